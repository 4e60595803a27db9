"""Posters on an asymmetrical grid: stacked, Swiss, and type as the picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.stages.plan.backdrops import full, lay
from limner.stages.plan.backdrops.scripts import WORDS as SCRIPTS
from limner.stages.plan.parts.hero import hero, manner
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    column,
    fit_in,
    head,
    mirrored,
    put_back,
    strip,
    sub,
    wording,
)
from limner.stages.plan.posters.common import bare, foot_block, room_of
from limner.stages.plan.posters.wide import roomy, swiss_wide

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def stacked(design: Design) -> list[Layer]:
    """A headline as wide as the sheet, a picture that bleeds off below it, details at the foot."""
    w = wording(design)
    if w.bare:
        return bare(design)
    u, live, s = design.u, design.live, design.scheme
    foot = room_of(design, w)
    if design.wide:
        return _stacked_wide(design, w)
    tall = min((live.height - foot) * 0.56, live.height - foot - 0.27 * design.size.height - 9 * u)
    top = Box(live.x, live.y, live.width, max(tall, 12 * u))
    fit = fit_in(design, w.headline, top, most=4, cap=34 * u)
    base = live.bottom - foot
    start = live.y + fit.height + (4.5 * u if w.headline else 0)
    picture = Box(0, start, design.size.width, max(10 * u, base - 4.5 * u - start))
    layers = hero(
        design, picture, among=("arcs", "bauhaus", "sunburst", "stripes", "halftone", "topo")
    )
    if w.headline:
        box = Box(live.x, live.y, live.width, fit.height + 1.5 * u)
        layers.append(head(design, w.headline, fit, on=s.ground, box=box))
    layers.append(
        foot_block(design, w, on=s.ground, justify="end").but(
            box=Box(live.x, base, live.width, foot)
        )
    )
    return layers


def _stacked_wide(design: Design, w: Wording) -> list[Layer]:
    """The same on a wide sheet: words in the left half, the picture bleeding off the right."""
    u, live, s = design.u, design.live, design.scheme
    width = live.width * 0.5
    foot = min(room_of(design, w) * 1.25, live.height * 0.6)
    box = mirrored(design, Box(live.x, live.y, width, live.height))
    fit = fit_in(design, w.headline, Box(0, 0, width, live.height - foot - 3 * u), most=5)
    x = live.x + width + 4 * u
    picture = mirrored(design, Box(x, 0, design.size.width - x, design.size.height))
    layers = hero(design, picture, among=("arcs", "bauhaus", "sunburst", "blobs"))
    words: list[Layer | None] = []
    if w.headline:
        words.append(head(design, w.headline, fit, on=s.ground))
    words += [design.space(), foot_block(design, w, on=s.ground)]
    return [*layers, column(design, words, gap=2.4, box=box)]


def swiss(design: Design) -> list[Layer]:
    """One hero shape cropped by two edges; headline low and left; details on a grid above."""
    w = wording(design)
    if w.bare:
        return bare(design)
    u, live, s = design.u, design.live, design.scheme
    if design.wide:
        return swiss_wide(design, w) if roomy(w) else _stacked_wide(design, w)
    width, height = design.size
    rng = design.rng
    foot = room_of(design, w) + 5 * u
    if manner(design) == "things":
        box = Box(width * 0.24, 0, width * 0.76, height * 0.5)
        picture = hero(
            design,
            mirrored(design, box),
            ground=s.accent if contrast(s.accent, s.ground) > 1.3 else s.second,
        )
    else:
        box = Box(width * rng.choice((0.0, 0.22)), 0, width, height * 0.54)
        box = box._replace(width=width - box.x)
        picture = hero(
            design,
            mirrored(design, box),
            ground=s.surface,
            among=("arcs", "bauhaus", "stripes", "halftone", "topo"),
        )
    block = Box(live.x, box.bottom + 4 * u, live.width, live.bottom - box.bottom - 4 * u)
    fit = fit_in(
        design,
        w.headline,
        block._replace(height=max(8 * u, block.height - foot)),
        most=4,
        cap=21 * u,
    )
    words: list[Layer | None] = []
    if w.headline:
        words.append(head(design, w.headline, fit, on=s.ground))
    words += sub(design, w.subs, on=s.ground, colour=s.on(s.ground, s.accent, 4.6))
    words += [design.space(), strip(design, w.small, on=s.ground)]
    words += action(design, w.ctas, on=s.ground)
    return [*picture, column(design, words, gap=2.8, box=block)]


def type_(design: Design) -> list[Layer]:
    """The headline is the picture: as large as the sheet takes, crossed by one plain form."""
    w = wording(design)
    if w.bare:
        return bare(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    flood = contrast(s.accent, s.ink) > 1.2 and design.rng.random() < 0.5
    flood = flood and not (design.styled and s.dark)
    ground = s.accent if flood else s.ground
    design.background = ground
    foot = room_of(design, w)
    top = Box(live.x, live.y, live.width, live.height - foot - 4 * u)
    fit = fit_in(design, w.headline, top, most=6)
    form = s.second if contrast(s.second, ground) > 1.25 else s.third
    if flood and contrast(form, ground) < 1.25:
        form = s.ground
    ink = s.on(ground)
    form = _between(form, ground, ink)
    high = design.rng.random() < 0.6
    layers = _lead_form(design, form, ground, fit.height, high=high)
    if w.headline:
        layers.append(
            head(
                design,
                w.headline,
                fit,
                on=ground,
                colour=ink,
                box=top,
                valign="top" if high else "bottom",
            )
        )
    rows: list[Layer | None] = [
        *sub(design, w.subs, on=ground, colour=ink),
        strip(design, w.small, on=ground, colour=ink),
        *action(design, w.ctas, on=ground),
    ]
    layers.append(
        column(
            design,
            rows,
            gap=2.2,
            box=Box(live.x, live.bottom - foot, live.width, foot),
            justify="end",
        )
    )
    del width, height
    return layers


def _lead_form(design: Design, colour: str, ground: str, tall: float, *, high: bool) -> list[Layer]:
    """Return the form behind giant type: letters of the world's scripts above or below the words
    for a brief about languages, else one plain form.
    """
    if not words_of(design.brief) & SCRIPTS:
        return [_plain_form(design, colour)]
    width, height = design.size
    room = height - tall - design.margin - 8 * design.u
    box = Box(0, height - room if high else 0, width, room)
    tones = full(design, ground)
    return [lay(design, "scripts", box, tones)] if room > 0.2 * height else []


def _between(colour: str, ground: str, ink: str) -> str:
    """Bring a form's colour near enough to its ground that ink reads on both."""
    for _ in range(12):
        if contrast(colour, ink) >= 5.2:
            return colour
        colour = mix(colour, ground, 0.2)
    return colour


def _plain_form(design: Design, colour: str) -> Layer:
    """Return one large form, off the middle and cropped: disc, ring, quarter, bar or blocks."""
    rng = design.rng
    w, h = design.size
    s = math.sqrt(w * h)
    cx, cy = w * rng.choice((0.2, 0.85, 0.72)), h * rng.choice((0.3, 0.55, 0.66))
    form = rng.randrange(4)
    if form == 0:
        return design.shape(circle(cx, cy, s * 0.42), colour, role="backdrop")
    if form == 1:
        pen = design.stroke(colour, 1).but(width=s * 0.15)
        return design.shape(circle(cx, cy, s * 0.36), None, stroke=pen, role="backdrop")
    if form == 2:
        d = polygon([(0, h), (0, h * 0.45), (w, h * 0.16), (w, h)])
        return design.shape(d, colour, role="backdrop")
    return design.shape(circle(w * 0.5, h * 1.04, max(w * 0.62, s * 0.4)), colour, role="backdrop")


def stacked_again(design: Design, w: Wording) -> list[Layer]:
    """Set already taken words in the stacked manner, where another will not hold them."""
    put_back(design, w)
    return stacked(design)
