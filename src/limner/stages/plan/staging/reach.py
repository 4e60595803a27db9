"""What staging can show: whether what a picture is of can be built from the catalogue."""

from __future__ import annotations

import re

from limner.document.brief import Brief
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.cast import absent
from limner.stages.plan.staging.wanted import wanted
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
    return None


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


def all_built(brief: Brief) -> bool:
    """Whether every thing named is one the catalogue has, not its kin, and nothing lives."""
    things = [w for w in wanted(brief) if w.role != "surface" and not words.NATURE & {w.head}]
    return bool(things) and all(
        w.role == "part" or (w.role == "thing" and w.thing is not None and w.thing.exact)
        for w in things
    )
