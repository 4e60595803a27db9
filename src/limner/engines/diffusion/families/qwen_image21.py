"""Qwen-Image 2.1: words, up to ten pictures, and clear grounds of its own."""

from __future__ import annotations

import math
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
    "hidden_states": "rows", "encoder_hidden_states": "rows", "timestep": "rows",
    "kv_cache_mode": "alone",
}  # fmt: skip
"""What does not change between steps is cached, which keeps orders apart."""
_FULL = ModelCard(
    name="qwen-image-2.1",
    family="qwen-image-2.1",
    engine="diffusion",
    summary="Paints and edits with up to ten pictures; has clear grounds of its own.",
    hub="Qwen/Qwen-Image-2.1",
    licence=licences.QWEN_RESEARCH,
    tasks=("generate", "edit"),
    multiple=32,
    area=(512 * 512, 2048 * 2048),
    longest=3072,
    references=9,
    alpha=True,
    negative=True,
    loras=True,
    lettering={"Latn": 0.96, "Hans": 0.97},
    people=0.92,
    steps={"low": 20, "medium": 40, "high": 50},
    guidance=1.0,
    memory=memory(7.12, 8.19, work=6.0),
)


@dataclass(frozen=True)
class QwenImage21:
    """The prompt and the references are read once; the steps after reuse what was read."""

    name: str = "qwen-image-2.1"
    cards: tuple[ModelCard, ...] = (
        _FULL,
        _FULL.model_copy(
            update={
                "name": "qwen-image-2.1-turbo",
                "summary": "Qwen-Image 2.1 in eight steps.",
                "hub": "Qwen/Qwen-Image-2.1-Turbo",
                "negative": False,
                "guidance": None,
                "steps": {"low": 8, "medium": 8, "high": 8},
            }
        ),
    )
    classes: tuple[str, ...] = ("QwenImage21Pipeline",)
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(default_factory=dict)
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: _JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:  # noqa: ARG002
        """The quick one has its steps written down; see `family.Family.which`."""
        return "qwen-image-2.1-turbo" if index.get("sample_sigmas") else "qwen-image-2.1"

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:  # noqa: ARG002
        """Spell `order`; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        edited = [sheet.lay(order.below)] if order.below is not None else []
        pictures = [*edited, *(canvas.reference(picture) for picture in order.references)]
        guidance = asking.guidance(order, card, 1.0)
        if order.exclude and card.negative:
            guidance = max(guidance, 4.0 if order.guidance is None else order.guidance)
        side = round(math.sqrt(sheet.size.width * sheet.size.height))
        ways = {
            "prompt": asking.worded(order, card),
            "image": pictures or None,
            "true_cfg_scale": guidance,
            "negative_prompt": (order.exclude or " ") if guidance > 1 else None,
            "num_inference_steps": asking.steps(order, card),
            "output_resolution": min(1024, side),
            **asking.dimensions(sheet),
        }
        return Call(
            "QwenImage21Pipeline", ways, sheet.size, sheet.window, notes=asking.unsaid(order, card)
        )

    def spatial(self, pipe: Any, latents_: torch.Tensor, size: Size) -> torch.Tensor:
        """Tokens of 16 pixels, not folded; see `family.Family.spatial`."""
        return latents.unnormed(latents.rows(latents_, size, pipe.vae_scale_factor), pipe.vae)


FAMILY = QwenImage21()
