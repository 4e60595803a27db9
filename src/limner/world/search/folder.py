"""A folder searched in place of the web: an archive of one's own pages, as text, Markdown or HTML.

Pages are ranked by how many of the words asked for they hold, rare words before common ones.
"""

from __future__ import annotations

import asyncio
import html
import math
import re
from pathlib import Path

from limner.basics.errors import SearchFailed
from limner.ports.search import Hit

_ENDINGS = (".md", ".txt", ".html", ".htm")
_MOST = 2_000
"""Files looked into."""
_LARGEST = 1_000_000
"""Bytes of a file."""
_SAID = 4_000
"""Characters of a page handed on."""


class FolderSearch:
    """Searches the files of a folder."""

    def __init__(self, where: str) -> None:
        self._folder = Path(where)

    async def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Return the pages that hold most of the words; raises SearchFailed."""
        return await asyncio.to_thread(self._search, query, limit)

    def _search(self, query: str, limit: int) -> tuple[Hit, ...]:
        if not self._folder.is_dir():
            raise SearchFailed(f"There is no folder {self._folder} to search.")
        words = set(re.findall(r"\w{3,}", query.lower()))
        pages = [page for path in self._files() if (page := _page(path)) is not None]
        bags = [set(re.findall(r"\w{3,}", f"{p.title} {p.text}".lower())) for p in pages]
        rarity = {w: math.log(1 + len(pages) / (1 + sum(w in b for b in bags))) for w in words}
        ranked = sorted(
            (
                (sum(rarity[w] for w in words & bag), page)
                for bag, page in zip(bags, pages, strict=True)
            ),
            key=lambda pair: (-pair[0], pair[1].address),
        )
        return tuple(page for worth, page in ranked if worth > 0)[:limit]

    def _files(self) -> list[Path]:
        found = sorted(p for p in self._folder.rglob("*") if p.suffix.lower() in _ENDINGS)
        return [p for p in found[:_MOST] if p.is_file() and p.stat().st_size <= _LARGEST]


def _page(path: Path) -> Hit | None:
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return None
    title = path.stem
    if path.suffix.lower().startswith(".htm"):
        named = re.search(r"<title[^>]*>(.*?)</title>", text, re.IGNORECASE | re.DOTALL)
        title = html.unescape(named.group(1)).strip() if named else title
        text = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", " ", text)
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    elif text.startswith("# "):
        title, _, text = text[2:].partition("\n")
    plain = re.sub(r"[ \t]+", " ", text).strip()
    return Hit(title=title.strip(), address=path.as_uri() if path.is_absolute() else str(path),
               text=plain[:_SAID])  # fmt: skip
