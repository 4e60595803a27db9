"""Character: whether a brief wants type that is loud, quiet, elegant, sober, technical …

The words that ask for each character, and the characters it rules out, are in
`characters.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

OVERRULED = {"loud": frozenset({"elegant", "quiet", "sober"}), "playful": frozenset({"sober"})}
"""Characters that give way to others asked for beside them: a wine sale is a wine advertisement."""


@dataclass(frozen=True, slots=True)
class Character:
    """One character: the words that ask for it and the characters it cannot stand."""

    name: str
    words: frozenset[str]
    against: frozenset[str]


@lru_cache(maxsize=1)
def characters() -> Mapping[str, Character]:
    """Return every character by name."""
    data = tomllib.loads(
        (resources.files("limner.stages.plan") / "characters.toml").read_text("utf-8")
    )
    return {
        name: Character(name, frozenset(row["words"]), frozenset(row["against"]))
        for name, row in data.items()
    }


def wanted(words: Iterable[str]) -> frozenset[str]:
    """Return the characters that words ask for, those overruled by others left out."""
    given = frozenset(words)
    found = frozenset(c.name for c in characters().values() if c.words & given)
    return frozenset(name for name in found if not OVERRULED.get(name, frozenset()) & found)


def jars(own: frozenset[str], asked: frozenset[str]) -> bool:
    """Return whether type of some characters of its own goes against what was asked for."""
    if own & asked:
        return False
    return any(own & characters()[name].against for name in asked)
