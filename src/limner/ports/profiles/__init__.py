"""Profiles: every model name of the image API as data (`models.toml`).

A profile says what may be asked under a name, how its tokens are counted and what they would
cost elsewhere. Which engine paints is none of its business.
"""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, time
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

from limner.basics.geometry import Size
from limner.document.value import Value

Shape = Literal["square", "portrait", "landscape"]
TIERS: dict[str, Literal["low", "medium", "high"]] = {
    "low": "low", "medium": "medium", "high": "high", "xhigh": "high", "max": "high",
    "standard": "medium", "hd": "high",
}  # fmt: skip
"""The engines' quality for each quality of the API."""
STEP, LONGEST, WIDEST = 16, 3840, 3
FEWEST, MOST = 655_360, 8_294_400
"""What free sizes keep to: both sides multiples of STEP, the longer at most LONGEST, and WIDEST
times the other; FEWEST to MOST pixels.
"""


class Tokens(Value):
    """How output tokens are counted: a factor a quality, or a table by shape and quality."""

    kind: Literal["calculator", "table", "none"]
    factors: dict[str, int] = {}
    square: dict[str, int] = {}
    portrait: dict[str, int] = {}
    landscape: dict[str, int] = {}


class Prices(Value):
    """US dollars for a million tokens; None where there is no such price."""

    text_in: float | None = None
    text_cached: float | None = None
    image_in: float | None = None
    image_cached: float | None = None
    image_out: float | None = None
    text_out: float | None = None


class Profile(Value):
    """One model name; see the head of `models.toml` for the fields."""

    name: str
    snapshots: tuple[str, ...] = ()
    created: date
    shutdown: date | None = None
    retired: bool = False
    legacy: bool = False
    """Whether it takes `response_format` and `style` and none of the newer parameters."""
    sizes: tuple[Size, ...] | Literal["free"]
    size: str = "auto"
    """The size where none is asked for."""
    qualities: tuple[str, ...]
    auto: str
    formats: tuple[str, ...]
    more: tuple[str, ...] = ()
    transparent: bool = True
    fidelity: tuple[str, ...] = ()
    complexity: bool = False
    markup: bool = False
    most: int = 10
    longest_prompt: int = 32_000
    tokens: Tokens
    prices: Prices = Prices()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and those of its snapshots."""
        return (self.name, *self.snapshots)

    @property
    def born(self) -> int:
        """When it was released, in Unix seconds."""
        return _seconds(self.created)


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())


@lru_cache(maxsize=1)
def profiles() -> dict[str, Profile]:
    """Return every profile by every name it has, in the order of the table."""
    table = tomllib.loads((files(__name__) / "models.toml").read_text("utf-8"))["profile"]
    made = [_profile(name, table) for name in table]
    return {name: profile for profile in made for name in profile.names}


def _profile(name: str, table: dict[str, dict[str, Any]]) -> Profile:
    fields = _resolved(name, table)
    if fields["sizes"] != "free":
        fields["sizes"] = tuple(Size(*map(int, size.split("x"))) for size in fields["sizes"])
    return Profile(name=name, **fields)


def _resolved(name: str, table: dict[str, dict[str, Any]]) -> dict[str, Any]:
    own = dict(table[name])
    parent = own.pop("like", None)
    return {**_resolved(parent, table), **own} if parent else own
