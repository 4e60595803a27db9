"""SearXNG: a metasearch engine one runs oneself; asked through its JSON answers.

Its instance has to allow `format: json`. Only its own answer is read, never the pages it names.
"""

from __future__ import annotations

import asyncio
import html
import json
import re
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from limner.basics.errors import BadOption, SearchFailed
from limner.ports.search import Hit

_SECONDS = 15.0
_LARGEST = 2_000_000
"""Bytes of an answer."""
_SAID = 2_000


class SearxngSearch:
    """Asks one instance."""

    def __init__(self, where: str) -> None:
        if urlsplit(where).scheme not in ("http", "https"):
            raise BadOption(
                f"{where!r} is no address to search at.", hint="Name one with https://.",
                param="search",
            )  # fmt: skip
        self._where = where.rstrip("/")

    async def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Return what the instance found; raises SearchFailed."""
        return await asyncio.to_thread(self._search, query, limit)

    def _search(self, query: str, limit: int) -> tuple[Hit, ...]:
        url = f"{self._where}/search?{urlencode({'q': query, 'format': 'json'})}"
        asked = Request(url, headers={"Accept": "application/json", "User-Agent": "limner"})
        try:
            with urlopen(asked, timeout=_SECONDS) as reply:
                answer = json.loads(reply.read(_LARGEST))
        except (OSError, ValueError) as error:
            raise SearchFailed(f"The web search did not answer: {error}.") from error
        results = answer.get("results") if isinstance(answer, dict) else None
        if not isinstance(results, list):
            raise SearchFailed("The web search answered something that is no list of results.")
        found = [hit for one in results[:50] if (hit := _hit(one)) is not None]
        return tuple(found[:limit])


def _hit(given: object) -> Hit | None:
    """Return one result; None where it has no words or no address."""
    if not isinstance(given, dict):
        return None
    title, address, text = (given.get(n) for n in ("title", "url", "content"))
    if not (isinstance(title, str) and isinstance(address, str) and isinstance(text, str)):
        return None
    if urlsplit(address).scheme not in ("http", "https") or not text.strip():
        return None
    return Hit(title=_plain(title)[:200], address=address[:500], text=_plain(text)[:_SAID])


def _plain(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip()
