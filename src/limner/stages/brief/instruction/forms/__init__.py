"""The forms a clause may take, one file each, found by folder.

A form has `RANK`, the order in which forms are asked, and `read(clause)`: the changes the clause
asks for where it has that form, else none. To teach a new way of saying something, add a file.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import lru_cache

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import Clause

Form = Callable[[Clause], tuple[Change, ...]]


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """Return every form, the most particular first."""
    modules = [
        importlib.import_module(f"{__name__}.{info.name}")
        for info in pkgutil.iter_modules(__path__)
    ]
    modules.sort(key=lambda module: (module.RANK, module.__name__))
    return tuple(module.read for module in modules)
