"""Search: the web, or whatever is searched in its place, as the pipeline sees it."""

from __future__ import annotations

from typing import Protocol

from limner.document.value import Value


class Hit(Value):
    """A page that was found. text: what it says about what was asked, as it stands there."""

    title: str
    address: str
    text: str


class Search(Protocol):
    """A provider. It is asked only where a prompt says that the web is to be searched."""

    async def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Return the pages found, the best first; raises SearchFailed."""
        ...
