"""A clear ground from a model that paints none: it is asked for an even one, which is taken out.

As with a studio's chroma key: pixels of the ground's colour become clear, those at an edge are
parted into what is ground and what is not, so that no rim of it is left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.orders import Picture

_GREEN = re.compile(
    r"\b(green|emerald|lime|olive|leaf|leaves|plant|grass|tree|frog|cactus|herb|ivy|fern)s?\b", re.I
)
UNEVEN = 14.0
"""Of 255, what half the border may differ from its middle colour and still be one ground."""
SOFT = 70.0
"""Distance in colour over which ground becomes subject."""


def asked(prompt: str) -> str:
    """Return `prompt` for a picture whose ground can be taken out."""
    colour = "magenta (#ff00c8)" if _GREEN.search(prompt) else "green (#00b140)"
    return (
        f"{prompt.rstrip(' .')}. The subject stands alone and whole on a perfectly plain, flat, "
        f"evenly lit {colour} background, without shadow or reflection."
    )


def cut(picture: Picture) -> tuple[Picture, tuple[str, ...]]:
    """Return uint8 (height, width, 4) with its ground clear, and notes where it could not be."""
    if picture[..., 3].min() < 255:
        return picture, ()
    colours = picture[..., :3].astype(np.float32)
    border = _border(colours)
    ground = np.median(border, 0)
    off = np.linalg.norm(border - ground, axis=1)
    if np.median(off) > UNEVEN:
        return picture, ("The ground the model painted is not even, so it could not be cleared.",)
    alpha = _alpha(colours, ground, float(np.percentile(off, 75)))
    subject = (colours - (1 - alpha) * ground) / np.maximum(alpha, 1 / 255)
    whole = np.concatenate([np.where(alpha > 0, subject.clip(0, 255), 0), alpha * 255], 2)
    return np.rint(whole).astype(np.uint8), ()


def _border(colours: NDArray[np.float32]) -> NDArray[np.float32]:
    wide = max(1, min(colours.shape[:2]) // 64)
    sides = (colours[:wide], colours[-wide:], colours[:, :wide], colours[:, -wide:])
    return np.concatenate([side.reshape(-1, 3) for side in sides])


def _alpha(
    colours: NDArray[np.float32], ground: NDArray[np.float32], noise: float
) -> NDArray[np.float32]:
    """Return (height, width, 1) in 0-1: how far a colour is from the ground's."""
    least = max(8.0, 2.5 * noise)
    far = np.linalg.norm(colours - ground, axis=2, keepdims=True)
    alpha: NDArray[np.float32] = ((far - least) / SOFT).clip(0, 1).astype(np.float32)
    return alpha
