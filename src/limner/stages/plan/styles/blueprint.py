"""Blueprint: white drafting lines on cyan-blue paper, a measured grid, a ruled border.

Panels become drawn boxes, drawings go to pale blue ink, and the sheet keeps a border with
centring ticks as a drawing office would print it. Type is technical.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, with_alpha
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.paint import Texture
from limner.stages.plan.parts.wear import (
    bare,
    outlined,
    over_shapes,
    penned,
    plate,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

FINE, BOLD = 2.5, 5
"""Units between the grid's fine lines, and fine lines between its bold ones."""


def tune(scheme: Scheme) -> Scheme:
    """Keep asked colours as the pencil that marks; the paper stays blueprint blue."""
    accent = max((scheme.accent, scheme.second), key=lambda c: oklch(c).lightness)
    return build("#12447c", accent, "#9cc7f2", "#ffffff", name="blueprint")


def tone(scheme: Scheme) -> Recolour:
    """Drawings in the paper's own blues, light for what was light."""
    deep = mix(scheme.ground, "#000000", 0.25)
    return Recolour(ramp=(deep, scheme.ground, "#7fb0e6", "#f2f8ff"), amount=0.92)


def ruled(design: Design) -> list[Layer]:
    """Return the measured grid: fine lines, every fifth bolder."""
    w, h = design.size
    step = FINE * design.u
    lines: dict[bool, list[str]] = {True: [], False: []}
    for i in range(1, int(w / step) + 1):
        lines[i % BOLD == 0].append(f"M{i * step:.1f} 0L{i * step:.1f} {h}")
    for i in range(1, int(h / step) + 1):
        lines[i % BOLD == 0].append(f"M0 {i * step:.1f}L{w} {i * step:.1f}")
    ink = "#cfe4ff" if design.scheme.dark else design.scheme.ink
    return [
        design.shape(
            "".join(lines[bold]), None, role="texture",
            stroke=design.stroke(with_alpha(ink, 0.13 if bold else 0.06), 0.12),
        )
        for bold in (False, True)
    ]  # fmt: skip


def ground(design: Design) -> list[Layer]:
    """Return the grid on the bare sheet."""
    return ruled(design)


def edge(design: Design) -> list[Layer]:
    """Return the drawing's border: a bold line inside a fine one, ticks at the centres."""
    u = design.u
    outer = design.canvas.inset(2.2 * u + design.bleed)
    inner = outer.inset(1.3 * u)
    ink = design.scheme.on(design.scheme.ground, "#eaf3ff")
    cx, cy = outer.centre
    tick = 1.3 * u
    ticks = (
        f"M{cx:.1f} {outer.y:.1f}v{tick:.1f}M{cx:.1f} {outer.bottom:.1f}v{-tick:.1f}"
        f"M{outer.x:.1f} {cy:.1f}h{tick:.1f}M{outer.right:.1f} {cy:.1f}h{-tick:.1f}"
    )
    return [
        design.shape(outer, None, role="frame", stroke=design.stroke(with_alpha(ink, 0.55), 0.12)),
        design.shape(inner, None, role="frame", stroke=design.stroke(with_alpha(ink, 0.9), 0.3)),
        design.shape(ticks, None, role="frame", stroke=design.stroke(with_alpha(ink, 0.9), 0.2)),
    ]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a drawn box: square corners, a line round it."""
    if group.role == "button":
        return group.but(radius=0.0)
    line = design.stroke(with_alpha(design.scheme.on(design.scheme.ground), 0.8), 0.2)
    return group.but(radius=0.0, stroke=group.stroke or line, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part as a line drawing; charts' bars and flat panels stay filled."""
    if layer.role == "table" and not design.depicts:
        return bare(layer).but(fill=mix(design.scheme.ground, "#ffffff", 0.1))
    if isinstance(layer, Shape) and not design.depicts and layer.role == "backdrop":
        line = design.stroke(with_alpha(design.scheme.on(design.scheme.ground), 0.55), 0.14)
        return bare(layer).but(fill=None, stroke=line.but(dash=(design.u, 0.6 * design.u)))
    if isinstance(layer, Shape) and not design.depicts and layer.role not in ("shadow", "plate"):
        return layer.but(radius=0.0, effects=()) if layer.form == "rect" else layer
    if layer.role == "backdrop" and not design.depicts:
        return layer
    if plate(layer):
        line = design.stroke(design.scheme.on(design.scheme.ground), 0.22)
        return bare(layer).but(stroke=line)
    paper = design.scheme.ground
    ink = design.scheme.on(paper, "#f2f8ff")
    if layer.role == "shadow":
        return unlit(layer)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), penned(design, ink, 0.22, body=paper, own=0.14))
    return over_shapes(layer, lambda shape: outlined(design, shape, paper, ink, 0.14))


def finish(design: Design) -> list[Layer]:
    """Return the unevenness of a contact print, faint."""
    return [
        Shape(
            id=design.id("texture"), role="texture", box=Box(0, 0, *design.size),
            fill=Texture(name="grain", colours=("#808080",), strength=0.35, scale=1.2,
                         seed=design.rng.randrange(1 << 16)),
            blend="soft-light", opacity=0.5,
        )
    ]  # fmt: skip


STYLE = Style(
    name="blueprint",
    title="Blueprint",
    manual=__doc__ or "",
    cues=("blueprint", "cyanotype", "technical drawing", "blaupause"),
    reads=("blueprint",),
    schemes=(
        ("#12447c", "#ffffff", "#9cc7f2", "#ffd166"),
        ("#0e3a6e", "#ffd166", "#9cc7f2", "#ffffff"),
        ("#1a4f8f", "#ffffff", "#b9d8f7", "#ff9f80"),
    ),
    tune=tune,
    pairings=("mono", "grotesk", "condensed"),
    backdrops=("drafting", "grid"),
    tone=tone,
    ground=ground,
    edge=edge,
    mat=3.5,
    finish=finish,
    panel=panel,
    picture=picture,
)
