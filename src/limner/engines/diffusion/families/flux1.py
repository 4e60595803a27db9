"""FLUX.1: schnell and dev from words, Fill for parts, Kontext for edits, Redux for likeness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
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
    words="FluxPipeline",
    picture="FluxImg2ImgPipeline",
    part="FluxInpaintPipeline",
    control="FluxControlNetPipeline",
)
_JOINING: Mapping[str, Joining] = {
    "hidden_states": "rows",
    "encoder_hidden_states": "rows",
    "pooled_projections": "rows",
    "timestep": "rows",
    "guidance": "rows",
    "controlnet_block_samples": "rows",
    "controlnet_single_block_samples": "rows",
}
_DEV = ModelCard(
    name="flux1-dev",
    family="flux1",
    engine="diffusion",
    summary="Well known; many adapters and guides are made for it.",
    hub="black-forest-labs/FLUX.1-dev",
    licence=licences.FLUX1_DEV,
    tasks=("generate", "vary", "inpaint", "outpaint"),
    conditions=("picture",),
    multiple=16,
    area=(256 * 256, 1536 * 1536),
    longest=2048,
    loras=True,
    lettering={"Latn": 0.7},
    people=0.85,
    steps={"low": 20, "medium": 28, "high": 50},
    guidance=3.5,
    memory=memory(11.9, 4.76 + 0.12),
)
_DEPTH = "Shakker-Labs/FLUX.1-dev-ControlNet-Depth"
_EDGES = "InstantX/FLUX.1-dev-Controlnet-Canny"
_REDUX = "black-forest-labs/FLUX.1-Redux-dev"


@dataclass(frozen=True)
class Flux1:
    """One transformer, told by its pipeline's class and the channels it takes."""

    name: str = "flux1"
    cards: tuple[ModelCard, ...] = (
        _DEV.model_copy(
            update={
                "name": "flux1-schnell",
                "summary": "FLUX.1 in four steps, free to use.",
                "hub": "black-forest-labs/FLUX.1-schnell",
                "licence": licences.APACHE,
                "guidance": None,
                "steps": {"low": 4, "medium": 4, "high": 4},
                "lettering": {"Latn": 0.6},
                "people": 0.8,
            }
        ),
        _DEV,
        _DEV.model_copy(
            update={
                "name": "flux1-fill",
                "summary": "Repaints parts and paints beyond edges, trained for it.",
                "hub": "black-forest-labs/FLUX.1-Fill-dev",
                "tasks": ("inpaint", "outpaint"),
                "conditions": (),
                "guidance": 30.0,
                "steps": {"low": 28, "medium": 40, "high": 50},
            }
        ),
        _DEV.model_copy(
            update={
                "name": "flux1-kontext",
                "summary": "Edits a picture by instruction and keeps who is in it.",
                "hub": "black-forest-labs/FLUX.1-Kontext-dev",
                "tasks": ("generate", "edit", "inpaint"),
                "conditions": (),
                "area": (256 * 256, 1024 * 1024),
                "guidance": 2.5,
            }
        ),
    )
    classes: tuple[str, ...] = (
        "FluxPipeline", "FluxImg2ImgPipeline", "FluxInpaintPipeline", "FluxFillPipeline",
        "FluxKontextPipeline", "FluxKontextInpaintPipeline",
    )  # fmt: skip
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(
        default_factory=lambda: {
            "depth": Companion(_DEPTH, ("depth",)),
            "edges": Companion(_EDGES, ("edges",)),
            "redux": Companion(_REDUX, references=4),
        }
    )
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: _JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:
        """The pipeline's class tells, and whether guidance is taken; see `family.Family.which`."""
        kind = str(index.get("_class_name"))
        if "Fill" in kind or "Kontext" in kind:
            return "flux1-fill" if "Fill" in kind else "flux1-kontext"
        return "flux1-dev" if denoiser.get("guidance_embeds") else "flux1-schnell"

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Spell `order` for the pipeline of its task; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        ways: dict[str, Any] = {
            "guidance_scale": asking.guidance(order, card, 0.0),
            "max_sequence_length": 512 if pipe.transformer.config.guidance_embeds else 256,
            **asking.dimensions(sheet),
        }
        late = partial(_likeness, order, pipe.companions) if order.references else None
        if late is None:
            ways["prompt"] = asking.worded(order, card)
        kind = type(pipe).__name__
        if "Kontext" in kind:
            name, begun, parts = _edited(order, card, sheet)
        else:
            name, begun, parts = _PIPELINES.begin(order, sheet, card, pipe)
        if "Fill" in kind:
            name, begun["strength"] = "FluxFillPipeline", 1.0
            begun["num_inference_steps"] = asking.steps(order, card)
        ways |= begun
        return Call(name, ways, sheet.size, sheet.window, parts, asking.unsaid(order, card), late)

    def spatial(self, pipe: Any, latents_: torch.Tensor, size: Size) -> torch.Tensor:
        """Tokens of 16 pixels; see `family.Family.spatial`."""
        folded = latents.rows(latents_, size, pipe.vae_scale_factor * 2)
        return latents.unscaled(latents.unfolded(folded), pipe.vae)


def _edited(
    order: Order, card: ModelCard, sheet: canvas.Canvas
) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Return Kontext's pipeline and arguments, which would choose a size of their own."""
    own = {"_auto_resize": False, "max_area": sheet.size.width * sheet.size.height}
    if part := asking.opening(order, sheet):
        ways = {**own, "image": part.picture, "mask_image": part.mask, "strength": part.strength}
        ways["num_inference_steps"] = asking.steps(order, card, part.strength)
        return "FluxKontextInpaintPipeline", ways, {}
    picture = sheet.lay(order.below) if order.below is not None else None
    ways = {**own, "image": picture, "num_inference_steps": asking.steps(order, card)}
    return "FluxKontextPipeline", ways, {}


def _likeness(order: Order, companions: Mapping[str, Any], pipe: Any) -> dict[str, Any]:
    """Return the embeddings of the references, with the prompt's, by the companion Redux."""
    import torch

    prior, count = companions["redux"], len(order.references)
    with torch.no_grad():
        text, pooled, _ = pipe.encode_prompt(
            prompt=order.prompt, prompt_2=None, device=pipe._execution_device,
            max_sequence_length=512 if pipe.transformer.config.guidance_embeds else 256,
        )  # fmt: skip
        seen = [
            prior.image_embedder(
                prior.encode_image(canvas.reference(picture), pipe._execution_device, 1)
            ).image_embeds.to(text)
            for picture in order.references
        ]
    return {
        "prompt_embeds": torch.cat([text, sum(seen[1:], seen[0]) / count], dim=1),
        "pooled_prompt_embeds": pooled,
    }


FAMILY = Flux1()
