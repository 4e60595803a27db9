"""Posters whose words stand in a frame, on a plate, or under a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast, oklch
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import Tones, full, lay, pick, quiet
from limner.stages.plan.backdrops.deco import tiers
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.ornaments.frame import FRAMES
from limner.stages.plan.parts.hero import hero, manner
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import (
    action,
    column,
    fit_in,
    head,
    strip,
    sub,
    wording,
)
from limner.stages.plan.posters.common import arch_path, bare, near_centre, room_of
from limner.stages.plan.posters.grids import stacked_again
from limner.stages.plan.posters.wide import roomy, window_wide

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def classical(design: Design) -> list[Layer]:
    """Everything on one axis inside a frame, a medallion of the picture above the words."""
    w = wording(design)
    if w.bare:
        return bare(design)
    u, s = design.u, design.scheme
    words = words_of(design.brief)
    deco = bool(words & {"deco", "art-deco", "gatsby", "glamour"})
    gold = s.accent if contrast(s.accent, s.ground) > 2.4 else s.ink
    form = "deco" if deco else design.rng.choice(("double", "notched", "hair"))
    edge = design.canvas.inset(design.margin * 0.55)
    inner = edge.inset(5.2 * u)
    layers: list[Layer] = [
        lay(design, "paper", tones=full(design)),
        *FRAMES[form](design, edge, gold),
    ]
    foot = room_of(design, w) * 1.1
    left = inner.height - foot - inner.height * 0.24
    picture_height = min(0.46 * inner.height, max(0.33 * inner.height, left))
    if design.wide or foot > 0.5 * inner.height:
        picture_height = 0.0
    if picture_height > 12 * u:
        side = min(inner.width * 0.92, picture_height * (1.0 if not deco else 1.5))
        box = Box(inner.x + (inner.width - side) / 2, inner.y + u, side, picture_height - u)
        layers += _medallion(design, box, gold, deco)
        inner = inner._replace(
            y=inner.y + picture_height + 2 * u, height=inner.height - picture_height - 2 * u
        )
    fit = fit_in(
        design,
        w.headline,
        Box(0, 0, inner.width, max(8 * u, inner.height - foot - 7 * u)),
        most=3,
        cap=23 * u,
    )
    mark = "deco" if deco else design.rng.choice(("diamond", "dots", "star", "leaf"))
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground, align="centre"))
    if (w.subs or w.small) and w.headline:
        rows.append(divider(design, gold, mark, length=min(30.0, inner.width / u * 0.6)))
    rows += sub(design, w.subs, on=s.ground, align="centre", colour=s.on(s.ground, gold, 4.6))
    rows.append(strip(design, w.small, on=s.ground, align="centre", rule=False))
    rows += action(design, w.ctas, on=s.ground, flow=near_centre())
    layers.append(column(design, rows, gap=2.6, box=inner, justify="centre"))
    return layers


def _medallion(design: Design, box: Box, colour: str, deco: bool) -> list[Layer]:
    """Return the hero cut to a circle or an arch, with a line round it; deco fans stand free."""
    u = design.u
    if deco:
        made = tiers(design, box.width, box.height, full(design))
        return [
            Group(id=design.id("fan"), role="backdrop", box=box, crop=True, children=tuple(made))
        ]
    arch = design.rng.random() < 0.45
    if arch:
        half = min(box.width * 0.62, box.height * 0.9) / 2
        cx = box.x + box.width / 2
        d, ring = (
            arch_path(cx, box.y + k * u, half - k * u, box.bottom - k * u) for k in (1.4, 0.0)
        )
        area = Box(cx - half, box.y, 2 * half, box.height)
    else:
        r = min(box.width, box.height) / 2
        cx, cy = box.centre
        d, ring = circle(cx, cy, r - 1.4 * u), circle(cx, cy, r)
        area = Box(cx - r, cy - r, 2 * r, 2 * r)
    made = hero(design, area, ground=design.scheme.surface, scene=True)
    picture = Group(
        id=design.id("medallion"), role="backdrop", box=design.canvas, children=tuple(made), clip=d
    )
    return [picture, design.shape(ring, None, stroke=design.stroke(colour, 0.3))]


def plate(design: Design) -> list[Layer]:
    """A pattern over the whole sheet and one plate that carries every word."""
    w = wording(design)
    if w.bare:
        return bare(design)
    u, s = design.u, design.scheme
    width, height = design.size
    words = words_of(design.brief)
    names = ("bauhaus", "confetti", "halftone", "stripes", "topo", "sunburst")
    field = (
        s.accent if contrast(s.accent, s.ground) > 1.6 and design.rng.random() < 0.4 else s.ground
    )
    tones = full(design, field)
    if field == s.accent:
        tones = Tones(field, s.ground, s.second, s.third)
    if manner(design) == "things":
        layers = hero(design, design.canvas, ground=field)
    else:
        layers = [lay(design, pick(design, words, names), tones=tones)]
    long = sum(len(c.text) for c in [*w.subs, *w.small])
    pw = width * (0.74 if not design.wide else 0.58) if long < 160 else width * 0.82
    frame_room = 12.5 * u
    foot = room_of(design, w, pw - frame_room)
    fit = fit_in(
        design,
        w.headline,
        Box(0, 0, pw - frame_room, max(13 * u, height * 0.84 - frame_room - foot - 8 * u)),
        most=4,
        cap=24 * u,
    )
    ph = min(height * (0.9 if design.wide else 0.84), fit.height + foot + frame_room + 9 * u)
    ph = max(ph, min(height * 0.5, pw * 0.7))
    x = (width - pw) / 2
    y = (height - ph) / 2
    ground = s.ground if oklch(s.ground).lightness > 0.4 or s.dark else s.surface
    box = Box(x, y, pw, ph)
    pad = 4.6 * u
    rim = s.on(ground, s.accent, 2.6)
    layers.append(design.shape(box, ground, role="plate", effects=design.soft_shadow(1.2)))
    layers += FRAMES[design.rng.choice(("hair", "double", "notched"))](
        design, box.inset(1.6 * u), rim
    )
    inner = box.inset(pad + 1.6 * u)
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=ground, align="centre"))
        if w.subs or w.small:
            rows.append(
                divider(design, rim, design.rng.choice(("bar", "diamond", "wave")), length=12.0)
            )
    rows += sub(design, w.subs, on=ground, align="centre")
    rows.append(strip(design, w.small, on=ground, align="centre", rule=False))
    rows += action(design, w.ctas, on=ground, flow=near_centre())
    layers.append(column(design, rows, gap=2.8, box=inner, justify="centre"))
    return layers


def window(design: Design) -> list[Layer]:
    """The picture in a tall arched window; the words below it on one axis."""
    w = wording(design)
    if w.bare:
        return bare(design)
    if design.wide:
        return window_wide(design, w) if roomy(w) else stacked_again(design, w)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    foot = room_of(design, w)
    centred = design.rng.random() < 0.6
    text_height = max(height * 0.3, foot + 18 * u)
    bottom = live.bottom - text_height
    half = min(width * 0.33, (bottom - live.y) * 0.5)
    cx = width / 2 if centred else (live.x + half if not design.rtl else live.right - half)
    gold = s.accent if contrast(s.accent, s.ground) > 1.9 else s.ink
    d = arch_path(cx, live.y, half, bottom)
    picture = Group(
        id=design.id("window"),
        role="backdrop",
        box=design.canvas,
        clip=d,
        children=tuple(
            hero(
                design,
                Box(cx - half, live.y, 2 * half, bottom - live.y),
                ground=s.surface,
                scene=True,
                among=("hills", "waves", "stars", "arcs", "sunburst"),
            )
        ),
    )
    ring = arch_path(cx, live.y - 1.6 * u, half + 1.6 * u, bottom)
    layers: list[Layer] = []
    if design.rng.random() < 0.5:
        layers.append(lay(design, pick(design, frozenset(), ("paper",)), tones=quiet(design)))
    layers += [
        picture,
        design.shape(ring, None, stroke=design.stroke(gold, 0.3)),
        design.shape(Box(live.x, bottom, live.width, max(1.0, 0.3 * u)), gold),
    ]
    align = "centre" if centred else "start"
    fit = fit_in(
        design,
        w.headline,
        Box(0, 0, live.width, max(9 * u, text_height - foot - 3 * u)),
        most=3,
        cap=19 * u,
    )
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground, align=align))
    rows += sub(design, w.subs, on=s.ground, align=align, colour=s.on(s.ground, gold, 4.6))
    rows.append(design.space(least=1.5 * u))
    rows.append(strip(design, w.small, on=s.ground, align=align, rule=not centred))
    rows += action(design, w.ctas, on=s.ground, **({"flow": near_centre()} if centred else {}))
    block = Box(live.x, bottom + 4.6 * u, live.width, live.bottom - bottom - 4.6 * u)
    layers.append(column(design, rows, gap=2.0, box=block))
    return layers
