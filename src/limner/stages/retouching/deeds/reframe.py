"""Another shape or size, with nothing cut away."""

from __future__ import annotations

from limner.basics.geometry import Size
from limner.document.operations.resize import Resize
from limner.document.wish import Wish
from limner.stages.retouching.deeds.extend import grown
from limner.stages.retouching.desk import Desk


def decide(wish: Wish, desk: Desk) -> None:
    """Extend evenly to the shape asked for, then resample where a size was."""
    wanted = wish.size or wish.aspect
    if wanted is None:
        return
    width, height = desk.size
    aspect = wanted[0] / wanted[1]
    wide, high = max(width, round(height * aspect)), max(height, round(width / aspect))
    if wide - width > high - height:
        margins = _halves("left", "right", wide - width)
    else:
        margins = _halves("top", "bottom", high - height)
    if any(margins.values()) and not grown(wish, desk, margins):
        return
    if wish.size is not None and desk.size != Size(*wish.size):
        scale = wish.size[0] / desk.size.width
        resize = Resize(width=wish.size[0], height=wish.size[1])
        desk.reframe(wish, Size(*wish.size), resize, scale=scale)


def _halves(first: str, second: str, pixels: int) -> dict[str, int]:
    return {first: pixels // 2, second: pixels - pixels // 2}
