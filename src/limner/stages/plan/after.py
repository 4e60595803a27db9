"""After: the layout of another picture with words of one's own.

Its words, pictures, plates and rules keep their boxes, sides and relative sizes. The largest words
become the headline; the rest goes where words of about its length stood, in reading order. Where
nothing is to be shown, its picture areas show what they showed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy, Subject
from limner.document.layer import Layer
from limner.document.layers.picture import Picture
from limner.document.paint import Linear, Stop, Stroke
from limner.document.study import Block, Study
from limner.stages.plan.content import DETAIL_ROLES
from limner.stages.plan.design import Design
from limner.stages.plan.typography import Voice

NAME = "after"
CAPITAL = 0.7
"""Height of a capital in sizes of type."""
_ROOM = 1.12
"""How much wider than a block of several lines new ones may be."""
_LARGE = 0.04
"""Height of a capital, as a share of the sheet's, from which words are display type."""
_MISSING = 1.6
"""What it costs to leave a place empty, against words twice as long in it."""


def followed(brief: Brief) -> Study | None:
    """Return the picture whose layout a brief asks for, where one was found in it."""
    study = brief.study("layout")
    return study if study is not None and study.leading is not None else None


def after(design: Design) -> list[Layer]:
    """Return the layers of a picture laid out as the one its brief names."""
    study = followed(design.brief)
    assert study is not None
    if len(study.ground) > 1:
        stops = tuple(Stop(offset=float(i), colour=c) for i, c in enumerate(study.ground))
        design.background = Linear(stops=stops)
    elif study.ground and not design.brief.palette.words:
        design.background = study.ground[0]
    order = {"panel": 0, "picture": 1, "frame": 2, "rule": 2, "words": 3}
    blocks = sorted(study.blocks, key=lambda block: order[block.kind])
    layers: list[Layer] = []
    pictures = sum(block.kind == "picture" for block in blocks)
    for block in blocks:
        layers += _still(design, study, block, pictures)
    words = [block for block in blocks if block.kind == "words"]
    return layers + _set(design, words)


def _box(design: Design, block: Block) -> Box:
    width, height = design.size
    x, y, w, h = block.box
    return Box(x * width, y * height, w * width, h * height)


def _still(design: Design, study: Study, block: Block, pictures: int) -> list[Layer]:
    """Return a plate, a rule, a frame or a picture area."""
    box = _box(design, block)
    if block.kind == "panel":
        return [design.shape(box, _kept(design, block.colour), role="plate")]
    if block.kind == "rule":
        return [design.shape(box, _kept(design, block.colour), role="ornament")]
    if block.kind == "frame":
        stroke = Stroke(paint=_kept(design, block.colour), width=max(1.0, 0.2 * design.u))
        return [design.shape(box, None, role="frame", stroke=stroke)]
    return [_picture(design, study, block, box, pictures)] if block.kind == "picture" else []


def _kept(design: Design, colour: str) -> str:
    """Return a colour of the other picture, or one of the scheme's where others are asked for."""
    return design.scheme.accent if design.brief.palette.words else colour


_SHOWS = re.compile(
    r"\b(?:of|show(?:s|ing)|with|featuring|depicting|picture|drawing|illustration)"
    r"\s+(?:an?\s+|the\s+|\w+\s+)?(?:\w+\s+)?$"
)


def _shown(brief: Brief) -> Subject | None:
    """Return what is said to be shown; what a picture is for ('for a jazz night') is not."""
    for subject in brief.subjects:
        start = subject.span.start if subject.span else 0
        if _SHOWS.search(brief.prompt[:start].lower()):
            return subject
    return None


def _picture(design: Design, study: Study, block: Block, box: Box, pictures: int) -> Layer:
    """Return what is shown in a picture area: the brief's subject, else what was there."""
    subject = _shown(design.brief)
    if subject is not None and pictures <= 2:
        art = design.art(f"{' '.join(subject.attributes)} {subject.name}".strip(), box)
        if art is not None:
            return art
    name = design.id("picture")
    if block.blob is not None:
        return Picture(id=name, role="subject", blob=block.blob, box=box, fit="stretch")
    return Picture(id=name, role="subject", blob=study.blob, crop=block.box, box=box, fit="stretch")


# -- words -------------------------------------------------------------------------------


def _set(design: Design, blocks: Sequence[Block]) -> list[Layer]:
    """Return the strings of the brief in the places of the words there were."""
    first = max(blocks, key=lambda block: block.size * math.sqrt(block.box.width))
    headline = _headline(design)
    strings = [c for c in design.brief.strings if c in design.content.waiting]
    design.content.rest()
    others = [block for block in blocks if block is not first]
    places: list[tuple[Block, list[Copy]]] = [(first, [headline])] if headline else []
    places += _dealt(strings, others, first)
    empty = len(blocks) - len(places)
    if empty > 0:
        design.notes.append(f"{empty} of the words' places in the layout found no words")
    return [layer for block, copies in places for layer in _placed(design, block, copies, blocks)]


def _headline(design: Design) -> Copy | None:
    """Return the string that leads: a short one that comes first, as copy is written down."""
    first = next(iter(design.brief.strings), None)
    if first is not None and len(first.text) <= 48 and first.role not in DETAIL_ROLES:
        design.content.waiting.remove(first)
        return first
    return design.content.headline()


def _dealt(
    strings: Sequence[Copy], blocks: Sequence[Block], first: Block
) -> list[tuple[Block, list[Copy]]]:
    """Deal strings to places: one each, in order, each where words of its length stood.

    Strings too many for the places go with the ones before them.
    """
    if not strings:
        return []
    if not blocks:
        return [(first.but(box=_under(first), size=first.size * 0.4, lines=1), list(strings))]
    many = len(strings) > len(blocks)
    groups = [[c] for c in strings]
    while many and len(groups) > len(blocks):
        index = min(range(1, len(groups)), key=lambda i: _length(groups[i - 1] + groups[i]))
        groups[index - 1 : index + 1] = [groups[index - 1] + groups[index]]
    chosen = _matched([_length(g) for g in groups], [_holds(b) for b in blocks])
    return [(blocks[place], group) for place, group in zip(chosen, groups, strict=True)]


def _under(block: Block) -> Box:
    return block.box._replace(y=block.box.bottom + 0.03, height=max(0.04, 0.92 - block.box.bottom))


def _length(copies: Sequence[Copy]) -> float:
    return float(sum(max(1, len(c.text)) for c in copies))


def _holds(block: Block) -> float:
    """Return how many letters stood in a place."""
    return max(1.0, block.lines * block.box.width / max(1e-4, block.size * 0.62))


def _matched(lengths: Sequence[float], room: Sequence[float]) -> list[int]:
    """Return the place of each string: in order, the lengths as like as can be."""
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}

    def walk(string: int, place: int) -> tuple[float, tuple[int, ...]]:
        if string == len(lengths):
            return 0.0, ()
        if len(room) - place < len(lengths) - string:
            return math.inf, ()
        if (string, place) not in best:
            cost, rest = walk(string + 1, place + 1)
            here = abs(math.log(lengths[string] / room[place])) + cost
            later, chosen = walk(string, place + 1)
            better = here <= later + _MISSING * 0.1
            best[string, place] = (here, (place, *rest)) if better else (later, chosen)
        return best[string, place]

    return list(walk(0, 0)[1])


def _capital(design: Design, block: Block) -> float:
    """Return how high a capital of the face that will be taken is, in sizes."""
    name = _voice(design, block).face
    face = next((f for f in design.world.fonts.faces() if name in (f.id, _slug(f.family))), None)
    return face.cap_height / face.upem if face is not None and face.cap_height else CAPITAL


def _slug(family: str) -> str:
    return family.lower().replace(" ", "-")


def _voice(design: Design, block: Block) -> Voice:
    """Return the voice words are set in: the pairing's, at the weight and slant of the block."""
    hand = block.hand
    voice = design.type.display if block.size > _LARGE else design.type.text
    if hand is None:
        return voice
    return Voice(voice.face, hand.weight, voice.tracking, voice.leading, hand.italic)


def _placed(
    design: Design, block: Block, copies: Sequence[Copy], blocks: Sequence[Block]
) -> list[Layer]:
    """Return strings set as the words of a block were."""
    box = _box(design, block)
    size = block.size * design.size.height / _capital(design, block)
    if len(copies) > 1:
        size = min(size, box.height / (1.25 * len(copies)))
    step = max(box.height / len(copies), 1.1 * size)
    top = box.y  # the typesetter puts the tops of capitals there
    out: list[Layer] = []
    for index, copy in enumerate(copies):
        lines = max(1, block.lines) if len(copies) == 1 else 1
        high = max(step, 1.15 * size * lines) + 0.3 * size
        place = Box(box.x, top + index * step, box.width, high)
        wide = _wider(design, block, place, blocks)
        out.append(_words(design, block, copy, wide, size, lines))
    return out


def _wider(design: Design, block: Block, box: Box, blocks: Sequence[Block]) -> Box:
    """Return a box with the room there is beside it, so that longer words keep their size.

    It ends where other words or the margin stand; a single line of several stays as wide as it was.
    """
    edge = 0.75 * design.margin
    if block.lines > 1:
        more = (_ROOM - 1) * box.width
        low, high = box.x - more, box.right + more
    else:
        low, high = edge, design.size.width - edge
    for other in blocks:
        place = _box(design, other)
        if other is block or place.y > box.bottom or place.bottom < box.y:
            continue
        low = max(low, place.right + design.u) if place.right <= box.x else low
        high = min(high, place.x - design.u) if place.x >= box.right else high
    left, right = max(0.0, box.x - low), max(0.0, high - box.right)
    if block.align == "centre":
        left = right = min(left, right)
    left, right = (left, 0.0) if block.align == "end" else (left, right)
    left = 0.0 if block.align == "start" else left
    return Box(box.x - left, box.y, box.width + left + right, box.height)


def _words(design: Design, block: Block, copy: Copy, box: Box, size: float, lines: int) -> Layer:
    own = design.background if isinstance(design.background, str) else block.on
    ground = own if not design.brief.palette.words else design.scheme.ground
    colour = None if design.brief.palette.words else block.colour
    text = design.text(
        copy, "body", voice=_voice(design, block), on=ground, box=box, align=block.align,
        lines=lines, valign="top", colour=colour, balance=False,
    )  # fmt: skip
    return text.but(style=text.style.but(size=size, least=0.0))


__all__ = ["NAME", "after", "followed"]
