"""Google's models: `generateContent` with a picture in the answer, and Imagen's `predict`.

Proportions and a size are asked for by name. There is no field for a mask: what must not change is
laid over by whoever asked. Refusals come with status 200, as the reason why there is no picture.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from limner.engines.remote.faults import Fault
from limner.engines.remote.line import body, kind_of, packed
from limner.engines.remote.wires import Ask, Made, at, said, strange, unpacked, words

if TYPE_CHECKING:
    from limner.basics.wire import Reply
    from limner.engines.remote.line import Line

_DELAY = re.compile(rb'"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"')
_SEEDS = 1 << 31


class Google:
    """Speaks the Gemini API."""

    name = "google"

    def auth(self, key: str) -> Mapping[str, str]:
        """Return the key's header; it never stands in an address."""
        return {"x-goog-api-key": key} if key else {}

    async def paint(self, ask: Ask, line: Line) -> Made:
        """Ask for one picture; see `Wire.paint`."""
        verb = ask.path or ":generateContent"
        fields = _predicted(ask) if verb == ":predict" else _generated(ask)
        path = f"/models/{ask.profile.wired}{verb}"
        reply = await line.ask(path, body(fields), "application/json", judge=_judged)
        return _made(reply, line)


def _generated(ask: Ask) -> dict[str, Any]:
    parts: list[dict[str, Any]] = [{"text": ask.prompt}]
    parts += [
        {"inlineData": {"mimeType": f"image/{kind_of(data)}", "data": packed(data)}}
        for data in ask.pictures
    ]
    image = {"aspectRatio": ask.canvas.ratio, "imageSize": ask.canvas.tier}
    config: dict[str, Any] = {
        "responseModalities": ["IMAGE"],
        "imageConfig": {name: value for name, value in image.items() if value},
        **ask.given(seed=("seed", ask.order.seed % _SEEDS)), **ask.profile.extra,
    }  # fmt: skip
    return {"contents": [{"role": "user", "parts": parts}], "generationConfig": config}


def _predicted(ask: Ask) -> dict[str, Any]:
    parameters = {"sampleCount": 1, "aspectRatio": ask.canvas.ratio, "imageSize": ask.canvas.tier}
    return {
        "instances": [{"prompt": ask.prompt}],
        "parameters": {n: v for n, v in parameters.items() if v} | ask.profile.extra,
    }


def _judged(reply: Reply, fault: Fault) -> Fault:
    """Tell a spent quota of the day from one of the minute, and how long to wait for that."""
    if reply.status == 400 and b"API_KEY_INVALID" in reply.data:
        return replace(fault, kind="key")
    if reply.status != 429:
        return fault
    if b"PerDay" in reply.data:
        return replace(fault, kind="credit")
    delay = _DELAY.search(reply.data)
    return replace(fault, wait=fault.wait or float(delay[1]) if delay else fault.wait)


def _made(reply: Reply, line: Line) -> Made:
    where = line.provider.name
    told = said(reply, where)
    if isinstance(at(told, "predictions"), list):
        found, kind = _prediction(told), words(told, "predictions", 0, "mimeType")
    else:
        found, kind = _part(told)
    if not found:
        raise _reason(told, line)
    data, _ = unpacked(found, where)
    return Made(data, kind, request=line.number(words(told, "responseId")))


def _part(told: Any) -> tuple[str, str]:
    """Return the last picture of an answer, as those before may be thoughts of it."""
    parts = at(told, "candidates", 0, "content", "parts")
    for part in reversed(parts if isinstance(parts, list) else []):
        inline = at(part, "inlineData") or at(part, "inline_data")
        if words(inline, "data") and at(part, "thought") is not True:
            return words(inline, "data"), words(inline, "mimeType") or words(inline, "mime_type")
    return "", ""


def _prediction(told: Any) -> str:
    return words(told, "predictions", 0, "bytesBase64Encoded")


def _reason(told: Any, line: Line) -> Exception:
    """Return the error for an answer without a picture, by the reason it gives."""
    reasons = {
        "finishReason": words(told, "candidates", 0, "finishReason"),
        "blockReason": words(told, "promptFeedback", "blockReason"),
        "message": words(told, "candidates", 0, "finishMessage")
        or words(told, "predictions", 0, "raiFilteredReason"),
    }
    if words(told, "predictions", 0, "raiFilteredReason"):
        reasons["finishReason"] = "SAFETY"
    if not any(reasons.values()):
        return strange(line.provider.name)
    return line.failed(json.dumps(reasons).encode())


WIRE = Google()
