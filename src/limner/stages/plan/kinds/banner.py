"""Web banners: wide headers, hero strips, leaderboards; upright skyscrapers too.

Takes a headline, a subline, a button, and small print. Words keep to one side on calm ground;
drawings crowd in from the other and bleed off.

Compositions: `split` words beside the picture with a curved edge; `flood` one colour with things
breaking in from both ends; `scene` the picture behind everything, calm where the words are;
`band` a slanted band of colour; `centre` words between two clusters.

Example: 3:1 web banner, headline "Summer Sale", button "Get the deals", citrus fruit illustrations
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon
from limner.document.brief import Brief
from limner.document.layer import Flow, Layer
from limner.document.paint import Linear, Stop
from limner.stages.plan.backdrops import Tones, called, full, lay, pick
from limner.stages.plan.backdrops.citrus import cluster
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.hero import at, drawings, hero, manner, toned
from limner.stages.plan.parts.product import clear_of, deepened, ground_of, ink_on
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wares import bean, ware
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    fit_in,
    head,
    mirrored,
    near,
    put_back,
    strip,
    sub,
    wording,
)

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


SUBLINE = 1.75
"""How much larger than a subhead elsewhere the subline of a banner is: it is seen in passing."""

SLIM = 190
"""Banners lower than this in pixels set one line: words, then the button beside them."""


def _foot(w: Wording, units: float) -> float:
    """Return about how many units high everything under the headline stands."""
    foot = sum(math.ceil(len(c.text) * 3.5 / units) * 8.4 + 2.4 for c in w.subs)
    foot += 16.0 if w.ctas else 0.0
    small = [*w.prices, *w.small]
    return foot + sum(math.ceil(len(c.text) * 1.6 / units) * 4.4 + 2.0 for c in small[:6])


def _block(
    design: Design, w: Wording, box: Box, *, on: str, align: str = "start", cap: float = 30.0
) -> list[Layer]:
    """Return all words in one column in `box`, centred down it."""
    slim = design.wide and design.size.height < SLIM
    if slim and w.ctas and box.width > 0.6 * design.size.width:
        return _line(design, w, box, on=on)
    u = design.u
    ink = ink_on(design, on)
    foot = _foot(w, max(8.0, box.width / u))
    rest = max(box.height - foot * u - 2 * u, box.height * 0.3)
    fit = fit_in(
        design,
        w.headline,
        box._replace(height=rest),
        most=3 if box.width > box.height else 5,
        cap=cap * u,
    )
    rows: list[Layer] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=on, colour=ink, align=align))
    rows += sub(design, w.subs, on=on, align=align, colour=ink, scale=2.3 if slim else SUBLINE)
    listed = strip(design, [*w.prices, *w.small], on=on, align=align, rule=False, columns=3)
    if listed is not None:
        rows.append(listed)
    flow = Flow(align="centre" if align == "centre" else near(design))
    if w.ctas and rows:
        rows.append(design.space(0.0, least=1.2 * u))
    rows += action(design, w.ctas, on=on, fill=clear_of(design, on), flow=flow, level="heading")
    return [design.stack(rows, gap=2.2, justify="centre", box=box)] if rows else []


def _line(design: Design, w: Wording, box: Box, *, on: str) -> list[Layer]:
    """Return the words of a low leaderboard: headline and subline, the button beside them."""
    u = design.u
    ink = ink_on(design, on)
    button = action(
        design, w.ctas, on=on, fill=clear_of(design, on), level="title", flow=Flow(align="centre")
    )
    reach = 0.5 * 8.1 * max(len(c.text) for c in w.ctas) * u + 10 * u
    words = max(box.width - reach, box.width * 0.46)
    fit = fit_in(design, w.headline, Box(0, 0, words, box.height * 0.52), most=2, cap=34 * u)
    rows: list[Layer] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=on, colour=ink))
    rows += sub(design, w.subs, on=on, colour=ink, scale=2.5)
    listed = strip(design, [*w.prices, *w.small], on=on, rule=False, columns=3, scale=2.4)
    if listed is not None:
        rows.append(listed)
    left = design.stack(rows, gap=2.4, justify="centre", flow=Flow(grow=1.0))
    pair = [left, *button]
    if design.rtl:
        pair.reverse()
    return [design.stack(pair, axis="row", gap=4.0, align="centre", box=box)]


def _area(design: Design, share: float) -> tuple[Box, Box]:
    """Return the room of words and of the picture; upright banners put words above."""
    width, height = design.size
    live = design.canvas.inset(design.margin, design.margin * (0.8 if not design.tall else 1.0))
    if design.wide and design.size.height < SLIM:
        share = max(share, 0.74)
    if design.tall or not design.wide:
        words = live._replace(height=live.height * 0.52)
        return words, Box(
            0,
            live.y + words.height + 2 * design.u,
            width,
            height - live.y - words.height - 2 * design.u,
        )
    words = live._replace(width=live.width * share)
    gap = 5 * design.u
    picture = Box(words.right + gap, 0, width - words.right - gap, height)
    return mirrored(design, words), mirrored(design, picture)


def _citrus(design: Design) -> bool:
    back = called(words_of(design.brief))
    return bool(back) and back[0].name == "citrus"


def _fruit(design: Design, box: Box) -> list[Layer]:
    """Return slices of three sizes crowding in `box`, the largest cropped by the sheet."""
    rng = design.rng
    h = min(box.height, box.width * 0.9)
    cx, cy = box.centre
    fruits = ["orange", "lime", "lemon", "grapefruit"]
    rng.shuffle(fruits)
    spots = [
        (cx + 0.5 * box.width * 0.62, cy - h * 0.06, h * 0.46),
        (cx - box.width * 0.02, cy - h * 0.26, h * 0.25),
        (cx + box.width * 0.0, cy + h * 0.36, h * 0.3),
        (cx - box.width * 0.3, cy + h * 0.14, h * 0.16),
        (cx + box.width * 0.46, cy + h * 0.5, h * 0.24),
        (cx - box.width * 0.28, cy - h * 0.44, h * 0.11),
    ]
    if design.rtl:
        spots = [(2 * cx - x, y, r) for x, y, r in spots]
    order = [1, 3, 5, 4, 0, 2]
    return cluster(design, [spots[i] for i in order], tuple(fruits))


POUCH = re.compile(
    r"\b(?:bags?|pouch(?:es)?|packs?|packets?) of (?:\w+ )?(?:coffee|beans|tea)\b"
    r"|\b(?:coffee|bean|tea) (?:bags?|pouch(?:es)?)\b", re.I
)  # fmt: skip
"""What asks for a bag of coffee to be seen, which no stock drawing is."""


def _bagged(design: Design, box: Box, ground: str) -> list[Layer]:
    """Return a bag of coffee with a cup before it, beans about them, on a disc."""
    s, rng = design.scheme, design.rng
    h = min(box.height, 1.15 * box.width)
    cx, cy = box.centre
    pop = clear_of(design, ground)
    inks = (s.second, s.third, s.accent, "#8a4b2c")
    main = next((c for c in inks if contrast(c, pop) > 1.5), s.ink)
    layers: list[Layer] = [
        design.shape(circle(cx, cy + h * 0.04, h * 0.58), mix(ground, pop, 0.35), role="backdrop"),
        design.shape(circle(cx, cy + h * 0.04, h * 0.44), pop, role="backdrop"),
    ]
    beans = []
    for i in range(9):
        a = math.tau * (i / 9 + rng.uniform(-0.03, 0.03))
        r = h * rng.uniform(0.48, 0.56)
        x, y = cx + r * math.cos(a), cy + 0.78 * r * math.sin(a)
        beans.append(bean(x, y, 0.08 * h, rng.uniform(0, 180)))
    layers.append(design.shape("".join(beans), mix("#5b3420", s.ink, 0.12)))
    side = 0.86 * h
    stand = Box(cx - 0.66 * side, cy - 0.52 * side, side, side)
    layers.append(ware(design, "pouch", stand, (main, pop), -4.0))
    cup = design.art("hot beverage")
    if cup is not None:
        size = 0.46 * h
        layers.append(at(cup, design, Box(cx + 0.04 * h, cy + 0.42 * h - size, size, size), 0.0))
    return layers


def _crowd(design: Design, box: Box, ground: str) -> list[Layer]:
    """Return the picture in `box`: fruit, things crowding and bleeding, or a backdrop."""
    if _citrus(design):
        return _fruit(design, box)
    if POUCH.search(design.brief.prompt):
        return _bagged(design, box, ground)
    arts = [toned(design, a, ground) for a in drawings(design, 4)]
    if not arts or manner(design) == "style":
        return hero(design, box, among=("blobs", "arcs", "bauhaus", "stripes"))
    h = min(box.height, box.width * 1.1)
    cx, cy = box.centre
    pop = clear_of(design, ground)
    layers: list[Layer] = [
        design.shape(
            circle(cx + box.width * 0.1, cy + h * 0.06, h * 0.56),
            mix(ground, pop, 0.35),
            role="backdrop",
        ),
        design.shape(circle(cx + box.width * 0.1, cy + h * 0.06, h * 0.42), pop, role="backdrop"),
    ]
    spots = [
        (cx - box.width * 0.26, cy - h * 0.22, h * 0.42, -16.0),
        (cx + box.width * 0.36, cy - h * 0.2, h * 0.5, 14.0),
        (cx - box.width * 0.2, cy + h * 0.34, h * 0.46, 10.0),
        (cx + box.width * 0.08, cy + h * 0.06, h * 0.86, -6.0),
    ]
    order = [1, 2, 3, 0]
    for i, (x, y, side, turn) in enumerate(spots):
        index = order[i]
        if index >= len(arts) and i != 3:
            continue
        layers.append(
            at(arts[index % len(arts)], design, Box(x - side / 2, y - side / 2, side, side), turn)
        )
    return layers


def split(design: Design) -> list[Layer]:
    """Words on the sheet's colour; the picture on another behind a curved edge."""
    w = wording(design)
    s = design.scheme
    if w.bare:
        return hero(design, design.canvas)
    words, picture = _area(design, 0.52)
    width, height = design.size
    other = max(
        (s.accent, s.second, s.third, s.surface),
        key=lambda c: min(contrast(c, s.ground), 2.6) + design.rng.random() * 0.5,
    )
    if design.tall or not design.wide:
        y = picture.y
        d = (
            f"M0 {y:.1f}Q{width / 2:.1f} {y - height * 0.06:.1f} {width} {y:.1f}"
            f"L{width} {height}L0 {height}Z"
        )
    else:
        x = (
            picture.x + picture.width * 0.12
            if not design.rtl
            else picture.right - picture.width * 0.12
        )
        edge = width if not design.rtl else 0
        bow = (x - width * 0.07) if not design.rtl else (x + width * 0.07)
        d = f"M{x:.1f} 0Q{bow:.1f} {height / 2:.1f} {x:.1f} {height}L{edge} {height}L{edge} 0Z"
    layers: list[Layer] = [design.shape(d, other, role="backdrop")]
    layers += _crowd(design, picture, other)
    layers.append(grain(design, width, height, 0.2))
    return [*layers, *_block(design, w, words, on=s.ground)]


def flood(design: Design) -> list[Layer]:
    """One strong colour; things break in from one end, their echo at the other."""
    w = wording(design)
    if w.bare:
        return hero(design, design.canvas)
    ground, paint = ground_of(design)
    design.background = paint
    words, picture = _area(design, 0.56)
    width, height = design.size
    layers: list[Layer] = []
    if design.wide:
        light = oklch(ink_on(design, ground)).lightness > 0.5
        tone = shift(ground, lightness=-0.035 if light else 0.035)
        d = "".join(circle(width * 0.02, height * 1.05, height * (0.5 + 0.28 * i)) for i in (2, 0))
        pen = design.stroke(tone, 1).but(width=height * 0.07)
        layers.append(design.shape(d, None, stroke=pen, role="backdrop"))
    layers += _crowd(design, picture, ground)
    layers.append(grain(design, width, height, 0.2))
    return [*layers, *_block(design, w, words, on=ground)]


def scene(design: Design) -> list[Layer]:
    """The picture behind everything; a veil of the ground lies where the words are."""
    w = wording(design)
    s = design.scheme
    if w.bare:
        return hero(design, design.canvas, scene=True)
    words, _ = _area(design, 0.5)
    _width, _height = design.size
    names = ("blobs", "flow", "topo", "arcs", "bauhaus", "halftone")
    backs = called(words_of(design.brief))
    backdrop = backs[0] if backs else pick(design, frozenset(), names)
    layers: list[Layer] = [lay(design, backdrop, tones=full(design))]
    across = design.wide
    stops = tuple(
        Stop(offset=o, colour=with_alpha(s.ground, a))
        for o, a in ((0.0, 1.0), (0.42, 0.98), (0.62, 0.72), (0.9, 0.0))
    )
    start, end = ((0.0, 0.0), (1.0, 0.0)) if across else ((0.0, 0.0), (0.0, 1.0))
    if design.rtl and across:
        start, end = end, start
    layers.append(
        design.shape(design.canvas, Linear(start=start, end=end, stops=stops), role="backdrop")
    )
    return [*layers, *_block(design, w, words, on=s.ground)]


def band(design: Design) -> list[Layer]:
    """A slanted band carries the words across a picture or a pattern of things."""
    w = wording(design)
    s = design.scheme
    if w.bare:
        return hero(design, design.canvas)
    width, height = design.size
    field = mix(s.ground, s.second, 0.28)
    if _citrus(design):
        layers: list[Layer] = [
            lay(design, "citrus", tones=Tones(field, s.accent, s.second, s.third))
        ]
    elif POUCH.search(design.brief.prompt):
        layers = [design.shape(design.canvas, field, role="backdrop")]
        for x in (-0.02, 0.78) if design.wide else (0.2,):
            side = Box(width * x, height * 0.08, width * 0.24, height * 0.84)
            layers += _bagged(design, side, field)
    elif manner(design) == "things":
        layers = hero(design, design.canvas, ground=field)
    else:
        layers = [
            lay(
                design,
                pick(
                    design, words_of(design.brief), ("halftone", "confetti", "stripes", "bauhaus")
                ),
            )
        ]
    ground = deepened(s.accent if contrast(s.accent, field) > 1.7 else s.ink)
    if not design.wide:
        box = design.canvas.inset(0, height * 0.22)
        layers.append(design.shape(box, ground, role="plate", effects=design.soft_shadow(1.0)))
        return [
            *layers,
            *_block(design, w, box.inset(design.margin, 3 * design.u), on=ground, align="centre"),
        ]
    lean = height * 0.32
    x0, x1 = width * 0.2, width * 0.8
    for grow, colour in ((3.4 * design.u, s.ground), (0.0, ground)):
        d = polygon(
            [
                (x0 - grow - lean / 2, height),
                (x1 + grow - lean / 2, height),
                (x1 + grow + lean / 2, 0),
                (x0 - grow + lean / 2, 0),
            ]
        )
        layers.append(
            design.shape(d, colour, role="plate", effects=design.soft_shadow(1.0) if grow else ())
        )
    inner = Box(x0 + lean * 0.5, design.margin * 0.8, x1 - x0 - lean, height - design.margin * 1.6)
    return [*layers, *_block(design, w, inner, on=ground, align="centre")]


def _both_ends(design: Design, ground: str) -> list[Layer]:
    """Return what crowds in from either end: fruit, things, or a pattern that fades inwards."""
    s = design.scheme
    width, height = design.size
    layers: list[Layer] = []
    side = width * 0.26
    right = Box(width - side * 0.7, 0, side, height)
    if _citrus(design):
        layers += _fruit(design, right)
        design.rng.random()
        layers += [
            layer
            for layer in cluster(
                design,
                [
                    (width * 0.01, height * 0.2, height * 0.3),
                    (width * 0.09, height * 0.72, height * 0.2),
                    (-width * 0.01, height * 0.98, height * 0.26),
                ],
                ("lime", "orange", "lemon"),
            )
        ]
    elif POUCH.search(design.brief.prompt):
        for x in (0.005, 0.785):
            place = Box(width * x, height * 0.16, width * 0.21, height * 0.68)
            layers += _bagged(design, place, ground)
    elif drawings(design, 1) and manner(design) == "things":
        arts = [toned(design, a, ground) for a in drawings(design, 4)]
        for i, (x, y, k, turn) in enumerate(
            (
                (0.06, 0.3, 0.72, -14),
                (0.15, 0.82, 0.5, 12),
                (0.93, 0.66, 0.78, 12),
                (0.85, 0.16, 0.48, -10),
            )
        ):
            size = height * k
            box = Box(width * x - size / 2, height * y - size / 2, size, size)
            layers.append(at(arts[i % len(arts)], design, box, float(turn)))
    else:
        names = ("arcs", "halftone", "stripes", "sunburst")
        backdrop = pick(design, words_of(design.brief), names)
        tones = full(design, ground)
        if contrast(tones.one, ground) < 1.2:
            tones = Tones(ground, s.ground, s.second, s.third)
        layers.append(lay(design, backdrop, tones=tones))
        clear = Linear(
            start=(0, 0),
            end=(1, 0),
            stops=tuple(
                Stop(offset=o, colour=with_alpha(ground, a))
                for o, a in (
                    (0.0, 0.0),
                    (0.24, 0.96),
                    (0.3, 1.0),
                    (0.7, 1.0),
                    (0.76, 0.96),
                    (1.0, 0.0),
                )
            ),
        )
        layers.append(design.shape(design.canvas, clear, role="backdrop"))
    return layers


def centre(design: Design) -> list[Layer]:
    """Words in the middle between two clusters that bleed off either end."""
    w = wording(design)
    if w.bare:
        return hero(design, design.canvas)
    if not design.wide:
        put_back(design, w)
        return band(design)
    width, height = design.size
    ground, paint = ground_of(design)
    design.background = paint
    layers = _both_ends(design, ground)
    layers.append(grain(design, width, height, 0.2))
    share = 0.52
    box = Box(
        width * (1 - share) / 2, design.margin * 0.7, width * share, height - design.margin * 1.4
    )
    return [*layers, *_block(design, w, box, on=ground, align="centre")]


def suits(brief: Brief) -> tuple[str, ...]:
    """Return compositions by what the banner is about: places get scenes first."""
    back = called(words_of(brief))
    if back and back[0].scene:
        return ("scene", "split", "flood", "centre", "band")
    return ("split", "centre", "flood", "band", "scene")


KIND = PictureKind(
    name="banner",
    title="Web banner",
    compositions={"split": split, "centre": centre, "flood": flood, "band": band, "scene": scene},
    manual=__doc__ or "",
    cues=(
        "banner",
        "web banner",
        "leaderboard",
        "skyscraper ad",
        "header image",
        "hero banner",
        "email header",
        "cover image",
        "masthead",
    ),
    size=(1536, 512),
    moods=("promo", "fresh", "social"),
    claims=lambda _brief: 0.0,
    suits=suits,
)
