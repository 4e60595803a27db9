"""Generated areas become jobs for a generative engine."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.basics.hash import seed_from
from limner.document.frame import Item, Job
from limner.document.layers.generated import Generated
from limner.stages.layout.items import header
from limner.stages.layout.page import Page


def items(layer: Generated, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Hand the layer's own fields on, with a seed that depends on document and layer alone."""
    del scale
    data = layer.model_dump(mode="json", exclude_defaults=True)
    return (
        Job(
            **header(layer, box), box=box, task=layer.kind, data=data,
            seed=seed_from(page.seed, layer.id),
        ),
    )  # fmt: skip
