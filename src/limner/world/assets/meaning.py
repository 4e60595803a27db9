"""Works out, once, which drawing fits which word: lists first, then WordNet's kinds of things."""

from __future__ import annotations

import math
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from importlib.resources import files

from limner.ports.illustrations import Via
from limner.world.assets import wordnet as wn
from limner.world.assets.concepts import PREFIXED, Concept


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


Hits = dict[int, tuple[float, Via]]
"""Concept number to how well a word names it and how that was found."""

SURE = 0.9
"""From here a word is a name of the concept, not a mere tag."""
LEAST = 0.3
"""Fits below this are not kept: a wrong picture is worse than none."""
KEPT = 8
TABLE = 0.98
SAME_SENSE = 0.92
PER_STEP = 0.84
MOST_STEPS = 5
RARITY = 0.4
USUAL = 0.5
"""A sense used at least this share of the time is what the word means."""
DOUBT = 0.6
RARE_SENSE = 0.15
"""Senses used less often than this share of the time are ignored."""
CONCRETE = frozenset(
    {
        wn.ANIMAL,
        wn.ARTIFACT,
        wn.BODY,
        wn.FOOD,
        wn.OBJECT,
        wn.PERSON,
        wn.PHENOMENON,
        wn.PLANT,
        wn.ACT,
    }
)
TOO_GENERAL = _words(
    """
    entity physical_entity object whole artifact living_thing organism animal person matter
    substance food foodstuff structure instrumentality device equipment commodity covering
    plant vascular_plant herb woody_plant article unit thing container implement tool vehicle
    act activity event group body_part machine material natural_object way area line part
    mechanism product creation work worker man woman adult leader expert unfortunate male
    female decoration surface room support sign shape figure symbol block sheet strip piece
    key plate board bar ring cover cap point top base face head stone fruit edible_fruit
    vegetable nut berry seed citrus drink beverage alcohol dish meal light insect player
    athlete contestant fighter water body_of_water liquid fluid chemical medium fabric
    house_plant game sport body card knot
    """
)
"""Kinds that say too little to draw one instance for another."""


def drawn_as() -> dict[str, str]:
    """The hand-written table: word to label, or to "" for nothing at all."""
    text = files("limner.world.assets").joinpath("terms.toml").read_text("utf-8")
    table: dict[str, str] = tomllib.loads(text)["drawn-as"]
    return table


def direct_terms(concepts: list[Concept]) -> dict[str, Hits]:
    """What the lists say, with words shared by many drawings counting less."""
    spread = Counter(t for c in concepts for t, weight in c.terms.items() if weight < SURE)
    terms: dict[str, Hits] = defaultdict(dict)
    for number, concept in enumerate(concepts):
        for term, weight in concept.terms.items():
            if weight < SURE:
                weight /= 1 + 0.2 * math.log2(spread[term])
            terms[term][number] = (weight, "name" if weight >= SURE else "keyword")
    return terms


def apply_table(terms: dict[str, Hits], concepts: list[Concept]) -> frozenset[str]:
    """Put the table's words in `terms` and make them anchors; return words never to draw."""
    numbers = {concept.label.casefold(): number for number, concept in enumerate(concepts)}
    banned = set()
    for word, label in drawn_as().items():
        if not label:
            terms[word] = {}
            banned.add(word)
            continue
        number = next((numbers[x] for x in label.casefold().split(" | ") if x in numbers), None)
        if number is not None:
            others = {n: (weight * DOUBT, via) for n, (weight, via) in terms.get(word, {}).items()}
            terms[word] = others | {number: (TABLE, "table")}
            concepts[number].anchors.setdefault(word, PREFIXED)
            concepts[number].lexfiles = concepts[number].lexfiles or tuple(CONCRETE)
    return frozenset(banned)


def anchors(concepts: list[Concept], nouns: wn.Nouns) -> dict[int, Hits]:
    """The senses that drawings stand for: synset offset to concepts."""
    found: dict[int, Hits] = defaultdict(dict)
    for number, concept in enumerate(concepts):
        for word, weight in concept.anchors.items():
            offset = _sense(word, concept.lexfiles, nouns)
            if offset is not None and weight > found[offset].get(number, (0.0, ""))[0]:
                found[offset][number] = (weight, "synonym")
    return found


def _sense(word: str, lexfiles: tuple[int, ...], nouns: wn.Nouns) -> int | None:
    """First sense of `word` in the wanted lexicographer files, unless it is a rare one."""
    for offset, share in nouns.senses.get(word.replace(" ", "_"), ()):
        if nouns.synsets[offset].lexfile in lexfiles and share >= RARE_SENSE / 3:
            return offset
    return None


def doubt(terms: dict[str, Hits], concepts: list[Concept], nouns: wn.Nouns) -> None:
    """Trust a tag less where WordNet says its word is another kind of thing, in place."""
    for term, hits in terms.items():
        senses = nouns.senses.get(term.replace(" ", "_"), ())
        if not senses or senses[0][1] < USUAL:
            continue
        kind = nouns.synsets[senses[0][0]].lexfile
        if kind not in CONCRETE:
            continue
        for number, (weight, via) in hits.items():
            if weight < SURE and kind not in concepts[number].lexfiles:
                hits[number] = (weight * DOUBT, via)


def expand(terms: dict[str, Hits], concepts: list[Concept], nouns: wn.Nouns) -> None:
    """Give every concrete noun of WordNet the drawings of its nearest kinds, in place."""
    held = anchors(concepts, nouns)
    up = _climber(held, nouns)
    for lemma, senses in nouns.senses.items():
        term = lemma.replace("_", " ")
        known = terms.get(term)
        if known is not None and (not known or max(w for w, _ in known.values()) >= SURE):
            continue
        hits: Hits = dict(known or {})
        usual = [(o, share) for o, share in senses[:4] if share >= RARE_SENSE]
        kinds = {nouns.synsets[offset].lexfile for offset, _ in usual}
        for offset, share in usual:
            kind = nouns.synsets[offset].lexfile
            if kind not in CONCRETE or (kind == wn.PLANT and wn.FOOD in kinds):
                continue  # a fruit is not pictured by its tree
            for number, (weight, via) in up(offset).items():
                weight *= share**RARITY
                if weight > hits.get(number, (0.0, ""))[0]:
                    hits[number] = (weight, via)
        if hits or " " in term:
            terms[term] = hits


def _climber(held: dict[int, Hits], nouns: wn.Nouns) -> Callable[[int], Hits]:
    """A function from a sense to the drawings of it or of its nearest drawn kind."""
    general = {o for o, s in nouns.synsets.items() if s.lemmas[0] in TOO_GENERAL}

    def climb(offset: int) -> Hits:
        frontier, seen = [offset], {offset}
        for step in range(MOST_STEPS + 1):
            hits: Hits = {}
            for at in frontier:
                if step and at in general:
                    continue
                for number, (weight, _) in held.get(at, {}).items():
                    fit = weight * SAME_SENSE * PER_STEP**step
                    hits[number] = (fit, "hypernym" if step else "synonym")
            if hits:
                return hits
            above = {
                up for at in frontier if at not in general for up in nouns.synsets[at].hypernyms
            }
            frontier = sorted(above - seen)
            seen |= above
        return {}

    return climb


def best(hits: Hits) -> list[tuple[int, float, Via]]:
    """The few hits worth keeping, best first; ties in the usual order of the drawings."""
    ranked = sorted(((n, w, via) for n, (w, via) in hits.items() if w >= LEAST), key=_rank)
    return ranked[:KEPT]


def _rank(hit: tuple[int, float, Via]) -> tuple[float, int]:
    return (-hit[1], hit[0])


def all_terms(
    concepts: list[Concept], nouns: wn.Nouns
) -> Iterator[tuple[str, list[tuple[int, float, Via]]]]:
    """Every word that has a drawing, with its drawings; known phrases without one come empty."""
    terms = direct_terms(concepts)
    doubt(terms, concepts, nouns)
    banned = apply_table(terms, concepts)
    expand(terms, concepts, nouns)
    for term in sorted(terms):
        kept = best(terms[term])
        if kept or term in banned or " " in term:
            yield term, kept
