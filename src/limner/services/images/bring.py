"""The pictures a call brings, as bytes: uploaded, fetched, or taken from the files."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from limner.basics.hash import digest
from limner.services.errors import refused
from limner.services.fetch import Fetcher
from limner.services.images.call import ImageCall
from limner.services.images.sources import Address, Source, Stored, Upload, sized

Filed = Callable[[str, str], Awaitable[bytes]]
"""Returns the bytes of a file by id; raises ApiError. The second word is the parameter."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A call's pictures, the first of them to be changed, and the mask of that one.

    marks: the mask is a markup, marks that enclose what is meant.
    document: the text of a document's file, which is changed in place of a picture.
    """

    pictures: tuple[bytes, ...] = ()
    mask: bytes | None = None
    document: str = ""
    marks: bool = False
    documents: tuple[tuple[str, bytes], ...] = ()
    """Reports, decks or sheets whose words a picture shows: what each is called, and its bytes."""

    def fields(self) -> dict[str, Any]:
        """Return what a Request says of them."""
        return self._pictured() | self._documented()

    def _documented(self) -> dict[str, Any]:
        if not self.documents:
            return {}
        return {
            "documents": tuple(digest(data) for _, data in self.documents),
            "document_names": tuple(name for name, _ in self.documents),
        }

    def _pictured(self) -> dict[str, Any]:
        names = [digest(data) for data in self.pictures]
        mask = None if self.mask is None else digest(self.mask)
        if self.document:
            return {"references": tuple(names), "mask": mask}
        if not names:
            return {}
        return {"picture": names[0], "references": tuple(names[1:]), "mask": mask}

    def by_digest(self) -> dict[str, bytes]:
        """Return them all by digest."""
        every = (*self.pictures, *(() if self.mask is None else (self.mask,)))
        every += tuple(data for _, data in self.documents)
        return {digest(data): data for data in every}


NOTHING = Brought()


@dataclass(frozen=True, slots=True)
class Bringer:
    """Gets pictures. fetcher: None where none are fetched. filed: how files are read."""

    fetcher: Fetcher | None
    filed: Filed
    named: Callable[[str], Awaitable[str]] | None = None
    """Returns what a file is called, by id."""

    async def document(self, source: Source, name: str) -> tuple[str, bytes]:
        """Return what a document is called and its bytes; raises ApiError."""
        data = await self.one(source)
        if not name and isinstance(source, Stored) and self.named is not None:
            name = await self.named(source.file_id)
        return name, data

    async def bring(self, call: ImageCall) -> Brought:
        """Return the pictures of a call; raises ApiError for what cannot be had."""
        pictures = await asyncio.gather(*(self.one(source) for source in call.pictures))
        over = call.mask or call.markup
        mask = None if over is None else await self.one(over)
        return Brought(tuple(pictures), mask, marks=call.markup is not None)

    async def one(self, source: Source) -> bytes:
        """Return the bytes of one picture; raises ApiError."""
        if isinstance(source, Upload):
            return source.data
        if isinstance(source, Stored):
            data = await self.filed(source.file_id, source.where)
        else:
            data = await self._fetched(source)
        return sized(Upload(source.where, data), source.where).data

    async def _fetched(self, source: Address) -> bytes:
        if self.fetcher is None:
            words = f"Invalid '{source.where}': this server fetches nothing; send a data URL."
            raise refused(words, source.where, "invalid_image_url")
        return await self.fetcher.fetch(source.url, source.where)
