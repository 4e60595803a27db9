"""A Wish: one thing an instruction asks to be done to a photograph, as it was said.

Like a Brief it holds no decision: which pixels, how strong and in what order is for whoever knows
the picture.
"""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Size
from limner.document.brief import Span
from limner.document.paint import Colour
from limner.document.value import Value

Deed = Literal[
    "remove", "recolour", "tone", "light", "extend", "reframe", "crop", "backdrop", "sharpen",
    "denoise", "upscale", "straighten", "reletter", "letter", "add", "place", "composite", "match",
    "apart",
]  # fmt: skip
"""What is to be done. reletter: other words in place of old ones. letter: words where none were.
add: a thing to be drawn. place: a reference, unaltered. composite: several references into one
scene. match: the colours and light of a reference. apart: the picture taken apart into layers."""


class Wish(Value):
    """One clause.

    noun: the thing meant, as named; '' the picture. was: colour it is said to have. colours: asked
    for, in order. old, text: words to find and to set. steps: properties of a tone and how many
    steps each is to grow ('exposure': 1; 'a bit' is half a step, 'much' two). degree: the same for
    what has no direction. sides: where to ('left', 'top' …). pixels, share: how far, in pixels or
    as a share of that side. aspect, size: wanted. factor: how many times. degrees: clockwise.
    where: a place in the picture. images: references by position, the edited picture being the
    first. place: a backdrop in words. how: of a backdrop. subject: about the subject, not the whole
    picture.
    """

    deed: Deed
    noun: str = ""
    was: Colour | None = None
    colours: tuple[Colour, ...] = ()
    old: str = ""
    text: str = ""
    steps: dict[str, float] = {}
    degree: float = 1.0
    sides: tuple[str, ...] = ()
    pixels: float | None = None
    share: float | None = None
    aspect: tuple[int, int] | None = None
    size: tuple[int, int] | None = None
    factor: float | None = None
    degrees: float | None = None
    where: str = ""
    images: tuple[int, ...] = ()
    place: str = ""
    how: Literal["", "colour", "blur", "clear", "place", "image"] = ""
    subject: bool = False
    said: str = ""
    span: Span | None = None


class Wishes(Value):
    """Everything an instruction asks of a photograph, and the clauses nobody understood."""

    text: str
    wishes: tuple[Wish, ...] = ()
    unread: tuple[str, ...] = ()

    def sized(self, size: Size) -> Wishes:
        """Return these wishes and that the picture be of `size` in the end."""
        last = Wish(deed="reframe", size=(size.width, size.height), said=f"size {size}")
        return self.but(wishes=(*self.wishes, last))
