"""How things of a sheet look: panels, shapes, drawings, charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Affine, Box
from limner.document.document import walk
from limner.document.edits.place import Place
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.paint import Paint
from limner.stages.plan.revising.moulding import moulded
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.tints import colours_of, repainted, stepped, towards
from limner.stages.plan.revising.work import Work

VERBS: tuple[str, ...] = ()
_STEP = 1.25


def paint(work: Work, one: Seen) -> None:
    """Dress a panel, a shape or a drawing: colour, corners, size, opacity."""
    change = work.change
    layer = one.layer
    if change.more.get("corner") or change.target.part == "corner":
        _cornered(work, layer)
    factor = (change.factor or 1.0) * _STEP ** change.more.get("size", 0.0)
    if factor != 1.0:
        scaled(work, one, factor)
    if "opacity" in change.more:
        share = min(1.0, max(0.08, layer.opacity * (1.0 + 0.4 * change.more["opacity"])))
        work.replace(layer.but(opacity=round(share, 3)))
    if change.look.colour is not None or _tones(work):
        _coloured(work, one)
    elif change.noun and not work.edits:
        work.note(f"not known how to make {change.target.phrase!r} {change.noun!r}")


def _tones(work: Work) -> dict[str, float]:
    more = work.change.more
    return {k: v for k, v in more.items() if k in ("light", "warmth", "chroma")}


def _cornered(work: Work, layer: Layer) -> None:
    """Cut corners round or square."""
    way = work.change.more.get("corner", 0.0)
    targets = [layer, *(walk(layer.children) if isinstance(layer, Group) else ())]
    for one in targets:
        own = getattr(one, "radius", None)
        filled = getattr(one, "fill", None) is not None or getattr(one, "stroke", None) is not None
        if own is None or not filled or getattr(one, "form", "rect") != "rect":
            continue
        box = work.sight.by_id[one.id].box
        radius = 0.0 if way < 0 else min(own or 0.0, 1e4) + 0.3 * min(box.width, box.height)
        if radius != own:
            work.do(Place(layer=one.id, values={"radius": round(radius, 3)}))
    if not work.edits:
        work.note(f"{work.change.target.phrase!r} has no corners to change")


def scaled(work: Work, one: Seen, factor: float) -> None:
    """Make a layer larger about its middle, kept on the sheet."""
    layer = one.layer
    own = layer.box or _own_box(work, one)
    if own is None:
        work.note(f"{one.id} cannot be made larger or smaller on its own")
        return
    x, y = own.centre
    at = Affine(factor, 0, 0, factor, x - factor * x, y - factor * y)
    placed = at.box(own)
    if not one.inside:
        width, height = work.document.size
        dx = max(0.0, -placed.x) - max(0.0, placed.right - width) if placed.width < width else 0.0
        dy = (
            max(0.0, -placed.y) - max(0.0, placed.bottom - height)
            if placed.height < height
            else 0.0
        )
        inside = own.x >= 0 and own.y >= 0 and own.right <= width and own.bottom <= height
        if inside:
            at = at.then(Affine.translation(dx, dy))
    work.replace(moulded(layer, at, own))


def _own_box(work: Work, one: Seen) -> Box | None:
    """Return where a layer without a box stands, in its parent's pixels."""
    at = work.sight.into.get(one.id)
    return at.box(one.box) if at is not None and one.box.area else None


def _coloured(work: Work, one: Seen) -> None:
    """Give a layer, or all the shapes it is made of, another colour."""
    layer = one.layer
    if isinstance(layer, Illustration):
        _drawn(work, layer)
        return
    if isinstance(layer, Group) and layer.fill is not None:
        _filled(work, one, layer, layer.fill)
        return
    parts = list(_painted(layer))
    if not parts:
        work.note(f"{one.id} has no colour of its own")
        return
    own = [c for part in parts for c in colours_of(_main(part))]
    wanted, tones = work.change.look.colour, _tones(work)
    change = towards(wanted, own) if wanted else lambda c: stepped(c, tones)
    for part in parts:
        if isinstance(part, Illustration):
            _drawn(work, part)
            continue
        values: dict[str, Any] = {}
        for name in ("fill", "stroke"):
            value = getattr(part, name)
            if value is None:
                continue
            if name == "stroke":
                values[name] = value.but(paint=repainted(value.paint, change)).model_dump(
                    mode="json"
                )
            else:
                values[name] = _dump(repainted(value, change))
        work.recolour(part, **values)


def _painted(layer: Layer) -> Iterator[Layer]:
    """Yield the shapes a layer is made of, shadows and light left out."""
    if isinstance(layer, Group):
        for child in layer.children:
            if child.role not in ("shadow", "light", "texture"):
                yield from _painted(child)
    elif isinstance(layer, Illustration) or (isinstance(layer, Shape) and _main(layer) is not None):
        yield layer


def _main(part: Layer) -> Paint | None:
    fill = getattr(part, "fill", None)
    stroke = getattr(part, "stroke", None)
    found: Paint | None = fill if fill is not None else getattr(stroke, "paint", None)
    return found


def _dump(paint: Paint) -> Any:
    return paint if isinstance(paint, str) else paint.model_dump(mode="json")


def _filled(work: Work, one: Seen, layer: Group, fill: Paint) -> None:
    """Paint a panel, and its words in an ink that reads on it."""
    from limner.stages.plan.revising.verbs.say import inked

    wanted, tones = work.change.look.colour, _tones(work)
    if work.change.target.part == "border" and layer.stroke is not None and wanted:
        work.recolour(layer, stroke=layer.stroke.but(paint=wanted).model_dump(mode="json"))
        return
    new: Paint = wanted or repainted(fill, lambda c: stepped(c, tones))
    work.recolour(layer, fill=_dump(new))
    ground = colours_of(new)
    for text in work.sight.words_of(one):
        if ground:
            inked(work, text, ground[len(ground) // 2][:7])


def _drawn(work: Work, art: Illustration) -> None:
    """Print a drawing in another colour, its shading kept."""
    wanted, tones = work.change.look.colour, _tones(work)
    now = art.recolour
    if wanted is not None and now.flat is not None:
        new = now.but(flat=wanted)
    elif wanted is not None:
        base = oklch(wanted)
        if base.chroma < 0.04 or base.lightness < 0.3 or base.lightness > 0.88:
            dark = from_oklch(max(0.08, base.lightness - 0.3), base.chroma, base.hue)
            light = from_oklch(min(0.97, base.lightness + 0.3), base.chroma * 0.8, base.hue)
            new = Recolour(ramp=(dark, wanted, light), amount=0.92)
        else:
            new = Recolour(tint=wanted, amount=0.85)
    else:
        moved = {
            n: stepped(c, tones) for n in ("tint", "flat", "dominant") if (c := getattr(now, n))
        }
        tint = "#f0a030" if tones.get("warmth", 0) > 0 else "#3a78c0"
        new = now.but(**moved) if moved else now.but(tint=tint, amount=0.25)
    work.recolour(art, recolour=new.model_dump(mode="json"))


def chart(work: Work, one: Seen) -> None:
    """Paint the marks of a chart in shades of a colour."""
    layer = one.layer
    assert isinstance(layer, Chart)
    wanted, tones = work.change.look.colour, _tones(work)
    if wanted is None and not tones:
        work.note("charts can be given other colours and figures, no other look yet")
        return
    style = layer.style
    shift = towards(wanted, style.colours) if wanted else lambda c: stepped(c, tones)
    colours = tuple(shift(c) for c in style.colours)
    if wanted is not None:
        colours = (wanted, *colours[1:])
    new = style.but(colours=colours, highlight=shift(style.highlight))
    work.recolour(layer, style=new.model_dump(mode="json"))


def board(work: Work, one: Seen) -> None:
    """Paint a sign's board, its words in an ink that reads on it."""
    from limner.stages.plan.revising.verbs.say import inked

    _coloured(work, one)
    wanted = work.change.look.colour
    for text in work.sight.words_of(one):
        if wanted is not None:
            inked(work, text, wanted)
