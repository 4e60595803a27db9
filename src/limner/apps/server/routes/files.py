"""Files: upload, list, retrieve, download, delete."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from limner.apps.server import page
from limner.apps.server.answers import answer
from limner.apps.server.desk import admitted, desk, owner
from limner.apps.server.intake import FORM, form_body, kind
from limner.services import errors
from limner.services.files import PURPOSES, uploaded
from limner.services.images.sources import Upload

router = APIRouter(prefix="/v1/files", tags=["Files"])
_KNOWN = ("file", "purpose", "expires_after")
_FORM: page.Schema = {
    "type": "object", "required": ["file", "purpose"],
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "purpose": {"type": "string", "enum": list(PURPOSES)},
        "expires_after[anchor]": {"type": "string", "enum": ["created_at"]},
        "expires_after[seconds]": {"type": "integer", "minimum": 3600, "maximum": 2_592_000},
    },
}  # fmt: skip


@router.post(
    "",
    summary="Upload a file",
    responses=page.answers("File", 400, 401, 413, 415, 429, 503),
    openapi_extra=page.body(form=_FORM),
)
async def upload(request: Request) -> Response:
    """Keep a file, to be named by its id."""
    admitted(request)
    own = desk(request)
    async with own.intake.room(request) as counted:
        kind(counted, FORM)
        body = await form_body(counted)
        for name in body:
            if name not in _KNOWN:
                raise errors.unknown(name)
        part = uploaded(body)
        if not isinstance(part, Upload):
            raise errors.wrong_type("file", "a file", part)
        made = await own.files.add(
            owner(request), part.data, part.filename, body.get("purpose"), body.get("expires_after")
        )
    return answer(made)


@router.get(
    "",
    summary="List files",
    responses=page.answers("FileList", 400, 401, 429),
    openapi_extra=page.query("purpose", limit=10_000),
)
async def files(request: Request) -> Response:
    """List the caller's files."""
    admitted(request)
    return answer(await desk(request).files.list(owner(request), dict(request.query_params)))


@router.get("/{file_id}", summary="Retrieve a file", responses=page.answers("File", 404))
async def file(request: Request, file_id: str) -> Response:
    """Return what is known of a file."""
    admitted(request)
    return answer(await desk(request).files.get(owner(request), file_id))


@router.get("/{file_id}/content", summary="Download a file", responses=page.answers("Content", 404))
async def content(request: Request, file_id: str) -> Response:
    """Return a file's bytes; a picture shown by its address needs no key."""
    files = desk(request).files
    if (shown := await files.shown(file_id)) is not None:
        return Response(shown[0], media_type=shown[1])
    admitted(request)
    data = await files.content(owner(request), file_id)
    return Response(data, media_type="application/octet-stream")


@router.delete("/{file_id}", summary="Delete a file", responses=page.answers("Deleted", 404))
async def delete(request: Request, file_id: str) -> Response:
    """Forget a file."""
    admitted(request)
    return answer(await desk(request).files.delete(owner(request), file_id))
