"""Gathers what there is a drawing of: one concept, its drawings by style, the words for it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from limner.world.assets import wordnet as wn

EXACT, FACE, PREFIXED, TAG, KEYWORD, BOTH, HEAD = 1.0, 0.97, 0.95, 0.62, 0.5, 0.72, 0.5
ASIDE = 0.36
"""How well a word names a concept: its label, its label less "face" or a prefix, a tag of one
list or of both, the head of a longer label."""

COMPONENTS, FLAGS = 2, 9
PEOPLE, NATURE, FOOD, TRAVEL, ACTIVITIES, OBJECTS = 1, 3, 4, 5, 6, 7
DRAWABLE = {
    PEOPLE: (wn.PERSON, wn.BODY, wn.ACT),
    NATURE: (wn.ANIMAL, wn.PLANT, wn.OBJECT),
    FOOD: (wn.FOOD, wn.PLANT, wn.ARTIFACT),
    TRAVEL: (wn.ARTIFACT, wn.OBJECT, wn.LOCATION, wn.PHENOMENON),
    ACTIVITIES: (wn.ARTIFACT, wn.ACT, wn.EVENT),
    OBJECTS: (wn.ARTIFACT, wn.OBJECT, wn.FOOD),
}
"""In which lexicographer files the sense of a label may lie, by group of emoji."""
ANY_THING = (
    wn.ANIMAL,
    wn.ARTIFACT,
    wn.FOOD,
    wn.PLANT,
    wn.PERSON,
    wn.OBJECT,
    wn.BODY,
    wn.PHENOMENON,
)
ROLES = frozenset({25})
"""Subgroups of people with a trade; their tags name more trades."""
LANGUAGES = (
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "ru",
    "uk",
    "ja",
    "zh",
    "zh-hant",
    "ko",
    "hi",
    "th",
    "bn",
    "sv",
    "vi",
)
_QUALIFIED = re.compile(r" (?:tilted|showing|at night|not done|on ground)\b.*")
_PREFIXES = ("building-", "device-", "tool-", "plant-", "man-", "ball-")
_SKIPPED = re.compile(
    r"^(brand|letter|number|square|circle|hexagon|currency|arrow|align|layout|sort|text|math|"
    r"file|filetype|box|border|chevron|caret|badge|wifi|zodiac|border|device|battery)(-|$)|"
    r"-(off|cancel|x|plus|minus|up|down|left|right|logo|slash|\d+)$|\d"
)
_PH_WEIGHTS = ("-bold", "-duotone", "-light", "-thin", "-fill")


@dataclass(slots=True)
class Concept:
    """Something drawn. `drawings` maps a style to an id; `terms` words to how well they fit."""

    label: str
    drawings: dict[str, str] = field(default_factory=dict)
    terms: dict[str, float] = field(default_factory=dict)
    anchors: dict[str, float] = field(default_factory=dict)
    lexfiles: tuple[int, ...] = ()

    def say(self, term: str, weight: float) -> None:
        """Note that `term` names this concept at least this well."""
        term = term.strip().casefold()
        if term:
            self.terms[term] = max(weight, self.terms.get(term, 0.0))


def read_json(path: Path) -> Any:
    """Read a JSON file of a package."""
    return json.loads(path.read_text("utf-8"))


def emoji_concepts(modules: Path) -> list[Concept]:
    """Everything drawn in colour, in the usual emoji order."""
    sets = {name: _EmojiSet(modules, name) for name in ("fluent-emoji-flat", "noto")}
    shaded = read_json(modules / "@iconify-json/fluent-emoji/icons.json")["icons"]
    keywords = read_json(modules / "emojilib/dist/emoji-en-US.json")
    rows = read_json(modules / "emojibase-data/en/data.json")
    concepts = []
    for row in sorted(rows, key=lambda r: r.get("order", 10**6)):
        if row.get("group", COMPONENTS) == COMPONENTS:
            continue
        concept = Concept(row["label"])
        flat = sets["fluent-emoji-flat"].name(row["hexcode"])
        noto = sets["noto"].name(row["hexcode"])
        if flat:
            concept.drawings["flat"] = f"fluent-emoji-flat:{flat}"
        if noto:
            concept.drawings.setdefault("flat", f"noto:{noto}")
        if flat in shaded:
            concept.drawings["shaded"] = f"fluent-emoji:{flat}"
        elif noto:
            concept.drawings["shaded"] = f"noto:{noto}"
        if concept.drawings:
            _name_emoji(concept, row, flat or noto or "")
            _tag_emoji(concept, row, keywords)
            concepts.append(concept)
    return concepts


class _EmojiSet:
    """Names of one colour set by code points."""

    def __init__(self, modules: Path, name: str) -> None:
        folder = modules / "@iconify-json" / name
        chars = read_json(folder / "chars.json")
        self.names = {code.replace("-fe0f", ""): icon for code, icon in chars.items()}

    def name(self, hexcode: str) -> str | None:
        return self.names.get(hexcode.lower().replace("-fe0f", ""))


def _name_emoji(concept: Concept, row: dict[str, Any], icon: str) -> None:
    label = str(row["label"]).casefold()
    if row["group"] == FLAGS:
        country = label.removeprefix("flag: ")
        concept.say(country, HEAD)
        concept.say(f"{country} flag", EXACT)
        concept.say(f"flag {country}", EXACT)
        return
    concept.lexfiles = DRAWABLE.get(row["group"], ())
    plain = label.replace(":", "")
    concept.say(plain, EXACT)
    concept.say(icon.replace("-", " "), PREFIXED)
    if row["group"] == NATURE:
        concept.say(plain.removesuffix(" face"), FACE)
    if row["group"] == PEOPLE:
        concept.say(plain.removeprefix("person "), PREFIXED)
    if concept.lexfiles:
        concept.anchors = dict(concept.terms)
    concept.say(_QUALIFIED.split(plain)[0], PREFIXED)
    if " " in plain and row["group"] in (NATURE, FOOD, TRAVEL, ACTIVITIES, OBJECTS):
        concept.say(plain.rsplit(" ", 1)[1], HEAD)


def _tag_emoji(concept: Concept, row: dict[str, Any], keywords: dict[str, list[str]]) -> None:
    tags = {tag.casefold() for tag in row.get("tags", ())}
    emoji = row["emoji"]
    other = keywords.get(emoji) or keywords.get(emoji.replace("\ufe0f", "")) or []
    words = {word.replace("_", " ").casefold() for word in other}
    for tag in sorted(tags | words):
        weight = BOTH if tag in tags and tag in words else TAG if tag in tags else KEYWORD
        concept.say(tag, weight)
        if row.get("subgroup") in ROLES and tag in tags:
            concept.anchors.setdefault(tag, TAG)


def foreign_terms(modules: Path, concepts: list[Concept]) -> dict[str, dict[int, float]]:
    """Labels and tags in other languages: term to concept numbers and weights."""
    numbers = {concept.label: number for number, concept in enumerate(concepts)}
    english = read_json(modules / "emojibase-data/en/data.json")
    by_code = {row["hexcode"]: numbers.get(row["label"]) for row in english}
    terms: dict[str, dict[int, float]] = defaultdict(dict)
    for language in LANGUAGES:
        for row in read_json(modules / f"emojibase-data/{language}/data.json"):
            number = by_code.get(row["hexcode"])
            if number is None:
                continue
            for term, weight in _foreign_row(row):
                seen = terms[term]
                seen[number] = max(weight, seen.get(number, 0.0))
    return terms


def _foreign_row(row: dict[str, Any]) -> Iterator[tuple[str, float]]:
    yield row["label"].casefold(), EXACT
    for tag in row.get("tags", ()):
        yield tag.casefold(), TAG


def icon_concepts(modules: Path, emoji: list[Concept]) -> list[Concept]:
    """Everything drawn in one colour, by name."""
    found: dict[str, Concept] = {}
    ph = read_json(modules / "@iconify-json/ph/icons.json")["icons"]
    tabler = read_json(modules / "@iconify-json/tabler/icons.json")["icons"]
    for name in ph:
        if not name.endswith(_PH_WEIGHTS):
            concept = found.setdefault(name, Concept(name.replace("-", " ")))
            styles = {"line": name, "solid": f"{name}-fill", "tone": f"{name}-duotone"}
            concept.drawings = {s: f"ph:{icon}" for s, icon in styles.items() if icon in ph}
    for name in tabler:
        style = "solid" if name.endswith("-filled") else "line"
        base = name.removesuffix("-filled")
        concept = found.setdefault(base, Concept(base.replace("-", " ")))
        concept.drawings.setdefault(style, f"tabler:{name}")
    twins = {concept.label.casefold().removesuffix(" face"): concept for concept in emoji}
    for name, concept in found.items():
        _name_icon(concept, name, twins)
    return list(found.values())


def _name_icon(concept: Concept, name: str, twins: dict[str, Concept]) -> None:
    concept.say(concept.label, EXACT)
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            concept.say(name.removeprefix(prefix).replace("-", " "), PREFIXED)
    if _SKIPPED.search(name):
        return
    concept.lexfiles = ANY_THING
    concept.anchors = dict(concept.terms)
    if " " in concept.label:
        for word in (concept.label.rsplit(" ", 1)[1], concept.label.split(" ", 1)[0]):
            concept.say(word, ASIDE)  # too little by itself: a compass rose is no rose
    twin = twins.get(concept.label)
    for term, weight in (twin.terms if twin else {}).items():
        concept.say(term, weight * 0.95)
