"""RemoveThing: take out what the mask covers and fill the place from its surroundings."""

from __future__ import annotations

from typing import Literal

from limner.document.operation import Operation


class RemoveThing(Operation):
    """Fill what the matte covers, or all the layer's mask lets it change.

    what: its name, for the record. matte: the thing, where it is known more closely than the mask.
    grow: pixels the hole reaches beyond the matte, for soft edges and halos; it never leaves the
    mask.
    """

    kind: Literal["remove"] = "remove"
    what: str = ""
    matte: str | None = None
    grow: float = 3.0
    seed: int = 0
