"""One prompt by several painters: a contact sheet and a page that stands alone."""

from __future__ import annotations

import base64
import html
import math
from collections.abc import Sequence
from dataclasses import dataclass

import limner
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layer import Layer
from limner.document.layers.picture import Picture
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.ports.world import World

CELL = 480
"""Width of a picture on the sheet, in pixels."""
_GAP, _FOOT, _HEAD = 28, 118, 92
_INK, _QUIET, _PAPER, _BLANK = "#17191c", "#5c6066", "#f4f3f0", "#e2e0da"
_LONGEST = 190


@dataclass(frozen=True, slots=True)
class Tried:
    """What one painter made. label: its name. art: None where it failed, and `failed` says why."""

    label: str
    seconds: float
    art: limner.Art | None = None
    failed: str = ""

    @property
    def cost(self) -> float:
        """USD, 0 where it was painted on one's own machine."""
        return sum(p.cost for p in self.art.artwork.record.paintings) if self.art else 0.0

    @property
    def facts(self) -> tuple[str, ...]:
        """Time, cost and who painted, in words."""
        if self.art is None:
            return (f"{self.seconds:.1f} s",)
        record = self.art.artwork.record
        price = f"${self.cost:.3g}" if self.cost else "no cost"
        return f"{self.seconds:.1f} s", price, f"{record.kind}, painted by {record.engine}"

    @property
    def told(self) -> tuple[str, ...]:
        """Notes, checks that failed among them; or why there is no picture."""
        return self.art.notes if self.art else (f"failed: {self.failed}",)


# -- the sheet ---------------------------------------------------------------------------


def sheet(prompt: str, tried: Sequence[Tried], world: World) -> limner.Art:
    """Return all pictures side by side as one, each with its facts beneath it."""
    across = min(len(tried), max(1, math.ceil(math.sqrt(len(tried)))), 4)
    high = _height(tried)
    down = math.ceil(len(tried) / across)
    size = Size(across * (CELL + _GAP) + _GAP, _HEAD + down * (high + _FOOT + _GAP))
    width = float(size.width - 2 * _GAP)
    title = _words("prompt", _cut(prompt, 150), Box(_GAP, 24, width, 54), 24, 700, lines=2)
    layers: list[Layer] = [title]
    for number, one in enumerate(tried):
        x = _GAP + number % across * (CELL + _GAP)
        y = _HEAD + number // across * (high + _FOOT + _GAP)
        layers += _cell(number, one, Box(x, y, CELL, high), world)
    document = Document(size=size, background=_PAPER, layers=tuple(layers), title=prompt[:80])
    return limner.render(document, world=world)


def _height(tried: Sequence[Tried]) -> int:
    """Return how high the highest picture is at the width of a cell."""
    sizes = [one.art.size for one in tried if one.art is not None]
    shapes = [CELL * size.height / size.width for size in sizes]
    return round(min(1.5 * CELL, max(shapes, default=0.75 * CELL)))


def _cell(number: int, one: Tried, box: Box, world: World) -> list[Layer]:
    out: list[Layer] = [Shape(id=f"cell-{number}", form="rect", box=box, fill=_BLANK)]
    if one.art is not None:
        blob = world.blobs.put(one.art.data)
        out.append(Picture(id=f"picture-{number}", blob=blob, box=box, fit="contain"))
    else:
        inner = Box(box.x + 24, box.y + 24, box.width - 48, box.height - 48)
        out.append(_words(f"failed-{number}", _cut(one.told[0], 320), inner, 18, 400, lines=9))
    y = box.bottom + 10
    out.append(_words(f"label-{number}", one.label, Box(box.x, y, CELL, 28), 20, 700))
    facts = " · ".join(one.facts)
    out.append(_words(f"facts-{number}", facts, Box(box.x, y + 28, CELL, 22), 15, 500))
    notes = "; ".join(one.told) if one.art is not None else ""
    if notes:
        place = Box(box.x, y + 52, CELL, 54)
        out.append(_words(f"notes-{number}", _cut(notes), place, 13, 400, ink=_QUIET, lines=3))
    return out


def _words(  # noqa: PLR0913  independent of each other
    name: str, text: str, box: Box, size: float, weight: int, *, ink: str = _INK, lines: int = 1
) -> Text:
    style = TextStyle(face="inter", weight=weight, size=size, least=9, paint=ink, lines=lines)
    return Text(id=name, text=text, style=style, box=box)


def _cut(text: str, longest: int = _LONGEST) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


# -- the page ----------------------------------------------------------------------------


_STYLE = """
body{margin:0;padding:2rem;background:#f4f3f0;color:#17191c;font:15px/1.45 system-ui,sans-serif}
h1{font-size:1.35rem;max-width:60rem;margin:0 0 1.5rem}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1.75rem}
figure{margin:0}img{display:block;width:100%;height:auto;background:#fff}
.failed{background:#e2e0da;padding:1.5rem;min-height:10rem}
figcaption{padding-top:.6rem}h2{font-size:1.05rem;margin:0}
.facts{margin:.1rem 0}ul{margin:.3rem 0 0;padding-left:1.1rem;color:#5c6066;font-size:.87rem}
"""


def page(prompt: str, tried: Sequence[Tried]) -> str:
    """Return the page, its pictures within it."""
    cells = "\n".join(_figure(one) for one in tried)
    title = html.escape(prompt)
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n"
        f"<h1>{title}</h1>\n<main>\n{cells}\n</main>\n</html>\n"
    )


def _figure(one: Tried) -> str:
    label = html.escape(one.label)
    if one.art is None:
        shown = f'<p class="failed">{html.escape(one.told[0])}</p>'
        notes = ""
    else:
        data = base64.b64encode(one.art.data).decode()
        shown = f'<img src="data:image/png;base64,{data}" alt="{label}">'
        notes = "".join(f"<li>{html.escape(note)}</li>" for note in one.told)
        notes = f"<ul>{notes}</ul>" if notes else ""
    facts = html.escape(" · ".join(one.facts))
    return (
        f'<figure>{shown}<figcaption><h2>{label}</h2><p class="facts">{facts}</p>{notes}'
        "</figcaption></figure>"
    )
