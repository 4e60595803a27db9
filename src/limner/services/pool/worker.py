"""A worker: a painter process as the event loop sees it."""

from __future__ import annotations

import asyncio
import json
import os
import pickle
import sys
from contextlib import suppress
from typing import Any

from limner import painter
from limner.painter import Order, Outcome
from limner.services.pool.job import Told

_BUFFER = 1 << 20


class Ended(Exception):
    """The process has gone. code: what it ended with."""

    def __init__(self, code: int | None) -> None:
        super().__init__(f"the painter ended with code {code}")
        self.code = code


class Worker:
    """One process, one order at a time. memory: the bytes it held after the last."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._number = 0
        self.memory = 0

    @classmethod
    async def start(cls) -> Worker:
        """Start a process, out of reach of the terminal's Ctrl-C, which is the server's."""
        starting = asyncio.ensure_future(
            asyncio.create_subprocess_exec(
                sys.executable, "-c", painter.CHILD, json.dumps(sys.path), limit=_BUFFER,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
                start_new_session=True, env={**painter.SHARED, **os.environ},
            )
        )  # fmt: skip
        try:
            return cls(await asyncio.shield(starting))
        except asyncio.CancelledError:
            # A start cut short would leave a process nobody knows of.
            await cls(await starting).kill()
            raise

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    async def paint(self, order: Order, told: Told) -> Outcome:
        """Return what comes of an order; raises Ended."""
        self._number += 1
        await self._send(("order", self._number, order))
        while True:
            words = await self._receive()
            if words[0] == "done":
                self.memory = words[2]
                outcome: Outcome = words[1]
                return outcome
            told(words)

    async def cancel(self) -> None:
        """Say that nobody waits for the order it is at; raises Ended."""
        await self._send(("cancel", self._number))

    async def _send(self, words: tuple[Any, ...]) -> None:
        assert self._process.stdin is not None
        data = pickle.dumps(words, pickle.HIGHEST_PROTOCOL)
        try:
            self._process.stdin.write(len(data).to_bytes(8, "big"))
            self._process.stdin.write(data)
            await self._process.stdin.drain()
        except OSError as error:
            raise Ended(await self._process.wait()) from error

    async def _receive(self) -> Any:
        assert self._process.stdout is not None
        try:
            length = int.from_bytes(await self._process.stdout.readexactly(8), "big")
            return pickle.loads(await self._process.stdout.readexactly(length))
        except asyncio.IncompleteReadError as error:
            raise Ended(await self._process.wait()) from error

    async def dismiss(self) -> None:
        """Let it go: it ends by itself at its next step."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), 1.0)
        finally:
            # Whoever is cancelled while it ends must not leave a process nobody knows of.
            await self.kill()

    async def kill(self) -> None:
        """End it at once."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
