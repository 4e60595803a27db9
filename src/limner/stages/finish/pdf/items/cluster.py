"""Cluster: its items, one on another."""

from __future__ import annotations

from limner.document.frame import Cluster
from limner.stages.finish.pdf.sheet import Sheet


def markup(item: Cluster, sheet: Sheet) -> str:
    """Return the parts' marks in order."""
    return "".join(sheet.item(part) for part in item.items)
