"""Stability AI's services: one address a task, forms in, the picture's own bytes out.

Sizes are told as proportions for what is generated; what is worked on keeps its size. Outpainting
is told in pixels a side where the clear rim is a frame, else as a mask. A clear ground is a second
call, which takes away what is behind, and is charged as such.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.errors import Declined
from limner.engines.remote.canvas import frame, png
from limner.engines.remote.line import form
from limner.engines.remote.wires import Ask, Made

if TYPE_CHECKING:
    from limner.basics.wire import Reply
    from limner.engines.remote.line import Line

_SEEDS = 4_294_967_295
_REACH = 2000
"""Pixels a side is extended by at most."""


class Stability:
    """Speaks the v2beta services."""

    name = "stability"

    def auth(self, key: str) -> Mapping[str, str]:
        """Return the bearer's header."""
        return {"authorization": f"Bearer {key}"} if key else {}

    async def paint(self, ask: Ask, line: Line) -> Made:
        """Ask for one picture; see `Wire.paint`."""
        path, fields, pictures = _asked(ask)
        content, kind = form(fields, pictures)
        made = _made(await line.ask(path, content, kind, accept="image/*"), line)
        if not ask.order.clear or "clear" not in ask.profile.paths:
            return made
        content, kind = form({"output_format": "png"}, [("image", made.data)])
        path = ask.profile.paths["clear"]
        clear = _made(await line.ask(path, content, kind, accept="image/*"), line)
        numbers = ", ".join(part for part in (made.request, clear.request) if part)
        note = "its ground was taken away by a second call"
        return Made(clear.data, clear.kind, request=numbers, notes=(note,))


def _asked(ask: Ask) -> tuple[str, dict[str, Any], list[tuple[str, bytes]]]:
    order, path = ask.order, ask.path
    fields: dict[str, Any] = {"prompt": ask.prompt, "output_format": "png"}
    fields |= ask.given(
        seed=("seed", order.seed % _SEEDS), negative_prompt=("negative", order.exclude)
    )
    if path.endswith("/sd3"):
        fields["model"] = ask.profile.wired
    fields |= ask.profile.extra
    if order.task == "generate":
        return path, fields | {"aspect_ratio": ask.canvas.ratio}, []
    if order.task == "vary":
        if path.endswith("/sd3"):
            fields["mode"] = "image-to-image"
        return path, fields | {"strength": order.strength}, [("image", ask.below)]
    mask = ask.mask
    rim = frame(mask) if mask is not None and order.task == "outpaint" else None
    if mask is not None and rim is not None and max(rim) <= _REACH:
        left, top, right, bottom = rim
        height, width = mask.shape
        inner = _cut(ask.below, (left, top, width - right, height - bottom))
        fields |= {"left": left, "up": top, "right": right, "down": bottom}
        return path, fields, [("image", inner)]
    inpaint = ask.profile.paths.get("inpaint", path)
    pictures = [("image", ask.below)]
    return inpaint, fields, [*pictures, *([("mask", png(mask))] if mask is not None else [])]


def _cut(data: bytes, box: tuple[int, int, int, int]) -> bytes:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        return png(np.array(picture.convert("RGBA").crop(box)))


def _made(reply: Reply, line: Line) -> Made:
    if reply.headers.get("finish-reason", "SUCCESS").upper() == "CONTENT_FILTERED":
        raise Declined(
            f"{line.provider.name!r} painted this, and declines to show it.",
            hint="Say it in other words.",
        )
    request = reply.headers.get("x-request-id", "") or reply.headers.get("request-id", "")
    kind = reply.headers.get("content-type", "")
    return Made(reply.data, kind, request=line.number(request))


WIRE = Stability()
