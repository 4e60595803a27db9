"""What a prompt says just before each string: 'artist', 'title', 'dateline', 'ingredients'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from limner.document.brief import Brief, Copy

_TAIL = re.compile(r"[\"'“”‘’«»„「」『』\s]+$")


def leads(brief: Brief) -> dict[str, str]:
    """Return for every string the words between the one before it and itself, in lower case."""
    placed = sorted((c for c in brief.strings if c.span is not None), key=lambda c: c.span.start)  # type: ignore[union-attr]
    out = {c.text: "" for c in brief.strings}
    end = 0
    for copy in placed:
        assert copy.span is not None
        between = brief.prompt[end : copy.span.start] if copy.span.start > end else ""
        out[copy.text] = _TAIL.sub("", between.lower()).lstrip("\"'”’»」』,;. ")
        end = max(end, copy.span.end)
    return out


def led_by(copies: Sequence[Copy], said: dict[str, str], words: str) -> Copy | None:
    """Return the first string that `words`, alternatives of a pattern, lead to; it is not taken."""
    pattern = re.compile(rf"\b(?:{words})\b[^.;]*$")
    return next((c for c in copies if pattern.search(said.get(c.text, ""))), None)


def in_order(brief: Brief, copies: Sequence[Copy]) -> list[Copy]:
    """Return strings as the prompt tells them; those it has not, last."""
    last = len(brief.prompt)
    return sorted(copies, key=lambda c: c.span.start if c.span else last)
