"""The envelope of every answer: request id, time taken, rates; and what any fault becomes."""

from __future__ import annotations

import secrets
from time import perf_counter

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from limner.apps.server.answers import Gone, refusal, worded
from limner.services import errors
from limner.services.errors import ApiError

VERSION = "2020-10-01"
_CLOSED = 499


class Envelope:
    """ASGI middleware: gives each request an id, each answer its headers, each error its body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and its answer back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start = perf_counter()
        state = scope.setdefault("state", {})
        state["request_id"] = f"req_{secrets.token_hex(16)}"
        begun = False

        async def wrapped(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                _mark(MutableHeaders(scope=message), scope, perf_counter() - start)
            await send(message)

        try:
            await self._app(scope, receive, wrapped)
        except Gone:
            await Response(status_code=_CLOSED)(scope, receive, wrapped)
        except Exception as error:
            told = worded(error, state["request_id"])
            if begun:
                raise
            await refusal(told)(scope, receive, wrapped)


def _mark(headers: MutableHeaders, scope: Scope, seconds: float) -> None:
    state = scope["state"]
    headers["x-request-id"] = state["request_id"]
    headers["openai-processing-ms"] = str(round(seconds * 1000))
    headers["openai-version"] = VERSION
    headers["openai-organization"] = "limner"
    if rate := state.get("rate"):
        headers.update(rate.headers())


async def not_routed(request: Request, error: Exception) -> Response:
    """Answer what the router refuses: unknown addresses and methods."""
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        allowed = (error.headers or {}).get("Allow", "POST").replace(",", " ").split()
        return refusal(errors.wrong_method([m for m in allowed if m != "HEAD"]))
    if error.status_code == 404:
        return refusal(errors.no_route(request.method, request.url.path))
    return refusal(ApiError(error.status_code, str(error.detail)))


async def refused(request: Request, error: Exception) -> Response:
    """Answer an error a route raised."""
    return refusal(worded(error, request.state.request_id))
