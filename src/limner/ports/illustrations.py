"""Ready-made drawings: what one is, and the socket that finds them by words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Via = Literal["name", "keyword", "synonym", "hypernym", "table"]


@dataclass(frozen=True, slots=True)
class Illustration:
    """One vector drawing.

    `id` is "set:name"; `body` is the inside of an SVG element whose viewBox is
    0 0 `width` `height`, with references as xlink:href and `currentColor` where the caller
    chooses the colour. `label` says in plain words what is drawn.
    """

    id: str
    width: float
    height: float
    body: str
    label: str


@dataclass(frozen=True, slots=True)
class Match:
    """A drawing found for some words: how sure (0–1) and by which route."""

    id: str
    score: float
    label: str
    via: Via


class Illustrations(Protocol):
    """The drawings of this machine."""

    def search(self, words: str, *, style: str = "flat", limit: int = 5) -> tuple[Match, ...]:
        """Drawings of what `words` name, best first; empty rather than misleading.

        style: "flat" (plain colour), "shaded" (colour with gradients), "line" or "solid"
        (one colour, the caller's). Raises limner.BadOption for any other.
        """
        ...

    def get(self, illustration_id: str) -> Illustration:
        """The drawing called `illustration_id`; raises limner.BadOption for an unknown one."""
        ...
