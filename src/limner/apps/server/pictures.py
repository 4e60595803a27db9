"""Pictures as answers: the body of a call, and the events of a streamed one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Sequence
from time import time
from typing import Any

from starlette.responses import Response

from limner.apps.server.answers import EventStream, answer, event, worded
from limner.apps.server.desk import Desk
from limner.apps.server.intake import Counted
from limner.basics.geometry import Size
from limner.painter import Delivery
from limner.services.images.bring import Brought
from limner.services.images.call import ImageCall
from limner.services.images.work import Hears, Made, made

_Part = tuple[int, bytes, Size]
NAMES = {"generations": "image_generation", "edits": "image_edit"}


def pictured(done: Made, addresses: Sequence[str] = ()) -> Response:
    """Return the answer to a call. addresses: where its pictures are had, in place of them."""
    call = done.call
    body: dict[str, Any] = {"created": done.created}
    if not call.profile.legacy:
        body["background"] = done.background
    body["data"] = [_datum(picture, call) for picture in done.pictures]
    for datum, address in zip(body["data"], addresses, strict=False):
        del datum["b64_json"]
        datum["url"] = address
    if not call.profile.legacy:
        body |= {
            "output_format": call.format, "quality": call.quality, "size": str(done.size),
            "usage": done.usage().body(),
        }  # fmt: skip
    if call.safety_identifier is not None:
        body["safety_identifier"] = call.safety_identifier
    if (svg := done.svg_usage()) is not None:
        body["svg_usage"] = svg
    return answer(body)


def _datum(picture: Delivery, call: ImageCall) -> dict[str, Any]:
    datum: dict[str, Any] = {"b64_json": picture.data}
    return datum if call.own is None else datum | {"limner": own(picture, call)}


def own(picture: Delivery, call: ImageCall) -> dict[str, Any]:
    """Return what Limner has to say of a picture, to callers who use its own options."""
    record = picture.record
    said: dict[str, Any] = {
        "seed": record.seed, "engine": record.engine, "kind": record.kind,
        "composition": record.composition, "seconds": record.seconds,
        "text": [text.model_dump(mode="json") for text in record.text],
        "checks": [check.model_dump() for check in record.checks],
        "notes": list(record.notes),
    }  # fmt: skip
    if record.paintings:
        said["paintings"] = [painting.model_dump() for painting in record.paintings]
        said["cost"] = round(sum(painting.cost for painting in record.paintings), 6)
        said["provenance"] = record.provenance
    if (call.own or {}).get("keep"):
        said["document"] = json.loads(picture.document)
    return said


async def streamed(
    call: ImageCall, brought: Brought, request: Counted, own: Desk, client: str
) -> Response:
    """Return the events of a call; what is refused at once is no stream but an error."""
    parts: asyncio.Queue[_Part | None] = asyncio.Queue()
    work = asyncio.ensure_future(
        made(
            call, own.pool, brought, client=client, engine=own.settings.engine,
            hears=Hears(partial=lambda *part: parts.put_nowait(part)),
        )
    )  # fmt: skip
    request.until(work)
    work.add_done_callback(lambda _: parts.put_nowait(None))
    for _ in range(3):  # long enough for the queue to say that it is full
        await asyncio.sleep(0)
    if work.done():
        work.result()
    events = _events(call, work, parts, request.state.request_id)
    return EventStream(events, own.settings.keep_alive, work)


async def _events(
    call: ImageCall,
    work: asyncio.Future[Made],
    parts: asyncio.Queue[_Part | None],
    request_id: str,
) -> AsyncGenerator[bytes, None]:
    prefix = NAMES[call.endpoint]
    while (part := await parts.get()) is not None:
        yield partial(f"{prefix}.partial_image", call, *part)
    try:
        done = work.result()
    except Exception as error:
        yield event("error", failed(error, request_id))
        return
    yield completed(f"{prefix}.completed", done)


def partial(name: str, call: ImageCall, index: int, data: bytes, size: Size) -> bytes:
    """Return the event of a partial picture."""
    clear = call.background == "transparent"
    return event(name, {
        "type": name, "partial_image_index": index, "b64_json": data,
        "created_at": int(time()), "size": str(size), "quality": call.quality,
        "background": "transparent" if clear else "opaque", "output_format": call.format,
    })  # fmt: skip


def completed(name: str, done: Made) -> bytes:
    """Return the event of a finished picture."""
    call = done.call
    usage = done.usage().body(details=False)
    body = {
        "type": name, "b64_json": done.pictures[0].data, "created_at": done.created,
        "usage": usage, "size": str(done.size), "quality": call.quality,
        "background": done.background, "output_format": call.format,
    }  # fmt: skip
    if call.safety_identifier is not None:
        body["safety_identifier"] = call.safety_identifier
    if call.own is not None:
        body["limner"] = own(done.pictures[0], call)
    return event(name, body)


def failed(error: BaseException, request_id: str) -> dict[str, Any]:
    """Return the body of an error event."""
    told = worded(error, request_id)
    return {
        "type": "error",
        "error": {
            "type": told.type, "code": told.code, "message": told.message, "param": told.param,
        },
    }  # fmt: skip
