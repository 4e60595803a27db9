"""Signs and prints: neon and letters in the round, boards, posters, billboards, mugs and shirts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, from_oklch, mix, oklch, readable
from limner.basics.geometry import Box, Size
from limner.basics.path import circle
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.scene import Sheet
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.fit import em_width
from limner.stages.plan.staging.desk import desk, line
from limner.stages.plan.typography import Pairing, Voice, face_classes, face_of_class

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

NEON = ("#ff5fa2", "#ffd08a", "#6fe3ff", "#ff7a59", "#b79bff")
"""Colours tubes come in, where none is asked for."""


def script_of(copy: Copy) -> bool:
    """Return whether words are written, not built of capitals: a neon name in one stroke."""
    if copy.look.face in ("script", "hand", "brush"):
        return True
    return copy.look.face is None and copy.script == "Latn" and not copy.text.isupper()


def _faced(design: Design, copy: Copy, classes: Sequence[str], fallback: Voice) -> Voice:
    """Return a voice in the first class that has a face for the words' script."""
    for name in classes:
        face = face_of_class(name, design.world.fonts, copy.script)
        if face is not None:
            return Voice(face, 400)
    return fallback


# -- letters in the round --------------------------------------------------------------


def letters(
    design: Design, copies: Sequence[Copy], *, neon: bool, most: tuple[float, float]
) -> tuple[Sheet, tuple[float, float]]:
    """Return the sheet letters are bent or cut to, and the sign's width and height in metres.

    most: the widest and highest it may be. Each line has its own colour; the second stands
    smaller under the first.
    """
    voices = [_letter_voice(design, c, neon=neon) for c in copies]
    sizes = [1.0 if i == 0 else 0.62 for i in range(len(copies))]
    ems = [max(0.4, em_width(c.text, v.face, v.weight, v.tracking)) * s
           for c, v, s in zip(copies, voices, sizes, strict=True)]  # fmt: skip
    widest = max(ems)
    if len(ems) > 1 and ems[1] < 0.55 * ems[0]:
        sizes = [1.0, *(min(0.9, 0.62 * 0.7 * ems[0] / e) for e in ems[1:])]
        ems = [max(0.4, em_width(c.text, v.face, v.weight, v.tracking)) * s
               for c, v, s in zip(copies, voices, sizes, strict=True)]  # fmt: skip
        widest = max(ems)
    tall = sum(s * 1.22 for s in sizes)
    scale = min(most[0] / (widest * 1.08), most[1] / tall)
    width, height = widest * 1.08 * scale, tall * scale
    size = Size(1600, max(120, round(1600 * height / width)))
    sheet = desk(design, size, copies, "#0c0c10" if neon else "#e9e5dd")
    out: list[Layer] = []
    y = 0.0
    for i, (copy, voice) in enumerate(zip(sheet.content.rest(), voices, strict=True)):
        deep = size.height * sizes[i] * 1.22 / tall
        at = Box(0, y, size.width, deep)
        colour = _letter_colour(design, copies[i], i, neon=neon)
        wall = "#08080a" if neon else _wall_of(design)
        out.append(
            line(sheet, copy, at, voice=voice, colour=colour, on=wall, cap=deep * 0.82,
                 tracking=voice.tracking)
        )  # fmt: skip
        y += deep
    return Sheet(size=size, layers=tuple(out)), (width, height)


def _letter_voice(design: Design, copy: Copy, *, neon: bool) -> Voice:
    if neon and script_of(copy):
        found = _faced(design, copy, ("script",), design.type.display)
        return Voice(found.face, 400, 0.0)
    if neon:
        face = _faced(design, copy, ("tube", "rounded"), design.type.text).face
        return Voice(face, 400, 0.08)
    if copy.look.face is not None:
        return _faced(design, copy, (copy.look.face,), design.type.display)
    sturdy = design.rng.choice((("sans", 700), ("slab", 700), ("display", 400)))
    face = _faced(design, copy, (sturdy[0],), design.type.display).face
    return Voice(face, sturdy[1], 0.04)


def _letter_colour(design: Design, copy: Copy, index: int, *, neon: bool) -> str:
    if copy.look.colour is not None:
        return _tube(copy.look.colour) if neon else copy.look.colour
    if neon:
        asked = [*design.brief.palette.colours]
        return _tube(asked[index % len(asked)]) if asked else NEON[index % len(NEON)]
    return "#f6efdf" if _wall_of(design) == _DARK_WALL else _PAINTED[design.rng.randrange(4)]


_PAINTED = ("#9a3324", "#1f4a55", "#2c4a39", "#22304f")
"""Paints of raised letters on a pale wall: deep, so that they are read, not black, so that their
sides are told from their faces."""
_PALE_WALL, _DARK_WALL = "#e6dccb", "#6f4a3e"
_PALE = re.compile(r"\b(?:plaster|stucco|white|cream|pale|light|limewash\w*)(?: \w+)? wall\b")


def _wall_of(design: Design) -> str:
    """Return about the colour of the wall letters are fixed to, bricks where none is named."""
    return _PALE_WALL if _PALE.search(design.brief.prompt.lower()) else _DARK_WALL


def _tube(colour: str) -> str:
    """Return the colour of a lit tube: what is dark in print is bright in gas."""
    base = oklch(colour)
    if base.chroma < 0.04:
        return "#fff3df" if base.lightness > 0.5 else "#dfe9ff"
    return from_oklch(max(0.72, base.lightness), max(0.14, base.chroma), base.hue)


# -- flat sheets -----------------------------------------------------------------------

_BOARDS = ("#1f3d33", "#1e2a44", "#7a2430", "#2a2523", "#3a4a3a", "#12484c")


def painted(colour: str) -> str:
    """Return a colour as sign painters mix it: none glows like a screen's."""
    tone = oklch(colour)
    return from_oklch(tone.lightness, min(tone.chroma, 0.07 + 0.12 * tone.lightness), tone.hue)


def wooden(design: Design, copies: Sequence[Copy], size: Size, body: str) -> Sheet:
    """Return words painted on bare wood, a line round them, no ground of their own."""
    sheet = desk(design, size, copies, body)
    w, h = size
    rim = 0.05 * min(w, h)
    ink = "#f6ecd8" if contrast("#f6ecd8", body) > 3.6 else "#241a12"
    out: list[Layer] = [
        sheet.shape(Box(0, 0, w, h).inset(rim), None, role="frame",
                    stroke=sheet.stroke(ink, 0.2 * rim / sheet.u))
    ]  # fmt: skip
    out += stacked(sheet, Box(0, 0, w, h).inset(3.6 * rim, 2.6 * rim), ink, body)
    return Sheet(size=size, layers=tuple(out))


def board(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return a painted sign: one deep colour, a line of gold round it, the words large."""
    ground = painted(colour) if colour else design.rng.choice(_BOARDS)
    sheet = desk(design, size, copies, ground, "#c9a254")
    w, h = size
    rim = 0.045 * min(w, h)
    gold = readable("#c9a254", ground, 2.2)
    out: list[Layer] = [
        sheet.shape(Box(0, 0, w, h).inset(rim), None, role="frame",
                    stroke=sheet.stroke(gold, 0.26 * rim / sheet.u))
    ]  # fmt: skip
    ink = "#f7efdc" if contrast("#f7efdc", ground) > contrast("#1d1a17", ground) else "#1d1a17"
    out += stacked(sheet, Box(0, 0, w, h).inset(2.4 * rim, 1.9 * rim), ink, ground)
    return Sheet(size=size, background=ground, layers=tuple(out))


_GOLD = "#f6cb62"


def raised(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return the letters cut out for a shop's fascia, gold where no colour of their own is told.

    colour: the fascia's.
    """
    asked = copies[0].look.colour if copies else None
    ink = asked or _GOLD
    tone = oklch(ink)
    if 60.0 < tone.hue < 110.0 and tone.chroma > 0.06:  # gold leaf, not mustard paint
        ink = _GOLD
    ground = colour or "#1b3b32"
    bare = [c.but(look=c.look.but(colour=None)) for c in copies]
    sheet = desk(design, size, bare, ground, ink)
    w, h = size
    at = Box(0, 0, w, h).inset(0.06 * w, 0.1 * h)
    return Sheet(size=size, layers=tuple(stacked(sheet, at, readable(ink, ground, 3.0), ground)))


_ENAMELS = ("#1f4e8c", "#1d5c46", "#2b2d33")


def enamel(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return the plate of a sign in a street: one ground, a pale line round it, plain letters.

    Where the words have a dark colour of their own, the plate is white.
    """
    asked = copies[0].look.colour if copies else None
    pale = asked is not None and oklch(asked).lightness < 0.72
    ground = colour or ("#f6f6f2" if pale else design.rng.choice(_ENAMELS))
    sheet = desk(design, size, copies, ground)
    plain = _faced(design, copies[0], ("sans",), sheet.type.text) if copies else None
    if plain is not None:
        sheet.type = replace(sheet.type, display=replace(plain, weight=600))
    w, h = size
    rim = 0.05 * min(w, h)
    ink = asked or sheet.scheme.on(ground)
    out: list[Layer] = [
        sheet.shape(Box(0, 0, w, h).inset(rim), None, role="frame",
                    stroke=sheet.stroke(readable(ink, ground, 3.0), 0.3 * rim / sheet.u))
    ]  # fmt: skip
    at = Box(0, 0, w, h).inset(2.2 * rim, 2.0 * rim)
    out += stacked(sheet, at, readable(ink, ground), ground)
    return Sheet(size=size, background=ground, layers=tuple(out))


_APART = 0.025
"""Ems between the letters of a board, at least: heavy ones that nearly touch look unevenly set."""


def _apart(voice: Voice, copy: Copy) -> Voice:
    """Return the voice of a board's words, a little open where letters do not join."""
    joins = {f for c in _JOINED for faces in face_classes().get(c, {}).values() for f in faces}
    if copy.script not in _OPEN or voice.face in joins:
        return voice
    return replace(voice, tracking=max(_APART, voice.tracking))


_OPEN, _JOINED = ("Latn", "Cyrl", "Grek"), ("script", "hand", "brush", "blackletter")


def stacked(sheet: Design, at: Box, ink: str, ground: str, lines: int = 2) -> list[Layer]:
    """Return the desk's strings one under the other, the first the largest."""
    copies = sheet.content.rest()
    if not copies:
        return []
    weights = [1.0 if i == 0 else 0.42 for i in range(len(copies))]
    total = sum(weights)
    out: list[Layer] = []
    y = at.y
    for i, copy in enumerate(copies):
        tall = at.height * weights[i] / total
        display = i == 0 or len(copy.text) < 24
        voice = sheet.type.display if display else sheet.type.text
        box = Box(at.x, y + 0.04 * tall, at.width, 0.92 * tall)
        wraps = lines + (len(copy.text) > 14) + (len(copy.text) > 40)
        deep = any(c in "gjpqyQ," for c in copy.text)  # nothing hangs below the line: larger
        cap = tall * (0.9 if deep or (lines > 1 and len(copy.text) > 7) else 1.15)
        voice = _apart(voice, copy)
        out.append(
            line(sheet, copy, box, voice=voice, colour=ink, on=ground, cap=cap, lines=wraps,
                 tracking=voice.tracking)
        )  # fmt: skip
        y += tall
    return out


_LARGE = 3.22
"""Contrast at which large bold words are read, and a little."""


def _under(ground: str, ink: str) -> str:
    """Return a ground a little deeper or lighter, so that words in the ink asked for are read.

    What is asked for keeps its hue: coral stays coral, as large words need no more than 3 to 1.
    """
    tone = oklch(ground)
    step = -0.01 if oklch(ink).lightness > tone.lightness else 0.01
    for turn in range(16):
        tried = from_oklch(min(1.0, max(0.0, tone.lightness + turn * step)), tone.chroma, tone.hue)
        if contrast(ink, tried) >= _LARGE:
            return tried
    return tried


def _printed_in(colour: str) -> str:
    """Return a colour as it is printed to be seen in the sun: light and film make an orange more
    vivid than it is."""
    tone = oklch(colour)
    warm = tone.chroma > 0.1 and 15.0 < tone.hue < 60.0
    return from_oklch(tone.lightness, 0.84 * tone.chroma, tone.hue) if warm else colour


def billboard(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return a billboard's sheet: one strong colour, a great form, the words large."""
    asked = copies[0].look.colour if copies else None
    if colour is not None and asked is not None:
        colour = _under(_printed_in(colour), asked)
    if colour is None:
        light = asked is not None and oklch(asked).lightness < 0.75
        colour = (
            "#f5efe4" if light else design.rng.choice(("#f2b632", "#e9ddc8", "#1d4e7c", "#d8472f"))
        )
    sheet = desk(design, size, copies, colour, asked)
    w, h = size
    tone = oklch(colour)
    form = from_oklch(
        tone.lightness + (-0.07 if tone.lightness > 0.5 else 0.08), tone.chroma, tone.hue
    )
    out: list[Layer] = [sheet.shape(circle(0.82 * w, 0.55 * h, 0.62 * h), form, role="backdrop")]
    ink = asked or sheet.scheme.on(colour)
    at = Box(0, 0, w, h).inset(0.07 * w, 0.12 * h)
    out += stacked(sheet, at, readable(ink, colour, 3.2), colour, 1)
    return Sheet(size=size, background=colour, layers=tuple(out))


def lightbox(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return the face of a lit box: opal acrylic, brightest before its tubes, and the words
    between the box's rails."""
    ground = colour or "#fbf1dc"
    sheet = desk(design, size, copies, ground)
    condensed = (
        _faced(design, copies[0], ("condensed", "display"), sheet.type.display) if copies else None
    )
    if condensed is not None:
        sheet.type = replace(sheet.type, display=condensed)
    w, h = size
    tone = oklch(ground)
    edge = from_oklch(0.86 * tone.lightness, 1.15 * tone.chroma + 0.012, tone.hue)
    lit = ((0.0, edge), (0.24, ground), (0.76, ground), (1.0, edge))
    glow = Linear(stops=tuple(Stop(offset=at, colour=shade) for at, shade in lit))
    out: list[Layer] = [sheet.shape(Box(0, 0, w, h), glow, role="backdrop")]
    ink = "#16130f" if tone.lightness > 0.6 else "#fff8ea"
    out += stacked(sheet, Box(0, 0, w, h).inset(0.06 * w, 0.2 * h), ink, ground, 1)
    return Sheet(size=size, background=ground, layers=tuple(out))


def poster(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return a print for a frame or a wall: paper, one or two plain forms, the words set calmly."""
    rng = design.rng
    ground = colour or rng.choice(("#f4efe6", "#efe9df", "#f7f4ee", "#e8e2d6"))
    accent = rng.choice(("#c4623f", "#34586b", "#7c8a63", "#c9974a", "#2c2c2e"))
    sheet = desk(design, size, copies, ground, accent)
    w, h = size
    out: list[Layer] = []
    if sheet.content.waiting:
        out += _forms(sheet, Box(0, 0, w, 0.62 * h), accent)
        ink = sheet.scheme.on(ground)
        out += stacked(sheet, Box(0.12 * w, 0.66 * h, 0.76 * w, 0.22 * h), ink, ground)
    else:
        out += _forms(sheet, Box(0, 0.08 * h, w, 0.84 * h), accent)
    return Sheet(size=size, background=ground, layers=tuple(out))


def _forms(sheet: Design, at: Box, accent: str) -> list[Layer]:
    """Return a still composition of discs and arches, as prints for walls are."""
    cx, cy = at.centre
    r = 0.3 * min(at.width, at.height)
    other = mix(accent, "#e9c9a3", 0.6)
    third = mix(accent, "#20242a", 0.45)
    base = at.bottom - 0.08 * at.height
    if sheet.rng.random() < 0.5:
        arch = (
            f"M{cx - r:.1f} {base:.1f}V{cy:.1f}A{r:.1f} {r:.1f} 0 0 1 {cx + r:.1f} {cy:.1f}"
            f"V{base:.1f}Z"
        )
        return [
            sheet.shape(arch, accent, role="backdrop"),
            sheet.shape(circle(cx + 0.55 * r, cy - 0.5 * r, 0.5 * r), other, role="backdrop"),
            sheet.shape(circle(cx - 0.75 * r, base - 0.42 * r, 0.42 * r), third, role="backdrop"),
        ]
    hill = (
        f"M{at.x + 0.12 * at.width:.1f} {base:.1f}C{cx - 0.6 * r:.1f} {cy - 0.2 * r:.1f} "
        f"{cx:.1f} {cy + r:.1f} {at.right - 0.12 * at.width:.1f} {base:.1f}Z"
    )
    return [
        sheet.shape(circle(cx + 0.2 * r, cy - 0.1 * r, 0.8 * r), accent, role="backdrop"),
        sheet.shape(hill, third, role="backdrop"),
    ]


def cover(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return a book's or magazine's front: title high, forms below, the rest at the foot."""
    ground = colour or design.rng.choice(("#e7d9c3", "#2f4a44", "#c8553d", "#24324a", "#e9e4da"))
    sheet = desk(design, size, copies, ground)
    w, h = size
    tone = oklch(ground)
    accent = from_oklch(0.82 if tone.lightness < 0.55 else 0.5, 0.1, (tone.hue + 25) % 360)
    ink = sheet.scheme.on(ground)
    strings = sheet.content.rest()
    out = _forms(sheet, Box(0, 0.36 * h, w, 0.5 * h), accent)
    if strings:
        sheet.content.waiting = strings[:1]
        out += stacked(sheet, Box(0.07 * w, 0.06 * h, 0.86 * w, 0.28 * h), ink, ground)
        sheet.content.waiting = strings[1:]
        out += stacked(sheet, Box(0.12 * w, 0.88 * h, 0.76 * w, 0.08 * h), ink, ground, 1)
    return Sheet(size=size, background=ground, layers=tuple(out))


_SLATE = "#24262a"


def menu(design: Design, copies: Sequence[Copy], size: Size, colour: str | None) -> Sheet:
    """Return a board with words in chalk white: heads large, the rest in rows.

    Words asked for in a colour that is dark on slate are painted on a cream board instead.
    """
    asked = copies[0].look.colour if copies else None
    slate = asked is None or contrast(asked, _SLATE) > 4.5
    ground = colour or (_SLATE if slate else "#f3ead8")
    face = face_of_class("chalk", design.world.fonts) or design.type.display.face
    sheet = desk(design, size, copies, ground)
    sheet.type = _in_face(sheet, face)
    w, h = size
    ink = "#f3f0e6" if contrast("#f3f0e6", ground) > 4 else "#1d1d1f"
    return Sheet(
        size=size, background=ground,
        layers=tuple(stacked(sheet, Box(0, 0, w, h).inset(0.06 * w, 0.1 * h), ink, ground)),
    )  # fmt: skip


def _in_face(sheet: Design, face: str) -> Pairing:
    """Return the sheet's type, all in one face."""
    voice = Voice(face, 400)
    return replace(sheet.type, display=voice, text=voice)


def printed(design: Design, copies: Sequence[Copy], size: Size, body: str | None) -> Sheet:
    """Return words printed on a mug, a bag or a shirt: no ground, one ink, in the middle."""
    ground = body or "#f4f1ec"
    sheet = desk(design, size, copies, ground)
    w, h = size
    ink = "#1b1b1d" if contrast("#1b1b1d", ground) > contrast("#faf7f0", ground) else "#faf7f0"
    room = Box(0, 0, w, h).inset(0.05 * w, 0.14 * h)
    return Sheet(size=size, layers=tuple(stacked(sheet, room, ink, ground)))
