"""Victorian: engraved plates and patent advertisements. Sepia on aged stock, ornate borders, a
wood-type headline, gears and scrollwork; steam where the prompt asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.stages.plan.ornaments.frame import double, notched
from limner.stages.plan.parts.wear import bare, cornered, inked, over_shapes, ring, sheet
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Sepia from burnt to bone."""
    light = "#f3e7cb"
    return Recolour(ramp=("#2a1c12", "#6b4a2f", scheme.accent, "#c9a878", light), amount=0.85)


def edge(design: Design) -> Sequence[Layer]:
    """Return a double border, its corners cut in."""
    ink = design.scheme.on(design.scheme.ground, mix(design.scheme.ink, design.scheme.accent, 0.3))
    return [*double(design, ring(design, 1.6), ink), *notched(design, ring(design, 3.4), ink)[:1]]


def panel(design: Design, group: Group) -> Group:
    """Return a panel square, in a fine line."""
    pen = design.stroke(design.scheme.ink, 0.14)
    return group.but(radius=0.0, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part as engraved: flat tones in a fine line."""
    if design.depicts:
        pen = design.stroke("#2a1c12", 0.1, join="round")
        return over_shapes(layer, lambda shape: inked(shape, pen))
    return cornered(bare(layer))


def finish(design: Design) -> Sequence[Layer]:
    """Return aged stock and the engraver's hatching, faint."""
    return [
        sheet(design, "crosshatch", "#808080", "#707070", strength=0.5, scale=0.6,
              blend="soft-light", opacity=0.25),
        sheet(design, "kraft", "#808080", strength=0.9, blend="soft-light", opacity=0.6),
    ]  # fmt: skip


STYLE = Style(
    name="victorian",
    title="Victorian",
    manual=__doc__ or "",
    cues=(
        "victorian",
        "steampunk",
        "engraving style",
        "engraved illustration",
        "old advertisement",
    ),
    reads=("steampunk",),
    schemes=(
        ("#efe1c1", "#7a3b1e", "#3f5249", "#b98a4a"),
        ("#2b1d14", "#d9b26a", "#a4552c", "#efe1c1"),
        ("#e7d7b4", "#22333b", "#8c4a2f", "#a88b5c"),
    ),
    pairings=("western", "slab", "baskerville"),
    backdrops=("gears",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
