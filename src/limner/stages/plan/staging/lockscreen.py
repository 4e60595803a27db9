"""Lock screen: what a phone shows of itself: a wallpaper, a greeting, what has come in.

Sizes are those of such screens, told from their width, so that all is read wherever the screen is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from limner.basics.colour import mix
from limner.basics.geometry import Box, Size
from limner.basics.path import circle
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.scene import Sheet
from limner.document.paint import Linear, Radial, Stop
from limner.stages.plan.parts.screen import card_icon, screen_in, status_area
from limner.stages.plan.staging.desk import line
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

MOST = 4
"""Strings a lock screen shows: a greeting and three that came in."""
_LONGEST = 46


class _Sky(NamedTuple):
    """A wallpaper: its sky from above down to the ridges, the ridges' colour, the light's."""

    stops: tuple[str, str, str]
    ridge: str
    light: str


_SKIES = {
    "morning": _Sky(("#2c4c4a", "#7d938a", "#ecd3ac"), "#14302f", "#fff0d2"),
    "evening": _Sky(("#3a2f38", "#8d5f57", "#f0b184"), "#231b24", "#ffdcae"),
    "night": _Sky(("#0d1620", "#203342", "#5d7683"), "#0a141b", "#e6edf2"),
    "day": _Sky(("#2b5566", "#7fa3a6", "#e9e4d2"), "#1d3b3f", "#ffffff"),
}
"""Two tones each, as of one photograph: mist before deep hills."""


def locked(copies: Sequence[Copy]) -> bool:
    """Whether strings are such as a lock screen shows: a few, short, none of an app's own parts."""
    parts = {"cta", "nav", "value", "price", "axis", "legend"}
    return 0 < len(copies) <= MOST and all(
        len(c.text) <= _LONGEST and c.role not in parts for c in copies
    )


def lock_screen(design: Design, copies: Sequence[Copy], size: Size) -> Sheet:
    """Return the lock screen with the strings on it. design: the screen's own desk."""
    w, h = size
    said = " ".join(c.text for c in copies).lower()
    sky = next((_SKIES[k] for k in _SKIES if k in said), None)
    sky = sky or _SKIES[design.rng.choice(tuple(_SKIES))]
    screen = screen_in(Box(0, 0, w, h), sky.stops[0])
    s = screen.pt
    first, *rest = copies
    out = [*_wallpaper(design, size, sky), *status_area(design, screen, "#ffffff")]
    greeting = Box(0.09 * w, 0.13 * h, 0.82 * w, 0.16 * h)
    voice = Voice(design.type.text.face, 500)
    out.append(line(design, first, greeting, voice=voice, colour="#ffffff",
                    on=mix(sky.stops[0], sky.stops[1], 0.3), cap=0.15 * w, lines=2))  # fmt: skip
    deep, gap = 92 * s, 12 * s
    top = 0.80 * h - len(rest) * (deep + gap)
    for i, copy in enumerate(rest):
        out += _notice(design, copy, Box(16 * s, top + i * (deep + gap), w - 32 * s, deep), s)
    return Sheet(size=size, background=sky.stops[0], layers=(*out, *_foot(design, size, s)))


def _wallpaper(design: Design, size: Size, sky: _Sky) -> list[Layer]:
    """Return hills in the mist of an hour: each ridge nearer, deeper and finer than the last, its
    foot lost in haze."""
    w, h = size
    low = sky.stops[2]
    glow = Radial(centre=(0.5, 0.5), radius=0.5, stops=(
        Stop(offset=0.0, colour=sky.light + "ff"), Stop(offset=0.16, colour=sky.light + "d0"),
        Stop(offset=0.3, colour=sky.light + "50"), Stop(offset=1.0, colour=sky.light + "00"),
    ))  # fmt: skip
    out: list[Layer] = [
        design.shape(Box(0, 0, w, h), _graded((0.0, 0.34, 0.56), sky.stops), role="backdrop"),
        design.shape(circle(0.66 * w, 0.49 * h, 0.42 * w), glow, role="backdrop"),
    ]
    for k in range(_RIDGES):
        near = k / (_RIDGES - 1)
        crest = mix(low, sky.ridge, 0.16 + 0.84 * near**0.8)
        foot = mix(crest, low, 0.42 * (1.0 - near))
        ridge = _ridge(design, w, h, 0.52 + 0.40 * near**1.15, k)
        out.append(design.shape(ridge, _graded((0.0, 0.5), (crest, foot)), role="backdrop"))
    return out


_RIDGES = 7


def _graded(at: Sequence[float], colours: Sequence[str]) -> Linear:
    stops = tuple(Stop(offset=o, colour=c) for o, c in zip(at, colours, strict=True))
    return Linear(stops=stops)


def _ridge(design: Design, w: float, h: float, level: float, number: int) -> str:
    """Return a ridge: slow waves, and finer ones on them, as of woods where it is near."""
    waves = 11
    phase = [design.rng.uniform(0, math.tau) for _ in range(waves)]
    rise = 0.042 * h
    points = []
    for step in range(161):
        t = step / 160
        wave = sum(
            math.sin((1.9 + 0.4 * number) * 1.72**k * t + phase[k]) / 1.9**k for k in range(waves)
        )
        points.append(f"L{t * w:.1f} {level * h - rise * wave:.1f}")
    return f"M0 {h:.1f}{''.join(points)}L{w:.1f} {h:.1f}Z"


def _notice(design: Design, copy: Copy, at: Box, s: float) -> list[Layer]:
    """Return a card with an icon and what has come in."""
    paper, side = "#fbfaf8", at.height - 36 * s
    tile = Box(at.x + 18 * s, at.y + 18 * s, side, side)
    drawn = card_icon(design, copy, tile.inset(0.22 * side), "#ffffff")
    words = Box(tile.right + 16 * s, at.y, at.right - tile.right - 32 * s, at.height)
    face = Voice(design.type.text.face, 600)
    return [
        design.shape(at, paper, radius=24 * s, role="plate",
                     effects=design.soft_shadow(1.0, 0.25)),
        design.shape(tile, "#2f9e62", radius=13 * s, role="icon"),
        *(drawn or [design.shape(_bubble(tile.inset(0.22 * side)), "#ffffff", role="icon")]),
        line(design, copy, words, voice=face, colour="#17181c", on=paper, cap=27 * s, lines=2,
             align="start"),
    ]  # fmt: skip


def _bubble(box: Box) -> str:
    """Return a speech bubble, the sign of messages everywhere."""
    x, y, w, h = box
    r = 0.3 * h
    foot = y + 0.78 * h
    return (
        f"M{x + r:.1f} {y:.1f}H{x + w - r:.1f}Q{x + w:.1f} {y:.1f} {x + w:.1f} {y + r:.1f}"
        f"V{foot - r:.1f}Q{x + w:.1f} {foot:.1f} {x + w - r:.1f} {foot:.1f}H{x + 0.46 * w:.1f}"
        f"L{x + 0.2 * w:.1f} {y + h:.1f}V{foot:.1f}H{x + r:.1f}Q{x:.1f} {foot:.1f} "
        f"{x:.1f} {foot - r:.1f}V{y + r:.1f}Q{x:.1f} {y:.1f} {x + r:.1f} {y:.1f}Z"
    )


def _foot(design: Design, size: Size, s: float) -> list[Layer]:
    """Return the two round keys and the bar at the foot: a torch and a camera, drawn."""
    w, h = size
    y, r = h - 62 * s, 25 * s
    out: list[Layer] = []
    for x, mark in ((58 * s, _torch), (w - 58 * s, _lens)):
        out.append(design.shape(circle(x, y, r), "#00000066", role="status"))
        out.append(design.shape(mark(x, y, 11 * s), "#ffffff", role="status"))
    bar = Box(w / 2 - 67 * s, h - 13 * s, 134 * s, 5 * s)
    return [*out, design.shape(bar, "#ffffffe0", radius=3 * s, role="status")]


def _torch(x: float, y: float, r: float) -> str:
    return (
        f"M{x - 0.55 * r:.1f} {y - r:.1f}H{x + 0.55 * r:.1f}V{y - 0.4 * r:.1f}L{x + 0.3 * r:.1f} "
        f"{y:.1f}V{y + r:.1f}H{x - 0.3 * r:.1f}V{y:.1f}L{x - 0.55 * r:.1f} {y - 0.4 * r:.1f}Z"
    )


def _lens(x: float, y: float, r: float) -> str:
    body = (
        f"M{x - r:.1f} {y - 0.6 * r:.1f}H{x - 0.45 * r:.1f}L{x - 0.3 * r:.1f} {y - 0.85 * r:.1f}"
        f"H{x + 0.3 * r:.1f}L{x + 0.45 * r:.1f} {y - 0.6 * r:.1f}H{x + r:.1f}V{y + 0.75 * r:.1f}"
        f"H{x - r:.1f}Z"
    )
    hole = 0.42 * r
    return (
        f"{body}M{x - hole:.1f} {y + 0.05 * r:.1f}a{hole:.1f} {hole:.1f} 0 1 0 {2 * hole:.1f} 0"
        f"a{hole:.1f} {hole:.1f} 0 1 0 {-2 * hole:.1f} 0Z"
    )
