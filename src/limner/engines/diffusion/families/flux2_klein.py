"""FLUX.2 klein: four steps from words, one picture or several; its base form takes fifty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limner.basics.errors import BadOption
from limner.basics.geometry import Size
from limner.engines.diffusion import asking, canvas, flux2, licences
from limner.engines.diffusion.family import Adapted, Call, Companion, Joining
from limner.engines.diffusion.weighing import memory
from limner.ports.models import ModelCard
from limner.ports.orders import Order

if TYPE_CHECKING:
    import torch

_BLENDED = 1024 * 1024
"""Pixels the pipeline that repaints a part takes; it would shrink a larger picture by itself."""

_KLEIN = ModelCard(
    name="flux2-klein-4b",
    family="flux2-klein",
    engine="diffusion",
    summary="Quick and small; paints, edits and combines pictures in four steps.",
    hub="black-forest-labs/FLUX.2-klein-4B",
    licence=licences.APACHE,
    tasks=("generate", "edit", "vary", "inpaint", "outpaint"),
    conditions=("picture",),
    multiple=16,
    area=(256 * 256, 2048 * 2048),
    longest=2048,
    references=4,
    loras=True,
    lettering={"Latn": 0.8},
    people=0.8,
    steps={"low": 4, "medium": 4, "high": 8},
    memory=memory(3.88, 4.02),
)
_LARGE = _KLEIN.model_copy(
    update={
        "name": "flux2-klein-9b",
        "summary": "The larger klein: finer and better at letters, still four steps.",
        "hub": "black-forest-labs/FLUX.2-klein-9B",
        "licence": licences.FLUX2,
        "lettering": {"Latn": 0.86, "Hans": 0.22},
        "people": 0.85,
        "memory": memory(9.08, 8.19),
    }
)
_CACHED = _LARGE.model_copy(
    update={
        "name": "flux2-klein-9b-kv",
        "summary": "The larger klein, which reads its references once: quick with several.",
        "hub": "black-forest-labs/FLUX.2-klein-9b-kv",
        "tasks": ("generate", "edit"),
        "conditions": (),
    }
)
_BASE = {
    "negative": True,
    "guidance": 4.0,
    "steps": {"low": 20, "medium": 28, "high": 50},
}


@dataclass(frozen=True)
class Klein:
    """The klein pipelines: pictures join as references, one list for a whole batch."""

    name: str = "flux2-klein"
    cards: tuple[ModelCard, ...] = (
        _KLEIN,
        _LARGE,
        _CACHED,
        _KLEIN.model_copy(
            update={
                **_BASE,
                "name": "flux2-klein-base-4b",
                "summary": "klein before it was distilled: to train on, slower, takes guidance.",
                "hub": "black-forest-labs/FLUX.2-klein-base-4B",
            }
        ),
        _LARGE.model_copy(
            update={
                **_BASE,
                "name": "flux2-klein-base-9b",
                "summary": "The larger klein before it was distilled.",
                "hub": "black-forest-labs/FLUX.2-klein-base-9B",
            }
        ),
    )
    classes: tuple[str, ...] = (
        "Flux2KleinPipeline", "Flux2KleinInpaintPipeline", "Flux2KleinKVPipeline",
    )  # fmt: skip
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(default_factory=dict)
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: flux2.JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:
        """The number of layers tells the size; see `family.Family.which`."""
        size = {5: "4b", 8: "9b"}.get(denoiser.get("num_layers", 0), "")
        if not size or index.get("_class_name") == "Flux2KleinKVPipeline":
            return "flux2-klein-9b-kv" if size == "9b" else ""
        return f"flux2-klein-{'' if index.get('is_distilled') else 'base-'}{size}"

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Spell `order` for the pipeline of its task; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        cached = type(pipe).__name__ == "Flux2KleinKVPipeline"
        part = order.task in ("inpaint", "outpaint")
        sheet = canvas.canvas(order.size, card, most=_BLENDED if part else None)
        ways: dict[str, Any] = {
            "prompt": asking.worded(order, card),
            "text_encoder_out_layers": flux2.text_layers(pipe.text_encoder.config),
            **asking.dimensions(sheet),
        }
        if not cached:
            ways["guidance_scale"] = asking.guidance(order, card, 1.0)
        name = "Flux2KleinKVPipeline" if cached else "Flux2KleinPipeline"
        pictures = [canvas.reference(picture) for picture in order.references]
        begin = asking.start(order, sheet)
        if opening := asking.opening(order, sheet):
            name = "Flux2KleinInpaintPipeline"
            ways |= _blended(order, card, opening, pictures)
        else:
            below = order.below if begin is None else None
            edited = [] if below is None else [sheet.lay(below)]
            strength = begin.strength if begin else 1.0
            ways["image"] = [*edited, *pictures] or None
            ways["num_inference_steps"] = asking.steps(order, card, strength)
        return Call(
            name, ways, sheet.size, sheet.window,
            {} if cached else {"is_distilled": bool(pipe.config.is_distilled)},
            asking.unsaid(order, card), _Late(order, card, begin, ways),
        )  # fmt: skip

    def spatial(self, pipe: Any, latents: torch.Tensor, size: Size) -> torch.Tensor:
        """Tokens of 16 pixels; see `family.Family.spatial`."""
        return flux2.spatial(pipe, latents, size)


@dataclass(frozen=True)
class _Late:
    """What a pipeline's own encoders make: a picture to start from, words on what is not wanted."""

    order: Order
    card: ModelCard
    start: asking.Start | None
    ways: Mapping[str, Any]

    def __call__(self, pipe: Any) -> dict[str, Any]:
        """Return the arguments."""
        made: dict[str, Any] = {}
        if self.start is not None:
            steps = self.ways["num_inference_steps"]
            made = flux2.varied(pipe, self.start, steps, self.order.seed)
        if self.order.exclude and self.card.negative and self.ways["guidance_scale"] > 1:
            layers = self.ways["text_encoder_out_layers"]
            told = pipe.encode_prompt(prompt=self.order.exclude, text_encoder_out_layers=layers)
            made["negative_prompt_embeds"] = told[0]
        return made


def _blended(
    order: Order, card: ModelCard, opening: asking.Opening, pictures: list[Any]
) -> dict[str, Any]:
    """Return the arguments of the pipeline that paints a part anew."""
    if len(pictures) > 1:
        raise BadOption(
            f"{card.name} takes one reference beside a part that is repainted.",
            hint="Use the task 'edit' for several.",
            param="references",
        )
    return {
        "image": opening.picture,
        "mask_image": opening.mask,
        "strength": opening.strength,
        "num_inference_steps": asking.steps(order, card, opening.strength),
        "image_reference": pictures[0] if pictures else None,
    }


FAMILY = Klein()
