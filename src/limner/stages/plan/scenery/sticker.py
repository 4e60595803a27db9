"""A die-cut sticker: the subject and its word with a white outline around both."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from limner.basics import path
from limner.basics.colour import mix, oklch, shift
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.lettering import Arc, Lettering, Rim
from limner.document.paint import Effect, Shadow
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.ring import ring_text
from limner.stages.plan.scenery.hanging import measure
from limner.stages.plan.scenery.measure import blocks
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.thing import Item, drawn
from limner.stages.plan.typography import Voice, face_of_class


def die_cut(width: float, u: float) -> tuple[Effect, ...]:
    """Return the effects that put a white rim `width` wide, and a soft shadow, around a layer."""
    rim = tuple(
        Shadow(dx=width * math.cos(a), dy=width * math.sin(a), blur=0.0, colour="#ffffff")
        for a in (math.tau * i / 20 for i in range(20))
    )
    return (Shadow(dy=0.6 * u, blur=1.1 * u, colour="#0b0d2255"), *rim)


def sticker(stage: Stage, view: str = "elevation") -> list[Layer]:
    """Return subjects and words cut out as one; the view chooses how they are put together.

    elevation: a ribbon across the foot. deep: a round badge. close: the words on a speech
    bubble above. wide: the words on a band behind the subject's waist. arched: large letters in
    an arch over the subject. patch: the words round a ring.
    """
    design = stage.design
    subjects = [i for i in stage.items if not i.copies]
    words = [c for i in stage.items for c in i.copies]
    live = design.canvas.inset(0.11 * min(stage.w, stage.h))
    if subjects and words:
        parts = ARRANGEMENTS.get(view, _on_a_ribbon)(stage, subjects, words, live)
    elif words and view in ("arched", "deep", "close"):
        parts = _lettered(stage, words, live)
    elif words and view == "patch" and _rings(words[0]):
        parts = _in_a_patch(stage, [], words, live)
    elif words:
        ribbon = _ribbon_box(stage, [(c.text, 10.0) for c in words], live)
        parts = [_ribbon(stage, words, _middle(ribbon, live))]
    elif subjects:
        parts = _subjects(stage, subjects, live)
    else:  # nothing was named: the blank sticker itself
        side = min(live.width, live.height)
        disc = Box(live.centre[0] - side / 2, live.centre[1] - side / 2, side, side)
        parts = [design.shape(path.ellipse(disc), stage.tones.accent, role="plate")]
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


def _on_a_ribbon(stage: Stage, subjects: list[Item], words: list[Copy], live: Box) -> list[Layer]:
    ribbon = _ribbon_box(stage, [(c.text, 10.0) for c in words], live)
    foot = ribbon.y + 0.32 * ribbon.height
    room = live._replace(height=foot - live.y)
    return [*_subjects(stage, subjects, room), _ribbon(stage, words, ribbon)]


def _in_a_badge(stage: Stage, subjects: list[Item], words: list[Copy], live: Box) -> list[Layer]:
    side = min(live.width, live.height)
    disc = Box(live.centre[0] - side / 2, live.centre[1] - side / 2, side, side)
    ribbon = _ribbon_box(stage, [(c.text, 10.0) for c in words], live)
    k = min(1.0, 0.94 * side / ribbon.width)
    w, h = ribbon.width * k, ribbon.height * k
    ribbon = Box(disc.centre[0] - w / 2, disc.bottom - 1.25 * h, w, h)
    top = disc.y + 0.10 * side
    room = Box(disc.x + 0.16 * side, top, 0.68 * side, ribbon.y + 0.2 * h - top)
    ground = stage.tones.light(mix(stage.tones.accent, "#ffffff", 0.72), 0.0)
    ring = stage.design.stroke(stage.tones.accent, 0.8)
    return [
        stage.design.shape(path.ellipse(disc), ground, role="plate"),
        stage.design.shape(path.ellipse(disc.inset(0.03 * side)), None, stroke=ring),
        *_subjects(stage, subjects, room),
        _ribbon(stage, words, ribbon),
    ]


def _saying(stage: Stage, subjects: list[Item], words: list[Copy], live: Box) -> list[Layer]:
    ribbon = _ribbon_box(stage, [(c.text, 10.0) for c in words], live)._replace(y=live.y)
    tip = ribbon.bottom + 0.30 * ribbon.height
    x = ribbon.x + 0.60 * ribbon.width
    tail = path.polygon(
        [(x, ribbon.bottom - 2), (x + 0.3 * ribbon.height, ribbon.bottom - 2), (x - 4, tip)]
    )
    room = Box(live.x, tip, live.width, live.bottom - tip)
    bubble = _ribbon(stage, words, ribbon)
    return [
        *_subjects(stage, subjects, room),
        stage.design.shape(tail, stage.tones.accent, role="plate"),
        bubble,
    ]


def _before_a_band(stage: Stage, subjects: list[Item], words: list[Copy], live: Box) -> list[Layer]:
    """Subject at the left, words on a wide pill that begins behind it; broad ones stand under."""
    measure(subjects, stage.u)
    if sum(i.size[0] for i in subjects) > 1.1 * max(i.size[1] for i in subjects):
        return _on_a_ribbon(stage, subjects, words, live)
    ribbon = _ribbon_box(stage, [(c.text, 10.0) for c in words], live)
    high = min(0.85 * live.height, 0.62 * live.width)
    room = Box(live.x, live.centre[1] - high / 2, 0.44 * live.width, high)
    left = room.x + 0.60 * room.width
    width = live.right - left
    height = min(0.55 * high, 1.3 * ribbon.height * max(1.0, width / ribbon.width))
    pill = Box(left, live.centre[1] - height / 2, width, height)
    return [_ribbon(stage, words, pill, start=0.30), *_subjects(stage, subjects, room)]


def _letters(stage: Stage, copy: Copy, box: Box, bend: float, colour: str, most: int = 2) -> Layer:
    """Return words as large as a box allows, in bright letters with a dark and a white rim."""
    design = stage.design
    voice = _fat(stage, copy)
    fit = fitted(design, copy, box.width, box.height, most=most, cap=30 * stage.u, voice=voice)
    simple = copy.script in ("Latn", "Cyrl", "Grek")
    dark = shift(mix(colour, "#101018", 0.72), chroma=0.8)
    made = Lettering(
        along=Arc(bend=bend) if bend and simple and fit.lines == 1 else None,
        rims=(Rim(paint=dark, width=0.055), Rim(paint="#ffffff", width=0.12)),
    )
    bright = shift(colour, lightness=max(0.0, 0.74 - oklch(colour).lightness))
    return design.text(
        copy, "display", voice=voice, on=dark, colour=bright, box=box,
        size=fit.size, align="centre", valign="middle", lines=fit.lines, lettering=made,
    )  # fmt: skip


def _arched(stage: Stage, subjects: list[Item], words: list[Copy], live: Box) -> list[Layer]:
    """Large letters in an arch, the subject under it; what else is said on a ribbon at the foot."""
    head, rest = words[0], words[1:]
    ink = stage.tones.accent
    high = (0.36 if len(head.text) < 14 else 0.3) * live.height
    top = live.inset(-0.06 * live.width, 0.0)._replace(height=high)
    foot = live.bottom
    extra: list[Layer] = []
    if rest:
        ribbon = _slim(rest, live)
        foot = ribbon.y + 0.3 * ribbon.height
        extra = [_ribbon(stage, rest, ribbon)]
    room = Box(live.x + 0.06 * live.width, top.bottom - 0.13 * live.height, 0.88 * live.width,
               foot - top.bottom + 0.13 * live.height)  # fmt: skip
    shown = _subjects(stage, subjects, room)
    crown = min(i.box.y for i in subjects) - top.bottom + 0.13 * live.height
    drop = max(0.0, crown)
    # One cut frees all of it: letters come down to what they stand over.
    parts = [*shown, *extra, _letters(stage, head, top.moved(0, drop), 58.0, ink)]
    up = Box(0, -drop / 2, stage.w, stage.h)
    return [Group(id=stage.design.id("cut"), role="subject", box=up, children=tuple(parts))]


def _lettered(stage: Stage, words: list[Copy], live: Box) -> list[Layer]:
    """Words alone, one under the other, the first the largest."""
    ink = stage.tones.accent
    shares = [1.0 if i == 0 else 0.45 for i in range(len(words))]
    high = min(live.height, 0.72 * live.width * sum(shares))
    y = live.centre[1] - high / 2
    out: list[Layer] = []
    for copy, share in zip(words, shares, strict=True):
        box = Box(live.x, y, live.width, high * share / sum(shares))
        out.append(_letters(stage, copy, box.inset(0, 0.05 * box.height), 0.0, ink, most=4))
        y = box.bottom
    return out


def _in_a_patch(stage: Stage, subjects: list[Item], words: list[Copy], live: Box) -> list[Layer]:
    """A round patch: the words round its rim, the subject in the middle."""
    design, t = stage.design, stage.tones
    head = words[0]
    if not _rings(head):
        return _on_a_ribbon(stage, subjects, words, live)
    low = next((c for c in words[1:] if len(c.text) <= 30), None)
    rest = [c for c in words[1:] if c is not low]
    r = min(live.width, live.height) / 2
    cx, cy = live.centre
    band, field = t.accent, t.light(mix(t.accent, "#ffffff", 0.78), 0.0)
    ink = design.scheme.on(band, "#ffffff")
    thin = design.stroke(ink).but(width=0.012 * r, dash=(0.05 * r, 0.035 * r))
    out: list[Layer] = [
        design.shape(path.circle(cx, cy, r), band, role="plate"),
        design.shape(path.circle(cx, cy, 0.955 * r), None, stroke=thin),
        design.shape(path.circle(cx, cy, 0.66 * r), field, role="plate"),
    ]
    size = 0.25 * r if len(head.text) < 12 else 0.18 * r
    out.append(ring_text(design, head, (cx, cy, 0.725 * r), size, on=band, colour=ink,
                         span=200 if low else 270, voice=_fat(stage, head)))  # fmt: skip
    if low:
        out.append(ring_text(design, low, (cx, cy, 0.735 * r), min(0.15 * r, 0.7 * size),
                             below=True, span=130, on=band, colour=ink,
                             voice=_fat(stage, low)))  # fmt: skip
    else:
        out.append(design.shape(_stars(cx, cy, r), ink))
    measure(subjects, stage.u)
    broad = bool(subjects) and sum(i.size[0] for i in subjects) > subjects[0].size[1]
    room = Box(cx - (0.78 if broad else 0.5) * r, cy - 0.5 * r, (1.56 if broad else 1.0) * r, r)
    out += _subjects(stage, subjects, room) if subjects else [
        design.shape(path.star(cx, cy, 0.4 * r, 5), band)
    ]  # fmt: skip
    if rest:
        out.append(_ribbon(stage, rest, _slim(rest, live)))
    return out


def _rings(copy: Copy) -> bool:
    """Return whether words can go round a ring."""
    return len(copy.text) <= 24 and copy.script in ("Latn", "Cyrl", "Grek")


def _fat(stage: Stage, copy: Copy) -> Voice:
    """Return a round, heavy voice for stickers; scripts it lacks keep the display voice."""
    face = face_of_class("round-heavy", stage.design.world.fonts, copy.script)
    own = stage.design.type.display
    return Voice(face, 700) if face and copy.script in ("Latn", "Cyrl", "Grek") else own


def _stars(cx: float, cy: float, r: float) -> str:
    """Return three stars round the foot of a patch."""
    out = ""
    for turn in (150, 180, 210):
        a = math.radians(turn)
        out += path.star(cx + 0.81 * r * math.sin(a), cy - 0.81 * r * math.cos(a), 0.075 * r)
    return out


ARRANGEMENTS: Mapping[str, Callable[[Stage, list[Item], list[Copy], Box], list[Layer]]] = {
    "elevation": _on_a_ribbon,
    "deep": _in_a_badge,
    "close": _saying,
    "wide": _before_a_band,
    "arched": _arched,
    "patch": _in_a_patch,
}
"""How a sticker is put together, by the scene's view."""


def _middle(box: Box, live: Box) -> Box:
    return box._replace(y=live.centre[1] - box.height / 2)


def _ribbon_box(stage: Stage, strings: list[tuple[str, float]], live: Box) -> Box:
    size = 13.0 * stage.u
    options = blocks([(t, size, "") for t, _ in strings])
    w, h = min(options, key=lambda b: abs(b[0] / b[1] - 3.2))
    scale = min(1.0, live.width / (w * 1.3), 0.5 * live.height / (h * 1.4))
    w, h = w * 1.3 * scale, h * 1.4 * scale
    return Box(live.centre[0] - w / 2, live.bottom - h, w, h)


def _slim(words: Sequence[Copy], live: Box) -> Box:
    """Return the box of a low ribbon at the foot, a line to each string."""
    high = 0.13 * live.height * len(words) ** 0.8
    longest = max(len(c.text) for c in words)
    wide = min(live.width, (0.34 * longest / len(words) ** 0.8 + 1.4) * high)
    return Box(live.centre[0] - wide / 2, live.bottom - high, wide, high)


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
        out.append(_lifted(drawn(stage.design, stage.tones, item)))
    return out


def _lifted(layer: Layer) -> Layer:
    """Return a drawing without the shadow it casts on the ground: a sticker stands on none."""
    if not isinstance(layer, Group):
        return layer
    return layer.but(children=tuple(c for c in layer.children if c.role != "shadow"))


def _ribbon(stage: Stage, words: Sequence[Copy], box: Box, start: float = 0.08) -> Layer:
    """Return the words on a rounded plate; start: where they begin, as a share of its width."""
    design, t = stage.design, stage.tones
    ground = t.accent
    plate = design.shape(
        path.rect(Box(0, 0, box.width, box.height), 0.32 * box.height), ground, role="plate"
    )
    inner = Box(start * box.width, 0.1 * box.height, (0.92 - start) * box.width, 0.8 * box.height)
    voice = _fat(stage, words[0])
    share = inner.height / max(1, len(words))
    size = min(fitted(design, c, inner.width, share, most=2, voice=voice).size for c in words)
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
