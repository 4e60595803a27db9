"""A queue that is fair to its clients: whoever has many orders waits behind those who have few."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limner.services.pool.job import Job


class Full(Exception):
    """There is no room. own: whether it is the client's own share that is used up."""

    def __init__(self, own: bool) -> None:
        super().__init__(own)
        self.own = own


class FairQueue:
    """Jobs in turn: one of each client, then the next of each; a client's own in order."""

    def __init__(self, most: int, share: int) -> None:
        self.most, self.share = most, share
        self._lanes: OrderedDict[str, deque[Job]] = OrderedDict()
        self._count = 0
        self._some = asyncio.Event()

    def __len__(self) -> int:
        return self._count

    def put(self, job: Job, *, first: bool = False) -> None:
        """Let a job wait; raises Full. first: before all others, whatever room there is."""
        lane = self._lanes.get(job.client)
        if not first:
            if lane is not None and len(lane) >= self.share:
                raise Full(own=True)
            if self._count >= self.most:
                raise Full(own=False)
        if lane is None:
            lane = self._lanes[job.client] = deque()
        if first:
            lane.appendleft(job)
            self._lanes.move_to_end(job.client, last=False)
        else:
            lane.append(job)
        self._count += 1
        self._some.set()

    async def take(self) -> Job:
        """Wait for the next job whose turn it is."""
        while not self._lanes:
            self._some.clear()
            await self._some.wait()
        client, lane = next(iter(self._lanes.items()))
        job = lane.popleft()
        self._count -= 1
        if lane:
            self._lanes.move_to_end(client)
        else:
            del self._lanes[client]
        return job

    def drop(self, job: Job) -> None:
        """Take out a job nobody waits for any more, if it is still here."""
        lane = self._lanes.get(job.client)
        if lane is None or job not in lane:
            return
        lane.remove(job)
        self._count -= 1
        if not lane:
            del self._lanes[job.client]
