"""Vaporwave: a late sun over a glowing grid, violet dusk to pink, chrome and teal, letters with
a ghost of cyan. Panels are dark glass with a lit rim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import line
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.lettering import Lettering
from limner.document.paint import Linear, Shadow, Stop
from limner.stages.plan.parts.drawing import fade
from limner.stages.plan.parts.wear import (
    glow,
    large,
    reinked,
    sheet,
    solid,
    stock,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours in the dusk."""
    return build("#1b0f3b", scheme.accent, scheme.second, "#2de2e6", name="vaporwave")


def tone(scheme: Scheme) -> Recolour:
    """Night violet through magenta to the sun."""
    return Recolour(ramp=("#14082e", "#5b2a86", scheme.accent, "#ffb86b", "#fff3d6"), amount=0.7)


def ground(design: Design) -> Sequence[Layer]:
    """Return the dusk, and along the foot of the sheet the lit floor running to its horizon."""
    dusk = stock(design)
    if oklch(dusk).lightness > 0.55:
        return ()
    stops = (
        Stop(offset=0.0, colour=dusk),
        Stop(offset=0.65, colour=mix(dusk, "#5a1c8c", 0.6)),
        Stop(offset=1.0, colour=mix(dusk, "#a3248c", 0.62)),
    )
    layers = [design.shape(design.canvas, Linear(stops=stops), role="backdrop")]
    return layers if design.depicts else [*layers, *_floor(design, dusk)]


def _floor(design: Design, dusk: str) -> list[Layer]:
    """Return the grid in the bottom margin and the glow over its horizon."""
    s, u, (w, h) = design.scheme, design.u, design.size
    top = h - 5.2 * u - design.bleed
    deep = h - top
    lines = [line(w / 2 + i * 2.2 * u, top, w / 2 + i * 7.5 * u, h) for i in range(-40, 41)]
    lines += [line(0, y, w, y) for y in (top + deep * t for t in (0.0, 0.14, 0.34, 0.62, 0.97))]
    dark = design.shape(Box(0, top, w, deep), mix(dusk, "#000000", 0.25), role="backdrop")
    halo = design.shape(Box(0, top - 5 * u, w, 5 * u), fade(s.accent, 0.0, 0.3), role="backdrop")
    pens = (design.stroke(with_alpha(s.accent, 0.25), 0.5), design.stroke(s.accent, 0.12))
    grid = [design.shape("".join(lines), None, role="backdrop", stroke=pen) for pen in pens]
    return [halo, dark, *grid]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as dark glass with a lit rim; a button stays lit all over."""
    fill = solid(group)
    if fill is None:
        return group
    rim = "#2de2e6"
    pen = design.stroke(rim, 0.18)
    if group.role in ("button", "badge"):
        group = reinked(group, design.scheme.ground, "#ffffff")
    elif oklch(fill).lightness > 0.55 and not design.depicts:
        group = group.but(fill=mix(design.scheme.ground, fill, 0.1))
    return group.but(stroke=group.stroke or pen, effects=(glow(design, with_alpha(rim, 0.5), 0.7),))


def picture(design: Design, layer: Layer) -> Layer:
    """Return drawings with a rim of magenta light."""
    if isinstance(layer, Illustration):
        return with_effects(layer, glow(design, with_alpha(design.scheme.accent, 0.75), 1.1))
    colour = solid(layer)
    if design.depicts or not isinstance(layer, Shape) or colour is None or layer.opacity < 0.9:
        return layer
    if layer.role in ("backdrop", "plate") and oklch(colour).lightness > 0.6:
        # Dark words may stand on it: all of the sun is lighter than they are.
        sun = Linear(stops=(Stop(offset=0.0, colour="#ffd27a"), Stop(offset=1.0, colour="#ff7fbf")))
        return layer.but(fill=sun)
    return layer


CHROME = (
    (0.0, "#c9fbff"), (0.34, "#7fdcf7"), (0.5, "#ffffff"), (0.53, "#ffb3e3"), (0.78, "#ff8fd0"),
    (1.0, "#ffe3b8"),
)  # fmt: skip
"""Sky and horizon mirrored in the letters; every step reads on the dusk."""


def lettering(design: Design, text: Text) -> Text:
    """Return large words in chrome, lit from behind."""
    ink = text.style.paint
    if not large(design, text, 6.0) or not isinstance(ink, str) or oklch(ink).lightness < 0.75:
        return text
    shine = Linear(stops=tuple(Stop(offset=at, colour=colour) for at, colour in CHROME))
    chrome = Lettering(
        spread="line",
        effects=(
            Shadow(dx=0.022, dy=0.03, colour="#ff2fa0"),
            Shadow(blur=0.14, colour="#ff2fa0b3"),
        ),
    )
    return text.but(style=text.style.but(paint=shine, lettering=chrome), effects=())


def finish(design: Design) -> Sequence[Layer]:
    """Return the lines of the tube, faint."""
    return [sheet(design, "scanlines", "#808080", strength=0.5, blend="soft-light", opacity=0.35)]


STYLE = Style(
    name="vaporwave",
    title="Vaporwave",
    manual=__doc__ or "",
    cues=("vaporwave", "synthwave", "retrowave", "outrun", "80s neon"),
    schemes=(
        ("#1b0f3b", "#ff4fa3", "#2de2e6", "#ffb86b"),
        ("#160a33", "#ff6ad5", "#8c52ff", "#2de2e6"),
        ("#22103f", "#ff9e64", "#ff4fa3", "#46e0d6"),
        ("#0d1240", "#ff5fb8", "#46c8f5", "#ffd166"),
    ),
    tune=tune,
    pairings=("vapor", "neon"),
    backdrops=("vaporwave",),
    tone=tone,
    ground=ground,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
