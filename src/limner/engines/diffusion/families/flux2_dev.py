"""FLUX.2 dev: the large one; paints, edits and combines up to ten pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from limner.basics.geometry import Size
from limner.engines.diffusion import asking, canvas, flux2, licences
from limner.engines.diffusion.family import Adapted, Call, Companion, Joining
from limner.engines.diffusion.weighing import memory
from limner.ports.models import ModelCard
from limner.ports.orders import Order

if TYPE_CHECKING:
    import torch

_DEV = ModelCard(
    name="flux2-dev",
    family="flux2-dev",
    engine="diffusion",
    summary="Large and exact; paints, edits and combines many pictures.",
    hub="black-forest-labs/FLUX.2-dev",
    licence=licences.FLUX2,
    tasks=("generate", "edit", "vary"),
    conditions=("picture",),
    multiple=16,
    area=(256 * 256, 2048 * 2048),
    longest=2048,
    references=9,
    loras=True,
    lettering={"Latn": 0.93},
    people=0.92,
    steps={"low": 20, "medium": 28, "high": 50},
    guidance=4.0,
    memory=memory(32.2, 24.0),
)


@dataclass(frozen=True)
class Dev:
    """One pipeline for words and pictures alike; its guidance is an embedding."""

    name: str = "flux2-dev"
    cards: tuple[ModelCard, ...] = (_DEV,)
    classes: tuple[str, ...] = ("Flux2Pipeline",)
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(default_factory=dict)
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: flux2.JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:  # noqa: ARG002
        """There is one; see `family.Family.which`."""
        return _DEV.name

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Spell `order`; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        begin = asking.start(order, sheet)
        edited = [sheet.lay(order.below)] if order.below is not None and begin is None else []
        steps = asking.steps(order, card, begin.strength if begin else 1.0)
        pictures = [*edited, *(canvas.reference(picture) for picture in order.references)]
        ways = {
            "prompt": asking.worded(order, card),
            "image": pictures or None,
            "guidance_scale": asking.guidance(order, card, 1.0),
            "num_inference_steps": steps,
            "text_encoder_out_layers": flux2.text_layers(pipe.text_encoder.config),
            **asking.dimensions(sheet),
        }
        late = None
        if begin is not None:
            late = partial(flux2.varied, start=begin, steps=steps, seed=order.seed)
        return Call(
            "Flux2Pipeline", ways, sheet.size, sheet.window,
            notes=asking.unsaid(order, card), late=late,
        )  # fmt: skip

    def spatial(self, pipe: Any, latents: torch.Tensor, size: Size) -> torch.Tensor:
        """Tokens of 16 pixels; see `family.Family.spatial`."""
        return flux2.spatial(pipe, latents, size)


FAMILY = Dev()
