"""Glyphs: words as outlines, named for readers who cannot see them.

Each letter of a face is drawn once in the file and used wherever it stands. Where that would
show (paints that let through, where letters overlap, and gradients, which span all letters), the
words are one path instead. Live words have text besides, laid clear over the outlines: it
shows nothing, so that the file looks the same whatever faces its reader has, yet it can be
selected, copied and found.
"""

from __future__ import annotations

from limner.basics.colour import parse
from limner.basics.path import number
from limner.document.frame import Glyphs, Run
from limner.document.paint import Paint
from limner.ports.outlines import Cut, outlined, place
from limner.stages.finish.letters import Coat, coats
from limner.stages.finish.svg.live import laid
from limner.stages.finish.svg.sheet import Sheet, quoted


def markup(item: Glyphs, sheet: Sheet) -> str:
    """Return every coat of the letters, rims under fills, as the raster has them."""
    drawn = "".join(_coat(coat, item, sheet) for coat in coats(item))
    text = laid(item, sheet.world) if sheet.live else ""
    if not (drawn or text or item.text):
        return ""
    if not text:
        return f'<g role="img" aria-label={quoted(item.text)}>{drawn}</g>'
    hidden = f'<g aria-hidden="true">{drawn}</g>' if drawn else ""
    return hidden + text


def _coat(coat: Coat, item: Glyphs, sheet: Sheet) -> str:
    run = coat.run
    if coat.within or run.d or run.turns or not _covers(coat):
        return _as_path(coat, item, sheet)
    if coat.stroke is None:
        look = sheet.fill(coat.paint, item.box)
    else:
        scale = Cut.of(run, sheet.world).upem / run.size
        fine = coat.stroke.model_copy(update={
            "width": coat.stroke.width * scale, "dash": tuple(d * scale for d in coat.stroke.dash),
        })  # fmt: skip
        look = ' fill="none"' + sheet.stroke(fine, item.box)
    return _used(run, sheet, look)


def _covers(coat: Coat) -> bool:
    """Whether overlapping letters look as one: their paint lets nothing through."""
    paint: Paint = coat.stroke.paint if coat.stroke else coat.paint
    return isinstance(paint, str) and parse(paint)[3] >= 1.0 and not coat.run.scales


def _used(run: Run, sheet: Sheet, look: str) -> str:
    """Return letters in font units, each a use of the one drawing of it."""
    cut = Cut.of(run, sheet.world)
    onto = place(run, 0, run.size / cut.upem)._replace(e=0.0, f=0.0)
    back = onto.inverse()
    uses = []
    for index, glyph in enumerate(run.ids):
        d = cut.path(glyph)
        if not d:
            continue
        name = sheet.define("glyph", f'<path id="" d="{d}"/>')
        x, y = back.point(run.xs[index], run.ys[index])
        uses.append(f'<use xlink:href="#{name}" x="{number(x)}" y="{number(y)}"/>')
    if not uses:
        return ""
    a, b, c, d_, _, _ = onto
    turn = " ".join(f"{value:.6g}" for value in (a, b, c, d_))
    return f'<g transform="matrix({turn} 0 0)"{look}>{"".join(uses)}</g>'


def _as_path(coat: Coat, item: Glyphs, sheet: Sheet) -> str:
    """Return all letters of a run as one path."""
    d = outlined(coat.run, sheet.world)
    if not d:
        return ""
    if coat.stroke is None:
        return f"<path d={quoted(d)}{sheet.fill(coat.paint, item.box)}/>"
    cut = ""
    if coat.within:
        name = sheet.define("clip", f'<clipPath id=""><path d={quoted(d)}/></clipPath>')
        cut = f' clip-path="url(#{name})"'
    return f'<path d={quoted(d)} fill="none"{sheet.stroke(coat.stroke, item.box)}{cut}/>'
