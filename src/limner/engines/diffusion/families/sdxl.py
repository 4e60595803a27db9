"""Stable Diffusion XL, and Lightning, its form of four steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limner.basics.geometry import Size
from limner.engines.diffusion import asking, canvas, latents, licences
from limner.engines.diffusion.family import Adapted, Call, Companion, Joining
from limner.engines.diffusion.weighing import memory
from limner.ports.models import ModelCard
from limner.ports.orders import Order

if TYPE_CHECKING:
    import torch

_PIPELINES = asking.Pipelines(
    words="StableDiffusionXLPipeline",
    picture="StableDiffusionXLImg2ImgPipeline",
    part="StableDiffusionXLInpaintPipeline",
    control="StableDiffusionXLControlNetPipeline",
    controlled="image",
)
_JOINING: Mapping[str, Joining] = {
    "sample": "rows",
    "timestep": "rows",
    "encoder_hidden_states": "rows",
    "added_cond_kwargs": "rows",
    "down_block_additional_residuals": "rows",
    "mid_block_additional_residual": "rows",
}
_XL = ModelCard(
    name="sdxl",
    family="sdxl",
    engine="diffusion",
    summary="Runs on small cards; the most adapters are made for it.",
    hub="stabilityai/stable-diffusion-xl-base-1.0",
    licence=licences.OPENRAIL,
    tasks=("generate", "vary", "inpaint", "outpaint"),
    conditions=("picture",),
    multiple=32,
    area=(512 * 512, 1280 * 1280),
    longest=1536,
    negative=True,
    loras=True,
    people=0.6,
    steps={"low": 20, "medium": 30, "high": 50},
    guidance=6.0,
    memory=memory(2.57, 0.82, work=3.5),
)


@dataclass(frozen=True)
class StableDiffusionXL:
    """A U-Net with two text encoders."""

    name: str = "sdxl"
    cards: tuple[ModelCard, ...] = (
        _XL,
        _XL.model_copy(
            update={
                "name": "sdxl-lightning",
                "summary": "SDXL in four steps: for a machine without a large card.",
                "hub": "ByteDance/SDXL-Lightning",
                "negative": False,
                "guidance": None,
                "steps": {"low": 4, "medium": 4, "high": 8},
            }
        ),
    )
    classes: tuple[str, ...] = (
        "StableDiffusionXLPipeline",
        "StableDiffusionXLImg2ImgPipeline",
        "StableDiffusionXLInpaintPipeline",
    )
    denoiser: str = "unet"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(
        default_factory=lambda: {
            "depth": Companion("diffusers/controlnet-depth-sdxl-1.0", ("depth",)),
            "edges": Companion("diffusers/controlnet-canny-sdxl-1.0", ("edges",)),
        }
    )
    adapted: Mapping[str, Adapted] = field(
        default_factory=lambda: {
            "sdxl-lightning": Adapted("sdxl", "sdxl_lightning_4step_lora.safetensors")
        }
    )
    joining: Mapping[str, Joining] = field(default_factory=lambda: _JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:  # noqa: ARG002
        """Whatever is trained on it is asked as it is; see `family.Family.which`."""
        return "sdxl"

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Spell `order` for the pipeline of its task; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        guidance = asking.guidance(order, card, 0.0)
        name, begun, parts = _PIPELINES.begin(order, sheet, card, pipe)
        ways = {
            "prompt": asking.worded(order, card),
            "negative_prompt": order.exclude if guidance > 1 else None,
            "guidance_scale": guidance,
            **({} if name == _PIPELINES.picture else asking.dimensions(sheet)),
            **begun,
        }
        if card.guidance is None:
            parts["scheduler"] = _trailing(pipe.scheduler)
        return Call(name, ways, sheet.size, sheet.window, parts, asking.unsaid(order, card))

    def spatial(self, pipe: Any, latents_: torch.Tensor, size: Size) -> torch.Tensor:  # noqa: ARG002
        """Latents stay spatial all along; see `family.Family.spatial`."""
        return latents.unscaled(latents_, pipe.vae)


def _trailing(scheduler: Any) -> Any:
    """Return the scheduler with steps counted from pure noise, as few-step forms were trained."""
    if scheduler.config.get("timestep_spacing") == "trailing":
        return scheduler
    return type(scheduler).from_config(scheduler.config, timestep_spacing="trailing")


FAMILY = StableDiffusionXL()
