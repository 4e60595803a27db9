"""Sward: grass as thick as it grows, its tufts the finer the nearer they are to the eye."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.solids.gobo import blade, strewn, tumbled
from limner.solids.mesh import Mesh, joined
from limner.solids.noise import smoothstep
from limner.solids.plants import flower, standing
from limner.solids.solid import Part
from limner.solids.surface import RGB, Surface, Texture
from limner.solids.terrain import rough

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[Any]
    Land = Callable[[Field, Field], Field]

_SEEN = ((0.0, 5.0, 15, 5, 0.026), (5.0, 15.0, 12, 3, 0.036), (15.0, 1e9, 9, 2, 0.06))
"""Metres from the eye from and to which a tuft has so many blades of so many steps, each so wide
as a share of its length."""


def _tuft(rng: np.random.Generator, blades: int, steps: int, wide: float) -> Mesh:
    """Return a tuft about one metre high whose blades lean out and nod."""
    one = blade(1.0, wide, 0.5, steps)
    turns = np.column_stack(
        [rng.normal(0, 0.3, blades), -rng.uniform(0.65, 1.5, blades), rng.uniform(0, 6.3, blades)]
    )
    at = np.column_stack([rng.normal(0, 0.13, (blades, 2)), np.zeros(blades)])
    return strewn(one, tumbled(at, turns, rng.uniform(0.45, 1.1, blades)))


def stalks(rng: np.random.Generator) -> Mesh:
    """Return a few stems of grass in seed, about one metre high."""
    stem = blade(1.0, 0.007, 0.12, 4)
    ear = blade(0.15, 0.02, 0.03, 3).moved(0.88, 0.0, -0.10)
    count = 4
    turns = np.column_stack(
        [rng.normal(0, 0.1, count), -rng.uniform(1.15, 1.5, count), rng.uniform(0, 6.3, count)]
    )
    at = np.column_stack([rng.normal(0, 0.12, (count, 2)), np.zeros(count)])
    return strewn(joined([stem, ear]), tumbled(at, turns, rng.uniform(0.6, 1.1, count)))


def strewing(
    rng: np.random.Generator, count: int, eye: tuple[float, float], reach: float, turn: float
) -> tuple[Field, Field, Field]:
    """Return x, y and distance from the eye of plants that are as thick in the picture near by as
    farther off. turn: half of the angle they fill, radians."""
    away = 1.1 + (reach - 1.1) * rng.random(count) ** 1.25
    round_ = rng.uniform(-turn, turn, count)
    return eye[0] + away * np.sin(round_), eye[1] + away * np.cos(round_), away


def grown(rng: np.random.Generator, at: Field, tall: Field, away: Field) -> list[Mesh]:
    """Return grass at points (n, 3), so tall, seen from so far."""
    made = []
    for start, end, blades, steps, wide in _SEEN:
        here = (away >= start) & (away < end)
        if here.any():
            kinds = [_tuft(rng, blades, steps, wide) for _ in range(5)]
            made.append(standing(kinds, at[here], tall[here], rng))
    return made


def drift(rng: np.random.Generator, x: Field, y: Field, z: Field, number: int, colour: RGB) -> Part:
    """Return flowers of a kind at those points on the ground where they grow in drifts."""
    here = rough(x, y, 70.0, 33 + number, octaves=3) > 0.7
    at = np.column_stack([x, y, z + rng.uniform(0.16, 0.34, len(x))])[here]
    heads = standing(
        [flower(rng) for _ in range(2)], at, rng.uniform(0.018, 0.034, len(at)), rng
    )  # fmt: skip
    return Part(heads, "blooms", surface=Surface(colour=colour, roughness=0.8))


def _tinted(dark: tuple[float, ...], light: tuple[float, ...]) -> NDArray[np.float32]:
    """Return colours of plants (across) from foot to tip (up): greens, a few of them withered."""
    across = np.linspace(0.0, 1.0, 128, dtype=np.float32)[None, :, None]
    up = np.linspace(1.0, 0.0, 64, dtype=np.float32)[:, None, None]
    tone = np.array(dark) * (1 - across) + np.array(light) * across
    straw = smoothstep(0.9, 0.97, across)
    tone = tone + (np.array([0.34, 0.27, 0.12]) - tone) * straw
    yellow = tone * np.array([1.18, 1.04, 0.8])
    tone = tone + (yellow - tone) * up
    return np.asarray(tone * (0.34 + 1.0 * up**0.8), np.float32)


def green(dark: tuple[float, float, float], light: tuple[float, float, float]) -> Surface:
    """Return grass that differs from tuft to tuft, dark at its foot, and lets the sun through."""
    key = ("sward", 3, *dark, *light)
    made = Texture(key, (1.0, 1.001), lambda: _tinted(dark, light))
    return Surface(colour=made, roughness=0.6, specular=0.25)


def turf(x: Field, y: Field, fine: float = 1.0) -> NDArray[np.float32]:
    """Return factors on the colour of grassland at points, (…, 3): tufts and their shade, paler and
    drier patches. fine: strength of the smallest."""
    tufts = rough(x, y, 9.0, 21, octaves=4)
    clumps = rough(x, y, 46.0, 22, octaves=4)
    broad = rough(x, y, 420.0, 23, octaves=4)
    shade = np.exp(fine * (0.30 * tufts + 0.12 * clumps) + 0.10 * broad)
    dry = np.clip(0.35 + 0.5 * broad + 0.4 * fine * clumps, 0.0, 1.0)[..., None]
    hue = 1.0 + dry * np.array([0.32, 0.10, -0.06], np.float32)
    return np.asarray(np.clip(shade, 0.3, 2.2)[..., None] * hue, np.float32)
