"""The page: what every part of the layout may ask about the picture as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.text import Text, TextStyle
from limner.ports.fonts import Fonts
from limner.ports.world import World
from limner.stages.layout.text.setting import Words


@dataclass(frozen=True, slots=True)
class Page:
    """One layout in progress.

    caps: largest size allowed to a text layer, by id. placed: where it is wanted, collects the box
    and scale every layer comes to stand in.
    """

    size: Size
    seed: int
    lang: str
    world: World
    caps: Mapping[str, float] = field(default_factory=dict)
    placed: dict[str, tuple[Box, float]] | None = None

    @classmethod
    def of(cls, document: Document, world: World) -> Page:
        """Start laying out `document`."""
        return cls(document.size, document.seed, document.lang, world)

    @property
    def fonts(self) -> Fonts:
        """The installed faces."""
        return self.world.fonts

    @property
    def short(self) -> float:
        """The shorter side in pixels."""
        return float(min(self.size))

    @property
    def legible(self) -> float:
        """Smallest legible em in pixels: 9, down to 6 on small canvases."""
        return min(9.0, max(6.0, 9.0 * self.short / 512))

    def words(self, layer: Text, scale: float = 1.0) -> Words:
        """Return a text layer ready to measure or set, its size scaled but not below its floor."""
        return Words(
            layer.text,
            layer.lang,
            self.scaled(layer, scale),
            self.fonts,
            self.lang,
            self.short,
            layer.ruby,
        )

    def scaled(self, layer: Text, scale: float) -> TextStyle:
        """Return the layer's style at `scale`."""
        style = layer.style
        floor = min(style.least or self.legible, style.size)
        size = max(floor, style.size * scale)
        size = min(size, self.caps.get(layer.id, size))
        return style if size == style.size else style.model_copy(update={"size": size})
