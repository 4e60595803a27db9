"""Tiny random pipelines in the real on-disk format: one file a family, each with `pipelines()`.

Weights are random and some numbers small; classes, component names, latent arithmetic and files are
those of the published models. Nothing is fetched.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def builders() -> Mapping[str, Callable[[], Any]]:
    """Return by the name of a folder what builds the pipeline that is saved there."""
    found: dict[str, Callable[[], Any]] = {}
    for module in pkgutil.iter_modules(__path__):
        if module.name not in ("parts", "companions"):
            found |= importlib.import_module(f"{__name__}.{module.name}").PIPELINES
    return found


def save(name: str, folder: Path) -> Path:
    """Build the pipeline called `name`, save it in `folder`/`name` and return that."""
    target = folder / name
    builders()[name]().save_pretrained(target, safe_serialization=True)
    return target
