"""Timeline: moments in order along a line, each with when and what.

Takes moments ('1783 First balloon', '"2013" "First shop"', 'Q1 2025: Beta'), a line more about
each where there is one, an optional title and notes. Times appear as written.

Compositions: `axis` (a level line, moments above and below it in turn), `spine` (an upright
line down the middle or the side), `cards` (a card a moment, joined), `figures` (the times
large, hairlines between) and `night` (dark, the line lit). Each turns with the sheet: level on
wide ones, upright on tall ones.

Example: Timeline "A short history of flight": 1783 First balloon, 1903 Wright brothers, 1927
Lindbergh crosses the Atlantic, 1969 Concorde flies
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from limner.basics.colour import contrast, mix, readable
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.heading import headed
from limner.stages.plan.parts.sheets import card_of, darkened, faced, tinted
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.typography import Voice

TOLD = ("step", "item", "bullet", "label", "section", "name", "sign", "axis", "nav")
FIGURES = {"tnum": 1, "lnum": 1}


@dataclass(frozen=True, slots=True)
class Stop:
    """A moment: when, what, and more about it."""

    when: Copy | None
    what: Copy | None
    about: Copy | None = None


@dataclass(slots=True)
class Parts:
    """What a timeline is made of."""

    title: Copy | None
    sub: Copy | None
    stops: list[Stop]
    rest: list[Copy]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of the letters in pixels: of times, of what happened, of more about it."""

    when: float
    what: float
    about: float

    def high(self, stop: Stop, width: float) -> float:
        """Return about the height of a moment's words set at `width`."""
        total = 1.4 * self.when if stop.when else 0.0
        for copy, size in ((stop.what, self.what), (stop.about, self.about)):
            if copy is not None:
                total += 1.24 * size * lines_at(copy.text, width / size) + 0.3 * size
        return total


def _parts(design: Design) -> Parts:
    calm(design)
    content = design.content
    title, sub = content.take("headline"), content.take("subhead")
    stops = []
    for moment in design.brief.moments:
        when, what = content.named(moment.when), content.named(moment.what)
        about = content.named(moment.about) if moment.about else None
        if when or what:
            stops.append(Stop(when, what, about))
    if not stops:
        dates = content.take_all("date", "time", "value")
        told = content.take_all(*TOLD)
        count = max(len(dates), len(told))
        stops = [Stop(dates[i] if i < len(dates) else None, told[i] if i < len(told) else None)
                 for i in range(count)]  # fmt: skip
    return Parts(title, sub, stops, content.rest())


# -- lettering --------------------------------------------------------------------------------


def _sizes(design: Design, parts: Parts, width: float, height: float, large: float) -> Sizes:
    """Return one set of sizes in which every moment holds in a cell.

    large: units of the times at their largest.
    """
    u = design.u
    k = 1.0
    while k > 0.3:
        sizes = Sizes(large * u * k, max(1.3 * u, 4.4 * u * k), max(1.2 * u, 3.0 * u * k))
        if all(_holds(sizes, stop, width, height) for stop in parts.stops):
            return sizes
        k *= 0.95
    return Sizes(large * u * k, 1.3 * u, 1.2 * u)


def _holds(sizes: Sizes, stop: Stop, width: float, height: float) -> bool:
    wide = [(stop.what, sizes.what), (stop.about, sizes.about)]
    if stop.when is not None and em_width(stop.when.text) * sizes.when * 1.08 > width:
        return False
    if any(c is not None and longest(c.text) * size * 1.03 > width for c, size in wide):
        return False
    return sizes.high(stop, width) <= height


def _words(  # noqa: PLR0913  what is said, where, and on what
    design: Design, stop: Stop, box: Box, sizes: Sizes, on: str, *, align: str = "start",
    up: bool = False, tint: str | None = None,
) -> list[Layer]:  # fmt: skip
    """Set a moment's words in a box, at its foot where `up`."""
    ink = design.scheme.ink if on == design.scheme.ground else design.scheme.on(on)
    soft = readable(mix(ink, on, 0.3), on, 4.6)
    face = design.type.text.face
    out: list[Layer] = []
    if stop.when is not None:
        voice = Voice(design.type.display.face, max(600, design.type.display.weight))
        out.append(
            design.text(stop.when, "lead", voice=voice, on=on, colour=tint or design.scheme.accent,
                        size=sizes.when, align=align, lines=1, features=FIGURES, hang=False,
                        role="label", leading=1.1)
        )  # fmt: skip
    if stop.what is not None:
        out.append(
            design.text(stop.what, "body", voice=Voice(face, 600), on=on, colour=ink, leading=1.2,
                        size=sizes.what, align=align, balance=True, hang=False, role="label")
        )  # fmt: skip
    if stop.about is not None:
        out.append(
            design.text(stop.about, "small", on=on, colour=soft, size=sizes.about, align=align,
                        leading=1.3, hang=False, role="label")
        )  # fmt: skip
    return [design.stack(out, box=box, gap=0.9, justify="end" if up else "start")]


def _strong(design: Design, on: str, ratio: float = 3.0) -> str:
    accent = design.scheme.accent
    return accent if contrast(accent, on) >= ratio else readable(accent, on, ratio)


def _disc(design: Design, x: float, y: float, r: float, fill: str, on: str) -> list[Layer]:
    """Return a stop of the line: a disc with a rim of the ground."""
    rim = 1.45 * r
    return [
        design.shape(Box(x - rim, y - rim, 2 * rim, 2 * rim), on, form="ellipse", role="plate"),
        design.shape(Box(x - r, y - r, 2 * r, 2 * r), fill, form="ellipse", role="mark"),
    ]


def _flip(design: Design, room: Box, box: Box) -> Box:
    return box._replace(x=2 * room.x + room.width - box.right) if design.rtl else box


# -- level and upright ------------------------------------------------------------------------


def _level(design: Design, parts: Parts, room: Box, on: str, line: str) -> list[Layer]:
    """Set moments above and below a level line in turn."""
    u, count = design.u, len(parts.stops)
    wide = min(1.9 * room.width / (count + 1), 44 * u)
    step = (room.width - wide) / max(1, count - 1)
    half = room.height / 2
    stem = min(7 * u, 0.2 * half)
    sizes = _sizes(design, parts, wide - 1.8 * u, half - stem - 1 * u, 7.4)
    y = room.y + half
    bar = Box(room.x, y - 0.4 * u, room.width, 0.8 * u)
    layers: list[Layer] = [design.shape(bar, line, role="rule", radius=0.4 * u)]
    tint = _strong(design, on)
    for i, stop in enumerate(parts.stops):
        x = room.x + 1.4 * u + step * i
        above = i % 2 == 0
        top = y - half if above else y + stem
        spot = _flip(design, room, Box(x + 1.4 * u, top, wide - 1.8 * u, half - stem))
        px = _flip(design, room, Box(x, 0, 0, 0)).x
        high = sizes.high(stop, wide - 1.8 * u)
        reach = stem + high - 0.3 * sizes.when if above else stem + 1.05 * sizes.when
        pole = Box(px - 0.09 * u, y - reach if above else y, 0.18 * u, reach)
        layers.append(design.shape(pole, mix(line, on, 0.45), role="rule"))
        layers += _disc(design, px, y, 1.5 * u, tint, on)
        layers += _words(design, stop, spot, sizes, on, up=above, tint=tint)
    return layers


def _upright(design: Design, parts: Parts, room: Box, on: str, line: str) -> list[Layer]:
    """Set moments on both sides of an upright line in turn, or beside it where it is narrow."""
    u, count = design.u, len(parts.stops)
    step = room.height / count
    turn = room.width > 62 * u
    x = room.centre[0] if turn else room.x + 1.4 * u
    gap = 4.4 * u
    wide = (room.width / 2 if turn else room.width) - gap - (0 if turn else 1.4 * u)
    sizes = _sizes(design, parts, wide, (1.7 if turn else 0.94) * step, 5.6 if turn else 4.6)
    tint = _strong(design, on)
    spine = Box(x - 0.28 * u, room.y, 0.56 * u, room.height)
    layers: list[Layer] = [design.shape(_flip(design, room, spine), line, role="rule",
                                        radius=0.28 * u)]  # fmt: skip
    for i, stop in enumerate(parts.stops):
        y = room.y + (i + 0.5) * step - 0.1 * step
        left = turn and i % 2 == 0
        top = y - 0.62 * sizes.when
        spot = Box(x - gap - wide if left else x + gap, top, wide, room.bottom - top)
        arm = Box(x - 0.62 * gap if left else x, y - 0.09 * u, 0.62 * gap, 0.18 * u)
        layers.append(design.shape(_flip(design, room, arm), mix(line, on, 0.45), role="rule"))
        px = _flip(design, room, Box(x, 0, 0, 0)).x
        layers += _disc(design, px, y, 1.15 * u, tint, on)
        layers += _words(design, stop, _flip(design, room, spot), sizes, on,
                         align="end" if left else "start", tint=tint)  # fmt: skip
    return layers


def _lined(design: Design, parts: Parts, room: Box, on: str, line: str) -> list[Layer]:
    """Set moments along the line that suits the room."""
    if not parts.stops:
        return []
    level = room.width > 1.15 * room.height and len(parts.stops) <= 9
    return (_level if level else _upright)(design, parts, room, on, line)


# -- compositions ------------------------------------------------------------------------------


def axis(design: Design) -> list[Layer]:
    """A line in ink on paper, moments on both sides in turn."""
    parts = _parts(design)
    on = design.scheme.ground
    layers, room = headed(design, parts.title, parts.sub, parts.rest)
    return [*layers, *_lined(design, parts, room, on, design.scheme.ink)]


def spine(design: Design) -> list[Layer]:
    """The title on a panel of colour, the line beside or under it."""
    parts = _parts(design)
    scheme, on = design.scheme, design.scheme.ground
    if not parts.title or not parts.stops:
        layers, room = headed(design, parts.title, parts.sub, parts.rest)
        return [*layers, *_lined(design, parts, room, on, mix(scheme.accent, on, 0.4))]
    layers, room = faced(design, parts.title, (parts.sub, *parts.rest), 0.32)
    return [*layers, *_upright(design, parts, room, on, mix(scheme.accent, on, 0.5))]


def cards(design: Design) -> list[Layer]:
    """A card a moment on a tint, joined by a line in reading order."""
    parts = _parts(design)
    scheme, u = tinted(design), design.u
    on = scheme.ground
    card = card_of(scheme)
    layers, room = headed(design, parts.title, parts.sub, parts.rest)
    count = len(parts.stops)
    if not count:
        return layers
    columns = _columns(room, count)
    rows = math.ceil(count / columns)
    gap = 3.2 * u
    wide = (room.width - gap * (columns - 1)) / columns
    high = min((room.height - gap * (rows - 1)) / rows, 0.95 * wide)
    pad = min(2.6 * u, 0.11 * wide)
    sizes = _sizes(design, parts, wide - 2 * pad, high - 2 * pad - 2.6 * u, 7.2)
    top = room.y + 0.4 * (room.height - rows * high - (rows - 1) * gap)
    tint = _strong(design, card)
    for row in range(rows):
        y = top + row * (high + gap) + 0.5 * (pad + 1.2 * u)
        last = min(columns, count - row * columns)
        line = Box(room.x, y, last * wide + (last - 1) * gap, 0.36 * u)
        layers.append(design.shape(_flip(design, room, line), mix(tint, on, 0.35), role="rule"))
    for i, stop in enumerate(parts.stops):
        row, column = divmod(i, columns)
        box = Box(room.x + column * (wide + gap), top + row * (high + gap), wide, high)
        box = _flip(design, room, box)
        layers.append(design.shape(box, card, role="plate", radius=1.2 * u,
                                   effects=design.soft_shadow(0.6, 0.1)))  # fmt: skip
        band = Box(box.x + pad, box.y + pad, min(5 * u, 0.3 * wide), 0.7 * u)
        if design.rtl:
            band = band._replace(x=box.right - pad - band.width)
        layers.append(design.shape(band, tint, role="ornament", radius=0.35 * u))
        inner = Box(box.x + pad, box.y + pad + 2.0 * u, wide - 2 * pad, high - 2 * pad - 1.4 * u)
        layers += _words(design, stop, inner, sizes, card, up=True, tint=tint)
    return layers


def _columns(room: Box, count: int) -> int:
    """Return in how many columns cards come out about a quarter wider than high."""

    def ill(n: int) -> float:
        aspect = (room.width / n) / (room.height / math.ceil(count / n))
        return abs(math.log(aspect / 1.25)) + 0.5 * (-count % n) / n

    return min(range(1, min(count, 5) + 1), key=ill)


def figures(design: Design) -> list[Layer]:
    """The times large at the side, hairlines between the moments."""
    parts = _parts(design)
    scheme, u, on = design.scheme, design.u, design.scheme.ground
    layers, room = headed(design, parts.title, parts.sub, parts.rest)
    count = len(parts.stops)
    if not count:
        return layers
    columns = 2 if room.width > 1.5 * room.height and count > 4 else 1
    rows = math.ceil(count / columns)
    gap = 5 * u
    wide = (room.width - gap * (columns - 1)) / columns
    step = min(room.height / rows, 21 * u)
    times = max((em_width(s.when.text) for s in parts.stops if s.when), default=0.0)
    size = min(0.62 * step, 0.36 * wide / max(1.0, times * 1.04), 11 * u) if times else 0.0
    stub = times * 1.06 * size + 2.5 * u if times else 0.0
    told = Parts(None, None, [Stop(None, s.what, s.about) for s in parts.stops], [])
    sizes = _sizes(design, told, wide - stub, 0.84 * step, 1.0)
    tint = _strong(design, on)
    top = room.y + min(3 * u, max(0.0, (room.height - rows * step) / 2))
    for i, stop in enumerate(parts.stops):
        column, row = divmod(i, rows)
        cell = Box(room.x + column * (wide + gap), top + row * step, wide, step)
        rule = _flip(design, room, cell._replace(height=max(1.0, 0.14 * u)))
        layers.append(design.shape(rule, scheme.line, role="rule"))
        if stop.when is not None:
            voice = Voice(design.type.display.face, max(600, design.type.display.weight))
            spot = _flip(design, room, cell._replace(width=stub - 1.2 * u))
            layers.append(
                design.text(stop.when, "heading", voice=voice, on=on, colour=tint, size=size,
                            box=spot, lines=1, valign="middle", features=FIGURES, hang=False,
                            role="label")
            )  # fmt: skip
        spot = _flip(design, room, Box(cell.x + stub, cell.y, wide - stub, step))
        words = _words(design, Stop(None, stop.what, stop.about), spot, sizes, on)
        layers += [_centred(layer) for layer in words]
    return layers


def _centred(layer: Layer) -> Layer:
    """Set a stack in the middle of its box."""
    layout = getattr(layer, "layout", None)
    return layer if layout is None else layer.but(layout=layout.but(justify="centre"))


def dark(design: Design) -> list[Layer]:
    """A dark sheet; the line and its times are lit."""
    parts = _parts(design)
    darkened(design)
    design.background = on = design.scheme.ground
    layers, room = headed(design, parts.title, parts.sub, parts.rest)
    return [*layers, *_lined(design, parts, room, on, mix(design.scheme.accent, on, 0.35))]


def _claims(brief: Brief) -> float:
    return 0.7 if len(brief.moments) > 2 else 0.0


KIND = PictureKind(
    name="timeline",
    title="Timeline",
    compositions={
        "axis": axis, "cards": cards, "figures": figures, "night": dark, "spine": spine,
    },
    manual=__doc__ or "",
    cues=("timeline", "roadmap", "chronology", "milestones"),
    size=(1536, 1024),
    sheet="light",
    moods=("swiss", "clean", "editorial"),
    claims=_claims,
)  # fmt: skip
