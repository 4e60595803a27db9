"""'Take it apart into layers', 'split the picture into layers', 'image to layers'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause

RANK = 2
_APART = re.compile(
    r"^(?:take|pull) (?:it|this|(?:the|this|my) \w+) apart\b"
    r"|^(?:split|separate|decompose|break|turn|convert|cut|divide|make)\b.*\blayers\b"
    r"|\b(?:image|picture|photo) (?:in)?to layers\b|^layers$"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read that the picture is to become layers."""
    return (Wish(deed="apart"),) if _APART.search(clause.text) else ()
