"""Folk: painted chests and embroidered aprons. Symmetrical flowers and birds in red, ink blue and
mustard on cream or deep green, scalloped panels, sturdy friendly letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.path import circle
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.stages.plan.parts.wear import (
    SKIN,
    bare,
    inked,
    over_shapes,
    penned,
    plate,
    ring,
    tooth,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


WHITE = "#fbf3e0"
POTS = ("#c8322b", "#274690", "#e0a526", "#3f7d5a", "#9cc0b8", "#e8a79a", "#7a4a2e")


def tone(scheme: Scheme) -> Recolour:
    """The painter's four pots."""
    deep = mix(scheme.second, "#141a22", 0.5)
    own = (scheme.accent, scheme.second, scheme.third)
    return Recolour(inks=(deep, scheme.ground, *own, *SKIN, *POTS, "#fbf3e0"), amount=0.88)


def edge(design: Design) -> Sequence[Layer]:
    """Return a string of dots along the margin, every fourth larger."""
    u, box, s = design.u, ring(design, 2.3), design.scheme
    dots: dict[bool, list[str]] = {True: [], False: []}
    for length, at in (
        (box.width, lambda t: (box.x + t, box.y)),
        (box.width, lambda t: (box.x + t, box.bottom)),
        (box.height, lambda t: (box.x, box.y + t)),
        (box.height, lambda t: (box.right, box.y + t)),
    ):
        count = max(4, 4 * round(length / (7.2 * u)))
        for i in range(count + 1):
            x, y = at(length * i / count)
            dots[i % 4 == 0].append(circle(x, y, (0.5 if i % 4 == 0 else 0.22) * u))
    big = s.on(s.ground, s.accent, 2.0)
    small = s.on(s.ground, s.second, 2.0)
    return [
        design.shape("".join(dots[True]), big, role="frame"),
        design.shape("".join(dots[False]), small, role="frame"),
    ]


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat and a little round."""
    return group.but(effects=(), radius=max(group.radius, 1.2 * design.u))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part without shadow; drawings edged with the fine white brush."""
    if layer.role == "shadow":
        return unlit(layer)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), penned(design, WHITE, 0.2, swell=0.4))
    if plate(layer):
        ink = design.scheme.on(design.scheme.ground, design.scheme.accent, 2.0)
        dots = design.stroke(ink, 0.5, cap="round").but(dash=(0.01, 1.15 * design.u))
        return bare(layer).but(stroke=dots)
    if design.depicts:
        pen = design.stroke(WHITE, 0.14, join="round")
        return over_shapes(layer, lambda shape: inked(shape, pen))
    return bare(layer)


def finish(design: Design) -> Sequence[Layer]:
    """Return the brush in the paint."""
    return [tooth(design, 0.5)]


STYLE = Style(
    name="folk",
    title="Folk",
    manual=__doc__ or "",
    cues=("folk art", "folk style", "scandinavian folk", "folklore style", "rosemaling", "hygge"),
    schemes=(
        ("#fbf3e0", "#c8322b", "#274690", "#e0a526"),
        ("#1d3b3a", "#f2c14e", "#e4572e", "#f4ead5"),
        ("#7a1e2b", "#f4e3c1", "#e0a526", "#3b6e8f"),
    ),
    pairings=("zilla", "slab", "fraunces"),
    backdrops=("folk",),
    tone=tone,
    edge=edge,
    mat=2.9,
    finish=finish,
    panel=panel,
    picture=picture,
)
