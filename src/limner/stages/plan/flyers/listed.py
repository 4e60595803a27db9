"""Flyers led by their facts: a large date block, a tear-off stub, a line-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch
from limner.basics.geometry import Box
from limner.basics.path import circle, line
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Tones, lay, quiet
from limner.stages.plan.flyers.facts import (
    Facts,
    facts,
    ledger,
    names_block,
    print_height,
    set_in,
    small_print,
    strong,
    sturdy,
)
from limner.stages.plan.flyers.pictured import MOTIFS, body, ribboned
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.wording import action, mirrored

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def dated(design: Design) -> list[Layer]:
    """A column of colour with the date as large as it takes; title, picture and list beside it."""
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, s = design.u, design.scheme
    width, height = design.size
    m = design.margin * 0.85
    field = strong(design)
    col = Box(0, 0, width * 0.42, height)
    layers: list[Layer] = [design.shape(mirrored(design, col), field, role="plate")]
    layers += _date_column(design, f, col, field)
    x = col.right + 4.5 * u
    right = Box(x, m, width - x - m, height - 2 * m)
    title = right._replace(height=height * 0.24)
    if f.headline:
        layers.append(
            set_in(design, f.headline, mirrored(design, title), on=s.ground, most=4, valign="top")
        )
    y = title.bottom + 2.2 * u
    if f.subs:
        at = mirrored(design, Box(x, y, right.width, 8 * u))
        ink = s.on(s.ground, field, 4.6)
        layers.append(
            set_in(design, f.subs.pop(0), at, on=s.ground, most=2, cap=4.4 * u, valign="top",
                   voice=design.type.text, colour=ink)
        )  # fmt: skip
        y += 9.4 * u
    more = [*f.subs, *f.rest]
    foot = print_height(design, more, right.width) + (10 * u if f.ctas else 0)
    listed = min(height * 0.26, (6 + 7 * len(f.names)) * u) if f.names else 0.0
    tall = max(height * 0.12, right.bottom - y - foot - listed - (3 * u if foot else 0))
    bleed = Box(col.right, y, width - col.right, tall)
    layers += depicted(design, mirrored(design, bleed), among=MOTIFS)
    if f.names:
        box = mirrored(design, Box(x, y + tall + 2.6 * u, right.width, listed - 2.6 * u))
        layers += names_block(design, f.names, box, on=s.ground)
    if foot:
        rows = [*small_print(design, more, on=s.ground), *action(design, f.ctas, on=s.ground)]
        at = mirrored(design, Box(x, right.bottom - foot, right.width, foot))
        layers.append(design.stack(rows, gap=1.6, box=at, justify="end"))
    return layers


def _date_column(design: Design, f: Facts, col: Box, field: str) -> list[Layer]:
    """Return the date large in its column, the other facts at the foot of it."""
    u = design.u
    m = design.margin * 0.85
    inner = Box(m, m, col.width - m - 2.4 * u, col.height - 2 * m)
    ink = design.scheme.on(field)
    layers: list[Layer] = []
    if f.when:
        first = f.when.pop(0)
        tall = inner.height * 0.4
        layers.append(
            set_in(
                design, first, mirrored(design, inner._replace(height=tall)), on=field, colour=ink,
                most=3 if len(first.text.split()) < 5 else 5, valign="top",
                voice=sturdy(design),
            )
        )  # fmt: skip
    low = inner._replace(y=inner.y + inner.height * 0.48, height=inner.height * 0.52)
    high = min(low.height, 11.5 * u * len(f.rows))
    low = low._replace(y=low.bottom - high, height=high)
    free = Box(0, inner.y + inner.height * 0.42, col.width, 0)
    free = free._replace(height=low.y - free.y - 2 * u)
    if free.height > 12 * u:
        tones = Tones(field, *(mix(field, ink, k) for k in (0.22, 0.16, 0.1)))
        layers.append(lay(design, "halftone", mirrored(design, free), tones))
    return [*layers, *ledger(design, f, mirrored(design, low), on=field, accent=ink)]


def stub(design: Design) -> list[Layer]:
    """A flyer with a ticket to tear off: title and picture above a perforation, coupons below."""
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    field = strong(design)
    cells = [c for group in (f.when, f.price, f.where) for c in group[:1]][:3]
    tear = height * (0.76 if cells else 1.0)
    for copy in cells:
        for group in (f.when, f.price, f.where):
            if copy in group:
                group.remove(copy)
    more = [*f.rest]
    others = len(f.all_but_head) - len(f.subs)
    low = min(tear * 0.4, (9 + 6.2 * others + 1.2 * len(more)) * u) if others else 0.0
    top = Box(live.x, live.y, live.width, tear * 0.24)
    layers: list[Layer] = [lay(design, "paper", tones=quiet(design))]
    if f.headline:
        lead = top._replace(height=top.height * (0.86 if f.subs else 1.0))
        layers.append(set_in(design, f.headline, lead, on=s.ground, most=2, align="centre"))
    picture = Box(live.x, top.bottom + 2.6 * u, live.width, tear - top.bottom - low - 5.6 * u)
    layers += depicted(design, picture, among=MOTIFS)
    layers += ribboned(design, f, Box(live.x, picture.y - 2.4 * u, live.width, 8 * u), field)
    if low:
        area = Box(live.x, picture.bottom + 3.4 * u, live.width, low - 5.4 * u)
        layers += body(design, f, area, on=s.ground, accent=field)
    elif f.subs:
        area = Box(live.x, picture.bottom - 8 * u, live.width, 7 * u)
        layers += [set_in(design, f.subs[0], area, on=s.ground, most=2, align="centre")]
    if cells:
        layers += _coupons(design, cells, Box(0, tear, width, height - tear), field)
    return layers


def _coupons(design: Design, cells: list[Copy], box: Box, field: str) -> list[Layer]:
    """Return the strip below a perforation, cut in coupons, the first the largest."""
    u, s = design.u, design.scheme
    ink = s.on(field)
    layers: list[Layer] = [design.shape(box, field, role="plate")]
    hole = 2.4 * u
    holes = circle(0, box.y, hole) + circle(box.width, box.y, hole)
    pen = design.stroke(s.ground, 0.5, dash=(1.5 * u, 1.3 * u), cap="round")
    shares = {1: (1.0,), 2: (0.56, 0.44), 3: (0.38, 0.24, 0.38)}[len(cells)]
    x = box.x
    dashes = line(hole * 1.6, box.y, box.width - hole * 1.6, box.y)
    for i, (copy, share) in enumerate(zip(cells, shares, strict=True)):
        wide = box.width * share
        left = design.margin if i == 0 else 3.4 * u
        right = design.margin if i == len(cells) - 1 else 3.4 * u
        area = Box(x + left, box.y + 4.6 * u, wide - left - right, box.height - 9.6 * u)
        layers.append(
            set_in(design, copy, mirrored(design, area), on=field, colour=ink, most=4,
                   align="centre", cap=9 * u, voice=sturdy(design))
        )  # fmt: skip
        x += wide
        if i < len(cells) - 1:
            edge = x if not design.rtl else box.width - x
            dashes += line(edge, box.y + 4 * u, edge, box.bottom - 4 * u)
    layers.append(design.shape(dashes, None, stroke=pen))
    layers.append(design.shape(holes, s.ground, role="ornament"))
    return layers


def lineup(design: Design) -> list[Layer]:
    """The line-up as the picture: names filling the sheet between the title and the facts."""
    f = facts(design)
    if f.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    dark = min((s.ink, s.ground, s.accent), key=lambda c: oklch(c).lightness)
    design.background = dark
    loud = max((s.accent, s.second, s.third), key=lambda c: contrast(c, dark) + oklch(c).chroma * 8)
    pale = s.on(dark)
    if not f.names:
        f.names, f.rest = [*f.subs, *f.rest], []
        f.subs = []
    head_ = Box(0, 0, width, height * 0.25)
    fill = loud if contrast(loud, dark) > 2.2 else pale
    layers: list[Layer] = [
        lay(design, "halftone", tones=quiet(design, 0.1, dark)),
        design.shape(head_, fill, role="plate"),
    ]
    if f.headline:
        area = Box(live.x, live.y * 0.7, live.width, head_.height - live.y * 1.2)
        layers.append(set_in(design, f.headline, area, on=fill, colour=s.on(fill), most=2))
    y = head_.bottom + 3.4 * u
    if f.subs:
        at = Box(live.x, y, live.width, 7 * u)
        layers.append(
            set_in(design, f.subs.pop(0), at, on=dark, colour=pale, most=2, cap=4.6 * u,
                   voice=design.type.text, valign="top")
        )  # fmt: skip
        y += 9 * u
    more = [*f.subs, *f.rest]
    rows = [c for _, group in f.rows for c in group]
    foot = min(height * 0.4, (9 + 6.4 * len(rows)) * u + print_height(design, more, live.width))
    foot += 9 * u if f.ctas else 0
    base = height - foot
    pen = design.stroke(fill, 0.34)
    layers.append(design.shape(line(live.x, y, live.right, y), None, stroke=pen))
    layers += names_block(
        design, f.names, Box(live.x, y + 2.4 * u, live.width, base - y - 5 * u), on=dark,
        colour=s.on(dark, loud, 4.6),
    )  # fmt: skip
    layers.append(design.shape(line(live.x, base, live.right, base), None, stroke=pen))
    left = Facts(
        when=f.when, where=f.where, price=f.price, contact=f.contact, ctas=f.ctas, rest=more
    )
    area = Box(live.x, base + 3.2 * u, live.width, live.bottom - base - 3.2 * u)
    return [*layers, *body(design, left, area, on=dark, accent=fill)]
