"""What has to be known of a picture before it can be decided what is done to it."""

from __future__ import annotations

import re

from limner.document.document import Document
from limner.document.layers.picture import Picture
from limner.document.layers.retouch import Retouch
from limner.document.wish import Wish, Wishes

SUBJECT = re.compile(
    r"\b(?:subject|object|product|person|people|man|woman|girl|boy|child|foreground|thing|figure|"
    r"animal|it|her|him|them|model|item)\b"
)
"""Words for the most prominent thing of a picture, whatever it is."""
GROUND = re.compile(r"\bback ?(?:ground|drop)\b|\beverything else\b|\bthe rest\b")
"""Words for all but that."""
_LOCAL = frozenset({"remove", "recolour", "tone", "light", "sharpen", "denoise"})


def photographic(document: Document) -> bool:
    """Whether a document is a photograph that was brought, with whatever was done to it since."""
    first = next(iter(document.layers), None)
    return isinstance(first, Picture | Retouch) and first.role == "photo"


def wants_subject(wishes: Wishes, masked: bool) -> bool:
    """Whether any wish needs the most prominent thing told from its background."""
    return any(_wants(wish, masked) for wish in wishes.wishes)


def _wants(wish: Wish, masked: bool) -> bool:
    if wish.deed == "backdrop":
        return True
    if wish.deed == "crop":
        return wish.subject or (wish.aspect is not None and not masked)
    return wish.deed in _LOCAL and bool(wish.noun) and not masked
