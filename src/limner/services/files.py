"""Files: what callers upload once and name by id afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from time import time
from typing import Any

from limner.services import errors
from limner.services.errors import ApiError
from limner.services.images.fields import Field
from limner.services.images.values import value
from limner.services.listing import Listing
from limner.services.store import Record, Store, new_id

KIND = "file"
PURPOSES = ("assistants", "batch", "fine-tune", "vision", "user_data", "evals")
LARGEST = 512 * 2**20
"""Bytes of a file."""
BATCH_DAYS = 30
_SHOWN = "shown"
"""Whose pictures are that answers show by address: nobody's, no key has such a name."""
_SHOWN_SECONDS = 3600
_ANCHOR = Field("anchor", "string", "", values=("created_at",), required=True)
_SECONDS = Field("seconds", "integer", "", low=3600, high=2_592_000, required=True)
_EXPIRES = Field("expires_after", "object", "", inside={"anchor": _ANCHOR, "seconds": _SECONDS})
_PURPOSE = Field("purpose", "string", "", values=PURPOSES, required=True)
_LISTING = Listing(
    10_000, 10_000, Field("purpose", "string", "", values=(*PURPOSES, "batch_output"))
)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a store."""

    store: Store

    async def add(
        self, owner: str, data: bytes, filename: str, purpose: Any, expires_after: Any = None
    ) -> dict[str, Any]:
        """Keep a file; return its object. Raises ApiError."""
        purpose = value(_PURPOSE, purpose)
        lasting = value(_EXPIRES, expires_after, form=True)
        if len(data) > LARGEST:
            words = f"The file is larger than {LARGEST >> 20} MB."
            raise ApiError(413, words, param="file", code="file_too_large")
        now = int(time())
        expires = now + lasting["seconds"] if lasting else None
        if purpose == "batch" and expires is None:
            expires = now + BATCH_DAYS * 86_400
        name = new_id("file-", 24)
        body = described(name, len(data), filename or "upload", purpose)
        if expires is not None:
            body["expires_at"] = expires
        digest = await self.store.keep(data)
        record = Record(KIND, name, owner, body, purpose, now, expires, (digest,))
        await self.store.put(record)
        return body

    async def get(self, owner: str, name: str) -> dict[str, Any]:
        """Return a file's object; raises ApiError (404)."""
        return (await self._record(owner, name)).body

    async def content(self, owner: str, name: str) -> bytes:
        """Return a file's bytes; raises ApiError (404)."""
        record = await self._record(owner, name)
        return await self.store.fetch(record.blobs[0])

    async def show(self, data: bytes, format: str) -> str:
        """Keep a picture an answer shows by its address, for an hour; return its id."""
        lasting = {"anchor": "created_at", "seconds": _SHOWN_SECONDS}
        body = await self.add(_SHOWN, data, f"picture.{format}", "vision", lasting)
        return str(body["id"])

    async def shown(self, name: str) -> tuple[bytes, str] | None:
        """Return a picture that is shown by its address, and its media type; None for others."""
        record = await self.store.get(KIND, name, _SHOWN)
        if record is None:
            return None
        format = str(record.body["filename"]).rpartition(".")[2]
        return await self.store.fetch(record.blobs[0]), f"image/{format}"

    async def delete(self, owner: str, name: str) -> dict[str, Any]:
        """Forget a file; raises ApiError (404)."""
        if not await self.store.delete(KIND, name, owner):
            raise _none(name)
        return {"id": name, "object": "file", "deleted": True}

    async def list(self, owner: str, query: dict[str, Any]) -> dict[str, Any]:
        """Return a page of files: purpose, limit, order, after. Raises ApiError."""
        return await _LISTING.page(self.store, KIND, owner, query)

    async def _record(self, owner: str, name: str) -> Record:
        record = await self.store.get(KIND, name, owner)
        if record is None:
            raise _none(name)
        return record


def _none(name: str) -> ApiError:
    return ApiError(404, f"No such File object: {name}", param="id")


def described(id: str, size: int, filename: str, purpose: str) -> dict[str, Any]:
    """Return a file's object."""
    return {
        "id": id, "object": "file", "bytes": size, "created_at": int(time()),
        "filename": filename, "purpose": purpose, "status": "processed",
    }  # fmt: skip


def uploaded(body: dict[str, Any]) -> Any:
    """Return the file part of a form; raises ApiError where there is none."""
    part = body.get("file")
    if part is None:
        raise errors.missing("file")
    return part
