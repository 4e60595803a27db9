"""Conversations: items that turns are added to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from time import time
from typing import Any

from limner.services import errors
from limner.services.errors import ApiError
from limner.services.listing import Listing, paged
from limner.services.responses.asked import read_metadata
from limner.services.responses.items import as_items
from limner.services.responses.kept import ITEM, Shelf
from limner.services.store import Record, new_id

KIND = "conversation"
MOST = 20
"""Items that are added at once."""


class Conversations:
    """The conversations of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._store = shelf.store

    async def create(self, owner: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Begin a conversation; raises ApiError."""
        _known(body, "items", "metadata")
        items = as_items(body["items"]) if body.get("items") else ()
        made = begun(new_id("conv_"), read_metadata(body.get("metadata")))
        await self._store.put(Record(KIND, made["id"], owner, made))
        await self.extend(owner, made["id"], items)
        return made

    async def get(self, owner: str, id: str) -> dict[str, Any]:
        """Return a conversation; raises ApiError (404)."""
        record = await self._store.get(KIND, id, owner)
        if record is None:
            words = f"Conversation with id '{id}' not found."
            raise ApiError(404, words, param="conversation", code="conversation_not_found")
        return record.body

    async def update(self, owner: str, id: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Change a conversation's metadata; raises ApiError."""
        made = await self.get(owner, id)
        _known(body, "metadata")
        made = {**made, "metadata": read_metadata(body.get("metadata"))}
        await self._store.put(Record(KIND, id, owner, made))
        return made

    async def delete(self, owner: str, id: str) -> dict[str, Any]:
        """Forget a conversation and its items; raises ApiError (404)."""
        await self.get(owner, id)
        while items := await self._store.list(ITEM, owner, label=id, limit=100):
            for item in items:
                await self._store.delete(ITEM, item.id, owner)
        await self._store.delete(KIND, id, owner)
        return gone(id)

    async def extend(self, owner: str, id: str, items: Iterable[Mapping[str, Any]]) -> None:
        """Add items at the end."""
        for item in items:
            (packed,), digests = await self._shelf.packed([item])
            name = _within(id, item["id"])
            await self._store.put(Record(ITEM, name, owner, packed, id, blobs=tuple(digests)))

    async def add(self, owner: str, id: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Add items a caller brings; return them as a list. Raises ApiError."""
        await self.get(owner, id)
        _known(body, "items")
        if body.get("items") is None:
            raise errors.missing("items")
        items = as_items(body["items"])
        if len(items) > MOST:
            raise errors.long_array("items", len(items), MOST)
        await self.extend(owner, id, items)
        return paged(list(items), len(items))

    async def items(self, owner: str, id: str, query: Mapping[str, Any]) -> dict[str, Any]:
        """Return a page of items; raises ApiError."""
        await self.get(owner, id)
        asked = Listing().read(query)
        after = _within(id, asked.after) if asked.after else ""
        records = await self._store.list(
            ITEM, owner, label=id, after=after, limit=asked.limit + 1, order=asked.order
        )
        bodies = await self._shelf.unpacked(record.body for record in records)
        return paged(bodies, asked.limit)

    async def item(self, owner: str, id: str, item: str) -> dict[str, Any]:
        """Return one item; raises ApiError (404)."""
        await self.get(owner, id)
        record = await self._store.get(ITEM, _within(id, item), owner)
        if record is None:
            words = f"Item with id '{item}' not found."
            raise ApiError(404, words, param="item_id", code="item_not_found")
        return (await self._shelf.unpacked([record.body]))[0]

    async def drop(self, owner: str, id: str, item: str) -> dict[str, Any]:
        """Forget one item; return the conversation. Raises ApiError (404)."""
        await self.item(owner, id, item)
        await self._store.delete(ITEM, _within(id, item), owner)
        return await self.get(owner, id)


def begun(id: str, metadata: Mapping[str, str]) -> dict[str, Any]:
    """Return a new conversation."""
    return {"id": id, "object": KIND, "created_at": int(time()), "metadata": dict(metadata)}


def gone(id: str) -> dict[str, Any]:
    """Return what is said of a conversation that was deleted."""
    return {"id": id, "object": "conversation.deleted", "deleted": True}


def _within(conversation: str, item: str) -> str:
    """Return the name an item is kept by: callers may say the same in several conversations."""
    return f"{conversation}/{item}"


def _known(body: Mapping[str, Any], *names: str) -> None:
    for name in body:
        if name not in names:
            raise errors.unknown(name)
