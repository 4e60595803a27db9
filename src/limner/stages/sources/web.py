"""Pages of the web that were found, as Sources: what they say, and their addresses."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from limner.document.source import Place, Source
from limner.ports.search import Hit
from limner.stages.sources.draft import Draft, TooMuch
from limner.stages.sources.gather import gathered
from limner.stages.sources.limits import LIMITS, Limits


def heard(hit: Hit, limits: Limits = LIMITS) -> Source:
    """Return what a page says, every figure with the page's address."""
    place = Place(kind="address", name=hit.address)
    name = urlsplit(hit.address).netloc.removeprefix("www.") or hit.title
    draft = Draft("web", name, limits, title=hit.title, pages=1)
    try:
        for paragraph in re.split(r"\n\s*\n|\n(?=[-*#] )", hit.text):
            plain = paragraph.lstrip("#-* ")
            draft.add(plain, place, level=2 if paragraph.startswith("#") else 0)
    except TooMuch:
        pass
    return gathered(draft)[0]
