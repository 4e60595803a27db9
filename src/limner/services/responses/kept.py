"""Responses as they are kept: pictures apart from the words, and found again by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from time import time
from typing import Any

from limner.painter import Delivery
from limner.services.errors import ApiError, refused
from limner.services.images.bring import Bringer
from limner.services.responses.asked import Asked
from limner.services.responses.items import Said, inline, said
from limner.services.responses.turn import Base
from limner.services.store import Record, Store

RESPONSE, PICTURE, ITEM = "response", "picture", "item"
_BACK = 100
"""Turns that are looked through for a picture."""


class Shelf:
    """The responses and pictures of a store. days: how long they stay."""

    def __init__(self, store: Store, days: float) -> None:
        self.store, self._days = store, days

    @property
    def until(self) -> float:
        """When what is kept now expires."""
        return time() + self._days * 86_400

    async def packed(
        self, items: Iterable[Mapping[str, Any]]
    ) -> tuple[list[dict[str, Any]], list[str]]:
        """Return items with their pictures kept apart, and the digests of these."""
        found: list[dict[str, Any]] = []
        digests: list[str] = []
        for item in items:
            result = item.get("result")
            if isinstance(result, bytes):
                digest = await self.store.keep(result)
                digests.append(digest)
                item = {**item, "result": {"kept": digest}}
            found.append(dict(item))
        return found, digests

    async def unpacked(self, items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Return items with their pictures."""
        found = []
        for item in items:
            result = item.get("result")
            if isinstance(result, dict):
                item = {**item, "result": await self.store.fetch(result["kept"])}
            found.append(dict(item))
        return found

    async def keep(self, owner: str, response: Mapping[str, Any], items: Iterable[Any]) -> None:
        """Keep a response and the items it was asked by."""
        output, digests = await self.packed(response["output"])
        body = {"response": {**response, "output": output}, "input": list(items)}
        record = Record(
            RESPONSE, response["id"], owner, body, expires=self.until, blobs=tuple(digests)
        )
        await self.store.put(record)

    async def keep_picture(self, owner: str, id: str, picture: Delivery) -> None:
        """Keep a picture and its document, to be named by its id in later turns."""
        data, document = (
            await self.store.keep(picture.data), await self.store.keep(picture.document.encode())
        )  # fmt: skip
        body = {"data": data, "document": document}
        record = Record(PICTURE, id, owner, body, expires=self.until, blobs=(data, document))
        await self.store.put(record)

    async def response(self, owner: str, id: str) -> Record:
        """Return a kept response; raises ApiError (404)."""
        record = await self.store.get(RESPONSE, id, owner)
        if record is None:
            words = f"Response with id '{id}' not found."
            raise ApiError(404, words, param="response_id", code="response_not_found")
        return record

    async def base(self, owner: str, asked: Asked, turn: Said, bringer: Bringer) -> Base | None:
        """Return the last picture before a turn; raises ApiError for ids that name nothing."""
        if turn.call is not None:
            return await self._called(owner, turn.call)
        if asked.previous is not None:
            return await self._before(owner, asked.previous, bringer)
        if asked.conversation is not None:
            items = await self.store.list(ITEM, owner, label=asked.conversation, limit=_BACK)
            bodies = [record.body for record in reversed(items)]
            return await self._last(owner, bodies, bringer)
        return None

    async def _called(self, owner: str, call: Mapping[str, Any]) -> Base:
        record = await self.store.get(PICTURE, call["id"], owner)
        if record is not None:
            return await self._opened(record)
        brought = inline(call)
        if brought is None:
            words = (
                f"Item with id '{call['id']}' not found. Items are not kept where 'store' is "
                "false: send the item with its result."
            )
            raise ApiError(404, words, param="input", code="item_not_found")
        return Base(data=brought.data)

    async def _opened(self, record: Record) -> Base:
        data = await self.store.fetch(record.body["data"])
        document = await self.store.fetch(record.body["document"])
        return Base(document.decode(), data)

    async def _before(self, owner: str, previous: str, bringer: Bringer) -> Base | None:
        """Return the last picture of a chain of responses."""
        id: str | None = previous
        for step in range(_BACK):
            if id is None:
                break
            record = await self.store.get(RESPONSE, id, owner)
            if record is None:
                if step:
                    break
                words = f"Previous response with id '{id}' not found."
                raise refused(words, "previous_response_id", "previous_response_not_found")
            response = record.body["response"]
            base = await self._last(owner, [*record.body["input"], *response["output"]], bringer)
            if base is not None:
                return base
            id = response["previous_response_id"]
        return None

    async def _last(self, owner: str, items: list[dict[str, Any]], bringer: Bringer) -> Base | None:
        for item in reversed(items):
            if item["type"] == "image_generation_call" and item.get("status") != "failed":
                record = await self.store.get(PICTURE, item["id"], owner)
                if record is not None:
                    return await self._opened(record)
            if item["type"] == "message" and item.get("role") == "user":
                shown = said([item]).pictures
                if shown:
                    return Base(data=await bringer.one(shown[0]))
        return None
