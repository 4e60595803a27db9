"""Rooms: four ways to look into one, furnished by what each kind of room supplies.

A `Room` says colours, floor and furnishing; the views build walls, floor, window light and
put each piece of furniture only where no carrier hangs or stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.compose import staged
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.tones import Tones

Floor = Literal["planks", "tiles", "polished", "carpet", "concrete"]
Piece = Callable[[Pen, Box], None]


@dataclass(frozen=True, slots=True)
class Furnishing:
    """One piece: how to draw it, its size in units, and whether it hangs or stands.

    bottom: for a hanging piece, its lower edge as a fraction of the wall's height.
    """

    draw: Piece
    size: tuple[float, float]
    hangs: bool = False
    bottom: float = 0.5


@dataclass(frozen=True, slots=True)
class Room:
    """What one kind of room is made of."""

    wall: Callable[[Tones], str]
    floor: Floor = "planks"
    pieces: tuple[Furnishing, ...] = ()
    filling: Callable[[Pen, Box], None] | None = None
    """Covers the whole wall instead of pieces (bookcases, lockers)."""
    lamps: Literal["pendant", "panel", "none"] = "pendant"
    wainscot: Callable[[Tones], str] | None = None
    top: Callable[[Tones], str] = field(default=lambda t: t.wood)
    """Counter or table top of the close view."""


def _floor_colour(room: Room, t: Tones) -> str:
    return {
        "planks": mix(t.wood, t.tone(0.72, 0.06, 65), 0.5),
        "tiles": t.tone(0.84, 0.02, t.hues[1]),
        "polished": t.tone(0.82, 0.012, 240),
        "carpet": t.tone(0.5, 0.06, t.hues[0]),
        "concrete": t.tone(0.72, 0.01, 80),
    }[room.floor]


def _floor(stage: Stage, p: Pen, room: Room, y: float) -> None:
    """Draw the floor from `y` down, in one-point perspective."""
    t, w, h = stage.tones, stage.w, stage.h
    colour = _floor_colour(room, t)
    p.rect(Box(0, y, w, h - y), fade(t.shade(colour, 0.05), t.light(colour, 0.03)))
    vx, reach = 0.5 * w, 1.9
    line = t.shade(colour, 0.06)
    if room.floor in ("planks", "tiles"):
        n = 16 if room.floor == "planks" else 12
        p.lines(
            [
                [(vx + (i / n - 0.5) * w * 1.25, y), (vx + (i / n - 0.5) * w * 1.25 * reach, h)]
                for i in range(n + 1)
            ],
            line,
            0.12 * p.u,
        )
    if room.floor == "tiles":
        p.lines(
            [[(0, y + (h - y) * f), (w, y + (h - y) * f)] for f in (0.12, 0.30, 0.56, 0.88)],
            line,
            0.12 * p.u,
        )
    if room.floor == "polished":
        p.rects(
            [Box(w * f, y, 0.1 * w, h - y) for f in (0.12, 0.42, 0.72)],
            fade("#ffffff3a", "#ffffff00"),
        )
    p.rect(Box(0, y, w, 0.16 * (h - y)), fade("#0b0d222e", "#0b0d2200"))


def _wall(stage: Stage, p: Pen, room: Room, y: float) -> None:
    """Draw the back wall down to `y`, with its light, wainscot and skirting."""
    t, w = stage.tones, stage.w
    wall = room.wall(t)
    left, right = (t.light(wall, 0.02), t.shade(wall, 0.05))
    if t.side > 0:
        left, right = right, left
    p.rect(Box(0, 0, w, y), fade(left, right, (0, 0), (1, 0.25)))
    p.rect(Box(0, 0, w, 0.12 * y), fade("#0b0d2220", "#0b0d2200"))
    if room.wainscot:
        colour = room.wainscot(t)
        top = y - 0.27 * y
        p.rect(Box(0, top, w, y - top), colour)
        p.rect(Box(0, top - 0.6 * p.u, w, 0.9 * p.u), t.light(colour, 0.06))
        n = round(w / (4.5 * p.u))
        p.lines(
            [[(w * i / n, top + 0.4 * p.u), (w * i / n, y)] for i in range(1, n)],
            t.shade(colour, 0.05),
            0.14 * p.u,
        )
    p.rect(Box(0, y - 1.1 * p.u, w, 1.1 * p.u), t.shade(wall, 0.10))


def _lamps(stage: Stage, p: Pen, room: Room) -> None:
    w, h = stage.w, stage.h
    if room.lamps == "panel":
        for f in (0.1, 0.42, 0.74):
            p.rect(Box(f * w, 0, 0.16 * w, 0.014 * h), "#fffbea")
            p.poly(
                [
                    (f * w, 0.014 * h),
                    ((f + 0.16) * w, 0.014 * h),
                    ((f + 0.2) * w, 0.26 * h),
                    ((f - 0.04) * w, 0.26 * h),
                ],
                fade("#fffbea38", "#fffbea00"),
            )
        return
    if room.lamps == "pendant":
        size = 3.0 * p.u
        for f in (0.2, 0.5, 0.8) if w > h else (0.3, 0.7):
            box = Box(f * w - size * 1.2, 0, 2.4 * size, 0.19 * h)
            if stage.free(box, 0.5):
                decor.pendant(p, f * w, 0.09 * h, size)


def _furnish(stage: Stage, p: Pen, room: Room, wall: Box) -> None:
    """Put pieces along the wall wherever nothing else is, none twice in a row."""
    if room.filling:
        room.filling(p, wall)
        return
    drawn = {item.thing.name for item in stage.items}
    pieces = [
        f
        for f in room.pieces
        if getattr(f.draw, "__name__", "") not in drawn
        and not ("room window" in drawn and f.draw.__name__ == "window")
        and not ("person" in drawn and f.draw.__name__ == "visitor")
    ]
    stage.design.rng.shuffle(pieces)
    uses = dict.fromkeys(range(len(pieces)), 0)
    x, last = wall.x + 1.5 * p.u, -1
    while x < wall.right:
        order = sorted(
            (j for j in uses if uses[j] < (2 if pieces[j].size[0] < 22 else 1) and j != last),
            key=lambda j: (uses[j], j),
        )
        for j in order:
            box = _room_for(stage, pieces[j], wall, x)
            if box is not None:
                pieces[j].draw(p, box)
                uses[j] += 1
                last = j
                x = box.right + p.u * stage.design.rng.uniform(1.5, 4.0)
                break
        else:
            x += 2.5 * p.u


def _room_for(stage: Stage, piece: Furnishing, wall: Box, x: float) -> Box | None:
    """Return where a piece may go at `x`: hung ones keep clear, standing ones may be half hidden
    by things in front of them.
    """
    u = stage.u
    wide, tall = piece.size[0] * u, piece.size[1] * u
    low = wall.y + piece.bottom * wall.height if piece.hangs else wall.bottom + 1.2 * u
    box = Box(x, low - tall, wide, tall)
    if box.right > wall.right or box.y < wall.y:
        return None
    if piece.hangs:
        return box if stage.free(box, 0.8) else None
    hung = [i.box for i in stage.items if i.place == "hang"]
    if any(box.inset(-0.4 * u).intersection(b).area > 0 for b in hung):
        return None
    hidden = sum(box.intersection(i.box).area for i in stage.items if i.place != "hang")
    return box if hidden < 0.45 * box.area else None


def _elevation_zones(stage: Stage) -> None:
    stage.zones(0.83 if stage.table is None else 0.80)
    stage.foot = stage.ground - 0.045 * stage.h


def _elevation(room: Room) -> Callable[[Stage], None]:
    def draw(stage: Stage) -> None:
        p = stage.pen()
        y = stage.ground - 0.05 * stage.h
        _wall(stage, p, room, y)
        _floor(stage, p, room, y)
        _furnish(stage, p, room, Box(0, 0.05 * stage.h, stage.w, y - 0.05 * stage.h))
        _lamps(stage, p, room)
        stage.back += [p.grouped()]

    return draw


def _window_side(stage: Stage) -> float:
    """Return the x of the window wall's left edge as a fraction: the window is where light is."""
    return 0.0 if stage.tones.side < 0 else 0.68


def _wide_zones(stage: Stage) -> None:
    stage.zones(0.85 if stage.table is None else 0.80)
    stage.foot = stage.ground - 0.035 * stage.h
    if stage.w > stage.h * 0.9:
        start = 0.33 if stage.tones.side < 0 else 0.045
        stage.hang = stage.hang._replace(x=start * stage.w, width=0.625 * stage.w)


def _wide(room: Room) -> Callable[[Stage], None]:
    """A wall with a large window towards the light."""

    def draw(stage: Stage) -> None:
        p, w, h = stage.pen(), stage.w, stage.h
        y = stage.ground - 0.04 * h
        _wall(stage, p, room, y)
        _floor(stage, p, room, y)
        side = _window_side(stage)
        if all(item.thing.name != "room window" for item in stage.items):
            _window(stage, p, side, y)
        rest = Box(0.31 * w if side == 0.0 else 0, 0.05 * h, 0.69 * w, y - 0.05 * h)
        _furnish(stage, p, room, rest)
        spot = (0.285 if side == 0.0 else 0.70) * w
        base = stage.ground + 0.03 * h
        if stage.free(Box(spot - 4.5 * p.u, base - 19 * p.u, 9 * p.u, 19 * p.u)):
            decor.plant(p, spot, base, 19 * p.u)
        stage.back += [p.grouped()]

    return draw


def _window(stage: Stage, p: Pen, side: float, ground: float) -> None:
    """Put the window in, as tall as what stands before it leaves room for, and its light."""
    w, h = stage.w, stage.h
    broad = w > 0.9 * h
    x, wide = (
        ((side + 0.045) * w, 0.23 * w) if broad else ((0.07 if side == 0.0 else 0.55) * w, 0.38 * w)
    )
    for tall in (0.52, 0.42, 0.34, 0.26) if broad else (0.30, 0.22):
        box = Box(x, 0.09 * h, wide, tall * h)
        if stage.free(box, 1.0):
            decor.view_window(p, box, rows=3 if tall > 0.4 else 2, columns=2)
            if broad:
                decor.light_patch(p, Box(0.36 * w, 0.16 * h, 0.24 * w, 0.45 * h), ground)
            return


def _deep_zones(stage: Stage) -> None:
    stage.zones(0.86 if stage.table is None else 0.80, top=0.06)
    stage.foot = 0.704 * stage.h
    stage.hang = Box(0.13 * stage.w, 0.06 * stage.h, 0.74 * stage.w, 0.62 * stage.h)


def _deep(room: Room) -> Callable[[Stage], None]:
    """One-point perspective: back wall, side walls, ceiling and floor."""

    def draw(stage: Stage) -> None:
        p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
        wall = room.wall(t)
        back = Box(0.15 * w, 0.10 * h, 0.70 * w, 0.60 * h)
        p.poly(
            [(0, 0), (w, 0), (back.right, back.y), (back.x, back.y)],
            fade(t.light(wall, 0.0), t.light(wall, 0.05)),
        )
        _deep_floor(p, room, back, (w, h))
        near, far = t.light(wall, 0.015), t.shade(wall, 0.075)
        left, right = (far, near) if t.side < 0 else (near, far)
        p.poly([(0, 0), (back.x, back.y), (back.x, back.bottom), (0, h * 0.95)], left)
        p.poly([(w, 0), (back.right, back.y), (back.right, back.bottom), (w, h * 0.95)], right)
        feature = mix(wall, t.deep_wall, 0.30 if stage.design.rng.random() < 0.6 else 0.75)
        p.rect(back, fade(t.light(feature, 0.03), feature))
        p.lines(
            [
                [(back.x, back.bottom), (back.right, back.bottom)],
                [(0, 0.95 * h), (back.x, back.bottom)],
                [(w, 0.95 * h), (back.right, back.bottom)],
            ],
            t.shade(wall, 0.13),
            0.4 * p.u,
        )
        _side_bays(p, back, (w, h), wall)
        if room.filling:
            room.filling(p, Box(back.x, back.y + 0.1 * back.height, back.width, 0.9 * back.height))
        else:
            _furnish(stage, p, room, back)
        if room.lamps != "none":
            for f in (0.25, 0.62):
                _ceiling_lamp(p, back, w, f)
        stage.back += [p.grouped()]

    return draw


def _deep_floor(p: Pen, room: Room, back: Box, sheet: tuple[float, float]) -> None:
    w, h = sheet
    t = p.tones
    colour = _floor_colour(room, t)
    p.poly(
        [
            (0, h * 0.95),
            (back.x, back.bottom),
            (back.right, back.bottom),
            (w, h * 0.95),
            (w, h),
            (0, h),
        ],
        fade(t.shade(colour, 0.07), t.light(colour, 0.03)),
    )
    line = t.shade(colour, 0.07)
    n = 12
    if room.floor in ("planks", "tiles"):
        p.lines(
            [
                [(back.x + back.width * i / n, back.bottom), ((i / n - 0.5) * w * 1.35 + w / 2, h)]
                for i in range(n + 1)
            ],
            line,
            0.14 * p.u,
        )
    if room.floor == "tiles":
        p.lines(
            [
                [(0, back.bottom + (h - back.bottom) * f), (w, back.bottom + (h - back.bottom) * f)]
                for f in (0.1, 0.26, 0.5, 0.82)
            ],
            line,
            0.14 * p.u,
        )
    if room.floor == "polished":
        p.poly(
            [(0.35 * w, back.bottom), (0.65 * w, back.bottom), (0.75 * w, h), (0.25 * w, h)],
            fade("#ffffff44", "#ffffff00"),
        )


def _side_bays(p: Pen, back: Box, sheet: tuple[float, float], wall: str) -> None:
    """Draw openings in both side walls, smaller with distance."""
    w, h = sheet
    t = p.tones
    glass = t.sky.stops[1].colour if not t.dark else t.glow
    for side in (0, 1):
        for a, b in ((0.12, 0.42), (0.56, 0.82)):
            quad = []
            for f, v in ((a, 0.16), (b, 0.16), (b, 0.80), (a, 0.80)):
                x = f * back.x
                top, low = f * back.y, 0.95 * h + (back.bottom - 0.95 * h) * f
                quad.append((w - x if side else x, top + (low - top) * v))
            bright = (side == 0) == (t.side < 0)
            p.poly(
                quad,
                fade(t.light(glass, 0.02), mix(glass, wall, 0.35))
                if bright
                else mix(glass, wall, 0.55),
            )
            p.line([*quad, quad[0]], t.light(wall, 0.06), 0.5 * p.u)


def _ceiling_lamp(p: Pen, back: Box, w: float, f: float) -> None:
    y = f * back.y
    x0, x1 = f * back.x + 0.3 * (w - 2 * f * back.x), f * back.x + 0.7 * (w - 2 * f * back.x)
    p.poly(
        [(x0, y), (x1, y), (x1 - 0.02 * w, y + 0.18 * back.y), (x0 + 0.02 * w, y + 0.18 * back.y)],
        "#fffbea",
        role="light",
    )


def _close_zones(stage: Stage) -> None:
    if staged(stage):
        _elevation_zones(stage)
        return
    stage.table = 0.93 * stage.h
    stage.zones(0.80)
    stage.foot = 0.763 * stage.h


def _close(room: Room) -> Callable[[Stage], None]:
    """A counter or table close in front, the room soft behind it."""
    whole = _elevation(room)

    def draw(stage: Stage) -> None:
        people = [i for i in stage.items if i.thing.real]
        if people and stage.table is None and all(i.box.bottom < stage.h for i in people):
            whole(stage)
            return
        p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
        y = 0.76 * h
        _wall(stage, p, room, y)
        _floor(stage, p, room, y)
        stage.back += [p.grouped()]
        soft = stage.pen()
        _furnish(stage, soft, room, Box(0, 0.05 * h, w, y - 0.05 * h))
        _lamps(stage, soft, room)
        stage.back += [soft.grouped(soft=0.38 * stage.u)] if soft.layers else []
        if stage.table is not None:
            table_top(stage, room.top(t))

    return draw


def table_top(stage: Stage, wood: str) -> None:
    """Put a table or counter in front of what stands on the ground."""
    p, t, w, h = stage.pen("table"), stage.tones, stage.w, stage.h
    y = 0.80 * h
    p.rect(Box(0, y, w, h - y), fade(t.shade(wood, 0.03), t.light(wood, 0.05)))
    p.rect(Box(0, y, w, 0.6 * p.u), t.light(wood, 0.10))
    rng = p.rng
    planks = (y + 0.30 * (h - y), y + 0.70 * (h - y))
    for k, top in enumerate((y + 0.6 * p.u, *planks)):
        low = (*planks, h)[k]
        p.rect(
            Box(0, top, w, low - top),
            t.light(wood, 0.05) if k % 2 else t.shade(wood, 0.03),
            opacity=0.35,
        )
        for _ in range(5):
            gx, gy = rng.uniform(-0.1, 0.9) * w, rng.uniform(top + 0.2 * (low - top), low)
            long, lift = rng.uniform(0.10, 0.30) * w, rng.uniform(0.10, 0.28) * (low - top)
            for i in range(3):
                f = 1 - 0.26 * i
                p.path(
                    f"M{gx - f * long:.1f} {gy:.1f}C{gx - 0.3 * f * long:.1f} {gy - f * lift:.1f} "
                    f"{gx + 0.4 * f * long:.1f} {gy - f * lift:.1f} {gx + f * long:.1f} {gy:.1f}",
                    None,
                    opacity=0.5,
                    stroke=p.design.stroke(t.shade(wood, 0.07), 0.12),
                    clip=path.rect(Box(0, top, w, low - top)),
                )
    p.lines([[(0, v), (w, v)] for v in planks], t.shade(wood, 0.13), 0.16 * p.u)
    x = 0.12 * w if t.side < 0 else 0.5 * w
    p.oval(Box(x, y, 0.4 * w, (h - y) * 1.1), pool("#fff6dd", 0.20), role="light")
    stage.front += [p.grouped()]
    _props(stage, y)


def _props(stage: Stage, y: float) -> None:
    """Soft things far back on a table with little on it: books, pencils in a pot, a plant."""
    if len(stage.items) > 2 or stage.says("plate", "empty", "minimal"):
        return
    p, t, w, h, rng = stage.pen(), stage.tones, stage.w, stage.h, stage.design.rng
    base, u = y + 0.10 * (h - y), p.u
    first = rng.randrange(2)
    for k, f in enumerate((0.10, 0.86)):
        x, form = f * w, (first + k) % 2
        room = Box(x - 8 * u, base - 18 * u, 16 * u, 18 * u)
        if not stage.free(room, -2.0):
            continue
        p.contact(x, base, 8 * u, 0.5)
        if form:
            for i, colour in enumerate((t.facades[2], t.accent, t.facades[1], t.second)):
                wide = (15 - 1.4 * i) * u
                p.rect(
                    Box(x - wide / 2 + (i % 2) * u, base - (i + 1) * 2.3 * u, wide, 2.1 * u),
                    t.lit(colour),
                    0.3 * u,
                )
        else:
            decor.plant(p, x, base, 19 * u)
    if p.layers:
        stage.front += [p.grouped(soft=0.5 * u)]


def room_setting(
    name: str, cues: tuple[str, ...], room: Room, holds: tuple[str, ...] = ()
) -> Setting:
    """Return the setting of a room with its four views."""
    return Setting(
        name,
        cues=cues,
        indoors=True,
        holds=holds,
        views={
            "elevation": View(_elevation_zones, _elevation(room)),
            "deep": View(_deep_zones, _deep(room)),
            "close": View(_close_zones, _close(room)),
            "wide": View(_wide_zones, _wide(room)),
        },
    )
