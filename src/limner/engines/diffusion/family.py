"""What a family of diffusion models tells of itself: one file each under `families/`.

A family is its cards and the few ways its pipelines differ from the others: which pipeline class
does a task, how its call is spelt, how its latents become a picture, and which arguments of its
denoiser's forward are rows of a batch. Everything else (weights, devices, threads, batches,
previews, masks, cancellation) is the same code for all. Importing a family imports no torch.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Protocol

from limner.basics.geometry import Size
from limner.document.layers.generated import Condition, Task
from limner.ports.models import ModelCard
from limner.ports.orders import Order

if TYPE_CHECKING:
    import torch

Joining = Literal["rows", "lists", "padded", "equal", "each", "alone"]
"""How an argument of the denoiser's forward joins those of other requests. rows: tensors put
together along their first axis. lists: Python lists put together. padded: rows whose second axis is
padded to the longest, with a mask. equal: the same for all, else they are not joined. each: taken
from the first, as it does not change the outcome. alone: a forward given it is run by itself.
"""


@dataclass(frozen=True)
class Companion:
    """Weights that lie beside a model's and let it do more: a ControlNet, an image prompt.

    Its folder is a saved component (config.json) or pipeline (model_index.json). conditions,
    references: what a model gains by it.
    """

    hub: str = ""
    conditions: tuple[Condition, ...] = ()
    references: int = 0

    def added(self, card: ModelCard) -> ModelCard:
        """Return `card` with what is gained."""
        conditions = tuple(dict.fromkeys((*card.conditions, *self.conditions)))
        references = max(card.references, self.references)
        return card.model_copy(update={"conditions": conditions, "references": references})


@dataclass(frozen=True)
class Adapted:
    """A card that is another's weights with an adapter that is always on.

    base: the name of the other card. file: the adapter's in the card's own hub.
    """

    base: str
    file: str


@dataclass(frozen=True)
class Call:
    """One call of a pipeline: its class by name in diffusers, and its arguments.

    ways: what `__call__` is given, generator and callback excepted. size: what is painted; of it
    the upper left `window` is the order's picture, which the replica scales where the order's size
    is another. parts: what that class is built with beside the components it shares with the
    pipeline that was loaded ('is_distilled', 'controlnet'). notes: what the model could not be
    told, for the user. late: further arguments that the pipeline's own encoders have to make; it is
    given the pipeline that runs, once its memory is held.
    """

    pipeline: str
    ways: Mapping[str, Any]
    size: Size
    window: Size
    parts: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    late: Callable[[Any], Mapping[str, Any]] | None = None


class Family(Protocol):
    """What one file under `families/` defines as FAMILY."""

    @property
    def name(self) -> str:
        """'flux2-klein'."""
        ...

    @property
    def cards(self) -> tuple[ModelCard, ...]:
        """Its models, best first; `ready` and `lacks` are filled in by whoever looks at weights."""
        ...

    @property
    def classes(self) -> tuple[str, ...]:
        """The `_class_name`s a model_index.json of it may have."""
        ...

    @property
    def denoiser(self) -> str:
        """The component that is asked at every step: 'transformer', 'unet'."""
        ...

    @property
    def joining(self) -> Mapping[str, Joining]:
        """By argument of the denoiser's forward; those not named are 'equal'. {}: never joined."""
        ...

    @property
    def companions(self) -> Mapping[str, Companion]:
        """What its models can gain, by the name of the folder beside their weights."""
        ...

    @property
    def unused(self) -> tuple[str, ...]:
        """Components its pipelines can do without, which are not loaded."""
        ...

    @property
    def adapted(self) -> Mapping[str, Adapted]:
        """Those of its cards, by name, that are another's weights with an adapter."""
        ...

    def which(self, index: Mapping[str, Any], denoiser: Mapping[str, Any]) -> str:
        """Return the name of the card that a folder is of, '' where its numbers do not tell.

        index: its model_index.json. denoiser: the config.json of its denoiser.
        """
        ...

    def call(self, order: Order, card: ModelCard, pipe: Any) -> Call:
        """Return how `order` is asked of `pipe`, any loaded pipeline of the model `card` tells of.

        Companions of a model (a ControlNet, Redux) are in `pipe.companions`, by name. Raises
        limner.BadOption for what the model cannot do, naming a model of it that can.
        """
        ...

    def spatial(self, pipe: Any, latents: torch.Tensor, size: Size) -> torch.Tensor:
        """Return latents (batch, channels, height, width) as its VAE decodes them."""
        ...


@cache
def families() -> Mapping[str, Family]:
    """Return every family, by name."""
    from limner.engines.diffusion import families as folder

    found: dict[str, Family] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        family: Family = importlib.import_module(f"{folder.__name__}.{module.name}").FAMILY
        found[family.name] = family
    return found


def task_words(task: Task) -> str:
    """Return a task as users call it."""
    return {
        "generate": "paint from words", "edit": "edit by instruction", "vary": "vary a picture",
        "inpaint": "repaint a part", "outpaint": "paint beyond an edge",
        "layers": "take a picture apart into layers",
    }[task]  # fmt: skip
