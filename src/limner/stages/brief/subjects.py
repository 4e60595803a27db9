"""Subjects: what is to be seen, how many, how it looks, and where it stands to other things."""

from __future__ import annotations

import re
from functools import lru_cache

from limner.basics.english import singular
from limner.document.brief import Relation, Span, Subject
from limner.stages.brief import prose
from limner.stages.brief import subject_words as words
from limner.stages.brief.carriers import SURFACES
from limner.stages.brief.colours import Colour
from limner.stages.brief.dealt import dealt_out, named_stuff
from limner.stages.brief.nouns import NUMBERS, PREPOSITIONS
from limner.stages.brief.page import of_the_page
from limner.stages.brief.phrases import Phrase, Setting
from limner.stages.brief.reading import Ranges, Reading, Token
from limner.stages.brief.relations import relate
from limner.stages.brief.roles import ROLE_WORDS
from limner.stages.brief.words import word_set


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
    for chunk in kept:
        dealt_out(reading, chunk, colours)
    dealt = [c for c in kept if c.each]
    kept = [c for c in kept if not any(d.start < c.start and c.end <= d.end for d in dealt)]
    kept = _filled(reading, kept)
    _places(reading, kept)
    relations = relate(reading, kept)
    ranges = [(c.start, c.end) for c in kept]
    ranges += [(c.start, c.end) for chunk in kept if chunk.each for c in chunk.colours]
    for start, end in ranges:
        reading.claim(start, end)
    subjects = _merged(reading, kept, relations)
    if setting is not None:
        ranges.append((setting.start, setting.end))
        reading.claim(setting.start, setting.end)
    return subjects, setting, ranges


def _merged(
    reading: Reading, kept: list[Phrase], relations: list[list[Relation]]
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


def _chunks(
    reading: Reading, tokens: list[Token], colours: list[Colour], blocked: list[tuple[int, int]]
) -> list[Phrase]:
    """Cut the prompt into noun phrases."""
    out: list[Phrase] = []
    current: Phrase | None = None
    by_start = {c.start: c for c in colours if not named_stuff(reading, c)}
    skip_to = 0
    held = Ranges(blocked)
    for i, token in enumerate(tokens):
        if token.start < skip_to or (out and token.start < out[-1].end):
            continue
        gap = reading.masked[tokens[i - 1].end : token.start] if i else ""
        if held.touch(token.start, token.end) or (gap.strip(" -‑&'’") and current is not None):
            current = _end(out, current)
            if held.touch(token.start, token.end):
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


def _open(out: list[Phrase], current: Phrase | None, token: Token) -> Phrase:
    _close(out, current)
    return Phrase(token.start, token.end)


def _close(out: list[Phrase], current: Phrase | None) -> None:
    if current is not None and current.nouns:
        out.append(current)


def _end(out: list[Phrase], current: Phrase | None) -> Phrase | None:
    """Close the phrase; nothing is being built after it."""
    _close(out, current)
    return None


def _feed(out: list[Phrase], current: Phrase | None, tokens: list[Token], i: int) -> Phrase | None:
    """Take one word into the phrase being built, or end it."""
    token, word = tokens[i], tokens[i].text
    near = i + 1 < len(tokens) and tokens[i + 1].start - token.end < 2
    following = tokens[i + 1].text if near else ""
    two = word == "couple" and following != "of"  # two people, not a number
    if (
        (word in NUMBERS and not two)
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
    if word in words.STOP or word in PREPOSITIONS or _told(out, current, tokens, i):
        return _end(out, current)
    if prose.adverb(word) and (current is None or not current.nouns):
        return current
    led = following in _ARTICLES
    if current is not None and current.nouns and _leaves(word, following, led):
        return _end(out, current)
    participle = word.endswith("ing") and len(word) > 4 and word not in words.NOT_PARTICIPLE
    if participle and current is not None and current.nouns:
        if word not in words.VERBS:
            current.attributes.append(word)
            current.end = token.end
        return _end(out, current)
    compound = word in words.COMPOUND_FIRST and singular(following) in words.COMPOUND_NEXT
    told = word in words.ADJECTIVES and (current is None or not current.nouns)
    verb = word in words.VERBS and not (compound or told or _tinned(current, word))
    if verb or _verb_here(current, word, following):
        return _end(out, current)
    current = current or Phrase(token.start, token.end)
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


_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their"})


def _told(out: list[Phrase], current: Phrase | None, tokens: list[Token], i: int) -> bool:
    """Return whether a word is a sentence's own, no thing's: an adverb after a noun, what it is
    done with ('labels that neatly identify …', 'shoppers often pause'), a verb of telling.
    """
    word = tokens[i].text
    if word in prose.VERBS or _paired(tokens, i):
        return True
    if prose.adverb(word) or word in words.ADJECTIVES or word.endswith(("ed", "ing")):
        return prose.adverb(word) and current is not None and bool(current.nouns)
    if i < 2 or not prose.adverb(tokens[i - 1].text) or tokens[i].start - tokens[i - 1].end > 1:
        return False
    before = tokens[i - 2]
    noun = bool(out) and out[-1].end >= before.end and current is None
    return before.text in _LEAD_VERBS or (noun and tokens[i - 1].start - before.end == 1)


def _paired(tokens: list[Token], i: int) -> bool:
    """Return whether a word is the second of two verbs: 'to warmly invite and guide families'."""
    if i < 3 or tokens[i - 1].text not in ("and", "or") or tokens[i - 2].text not in prose.VERBS:
        return False
    led = [token.text for token in tokens[max(0, i - 4) : i - 2]]
    return "to" in led and (led[-1] == "to" or prose.adverb(led[-1]))


_LEAD_VERBS = frozenset({"to", "that", "which", "who", "they", "it", "and"})
"""What stands before an adverb and its verb."""


_CANNED = word_set("watering drink drinks soda beer cola lemonade seltzer water juice food paint")


def _tinned(current: Phrase | None, word: str) -> bool:
    """Whether 'can' is the thing, not the verb: 'a lime can', 'a soda can', not 'a dog can'."""
    if word != "can" or current is None:
        return False
    return not current.nouns or current.nouns[-1].text in _CANNED


def _leaves(word: str, following: str, led: bool) -> bool:
    """Return whether a word after a noun no longer belongs to it: 'children building a …', 'a
    horse left of …'.
    """
    doing = word in words.NOT_PARTICIPLE and word.endswith("ing") and led
    return doing or (word in ("left", "right") and following == "of")


def _determine(out: list[Phrase], current: Phrase | None, token: Token, following: str) -> Phrase:
    word = token.text
    if (
        current is not None
        and current.count is not None
        and not current.nouns
        and word in {"dozen", "pair", "couple"}
    ):
        current.count = NUMBERS[word] * max(1, current.count)
        return current
    stacked = current is not None and not current.nouns and "stacked" in current.attributes
    chunk = _open(out, current, token)
    if stacked:
        chunk.attributes.append("stacked")
    if word.isdigit():
        chunk.count = int(word)
    elif word in NUMBERS:
        chunk.count = NUMBERS[word]
        if word in words.GROUPS and following == "of":
            chunk.nouns.append(token)
    else:
        chunk.definite = True
    return chunk


def _of(out: list[Phrase], current: Phrase, tokens: list[Token], i: int) -> Phrase | None:
    head = current.head
    if head in words.GROUPS and head not in words.CONTAINERS:
        group = Phrase(
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
    if head in words.GROUPS and i + 1 < len(tokens) and tokens[i + 1].text in NUMBERS:
        return Phrase(
            current.start,
            tokens[i].end,
            colours=list(current.colours),
            attributes=[*current.attributes, *(["stacked"] if head in ("stack", "pile") else [])],
        )
    if (head in words.CONTAINERS or head == "glasses") and i + 1 < len(tokens):
        following = tokens[i + 1]
        poured = _poured(tokens, i + 1)
        plain = following.text not in words.STOP and following.text not in words.ADJECTIVES
        if poured is not None or (plain and head != "glasses"):
            current.of, current.end = poured or (following.text, following.end)
            if head == "glasses":  # those one drinks from, not those one wears
                current.nouns[-1] = current.nouns[-1]._replace(text="glass")
                current.count = current.count or 3
            tail = Phrase(
                current.start,
                current.end,
                current.count,
                list(current.nouns),
                current.colours,
                current.materials,
                current.attributes,
                of=current.of,
            )
            out.append(tail)
            return None
    return _end(out, current)


def _poured(tokens: list[Token], i: int) -> tuple[str, int] | None:
    """Return the drink a phrase from the i-th word on names, and where it ends: 'orange juice'."""
    for end in range(i, min(i + 4, len(tokens))):
        token = tokens[end]
        if token.start - tokens[max(i, end - 1)].end > 1 or token.text in words.STOP:
            return None
        if token.text in words.DRINKS:
            longer = tokens[end + 1 : end + 2]
            if longer and longer[0].text in words.DRINKS and longer[0].start - token.end == 1:
                continue  # 'chocolate milk'
            said = [t.text for t in tokens[i : end + 1] if not prose.adverb(t.text)]
            return " ".join(said), token.end
    return None


_FILLED = re.compile(r"\s*(?:(?:half|partly)[ -])?(?:filled\s+with|full\s+of|with)\s+(?:some\s+)?")


def _filled(reading: Reading, kept: list[Phrase]) -> list[Phrase]:
    """Return phrases with drinks poured into the glass they fill: 'a glass filled with cola'."""
    out: list[Phrase] = []
    for chunk in kept:
        into = out[-1] if out else None
        gap = reading.masked[into.end : chunk.start] if into is not None else ""
        if (
            into is not None
            and into.head in _GLASSES
            and not into.of
            and chunk.count is None
            and chunk.nouns[-1].text in words.DRINKS
            and _FILLED.fullmatch(gap)
        ):
            into.of, into.end = " ".join(t.text for t in chunk.nouns), chunk.end
            reading.claim(into.start, into.end)
        else:
            out.append(chunk)
    return out


_GLASSES = frozenset({"glass", "mug", "cup", "tumbler", "jug", "pitcher", "carafe", "teapot"})


def _material_here(current: Phrase, following: str) -> bool:
    """Return whether a word such as 'glass' is the material: something still follows it."""
    if (
        not following
        or following in words.STOP
        or following in PREPOSITIONS
        or (following in words.VERBS - {"can"} and following not in words.COMPOUND_FIRST)
        or following == "and"
    ):
        return False
    return not current.nouns


def _adjective(word: str, following: str) -> bool:
    if not following or following in PREPOSITIONS:
        known = word in words.ADJECTIVES and word not in {"light", "square"}
        return known or prose.plain(word) or _done(word)
    if word in words.ADJECTIVES:
        return True
    if word in words.NOT_PARTICIPLE:
        return False
    if word.endswith(("ing", "ed")) and len(word) > 4:
        return True
    return prose.plain(word)


def _done(word: str) -> bool:
    """Return whether a word is what was done to something: 'presented in …'."""
    return word.endswith("ed") and len(word) > 5 and word not in words.NOT_PARTICIPLE


def _verb_here(current: Phrase | None, word: str, following: str) -> bool:
    """Return whether an unknown word after a noun is a verb: 'a fox delivers a …'."""
    if current is None or not current.nouns:
        return False
    last = current.nouns[-1].text
    if word.endswith("s") and not word.endswith("ss"):
        return following in _ARTICLES or following in NUMBERS
    return singular(last) != last and singular(word) == word and following in _ARTICLES


def _setting(reading: Reading, chunks: list[Phrase]) -> Setting | None:
    """Return the first phrase that names where it happens: after in/at/on, or heading a scene."""
    best: Setting | None = None
    for chunk in chunks:
        if chunk.head not in words.SETTINGS and chunk.nouns[-1].text not in words.SETTINGS:
            continue
        if _in_bars(chunk):
            continue
        before = reading.masked[max(0, chunk.start - 12) : chunk.start]
        placed = re.search(
            r"\b(?:in|at|on|inside|through|along|across|outside|within|over|into|by|near|amid"
            r"|of)\s*$",
            before,
        )
        landmark = chunk.head in words.LANDMARKS
        if landmark and not re.search(r"\b(?:in|at|inside|within|outside)\s*$", before):
            continue
        start = _phrase_start(reading, chunk)
        candidate = Setting(reading.prompt[start : chunk.end], start, chunk.end)
        if placed:
            return _timed(reading, candidate)
        if best is None and _opens(reading, chunk):
            best = candidate
    return _timed(reading, best) if best else None


def _opens(reading: Reading, chunk: Phrase) -> bool:
    """Return whether nothing but what it is like is said before a phrase."""
    before = reading.between(0, chunk.start)
    return all(
        t.text in words.ADJECTIVES
        or t.text in _ARTICLES
        or prose.adverb(t.text)
        or prose.plain(t.text)
        for t in before
    )


def _in_bars(chunk: Phrase) -> bool:
    """Return whether bars are pieces of something, not places: soap bars."""
    of = chunk.nouns[-2].text if len(chunk.nouns) > 1 else ""
    return chunk.head == "bar" and of in words.IN_BARS


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


def _phrase_start(reading: Reading, chunk: Phrase) -> int:
    lead = re.compile(r"(?:a|an|the|his|her|their|its|this|that)\s+").match(
        reading.masked, chunk.start
    )
    return lead.end() if lead and lead.end() < chunk.end else chunk.start


def _code(reading: Reading, token: Token) -> bool:
    """Return whether a word is an abbreviation such as SaaS, which names no thing."""
    return sum(c.isupper() for c in reading.prompt[token.start : token.end]) > 1


def _within(token: Token, ranges: list[tuple[int, int]]) -> bool:
    return any(s <= token.start and token.end <= e for s, e in ranges)


def _topic(chunk: Phrase) -> None:
    """Cut a head that is only about the noun before it: 'jazz night' → 'jazz'."""
    while len(chunk.nouns) > 1 and chunk.nouns[-1].text in words.TOPICAL:
        chunk.nouns.pop()
        chunk.end = chunk.nouns[-1].end


def _is_subject(
    reading: Reading,
    chunk: Phrase,
    setting: Setting | None,
    carriers: list[Span],
    moods: list[tuple[int, int]],
) -> bool:
    _topic(chunk)
    while len(chunk.nouns) > 1 and _within(chunk.nouns[0], moods):
        chunk.nouns.pop(0)
        chunk.start = chunk.nouns[0].start
    while len(chunk.nouns) > 1 and _trails(chunk.nouns[-1].text):
        chunk.nouns.pop()
    head = chunk.head
    if prose.adverb(chunk.nouns[-1].text):
        return False
    last = chunk.nouns[-1]
    if _within(last, moods) or of_the_page(reading, chunk):
        return False
    kind = reading.kind_span
    if (
        kind is not None
        and chunk.end + 1 == kind.start
        and (head in SURFACES or _code(reading, last))
    ):
        return False
    after = reading.masked[chunk.end : chunk.end + 4]
    if (
        head == "heart"
        and chunk.definite
        and reading.masked[: chunk.start].endswith((" at ", " in "))
    ):
        return False  # the middle of a place
    if (ROLE_WORDS.get(head) is not None and re.match(r"\s*[:=]?\s*\ue001", after)) or (
        head == "table" and after.startswith(" of")
    ):
        return False
    if setting is not None and chunk.start < setting.end and setting.start < chunk.end:
        return False
    if head in ("print", "picture", "frame") and (
        "framed" in chunk.attributes or chunk.nouns[0].text in ("picture", "art", "canvas")
    ):
        return len(chunk.nouns) > 1 or "framed" in chunk.attributes
    if not _in_bars(chunk) and (
        head in words.ABSTRACT
        or chunk.nouns[-1].text in words.ABSTRACT
        or prose.notion(head)
        or len(head) < 2
        or re.search(r"\d", head)
    ):
        return False
    carrying = any(s.start < chunk.end and chunk.start < s.end for s in carriers)
    return not (carrying and head in words.TEXT_SURFACES)


def _trails(word: str) -> bool:
    """Return whether a word after a noun is no part of its name: 'a lantern brightly', 'a
    position lower'.
    """
    return prose.adverb(word) or word in ("lower", "upper", "higher")


@lru_cache(maxsize=1)
def _place() -> re.Pattern[str]:
    """Where in the picture a thing stands."""
    return re.compile(
        r"^,?\s*(?:standing|sitting|placed|located|shown|visible)?\s*(?:in|on|at|to|towards"
        r"|along)\s+the\s+(?P<where>(?:(?:far|very|upper|lower|top|bottom)[\s-]*)?(?:left|right"
        r"|cent(?:er|re)|middle|top|bottom|background|foreground|distance)(?:[\s-](?:left|right"
        r"|cent(?:er|re)))?)(?:\s+(?:side|corner|edge|third|half))?(?!\s+of\s+(?:an?|the|two"
        r"|three))"
    )


def _places(reading: Reading, chunks: list[Phrase]) -> None:
    for chunk in chunks:
        match = _place().match(reading.masked[chunk.end : chunk.end + 60])
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
            r"(?:in|on) the (background|foreground|left|right|cent(?:er|re)|middle)(?: "
            r"side)?,?\s*$",
            reading.masked[max(0, chunk.start - 30) : chunk.start],
        )
        if before and chunk.place is None:
            chunk.place = words.PLACES.get(before.group(1), before.group(1))
            reading.claim(chunk.start - len(before.group()), chunk.start)


def _subject(reading: Reading, chunk: Phrase, relations: tuple[Relation, ...]) -> Subject:
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
        name=chunk.name,
        count=max(1, min(count, 99)),
        colours=tuple(c.hex for c in chunk.colours),
        colour_words=tuple(c.word for c in chunk.colours),
        each=chunk.each,
        materials=tuple(dict.fromkeys(chunk.materials)),
        attributes=tuple(dict.fromkeys(chunk.attributes)),
        relations=relations,
        place=chunk.place,
        span=reading.claim(chunk.start, chunk.end),
    )
