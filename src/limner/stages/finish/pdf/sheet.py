"""The sheet a PDF page is written on: its marks, and the objects they refer to by name.

Marks are operators in pixels with y downwards; the page's first operator turns and scales them.
Equal objects (colours with alpha, gradients, pictures, drawings, fonts) are written once.
Format: ISO 32000-2.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limner.basics.geometry import Affine, Box
from limner.basics.path import cubic, number
from limner.document.frame import Cluster, Item
from limner.document.ink import ink
from limner.document.paint import Blend, Stroke
from limner.ports.outlines import Cut
from limner.ports.world import World
from limner.stages.finish.pdf.fonts import Font
from limner.stages.finish.walk import UPRIGHT, Shade, Walk, dashes

if TYPE_CHECKING:
    import pikepdf

Used = dict[tuple[str, str], Any]
"""(category, name) → object."""
_BLENDS: dict[Blend, str] = {
    "normal": "Normal", "multiply": "Multiply", "screen": "Screen", "overlay": "Overlay",
    "soft-light": "SoftLight", "darken": "Darken", "lighten": "Lighten",
}  # fmt: skip
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_MITRE = 4
"""Where pointed corners are cut, as SVG and the painter have it."""


@dataclass(slots=True)
class Sheet(Walk):
    """Writes items as operators and gathers what they use."""

    format = "PDF"
    package = "limner.stages.finish.pdf.items"

    world: World
    pdf: pikepdf.Pdf
    fonts: dict[Cut, Font] = field(default_factory=dict)
    known: dict[object, tuple[str, Any]] = field(default_factory=dict)
    """What an object is made of → its name and itself."""
    used: list[Used] = field(default_factory=lambda: [{}])
    """What each content stream being written refers to, the page's first."""
    gathering: Used = field(default_factory=dict)
    """What the item just gathered refers to."""

    def name(self, category: str, what: object, make: Any) -> str:
        """Return the name of the object `what` describes, made by `make()` the first time."""
        key = (category, what)
        if key not in self.known:
            made = make()
            self.known[key] = (f"/{category[0]}{len(self.known) + 1}", made)
        name, made = self.known[key]
        self.used[-1][category, name] = made
        return name

    @contextmanager
    def apart(self) -> Iterator[Used]:
        """Write into a stream of its own, in the coordinates of now; yield what it uses."""
        outer, self.here = self.here, UPRIGHT
        self.used.append({})
        try:
            yield self.used[-1]
        finally:
            self.here = outer
            self.used.pop()

    def stream(self, marks: str, box: Box, used: Used, group: bool = False) -> Any:
        """Return marks as an object to be laid down; group: painted apart, mixed as one."""
        import pikepdf

        stream = pikepdf.Stream(
            self.pdf,
            marks.encode("ascii"),
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=[rounded(v) for v in (box.x, box.y, box.right, box.bottom)],
            Resources=resources(used),
        )
        if group:
            stream.Group = transparency()
        return self.pdf.make_indirect(stream)

    @contextmanager
    def _within(self, item: Item) -> Iterator[None]:
        """Stand in the item's coordinates; where it is gathered first, in a stream of its own."""
        with Walk._within(self, item):
            if not gathered(item):
                yield
                return
            with self.apart() as used:
                yield
            self.gathering = used

    def _headed(self, item: Item, inner: str) -> str:
        if gathered(item):
            inner = self._laid(item, inner)
        parts = [place(item.transform)] if item.transform else []
        if item.clip:
            parts.append(f"{outline(item.clip)}W n\n")
        return f"q\n{''.join(parts)}{inner}Q\n" if parts else inner

    def _laid(self, item: Item, inner: str) -> str:
        """Return the mark that lays down what an item painted, as one."""
        stream = self.stream(inner, ink(item), self.gathering, group=True)
        name = self.name("XObject", ("gathered", len(self.known)), lambda: stream)
        state = self.state(alpha=item.opacity, blend=item.blend)
        return f"q\n{state}{name} Do\nQ\n"

    def state(self, alpha: float = 1.0, blend: Blend = "normal", mask: Any = None) -> str:
        """Return the operator that sets alpha of fills and strokes, blend mode and soft mask."""
        if alpha >= 1.0 and blend == "normal" and mask is None:
            return ""
        import pikepdf

        def make() -> Any:
            made = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState)
            if alpha < 1.0:
                made.ca = made.CA = rounded(max(0.0, alpha), 4)
            if blend != "normal":
                made.BM = pikepdf.Name("/" + _BLENDS[blend])
            if mask is not None:
                made.SMask = mask
            return self.pdf.make_indirect(made)

        what = (round(alpha, 4), blend, mask.objgen if mask is not None else None)
        return f"{self.name('ExtGState', what, make)} gs\n"

    def neutral(self) -> str:
        """Return the operator that ends what `state` began."""
        import pikepdf

        def make() -> Any:
            return self.pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.ExtGState, ca=1, CA=1, BM=pikepdf.Name.Normal,
                    SMask=pikepdf.Name("/None"),
                )
            )  # fmt: skip

        return f"{self.name('ExtGState', 'neutral', make)} gs\n"

    def painted(self, found: str | Shade | None, box: Box, stroke: bool, marks: str) -> str:
        """Return `marks` between the operators that choose a colour or gradient for them.

        box: as far as the marks reach, in the coordinates of now.
        """
        if found is None:
            return ""
        from limner.stages.finish.pdf.colour import chosen

        return f"q\n{chosen(self, found, box, stroke)}{marks}Q\n"

    def font(self, cut: Cut) -> tuple[str, Font]:
        """Return the name of the font of `cut` and the font, to be filled."""
        import pikepdf

        font = self.fonts.setdefault(cut, Font(cut))
        name = self.name("Font", cut, lambda: self.pdf.make_indirect(pikepdf.Dictionary()))
        return name, font

    def finish_fonts(self) -> None:
        """Write every font, now that all its glyphs are known."""
        from limner.stages.finish.pdf.embed import embed

        for cut, font in self.fonts.items():
            embed(self.pdf, self.known["Font", cut][1], font)


def resources(used: Used) -> Any:
    """Return the dictionary of what a stream refers to."""
    import pikepdf

    out: dict[str, Any] = {}
    for (category, name), made in used.items():
        out.setdefault(f"/{category}", pikepdf.Dictionary())[name] = made
    return pikepdf.Dictionary(out)


def gathered(item: Item) -> bool:
    """Whether an item is painted apart first, then laid down as one."""
    if item.opacity < 1.0 or item.blend != "normal":
        return True
    return isinstance(item, Cluster) and bool(item.clip) and _blends(item)


def _blends(cluster: Cluster) -> bool:
    return any(
        item.blend != "normal" or (isinstance(item, Cluster) and _blends(item))
        for item in cluster.items
    )


def transparency() -> Any:
    """Return what makes a stream a group: its colours are mixed in sRGB, apart from the rest."""
    import pikepdf

    return pikepdf.Dictionary(
        Type=pikepdf.Name.Group, S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB, I=True
    )


def outline(d: str) -> str:
    """Return path data as path operators."""
    out = []
    for letter, v in cubic(d):
        if letter == "Z":
            out.append("h")
        else:
            out.append(" ".join(map(number, v)) + " " + {"M": "m", "L": "l", "C": "c"}[letter])
    return "\n".join(out) + "\n" if out else ""


def place(affine: Affine) -> str:
    """Return the operator that maps what follows."""
    return f"{matrix(affine)} cm\n"


def matrix(affine: Affine) -> str:
    """Print a transform's six numbers."""
    a, b, c, d, e, f = affine
    turn = " ".join(plain(v) for v in (a, b, c, d))
    return f"{turn} {number(e)} {number(f)}"


def plain(value: float) -> str:
    """Print a number with six decimals at most, never with an exponent, which PDF has not."""
    return f"{value:.6f}".rstrip("0").rstrip(".") or "0"


def rounded(value: float, digits: int = 3) -> Any:
    """Return a number as a PDF real that prints the same everywhere."""
    from decimal import Decimal

    return Decimal(f"{value:.{digits}f}".rstrip("0").rstrip(".") or "0")


def pen(stroke: Stroke) -> str:
    """Return the operators that set width, ends, corners and dashes."""
    parts = [f"{number(stroke.width)} w", f"{_CAPS[stroke.cap]} J", f"{_JOINS[stroke.join]} j"]
    parts.append(f"{_MITRE} M")
    dash = dashes(stroke)
    if dash:
        parts.append(f"[{' '.join(map(number, dash))}] 0 d")
    return " ".join(parts) + "\n"
