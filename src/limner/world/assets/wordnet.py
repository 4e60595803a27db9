"""Reads the nouns of WordNet: senses by word, and what kind of thing each sense is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ACT, ANIMAL, ARTIFACT, BODY, EVENT, FOOD, LOCATION, OBJECT, PERSON, PHENOMENON, PLANT = (
    *(4, 5, 6, 8, 11, 13, 15, 17, 18, 19),
    20,
)
"""Numbers of the lexicographer files that hold things one can draw."""

_HYPERNYM = "@"


@dataclass(frozen=True, slots=True)
class Synset:
    """One sense: its lexicographer file, the lemmas that share it, its hypernyms' offsets."""

    lexfile: int
    lemmas: tuple[str, ...]
    hypernyms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Synsets by offset, and for every lemma its senses as (offset, share of use), usual first."""

    synsets: dict[int, Synset]
    senses: dict[str, tuple[tuple[int, float], ...]]


def read_nouns(dictionary: Path) -> Nouns:
    """Read data.noun and index.sense of a WordNet 3.x `dict` folder. Lemmas keep underscores."""
    synsets = {}
    with (dictionary / "data.noun").open(encoding="utf-8") as lines:
        for line in lines:
            if line[0] != " ":
                synsets[int(line[:8])] = _synset(line)
    counts: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    with (dictionary / "index.sense").open(encoding="utf-8") as lines:
        for line in lines:
            key, offset, rank, uses = line.split()
            lemma, _, rest = key.partition("%")
            if rest[0] == "1":
                counts[lemma].append((int(rank), int(offset), int(uses)))
    return Nouns(synsets, {lemma: _shares(seen) for lemma, seen in counts.items()})


def _synset(line: str) -> Synset:
    words = line.split(" | ", 1)[0].split()
    count = int(words[3], 16)
    lemmas = tuple(words[4 + 2 * i].lower() for i in range(count))
    at = 4 + 2 * count
    pointers = [words[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(words[at]))]
    up = tuple(int(offset) for symbol, offset, _, _ in pointers if symbol == _HYPERNYM)
    return Synset(int(words[1]), lemmas, up)


def _shares(seen: list[tuple[int, int, int]]) -> tuple[tuple[int, float], ...]:
    """Share of each sense: by tagged uses, smoothed so that unseen words favour sense one."""
    ranked = sorted(seen)
    weights = [uses + 1 / rank for rank, _, uses in ranked]
    total = sum(weights)
    return tuple((offset, w / total) for (_, offset, _), w in zip(ranked, weights, strict=True))
