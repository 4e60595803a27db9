"""AUTOMATIC1111's web UI and whatever answers like it: Forge, SD.Next, sd-server's second face.

One call a picture. There is a call to interrupt, but it stops whatever is being painted, also for
others, so it is not used. The key, where one is wanted, is 'user:password'.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from limner.engines.remote.canvas import png
from limner.engines.remote.line import body, packed
from limner.engines.remote.wires import Ask, Made, at, said, unpacked

if TYPE_CHECKING:
    from limner.engines.remote.line import Line

_SEEDS = 1 << 32


class WebUI:
    """Speaks `/sdapi/v1`."""

    name = "webui"

    def auth(self, key: str) -> Mapping[str, str]:
        """Return the header of user and password."""
        return {"authorization": f"Basic {packed(key.encode())}"} if key else {}

    async def paint(self, ask: Ask, line: Line) -> Made:
        """Ask for one picture; see `Wire.paint`."""
        path = "/sdapi/v1/img2img" if ask.below else "/sdapi/v1/txt2img"
        reply = await line.ask(path, body(_fields(ask)), "application/json")
        where = line.provider.name
        data, kind = unpacked(at(said(reply, where), "images", 0), where)
        return Made(data, kind)


def _fields(ask: Ask) -> dict[str, Any]:
    order = ask.order
    fields: dict[str, Any] = {
        "prompt": ask.prompt, "width": ask.canvas.size.width, "height": ask.canvas.size.height,
        "batch_size": 1, "n_iter": 1, "send_images": True, "save_images": False,
    }  # fmt: skip
    if ask.profile.sent:
        fields["override_settings"] = {"sd_model_checkpoint": ask.profile.sent}
    if ask.below:
        fields |= {"init_images": [packed(ask.below)], "denoising_strength": order.strength}
    if ask.mask is not None:
        fields |= {
            "mask": packed(png(ask.mask)), "inpainting_mask_invert": 0, "inpainting_fill": 1,
            "inpaint_full_res": False, "mask_blur": 0,
        }  # fmt: skip
    fields |= ask.given(
        seed=("seed", order.seed % _SEEDS), negative_prompt=("negative", order.exclude),
        steps=("steps", order.steps), cfg_scale=("guidance", order.guidance),
    )  # fmt: skip
    return {**fields, **ask.profile.extra}


WIRE = WebUI()
