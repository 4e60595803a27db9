"""SVG: a walk over the Frame that writes shapes, drawings, pictures and outlined words.

Layer ids become group ids; gradients, shadows, blurs, clips and blend modes are SVG's own.
What SVG cannot say (textures, jobs, colour emoji) is to be flattened to pixels first.
Format: W3C, SVG 1.1 (Second Edition), with `mix-blend-mode` of CSS Compositing Level 1.
"""

from __future__ import annotations

from collections.abc import Mapping

from limner.document.frame import Frame
from limner.ports.world import World
from limner.stages.finish.svg.sheet import Sheet, quoted, safe
from limner.stages.finish.walk import title_of, words_of


def write(
    frame: Frame,
    world: World,
    *,
    title: str = "",
    lang: str = "",
    names: Mapping[str, str] | None = None,
    live: bool = False,
) -> bytes:
    """Return the frame as an SVG file in UTF-8.

    title: the picture's name for readers of the file; without one its words stand in. names:
    what layers are called, by id. live: lay unseen text over the outlines of words, to be
    selected, copied and found.
    """
    sheet = Sheet(world, dict(names or {}), live)
    parts = sheet.frame(frame)
    words = words_of(frame)
    title = title_of(frame, title)
    width, height = frame.size
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
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
    return "\n".join([*lines, *parts, "</svg>", ""]).encode("utf-8")
