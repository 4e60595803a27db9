"""The rules planner: choose a kind, colours, type and composition; mend what preflight finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from limner.basics.errors import BadOption
from limner.basics.hash import rng
from limner.document.brief import Brief, Copy
from limner.document.direction import Direction
from limner.document.document import Document
from limner.document.instruction import Change
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.document.layers.generated import Generated
from limner.document.layers.group import Group
from limner.document.layers.scene import Scene, Sheet
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.ports.planner import Likeness, Misfit, Plan, Revision, Sitting
from limner.ports.world import World
from limner.stages.plan import scheme as schemes
from limner.stages.plan import typography
from limner.stages.plan.after import NAME as AFTER
from limner.stages.plan.after import after, followed
from limner.stages.plan.choice import photographs
from limner.stages.plan.content import Content
from limner.stages.plan.design import Design
from limner.stages.plan.directions import (
    OPEN,
    PLAIN,
    another,
    coloured,
    composition_in,
    hues_of,
    kind_in,
    lettered,
    settled,
)
from limner.stages.plan.dressing import dressed
from limner.stages.plan.fallback import plain
from limner.stages.plan.kind import Composition, PictureKind, kinds
from limner.stages.plan.lettering.craft import Craft, calling
from limner.stages.plan.mending import common, mended
from limner.stages.plan.painting import (
    COMPOSITION,
    Commission,
    commissioned,
    enlivened,
    shown,
    whole,
)
from limner.stages.plan.painting.commission import POSTERS, shown_to_models
from limner.stages.plan.size import choose_size
from limner.stages.plan.style import Style, style_of, styles
from limner.stages.plan.textured import on_texture
from limner.stages.plan.trimming import Trim, marked, trim_of
from limner.stages.plan.undrawn import undrawn

__all__ = ["RulesPlanner", "kinds"]

FOLLOWED = 5
"""Attempts that keep to a layout asked for; it is not given up for being poorly composed."""
DRESSED = 3
"""The last attempt that wears the style's lettering and textures; then legibility goes first."""


class RulesPlanner:
    """Deterministic and quick: the same brief, request and seed give the same Document."""

    def plan(
        self,
        brief: Brief,
        request: Request,
        world: World,
        attempt: int = 0,
        like: Likeness | None = None,
    ) -> Plan:
        """Compose a Document; later attempts take the next composition, the fourth the plainest."""
        return self._compose(brief, request, world, attempt, like)

    def revise(self, sitting: Sitting, change: Change, world: World) -> Revision:
        """Find what a change is about and how it is made; what cannot be is said in the notes."""
        from limner.stages.plan.revising import revise

        return revise(sitting, change, world, self)

    def mend(self, plan: Plan, misfits: tuple[Misfit, ...], attempt: int) -> Plan:
        """Recolour or label what does not read; the words and their places stay."""
        document = plan.document
        plates = common(misfits, plan.plates)
        for misfit in misfits:
            if misfit.check == "contrast":
                document = mended(document, misfit, attempt, plates)
        return plan.but(document=document)

    def _compose(
        self, brief: Brief, request: Request, world: World, attempt: int, like: Likeness | None
    ) -> Plan:
        direction = request.direction or OPEN
        kind, painter, told = _taken_on(brief, request, world, direction, like)
        paints = painter is not None and painter.fills
        trim = trim_of(brief, request, kind, choose_size(brief, request, kind))
        craft = None if kind.depicts else calling(brief)
        style = None if kind.paints or paints else style_of(brief, request.style)
        if style is None and craft is not None and request.style is None:
            style = styles().get(craft.style)
        asked, brief = brief, _in_style(brief, style)
        name, compose = _composition(kind, brief, request, attempt, like)
        if paints:
            name, compose = COMPOSITION, whole
        first = request.prompt if request.direction else like.brief.prompt if like else brief.prompt
        scheme, pairing = _voices(brief, request, kind, world, style, like)
        design = Design(
            brief=brief,
            size=trim.art,
            scheme=scheme,
            type=pairing,
            style=style,
            depicts=kind.depicts,
            content=Content.of(brief),
            rng=rng("composition", name, first, request.seed, attempt + direction.take),
            world=world,
            transparent=(request.background == "transparent")
            or (request.background == "auto" and brief.background == "transparent"),
            bleed=trim.bleed,
            pictures=request.references,
            traced=style is None
            and (painter is None or painter.guided)
            and photographs(brief, request, world),
            painter=painter,
            shown=shown_to_models(brief, request) if painter else (),
        )
        layers = compose(design)
        if painter is not None:
            name, layers = _painted(design, kind, painter, name, layers)
        layers = on_texture(design, _in_quality(_with_leftovers(design, layers), request))
        if style is not None and attempt <= DRESSED and not kind.repeats:
            layers = dressed(design, style, layers)
        absent = (
            []
            if kind.paints
            else undrawn(asked, layers, world.illustrations, all_of_them=kind.depicts)
        )
        return Plan(
            document=_document(design, kind, name, request, layers, trim),
            notes=(*told, *design.notes, *absent),
            composed=not kind.depicts and name != AFTER,
            plates=(design.scheme.ground, design.scheme.ink),
            direction=settled(direction, kind, name, attempt, asked).but(
                colours=hues_of(scheme), pairing=pairing.name
            ),
        )


def _taken_on(
    brief: Brief, request: Request, world: World, direction: Direction, like: Likeness | None
) -> tuple[PictureKind, Commission | None, tuple[str, ...]]:
    """Return the kind of a picture, what a model paints of it, and what there is to say of both."""
    known = like is not None and like.kind != ""
    kind, told = (
        (kinds()[like.kind], ()) if like and known else kind_in(brief, request, world, direction)
    )
    painter, said = commissioned(brief, request, world, kind, _reads(request, world))
    if painter is None or not painter.fills:
        return kind, painter, (*told, *said)
    # Why it could not be traced is no matter then.
    return (kinds()["scene"] if kind.paints else kind), painter, said


def _reads(request: Request, world: World) -> frozenset[str] | None:
    """Return the scripts that can be read in pixels here, None where nothing reads; looked for
    only where a model is to letter."""
    if request.lettering == "set":
        return None
    try:
        return world.reading().scripts
    except BadOption:
        return None


def _painted(
    design: Design, kind: PictureKind, painter: Commission, name: str, layers: list[Layer]
) -> tuple[str, list[Layer]]:
    """Return the composition's name and layers with what a model paints in them.

    A poster whose composition left no room for a painting becomes one with type over it.
    """
    if painter.guided:
        return name, enlivened(design, _with_leftovers(design, layers))
    if shown(layers):
        return name, layers
    if kind.name not in POSTERS:
        if painter.asked:
            design.notes.append(f"a {kind.title.lower()} has nothing a model would paint")
        return name, layers
    _cleared(design)
    design.notes.clear()
    return COMPOSITION, whole(design)


def scheme_of(brief: Brief, like: Likeness, world: World) -> schemes.Scheme:
    """Return the colours by job of a picture that is like another."""
    kind = kinds()[like.kind]
    style = None if kind.paints else style_of(brief, like.request.style)
    return _voices(brief, like.request, kind, world, style, like)[0]


def _sheet(kind: PictureKind, craft: Craft | None) -> str:
    """Return the sheet preferred: what the leading words are made of comes first."""
    return kind.sheet if craft is None or craft.sheet == "any" else craft.sheet


def _in_style(brief: Brief, style: Style | None) -> Brief:
    """Name the style among the brief's own, so that compositions hear of it."""
    if style is None or style.name in brief.styles:
        return brief
    return brief.but(styles=(style.name, *brief.styles))


def _voices(
    brief: Brief,
    request: Request,
    kind: PictureKind,
    world: World,
    style: Style | None,
    like: Likeness | None,
) -> tuple[schemes.Scheme, typography.Pairing]:
    """Return the colours and the type of a picture: those of the one it is to be like, but for
    colours asked otherwise."""
    first = _in_style(like.brief, style) if like else brief
    size = choose_size(first, like.request if like else request, kind)
    seed = like.request.seed if like else request.seed
    direction = (like.request if like else request).direction or OPEN
    prompt = (like.request if like else request).prompt if direction != OPEN else first.prompt
    stream = rng("plan", prompt, size, seed, kind.name)
    sheet = _sheet(kind, None if kind.depicts else calling(brief))
    asked = stream.getstate()
    scheme = schemes.choose(first, stream, prefer=sheet, style=style)
    pairing = typography.choose(first, world.fonts, stream, prefer=kind.moods, style=style)
    if direction.colour_take:
        mixed = another("colours", prompt, seed, kind, direction.colour_take)
        scheme = schemes.choose(first, mixed, prefer=sheet, style=style)
    if direction.type_take:
        cast = another("type", prompt, seed, kind, direction.type_take)
        pairing = typography.choose(first, world.fonts, cast, prefer=kind.moods, style=style)
    scheme = coloured(scheme, direction.colours)
    pairing = lettered(pairing, direction.pairing)
    if brief.studies != first.studies:
        pairing = typography.choose(brief, world.fonts, stream, prefer=kind.moods, style=style)
    if (brief.palette, brief.ground) != (first.palette, first.ground):
        stream.setstate(asked)
        scheme = schemes.choose(brief, stream, prefer=sheet, style=style)
    return scheme, pairing


def _composition(
    kind: PictureKind, brief: Brief, request: Request, attempt: int, like: Likeness | None = None
) -> tuple[str, Composition]:
    """Return the composition for a seed; consecutive seeds walk through all of them."""
    settled_on = request.direction.composition if request.direction else ""
    if settled_on == COMPOSITION and COMPOSITION not in kind.compositions:
        settled_on = ""  # a model paints it again, or it is composed as ever
    if followed(brief) is not None and not kind.paints and attempt < FOLLOWED:
        return AFTER, after
    if attempt == 0 and settled_on and settled_on != AFTER:
        return settled_on, composition_in(kind, settled_on)
    if attempt >= 3 and not kind.paints:
        return PLAIN, plain
    if like is not None and attempt == 0 and like.composition in kind.compositions:
        return like.composition, kind.compositions[like.composition]
    names = list(kind.suits(brief)) or list(kind.compositions)
    name = names[(request.seed + attempt) % len(names)]
    return name, kind.compositions[name]


def _with_leftovers(design: Design, layers: Sequence[Layer]) -> list[Layer]:
    """Fall back to the plain setting when a composition left a string of the brief out."""
    placed = [*(layer.text for layer in _texts(layers)), *_charted(layers), *_lettered(layers)]
    missing = Counter(c.text for c in design.brief.strings) - Counter(placed)
    twice = len(placed) != len(set(placed)) and len(design.brief.strings) == len(
        {c.text for c in design.brief.strings}
    )
    if not missing and not twice:
        return list(layers)
    _cleared(design)
    return plain(design)


def _cleared(design: Design) -> None:
    """Make a design ready for another composition."""
    design.content = Content.of(design.brief)
    design.background = None
    design._ids.clear()


def _in_quality(layers: Sequence[Layer], request: Request) -> list[Layer]:
    """Return the layers, scenes at the quality the caller asks for."""
    return [
        layer.but(quality=request.quality) if isinstance(layer, Scene) else layer
        for layer in layers
    ]


def _charted(layers: Sequence[Layer]) -> list[str]:
    """Return the words charts will set: labels of places once, series names and figures."""
    found: list[str] = []
    for layer in layers:
        if isinstance(layer, Chart):
            series = list(dict.fromkeys(d.series for d in layer.data if d.series))
            labels = [d.label for d in layer.data if d.label]
            found += dict.fromkeys([*labels, *series]) if series else labels
            found += [d.text for d in layer.data if layer.show_values]
            found += [name for name in (layer.x_label, layer.y_label) if name]
        elif isinstance(layer, Group):
            found += _charted(layer.children)
        elif isinstance(layer, Scene):
            found += [text for sheet in _sheets(layer) for text in _charted(sheet.layers)]
    return found


def _lettered(layers: Sequence[Layer]) -> list[str]:
    """Return the strings a model letters, as often as they are asked for once each."""
    return [text for la in layers if isinstance(la, Generated) for text in la.lettering]


def _sheets(scene: Scene) -> list[Sheet]:
    return [sheet for thing in scene.objects for sheet in thing.prints.values()]


def _texts(layers: Sequence[Layer]) -> list[Text]:
    found: list[Text] = []
    for layer in layers:
        if isinstance(layer, Text) and not layer.decorative:
            found.append(layer)
        elif isinstance(layer, Group):
            found += _texts(layer.children)
        elif isinstance(layer, Scene):
            found += [text for sheet in _sheets(layer) for text in _texts(sheet.layers)]
    return found


def _document(
    design: Design,
    kind: PictureKind,
    name: str,
    request: Request,
    layers: Sequence[Layer],
    trim: Trim,
) -> Document:
    headline = next((c for c in design.brief.strings if c.role == "headline"), None)
    background = design.background or design.scheme.ground
    if trim.slug:
        layers, background = marked(design, list(layers), trim), "#ffffff"
    return Document(
        size=trim.size,
        background=None if design.transparent else background,
        layers=tuple(layers),
        title=_title(headline, design.brief),
        kind=kind.name,
        composition=name,
        style=design.style.name if design.style else "",
        seed=request.seed,
        lang=design.brief.lang,
        bleed=design.bleed,
        slug=round(trim.slug),
        physical_width_mm=trim.width_mm,
        safe=min(2.0 * design.u, 0.03 * min(design.size)),
    )


def _title(headline: Copy | None, brief: Brief) -> str:
    return headline.text if headline else brief.prompt.strip().split("\n")[0][:80]
