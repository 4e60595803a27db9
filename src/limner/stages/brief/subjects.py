"""Subjects: what is to be seen, how many, how it looks, and where it stands to other things."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from limner.document.brief import Relation, Span, Subject
from limner.stages.brief import subject_words as words
from limner.stages.brief.carriers import SURFACES
from limner.stages.brief.colours import Colour
from limner.stages.brief.lexicon import Lexicon, pairs
from limner.stages.brief.nouns import NUMBERS, PREPOSITIONS, singular
from limner.stages.brief.reading import Reading, Token
from limner.stages.brief.roles import ROLE_WORDS

RelationKind = Literal[
    "left_of", "right_of", "above", "below", "on", "under", "behind", "in_front_of",
    "in", "next_to", "around", "between", "holding", "wearing", "in_a_row", "facing",
]  # fmt: skip

NAMED: Lexicon[str] = Lexicon(lambda: pairs(words.NAMED))
FOREIGN_SETTINGS: Lexicon[str] = Lexicon(lambda: pairs(words.FOREIGN_SETTINGS))


class Setting(NamedTuple):
    """Where it happens: the words and their range."""

    words: str
    start: int
    end: int


@dataclass(slots=True)
class _Chunk:
    """A noun phrase being built: range, and what its words are."""

    start: int
    end: int
    count: int | None = None
    nouns: list[Token] = field(default_factory=list)
    colours: list[Colour] = field(default_factory=list)
    materials: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    definite: bool = False
    place: str | None = None
    of: str = ""
    hyphens: set[int] = field(default_factory=set)
    """Starts of nouns joined to the one before by a hyphen."""

    @property
    def name(self) -> str:
        """The head noun phrase in the singular."""
        tail = self.nouns[-3:]
        head = singular(tail[-1].text) if tail else ""
        name = ""
        for token in tail:
            glue = "" if token is tail[0] else "-" if token.start in self.hyphens else " "
            name += glue + (head if token is tail[-1] else token.text)
        return name + (f" of {self.of}" if self.of else "")

    @property
    def head(self) -> str:
        """The last noun in the singular."""
        return singular(self.nouns[-1].text) if self.nouns else ""


@lru_cache(maxsize=1)
def _relations() -> tuple[tuple[RelationKind, re.Pattern[str]], ...]:
    table: tuple[tuple[RelationKind, str], ...] = (
        ("left_of", r"to the left of|left of|on the left of|on the left side of"),
        ("right_of", r"to the right of|right of|on the right of|on the right side of"),
        ("in_front_of", r"in front of|before"),
        ("between", r"between|in between|flanked by"),
        (
            "next_to",
            r"next to|beside|near|by|alongside|adjacent to|close to|at the side of|leaning against|against",
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
            r"holding|carrying|holds|carries|clutching|gripping|delivers|delivering|eating|drinking|reading|using|playing|with (?:his|her|their|its) hands? on",
        ),
        ("wearing", r"wearing|wears|dressed in|in an?(?= (?:\w+ )?(?:dress|suit|coat|hat))"),
        ("facing", r"facing|looking at|gazing at|watching|staring at"),
    )
    return tuple((kind, re.compile(rf"\b(?:{pattern})\s*$")) for kind, pattern in table)


def read_subjects(
    reading: Reading,
    colours: list[Colour],
    blocked: list[tuple[int, int]],
    carriers: list[Span],
    moods: list[tuple[int, int]],
) -> tuple[tuple[Subject, ...], Setting | None, list[tuple[int, int]]]:
    """Return subjects, setting, and the ranges they take.

    blocked: ranges other rules own (kind, light, camera, exclusions …). carriers: spans of
    things that carry words; those that are only surfaces for words are left out. moods:
    ranges of style and mood words, which name no thing where they end a phrase.
    """
    tokens = reading.tokens
    chunks = _chunks(reading, tokens, colours, blocked)
    setting = _setting(reading, chunks)
    kept = [c for c in chunks if _is_subject(reading, c, setting, carriers, moods)]
    _places(reading, kept)
    relations = _relate(reading, kept)
    ranges = [(c.start, c.end) for c in kept]
    for start, end in ranges:
        reading.claim(start, end)
    subjects = _merged(reading, kept, relations)
    if setting is not None:
        ranges.append((setting.start, setting.end))
        reading.claim(setting.start, setting.end)
    return subjects, setting, ranges


def _merged(
    reading: Reading, kept: list[_Chunk], relations: list[list[Relation]]
) -> tuple[Subject, ...]:
    """Return subjects, a thing named again with 'the' being the one named before."""
    same: dict[int, int] = {}
    for i, chunk in enumerate(kept):
        if chunk.definite:
            before = [j for j in range(i) if kept[j].name == chunk.name and j not in same]
            if before:
                same[i] = before[-1]
                relations[before[-1]] += relations[i]
    order = [i for i in range(len(kept)) if i not in same]
    place = {old: new for new, old in enumerate(order)}
    out = []
    for i in order:
        mine = [
            r if r.other is None else Relation(kind=r.kind, other=place[same.get(r.other, r.other)])
            for r in relations[i]
        ]
        own = tuple(dict.fromkeys(r for r in mine if r.other != place[i]))
        out.append(_subject(reading, kept[i], own))
    return tuple(out)


def read_named(
    reading: Reading, colours: list[Colour]
) -> tuple[tuple[Subject, ...], Setting | None, list[tuple[int, int]]]:
    """Return subjects and setting of a prompt in another language, from a table of names."""
    out: list[Subject] = []
    ranges: list[tuple[int, int]] = []
    for hit in NAMED.find(reading):
        if any(s.name == hit.value for s in out) or reading.claimed(hit.start, hit.end):
            continue
        near = [
            c
            for c in colours
            if _touching(reading, c.end, hit.start) or _touching(reading, hit.end, c.start)
        ]
        count = _count_near(reading, hit.start)
        out.append(
            Subject(
                name=hit.value,
                count=count,
                colours=tuple(c.hex for c in near[:1]),
                colour_words=tuple(c.word for c in near[:1]),
                span=reading.claim(hit.start, hit.end),
            )  # fmt: skip
        )
        ranges.append(
            (
                min([hit.start, *(c.start for c in near[:1])]),
                max([hit.end, *(c.end for c in near[:1])]),
            )
        )
    places = FOREIGN_SETTINGS.find(reading)
    setting = Setting(places[0].value, places[0].start, places[0].end) if places else None
    if setting is not None:
        reading.claim(setting.start, setting.end)
    return tuple(out), setting, ranges


def _touching(reading: Reading, end: int, start: int) -> bool:
    """Return whether only a space or a particle stands between a colour and a thing."""
    return 0 <= start - end <= 3 and not reading.masked[end:start].strip(" -的のい色한")


_HAN_COUNTS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_WORD_COUNTS = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "два": 2, "две": 2, "три": 3, "четыре": 4,
    "пять": 5, "dwa": 2, "dwie": 2, "trzy": 3, "cztery": 4, "iki": 2, "üç": 3, "dört": 4, "hai": 2, "ba": 3, "bốn": 4, "두": 2, "세": 3, "네": 4,
}  # fmt: skip


def _count_near(reading: Reading, start: int) -> int:
    before = reading.masked[max(0, start - 14) : start]
    digit = re.search(r"(\d{1,2})\D{0,6}$", before)
    if digit:
        return int(digit.group(1))
    han = re.search(
        r"([一二两兩三四五六七八九十])[只個个匹条本朵棵颗杯匹羽頭人つ]?\D{0,4}$", before
    )
    if han:
        return _HAN_COUNTS[han.group(1)]
    return next((_WORD_COUNTS[w] for w in reversed(before.split()) if w in _WORD_COUNTS), 1)


def _chunks(
    reading: Reading, tokens: list[Token], colours: list[Colour], blocked: list[tuple[int, int]]
) -> list[_Chunk]:
    """Cut the prompt into noun phrases."""
    out: list[_Chunk] = []
    current: _Chunk | None = None
    by_start = {c.start: c for c in colours}
    skip_to = 0
    for i, token in enumerate(tokens):
        if token.start < skip_to or (out and token.start < out[-1].end):
            continue
        gap = reading.masked[tokens[i - 1].end : token.start] if i else ""
        if any(s < token.end and token.start < e for s, e in blocked) or (
            gap.strip(" -‑&'’") and current is not None
        ):
            current = _end(out, current)
            if any(s < token.end and token.start < e for s, e in blocked):
                continue
        colour = by_start.get(token.start)
        if colour is not None:
            current = (
                current if current is not None and not current.nouns else _open(out, current, token)
            )
            current.colours.append(colour)
            current.end, skip_to = colour.end, colour.end
            continue
        current = _feed(out, current, tokens, i)
        if current is not None and gap == "-" and current.nouns and current.nouns[-1] is token:
            current.hyphens.add(token.start)
    _close(out, current)
    return out


def _open(out: list[_Chunk], current: _Chunk | None, token: Token) -> _Chunk:
    _close(out, current)
    return _Chunk(token.start, token.end)


def _close(out: list[_Chunk], current: _Chunk | None) -> None:
    if current is not None and current.nouns:
        out.append(current)


def _end(out: list[_Chunk], current: _Chunk | None) -> _Chunk | None:
    """Close the phrase; nothing is being built after it."""
    _close(out, current)
    return None


def _feed(out: list[_Chunk], current: _Chunk | None, tokens: list[Token], i: int) -> _Chunk | None:
    """Take one word into the phrase being built, or end it."""
    token, word = tokens[i], tokens[i].text
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if (
        word in NUMBERS
        or word in {"the", "this", "that", "his", "her", "its", "their"}
        or re.fullmatch(r"\d{1,2}", word)
    ):
        return _determine(out, current, token, following)
    if word == "of" and current is not None and current.nouns:
        return _of(out, current, tokens, i)
    if (
        word in {"and", "or"}
        and current is not None
        and not current.nouns
        and (current.colours or current.attributes)
    ):
        return current
    if word in words.STOP or word in PREPOSITIONS:
        return _end(out, current)
    participle = word.endswith("ing") and len(word) > 4 and word not in words.NOT_PARTICIPLE
    if participle and current is not None and current.nouns:
        if word not in words.VERBS:
            current.attributes.append(word)
            current.end = token.end
        return _end(out, current)
    compound = word in words.COMPOUND_FIRST and singular(following) in words.COMPOUND_NEXT
    if word in words.VERBS and not compound or _verb_here(current, word, following):
        return _end(out, current)
    current = current or _Chunk(token.start, token.end)
    current.end = token.end
    if word in words.MATERIALS and _material_here(current, following):
        current.materials.append(words.MATERIALS[word])
    elif not compound and not current.nouns and _adjective(word, following):
        current.attributes.append(word)
    elif (
        current.nouns and word.endswith("ed") and word not in words.NOT_PARTICIPLE and len(word) > 4
    ):
        current.end = current.nouns[-1].end
        return _end(out, current)
    else:
        current.nouns.append(token)
    return current


def _determine(out: list[_Chunk], current: _Chunk | None, token: Token, following: str) -> _Chunk:
    word = token.text
    if (
        current is not None
        and current.count is not None
        and not current.nouns
        and word in {"dozen", "pair", "couple"}
    ):
        current.count = NUMBERS[word] * max(1, current.count)
        return current
    chunk = _open(out, current, token)
    if word.isdigit():
        chunk.count = int(word)
    elif word in NUMBERS:
        chunk.count = NUMBERS[word]
        if word in words.GROUPS and following == "of":
            chunk.nouns.append(token)
    else:
        chunk.definite = True
    return chunk


def _of(out: list[_Chunk], current: _Chunk, tokens: list[Token], i: int) -> _Chunk | None:
    head = current.head
    if head in words.GROUPS and head not in words.CONTAINERS:
        group = _Chunk(
            current.start,
            tokens[i].end,
            count=words.GROUPS[head],
            colours=[],
            attributes=list(current.attributes),
        )
        if (
            head in {"pair", "couple", "dozen"}
            and current.count
            and current.count > 2
            and head != "dozen"
        ):
            group.count = current.count
        return group
    if head in words.CONTAINERS and i + 1 < len(tokens):
        following = tokens[i + 1]
        if following.text not in words.STOP and following.text not in words.ADJECTIVES:
            current.of = following.text
            current.end = following.end
            tail = _Chunk(
                current.start,
                current.end,
                current.count,
                list(current.nouns),
                current.colours,
                current.materials,
                current.attributes,
                of=following.text,
            )
            out.append(tail)
            return None
    return _end(out, current)


def _material_here(current: _Chunk, following: str) -> bool:
    """Return whether a word such as 'glass' is the material: something still follows it."""
    if (
        not following
        or following in words.STOP
        or following in PREPOSITIONS
        or following in words.VERBS
        or following == "and"
    ):
        return False
    return not current.nouns


def _adjective(word: str, following: str) -> bool:
    if not following or following in PREPOSITIONS:
        return word in words.ADJECTIVES and word not in {"light", "square"}
    if word in words.ADJECTIVES:
        return True
    if word in words.NOT_PARTICIPLE:
        return False
    if word.endswith(("ing", "ed")) and len(word) > 4:
        return True
    return len(word) > 5 and word.endswith(("ful", "less", "ous", "ish", "ical", "esque", "able"))


def _verb_here(current: _Chunk | None, word: str, following: str) -> bool:
    """Return whether an unknown word in -s after a noun is a verb: 'a fox delivers a …'."""
    return (
        current is not None
        and bool(current.nouns)
        and word.endswith("s")
        and not word.endswith("ss")
        and (following in {"a", "an", "the", "his", "her", "its", "their"} or following in NUMBERS)
    )


def _setting(reading: Reading, chunks: list[_Chunk]) -> Setting | None:
    """Return the first phrase that names where it happens: after in/at/on, or heading a scene."""
    best: Setting | None = None
    for chunk in chunks:
        if chunk.head not in words.SETTINGS and chunk.nouns[-1].text not in words.SETTINGS:
            continue
        before = reading.masked[max(0, chunk.start - 12) : chunk.start]
        placed = re.search(
            r"\b(?:in|at|on|inside|through|along|across|outside|within|over|into|by|near|amid|of)\s*$",
            before,
        )
        start = _phrase_start(reading, chunk)
        candidate = Setting(reading.prompt[start : chunk.end], start, chunk.end)
        if placed:
            return _timed(reading, candidate)
        if best is None and chunk.start < 4:
            best = candidate
    return _timed(reading, best) if best else None


def _timed(reading: Reading, setting: Setting) -> Setting:
    """Add the time said right after a place: 'beach at dusk'."""
    after = re.compile(
        r"\s+at\s+(?:dusk|dawn|night|sunset|sunrise|noon|midnight|twilight|golden hour|blue hour)"
    ).match(reading.masked, setting.end)
    return (
        Setting(reading.prompt[setting.start : after.end()], setting.start, after.end())
        if after
        else setting
    )


def _phrase_start(reading: Reading, chunk: _Chunk) -> int:
    lead = re.compile(r"(?:a|an|the|his|her|their|its|this|that)\s+").match(
        reading.masked, chunk.start
    )
    return lead.end() if lead and lead.end() < chunk.end else chunk.start


def _within(token: Token, ranges: list[tuple[int, int]]) -> bool:
    return any(s <= token.start and token.end <= e for s, e in ranges)


def _topic(chunk: _Chunk) -> None:
    """Cut a head that is only about the noun before it: 'jazz night' → 'jazz'."""
    while len(chunk.nouns) > 1 and chunk.nouns[-1].text in words.TOPICAL:
        chunk.nouns.pop()
        chunk.end = chunk.nouns[-1].end


def _is_subject(
    reading: Reading,
    chunk: _Chunk,
    setting: Setting | None,
    carriers: list[Span],
    moods: list[tuple[int, int]],
) -> bool:
    _topic(chunk)
    while len(chunk.nouns) > 1 and _within(chunk.nouns[0], moods):
        chunk.nouns.pop(0)
        chunk.start = chunk.nouns[0].start
    head = chunk.head
    last = chunk.nouns[-1]
    if _within(last, moods):
        return False
    kind = reading.kind_span
    if kind is not None and chunk.end + 1 == kind.start and head in SURFACES:
        return False
    after = reading.masked[chunk.end : chunk.end + 4]
    if (
        ROLE_WORDS.get(head) is not None
        and re.match(r"\s*[:=]?\s*\ue001", after)
        or head == "table"
        and after.startswith(" of")
    ):
        return False
    if setting is not None and chunk.start < setting.end and setting.start < chunk.end:
        return False
    if (
        head in words.ABSTRACT
        or chunk.nouns[-1].text in words.ABSTRACT
        or len(head) < 2
        or re.search(r"\d", head)
    ):
        return False
    carrying = any(s.start < chunk.end and chunk.start < s.end for s in carriers)
    return not (carrying and head in words.TEXT_SURFACES)


_PLACE = re.compile(
    r"^,?\s*(?:standing|sitting|placed|located|shown|visible)?\s*(?:in|on|at|to|towards|along)\s+the\s+(?P<where>(?:(?:far|very|upper|lower|top|bottom)[\s-]*)?(?:left|right|cent(?:er|re)|middle|top|bottom|background|foreground|distance)(?:[\s-](?:left|right|cent(?:er|re)))?)(?:\s+(?:side|corner|edge|third|half))?(?!\s+of\s+(?:an?|the|two|three))"
)


def _places(reading: Reading, chunks: list[_Chunk]) -> None:
    for chunk in chunks:
        match = _PLACE.match(reading.masked[chunk.end : chunk.end + 60])
        if match:
            where = match.group("where").replace("-", " ").strip()
            chunk.place = words.PLACES.get(
                where,
                where.replace("center", "centre")
                .replace("upper", "top")
                .replace("lower", "bottom"),
            )
            reading.claim(chunk.end, chunk.end + match.end())
        before = re.search(
            r"(?:in|on) the (background|foreground|left|right|cent(?:er|re)|middle)(?: side)?,?\s*$",
            reading.masked[max(0, chunk.start - 30) : chunk.start],
        )
        if before and chunk.place is None:
            chunk.place = words.PLACES.get(before.group(1), before.group(1))
            reading.claim(chunk.start - len(before.group()), chunk.start)


def _relate(reading: Reading, kept: list[_Chunk]) -> list[list[Relation]]:
    """Return the relations of each kept phrase, by the words between it and the next."""
    relations: list[list[Relation]] = [[] for _ in kept]
    group = [0]
    for i, chunk in enumerate(kept):
        if i:
            group = _relate_pair(reading, kept, relations, (i - 1, i), group)
        tail = reading.masked[chunk.end : chunk.end + 30]
        if re.match(
            r"\s*(?:,\s*)?(?:\w+\s+)?(?:in a (?:neat |straight |single )?(?:row|line)|side by side|lined up)\b",
            tail,
        ):
            for j in group:
                relations[j].append(Relation(kind="in_a_row"))
            reading.claim(chunk.end, chunk.end + 12)
        lead = reading.masked[max(0, chunk.start - 14) : chunk.end]
        if re.search(r"\ba row of\b", lead) and not relations[i]:
            relations[i].append(Relation(kind="in_a_row"))
    _inherit(relations)
    return relations


def _relate_pair(
    reading: Reading,
    kept: list[_Chunk],
    relations: list[list[Relation]],
    ends: tuple[int, int],
    group: list[int],
) -> list[int]:
    """Relate one phrase to the one before it; returns the group of coordinated phrases it ends."""
    one, other = ends
    gap = reading.masked[kept[one].end : kept[other].start].strip()
    if re.search(r"[.;!?\n\ue001]", gap):
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


def _plain(lead: str) -> bool:
    """Return whether only little words and participles stand before a relation, no clause of their own."""
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


def _holder(kept: list[_Chunk], relations: list[list[Relation]], one: int) -> int | None:
    """Return who wears or holds `one` where a participle goes on about them: 'in a coat walking between'."""
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


def _inherit(relations: list[list[Relation]]) -> None:
    """Things beside each other stand on the same ground: apples left of pears on a plate are on it too."""
    beside = {"left_of", "right_of", "next_to", "between", "behind", "in_front_of"}
    for mine in relations:
        if any(r.kind in {"on", "in"} for r in mine):
            continue
        for r in list(mine):
            if r.kind in beside and r.other is not None:
                for theirs in relations[r.other]:
                    if (
                        theirs.kind in {"on", "in"}
                        and theirs.other is not None
                        and theirs not in mine
                    ):
                        mine.append(theirs)
                        break


def _subject(reading: Reading, chunk: _Chunk, relations: tuple[Relation, ...]) -> Subject:
    last = chunk.nouns[-1].text
    count = chunk.count
    if count is None:
        plural = singular(last) != last
        count = (
            2
            if plural and chunk.head in words.PAIRED
            else 3
            if plural and not chunk.definite
            else 1
        )
    for colour in chunk.colours:
        reading.claim(colour.start, colour.end)
    return Subject(
        name=chunk.name, count=max(1, min(count, 99)), colours=tuple(c.hex for c in chunk.colours),
        colour_words=tuple(c.word for c in chunk.colours), materials=tuple(dict.fromkeys(chunk.materials)),
        attributes=tuple(dict.fromkeys(chunk.attributes)), relations=relations, place=chunk.place,
        span=reading.claim(chunk.start, chunk.end),
    )  # fmt: skip
