"""An Order: what a replica is asked to paint: numbers, words and arrays, nothing of documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from limner.basics.geometry import Size
from limner.document.layers.generated import Condition, Lora, Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]
    """(height, width, 4), straight alpha."""
    Mask = NDArray[np.uint8]
    """(height, width), 255 where pixels may change."""


@dataclass(frozen=True)
class Order:
    """One picture to paint, by one model. It can be pickled, so that another process paints it.

    model: the name its weights are installed under. size: of the picture handed back, in pixels;
    the family paints at the next multiple of its own and crops. below: the picture it works on, for
    every task but 'generate'. guide: for `condition`. part: which layer of one taken apart.
    steps, guidance: None is the family's own for the tier.
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
    key: str = field(default="", compare=False)
    """Names it in logs; no part of what is painted."""
