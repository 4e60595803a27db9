"""Posters: events, festivals, films, editorial sheets, notices; also flyers and brochure covers.

Takes a headline, subheads, details (date, time, venue, prices, contacts), a call to action,
and anything else there is to say. Style words (art deco, swiss, watercolour, ink wash …) choose
the backdrop, the frame and the setting; things the brief names are staged large.

Compositions: `stacked` a giant headline over a picture that bleeds; `swiss` an asymmetrical grid
with a hero shape; `classical` centred in a frame; `scene` a full-bleed picture with words in its
sky; `plate` a pattern with a plate; `vertical` the title up the side; `diagonal` a slanted cut;
`type` the words as the picture; `window` an arched window over the words.

Example: Event poster for a jazz night: headline "BLUE HOUR", date "14 May, 20:00", art deco
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import Tones, called, full, lay, pick, quiet
from limner.stages.plan.backdrops.deco import tiers
from limner.stages.plan.design import CONNECTED
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.ornaments.frame import FRAMES
from limner.stages.plan.parts.fit import Fitted
from limner.stages.plan.parts.hero import hero, manner, scrim
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    column,
    columns_of,
    emphasis,
    fit_in,
    head,
    mirrored,
    strip,
    sub,
    wording,
)

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

WHOLE = frozenset({"blossom", "leaves", "flow", "deco", "spotlight", "blobs", "wash"})
VERTICAL = frozenset({"Hans", "Hant", "Jpan"})


def _bare(design: Design) -> list[Layer]:
    """Return the picture alone, for a brief with nothing to read."""
    return hero(design, design.canvas, scene=True)


def _foot(
    design: Design, w: Wording, *, on: str, align: str = "start", justify: str = "start"
) -> Group:
    """Return subhead, details and button as one block."""
    s = design.scheme
    layers: list[Layer | None] = [
        *sub(design, w.subs, on=on, align=align, colour=s.on(on, s.accent, 4.6)),
        strip(design, w.small, on=on, align=align),
        *action(design, w.ctas, on=on),
    ]
    return column(design, layers, gap=2.6, role="foot", justify=justify)


def _high(copies: list[Copy]) -> float:
    """Return how much more height the scripts of some strings take than Latin."""
    return 1.3 if any(c.script in CONNECTED for c in copies) else 1.0


def _room(design: Design, w: Wording, width: float = 0.0) -> float:
    """Return about how many pixels high the small words stand in a column `width` pixels wide
    (default the live width), to share the sheet out.
    """
    units = (width or design.live.width) / design.u
    lines = 0.0
    small = w.small
    k = emphasis(small) * _high(small)
    if len(small) > 12:
        lines += math.ceil(len(small) / 3) * 4.4
    elif 1 < len(small) <= columns_of(design) and max(len(c.text) for c in small) <= 44:
        share = units / len(small)
        lines += 3.8 + max(math.ceil(len(c.text) * 1.62 * k / share) for c in small) * 4.4 * k
    else:
        for copy in small:
            long = len(copy.text) > 90
            lines += math.ceil(len(copy.text) * (1.35 if long else 1.62 * k) / units) * (
                3.9 if long else 4.4 * k
            ) + 2.9
    k = emphasis(w.subs) * _high(w.subs)
    for copy in w.subs:
        long = len(copy.text) > 120
        lines += math.ceil(len(copy.text) * (1.4 if long else 2.05 * k) / units) * 5.0 * k + 2.4
    lines += 8.6 * len(w.ctas)
    return min(lines * design.u, design.size.height * 0.62)


def stacked(design: Design) -> list[Layer]:
    """A headline as wide as the sheet, a picture that bleeds off below it, details at the foot."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    u, live, s = design.u, design.live, design.scheme
    foot = _room(design, w)
    if design.wide:
        return _stacked_wide(design, w)
    tall = min((live.height - foot) * 0.56, live.height - foot - 0.27 * design.size.height - 9 * u)
    top = Box(live.x, live.y, live.width, max(tall, 12 * u))
    fit = fit_in(design, w.headline, top, most=4, cap=34 * u)
    base = live.bottom - foot
    start = live.y + fit.height + (4.5 * u if w.headline else 0)
    picture = Box(0, start, design.size.width, max(10 * u, base - 4.5 * u - start))
    layers = hero(design, picture, among=("arcs", "bauhaus", "sunburst", "stripes", "halftone",
                                          "topo"))  # fmt: skip
    if w.headline:
        box = Box(live.x, live.y, live.width, fit.height + 1.5 * u)
        layers.append(head(design, w.headline, fit, on=s.ground, box=box))
    layers.append(
        _foot(design, w, on=s.ground, justify="end").but(box=Box(live.x, base, live.width, foot))
    )
    return layers


def _stacked_wide(design: Design, w: Wording) -> list[Layer]:
    """The same on a wide sheet: words in the left half, the picture bleeding off the right."""
    u, live, s = design.u, design.live, design.scheme
    width = live.width * 0.5
    foot = min(_room(design, w) * 1.25, live.height * 0.6)
    box = mirrored(design, Box(live.x, live.y, width, live.height))
    fit = fit_in(design, w.headline, Box(0, 0, width, live.height - foot - 3 * u), most=5)
    x = live.x + width + 4 * u
    picture = mirrored(design, Box(x, 0, design.size.width - x, design.size.height))
    layers = hero(design, picture, among=("arcs", "bauhaus", "sunburst", "blobs"))
    words: list[Layer | None] = []
    if w.headline:
        words.append(head(design, w.headline, fit, on=s.ground))
    words += [design.space(), _foot(design, w, on=s.ground)]
    return [*layers, column(design, words, gap=2.4, box=box)]


def swiss(design: Design) -> list[Layer]:
    """One hero shape cropped by two edges; headline low and left; details on a grid above."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    u, live, s = design.u, design.live, design.scheme
    if design.wide:
        return _stacked_wide(design, w)
    width, height = design.size
    rng = design.rng
    foot = _room(design, w) + 5 * u
    if manner(design) == "things":
        box = Box(width * 0.24, 0, width * 0.76, height * 0.5)
        picture = hero(design, mirrored(design, box), ground=s.accent if
                       contrast(s.accent, s.ground) > 1.3 else s.second)  # fmt: skip
    else:
        box = Box(width * rng.choice((0.0, 0.22)), 0, width, height * 0.54)
        box = box._replace(width=width - box.x)
        picture = hero(design, mirrored(design, box), ground=s.surface,
                       among=("arcs", "bauhaus", "stripes", "halftone", "topo"))  # fmt: skip
    block = Box(live.x, box.bottom + 4 * u, live.width, live.bottom - box.bottom - 4 * u)
    fit = fit_in(design, w.headline, block._replace(height=max(8 * u, block.height - foot)), most=4,
                 cap=21 * u)  # fmt: skip
    words: list[Layer | None] = []
    if w.headline:
        words.append(head(design, w.headline, fit, on=s.ground))
    words += sub(design, w.subs, on=s.ground, colour=s.on(s.ground, s.accent, 4.6))
    words += [design.space(), strip(design, w.small, on=s.ground)]
    words += action(design, w.ctas, on=s.ground)
    return [*picture, column(design, words, gap=2.8, box=block)]


def classical(design: Design) -> list[Layer]:
    """Everything on one axis inside a frame, a medallion of the picture above the words."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    u, s = design.u, design.scheme
    words = words_of(design.brief)
    deco = bool(words & {"deco", "art-deco", "gatsby", "glamour"})
    gold = s.accent if contrast(s.accent, s.ground) > 2.4 else s.ink
    form = "deco" if deco else design.rng.choice(("double", "notched", "hair"))
    edge = design.canvas.inset(design.margin * 0.55)
    inner = edge.inset(5.2 * u)
    layers: list[Layer] = [
        lay(design, "paper", tones=full(design)), *FRAMES[form](design, edge, gold)
    ]
    foot = _room(design, w) * 1.1
    picture_height = inner.height * (0.42 if not design.wide else 0.0)
    if inner.height - foot - picture_height < inner.height * 0.22:
        picture_height = max(0.0, inner.height * 0.2)
    if picture_height > 12 * u:
        side = min(inner.width * 0.92, picture_height * (1.0 if not deco else 1.5))
        box = Box(inner.x + (inner.width - side) / 2, inner.y + u, side, picture_height - u)
        layers += _medallion(design, box, gold, deco)
        inner = inner._replace(
            y=inner.y + picture_height + 2 * u, height=inner.height - picture_height - 2 * u
        )
    fit = fit_in(design, w.headline, Box(0, 0, inner.width, max(8 * u, inner.height - foot - 7 * u)),
                 most=3, cap=23 * u)  # fmt: skip
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


def near_centre() -> object:
    """Return the flow of something that keeps its width in the middle of a column."""
    from limner.document.layer import Flow

    return Flow(align="centre")


def _medallion(design: Design, box: Box, colour: str, deco: bool) -> list[Layer]:
    """Return the hero cut to a circle or an arch, with a line round it; deco fans stand free."""
    u = design.u
    if deco:
        made = tiers(design, box.width, box.height, full(design))
        return [Group(id=design.id("fan"), role="backdrop", box=box, crop=True, children=tuple(made))]
    arch = design.rng.random() < 0.45
    if arch:
        half = min(box.width * 0.62, box.height * 0.9) / 2
        cx = box.x + box.width / 2
        d, ring = (_arch(cx, box.y + k * u, half - k * u, box.bottom - k * u) for k in (1.4, 0.0))
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


def _arch(cx: float, top: float, half: float, bottom: float) -> str:
    """Return a round-headed window."""
    return (
        f"M{cx - half:.1f} {bottom:.1f}L{cx - half:.1f} {top + half:.1f}"
        f"A{half:.1f} {half:.1f} 0 0 1 {cx + half:.1f} {top + half:.1f}"
        f"L{cx + half:.1f} {bottom:.1f}Z"
    )


def scene(design: Design) -> list[Layer]:
    """The picture over the whole sheet; headline in its sky, details on a veil at its foot."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    words = words_of(design.brief)
    if manner(design) == "things":
        return _things_below(design, w)
    backs = called(words)
    whole = backs and (backs[0].scene or backs[0].name in WHOLE)
    backdrop = backs[0] if backs else pick(design, words, ("halftone", "sunburst", "stripes"))
    layers: list[Layer] = []
    if whole:
        layers.append(lay(design, backdrop, tones=full(design)))
    else:
        rising = Box(0, height * 0.4, width, height * 0.6)
        layers.append(lay(design, backdrop, rising, full(design)))
        layers.append(scrim(design, Box(0, height * 0.4 - 1, width, height * 0.3), s.ground, up=False,
                            strength=1.0))  # fmt: skip
    foot = _room(design, w)
    top = Box(live.x, live.y + height * 0.01, live.width, height * (0.34 if not design.wide else 0.4))
    fit = fit_in(design, w.headline, top, most=4, cap=20 * u)
    layers.append(scrim(design, Box(0, 0, width, top.bottom + (8 if backdrop.scene else 22) * u),
                        s.ground, up=False,
                        strength=0.8 if backdrop.scene else 0.94 if whole else 0.0))  # fmt: skip
    centred = design.rng.random() < 0.5 or backdrop.name == "blossom"
    align = "centre" if centred else "start"
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground, align=align))
    rows += sub(design, w.subs, on=s.ground, align=align)
    layers.append(column(design, rows, gap=2.0, box=top._replace(height=top.height + 6 * u)))
    if w.small or w.ctas:
        foot = _room(design, Wording(None, [], w.details, [], w.ctas, w.rest)) + 2 * u
        plate = shift(s.ground, lightness=-0.02) if not s.dark else shift(s.ground, lightness=-0.03)
        layers.append(scrim(design, Box(0, live.bottom - foot - 9 * u, width,
                                        height - live.bottom + foot + 9 * u), plate, up=True))  # fmt: skip
        block: list[Layer | None] = [
            strip(design, w.small, on=plate, align=align, rule=not centred),
            *action(design, w.ctas, on=plate,
                    **({"flow": near_centre()} if centred else {})),
        ]  # fmt: skip
        layers.append(
            column(design, block, gap=2.0, justify="end",
                   box=Box(live.x, live.bottom - foot, live.width, foot))
        )  # fmt: skip
    return layers


def _things_below(design: Design, w: Wording) -> list[Layer]:
    """Words on the sheet's colour above; the things, large, cropped by the foot of the sheet."""
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    foot = _room(design, w)
    top = Box(live.x, live.y, live.width, max(20 * u, height * 0.52 - live.y))
    fit = fit_in(design, w.headline, Box(0, 0, top.width, max(9 * u, top.height - foot - 2 * u)),
                 most=3, cap=20 * u)  # fmt: skip
    start = height * 0.54
    layers = hero(design, Box(0, start, width, height - start))
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground))
    rows += [_foot(design, w, on=s.ground)]
    return [*layers, column(design, rows, gap=2.6, box=top)]


def plate(design: Design) -> list[Layer]:
    """A pattern over the whole sheet and one plate that carries every word."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    u, s = design.u, design.scheme
    width, height = design.size
    words = words_of(design.brief)
    names = ("bauhaus", "confetti", "halftone", "stripes", "topo", "sunburst")
    field = s.accent if contrast(s.accent, s.ground) > 1.6 and design.rng.random() < 0.4 else s.ground
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
    foot = _room(design, w, pw - frame_room)
    fit = fit_in(design, w.headline, Box(0, 0, pw - frame_room, height * 0.84 - frame_room - foot - 8 * u),
                 most=4, cap=24 * u)  # fmt: skip
    ph = min(height * 0.84, fit.height + foot + frame_room + 9 * u)
    ph = max(ph, min(height * 0.5, pw * 0.7))
    x = (width - pw) / 2
    y = (height - ph) / 2
    ground = s.ground if oklch(s.ground).lightness > 0.4 or s.dark else s.surface
    box = Box(x, y, pw, ph)
    pad = 4.6 * u
    rim = s.on(ground, s.accent, 2.6)
    layers.append(design.shape(box, ground, role="plate", effects=design.soft_shadow(1.2)))
    layers += FRAMES[design.rng.choice(("hair", "double", "notched"))](design, box.inset(1.6 * u), rim)
    inner = box.inset(pad + 1.6 * u)
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=ground, align="centre"))
        if w.subs or w.small:
            rows.append(divider(design, rim, design.rng.choice(("bar", "diamond", "wave")),
                                length=12.0))  # fmt: skip
    rows += sub(design, w.subs, on=ground, align="centre")
    rows.append(strip(design, w.small, on=ground, align="centre", rule=False))
    rows += action(design, w.ctas, on=ground, flow=near_centre())
    layers.append(column(design, rows, gap=2.8, box=inner, justify="centre"))
    return layers


def vertical(design: Design) -> list[Layer]:
    """The title runs up one side on a band of colour; the picture and the details fill the rest."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    headline = w.headline
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
    picture = mirrored(design, Box(x, 0, width - x, height * 0.6))
    layers += hero(design, picture, among=("arcs", "bauhaus", "topo", "stripes", "halftone"))
    layers.append(design.shape(strip_box, ground, role="plate"))
    long, thick = height - 2 * live.y, band - 5.2 * u
    fit = fit_in(design, headline, Box(0, 0, long, thick), most=2)
    cx, cy = strip_box.centre
    box = Box(cx - long / 2, cy - thick / 2, long, thick)
    layers.append(
        head(design, headline, fit, on=ground, colour=s.on(ground), box=box, rotate=-90.0,
             valign="middle")
    )  # fmt: skip
    left = band + 4.5 * u
    block = mirrored(
        design, Box(left, height * 0.6 + 4.5 * u, width - left - design.margin,
                    live.bottom - height * 0.6 - 4.5 * u)
    )  # fmt: skip
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
        head(design, headline, Fitted(size, 1, long, size), on=s.ground, direction="vertical",
             box=box)
    )  # fmt: skip
    rest = [*w.subs, *w.small]
    slim = size * 0.26
    x = box.x - slim * 2.4
    for copy in rest[:3]:
        if copy.script in VERTICAL and len(copy.text) <= 24:
            tall = min(live.height * 0.7, len(copy.text) * slim * 1.25)
            layers.append(
                design.text(copy, "lead", on=s.ground, size=slim, direction="vertical", lines=1,
                            box=Box(x, live.y + size * 0.12, slim * 1.2, tall))
            )  # fmt: skip
            x -= slim * 2.0
            rest = [c for c in rest if c is not copy]
    if rest or w.ctas:
        left = Wording(None, [], rest, [], w.ctas, [])
        foot = _room(design, left) + u
        area = Box(live.x, live.bottom - foot, live.width, foot)
        layers.append(scrim(design, Box(0, area.y - 8 * u, width, height - area.y + 8 * u), s.ground,
                            up=True))  # fmt: skip
        layers.append(_foot(design, left, on=s.ground).but(box=area))
    return layers


def stacked_again(design: Design, w: Wording) -> list[Layer]:
    """Set already taken words in the stacked manner, where another will not hold them."""
    design.content.waiting = [
        c for c in design.brief.strings
        if c in (w.headline, *w.subs, *w.details, *w.prices, *w.ctas, *w.rest)
    ]  # fmt: skip
    return stacked(design)


def diagonal(design: Design) -> list[Layer]:
    """A slanted cut: the picture above it, the headline along it, details square below."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    if design.wide or w.headline is None or len(w.headline.text) > 40:
        return stacked_again(design, w)
    slope = -9.0 if not design.rtl else 9.0
    drop = width * math.tan(math.radians(abs(slope)))
    foot = _room(design, w)
    cut = min(height * 0.68, live.bottom - foot - 24 * u)
    left, right = (cut + drop / 2, cut - drop / 2) if slope < 0 else (cut - drop / 2, cut + drop / 2)
    ground = s.accent if contrast(s.accent, s.ground) > 1.5 else s.second
    clip = polygon([(0, 0), (width, 0), (width, right), (0, left)])
    picture = Group(
        id=design.id("cut"), role="backdrop", box=design.canvas, clip=clip,
        children=tuple(hero(design, Box(0, 0, width, cut + drop / 2),
                            among=("halftone", "stripes", "sunburst", "spotlight"))),
    )  # fmt: skip
    thick = min(21 * u, height * 0.2)
    long = width * 0.94
    fit = fit_in(design, w.headline, Box(0, 0, long * 0.93, thick), most=2, cap=24 * u)
    bar = polygon([(0, left - 3 * u), (width, right - 3 * u),
                   (width, right + fit.height + 2 * u), (0, left + fit.height + 2 * u)])  # fmt: skip
    edge = polygon([(0, left + fit.height + 3.2 * u), (width, right + fit.height + 3.2 * u),
                    (width, right + fit.height + 4.4 * u), (0, left + fit.height + 4.4 * u)])  # fmt: skip
    cy = cut + fit.height / 2 - 0.5 * u
    box = Box((width - long) / 2, cy - fit.height / 2 - u, long, fit.height + 2 * u)
    layers: list[Layer] = [
        picture,
        design.shape(bar, ground, role="plate"),
        design.shape(edge, s.second if ground != s.second else s.third, role="ornament"),
        head(design, w.headline, fit, on=ground, colour=s.on(ground), box=box, rotate=slope,
             align="centre", valign="middle"),
    ]  # fmt: skip
    start = cut + drop / 2 + fit.height + 6 * u
    block = Box(live.x, start, live.width, max(6 * u, live.bottom - start))
    rows: list[Layer | None] = [
        *sub(design, w.subs, on=s.ground), design.space(), strip(design, w.small, on=s.ground),
        *action(design, w.ctas, on=s.ground),
    ]  # fmt: skip
    return [*layers, column(design, rows, gap=2.0, box=block)]


def type_(design: Design) -> list[Layer]:
    """The headline is the picture: as large as the sheet takes, crossed by one plain form."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    flood = contrast(s.accent, s.ink) > 1.2 and design.rng.random() < 0.5
    ground = s.accent if flood else s.ground
    design.background = ground
    foot = _room(design, w)
    top = Box(live.x, live.y, live.width, live.height - foot - 4 * u)
    fit = fit_in(design, w.headline, top, most=6)
    form = s.second if contrast(s.second, ground) > 1.25 else s.third
    if flood and contrast(form, ground) < 1.25:
        form = s.ground
    ink = s.on(ground)
    form = _between(form, ground, ink)
    layers: list[Layer] = [_plain_form(design, form)]
    if w.headline:
        layers.append(
            head(design, w.headline, fit, on=ground, colour=ink, box=top,
                 valign="top" if design.rng.random() < 0.6 else "bottom")
        )  # fmt: skip
    rows: list[Layer | None] = [
        *sub(design, w.subs, on=ground, colour=ink),
        strip(design, w.small, on=ground),
        *action(design, w.ctas, on=ground),
    ]
    layers.append(
        column(design, rows, gap=2.2, box=Box(live.x, live.bottom - foot, live.width, foot),
               justify="end")
    )  # fmt: skip
    del width, height
    return layers


def _between(colour: str, ground: str, ink: str) -> str:
    """Bring a form's colour near enough to its ground that ink reads on both."""
    for _ in range(12):
        if contrast(colour, ink) >= 4.7:
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


def window(design: Design) -> list[Layer]:
    """The picture in a tall arched window; the words below it on one axis."""
    w = wording(design)
    if w.bare:
        return _bare(design)
    if design.wide:
        return stacked_again(design, w)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    foot = _room(design, w)
    centred = design.rng.random() < 0.6
    text_height = max(height * 0.3, foot + 18 * u)
    bottom = live.bottom - text_height
    half = min(width * 0.33, (bottom - live.y) * 0.5)
    cx = width / 2 if centred else (live.x + half if not design.rtl else live.right - half)
    gold = s.accent if contrast(s.accent, s.ground) > 1.9 else s.ink
    d = _arch(cx, live.y, half, bottom)
    picture = Group(
        id=design.id("window"), role="backdrop", box=design.canvas, clip=d,
        children=tuple(hero(design, Box(cx - half, live.y, 2 * half, bottom - live.y),
                            ground=s.surface, scene=True,
                            among=("hills", "waves", "stars", "arcs", "sunburst"))),
    )  # fmt: skip
    ring = _arch(cx, live.y - 1.6 * u, half + 1.6 * u, bottom)
    layers: list[Layer] = []
    if design.rng.random() < 0.5:
        layers.append(lay(design, pick(design, frozenset(), ("paper",)), tones=quiet(design)))
    layers += [picture, design.shape(ring, None, stroke=design.stroke(gold, 0.3)),
               design.shape(Box(live.x, bottom, live.width, max(1.0, 0.3 * u)), gold)]  # fmt: skip
    align = "centre" if centred else "start"
    fit = fit_in(design, w.headline, Box(0, 0, live.width, max(9 * u, text_height - foot - 3 * u)),
                 most=3, cap=19 * u)  # fmt: skip
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground, align=align))
    rows += sub(design, w.subs, on=s.ground, align=align, colour=s.on(s.ground, gold, 4.6))
    rows.append(design.space(least=1.5 * u))
    rows.append(strip(design, w.small, on=s.ground, align=align, rule=not centred))
    rows += action(design, w.ctas, on=s.ground,
                   **({"flow": near_centre()} if centred else {}))  # fmt: skip
    block = Box(live.x, bottom + 4.6 * u, live.width, live.bottom - bottom - 4.6 * u)
    layers.append(column(design, rows, gap=2.0, box=block))
    return layers


COMPOSITIONS = {
    "stacked": stacked, "classical": classical, "swiss": swiss, "scene": scene, "type": type_,
    "plate": plate, "window": window, "diagonal": diagonal, "vertical": vertical,
}  # fmt: skip

ORDERS = (
    ({"art-deco", "deco", "gatsby"}, ("classical", "vertical", "stacked", "window", "plate")),
    ({"swiss", "bauhaus", "modernist", "international"},
     ("swiss", "type", "stacked", "vertical", "diagonal")),
    ({"ink-wash", "sumi-e", "shan-shui"}, ("vertical", "scene", "window", "classical")),
    ({"watercolour", "watercolor", "aquarelle"}, ("scene", "window", "classical", "plate")),
    ({"geometric-pattern", "islamic", "arabesque", "moroccan"},
     ("plate", "classical", "window", "stacked")),
    ({"marigold", "floral", "blossom", "botanical"},
     ("scene", "plate", "window", "classical", "stacked")),
    ({"minimal", "minimalist", "clean"}, ("type", "swiss", "window", "stacked")),
    ({"typographic", "typography", "lettering", "multilingual"},
     ("type", "stacked", "swiss", "vertical", "diagonal")),
    ({"energetic", "sport", "sports", "punk", "rock", "marathon", "gym", "football"},
     ("diagonal", "stacked", "type", "scene", "vertical")),
    ({"hotel", "resort", "ocean", "travel", "landscape", "retreat"},
     ("scene", "window", "stacked", "vertical", "classical")),
)  # fmt: skip


def suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions that suit a brief's style, best first, others after."""
    words = words_of(brief)
    for cues, order in ORDERS:
        if cues & words:
            return (*order, *(n for n in COMPOSITIONS if n not in order))
    return tuple(COMPOSITIONS)


KIND = PictureKind(
    name="poster",
    title="Poster",
    compositions=COMPOSITIONS,
    manual=__doc__ or "",
    cues=("poster", "flyer", "flier", "brochure", "brochure cover", "leaflet", "event poster",
          "album cover", "magazine cover", "programme", "handbill", "notice"),
    size=(1024, 1536),
    moods=("poster", "event"),
    claims=lambda brief: 0.3 if brief.strings else 0.02,
    suits=suits,
)  # fmt: skip
