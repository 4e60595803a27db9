"""What staging can show: whether what a picture is of can be built from the catalogue."""

from __future__ import annotations

import re

from limner.document.brief import Brief
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.cast import absent
from limner.stages.plan.staging.wanted import Wanted, wanted
from limner.stages.plan.staging.words import bag

_OF_PLACES = frozenset(["landscape", "interior", "storefront", "neon", "billboard"])
"""Kinds that are a picture even where no thing is named."""
_NEEDED = {"landscape": words.LAND, "storefront": words.WALLS | words.OUTDOORS}
_VEHICLES = bag("""
    car bus truck van train bicycle bike motorcycle boat ship plane
""")


def out_of_reach(brief: Brief, kind: str) -> str | None:
    """Return why a picture of this kind cannot be built, None where it can.

    What is only by the way may be missing; it is said when the picture is planned.
    """
    things = wanted(brief)
    if kind in _NEEDED and not _has(kind):
        return f"drawn flat: there is no set to photograph a {kind} on"
    if any(w.copies and (w.thing is None or w.head in _VEHICLES) for w in things):
        lost = next(w for w in things if w.copies and (w.thing is None or w.head in _VEHICLES))
        return f"drawn flat: there is no model of {lost.name!r}, which carries words"
    named = [w for w in things if w.role not in ("part", "surface", "aside")]
    if not named:
        if kind in _OF_PLACES or things or brief.setting:
            return None if _placed(brief, kind) else "drawn flat: nothing named can be built"
        return "drawn flat: nothing named can be built"
    if named[0].role in ("alive", "unknown") and kind not in _OF_PLACES:
        return f"drawn flat: {absent(named[0])}"
    if not brief.photographic and kind not in _OF_PLACES:
        return _half(brief, named)
    return None


def _half(brief: Brief, named: list[Wanted]) -> str | None:
    """Return why only half of what stands so to something else could be built, None else."""
    lost = {w.name: w for w in named if w.role in ("alive", "unknown")}
    for subject in brief.subjects:
        for relation in subject.relations:
            if relation.other is None or relation.kind not in _SIDES:
                continue
            for name in (subject.name, brief.subjects[relation.other].name):
                if name in lost:
                    return f"drawn flat: {absent(lost[name])}"
    return None


_SIDES = frozenset(
    ["left_of", "right_of", "behind", "in_front_of", "next_to", "above", "under", "below"]
)


def _placed(brief: Brief, kind: str) -> bool:
    """Whether there is a set for a picture of a place."""
    return kind in _OF_PLACES or catalogue.setting(brief.setting or "") is not None


def _has(kind: str) -> bool:
    from limner.solids.stage import sets

    return bool(_NEEDED[kind] & set(sets()))


_SISTERS = {
    "billboard": "billboard", "neon-sign": "neon", "shop-front": "storefront",
    "channel-letters": "storefront", "lightbox-sign": "storefront", "board-sign": "storefront",
}  # fmt: skip


def sister(brief: Brief) -> str:
    """Return the photographed kind for a scene, by what it is of: a billboard, a room, things."""
    shown = [w for w in wanted(brief) if w.role == "thing" and w.thing is not None]
    if not shown or shown[0].thing is None:
        place = catalogue.setting(brief.setting or "")
        return "landscape" if place in words.LAND and not brief.subjects else "photograph"
    first = shown[0].thing.kind
    if any(w.thing is not None and w.thing.kind == "billboard" for w in shown):
        return "billboard"  # whatever stands in the street with it
    if len(shown) == 1 and first in _SISTERS:
        return _SISTERS[first]
    return "interior" if catalogue.of(first).stands == "floor" else "photograph"


_SKY = re.compile(r"\b(?:sky|skies|daylight|sunlight|lens|exposure)\b")


def light_told(brief: Brief) -> bool:
    """Whether a prompt speaks of light, a lens or the sky, as of photographs one does."""
    return bool(brief.light or brief.camera or _SKY.search(brief.prompt.lower()))


def all_borne(brief: Brief) -> bool:
    """Whether every string is on a thing that can be built, and the setting is one of the sets."""
    borne = [c for w in wanted(brief) if w.thing is not None for c in w.copies]
    placed = not brief.setting or catalogue.setting(brief.setting) is not None
    return placed and len(brief.strings) < 4 and all(c in borne for c in brief.strings)


def as_worded(brief: Brief) -> bool:
    """Whether a scene can be photographed with all that is said of it and nothing in its stead.

    Every thing is built, named whole ('billboard', not 'car window'), each string is on a thing of
    its own, all are of one scale, and where they stand is a set that has room for them.
    """
    named = wanted(brief)
    seen = [w for w in named if w.role == "thing" and w.thing is not None]
    plain = all(_TELLING.issuperset(catalogue.split(w.name)[:-1]) for w in named if w not in seen)
    if not (seen and plain and all_built(brief) and all_borne(brief)) or _unseen(brief):
        return False
    return all(_whole(w) and _own_words(w) for w in seen) and _fits(brief, seen)


def _own_words(item: Wanted) -> bool:
    """Whether a thing's strings were told of that thing alone, and where they are is clear."""
    carriers = [c.carrier for c in item.copies if c.carrier is not None]
    if len(carriers) < len(item.copies) or len({c.phrase for c in carriers}) > 1:
        return False
    named = all(catalogue.split(c.name)[-1] in catalogue.split(item.name) for c in carriers)
    placed = bool(item.relations) or all(_plain_place(c.where) for c in carriers)
    return named and placed and all(_whole_name(_BY.split(c.phrase)[0]) for c in carriers)


_BY = re.compile(r"\b(?:on|by|in|at|near|beside|along)\b")


def _plain_place(where: str | None) -> bool:
    """Whether where a thing is said to be is its own side, near the others, or a set."""
    return where is None or where in _NEARBY or catalogue.setting(where) in _STREET_SETS[1:]


_NEARBY = frozenset(["nearby", "on the side", "on its side", "on the front", "in front"])


def _whole(item: Wanted) -> bool:
    return _whole_name(item.name)


def _whole_name(phrase: str) -> bool:
    """Whether a model is of all a name says: no window of a car, no sign of a subway."""
    said = catalogue.split(phrase)
    called = catalogue.cue(said)
    if called is None:
        return False
    return all(w in _TELLING or w.isdigit() for w in said[: len(said) - len(called)])


_LOOKS = bag("""
    a an the its nearby wooden tall small large big giant white black café cafe coffee shop
    restaurant gallery living room
""")
_TELLING = words.STUFFS | frozenset(
    [*words.SIZES, *words.HUES, *words.TINTS, *words.FINISHES, *_LOOKS]
)
"""Words before a name that say how a thing looks, not what else it is."""
_UNSEEN = re.compile(r"\b(?:skylines?|cityscapes?|reflect\w*|futuristic|neon-lit|market)\b")


def _unseen(brief: Brief) -> bool:
    """Whether a place is spoken of, or something in it, that no set shows."""
    said = brief.prompt.lower()
    for copy in brief.strings:
        said = said.replace(copy.text.lower(), " ")
    lost = [n.text.removeprefix("not understood: ") for n in brief.notes]
    known = all(set(catalogue.split(text)) <= _STREETS for text in lost)
    return _UNSEEN.search(said) is not None or not known


_STREETS = bag("street city corner scene town road downtown bustling busy crowded")


def _fits(brief: Brief, seen: list[Wanted]) -> bool:
    """Whether things are of one scale, and the place said is one where such things stand."""
    where = {_scale_of(w) for w in seen}
    if "street" in where:
        where = {"street" if w.thing is not None and w.thing.kind in _PAVED else _scale_of(w)
                 for w in seen}  # fmt: skip
    place = catalogue.setting(brief.setting) if brief.setting else None
    if where == {"street"}:
        fronts = any(w.thing is not None and w.thing.kind == "shop-front" for w in seen)
        return len(seen) < 5 and place in _STREET_SETS and not (fronts and len(seen) > 1)
    if where <= {"floor", "wall"} and "floor" in where:
        return place is None or place in words.ROOMS
    if where == {"wall"}:
        return len(seen) == 1 and (place is None or place in words.WALLS)
    return where == {"table"} and (
        place is None or place not in words.OUTDOORS | words.ROOMS | words.WALLS
    )


_PAVED = frozenset(["menu-board", "a-frame-sign"])
"""Things that stand on a pavement where a street is."""
_STREET_SETS = (None, "street", "roadside")


def _scale_of(item: Wanted) -> str:
    assert item.thing is not None
    stands = catalogue.of(item.thing.kind).stands
    return "street" if stands == "ground" else stands


def all_built(brief: Brief) -> bool:
    """Whether every thing named is one the catalogue has, not its kin, and nothing lives."""
    things = [w for w in wanted(brief) if w.role != "surface" and not words.NATURE & {w.head}]
    return bool(things) and all(
        w.role == "part" or (w.role == "thing" and w.thing is not None and w.thing.exact)
        for w in things
    )
