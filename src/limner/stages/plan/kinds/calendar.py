"""Calendar: a month or a year, its weekdays computed, what is on placed on its day.

Takes a month and year ('March 2027'), or a year for all twelve months; occasions with their
dates ('"Launch" on the 18th', '4–6 March "Offsite"'), an optional title and notes. Names of
months and days, and the day weeks begin on, are those of the prompt's language; 'starting on
Sunday' says otherwise. Without a year the current one is shown.

Compositions: `wall` (a picture over the days), `swiss` (a large month over hairlines), `panel`
(the month on a panel of colour), `tiles` (every day a tile) and `night` (dark). A year is set
in the same dress.

Example: Calendar for March 2027 with "Team offsite" on 4 March, "Launch" on the 18th
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from limner.basics.colour import contrast, from_oklch, mix, oklch, readable
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.structure import Almanac, Occasion
from limner.stages.plan.backdrops import lay, pick
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.almanac import first_day, month_name, names_of, weeks
from limner.stages.plan.parts.botany import PLANTS, grown
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.closing import closing
from limner.stages.plan.parts.hero import hero, panel_tones
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.parts.sheets import darkened
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.scheme import build
from limner.stages.plan.typography import Voice

FIGURES = {"tnum": 1, "lnum": 1}


@dataclass(slots=True)
class Parts:
    """What a calendar is made of. month: None is the whole year."""

    year: int
    month: int | None
    first: int
    lang: str
    title: Copy | None
    sub: Copy | None
    days: list[tuple[Occasion, Copy]]
    rest: list[Copy]

    @property
    def name(self) -> str:
        """The month as it stands over its days; the year where it is all of one."""
        return str(self.year) if self.month is None else month_name(self.lang, self.month)

    @property
    def titled(self) -> bool:
        """Whether the title says the month itself."""
        return self.title is not None and self.name.casefold() in self.title.text.casefold()


@dataclass(frozen=True, slots=True)
class Dress:
    """How days look: their ground, the line between, ink, weekends, the mark of a day."""

    on: str
    ink: str
    muted: str
    line: str | None
    mark: str
    tile: str | None = None
    rest_day: str | None = None


def _parts(design: Design) -> Parts:
    calm(design)
    content, brief = design.content, design.brief
    now = design.world.now()
    almanac = brief.almanac or Almanac(year=now.year, month=now.month)
    title, sub = content.take("headline"), content.take("subhead")
    days = [(o, c) for o in almanac.occasions if _is_day(almanac, o, now.year)
            and (c := content.named(o.text)) is not None]  # fmt: skip
    return Parts(almanac.year or now.year, almanac.month,
                 first_day(brief.lang, brief.prompt, almanac.first), brief.lang, title, sub, days,
                 content.rest())  # fmt: skip


def _is_day(almanac: Almanac, occasion: Occasion, year: int) -> bool:
    """Return whether the date is one: there is no 31 April."""
    return any(occasion.day in w for w in weeks(almanac.year or year, occasion.month, 0))


# -- a month ----------------------------------------------------------------------------------


def _month(design: Design, parts: Parts, box: Box, dress: Dress) -> list[Layer]:
    """Return the names of the days and the days of a month, with what is on."""
    assert parts.month is not None
    u = design.u
    rows = weeks(parts.year, parts.month, parts.first)
    wide = box.width / 7
    head = min(5.2 * u, 0.11 * box.height)
    high = min((box.height - head) / len(rows), 1.7 * wide)
    size = min(0.27 * wide, 0.3 * high, 2.9 * u)
    layers = _days_named(design, parts, box._replace(height=head), dress, 0.66 * size)
    for r, week in enumerate(rows):
        for c, day in enumerate(week):
            cell = _cell(design, box, Box(box.x + c * wide, box.y + head + r * high, wide, high))
            if day:
                layers += _day(design, parts, day, cell, dress, size)
        if dress.line:
            y = box.y + head + r * high
            rule = Box(box.x, y, box.width, max(1.0, 0.12 * u))
            layers.append(
                design.shape(rule, dress.line or mix(dress.on, dress.ink, 0.2), role="rule")
            )
    for r, week in enumerate(rows):
        y = box.y + head + r * high
        layers += _occasions(design, parts, week, Box(box.x, y, box.width, high), dress, size)
    return layers


def _cell(design: Design, box: Box, cell: Box) -> Box:
    """Return a cell where it stands when the week reads from the right."""
    return cell if not design.rtl else cell._replace(x=2 * box.x + box.width - cell.right)


def _free(parts: Parts, column: int) -> bool:
    """Return whether a column is a weekend: Saturday and Sunday."""
    return (parts.first + column) % 7 >= 5


def _days_named(design: Design, parts: Parts, box: Box, dress: Dress, size: float) -> list[Layer]:
    names = names_of(parts.lang).days
    out: list[Layer] = []
    for c in range(7):
        wide = box.width / 7
        cell = _cell(design, box, Box(box.x + c * wide, box.y, wide, box.height))
        pad = 0.0 if dress.line and not dress.tile else 0.12 * wide
        out.append(
            _mark(design, names[(parts.first + c) % 7], cell.inset(pad, 0),
                  (max(1.5 * design.u, size), 600, "start"), dress.on, dress.muted)
        )  # fmt: skip
    return out


def _day(
    design: Design, parts: Parts, day: int, cell: Box, dress: Dress, size: float
) -> list[Layer]:
    """Return one day: its tile and its figure."""
    assert parts.month is not None
    column = next(w.index(day) for w in weeks(parts.year, parts.month, parts.first) if day in w)
    free = _free(parts, column)
    out: list[Layer] = []
    on = dress.on
    pad = 0.0 if dress.line and not dress.tile else 0.12 * cell.width
    if dress.tile:
        on = dress.rest_day if free and dress.rest_day else dress.tile
        gap = 0.035 * cell.width
        out.append(design.shape(cell.inset(gap, gap), on, role="plate", radius=0.09 * cell.width))
    ink = dress.muted if free and not dress.tile else dress.ink
    top = 0.1 * cell.height
    spot = Box(cell.x + pad, cell.y + top, cell.width - 2 * pad, 1.2 * size)
    out.append(_mark(design, _figure(parts, day), spot, (size, 600 if not free else 500, "start"),
                     on, ink))  # fmt: skip
    return out


def _figure(parts: Parts, day: int) -> str:
    return (
        str(day)
        if not parts.lang.startswith("ar")
        else "".join(chr(0x660 + int(c)) for c in str(day))
    )


def _occasions(
    design: Design, parts: Parts, week: list[int], row: Box, dress: Dress, size: float
) -> list[Layer]:
    """Return what is on in a week: a bar from its first day to its last, words on the first."""
    wide, u = row.width / 7, design.u
    out: list[Layer] = []
    filled = [0] * 7
    many = max((sum(o.day == d for o, _ in parts.days) for d in week if d), default=1)
    room = row.height - (0.1 * row.height + 1.45 * size) - 0.06 * row.height
    each = room / max(1, many)
    for occasion, copy in parts.days:
        if occasion.month != parts.month:
            continue
        last = occasion.until or occasion.day
        held = [c for c, d in enumerate(week) if d and occasion.day <= d <= last]
        if not held:
            continue
        at = max(filled[c] for c in held)
        y = row.y + 0.1 * row.height + 1.45 * size + at * each
        gap = 0.05 * wide
        bar = Box(row.x + held[0] * wide + gap, y, len(held) * wide - 2 * gap, each - 0.5 * u)
        for c in held:
            filled[c] = at + 1
        words = [copy] if week[held[0]] == occasion.day else []
        out += _bar(design, words, _cell(design, row, bar), dress)
    return out


def _bar(design: Design, words: list[Copy], box: Box, dress: Dress) -> list[Layer]:
    """Return the bar of an occasion, as high as its words ask."""
    u = design.u
    inner = box.width - 1.4 * u
    text = words[0].text if words else ""
    size = min(1.75 * u, 0.97 * inner / max(1.0, longest(text))) if words else 1.6 * u
    while (
        words
        and size > 1.05 * u
        and (lines_at(text, inner / size) * 1.18 * size + 0.9 * u > box.height)
    ):
        size *= 0.95
    lines = lines_at(text, inner / size) if words else 1
    high = min(box.height, lines * 1.18 * size + 1.1 * u)
    plate = box._replace(height=high)
    layers: list[Layer] = [design.shape(plate, dress.mark, role="plate", radius=0.6 * u)]
    for copy in words:
        layers.append(
            design.text(
                copy, "label", voice=Voice(design.type.text.face, 600), on=dress.mark,
                **paper_on(design, dress.mark, size), box=plate.inset(0.7 * u, 0.3 * u), size=size,
                valign="middle", leading=1.15, hang=False, role="label",
            )
        )  # fmt: skip
    return layers


def _mark(
    design: Design, words: str, box: Box, look: tuple[float, int, str], on: str, ink: str
) -> Layer:
    """Return a mark of our own: a day's figure, the name of a day or a month."""
    size, weight, align = look
    return design.text(
        words, "label", voice=Voice(design.type.text.face, weight), on=on, colour=ink, box=box,
        size=size, align=align, valign="middle", lines=1, hang=False, features=FIGURES, role="day",
    )  # fmt: skip


# -- a year --------------------------------------------------------------------------------


def _year(design: Design, parts: Parts, box: Box, dress: Dress) -> list[Layer]:
    """Return the twelve months, days with something on marked, and a list of what it is."""
    u = design.u
    layers: list[Layer] = []
    if parts.days:
        deep = min(0.3 * box.height, 3.4 * u * math.ceil(len(parts.days) / 2) + 1 * u)
        listed = Box(box.x, box.bottom - deep, box.width, deep)
        layers += _listed(design, parts, listed, dress)
        box = box._replace(height=box.height - deep - 2.5 * u)
    columns = min(
        (2, 3, 4, 6), key=lambda n: abs(math.log((box.width / n) / (box.height / (12 // n))))
    )
    rows = 12 // columns
    gap_x, gap_y = 3.2 * u, 2.4 * u
    wide = (box.width - gap_x * (columns - 1)) / columns
    high = (box.height - gap_y * (rows - 1)) / rows
    for month in range(1, 13):
        row, column = divmod(month - 1, columns)
        cell = Box(box.x + column * (wide + gap_x), box.y + row * (high + gap_y), wide, high)
        layers += _small(design, parts, month, _cell(design, box, cell), dress)
    return layers


def _small(design: Design, parts: Parts, month: int, box: Box, dress: Dress) -> list[Layer]:
    """Return one month of a year."""
    pad = 0.07 * box.width if dress.tile else 0.0
    layers: list[Layer] = []
    on = dress.tile or dress.on
    if dress.tile:
        layers.append(design.shape(box, dress.tile, role="plate", radius=0.05 * box.width))
        box = box.inset(pad, 0.06 * box.height)
    rows = weeks(parts.year, month, parts.first)
    step, wide = box.height / 8.4, box.width / 7
    size = min(0.7 * step, 0.52 * wide)
    head = box._replace(height=1.4 * step)
    layers.append(_mark(design, month_name(parts.lang, month), head, (1.35 * size, 700, "start"),
                        on, dress.mark))  # fmt: skip
    marked = {o.day + k for o, _ in parts.days if o.month == month
              for k in range((o.until or o.day) - o.day + 1)}  # fmt: skip
    names = names_of(parts.lang).days
    for c in range(7):
        cell = _cell(design, box, Box(box.x + c * wide, box.y + 1.4 * step, wide, step))
        short = names[(parts.first + c) % 7][: 1 if parts.lang[:2] in ("en", "fr", "es") else 3]
        layers.append(_mark(design, short, cell, (0.8 * size, 500, "centre"), on, dress.muted))
    for r, week in enumerate(rows):
        for c, day in enumerate(week):
            y = box.y + (2.4 + r) * step
            cell = _cell(design, box, Box(box.x + c * wide, y, wide, step))
            if day in marked and not (c and week[c - 1] in marked):
                d = 0.94 * min(step, wide)
                last = c
                while last < 6 and week[last + 1] in marked:
                    last += 1
                end = _cell(design, box, Box(box.x + last * wide, y, wide, step))
                left, right = sorted((cell.centre[0], end.centre[0]))
                run = Box(left - d / 2, cell.centre[1] - d / 2, right - left + d, d)
                layers.append(design.shape(run, dress.mark, role="plate", radius=d / 2))
            if day:
                ground = dress.mark if day in marked else on
                tone = dress.muted if _free(parts, c) else dress.ink
                ink = design.scheme.on(dress.mark) if day in marked else tone
                layers.append(_mark(design, _figure(parts, day), cell, (size, 500, "centre"),
                                    ground, ink))  # fmt: skip
    return layers


def _listed(design: Design, parts: Parts, box: Box, dress: Dress) -> list[Layer]:
    """Return what is on with its date, in two columns."""
    rows = math.ceil(len(parts.days) / 2)
    step = box.height / rows
    size = min(2.1 * design.u, 0.55 * step)
    rule = Box(box.x, box.y - 1.2 * design.u, box.width, max(1.0, 0.14 * design.u))
    out: list[Layer] = [
        design.shape(rule, dress.line or mix(dress.on, dress.ink, 0.2), role="rule")
    ]
    for i, (occasion, copy) in enumerate(parts.days):
        column, row = divmod(i, rows)
        cell = Box(box.x + column * 0.52 * box.width, box.y + row * step, 0.48 * box.width, step)
        date = _dated(parts, occasion)
        wide = (max(em_width(_dated(parts, o)) for o, _ in parts.days) * 1.12 + 1.4) * size
        wide = min(wide, 0.5 * cell.width)
        spot, words = (
            cell._replace(width=wide),
            cell._replace(x=cell.x + wide, width=cell.width - wide),
        )
        if design.rtl:
            spot, words = (_cell(design, box, b) for b in (spot, words))
        out.append(_mark(design, date, spot, (size, 700, "start"), dress.on, dress.mark))
        out.append(
            design.text(copy, "small", on=dress.on, colour=dress.ink, box=words, size=size,
                        valign="middle", role="label", hang=False)
        )  # fmt: skip
    return out


def _dated(parts: Parts, occasion: Occasion) -> str:
    """Return a date as it is written in the language, the month short."""
    name = month_name(parts.lang, occasion.month)
    if parts.lang[:2] in ("ja", "zh", "ko"):
        return f"{name}{occasion.day}{'일' if parts.lang[:2] == 'ko' else '日'}"
    day = f"{occasion.day}–{occasion.until}" if occasion.until else str(occasion.day)
    dot = "." if parts.lang[:2] in ("de", "pl", "da", "nb", "cs") else ""
    return f"{day}{dot} {name[:3]}"


# -- heads ------------------------------------------------------------------------------------


def _sheet(design: Design, parts: Parts, box: Box, dress: Dress) -> list[Layer]:
    """Return the days in `box`, the rest at its foot."""
    layers: list[Layer] = []
    if parts.rest:
        u = design.u
        letters = sum(len(c.text) for c in parts.rest)
        deep = min(0.3 * box.height, 3.4 * u * (len(parts.rest) + 1.2 * letters * u / box.width))
        foot = Box(box.x, box.bottom - deep, box.width, deep)
        layers += closing(design, parts.rest, on=dress.on, box=foot, justify="end", scale=0.85)
        box = box._replace(height=box.height - deep - 2 * u)
    days = _year if parts.month is None else _month
    return [*layers, *days(design, parts, box, dress)]


def _head(
    design: Design, parts: Parts, box: Box, on: str, inks: tuple[str, str], most: float
) -> list[Layer]:
    """Return the month large, its year beside or under it, and a title over them."""
    u = design.u
    out: list[Layer] = []
    strong, soft = inks
    if parts.title is not None and not parts.titled:
        high = min(0.32 * box.height, 4.6 * u)
        out.append(design.text(parts.title, "subhead", on=on, colour=soft, valign="bottom",
                               box=box._replace(height=high), hang=False))  # fmt: skip
        box = Box(box.x, box.y + high + 0.6 * u, box.width, box.height - high - 0.6 * u)
    name = parts.title.text if parts.title is not None and parts.titled else parts.name
    year = "" if str(parts.year) in name else str(parts.year)
    size = min(
        most * u,
        0.86 * box.height,
        0.98 * box.width / (em_width(name) * 0.96 + (2.9 if year else 0)),
    )
    voice = design.type.display
    copy = parts.title if parts.title is not None and parts.titled else None
    row: list[Layer] = [
        design.text(copy or name, "title", voice=voice, on=on, colour=strong, size=size, lines=1,
                    hang=False, role="headline" if copy else "mark")
    ]  # fmt: skip
    if year:
        light = replace(voice, weight=min(400, voice.weight))
        row += [
            design.space(),
            design.text(year, "title", voice=light, on=on, colour=soft, size=size, lines=1,
                        align="end", hang=False, features=FIGURES),
        ]  # fmt: skip
    high = min(box.height, 1.3 * size)
    foot = Box(box.x, box.bottom - high, box.width, high)
    out.append(design.stack(row, axis="row", align="baseline", gap=2.0, box=foot))
    if parts.sub is not None:
        parts.rest.insert(0, parts.sub)
    return out


def _accent(design: Design, on: str, ratio: float = 2.6) -> str:
    accent = design.scheme.accent
    return accent if contrast(accent, on) >= ratio else readable(accent, on, ratio)


def _plain(design: Design, on: str) -> Dress:
    scheme = design.scheme
    return Dress(on, scheme.ink, readable(mix(scheme.ink, on, 0.4), on, 4.6), scheme.line,
                 _accent(design, on))  # fmt: skip


# -- compositions ------------------------------------------------------------------------------


def wall(design: Design) -> list[Layer]:
    """A picture over the days, beside them on wide sheets."""
    parts = _parts(design)
    on, u, size, m = design.scheme.ground, design.u, design.size, design.margin
    if design.wide:
        face = Box(0, 0, (0.4 if parts.month else 0.3) * size.width, size.height)
        room = Box(face.right + 0.8 * m, m, size.width - face.right - 1.7 * m, size.height - 2 * m)
    else:
        face = Box(0, 0, size.width, (0.38 if parts.month else 0.24) * size.height)
        room = Box(
            m, face.bottom + 0.6 * m, size.width - 2 * m, size.height - face.bottom - 1.4 * m
        )
    if design.rtl:
        face, room = (b._replace(x=size.width - b.right) for b in (face, room))
    among = ("hills", "mountains", "waves", "leaves", "arcs", "topo", "papercut")
    brief, words = design.brief, words_of(design.brief)
    if brief.subjects or brief.setting or design.pictures:
        picture = hero(design, face, among=among, scene=True)
    else:
        view = pick(design, words, among)
        picture = (
            [grown(design, face, on, PLANTS["foliage"])]
            if view.name == "leaves" and not design.styled
            else [lay(design, view, face, panel_tones(design, view, on))]
        )
    head = room._replace(height=min(11 * u, 0.2 * room.height))
    inks = (design.scheme.ink, design.scheme.muted)
    days = Box(room.x, head.bottom + 2.2 * u, room.width, room.bottom - head.bottom - 2.2 * u)
    return [*picture, *_head(design, parts, head, on, inks, 7.0),
            *_sheet(design, parts, days, _plain(design, on))]  # fmt: skip


def swiss(design: Design) -> list[Layer]:
    """The month as large as the sheet allows, the days under it between hairlines."""
    parts = _parts(design)
    on, live, u = design.scheme.ground, design.live, design.u
    head = live._replace(height=min(0.24 * live.height, 22 * u))
    inks = (_accent(design, on, 3.0), design.scheme.ink)
    days = Box(live.x, head.bottom + 3.4 * u, live.width, live.bottom - head.bottom - 3.4 * u)
    return [*_head(design, parts, head, on, inks, 14.0),
            *_sheet(design, parts, days, _plain(design, on))]  # fmt: skip


def panel(design: Design) -> list[Layer]:
    """The month on a panel of colour at the side, or on top of tall sheets."""
    parts = _parts(design)
    scheme, live, u, size = design.scheme, design.live, design.u, design.size
    on, tone = scheme.ground, scheme.accent
    deep = (0.2 if parts.month else 0.15) * size.height
    face = Box(0, 0, size.width, deep)
    inner = Box(live.x, 0.45 * design.margin, live.width, deep - 0.85 * design.margin)
    room = Box(live.x, deep + 4 * u, live.width, live.bottom - deep - 4 * u)
    light = paper_on(design, tone, 8 * u)
    strong = str(light.get("paint") or light.get("colour"))
    inks = (strong, readable(mix(strong, tone, 0.16), tone, 3.1))
    return [design.shape(face, tone, role="backdrop"),
            *_head(design, parts, inner, tone, inks, 10.0),
            *_sheet(design, parts, room, _plain(design, on))]  # fmt: skip


def tiles(design: Design) -> list[Layer]:
    """Every day a tile, weekends in another tone; months are cards in a year."""
    parts = _parts(design)
    scheme, live, u = design.scheme, design.live, design.u
    base = oklch(scheme.accent)
    if not design.styled and not scheme.dark:
        ground = from_oklch(0.935, min(0.035, base.chroma), base.hue)
        design.scheme = scheme = build(ground, scheme.accent, scheme.second, scheme.third)
        design.background = ground
    on = scheme.ground
    tile = scheme.surface if scheme.dark else "#ffffff"
    free = mix(tile, on, 0.62)
    head = live._replace(height=min(0.16 * live.height, 12 * u))
    dress = Dress(on, scheme.ink, readable(mix(scheme.ink, on, 0.35), on, 4.6), None,
                  _accent(design, tile, 3.0), tile, free)  # fmt: skip
    days = Box(live.x, head.bottom + 2.6 * u, live.width, live.bottom - head.bottom - 2.6 * u)
    inks = (scheme.ink, scheme.muted)
    return [*_head(design, parts, head, on, inks, 9.0), *_sheet(design, parts, days, dress)]


def dark(design: Design) -> list[Layer]:
    """A dark sheet; the month and what is on are lit."""
    parts = _parts(design)
    darkened(design)
    scheme, live, u = design.scheme, design.live, design.u
    design.background = on = scheme.ground
    head = live._replace(height=min(0.2 * live.height, 16 * u))
    days = Box(live.x, head.bottom + 3.0 * u, live.width, live.bottom - head.bottom - 3.0 * u)
    dress = Dress(on, scheme.ink, scheme.muted, mix(on, scheme.ink, 0.18), scheme.accent)
    return [*_head(design, parts, head, on, (scheme.accent, scheme.ink), 11.0),
            *_sheet(design, parts, days, dress)]  # fmt: skip


def _claims(brief: Brief) -> float:
    return 0.7 if brief.almanac is not None else 0.0


def _suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions for a brief: a year needs all of the sheet."""
    names = ("wall", "swiss", "panel", "tiles", "night")
    return names[1:] if brief.almanac is not None and brief.almanac.month is None else names


_COMPOSITIONS: dict[str, Callable[[Design], list[Layer]]] = {
    "wall": wall, "swiss": swiss, "panel": panel, "tiles": tiles, "night": dark,
}  # fmt: skip

KIND = PictureKind(
    name="calendar",
    title="Calendar",
    compositions=_COMPOSITIONS,
    manual=__doc__ or "",
    cues=("calendar", "wall calendar", "year calendar", "month calendar"),
    size=(1024, 1448),
    sheet="light",
    moods=("swiss", "clean", "calm"),
    claims=_claims,
    suits=_suits,
)
