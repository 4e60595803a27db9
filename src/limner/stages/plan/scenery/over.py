"""Words over a scene instead of on a thing in it: balloons of who speaks, captions of a broadcast.

`lifted` takes them out of the cast before the stage is set; `balloons` and `captions` set them
on top when all is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from limner.basics.colour import contrast
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy, Subject
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Shadow
from limner.stages.plan.design import Design
from limner.stages.plan.parts.balloons import Balloon, Lettering, balloon_for, draw
from limner.stages.plan.scenery.given import counted
from limner.stages.plan.scenery.measure import em_width, leading_of, lines_at
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.thing import Item, carriers, figures, listed
from limner.stages.plan.scenery.tones import words_of
from limner.stages.plan.typography import Voice, face_of_class

TALK = re.compile(
    r"\b(speech|thought|dialogue|dialog|word) (bubbles?|balloons?)\b|对话(框|气泡|泡)|气泡|台词框"
    r"|吹き出し|말풍선"
)
AIR = re.compile(
    r"\b(broadcast|news ?cast|lower[- ]third|caption bar|ticker|subtitles|live ?stream"
    r"|documentary|movie (?:still|scene)|film (?:still|scene)|tv (?:screenshot|segment|program)"
    r"|television)\b"
    r"|字幕|新闻|直播|广播|纪录片|电视|电影画面|电影剧照|电影场景"
)
FLAT = frozenset(
    listed("signboard, box, paper, poster, banner, screen, book, clock, chalkboard, ledboard")
)
"""Carriers that a caption's 'box', 'label' or 'bar' is mistaken for."""
SURE = 0.9
"""How sure a drawing must be of what it shows before it joins a scene unasked for by name."""
NAVY, RED = "#0e1730", "#c8142b"


@dataclass(slots=True)
class Over:
    """What stands over the picture: said by somebody, or captions of the frame."""

    said: list[Copy] = field(default_factory=list)
    aired: list[Copy] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.said or self.aired)


def lifted(brief: Brief, items: Sequence[Item]) -> tuple[list[Item], Over]:
    """Return the items that stay in the scene and the words that stand over it."""
    text = words_of(brief)
    over = Over()
    if not (TALK.search(text) or AIR.search(text)):
        return list(items), over
    kept = []
    for item in items:
        loose = item.thing.name in FLAT and not re.search(r"\b(sign|billboard)\b", item.phrase)
        if not item.copies or not loose:
            kept.append(item)
        elif TALK.search(text):
            over.said += item.copies
        else:
            over.aired += item.copies
    return kept, over


def seen(design: Design, brief: Brief) -> Brief:
    """Return the brief with the few subjects that are surely drawn: who speaks, what is shown."""
    certain: list[Subject] = []
    count, talk = 0, bool(TALK.search(words_of(brief)))
    for subject in brief.subjects:
        name = " ".join(w for w in subject.name.lower().split() if not w.endswith("ly"))
        head = name.split()[-1] if name else ""
        if not head or {head, head.rstrip("s")} & UNSEEN:
            continue
        if any(head == s.name.split()[-1] for s in certain):
            continue
        number = min(subject.count, 3)
        if not counted(brief, subject):  # shoals and leaves: a few of each, so that all are seen
            number = min(number, 3 if talk else 2, max(1, 4 - count))
        if count + number <= 4 and (head in figures() or head in _lone() or _drawn(design, name)):
            certain.append(subject.but(name=name, count=number, relations=()))
            count += number
        if talk and count > 1:
            break  # who speaks is named first; more would stand between them
    return brief.but(subjects=tuple(certain))


UNSEEN = frozenset(
    listed(
        """bubble, head, text, tone, state, concern, shock, eye, ear, arm, hand, face, tail, box,
        outline, shape, flow, posture, style, line, panel, character, banner, map, frame, screen,
        bar, vegetable, animal, creature, sky, street, smoke, region, corner, caption, label,
        sign, story, scene, logo, clock,
        ticker, marker, letter, word, number, illustration, background, tool, wing, fire, water"""
    )
)


def _lone() -> frozenset[str]:
    return frozenset(n for n in ("boat", "laptop", "phone") if n in carriers())


def _drawn(design: Design, name: str) -> bool:
    found = design.world.illustrations.search(name, style="flat", limit=1)
    return bool(found) and found[0].score >= SURE and found[0].id.startswith("fluent")


# -- balloons -------------------------------------------------------------------------


def make_room(stage: Stage, over: Over) -> None:
    """Keep who speaks below the balloons, in the lower half of the sheet."""
    if not over.said:
        return
    most = 0.41 * stage.h
    for item in stage.items:
        box = item.box
        if box.height > most and not item.copies:
            k = most / box.height
            item.box = Box(
                box.x + (1 - k) * box.width / 2, box.bottom - most, k * box.width, most
            )  # fmt: skip


def balloons(stage: Stage, over: Over) -> list[Layer]:
    """Return what is said in balloons, in reading order, each with its tail to a speaker."""
    if not over.said:
        return []
    design, u = stage.design, stage.u
    face = "comic-neue" if over.said[0].script == "Latn" else design.type.text.face
    wish = (3.9 if len(over.said) < 3 else 3.1) * u
    how = Lettering(wish, face, 700, False, "#16181d", "#ffffff", 0.3 * u)
    heads = [
        (i.box.centre[0], i.box.y + 0.16 * i.box.height)
        for i in sorted(stage.items, key=lambda i: i.box.x)
        if not i.copies
    ]
    layers: list[Layer] = []
    rows = _rows(stage, over.said, how)
    for balloon, box, side in rows:
        to = _speaker(heads, box, side)
        layers += draw(design, balloon, box, to, how)
    return layers


def _rows(stage: Stage, said: list[Copy], how: Lettering) -> list[tuple[Balloon, Box, int]]:
    """Place balloons in pairs, the left one higher: the eye goes left to right, then down."""
    gap, top = 1.8 * stage.u, 3.0 * stage.u
    pairs = [said[i : i + 2] for i in range(0, len(said), 2)]
    high = (0.52 * stage.h - top - gap * (len(pairs) - 1)) / len(pairs)
    wide = (0.47 if len(said) > 1 else 0.7) * stage.w
    out: list[tuple[Balloon, Box, int]] = []
    for pair in pairs:
        made = [balloon_for(c, how, (wide, high if len(pair) < 2 else 0.92 * high)) for c in pair]
        free = stage.w - sum(b.room[0] for b in made)
        edge = free / (len(made) + 1) if len(made) > 1 else free / 2
        x = edge
        for k, balloon in enumerate(made):
            w, h = balloon.room
            y = top + (0.08 * high if k else 0.0)
            out.append((balloon, Box(x, y, w, h), k if len(pair) > 1 else len(out) % 2))
            x += w + edge
        top += high + gap
    return out


def _speaker(heads: list[tuple[float, float]], box: Box, side: int) -> tuple[float, float] | None:
    below = [h for h in heads if h[1] > box.bottom]
    if not below:
        return None
    return below[0] if side == 0 else below[-1]


# -- captions -------------------------------------------------------------------------


def captions(stage: Stage, over: Over) -> list[Layer]:
    """Return the captions of a frame: the long one in a lower third, short ones as tags."""
    if not over.aired:
        return []
    main = max(over.aired, key=lambda c: len(c.text))
    tags = [c for c in over.aired if c is not main]
    layers = _bar(stage, main)
    corners: dict[tuple[str, str], float] = {}
    for tag in tags:
        layers.append(_tag(stage, tag, corners, layers[0].box or Box(0, stage.h, 0, 0)))
    return layers


def _white(copy: Copy, on: str) -> Copy:
    """Return the string in white where the colour asked for was meant for another ground."""
    asked = copy.look.colour
    if asked is None or contrast(asked, on) >= 4.5:
        return copy
    return copy.but(look=copy.look.but(colour="#ffffff"))


def _voice(design: Design, copy: Copy, weight: int) -> Voice:
    face = face_of_class("sans", design.world.fonts, copy.script)
    return Voice(face or design.type.text.face, weight)


def _bar(stage: Stage, copy: Copy) -> list[Layer]:
    """A dark band with the caption, its accent at the left edge, above the title-safe line."""
    design, u = stage.design, stage.u
    x, wide = 0.05 * stage.w, 0.90 * stage.w
    size, inner = 4.6 * u, wide - 7.0 * u
    while lines_at(copy.text, inner / size) > (2 if len(copy.text) < 110 else 4) and size > 2.2 * u:
        size *= 0.94
    lines = lines_at(copy.text, inner / size)
    high = lines * size * max(1.25, leading_of(copy.text)) + 2.6 * u
    box = Box(x, 0.94 * stage.h - high, wide, high)
    lift = (Shadow(dy=0.5 * u, blur=1.4 * u, colour="#00000066"),)
    band = design.shape(box, NAVY + "f2", effects=lift, role="plate")
    edge = design.shape(Box(x, box.y, 1.0 * u, high), RED, role="plate")
    words = design.text(
        _white(copy, NAVY), "lead", voice=_voice(design, copy, 600), on=NAVY, colour="#ffffff",
        size=size, box=Box(x + 3.2 * u, box.y, inner + 0.6 * u, high), valign="middle",
        balance=lines < 3, leading=1.25,
    )  # fmt: skip
    return [band, edge, words]


def _tag(stage: Stage, copy: Copy, corners: dict[tuple[str, str], float], bar: Box) -> Layer:
    """A chip in the corner asked for; live marks are red. Chips of one corner stack inwards."""
    design, u = stage.design, stage.u
    where = (copy.where or "").lower()
    live = bool(
        re.fullmatch(r"\W*(live|breaking|breaking news|on air|直播中?|突发)\W*", copy.text.lower())
    )
    timed = bool(re.fullmatch(r"[\d:.\s]+", copy.text))
    low = "low" in where or "bottom" in where or (timed and "top" not in where)
    right = "right" in where or (timed and "left" not in where)
    size = (3.4 if live else 2.8) * u
    wide = em_width(copy.text) * size
    rows = 1 if wide < 0.42 * stage.w else 2
    w, h = (
        min(wide, 0.46 * stage.w) / (1 if rows == 1 else 1.7) + 2.6 * u,
        rows * 1.3 * size + 1.4 * u,
    )
    key = ("low" if low else "top", "right" if right else "left")
    used = corners.get(key, 0.0)
    corners[key] = used + h + 0.9 * u
    x = 0.95 * stage.w - w if right else 0.05 * stage.w
    y = bar.y - 1.2 * u - used - h if low else 0.06 * stage.h + used
    fill = RED if live else NAVY
    words = design.text(
        _white(copy, fill), "lead", voice=_voice(design, copy, 700 if live else 600), on=fill,
        colour="#ffffff", size=size, box=Box(0.9 * u, 0, w - 1.8 * u, h), align="centre",
        valign="middle", figures="tabular" if timed else "lining",
    )  # fmt: skip
    plate = design.shape(Box(0, 0, w, h), fill + "f2", role="plate")
    return Group(id=design.id("tag"), role="tag", box=Box(x, y, w, h), children=(plate, words))
