"""Cluster: a group."""

from __future__ import annotations

from limner.document.frame import Cluster
from limner.stages.finish.svg.sheet import Sheet


def markup(item: Cluster, sheet: Sheet) -> str:
    """Return the parts, one on another."""
    return "\n".join(filter(None, (sheet.item(part) for part in item.items)))
