"""The animation: a tuple of Frames, each shown for a while, over and over."""

from __future__ import annotations

from pydantic import model_validator

from limner.basics.geometry import Size
from limner.document.frame import Frame
from limner.document.value import Value


class Animation(Value):
    """Frames of one size, shown one after another, each for as many `milliseconds`."""

    frames: tuple[Frame, ...]
    milliseconds: tuple[int, ...]

    @model_validator(mode="after")
    def _matching(self) -> Animation:
        if not self.frames:
            raise ValueError("an animation needs at least one picture")
        if len(self.milliseconds) != len(self.frames) or min(self.milliseconds) <= 0:
            raise ValueError("every picture needs a time of its own, longer than nothing")
        sizes = {frame.size for frame in self.frames}
        if len(sizes) > 1:
            listed = ", ".join(sorted(str(size) for size in sizes))
            raise ValueError(f"the pictures of an animation must be of one size, not {listed}")
        return self

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return self.frames[0].size

    @property
    def telling(self) -> tuple[int, ...]:
        """The last frame and up to seven before it: between them they show nearly every colour."""
        count = len(self.frames)
        some = min(8, count)
        return tuple(count - 1 - index * count // some for index in range(some))
