"""Answers: JSON with pictures in it, server-sent events, errors; and callers who go away."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import secrets
from collections.abc import AsyncGenerator, Awaitable
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from limner.basics.errors import LimnerError
from limner.services import errors
from limner.services.errors import ApiError

T = TypeVar("T")
KEEP_ALIVE = b": keep-alive\n\n"
_MARK = secrets.token_hex(16)
"""Stands for a picture while an answer is written; nobody can say it by chance."""
_log = logging.getLogger("limner.server")


def encoded(body: Any) -> bytes:
    """Return an answer as one line of JSON; bytes in it become base64."""
    pictures: list[bytes] = []

    def mark(value: Any) -> str:
        if not isinstance(value, bytes):
            raise TypeError(f"{type(value).__name__} is no JSON")
        pictures.append(value)
        return _MARK

    line = json.dumps(body, default=mark, separators=(",", ":")).encode()
    parts = line.split(f'"{_MARK}"'.encode())
    joined = [parts[0]]
    for picture, part in zip(pictures, parts[1:], strict=True):
        joined += [b'"', base64.b64encode(picture), b'"', part]
    return b"".join(joined)


def answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a JSON answer."""
    return Response(encoded(body), status, headers, "application/json")


def refusal(error: ApiError) -> Response:
    """Return an error as its answer."""
    return answer(error.body(), error.status, error.headers)


def worded(error: BaseException, request_id: str) -> ApiError:
    """Return what a caller is told of an error; what is not foreseen goes to the log."""
    if isinstance(error, ApiError):
        return error
    if isinstance(error, LimnerError):
        told = errors.of_limner(error, request_id)
        if told.status >= 500:
            _log.error("%s: %s", request_id, error)
        return told
    _log.error("%s: a fault", request_id, exc_info=error)
    return errors.fault(request_id)


def event(name: str, body: Any) -> bytes:
    """Return one server-sent event."""
    return b"event: " + name.encode() + b"\ndata: " + encoded(body) + b"\n\n"


class Gone(Exception):
    """The caller has gone; there is nobody to answer."""


async def connected(request: Request, work: Awaitable[T]) -> T:
    """Return what comes of work, or cancel it and raise Gone as soon as the caller goes."""
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_left(request.receive))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Gone
        return await task
    finally:
        for each in (task, gone):
            each.cancel()
        await asyncio.gather(task, gone, return_exceptions=True)


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class EventStream(Response):
    """Server-sent events as they come; a caller who goes away ends their making at once.

    silence: seconds after which a comment says that the stream is still there. work: what makes
    them and is cancelled with them; None where it goes on without a listener.
    """

    media_type = "text/event-stream"

    def __init__(
        self,
        events: AsyncGenerator[bytes, None],
        silence: float,
        work: asyncio.Future[Any] | None = None,
    ) -> None:
        self.status_code = 200
        self.background = None
        self._events, self._work, self._silence = events, work, silence
        self.init_headers({"cache-control": "no-cache", "x-accel-buffering": "no"})

    def init_headers(self, headers: Any = None) -> None:
        """Set the headers; there is no length to tell."""
        self.body = b""
        super().init_headers(headers)
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Send the events."""
        sending = asyncio.ensure_future(self._send(send))
        gone = asyncio.ensure_future(_left(receive))
        try:
            await asyncio.wait({sending, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            every = [sending, gone, *([] if self._work is None else [self._work])]
            for each in every:
                each.cancel()
            await asyncio.gather(*every, return_exceptions=True)
            await self._events.aclose()

    async def _send(self, send: Send) -> None:
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        async for chunk in _kept_alive(self._events, self._silence):
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _kept_alive(
    events: AsyncGenerator[bytes, None], silence: float
) -> AsyncGenerator[bytes, None]:
    """Yield events, and a comment wherever none comes for `silence` seconds."""
    coming: asyncio.Future[bytes] | None = None
    try:
        while True:
            coming = coming or asyncio.ensure_future(anext(events))
            await asyncio.wait({coming}, timeout=silence)
            if not coming.done():
                yield KEEP_ALIVE
                continue
            try:
                chunk = coming.result()
            except StopAsyncIteration:
                return
            coming = None
            yield chunk
    finally:
        if coming is not None:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)
