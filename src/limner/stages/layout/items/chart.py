"""Charts become the marks and words their form draws."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

from limner.basics.errors import BadDocument
from limner.basics.geometry import Box
from limner.document.frame import Cluster, Item
from limner.document.layers.chart import Chart
from limner.document.layers.text import Text
from limner.stages.layout import charts
from limner.stages.layout.items import header, items_of
from limner.stages.layout.page import Page


def form_names() -> tuple[str, ...]:
    """Return the chart forms there are: one module each."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(charts.__path__) if m.name[0] != "_"))


def _form(name: str) -> ModuleType:
    if name not in form_names():
        raise BadDocument(
            f"There is no chart form {name!r}.", hint=f"Known forms: {', '.join(form_names())}."
        )
    return importlib.import_module(f"{charts.__name__}.{name}")


def items(layer: Chart, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Expand the chart into layers, in the parent's pixels, and lay those out."""

    def set_text(words: Text, width: float) -> tuple[float, float]:
        taken = page.words(words).measure(width)
        return taken.width, taken.height

    layers = _form(layer.form).marks(layer, box, set_text)
    inside: list[Item] = []
    for mark in layers:
        inside += items_of(mark, mark.box or box, page, scale)
    return (Cluster(**header(layer, box), box=box, items=tuple(inside)),) if inside else ()
