"""The routes, one file a part of the API; a file's `router` is found by its folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from fastapi import APIRouter


def routers() -> Iterator[APIRouter]:
    """Yield the router of every file in this folder."""
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        router = importlib.import_module(f"{__name__}.{module}").router
        assert isinstance(router, APIRouter)
        yield router
