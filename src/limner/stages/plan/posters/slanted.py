"""Posters against the grain: a title up the side, Han columns, a slanted cut."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import contrast
from limner.basics.geometry import Box
from limner.basics.path import polygon
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import full, lay, pick
from limner.stages.plan.parts.fit import Fitted
from limner.stages.plan.parts.hero import hero, manner, scrim
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    column,
    fit_in,
    head,
    mirrored,
    strip,
    sub,
    wording,
)
from limner.stages.plan.posters.common import bare, foot_block, room_of
from limner.stages.plan.posters.grids import stacked_again
from limner.stages.plan.posters.wide import diagonal_wide, roomy, shelf_wide

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


VERTICAL = frozenset({"Hans", "Hant", "Jpan"})


def vertical(design: Design) -> list[Layer]:
    """The title runs up one side on a band of colour; the picture and the details fill the rest."""
    w = wording(design)
    if w.bare:
        return bare(design)
    headline = w.headline
    if design.wide and headline is not None and roomy(w):
        return shelf_wide(design, w)
    if design.wide or headline is None or len(headline.text) > 34:
        return stacked_again(design, w)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    if headline.script in VERTICAL and len(headline.text) <= 12:
        return _columns(design, w, headline)
    band = width * 0.3
    ground = s.accent if contrast(s.accent, s.ground) > 1.5 else s.ink
    strip_box = mirrored(design, Box(0, 0, band, height))
    layers: list[Layer] = []
    x = band
    alone = not (w.subs or w.small or w.ctas)
    picture = mirrored(design, Box(x, 0, width - x, height * (1.0 if alone else 0.6)))
    layers += hero(design, picture, among=("arcs", "bauhaus", "topo", "stripes", "halftone"))
    layers.append(design.shape(strip_box, ground, role="plate"))
    long, thick = height - 2 * live.y, band - 5.2 * u
    fit = fit_in(design, headline, Box(0, 0, long, thick), most=2)
    cx, cy = strip_box.centre
    box = Box(cx - long / 2, cy - thick / 2, long, thick)
    layers.append(
        head(
            design,
            headline,
            fit,
            on=ground,
            colour=s.on(ground),
            box=box,
            rotate=-90.0,
            valign="middle",
        )
    )
    left = band + 4.5 * u
    block = mirrored(
        design,
        Box(
            left,
            height * 0.6 + 4.5 * u,
            width - left - design.margin,
            live.bottom - height * 0.6 - 4.5 * u,
        ),
    )
    rows: list[Layer | None] = [
        *sub(design, w.subs, on=s.ground, level="heading"),
        design.space(),
        strip(design, w.small, on=s.ground, columns=1),
        *action(design, w.ctas, on=s.ground),
    ]
    return [*layers, column(design, rows, gap=2.2, box=block)]


def _columns(design: Design, w: Wording, headline: Copy) -> list[Layer]:
    """Han titles in a column of characters at the right, over the whole picture."""
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    words = words_of(design.brief)
    layers: list[Layer]
    if manner(design) == "things":
        layers = hero(design, Box(0, height * 0.45, width, height * 0.55))
    else:
        backdrop = pick(design, words, ("ink", "hills", "waves"))
        layers = [lay(design, backdrop, tones=full(design))]
    n = len(headline.text)
    size = min(live.height * 0.62 / (n * 1.08), width * 0.2)
    long = size * n * 1.12 + u
    layers.append(scrim(design, Box(0, 0, width, height * 0.62), s.ground, up=False, strength=0.62))
    box = Box(live.right - size * 1.15, live.y, size * 1.15, min(long, live.height * 0.75))
    layers.append(
        head(
            design,
            headline,
            Fitted(size, 1, long, size),
            on=s.ground,
            direction="vertical",
            box=box,
        )
    )
    rest = [*w.subs, *w.small]
    slim = size * 0.26
    x = box.x - slim * 2.4
    for copy in rest[:3]:
        if copy.script in VERTICAL and len(copy.text) <= 24:
            tall = min(live.height * 0.7, len(copy.text) * slim * 1.25)
            layers.append(
                design.text(
                    copy,
                    "lead",
                    on=s.ground,
                    size=slim,
                    direction="vertical",
                    lines=1,
                    box=Box(x, live.y + size * 0.12, slim * 1.2, tall),
                )
            )
            x -= slim * 2.0
            rest = [c for c in rest if c is not copy]
    if rest or w.ctas:
        left = Wording(None, [], rest, [], w.ctas, [])
        foot = room_of(design, left) + u
        area = Box(live.x, live.bottom - foot, live.width, foot)
        layers.append(
            scrim(design, Box(0, area.y - 8 * u, width, height - area.y + 8 * u), s.ground, up=True)
        )
        layers.append(foot_block(design, left, on=s.ground).but(box=area))
    return layers


def _above_cut(design: Design, box: Box, clip: str) -> Group:
    """Return the picture in `box`, cut off along an outline."""
    made = hero(design, box, among=("halftone", "stripes", "sunburst", "spotlight"))
    return Group(
        id=design.id("cut"), role="backdrop", box=design.canvas, clip=clip, children=tuple(made)
    )


def diagonal(design: Design) -> list[Layer]:
    """A slanted cut: the picture above it, the headline along it, details square below."""
    w = wording(design)
    if w.bare:
        return bare(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    if design.wide and w.headline is not None and roomy(w):
        return diagonal_wide(design, w)
    if design.wide or w.headline is None or len(w.headline.text) > 40:
        return stacked_again(design, w)
    slope = -9.0 if not design.rtl else 9.0
    drop = width * math.tan(math.radians(abs(slope)))
    foot = room_of(design, w)
    cut = min(height * 0.68, live.bottom - foot - 24 * u)
    left, right = (
        (cut + drop / 2, cut - drop / 2) if slope < 0 else (cut - drop / 2, cut + drop / 2)
    )
    ground = s.accent if contrast(s.accent, s.ground) > 1.5 else s.second
    clip = polygon([(0, 0), (width, 0), (width, right), (0, left)])
    picture = _above_cut(design, Box(0, 0, width, cut + drop / 2), clip)
    thick = min(21 * u, height * 0.2)
    long = width * 0.94
    fit = fit_in(design, w.headline, Box(0, 0, long * 0.93, thick), most=2, cap=24 * u)

    def slat(top: float, bottom: float) -> str:
        return polygon(
            [(0, left + top), (width, right + top), (width, right + bottom), (0, left + bottom)]
        )

    bar = slat(-3 * u, fit.height + 2 * u)
    edge = slat(fit.height + 3.2 * u, fit.height + 4.4 * u)
    cy = cut + fit.height / 2 - 0.5 * u
    box = Box((width - long) / 2, cy - fit.height / 2 - u, long, fit.height + 2 * u)
    layers: list[Layer] = [
        picture,
        design.shape(bar, ground, role="plate"),
        design.shape(edge, s.second if ground != s.second else s.third, role="ornament"),
        head(
            design,
            w.headline,
            fit,
            on=ground,
            colour=s.on(ground),
            box=box,
            rotate=slope,
            align="centre",
            valign="middle",
        ),
    ]
    start = cut + drop / 2 + fit.height + 6 * u
    block = Box(live.x, start, live.width, max(6 * u, live.bottom - start))
    rows: list[Layer | None] = [
        *sub(design, w.subs, on=s.ground),
        design.space(),
        strip(design, w.small, on=s.ground),
        *action(design, w.ctas, on=s.ground),
    ]
    return [*layers, column(design, rows, gap=2.0, box=block)]
