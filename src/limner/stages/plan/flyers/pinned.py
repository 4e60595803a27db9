"""Flyers that lie about: a map with a pin in it, and notes taped to a board."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, smooth
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.flyers.facts import (
    Facts,
    bold,
    facts,
    set_in,
    strong,
    sturdy,
)
from limner.stages.plan.flyers.pictured import MOTIFS, body
from limner.stages.plan.ornaments.fasteners import pin, washi
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.drawing import textured
from limner.stages.plan.parts.hero import hero
from limner.stages.plan.parts.wording import mirrored

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def street_map(design: Design, box: Box, mark: str) -> Group:
    """Return a plan of streets, blocks, a park and a river, cropped to `box`; wordless."""
    s = design.scheme
    rng = Random(design.rng.randrange(1 << 30))
    w, h = box.width, box.height
    light = oklch(s.ground).lightness > 0.5
    land = mix(s.ground, s.ink, 0.07 if light else 0.12)
    street = mix(s.ground, "#ffffff", 0.6) if light else mix(s.ground, s.ink, 0.3)
    step = math.sqrt(w * h) / 5.2
    turn = math.radians(rng.uniform(9, 20) * rng.choice((-1, 1)))
    cos, sin = math.cos(turn), math.sin(turn)

    def at(x: float, y: float) -> tuple[float, float]:
        return w / 2 + x * cos - y * sin, h / 2 + x * sin + y * cos

    reach = math.hypot(w, h) * 0.62
    n = math.ceil(reach / step)
    blocks: list[str] = []
    parks: list[str] = []
    for i in range(-n, n):
        for j in range(-n, n):
            gap = step * (0.13 if (i % 3 and j % 3) else 0.2)
            x0, y0, x1, y1 = i * step + gap / 2, j * step + gap / 2, (i + 1) * step, (j + 1) * step
            cut = rng.random()
            parts = [(x0, y0, x1 - gap / 2, y1 - gap / 2)]
            if cut < 0.4:
                mid = (x0 + x1) / 2
                parts = [
                    (x0, y0, mid - gap / 3, y1 - gap / 2),
                    (mid, y0, x1 - gap / 2, y1 - gap / 2),
                ]
            for a, b, c, d in parts:
                path = polygon([at(a, b), at(c, b), at(c, d), at(a, d)])
                (parks if rng.random() < 0.07 else blocks).append(path)
    river = [(w * t, h * (0.84 + 0.1 * math.sin(5 * t + 1))) for t in (-0.1, 0.15, 0.4, 0.7, 1.1)]
    water = smooth([*river, (w * 1.1, h * 1.2), (-w * 0.1, h * 1.2)], closed=True)
    green = mix(land, "#5f9a5a", 0.45)
    blue = mix(land, "#5c9fc4", 0.6)
    way = [at(-reach, step * 1.0), at(-step * 0.4, step * 1.0), at(0, 0)]
    route = f"M{way[0][0]:.1f} {way[0][1]:.1f}L{way[1][0]:.1f} {way[1][1]:.1f}"
    route += f"L{way[1][0] + step * 0.0:.1f} {way[1][1]:.1f}L{w / 2:.1f} {h / 2:.1f}"
    pen = design.stroke(mark, 0.9, cap="round", join="round", dash=(0.1 * design.u, 1.7 * design.u))
    return Group(
        id=design.id("map"), role="backdrop", box=box, crop=True, fill=street,
        children=(
            design.shape("".join(blocks), land, role="backdrop"),
            *([design.shape("".join(parks), green, role="backdrop")] if parks else []),
            design.shape(water, blue, role="backdrop"),
            design.shape(route, None, stroke=pen, role="ornament"),
        ),
    )  # fmt: skip


def place_mark(design: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    """Return a map's drop-shaped mark whose point stands at (x, y)."""
    cy = y - 2.2 * r
    d = (
        f"M{x:.1f} {y:.1f}C{x - 0.5 * r:.1f} {y - 0.9 * r:.1f} {x - r:.1f} {cy + 0.8 * r:.1f} "
        f"{x - r:.1f} {cy:.1f}A{r:.1f} {r:.1f} 0 0 1 {x + r:.1f} {cy:.1f}"
        f"C{x + r:.1f} {cy + 0.8 * r:.1f} {x + 0.5 * r:.1f} {y - 0.9 * r:.1f} {x:.1f} {y:.1f}Z"
    )
    return [
        design.shape(d, colour, role="icon", effects=design.soft_shadow(0.7, 0.3)),
        design.shape(circle(x, cy, r * 0.42), "#ffffff", role="icon"),
    ]


def mapped(design: Design) -> list[Layer]:
    """The title on colour, then a map strip with the venue beside its mark, then the facts."""
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    field = strong(design)
    top = height * 0.34
    strip = Box(0, top, width, height * 0.25)
    layers: list[Layer] = [design.shape(Box(0, 0, width, top), field, role="plate")]
    panel = Box(width * 0.62, 0, width * 0.38, top)
    layers += hero(
        design, mirrored(design, panel), ground=shift(field, lightness=-0.05), among=MOTIFS
    )
    area = Box(live.x, live.y, width * 0.62 - live.x - 3 * u, top - live.y - 4 * u)
    low = 0.26 if f.subs else 0.0
    if f.headline:
        at = mirrored(design, area._replace(height=area.height * (1 - low)))
        layers.append(set_in(design, f.headline, at, on=field, colour=s.on(field), most=4))
    if f.subs:
        y = area.y + area.height * (1 - low) + u
        at = mirrored(design, Box(area.x, y, area.width, area.height * low - u))
        layers.append(
            set_in(design, f.subs.pop(0), at, on=field, colour=s.on(field), most=2, cap=4.2 * u,
                   voice=design.type.text, valign="top")
        )  # fmt: skip
    layers.append(street_map(design, strip, field))
    cx, cy = strip.centre
    layers += place_mark(design, cx, cy, 3.0 * u, field)
    if f.where:
        layers.append(_signpost(design, f.where.pop(0), strip))
    start = strip.bottom + 4.6 * u
    box = Box(live.x, start, live.width, live.bottom - start)
    return [*layers, *body(design, f, box, on=s.ground, accent=field)]


def _signpost(design: Design, copy: Copy, strip: Box) -> Group:
    """Return the venue on a plate beside the mark."""
    u, s = design.u, design.scheme
    ground = s.ground
    wide = min(strip.width * 0.42, (len(copy.text) * 2.0 + 8) * u)
    x = strip.centre[0] + 5.5 * u
    plate = mirrored(design, Box(x, strip.y + strip.height * 0.3, wide, 12 * u))
    inner = Box(2.4 * u, 1.6 * u, wide - 4.8 * u, 8.8 * u)
    words = set_in(design, copy, inner, on=ground, most=2, cap=4.2 * u, voice=bold(design))
    return Group(
        id=design.id("plate"), role="plate", box=plate, fill=ground, radius=0.8 * u,
        effects=design.soft_shadow(0.8), children=(words,),
    )  # fmt: skip


def pinboard(design: Design) -> list[Layer]:
    """Slips of paper taped to a board: the title on the largest, each fact on its own."""
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    board = mix(s.ground, "#b98a58", 0.5) if not s.dark else mix(s.ground, "#4a3626", 0.5)
    design.background = board
    field = strong(design)
    layers: list[Layer] = [
        textured(design, width, height, "kraft", (board, shift(board, lightness=-0.08)))
    ]
    cells = [c for group in (f.when, f.price, f.where) for c in group[:1]][:3]
    for group in (f.when, f.price, f.where):
        group[:] = [c for c in group if c not in cells]
    photo = Box(live.x + live.width * 0.06, height * 0.245, live.width * 0.88, height * 0.3)
    layers += _photo(design, photo)
    title = Box(live.x - u, live.y - u, live.width + 2 * u, height * 0.235)
    layers += _title_slip(design, f, title, field)
    y = photo.bottom + 5.0 * u
    if cells:
        layers += _slips(design, cells, Box(live.x, y, live.width, height * 0.17))
        y += height * 0.17 + 4 * u
    if f.all_but_head:
        slip = Box(live.x, y, live.width, live.bottom - y + 2 * u)
        sheet = paper(design)
        layers.append(design.shape(slip, sheet, role="plate", effects=design.soft_shadow(0.8)))
        layers += body(design, f, slip.inset(3.4 * u), on=sheet, accent=field)
    return layers


def paper(design: Design) -> str:
    """Return the colour of slips of paper: near white, or a style's own surface."""
    s = design.scheme
    if design.styled:
        return s.surface
    return mix("#fffdf8", s.ink if s.dark else s.ground, 0.35)


def _photo(design: Design, box: Box) -> list[Layer]:
    """Return the picture as a print with a white rim, taped at its upper corners."""
    u, s = design.u, design.scheme
    rim = box.inset(-1.8 * u)
    made = depicted(design, box, among=MOTIFS)
    sheet = design.shape(rim, "#fffdf8", role="plate", effects=design.soft_shadow(1.1))
    tone = s.second
    return [
        sheet,
        *made,
        washi(design, rim.x + 3 * u, rim.bottom - u, 13 * u, tone, -38.0),
        washi(design, rim.right - 3 * u, rim.bottom - u, 13 * u, tone, 38.0),
    ]


def _title_slip(design: Design, f: Facts, box: Box, field: str) -> list[Layer]:
    """Return the headline and the first sub on a slip of the loud colour, tilted and pinned."""
    u, s = design.u, design.scheme
    inner = Box(4 * u, 4.6 * u, box.width - 8 * u, box.height - 8 * u)
    low = 0.3 if f.subs else 0.0
    words: list[Layer] = []
    if f.headline:
        at = inner._replace(height=inner.height * (1 - low))
        words.append(
            set_in(design, f.headline, at, on=field, colour=s.on(field), most=2, align="centre")
        )
    if f.subs:
        at = Box(
            inner.x, inner.y + inner.height * (1.06 - low), inner.width, inner.height * (low - 0.06)
        )
        words.append(
            set_in(design, f.subs.pop(0), at, on=field, colour=s.on(field), most=2, cap=4.4 * u,
                   voice=design.type.text, align="centre")
        )  # fmt: skip
    slip = Group(
        id=design.id("plate"), role="plate", box=box, fill=field, rotate=-0.9,
        effects=design.soft_shadow(1.0), children=tuple(words),
    )  # fmt: skip
    head = pin(design, box.centre[0], box.y + 2.0 * u, 1.3 * u, s.second)
    return [slip, *head]


def _slips(design: Design, cells: list[Copy], box: Box) -> list[Layer]:
    """Return facts on slips of their own, each a little askew, taped at the top."""
    u, s = design.u, design.scheme
    sheet = paper(design)
    tones = (sheet, mix(sheet, s.second, 0.3), mix(sheet, s.accent, 0.22))
    gap = 3.0 * u
    total = sum(max(9, min(26, len(c.text))) ** 0.7 for c in cells)
    x = box.x
    layers: list[Layer] = []
    for i, copy in enumerate(cells):
        share = max(9, min(26, len(copy.text))) ** 0.7 / total
        wide = (box.width - gap * (len(cells) - 1)) * share
        at = mirrored(design, Box(x, box.y + (1.2 * u if i % 2 else 0), wide, box.height))
        ground = tones[i % 3]
        inner = Box(2.4 * u, 4.2 * u, wide - 4.8 * u, box.height - 6.4 * u)
        words = set_in(
            design, copy, inner, on=ground, most=4, align="centre", cap=8 * u, voice=sturdy(design)
        )
        layers.append(
            Group(
                id=design.id("plate"), role="plate", box=at, fill=ground,
                rotate=(1.0, -1.4, 0.8)[i % 3], effects=design.soft_shadow(0.8), children=(words,),
            )
        )  # fmt: skip
        layers.append(
            washi(design, at.centre[0], at.y + 0.4 * u, 9 * u, s.accent, (-4.0, 5.0)[i % 2])
        )
        x += wide + gap
    return layers
