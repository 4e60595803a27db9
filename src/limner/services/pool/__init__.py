"""The pool: a bounded number of painters for any number of callers.

Orders wait in a fair queue of bounded length; a caller for whom there is no room is told when to
come again. A caller who goes away frees the painter within a second. A painter that dies costs its
order a second try, no other anything. One that has grown too large is replaced between two orders.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

from limner.basics.errors import EngineFailed, LimnerError, OutcomeUnknown
from limner.basics.geometry import Size
from limner.document.request import Request
from limner.painter import Delivery, Order
from limner.ports.language import Endpoint
from limner.ports.world import CHARGED
from limner.services import errors
from limner.services.pool.job import Job, Told
from limner.services.pool.queue import FairQueue, Full
from limner.services.pool.worker import Ended, Worker

__all__ = ["Limits", "Pool", "Told"]

TRIES = 2
"""How often an order is given to a painter before it is held to be what kills them."""
FAULTS = 3
"""Painters that may fail to start before a server gives up starting."""
PATIENCE = 0.7
"""Seconds a painter has to stop by itself."""
LONGEST = 30.0
"""Seconds after which a caller is told to come again at the latest."""
_WARM = Order(Request(prompt="Poster titled 'A'", size=Size(64, 64)), slim=True)
_log = logging.getLogger("limner.pool")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the pool takes on. share: orders one client may have waiting. seconds: how long a
    caller waits at most. memory: bytes of a painter that stays. endpoint: of the language model
    painters may ask.
    """

    workers: int = 2
    waiting: int = 1024
    share: int = 512
    seconds: float = 600.0
    memory: int = 768 << 20
    endpoint: Endpoint | None = None


def _deaf(words: tuple[object, ...]) -> None:
    """Hear nothing."""


class Pool:
    """Painters and the orders they take; made inside a running event loop."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._queue = FairQueue(self.limits.waiting, self.limits.share)
        self._places: list[asyncio.Task[None]] = []
        self._workers: dict[int, Worker] = {}
        self._busy = 0
        self._mean = 1.0
        self._closing = False
        self.ready = asyncio.Event()
        self._faults: asyncio.Queue[str] = asyncio.Queue()

    async def start(self) -> None:
        """Start the painters; `ready` is set once one of them has painted something."""
        self._places = [
            asyncio.create_task(self._place(index)) for index in range(self.limits.workers)
        ]

    async def until_ready(self, seconds: float) -> None:
        """Wait for the first painter; raises LimnerError where none can be had."""
        ready = asyncio.ensure_future(self.ready.wait())
        faults = asyncio.ensure_future(self._several_faults())
        try:
            both: set[asyncio.Future[Any]] = {ready, faults}
            await asyncio.wait(both, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if not self.ready.is_set():
                why = faults.result() if faults.done() else f"none painted in {seconds:g} seconds"
                raise LimnerError(
                    f"The painters do not start: {why}.", hint="`limner doctor` may say what lacks."
                )
        finally:
            ready.cancel()
            faults.cancel()
            await asyncio.gather(ready, faults, return_exceptions=True)

    async def _several_faults(self) -> str:
        """Return the last of as many faults as are no chance."""
        for _ in range(FAULTS - 1):
            await self._faults.get()
        return await self._faults.get()

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the painters' processes."""
        return tuple(worker.pid for worker in self._workers.values())

    @property
    def load(self) -> tuple[int, int]:
        """How many orders are being painted, and how many wait."""
        return self._busy, len(self._queue)

    @property
    def takes_work(self) -> bool:
        """Whether there is a painter, and the pool is not closing."""
        return bool(self._workers) and self.ready.is_set() and not self._closing

    async def run(
        self, order: Order, client: str = "", told: Told = _deaf, seconds: float | None = None
    ) -> Delivery:
        """Return the picture an order asks for; being cancelled cancels it.

        Raises ApiError where there is no room or time runs out, limner errors for what cannot be.
        """
        if self._closing:
            raise errors.overloaded(LONGEST)
        job = Job(replace(order, endpoint=self.limits.endpoint), client, told)
        try:
            self._queue.put(job)
        except Full as full:
            refusal = errors.own_share if full.own else errors.overloaded
            raise refusal(self.wait()) from None
        allowed = seconds or self.limits.seconds
        try:
            async with asyncio.timeout(allowed):
                return await job.done
        except TimeoutError:
            raise errors.timed_out(allowed) from None
        finally:
            self._queue.drop(job)

    def wait(self) -> float:
        """Return in how many seconds there will be room, as far as can be told."""
        ahead = (len(self._queue) + self._busy) * self._mean / max(1, self.limits.workers)
        return min(LONGEST, max(1.0, ahead))

    async def close(self, grace: float = 30.0) -> None:
        """Take no more orders, finish those there are within `grace` seconds, end the painters."""
        self._closing = True
        end = monotonic() + grace
        while any(self.load) and monotonic() < end:
            await asyncio.sleep(0.05)
        for place in self._places:
            place.cancel()
        await asyncio.gather(*self._places, return_exceptions=True)
        await asyncio.gather(*(worker.dismiss() for worker in self._workers.values()))
        self._workers.clear()

    async def _place(self, index: int) -> None:
        """Keep a painter in this place and give it one order after another."""
        while True:
            try:
                worker = self._workers.get(index) or await self._hired(index)
                job = await self._queue.take()
                if job.done.done():
                    continue
                await self._worked(index, worker, job)
            except Exception:
                _log.exception("a painter's place failed; it goes on")
                await asyncio.sleep(0.5)

    async def _hired(self, index: int) -> Worker:
        worker = await Worker.start()
        try:
            outcome = await worker.paint(_WARM, _deaf)
        except Ended as ended:
            _log.error("%s as it started", ended)
            self._faults.put_nowait(str(ended))
            await asyncio.sleep(1.0)
            raise
        except BaseException:
            await worker.kill()
            raise
        if isinstance(outcome, LimnerError):
            _log.warning("a painter cannot paint: %s", outcome)
            for _ in range(FAULTS):
                self._faults.put_nowait(str(outcome).rstrip("."))
        else:
            self.ready.set()
        self._workers[index] = worker
        return worker

    async def _worked(self, index: int, worker: Worker, job: Job) -> None:
        """Have one order painted; afterwards the place has a fit painter, or none."""
        start = monotonic()
        self._busy += 1
        painting = asyncio.ensure_future(worker.paint(job.order, _unless_done(job)))
        try:
            either: set[asyncio.Future[Any]] = {painting, job.done}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if not painting.done():
                await _stopped(worker, painting)
            outcome = await painting
        except Ended as ended:
            self._workers.pop(index, None)
            self._died(job, ended)
        except asyncio.CancelledError:
            painting.cancel()
            raise
        else:
            _settle(job, outcome)
            self._mean += 0.1 * (monotonic() - start - self._mean)
            if worker.memory > self.limits.memory:
                self._workers.pop(index, None)
                await worker.dismiss()
        finally:
            self._busy -= 1

    def _died(self, job: Job, ended: Ended) -> None:
        if job.done.done():
            return
        job.tries += 1
        _log.warning("%s; try %d of its order", ended, job.tries)
        if job.charged:
            job.done.set_exception(
                OutcomeUnknown(
                    f"The process that drew this picture ended with code {ended.code} while a "
                    "hosted model was at it: that may be charged, and was not asked for again.",
                    hint="Look at the account of the model's provider before asking once more.",
                )
            )
            return
        if job.tries < TRIES:
            self._queue.put(job, first=True)
            return
        job.done.set_exception(
            EngineFailed(
                f"The process that drew this picture ended with code {ended.code}, twice.",
                hint="Most often for want of memory: take a smaller size.",
            )
        )


def _unless_done(job: Job) -> Told:
    def told(words: tuple[object, ...]) -> None:
        if words[0] == CHARGED:
            job.charged = True
        elif not job.done.done():
            job.told(words)

    return told


async def _stopped(worker: Worker, painting: asyncio.Future[Any]) -> None:
    """Stop a painter at an order nobody waits for: by asking it, then by ending it."""
    with suppress(Ended):
        await worker.cancel()
        await asyncio.wait({painting}, timeout=PATIENCE)
    if not painting.done():
        await worker.kill()


def _settle(job: Job, outcome: object) -> None:
    if job.done.done():
        return
    if isinstance(outcome, Delivery):
        job.done.set_result(outcome)
    elif isinstance(outcome, LimnerError):
        job.done.set_exception(outcome)
