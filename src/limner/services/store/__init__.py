"""The store: records and the bytes they name, behind one port.

A record is what the API hands out by id: a file, a response, a conversation. Which database keeps
it is known to the implementations beside this file and to nobody else.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from time import time
from typing import Any, Literal, Protocol

Order = Literal["asc", "desc"]


@dataclass(frozen=True, slots=True)
class Record:
    """One thing kept. kind: what it is. owner: whose. label: what lists may be narrowed by.

    body: plain JSON. blobs: digests of the bytes it needs, which live as long as it does.
    """

    kind: str
    id: str
    owner: str
    body: dict[str, Any]
    label: str = ""
    created: float = field(default_factory=time)
    expires: float | None = None
    blobs: tuple[str, ...] = ()


class Store(Protocol):
    """Records by kind, owner and id; bytes by digest. An expired record is as good as gone."""

    async def put(self, record: Record) -> None:
        """Keep a record, in the place of one with the same kind and id."""
        ...

    async def get(self, kind: str, id: str, owner: str) -> Record | None:
        """Return a record, if it is there."""
        ...

    async def delete(self, kind: str, id: str, owner: str) -> bool:
        """Forget a record; return whether it was there."""
        ...

    async def list(
        self,
        kind: str,
        owner: str,
        *,
        label: str = "",
        after: str = "",
        limit: int = 20,
        order: Order = "desc",
    ) -> list[Record]:
        """Return up to `limit` records in order of their making, those after the id `after`."""
        ...

    async def keep(self, data: bytes) -> str:
        """Keep bytes until no record needs them; return their digest."""
        ...

    async def fetch(self, digest: str) -> bytes:
        """Return kept bytes; raises limner.BadDocument for an unknown digest."""
        ...

    async def sweep(self) -> int:
        """Forget expired records and bytes no record needs; return how many records went."""
        ...

    async def close(self) -> None:
        """Let go of files and connections."""
        ...


def new_id(prefix: str, digits: int = 48) -> str:
    """Return an id nobody has: `prefix` and hex digits."""
    return prefix + secrets.token_hex(digits // 2)
