"""What all families ask of an order before they spell it: can it be done, from what, in how many
steps.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from limner.basics.errors import BadOption
from limner.engines.diffusion.canvas import Canvas
from limner.engines.diffusion.edges import outlined
from limner.engines.diffusion.family import task_words
from limner.ports.models import ModelCard, Tier
from limner.ports.orders import Order

if TYPE_CHECKING:
    from PIL import Image

    from limner.ports.orders import Mask, Picture

SLIGHTEST = 0.05
"""A smaller strength would leave no step to take."""


def check(order: Order, card: ModelCard, others: Iterable[ModelCard]) -> None:
    """Raise limner.BadOption where `card` cannot do what `order` wants; say which of `others` can.

    Also where a picture the task works on is missing.
    """
    if order.task not in card.tasks:
        able = (other.name for other in others if order.task in other.tasks)
        raise _refused(card, task_words(order.task), able)
    if order.condition and order.condition not in card.conditions:
        able = (other.name for other in others if order.condition in other.conditions)
        raise _refused(card, f"be guided by {order.condition}", able)
    if len(order.references) > card.references:
        able = (other.name for other in others if other.references >= len(order.references))
        raise _refused(card, f"take {len(order.references)} references", able)
    if order.loras and not card.loras:
        raise _refused(card, "take adapters (LoRA)", (o.name for o in others if o.loras))
    if order.task != "generate" and order.below is None:
        raise BadOption(f"To {task_words(order.task)}, a picture to work on is needed.")
    if order.task == "inpaint" and order.mask is None:
        raise BadOption("To repaint a part, a mask is needed.", hint="White is what may change.")
    if order.condition and order.guide is None:
        raise BadOption("A guide needs a picture to be guided by.")


def _refused(card: ModelCard, wish: str, able: Iterable[str]) -> BadOption:
    names = ", ".join(dict.fromkeys(name for name in able if name != card.name))
    hint = f"These can: {names}." if names else "See `limner models` for one that can."
    return BadOption(f"{card.name} cannot {wish}.", hint=hint, param="model")


@dataclass(frozen=True)
class Start:
    """A painting that starts from a picture: laid on the canvas, and how far it may leave it."""

    picture: Image.Image
    strength: float


def start(order: Order, canvas: Canvas) -> Start | None:
    """Return what the painting starts from, None where it starts from noise alone.

    A guide of the kind 'picture' is a start as well: the more it weighs, the less is changed.
    """
    if order.task == "vary" and order.below is not None:
        return Start(canvas.lay(order.below), max(order.strength, SLIGHTEST))
    if order.condition == "picture" and order.guide is not None and order.weight > 0:
        return Start(canvas.lay(order.guide), 1 - 0.75 * order.weight)
    return None


@dataclass(frozen=True)
class Opening:
    """A picture of which a part is painted anew: both on the canvas, and how far it may change."""

    picture: Image.Image
    mask: Image.Image
    strength: float


def opening(order: Order, canvas: Canvas) -> Opening | None:
    """Return what an inpaint or outpaint works on, None for other tasks."""
    if order.below is None or order.task not in ("inpaint", "outpaint"):
        return None
    outward = order.task == "outpaint"
    strength = 1.0 if outward else max(order.strength, SLIGHTEST)
    picture = canvas.lay(order.below, carried=outward)
    return Opening(picture, canvas.open(opened(order, order.below)), strength)


def opened(order: Order, below: Picture) -> Mask:
    """Return where pixels may change: the mask, and for 'outpaint' whatever is clear."""
    mask = np.zeros(below.shape[:2], np.uint8) if order.mask is None else order.mask
    return np.maximum(mask, 255 - below[..., 3]) if order.task == "outpaint" else mask


def steps(order: Order, card: ModelCard, strength: float = 1.0) -> int:
    """Return the steps a pipeline is told, of which it takes the last `strength`.

    At least two are taken of a model that has more, so that a slight change is one at all.
    """
    tier = cast("Tier", order.tier)
    told = order.steps or card.steps.get(tier) or max(card.steps.values(), default=28)
    return max(told, math.ceil(min(2, told) / strength - 1e-9))


def guidance(order: Order, card: ModelCard, without: float) -> float:
    """Return how closely the prompt is kept to; `without` is how a pipeline is told to take none.

    A model that was distilled to take none is told so, whatever is asked.
    """
    if card.guidance is None:
        return without
    return card.guidance if order.guidance is None else order.guidance


def unsaid(order: Order, card: ModelCard) -> tuple[str, ...]:
    """Return notes on what the model could not be told."""
    notes = []
    if order.exclude and not card.negative:
        notes.append(f"{card.name} takes no word on what is not wanted; it was left out.")
    if order.guidance is not None and card.guidance is None:
        notes.append(f"{card.name} was distilled to one guidance; what was asked was left out.")
    return tuple(notes)


@dataclass(frozen=True)
class Pipelines:
    """The pipelines most families have: from words, from a picture, a part of one, with a guide.

    controlled: what the last calls its guide.
    """

    words: str
    picture: str
    part: str
    control: str = ""
    controlled: str = "control_image"

    def begin(
        self, order: Order, canvas: Canvas, card: ModelCard, pipe: Any
    ) -> tuple[str, dict[str, Any], dict[str, Any]]:
        """Return the pipeline for `order`, what it is told of pictures and steps, and its parts."""
        if part := opening(order, canvas):
            ways = {"image": part.picture, "mask_image": part.mask, "strength": part.strength}
            ways["num_inference_steps"] = steps(order, card, part.strength)
            return self.part, ways, {}
        if first := start(order, canvas):
            ways = {"image": first.picture, "strength": first.strength}
            ways["num_inference_steps"] = steps(order, card, first.strength)
            return self.picture, ways, {}
        ways = {"num_inference_steps": steps(order, card)}
        if guide := control(order, canvas):
            ways |= {self.controlled: guide, "controlnet_conditioning_scale": order.weight}
            return self.control, ways, {"controlnet": pipe.companions[str(order.condition)]}
        return self.words, ways, {}


def worded(order: Order, card: ModelCard) -> str:
    """Return the prompt, saying that the ground is to be clear where the model has clear pixels."""
    if not order.clear or not card.alpha:
        return order.prompt
    return f"{order.prompt.rstrip(' .')}. The background is transparent."


def control(order: Order, canvas: Canvas) -> Image.Image | None:
    """Return what a ControlNet is given: the guide itself for 'depth', its edges for 'edges'."""
    if order.guide is None or order.condition not in ("depth", "edges"):
        return None
    guide = canvas.lay(order.guide)
    return outlined(guide) if order.condition == "edges" else guide


def dimensions(canvas: Canvas) -> dict[str, Any]:
    """Return height and width as pipelines take them."""
    return {"height": canvas.size.height, "width": canvas.size.width}
