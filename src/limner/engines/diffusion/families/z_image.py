"""Z-Image: photographs and lettering in Latin and Chinese; Turbo takes eight steps."""

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
    words="ZImagePipeline",
    picture="ZImageImg2ImgPipeline",
    part="ZImageInpaintPipeline",
    control="ZImageControlNetPipeline",
)
_JOINING: Mapping[str, Joining] = {
    "x": "lists",
    "t": "rows",
    "cap_feats": "lists",
    "controlnet_block_samples": "rows",
}
"""Captions of any length, and both halves of a guided step, lie in lists."""
_TURBO = ModelCard(
    name="z-image-turbo",
    family="z-image",
    engine="diffusion",
    summary="Photographs, people and lettering in eight steps.",
    hub="Tongyi-MAI/Z-Image-Turbo",
    licence=licences.APACHE,
    tasks=("generate", "vary", "inpaint", "outpaint"),
    conditions=("picture",),
    multiple=16,
    area=(256 * 256, 2048 * 2048),
    longest=2048,
    loras=True,
    lettering={"Latn": 0.92, "Hans": 0.93},
    people=0.92,
    steps={"low": 6, "medium": 8, "high": 9},
    memory=memory(6.15, 4.02),
)


@dataclass(frozen=True)
class ZImage:
    """The Z-Image pipelines: latents and captions go through the denoiser as lists."""

    name: str = "z-image"
    cards: tuple[ModelCard, ...] = (
        _TURBO,
        _TURBO.model_copy(
            update={
                "name": "z-image",
                "summary": "Z-Image before it was distilled: more varied, takes guidance.",
                "hub": "Tongyi-MAI/Z-Image",
                "lettering": {"Latn": 0.94, "Hans": 0.94},
                "negative": True,
                "guidance": 4.0,
                "steps": {"low": 20, "medium": 28, "high": 50},
            }
        ),
    )
    classes: tuple[str, ...] = (
        "ZImagePipeline", "ZImageImg2ImgPipeline", "ZImageInpaintPipeline",
    )  # fmt: skip
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(
        # Published in a form of its own; what diffusers saves of it is taken.
        default_factory=lambda: {kind: Companion("", (kind,)) for kind in ("depth", "edges")}
    )
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: _JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:  # noqa: ARG002
        """Both have the same numbers; see `family.Family.which`."""
        return ""

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Spell `order` for the pipeline of its task; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        # Anything above nought doubles the work, so a distilled model is told exactly nought.
        ways: dict[str, Any] = {
            "prompt": asking.worded(order, card),
            "negative_prompt": order.exclude if card.negative else None,
            "guidance_scale": asking.guidance(order, card, 0.0),
            **asking.dimensions(sheet),
        }
        name, begun, parts = _PIPELINES.begin(order, sheet, card, pipe)
        ways |= begun
        return Call(name, ways, sheet.size, sheet.window, parts, asking.unsaid(order, card))

    def spatial(self, pipe: Any, latents_: torch.Tensor, size: Size) -> torch.Tensor:  # noqa: ARG002
        """Latents stay spatial all along; see `family.Family.spatial`."""
        return latents.unscaled(latents_, pipe.vae)


FAMILY = ZImage()
