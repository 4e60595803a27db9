"""Fronts: designs for packs that are printed all over: a can, a carton, a bag, a tube.

The pack's own colour is the ground. What the pack tastes of is drawn large, as it is what is seen
from across a shop; the name is as large as the front lets it be.
"""

from __future__ import annotations

from dataclasses import replace

from limner.basics.colour import contrast, from_oklch, mix, oklch, readable
from limner.basics.geometry import Box
from limner.basics.path import circle, star
from limner.document.layer import Layer
from limner.stages.plan.staging.desk import line
from limner.stages.plan.staging.marks import topical
from limner.stages.plan.staging.setting import (
    Layout,
    Room,
    centred,
    foot_lines,
    name_voice,
    rows_in,
    small_voice,
)
from limner.stages.plan.typography import Voice

_CREAM = "#fbf4e4"


def _deep(room: Room, on: str) -> str:
    """Return the darkest ink of a pack's own hue, read on a colour."""
    base = oklch(room.ground if oklch(room.ground).chroma > 0.03 else room.accent)
    return readable(from_oklch(0.3, min(base.chroma, 0.09), base.hue), on, 5.0)


def _inked(room: Room, ground: str) -> Room:
    """Return the room on another ground, its ink and accent read there."""
    dark, light = _deep(room, ground), _CREAM
    ink = dark if contrast(dark, ground) >= contrast(light, ground) else light
    return room._replace(ground=ground, ink=ink, accent=readable(room.accent, ground, 3.0))


def _bold(room: Room) -> Voice:
    """Return the name's voice, with room for what hangs below its lines."""
    return replace(name_voice(room), leading=1.14)


def canned(room: Room) -> list[Layer]:
    """A disc with what it tastes of, the name across the can, the product spaced beneath."""
    sheet, (w, h) = room.sheet, room.sheet.size
    b, r = room.inner, min(0.35 * w, 0.2 * h)
    pale = oklch(room.ground).lightness > 0.88
    disc = room.accent if pale else _CREAM
    room = _inked(room, room.ground)
    at = (w / 2, 0.085 * h + r)
    out: list[Layer] = [sheet.shape(circle(*at, r), disc)]
    out += room.mark(*at, 0.66 * r, _CREAM if pale else _deep(room, disc))
    top = at[1] + r + 0.035 * h
    if room.words.name is not None:
        box = Box(0.09 * w, top, 0.82 * w, 0.2 * h)
        lines = 2 if len(room.words.name.text.split()) > 1 else 1
        out.append(centred(room, _bold(room), room.words.name, box, 0.24 * h, lines))
    top += 0.215 * h
    voice = Voice(room.sheet.type.text.face, 600, 0.05, 1.2)
    for copy, box in rows_in(room, top, room.rows(0.11)):
        out.append(centred(room, voice, copy, box, 0.07 * h, 2))
    thin = max(2.0, 0.006 * h)
    for y in (0.9 * h, 0.9 * h + 2.2 * thin):
        if not room.words.contents:
            out.append(sheet.shape(Box(b.x, y, b.width, thin), room.ink))
    return [*out, *foot_lines(room, Box(b.x, 0.955 * h - room.foot(), b.width, room.foot()))]


def boxed(room: Room) -> list[Layer]:
    """The name from the left in the pack's own colour, a sun of its tints rising from the foot,
    the contents within it."""
    sheet, (w, h) = room.sheet, room.sheet.size
    room = _inked(room, room.ground)
    side = 0.1 * w
    wide = w - 2 * side
    out: list[Layer] = []
    light = oklch(room.ground).lightness > 0.93
    pale = mix(room.accent, "#ffffff", 0.72) if light else _CREAM
    top = max(0.46 * h, h - 1.12 * w)
    for k, tint in ((1.0, 0.3), (0.76, 0.62), (0.52, 1.0)):
        high = (h - top) * k
        ring = star(w / 2, h, high, 72, 0.955) if k == 1.0 else circle(w / 2, h, high)
        out.append(sheet.shape(ring, mix(room.ground, pale, tint)))
    core = 0.52 * (h - top)
    if not room.words.contents and topical(room.said):
        out += room.mark(w / 2, h - 0.48 * core, 0.3 * core, _deep(room, pale))
    y = 0.07 * h
    tall = top - 0.1 * h - room.rows(0.1) * bool(room.words.product)
    if room.words.name is not None:
        count = min(4, len(room.words.name.text.split()))
        out.append(
            line(sheet, room.words.name, Box(side, y, wide, tall), voice=_bold(room),
                 colour=room.ink, on=room.ground, cap=0.3 * h, lines=count, align="left",
                 valign="top")
        )  # fmt: skip
    for copy, box in rows_in(room, y + tall + 0.01 * h, room.rows(0.1)):
        at = Box(side, box.y, wide, box.height)
        out.append(
            line(sheet, copy, at, voice=small_voice(room, 600), colour=room.ink, on=room.ground,
                 cap=0.09 * h, lines=2, align="left")
        )  # fmt: skip
    foot = room.foot(0.085)
    inside = _inked(room, pale)
    at = Box(w / 2 - 0.7 * core, h - 0.42 * core - foot / 2, 1.4 * core, foot)
    return [*out, *foot_lines(inside, at)]


def bagged(room: Room) -> list[Layer]:
    """A card of paper on a dark bag, or dark on a pale one: a seal, the name large, the contents
    between rules."""
    sheet, (w, h) = room.sheet, room.sheet.size
    dark = oklch(room.ground).lightness < 0.6
    card = "#f3e9d6" if dark else _deep(room, "#f6f1e6")
    room = _inked(room, card)
    thin = max(2.0, 0.005 * w)
    out: list[Layer] = [
        sheet.shape(Box(0, 0, w, h), card, role="plate", radius=0.025 * w),
        sheet.shape(Box(0, 0, w, h).inset(0.035 * w), None, role="frame",
                    stroke=sheet.stroke(room.ink, thin / sheet.u), radius=0.012 * w),
    ]  # fmt: skip
    r = 0.09 * w
    out.append(sheet.shape(circle(w / 2, 0.075 * h + r, r), room.ink))
    out += room.mark(w / 2, 0.075 * h + r, 0.56 * r, card)
    b = Box(0.075 * w, 0, 0.85 * w, h)
    top, low = 0.1 * h + 2 * r, 0.83 * h if room.words.contents else 0.94 * h
    rows = room.rows(0.1) if room.words.product else 0.0
    if room.words.name is not None:
        lines = min(4, len(room.words.name.text.split()))
        at = Box(b.x, top, b.width, low - top - rows - 0.03 * h)
        out.append(centred(room, _bold(room), room.words.name, at, 0.26 * h, lines))
    for copy, box in rows_in(room, low - rows - 0.02 * h, rows):
        at = Box(b.x, box.y, b.width, box.height)
        out.append(centred(room, small_voice(room, 600), copy, at, 0.09 * h, 2))
    if room.words.contents:
        out.append(sheet.shape(Box(b.x, low, b.width, thin), room.ink))
        foot = max(room.foot(0.1), 0.1 * h)
        out += foot_lines(room, Box(b.x, (low + 0.965 * h - foot) / 2, b.width, foot))
    return out


def tubed(room: Room) -> list[Layer]:
    """A tall narrow front: the name large above, a ring with its mark beneath, the contents."""
    sheet, (w, h) = room.sheet, room.sheet.size
    ink = _inked(room, room.ground)
    b = Box(0.06 * w, 0.05 * h, 0.88 * w, 0.9 * h)
    out: list[Layer] = []
    rows = room.rows(0.1) if room.words.product else 0.0
    tall = 0.42 * h
    if room.words.name is not None:
        lines = min(3, len(room.words.name.text.split()))
        at = Box(b.x, b.y, b.width, tall)
        out.append(centred(ink, _bold(ink), room.words.name, at, 0.2 * h, lines))
    for copy, box in rows_in(room, b.y + tall + 0.01 * h, rows):
        at = Box(b.x, box.y, b.width, box.height)
        out.append(centred(ink, small_voice(room, 600), copy, at, 0.09 * h, 2))
    r = 0.36 * w
    cy = min(b.y + tall + rows + 0.05 * h + r, b.bottom - room.foot() - r)
    out.append(sheet.shape(circle(w / 2, cy, r), ink.accent))
    out += room.mark(w / 2, cy, 0.6 * r, readable(room.ground, ink.accent, 2.5))
    return [*out, *foot_lines(ink, Box(b.x, b.bottom - room.foot(), b.width, room.foot()))]


FRONTS: dict[str, Layout] = {
    "can": canned,
    "carton": boxed,
    "coffee-bag": bagged,
    "pouch": bagged,
    "tube": tubed,
}
"""Designs by the pack they are for."""
