"""A Study: what a picture handed over was found to hold, without a word on what to do with it."""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Box
from limner.document.value import Value

Surface = Literal["flat", "gradient", "paper", "photographic"]
"""What the ground of a picture is like."""


class Hand(Value):
    """What lettering is like, as judged from its letters.

    face: a face class ('serif', 'sans', 'slab', 'script', 'mono', 'display'). weight: 100 to 900.
    """

    face: str
    weight: int = 400
    caps: bool = False
    italic: bool = False


class Block(Value):
    """One block of a layout, in fractions of the sheet.

    kind: 'words', 'picture', 'rule', 'panel' (a plate others stand on) or 'frame'. size: height of
    a capital, as a share of the sheet's height. lines: how many there are. on: colour beneath.
    blob: of a picture, cut out of its ground and without words, where a layout is asked for.
    """

    kind: Literal["words", "picture", "rule", "panel", "frame"]
    box: Box
    lines: int = 1
    size: float = 0.0
    align: Literal["start", "centre", "end"] = "start"
    colour: str = "#000000"
    on: str = "#ffffff"
    hand: Hand | None = None
    blob: str | None = None


class Study(Value):
    """What is seen in one picture.

    position: 1 is the first handed over. aspect: width over height. colours: the most telling
    first. ground, surface: what it all stands on; two colours where it changes from top to bottom.
    blocks: from the top down. clear: whether its ground is. shape: what is not clear, in
    fractions. tones: how many colours make up nine tenths of it.
    """

    position: int
    blob: str
    aspect: float = 1.0
    colours: tuple[str, ...] = ()
    ground: tuple[str, ...] = ()
    surface: Surface = "flat"
    blocks: tuple[Block, ...] = ()
    clear: bool = False
    shape: Box = Box(0, 0, 1, 1)
    tones: int = 0
    tile: str | None = None
    tile_size: tuple[int, int] = (0, 0)

    @property
    def leading(self) -> Block | None:
        """The largest words."""
        words = [block for block in self.blocks if block.kind == "words"]
        return max(words, key=lambda block: block.size, default=None)
