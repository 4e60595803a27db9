"""The Direction: what an art director settles before a picture is composed, and how it was found.

A planner that has thought about a picture says what it settled on; a person may read it, change a
line of it, and have the picture drawn from it again. What is left open the planner decides.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from limner.document.brief import Role
from limner.document.value import Value

Effort = Literal["none", "low", "medium", "high"]
Step = Literal["plan", "inspect", "revise", "choose"]
STEPS: tuple[Step, ...] = ("plan", "inspect", "revise", "choose")
Hex = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Line(Value):
    """A string of the picture and what it is for."""

    text: str = Field(min_length=1)
    role: Role


class Hues(Value):
    """The colours a scheme is built from: the sheet, what calls, and two beside it."""

    ground: Hex
    accent: Hex
    second: Hex
    third: Hex


class Direction(Value):
    """What is settled of a picture; '' and None are left open.

    kind, composition, pairing: by name. colours: a scheme is built from them. take, colour_take,
    type_take: which of the choices left to chance, 0 for those of the seed alone. strings: all of
    them in the order of the prompt, with what each is for; their number stays.
    """

    kind: str = ""
    composition: str = ""
    take: int = Field(default=0, ge=0)
    colours: Hues | None = None
    colour_take: int = Field(default=0, ge=0)
    pairing: str = ""
    type_take: int = Field(default=0, ge=0)
    strings: tuple[Line, ...] = ()


class Thought(Value):
    """A step of thinking in words. score: of the picture it is about, as laid out."""

    step: Step
    said: str
    composition: str = ""
    score: float | None = None
    faults: int = 0
