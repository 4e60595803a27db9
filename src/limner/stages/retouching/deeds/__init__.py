"""The deeds, one file each, called as wishes call them: `decide(wish, desk)`."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import lru_cache

from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk

Decide = Callable[[Wish, Desk], None]


@lru_cache(maxsize=64)
def deed(name: str) -> Decide:
    """Return the function that decides a deed."""
    found: Decide = importlib.import_module(f"{__name__}.{name}").decide
    return found
