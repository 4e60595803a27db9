"""What styles are cut from: textured sheets, hard and soft shadows, drawn lines, cut corners.

Each takes and returns layers, so that a style file says what its manner is made of and nothing
of how a layer is built.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, parse, with_alpha
from limner.basics.geometry import Box
from limner.basics.hash import seed_from
from limner.basics.path import bounds, rect
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import (
    Blend,
    Contour,
    Displace,
    Effect,
    Separation,
    Shadow,
    Stroke,
    Texture,
)
from limner.stages.plan.lettering.craft import Order, crafts, made

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SKIN = ("#4f3426", "#86553a", "#bd8460", "#eac09c")
"""Inks for people, for styles whose own colours have none."""

FEW = 160
"""Letters up to which words may be lettered: more are read as running text."""
STANDS_OUT = frozenset({"plate", "button", "badge", "card", "panel"})
"""Roles of things that lie on the sheet as pieces of their own."""


def sheet(
    design: Design,
    texture: str,
    *colours: str,
    strength: float = 1.0,
    scale: float = 1.0,
    blend: Blend = "normal",
    opacity: float = 1.0,
) -> Shape:
    """Return a texture over the whole sheet; colours default to the scheme's ground."""
    return Shape(
        id=design.id("texture"),
        role="texture",
        box=design.canvas,
        fill=Texture(
            name=texture,
            colours=colours or (design.scheme.ground,),
            strength=strength,
            scale=scale,
            seed=seed_from(texture, design.brief.prompt, design.size) % (1 << 16),
        ),
        blend=blend,
        opacity=opacity,
    )


def tooth(design: Design, strength: float = 0.5, texture: str = "grain") -> Shape:
    """Return a grain that makes flat colour look printed, without changing it."""
    return sheet(
        design, texture, "#808080", strength=strength, blend="soft-light",
        opacity=min(1.0, 0.4 + strength),
    )  # fmt: skip


def hard(design: Design, colour: str, dx: float = 0.7, dy: float | None = None) -> Shadow:
    """Return a shadow without blur, `dx` and `dy` units away."""
    u = design.u
    return Shadow(dx=dx * u, dy=(dx if dy is None else dy) * u, blur=0.0, colour=colour)


def glow(design: Design, colour: str, width: float = 1.0) -> Shadow:
    """Return a glow `width` units wide."""
    return Shadow(blur=width * design.u, colour=colour)


def rough(design: Design, amount: float = 0.12, scale: float = 1.2) -> Displace:
    """Return an edge wobbling `amount` units, bumps `scale` units apart."""
    u = design.u
    seed = seed_from("rough", design.brief.prompt) % (1 << 16)
    return Displace(amount=amount * u, scale=scale * u, seed=seed)


def bare_rim(design: Design, units: float, torn: float = 0.0) -> Shape:
    """Return the bare sheet round pictures, `units` wide; its edge wobbles by `torn` units."""
    sheet = design.canvas
    inner = sheet.inset(units * design.u + design.bleed)
    far = 4 * torn * design.u
    outer = sheet.inset(-far)
    around = f"M{outer.x:.1f} {outer.y:.1f}H{outer.right:.1f}V{outer.bottom:.1f}H{outer.x:.1f}Z"
    hole = f"M{inner.x:.1f} {inner.y:.1f}V{inner.bottom:.1f}H{inner.right:.1f}V{inner.y:.1f}Z"
    paint = design.background if isinstance(design.background, str) else design.scheme.ground
    effects = (rough(design, torn, 14 * torn),) if torn else ()
    return design.shape(around + hole, paint, role="mat", effects=effects)


def plates(
    design: Design,
    inks: tuple[str, ...],
    paper: str,
    *,
    overprint: bool = True,
    pitch: float = 0.5,
    slip: tuple[float, float] = (0.0, 0.0),
) -> Separation:
    """Return a print in spot inks, dots `pitch` units apart, out of register by `slip` units.

    Ink that slips takes badly too: a print out of register has pinholes.
    """
    u = design.u
    return Separation(
        inks=inks,
        paper=paper,
        overprint=overprint,
        pitch=max(3.2, pitch * u),
        dx=slip[0] * u,
        dy=slip[1] * u,
        holes=min(0.03, 0.055 * slip[0]),
        seed=seed_from("plates", design.brief.prompt) % (1 << 16),
    )


def fitting(design: Design, layer: Layer, units: float, share: float) -> float:
    """Return `units`, fewer for a small drawing: at most `share` of its longer side."""
    side = max(layer.box.width, layer.box.height) if layer.box is not None else None
    return units if side is None else min(units, share * side / design.u)


def penned(
    design: Design,
    colour: str,
    width: float,
    *,
    body: str | None = None,
    own: float = 1.0,
    swell: float = 0.0,
) -> Contour:
    """Return lines `width` units wide along a drawing's edges."""
    seed = seed_from("pen", design.brief.prompt) % (1 << 16)
    wide = max(1.2, width * design.u)
    return Contour(colour=colour, width=wide, body=body, own=own, swell=swell, seed=seed)


def unlit(layer: Layer) -> Layer:
    """Return a layer without shadow; one that is a shadow alone is left out."""
    return layer.but(opacity=0.0) if layer.role == "shadow" else bare(layer)


def with_effects(layer: Layer, *effects: Effect) -> Layer:
    """Return a layer with further effects."""
    return layer.but(effects=(*layer.effects, *effects))


def bare(layer: Layer) -> Layer:
    """Return a layer without shadows or blurs."""
    return layer.but(effects=()) if layer.effects else layer


def cornered(layer: Layer, radius: float = 0.0) -> Layer:
    """Return a box with corners of `radius` pixels; other layers as they are."""
    if isinstance(layer, Group):
        return layer.but(radius=radius)
    if isinstance(layer, Shape) and layer.form == "rect":
        return layer.but(radius=radius)
    return layer


def lined(layer: Layer, pen: Stroke) -> Layer:
    """Return a filled shape or panel with a line round it, where it has none."""
    if isinstance(layer, Shape | Group) and layer.fill is not None and layer.stroke is None:
        return layer.but(stroke=pen)
    return layer


def solid(layer: Layer) -> str | None:
    """Return the one opaque colour a shape or panel is filled with, else None."""
    fill = layer.fill if isinstance(layer, Shape | Group) else None
    return fill if isinstance(fill, str) and len(fill) == 7 else None


def piece(layer: Layer) -> bool:
    """Return whether a wordless layer is a thing to dress: no ground, rule or texture."""
    if isinstance(layer, Illustration):
        return True
    return isinstance(layer, Shape) and (layer.role in STANDS_OUT or layer.role == "subject")


def plate(layer: Layer) -> bool:
    """Return whether a wordless layer is a piece words lie on, clear of the sheet's corner."""
    if not isinstance(layer, Shape) or layer.role not in STANDS_OUT or layer.box is None:
        return False
    return layer.box.x > 0 and layer.box.y > 0


def island(design: Design, layer: Layer) -> bool:
    """Return whether a shape lies clear of the sheet's edges, so that its own may be ragged."""
    if not isinstance(layer, Shape):
        return False
    box, sheet = layer.box or bounds(layer.d), design.canvas
    return box.x > 0 and box.y > 0 and box.right < sheet.right and box.bottom < sheet.bottom


def over_shapes(layer: Layer, change: Callable[[Shape], Layer]) -> Layer:
    """Return a part with each shape in it changed, however deep."""
    if isinstance(layer, Shape):
        return layer if layer.role == "texture" else change(layer)
    if isinstance(layer, Group):
        return layer.but(children=tuple(over_shapes(child, change) for child in layer.children))
    return layer


def outlined(design: Design, shape: Shape, sheet_tone: str, ink: str, width: float) -> Shape:
    """Return a filled shape as a line drawing: its edge in ink, its body barely off the sheet.

    width in units. Veils (shadows and lights laid over other shapes) are left out.
    """
    fill = shape.fill
    stops = getattr(fill, "stops", None)
    colour = fill if isinstance(fill, str) else (stops[len(stops) // 2].colour if stops else None)
    if shape.role == "cloud" and colour is not None:
        return shape.but(fill=mix(sheet_tone, ink, 0.12), effects=())
    if colour is None:
        pen = shape.stroke
        return shape if pen is None else shape.but(stroke=pen.but(paint=ink), effects=())
    if parse(colour)[3] < 0.5 or shape.opacity < 0.5 or shape.blend != "normal":
        return shape.but(opacity=0.0)
    body = mix(sheet_tone, ink, 0.03 + 0.15 * oklch(colour).lightness)
    pen = design.stroke(mix(sheet_tone, ink, 0.85), width, join="round")
    return shape.but(fill=body, stroke=pen, effects=())


def inked(shape: Shape, pen: Stroke) -> Shape:
    """Return a filled shape with an ink line round it; veils laid over others stay as they are."""
    fill = shape.fill
    if (
        shape.role == "cloud"
        or shape.stroke is not None
        or fill is None
        or shape.opacity < 0.5
        or shape.blend != "normal"
    ):
        return shape
    if isinstance(fill, str) and parse(fill)[3] < 0.6:
        return shape
    return shape.but(stroke=pen)


def traced(design: Design, layer: Layer, pen: Contour) -> Layer:
    """Return a part of a scene in drawn lines: found in what is painted for groups, along the
    outline for single shapes, which is as good and far quicker. Shadows and clouds have none.
    """
    if layer.role in ("shadow", "cloud"):
        return layer
    if isinstance(layer, Shape):
        return inked(layer, design.stroke(pen.colour, pen.width / design.u, join="round"))
    return with_effects(layer, pen)


def large(design: Design, text: Text, units: float = 5.5) -> bool:
    """Return whether words are set large enough to be lettered; running text never stays so."""
    few = not text.decorative and len(text.text) <= FEW
    return few and text.style.size >= units * design.u


def veil(colour: str, alpha: float) -> str:
    """Return a colour to lay thinly over others."""
    return with_alpha(colour, alpha)


def to_light(*colours: str) -> tuple[str, ...]:
    """Return colours from dark to light, as a ramp of inks must run."""
    return tuple(sorted(colours, key=lambda c: oklch(c).lightness))


def stock(design: Design) -> str:
    """Return the colour the sheet is painted with: a composition may have chosen its own."""
    own = design.background
    return own if isinstance(own, str) else design.scheme.ground


def rim(design: Design, colour: str, width: float, turns: int = 12) -> tuple[Shadow, ...]:
    """Return an outline `width` units wide about whatever wears it, drawings too."""
    k, steps = width * design.u, [math.tau * i / turns for i in range(turns)]
    return tuple(Shadow(dx=k * math.cos(a), dy=k * math.sin(a), colour=colour) for a in steps)


def mat(design: Design, colour: str, width: float, line: Stroke | None = None) -> list[Layer]:
    """Return a passe-partout `width` units wide that a scene lies under, `line` at its opening."""
    outer, opening = design.canvas, ring(design, width)
    hole = (
        f"M{opening.x:.1f} {opening.y:.1f}V{opening.bottom:.1f}H{opening.right:.1f}"
        f"V{opening.y:.1f}Z"
    )
    card = design.shape(rect(outer) + hole, colour, role="mat")
    edge = [] if line is None else [design.shape(opening, None, role="mat", stroke=line)]
    return [card, *edge]


def screened(shape: Shape, screen: Texture, low: float, high: float) -> Shape:
    """Return a flat shape whose lightness lies between `low` and `high` printed as a screen.

    screen: its first colour is kept only where the shape has none of its own.
    """
    colour = solid(shape)
    if colour is None or shape.opacity < 0.5 or not low < oklch(colour).lightness < high:
        return shape
    return shape.but(fill=screen)


def beneath(design: Design, text: Text) -> str:
    """Return the colour words were made to stand on."""
    return design.grounds.get(text.id, stock(design))


def on_stock(design: Design, text: Text) -> bool:
    """Return whether words are inked to stand on the sheet itself, not on a panel or a sign."""
    ink, ground = text.style.paint, stock(design)
    near = contrast(beneath(design, text), ground) < 1.25
    return near and isinstance(ink, str) and contrast(ink, ground) >= 3.0


def titles(design: Design, text: Text) -> bool:
    """Return whether words are the sheet's own title, which a style may ink anew."""
    return text.role in ("headline", "logo") and on_stock(design, text)


def lit(text: Text, light: str) -> Text:
    """Return dark words in `light`, for styles whose every sheet and panel is dark."""
    ink = text.style.paint
    if not isinstance(ink, str) or oklch(ink).lightness > 0.6:
        return text
    return text.but(style=text.style.but(paint=light))


def reinked(group: Group, *inks: str) -> Group:
    """Return a panel of one colour whose words are in the one of `inks` that reads best on it."""
    fill = solid(group)
    if fill is None:
        return group
    best = max(inks, key=lambda ink: contrast(ink, fill))
    words = tuple(
        child.but(style=child.style.but(paint=best)) if isinstance(child, Text) else child
        for child in group.children
    )
    return group.but(children=words)


def lettered(
    design: Design, text: Text, craft: str, colour: str | None = None, *, anywhere: bool = False
) -> Text:
    """Return words made by a craft of lettering, in their own face, where they stand on the
    sheet itself; words on a panel or a sign of another tone stay as they are.

    anywhere: panels are as the sheet is, so their words may be lettered too.
    """
    style = text.style
    ink = style.paint
    if not isinstance(ink, str) or not (anywhere or on_stock(design, text)):
        return text
    order = Order(
        text.text, "Latn", stock(design), colour, ink, style.size, style.face, style.weight,
        False, design.scheme,
    )  # fmt: skip
    fields = made(crafts()[craft], order)
    return text.but(style=style.but(**fields), effects=()) if fields else text


def ring(design: Design, inset: float) -> Box:
    """Return the box `inset` units inside the trimmed sheet."""
    return design.canvas.inset(inset * design.u + design.bleed)
