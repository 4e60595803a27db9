"""Room for bodies: held as long as somebody works on them, whoever has been answered already."""

import asyncio

import pytest
from starlette.requests import Request

from limner.apps.server.intake import Intake
from limner.services.errors import ApiError


def sent(size):
    async def receive():
        return {"type": "http.request", "body": b"x" * size, "more_body": False}

    headers = [(b"content-length", str(size).encode())]
    return Request({"type": "http", "headers": headers}, receive)


def test_a_body_counts_until_its_stream_is_done():
    async def story():
        intake, work = Intake(100), asyncio.get_running_loop().create_future()
        async with intake.room(sent(80)) as counted:
            await counted.body()
            counted.until(work)
        assert intake.held == 80
        with pytest.raises(ApiError) as refused:
            async with intake.room(sent(30)):
                pass
        assert refused.value.status == 503
        work.cancel()
        await asyncio.sleep(0)
        assert intake.held == 0

    asyncio.run(story())


def test_a_body_that_is_done_with_counts_no_longer():
    async def story():
        intake = Intake(100)
        with pytest.raises(ValueError, match="broken"):
            async with intake.room(sent(80)):
                raise ValueError("broken")
        assert intake.held == 0

    asyncio.run(story())
