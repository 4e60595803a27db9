"""Grunge: photocopied and torn. Black, bone and one dirty colour, letters worn by the toner, tape
and torn edges, nothing quite square.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch
from limner.basics.hash import rng, seed_from
from limner.basics.path import polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Contour, Separation, Shadow, Wear
from limner.stages.plan.ornaments.fasteners import tape
from limner.stages.plan.parts.wear import (
    bare,
    large,
    lettered,
    rough,
    sheet,
    solid,
    stock,
    to_light,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

TONER, BONE = "#131210", "#ece5d6"


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours on bone."""
    if scheme.dark:
        return scheme
    return build(mix(scheme.ground, "#e9e1d0", 0.7), scheme.accent, scheme.second, scheme.third)


def tone(scheme: Scheme) -> Recolour:
    """Toner, the dirty colour, bone."""
    dirty = scheme.accent if oklch(scheme.accent).chroma > 0.05 else scheme.second
    return Recolour(ramp=to_light(TONER, "#4a4640", dirty, BONE), amount=0.9)


def copied(design: Design, layer: Layer, pitch: float = 0.5) -> Layer:
    """Return a part as a third-generation photocopy: toner in coarse dots, some of it missing."""
    dirty = design.scheme.accent if oklch(design.scheme.accent).chroma > 0.05 else ""
    machine = Separation(
        inks=(dirty, TONER) if dirty else (TONER,),
        paper=BONE,
        pitch=max(3.4, pitch * design.u),
        dx=0.25 * design.u,
        dy=-0.15 * design.u,
        holes=0.06,
        seed=seed_from("copier", design.brief.prompt) % (1 << 16),
    )
    pen = Contour(colour=TONER, width=0.22 * design.u, swell=0.8)
    return with_effects(bare(layer), pen, machine)


def _torn(design: Design, top: bool) -> str:
    """Return the outline of a strip torn along the head or the foot of the sheet."""
    stream = rng("torn", design.brief.prompt, design.size, top)
    u, (w, h) = design.u, design.size
    points, x = [], -2.0 * u
    while x < w + 2 * u:
        points.append((x, stream.uniform(1.2, 2.9) * u + design.bleed))
        x += stream.uniform(0.6, 2.6) * u
    ends = [(w + 3 * u, -3 * u), (-3 * u, -3 * u)]
    outline = [*points, *ends]
    return polygon(outline if top else [(w - px, h - py) for px, py in outline])


def edge(design: Design) -> Sequence[Layer]:
    """Return strips torn along head and foot, and tape across two corners."""
    if design.depicts:
        return ()
    u, (w, h) = design.u, design.size
    dark = oklch(stock(design)).lightness < 0.5
    strip, core = (BONE, "#bdb39d") if dark else (TONER, "#f7f2e6")
    wobble = rough(design, 0.16, 0.7)
    layers: list[Layer] = []
    for top in (True, False):
        d = _torn(design, top)
        lift = Shadow(dy=(0.35 if top else -0.35) * u, colour=core)
        layers.append(design.shape(d, strip, effects=(wobble, lift)))
    paper = "#d9cda6" if not dark else "#8a8275"
    return [
        *layers,
        tape(design, w - 3.4 * u, 3.2 * u, 10 * u, paper, 40.0),
        tape(design, 3.4 * u, h - 3.2 * u, 10 * u, paper, 37.0),
    ]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a torn scrap."""
    if solid(group) is None:
        return group.but(radius=0.0, effects=())
    return group.but(radius=0.0, stroke=None, effects=(rough(design, 0.22, 1.1),))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing as a bad photocopy, a block of colour with a torn edge."""
    if design.depicts:
        if isinstance(layer, Shape):
            return traced(design, layer, Contour(colour=TONER, width=0.18 * design.u))
        return copied(design, layer, 0.34)
    if isinstance(layer, Illustration):
        return copied(design, layer)
    if isinstance(layer, Shape) and layer.role == "shadow":
        return layer.but(opacity=0.0)
    if isinstance(layer, Shape) and solid(layer) and layer.opacity > 0.9:
        worn = Wear(amount=0.07, scale=max(1.4, 0.22 * design.u))
        return with_effects(bare(layer), worn)
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words with the toner rubbed off here and there."""
    return lettered(design, text, "distressed") if large(design, text, 5.5) else text


def finish(design: Design) -> Sequence[Layer]:
    """Return creases and the speckle of the copier."""
    return [
        sheet(design, "creases", "#808080", strength=1.0, blend="soft-light", opacity=0.8),
        sheet(design, "speckle", "#00000000", "#000000", strength=0.6, scale=0.7,
              blend="multiply", opacity=0.35),
    ]  # fmt: skip


STYLE = Style(
    name="grunge",
    title="Grunge",
    manual=__doc__ or "",
    cues=("grunge", "punk zine", "photocopied", "xerox", "punk rock poster"),
    near=("punk", "zine"),
    reads=("grunge",),
    schemes=(
        ("#e9e1d0", "#b3261e", "#1a1917", "#8a8275"),
        ("#171614", "#e3d9c4", "#c23b22", "#6f675b"),
        ("#d8cfae", "#1a1917", "#3f6b4f", "#9b8f6b"),
        ("#e3dccb", "#d14a1e", "#1a1917", "#8d8371"),
        ("#e6dfce", "#c2187a", "#1a1917", "#8d8371"),
    ),
    tune=tune,
    pairings=("ransom", "condensed", "typewriter"),
    backdrops=("torn", "halftone"),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
