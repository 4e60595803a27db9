"""Evening out: words of one role and style, in sibling cards or rows, share one size.

Each text is fitted to its own box; where one had to go smaller, its siblings follow, so that a
row of cards reads as a row. A text that would drag the others below six tenths stays alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from limner.document.frame import Frame, Glyphs
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.text import Text

_OUTLIER = 0.6
_NOTICEABLE = 0.02
Family = tuple[str, str, str]


def _texts(layers: tuple[Layer, ...], parent: str, grand: str) -> Iterator[tuple[Family, Text]]:
    """Yield each text with its family: same grandparent, role and lettering."""
    for layer in layers:
        if isinstance(layer, Text):
            key = layer.style.model_copy(
                update={"paint": "#000000", "align": "start", "valign": "top", "outline": None}
            )
            yield (grand, layer.role, key.to_json()), layer
        elif isinstance(layer, Group):
            yield from _texts(layer.children, layer.id, parent)


def common_sizes(layers: tuple[Layer, ...], frame: Frame) -> Mapping[str, float]:
    """Return the largest size each text may take, by layer id, where siblings came out unequal."""
    sizes = {
        item.layer: item.size
        for item, _ in frame.walk()
        if isinstance(item, Glyphs) and not item.misfit
    }
    families: dict[Family, list[str]] = {}
    for family, layer in _texts(layers, "", ""):
        if layer.flow.held is not None:
            continue
        if layer.id in sizes and (layer.role or family[0] or layer.box is None):
            families.setdefault(family, []).append(layer.id)
    caps: dict[str, float] = {}
    for members in families.values():
        largest = max(sizes[m] for m in members)
        near = [m for m in members if sizes[m] >= _OUTLIER * largest]
        least = min(sizes[m] for m in near)
        if largest - least > _NOTICEABLE * largest:
            caps.update(dict.fromkeys(near, least))
    return caps
