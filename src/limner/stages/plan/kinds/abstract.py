"""Abstract pictures, for briefs that ask for no words and no particular thing.

Takes mood, style and colour words only. Compositions: `orb` a lit sphere with rings over streams
of lines; `folds` overlapping translucent sheets; `strata` layers cut from paper; `streams`
bundled lines before a glow; `facets` a lit landscape of triangles; `mosaic` geometric tiles.

Example: cool futuristic AI image
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, smooth
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.paint import Blur, Linear, Radial, Stop, Stroke
from limner.stages.plan.backdrops import Tones, full, lay, pick
from limner.stages.plan.backdrops.topo import paper
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.drawing import Ripple, gradient, grain
from limner.stages.plan.parts.hero import scrim
from limner.stages.plan.parts.topic import words_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

TECH = frozenset(
    {
        "futuristic",
        "ai",
        "tech",
        "cyber",
        "digital",
        "robot",
        "data",
        "space",
        "neon",
        "cool",
        "technology",
        "quantum",
        "network",
    }
)


def _words(design: Design, layers: list[Layer]) -> list[Layer]:
    """Set any words that came after all on a veil at the foot."""
    copies = design.content.rest()
    if not copies:
        return layers
    s, live, u = design.scheme, design.live, design.u
    width, height = design.size
    area = Box(0, height * 0.58, width, height * 0.42)
    rows = [
        design.text(c, "title" if i == 0 and len(c.text) < 60 else "lead", on=s.ground)
        for i, c in enumerate(copies)
    ]
    box = Box(live.x, height * 0.64, live.width, live.bottom - height * 0.64)
    return [
        *layers,
        scrim(design, area, s.ground, up=True, strength=1.0),
        design.stack(rows, gap=1.6 if u else 1.0, box=box, justify="end"),
    ]


def orb(design: Design) -> list[Layer]:
    """A glassy sphere lit from one side, with orbits, over a dark ground with a far glow."""
    rng = design.rng
    w, h = design.size
    t = full(design)
    t = t._replace(ground=t.ground if t.dark else mix(t.one, "#0a0d1c", 0.82))
    design.background = t.ground
    cx, cy = w * rng.choice((0.42, 0.5, 0.58)), h * rng.uniform(0.44, 0.52)
    r = min(w, h) * 0.27
    far, near = _orbits(design, cx, cy, r, t)
    layers = [
        *_far_glow(design, cx, cy, r, t),
        _floor_lines(design, t),
        *far,
        *_ball(design, cx, cy, r, t),
        _bands(design, cx, cy, r),
        *near,
        _sparks(design),
    ]
    return _words(design, [*layers, grain(design, w, h, 0.35)])


def _far_glow(design: Design, cx: float, cy: float, r: float, t: Tones) -> list[Layer]:
    """Return the ground of the orb, lighter to one side, and a haze behind it."""
    return [
        design.shape(
            design.canvas,
            gradient(t.ground, mix(t.ground, t.two, 0.28), angle=70),
            role="backdrop",
        ),
        design.shape(
            Box(cx - r * 2.1, cy - r * 1.6, r * 4.2, r * 3.2),
            mix(t.ground, t.two, 0.7),
            form="ellipse",
            role="backdrop",
            opacity=0.6,
            effects=(Blur(sigma=r * 0.55),),
        ),
    ]


def _floor_lines(design: Design, t: Tones) -> Layer:
    """Return a grid in perspective that rises out of the dark towards the viewer."""
    w, h = design.size
    horizon = h * 0.74
    floor = [
        f"M{w / 2 + i * w * 0.022:.1f} {horizon:.1f}L{w / 2 + i * w * 0.16:.1f} {h:.1f}"
        for i in range(-14, 15)
    ]
    for j in range(9):
        y = horizon + (h - horizon) * (j / 8) ** 2.1
        floor.append(f"M0 {y:.1f}L{w} {y:.1f}")
    fade = Linear(
        stops=(
            Stop(offset=0.0, colour=with_alpha(t.one, 0.0)),
            Stop(offset=1.0, colour=with_alpha(t.one, 0.6)),
        )
    )
    pen = Stroke(paint=fade, width=max(0.7, min(w, h) * 0.0016))
    return design.shape("".join(floor), None, role="backdrop", stroke=pen)


def _half_orbit(cx: float, cy: float, r: float, tilt: float, start: float) -> str:
    """Return half of a tilted ellipse about the orb, `r` its long radius."""
    pts = []
    for i in range(41):
        a = start + math.pi * i / 40
        x, y = r * math.cos(a), r * 0.3 * math.sin(a)
        pts.append(
            (
                cx + x * math.cos(tilt) - y * math.sin(tilt),
                cy + x * math.sin(tilt) + y * math.cos(tilt),
            )
        )
    return smooth(pts)


def _orbits(
    design: Design, cx: float, cy: float, r: float, t: Tones
) -> tuple[list[Layer], list[Layer]]:
    """Return the halves of three orbits that pass behind the orb, and those before it."""
    s = min(design.size)
    tilt = math.radians(design.rng.uniform(-30, -14))
    far: list[Layer] = []
    near: list[Layer] = []
    for k, ink in ((1.35, t.one), (1.62, t.three), (1.95, t.two)):
        behind, before = (_half_orbit(cx, cy, r * k, tilt, a) for a in (math.pi, 0.0))
        pen = Stroke(paint=ink, width=s * 0.0028)
        far.append(design.shape(behind, None, role="backdrop", opacity=0.75, stroke=pen))
        pen = Stroke(paint=ink, width=s * 0.0036)
        near.append(design.shape(before, None, role="backdrop", stroke=pen))
    return far, near


def _ball(design: Design, cx: float, cy: float, r: float, t: Tones) -> list[Layer]:
    """Return the sphere: its rim of light, its body and the gleam on its shoulder."""
    body = Radial(
        centre=(0.34, 0.3),
        radius=0.8,
        stops=(
            Stop(offset=0.0, colour=shift(t.one, lightness=0.16, chroma=0.6)),
            Stop(offset=0.34, colour=t.one),
            Stop(offset=0.68, colour=mix(t.two, t.ground, 0.25)),
            Stop(offset=1.0, colour=mix(t.ground, t.three, 0.5)),
        ),
    )
    return [
        design.shape(
            circle(cx, cy, r * 1.02),
            t.one,
            role="backdrop",
            opacity=0.5,
            effects=(Blur(sigma=r * 0.14),),
        ),
        design.shape(Box(cx - r, cy - r, 2 * r, 2 * r), body, form="ellipse", role="backdrop"),
        design.shape(
            Box(cx - r * 0.62, cy - r * 0.82, r * 0.8, r * 0.46),
            "#ffffff",
            form="ellipse",
            role="backdrop",
            opacity=0.34,
            rotate=-32,
            effects=(Blur(sigma=r * 0.07),),
        ),
    ]


def _bands(design: Design, cx: float, cy: float, r: float) -> Layer:
    """Return fine currents that run over the sphere."""

    def current(j: int) -> str:
        return smooth(
            [
                (
                    cx - r + 2 * r * i / 16,
                    cy + r * (-0.6 + 0.16 * j) + r * 0.12 * math.sin(3.1 * i / 16 + j * 0.6),
                )
                for i in range(17)
            ]
        )

    return design.shape(
        "".join(current(j) for j in range(9)),
        None,
        role="backdrop",
        clip=circle(cx, cy, r),
        opacity=0.35,
        stroke=Stroke(paint="#ffffff", width=max(0.6, min(design.size) * 0.0014)),
    )


def _sparks(design: Design) -> Layer:
    """Return ninety points of light."""
    rng = design.rng
    w, h = design.size
    s = min(w, h)
    d = "".join(
        circle(rng.random() * w, rng.random() * h * 0.9, s * rng.uniform(0.0008, 0.0026))
        for _ in range(90)
    )
    return design.shape(d, "#ffffff", role="backdrop", opacity=0.6)


def folds(design: Design) -> list[Layer]:
    """Broad translucent sheets that fold over each other, each lit along its edge."""
    rng = design.rng
    w, h = design.size
    t = full(design)
    layers: list[Layer] = [
        design.shape(
            design.canvas,
            gradient(t.ground, t.step(0.3, t.two), angle=rng.choice((55, 120))),
            role="backdrop",
        )
    ]
    inks = (t.three, t.two, t.one, mix(t.one, t.two, 0.5), t.two, t.one, t.three)
    lean = rng.uniform(-0.5, 0.5)
    base, swing = Ripple(rng, 2, 0.5), Ripple(rng, 3, 0.5)
    n = 36
    for k, ink in enumerate(inks):
        level = h * (0.18 + 0.115 * k)
        pts = []
        for i in range(n + 1):
            x = i / n * 1.2 - 0.1
            y = level + h * (
                lean * (0.5 - x) + 0.14 * base.at(x * 0.8 + 0.09 * k) + 0.03 * swing.at(x + k)
            )
            pts.append((w * x, y))
        d = smooth(pts) + f"L{w * 1.12:.1f} {h * 1.3:.1f}L{-w * 0.12:.1f} {h * 1.3:.1f}Z"
        dark = mix(t.ground, ink, 0.4)
        sheet = Linear(
            start=(0, 0),
            end=(0.25, 1),
            stops=(
                Stop(offset=0.0, colour=shift(ink, lightness=0.06)),
                Stop(offset=0.28, colour=ink),
                Stop(offset=1.0, colour=shift(dark, lightness=-0.1)),
            ),
        )
        layers.append(
            design.shape(
                d,
                "#000000",
                role="backdrop",
                opacity=0.28,
                effects=(Blur(sigma=min(w, h) * 0.022),),
            )
        )
        layers.append(design.shape(d, sheet, role="backdrop"))
        layers.append(
            design.shape(
                smooth(pts),
                None,
                role="backdrop",
                opacity=0.5,
                stroke=Stroke(paint=shift(ink, lightness=0.18), width=min(w, h) * 0.002),
            )
        )
    return _words(design, [*layers, grain(design, w, h, 0.4)])


def strata(design: Design) -> list[Layer]:
    """Layers cut from paper, stacked into a canyon."""
    t = full(design)
    w, h = design.size
    return _words(design, [lay(design, "paper", tones=t), *paper(design, w, h, t)])


def streams(design: Design) -> list[Layer]:
    """Bundled lines before a glow, twice, crossing."""
    t = full(design)
    if not t.dark:
        t = Tones(mix(t.one, "#0b1020", 0.85), t.one, t.two, t.three)
        design.scheme = design.scheme.inverted() if design.scheme.dark else design.scheme
    first = lay(design, "flow", tones=t)
    second = lay(design, "flow", tones=t._replace(one=t.three, three=t.one), fill=None, opacity=0.9)
    second = second.but(children=second.children[2:-1])
    return _words(design, [first, second])


def facets(design: Design) -> list[Layer]:
    """A landscape of triangles, each lit by its slope, under a low sun."""
    rng = design.rng
    w, h = design.size
    t = full(design)
    across = 11
    step = w / across
    down = math.ceil(h / (step * 0.9)) + 2
    field = [Ripple(rng, 3, 0.55) for _ in range(2)]

    def height(i: int, j: int) -> float:
        return field[0].at(i / across * 1.3 + j * 0.02) + field[1].at(j / down * 1.5 + i * 0.03)

    points = {
        (i, j): (
            (i + (0.5 if j % 2 else 0.0) - 0.5 + rng.uniform(-0.24, 0.24)) * step,
            (j - 0.5) * step * 0.9 + rng.uniform(-0.2, 0.2) * step,
        )
        for j in range(down + 1)
        for i in range(-1, across + 3)
    }
    paths: dict[str, list[str]] = {}
    ramp = [
        t.step(0.08),
        t.step(0.35, t.two),
        t.two,
        mix(t.two, t.one, 0.5),
        t.one,
        mix(t.one, t.three, 0.6),
        t.three,
    ]
    for j in range(down):
        for i in range(-1, across + 2):
            a, b, c, d = (i, j), (i + 1, j), (i, j + 1), (i + 1, j + 1)
            halves = ((a, b, c), (b, d, c)) if j % 2 == 0 else ((a, b, d), (a, d, c))
            for tri in halves:
                z = [height(*p) for p in tri]
                slope = (z[0] - z[2]) * 1.2 + (z[1] - z[0]) * 0.8
                tone = (sum(z) / 3 + 1.6) / 3.2 * 0.45 + 0.55 * (1 - tri[0][1] / down)
                at = min(0.999, max(0.0, tone)) * (len(ramp) - 1)
                base = mix(
                    ramp[int(at)], ramp[min(len(ramp) - 1, int(at) + 1)], round((at % 1) * 4) / 4
                )
                colour = shift(base, lightness=round(max(-0.06, min(0.06, slope * 0.3)) * 40) / 40)
                paths.setdefault(colour, []).append(polygon([points[p] for p in tri]))
    layers: list[Layer] = [
        design.shape("".join(d), colour, role="backdrop", stroke=Stroke(paint=colour, width=0.8))
        for colour, d in paths.items()
    ]
    glow = Radial(
        centre=(0.7, 0.18),
        radius=0.7,
        stops=(
            Stop(offset=0.0, colour=with_alpha("#fff4dc", 0.5)),
            Stop(offset=1.0, colour=with_alpha("#fff4dc", 0.0)),
        ),
    )
    layers.append(design.shape(design.canvas, glow, role="backdrop", blend="soft-light"))
    return _words(design, layers)


def mosaic(design: Design) -> list[Layer]:
    """A backdrop the words call, at full strength over the whole sheet."""
    names = ("bauhaus", "arcs", "halftone", "stripes", "blobs")
    backdrop = pick(design, words_of(design.brief) - TECH, names)
    return _words(design, [lay(design, backdrop, tones=full(design))])


def suits(brief: Brief) -> tuple[str, ...]:
    """Return compositions by mood: lit and dark ones for technology, the rest otherwise."""
    words = words_of(brief)
    if words & TECH:
        return ("orb", "folds", "streams", "facets", "strata")
    return ("folds", "strata", "mosaic", "facets", "streams", "orb")


def _claim(brief: Brief) -> float:
    """Return a weak claim on briefs with no words to set and nothing to show."""
    if brief.strings or brief.chart:
        return 0.0
    return 0.08 if brief.subjects or brief.setting else 0.25


KIND = PictureKind(
    name="abstract",
    title="Abstract picture",
    compositions={
        "orb": orb,
        "folds": folds,
        "streams": streams,
        "facets": facets,
        "strata": strata,
        "mosaic": mosaic,
    },
    manual=__doc__ or "",
    cues=("abstract", "abstract art", "abstract background", "abstract wallpaper"),
    size=(1024, 1024),
    moods=("futuristic", "modern"),
    claims=_claim,
    suits=suits,
)
