"""Comic: a page of panels in reading order, with drawn people or animals who speak.

For comic strips, comic and manga pages. Takes speeches, thoughts and captions in the order
they are read (a sentence ending in ! is shouted, in … whispered), a title, the number of
panels, a cast (girl, boy, cat, fox, robot …), and things they find or hold. Japanese pages
read from right to left with upright lines; black and white is inked with screentones.

Compositions: `staggered` (tiers whose gutters never line up), `splash` (one big opening
panel over strips), `diagonal` (slanting gutters), `regular` (even tiers) and `column`
(a strip read one way).

Example: "A four-panel black and white manga page in Japanese: a girl finds a letter; speech
balloons 「これは何？」「手紙だ…」「開けてみよう！」「まさか！」"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from limner.basics import path
from limner.basics.geometry import Affine, Box
from limner.basics.path import Point
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.document.paint import Stroke
from limner.stages.plan.actors import Cast, Pose, View, actor_for, cast_of, mood_of_speech
from limner.stages.plan.actors.beast import parcel
from limner.stages.plan.actors.object import thing_called
from limner.stages.plan.actors.sketch import INK, Sketch
from limner.stages.plan.design import RIGHT_TO_LEFT, Design
from limner.stages.plan.kind import Composition, PictureKind
from limner.stages.plan.parts import balloons, pagegrid, screentone
from limner.stages.plan.parts.balloons import TALL, Balloon, Lettering
from limner.stages.plan.parts.screentone import Press
from limner.stages.plan.scenery.person.role import is_person
from limner.stages.plan.scenery.thing import Item, drawn
from limner.stages.plan.scenery.tones import Tones
from limner.stages.plan.typography import Voice

Tiling = Callable[[int, Box, Random], list[pagegrid.Tier]]
MONO = re.compile(
    r"black.and.white|monochrom|b&w|b/w|\bmanga\b|黑白|白黒|モノクロ|흑백", re.IGNORECASE
)
LETTER = re.compile(
    r"\b(letter|envelope|note|invitation|mail)\b|手紙|信|편지|carta|lettre|brief", re.IGNORECASE
)
SHEET = re.compile(r"balloon|bubble|speech|caption|comic|panel|strip|dialog|text|word|nice|want")
"""Words for the page and what is said on it, not for things in the story."""
PLACES = frozenset(
    [
        "house",
        "room",
        "street",
        "forest",
        "city",
        "town",
        "garden",
        "park",
        "school",
        "kitchen",
        "page",
        "story",
    ]
)
PARCEL = re.compile(
    r"\b(parcel|package|gift|present|box)\b|荷物|包裹|礼物|プレゼント|선물", re.IGNORECASE
)


BROAD = {"robot": 3.3, "beast": 3.0}
"""Width of a head in its own units; people are 2.35."""


@dataclass(slots=True)
class Frame:
    """One panel while it is drawn: its corners, what is said in it, and how it is seen."""

    corners: pagegrid.Panel
    index: int
    last: bool
    copies: list[Copy] = field(default_factory=list)
    placed: list[tuple[Balloon, Box]] = field(default_factory=list)
    layers: list[Layer] = field(default_factory=list)
    mouths: dict[str, Point] = field(default_factory=dict)
    free: Box = field(default_factory=lambda: Box(0, 0, 0, 0))

    @property
    def bounds(self) -> Box:
        """The box around the panel."""
        return path.bounds(path.polygon(self.corners))

    @property
    def inner(self) -> Box:
        """The largest upright box inside slanting sides."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self.corners
        x, y = max(ax, dx), max(ay, by)
        return Box(x, y, max(1.0, min(bx, cx) - x), max(1.0, min(cy, dy) - y))


@dataclass(slots=True)
class Page:
    """What all panels share."""

    design: Design
    press: Press
    lettering: Lettering
    cast: list[Cast]
    prop: str
    rtl: bool


def _composed(tiling: Tiling) -> Composition:
    def compose(design: Design) -> list[Layer]:
        return draw_page(design, tiling)

    return compose


def draw_page(design: Design, tiling: Tiling) -> list[Layer]:
    """Return the panels of a page and everything in them."""
    brief = design.brief
    mono = bool(MONO.search(brief.prompt)) or "monochrome" in brief.palette.moods
    if re.search(r"\b(full[- ]colou?r|in colou?r|colou?red)\b", brief.prompt, re.IGNORECASE):
        mono = False
    press = Press.of(design, mono=mono)
    design.background = "#ffffff" if mono else press.paper
    title = _title(design)
    copies = design.content.rest()
    total = max(1, min(12, brief.panels or len(copies) or 4))
    margin = 4.6 * design.u + design.bleed
    box = design.canvas.inset(margin)
    layers: list[Layer] = []
    if title is not None:
        band = Box(box.x, box.y, box.width, 9.0 * design.u)
        layers.append(_title_band(design, title, band, press))
        box = Box(
            box.x,
            band.bottom + 1.6 * design.u,
            box.width,
            box.height - band.height - 1.6 * design.u,
        )
    rtl = _reads_left(brief)
    gutter = 1.7 * design.u
    corners = pagegrid.panels(tiling(total, box, design.rng), box, gutter, rtl=rtl)
    frames = [Frame(c, i, i == len(corners) - 1) for i, c in enumerate(corners)]
    for i, copy in enumerate(copies):
        frames[
            min(
                i * len(frames) // max(len(copies), len(frames))
                if len(copies) > len(frames)
                else round(i * len(frames) / len(copies)),
                len(frames) - 1,
            )
        ].copies.append(copy)
    page = Page(
        design,
        press,
        _lettering(design, frames, press),
        _cast(brief, design, mono=mono),
        _prop(brief),
        rtl,
    )
    for frame in frames:
        layers += _panel(page, frame)
    for frame in frames:
        layers += _speech(page, frame)
    return layers


def _title(design: Design) -> Copy | None:
    """Take the page's title: a headline beside strings that are spoken."""
    waiting = design.content.waiting
    if len(waiting) > 1 and any(c.role in ("speech", "thought") for c in waiting):
        return design.content.take("headline", "logo")
    return None


def _title_band(design: Design, title: Copy, band: Box, press: Press) -> Layer:
    return design.text(
        title,
        "title",
        box=band,
        on=design.background if isinstance(design.background, str) else press.paper,
        colour=press.ink,
        valign="middle",
        lines=1,
        align="start",
        role="headline",
        voice=Voice("bangers" if title.script == "Latn" else design.type.display.face, 700),
    )


def _reads_left(brief: Brief) -> bool:
    """Whether panels run from right to left: Japanese, Arabic and Hebrew pages."""
    scripts = [c.script for c in brief.strings]
    marked = [s for s in scripts if s == "Jpan" or s in RIGHT_TO_LEFT]
    if scripts:
        return 2 * len(marked) > len(scripts)
    return "manga" in brief.prompt.lower()


def _lettering(design: Design, frames: list[Frame], press: Press) -> Lettering:
    scripts = [c.script for f in frames for c in f.copies]
    vertical = bool(scripts) and 2 * scripts.count("Jpan") > len(scripts)
    if any(s in TALL for s in scripts) and "vertical" in design.brief.prompt.lower():
        vertical = True
    least = min((f.inner.area for f in frames), default=1.0) ** 0.5
    wish = (3.5 if vertical else 3.0) * design.u
    size = max(min(wish, 0.1 * least), min(wish, 11.0))
    face = "comic-neue" if not vertical else design.type.text.face
    return Lettering(
        size, face, 700 if not vertical else 500, vertical, press.ink, "#ffffff", press.line * 1.15
    )


def _cast(brief: Brief, design: Design, *, mono: bool) -> list[Cast]:
    found = cast_of(brief, design.scheme.accent)
    if not mono:
        return found
    return [
        Cast(
            c.actor,
            c.name,
            ("#f6d6bd", c.colours[1], "#a9b4c6", "#23262e", "#23262e"),
            c.variant,
        )
        if c.actor.name == "person"
        else c
        for c in found
    ]


def _prop(brief: Brief) -> str:
    """Return the thing the story turns on: a letter, a parcel, a drawn thing, or nothing."""
    if LETTER.search(brief.prompt):
        return "letter"
    if PARCEL.search(brief.prompt):
        return "parcel"
    cast = {c.name for c in cast_of(brief, "#808080")}
    others = [
        s.name
        for s in brief.subjects
        if s.name not in cast
        and actor_for(s.name) is None
        and not is_person(s.name)
        and not SHEET.search(s.name)
        and s.name not in PLACES
    ]
    return others[0] if others else ""


# -- one panel -------------------------------------------------------------------------------


def _panel(page: Page, frame: Frame) -> list[Layer]:
    """Draw a panel's ground and figures, cut to its frame, and the frame itself."""
    design, press = page.design, page.press
    _settle(page, frame)
    outline = path.polygon(frame.corners)
    frame.layers.append(design.shape(outline, "#ffffff", role="backdrop"))
    _shot(page, frame)
    shown = " ".join([*(c.name for c in page.cast), page.prop, "comic strip"])
    body = Group(
        id=design.id("panel"),
        name=shown,
        role="panel",
        box=design.canvas,
        clip=outline,
        children=tuple(frame.layers),
    )
    rim = Stroke(paint=press.ink, width=press.line * 2.0, join="miter")
    return [body, design.shape(outline, None, stroke=rim, role="ornament")]


def _settle(page: Page, frame: Frame) -> None:
    """Find room for the balloons first; what is left is the figures'."""
    inner = frame.inner.inset(0.9 * page.design.u)
    whole = frame.bounds
    frame.free = Box(frame.inner.x, whole.y, frame.inner.width, whole.height)
    if not frame.copies:
        return
    first = 1 if page.rtl else -1
    if len(frame.copies) > 1:
        _settle_many(page, frame, inner, first)
        return
    copy, lettering = frame.copies[0], page.lettering
    beside = balloons.balloon_for(copy, lettering, (0.54 * inner.width, 0.86 * inner.height))
    deep = 0.46 if len(copy.text) <= balloons.LONG else 0.7
    above = balloons.balloon_for(copy, lettering, (0.94 * inner.width, deep * inner.height))
    wide = inner.width > 1.02 * inner.height and beside.size >= 0.8 * above.size
    balloon = beside if wide else above
    w, h = balloon.room
    off, down = 0.0, 0.0
    if balloon.form != "caption":
        off = min((0.13 if wide else 0.06) * inner.width, max(0.0, inner.width - w) / 2)
        down = min(0.05 * inner.height, max(0.0, inner.height - h))
    x = inner.x + off if first < 0 else inner.right - w - off
    frame.placed.append((balloon, Box(x, inner.y + down, w, h)))
    free = frame.free
    if wide:
        rest = free.width - w - off - 0.9 * page.design.u
        frame.free = free._replace(x=free.x if first > 0 else free.right - rest, width=rest)
    else:
        top = inner.y + down + 0.86 * h
        frame.free = free._replace(y=top, height=free.bottom - top)


def _settle_many(page: Page, frame: Frame, inner: Box, first: int) -> None:
    """Several balloons: side by side where they fit, else one under another, in reading order."""
    count = len(frame.copies)
    across = inner.width > 0.9 * inner.height and count <= 3
    share = 0.62 if count < 4 else 0.8
    most = (
        (inner.width / count * 0.97, share * inner.height * 0.85)
        if across
        else (0.8 * inner.width, share * inner.height / count)
    )
    made = [balloons.balloon_for(c, page.lettering, most) for c in frame.copies]
    y = inner.y
    low = inner.y
    for i, balloon in enumerate(made):
        w, h = balloon.room
        if across:
            cell = inner.width / count
            slot = i if first < 0 else count - 1 - i
            x = inner.x + slot * cell + (cell - w) * (0.15 if slot == 0 else 0.85)
            top = inner.y + min(0.08 * inner.height * i, max(0.0, 0.62 * inner.height - h))
        else:
            x = inner.x if (i % 2 == 0) == (first < 0) else inner.right - w
            top, y = y, y + h * 1.02
        frame.placed.append((balloon, Box(x, top, w, h)))
        low = max(low, top + 0.9 * h)
    b = frame.bounds
    low = min(low, b.bottom - 0.24 * b.height)
    frame.free = Box(b.x, low, b.width, b.bottom - low)


def _speaker(page: Page, copy: Copy, index: int) -> Cast | None:
    if balloons.form_of(copy) == "caption":
        return None
    named = {c.group for c in page.design.brief.strings if c.group}
    for member in page.cast:
        if (
            len(named) > 1
            and copy.group
            and copy.group.lower() in (member.name.lower(), member.variant)
        ):
            return member
    return page.cast[index % len(page.cast)] if len(page.cast) > 1 else page.cast[0]


def _shot(page: Page, frame: Frame) -> None:
    """Choose and draw how this panel is seen."""
    speakers: list[tuple[Cast, Copy]] = []
    for i, copy in enumerate(frame.copies):
        who = _speaker(page, copy, frame.index + i)
        if who is not None and all(who is not w for w, _ in speakers):
            speakers.append((who, copy))
    if len(speakers) > 1:
        _ground(page, frame, "room" if frame.index % 2 else "air")
        _pair(page, frame, speakers[:3])
        return
    words = speakers[0][1].text if speakers else ""
    who = speakers[0][0] if speakers else page.cast[frame.index % len(page.cast)]
    shout = words.rstrip("」』\"'”").endswith(("!", "！"))
    if frame.index == 0 or (frame.copies and not speakers):
        _establish(page, frame, who, words)
    elif page.prop and frame.index == 1:
        _over_shoulder(page, frame, who)
    elif (frame.last and shout) or (shout and frame.index % 3 == 0):
        _close(page, frame, who, words)
    elif page.prop in ("letter", "parcel") and frame.index % 2 == 0:
        _holding(page, frame, who, words, shout=shout)
    elif frame.index % 4 == 3:
        _close(page, frame, who, words)
    else:
        _ground(page, frame, ("tone", "room", "air")[frame.index % 3])
        _bust(page, frame, who, words, turn=0.6)


def _sketch(page: Page, x: float, y: float, k: float, *, flip: bool = False) -> Sketch:
    at = Affine.scaling(-k if flip else k, k).then(Affine.translation(x, y))
    return Sketch(
        page.design, at, width=max(page.press.line * 0.9, 0.03 * k), line=INK, mono=page.press.mono
    )


def _ground(page: Page, frame: Frame, name: str) -> None:
    design, press, b = page.design, page.press, frame.bounds
    if name == "room":
        side = 1 if frame.free.centre[0] > b.centre[0] else -1
        frame.layers += screentone.room(design, b, press, side)
    elif name == "air":
        frame.layers += screentone.outdoors(design, b, press, design.rng)
    elif name == "speed":
        frame.layers += screentone.speed(design, b, press)
    else:
        frame.layers += screentone.graded(design, b, press, up=True)


def _towards(frame: Frame) -> int:
    """Return which way a figure looks: to the balloon's side of the panel."""
    if not frame.placed:
        return 1
    return 1 if frame.placed[0][1].centre[0] > frame.free.centre[0] + 1 else -1


def _head(frame: Frame, shot: float, broad: float = 2.35) -> tuple[float, float, float]:
    """Return the middle of a head and its unit for a crop showing `shot` units below the chin."""
    free = frame.free
    k = min(
        free.height / ((1.35 if shot < 0.3 else 1.75) + 1.3 + shot),
        free.width / (broad if shot < 1.2 else max(3.3, broad * 1.15)),
    )
    k = max(k, 0.1 * frame.bounds.height)
    y = max(free.y + (1.35 if shot < 0.3 else 1.8) * k, free.bottom - (1.3 + shot) * k)
    return free.centre[0], y, k


def _bust(
    page: Page, frame: Frame, who: Cast, words: str, *, shot: float = 1.9, turn: float = 0.0
) -> tuple[float, float, float]:
    x, y, k = _head(frame, shot, BROAD.get(who.actor.name, 2.35))
    way = _towards(frame)
    s = _sketch(page, x, y, k)
    who.actor.bust(s, who, Pose("front", mood_of_speech(words), turn=turn * way))
    frame.layers += s.layers
    above = frame.free.height < 0.97 * frame.bounds.height
    frame.mouths[who.name] = (x, y - 1.6 * k if above else y + (who.actor.mouth[1] + 0.1) * k)
    return x, y, k


def _pair(page: Page, frame: Frame, speakers: list[tuple[Cast, Copy]]) -> None:
    """Several speakers face each other, each under their own balloon."""
    free = frame.free
    order = speakers[::-1] if page.rtl else speakers
    cell = free.width / len(order)
    k = min(free.height / 4.4, cell / 3.0)
    k = max(k, 0.09 * frame.bounds.height)
    for i, (who, copy) in enumerate(order):
        x = free.x + (i + 0.5) * cell
        y = max(free.y + 1.75 * k, free.bottom - 2.9 * k)
        s = _sketch(page, x, y, k)
        turn = 0.7 if i < (len(order) - 1) / 2 else (-0.7 if i > (len(order) - 1) / 2 else 0.0)
        who.actor.bust(s, who, Pose("front", mood_of_speech(copy.text), turn=turn))
        frame.layers += s.layers
        frame.mouths[who.name] = (x, y - 1.6 * k)


def _establish(page: Page, frame: Frame, who: Cast, words: str) -> None:
    """The whole place, the figure standing in it with what it finds at its feet."""
    _ground(page, frame, "air")
    free, b = frame.free, frame.bounds
    tall = who.actor.height
    base = frame.inner.bottom - 0.03 * b.height
    view: View = "side" if who.actor.name == "beast" else "front"
    broad = (who.actor.width or {}).get(view, 3.0) + (1.8 if page.prop else 0.2)
    k = min(0.95 * (base - free.y) / tall, 0.95 * free.width / broad)
    if k * tall < 0.42 * b.height:
        _bust(page, frame, who, words, turn=0.5)
        return
    x = free.centre[0] - (0.9 * k if page.prop else 0)
    s = _sketch(page, x, base, k)
    s.oval(0, 0, 1.3, 0.14, "#8a8a8a", line=False)
    who.actor.whole(s, who, Pose(view, mood_of_speech(words)))
    if page.prop:
        _thing(page, s.moved(1.9, -0.2, 0.55), 1.0, small=True)
    frame.layers += s.layers
    beside = free.height > 0.97 * b.height
    frame.mouths[who.name] = (x, base - (0.8 if beside else 1.0) * tall * k)


def _over_shoulder(page: Page, frame: Frame, who: Cast) -> None:
    """Over the speaker's shoulder onto the thing itself."""
    design, b, free = page.design, frame.bounds, frame.free
    frame.layers += screentone.graded(design, b, page.press)
    way = _towards(frame)
    beside = free.height > 0.97 * b.height
    head = 0.155 * min(b.height, 1.4 * b.width)
    hx, hy = b.centre[0] + way * 0.36 * b.width, b.bottom - 1.55 * head
    room = free
    if beside:
        hx = (free.right if way > 0 else free.x) - way * 1.0 * head
        rest = free.width - 2.1 * head
        room = free._replace(width=rest, x=free.x if way > 0 else free.right - rest)
    shown = not beside or room.width > 2.4 * head
    room = room if shown else free
    k = min(0.3 * room.height, room.width / 3.7)
    x = room.centre[0] - (0 if beside else way * 0.06 * room.width)
    s = _sketch(page, x, room.y + (0.48 if beside else 0.4) * room.height, k)
    _thing(page, s.turned(-8), 1.0)
    frame.layers += s.layers
    frame.mouths[who.name] = (hx - way * 0.3 * head, hy - 1.3 * head)
    if shown:
        back = _sketch(page, hx, hy, head)
        who.actor.bust(back, who, Pose("back"))
        frame.layers += back.layers


def _holding(page: Page, frame: Frame, who: Cast, words: str, *, shout: bool) -> None:
    """The speaker to the waist with the thing held up before the chest."""
    free = frame.free
    if shout:
        frame.layers += screentone.focus(
            page.design,
            frame.bounds,
            page.press,
            (free.centre[0], free.y + 0.4 * free.height),
            0.5 * min(free.width, free.height),
        )
    else:
        _ground(page, frame, "tone")
    x, y, k = _bust(page, frame, who, words, shot=2.9, turn=0.35)
    s = _sketch(page, x, y + 2.85 * k, k)
    coat = who.colours[2] if who.actor.name == "person" else who.colours[0]
    for sign in (-1, 1):
        s.limb([(sign * 1.05, 0.62), (sign * 0.8, 0.3)], who.colours[0], 0.4)
        s.limb([(sign * 2.1, 2.0), (sign * 1.75, 1.35), (sign * 1.15, 0.72)], coat, 0.74)
    _thing(page, s.moved(0, 0.1, 0.82).turned(-5), 1.0)
    for sign in (-1, 1):
        s.limb([(sign * 1.06, 0.5), (sign * 0.74, 0.34)], who.colours[0], 0.2)
    frame.layers += s.layers


def _close(page: Page, frame: Frame, who: Cast, words: str) -> None:
    """The face alone, lines driving in on it."""
    free = frame.free
    at = (free.centre[0], free.y + 0.5 * free.height)
    frame.layers += screentone.focus(
        page.design, frame.bounds, page.press, at, 0.5 * min(free.width, free.height)
    )
    _bust(page, frame, who, words, shot=0.1, turn=0.25)


def _thing(page: Page, s: Sketch, k: float, *, small: bool = False) -> None:
    """Draw the story's thing about the origin, two and a half units wide."""
    if page.prop == "letter":
        s.rect(Box(-1.35 * k, -0.85 * k, 2.7 * k, 1.75 * k), "#fffaf0", 0.06)
        s.stroke([(-1.35, 0.9), (-0.3, 0.05)], curve=False)
        s.stroke([(1.35, 0.9), (0.3, 0.05)], curve=False)
        s.poly([(-1.35, -0.85), (0, 0.28), (1.35, -0.85)], "#fffaf0")
        s.oval(0, 0.22, 0.27, 0.27, "#3a1512" if page.press.mono else "#b8322c")
        return
    if page.prop == "parcel":
        parcel(s.moved(0, 0.8, 1.4), page.cast[0])
        return
    (x, y), r = s.at.point(0, 0), 1.5 * k * s.scale
    recolour = Recolour(flat=INK) if page.press.mono and small else Recolour()
    own = None if page.press.mono else thing_called(page.prop)
    if own is not None:
        item = Item(own, phrase=page.prop)
        ratio = (own.aspect[0] * own.aspect[1]) ** 0.5
        wide, tall = 2 * r * min(1.0, ratio), 2 * r * min(1.0, 1 / ratio)
        item.box = Box(x - wide / 2, y - tall / 2, wide, tall)
        s.layers.append(drawn(page.design, Tones(page.design.scheme, "day", -1, 0.0), item))
        return
    art = page.design.art(page.prop, Box(x - r, y - r, 2 * r, 2 * r), recolour=recolour)
    if art is not None:
        s.layers.append(art)


def _speech(page: Page, frame: Frame) -> list[Layer]:
    out: list[Layer] = []
    for i, (balloon, box) in enumerate(frame.placed):
        who = _speaker(page, balloon.copy, frame.index + i)
        to = frame.mouths.get(who.name) if who else None
        if to is None and who is not None:
            b = frame.bounds
            to = (b.centre[0], b.bottom)
        out += balloons.draw(page.design, balloon, box, to, page.lettering)
    return out


def claims(brief: Brief) -> float:
    """Return how strongly a brief is of a comic: several spoken strings."""
    spoken = sum(c.role in ("speech", "thought") for c in brief.strings)
    return 0.6 if spoken >= 2 and brief.panels else (0.3 if spoken >= 3 else 0.0)


GRIDS = (pagegrid.staggered, pagegrid.splash, pagegrid.diagonal, pagegrid.regular, pagegrid.column)

KIND = PictureKind(
    depicts=True,
    name="comic",
    title="Comic or manga page",
    compositions={grid.__name__: _composed(grid) for grid in GRIDS},
    manual=__doc__ or "",
    cues=("comic", "comic strip", "comic page", "manga", "manga page", "four-panel", "webtoon"),
    size=(1024, 1536),
    sheet="light",
    moods=("comic", "playful"),
    claims=claims,
)
