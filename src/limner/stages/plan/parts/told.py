"""What belongs together by the way it is told: '"Shakshuka" "€11"' is one line of a list.

Two strings with nothing but space between them are a label and its value; a string before a
colon heads the lines after it. Kinds that show pairs ask for them before they sort strings by
role, for a reader that met bare quoted strings could not know their roles.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from limner.document.brief import Copy

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

FREE = frozenset(
    (
        "headline", "section", "label", "item", "name", "body", "caption", "step", "bullet",
        "badge", "unit", "value", "price", "axis",
    )
)  # fmt: skip
"""Roles that say little of strings told in pairs."""
MONEY = re.compile(r"[$€£¥₹₩₽₺฿]|^\d+[.,]\d{2}$|\b(?:USD|EUR|GBP|CHF|kr|zł)\b")
MARKS = "\"'“”„«»‘’「」『』‹› \t"


def tie(design: Design) -> None:
    """Tie values to the labels they follow, and lines to the heading before them.

    Does nothing where fewer than two pairs are told. The first headline stays what it is.
    """
    waiting = design.content.waiting
    gaps = _gaps(design.brief.prompt, waiting)
    lead = next((c for c in waiting if c.role in ("headline", "logo")), None)
    free = [
        c is not lead and (c.role in FREE or _priced(c, waiting[i + 1 : i + 2], gaps[i]))
        for i, c in enumerate(waiting)
    ]
    heads = [
        i for i in range(len(waiting) - 1)
        if free[i] and free[i + 1] and gaps[i] == "" and not MONEY.search(waiting[i].text)
    ]  # fmt: skip
    heads = [i for i in heads if i - 1 not in heads]
    valued = [i for i, c in enumerate(waiting) if free[i] and c.value and i not in heads]
    if len(heads) + len(valued) < 2:
        return
    followers = {i + 1 for i in heads}
    lines = {*heads, *valued}
    values = {c.value for i, c in enumerate(waiting) if i in valued}
    section: str | None = None
    out: list[Copy] = []
    for i, copy in enumerate(waiting):
        if not free[i]:
            out.append(copy)
        elif i in followers:
            role = "price" if MONEY.search(copy.text) else "value"
            out.append(copy.but(role=role, group=waiting[i - 1].text))
        elif i in lines:
            value = waiting[i + 1].text if i in heads else copy.value
            out.append(copy.but(role="item", value=value, group=section))
        elif copy.text in values:
            out.append(copy)
        elif i + 1 in lines:
            section = copy.text
            out.append(copy.but(role="section", group=section))
        else:
            out.append(copy.but(role="item", group=section) if copy.role == "section" else copy)
    design.content.waiting = out


def _priced(copy: Copy, following: list[Copy], gap: str) -> bool:
    """Whether a string taken for a line under the title has a figure right after it."""
    figured = any(c.text[:1].isdigit() or MONEY.search(c.text) for c in following)
    return copy.role == "subhead" and gap == "" and figured


def is_figure(text: str) -> bool:
    """Return whether a value is a figure or a price, not words."""
    return bool(MONEY.search(text)) or text[:1].isdigit() or len(text) <= 5


def _gaps(prompt: str, copies: list[Copy]) -> list[str]:
    """Return what stands between each string and the next, quotation marks and space left out;
    '?' where a string is not found after the one before.
    """
    ends: list[tuple[int, int]] = []
    at = 0
    for copy in copies:
        span = copy.span
        own = span is not None and prompt[span.start : span.end] == copy.text
        found = span.start if span is not None and own else prompt.find(copy.text, at)
        ends.append((found, found + len(copy.text)) if found >= 0 else (-1, -1))
        at = ends[-1][1] if found >= 0 else at
    gaps = []
    for (_, end), (start, _) in pairwise(ends):
        known = end >= 0 and start >= end and (start > end)
        gaps.append(prompt[end:start].strip(MARKS) if known else "?")
    return [*gaps, "?"]
