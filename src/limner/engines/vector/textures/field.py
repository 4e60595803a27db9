"""Fields: noise as arrays of 256 levels, and the tables that colour them.

Noise comes from the raw stream of PCG64, which numpy promises to keep, so a seed gives the
same surface with every version.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PIL import Image

from limner.basics.colour import mix, parse, shift
from limner.basics.hash import rng, seed_from
from limner.document.paint import Stop, Texture, ramp

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Levels = NDArray[np.int16]
    Bytes = NDArray[np.uint8]
_COARSE = 4
"""Broad fields are worked out at a quarter of the resolution."""
_BAND = 64
"""Rows painted at a time."""


def gaussian(key: object, height: int, width: int) -> Floats:
    """Return nearly normal noise (mean 0, deviation 1) of shape (height, width)."""
    count = height * width
    raw = np.random.PCG64(seed_from("texture", key)).random_raw(count)
    parts = np.asarray(raw, dtype="<u8").view("<u2").reshape(count, 4)
    total = parts.sum(axis=1, dtype=np.uint32).astype(np.float32)
    spread = 65536 * math.sqrt(4 / 12)
    noise: Floats = (total - np.float32(2 * 65535)) / np.float32(spread)
    return noise.reshape(height, width)


def spectral(key: object, side: int, fine: float, broad: float = 0.0, stretch: float = 1) -> Floats:
    """Return seamless noise of deviation 1, its features between `fine` and `broad` pixels.

    fine: deviation of the blur that takes single pixels away. broad: what is wider than
    this is taken away too (0 keeps all). stretch: how much longer features are across than down.
    """
    white = gaussian(key, side, side)
    if fine <= 0.8 and not broad and stretch == 1:
        return _softened(white, fine)
    spectrum = np.fft.rfft2(white)
    down = np.fft.fftfreq(side)[:, None]
    across = np.fft.rfftfreq(side)[None, :] * stretch
    squared = (down * down + across * across) * 2 * math.pi**2
    response = np.exp(-squared * fine * fine)
    if broad:
        response -= np.exp(-squared * broad * broad)
    shaped = np.fft.irfft2(spectrum * response, s=(side, side))
    shaped -= shaped.mean()
    return np.asarray(shaped / shaped.std(), np.float32)


def _softened(white: Floats, sigma: float) -> Floats:
    """Blur a little, three pixels wide, round the tile's edges; deviation 1 again."""
    side = math.exp(-0.5 / (sigma * sigma))
    for axis in (0, 1):
        white = white + (np.roll(white, 1, axis) + np.roll(white, -1, axis)) * np.float32(side)
    return np.asarray(white / white.std(), np.float32)


class Layer(Protocol):
    """A field that is worked out a band of rows at a time, while it fits the processor's cache."""

    def rows(self, top: int, bottom: int) -> Levels:
        """Return rows `top` to `bottom`, as levels about 0."""
        ...


class Tiled:
    """A seamless tile repeated over the surface, started at a place picked by `key`."""

    def __init__(self, tile: Levels, width: int, key: object) -> None:
        self.side = tile.shape[0]
        place = seed_from("tile", key)
        self.down = place % self.side
        start = -(place // self.side) % self.side
        times = -(-(start + width) // self.side)
        self.wide: Levels = np.concatenate([tile] * times, 1) if times > 1 else tile
        self.wide = self.wide[:, start : start + width]

    def rows(self, top: int, bottom: int) -> Levels:
        """Return rows `top` to `bottom`, not to be changed."""
        start = (top - self.down) % self.side
        if start + bottom - top <= self.side:
            return self.wide[start : start + bottom - top]
        around: Levels = self.wide[np.arange(start, start + bottom - top) % self.side]
        return around


class Grown:
    """A field at a quarter of the resolution, in levels, grown to full size.

    smooth: False repeats each value, for fields too faint for steps of four pixels to show.
    """

    def __init__(self, coarse: Floats, width: int, smooth: bool = True) -> None:
        self.image = Image.fromarray(np.clip(coarse + 128, 0, 255).astype(np.uint8))
        self.width = width
        self.way = Image.Resampling.BILINEAR if smooth else Image.Resampling.NEAREST

    def rows(self, top: int, bottom: int) -> Levels:
        """Return rows `top` to `bottom`."""
        across = self.image.width
        part = (0, top / _COARSE, across, bottom / _COARSE)
        band = self.image.resize((across * _COARSE, bottom - top), self.way, part)
        return np.asarray(band)[:, : self.width].astype(np.int16) - np.int16(128)


@lru_cache(maxsize=32)
def grain(fine: float, amount: float) -> tuple[Levels, Levels]:
    """Return two seamless tiles of fine noise that, laid together, show no repeat.

    fine: blur in pixels. amount: deviation of their sum in levels.
    """
    share = amount / math.sqrt(2)
    one = spectral(("grain", 1), 512, fine) * share
    two = spectral(("grain", 2), 461, fine) * share
    return one.astype(np.int16), two.astype(np.int16)


def grained(width: int, fine: float, amount: float, key: object) -> tuple[Tiled, Tiled]:
    """Return fine noise of deviation `amount` as the two layers to be summed."""
    one, two = grain(round(fine, 2), round(amount, 1))
    return Tiled(one, width, (key, 1)), Tiled(two, width, (key, 2))


def broad(
    height: int, width: int, pitch: float, key: object, octaves: int = 3, stretch: float = 1.0
) -> Floats:
    """Return smooth noise of deviation about 1 at a quarter of (height, width).

    pitch: pixels between its hills. octaves: each adds hills half as wide and half as high.
    stretch: how much longer they are across than down.
    """
    rows, columns = -(-height // _COARSE), -(-width // _COARSE)
    total = np.zeros((rows, columns), np.float32)
    scale = 1.25
    for octave in range(octaves):
        step = max(1.0, pitch / _COARSE / 2**octave)
        down, across = rows / step, columns / (step * stretch)
        grid = gaussian((key, octave), math.ceil(down) + 3, math.ceil(across) + 3)
        hills = Image.fromarray(grid).resize(
            (columns, rows), Image.Resampling.BICUBIC, (1, 1, 1 + across, 1 + down)
        )
        total += np.asarray(hills) * scale
        scale /= 2
    return total


def summed(*layers: Layer) -> Callable[[int, int], Bytes]:
    """Return what gives the sum of layers about the middle level, 128, kept within 0–255."""

    def shade(top: int, bottom: int) -> Bytes:
        total = layers[0].rows(top, bottom) + np.int16(128)
        for layer in layers[1:]:
            total += layer.rows(top, bottom)
        return np.clip(total, 0, 255, out=total).astype(np.uint8)

    return shade


def painted(
    height: int, width: int, colours: NDArray[np.uint32], shade: Callable[[int, int], Bytes]
) -> Bytes:
    """Return premultiplied RGBA of shape (height, width, 4).

    shade: gives rows `top` to `bottom` as levels, each looked up in `colours`.
    """
    out = np.empty((height, width), np.uint32)
    for top in range(0, height, _BAND):
        bottom = min(height, top + _BAND)
        np.take(colours, shade(top, bottom), mode="clip", out=out[top:bottom])
    return out.view(np.uint8).reshape(height, width, 4)


def table(stops: Sequence[tuple[float, str]], count: int = 256) -> NDArray[np.uint32]:
    """Return premultiplied colours, even to the eye between `stops` (place 0–1, colour)."""
    fine = ramp(tuple(Stop(offset=at, colour=colour) for at, colour in stops))
    places = np.array([stop.offset for stop in fine]) * (count - 1)
    shades = np.array([parse(stop.colour) for stop in fine])
    shades[:, :3] *= shades[:, 3:]
    wanted = np.arange(count)
    channels = [np.rint(np.interp(wanted, places, shades[:, c]) * 255) for c in range(4)]
    packed = np.stack(channels, axis=1).astype(np.uint8)
    return np.ascontiguousarray(packed).view(np.uint32).reshape(count)


def relief(colours: Sequence[str], depth: float) -> NDArray[np.uint32]:
    """Return the table of a surface of one colour, `depth` in OKLCH lightness either way.

    Without a colour: black and white of that much alpha.
    """
    if not colours:
        alpha = f"{round(min(1.0, depth * 2.2) * 255):02x}"
        middle = 128 / 255
        return table([(0.0, f"#000000{alpha}"), (middle, "#00000000"), (1.0, f"#ffffff{alpha}")])
    ground = colours[0]
    dark, light = shift(ground, lightness=-depth), shift(ground, lightness=depth)
    return table([(0.0, dark), (128 / 255, ground), (1.0, light)])


def grown(coarse: Floats, height: int, width: int) -> Floats:
    """Return a field of a quarter of the resolution at full size, smooth between its places."""
    rows, columns = coarse.shape
    full = Image.fromarray(np.ascontiguousarray(coarse, np.float32)).resize(
        (columns * _COARSE, rows * _COARSE), Image.Resampling.BICUBIC
    )
    return np.asarray(full, np.float32)[:height, :width]


def places(height: int, width: int, step: int = _COARSE) -> tuple[Floats, Floats]:
    """Return x and y in pixels, shaped to broadcast, of every `step`-th place of a surface."""
    across = np.arange(-(-width // step), dtype=np.float32) * step + (step - 1) / 2
    down = np.arange(-(-height // step), dtype=np.float32) * step + (step - 1) / 2
    return across[None, :].astype(np.float32), down[:, None].astype(np.float32)


def stirred(
    x: Floats, y: Floats, pitch: float, key: object, turns: int = 6, force: float = 1.0
) -> tuple[Floats, Floats]:
    """Return coordinates carried off by eddies, each finer than the last, as in a stirred bath.

    pitch: pixels between the widest eddies. force: how far they carry, 1 is about a third of it.
    """
    stream = rng("stirred", key)
    wide = pitch
    for _ in range(turns):
        angle, phase = stream.random() * math.tau, stream.random() * math.tau
        dx, dy, k = math.cos(angle), math.sin(angle), math.tau / wide
        push = np.sin((x * np.float32(-dy * k)) + (y * np.float32(dx * k)) + np.float32(phase))
        push *= np.float32(force * wide / 6.5)
        x = np.asarray(x + push * np.float32(dx), np.float32)
        y = np.asarray(y + push * np.float32(dy), np.float32)
        wide /= 1.45
    return x, y


def dusted(levels: Floats, key: object, amount: float, fine: float = 0.45) -> Floats:
    """Add fine noise of deviation `amount` to a field of floats."""
    height, width = levels.shape
    for layer in grained(width, fine, amount, key):
        levels = np.asarray(levels + layer.rows(0, height), np.float32)
    return levels


def looked_up(levels: Floats, colours: NDArray[np.uint32]) -> Bytes:
    """Return premultiplied RGBA of levels from 0 to the length of `colours`, kept within."""
    height, width = levels.shape
    whole = np.clip(levels, 0, len(colours) - 1).astype(np.uint16)
    return colours.take(whole).view(np.uint8).reshape(height, width, 4)


def coiled(turns: Floats, colours: NDArray[np.uint32]) -> Bytes:
    """Return premultiplied RGBA of a field whose every whole number starts the table anew.

    The table's length must be a power of two.
    """
    height, width = turns.shape
    whole = (turns * np.float32(len(colours))).astype(np.int32) & np.int32(len(colours) - 1)
    return colours.take(whole).view(np.uint8).reshape(height, width, 4)


def inks(texture: Texture, most: int = 6, apart: float = 0.09) -> list[str]:
    """Return the ground and at least two inks: those given, or shades about the ground.

    Strength under 1 brings the inks nearer to the ground.
    """
    colours = list(texture.colours[:most]) or ["#808080"]
    if len(colours) == 1:
        ways = (-apart, apart, -apart / 2)
        colours += [shift(colours[0], lightness=way) for way in ways]
    elif len(colours) == 2:
        colours.append(mix(colours[0], colours[1], 0.5))
    share = min(1.0, texture.strength)
    return [colours[0], *(mix(colours[0], ink, share) for ink in colours[1:])]


def see_through(texture: Texture, made: Bytes) -> Bytes:
    """Return `made` as it is, or as light and shade alone where the texture has no colours.

    What was painted about mid grey darkens and lightens what it lies on.
    """
    if texture.colours:
        return made
    height, width = made.shape[:2]
    levels = np.abs(made[..., 1].astype(np.int16) - 128)
    shade = relief((), 0.32 * texture.strength)
    side = np.where(made[..., 1] > 127, 128 + np.minimum(127, levels), 128 - levels)
    return shade.take(side.astype(np.uint8)).view(np.uint8).reshape(height, width, 4)
