"""An Order: what a generative model is asked to paint, and how a Job of a Frame becomes one.

Numbers, words and arrays, nothing of documents: whoever paints, here or elsewhere, reads this.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from pydantic import ValidationError

from limner.basics.errors import BadDocument
from limner.basics.geometry import Size
from limner.document.frame import BELOW, Job
from limner.document.layers.generated import Condition, Generated, Lora, Task

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.world import Blobs

    Picture = NDArray[np.uint8]
    """(height, width, 4), straight alpha."""
    Mask = NDArray[np.uint8]
    """(height, width), 255 where pixels may change."""

GUIDE = "guide"
"""The print that holds what guides a painting."""


@dataclass(frozen=True)
class Order:
    """One picture to paint, by one model. It can be pickled, so that another process paints it.

    model: the name its weights are installed under. size: of the picture handed back, in pixels;
    the family paints at the next multiple of its own and crops. below: the picture it works on, for
    every task but 'generate'. guide: for `condition`. part: which layer of one taken apart.
    steps, guidance: None is the family's own for the tier. lettering: strings the model letters.
    """

    model: str
    task: Task
    prompt: str
    size: Size
    seed: int
    exclude: str = ""
    tier: str = "medium"
    steps: int | None = None
    guidance: float | None = None
    strength: float = 1.0
    below: Picture | None = None
    mask: Mask | None = None
    references: tuple[Picture, ...] = ()
    guide: Picture | None = None
    condition: Condition | None = None
    weight: float = 0.7
    loras: tuple[Lora, ...] = ()
    clear: bool = False
    part: int = 0
    previews: int | None = 0
    """Partial pictures that are taken at most; None for as many as steps."""
    lettering: tuple[str, ...] = ()
    key: str = field(default="", compare=False)
    """Names it in logs; no part of what is painted."""


def ordered(job: Job, size: Size, blobs: Blobs, previews: int | None = 0) -> Order:
    """Return what `job`, of the task 'generated', asks for at `size`.

    Its model is '' where none was chosen. Raises BadDocument for one that is not whole.
    """
    try:
        layer = Generated.model_validate({"id": job.layer or "job", **job.data})
    except ValidationError as error:
        said = error.errors(include_input=False)[0]["msg"]
        raise BadDocument(f"A layer to be generated is not whole: {said}.") from error
    below = guide = None
    if layer.task != "generate":
        below = _print(job, BELOW, blobs)
    if layer.guide is not None:
        guide = _print(job, GUIDE, blobs)
    return Order(
        model=layer.model or "", task=layer.task, prompt=layer.prompt, size=size,
        seed=job.seed if layer.seed is None else layer.seed, exclude=layer.exclude,
        tier="medium" if layer.quality == "auto" else layer.quality, steps=layer.steps,
        guidance=layer.guidance, strength=layer.strength, below=below,
        mask=None if job.mask is None else _mask(blobs.get(job.mask), below),
        references=tuple(pixels(blobs.get(digest)) for digest in layer.references),
        guide=guide, condition=None if layer.guide is None else layer.guide.kind,
        weight=0.0 if layer.guide is None else layer.guide.weight, loras=layer.loras,
        clear=layer.clear, part=layer.part, previews=previews, lettering=layer.lettering,
        key=job.layer or "",
    )  # fmt: skip


def pixels(data: bytes) -> Picture:
    """Return a kept picture, uint8 (height, width, 4)."""
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        return np.array(picture.convert("RGBA"))


def _print(job: Job, name: str, blobs: Blobs) -> Picture:
    if name not in job.prints:
        raise BadDocument(f"A layer to be generated came without its picture {name!r}.")
    return pixels(blobs.get(job.prints[name]))


def _mask(data: bytes, below: Picture | None) -> Mask:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        mask = np.array(picture.convert("L"))
    if below is not None and mask.shape != below.shape[:2]:
        raise BadDocument(
            "The mask is not as large as the picture.", hint="Make it the picture's size."
        )
    return mask
