"""Glyphs: live text. Every glyph is written where the Frame has it, in a font inside the file.

Strokes round and within letters are paths; letters that were bent are paths too, with their
glyphs, unseen, where a reader looks for them.
"""

from __future__ import annotations

from limner.document.frame import Glyphs
from limner.document.ink import ink
from limner.ports.outlines import outlined
from limner.stages.finish.letters import Coat, coats
from limner.stages.finish.pdf.sheet import Sheet, outline, pen
from limner.stages.finish.pdf.text import TextWriter
from limner.stages.finish.walk import shade
from limner.stages.finish.words import lines


def markup(item: Glyphs, sheet: Sheet) -> str:
    """Return every coat of the letters, and among them, once, the text."""
    out, text = "", _text(item, sheet)
    for coat in coats(item):
        if coat.stroke is None:
            out, text = out + text, ""
        if coat.stroke is not None or coat.run.d:
            out += _drawn(coat, item, sheet)
    return out + text


def _text(item: Glyphs, sheet: Sheet) -> str:
    writer = TextWriter(item, sheet, ink(item))
    for words in lines(item):
        writer.line(words)
    return writer.finish()


def _drawn(coat: Coat, item: Glyphs, sheet: Sheet) -> str:
    """Return letters filled or drawn along as paths."""
    path = outline(outlined(coat.run, sheet.world))
    if coat.stroke is None:
        return sheet.painted(shade(coat.paint, item.box), ink(item), False, f"{path}f\n")
    found = shade(coat.stroke.paint, item.box)
    marks = sheet.painted(found, ink(item), True, f"{pen(coat.stroke)}{path}S\n")
    return f"q\n{path}W n\n{marks}Q\n" if coat.within else marks
