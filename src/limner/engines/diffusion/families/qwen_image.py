"""Qwen-Image: long lettering; edits with several pictures; pictures taken apart into layers."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limner.basics.errors import BadOption
from limner.basics.geometry import Size
from limner.engines.diffusion import asking, canvas, latents, licences
from limner.engines.diffusion.family import Adapted, Call, Companion, Joining
from limner.engines.diffusion.weighing import memory
from limner.ports.models import ModelCard
from limner.ports.orders import Order

if TYPE_CHECKING:
    import torch

LAYERS = 4
"""How many layers a picture is taken apart into."""

_PIPELINES = asking.Pipelines(
    words="QwenImagePipeline",
    picture="QwenImageImg2ImgPipeline",
    part="QwenImageInpaintPipeline",
    control="QwenImageControlNetPipeline",
)
_JOINING: Mapping[str, Joining] = {
    "hidden_states": "rows",
    "encoder_hidden_states": "padded",
    "encoder_hidden_states_mask": "padded",
    "timestep": "rows",
    "guidance": "rows",
    "additional_t_cond": "rows",
    "controlnet_block_samples": "rows",
}
_IMAGE = ModelCard(
    name="qwen-image-2512",
    family="qwen-image",
    engine="diffusion",
    summary="Long and dense lettering in Latin and Chinese; exact to the prompt.",
    hub="Qwen/Qwen-Image-2512",
    licence=licences.APACHE,
    tasks=("generate", "vary", "inpaint", "outpaint"),
    conditions=("picture",),
    multiple=16,
    area=(512 * 512, 1664 * 1664),
    longest=2048,
    negative=True,
    loras=True,
    lettering={"Latn": 0.96, "Hans": 0.97},
    people=0.9,
    steps={"low": 20, "medium": 30, "high": 50},
    guidance=4.0,
    memory=memory(20.4, 8.29),
)


@dataclass(frozen=True)
class QwenImage:
    """Guidance is taken only with words on what is not wanted, be they a blank."""

    name: str = "qwen-image"
    cards: tuple[ModelCard, ...] = (
        _IMAGE,
        _IMAGE.model_copy(
            update={
                "name": "qwen-image-edit-2511",
                "summary": "Edits by instruction, with up to three pictures.",
                "hub": "Qwen/Qwen-Image-Edit-2511",
                "tasks": ("edit", "inpaint", "outpaint"),
                "conditions": (),
                "references": 2,
                "steps": {"low": 20, "medium": 30, "high": 40},
            }
        ),
        _IMAGE.model_copy(
            update={
                "name": "qwen-image-layered",
                "summary": f"Takes a picture apart into {LAYERS} layers with clear grounds.",
                "hub": "Qwen/Qwen-Image-Layered",
                "tasks": ("layers",),
                "conditions": (),
                "area": (512 * 512, 1024 * 1024),
                "alpha": True,
                "loras": False,
                "lettering": {},
                "steps": {"low": 20, "medium": 30, "high": 50},
            }
        ),
    )
    classes: tuple[str, ...] = (
        "QwenImagePipeline", "QwenImageImg2ImgPipeline", "QwenImageInpaintPipeline",
        "QwenImageEditPipeline", "QwenImageEditPlusPipeline", "QwenImageEditInpaintPipeline",
        "QwenImageLayeredPipeline",
    )  # fmt: skip
    denoiser: str = "transformer"
    unused: tuple[str, ...] = ()
    companions: Mapping[str, Companion] = field(
        default_factory=lambda: {
            kind: Companion("InstantX/Qwen-Image-ControlNet-Union", (kind,))
            for kind in ("depth", "edges")
        }
    )
    adapted: Mapping[str, Adapted] = field(default_factory=dict)
    joining: Mapping[str, Joining] = field(default_factory=lambda: _JOINING)

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:  # noqa: ARG002
        """The pipeline's class tells; see `family.Family.which`."""
        kind = str(index.get("_class_name"))
        if "Layered" in kind or "Edit" in kind:
            return "qwen-image-layered" if "Layered" in kind else "qwen-image-edit-2511"
        return _IMAGE.name

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Spell `order` for the pipeline of its task; see `family.Family.call`."""
        asking.check(order, card, self.cards)
        sheet = canvas.canvas(order.size, card)
        guidance = asking.guidance(order, card, 1.0)
        ways: dict[str, Any] = {
            "prompt": asking.worded(order, card),
            "true_cfg_scale": guidance,
            "negative_prompt": (order.exclude or " ") if guidance > 1 else None,
        }
        if order.task == "layers":
            name, sheet, begun, parts = _apart(order, card)
        elif "Edit" in type(pipe).__name__:
            name, sheet, begun, parts = _edited(order, card, sheet)
        else:
            name, begun, parts = _PIPELINES.begin(order, sheet, card, pipe)
            begun |= asking.dimensions(sheet)
        ways |= begun
        return Call(name, ways, sheet.size, sheet.window, parts, asking.unsaid(order, card))

    def spatial(self, pipe: Any, latents_: torch.Tensor, size: Size) -> torch.Tensor:
        """Tokens of 16 pixels, of a picture taken apart the whole; see `family.Family.spatial`."""
        patch = pipe.vae_scale_factor * 2
        count = (size.width // patch) * (size.height // patch)
        folded = latents.rows(latents_[:, :count], size, patch)
        return latents.unnormed(latents.unfolded(folded), pipe.vae)


_Begun = tuple[str, canvas.Canvas, dict[str, Any], dict[str, Any]]


def _edited(order: Order, card: ModelCard, sheet: canvas.Canvas) -> _Begun:
    """Return an edit: of any size from a list of pictures, of a megapixel with a mask."""
    if order.below is None or order.task == "edit":
        edited = [sheet.lay(order.below)] if order.below is not None else []
        pictures = [*edited, *(canvas.reference(picture) for picture in order.references)]
        steps = {"num_inference_steps": asking.steps(order, card)}
        ways = {"image": pictures, **steps, **asking.dimensions(sheet)}
        return "QwenImageEditPlusPipeline", sheet, ways, {}
    if order.references:
        raise BadOption(
            f"{card.name} takes no references beside a mask.",
            hint="Use the task 'edit'.",
            param="references",
        )
    sheet = _fixed("pipeline_qwenimage_edit_inpaint", 1024, order.size)
    part = asking.opening(order, sheet)
    assert part is not None
    steps = {"num_inference_steps": asking.steps(order, card, part.strength)}
    ways = {"image": part.picture, "mask_image": part.mask, "strength": part.strength, **steps}
    return "QwenImageEditInpaintPipeline", sheet, ways, {}


def _apart(order: Order, card: ModelCard) -> _Begun:
    """Return a decomposition, at the nearer of the two sizes it was trained at."""
    from PIL import Image

    if order.part >= LAYERS:
        raise BadOption(f"{card.name} makes {LAYERS} layers, 0 to {LAYERS - 1}.", param="part")
    assert order.below is not None
    side = 640 if order.size.width * order.size.height <= 640 * 1024 else 1024
    sheet = _fixed("pipeline_qwenimage_layered", side, order.size)
    picture = Image.fromarray(order.below).resize((sheet.size.width, sheet.size.height))
    steps = {"num_inference_steps": asking.steps(order, card)}
    ways = {"image": picture, "layers": LAYERS, "resolution": side, "cfg_normalize": True, **steps}
    return "QwenImageLayeredPipeline", sheet, ways, {}


def _fixed(module: str, side: int, asked: Size) -> canvas.Canvas:
    """Return the canvas of a pipeline that chooses its size itself: all of it is the picture."""
    chooser = importlib.import_module(f"diffusers.pipelines.qwenimage.{module}")
    width, height, *_ = chooser.calculate_dimensions(side * side, asked.aspect)
    size = Size(int(width), int(height))
    return canvas.Canvas(size, size)


FAMILY = QwenImage()
