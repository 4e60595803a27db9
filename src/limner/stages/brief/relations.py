"""Where things stand to each other, from the words between them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from limner.document.brief import Relation
from limner.stages.brief import subject_words as words
from limner.stages.brief.nouns import PREPOSITIONS
from limner.stages.brief.phrases import Phrase
from limner.stages.brief.reading import FILL_MASK, OPEN_MASK, Reading

RelationKind = Literal[
    "left_of", "right_of", "above", "below", "on", "under", "behind", "in_front_of",
    "in", "next_to", "around", "between", "holding", "wearing", "in_a_row", "facing",
]  # fmt: skip


@lru_cache(maxsize=1)
def _relations() -> tuple[tuple[RelationKind, re.Pattern[str]], ...]:
    table: tuple[tuple[RelationKind, str], ...] = (
        ("left_of", r"to the left of|left of|on the left of|on the left side of"),
        ("right_of", r"to the right of|right of|on the right of|on the right side of"),
        ("in_front_of", r"in front of|before"),
        ("between", r"between|in between|flanked by"),
        (
            "next_to",
            r"next to|beside|near|by|alongside|adjacent to|close to|at the side of|leaning "
            r"against|against",
        ),
        ("behind", r"behind|at the back of"),
        ("on", r"on top of|on|atop|upon|onto|resting on|across|over the back of"),
        ("above", r"above|over|overhead|hovering over|flying over"),
        ("under", r"under|underneath|beneath"),
        ("below", r"below"),
        ("around", r"around|surrounding|encircling|circling"),
        ("in", r"inside|in|within|into|inside of|filled with|at"),
        (
            "holding",
            r"holding|carrying|holds|carries|clutching|gripping|delivers|delivering|eating"
            r"|drinking|reading|using|playing|with (?:his|her|their|its) hands? on",
        ),
        ("wearing", r"wearing|wears|dressed in|in an?(?= (?:\w+ )?(?:dress|suit|coat|hat))"),
        ("facing", r"facing|looking at|gazing at|watching|staring at"),
    )
    return tuple((kind, re.compile(rf"\b(?:{pattern})\s*$")) for kind, pattern in table)


def relate(reading: Reading, kept: list[Phrase]) -> list[list[Relation]]:
    """Return the relations of each kept phrase, by the words between it and the next."""
    relations: list[list[Relation]] = [[] for _ in kept]
    group = [0]
    for i, chunk in enumerate(kept):
        if i:
            group = _relate_pair(reading, kept, relations, (i - 1, i), group)
        tail = reading.masked[chunk.end : chunk.end + 30]
        if re.match(
            r"\s*(?:,\s*)?(?:\w+\s+)?(?:in a (?:neat |straight |single )?(?:row|line)|side "
            r"by side|lined up)\b",
            tail,
        ):
            for j in group:
                relations[j].append(Relation(kind="in_a_row"))
            reading.claim(chunk.end, chunk.end + 12)
        relations[i] += _to_those(reading, kept, relations, i)
        lead = reading.masked[max(0, chunk.start - 14) : chunk.end]
        if re.search(r"\ba row of\b", lead) and not relations[i]:
            relations[i].append(Relation(kind="in_a_row"))
    _inherit(kept, relations)
    return relations


@lru_cache(maxsize=1)
def _those() -> tuple[tuple[RelationKind, re.Pattern[str]], ...]:
    """Relations to what was named before: 'a cone behind them'."""
    whom = r"\s+(?P<whom>them|it|these|those|both|all of them)\b"
    return tuple(
        (kind, re.compile(rf"\s*,?\s*(?:stand\w*\s+|ly\w+\s+|plac\w+\s+)?(?:{said}){whom}"))
        for kind, said in _TO_THOSE
    )


_TO_THOSE: tuple[tuple[RelationKind, str], ...] = (
    ("left_of", r"to the left of|left of"), ("right_of", r"to the right of|right of"),
    ("in_front_of", "in front of|before"), ("behind", "behind"), ("between", "between"),
    ("next_to", "next to|beside|near|by|alongside"), ("on", "on top of|on|atop|upon"),
    ("under", "under|beneath|underneath"), ("above", "above|over"), ("around", "around"),
)  # fmt: skip


def _to_those(
    reading: Reading, kept: list[Phrase], relations: list[list[Relation]], i: int
) -> list[Relation]:
    """Return how a phrase stands to those named before it, where a pronoun says so."""
    ground = {r.other for mine in relations for r in mine if r.kind in {"on", "in", "under"}}
    start = max((reading.masked.rfind(c, 0, kept[i].start) for c in ".;!?\n"), default=-1)
    before = [j for j in range(i) if kept[j].start > start and j not in ground]
    for kind, pattern in _those():
        match = pattern.match(reading.masked, kept[i].end)
        if match is None or not before:
            continue
        reading.claim(*match.span())
        those = before[-1:] if match.group("whom") == "it" else before
        return [Relation(kind=kind, other=j) for j in those]
    return []


def _relate_pair(
    reading: Reading,
    kept: list[Phrase],
    relations: list[list[Relation]],
    ends: tuple[int, int],
    group: list[int],
) -> list[int]:
    """Relate one phrase to the one before it; returns the group of coordinated phrases it ends."""
    one, other = ends
    gap = _LABEL.sub("", reading.masked[kept[one].end : kept[other].start]).strip()
    if re.search(r"[.;!?\n\ue001]", gap):
        return [other]
    if gap == "with" and kept[one].head in _SERVED and not kept[one].of:
        relations[other].append(Relation(kind=_SERVED[kept[one].head], other=one))
        return [other]
    if gap in {",", "and", ", and", "&", "or", "plus", "and a", "with", "along with"}:
        target = any(r.other == one for mine in relations for r in mine)
        return [other] if target or gap in {"with", "along with"} else [*group, other]
    for kind, pattern in _relations():
        match = pattern.search(gap + " " if gap else "")
        if match is None or not _plain(gap[: match.start()]):
            continue
        holder = _holder(kept, relations, one)
        for j in group if holder is None else [holder]:
            relations[j].append(Relation(kind=kind, other=other))
        start = kept[one].end
        reading.claim(start, kept[other].start)
        if (
            kind == "between"
            and other + 1 < len(kept)
            and re.fullmatch(r"\s*and\s*", reading.masked[kept[other].end : kept[other + 1].start])
        ):
            for j in group:
                relations[j].append(Relation(kind="between", other=other + 1))
        return [other]
    return [other]


_SERVED: dict[str, RelationKind] = {
    "plate": "on", "platter": "on", "tray": "on", "saucer": "on", "bowl": "in", "basket": "in",
}  # fmt: skip
"""What things are served on: a plate with two croissants has them on it."""

_LABEL = re.compile(
    rf"^\s*(?:(?:clearly|boldly)\s+)?(?:labell?ed|marked|titled|reading|saying|that (?:says|reads)"
    rf"|printed with|with the words?)\s*{OPEN_MASK}{FILL_MASK}*"
)
"""What a thing is labelled with, between it and what it stands beside."""


def _plain(lead: str) -> bool:
    """Return whether only little words and participles stand before a relation, no clause of their
    own.
    """
    inner = lead.strip().removeprefix(",")
    if "," in inner or "\ue001" in inner:
        return False
    return all(
        w in words.STOP
        or w in words.VERBS
        or w in words.ADJECTIVES
        or w in PREPOSITIONS
        or w.endswith(("ing", "ed", "ly", "s"))
        for w in inner.split()
    )


def _holder(kept: list[Phrase], relations: list[list[Relation]], one: int) -> int | None:
    """Return who wears or holds `one` where a participle goes on about them: 'in a coat walking
    between'.
    """
    if not kept[one].attributes or not kept[one].attributes[-1].endswith("ing"):
        return None
    holders = [
        j
        for j, mine in enumerate(relations)
        if any(r.other == one and r.kind in {"holding", "wearing"} for r in mine)
    ]
    if not holders:
        return None
    kept[holders[0]].attributes.append(kept[one].attributes.pop())
    return holders[0]


def _inherit(kept: list[Phrase], relations: list[list[Relation]]) -> None:
    """Things beside each other stand on the same ground: apples left of pears on a plate are on it
    too. A glass of milk beside cookies on a plate is not.
    """
    beside = {"left_of", "right_of", "next_to", "between", "behind", "in_front_of"}
    for phrase, mine in zip(kept, relations, strict=True):
        if any(r.kind in {"on", "in"} for r in mine):
            continue
        for r in list(mine):
            if r.kind in beside and r.other is not None:
                for theirs in relations[r.other]:
                    if (
                        theirs.kind in {"on", "in"}
                        and theirs.other is not None
                        and theirs not in mine
                        and not (phrase.of and kept[theirs.other].head in _SERVED)
                    ):
                        mine.append(theirs)
                        break
