"""Separation: a layer printed anew in spot inks, in flats and in screens of dots.

Every colour is matched once, on a coarse cube of colours, to the recipe of tints that comes
nearest; then each ink is screened at an angle of its own and laid over those before it.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import product
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.colour import oklch, parse
from limner.document.paint import Separation
from limner.engines.vector.effects.noise import noise

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.vector.effects import Pixels, Place

TINTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares of a flat that are screened; a printer has no others."""
_ANGLES = (75.0, 45.0, 15.0, 60.0, 30.0)
_BITS = 4
"""Bits of each channel of the cube colours are matched on."""
_TONE = 1.9
"""How much more a difference in lightness weighs than one in hue."""

_DOTS = 0.004
"""What a screen of dots costs against a flat that is nearly as like."""


def apply(pixels: Pixels, effect: Separation, place: Place) -> Pixels:
    """Return the print; what is clear stays bare."""
    alpha = np.ascontiguousarray(pixels[..., 3])
    cell = _cell(pixels)
    table = _recipes(effect.inks, effect.paper, effect.overprint)
    used = np.flatnonzero(np.bincount(cell[alpha > 0].ravel(), minlength=table.shape[1]))
    took = _taken(alpha.shape, effect, place) if effect.holes > 0 else None
    planes = [np.full(alpha.shape, c, np.float32) for c in parse(effect.paper)[:3]]
    covered = alpha
    for i, ink in enumerate(effect.inks):
        tints = set(table[i][used].tolist())
        if tints <= {0}:
            continue  # a plate with nothing on it is not printed
        last = i == len(effect.inks) - 1
        shift = (0, 0) if last else _shift(effect, place)
        tint = _moved(table[i][cell], shift)
        laid = _screened(tint, effect.pitch, _ANGLES[i], place) * _moved(alpha, shift)
        if took is not None:
            laid *= took
        _print(planes, laid, parse(ink)[:3], effect.overprint)
        covered = np.maximum(covered, laid) if any(shift) else covered
    return np.stack([*(plane * covered for plane in planes), covered], axis=-1)


def _print(
    planes: list[Pixels], laid: Pixels, ink: tuple[float, float, float], overprint: bool
) -> None:
    """Lay one ink over the planes of red, green and blue, in place."""
    for plane, colour in zip(planes, ink, strict=True):
        if overprint:
            plane *= 1 - laid * np.float32(1 - colour)
        else:
            plane += laid * (np.float32(colour) - plane)


def _cell(pixels: Pixels) -> NDArray[np.uint16]:
    """Return the cell of the cube each pixel's own colour falls in."""
    alpha = np.maximum(pixels[..., 3], np.float32(1 / 255))
    number: NDArray[np.uint16] = np.zeros(alpha.shape, np.uint16)
    for channel in range(3):
        level = np.clip(pixels[..., channel] / alpha * np.float32(255), 0, 255).astype(np.uint16)
        number = np.asarray((number << _BITS) | (level >> (8 - _BITS)), np.uint16)
    return number


@lru_cache(maxsize=16)
def _recipes(inks: tuple[str, ...], paper: str, overprint: bool) -> NDArray[np.uint8]:
    """Return for every ink the index of its tint in each cell of the cube."""
    plates = _mixes(len(inks), overprint)
    made = np.stack([_average(inks, paper, overprint, plate) for plate in plates])
    levels = (np.arange(1 << _BITS) + 0.5) / (1 << _BITS)
    cube = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), -1).reshape(-1, 3)
    apart = ((_lab(cube)[:, None] - _lab(made)[None]) ** 2).sum(-1)
    apart += np.asarray([_DOTS * sum(0 < t < len(TINTS) - 1 for t in plate) for plate in plates])
    best = np.asarray(plates, np.uint8)[apart.argmin(1)]
    return np.ascontiguousarray(best.T)


def _mixes(count: int, overprint: bool) -> list[tuple[int, ...]]:
    """Return the recipes there are, as indexes of tints: two inks together at the most."""
    steps = range(len(TINTS))
    found = [mix for mix in product(steps, repeat=count) if sum(map(bool, mix)) <= 2]
    if overprint:
        return found
    full = len(TINTS) - 1
    return [mix for mix in found if sum(map(bool, mix)) < 2 or mix[_first(mix)] == full]


def _first(mix: tuple[int, ...]) -> int:
    return next(i for i, tint in enumerate(mix) if tint)


def _average(
    inks: tuple[str, ...], paper: str, overprint: bool, plate: tuple[int, ...]
) -> NDArray[Any]:
    """Return the colour a recipe makes, seen from far away."""
    seen = np.asarray(parse(paper)[:3])
    for ink, tint in zip(inks, plate, strict=True):
        colour, share = np.asarray(parse(ink)[:3]), TINTS[tint]
        seen = seen * (1 - share * (1 - colour)) if overprint else seen + share * (colour - seen)
    return seen


def _lab(colours: NDArray[Any]) -> NDArray[Any]:
    """Return OKLab of rows of sRGB 0–1, lightness weighed as the eye reads a drawing."""
    rows = []
    for red, green, blue in np.rint(np.clip(colours, 0, 1) * 255).astype(int):
        tone = oklch(f"#{red:02x}{green:02x}{blue:02x}")
        turn = math.radians(tone.hue)
        rows.append(
            (_TONE * tone.lightness, tone.chroma * math.cos(turn), tone.chroma * math.sin(turn))
        )
    return np.asarray(rows, np.float32)


def _shift(effect: Separation, place: Place) -> tuple[int, int]:
    return round(effect.dx * place.scale), round(effect.dy * place.scale)


def _moved(values: NDArray[Any], shift: tuple[int, int]) -> NDArray[Any]:
    """Return the values moved right and down by whole pixels, nothing coming in."""
    dx, dy = shift
    if not (dx or dy):
        return values
    height, width = values.shape
    out = np.zeros_like(values)
    if abs(dx) >= width or abs(dy) >= height:
        return out
    to = (slice(max(dy, 0), height + min(dy, 0)), slice(max(dx, 0), width + min(dx, 0)))
    source = (slice(max(-dy, 0), height - max(dy, 0)), slice(max(-dx, 0), width - max(dx, 0)))
    out[to] = values[source]
    return out


def _screened(tint: NDArray[np.uint8], pitch: float, angle: float, place: Place) -> Pixels:
    """Return how much of each pixel an ink covers, edges softened by a pixel."""
    height, width = tint.shape
    step = max(2.6, pitch * place.scale)
    turn, turns = math.radians(angle), 2 * math.pi / step
    x = (np.arange(width) + 0.5 + place.x * place.scale) * turns
    y = (np.arange(height) + 0.5 + place.y * place.scale) * turns
    c, s = math.cos(turn), math.sin(turn)
    wave = _cosine(x * c, y * s) + _cosine(-x * s, y * c)
    wave *= np.float32(0.5)
    # A pixel's step at a dot's edge is about 0.7 of the wave's steepest; half of that here, as
    # spreading softens the rest.
    slope = np.float32(2 / (0.7 * turns))
    wave -= _thresholds()[tint]
    wave *= slope
    wave += np.float32(0.5)
    return _soft(np.clip(wave, 0, 1, out=wave))


def _cosine(across: NDArray[Any], down: NDArray[Any]) -> Pixels:
    """Return cos(across + down) for every row and column, from four vectors."""
    ca, sa = np.cos(across).astype(np.float32), np.sin(across).astype(np.float32)
    cd, sd = np.cos(down).astype(np.float32), np.sin(down).astype(np.float32)
    return np.asarray(np.multiply.outer(cd, ca) - np.multiply.outer(sd, sa), np.float32)


@lru_cache(maxsize=1)
def _thresholds() -> NDArray[np.float32]:
    """Return the height of the wave above which each tint is inked."""
    at = (np.arange(256) + 0.5) * (2 * math.pi / 256)
    wave = np.add.outer(np.cos(at), np.cos(at)).ravel() / 2
    found = [np.quantile(wave, 1 - tint) for tint in TINTS]
    found[0], found[-1] = 4.0, -4.0
    return np.asarray(found, np.float32)


def _soft(laid: Pixels) -> Pixels:
    """Return ink spread a little into its neighbours, which takes the steps off flats' edges."""
    out = laid * np.float32(0.5)
    out[1:-1] += (laid[:-2] + laid[2:]) * np.float32(0.25)
    out[[0, -1]] *= 2
    done = out * np.float32(0.5)
    done[:, 1:-1] += (out[:, :-2] + out[:, 2:]) * np.float32(0.25)
    done[:, [0, -1]] *= 2
    return done


def _taken(shape: tuple[int, int], effect: Separation, place: Place) -> Pixels:
    """Return where the ink took: pinholes, thicker in broad patches."""
    fine = noise(shape, place, max(1.5 / place.scale, 0.33 * effect.pitch), ("pin", effect.seed))
    broad = noise(shape, place, effect.pitch * 24, ("patch", effect.seed))
    least = np.float32(NormalDist().inv_cdf(min(0.49, effect.holes)))
    took = (fine + broad * np.float32(0.3) - least) * np.float32(1.6) + np.float32(0.5)
    return np.asarray(np.clip(took, 0, 1), np.float32)
