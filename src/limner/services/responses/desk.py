"""The desk of responses: made, kept, read, cancelled, deleted; also behind a caller's back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import time
from typing import Any

from limner.services.errors import ApiError, refused
from limner.services.images.bring import Bringer
from limner.services.images.call import Rules
from limner.services.listing import Listing, paged
from limner.services.pool import Pool
from limner.services.responses.asked import Asked, read_asked
from limner.services.responses.conversations import Conversations
from limner.services.responses.events import Score, replayed
from limner.services.responses.items import said
from limner.services.responses.kept import RESPONSE, Shelf
from limner.services.responses.turn import Turn, perform, ready, skeleton
from limner.services.store import Record, Store, new_id

PARKED = "parked"
"""Records of responses in the background that are not done: a server that starts takes them up."""
_CHAIN = 100
_LINGER = 300.0
"""Seconds the events of a response in the background are kept after its end."""
_log = logging.getLogger("limner.responses")


@dataclass(slots=True)
class Running:
    """A response under way. task: returns it done. failure: why it failed, where it did."""

    owner: str
    turn: Turn
    response: dict[str, Any]
    score: Score
    task: asyncio.Task[dict[str, Any]] | None = None
    failure: ApiError | None = None


class Responses:
    """Makes responses with the painters of a pool and keeps them in a store."""

    def __init__(
        self,
        store: Store,
        pool: Pool,
        bringer: Callable[[str], Bringer],
        rules: Rules,
        *,
        engine: str = "auto",
        days: float = 30.0,
    ) -> None:
        self._pool, self._bringer, self._rules, self._engine = pool, bringer, rules, engine
        self.shelf = Shelf(store, days)
        self.conversations = Conversations(self.shelf)
        self._running: dict[str, Running] = {}

    async def begin(
        self, body: Mapping[str, Any], owner: str, client: str, id: str = ""
    ) -> Running:
        """Begin a response; raises ApiError for a body that breaks a rule."""
        asked = read_asked(body)
        if asked.conversation is not None:
            await self.conversations.get(owner, asked.conversation)
        bringer = self._bringer(owner)
        turn_said = said(asked.items)
        base = await self.shelf.base(owner, asked, turn_said, bringer)
        turn = await ready(asked, turn_said, base, self._rules, bringer)
        running = Running(owner, turn, skeleton(asked, id or new_id("resp_")), Score())
        if asked.background:
            await self._park(running, body, client)
        running.task = asyncio.create_task(self._run(running, client))
        return running

    async def _park(self, running: Running, body: Mapping[str, Any], client: str) -> None:
        response, store = running.response, self.shelf.store
        response["status"] = "queued"
        await self.shelf.keep(running.owner, response, running.turn.asked.items)
        parked = {"body": dict(body), "owner": running.owner, "client": client}
        await store.put(Record(PARKED, response["id"], "", parked, expires=self.shelf.until))
        self._running[response["id"]] = running

    async def resume(self) -> None:
        """Take up what was in the background when the server stopped."""
        for record in await self.shelf.store.list(PARKED, "", order="asc", limit=10_000):
            parked = record.body
            try:
                await self.begin(parked["body"], parked["owner"], parked["client"], record.id)
            except ApiError as error:
                _log.warning("%s cannot be taken up: %s", record.id, error)
                await self.shelf.store.delete(PARKED, record.id, "")

    async def _run(self, running: Running, client: str) -> dict[str, Any]:
        response, score, asked = running.response, running.score, running.turn.asked
        shown = dict(response)
        score.tell("response.queued" if asked.background else "response.created", response=shown)
        response["status"] = "in_progress"
        score.tell("response.in_progress", response=dict(response))
        try:
            done = await perform(running.turn, self._pool, score, client, self._engine)
            response |= {
                "status": "failed" if done.failure else "completed", "output": done.output,
                "usage": done.usage, "completed_at": int(time()),
            }  # fmt: skip
            if done.tool_usage is not None:
                response["tool_usage"] = done.tool_usage
            if done.failure is not None:
                running.failure = done.failure
                response["error"] = _error(done.failure)
            if asked.store and (done.failure is None or asked.background):
                if done.made is not None:
                    for id, picture in zip(done.drawn, done.made.pictures, strict=True):
                        await self.shelf.keep_picture(running.owner, id, picture)
                await self._kept(running)
            if asked.conversation is not None and done.failure is None:
                items = [*asked.items, *done.output]
                await self.conversations.extend(running.owner, asked.conversation, items)
            score.tell(f"response.{response['status']}", response=response)
        finally:
            score.end()
            self._linger(response["id"])
        return response

    async def _kept(self, running: Running) -> None:
        await self.shelf.keep(running.owner, running.response, running.turn.asked.items)
        if running.turn.asked.background:
            await self.shelf.store.delete(PARKED, running.response["id"], "")

    def _linger(self, id: str) -> None:
        asyncio.get_running_loop().call_later(_LINGER, self._running.pop, id, None)

    async def get(self, owner: str, id: str) -> dict[str, Any]:
        """Return a response as it stands; raises ApiError (404)."""
        running = self._mine(owner, id)
        if running is not None:
            return dict(running.response)
        record = await self.shelf.response(owner, id)
        response: dict[str, Any] = record.body["response"]
        return {**response, "output": await self.shelf.unpacked(response["output"])}

    async def chain(self, owner: str, previous: str | None) -> list[dict[str, Any]]:
        """Return the items of a response and those before it; raises ApiError (404)."""
        found: list[dict[str, Any]] = []
        for _ in range(_CHAIN):
            if previous is None:
                break
            body = (await self.shelf.response(owner, previous)).body
            found[:0] = [*body["input"], *body["response"]["output"]]
            previous = body["response"]["previous_response_id"]
        return found

    async def events(self, owner: str, id: str) -> Score:
        """Return the events of a response, of one that is over as they can be told again."""
        running = self._mine(owner, id)
        return running.score if running is not None else replayed(await self.get(owner, id))

    async def delete(self, owner: str, id: str) -> None:
        """Forget a response; one under way is cancelled. Raises ApiError (404)."""
        await self.shelf.response(owner, id)
        running = self._mine(owner, id)
        if running is not None:
            await self._stopped(running)
            self._running.pop(id, None)
        await self.shelf.store.delete(RESPONSE, id, owner)

    async def cancel(self, owner: str, id: str) -> dict[str, Any]:
        """Cancel a response in the background; one that is over stays as it is."""
        record = await self.shelf.response(owner, id)
        if not record.body["response"]["background"]:
            words = "Only responses that were created with background=true can be cancelled."
            raise refused(words, "response_id", "response_not_cancellable")
        running = self._mine(owner, id)
        if running is not None:
            await self._stopped(running)
        return await self.get(owner, id)

    async def _stopped(self, running: Running) -> None:
        task, response = running.task, running.response
        if task is None or task.done():
            return
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        if response["status"] in ("queued", "in_progress"):
            response["status"] = "cancelled"
            await self._kept(running)

    async def input_items(self, owner: str, id: str, query: Mapping[str, Any]) -> dict[str, Any]:
        """Return a page of the items a response was asked by; raises ApiError."""
        record = await self.shelf.response(owner, id)
        asked = Listing().read(query)
        items = list(record.body["input"])
        if asked.order == "desc":
            items.reverse()
        names = [item["id"] for item in items]
        start = names.index(asked.after) + 1 if asked.after in names else 0
        return paged(items[start : start + asked.limit + 1], asked.limit)

    async def close(self) -> None:
        """Stop what is still in the background; it stays parked."""
        tasks = [r.task for r in self._running.values() if r.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _mine(self, owner: str, id: str) -> Running | None:
        running = self._running.get(id)
        return running if running is not None and running.owner == owner else None


def _error(failure: ApiError) -> dict[str, Any]:
    """Return the error of a response, whose codes are its own."""
    code = "invalid_prompt" if failure.status < 500 else "server_error"
    if failure.status == 429:
        code = "rate_limit_exceeded"
    if (failure.code or "").startswith("invalid_image"):
        code = "invalid_image"
    return {"code": code, "message": failure.message}


__all__ = ["Asked", "Responses", "Running"]
