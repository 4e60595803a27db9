"""Instructing: how an edit in words is put to a model that edits pictures.

Photographs that are brought and pictures a model painted are edited by the same words.
"""

from __future__ import annotations

import re

from limner.document.layers.generated import Generated

KEPT = "Keep everything else exactly as it is."
FRAMED = "Keep the framing and whatever is not mentioned."
LOCAL = re.compile(
    r"^(?:add|put|place|insert|remove|delete|erase|replace|swap|change|give|dress)\b"
)
"""Orders about one thing, of which all else is to stay."""
_BARE = re.compile(
    r"^(?:(?:in|at|on|during|with|without|as|no|more|less|fewer|a|an|the|one|two|three|four|five"
    r"|some|many|another)\b|\w+$)"
)
"""How words begin that say what is to be seen and not what is to be done."""


def instructed(said: str, *, masked: bool = False) -> str:
    """Return an instruction as a model is given it."""
    text = said.strip(" .!")
    if not masked and _BARE.match(text.lower()):
        text = f"change the picture: {text}"
    text = f"{text[:1].upper()}{text[1:]}."
    if masked:
        return text
    return f"{text} {KEPT if LOCAL.match(said.lower().strip()) else FRAMED}"


def both(before: str, after: str) -> str:
    """Return two instructions as one; what is to be kept is said once, at the end."""
    kept = KEPT if KEPT in before and KEPT in after else FRAMED
    bare = [x.replace(KEPT, "").replace(FRAMED, "").strip() for x in (before, after)]
    tail = f" {kept}" if any(k in before + after for k in (KEPT, FRAMED)) else ""
    return f"{bare[0]} {bare[1]}{tail}"


def joined(before: Generated, after: Generated) -> Generated | None:
    """Return two edits that follow each other as one, so that a model paints once; None where
    they are not of the same kind."""
    same = ("task", "mask", "references", "model", "quality", "box")
    if before.task not in ("edit", "inpaint"):
        return None
    if any(getattr(before, name) != getattr(after, name) for name in same):
        return None
    return before.but(name=f"{before.name}; {after.name}", prompt=both(before.prompt, after.prompt))
