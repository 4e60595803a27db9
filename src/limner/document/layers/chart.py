"""Chart: figures and how to show them; the layout turns it into marks and words."""

from __future__ import annotations

from typing import Literal

from limner.document.layer import Layer
from limner.document.layers.text import TextStyle
from limner.document.paint import Colour
from limner.document.value import Value


class Datum(Value):
    """One figure, as written and as a number."""

    label: str
    text: str
    number: float
    series: str = ""
    highlight: bool = False
    x: float | None = None
    """Its place along the axis, where points lie on two."""


class ChartStyle(Value):
    """Colours and lettering of a chart."""

    colours: tuple[Colour, ...]
    """Series or slice colours; the first is the plain one, where one is highlighted."""
    highlight: Colour
    ink: Colour
    muted: Colour
    grid: Colour
    ground: Colour
    labels: TextStyle
    values: TextStyle


class Chart(Layer):
    """A chart of `form`; forms are one file each in the layout stage."""

    kind: Literal["chart"] = "chart"
    form: str
    data: tuple[Datum, ...]
    unit: str = ""
    style: ChartStyle
    gridlines: bool = True
    show_values: bool = True
    x_label: str = ""
    y_label: str = ""
    full: float | None = None
    """What a gauge is out of; None: 100."""
    lang: str = "en"
