"""Stone: veins, crystals, chips and cast surfaces."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.matter.finish import SIDE, mixed
from limner.solids.noise import cells, fractal, lines, smoothstep, warped
from limner.solids.surface import RGB

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (SIDE, SIDE)
_FINE = 1536
"""Rows and columns of marble, which is looked at from nearer than most stone."""


def veined(colour: RGB, seed: int) -> NDArray[np.float32]:
    """Return marble of a colour: clouds, a few bold veins running one way, many fine ones.

    Light marble has darker veins, dark marble light ones.
    """
    cloud, halo, soft, bold, fine = _veins(seed)
    ground = np.array(colour, np.float32)
    light = float(ground @ [0.2126, 0.7152, 0.0722]) > 0.12
    if light:
        vein, haze = ground * np.array([0.2, 0.205, 0.22]), ground * np.array([0.74, 0.75, 0.775])
    else:
        vein, haze = 0.5 + 0.35 * ground, ground * 1.5 + 0.006
    out = np.broadcast_to(ground * 1.03, (_FINE, _FINE, 3)).astype(np.float32)
    out = mixed(out, tuple(haze), 0.6 * cloud)
    out = mixed(out, tuple(haze * 0.6 + vein * 0.4), (0.42 if light else 0.10) * halo)
    out = mixed(out, tuple(haze * 0.5 + vein * 0.5), (0.44 if light else 0.14) * soft)
    if not light:
        bold, fine = bold**2.4, 0.6 * fine**1.6
    shares = (0.5, 0.16) if light else (0.24, 0.15)
    out = mixed(out, tuple(vein), np.clip(shares[0] * bold + shares[1] * fine, 0, 1))
    return np.clip(out, 0.003, 0.95)


@lru_cache(maxsize=1)
def _veins(seed: int) -> tuple[NDArray[np.float32], ...]:
    """Return where marble is cloudy, far and near beside a vein, on a bold and on a fine one, 0-1.

    Clouds and halos flow in broad bends only: bent as finely as veins are, they would be combed
    into strands thinner than a pixel.
    """
    size, k = (_FINE, _FINE), _FINE / 1024
    reach = np.float32(0.055 * _FINE)
    bends = [[reach * fractal(size, (2, 2), seed + n, octaves=octaves, gain=0.3 + 0.01 * octaves)
              for n in (0, 1)] for octaves in (5, 3)]  # fmt: skip
    (x, y), broad = bends
    cloud = warped(fractal(size, (3, 3), seed + 2, octaves=5, gain=0.42), *broad)
    way = np.arange(_FINE, dtype=np.float32) * np.float32(2 * np.pi / _FINE)
    slant = np.sin(2 * way[None, :] + way[:, None] + 0.5 * cloud).astype(np.float32)
    slant += 0.45 * fractal(size, (2, 3), seed + 3, octaves=3, gain=0.4)
    jag = fractal(size, (26, 26), seed + 9, octaves=4, gain=0.5)
    course = warped(slant, x, y) + 0.01 * jag
    near = np.abs(warped(slant, *(np.float32(0.8) * way for way in broad)))
    swell = np.clip(0.55 + 0.5 * fractal(size, (6, 6), seed + 4, octaves=4), 0.12, 2.0)
    shown = smoothstep(-1.5, 0.6, cloud)
    bold = lines(course, 9.0 * k * swell) * shown
    halo, soft = (np.exp(-near / (far * swell)) * shown for far in (0.17, 0.05))
    patches = fractal(size, (3, 3), seed + 12, octaves=3) + 0.6 * halo
    side = warped(fractal(size, (3, 4), seed + 11, octaves=3, gain=0.4), y, x) + 0.05 * jag
    branch = lines(side, 6.0 * k * swell) * smoothstep(0.1, 1.0, patches)
    web = warped(fractal(size, (4, 6), seed + 6, octaves=2, gain=0.4), 1.2 * y, 1.2 * x)
    faint = smoothstep(0.2, 1.4, -0.5 * cloud + fractal(size, (4, 4), seed + 7, octaves=3))
    fine = np.maximum(lines(web + 0.03 * jag, 4.5 * k * swell) * faint, branch)
    return smoothstep(0.1, 2.2, cloud), halo, soft, bold, fine


@lru_cache(maxsize=2)
def crystals(seed: int) -> NDArray[np.float32]:
    """Return granite's factors: feldspar, quartz and mica grains of a few millimetres."""
    total = np.zeros(_SIZE, np.float32)
    for count, strength in ((44, 0.5), (90, 0.75), (180, 0.5)):
        near, second, which = cells(_SIZE, (count, count), seed + count, jitter=1.0)
        rng = np.random.default_rng(seed + count)
        tone = rng.choice([0.12, 0.8, 1.1, 1.5], count * count, p=[0.2, 0.34, 0.31, 0.15])
        clear = smoothstep(0.0, 0.12, second - near)
        total += strength * (1 + (tone.astype(np.float32)[which] - 1) * clear)
    total *= 1 + 0.06 * fractal(_SIZE, (3, 3), seed, octaves=5)
    return np.maximum(total, 0.05)


def chipped(colour: RGB, seed: int) -> NDArray[np.float32]:
    """Return terrazzo of a colour: shards of marble in three sizes, ground flat."""
    ground = np.array(colour, np.float32)
    light = float(ground @ [0.2126, 0.7152, 0.0722])
    paints = [
        (0.82, 0.8, 0.77), (0.42, 0.4, 0.385), (0.09, 0.088, 0.087),
        tuple(ground * 0.55), tuple(ground + (0.85 - ground) * 0.55), (0.47, 0.29, 0.19),
    ]  # fmt: skip
    odds = [0.2, 0.2, 0.14, 0.22, 0.22, 0.02] if light > 0.2 else [0.32, 0.2, 0.05, 0.2, 0.22, 0.01]
    out = np.broadcast_to(ground, (*_SIZE, 3)).astype(np.float32)
    out = out * (1 + 0.035 * fractal(_SIZE, (50, 50), seed, octaves=4, gain=0.8))[..., None]
    wobble = 0.05 * fractal(_SIZE, (60, 60), seed + 1, octaves=3)
    for count, share, gap in ((150, 0.35, 0.2), (64, 0.42, 0.24), (26, 0.36, 0.2)):
        near, second, which = cells(_SIZE, (count, count), seed + count, jitter=1.0)
        rng = np.random.default_rng(seed + count)
        there = rng.random(count * count) < share
        paint = np.array(paints, np.float32)[rng.choice(len(paints), count * count, p=odds)]
        paint *= rng.uniform(0.85, 1.12, (count * count, 1)).astype(np.float32)
        edge = smoothstep(gap, gap + 0.002 * count, second - near + wobble) * there[which]
        out = mixed(out, paint[which], edge)
    return np.clip(out, 0.003, 0.93)


@lru_cache(maxsize=2)
def cast(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return concrete's factors and heights in metres over a span of a metre: clouds, runs of the
    formwork, and the holes air leaves."""
    cloud = fractal(_SIZE, (2, 2), seed, octaves=8, gain=0.56)
    runs = fractal(_SIZE, (2, 26), seed + 1, octaves=4, gain=0.6)
    fine = fractal(_SIZE, (180, 180), seed + 2, octaves=3, gain=0.8)
    holes = np.zeros(_SIZE, np.float32)
    for count, share, least in ((26, 0.12, 0.03), (70, 0.14, 0.045)):
        near, _, which = cells(_SIZE, (count, count), seed + count)
        rng = np.random.default_rng(seed + count)
        radius = rng.uniform(least, 3.2 * least, count * count) * (
            rng.random(count * count) < share
        )
        edge = np.maximum(radius, 1e-4).astype(np.float32)[which]
        holes = np.maximum(holes, smoothstep(1.0, 0.6, near / edge * (1 + 0.12 * fine)))
    shade = (1 + 0.085 * cloud + 0.03 * runs + 0.03 * fine) * (1 - 0.5 * holes)
    heights = 8e-5 * cloud + 3.5e-5 * fine - 1.2e-3 * holes
    return np.maximum(shade, 0.1).astype(np.float32), heights.astype(np.float32)


@lru_cache(maxsize=2)
def trowelled(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return plaster's factors and heights in metres over 1.8 m: sand, and sweeps of the trowel.

    Its colour is nearly even; what is seen of it is relief.
    """
    x, y = (14 * fractal(_SIZE, (3, 3), seed + k, octaves=3) for k in (0, 1))
    sweeps = warped(fractal(_SIZE, (7, 4), seed + 2, octaves=3, gain=0.4), x, y)
    edges = lines(warped(fractal(_SIZE, (5, 3), seed + 3, octaves=2), 2 * y, 2 * x), 1.6)
    edges *= smoothstep(0.7, 1.7, fractal(_SIZE, (6, 6), seed + 4, octaves=3))
    cloud = fractal(_SIZE, (2, 2), seed + 5, octaves=3, gain=0.4)
    sand = fractal(_SIZE, (120, 120), seed + 6, octaves=2, gain=0.8)
    shade = 1 + 0.008 * cloud - 0.01 * edges + 0.016 * sand
    heights = 5.5e-4 * sweeps + 6e-5 * edges + 1.6e-4 * sand
    return shade.astype(np.float32), heights.astype(np.float32)


@lru_cache(maxsize=2)
def thrown(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return stucco's factors and heights in metres over 0.8 m: grains thrown on and left."""
    near, _, which = cells(_SIZE, (150, 150), seed, jitter=1.0)
    size = np.random.default_rng(seed).uniform(0.3, 1.0, 150 * 150).astype(np.float32)[which]
    grains = np.maximum(0.0, 1 - (near / (0.35 + 0.4 * size)) ** 2) * size
    lumps = fractal(_SIZE, (40, 40), seed + 1, octaves=4, gain=0.6)
    broad = fractal(_SIZE, (2, 2), seed + 2, octaves=5)
    shade = 0.9 + 0.12 * grains + 0.03 * lumps + 0.03 * broad
    heights = 9e-4 * grains + 4e-4 * lumps
    return shade.astype(np.float32), heights.astype(np.float32)


@lru_cache(maxsize=2)
def cleft(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return slate's factors and heights in metres over 0.6 m: layers split apart."""
    field = fractal(_SIZE, (3, 2), seed, octaves=6, gain=0.5)
    steps = np.floor(field * 4) / 4 + smoothstep(0.6, 1.0, (field * 4) % 1.0) / 4
    fine = fractal(_SIZE, (60, 40), seed + 1, octaves=4, gain=0.6)
    shade = 1 + 0.05 * steps + 0.06 * fine + 0.09 * fractal(_SIZE, (2, 2), seed + 2)
    return (
        np.maximum(shade, 0.2).astype(np.float32),
        (1.3e-3 * steps + 1e-4 * fine).astype(np.float32),
    )


@lru_cache(maxsize=2)
def bedded(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return travertine's factors and heights in metres over 0.7 m: beds and the holes in them."""
    beds = fractal(_SIZE, (9, 1.2), seed, octaves=6, gain=0.6)
    still = np.zeros(_SIZE, np.float32)
    shift = 20 * fractal(_SIZE, (2, 2), seed + 1, octaves=3, gain=0.35)
    beds = warped(beds, still, shift)
    fine = warped(fractal(_SIZE, (60, 5), seed + 4, octaves=3, gain=0.6), still, shift)
    pits = warped(fractal(_SIZE, (90, 26), seed + 2, octaves=4, gain=0.55), still, shift)
    pits = smoothstep(2.0, 2.7, pits + 0.45 * beds)
    cloud = fractal(_SIZE, (3, 3), seed + 5, octaves=4)
    shade = (1 + 0.06 * beds + 0.035 * fine + 0.03 * cloud) * (1 - 0.4 * pits)
    return (
        np.maximum(shade, 0.1).astype(np.float32),
        (-7e-4 * pits + 2e-5 * beds + 1e-5 * fine).astype(np.float32),
    )


@lru_cache(maxsize=1)
def porous(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return foam's factors and heights in metres over 90 mm: open pores of three sizes."""
    holes = np.zeros(_SIZE, np.float32)
    for count, share in ((34, 0.5), (70, 0.6), (130, 0.6)):
        near, _, which = cells(_SIZE, (count, count), seed + count)
        rng = np.random.default_rng(seed + count)
        radius = rng.uniform(0.15, 0.45, count * count) * (rng.random(count * count) < share)
        edge = np.maximum(radius, 1e-4).astype(np.float32)[which]
        holes = np.maximum(holes, smoothstep(1.0, 0.5, near / edge) * (34 / count) ** 0.5)
    shade = (1 - 0.4 * holes) * (1 + 0.02 * fractal(_SIZE, (4, 4), seed))
    return shade.astype(np.float32), (-8e-4 * holes).astype(np.float32)


@lru_cache(maxsize=1)
def granules(seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return cork's factors and heights in metres over 150 mm: pressed grains and dark rind."""
    crook = 0.12 * fractal(_SIZE, (70, 70), seed, octaves=3)
    near, second, which = cells(_SIZE, (46, 46), seed + 1, jitter=1.0)
    rng = np.random.default_rng(seed)
    tone = np.exp(rng.normal(0, 0.2, 46 * 46)).astype(np.float32)[which]
    seam = smoothstep(0.0, 0.22, second - near + crook)
    rind = smoothstep(1.3, 2.2, fractal(_SIZE, (50, 50), seed + 2, octaves=4, gain=0.6))
    fine = fractal(_SIZE, (180, 180), seed + 3, octaves=2)
    shade = tone * (0.72 + 0.28 * seam) * (1 - 0.5 * rind) * (1 + 0.06 * fine)
    return shade.astype(np.float32), (1.5e-4 * seam - 1e-4 * rind + 1e-5 * fine).astype(np.float32)
