"""The OpenAI image API, and every server that answers like it.

`/images/generations` in JSON, `/images/edits` as a form with any number of pictures and a mask;
partial pictures come as server-sent events. OpenAI's own models are sent what their rules know and
nothing else, as unknown fields are refused; other servers what their profile says they take. A mask
is clear where pixels may change and white there too, as some servers read its grey.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.errors import EngineFailed
from limner.engines.remote import faults
from limner.engines.remote.bill import Tokens
from limner.engines.remote.canvas import png
from limner.engines.remote.line import body, form
from limner.engines.remote.wires import Ask, Made, at, number, said, strange, unpacked, words

if TYPE_CHECKING:
    from limner.basics.wire import Reply
    from limner.engines.remote.line import Line
    from limner.ports.orders import Mask


_GAP = re.compile(rb"\r?\n\r?\n")
"""What ends an event."""


class OpenAI:
    """Speaks the image API."""

    name = "openai"

    def auth(self, key: str) -> Mapping[str, str]:
        """Return the bearer's header."""
        return {"authorization": f"Bearer {key}"} if key else {}

    async def paint(self, ask: Ask, line: Line) -> Made:
        """Ask for one picture; see `Wire.paint`."""
        fields = _fields(ask)
        accept, heard = "application/json", None
        if ask.partials and "stream" in ask.profile.takes:
            fields |= {"stream": True, "partial_images": ask.partials}
            accept, heard = "text/event-stream", lambda: Events(ask)
        if ask.pictures:
            fields |= _fidelity(ask)
            pictures = [("image[]", data) for data in ask.pictures]
            if ask.mask is not None:
                pictures.append(("mask", masked(ask.mask)))
            content, kind = form(fields, pictures)
            reply = await line.ask("/images/edits", content, kind, accept=accept, heard=heard)
        else:
            reply = await line.ask(
                "/images/generations", body(fields), "application/json", accept=accept, heard=heard
            )
        return await _made(reply, line)


def _fields(ask: Ask) -> dict[str, Any]:
    order, profile = ask.order, ask.profile
    fields: dict[str, Any] = {
        "model": profile.wired, "prompt": ask.prompt, "n": 1, "size": str(ask.canvas.size),
    }  # fmt: skip
    if ask.quality:
        fields["quality"] = ask.quality
    if profile.rules is not None or profile.alpha:
        fields["output_format"] = "png"
        fields["background"] = "transparent" if order.clear else "opaque"
    if "b64" in profile.takes:
        fields["response_format"] = "b64_json"
    if "limner" in profile.takes:
        fields["limner"] = {"seed": order.seed}
    fields |= ask.given(
        seed=("seed", order.seed), negative_prompt=("negative", order.exclude),
        num_inference_steps=("steps", order.steps), guidance_scale=("guidance", order.guidance),
    )  # fmt: skip
    return {**fields, **profile.extra}


def _fidelity(ask: Ask) -> dict[str, str]:
    """Return the field by which older models keep closer to what they are given."""
    rules = ask.profile.rules
    return {"input_fidelity": "high"} if rules is not None and "high" in rules.fidelity else {}


def masked(mask: Mask) -> bytes:
    """Return a mask as a PNG: clear and white where pixels may change."""
    return png(np.stack([mask, mask, mask, 255 - mask], -1))


async def _made(reply: Reply, line: Line) -> Made:
    where = line.provider.name
    events = reply.headers.get("content-type", "").startswith("text/event-stream")
    told = _last(reply.data, line) if events else said(reply, where)
    picture = told if events else at(told, "data", 0)
    encoded, url = at(picture, "b64_json"), words(picture, "url")
    kind = words(told, "output_format")
    if encoded or url.startswith("data:"):
        data, named = unpacked(encoded or url, where)
    elif url:
        fetched = await line.fetch(url)
        data, named = fetched.data, fetched.headers.get("content-type", "")
    else:
        raise strange(where)
    number = reply.headers.get("x-request-id", "") or words(told, "id")
    return Made(
        data, named or (f"image/{kind}" if kind else ""), request=line.number(number),
        tokens=_tokens(at(told, "usage")),
    )  # fmt: skip


def _tokens(usage: Any) -> Tokens | None:
    out = number(usage, "output_tokens")
    if not out:
        return None
    text = number(usage, "input_tokens_details", "text_tokens")
    image = number(usage, "input_tokens_details", "image_tokens")
    return Tokens(text if text or image else number(usage, "input_tokens"), image, out)


class Events:
    """Server-sent events as they come: partial pictures are told at once."""

    def __init__(self, ask: Ask) -> None:
        self._ask, self._held, self._looked = ask, bytearray(), 0

    def __call__(self, chunk: bytes) -> None:
        """Take what came; tells each partial picture that is whole by now."""
        self._held += chunk
        while (end := _GAP.search(self._held, max(0, self._looked - 3))) is not None:
            block = bytes(self._held[: end.start()])
            del self._held[: end.end()]
            self._looked = 0
            self._tell(parsed(block))
        self._looked = len(self._held)

    def _tell(self, event: Any) -> None:
        if not words(event, "type").endswith(".partial_image"):
            return
        share = (number(event, "partial_image_index") + 1) / (self._ask.partials + 1)
        try:
            self._ask.told(min(share, 0.95), unpacked(at(event, "b64_json"), "")[0])
        except EngineFailed:
            return  # a partial picture that is broken is none


def parsed(block: bytes) -> Any:
    """Return the data of one event, None where it holds none."""
    lines = [line[5:].strip() for line in block.splitlines() if line.startswith(b"data:")]
    try:
        return json.loads(b"\n".join(lines)) if lines else None
    except (ValueError, RecursionError):
        return None


def _last(data: bytes, line: Line) -> Any:
    """Return the event that ends a stream; raises LimnerError for an error in it, or no end."""
    where = line.provider.name
    for block in reversed(_GAP.split(data)):
        event = parsed(block)
        if words(event, "type").endswith(".completed"):
            return event
        if isinstance(at(event, "error"), dict):
            raise line.failed(json.dumps({"error": event["error"]}).encode())
    raise faults.unknown(where, "its stream ended before the picture did")


WIRE = OpenAI()
