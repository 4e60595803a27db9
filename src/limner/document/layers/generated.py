"""Generated: an area a generative model paints, from words, pictures and a mask.

In a Frame it is a Job with the task 'generated'. `data` is the layer's own JSON with nothing left
to choose: `model` and `quality` are set. `prints['below']` is the blob of the picture it takes in
(what is beneath it, or `source`), for every task but 'generate'; `prints['guide']` that of its
guide, upright and as large as the layer; both PNG. `mask` is the Job's. The engine hands back a
Raster of the size it is asked for, what it noted, and the strings it was asked to letter are
judged by whoever asked. It need not keep to the mask: the render stage lays what must not change
over it again, to the last bit.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.scene import Sheet
from limner.document.value import Value

Task = Literal["generate", "edit", "vary", "inpaint", "outpaint", "layers"]
"""generate: from words (and references). edit: the picture beneath, by instruction. vary: the
picture beneath, kept as far as `strength` leaves it. inpaint: what the mask opens; outpaint: the
clear rim of the picture beneath. layers: the picture beneath taken apart, of which `part` is shown.
"""
Condition = Literal["picture", "depth", "edges"]


class Guide(Value):
    """What holds a painting to a composition. weight: 0 not at all, 1 closely.

    sheet: a picture to be laid out and painted first, or a digest's; None is what lies beneath.
    """

    kind: Condition
    weight: float = Field(default=0.7, ge=0, le=1)
    sheet: Sheet | None = None


class Lora(Value):
    """An adapter of a model, by the name it is installed under."""

    name: str
    weight: float = Field(default=1.0, ge=-2, le=2)


class Generated(Layer):
    """An area for a diffusion or remote engine to paint.

    prompt: what is to be seen, or for an edit what is to change. exclude: what is not wanted.
    references: blob digests, in the order the prompt names them. source: digest of the picture it
    works on; None is what lies beneath. view: the part of its parent's pixels it takes in; None is
    its box. mask: digest of an 8-bit grey picture as large as what is taken in, 255 where pixels
    may change. strength: how far 'vary' and 'inpaint' may leave what was there, 0-1. model: a
    card's name; None is for the planner to choose. lettering: strings the model itself is to
    letter. clear: whether the ground is to be clear. part: which layer of a picture taken apart.
    """

    kind: Literal["generated"] = "generated"
    task: Task = "generate"
    prompt: str
    exclude: str = ""
    references: tuple[str, ...] = ()
    source: str | None = None
    view: Box | None = None
    mask: str | None = None
    strength: float = Field(default=1.0, ge=0, le=1)
    guide: Guide | None = None
    loras: tuple[Lora, ...] = ()
    model: str | None = None
    quality: Literal["low", "medium", "high", "auto"] = "auto"
    steps: int | None = Field(default=None, ge=1, le=200)
    guidance: float | None = Field(default=None, ge=0, le=30)
    seed: int | None = None
    lettering: tuple[str, ...] = ()
    clear: bool = False
    part: int = Field(default=0, ge=0, le=15)

    @property
    def takes_in(self) -> bool:
        """Whether what lies beneath it in its group is part of what it is painted from."""
        guided = self.guide is not None and self.guide.sheet is None
        return self.source is None and (self.task != "generate" or guided)
