"""Chalkboard: white and pale coloured chalk on wiped slate, hand-drawn rules, a hand-lettered
headline. Drawings turn to chalk, panels to a drawn line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch, with_alpha
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Contour, Wear
from limner.stages.plan.ornaments.corners import corners
from limner.stages.plan.parts.wear import (
    bare,
    large,
    lettered,
    lit,
    outlined,
    reinked,
    ring,
    rough,
    sheet,
    solid,
    stock,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SLATE, CHALK = "#23292b", "#f4f1e8"


def tune(scheme: Scheme) -> Scheme:
    """Turn asked colours to chalks."""

    def chalk(colour: str) -> str:
        base = oklch(colour)
        return from_oklch(0.86, min(base.chroma, 0.1), base.hue)

    return build(SLATE, chalk(scheme.accent), chalk(scheme.second), CHALK, name="chalkboard")


def tone(scheme: Scheme) -> Recolour:
    """Slate where it was dark, chalk where it was light."""
    return Recolour(ramp=("#2c3335", "#7d8784", scheme.second, "#f6f3ea"), amount=0.9)


def ground(design: Design) -> Sequence[Layer]:
    """Return the wiped board."""
    if oklch(stock(design)).lightness > 0.55:
        return ()
    return [sheet(design, "chalkboard", stock(design), CHALK, strength=0.55)]


def edge(design: Design) -> Sequence[Layer]:
    """Return a frame drawn twice by hand, a flourish in each corner."""
    if design.depicts:
        return ()
    ink = with_alpha(CHALK, 0.8)
    lines = [
        design.shape(ring(design, inset), None, role="frame", radius=1.2 * design.u,
                     stroke=design.stroke(ink, width))
        for inset, width in ((2.0, 0.34), (2.9, 0.16))
    ]  # fmt: skip
    scrolls = corners(design, ring(design, 3.3), with_alpha(CHALK, 0.85), "scroll", size=4.6)
    drawn = Group(
        id=design.id("frame"),
        role="frame",
        box=design.canvas,
        children=(*lines, *scrolls),
        effects=(dust(design),),
    )
    return [drawn]


def dust(design: Design, amount: float = 0.2) -> Wear:
    """Return the broken edge of a stick dragged over the board."""
    return Wear(amount=amount, scale=max(1.2, 0.13 * design.u), stretch=2.0, angle=-35.0)


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a chalked outline; buttons stay filled."""
    if group.role in ("button", "badge"):
        return reinked(group, SLATE, CHALK).but(effects=(dust(design, 0.06),))
    pen = design.stroke(with_alpha(CHALK, 0.7), 0.2)
    board = group.fill if solid(group) is None else mix(stock(design), CHALK, 0.05)
    return group.but(effects=(), stroke=group.stroke or pen, fill=board)


def picture(design: Design, layer: Layer) -> Layer:
    """Return drawings in chalk lines, their bodies barely rubbed in; rules drawn by hand."""
    board = stock(design)
    chalk = CHALK if oklch(board).lightness < 0.55 else SLATE
    if layer.role in ("shadow", "cloud") and isinstance(layer, Shape):
        return layer.but(opacity=0.0)
    drawn = Contour(
        colour=chalk,
        width=0.24 * design.u,
        body=board,
        own=0.2 if chalk == CHALK else 0.5,
        swell=0.5,
        seed=len(layer.id),
    )
    if design.depicts and isinstance(layer, Shape):
        return outlined(design, layer, board, chalk, 0.2)
    if isinstance(layer, Illustration) or design.depicts:
        return with_effects(bare(layer), drawn, dust(design, 0.16))
    if isinstance(layer, Shape) and layer.role in ("ornament", "rule"):
        return with_effects(bare(layer), dust(design))
    if isinstance(layer, Group) and layer.role != "backdrop":
        return with_effects(bare(layer), drawn, dust(design, 0.16))
    if isinstance(layer, Group) and chalk == CHALK and oklch(solid(layer) or SLATE).lightness > 0.6:
        # A plate rubbed white with chalk would hide the words drawn on it: it stays a board.
        return layer.but(children=(), fill=mix(board, CHALK, 0.12))
    if isinstance(layer, Shape) and solid(layer) is not None:
        line = outlined(design, layer, board, chalk, 0.26)
        return line.but(effects=(rough(design, 0.1, 2.0),))
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words as chalked letters, in the chalk they were set in."""
    if oklch(stock(design)).lightness < 0.55:
        text = lit(text, CHALK)
    ink = text.style.paint
    drawn = text.style.face.startswith("cabin-sketch")
    if drawn or not large(design, text, 4.0) or not isinstance(ink, str):
        # Letters already drawn in strokes of chalk would only lose by more wear.
        return text
    return lettered(
        design, text, "chalk", ink if oklch(ink).chroma > 0.04 else None,
        anywhere=oklch(stock(design)).lightness < 0.55 and not design.depicts,
    )  # fmt: skip


STYLE = Style(
    name="chalkboard",
    title="Chalkboard",
    manual=__doc__ or "",
    cues=("chalk art", "chalk lettering", "chalk drawing"),
    near=("chalkboard", "blackboard"),
    reads=("chalkboard",),
    schemes=(
        (SLATE, "#f7d774", "#f4f1e8", "#f4a6a0"),
        ("#1f2d2a", "#f4f1e8", "#a8d8b9", "#f7d774"),
        ("#2a2a2c", "#f4a6a0", "#f4f1e8", "#a9cdf0"),
    ),
    tune=tune,
    pairings=("hand", "chalk"),
    backdrops=("chalk",),
    tone=tone,
    ground=ground,
    edge=edge,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
