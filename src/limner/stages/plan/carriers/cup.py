"""A mug, or a paper cup to go; words on its side."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Linear, Stop, Stroke
from limner.stages.plan.scenery.pen import fade, pool
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def rounded(d: Easel, colour: str) -> Linear:
    """Return the shading of an upright cylinder of `colour`, lit from the scene's side."""
    t = d.tones
    stops = (
        (0.0, t.shade(colour, 0.03)),
        (0.22, t.light(colour, 0.025)),
        (0.62, colour),
        (1.0, t.shade(colour, 0.13)),
    )
    if t.side > 0:
        stops = tuple((1 - o, c) for o, c in reversed(stops))  # type: ignore[assignment]
    return Linear(start=(0, 0), end=(1, 0), stops=tuple(Stop(offset=o, colour=c) for o, c in stops))


def draw(d: Easel) -> None:
    """A paper cup where it is taken away, a mug otherwise."""
    if d.item.thing.name == "cup" and d.h > 1.02 * d.w:
        _paper(d)
    else:
        _mug(d)


def _steam(d: Easel, x: float, y: float, reach: float) -> None:
    if d.copies:
        return
    for k, s in ((-0.5, 1), (0.4, -1)):
        pts = [
            (x + k * reach, y),
            (x + (k + 0.25 * s) * reach, y - reach * 0.5),
            (x + (k - 0.2 * s) * reach, y - reach),
            (x + (k + 0.1 * s) * reach, y - reach * 1.5),
        ]
        d.line(pts, "#ffffff66", reach * 0.14, curve=True)


def _mug(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.accent, t.ink)
    side = -t.side
    d.oval(
        Box((0.42 + side * 0.16 - 0.52) * w, 0.935 * h, 1.04 * w, 0.115 * h),
        pool("#120c18", 0.62),
        role="shadow",
    )
    grip = (
        f"M{0.79 * w:.1f} {0.25 * h:.1f}C{0.90 * w:.1f} {0.205 * h:.1f} {0.975 * w:.1f} "
        f"{0.27 * h:.1f} {0.968 * w:.1f} {0.45 * h:.1f}C{0.96 * w:.1f} {0.62 * h:.1f} "
        f"{0.90 * w:.1f} {0.72 * h:.1f} {0.78 * w:.1f} {0.76 * h:.1f}"
    )
    for colour, wide in (
        (t.shade(ground, 0.20), 0.078),
        (t.shade(ground, 0.07), 0.066),
        (t.light(ground, 0.04), 0.014),
    ):
        d.path(grip, None, stroke=Stroke(paint=colour, width=wide * w, cap="round"))
    r = 0.062 * h
    body = (
        f"M0 {0.09 * h:.1f}C{0.0 * w:.1f} {0.50 * h:.1f} {0.015 * w:.1f} {0.80 * h:.1f} "
        f"{0.05 * w:.1f} {0.90 * h:.1f}Q{0.09 * w:.1f} {0.985 * h:.1f} {0.24 * w:.1f} "
        f"{0.99 * h:.1f}"
        f"Q{0.42 * w:.1f} {1.005 * h:.1f} {0.60 * w:.1f} {0.99 * h:.1f}"
        f"Q{0.75 * w:.1f} {0.985 * h:.1f} {0.79 * w:.1f} {0.90 * h:.1f}"
        f"C{0.825 * w:.1f} {0.80 * h:.1f} {0.84 * w:.1f} {0.50 * h:.1f} {0.84 * w:.1f} "
        f"{0.09 * h:.1f}Z"
    )
    d.path(body, rounded(d, ground))
    d.rect(Box(0, 0.80 * h, 0.84 * w, 0.2 * h), fade("#2a1c1400", "#2a1c1438"), clip=body)
    x = 0.075 * w if t.side < 0 else 0.735 * w
    d.rect(Box(x, 0.20 * h, 0.022 * w, 0.60 * h), "#ffffff", 0.011 * w, opacity=0.75)
    d.oval(Box(0, 0.09 * h - r, 0.84 * w, 2 * r), t.light(ground, 0.05))
    d.oval(
        Box(0, 0.09 * h - r, 0.84 * w, 2 * r),
        None,
        stroke=Stroke(paint=t.shade(ground, 0.09), width=max(0.6, 0.004 * w)),
    )
    inner = Box(0.026 * w, 0.09 * h - 0.80 * r, 0.788 * w, 1.62 * r)
    ends = (t.shade(ground, 0.24), t.shade(ground, 0.08))
    d.oval(inner, fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0)))
    d.oval(Box(0.045 * w, 0.09 * h - 0.34 * r, 0.75 * w, 1.10 * r), "#3f2416")
    d.oval(
        Box(0.045 * w, 0.09 * h - 0.34 * r, 0.75 * w, 1.10 * r),
        None,
        stroke=Stroke(paint="#8a5a38", width=max(0.6, 0.006 * w)),
    )
    d.oval(
        Box((0.16 if t.side < 0 else 0.42) * w, 0.09 * h - 0.02 * r, 0.26 * w, 0.34 * r),
        "#c79a70",
        opacity=0.35,
    )
    _steam(d, 0.42 * w, -0.04 * h, 0.16 * h)
    d.words(d.at(0.07, 0.22, 0.7, 0.66), ground)


def _paper(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.second, t.ink)
    d.contact(w / 2, h, 0.42 * w, 0.5)
    lid = t.lit("#f4f0ea") if ground != t.paper else t.ink
    d.path(
        f"M{0.035 * w:.1f} {0.13 * h:.1f}L{0.14 * w:.1f} {h:.1f}H{0.86 * w:.1f}"
        f"L{0.965 * w:.1f} {0.13 * h:.1f}Z",
        rounded(d, ground),
    )
    d.poly(
        [(0.115 * w, 0.8 * h), (0.885 * w, 0.8 * h), (0.86 * w, h), (0.14 * w, h)],
        rounded(d, t.accent),
    )
    d.rect(Box(0, 0.075 * h, w, 0.065 * h), rounded(d, lid), 0.02 * h)
    d.path(
        f"M{0.08 * w:.1f} {0.08 * h:.1f}L{0.12 * w:.1f} 0H{0.88 * w:.1f}"
        f"L{0.92 * w:.1f} {0.08 * h:.1f}Z",
        rounded(d, lid),
    )
    d.words(d.at(0.16, 0.2, 0.68, 0.56), ground)


CARRIER = (
    Thing(
        "mug",
        draw,
        cues=listed(
            """coffee mug, cup of coffee, cup of tea, teacup, tea cup, cup on the table,
            马克杯, 咖啡杯"""
        ),
        places=("table", "stand"),
        aspect=(1.0, 1.4),
        face=(0.07, 0.22, 0.7, 0.66),
        least=(17, 15),
        bulk=20,
        weight=0.95,
    ),
    Thing(
        "cup",
        draw,
        cues=listed(
            """coffee cup, paper cup, takeaway cup, takeout cup, glass, tumbler, holder, cup
        holder, coffee, napkin holder, 杯子, 杯"""
        ),
        places=("table", "stand"),
        aspect=(0.74, 1.3),
        face=(0.14, 0.21, 0.66, 0.58),
        least=(15, 16),
        bulk=20,
        weight=0.92,
    ),
)
