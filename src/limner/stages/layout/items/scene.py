"""Scenes become jobs for an engine that traces light: a Shot, and the sheets printed on its
things.
"""

from __future__ import annotations

from limner.basics.geometry import Box, Size
from limner.basics.hash import seed_from
from limner.document.frame import Item, Job
from limner.document.layers.scene import Scene
from limner.stages.layout.below import laid
from limner.stages.layout.items import header
from limner.stages.layout.page import Page
from limner.stages.layout.staging import shot


def items(layer: Scene, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Decide where everything stands; seeds depend on document and layer alone."""
    del scale
    seed = seed_from(page.seed, layer.id) % (1 << 31)
    size = Size(max(1, round(box.width)), max(1, round(box.height)))
    sheets = {
        f"{thing.id}/{area}": laid(sheet, page)
        for thing in layer.objects
        for area, sheet in thing.prints.items()
    }
    data = shot(layer, size, seed).model_dump(mode="json", exclude_defaults=True)
    return (
        Job(**header(layer, box), box=box, task=layer.kind, data=data, seed=seed, sheets=sheets),
    )
