"""Flyers led by their picture: a hero over a ledger, a slanted split, a folded leaflet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, shift
from limner.basics.geometry import Box
from limner.basics.path import polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Linear, Stop
from limner.stages.plan.flyers.facts import (
    Facts,
    facts,
    ledger,
    names_block,
    print_height,
    set_in,
    small_print,
    strong,
)
from limner.stages.plan.ornaments.badge import badge
from limner.stages.plan.ornaments.ribbon import ribbon
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.hero import hero
from limner.stages.plan.parts.wording import action, mirrored

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

MOTIFS = ("confetti", "sunburst", "halftone", "papercut", "bauhaus", "terrazzo")


def _title(
    design: Design, f: Facts, box: Box, *, on: str, align: str = "start", most: int = 3
) -> list[Layer]:
    """Return the headline in a box, the first sub below it on a ribbon or as a line."""
    if f.headline is None:
        return []
    low = 0.24 if f.subs else 0.0
    top = box._replace(height=box.height * (1 - low))
    s = design.scheme
    layers: list[Layer] = [
        set_in(design, f.headline, top, on=on, most=most, align=align, colour=s.on(on),
               valign="bottom" if low else "middle"),
    ]  # fmt: skip
    if f.subs:
        under = Box(box.x, top.bottom + 0.04 * box.height, box.width, box.height * (low - 0.04))
        cap = 4.6 * design.u
        layers.append(
            set_in(
                design, f.subs.pop(0), under, on=on, most=2, align=align, cap=cap,
                voice=design.type.text, colour=s.on(on), valign="top",
            )
        )  # fmt: skip
    return layers


def body(design: Design, f: Facts, box: Box, *, on: str, accent: str) -> list[Layer]:
    """Return everything below a flyer's picture: the ledger at one side, the line-up at the
    other, small print and the call to action at the foot.
    """
    u = design.u
    more = [*f.subs, *f.rest]
    foot = print_height(design, more, box.width) + (9.5 * u if f.ctas else 0.0)
    upper = box._replace(height=box.height - foot - (2.2 * u if foot else 0))
    layers: list[Layer] = []
    both = bool(f.names) and bool(f.rows)
    left = mirrored(design, upper._replace(width=upper.width * (0.58 if both else 1.0)))
    layers += ledger(design, f, left, on=on, accent=accent)
    if f.names:
        side = upper
        if both:
            x = upper.x + upper.width * 0.58 + 5 * u
            side = mirrored(design, Box(x, upper.y, upper.right - x, upper.height))
            rule = side.x - 2.5 * u if not design.rtl else side.right + 2.5 * u
            pen = mix(on, design.scheme.on(on), 0.3)
            layers.append(design.shape(Box(rule, side.y, max(1.0, 0.16 * u), side.height), pen))
        ink = design.scheme.on(on, accent, 4.6)
        layers += names_block(design, f.names, side, on=on, colour=ink)
    if foot:
        rows_ = [*small_print(design, more, on=on), *action(design, f.ctas, on=on)]
        at = Box(box.x, box.bottom - foot, box.width, foot)
        layers.append(design.stack(rows_, gap=1.6, box=at, justify="end"))
    return layers


def pictured(design: Design) -> list[Layer]:
    """A picture over the upper half, the headline on a band that overlaps it, facts in order."""
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    field = strong(design)
    told = 12.0 * len(f.rows) + (24.0 if len(f.names) > 3 and f.rows else 4.0 * len(f.names))
    told += 6.0 * len(f.rest) + 10.0 * len(f.ctas)
    top = min(0.56 * height, max(0.32 * height, height - (told + 40.0) * u))
    layers = depicted(design, Box(0, 0, width, top + 2 * u), among=MOTIFS)
    band = Box(0, top - 7 * u, width, 31 * u if f.subs else 24 * u)
    plate = polygon(
        [(0, band.y + 3.4 * u), (width, band.y), (width, band.bottom), (0, band.bottom)]
    )
    layers.append(design.shape(plate, field, role="plate"))
    seal = f.price[:1] if f.price and len(f.price[0].text) <= 16 else []
    inner = Box(live.x, band.y + 4.4 * u, live.width, band.height - 7 * u)
    layers += _title(design, f, inner, on=field, most=2)
    if seal:
        f.price.remove(seal[0])
        r = 9.5 * u
        x = width - design.margin - r if not design.rtl else design.margin + r
        fill = max((s.second, s.third, s.ink, s.ground), key=lambda c: min(contrast(c, field), 5.0))
        layers.append(badge(design, seal[0], x, band.y - 4 * u, r, fill=fill, form="burst"))
    start = band.bottom + 5 * u
    box = Box(live.x, start, live.width, live.bottom - start)
    return [*layers, *body(design, f, box, on=s.ground, accent=field)]


def split(design: Design) -> list[Layer]:
    """A sheet cut in two on the slant: the words on colour above, the picture below the cut,
    facts on a straight slip at the foot.
    """
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    field = strong(design)
    slip_rows = len(f.all_but_head)
    slip_high = min(height * 0.48, (15 + 6.2 * slip_rows) * u)
    slip = Box(live.x, height - design.margin - slip_high, live.width, slip_high)
    high, low = height * 0.27, height * 0.46
    ends = (low, high) if not design.rtl else (high, low)
    picture = Box(0, high, width, height - high)
    layers: list[Layer] = [
        Group(
            id=design.id("cut"), role="backdrop", box=design.canvas,
            children=tuple(hero(design, picture, scene=True, among=MOTIFS)),
        ),
        design.shape(
            polygon([(0, 0), (width, 0), (width, ends[1] + 2.4 * u), (0, ends[0] + 2.4 * u)]),
            s.ground, role="ornament",
        ),
        design.shape(
            polygon([(0, 0), (width, 0), (width, ends[1]), (0, ends[0])]), field, role="plate"
        ),
    ]  # fmt: skip
    box = Box(live.x, live.y, live.width * 0.92, high - live.y + 0.03 * height)
    layers += _title(design, f, mirrored(design, box), on=field, most=3)
    ground = s.ground
    layers.append(
        design.shape(slip, ground, role="plate", radius=1.2 * u, effects=design.soft_shadow(1.2))
    )
    return [*layers, *body(design, f, slip.inset(4.2 * u), on=ground, accent=field)]


def leaflet(design: Design) -> list[Layer]:
    """A sheet folded in three: the cover, what there is, and how to come, each in its colour."""
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, s = design.u, design.scheme
    width, height = design.size
    m = design.margin
    field = strong(design)
    deep = shift(field, lightness=-0.12) if contrast(s.ink, field) < 3 else s.ink
    tint = mix(s.ground, field, 0.14)
    folds = (height * 0.44, height * 0.7)
    panels = (
        Box(0, 0, width, folds[0]),
        Box(0, folds[0], width, folds[1] - folds[0]),
        Box(0, folds[1], width, height - folds[1]),
    )
    layers: list[Layer] = []
    cover = Box(width * 0.46, 0, width * 0.54, folds[0])
    layers.append(design.shape(panels[0], field, role="plate"))
    layers += depicted(design, mirrored(design, cover), ground=tint, among=MOTIFS)
    area = Box(m, m, width * 0.46 - m - 3 * u, folds[0] - 2 * m)
    layers += _title(design, f, mirrored(design, area), on=field, most=4)
    layers.append(design.shape(panels[1], s.ground, role="plate"))
    middle = panels[1].inset(m)._replace(y=folds[0] + 5 * u, height=panels[1].height - 10 * u)
    what = Facts(names=f.names, rest=[*f.subs, *f.rest])
    if what.bare:
        what = Facts(when=f.when, where=f.where)
        f.when, f.where = [], []
    layers += _middle(design, what, middle, field)
    layers.append(design.shape(panels[2], deep, role="plate"))
    how = panels[2].inset(m)._replace(y=folds[1] + 5 * u, height=panels[2].height - 5 * u - m * 0.8)
    last = Facts(when=f.when, where=f.where, price=f.price, contact=f.contact, ctas=f.ctas)
    layers += body(design, last, how, on=deep, accent=s.on(deep, s.second, 3.2))
    return [*layers, *_creases(design, folds)]


def _middle(design: Design, what: Facts, box: Box, field: str) -> list[Layer]:
    """Return the middle panel: the line-up in large type, or the facts, and what is left."""
    ground = design.scheme.ground
    if what.rows:
        return body(design, what, box, on=ground, accent=field)
    foot = min(box.height * 0.7, print_height(design, what.rest, box.width)) if what.rest else 0.0
    layers: list[Layer] = []
    if what.names:
        area = box._replace(height=box.height - foot)
        layers += names_block(
            design, what.names, area, on=ground, align="centre",
            colour=design.scheme.on(ground, field, 4.6),
        )  # fmt: skip
    elif what.rest:
        rest = small_print(design, what.rest[1:], on=ground)
        cap = 6 * design.u
        return [
            set_in(design, what.rest[0], box, on=ground, most=5, align="centre", cap=cap),
            *([design.stack(rest, box=box, justify="end")] if rest else []),
        ]
    if what.rest:
        at = Box(box.x, box.bottom - foot, box.width, foot)
        rows = small_print(design, what.rest, on=ground, align="centre")
        layers.append(design.stack(rows, gap=1.4, box=at, justify="end"))
    return layers


def _creases(design: Design, folds: tuple[float, ...]) -> list[Layer]:
    """Return the light and shade of folds across the sheet."""
    u = design.u
    layers: list[Layer] = []
    for i, y in enumerate(folds):
        near = "#00000038" if i == 0 else "#00000030"
        fall = Linear(
            start=(0, 0), end=(0, 1),
            stops=(Stop(offset=0.0, colour=near), Stop(offset=1.0, colour="#00000000")),
        )  # fmt: skip
        layers.append(design.shape(Box(0, y, design.size.width, 5 * u), fall, role="shadow"))
        gleam = Box(0, y - max(1.0, 0.14 * u), design.size.width, max(1.0, 0.14 * u))
        layers.append(design.shape(gleam, "#ffffff66", role="shadow"))
    return layers


def ribboned(design: Design, f: Facts, box: Box, fill: str) -> list[Layer]:
    """Return the first sub on a ribbon, where it is short enough to stand on one."""
    if not f.subs or len(f.subs[0].text) > 34:
        return []
    copy = f.subs.pop(0)
    wide = min(box.width, (len(copy.text) * 2.3 + 14) * design.u)
    x = box.x + (box.width - wide) / 2
    return [ribbon(design, copy, Box(x, box.y, wide, box.height), fill=fill, form="swallow")]
