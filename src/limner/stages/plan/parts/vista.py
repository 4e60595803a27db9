"""Vistas: the place of a story seen from far or near, framed again and again.

Forest, hills, city, shore, pier, station, train or room in flat layers from far haze to near
dark; snow, dusk and night change the light. One seed keeps trees and houses where they are
between frames.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.colour import mix, with_alpha
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.quays import carriage, pier, platform
from limner.stages.plan.scenery.pen import pool

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

PLACES = (
    ("forest", r"forest|wood(s|land)?\b|jungle|trees|森|林|숲|bosque|forêt|wald"),
    ("city", r"city|street|town|rooftop|market|downtown|城|街|都市|도시|ciudad|ville|stadt"),
    ("pier", r"\b(?:pier|jetty|quay|wharf|dock|boardwalk|promenade)s?\b|桟橋|码头"),
    ("station", r"\b(?:station|platform)\b|駅|车站"),
    ("train", r"\b(?:train|carriage|tram|metro|subway)\b|電車|火车"),
    (
        "shore",
        r"\b(?:sea|seaside|bay|coast|port|dunes?|surf|boats?|waves?)\b|ocean|beach|shore"
        r"|harbou?r|lake|island|(?<![上珠])海(?![报報拔关關外])|바다|playa|plage|strand",
    ),
    (
        "room",
        r"\broom|house|kitchen|office|school|apartment|bedroom|café|cafe|shop|家|部屋|집|casa|maison",
    ),
)


@dataclass(frozen=True, slots=True)
class Light:
    """Colours of one hour, far to near."""

    sky: tuple[str, str]
    far: str
    mid: str
    near: str
    ground: str
    shade: str
    glow: str


DAY = Light(
    ("#a9cfe6", "#e8f1f3"), "#a8c3c4", "#5f8f86", "#2f5d57", "#c6d69c", "#9fb97b", "#fff3cf"
)
SNOW = Light(
    ("#9fc0dc", "#e9eff6"), "#b4c8da", "#6f93ad", "#35566f", "#f4f8fc", "#cfdeec", "#fff1d0"
)


def place_of(words: str) -> str:
    """Return the kind of place a prompt names; hills where it names none."""
    low = words.lower()
    return next((name for name, cue in PLACES if re.search(cue, low)), "hills")


def light_at(words: str, progress: float, caption: str = "") -> Light:
    """Return the light of a moment, 0 the first frame and 1 the last: the day goes by.

    caption: what is said of this moment, which outranks both.
    """
    told = caption.lower()
    if re.search(r"sunrise|dawn|daybreak|日の出|朝", told):
        return _tinted(DAY, ("#9db4dc", "#f9d2a4"), "#e3a27c", 0.14)
    if re.search(r"sunset|dusk|evening|twilight|夕", told):
        return _tinted(DAY, ("#34406e", "#e0906f"), "#4a4a7d", 0.34)
    if re.search(r"\b(?:noon|midday|lunch|morning|breakfast|day)\b", told):
        return light_at(words, 0.0)
    if re.search(r"\b(?:night|midnight|stars|moon)\b", told):
        return light_at(words + " night", progress)
    low = words.lower()
    base = SNOW if re.search(r"snow|winter|ice|雪|눈|nieve|neige|schnee", low) else DAY
    if re.search(r"\bnight|moonl|夜|밤", low):
        return _tinted(base, ("#1c2747", "#3d4c78"), "#2b3760", 0.62)
    if progress < 0.4:
        return base
    if progress < 0.75:
        return _tinted(base, ("#8fa7cf", "#f6d3b3"), "#d99a7c", 0.16)
    return _tinted(base, ("#34406e", "#d98f79"), "#4a4a7d", 0.36)


def _tinted(light: Light, sky: tuple[str, str], over: str, amount: float) -> Light:
    def toned(colour: str) -> str:
        return mix(colour, over, amount)

    return replace(
        light,
        sky=sky,
        far=toned(light.far),
        mid=toned(light.mid),
        near=toned(light.near),
        ground=toned(light.ground),
        shade=toned(light.shade),
    )


def vista(
    design: Design, box: Box, place: str, light: Light, *, zoom: float, seed: int
) -> list[Layer]:
    """Return a place in `box`; zoom 1 shows all of it, 3 a near part."""
    rng = Random(seed)
    if place == "shore":  # sand, in the light of the hour
        light = replace(light, ground=mix(light.ground, "#ecd6a4", 0.7),
                        shade=mix(light.shade, "#c8aa74", 0.7))  # fmt: skip
    sky = Linear(
        stops=(Stop(offset=0, colour=light.sky[0]), Stop(offset=0.75, colour=light.sky[1]))
    )
    out: list[Layer] = [design.shape(box, sky, role="backdrop")]
    sun = (box.x + 0.74 * box.width, box.y + 0.3 * box.height)
    out.append(
        design.shape(path.circle(*sun, 0.3 * box.height), pool(light.glow, 0.8), role="light")
    )
    if place == "room":
        return _room(design, box, light, zoom)
    if place == "train":
        return carriage(design, box, light, zoom)
    if place == "station":
        return [*out, *platform(design, box, light, zoom)]
    horizon = box.y + (0.62 if zoom < 1.6 else 0.74) * box.height
    if place == "city":
        out += _blocks(design, box, light, (horizon, zoom), rng)
    elif place == "shore":
        out += _sea(design, box, light, horizon)
    elif place == "pier":
        out += _sea(design, box, light, horizon)
        return [*out, *pier(design, box, light, horizon, zoom)]
    else:
        out += _range(design, box, light.far, horizon, rng)
        count = 16 if place == "forest" else 5
        out += _firs(
            design,
            box,
            light.far if place == "forest" else light.mid,
            (horizon, 0.34 * zoom, count),
            rng,
        )
        if place == "forest":
            out += _firs(design, box, light.mid, (horizon + 0.05 * box.height, 0.52 * zoom, 9), rng)
    out += _ground(design, box, light, horizon + 0.03 * box.height, rng)
    return out


def _range(design: Design, box: Box, colour: str, y: float, rng: Random) -> list[Layer]:
    h, w = box.height, box.width
    points = [(box.x + w * i / 6, y - h * (0.1 + 0.2 * rng.random())) for i in range(7)]
    d = (
        path.polygon(points, closed=False)
        + f"L{box.right:.1f} {box.bottom:.1f}L{box.x:.1f} {box.bottom:.1f}Z"
    )
    return [design.shape(d, with_alpha(colour, 0.55), role="backdrop")]


def fir(x: float, base: float, high: float, lean: float = 0.0) -> str:
    """Return a fir tree of four tiers standing at (x, base)."""
    d = path.rect(Box(x - 0.025 * high, base - 0.14 * high, 0.05 * high, 0.15 * high))
    for i in range(4):
        low, top = base - high * (0.1 + 0.2 * i), base - high * (0.44 + 0.19 * i)
        half = high * (0.25 - 0.052 * i)
        d += path.polygon(
            [
                (x + lean * i, top),
                (x + half, low),
                (x + half * 0.4, low - 0.03 * high),
                (x - half * 0.4, low - 0.02 * high),
                (x - half, low + 0.01 * high),
            ]
        )
    return d


def snow_on(x: float, base: float, high: float) -> str:
    """Return the snow on the tiers of a fir, on the side of the light."""
    d = ""
    for i in range(4):
        low, top = base - high * (0.1 + 0.2 * i), base - high * (0.44 + 0.19 * i)
        half = high * (0.25 - 0.052 * i)
        d += path.polygon(
            [
                (x, top),
                (x + half, low),
                (x + half * 0.5, low - 0.05 * high),
                (x + half * 0.3, low - 0.12 * high),
            ]
        )
    return d


def _firs(
    design: Design, box: Box, colour: str, row: tuple[float, float, int], rng: Random
) -> list[Layer]:
    y, size, count = row
    spots = []
    for i in range(count):
        x = box.x + box.width * (i + rng.uniform(0.1, 0.9)) / count
        high = box.height * size * rng.uniform(0.75, 1.2)
        spots.append((x, y + 0.05 * box.height * rng.random(), high))
    trees = "".join(fir(x, b, h) for x, b, h in spots)
    light = "".join(snow_on(x, b, h) for x, b, h in spots)
    return [
        design.shape(trees, colour, role="backdrop"),
        design.shape(light, mix(colour, "#ffffff", 0.3), role="backdrop"),
    ]


def _ground(design: Design, box: Box, light: Light, y: float, rng: Random) -> list[Layer]:
    h, w = box.height, box.width
    phase = rng.uniform(0, 6)
    crest = [(box.x + w * i / 8, y + 0.02 * h * math.sin(phase + i * 1.1)) for i in range(9)]
    close = f"L{box.right:.1f} {box.bottom:.1f}L{box.x:.1f} {box.bottom:.1f}Z"
    drift = [
        (px, py + 0.16 * h + 0.03 * h * math.cos(phase + i)) for i, (px, py) in enumerate(crest)
    ]
    paint = Linear(stops=(Stop(offset=0, colour=light.ground), Stop(offset=1, colour=light.shade)))
    return [
        design.shape(path.smooth(crest) + close, light.ground, role="backdrop"),
        design.shape(path.smooth(drift) + close, paint, role="backdrop"),
    ]


def _blocks(
    design: Design, box: Box, light: Light, at: tuple[float, float], rng: Random
) -> list[Layer]:
    horizon, zoom = at
    out: list[Layer] = []
    for colour, scale, count in ((light.far, 0.5, 11), (light.mid, 0.36, 8)):
        d, lit = "", ""
        for i in range(count):
            wide = box.width / count
            high = box.height * scale * zoom * rng.uniform(0.6, 1.15)
            house = Box(box.x + i * wide, horizon - high, wide * 0.94, high + 0.1 * box.height)
            d += path.rect(house)
            for r in range(int(high / (0.075 * box.height * zoom))):
                for c in range(3):
                    if rng.random() < 0.55:
                        lit += path.rect(
                            Box(
                                house.x + wide * (0.16 + 0.25 * c),
                                house.y + (0.03 + 0.075 * r) * box.height * zoom,
                                wide * 0.13,
                                0.035 * box.height * zoom,
                            )
                        )
        out.append(design.shape(d, colour, role="backdrop"))
        out.append(design.shape(lit, with_alpha(light.glow, 0.7), role="backdrop"))
    return out


def _sea(design: Design, box: Box, light: Light, y: float) -> list[Layer]:
    sea = Box(box.x, y - 0.16 * box.height, box.width, box.height)
    paint = Linear(
        stops=(
            Stop(offset=0, colour=mix(light.mid, light.sky[1], 0.4)),
            Stop(offset=0.4, colour=light.mid),
        )
    )
    crests = "".join(
        path.rect(
            Box(
                box.x + box.width * ((i * 0.37) % 0.9),
                sea.y + (0.02 + 0.022 * i) * box.height,
                box.width * 0.14,
                0.006 * box.height,
            ),
            2,
        )
        for i in range(6)
    )
    top, w, h = sea.y, box.width, box.height
    land = path.polygon(
        ((box.x, top), (box.x, top - 0.07 * h), (box.x + 0.1 * w, top - 0.085 * h),
         (box.x + 0.2 * w, top - 0.05 * h), (box.x + 0.3 * w, top - 0.02 * h),
         (box.x + 0.38 * w, top))
    )  # fmt: skip
    sun = box.x + 0.74 * w
    glints = "".join(
        path.rect(Box(sun - f * w / 2, top + (0.012 + 0.026 * i) * h, f * w, 0.007 * h), 2)
        for i, f in enumerate((0.1, 0.13, 0.07, 0.11, 0.05))
    )
    gulls = "".join(
        f"M{x - k:.1f} {y:.1f}" + 2 * f"q{k / 2:.1f} {-k / 2:.1f} {k:.1f} 0"
        for x, y, k in (
            (box.x + fx * w, box.y + fy * h, fk * h)
            for fx, fy, fk in ((0.3, 0.2, 0.026), (0.36, 0.15, 0.02), (0.42, 0.22, 0.016))
        )
    )
    return [
        design.shape(path.circle(sun, box.y + 0.3 * h, 0.075 * h), mix(light.glow, "#ffffff", 0.35),
                     role="light"),
        design.shape(gulls, None, stroke=design.stroke(light.near, 0.2, cap="round"),
                     role="backdrop"),
        design.shape(land, mix(light.far, light.sky[1], 0.3), role="backdrop"),
        design.shape(sea, paint, role="backdrop"),
        design.shape(crests, "#ffffff99", role="backdrop"),
        design.shape(glints, with_alpha(light.glow, 0.75), role="backdrop"),
    ]  # fmt: skip


def _room(design: Design, box: Box, light: Light, zoom: float) -> list[Layer]:
    w, h = box.width, box.height
    wall, floor = mix(light.glow, light.mid, 0.18), mix("#b98a5e", light.near, 0.12)
    k = min(1.5, 0.7 + 0.3 * zoom)
    frame = Box(
        box.x + (0.6 if zoom < 2 else 0.12) * w, box.y + 0.1 * h, 0.26 * k * w, 0.42 * k * h
    )
    sky = Linear(stops=(Stop(offset=0, colour=light.sky[0]), Stop(offset=1, colour=light.sky[1])))
    glass = "".join(
        path.rect(Box(frame.x + frame.width * f, frame.y, 0.006 * w, frame.height)) for f in (0.5,)
    )
    base = box.y + (0.76 if zoom < 1.6 else 0.9) * h
    rug = path.ellipse(Box(box.x + 0.2 * w, base + 0.06 * h, 0.55 * w, 0.16 * h))
    shelf = Box(box.x + 0.08 * w, box.y + 0.34 * h, 0.2 * w, 0.025 * h)
    books = "".join(
        path.rect(
            Box(
                shelf.x + (0.01 + 0.022 * i) * w,
                shelf.y - (0.1 + 0.03 * (i % 3)) * h,
                0.017 * w,
                (0.1 + 0.03 * (i % 3)) * h,
            )
        )
        for i in range(7)
    )
    return [
        design.shape(box, wall, role="backdrop"),
        design.shape(
            path.rect(frame.inset(-0.012 * w)), mix(wall, "#ffffff", 0.7), role="backdrop"
        ),
        design.shape(frame, sky, role="backdrop"),
        design.shape(glass, mix(wall, "#ffffff", 0.7), role="backdrop"),
        design.shape(books, light.mid, role="backdrop"),
        design.shape(shelf, light.near, role="backdrop"),
        design.shape(Box(box.x, base, w, h), floor, role="backdrop"),
        design.shape(
            Box(box.x, base - 0.02 * h, w, 0.02 * h), mix(wall, "#ffffff", 0.5), role="backdrop"
        ),
        design.shape(rug, mix(light.mid, floor, 0.35), role="backdrop"),
        *_furniture(design, box, light, base),
    ]


def _furniture(design: Design, box: Box, light: Light, base: float) -> list[Layer]:
    """Return a sofa against the wall, a floor lamp and a plant."""
    w, h = box.width, box.height
    cloth = mix("#c4694a", light.mid, 0.2)
    x = box.x + 0.6 * w
    seat = path.rect(Box(x, base - 0.1 * h, 0.3 * w, 0.13 * h), 0.02 * h)
    back = path.rect(Box(x + 0.01 * w, base - 0.24 * h, 0.28 * w, 0.2 * h), 0.04 * h)
    arms = "".join(
        path.rect(Box(ax, base - 0.16 * h, 0.04 * w, 0.2 * h), 0.03 * h)
        for ax in (x - 0.02 * w, x + 0.28 * w)
    )
    lx = box.x + 0.46 * w
    pole = path.rect(Box(lx, base - 0.5 * h, 0.006 * w, 0.5 * h)) + path.ellipse(
        Box(lx - 0.03 * w, base - 0.012 * h, 0.066 * w, 0.024 * h)
    )
    shade = path.polygon(
        [
            (lx - 0.03 * w, base - 0.62 * h),
            (lx + 0.036 * w, base - 0.62 * h),
            (lx + 0.055 * w, base - 0.46 * h),
            (lx - 0.049 * w, base - 0.46 * h),
        ]
    )
    return [
        design.shape(
            path.circle(lx, base - 0.5 * h, 0.24 * h), pool("#ffe3a6", 0.55), role="light"
        ),
        design.shape(pole, light.near, role="backdrop"),
        design.shape(shade, "#fbe6b8", role="backdrop"),
        design.shape(back, mix(cloth, "#000000", 0.1), role="backdrop"),
        design.shape(seat, cloth, role="backdrop"),
        design.shape(arms, mix(cloth, "#ffffff", 0.08), role="backdrop"),
    ]


def snowfall(design: Design, box: Box, seed: int, size: float) -> list[Layer]:
    """Return flakes falling at two depths."""
    rng = Random(seed)
    out: list[Layer] = []
    for count, k, alpha in ((46, 0.006, 0.75), (16, 0.011, 0.95)):
        d = "".join(
            path.circle(
                box.x + box.width * rng.random(),
                box.y + box.height * rng.random(),
                box.height * k * size * rng.uniform(0.6, 1.3),
            )
            for _ in range(count)
        )
        out.append(design.shape(d, with_alpha("#ffffff", alpha), role="texture"))
    return out


def cabin(
    design: Design, x: float, base: float, high: float, light: Light, *, snow: bool
) -> list[Layer]:
    """Return a small wooden house with a lit window and a door, its foot at (x, base)."""
    w, h = 1.25 * high, high
    log, roof = mix("#8a5a3c", light.near, 0.25), mix("#5c3a2c", light.near, 0.3)
    walls = Box(x - w / 2, base - 0.58 * h, w, 0.58 * h)
    rows = "".join(
        path.rect(Box(walls.x, walls.y + i * walls.height / 7, w, 0.008 * h)) for i in range(1, 7)
    )
    door = Box(x - 0.3 * w, base - 0.42 * h, 0.24 * w, 0.42 * h)
    window = Box(x + 0.1 * w, base - 0.4 * h, 0.24 * w, 0.2 * h)
    gable = [(x - 0.62 * w, walls.y + 0.04 * h), (x, base - h), (x + 0.62 * w, walls.y + 0.04 * h)]
    thick = [
        (x - 0.62 * w, walls.y - 0.03 * h),
        (x, base - 1.07 * h),
        (x + 0.62 * w, walls.y - 0.03 * h),
    ]
    lamp = path.circle(*window.centre, 0.45 * h)
    chimney = Box(x + 0.26 * w, base - 1.0 * h, 0.1 * w, 0.3 * h)
    return [
        design.shape(chimney, roof, role="backdrop"),
        design.shape(walls, log, role="backdrop"),
        design.shape(path.polygon(gable), log, role="backdrop"),
        design.shape(rows, with_alpha(roof, 0.5), role="backdrop"),
        design.shape(
            path.polygon([*gable, *thick[::-1]]), "#f8fbff" if snow else roof, role="backdrop"
        ),
        design.shape(door, roof, role="backdrop"),
        design.shape(
            path.circle(door.right - 0.05 * w, door.centre[1], 0.014 * w),
            light.glow,
            role="backdrop",
        ),
        design.shape(lamp, pool("#ffd27a", 0.55), role="light"),
        design.shape(window, "#ffd88a", role="backdrop"),
        design.shape(
            path.rect(Box(window.centre[0] - 0.008 * w, window.y, 0.016 * w, window.height))
            + path.rect(Box(window.x, window.centre[1], window.width, 0.014 * h)),
            roof,
            role="backdrop",
        ),
    ]
