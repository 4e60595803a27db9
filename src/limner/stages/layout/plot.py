"""What the chart forms share: scales with round ticks, figures in the chart's own number format,
and labels that are measured before they are placed, so that none ever meets another.

A form is one file under `charts/` with `marks(chart, box, set_text)`, which returns ordinary
Shape and Text layers in the space `box` is given in.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from limner.basics import path
from limner.basics.colour import contrast
from limner.basics.geometry import Affine, Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, Datum
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Paint, Stroke

RIGHT_TO_LEFT = ("ar", "he", "fa", "ur", "yi", "ps", "dv", "ug")
LEGIBLE = 9.0
"""Pixels below which a label is not set, where the chart is large enough to choose."""
SWAPPED = {"left": "right", "right": "left"}


class SetText(Protocol):
    """The typesetter: how large words come out."""

    def __call__(self, layer: Text, width: float) -> tuple[float, float]:
        """Return width and height in pixels of `layer` at its own size, wrapped at `width`."""
        ...


# -- figures ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Category:
    """One place along the axis: its label and a figure for each series there."""

    label: str
    data: tuple[Datum, ...]


def categories(chart: Chart) -> list[Category]:
    """Return the chart's data by label, unnamed figures by their place in their series; without
    series each figure stands alone.
    """
    if not any(d.series for d in chart.data):
        return [Category(d.label, (d,)) for d in chart.data]
    groups: dict[str, list[Datum]] = {}
    unnamed: dict[str, int] = {}
    for datum in chart.data:
        place = datum.label
        if not place:
            unnamed[datum.series] = unnamed.get(datum.series, 0) + 1
            place = f"\0{unnamed[datum.series]}"
        groups.setdefault(place, []).append(datum)
    return [Category(data[0].label, tuple(data)) for data in groups.values()]


def series_of(chart: Chart) -> list[str]:
    """Return the names of the series in the order they first appear; [''] without any."""
    return list(dict.fromkeys(d.series for d in chart.data)) or [""]


def colour_of(chart: Chart, datum: Datum, index: int) -> str:
    """Return the colour of a mark: the highlight, the series' own, or the plain one."""
    if datum.highlight:
        return chart.style.highlight
    return chart.style.colours[index % len(chart.style.colours)]


# -- scales ----------------------------------------------------------------------------


EMPTY = 0.2
"""Share of a scale above its greatest figure beyond which it is cut finer."""


def ticks(low: float, high: float, wanted: int = 5) -> tuple[float, ...]:
    """Return about `wanted` round values a step of 1, 2, 2.5 or 5 tens apart, covering low–high.

    A smaller step with up to two values more is taken where the round one would leave a fifth of
    the scale empty: 203 ends at 250, not at 300.
    """
    if not high > low:
        high = low + (abs(low) or 1.0)
    rough = (high - low) / max(1, wanted - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    sizes = [m * power for m in (0.5, 1, 2, 2.5, 5, 10)]
    step = next(size for size in sizes[1:] if size >= rough * 0.999)
    first, last = _ends(low, high, step)
    finer = sizes[sizes.index(step) - 1]
    from_, to = _ends(low, high, finer)
    if last * step - high > EMPTY * (last - first) * step and to - from_ < wanted + 2:
        step, first, last = finer, from_, to
    return tuple(round(i * step, 12) for i in range(first, last + 1))


def _ends(low: float, high: float, step: float) -> tuple[int, int]:
    """Return the first and the last of the steps that cover low–high."""
    return math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)


@dataclass(frozen=True, slots=True)
class Scale:
    """The straight map from figures to pixels: `low` lies at `start`, `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, figure: float) -> float:
        """Return the pixel of a figure."""
        return self.start + (figure - self.low) / (self.high - self.low) * (self.end - self.start)


def span_of(figures: Sequence[float]) -> tuple[float, float]:
    """Return the least and greatest of the figures and zero; (0, 1) where all are zero."""
    low, high = min([0.0, *figures]), max([0.0, *figures])
    return (low, high) if high > low else (0.0, 1.0)


# -- number format -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How the brief writes its figures, for the ticks beside them.

    factor: what one written unit counts ('182k' with number 182000 has factor 1000).
    zero: the digit zero of the script used.
    """

    prefix: str = ""
    suffix: str = ""
    decimal: str = "."
    grouping: str = ","
    factor: float = 1.0
    zero: str = "0"

    @classmethod
    def of(cls, chart: Chart) -> NumberFormat:
        """Read the format off the figures, and what they leave open off the language."""
        parts = [_parts(d.text) for d in chart.data]
        prefixes, suffixes = {p[0] for p in parts}, {p[2] for p in parts}
        decimal, grouping = _separators([p[1] for p in parts], chart.lang)
        zero = next((_zero(c) for p in parts for c in p[1] if c.isdigit()), "0")
        factors = {
            round(d.number / value, 6)
            for d, p in zip(chart.data, parts, strict=True)
            if (value := _value(p[1], decimal, grouping)) and d.number
        }
        same = len(factors) == 1 and len(suffixes) == 1
        return cls(
            prefix=prefixes.pop() if len(prefixes) == 1 else "",
            suffix=suffixes.pop() if same else "",
            decimal=decimal,
            grouping=grouping,
            factor=factors.pop() if same else 1.0,
            zero=zero,
        )

    def written(self, figure: float, step: float) -> str:
        """Return a tick's figure with as many decimals as `step` needs."""
        figure, step = figure / self.factor, step / self.factor
        decimals = next((n for n in range(6) if abs(step * 10**n - round(step * 10**n)) < 1e-6), 6)
        text = f"{abs(figure):,.{decimals}f}"
        text = text.translate({ord(","): self.grouping, ord("."): self.decimal})
        text = "".join(
            chr(ord(self.zero) + int(c)) if c.isascii() and c.isdigit() else c for c in text
        )
        return f"{'−' if figure < 0 else ''}{self.prefix}{text}{self.suffix}"


def _parts(text: str) -> tuple[str, str, str]:
    """Split '$1,234.5 k' into what stands before the figure, the figure, and what follows."""
    spots = [i for i, c in enumerate(text) if c.isdigit()]
    if not spots:
        return "", "", ""
    before = text[: spots[0]].strip("-−–+ ")
    return before, text[spots[0] : spots[-1] + 1], text[spots[-1] + 1 :].rstrip()


def _separators(figures: Sequence[str], lang: str) -> tuple[str, str]:
    """Return the decimal mark and the grouping mark that figures and language agree on."""
    for figure in figures:
        marks = [c for c in figure if not c.isdigit()]
        if len(set(marks)) >= 2:
            return marks[-1], marks[0]
        if marks and marks[0] in ".,٫" and len(figure.rsplit(marks[0], 1)[1]) != 3:
            return marks[0], {".": ",", "٫": "٬"}.get(marks[0], _group(lang, "."))
        if len(marks) > 1 or (marks and marks[0] in "   '’٬"):
            return (",", marks[0]) if marks[0] in ".   " else (".", marks[0])
    if lang.split("-")[0] in ("de", "es", "it", "nl", "pt", "id", "tr", "da", "el"):
        return ",", "."
    return (",", "\u202f") if _group(lang, "") else (".", ",")


def _group(lang: str, other: str) -> str:
    spaced = ("fr", "ru", "uk", "pl", "cs", "sv", "fi", "nb", "no", "bg", "hu", "sk")
    return "\u202f" if lang.split("-")[0] in spaced else other


def _zero(digit: str) -> str:
    return chr(ord(digit) - int(digit))


def _value(figure: str, decimal: str, grouping: str) -> float | None:
    plain = figure.replace(grouping, "").replace(decimal, ".")
    try:
        return float("".join(str(int(c)) if c.isdigit() else c for c in plain))
    except ValueError:
        return None


# -- the desk ----------------------------------------------------------------------------


@dataclass(slots=True)
class Plot:
    """The desk a form works at: it measures words, makes marks and keeps their ids apart.

    Everything is drawn left to right; `finished` mirrors it for right-to-left languages.
    """

    chart: Chart
    box: Box
    set_text: SetText
    layers: list[Layer] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    _sizes: dict[tuple[str, int, str], float] = field(default_factory=dict)

    @property
    def mirrored(self) -> bool:
        """Whether the chart reads from right to left."""
        if self.chart.lang.split("-")[0] in RIGHT_TO_LEFT:
            return True
        letters = [c for d in self.chart.data for c in d.label if c.isalpha()]
        return bool(letters) and sum("\u0590" <= c <= "\u08ff" for c in letters) > len(letters) / 2

    @property
    def labels(self) -> TextStyle:
        """Lettering of the labels."""
        return self.chart.style.labels

    @property
    def values(self) -> TextStyle:
        """Lettering of the figures."""
        return self.chart.style.values

    def measured(
        self, words: str, style: TextStyle, width: float = math.inf
    ) -> tuple[float, float]:
        """Return width and height of words set at the style's size, wrapped at `width`."""
        layer = Text(id="probe", text=words, lang=self.chart.lang, style=style)
        return self.set_text(layer, width)

    def width(self, words: str, style: TextStyle) -> float:
        """Return the width of words on one line; proportional to the size."""
        key = (words, style.weight, style.face)
        if key not in self._sizes:
            self._sizes[key] = self.measured(words, style.but(size=100.0))[0] / 100
        return self._sizes[key] * style.size

    def widest(self, words: Sequence[str], style: TextStyle) -> float:
        """Return the width of the widest of several single lines."""
        return max((self.width(w, style) for w in words), default=0.0)

    def line(self, style: TextStyle) -> float:
        """Return the height of one line."""
        return max(1.12 * style.size, self.measured("Ag", style)[1])

    def fit(
        self, words: Sequence[str], style: TextStyle, width: float, lines: int = 1
    ) -> TextStyle | None:
        """Return the style, smaller where needed, in which all words hold in `lines` of `width`.

        All get one size. None where even the smallest legible size does not hold.
        """
        least = max(style.least, min(LEGIBLE, 0.75 * style.size), 0.52 * style.size)
        size = style.size
        while True:
            tried = style.but(size=size)
            if all(self._holds(w, tried, width, lines) for w in words):
                return tried
            if size <= least:
                return None
            size = max(least, size * 0.94)

    def _holds(self, words: str, style: TextStyle, width: float, lines: int) -> bool:
        if self.width(words, style) <= width:
            return True
        if lines == 1:
            return False
        pieces = (
            words.split()
            if any(c.isascii() and c.isalpha() for c in words) or " " in words
            else words
        )
        if self.widest(list(pieces), style) > width:
            return False
        return self.measured(words, style, width)[1] <= (lines + 0.3) * self.line(style)

    def height(self, words: Sequence[str], style: TextStyle, width: float) -> float:
        """Return the height of the tallest of several strings wrapped at `width`."""
        return max((self.measured(w, style, width)[1] for w in words), default=0.0)

    # -- marks -------------------------------------------------------------------------

    def _id(self, stem: str) -> str:
        self._ids[stem] = self._ids.get(stem, 0) + 1
        return f"{self.chart.id}-{stem}-{self._ids[stem]}"

    def text(self, words: str, box: Box, style: TextStyle, role: str, **changes: Any) -> None:
        """Set words in a box; `decorative=True` for our own marks, the rest changes the style."""
        if not words:
            return
        decorative = changes.pop("decorative", False)
        changes.setdefault("valign", "middle")
        changes.setdefault("balance", True)
        self.layers.append(
            Text(
                id=self._id(role), role=role, text=words, lang=self.chart.lang, box=box,
                style=style.but(**changes), decorative=decorative,
            )
        )  # fmt: skip

    def rect(self, box: Box, fill: Paint, role: str = "bar", radius: float = 0.0) -> None:
        """Draw a filled rectangle."""
        self.layers.append(Shape(id=self._id(role), role=role, box=box, fill=fill, radius=radius))

    def path(
        self, d: str, role: str, *, fill: Paint | None = None, stroke: Stroke | None = None
    ) -> None:
        """Draw an outline given in the space of the box."""
        self.layers.append(
            Shape(id=self._id(role), role=role, form="path", d=d, fill=fill, stroke=stroke)
        )

    def rule(self, x1: float, y1: float, x2: float, y2: float, colour: str) -> None:
        """Draw a hairline of the grid or the baseline."""
        pen = Stroke(paint=colour, width=max(1.0, 0.055 * self.labels.size))
        self.path(path.line(x1, y1, x2, y2), "grid", stroke=pen)

    def ink_on(self, fill: str) -> str:
        """Return the colour words take on a mark."""
        style = self.chart.style
        return max((style.ink, style.ground, "#ffffff"), key=lambda c: contrast(c[:7], fill))

    # -- shared furniture -----------------------------------------------------------------

    def key(self) -> float:
        """Set the names of the series, each in front of its colour, along the top.

        Returns the height used; 0 where there is only one unnamed series.
        """
        names = [n for n in series_of(self.chart) if n]
        if not names:
            return 0.0
        style = self.fit(names, self.labels, self.box.width * 0.9) or self.labels
        line, gap = self.line(style), 0.55 * style.size
        swatch = 0.72 * style.size
        x, y = self.box.x, self.box.y
        for i, name in enumerate(names):
            wide = self.width(name, style) * 1.02 + 1
            if x + swatch + gap + wide > self.box.right and x > self.box.x:
                x, y = self.box.x, y + 1.25 * line
            colour = self.chart.style.colours[i % len(self.chart.style.colours)]
            self.rect(Box(x, y + (line - swatch) / 2, swatch, swatch), colour, "swatch")
            self.text(name, Box(x + swatch + gap, y, wide, line), style, "legend", align="left")
            x += swatch + gap + wide + 2.2 * gap
        return y + 1.9 * line - self.box.y

    def finished(self) -> tuple[Layer, ...]:
        """Return the marks, mirrored about the middle of the box where the chart reads that way."""
        if not self.mirrored:
            return tuple(self.layers)
        return tuple(_mirror(layer, self.box) for layer in self.layers)


def _mirror(layer: Layer, about: Box) -> Layer:
    twice = 2 * about.x + about.width
    if isinstance(layer, Shape) and layer.form == "path":
        return layer.but(d=path.transform(layer.d, Affine(-1, 0, 0, 1, twice, 0)))
    if layer.box is None:
        return layer
    box = layer.box._replace(x=twice - layer.box.right)
    if isinstance(layer, Text):
        align = SWAPPED.get(layer.style.align, layer.style.align)
        return layer.but(box=box, style=layer.style.but(align=align))
    return layer.but(box=box)
