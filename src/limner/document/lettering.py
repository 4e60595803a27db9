"""Lettering: what makes set words more than a line of type. Every length is in em of the size
the words come out at, so that what was drawn for a headline still fits where it is set smaller.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from limner.document.paint import Colour, Effect, Paint
from limner.document.value import Tagged, Value


class Arc(Tagged):
    """Lines on arcs about one centre.

    bend: clockwise degrees the longest line takes up; more than 0 arches, less than 0 sags.
    """

    kind: Literal["arc"] = "arc"
    bend: float = Field(default=70.0, ge=-330.0, le=330.0)


class Curve(Tagged):
    """One line on a path, letters standing to the left of the way it runs.

    d: SVG path data in pixels from the top left corner of the text's box; words go along its
    first stretch, placed by the style's `align`. lift: em the baseline stands off the path.
    """

    kind: Literal["curve"] = "curve"
    d: str
    lift: float = 0.0


class Envelope(Tagged):
    """Letters themselves drawn out to fill a form; text too small for that stays as it is.

    arch: taller in the middle, feet level. bulge, pinch: thicker or thinner in the middle.
    flag: a wave. rise: growing towards the end. roof: as arch, with a ridge. amount: 0–1.
    """

    kind: Literal["envelope"] = "envelope"
    form: Literal["arch", "bulge", "pinch", "flag", "rise", "roof"] = "arch"
    amount: float = Field(default=0.4, ge=0.0, le=1.0)


Along = Annotated[Arc | Curve | Envelope, Field(discriminator="kind")]


class Rim(Value):
    """A line of one paint along the edge of letters, `width` em wide."""

    paint: Paint
    width: float = Field(default=0.03, gt=0.0)


class Groove(Rim):
    """A line within letters, `depth` em from their edge."""

    depth: float = Field(default=0.03, gt=0.0)


class Extrude(Value):
    """Letters as blocks: sides `depth` em deep going back towards `angle`.

    angle: clockwise degrees from 12 o'clock (135: down and to the right). light, shade: the
    colours of sides that face the light, which comes from the top left, and that face away.
    """

    depth: float = Field(default=0.12, gt=0.0)
    angle: float = 135.0
    light: Colour = "#808080"
    shade: Colour = "#404040"


class Jitter(Value):
    """Letters drawn by a hand: each turned, raised and sized a little otherwise.

    turn: degrees, rise: em, grow: share of the size, each at most. The same letter never comes
    twice alike in a row.
    """

    turn: float = 3.0
    rise: float = 0.03
    grow: float = 0.06
    seed: int = 0


class Lettering(Value):
    """How words are lettered.

    along: what the lines follow. inside: path data, in pixels from the corner of the text's box,
    that lines fill edge to edge. letters: paints taken in turn, letter by letter. spread: what
    a gradient spans. rims: outlines, from the letters outward. inlines: lines within the
    letters. effects: as on a layer, lengths in em.
    """

    along: Along | None = None
    inside: str = ""
    letters: tuple[Paint, ...] = ()
    spread: Literal["text", "line", "letter"] = "text"
    rims: tuple[Rim, ...] = ()
    inlines: tuple[Groove, ...] = ()
    extrude: Extrude | None = None
    jitter: Jitter | None = None
    effects: tuple[Effect, ...] = ()


class Passage(Value):
    """Characters `start` to `end` (half-open) of a text set otherwise than the rest."""

    start: int = Field(ge=0)
    end: int
    paint: Paint | None = None
    face: str | None = None
    weight: int | None = None
    italic: bool | None = None
