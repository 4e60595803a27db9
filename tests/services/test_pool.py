"""The pool of painters: in order, fairly, within bounds, and past whatever ends a painter."""

import asyncio
import os
import signal
import time

import pytest

from limner.basics.errors import EngineFailed, LimnerError, MissingGlyphs, OutcomeUnknown
from limner.door import request_for
from limner.painter import Delivery, Order
from limner.services.errors import ApiError
from limner.services.pool import Limits, Pool
from limner.services.pool.job import Job
from limner.services.pool.queue import FairQueue, Full
from limner.services.pool.worker import Worker

POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"


def order(size="128x192", prompt=POSTER, **more):
    return Order(request_for(prompt, size=size), slim=True, **more)


def pooled(work, **limits):
    """Run `work(pool)` with a pool of painters."""

    async def run():
        pool = Pool(Limits(**{"workers": 1, **limits}))
        await pool.start()
        try:
            return await asyncio.wait_for(work(pool), 150)
        finally:
            await pool.close(grace=0)

    return asyncio.run(run())


def test_pictures_errors_and_partial_pictures():
    async def work(pool):
        heard = []
        first, second = await asyncio.gather(
            pool.run(order(previews=2), told=heard.append), pool.run(order())
        )
        with pytest.raises(MissingGlyphs):
            await pool.run(order(prompt="a poster titled '\U000131a0'"))
        return first, second, heard

    first, second, heard = pooled(work)
    assert isinstance(first, Delivery)
    assert first.data == second.data
    assert [words[:2] for words in heard] == [("preview", 0), ("preview", 1)]


def test_a_caller_who_goes_away_frees_the_painter_within_a_second():
    async def work(pool):
        await pool.run(order())
        large = asyncio.create_task(pool.run(order("3840x3840")))
        await asyncio.sleep(0.3)
        assert pool.load == (1, 0)
        large.cancel()
        start = time.monotonic()
        while pool.load[0]:
            await asyncio.sleep(0.01)
        freed = time.monotonic() - start
        await pool.run(order())
        return freed

    assert pooled(work) < 1.0


def test_a_killed_painter_costs_a_second_try_and_nothing_else():
    async def work(pool):
        await pool.ready.wait()
        heard = []
        large = asyncio.create_task(pool.run(order("2048x2048"), told=heard.append))
        waiting = asyncio.create_task(pool.run(order()))
        await asyncio.sleep(0.05)
        (old,) = pool.pids
        os.kill(old, signal.SIGKILL)
        pictures = await large, await waiting
        return old, pool.pids, pictures

    old, new, pictures = pooled(work)
    assert old not in new
    assert all(isinstance(picture, Delivery) for picture in pictures)


def test_an_order_that_kills_painters_is_given_up(monkeypatch):
    monkeypatch.setattr("limner.painter.CHILD", DIES)

    async def work(pool):
        with pytest.raises(EngineFailed, match="code 7, twice"):
            await pool.run(order(prompt="a poster that kills"))
        return await pool.run(order())

    assert isinstance(pooled(work), Delivery)


def test_what_may_be_charged_is_not_done_over(monkeypatch):
    monkeypatch.setattr("limner.painter.CHILD", DIES)

    async def work(pool):
        with pytest.raises(OutcomeUnknown, match="was not asked for again"):
            await pool.run(order(prompt="a poster that charges"))
        return await pool.run(order())

    assert isinstance(pooled(work), Delivery)


DIES = """
import json, os, sys; sys.path[:] = json.loads(sys.argv[1])
from limner import painter, pipeline
draw = pipeline.draw
def deadly(request, world):
    if "charges" in request.prompt:
        from limner.ports.world import CHARGED
        world.progress.step(CHARGED, 0.0)
        os._exit(7)
    if "kills" in request.prompt:
        os._exit(7)
    return draw(request, world)
pipeline.draw = deadly
painter.serve()
"""


def test_no_room_is_said_with_when_to_come_again():
    async def work(pool):
        tasks = [asyncio.create_task(pool.run(order(), client="a")) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(ApiError) as own:
            await pool.run(order(), client="a")
        tasks.append(asyncio.create_task(pool.run(order(), client="b")))
        await asyncio.sleep(0)
        with pytest.raises(ApiError) as full:
            await pool.run(order(), client="c")
        for task in tasks:
            task.cancel()
        return own.value, full.value

    own, full = pooled(work, waiting=3, share=2)
    assert (own.status, own.code) == (429, "slow_down")
    assert (full.status, full.code) == (503, "server_is_overloaded")
    assert 1 <= int(full.headers["retry-after"]) <= 30


def test_what_takes_too_long_is_ended():
    async def work(pool):
        await pool.ready.wait()
        with pytest.raises(ApiError) as late:
            await pool.run(order("3840x3840"), seconds=0.2)
        assert isinstance(await pool.run(order()), Delivery)
        return late.value

    late = pooled(work)
    assert late.status == 504
    assert late.headers["x-should-retry"] == "false"


def test_a_painter_grown_too_large_is_replaced():
    async def work(pool):
        await pool.run(order())
        await asyncio.sleep(0.1)
        first = pool.pids
        await pool.run(order())
        return first, pool.pids

    first, second = pooled(work, memory=1)
    assert not set(first) & set(second)


def test_letting_a_painter_go_ends_it_even_when_cut_short():
    async def work():
        worker = await Worker.start()
        going = asyncio.create_task(worker.dismiss())
        await asyncio.sleep(0)
        going.cancel()
        await asyncio.gather(going, return_exceptions=True)
        with pytest.raises(ProcessLookupError):
            os.kill(worker.pid, 0)

    asyncio.run(work())


def test_closing_finishes_what_is_under_way():
    async def work():
        pool = Pool(Limits(workers=1))
        await pool.start()
        running = asyncio.create_task(pool.run(order()))
        await asyncio.sleep(0.05)
        closing = asyncio.create_task(pool.close(grace=30))
        await asyncio.sleep(0)
        with pytest.raises(ApiError):
            await pool.run(order())
        await closing
        return running.result()

    assert isinstance(asyncio.run(work()), Delivery)


def queued(names, share=9):
    async def work():
        queue = FairQueue(9, share)
        for name in names:
            queue.put(Job(order(), name, print))
        return [(await queue.take()).client for _ in names]

    return asyncio.run(work())


def test_the_queue_is_fair():
    assert "".join(queued("aaaabbc")) == "abcabaa"
    with pytest.raises(Full):
        queued("aaa", share=2)


def test_painters_that_cannot_start_are_told(monkeypatch):
    monkeypatch.setattr("limner.painter.CHILD", "raise SystemExit(5)")

    async def work(pool):
        with pytest.raises(LimnerError, match=r"do not start.*code 5"):
            await pool.until_ready(30)

    pooled(work)
