"""Ads for social media: square, story (9:16) or landscape.

Takes a headline, a call to action (set as a button), a price (set in a badge), subheads and
small print. The thing advertised stands large, tilted and lit, before a moving form; where the
brief names no thing, type and a pattern carry the ad.

Compositions: `side` words beside the product; `stage` the product on a stage over a block of
words; `cut` a slanted two-colour sheet; `card` a card on the picture; `loud` type that fills.

Example: Square social ad for running shoes, "Run Further.", button "Shop now", price "$129"
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import polygon
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.paint import Paint
from limner.stages.plan.backdrops import Tones, full, lay, pick
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.badge import badge
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.hero import hero
from limner.stages.plan.parts.product import clear_of, goods, ground_of, ink_on, product
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    column,
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


def _small(
    design: Design, w: Wording, *, on: str, align: str = "start", columns: int = 2
) -> list[Layer]:
    """Return subheads, details and the button for one ground."""
    ink = ink_on(design, on)
    centred = align == "centre"
    rows = sub(design, w.subs, on=on, align=align, colour=ink)
    listed = strip(design, w.small, on=on, align=align, rule=False, columns=columns)
    if listed is not None:
        rows.append(listed)
    fields = {"flow": Flow(align="centre")} if centred else {"flow": Flow(align=near(design))}
    fill = clear_of(design, on)
    if w.ctas and rows:
        rows.append(design.space(0.0, least=0.6 * design.u))
    rows += action(design, w.ctas, on=on, fill=fill, level="subhead", **fields)
    return rows


def _height(design: Design, w: Wording, width: float) -> float:
    """Return about the height in pixels of `_small` in a column `width` pixels wide."""
    units = width / design.u
    total = 0.0
    for copy in w.subs:
        total += math.ceil(len(copy.text) * 2.05 / units) * 5.0 + 2.4
    if w.small:
        paired = len(w.small) > 1 and units > 60
        rows = math.ceil(len(w.small) / 2) if paired else len(w.small)
        total += rows * 5.0 + sum(len(c.text) > 30 for c in w.small) * 4.4 + 2.4
    total += 14.5 * len(w.ctas)
    return min(total * design.u, design.size.height * 0.6)


def _price(
    design: Design, w: Wording, cx: float, cy: float, r: float, *, on: str, **fields: object
) -> list[Layer]:
    """Return the price in a badge, kept on the sheet."""
    if not w.prices:
        return []
    edge = 3.0 * design.u + r
    width, height = design.size
    cx, cy = min(max(cx, edge), width - edge), min(max(cy, edge), height - edge)
    fill = clear_of(design, on)
    return [badge(design, w.prices[0], cx, cy, r, fill=fill, **fields)]  # type: ignore[arg-type]


def _sheet(design: Design) -> tuple[str, Paint]:
    """Choose the ground and paint the sheet with it."""
    ground, paint = ground_of(design)
    design.background = paint
    return ground, paint


def _picture_only(design: Design) -> list[Layer]:
    return hero(design, design.canvas)


def _fill(design: Design, box: Box, ground: str) -> list[Layer]:
    """Return a pattern for an ad that has no thing to show."""
    names = ("halftone", "stripes", "sunburst", "confetti", "blobs", "bauhaus")
    backdrop = pick(design, words_of(design.brief), names)
    tones = full(design, ground)
    if contrast(tones.one, ground) < 1.3:
        tones = Tones(ground, design.scheme.ground, design.scheme.second, design.scheme.third)
    return [lay(design, backdrop, box, tones)]


def side(design: Design) -> list[Layer]:
    """Words on one side, the product large on the other, cropped by the edge."""
    w = wording(design, prices=True)
    if w.bare:
        return _picture_only(design)
    ground, _ = _sheet(design)
    u, live = design.u, design.live
    width, height = design.size
    arts = goods(design)
    if design.tall:
        text = Box(live.x, live.y, live.width, live.height * 0.46)
        art = Box(width * 0.02, height * 0.46, width * 1.04, height * 0.5)
    else:
        share = 0.6 if not design.wide else 0.5
        text = Box(live.x, live.y, live.width * share, live.height)
        side_ = min(height * 0.86, width * 0.62)
        side_ = min(side_, width - text.right + side_ * 0.16) if design.wide else side_
        art = Box(width - side_ * 0.9, (height - side_) / 2 + height * 0.05, side_, side_)
        if not design.wide:
            side_ = min(width * 0.62, height * 0.62)
            art = Box(width - side_ * 0.86, height - side_ * 0.94, side_, side_)
    bleed = Box(text.right + 3 * u, 0, width, height)
    if design.tall:
        bleed = Box(0, text.bottom + 4 * u, width, height)
    bleed = mirrored(design, bleed.intersection(design.canvas))
    art = mirrored(design, art)
    text = mirrored(design, text)
    square = not design.tall and not design.wide
    foot = _height(design, w, live.width * 0.44 if square else text.width)
    lead = text._replace(height=max(12 * u, text.height - foot - 3 * u))
    if square:
        # The headline has the whole width above the product, never a part of it under it.
        lead = live._replace(height=max(12 * u, art.y - live.y + 0.06 * art.height))
    fit = fit_in(design, w.headline, lead, most=4, cap=(30 if design.tall else 22) * u)
    layers: list[Layer] = []
    if arts:
        layers += product(design, art, ground, arts)
    else:
        layers += _fill(design, bleed, ground)
    layers.append(grain(design, width, height, 0.22))
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=ground, colour=ink_on(design, ground)))
    if not design.tall:
        rows.append(design.space(least=1.0))
    rows += _small(design, w, on=ground, columns=2 if design.tall else 1)
    if square:
        top = [] if not w.headline else [rows.pop(0)]
        layers.append(column(design, top, gap=0.0, box=lead))
        clear = width - side_ * 0.9 - live.x - 4 * u
        near_ = mirrored(design, Box(live.x, live.bottom - foot, clear, foot))
        layers.append(column(design, rows, gap=2.6, box=near_, justify="end"))
    else:
        layers.append(column(design, rows, gap=2.6, box=text))
    r = min(width, height) * 0.115
    cx = width - design.margin - r if not design.rtl else design.margin + r
    cy = art.y + r if design.tall or square else design.margin + r
    layers += _price(design, w, cx, cy, r, on=ground)
    return layers


def stage(design: Design) -> list[Layer]:
    """The product on a stage; beneath it a block of another colour with the words."""
    w = wording(design, prices=True)
    if w.bare:
        return _picture_only(design)
    ground, _ = _sheet(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    if design.wide:
        return _stage_wide(design, w)
    arts = goods(design)
    block = max(
        (s.ground, s.ink, s.accent, s.second),
        key=lambda c: min(contrast(c, ground), 4.0) + 0.6 * (c == s.ground),
    )
    foot = _height(design, w, live.width)
    fit = fit_in(design, w.headline, Box(0, 0, live.width, height * 0.22), most=2, cap=24 * u)
    tall = fit.height + foot + 10 * u
    top = min(height * 0.64, height - tall - u)
    lean = width * 0.07
    d = polygon([(0, top + lean / 2), (width, top - lean / 2), (width, height), (0, height)])
    rim = polygon(
        [
            (0, top + lean / 2 - 1.6 * u),
            (width, top - lean / 2 - 1.6 * u),
            (width, top - lean / 2 + u),
            (0, top + lean / 2 + u),
        ]
    )
    layers: list[Layer] = []
    art = Box(width * 0.08, height * 0.02, width * 0.84, top + 4 * u)
    if arts:
        layers += product(design, art, ground, arts)
    else:
        layers += _fill(design, Box(0, 0, width, top + lean), ground)
    layers.append(grain(design, width, height, 0.2))
    layers.append(design.shape(rim, clear_of(design, ground, block), role="ornament"))
    layers.append(design.shape(d, block, role="plate"))
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=block, colour=ink_on(design, block)))
    rows += _small(design, w, on=block)
    start = top + lean / 2 + 3 * u
    layers.append(
        column(
            design,
            rows,
            gap=2.6,
            justify="centre",
            box=Box(live.x, start, live.width, live.bottom - start + 2 * u),
        )
    )
    r = min(width, height) * 0.115
    x = width - design.margin - r if not design.rtl else design.margin + r
    layers += _price(design, w, x, design.margin + r * 0.9, r, on=ground)
    return layers


def _stage_wide(design: Design, w: Wording) -> list[Layer]:
    """The product on the near side; the words on a slanted block of another colour beside it."""
    u, s = design.u, design.scheme
    ground = design.background if isinstance(design.background, str) else s.accent
    width, height = design.size
    block = max((s.ground, s.ink, s.second), key=lambda c: min(contrast(c, ground), 4.0))
    lean = height * 0.16
    x = width * 0.46
    rim, edge = (
        [(x + a + lean / 2, 0.0), (width, 0.0), (width, height), (x + a - lean / 2, height)]
        for a in (-1.6 * u, 0.0)
    )
    if design.rtl:
        rim, edge = ([(width - a, b) for a, b in pts] for pts in (rim, edge))
    arts = goods(design)
    art = mirrored(design, Box(-width * 0.02, height * 0.03, width * 0.5, height * 0.94))
    layers = product(design, art, ground, arts) if arts else _fill(design, art, ground)
    layers.append(grain(design, width, height, 0.2))
    layers.append(design.shape(polygon(rim), clear_of(design, ground, block), role="ornament"))
    layers.append(design.shape(polygon(edge), block, role="plate"))
    left = x + lean / 2 + 4 * u
    text = mirrored(
        design,
        Box(left, design.margin, width - left - design.margin, height - 2 * design.margin),
    )
    foot = _height(design, w, text.width)
    room = text._replace(height=max(12 * u, text.height - foot - 4 * u))
    fit = fit_in(design, w.headline, room, most=4, cap=22 * u)
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=block, colour=ink_on(design, block)))
    rows += _small(design, w, on=block, columns=1)
    layers.append(column(design, rows, gap=2.4, box=text, justify="centre"))
    r = min(width, height) * 0.115
    near_x = design.margin + r * 0.8
    at_x = width - near_x if design.rtl else near_x
    return [*layers, *_price(design, w, at_x, design.margin + r * 0.8, r, on=ground)]


def loud_again(design: Design, w: Wording) -> list[Layer]:
    """Set already taken words in the `loud` manner."""
    put_back(design, w)
    return loud(design)


def _slash(design: Design, ground: str, other: str) -> list[Layer]:
    """Return the second colour of a cut sheet and a stripe along the cut."""
    width, height = design.size
    return [
        design.shape(
            polygon([(width * 0.36, height), (width, height * 0.3), (width, height)]),
            other,
            role="backdrop",
        ),
        design.shape(
            polygon(
                [
                    (width * 0.27, height),
                    (width, height * 0.21),
                    (width, height * 0.255),
                    (width * 0.315, height),
                ]
            ),
            mix(other, ground, 0.4),
            role="backdrop",
        ),
    ]


def cut(design: Design) -> list[Layer]:
    """A sheet cut in two colours on a slant; headline above, product across the cut."""
    w = wording(design, prices=True)
    if w.bare:
        return _picture_only(design)
    if design.wide:
        return loud_again(design, w)
    arts = goods(design)
    if not arts:
        return loud_again(design, w)
    ground, _ = _sheet(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    if _height(design, w, live.width * 0.38) > height * 0.34:
        return loud_again(design, w)
    other = (
        shift(ground, lightness=-0.12)
        if oklch(ground).lightness > 0.4
        else shift(ground, lightness=0.1)
    )
    if contrast(s.second, ground) > 1.5:
        other = s.second
    layers = _slash(design, ground, other)
    fit = fit_in(design, w.headline, Box(0, 0, live.width * 0.94, height * 0.3), most=3, cap=22 * u)
    side_ = min(width * 0.6, height - live.y - fit.height - 6 * u)
    art = Box(width - side_ * 0.98, height - side_ - 4 * u, side_, side_)
    text = Box(live.x, live.y, live.width * 0.94, fit.height + u)
    art = mirrored(design, art)
    layers += product(design, art, mix(ground, other, 0.5), arts)
    layers.append(grain(design, width, height, 0.2))
    if w.headline:
        layers.append(
            head(
                design,
                w.headline,
                fit,
                on=ground,
                colour=ink_on(design, ground),
                box=mirrored(design, text),
            )
        )
    rows: list[Layer | None] = [*_small(design, w, on=ground, columns=1)]
    foot = _height(design, w, live.width * 0.38)
    box = Box(live.x, live.bottom - foot - 2 * u, live.width * 0.38, foot + 2 * u)
    layers.append(column(design, rows, gap=2.2, box=mirrored(design, box), justify="end"))
    r = min(width, height) * 0.11
    x = art.right - r * 1.2 if not design.rtl else art.x + r * 1.2
    layers += _price(design, w, x, art.y + r * 1.1, r, on=mix(ground, other, 0.5))
    return layers


def card(design: Design) -> list[Layer]:
    """A picture or pattern over the whole sheet and a card with the words in one corner."""
    w = wording(design, prices=True)
    if w.bare:
        return _picture_only(design)
    u, s = design.u, design.scheme
    width, height = design.size
    field = s.accent if design.rng.random() < 0.6 else s.second
    if design.styled and s.dark:
        field = s.surface
    arts = goods(design)
    layers: list[Layer] = []
    if arts:
        design.background = field
        side_ = min(width, height) * (0.78 if design.wide else 0.82)
        spot = Box(
            width - side_ * 0.94,
            -side_ * 0.06 if not design.wide else (height - side_) / 2,
            side_,
            side_,
        )
        layers += product(design, mirrored(design, spot), field, arts)
        layers.append(grain(design, width, height, 0.2))
    else:
        layers += _fill(design, design.canvas, field)
    ground = s.ground
    pw = width * (0.62 if not design.wide else 0.46)
    pad = 4.2 * u
    foot = _height(design, w, pw - 2 * pad)
    fit = fit_in(design, w.headline, Box(0, 0, pw - 2 * pad, height * 0.36), most=3, cap=15 * u)
    ph = min(height * 0.84, fit.height + foot + 2 * pad + 5 * u)
    x = design.margin * 0.7
    y = height - ph - design.margin * 0.7
    if design.wide:
        y = (height - ph) / 2
    box = mirrored(design, Box(x, y, pw, ph))
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=ground))
    rows += _small(design, w, on=ground, columns=1)
    layers.append(
        Group(
            id=design.id("plate"),
            role="plate",
            box=box,
            fill=ground,
            radius=(0.0, 2.0 * u)[design.rng.randrange(2)],
            effects=design.soft_shadow(1.2),
        )
    )
    layers.append(column(design, rows, gap=2.4, box=box.inset(pad), justify="centre"))
    r = min(width, height) * 0.115
    cx = box.right + r * 0.9 if not design.rtl else box.x - r * 0.9
    layers += _price(design, w, cx, box.bottom - r, r, on=field)
    return layers


def loud(design: Design) -> list[Layer]:
    """Type as large as the sheet takes on a flood of colour, the pattern only at its edge."""
    w = wording(design, prices=True)
    if w.bare:
        return _picture_only(design)
    ground, _ = _sheet(design)
    u, live = design.u, design.live
    width, height = design.size
    arts = goods(design)
    foot = _height(design, w, live.width * (0.55 if arts else 1.0))
    top = Box(live.x, live.y, live.width, live.height - foot - 4 * u)
    if arts and not design.wide:
        top = top._replace(height=live.height * 0.52)
    fit = fit_in(design, w.headline, top, most=4)
    layers: list[Layer] = []
    if arts:
        start = live.y + fit.height + u
        tall = height - start
        side_ = min(tall * 1.06, width * 0.66)
        box = Box(width - side_ * 0.94, start + (tall - side_) / 2, side_, side_)
        layers += product(design, mirrored(design, box), ground, arts[:1])
    else:
        tones = full(design, ground)
        layers.append(
            design.shape(
                polygon([(0, height), (0, height * 0.72), (width, height * 0.5), (width, height)]),
                mix(ground, tones.two if contrast(tones.two, ground) > 1.1 else tones.three, 0.35),
                role="backdrop",
            )
        )
    layers.append(grain(design, width, height, 0.25))
    if w.headline:
        layers.append(
            head(
                design,
                w.headline,
                fit,
                on=ground,
                colour=ink_on(design, ground),
                box=top._replace(height=fit.height + u),
            )
        )
    area = Box(live.x, live.bottom - foot - u, live.width * (0.55 if arts else 1.0), foot + u)
    layers.append(
        column(
            design,
            _small(design, w, on=ground, columns=1 if arts else 2),
            gap=2.2,
            justify="end",
            box=mirrored(design, area),
        )
    )
    r = min(width, height) * 0.11
    x = width - design.margin - r if not design.rtl else design.margin + r
    y = height - design.margin - r
    if arts:
        x, y = (box.x + r * 0.7, box.y + r * 0.9)
        x = x if not design.rtl else width - x
    layers += _price(design, w, x, y, r, on=ground)
    return layers


KIND = PictureKind(
    name="social-ad",
    title="Social ad",
    compositions={"side": side, "stage": stage, "cut": cut, "card": card, "loud": loud},
    manual=__doc__ or "",
    cues=(
        "social ad",
        "instagram post",
        "instagram story",
        "facebook ad",
        "ad",
        "advert",
        "story ad",
        "display ad",
        "sale post",
        "social media post",
        "coupon",
        "promo",
    ),
    size=(1024, 1024),
    moods=("social", "promo", "bold"),
    claims=lambda brief: 0.35 if any(c.role in ("cta", "price") for c in brief.strings) else 0.0,
)
