"""Text layers become glyphs."""

from __future__ import annotations

from typing import Any

from limner.basics.geometry import Box
from limner.document.frame import Cluster, Glyphs, Item
from limner.document.layers.text import Text
from limner.stages.layout.items import header, tidy
from limner.stages.layout.page import Page
from limner.stages.layout.text.place import SetReading
from limner.stages.layout.text.scripts import ignorable
from limner.stages.layout.text.setting import Words


def items(layer: Text, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Set the words in `box`; an empty or invisible text paints nothing."""
    if all(c.isspace() or ignorable(c) for c in layer.text):
        return ()
    words = page.words(layer, scale)
    if words.style.lettering or any(p.paint is not None for p in words.style.passages):
        return _lettered(layer, words, box, page)
    shaped, settled, placed = words.set(box)
    style = words.style
    return (
        *(_reading(layer, note, words, box, page) for note in placed.readings),
        Glyphs(
            **header(layer, box),
            box=tidy(placed.ink),
            runs=placed.runs,
            lines=placed.lines,
            outline=style.outline,
            script=shaped.iso_script,
            size=settled.size,
            cap_height=round(shaped.cap_height * settled.size, 3),
            misfit=settled.misfit,
            **_said(layer, words, box, page),
        ),
    )


def _reading(layer: Text, note: SetReading, words: Words, box: Box, page: Page) -> Item:
    """Return a reading as words of its own, in the colour of its base."""
    said = {**_said(layer, words, box, page), "text": note.words.text}
    return Glyphs(
        **header(layer, box),
        box=tidy(note.set.ink),
        runs=note.set.runs,
        lines=note.set.lines,
        script=note.words.iso_script,
        size=round(note.size, 3),
        cap_height=round(note.words.cap_height * note.size, 3),
        **said,
    )


def _said(layer: Text, words: Words, box: Box, page: Page) -> dict[str, Any]:
    """Return what the frame takes over from the layer as it is."""
    return {
        "text": layer.text, "paint": words.style.paint, "lang": layer.lang or page.lang,
        "requested": not layer.decorative, "weight": words.style.weight, "area": box,
        "vertical": words.vertical,
    }  # fmt: skip


def _lettered(layer: Text, words: Words, box: Box, page: Page) -> tuple[Item, ...]:
    """Return lettered words, gathered with the sides of their letters where they have any."""
    from limner.stages.layout.text.lettering.lettered import lettered

    done = lettered(words, box, layer.id)
    above = header(layer, box)
    effects = (*done.effects, *above.get("effects", ()))
    if effects:
        above["effects"] = effects
    inner = {"layer": layer.id, "role": layer.role} if done.sides else above
    rims = done.rims
    outline = words.style.outline or (rims[0] if rims else None)
    glyphs = Glyphs(
        **inner,
        box=tidy(done.ink),
        runs=done.runs,
        lines=done.lines,
        outline=outline,
        rims=rims if words.style.outline else rims[1:],
        inlines=done.inlines,
        script=done.galley.iso_script,
        size=done.size,
        cap_height=round(done.galley.cap_height * done.size, 3),
        misfit=done.misfit,
        **_said(layer, words, box, page),
    )
    if not done.sides:
        return (glyphs,)
    return (Cluster(**above, box=tidy(done.outer), items=(*done.sides, glyphs)),)
