"""The Frame: what will be painted. Every decision is taken: glyphs have positions, boxes are
pixels, seeds are fixed, fonts are named by face id and digest. Engines and exporters only walk it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from limner.basics.geometry import Affine, Box, Size
from limner.document.paint import Blend, Effect, Paint, Stroke
from limner.document.painting import Painting
from limner.document.value import Kind, OneOf, Value


class Item(Kind):
    """Header of everything painted.

    layer: id of the layer it comes from. box: bounds in the item's own coordinates, before
    `transform`. transform maps into the parent's. clip: path data in own coordinates.
    """

    layer: str
    role: str = ""
    box: Box
    transform: Affine | None = None
    opacity: float = 1.0
    blend: Blend = "normal"
    clip: str | None = None
    effects: tuple[Effect, ...] = ()


AnyItem = Annotated[Item, OneOf(Item)]


class Run(Value):
    """Glyphs of one face at one size.

    face: id of an installed face, sha256 its digest. axes: variation settings. ids: glyph
    ids. xs, ys: origins in pixels. clusters: index of each glyph's first character in the
    text of the item. turned: the glyphs are rotated 90° clockwise (sideways in vertical text).
    """

    face: str
    sha256: str
    size: float
    axes: dict[str, float] = {}
    ids: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    clusters: tuple[int, ...]
    slant: float = 0.0
    """Synthetic slant (x += slant·-y) where a script has no italic; 0 for real faces."""
    turned: bool = False
    colour: bool = False
    """The face brings its own colours (emoji)."""
    paint: Paint | None = None
    """What these glyphs are filled with; None is the item's paint. Gradients span the item's
    box either way."""
    turns: tuple[float, ...] = ()
    """Clockwise degrees each glyph is turned about its origin; none where empty."""
    scales: tuple[float, ...] = ()
    """Factor on the size of each glyph about its origin, before it is turned; 1 where empty."""
    d: str = ""
    """The glyphs' outlines in the item's pixels, where they were bent: painted in place of
    `ids`, which still say what they are."""


class Line(Value):
    """One set line: its characters (half-open range), ink box, baseline y and advance width."""

    start: int
    end: int
    box: Box
    baseline: float
    advance: float
    band: tuple[tuple[float, float], ...] = ()
    """Where a line is not straight: the corners of the strip it takes, from its start along the
    top and from its end back along the foot, as many above as below."""


class Inline(Value):
    """A line `width` pixels wide within letters, everywhere `depth` pixels from their edge.

    Painted as a stroke of twice depth and width, then, over it, one of twice the depth in the
    letters' own paint, both seen inside the letters only.
    """

    paint: Paint
    width: float
    depth: float


class Glyphs(Item):
    """Set words. `text` is the whole string the runs show."""

    kind: Literal["glyphs"] = "glyphs"
    text: str
    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    paint: Paint
    outline: Stroke | None = None
    """Drawn under the letters: half its width shows around them."""
    rims: tuple[Stroke, ...] = ()
    """More outlines, each drawn under the one before it."""
    inlines: tuple[Inline, ...] = ()
    """Lines within the letters, the deepest first."""
    vertical: bool = False
    """Lines are columns, read down, from right to left."""
    script: str = ""
    lang: str = ""
    requested: bool = True
    size: float
    """Largest em in pixels."""
    cap_height: float = 0.0
    weight: int = 400
    misfit: Literal["", "overflow", "small"] = ""
    area: Box | None = None
    """The box the words were given, in own coordinates."""


class Outline(Item):
    """A filled and stroked path."""

    kind: Literal["outline"] = "outline"
    d: str
    fill: Paint | None = None
    stroke: Stroke | None = None


class Art(Item):
    """An illustration by id, drawn to fill `box`; colours listed in `colours` are replaced."""

    kind: Literal["art"] = "art"
    art: str
    flip: bool = False
    colours: dict[str, str] = {}
    flat: str | None = None
    """currentColor for line and solid sets."""
    label: str = ""


class Pixels(Item):
    """A picture by blob digest, its part `crop` (fractions) drawn onto `box`.

    sheets: what is printed on the things in it, where an engine painted it from those. passes:
    digest of the engine's passes, which say where on the picture each sheet is seen. notes: what
    the maker should know of how it was painted.
    """

    kind: Literal["pixels"] = "pixels"
    blob: str
    crop: Box = Box(0, 0, 1, 1)
    sheets: dict[str, Frame] = {}
    passes: str | None = None
    notes: tuple[str, ...] = ()
    painting: Painting | None = None
    """Which model painted it, where one did."""


BELOW = "below"
"""The sheet of a job that holds what it changes."""


class Job(Item):
    """An area some engine must paint: `task` names the layer kind, `data` is its JSON form.

    sheets: pictures the engine needs, laid out; the render stage paints them and names their
    pixels in `prints` before the engine sees the job. mask: digest of an 8-bit grey picture as
    large as the sheet `BELOW`: 255 where its pixels may change; where less, the render stage lays
    them over what the engine painted.
    """

    kind: Literal["job"] = "job"
    task: str
    data: dict[str, Any]
    seed: int
    sheets: dict[str, Frame] = {}
    prints: dict[str, str] = {}
    mask: str | None = None


class Cluster(Item):
    """Items painted together, then treated as one for opacity, blend, clip and effects."""

    kind: Literal["cluster"] = "cluster"
    items: tuple[AnyItem, ...]


class Frame(Value):
    """A picture with nothing left to decide."""

    size: Size
    background: Paint | None = None
    items: tuple[AnyItem, ...]
    seed: int = 0
    bleed: float = 0.0
    slug: float = 0.0
    safe: float = 0.0

    def walk(self) -> Iterator[tuple[Item, Affine]]:
        """Yield every item with the transform from its own coordinates to the frame's pixels."""
        yield from _walk(self.items, Affine())


def _walk(items: tuple[Item, ...], outer: Affine) -> Iterator[tuple[Item, Affine]]:
    for item in items:
        here = item.transform.then(outer) if item.transform else outer
        yield item, here
        if isinstance(item, Cluster):
            yield from _walk(item.items, here)


Pixels.model_rebuild()
Job.model_rebuild()
