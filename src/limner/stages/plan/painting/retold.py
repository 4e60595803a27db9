"""Retold: the words of a painting with a change in them, where no model that is ready edits
pictures: the same seed, told otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace

from limner.document.layers.generated import Generated
from limner.stages.plan.painting.told import Told

_THE = r"(?:the|an?|his|her|its|their|my)\s+"
_SWAP = (
    re.compile(
        rf"(?:make|turn|change|convert|transform)\s+(?:{_THE})?(?P<old>[\w -]+?)\s+(?:in)?to\s+"
        r"(?P<new>.+)"
    ),
    re.compile(
        rf"(?:replace|swap|exchange|substitute)\s+(?:{_THE})?(?P<old>[\w -]+?)\s+(?:with|for|by)\s+"
        r"(?P<new>.+)"
    ),
    re.compile(rf"make\s+(?:{_THE})?(?P<old>[\w -]+?)\s+(?P<new>(?:an?|the|some)\s+.+)"),
)
_LOOK = re.compile(
    rf"(?:make|turn|paint|colou?r|keep)\s+(?P<what>(?:{_THE})[\w -]+?)\s+(?P<how>[\w-]+)"
)
_IS = re.compile(rf"(?P<what>{_THE}[\w -]+?)\s+(?:should|must|needs to)\s+be\s+(?P<how>.+)")
_GONE = re.compile(rf"(?:remove|delete|erase|drop|take out|get rid of|lose)\s+(?:{_THE})?(?P<x>.+)")
_MORE = re.compile(r"(?:add|include|insert|put(?: in)?|place|bring in)\s+(?P<x>.+)")
_GIVE = re.compile(r"(?:give|dress)\s+(?:it|him|her|them|(?:the\s+)?[\w-]+)\s+(?:in\s+)?(?P<x>.+)")
_BE = re.compile(
    r"(?:make|turn|change|set|have)\s+"
    r"(?:it|this|that|the (?:picture|image|photo|scene))"
    r"(?:\s+(?:in)?to|\s+look(?:\s+like)?)?\s+(?P<x>.+)"
)
_TAIL = re.compile(r",\s+(?:colour palette of|calm, uncluttered|clearly lettered|no\s)")
"""Where a prompt stops saying what is seen."""


def retold(layer: Generated, said: str, *, excludes: bool = True) -> Generated | None:
    """Return a painting told otherwise; None where it would ask for what it says is not there.

    excludes: whether its model is told apart what is not wanted.
    """
    now = _changed(Told(layer.prompt, layer.exclude), said.strip(" .!"))
    if now is None:
        return None
    return layer.but(prompt=now.prompt, exclude=now.exclude if excludes else layer.exclude)


def _changed(told: Told, said: str) -> Told | None:
    low = said.lower()
    for pattern in _SWAP:
        swap = pattern.fullmatch(low)
        if swap is not None and (other := _swapped(told.prompt, swap["old"], swap["new"])):
            return replace(told, prompt=other)
    gone = _GONE.fullmatch(low)
    if gone is not None:
        return _without(told, gone["x"])
    for pattern, lead in ((_BE, ""), (_MORE, "with "), (_GIVE, "with ")):
        found = pattern.fullmatch(low)
        if found is not None:
            words = said[found.start("x") : found.end("x")]
            return replace(told, prompt=_with(told.prompt, f"{lead}{words}"))
    return replace(told, prompt=_with(told.prompt, _stated(low) or said))


def _stated(said: str) -> str:
    """Return an order as what is then to be seen; '' where it is not of such a form."""
    look = _LOOK.fullmatch(said) or _IS.fullmatch(said)
    if look is not None:
        return f"{look['what']} {look['how']}"
    ground = next((m for p in _SWAP if (m := p.fullmatch(said)) and "ground" in m["old"]), None)
    return f"{ground['new']} in the {ground['old']}" if ground is not None else ""


def _swapped(prompt: str, old: str, new: str) -> str:
    """Return a prompt with one thing in another's place wherever it is named; '' where it is not.

    'A cat' that becomes 'a dog' is 'a dog', 'the cat' is 'the dog'.
    """
    bare = re.sub(rf"^(?:{_THE}|some\s+)", "", new)
    named = rf"\b(?P<an>an?\s+)?{re.escape(old)}\b"
    if re.search(named, prompt, re.I) is None:
        return ""

    def other(match: re.Match[str]) -> str:
        article = match["an"]
        if article is None:
            return bare
        return (
            f"{'An' if article[0] == 'A' else 'an'} {bare}"
            if bare[0] in "aeiou"
            else (f"{article[0]} {bare}")
        )

    return re.sub(named, other, prompt, flags=re.I)


def _without(told: Told, what: str) -> Told | None:
    """Return a prompt that says a thing is not there, and no longer that it is; None where it is
    what all the rest is said of."""
    lead = rf",?\s+(?:and|with|wearing|holding)\s+(?:{_THE})?"
    named = rf"{lead}{re.escape(what)}\b(?=,|\s+(?:and|in|on|at)\b|$)"
    prompt = re.sub(named, "", told.prompt, flags=re.I)
    if re.search(rf"\b{re.escape(what)}\b", prompt, re.I):
        return None
    exclude = ", ".join(x for x in (told.exclude, what) if x)
    return Told(_with(prompt, f"no {what}"), exclude)


def _with(prompt: str, words: str) -> str:
    """Return a prompt with more to be seen, before its colours and what is not wanted."""
    tail = _TAIL.search(prompt)
    at = tail.start() if tail is not None else len(prompt)
    return f"{prompt[:at]}, {words}{prompt[at:]}"
