"""Whether the server lives, and whether it takes work."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from limner.apps.server.answers import answer
from limner.apps.server.desk import desk

router = APIRouter(tags=["Health"])


@router.get("/healthz", summary="Whether the server lives")
async def healthz() -> Response:
    """Answer 200 as long as the process serves; it begins once a painter has painted."""
    return answer({"status": "ok"})


@router.get(
    "/readyz",
    summary="Whether the server takes work",
    responses={503: {"description": "It starts, stops, or its painters fail."}},
)
async def readyz(request: Request) -> Response:
    """Answer 200 while there are painters and the server is not going down."""
    pool = desk(request).pool
    painting, waiting = pool.load
    ready = pool.takes_work
    body = {"status": "ok" if ready else "not ready", "painting": painting, "waiting": waiting}
    return answer(body, 200 if ready else 503)
