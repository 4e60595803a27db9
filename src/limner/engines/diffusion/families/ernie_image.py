"""ERNIE-Image: posters and long lettering, in Latin and Chinese."""

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

_JOINING: Mapping[str, Joining] = {
    "hidden_states": "rows", "timestep": "rows", "text_bth": "padded", "text_lens": "rows",
}  # fmt: skip
"""Captions are padded with noughts, and their lengths said beside."""
_FULL = ModelCard(
    name="ernie-image",
    family="ernie-image",
    engine="diffusion",
    summary="Posters and long lettering.",
    hub="baidu/ERNIE-Image",
    licence=licences.APACHE,
    tasks=("generate",),
    multiple=16,
    area=(512 * 512, 1408 * 1408),
    longest=2048,
    negative=True,
    loras=True,
    lettering={"Latn": 0.98, "Hans": 0.97},
    people=0.85,
    steps={"low": 20, "medium": 30, "high": 50},
    guidance=4.0,
    memory=memory(8.03, 3.8),
)


@dataclass(frozen=True)
class Ernie:
    """From words only; the model it rewrites prompts with is not loaded."""

    name: str = "ernie-image"
    cards: tuple[ModelCard, ...] = (
        _FULL,
        _FULL.model_copy(
            update={
                "name": "ernie-image-turbo",
                "summary": "Posters and long lettering in eight steps.",
                "hub": "baidu/ERNIE-Image-Turbo",
                "negative": False,
                "guidance": None,
                "steps": {"low": 6, "medium": 8, "high": 8},
            }
        ),
    )
    classes: tuple[str, ...] = ("ErnieImagePipeline",)
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ("pe", "pe_tokenizer")
    companions: Mapping[str, Companion] = field(default_factory=dict)
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: _JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:  # noqa: ARG002
        """Both have the same numbers; see `family.Family.which`."""
        return ""

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:  # noqa: ARG002
        """Spell `order`; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        ways = {
            "prompt": asking.worded(order, card),
            "negative_prompt": order.exclude if card.negative else "",
            "guidance_scale": asking.guidance(order, card, 1.0),
            "num_inference_steps": asking.steps(order, card),
            "use_pe": False,
            **asking.dimensions(sheet),
        }
        return Call(
            "ErnieImagePipeline", ways, sheet.size, sheet.window, notes=asking.unsaid(order, card)
        )

    def spatial(self, pipe: Any, latents_: torch.Tensor, size: Size) -> torch.Tensor:  # noqa: ARG002
        """Folded channels, on a grid all along; see `family.Family.spatial`."""
        return latents.unfolded(latents.unbatchnormed(latents_, pipe.vae, 1e-5))


FAMILY = Ernie()
