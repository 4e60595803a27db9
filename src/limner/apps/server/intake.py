"""Intake: bodies of requests, read within bounds of each and of all together."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from limner.services import errors
from limner.services.images.sources import Upload

JSON, FORM = "application/json", "multipart/form-data"
_FILES, _FIELDS, _FIELD = 40, 200, 8 << 20
_BUSY = 5.0


class Intake:
    """Room for bodies: bytes held by all requests at once."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._held = 0

    @asynccontextmanager
    async def room(self, request: Request) -> AsyncIterator[Counted]:
        """Make room for a body while it is read and worked on; reading past the bound ends it.

        Work that goes on behind an answer that is begun holds its room by `Counted.until`.

        Raises ApiError: 413 for one that never fits, 503 where there is no room just now.
        """
        told = request.headers.get("content-length", "")
        size = int(told) if told.isdecimal() else 0
        if size > self.most:
            raise errors.too_much(self.most)
        if self._held + size > self.most:
            raise errors.overloaded(_BUSY)
        counted = Counted(request, self, size)
        self._held += size
        try:
            yield counted
        finally:
            if counted.work is None or counted.work.done():
                self._held -= counted.size
            else:
                counted.work.add_done_callback(partial(self._left, counted.size))

    @asynccontextmanager
    async def read(self, request: Request) -> AsyncIterator[tuple[Counted, dict[str, Any]]]:
        """Make room for a JSON body as `room` does, and read it."""
        async with self.room(request) as counted:
            kind(counted, JSON)
            yield counted, await json_body(counted)

    @property
    def held(self) -> int:
        """Bytes held now."""
        return self._held

    def _left(self, size: int, _work: object) -> None:
        self._held -= size

    def grow(self, more: int, size: int) -> None:
        """Take in more than was announced; raises ApiError."""
        if size > self.most:
            raise errors.too_much(self.most)
        if self._held + more > self.most:
            raise errors.overloaded(_BUSY)
        self._held += more


class Counted(Request):
    """A request whose body is counted as it comes."""

    def __init__(self, request: Request, intake: Intake, size: int) -> None:
        super().__init__(request.scope, request.receive)
        self._intake, self.size, self._read = intake, size, 0
        self.work: asyncio.Future[Any] | None = None

    def until(self, work: asyncio.Future[Any]) -> None:
        """Count the body until this work is done, though the answer is begun before."""
        self.work = work

    async def stream(self) -> AsyncIterator[bytes]:  # type: ignore[override]
        """Yield the body; raises ApiError where it is too large."""
        async for chunk in super().stream():
            self._read += len(chunk)
            if self._read > self.size:
                more = self._read - self.size
                self._intake.grow(more, self._read)
                self.size += more
            yield chunk


def kind(request: Request, *known: str) -> str:
    """Return the media type of a body; raises ApiError (415) for one not `known`."""
    given = request.headers.get("content-type", "")
    media = given.partition(";")[0].strip().lower()
    if media not in known:
        raise errors.media_type(given, known)
    return media


async def json_body(request: Request) -> dict[str, Any]:
    """Return a body that is a JSON object; raises ApiError."""
    data = await request.body()
    try:
        body = json.loads(data, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise errors.not_json(str(error)) from None
    if not isinstance(body, dict):
        raise errors.refused("The body of the request must be a JSON object.", None, "invalid_type")
    return body


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


async def form_body(request: Request) -> dict[str, Any]:
    """Return a form by name: texts, Uploads, `image` as a list of them, `a[b]` as objects.

    Raises ApiError. `image`, `image[]` and `image[0]` are the same.
    """
    try:
        parser = MultiPartParser(
            request.headers, request.stream(), max_files=_FILES, max_fields=_FIELDS,
            max_part_size=_FIELD,
        )  # fmt: skip
        form = await parser.parse()
    except MultiPartException as error:
        words = f"The form cannot be read: {error.message}"
        raise errors.refused(words, None, "invalid_form") from None
    except (KeyError, ValueError, UnicodeError, AssertionError):
        raise errors.refused("The form cannot be read.", None, "invalid_form") from None
    try:
        return await _by_name(form)
    finally:
        await form.close()


async def _by_name(form: FormData) -> dict[str, Any]:
    body: dict[str, Any] = {}
    for name, given in form.multi_items():
        head, *keys = re.findall(r"[^\[\]]+", name) or [name]
        if head == "image":
            body.setdefault("image", []).append(await _part(given, "image"))
            continue
        item = await _part(given, head) if isinstance(given, UploadFile) else given
        _set(body, head, keys, item)
    return body


async def _part(given: UploadFile | str, name: str) -> Upload:
    if isinstance(given, str):
        raise errors.wrong_type(name, "a file", given)
    media = (given.content_type or "").partition(";")[0].lower()
    return Upload(name, await given.read(), media, given.filename or "")


def _set(body: dict[str, Any], head: str, keys: list[str], item: Any) -> None:
    inner = body
    for key in [head, *keys][:-1]:
        inner = inner.setdefault(key, {})
        if not isinstance(inner, dict):
            raise errors.wrong_type(head, "an object", inner)
    inner[[head, *keys][-1]] = item
