"""Cluster: its items, one on another."""

from __future__ import annotations

from limner.document.frame import Cluster
from limner.engines.vector.canvas import Easel


def paint(item: Cluster, easel: Easel) -> None:
    """Paint every item in order."""
    for part in item.items:
        easel.paint(part)
