"""What a place gives: things a setting draws itself need not stand in it a second time.

Houses of a street are its row of buildings, trees of a forest its trees, shelves of a library its
walls. A count ('two houses') or a colour ('a blue house') asks for things of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from limner.document.brief import Brief, Subject
from limner.stages.plan.scenery.stage import Setting
from limner.stages.plan.scenery.thing import Item, carriers
from limner.stages.plan.scenery.tones import time_of, words_of

COUNTED = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|both|several|a few)\b"
)
HEAVENS = frozenset({"star", "moon", "cloud", "sky", "sun"})
"""Drawn by the sky of any place out of doors at its hour."""
TRADES = (
    r"bakery|caf[eé]|coffee ?(?:shop|house|bar)|restaurant|bistro|diner|pub|bar|pizzeria|"
    r"book ?(?:shop|store)|flower shop|florist|shop|store|boutique|tea ?(?:shop|house|room)|"
    r"ice cream (?:shop|parlou?r)|barber ?shop|butcher(?:'s)?|grocery|deli|hotel|inn|museum"
)
OUTSIDE = re.compile(
    rf"\b(?:past|outside|in front of|passing|across from|opposite)\b(?:\s+[\w-]+){{0,3}}?\s+"
    rf"(?:{TRADES}|it)\b"
    r"|\b(?:fa[cç]ade|exterior|street|sidewalk|pavement|shop ?front|store ?front|harbou?r|quay|"
    r"walk(?:ing|s) (?:a|an|the|her|his|their|two) (?:\w+ )?dogs?)\b"
    r"|\btrees\b"
)
"""What shows that a shop is looked at from the street."""


def given(brief: Brief, setting: Setting, items: Sequence[Item]) -> tuple[list[Item], list[str]]:
    """Return the items a setting does not draw itself, and the names of those it does."""
    kept: list[Item] = []
    names: list[str] = []
    for item in items:
        subject = brief.subjects[item.subject] if item.subject is not None else None
        if subject is not None and not item.copies and _drawn_by(setting, brief, subject):
            names.append(subject.name)
        else:
            kept.append(item)
    named = [s.name for s in brief.subjects if _drawn_by(setting, brief, s)]
    return kept, list(dict.fromkeys([*names, *named]))


def _drawn_by(setting: Setting, brief: Brief, subject: Subject) -> bool:
    if subject.colours or counted(brief, subject):
        return False
    words = subject.name.lower().split()
    last = words[-1]
    if last in HEAVENS and not setting.indoors:
        return last != "star" or time_of(brief) == "night"
    return last in setting.holds or subject.name.lower() in setting.holds


def counted(brief: Brief, subject: Subject) -> bool:
    """Whether a prompt says how many there are."""
    if subject.span is None:
        return False
    start = subject.span.start
    return (
        COUNTED.match(brief.prompt.lower(), start) is not None
        or re.search(rf"{COUNTED.pattern}\s*$", brief.prompt.lower()[:start]) is not None
    )


def outdoors(brief: Brief) -> bool:
    """Whether a shop, café or bakery is seen from outside."""
    text = words_of(brief)
    inside = re.search(r"\b(inside|interior|indoors?|at the counter|behind the counter)\b", text)
    trade = re.search(rf"\b(?:{TRADES})\b", text)
    return trade is not None and inside is None and OUTSIDE.search(text) is not None


def fronted(brief: Brief, items: Sequence[Item]) -> None:
    """Set the words of a shop's sign on the shop's own front."""
    found = re.search(rf"\b({TRADES})\b", words_of(brief))
    if found is None:
        return
    if any(i.thing.name == "storefront" for i in items):
        return
    for item in items:
        plain = re.fullmatch(r"(?:an? |the )?(?:\w+ )?signs?(?: signs?)?", item.phrase.strip())
        if item.copies and item.thing.name == "signboard" and (plain or not item.phrase):
            item.thing = carriers()["storefront"]
            item.phrase = f"{found[1]} {item.phrase}".strip()
            return
