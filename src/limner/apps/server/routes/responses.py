"""Responses: conversations in pictures, streamed, kept, and behind the caller's back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from limner.apps.server import page
from limner.apps.server.answers import EventStream, answer, connected, event
from limner.apps.server.desk import admitted, desk, owner
from limner.apps.server.intake import JSON, json_body, kind
from limner.services.images.fields import Field
from limner.services.images.values import value
from limner.services.responses import read_asked
from limner.services.responses.compaction import compacted
from limner.services.responses.events import Score
from limner.services.responses.items import said
from limner.services.responses.turn import counted_input

router = APIRouter(prefix="/v1/responses", tags=["Responses"])
_AFTER = Field("starting_after", "integer", "", low=0, default=-1)
_STREAM = Field("stream", "boolean", "", default=False)


@router.post(
    "",
    summary="Create a response",
    responses=page.answers("Response", *page.WORK, 404, stream="response"),
    openapi_extra=page.body(json=page.RESPONSE_BODY),
)
async def create(request: Request) -> Response:
    """Draw, change or answer, as the input and the tools ask."""
    client, own = admitted(request), desk(request)
    async with own.intake.read(request) as (counted, body):
        running = await own.responses.begin(body, owner(request), client)
        asked, task = running.turn.asked, running.task
        assert task is not None
        counted.until(task)
        if asked.stream:
            cancelled = None if asked.background else task
            return EventStream(_events(running.score), own.settings.keep_alive, cancelled)
        if asked.background:
            return answer(running.response)
        response = await connected(counted, _awaited(task))
        if running.failure is not None:
            raise running.failure
        return answer(response)


@router.post(
    "/input_tokens",
    summary="Count input tokens",
    responses=page.answers("InputTokens", 400, 413, 415, 503),
    openapi_extra=page.body(json=page.RESPONSE_BODY),
)
async def input_tokens(request: Request) -> Response:
    """Say how many tokens an input is."""
    admitted(request)
    async with desk(request).intake.room(request) as counted:
        kind(counted, JSON)
        asked = read_asked(await json_body(counted))
        return answer(counted_input(said(asked.items).text, asked.instructions or ""))


@router.post(
    "/compact",
    summary="Compact a conversation",
    responses=page.answers("Compaction", 400, 404, 413, 415, 503),
    openapi_extra=page.body(json=page.RESPONSE_BODY),
)
async def compact(request: Request) -> Response:
    """Return a conversation as one item that can be sent in its place."""
    admitted(request)
    own = desk(request)
    async with own.intake.read(request) as (_, body):
        asked = read_asked(body)
        before = await own.responses.chain(owner(request), asked.previous)
        return answer(compacted([*before, *asked.items]))


async def _awaited(task: asyncio.Task[dict[str, object]]) -> dict[str, object]:
    return await task


async def _events(score: Score, after: int = -1) -> AsyncGenerator[bytes, None]:
    async for body in score.heard(after):
        yield event(body["type"], body)


@router.get(
    "/{response_id}",
    summary="Retrieve a response",
    responses=page.answers("Response", 400, 404, stream="response"),
)
async def retrieve(request: Request, response_id: str) -> Response:
    """Return a response, or with `stream=true` its events after `starting_after`."""
    admitted(request)
    own, query = desk(request), request.query_params
    if value(_STREAM, query.get("stream"), form=True):
        after = value(_AFTER, query.get("starting_after"), form=True)
        score = await own.responses.events(owner(request), response_id)
        return EventStream(_events(score, after), own.settings.keep_alive)
    return answer(await own.responses.get(owner(request), response_id))


@router.delete(
    "/{response_id}", summary="Delete a response", responses=page.answers("Deleted", 404)
)
async def delete(request: Request, response_id: str) -> Response:
    """Forget a response."""
    admitted(request)
    await desk(request).responses.delete(owner(request), response_id)
    return answer({"id": response_id, "object": "response", "deleted": True})


@router.post(
    "/{response_id}/cancel",
    summary="Cancel a response",
    responses=page.answers("Response", 400, 404),
)
async def cancel(request: Request, response_id: str) -> Response:
    """Cancel a response in the background."""
    admitted(request)
    return answer(await desk(request).responses.cancel(owner(request), response_id))


@router.get(
    "/{response_id}/input_items",
    summary="List input items",
    responses=page.answers("ItemList", 400, 404),
    openapi_extra=page.query(),
)
async def input_items(request: Request, response_id: str) -> Response:
    """List what a response was asked by."""
    admitted(request)
    query = dict(request.query_params)
    return answer(await desk(request).responses.input_items(owner(request), response_id, query))
