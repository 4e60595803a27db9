"""Places in a picture told in words: 'top right' and how large something is there."""

from __future__ import annotations

from limner.basics.geometry import Box, Size

MARGIN = 0.04
"""Share of the shorter side kept clear at the edges."""


def within(box: Box, aspect: float) -> Box:
    """Return the largest box of `aspect` (width over height) in the middle of `box`."""
    width, height = min(box.width, box.height * aspect), min(box.height, box.width / aspect)
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def placed(size: Size, aspect: float, where: str, share: float) -> Box:
    """Return whole pixels for something `share` of the picture's width wide, at `where`.

    It keeps its shape and is never higher than that share, and a half, of the picture.
    """
    margin = MARGIN * min(size)
    width = min(size.width * share, size.height * min(0.9, share * 1.5) * aspect)
    width = min(width, size.width - 2 * margin)
    height = width / aspect
    across = 0.0 if "left" in where else 1.0 if "right" in where else 0.5
    down = 0.0 if _top(where) else 1.0 if _bottom(where) else 0.5
    x = margin + across * (size.width - width - 2 * margin)
    y = margin + down * (size.height - height - 2 * margin)
    return Box(round(x), round(y), max(1, round(width)), max(1, round(height)))


def _top(where: str) -> bool:
    return "top" in where or "upper" in where


def _bottom(where: str) -> bool:
    return "bottom" in where or "lower" in where or "foreground" in where
