"""From layers to frame items: one module a layer kind, named after it, found by that name.

Each offers `items(layer, box, page, scale)`: box is where the layer stands in its parent's
pixels, scale what its stack shrank it by. Adding a kind of layer adds a module here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from limner.basics.errors import BadDocument
from limner.basics.geometry import Affine, Box
from limner.document.frame import Cluster, Item
from limner.document.layer import Layer
from limner.document.layers.generated import Generated
from limner.document.layers.retouch import Retouch
from limner.document.paint import Paint
from limner.stages.layout.page import Page

ItemsOf = Callable[[Any, Box, Page, float], tuple[Item, ...]]


@lru_cache(maxsize=64)
def _module(kind: str) -> ItemsOf:
    name = f"{__name__}.{kind}"
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise BadDocument(f"The layout cannot place layers of kind {kind!r}.") from error
    found: ItemsOf = module.items
    return found


def items_of(layer: Layer, box: Box, page: Page, scale: float = 1.0) -> tuple[Item, ...]:
    """Return the items that paint `layer` in `box`."""
    box = tidy(box)
    if page.placed is not None:
        page.placed[layer.id] = (box, scale)
    if layer.opacity <= 0:
        return ()
    return tuple(_clipped(item, layer) for item in _module(layer.kind)(layer, box, page, scale))


def laid_over(
    below: list[Item], layer: Layer, box: Box, page: Page, scale: float = 1.0,
    ground: Paint | None = None,
) -> list[Item]:  # fmt: skip
    """Return `below`, the items of a layer's elder siblings, with the layer on top.

    A layer that works on what is beneath it takes that in: it is then seen through it only. ground:
    what is painted beneath all of them.
    """
    if isinstance(layer, Retouch) and layer.source is None and layer.opacity > 0:
        from limner.stages.layout.items.retouch import over

        return list(over(layer, tidy(box), page, tuple(below), ground))
    if isinstance(layer, Generated) and layer.takes_in and layer.opacity > 0:
        from limner.stages.layout.items.generated import above

        if page.placed is not None:
            page.placed[layer.id] = (tidy(box), scale)
        return list(above(layer, tidy(box), page, tuple(below), ground))
    return [*below, *items_of(layer, box, page, scale)]


def header(layer: Layer, box: Box) -> dict[str, Any]:
    """Return the item fields every layer shares; rotation turns about the middle of `box`."""
    fields: dict[str, Any] = {"layer": layer.id, "role": layer.role}
    if layer.opacity != 1.0:
        fields["opacity"] = layer.opacity
    if layer.blend != "normal":
        fields["blend"] = layer.blend
    if layer.effects:
        fields["effects"] = layer.effects
    if layer.rotate:
        fields["transform"] = Affine.rotation(layer.rotate, *box.centre)
    return fields


def tidy(box: Box) -> Box:
    """Round a box to thousandths of a pixel, so that equal layouts print equally."""
    x, y, width, height = box
    return Box(round(x, 3) + 0.0, round(y, 3) + 0.0, round(width, 3) + 0.0, round(height, 3) + 0.0)


def _clipped(item: Item, layer: Layer) -> Item:
    """Apply the layer's clip, which is in the parent's pixels, whatever the item's own are."""
    if layer.clip is None:
        return item
    if item.transform is None and item.clip is None:
        return item.model_copy(update={"clip": layer.clip})
    inner = item.model_copy(update={"opacity": 1.0, "blend": "normal"})
    bounds = item.transform.box(item.box) if item.transform else item.box
    return Cluster(
        layer=layer.id, role=layer.role, box=bounds, clip=layer.clip, opacity=layer.opacity,
        blend=layer.blend, items=(inner,),
    )  # fmt: skip
