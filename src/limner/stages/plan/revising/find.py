"""Finding what words point at: by name, role, words, place, number and recency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics.colour import oklch
from limner.document.instruction import Target
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.picture import Picture
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.revising.sight import Seen, Sight, in_order
from limner.stages.plan.staging.words import bag

_KINDS = {
    "picture": "drawing", "image": "drawing", "illustration": "drawing", "drawing": "drawing",
    "photo": "drawing", "graphic": "drawing", "artwork": "drawing", "figure": "drawing",
    "box": "panel", "card": "panel", "panel": "panel", "tile": "panel", "plate": "panel",
    "frame": "panel", "cell": "panel", "bubble": "panel",
    "line": "text", "text": "text", "word": "text", "string": "text", "row": "text",
    "paragraph": "text", "sentence": "text", "field": "text", "entry": "text", "item": "text",
    "bar": "chart", "column": "chart", "slice": "chart", "chart": "chart", "graph": "chart",
    "wedge": "chart", "plot": "chart",
    "ornament": "ornament", "decoration": "ornament", "flourish": "ornament", "border": "ornament",
    "rule": "rule", "divider": "rule", "separator": "rule",
}  # fmt: skip
_ALIKE = {"icon": ("icon", "subject"), "sticker": ("badge",), "starburst": ("badge",),
          "roundel": ("badge",), "seal": ("badge", "seal"), "detail": ("details",),
          "signboard": ("sign", "signboard"), "grain": ("texture",),
          "pattern": ("texture", "backdrop"),
          "title": ("headline",), "heading": ("headline",), "people": ("person",)}  # fmt: skip
_LEADING = frozenset(["headline", "subhead", "logo", "cta", "author", "sign", "quote"])
"""Roles of which one is meant, the largest, where nothing tells several apart."""
_SHAPES = (
    (re.compile(r"mail"), re.compile(r"@\w")),
    (re.compile(r"phone|telephone|mobile|number|tel\b"), re.compile(r"^\D{0,6}[\d\s()+./-]{6,}$")),
    (re.compile(r"web|site|url|link|address|domain"), re.compile(r"^(?!.*@).*\w\.\w{2,}")),
)
_NEAR = 0.3
"""Share of the picture's diagonal by which something may miss the side it is said to be on."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; doubt says what could not be told apart."""

    things: tuple[Seen, ...] = ()
    doubt: str = ""


def find(target: Target, sight: Sight, recent: Target | None = None) -> Found:
    """Return what a target points at; nothing, with the doubt, where several would do."""
    if target.ids or target.words:
        return Found(_bound(target, sight))
    if target.recent:
        return Found(_bound(recent, sight)) if recent is not None else Found()
    if target.noun in ("text", "everything") and target.every and target.of is None:
        return Found(sight.texts)
    if target.quoted:
        return _quoted(target, sight)
    pool = _pool(target, sight)
    if target.colour is not None and len(pool) > 1:
        pool = _coloured(pool, target.colour)
    if target.side and pool:
        pool = _on_side(pool, target, sight)
    if target.ordinal is not None and pool:
        return Found(_nth(pool, target.ordinal))
    chosen = _chosen(pool, target)
    return chosen if chosen.things else _partly(target, sight, pool) or chosen


def _bound(target: Target, sight: Sight) -> tuple[Seen, ...]:
    """Return what was found before, wherever it is now: by its words, else by its id."""
    out: list[Seen] = []
    by_words = {one.words: one for one in sight.texts}
    for words in target.words:
        if words and words in by_words:
            out.append(by_words[words])
    for key in target.ids:
        one = sight.by_id.get(key)
        if one is not None and (not one.words or not out):
            out.append(one)
    return tuple(dict.fromkeys(out))


def bound(target: Target, things: Sequence[Seen]) -> Target:
    """Return a target that finds these things again, in another composition too."""
    return target.but(
        ids=tuple(one.id for one in things), words=tuple(one.words for one in things if one.words)
    )


# -- by words and names ------------------------------------------------------------------


def _quoted(target: Target, sight: Sight) -> Found:
    exact = [one for one in sight.texts if one.words == target.quoted]
    folded = target.quoted.casefold().strip()
    loose = [one for one in sight.texts if one.words.casefold().strip() == folded]
    part = [one for one in sight.texts if folded in one.words.casefold()]
    found = exact or loose or part
    if target.noun in ("button", "badge", "card", "box", "panel") and found:
        held = [sight.by_id[key] for key in found[0].inside if key in sight.by_id]
        groups = [one for one in held if isinstance(one.layer, Group) and one.layer.fill]
        found = groups[-1:] or found
    if target.ordinal is not None and found:
        return Found(_nth(found, target.ordinal))
    return Found(tuple(found[:1]))


def _pool(target: Target, sight: Sight) -> list[Seen]:
    """Return everything a noun may mean, before places and numbers are asked."""
    whole = _spoken(target.phrase, sight)
    if whole and (target.of is not None or target.noun.endswith(("section", "button", "card"))):
        long = [one for one in whole if len(one.words.split()) > 1 or target.of is None]
        if long:
            return _held(long, target, sight)
    within = _within(target, sight)
    if within is not None:
        near = _belonging(target, sight, within)
        if near:
            return near
    spoken = _spoken(target.noun, sight)
    if spoken:
        return _held(spoken, target, sight)
    named = _called(target, sight)
    return [one for one in named if within is None or _related(one, within)] or named


_EMPTY = bag(
    "the a an of line bullet text item row button detail details word words string part bit last "
    "point entry field paragraph"
)
_MEANT = (
    (re.compile(r"discount|offer|deal|sale|percent"), re.compile(r"\d ?%|\boff\b|\bsale\b", re.I)),
    (re.compile(r"names|couple"), re.compile(r"\w+ (?:&|and|und|et|\+) \w+", re.I)),
    (re.compile(r"hours|times?\b|opening"), re.compile(r"\d ?(?:am|pm|uhr|h)\b|\d:\d\d", re.I)),
    (re.compile(r"venue|place|location|where"),
     re.compile(r"\b(?:street|lane|road|hall|garden|museum|gallery|club|park|hotel|villa|house|"
                r"centre|center|square|church|theatre|cafe|bar|platz|strasse)\b|, [A-Z]", re.I)),
    (re.compile(r"contact|details"), re.compile(r"@\w|^\+?[\d\s()/.-]{7,}$")),
)  # fmt: skip
"""What a noun may mean where no layer has it for a name or a role, by the form of the words."""


def _partly(target: Target, sight: Sight, pool: list[Seen]) -> Found | None:
    """Return the text that says some of the words named: 'the churn bullet', '12%', 'Paul'."""
    said = [w for w in re.split(r"[^\w%]+", target.phrase.casefold()) if w and w not in _EMPTY]
    among = [one for one in pool if one.words] or list(sight.texts)
    hits = [one for one in among if said and all(_says(one.words, word) for word in said)]
    if len(hits) == 1:
        return Found((hits[0],))
    for called, shape in _MEANT:
        if called.search(target.phrase):
            fits = [one for one in sight.texts if shape.search(one.words)]
            if len(fits) == 1 or (fits and (target.every or "details" in target.phrase)):
                return Found(tuple(fits))
            large = max(fits, key=lambda one: sight.set_sizes.get(one.id, 0.0), default=None)
            return Found((large,)) if large is not None and called.search("names") else None
    return None


def _says(words: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words.casefold()) is not None


def _held(texts: list[Seen], target: Target, sight: Sight) -> list[Seen]:
    """Return texts, or the buttons and cards they are on where those are named."""
    if target.phrase.split()[-1:] not in (["button"], ["badge"], ["card"], ["box"], ["panel"]):
        return texts
    held = [
        sight.by_id[key] for one in texts for key in reversed(one.inside)
        if key in sight.by_id and getattr(sight.by_id[key].layer, "fill", None) is not None
    ]  # fmt: skip
    return held[:1] or texts


def _within(target: Target, sight: Sight) -> Seen | None:
    """Return the owner a target names: a row, a group, a text it belongs to."""
    if target.of is None or target.of.whole:
        return None
    groups = [
        one for one in sight.things
        if isinstance(one.layer, Group) and _names(target.of.noun) & one.names
    ]  # fmt: skip
    if groups and not _spoken(target.of.noun, sight):
        return groups[0]
    found = find(target.of.but(every=False), sight).things
    return found[0] if found else None


def _belonging(target: Target, sight: Sight, owner: Seen) -> list[Seen]:
    """Return what the noun means nearest to its owner: in it, else in the closest group."""
    wanted = {one.id for one in _called(target, sight)} - {owner.id}
    for holder in (owner.id, *reversed(owner.inside)):
        here = [one for one in sight.things if holder in one.inside and one.id in wanted]
        if here:
            return here
    return [owner] if owner.words and target.noun in ("name", "line", "text") else []


def _related(one: Seen, owner: Seen) -> bool:
    return owner.id in one.inside or bool(set(owner.inside) & set(one.inside))


def _spoken(noun: str, sight: Sight) -> list[Seen]:
    """Return texts whose words are spoken of: 'the flat white', 'the password field'."""
    said = {w for w in re.split(r"[^\w]+", noun.casefold()) if w}
    if not said:
        return []
    ranked = []
    for one in sight.texts:
        words = [w for w in re.split(r"[^\w]+", one.words.casefold()) if w]
        hits = [w for w in words if w in said or w.removesuffix("s") in said]
        if words and len(hits) == len(words) and one.role not in ("price",):
            ranked.append((len(hits), one))
    if not ranked:
        return []
    best = max(rank for rank, _ in ranked)
    return [one for rank, one in ranked if rank == best]


def _names(noun: str) -> frozenset[str]:
    words = [w for w in re.split(r"[\s-]+", noun) if w]
    extra = [alike for w in words for alike in _ALIKE.get(w, ())]
    return frozenset([*words[-1:], *extra]) if words else frozenset()


def _called(target: Target, sight: Sight) -> list[Seen]:
    """Return what bears the name, the role, or is of the sort the noun names."""
    noun = target.noun.split()[-1] if target.noun else ""
    sort = _KINDS.get(noun)
    names = _names(target.noun)
    things = [one for one in sight.things if one.thing is not None and names & one.names]
    if things:
        whole = [one for one in things if target.noun in one.names]
        return whole or things
    roled = [one for one in sight.texts if target.role is not None and one.role == target.role]
    roled = _shaped(target.noun, sight) or roled
    named = [one for one in sight.things if one.thing is None and names & one.names]
    named = _outermost([one for one in named if not isinstance(one.layer, Text)])
    if noun in ("button", "badge", "sticker") or (named and not roled and sort is None):
        return named or roled
    if roled:
        return roled
    if sort is not None:
        return _sorted(sort, sight) or named
    return named or [one for one in sight.texts if one.role in names]


def _shaped(noun: str, sight: Sight) -> list[Seen]:
    """Return texts of the form a noun names: an e-mail has an @, a phone number figures."""
    for called, shape in _SHAPES:
        if called.search(noun):
            return [one for one in sight.texts if shape.search(one.words)]
    return []


def _sorted(sort: str, sight: Sight) -> list[Seen]:
    things = [one for one in sight.things if one.thing is None]
    if sort == "text":
        return list(sight.texts)
    if sort == "drawing":
        drawn = [one for one in things if isinstance(one.layer, Illustration | Picture)]
        drawn = [one for one in drawn if one.role != "shadow"]
        return in_order(drawn or [one for one in things if one.role == "subject"])
    if sort == "chart":
        return [one for one in things if one.layer.kind == "chart"]
    if sort == "panel":
        groups = [one for one in things if isinstance(one.layer, Group) and one.layer.fill]
        shapes = [
            one for one in things if isinstance(one.layer, Shape) and one.role in ("plate", "card")
        ]
        return in_order(groups or shapes)
    if sort == "rule":
        return [one for one in things if re.match(r"(?:rule|divider|leader)\b", one.id)]
    return [one for one in things if one.role == "ornament"]


def _outermost(things: list[Seen]) -> list[Seen]:
    """Leave out what stands in another of them."""
    ids = {one.id for one in things}
    return [one for one in things if not ids & set(one.inside)]


# -- by place, colour and number ------------------------------------------------------------


def _coloured(pool: list[Seen], colour: str) -> list[Seen]:
    want = oklch(colour)

    def unlike(one: Seen) -> float:
        own = fill_of(one)
        if own is None:
            return 9.0
        have = oklch(own)
        turn = abs((have.hue - want.hue + 180) % 360 - 180) / 180
        return abs(have.lightness - want.lightness) + turn * min(1.0, 8 * want.chroma)

    best = min(unlike(one) for one in pool)
    return [one for one in pool if unlike(one) <= best + 0.08] if best < 0.6 else []


def fill_of(one: Seen) -> str | None:
    """Return the one colour that stands for a thing."""
    layer = one.layer
    paint = layer.style.paint if isinstance(layer, Text) else getattr(layer, "fill", None)
    if isinstance(paint, str):
        return paint
    stops = getattr(paint, "stops", None)
    return str(stops[len(stops) // 2].colour) if stops else None


def _on_side(pool: list[Seen], target: Target, sight: Sight) -> list[Seen]:
    """Return the one furthest to a side; of one thing alone, only if it is there."""
    width, height = sight.document.size
    goals = {"left": (0.0, None), "right": (1.0, None), "top": (None, 0.0), "bottom": (None, 1.0),
             "centre": (0.5, 0.5), "front": (None, 1.0), "back": (None, 0.0),
             "foreground": (None, 1.0), "background": (None, 0.0)}  # fmt: skip

    def missed(one: Seen) -> float:
        x, y = one.box.centre
        miss = 0.0
        for word in target.side.split():
            across, down = goals.get(word, (None, None))
            miss += abs(x / width - across) if across is not None else 0.0
            miss += abs(y / height - down) if down is not None else 0.0
        return miss

    best = min(missed(one) for one in pool)
    if len(pool) == 1 and best > 0.5 + _NEAR:
        return []
    if target.every:
        return [one for one in pool if missed(one) <= 0.5]
    return [min(pool, key=missed)]


def _nth(pool: Sequence[Seen], ordinal: int) -> tuple[Seen, ...]:
    ordered = _series(pool) or in_order(list(pool))
    index = ordinal - 1 if ordinal > 0 else len(ordered) + ordinal
    return (ordered[index],) if 0 <= index < len(ordered) else ()


def _series(pool: Sequence[Seen]) -> list[Seen]:
    """Return things made one after another, 'subject', 'subject-2' …, in that order."""
    stems = {re.sub(r"-\d+$", "", one.id) for one in pool}
    if len(stems) != 1:
        return []
    return sorted(
        pool, key=lambda one: int(one.id.rsplit("-", 1)[-1]) if one.id[-1].isdigit() else 1
    )


def _chosen(pool: list[Seen], target: Target) -> Found:
    """Return all where all are meant, the leading one of its role, else the doubt."""
    if len(pool) <= 1 or target.every:
        return Found(tuple(pool))
    roles = {one.role for one in pool}
    if len(roles) == 1 and roles <= _LEADING:
        return Found((max(pool, key=lambda one: one.box.area),))
    if all(one.thing is not None for one in pool) or not any(one.words for one in pool):
        return (
            Found((max(pool, key=lambda one: one.box.area),))
            if _one_of_a_sort(pool)
            else Found(doubt=_doubt(target, pool))
        )
    return Found(doubt=_doubt(target, pool))


def _one_of_a_sort(pool: list[Seen]) -> bool:
    """Whether one thing is much larger than the others, so that it is the one meant."""
    areas = sorted((one.box.area for one in pool), reverse=True)
    return areas[0] > 2.5 * areas[1]


def _doubt(target: Target, pool: list[Seen]) -> str:
    told = ", ".join(repr(one.words) if one.words else one.id for one in pool[:6])
    return f"{target.phrase!r} may be any of {told}: say which, or say all of them"
