"""Generated areas become jobs for a generative engine."""

from __future__ import annotations

from limner.stages.layout.items.scene import items

__all__ = ["items"]
