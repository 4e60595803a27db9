"""Words of a pack: one quoted string is brand, product and contents, each a line of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from limner.document.brief import Copy, Role, Span
from limner.stages.brief.words import word_set

PACKS = word_set(
    "bottle jar tube can tin pouch box bag carton pack package packet candle soap dispenser "
    "canister label vial flask sachet pot crate lotion perfume serum cream shampoo"
)
"""Carriers whose words are a label's."""


@lru_cache(maxsize=1)
def _contents() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\S)(?P<net>(?:(?:net\s*(?:wt|weight)?|contents?|poids net|peso neto|inhalt)\.?:?\s*)?"
        r"(?:[℮e]\s?)?\d+(?:[.,]\d+)?\s?(?:ml|cl|dl|l|litres?|liters?|g|gr|kg|mg|oz|fl\.?\s?oz|lbs?"
        r"|capsules|tablets|pcs|bags|count)\b\.?(?:\s?[/|]\s?\d+(?:[.,]\d+)?\s?(?:fl\.?\s?)?oz\.?)?"
        r"(?:\s?(?:%|vol)\b)?)$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _brand() -> re.Pattern[str]:
    """Leading words in capitals before words that are not."""
    return re.compile(r"(?P<brand>[^\W\d_a-z][^a-z\s]+(?:\s(?:&|[A-Z][^a-z\s]+))*)\s+(?=\S*[a-z])")


def labelled(copies: tuple[Copy, ...], kind: str | None) -> tuple[Copy, ...]:
    """Return the strings, those of packs cut into brand, product and contents.

    kind: the picture kind; on a flat label the maker sets the lines, so nothing is cut.
    """
    if kind == "label":
        return copies
    return tuple(part for copy in copies for part in _lines(copy))


def _lines(copy: Copy) -> tuple[Copy, ...]:
    name = copy.carrier.name if copy.carrier else ""
    head = name.split()[-1] if name else ""
    if copy.role not in ("label", "sign") or head not in PACKS or copy.ruby:
        return (copy,)
    if "\n" in copy.text or copy.script != "Latn":
        return (copy,)
    cuts: list[tuple[int, int, Role]] = []
    end = len(copy.text)
    contents = _contents().search(copy.text)
    if contents is not None and contents.start() > 0:
        cuts.append((contents.start(), end, "unit"))
        end = len(copy.text[: contents.start()].rstrip(" ,·|–—-"))
    brand = _brand().match(copy.text[:end])
    if brand is not None:
        cuts = [(0, brand.end("brand"), "logo"), (brand.end(), end, "label"), *cuts]
    elif cuts:
        cuts = [(0, end, "label"), *cuts]
    return tuple(_part(copy, *cut) for cut in cuts) or (copy,)


def _part(copy: Copy, start: int, end: int, role: Role) -> Copy:
    span = copy.span
    if span is not None and span.end - span.start == len(copy.text):
        span = Span(start=span.start + start, end=span.start + end)
    return copy.but(text=copy.text[start:end], role=role, span=span)
