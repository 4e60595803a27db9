"""Composed first, then painted over: a model adds life to a picture that stands where it was put.

What was composed is laid out as ever. The model is held to all of it that lies beneath the first
words, to the picture itself, its depth or its edges; the words stay type above.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.document.document import walk
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.document.layers.generated import Generated, Guide, Task
from limner.document.layers.scene import Scene
from limner.document.layers.text import Text
from limner.stages.plan.painting.hero import layer, palette
from limner.stages.plan.painting.told import told

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

_STRENGTH = 0.55
"""How far a picture is left by default: things keep their place and size, surfaces do not."""


def enlivened(design: Design, layers: Sequence[Layer]) -> list[Layer]:
    """Return the layers with a painting above those without words; a note where all have some."""
    commission = design.painter
    if commission is None or commission.guide is None:
        return list(layers)
    at = next((i for i, one in enumerate(layers) if _worded(one)), len(layers))
    if at == 0:
        design.notes.append(
            "words stand in the picture itself, which a model would repaint: it stays as composed"
        )
        return list(layers)
    words = told(
        design.brief, colours=() if design.depicts else palette(design), sheet=not design.depicts
    )
    strength = commission.strength if commission.strength is not None else _STRENGTH
    task: Task = "vary" if commission.guide == "picture" else "generate"
    guide = Guide(kind=commission.guide, weight=round(1.0 - 0.5 * strength, 3))
    painting = layer(design, design.canvas, words).but(
        task=task, strength=strength if task == "vary" else 1.0,
        guide=None if task == "vary" else guide, clear=False,
    )  # fmt: skip
    return [*layers[:at], painting, *layers[at:]]


def _worded(one: Layer) -> bool:
    """Whether words to be read are in a layer: a painting over it would spoil them."""
    for part in walk((one,)):
        if isinstance(part, Text | Chart | Generated):
            return not (isinstance(part, Text) and part.decorative)
        if isinstance(part, Scene) and any(
            _worded(printed)
            for t in part.objects
            for s in t.prints.values()
            for printed in s.layers
        ):
            return True
    return False
