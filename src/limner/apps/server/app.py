"""The application: routes, envelope and page around a desk, and its life from start to end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from starlette.exceptions import HTTPException

import limner
from limner.apps.server import page, reading
from limner.apps.server.desk import Desk
from limner.apps.server.envelope import Envelope, not_routed, refused
from limner.apps.server.routes import routers
from limner.basics.errors import LimnerError
from limner.services.errors import ApiError
from limner.services.settings import Settings
from limner.services.usage.words import vocabulary

START = 120.0
"""Seconds the first painter has to paint something."""
SWEEP = 600.0
"""Seconds between two looks for what has expired."""


def create_app(settings: Settings) -> FastAPI:
    """Return the server's application, which starts its painters when it is started."""
    app = FastAPI(
        title="Limner", version=limner.__version__, lifespan=_life, redirect_slashes=False,
        docs_url=None, redoc_url=None,
        description="An open, self-hosted image studio that answers like the OpenAI API.",
    )  # fmt: skip
    app.state.settings = settings
    if settings.conformance:
        from limner.apps.server import conformance

        app.include_router(conformance.router)
    for router in routers():
        app.include_router(router)
    app.include_router(reading.router)
    app.add_middleware(Envelope)
    app.add_exception_handler(HTTPException, not_routed)
    app.add_exception_handler(ApiError, refused)
    app.add_exception_handler(LimnerError, refused)
    app.openapi = partial(page.described, app)  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    desk = Desk.of(app.state.settings)
    app.state.desk = desk
    await desk.pool.start()
    try:
        await asyncio.gather(asyncio.to_thread(vocabulary), desk.pool.until_ready(START))
        await desk.responses.resume()
        sweeping = asyncio.create_task(_swept(desk))
        try:
            yield
        finally:
            sweeping.cancel()
            await asyncio.gather(sweeping, return_exceptions=True)
    finally:
        await desk.close()


async def _swept(desk: Desk) -> None:
    """Forget what has expired, now and then."""
    while True:
        await desk.store.sweep()
        await asyncio.sleep(SWEEP)
