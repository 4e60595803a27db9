"""The catalogue: which thing, material or set of `solids` the words of a prompt call.

The longest cue wins; a cue that holds the phrase's head noun comes before one that does not.
What nobody has built yet is stood in for by its nearest kin, and said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from limner.solids.solid import ObjectKind, objects
from limner.solids.stage import sets
from limner.solids.surface import materials
from limner.stages.plan.staging import words


class Thing(NamedTuple):
    """A kind of thing and whether it is what was named, not its nearest kin."""

    kind: str
    exact: bool


def of(kind: str) -> ObjectKind:
    """Return the record of a kind that `thing` returned."""
    return objects()[kind]


@lru_cache(maxsize=1)
def _cues() -> Mapping[tuple[str, ...], str]:
    """Every cue as singular words, with the kind it calls; the one that names it earliest wins."""
    ranked: dict[tuple[str, ...], tuple[int, str]] = {}
    for name, kind in objects().items():
        for place, cue in enumerate((*kind.cues, name.replace("-", " "))):
            key = split(cue)
            ranked[key] = min(ranked.get(key, (99, "")), (place, name))
    table = {key: name for key, (_, name) in ranked.items()}
    for cue, name in words.pairs(words.THINGS).items():
        if name in objects():
            table.setdefault(split(cue), name)
    return table


def split(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase in the singular, hyphens counting as spaces."""
    flat = phrase.lower().replace("-", " ").replace("\u2019s", "").replace("'s", "")
    return tuple(words.singular(w) for w in flat.split())


@lru_cache(maxsize=512)
def thing(phrase: str) -> Thing | None:
    """Return the thing a noun phrase names ('blue glass dropper bottle'), None where none does."""
    whole = split(phrase)
    if not whole:
        return None
    found = _called(whole)
    if "of" in whole and "of" not in (cue(whole) or ()):
        at = whole.index("of")
        turned = cue((*whole[at + 1 :], *whole[:at]))
        found = _called(turned) if turned and len(turned) > 1 else _called(whole[:at]) or found
    if found is not None:
        return Thing(found, True)
    kin = _kin(whole)
    return Thing(kin, False) if kin is not None else None


def cue(whole: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the longest cue that ends a phrase, None where none does."""
    ends = (whole[start:] for start in range(len(whole)))
    return next((end for end in ends if end in _cues()), None)


def _called(whole: tuple[str, ...]) -> str | None:
    """Return the kind the end of a phrase calls."""
    key = cue(whole)
    return _cues()[key] if key is not None else None


def _kin(whole: tuple[str, ...]) -> str | None:
    """Return the nearest thing there is to one nobody has built."""
    known = objects()
    for length in range(len(whole), 0, -1):
        tail = " ".join(whole[len(whole) - length :])
        for name in words.kin().get(tail, ()):
            if name in known:
                return name
    return None


@lru_cache(maxsize=1)
def _material_cues() -> Mapping[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for name, material in materials().items():
        for cue in (name.replace("-", " "), *material.cues):
            table.setdefault(split(cue), name)
    return table


def material(said: Iterable[str]) -> str | None:
    """Return the material words call ('oak', 'frosted glass'), the longest cue first."""
    known = materials()
    best: tuple[int, str] | None = None
    text = tuple(w for one in said for w in split(one))
    for key, name in _material_cues().items():
        runs = range(len(text) - len(key) + 1)
        if any(text[i : i + len(key)] == key for i in runs) and len(key) > (best or (0,))[0]:
            best = (len(key), name)
    if best is not None:
        return best[1]
    for word in text:
        near = next((m for m in words.kin_of_matter(word) if m in known), None)
        if near is not None:
            return near
    return None


def first_of(names: Iterable[str], known: Iterable[str]) -> str | None:
    """Return the first of `names` that is there."""
    have = frozenset(known)
    return next((name for name in names if name in have), None)


@lru_cache(maxsize=1)
def _set_cues() -> tuple[tuple[tuple[str, ...], str], ...]:
    table: dict[tuple[str, ...], str] = {}
    for name, kind in sets().items():
        for cue in kind.cues:
            table.setdefault(split(cue), name)
        table.setdefault(split(name), name)
    for cue, name in words.pairs(words.SETS).items():
        near = first_of((name, *words.NEAREST_SET.get(name, ())), sets())
        if near is not None:
            table.setdefault(split(cue), near)
    return tuple(sorted(table.items(), key=lambda pair: (-len(pair[0]), pair)))


def setting(text: str) -> str | None:
    """Return the set words call, the longest cue first, None where they call none."""
    said = split("".join(c if c.isalnum() or c in " -'" else " " for c in text))
    for key, name in _set_cues():
        if any(said[i : i + len(key)] == key for i in range(len(said) - len(key) + 1)):
            return name
    return None


def set_named(*names: str) -> str:
    """Return the first set that is there, its nearest kin else, a sweep at last."""
    known = sets()
    for name in names:
        found = first_of((name, *words.NEAREST_SET.get(name, ())), known)
        if found is not None:
            return found
    return "sweep"
