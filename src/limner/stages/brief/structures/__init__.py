"""What strings have to do with one another in pictures that inform: one file a structure.

A file has `KINDS`, the picture kinds it reads for, and `read(reading)`, which takes the strings
it understands and returns the fields of the Brief that hold their order. Adding a file adds a
structure.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from typing import Any

from limner.stages.brief.reading import Reading


@lru_cache(maxsize=1)
def _files() -> dict[str, tuple[str, ...]]:
    """Return the modules that read for each kind."""
    out: dict[str, tuple[str, ...]] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        for kind in getattr(module, "KINDS", ()):
            out[kind] = (*out.get(kind, ()), info.name)
    return out


def read_structures(reading: Reading, kind: str | None) -> dict[str, Any]:
    """Return the fields of the Brief that structures of this kind fill; strings are taken."""
    if kind is None or reading.kind_span is None:
        return {}
    out: dict[str, Any] = {}
    for name in _files().get(kind, ()):
        out |= importlib.import_module(f"{__name__}.{name}").read(reading)
    return out
