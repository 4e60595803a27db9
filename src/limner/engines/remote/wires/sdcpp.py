"""sd-server of stable-diffusion.cpp by its own calls: jobs, watched, and cancelled if need be."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from limner.basics.errors import EngineFailed, LimnerError, OutcomeUnknown
from limner.engines.remote.canvas import png
from limner.engines.remote.faults import unknown
from limner.engines.remote.line import body, packed
from limner.engines.remote.wires import Ask, Made, at, said, strange, unpacked, words

if TYPE_CHECKING:
    from limner.basics.wire import Reply
    from limner.engines.remote.line import Line

_SEEDS = 1 << 31


class SdCpp:
    """Speaks the native API."""

    name = "sdcpp"

    def auth(self, key: str) -> Mapping[str, str]:
        """Return the bearer's header, for a server behind a gate."""
        return {"authorization": f"Bearer {key}"} if key else {}

    async def paint(self, ask: Ask, line: Line) -> Made:
        """Submit and watch; a job nobody waits for any more is cancelled. See `Wire.paint`."""
        where = line.provider.name
        reply = await line.ask("/sdcpp/v1/img_gen", body(_fields(ask)), "application/json")
        told = said(reply, where)
        job = line.number(words(told, "id"))
        if not job:
            raise strange(where)
        look = words(told, "poll_url") or f"/sdcpp/v1/jobs/{job}"
        try:
            done = await line.watch(look, lambda reply: _read(reply, line, job), job)
        except (asyncio.CancelledError, OutcomeUnknown):
            await line.drop(f"/sdcpp/v1/jobs/{job}/cancel")
            raise
        data, kind = unpacked(at(done, "result", "images", 0, "b64_json"), where)
        form = words(done, "result", "output_format")
        return Made(data, kind or (f"image/{form}" if form else ""), request=job)


def _fields(ask: Ask) -> dict[str, Any]:
    order = ask.order
    fields: dict[str, Any] = {
        "prompt": ask.prompt, "width": ask.canvas.size.width, "height": ask.canvas.size.height,
        "batch_count": 1, "output_format": "png", "embed_image_metadata": False,
    }  # fmt: skip
    if order.task == "edit":
        fields["ref_images"] = [packed(data) for data in ask.pictures]
    elif ask.below:
        fields |= {"init_image": packed(ask.below), "strength": order.strength}
        fields["ref_images"] = [packed(data) for data in ask.others]
    elif ask.others:
        fields["ref_images"] = [packed(data) for data in ask.others]
    if ask.mask is not None and order.task != "edit":
        fields["mask_image"] = packed(png(ask.mask))
    fields |= ask.given(
        seed=("seed", order.seed % _SEEDS), negative_prompt=("negative", order.exclude)
    )
    sampling = ask.given(sample_steps=("steps", order.steps))
    if guidance := ask.given(txt_cfg=("guidance", order.guidance)):
        sampling["guidance"] = guidance
    if sampling:
        fields["sample_params"] = sampling
    if order.loras and "loras" in ask.profile.takes:
        fields["lora"] = [{"path": lora.name, "multiplier": lora.weight} for lora in order.loras]
    return {**fields, **ask.profile.extra}


def _read(reply: Reply, line: Line, job: str) -> Any:
    where = line.provider.name
    if reply.status in (404, 410):
        raise unknown(where, "does not know the job any more", job)
    told = said(reply, where)
    status = words(told, "status")
    if status in ("queued", "generating"):
        return None
    if status == "completed":
        return told
    why = line.cleaned(words(told, "error", "message") or status) or "it does not say why"
    failed: LimnerError = EngineFailed(f"{where!r} failed at job {job}: {why}.")
    raise failed


WIRE = SdCpp()
