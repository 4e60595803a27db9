"""Illustration: a drawing from the installed sets, recoloured to the palette where asked."""

from __future__ import annotations

from typing import Literal

from limner.document.layer import Layer
from limner.document.paint import Colour
from limner.document.value import Value


class Recolour(Value):
    """How an illustration's own colours change.

    tint: pull every hue towards this colour by `amount` 0–1, lightness kept.
    flat: paint everything in this one colour (for line and solid sets).
    dominant: move the drawing's most used hue to this colour, keeping its shading.
    ramp: print in these inks, dark to light, by lightness; `amount` says how far.
    inks: print each colour in the one of these most like it; `amount` says how far.
    """

    tint: Colour | None = None
    amount: float = 0.5
    flat: Colour | None = None
    dominant: Colour | None = None
    ramp: tuple[Colour, ...] = ()
    inks: tuple[Colour, ...] = ()


class Illustration(Layer):
    """One drawing, whole, inside its box."""

    kind: Literal["illustration"] = "illustration"
    art: str
    """Id in the installed sets: 'fluent-emoji-flat:dog-face'."""
    label: str = ""
    """What it shows, in words."""
    flip: bool = False
    anchor: Literal["centre", "bottom"] = "centre"
    """Where the drawing sits when its shape differs from the box."""
    recolour: Recolour = Recolour()
