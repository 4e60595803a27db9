"""Words of what became pixels: kept unseen in their place, to be read, searched and copied."""

from __future__ import annotations

from typing import Any

from limner.document.frame import Cluster, Glyphs, Item

CLEAR = "#00000000"
"""The paint of what is there but not seen."""
BARE: dict[str, Any] = {
    "transform": None, "opacity": 1.0, "blend": "normal", "clip": None, "effects": (),
}  # fmt: skip
"""A header that asks for nothing."""


def header(item: Item) -> dict[str, Any]:
    """Return the fields every item has, for an item that takes this one's place."""
    return {key: getattr(item, key) for key in Item.model_fields if key != "kind"}


def readable(item: Item, pixels: Item) -> Item:
    """Return `pixels`, which show `item`, with its words over them; as they are without words."""
    words = unseen(item.model_copy(update=BARE))
    if words is None:
        return pixels
    picture = pixels.model_copy(update=BARE)
    return Cluster(**header(pixels), items=(picture, words))


def unseen(item: Item) -> Item | None:
    """Return the words of `item` without anything to see, None where it has none."""
    plain: dict[str, Any] = {"opacity": 1.0, "blend": "normal", "clip": None, "effects": ()}
    if isinstance(item, Glyphs):
        runs = tuple(run.model_copy(update={"paint": None}) for run in item.runs)
        clear = {"paint": CLEAR, "outline": None, "rims": (), "inlines": (), "runs": runs}
        return item.model_copy(update=plain | clear)
    if not isinstance(item, Cluster):
        return None
    words = tuple(found for part in item.items if (found := unseen(part)) is not None)
    return item.model_copy(update=plain | {"items": words}) if words else None
