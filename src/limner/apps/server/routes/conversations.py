"""Conversations and their items."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from limner.apps.server import page
from limner.apps.server.answers import answer
from limner.apps.server.desk import admitted, desk, owner

router = APIRouter(prefix="/v1/conversations", tags=["Conversations"])
_BODY = page.body(json={"type": "object"})


@router.post(
    "",
    summary="Create a conversation",
    responses=page.answers("Conversation", 400, 413, 415, 503),
    openapi_extra=_BODY,
)
async def create(request: Request) -> Response:
    """Begin a conversation."""
    admitted(request)
    own = desk(request)
    async with own.intake.read(request) as (_, body):
        return answer(await own.responses.conversations.create(owner(request), body))


@router.get(
    "/{conversation_id}",
    summary="Retrieve a conversation",
    responses=page.answers("Conversation", 404),
)
async def retrieve(request: Request, conversation_id: str) -> Response:
    """Return a conversation."""
    admitted(request)
    found = await desk(request).responses.conversations.get(owner(request), conversation_id)
    return answer(found)


@router.post(
    "/{conversation_id}",
    summary="Update a conversation",
    responses=page.answers("Conversation", 400, 404, 413, 415, 503),
    openapi_extra=_BODY,
)
async def update(request: Request, conversation_id: str) -> Response:
    """Change a conversation's metadata."""
    admitted(request)
    own = desk(request)
    async with own.intake.read(request) as (_, body):
        changed = await own.responses.conversations.update(owner(request), conversation_id, body)
        return answer(changed)


@router.delete(
    "/{conversation_id}", summary="Delete a conversation", responses=page.answers("Deleted", 404)
)
async def delete(request: Request, conversation_id: str) -> Response:
    """Forget a conversation and its items."""
    admitted(request)
    gone = await desk(request).responses.conversations.delete(owner(request), conversation_id)
    return answer(gone)


@router.post(
    "/{conversation_id}/items",
    summary="Add items",
    responses=page.answers("ItemList", 400, 404, 413, 415, 503),
    openapi_extra=_BODY,
)
async def add(request: Request, conversation_id: str) -> Response:
    """Add items to a conversation."""
    admitted(request)
    own = desk(request)
    async with own.intake.read(request) as (_, body):
        return answer(await own.responses.conversations.add(owner(request), conversation_id, body))


@router.get(
    "/{conversation_id}/items",
    summary="List items",
    responses=page.answers("ItemList", 400, 404),
    openapi_extra=page.query(),
)
async def items(request: Request, conversation_id: str) -> Response:
    """List a conversation's items."""
    admitted(request)
    query = dict(request.query_params)
    own = desk(request).responses.conversations
    return answer(await own.items(owner(request), conversation_id, query))


@router.get(
    "/{conversation_id}/items/{item_id}",
    summary="Retrieve an item",
    responses=page.answers("Item", 404),
)
async def item(request: Request, conversation_id: str, item_id: str) -> Response:
    """Return one item."""
    admitted(request)
    own = desk(request).responses.conversations
    return answer(await own.item(owner(request), conversation_id, item_id))


@router.delete(
    "/{conversation_id}/items/{item_id}",
    summary="Delete an item",
    responses=page.answers("Conversation", 404),
)
async def drop(request: Request, conversation_id: str, item_id: str) -> Response:
    """Forget one item."""
    admitted(request)
    own = desk(request).responses.conversations
    return answer(await own.drop(owner(request), conversation_id, item_id))
