"""The store: what is put is there, once, whose it is, until it expires; bytes live as long."""

import asyncio
import os
import time
from dataclasses import replace

import pytest

from limner.basics.errors import BadDocument, CannotWrite
from limner.services.store import Record, new_id
from limner.services.store.local import LocalStore


def stored(folder, work):
    async def run():
        store = LocalStore(folder)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())


def record(id, owner="me", **more):
    return Record("file", id, owner, {"id": id}, **more)


def test_records_outlive_the_server(tmp_path):
    async def first(store):
        digest = await store.keep(b"bytes")
        await store.put(record("a", label="vision", blobs=(digest,)))

    async def second(store):
        found = await store.get("file", "a", "me")
        return found, await store.fetch(found.blobs[0])

    stored(tmp_path, first)
    found, data = stored(tmp_path, second)
    assert (found.body, found.label, data) == ({"id": "a"}, "vision", b"bytes")


def test_nobody_sees_what_is_anothers(tmp_path):
    async def work(store):
        await store.put(record("a"))
        return (
            await store.get("file", "a", "you"), await store.get("response", "a", "me"),
            await store.delete("file", "a", "you"), await store.list("file", "you"),
            await store.get("file", "a", "me"),
        )  # fmt: skip

    *others, own = stored(tmp_path, work)
    assert others == [None, None, False, []]
    assert own is not None


def test_lists_go_by_pages(tmp_path):
    async def work(store):
        for name in "abcde":
            await store.put(record(name, label="x" if name in "ace" else ""))
        await store.put(replace(record("b"), body={"id": "b", "new": True}))
        up = await store.list("file", "me", order="asc", limit=2)
        on = await store.list("file", "me", order="asc", limit=9, after="b")
        down = await store.list("file", "me", limit=2, after="d")
        some = await store.list("file", "me", label="x", order="asc")
        none = await store.list("file", "me", after="zz")
        return ["".join(r.id for r in found) for found in (up, on, down, some, none)]

    assert stored(tmp_path, work) == ["ab", "cde", "cb", "ace", ""]


def test_what_expires_goes_and_its_bytes_with_it(tmp_path):
    async def work(store):
        shared, own = await store.keep(b"shared"), await store.keep(b"own")
        await store.put(record("a", expires=time.time() - 1, blobs=(shared, own)))
        await store.put(record("b", blobs=(shared,)))
        assert await store.get("file", "a", "me") is None
        assert await store.list("file", "me", label="", order="asc", limit=1) == [
            await store.get("file", "b", "me")
        ]
        for path in (tmp_path / "blobs").glob("??/*"):
            os.utime(path, (0, 0))
        assert await store.sweep() == 1
        assert await store.fetch(shared) == b"shared"
        with pytest.raises(BadDocument):
            await store.fetch(own)

    stored(tmp_path, work)


def test_bytes_just_brought_are_not_swept(tmp_path):
    async def work(store):
        digest = await store.keep(b"new")
        await store.sweep()
        return await store.fetch(digest)

    assert stored(tmp_path, work) == b"new"


def test_a_folder_that_cannot_be_is_said(tmp_path):
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(CannotWrite, match="LIMNER_DATA"):
        LocalStore(tmp_path / "taken")


def test_ids_have_their_length():
    assert len(new_id("file-", 24)) == 29
    assert new_id("x") != new_id("x")
