"""The build-up: the backdrop stands, the picture comes, then the words in reading order.

Everything fades in while it rises a little and slows down, each a moment after the one before
it, however many there are; then the finished picture holds. Plates come with their words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from limner.basics.geometry import Affine, Box
from limner.document.animation import Animation
from limner.document.frame import Cluster, Frame, Glyphs, Item
from limner.document.ink import outer

_TICK = 50
"""Milliseconds a frame in motion is shown."""
_LEAD, _HOLD = 0.2, 2.6
"""Seconds of the bare backdrop, and of the finished picture."""
_PICTURE, _WORD = 0.55, 0.4
"""Seconds one part of the picture, and one string, takes to come."""
_APART, _SPREAD = 0.14, 1.1
"""Seconds between two parts; all of a sort start within so many."""
_RISE = 0.018
"""How far things rise, of the picture's height."""
_PLATE, _SHARE = 10.0, 0.25
"""How large a plate, a button or a balloon may be: times its words, and of the picture."""
_GROUND = frozenset({"backdrop", "background", "texture", "light", "mount"})
_JOINS = frozenset({"", "shadow", "light"})
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"})
Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Items that come together: where in the tree, how many in a row, and when."""

    path: Path
    count: int
    box: Box
    role: str
    words: bool
    leftward: bool = False
    rises: bool = True
    start: float = 0.0

    @property
    def lasts(self) -> float:
        """Seconds it takes to come."""
        return _WORD if self.words else _PICTURE


def buildup(frame: Frame, seconds: float | None = None) -> Animation:
    """Return how `frame` comes to be; its last Frame is `frame` itself.

    seconds: how long all of it takes; None is as long as its parts need, four or five.
    """
    page = Box(0, 0, *frame.size)
    parts = _timed(_parts(frame.items, (), Affine(), page), page)
    moving = max((part.start + part.lasts for part in parts), default=0.0)
    stretch = seconds / (_LEAD + moving + _HOLD) if seconds else 1.0
    ticks = math.ceil(moving * stretch * 1000 / _TICK) if parts else 0
    cast = {part.path: part for part in parts}
    frames = [_shown(frame, cast, moving * tick / ticks) for tick in range(ticks)]
    times = [_TICK] * ticks + [round(_HOLD * stretch * 1000)]
    times[0] += round(_LEAD * stretch * 1000)
    return Animation(frames=(*frames, frame), milliseconds=tuple(times))


def standing(frame: Frame) -> int:
    """Return how many of the lowest items are the ground, which is there from the start."""
    grounds = (item.role in _GROUND for item in frame.items)
    return next((i for i, ground in enumerate(grounds) if not ground), len(frame.items))


# Who comes


def _parts(items: tuple[Item, ...], path: Path, here: Affine, page: Box) -> list[Part]:
    """Return the parts of a picture, its ground left out, in paint order."""
    found: list[Part] = []
    for index, item in enumerate(items):
        own = (*path, index)
        if item.role in _GROUND and not path:
            continue
        if isinstance(item, Cluster) and _worded(item) and not item.effects:
            inner = item.transform.then(here) if item.transform else here
            found += _parts(item.items, own, inner, page)
            continue
        part = _part(item, own, here, page)
        last = found[-1] if found else None
        if last and _follows(last, part):
            role = part.role if last.role in _JOINS else last.role
            found[-1] = replace(last, count=last.count + 1, box=last.box.union(part.box), role=role)
        else:
            found.append(part)
    return [_settled(part, page) for part in found]


def _part(item: Item, path: Path, here: Affine, page: Box) -> Part:
    words = _worded(item)
    through = item.transform.then(here) if item.transform else here
    seen = through.box(item.box) if words else here.box(outer(item))
    box = seen.intersection(page)
    leftward = isinstance(item, Glyphs) and (item.vertical or item.script in _RIGHT_TO_LEFT)
    return Part(path, 1, box, item.role, words, leftward)


def _follows(last: Part, part: Part) -> bool:
    """Whether shapes of one role, one painted right after the other, come as one."""
    if last.words or part.words or last.path[:-1] != part.path[:-1]:
        return False
    if part.role != last.role and part.role not in _JOINS and last.role not in _JOINS:
        return False
    return last.path[-1] + last.count == part.path[-1]


def _settled(part: Part, page: Box) -> Part:
    """Let nothing rise that reaches an edge: it would show what is not behind it."""
    inside = page.inset(1).holds(part.box, 0)
    return replace(part, rises=inside)


def _worded(item: Item) -> bool:
    if isinstance(item, Glyphs):
        return True
    return isinstance(item, Cluster) and any(_worded(part) for part in item.items)


# When


def _timed(parts: list[Part], page: Box) -> list[Part]:
    """Return the parts with their times: the picture in paint order, words as they are read."""
    words = _read([part for part in parts if part.words])
    plates = {part.path: _words_on(part, words, page) for part in parts if not part.words}
    picture = [part for part in parts if not part.words and plates[part.path] is None]
    first = _staggered(picture, 0.0)
    after = max((part.start for part in first), default=-0.3) + 0.3
    said = _staggered(words, max(0.0, after))
    when = {part.path: part.start for part in said}
    lifted = [
        replace(part, start=max(0.0, when[words[at].path] - 0.1))
        for part in parts
        if not part.words and (at := plates[part.path]) is not None
    ]
    return [*first, *said, *lifted]


def _staggered(parts: list[Part], start: float) -> list[Part]:
    apart = min(_APART, _SPREAD / max(1, len(parts)))
    return [replace(part, start=start + i * apart) for i, part in enumerate(parts)]


def _words_on(part: Part, words: list[Part], page: Box) -> int | None:
    """Return which words a part comes with: those it is a plate for, or whose line it is on."""
    for index, said in enumerate(words):
        small = part.box.area < min(_PLATE * said.box.area, _SHARE * page.area)
        plate = small and part.box.holds(said.box, 2.0)
        ends = said.box.y <= part.box.y and part.box.bottom <= said.box.bottom
        if plate or ends:
            return index
    return None


def _read(words: list[Part]) -> list[Part]:
    """Return words line by line from the top; in a line as their script runs."""
    lines: list[list[Part]] = []
    for part in sorted(words, key=lambda p: (p.box.y, p.box.x)):
        line = lines[-1] if lines else None
        if line and part.box.centre[1] < line[0].box.bottom:
            line.append(part)
        else:
            lines.append([part])
    return [part for line in lines for part in _along(line)]


def _along(line: list[Part]) -> Iterable[Part]:
    if sum(part.leftward for part in line) * 2 > len(line):
        return sorted(line, key=lambda p: -p.box.right)
    return sorted(line, key=lambda p: p.box.x)


# What is seen of them


def _shown(frame: Frame, cast: dict[Path, Part], now: float) -> Frame:
    opened = {path[:depth] for path in cast for depth in range(1, len(path))}
    rise = _RISE * frame.size.height
    items = _stage(frame.items, (), cast, opened, (now, rise))
    return frame.model_copy(update={"items": items})


def _stage(
    items: tuple[Item, ...], path: Path, cast: dict[Path, Part], opened: set[Path],
    at: tuple[float, float],
) -> tuple[Item, ...]:  # fmt: skip
    """Return what of `items` is seen `at` a time, risen so far."""
    seen: list[Item] = []
    index = 0
    while index < len(items):
        own, item = (*path, index), items[index]
        part = cast.get(own)
        if part is not None:
            seen += _coming(items[index : index + part.count], part, *at)
            index += part.count
            continue
        if own in opened and isinstance(item, Cluster):
            inside = _stage(item.items, own, cast, opened, at)
            item = item.model_copy(update={"items": inside})
        seen.append(item)
        index += 1
    return tuple(seen)


def _coming(items: tuple[Item, ...], part: Part, now: float, rise: float) -> tuple[Item, ...]:
    """Return a part on its way in: nothing, itself, or itself faint and a little low."""
    done = (now - part.start) / part.lasts
    if done <= 0:
        return ()
    if done >= 1:
        return items
    eased = 1 - (1 - done) ** 3
    low = Affine.translation(0, rise * (1 - eased)) if part.rises else None
    if len(items) == 1 or any(item.blend != "normal" for item in items):
        return tuple(_faint(item, eased, low) for item in items)
    together = Cluster(layer=items[0].layer, role=items[0].role, box=part.box, items=items)
    return (_faint(together, eased, low),)


def _faint(item: Item, share: float, low: Affine | None) -> Item:
    changes: dict[str, object] = {"opacity": round(item.opacity * share, 4)}
    if low is not None:
        changes["transform"] = item.transform.then(low) if item.transform else low
    return item.model_copy(update=changes)
