"""A die-cut sticker: the subject and its word with a white outline around both."""

from __future__ import annotations

import math
from collections.abc import Sequence

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Effect, Shadow
from limner.stages.plan.scenery.measure import blocks
from limner.stages.plan.scenery.place import measure
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.thing import Item, drawn
from limner.stages.plan.typography import Voice


def die_cut(width: float, u: float) -> tuple[Effect, ...]:
    """Return the effects that put a white rim `width` wide, and a soft shadow, around a layer."""
    rim = tuple(
        Shadow(dx=width * math.cos(a), dy=width * math.sin(a), blur=0.0, colour="#ffffff")
        for a in (math.tau * i / 20 for i in range(20))
    )
    return (Shadow(dy=0.6 * u, blur=1.1 * u, colour="#0b0d2255"), *rim)


def sticker(stage: Stage) -> list[Layer]:
    """Return subjects large in the middle, the words on a ribbon across their foot."""
    design = stage.design
    subjects = [i for i in stage.items if not i.copies]
    words = [c for i in stage.items for c in i.copies]
    live = design.canvas.inset(0.11 * min(stage.w, stage.h))
    parts: list[Layer] = []
    foot = live.bottom
    if words:
        ribbon = _ribbon_box(stage, [(c.text, 10.0) for c in words], live)
        foot = ribbon.y + 0.32 * ribbon.height if subjects else ribbon.bottom
    if subjects:
        parts += _subjects(stage, subjects, live._replace(height=foot - live.y))
    if words:
        parts.append(_ribbon(stage, words, ribbon if subjects else _middle(ribbon, live)))
    rim = 0.018 * min(stage.w, stage.h)
    return [
        Group(
            id=design.id("sticker"),
            role="subject",
            box=design.canvas,
            children=tuple(parts),
            effects=die_cut(rim, stage.u),
        )
    ]


def _middle(box: Box, live: Box) -> Box:
    return box._replace(y=live.centre[1] - box.height / 2)


def _ribbon_box(stage: Stage, strings: list[tuple[str, float]], live: Box) -> Box:
    size = 13.0 * stage.u
    options = blocks([(t, size, "") for t, _ in strings])
    w, h = min(options, key=lambda b: abs(b[0] / b[1] - 3.2))
    scale = min(1.0, live.width / (w * 1.3), 0.5 * live.height / (h * 1.4))
    w, h = w * 1.3 * scale, h * 1.4 * scale
    return Box(live.centre[0] - w / 2, live.bottom - h, w, h)


def _subjects(stage: Stage, items: list[Item], room: Box) -> list[Layer]:
    measure(items, stage.u)
    total = sum(i.size[0] for i in items) * 0.94
    scale = min(room.width / total, room.height / max(i.size[1] for i in items))
    x = room.centre[0] - total * scale / 2
    out: list[Layer] = []
    for item in items:
        w, h = item.size[0] * scale, item.size[1] * scale
        item.box = Box(x, room.bottom - h, w, h)
        x += 0.94 * w
        out.append(drawn(stage.design, stage.tones, item))
    return out


def _ribbon(stage: Stage, words: Sequence[Copy], box: Box) -> Layer:
    design, t = stage.design, stage.tones
    ground = t.accent
    plate = design.shape(
        path.rect(Box(0, 0, box.width, box.height), 0.32 * box.height), ground, role="plate"
    )
    inner = Box(0.08 * box.width, 0.1 * box.height, 0.84 * box.width, 0.8 * box.height)
    voice = Voice(design.type.display.face, design.type.display.weight)
    size = 0.62 * box.height / max(1, len(words))
    texts = [
        design.text(
            c,
            "title",
            voice=voice,
            on=ground,
            colour="#ffffff",
            size=size,
            align="centre",
            valign="middle",
        )
        for c in words
    ]
    body: Layer = (
        texts[0].but(box=inner)
        if len(texts) == 1
        else design.stack(texts, box=inner, justify="centre")
    )
    return Group(id=design.id("ribbon"), role="carrier", box=box, children=(plate, body))
