"""The page: background and items as the one item an engine paints."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.basics.path import rect
from limner.document.frame import Cluster, Frame, Item, Outline


def whole(frame: Frame, items: tuple[Item, ...]) -> Cluster:
    """Return background and `items` as the one item an engine paints."""
    box = Box(0, 0, *frame.size)
    if frame.background is not None:
        ground = Outline(layer="", role="background", box=box, d=rect(box), fill=frame.background)
        items = (ground, *items)
    return Cluster(layer="", box=box, items=items)
