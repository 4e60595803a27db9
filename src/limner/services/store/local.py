"""The store of one machine: SQLite for records, a folder for bytes."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import time
from typing import Any, TypeVar

from limner.basics.errors import CannotWrite
from limner.services.store import Order, Record
from limner.world.blobs import FolderBlobs

T = TypeVar("T")
YOUNG = 3600.0
"""Seconds bytes are kept that no record needs yet: their record is on its way."""
_SCHEMA = """
create table if not exists record (
    turn integer primary key autoincrement,
    kind text not null, id text not null, owner text not null, label text not null,
    created real not null, expires real, body text not null,
    unique (kind, id)
);
create index if not exists by_owner on record (kind, owner, turn);
create index if not exists by_end on record (expires) where expires is not null;
create table if not exists need (
    turn integer not null references record (turn) on delete cascade,
    digest text not null,
    primary key (turn, digest)
) without rowid;
create index if not exists by_digest on need (digest);
"""
_COLUMNS = "turn, kind, id, owner, label, created, expires, body"


class LocalStore:
    """Records in `folder/limner.db`, bytes under `folder/blobs`. One thread does all the work."""

    def __init__(self, folder: Path) -> None:
        folder = folder.expanduser()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(folder / "limner.db", check_same_thread=False)
            self._base.executescript("pragma journal_mode=wal; pragma foreign_keys=on;" + _SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise CannotWrite(
                f"Work cannot be stored in {folder}: {error}.", hint="Set LIMNER_DATA to a folder."
            ) from error
        self._blobs = FolderBlobs(folder / "blobs")
        self._thread = ThreadPoolExecutor(1, "limner-store")

    async def _do(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def put(self, record: Record) -> None:
        """Keep a record; see `Store.put`."""
        await self._do(lambda: self._put(record))

    def _put(self, record: Record) -> None:
        values = (
            record.kind, record.id, record.owner, record.label, record.created, record.expires,
            json.dumps(record.body, separators=(",", ":")),
        )  # fmt: skip
        with self._base:
            turn = self._base.execute(
                "insert into record (kind, id, owner, label, created, expires, body)"
                " values (?, ?, ?, ?, ?, ?, ?) on conflict (kind, id) do update set"
                " label = excluded.label, expires = excluded.expires, body = excluded.body"
                " returning turn",
                values,
            ).fetchone()[0]
            self._base.execute("delete from need where turn = ?", (turn,))
            self._base.executemany(
                "insert or ignore into need values (?, ?)", [(turn, d) for d in record.blobs]
            )

    async def get(self, kind: str, id: str, owner: str) -> Record | None:
        """Return a record; see `Store.get`."""

        def work() -> Record | None:
            row = self._base.execute(
                f"select {_COLUMNS} from record where kind = ? and id = ? and owner = ?"
                " and (expires is null or expires > ?)",
                (kind, id, owner, time()),
            ).fetchone()
            return None if row is None else self._record(row)

        return await self._do(work)

    def _record(self, row: tuple[Any, ...]) -> Record:
        turn, kind, id, owner, label, created, expires, body = row
        needs = self._base.execute("select digest from need where turn = ?", (turn,))
        blobs = tuple(digest for (digest,) in needs)
        return Record(kind, id, owner, json.loads(body), label, created, expires, blobs)

    async def delete(self, kind: str, id: str, owner: str) -> bool:
        """Forget a record; see `Store.delete`."""

        def work() -> bool:
            with self._base:
                gone = self._base.execute(
                    "delete from record where kind = ? and id = ? and owner = ?", (kind, id, owner)
                )
            return gone.rowcount > 0

        return await self._do(work)

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
        """Return records in order; see `Store.list`."""
        asked = [
            "kind = :kind and owner = :owner and (expires is null or expires > :now)",
            *(["label = :label"] if label else []),
        ]
        if after:
            sign = ">" if order == "asc" else "<"
            asked.append(
                f"turn {sign} (select turn from record where kind = :kind and id = :after)"
            )
        told = {
            "kind": kind, "owner": owner, "label": label, "after": after, "limit": limit,
            "now": time(),
        }  # fmt: skip
        query = (
            f"select {_COLUMNS} from record where {' and '.join(asked)}"
            f" order by turn {'asc' if order == 'asc' else 'desc'} limit :limit"
        )

        def work() -> list[Record]:
            return [self._record(row) for row in self._base.execute(query, told).fetchall()]

        return await self._do(work)

    async def keep(self, data: bytes) -> str:
        """Keep bytes; see `Store.keep`."""
        return await self._do(lambda: self._blobs.put(data))

    async def fetch(self, digest: str) -> bytes:
        """Return kept bytes; see `Store.fetch`."""
        return await self._do(lambda: self._blobs.get(digest))

    async def sweep(self) -> int:
        """Forget what has expired; see `Store.sweep`."""
        return await self._do(self._sweep)

    def _sweep(self) -> int:
        with self._base:
            gone = self._base.execute("delete from record where expires <= ?", (time(),)).rowcount
        needed = {digest for (digest,) in self._base.execute("select distinct digest from need")}
        for path in self._blobs.folder.glob("??/*"):
            if path.name not in needed and time() - path.stat().st_mtime > YOUNG:
                path.unlink(missing_ok=True)
        return gone

    async def close(self) -> None:
        """Close the database."""
        await self._do(self._base.close)
        self._thread.shutdown()
