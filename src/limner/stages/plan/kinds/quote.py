"""Quote cards: a sentence worth setting well, and who said it.

Takes the quote, its author, and little else. Type does the work: measure, leading and rag are
kept, opening marks hang, the author is quiet.

Compositions: `ragged` set left with a heavy mark; `centred` between hairlines; `slab` on a block
of colour with a margin column; `arch` in a window over a soft ground; `side` beside a picture.

Example: Quote card: “Simplicity is prerequisite for reliability.” — Edsger W. Dijkstra
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.brief import Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.stages.plan.backdrops import lay, pick, quiet
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.hero import hero, panel_tones
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import head, mirrored, near

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

MARK = "M0 60C0 24 14 6 44 0L48 10C32 16 25 26 25 38L44 38L44 80L0 80Z"
"""One comma of an opening mark, in a box 48 by 80."""


def _taken(design: Design) -> tuple[Copy | None, list[Copy], list[Copy]]:
    """Return the quote, its authors and what else there is."""
    from limner.stages.plan.parts.manner import in_manner

    in_manner(design)
    content = design.content
    quote = content.take("quote", "headline", "body", "subhead") or content.headline()
    authors = content.take_all("author", "name", "caption")
    return quote, authors, content.rest()


def _marks(design: Design, x: float, y: float, height: float, colour: str) -> list[Layer]:
    """Return opening marks as drawn shapes, at (x, y), `height` pixels high."""
    view = Box(0, 0, 48, 80)
    wide = height * 0.6
    return [
        Shape(
            id=design.id("mark"),
            role="ornament",
            box=Box(x + i * wide * 1.12, y, wide, height),
            form="path",
            d=MARK,
            view=view,
            fill=colour,
        )
        for i in range(2)
    ]


def _signed(
    design: Design, authors: list[Copy], rest: list[Copy], *, on: str, align: str = "start"
) -> list[Layer]:
    """Return author and the rest, quiet."""
    from limner.stages.plan.typography import Voice

    text = design.type.text
    voice = Voice(text.face, max(550, text.weight), 0.02)
    rows: list[Layer] = [
        design.text(
            a,
            "lead",
            voice=voice,
            on=on,
            colour=design.scheme.on(on, design.scheme.accent),
            align=align,
            scale=1.1,
        )
        for a in authors
    ]
    rows += [design.text(c, "body", on=on, colour=design.scheme.muted, align=align) for c in rest]
    return rows


def _said(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    quote: Copy | None,
    box: Box,
    *,
    on: str,
    cap: float,
    align: str = "start",
    colour: str | None = None,
    most: int = 9,
) -> list[Layer]:
    if quote is None:
        return []
    fit = fitted(design, quote, box.width, box.height, most=most, cap=cap * design.u)
    loose = {"leading": 1.16} if quote.script == "Latn" else {}
    return [
        head(
            design,
            quote,
            fit._replace(size=fit.size * 0.96),
            on=on,
            colour=colour,
            align=align,
            lines=None,
            **loose,
        )
    ]


def ragged(design: Design) -> list[Layer]:
    """Large marks at the head, the sentence ragged right, author at the foot."""
    quote, authors, rest = _taken(design)
    if quote is None and not authors and not rest:
        return hero(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    height = 11.0 * u
    layers: list[Layer] = [grain(design, *design.size, 0.25)]
    x = live.x if not design.rtl else live.right - height * 1.3
    layers += _marks(design, x, live.y, height, s.accent)
    body = Box(live.x, live.y + height + 4 * u, live.width, live.height - height - 4 * u)
    foot = (6 * len(authors) + 5 * len(rest) + 4) * u
    rows = [
        *_said(design, quote, body._replace(height=body.height - foot), on=s.ground, cap=14),
        design.space(),
        design.rule(9 * u, 0.5 * u, s.accent).but(
            flow=Flow(height=0.5 * u, width=9 * u, align=near(design))
        ),
        *_signed(design, authors, rest, on=s.ground),
    ]
    return [*layers, design.stack(rows, gap=2.2, box=body)]


def centred(design: Design) -> list[Layer]:
    """On one axis inside a hairline frame, a divider between sentence and author."""
    quote, authors, rest = _taken(design)
    if quote is None and not authors and not rest:
        return hero(design, design.canvas)
    u, s = design.u, design.scheme
    edge = design.canvas.inset(design.margin * 0.6)
    inner = edge.inset(7 * u)
    foot = (6 * len(authors) + 5 * len(rest) + 7) * u
    soft = quiet(design, 0.1)
    backdrop = pick(design, words_of(design.brief), ("blobs", "paper", "topo"))
    line = mix(s.ground, s.ink, 0.4)
    form = design.rng.choice(("diamond", "dots", "leaf", "star"))
    rows: list[Layer] = _said(
        design,
        quote,
        inner._replace(height=inner.height - foot),
        on=s.ground,
        cap=12.5,
        align="centre",
    )
    if authors or rest:
        rows.append(divider(design, s.accent, form, length=22))
    rows += _signed(design, authors, rest, on=s.ground, align="centre")
    return [
        lay(design, backdrop, tones=soft),
        design.shape(edge, None, stroke=design.stroke(line, 0.2)),
        design.stack(rows, gap=3.6, box=inner, justify="centre"),
    ]


def slab(design: Design) -> list[Layer]:
    """The sentence on a block of deep colour; author in the margin column beside or below it."""
    quote, authors, rest = _taken(design)
    if quote is None and not authors and not rest:
        return hero(design, design.canvas)
    u, s = design.u, design.scheme
    width, height = design.size
    calm = words_of(design.brief) & {"quiet", "calm", "minimal", "soft"}
    options = [s.ink, mix(s.ink, s.ground, 0.12)] if calm else [s.accent, s.ink, s.second]
    block = max(options, key=lambda c: contrast(c, s.ground) + design.rng.random() * 2)
    margin = design.margin
    box = Box(0, 0, width, height * 0.72) if not design.wide else Box(0, 0, width * 0.7, height)
    box = mirrored(design, box)
    ink = s.on(block)
    layers: list[Layer] = [design.shape(box, block, role="plate")]
    tone = mix(block, ink, 0.1)
    big = min(box.height, box.width) * 0.62
    x = box.width - big * 1.42 if not design.rtl else 3 * u
    layers.append(
        Group(
            id=design.id("marks"),
            role="ornament",
            box=box,
            crop=True,
            children=tuple(_marks(design, x, box.height - big * 0.8, big, tone)),
        )
    )
    layers.append(grain(design, width, height, 0.25))
    inner = box.inset(margin, margin)
    layers.append(
        design.stack(
            _said(design, quote, inner, on=block, cap=14, colour=ink),
            box=inner,
            justify="end" if not design.wide else "centre",
        )
    )
    if design.wide:
        side = Box(
            box.right + 4 * u, margin, width - box.right - margin * 0.8 - 4 * u, height - 2 * margin
        )
        side = mirrored(design, Box(width * 0.7 + 4 * u, *side[1:])) if design.rtl else side
    else:
        side = Box(
            margin, box.bottom + 3.5 * u, width - 2 * margin, height - box.bottom - margin - 3.5 * u
        )
    rows = _signed(design, authors, rest, on=s.ground)
    layers.append(design.stack(rows, gap=1.4, box=side, justify="end" if design.wide else "start"))
    return layers


def arch(design: Design) -> list[Layer]:
    """The sentence in an arched window on a soft coloured ground, a small sun above it."""
    quote, authors, rest = _taken(design)
    if quote is None and not authors and not rest:
        return hero(design, design.canvas)
    if design.wide:
        return _again(design, quote, authors, rest, side)
    u, s = design.u, design.scheme
    width, height = design.size
    field = mix(s.ground, s.second, 0.5) if not s.dark else shift(s.ground, lightness=0.08)
    design.background = field
    top, half = height * 0.07, width * 0.41
    cx = width / 2
    d = (
        f"M{cx - half:.1f} {height}L{cx - half:.1f} {top + half:.1f}"
        f"A{half:.1f} {half:.1f} 0 0 1 {cx + half:.1f} {top + half:.1f}L{cx + half:.1f} {height}Z"
    )
    ring = (
        f"M{cx - half - 1.8 * u:.1f} {height}L{cx - half - 1.8 * u:.1f} {top + half:.1f}"
        f"A{half + 1.8 * u:.1f} {half + 1.8 * u:.1f} 0 0 1 "
        f"{cx + half + 1.8 * u:.1f} {top + half:.1f}"
        f"L{cx + half + 1.8 * u:.1f} {height}"
    )
    r = min(width, height) * 0.055
    layers: list[Layer] = [
        design.shape(ring, None, stroke=design.stroke(s.on(field, s.accent, 1.8), 0.25)),
        design.shape(d, s.ground, role="plate"),
        design.shape(circle(cx, top + half * 0.36, r), s.accent),
        grain(design, width, height, 0.3),
    ]
    start = top + half * 0.36 + r + 4 * u
    inner = Box(cx - half * 0.8, start, half * 1.6, height - start - design.margin)
    foot = (6 * len(authors) + 5 * len(rest) + 4) * u
    rows = [
        *_said(
            design,
            quote,
            inner._replace(height=inner.height - foot),
            on=s.ground,
            cap=11,
            align="centre",
        ),
        *_signed(design, authors, rest, on=s.ground, align="centre"),
    ]
    return [*layers, design.stack(rows, gap=3.4, box=inner, justify="centre")]


def _again(
    design: Design, quote: Copy | None, authors: list[Copy], rest: list[Copy], other: object
) -> list[Layer]:
    """Set already taken words in another composition."""
    kept = (quote, *authors, *rest)
    design.content.waiting = [c for c in design.brief.strings if c in kept]
    return other(design)  # type: ignore[operator,no-any-return]


def side(design: Design) -> list[Layer]:
    """A narrow picture along one side; the sentence has the rest."""
    quote, authors, rest = _taken(design)
    if quote is None and not authors and not rest:
        return hero(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    if design.tall:
        picture = Box(0, 0, width, height * 0.36)
        inner = Box(
            live.x, picture.bottom + 5 * u, live.width, live.bottom - picture.bottom - 5 * u
        )
    else:
        picture = mirrored(design, Box(0, 0, width * 0.3, height))
        inner = mirrored(
            design,
            Box(width * 0.3 + 6 * u, live.y, width * 0.7 - 6 * u - design.margin, live.height),
        )
    names = ("hills", "topo", "arcs", "bauhaus", "stripes")
    backdrop = pick(design, words_of(design.brief), names)
    tones = panel_tones(design, backdrop, s.surface)
    layers: list[Layer] = [lay(design, backdrop, picture, tones)]
    foot = (6 * len(authors) + 5 * len(rest) + 4) * u
    rows: list[Layer] = [
        *_said(design, quote, inner._replace(height=inner.height - foot), on=s.ground, cap=9.4),
        *_signed(design, authors, rest, on=s.ground),
    ]
    return [*layers, design.stack(rows, gap=3.2, box=inner, justify="centre")]


KIND = PictureKind(
    name="quote",
    title="Quote card",
    compositions={"ragged": ragged, "centred": centred, "slab": slab, "arch": arch, "side": side},
    manual=__doc__ or "",
    cues=("quote card", "quote", "quotation", "saying", "proverb", "affirmation"),
    size=(1024, 1024),
    moods=("quote", "literary", "calm"),
    claims=lambda brief: 0.4 if any(c.role == "quote" for c in brief.strings) else 0.0,
)
