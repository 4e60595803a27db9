"""Finish: what the words for one do to any matter, and how a texture takes on a colour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import fractal, lines, smoothstep
from limner.solids.surface import RGB, Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 1024
"""Rows and columns of most textures."""
_ROUGH = {
    "polished": 0.05, "gloss": 0.12, "satin": 0.36, "brushed": 0.42, "frosted": 0.5,
    "matte": 0.72, "rough": 0.9,
}  # fmt: skip
_GLOSSY = frozenset({"polished", "gloss"})
_LEAST, _MOST = 0.004, 0.93


def even(colour: str, own: float, *, coat: float = 0.0, specular: float = 0.5) -> Material:
    """Return matter of one colour with nothing drawn in it but a little unevenness of its gloss."""

    def surface(matter: Matter, seed: int) -> Surface:
        return Surface(
            colour=toned(matter, colour), specular=specular,
            roughness=gloss(matter, own, seed), coat=lacquer(matter, coat),
        )  # fmt: skip

    return Material(surface)


def called(material: Material, *cues: str) -> Material:
    """Return a material with the words that call it."""
    return replace(material, cues=cues)


def toned(matter: Matter, own: str) -> RGB:
    """Return the colour asked for, or the matter's own, within what matter can reflect."""
    r, g, b = (min(max(c, _LEAST), _MOST) for c in linear(matter.colour or own))
    return (r, g, b)


def rough(matter: Matter, own: float) -> float:
    """Return how rough the finish asked for is, or the matter's own."""
    return _ROUGH.get(matter.finish, own)


def lacquer(matter: Matter, own: float = 0.0) -> float:
    """Return how much clear lacquer lies over it: glossy finishes of dull matter are lacquered."""
    return max(own, 0.6) if matter.finish in _GLOSSY else own


def gloss(
    matter: Matter, own: float, seed: int = 0, *, spread: float = 0.12, span: float = 0.23
) -> Texture:
    """Return roughness that differs a little from place to place, as handled things' does.

    spread: share of it by which it differs; more where it is worn, which leaves scratches too.
    """
    mean = rough(matter, own)
    worn = matter.finish == "worn"
    spread = 2.5 * spread if worn else spread

    def pixels() -> NDArray[np.float32]:
        size = (512, 512)
        uneven = 0.7 * fractal(size, (2, 2), seed + 71, octaves=5, gain=0.55)
        uneven += 0.4 * fractal(size, (3, 40), seed + 72, octaves=2)
        out = mean * (1 + spread * uneven)
        if worn:
            out = out + 0.25 * scratches(size, seed + 73)
        made: NDArray[np.float32] = np.clip(out, 0.02, 1.0).astype(np.float32)
        return made

    return Texture(("gloss", 2, round(mean, 4), round(spread, 4), worn, seed), (span, span), pixels)


def scratches(size: tuple[int, int], seed: int) -> NDArray[np.float32]:
    """Return fine scratches in all directions, 0–1, that tile."""
    out = np.zeros(size, np.float32)
    for turn, across in enumerate(((2, 9), (9, 2), (5, 5), (3, 12))):
        field = fractal(size, across, seed + turn, octaves=2)
        faint = smoothstep(0.3, 1.2, fractal(size, (6, 6), seed + 50 + turn, octaves=3))
        out = np.maximum(out, lines(field, 0.7) * faint)
    return out


def coloured(
    key: tuple[str | int | float, ...],
    span: float | tuple[float, float],
    colour: RGB,
    shade: Callable[[], NDArray[np.float32]],
) -> Texture:
    """Return a texture of a colour. shade: how it differs from place to place, as factors."""
    return Texture(
        (*key, *(round(c, 5) for c in colour)), spans(span), lambda: tinted(shade(), colour)
    )


def spans(span: float | tuple[float, float]) -> tuple[float, float]:
    """Return a span both ways."""
    return span if isinstance(span, tuple) else (span, span)


def tinted(shade: NDArray[np.float32], colour: RGB) -> NDArray[np.float32]:
    """Return factors (rows, columns[, 3]) as reflectances whose mean is `colour`."""
    factors = shade if shade.ndim == 3 else shade[..., None]
    factors = factors / np.maximum(factors.mean((0, 1)), 1e-6)
    wanted = np.array(colour, np.float32)
    off = wanted * (factors - 1)
    room = np.maximum(np.float32(0.95) - wanted, 1e-3)
    off = np.where(off > 0, room * (1 - np.exp(-off / room)), off)
    off -= np.minimum(off.mean((0, 1)), 0) * 0.9
    out: NDArray[np.float32] = np.clip(wanted + off, 0.003, 0.95).astype(np.float32)
    return out


def mixed(
    under: NDArray[np.float32], over: NDArray[np.float32] | RGB, share: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return one colour field laid over another by its share, 0–1, (rows, columns)."""
    top = np.asarray(over, np.float32)
    out: NDArray[np.float32] = under + (top - under) * share[..., None].astype(np.float32)
    return out


def relief(
    key: tuple[str | int | float, ...],
    span: float | tuple[float, float],
    heights: Callable[[], NDArray[np.float32]],
) -> Texture:
    """Return heights in metres."""
    return Texture((*key, "relief"), spans(span), heights)


def wetted(surface: Surface, finish: str, seed: int) -> Surface:
    """Return a surface as it is between beads of water ('wet'), or misted over ('frosty'); the
    beads themselves are `solids.dew`'s."""
    if finish != "frosty" or surface.model in ("glass", "pane"):
        return surface
    key, span = ("mist", 1, seed), (0.08, 0.08)

    def misted() -> NDArray[np.float32]:
        cloud = fractal((SIDE, SIDE), (5, 5), seed + 3, octaves=4)
        fine = fractal((SIDE, SIDE), (220, 220), seed + 4, octaves=2)
        out: NDArray[np.float32] = np.clip(0.42 + 0.05 * cloud + 0.07 * fine, 0.05, 1.0)
        return out.astype(np.float32)

    return replace(surface, roughness=Texture(key, span, misted))
