"""Simple flat people: eight heads high, hands in pockets or behind a bag, no faces."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.paint import Stroke
from limner.stages.plan.scenery.pen import Pen

SKINS = ("#f2c9a5", "#e3ac7d", "#c68a5c", "#9a6440", "#6f452c", "#f6d7bd")
HAIR = ("#2a201c", "#4a3020", "#7a5230", "#b98a4a", "#1d1b22", "#6b6a6e", "#8c3f27")

DARK_HAIR = ("#2a201c", "#3b2619", "#1d1b22", "#2f2a2a")


@dataclass(frozen=True, slots=True)
class Body:
    """How one person looks: colours and cut."""

    skin: str
    hair: str
    top: str
    legs: str
    long_hair: bool
    skirt: bool
    bag: bool


def body_of(pen: Pen, rng: Random) -> Body:
    """Return a person dressed in the scene's colours."""
    t = pen.tones
    skin = rng.choice(SKINS)
    hair = rng.choice(DARK_HAIR if skin in SKINS[2:5] else HAIR)
    tops = (*t.facades, t.lit(t.accent), t.lit(t.second), t.lit("#f4efe6"))
    return Body(
        skin=t.lit(skin),
        hair=t.lit(hair),
        top=rng.choice(tops),
        legs=t.lit(rng.choice(("#2b3350", "#3a3a40", "#54483e", "#7a6a58", "#27313b"))),
        long_hair=rng.random() < 0.45,
        skirt=rng.random() < 0.25,
        bag=rng.random() < 0.3,
    )


def person(pen: Pen, x: float, base: float, height: float, body: Body | None = None) -> None:
    """Draw someone standing or walking at (x, base), `height` pixels tall."""
    rng = pen.rng
    b = body or body_of(pen, rng)
    k = height / 8
    way = rng.choice((-1, 1))
    step = rng.uniform(0.15, 0.62)
    pen.contact(x, base, 0.95 * k, 0.35)
    _legs(pen, (x, base, k), b, step)
    _torso(pen, (x, base - 3.85 * k, k), b, way)
    _head(pen, (x + 0.05 * way * k, base - 7.35 * k, k), b, way)


def _limb(pen: Pen, points: list[tuple[float, float]], colour: str, width: float) -> None:
    pen.path(
        path.smooth(points),
        None,
        stroke=Stroke(paint=colour, width=width, cap="round", join="round"),
    )


def _legs(pen: Pen, at: tuple[float, float, float], b: Body, step: float) -> None:
    x, base, k = at
    hip = base - 3.9 * k
    shoe = pen.tones.shade(b.legs, 0.12)
    for sign, tone in ((-1, pen.tones.shade(b.legs, 0.05)), (1, b.legs)):
        foot = x + sign * (0.28 + step) * k
        leg = b.skin if b.skirt else tone
        _limb(
            pen,
            [
                (x + sign * 0.32 * k, hip),
                (x + sign * (0.33 + step * 0.5) * k, base - 2.0 * k),
                (foot, base - 0.22 * k),
            ],
            leg,
            0.62 * k,
        )
        pen.path(path.rect(Box(foot - 0.3 * k, base - 0.3 * k, 0.78 * k, 0.3 * k), 0.14 * k), shoe)
    if b.skirt:
        pen.poly(
            [
                (x - 0.6 * k, hip - 0.2 * k),
                (x + 0.6 * k, hip - 0.2 * k),
                (x + 1.0 * k, hip + 1.75 * k),
                (x - 1.0 * k, hip + 1.75 * k),
            ],
            b.legs,
        )


def _torso(pen: Pen, at: tuple[float, float, float], b: Body, way: int) -> None:
    x, hip, k = at
    top = hip - 2.6 * k
    dark = pen.tones.shade(b.top, 0.06)
    _limb(
        pen,
        [
            (x - way * 0.72 * k, top + 0.45 * k),
            (x - way * 0.98 * k, top + 1.6 * k),
            (x - way * 0.66 * k, hip + 0.05 * k),
        ],
        dark,
        0.46 * k,
    )
    pen.path(
        f"M{x - 0.42 * k:.1f} {top:.1f}H{x + 0.42 * k:.1f}"
        f"Q{x + 0.92 * k:.1f} {top + 0.06 * k:.1f} {x + 0.9 * k:.1f} {top + 0.6 * k:.1f}"
        f"L{x + 0.66 * k:.1f} {hip + 0.15 * k:.1f}H{x - 0.66 * k:.1f}"
        f"L{x - 0.9 * k:.1f} {top + 0.6 * k:.1f}"
        f"Q{x - 0.92 * k:.1f} {top + 0.06 * k:.1f} {x - 0.42 * k:.1f} {top:.1f}Z",
        b.top,
    )
    if b.bag:
        pen.rect(
            Box(x - way * 0.95 * k - 0.4 * k, hip - 0.5 * k, 0.8 * k, 0.95 * k),
            pen.tones.dark_wood,
            0.12 * k,
        )
        pen.line(
            [(x - way * 0.95 * k, hip - 0.5 * k), (x + way * 0.4 * k, top + 0.1 * k)],
            pen.tones.dark_wood,
            0.1 * k,
        )
    _limb(
        pen,
        [
            (x + way * 0.74 * k, top + 0.45 * k),
            (x + way * 1.02 * k, top + 1.5 * k),
            (x + way * 0.68 * k, hip + 0.1 * k),
        ],
        dark,
        0.46 * k,
    )


def _head(pen: Pen, at: tuple[float, float, float], b: Body, way: int) -> None:
    x, y, k = at
    if b.long_hair:
        pen.path(path.rect(Box(x - 0.6 * k, y - 0.58 * k, 1.2 * k, 1.75 * k), 0.58 * k), b.hair)
    pen.rect(Box(x - 0.17 * k, y + 0.3 * k, 0.34 * k, 0.65 * k), pen.tones.shade(b.skin, 0.06))
    pen.oval(Box(x - 0.45 * k, y - 0.55 * k, 0.9 * k, 1.14 * k), b.skin)
    pen.path(
        f"M{x - 0.5 * k:.1f} {y + 0.02 * k:.1f}"
        f"C{x - 0.6 * k:.1f} {y - 0.85 * k:.1f} {x + 0.6 * k:.1f} {y - 0.85 * k:.1f} "
        f"{x + 0.5 * k:.1f} {y + 0.02 * k:.1f}"
        f"Q{x + way * 0.32 * k:.1f} {y - 0.12 * k:.1f} {x + way * 0.22 * k:.1f} "
        f"{y - 0.3 * k:.1f}Q{x - way * 0.2 * k:.1f} {y - 0.18 * k:.1f} "
        f"{x - 0.5 * k:.1f} {y + 0.02 * k:.1f}Z",
        b.hair,
    )
