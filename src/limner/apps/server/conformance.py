"""Conformance mode: calls of the official clients' own test suites are answered with examples.

Those suites prove that replies parse: they send files that are no pictures, parameters that
contradict each other and ids nobody was given, which the server otherwise refuses. In this mode,
meant for nothing else, whatever comes is taken, and answered by the builders that answer otherwise,
from one example of each thing.
"""

from __future__ import annotations

import io
import json
from collections.abc import AsyncGenerator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from limner.apps.server import pictures
from limner.apps.server.answers import EventStream, answer, event
from limner.apps.server.intake import FORM, form_body
from limner.apps.server.routes.models import described
from limner.basics.geometry import Size
from limner.document.artwork import Record
from limner.painter import Delivery
from limner.ports.profiles import profiles
from limner.services.errors import ApiError
from limner.services.files import described as file_of
from limner.services.images import Rules, read_call
from limner.services.images.call import ImageCall
from limner.services.images.work import Made
from limner.services.listing import paged
from limner.services.responses import read_asked
from limner.services.responses.compaction import compacted
from limner.services.responses.conversations import begun, gone
from limner.services.responses.events import Score, replayed
from limner.services.responses.items import answered, message
from limner.services.responses.turn import counted_input, skeleton, tokens

router = APIRouter(prefix="/v1", include_in_schema=False)
_SILENCE = 15.0


@lru_cache(maxsize=1)
def _delivery() -> Delivery:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(buffer, "PNG")
    record = Record(size=Size(8, 8), kind="example", engine="vector", seed=0)
    return Delivery(buffer.getvalue(), "png", record, transparent=False)


def _call(endpoint: str) -> ImageCall:
    call = read_call("generations", {"prompt": "an example"}, Rules())
    return call if endpoint == "generations" else replace(call, endpoint="edits")


async def _body(request: Request) -> dict[str, Any]:
    """Return what was sent, as far as it can be read."""
    if request.headers.get("content-type", "").startswith(FORM):
        try:
            return await form_body(request)
        except ApiError:
            return {}
    data = await request.body()
    try:
        body = json.loads(data or b"{}")
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


@router.post("/images/{endpoint}")
async def images(request: Request, endpoint: str) -> Response:
    """Answer any image call with the example."""
    body = await _body(request)
    made = Made(_call(endpoint), (_delivery(),))
    if body.get("stream") in (True, "true"):
        return EventStream(_picture_events(made), _SILENCE)
    return pictures.pictured(made)


async def _picture_events(made: Made) -> AsyncGenerator[bytes, None]:
    name = pictures.NAMES[made.call.endpoint]
    yield pictures.partial(f"{name}.partial_image", made.call, 0, _delivery().data, made.size)
    yield pictures.completed(f"{name}.completed", made)


def _response(id: str = "resp_example") -> dict[str, Any]:
    asked = read_asked({"input": "an example"})
    answer_item = answered("An example.")
    return skeleton(asked, id) | {
        "status": "completed", "output": [answer_item],
        "usage": tokens("an example", "An example."),
    }  # fmt: skip


async def _told(score: Score) -> AsyncGenerator[bytes, None]:
    async for body in score.heard():
        yield event(body["type"], body)


@router.post("/responses")
async def create_response(request: Request) -> Response:
    """Answer any call for a response with the example."""
    body = await _body(request)
    if body.get("stream"):
        return EventStream(_told(replayed(_response())), _SILENCE)
    return answer(_response())


@router.post("/responses/input_tokens")
async def input_tokens(request: Request) -> Response:  # noqa: ARG001
    """Answer with the example's tokens."""
    return answer(counted_input("an example"))


@router.post("/responses/compact")
async def compact(request: Request) -> Response:  # noqa: ARG001
    """Answer with the example, compacted."""
    return answer(compacted([message("user", "an example")]))


@router.get("/responses/{id}")
async def response(request: Request, id: str) -> Response:
    """Answer with the example."""
    if request.query_params.get("stream") == "true":
        return EventStream(_told(replayed(_response(id))), _SILENCE)
    return answer(_response(id))


@router.post("/responses/{id}/cancel")
async def cancel_response(id: str) -> Response:
    """Answer with the example."""
    return answer(_response(id))


@router.delete("/responses/{id}")
async def delete_response(id: str) -> Response:
    """Answer that the example has gone."""
    return answer({"id": id, "object": "response", "deleted": True})


@router.get("/responses/{id}/input_items")
@router.get("/conversations/{id}/items")
@router.post("/conversations/{id}/items")
async def items(id: str) -> Response:  # noqa: ARG001
    """Answer with the example's items."""
    return answer(paged([message("user", "an example")], 20))


@router.post("/conversations")
@router.get("/conversations/{id}")
@router.post("/conversations/{id}")
@router.delete("/conversations/{id}/items/{item}")
async def conversation(id: str = "conv_example", item: str = "") -> Response:  # noqa: ARG001
    """Answer with an example."""
    return answer(begun(id, {}))


@router.delete("/conversations/{id}")
async def delete_conversation(id: str) -> Response:
    """Answer that the example has gone."""
    return answer(gone(id))


@router.get("/conversations/{id}/items/{item}")
async def item(id: str, item: str) -> Response:  # noqa: ARG001
    """Answer with the example's item."""
    return answer(message("user", "an example") | {"id": item})


@router.post("/files")
@router.get("/files/{id}")
async def file(id: str = "file-example") -> Response:
    """Answer with an example."""
    return answer(file_of(id, 12, "example.txt", "assistants"))


@router.get("/files")
async def files() -> Response:
    """Answer with a list of one."""
    return answer(paged([file_of("file-example", 12, "example.txt", "assistants")], 20))


@router.get("/files/{id}/content")
async def content(id: str) -> Response:  # noqa: ARG001
    """Answer with an example."""
    return answer({"foo": "bar"})


@router.delete("/files/{id}")
async def delete_file(id: str) -> Response:
    """Answer that the example has gone."""
    return answer({"id": id, "object": "file", "deleted": True})


@router.get("/models/{model:path}")
async def model(model: str) -> Response:
    """Answer with an example."""
    return answer(described(model, profiles()["gpt-image-2"]))


@router.delete("/models/{model:path}")
async def delete_model(model: str) -> Response:
    """Answer that the example has gone."""
    return answer({"id": model, "object": "model", "deleted": True})
