"""SVG: a walk over the Frame that writes shapes, drawings, pictures and outlined words.

Layer ids become group ids; gradients, shadows, blurs, clips and blend modes are SVG's own.
What SVG cannot say (textures, jobs, colour emoji) is to be flattened to pixels first.
Format: W3C, SVG 1.1 (Second Edition), with `mix-blend-mode` of CSS Compositing Level 1.
"""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.basics.path import rect
from limner.document.frame import Frame, Glyphs, Outline
from limner.ports.world import World
from limner.stages.finish.svg.sheet import Sheet, quoted, safe


def write(frame: Frame, world: World, *, title: str = "", lang: str = "") -> bytes:
    """Return the frame as an SVG file in UTF-8.

    title: the picture's name for readers of the file; without one its words stand in.
    """
    sheet = Sheet(world)
    parts = []
    if frame.background is not None:
        box = Box(0, 0, *frame.size)
        ground = Outline(
            layer="background", role="background", box=box, d=rect(box), fill=frame.background
        )
        parts.append(sheet.item(ground))
    parts.extend(sheet.item(item) for item in frame.items)
    words = [item.text for item, _ in frame.walk() if isinstance(item, Glyphs)]
    title = title or " / ".join(words[:3])
    width, height = frame.size
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img"'
        + (f" xml:lang={quoted(lang)} lang={quoted(lang)}" if lang else "")
        + ">"
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head]
    if title:
        lines.append(f"<title>{safe(title)}</title>")
    if words:
        lines.append(f"<desc>{safe(' / '.join(words))}</desc>")
    if sheet.defs:
        lines.append("<defs>" + "\n".join(sheet.defs.values()) + "</defs>")
    return "\n".join([*lines, *filter(None, parts), "</svg>", ""]).encode("utf-8")
