"""Images: generations, edits, and the retired variations."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from limner.apps.server import page
from limner.apps.server.answers import connected
from limner.apps.server.desk import Desk, admitted, desk, owner
from limner.apps.server.intake import FORM, JSON, Counted, form_body, json_body, kind
from limner.apps.server.pictures import pictured, streamed
from limner.services.errors import ApiError
from limner.services.images import Endpoint, ImageCall, read_call
from limner.services.images.bring import Bringer
from limner.services.images.work import Made, made

router = APIRouter(prefix="/v1/images", tags=["Images"])


@router.post(
    "/generations",
    summary="Create images",
    responses=page.answers("ImagesResponse", *page.WORK, stream="image_generation"),
    openapi_extra=page.body(json=page.parameters("generations", form=False)),
)
async def generations(request: Request) -> Response:
    """Draw pictures from a prompt."""
    client, own = admitted(request), desk(request)
    async with own.intake.read(request) as (counted, body):
        return await _answered("generations", body, counted, own, client, form=False)


@router.post(
    "/edits",
    summary="Edit images",
    responses=page.answers("ImagesResponse", *page.WORK, stream="image_edit"),
    openapi_extra=page.body(
        json=page.parameters("edits", form=False), form=page.parameters("edits", form=True)
    ),
)
async def edits(request: Request) -> Response:
    """Change pictures as a prompt says: as a form with files, or as JSON."""
    client, own = admitted(request), desk(request)
    async with own.intake.room(request) as counted:
        form = kind(counted, JSON, FORM) == FORM
        body = await (form_body(counted) if form else json_body(counted))
        return await _answered("edits", body, counted, own, client, form=form)


@router.post("/variations", summary="Retired", responses=page.answers(None, 400, 401, 429))
async def variations(request: Request) -> Response:
    """Say that this call was retired with the models that served it."""
    admitted(request)
    words = (
        "The variations endpoint was retired on 2026-05-12 together with dall-e-2. Use "
        "/v1/images/edits with the picture and a prompt instead."
    )
    raise ApiError(400, words, code="endpoint_retired")


async def _answered(
    endpoint: Endpoint,
    body: dict[str, Any],
    request: Counted,
    own: Desk,
    client: str,
    *,
    form: bool,
) -> Response:
    call = read_call(endpoint, body, own.rules, form=form)
    bringer = own.bringer(owner(request))
    if call.stream:
        return await streamed(call, await bringer.bring(call), request, own, client)
    done = await connected(request, _made(call, own, client, bringer))
    if not call.profile.legacy or call.response_format != "url":
        return pictured(done)
    base = str(request.base_url).rstrip("/")
    shown = [await own.files.show(picture.data, call.format) for picture in done.pictures]
    return pictured(done, [f"{base}/v1/files/{name}/content" for name in shown])


async def _made(call: ImageCall, own: Desk, client: str, bringer: Bringer) -> Made:
    brought = await bringer.bring(call)
    return await made(call, own.pool, brought, client=client, engine=own.settings.engine)
