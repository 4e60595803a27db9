"""A mug, or a paper cup to go; words on its side."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Linear, Stop, Stroke
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
    d.contact(0.42 * w, h, 0.46 * w, 0.5)
    d.path(
        f"M{0.82 * w:.1f} {0.28 * h:.1f}"
        f"C{1.03 * w:.1f} {0.2 * h:.1f} {1.04 * w:.1f} {0.72 * h:.1f} {0.8 * w:.1f} "
        f"{0.7 * h:.1f}",
        None,
        stroke=Stroke(paint=t.shade(ground, 0.1), width=0.075 * w, cap="round"),
    )
    r = 0.06 * h
    d.path(
        f"M0 {0.07 * h:.1f}V{0.84 * h:.1f}Q0 {h:.1f} {0.13 * w:.1f} {h:.1f}"
        f"H{0.71 * w:.1f}Q{0.84 * w:.1f} {h:.1f} {0.84 * w:.1f} {0.84 * h:.1f}"
        f"V{0.07 * h:.1f}Z",
        rounded(d, ground),
    )
    d.oval(Box(0, 0.07 * h - r, 0.84 * w, 2 * r), t.light(ground, 0.04))
    d.oval(Box(0.025 * w, 0.07 * h - r * 0.72, 0.79 * w, 1.5 * r), t.shade(ground, 0.14))
    d.oval(Box(0.035 * w, 0.07 * h - r * 0.35, 0.77 * w, 1.1 * r), "#4a2b1a")
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
