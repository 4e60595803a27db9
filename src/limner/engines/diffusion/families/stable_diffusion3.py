"""Stable Diffusion 3.5: large, medium and turbo."""

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
    words="StableDiffusion3Pipeline",
    picture="StableDiffusion3Img2ImgPipeline",
    part="StableDiffusion3InpaintPipeline",
    control="StableDiffusion3ControlNetPipeline",
)
_JOINING: Mapping[str, Joining] = {
    "hidden_states": "rows",
    "encoder_hidden_states": "rows",
    "pooled_projections": "rows",
    "timestep": "rows",
    "block_controlnet_hidden_states": "rows",
}
_TEXT = 4.76 + 0.82
_LARGE = ModelCard(
    name="sd3.5-large",
    family="sd3",
    engine="diffusion",
    summary="Varied styles; many adapters are made for it.",
    hub="stabilityai/stable-diffusion-3.5-large",
    licence=licences.STABILITY,
    tasks=("generate", "vary", "inpaint", "outpaint"),
    conditions=("picture",),
    multiple=16,
    area=(512 * 512, 1024 * 1024),
    longest=1536,
    negative=True,
    loras=True,
    lettering={"Latn": 0.6},
    people=0.75,
    steps={"low": 20, "medium": 28, "high": 40},
    guidance=4.5,
    memory=memory(8.06, _TEXT),
)


@dataclass(frozen=True)
class StableDiffusion3:
    """Three text encoders; guided by both halves in one forward."""

    name: str = "sd3"
    cards: tuple[ModelCard, ...] = (
        _LARGE,
        _LARGE.model_copy(
            update={
                "name": "sd3.5-large-turbo",
                "summary": "Stable Diffusion 3.5 in four steps.",
                "hub": "stabilityai/stable-diffusion-3.5-large-turbo",
                "negative": False,
                "guidance": None,
                "steps": {"low": 4, "medium": 4, "high": 8},
            }
        ),
        _LARGE.model_copy(
            update={
                "name": "sd3.5-medium",
                "summary": "Stable Diffusion 3.5 for smaller cards.",
                "hub": "stabilityai/stable-diffusion-3.5-medium",
                "area": (256 * 256, 1440 * 1440),
                "people": 0.7,
                "steps": {"low": 28, "medium": 40, "high": 50},
                "memory": memory(2.47, _TEXT),
            }
        ),
    )
    classes: tuple[str, ...] = (
        "StableDiffusion3Pipeline",
        "StableDiffusion3Img2ImgPipeline",
        "StableDiffusion3InpaintPipeline",
    )
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(
        default_factory=lambda: {
            "depth": Companion(
                "stabilityai/stable-diffusion-3.5-large-controlnet-depth", ("depth",)
            ),
            "edges": Companion(
                "stabilityai/stable-diffusion-3.5-large-controlnet-canny", ("edges",)
            ),
        }
    )
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: _JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:  # noqa: ARG002
        """Medium has fewer layers; see `family.Family.which`."""
        return "sd3.5-medium" if denoiser.get("num_layers") == 24 else ""

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Spell `order` for the pipeline of its task; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        guidance = asking.guidance(order, card, 1.0)
        name, begun, parts = _PIPELINES.begin(order, sheet, card, pipe)
        ways = {
            "prompt": asking.worded(order, card),
            "negative_prompt": order.exclude if guidance > 1 else None,
            "guidance_scale": guidance,
            **asking.dimensions(sheet),
            **begun,
        }
        return Call(name, ways, sheet.size, sheet.window, parts, asking.unsaid(order, card))

    def spatial(self, pipe: Any, latents_: torch.Tensor, size: Size) -> torch.Tensor:  # noqa: ARG002
        """Latents stay spatial all along; see `family.Family.spatial`."""
        return latents.unscaled(latents_, pipe.vae)


FAMILY = StableDiffusion3()
