"""Closures: what bottles and jars are shut with: screw lids, crown corks, pumps and mist heads."""

from __future__ import annotations

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import bezier, lathe, sweep
from limner.solids.shapes.fluted import fluted
from limner.solids.shapes.profile import Knot


def screw_cap(
    radius: float,
    low: float,
    high: float,
    *,
    ribs: int = 0,
    edge: float = 0.001,
    squash: float = 1.0,
) -> Mesh:
    """Return a lid of a radius between two heights, with a grip of `ribs` grooves where wanted.

    edge: radius of its upper edge, metres.
    """
    tall = high - low
    edge = min(edge, 0.4 * tall, 0.4 * radius)
    knots: list[Knot] = [
        (0.82 * radius, low + 0.25 * edge), (radius - 0.2 * edge, low, 0.2 * edge),
        (radius, low + 0.3 * edge, 0.2 * edge), (radius, high, edge), (0.0, high),
    ]  # fmt: skip
    if not ribs:
        return lathe(knots, squash=squash, around=96, segments=6)
    deep = min(0.25 * edge + 0.0002, 1.2 * radius / ribs)
    knots.insert(3, (radius, low + 0.12 * tall))
    knots.insert(4, (radius, high - 1.6 * edge))

    def depth(z: np.ndarray) -> np.ndarray:
        rise = np.clip((z - low - 0.10 * tall) / (0.06 * tall), 0.0, 1.0)
        fall = np.clip((high - 1.3 * edge - z) / (0.05 * tall + 1e-9), 0.0, 1.0)
        made: np.ndarray = deep * np.minimum(rise, fall)
        return made

    steps = np.linspace(low + 0.10 * tall, high - 1.2 * edge, 8)
    sides: list[Knot] = [(radius, float(z)) for z in steps]
    return fluted([*knots[:3], *sides, *knots[5:]], ribs, depth, per=6, squash=squash)


def thread(radius: float, low: float, pitch: float, turns: float, thick: float) -> Mesh:
    """Return a screw thread round the outside of a neck, running out at both ends."""
    at = np.linspace(0.0, 2 * np.pi * turns, int(48 * turns))
    path = np.stack([radius * np.cos(at), radius * np.sin(at), low + pitch * at / (2 * np.pi)], -1)
    return sweep(
        path, thick, around=8,
        taper=lambda s: np.clip(np.minimum(s, 1 - s) * 10.0, 0.05, 1.0),
    )  # fmt: skip


def crown_cork(radius: float, low: float, high: float, squash: float = 1.0) -> Mesh:
    """Return a crown cork: 21 flutes that flare towards its foot."""
    tall = high - low
    knots: list[Knot] = [
        (0.9 * radius, low + 0.02 * tall), (radius, low), (0.985 * radius, low + 0.10 * tall),
        (0.955 * radius, low + 0.28 * tall), (0.92 * radius, low + 0.46 * tall),
        (0.885 * radius, low + 0.64 * tall, 0.05 * radius),
        (0.80 * radius, high - 0.02 * tall, 0.12 * radius), (0.0, high),
    ]  # fmt: skip

    def depth(z: np.ndarray) -> np.ndarray:
        made: np.ndarray = (
            0.085 * radius * np.clip(1.0 - (z - low) / (0.66 * tall), 0.0, 1.0) ** 0.9
        )
        return made

    return fluted(knots, 21, depth, per=8, squash=squash)


def pump(
    low: float, high: float, reach: float, size: float, squash: float = 1.0
) -> tuple[Mesh, Mesh, Mesh]:
    """Return a lotion pump: its collar, its stem, and its head with the spout to the left.

    low, high: from the foot of the collar to the top. reach: of the spout from the axis. size: 1
    is that of a quarter-litre bottle.
    """
    k = size
    collar_top = low + 0.40 * (high - low)
    collar = joined([
        screw_cap(0.0152 * k, low, collar_top, ribs=48, edge=0.0012 * k, squash=squash),
        lathe(
            [(0.0090 * k, collar_top - 0.001 * k), (0.0090 * k, collar_top + 0.004 * k, 0.001 * k),
             (0.0048 * k, collar_top + 0.004 * k)], squash=squash,
        ),
    ])  # fmt: skip
    head = high - 0.0150 * k
    stem = lathe(
        [(0.0042 * k, collar_top), (0.0042 * k, head + 0.003 * k)], around=48, squash=squash
    )
    crown = lathe(
        [
            (0.0030 * k, head), (0.0086 * k, head, 0.0012 * k),
            (0.0098 * k, high - 0.0050 * k, 0.003 * k),
            (0.0090 * k, high - 0.0006 * k, 0.0022 * k), (0.0, high),
        ],
        around=72, squash=squash,
    )  # fmt: skip
    z = high - 0.0062 * k
    bend = min(0.014 * k, 0.5 * reach)
    tip = -reach + 0.3 * bend
    path = np.concatenate([
        bezier((-0.002 * k, 0, z), (-0.3 * reach, 0, z), (-0.5 * reach, 0, z),
               (-reach + bend, 0, z), 20),
        bezier((-reach + bend, 0, z), (tip + 0.12 * bend, 0, z), (tip, 0, z - 0.0028 * k),
               (tip, 0, z - 0.0100 * k), 24)[1:],
    ])  # fmt: skip
    spout = sweep(path, (0.0048 * k, 0.0040 * k), around=40, taper=lambda s: 1.0 - 0.30 * s)
    return collar, stem, joined([crown, spout.scaled(1, squash, 1)])


def mist_head(low: float, high: float, size: float, squash: float = 1.0) -> Mesh:
    """Return the button of a fine mist sprayer, its hole to the front."""
    k, tall = size, high - low
    button = lathe(
        [
            (0.0, low), (0.0068 * k, low, 0.0004 * k), (0.0074 * k, low + 0.55 * tall, 0.004 * k),
            (0.0066 * k, high - 0.04 * tall, 0.0016 * k), (0.0, high - 0.10 * tall),
        ],
        around=72, squash=squash,
    )  # fmt: skip
    at = (0.0, -0.0071 * k * squash, low + 0.56 * tall)
    ring = [
        (0.0018 * k * np.cos(t), 0.0, 0.0018 * k * np.sin(t))
        for t in np.linspace(0, 2 * np.pi, 24, endpoint=False)
    ]
    rim = sweep(np.array(ring), 0.0003 * k, around=8, closed=True).moved(*at)
    return joined([button, rim])


__all__ = ["crown_cork", "mist_head", "pump", "screw_cap", "thread"]
