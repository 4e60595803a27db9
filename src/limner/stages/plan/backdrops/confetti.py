"""Terrazzo chips or flying confetti."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, rect, smooth
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain, placed, scatter

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def terrazzo(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return chips of three sizes and four colours, none touching."""
    rng = design.rng
    s = math.sqrt(w * h)
    inks = (tones.one, tones.two, tones.three, tones.step(0.3, tones.one))
    paths: dict[str, list[str]] = {ink: [] for ink in inks}
    for i, (x, y) in enumerate(scatter(rng, w, h, s * 0.075, 260, edge=s * 0.04)):
        r = s * rng.choice((0.034, 0.022, 0.012))
        n = rng.choice((4, 5, 5, 6))
        turn = rng.random() * math.tau
        points = [
            (
                x + r * rng.uniform(0.6, 1.15) * math.cos(turn + math.tau * k / n),
                y + r * rng.uniform(0.6, 1.15) * math.sin(turn + math.tau * k / n),
            )
            for k in range(n)
        ]
        paths[inks[i % len(inks)]].append(polygon(points))
    return [design.shape("".join(d), ink, role="backdrop") for ink, d in paths.items() if d]


def flying(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return streamers, discs and slips, denser at the top."""
    rng = design.rng
    s = math.sqrt(w * h)
    inks = (tones.one, tones.two, tones.three)
    paths: dict[str, list[str]] = {ink: [] for ink in inks}
    curls: dict[str, list[str]] = {ink: [] for ink in inks}
    for i, (x, y) in enumerate(scatter(rng, w, h, s * 0.055, 300)):
        if rng.random() < (y / h) * 0.85:
            continue
        ink = inks[i % 3]
        k = s * rng.uniform(0.008, 0.014)
        form = rng.randrange(5)
        if form == 0:
            paths[ink].append(circle(x, y, k * 0.8))
        elif form == 1:
            curl = [(-2.4 * k + 1.2 * k * j, k * 0.9 * (-1) ** j) for j in range(5)]
            curls[ink].append(placed(smooth(curl), x, y, turn=rng.uniform(0, 360)))
        else:
            slip = rect(Box(-k, -k * 0.45, 2 * k, k * 0.9))
            paths[ink].append(placed(slip, x, y, turn=rng.uniform(0, 360)))
    layers: list[Layer] = [
        design.shape("".join(d), ink, role="backdrop") for ink, d in paths.items() if d
    ]
    pen = design.stroke(tones.one, 0.3).but(width=s * 0.005, cap="round", join="round")
    layers += [
        design.shape("".join(d), None, stroke=pen.but(paint=ink), role="backdrop")
        for ink, d in curls.items()
        if d
    ]
    return layers


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return confetti for parties, terrazzo otherwise."""
    words = design.brief.prompt.lower()
    party = any(k in words for k in ("party", "birthday", "celebrat", "confetti", "new year"))
    made = flying(design, w, h, tones) if party else terrazzo(design, w, h, tones)
    return [*made, grain(design, w, h, 0.2)]


BACKDROP = Backdrop(
    "confetti",
    draw,
    frozenset(
        {
            "party",
            "birthday",
            "celebration",
            "kids",
            "playful",
            "anniversary",
            "fun",
            "ice-cream",
            "new-year",
            "fair",
        }
    ),
    manners=frozenset({"confetti", "terrazzo"}),
    calm=0.4,
    plain=True,
)
