"""What the compositions of posters become on a wide sheet: five structures, not one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast
from limner.basics.geometry import Box
from limner.basics.path import polygon
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.stages.plan.parts.hero import hero
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    column,
    fit_in,
    head,
    mirrored,
    strip,
    sub,
)
from limner.stages.plan.posters.common import arch_path, room_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


FLAT_FORMS = ("arcs", "bauhaus", "stripes", "halftone", "topo", "sunburst")


def _clipped(design: Design, box: Box, clip: str, among: tuple[str, ...] = FLAT_FORMS) -> Group:
    """Return the picture in `box`, cut to an outline."""
    return Group(
        id=design.id("cut"),
        role="backdrop",
        box=design.canvas,
        clip=clip,
        children=tuple(hero(design, box, ground=design.scheme.surface, among=among, scene=True)),
    )


def _words(
    design: Design, w: Wording, box: Box, *, on: str, align: str = "start", justify: str = "centre"
) -> Group:
    """Return every word in one column, the headline as large as leaves room for the rest."""
    u = design.u
    foot = min(room_of(design, w, box.width) * 1.15, box.height * 0.6)
    room = Box(0, 0, box.width, max(9 * u, box.height - foot - 6 * u))
    fit = fit_in(design, w.headline, room, most=4, cap=24 * u)
    centred = align == "centre"
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=on, align=align))
    accent = design.scheme.on(on, design.scheme.accent, 4.6)
    rows += sub(design, w.subs, on=on, align=align, colour=accent)
    if justify == "start":
        rows.append(design.space(least=1.5 * u))
    rows.append(strip(design, w.small, on=on, align=align, columns=1, rule=not centred))
    rows += action(design, w.ctas, on=on, **({"flow": Flow(align="centre")} if centred else {}))
    return column(design, rows, gap=2.4, box=box, justify=justify)


def window_wide(design: Design, w: Wording) -> list[Layer]:
    """An arched window stands on the foot of the sheet; the words beside it, centred on an axis."""
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    half = min(width * 0.2, live.height * 0.42)
    cx = width - design.margin * 1.4 - half
    cx = width - cx if design.rtl else cx
    arch = arch_path(cx, live.y, half, height)
    area = Box(cx - half, live.y, 2 * half, height - live.y)
    gold = s.accent if contrast(s.accent, s.ground) > 1.9 else s.ink
    ring = arch_path(cx, live.y - 1.6 * u, half + 1.6 * u, height + 2 * u)
    words = mirrored(
        design, Box(live.x, live.y, width - 2 * half - 2.4 * design.margin - live.x, live.height)
    )
    return [
        _clipped(design, area, arch),
        design.shape(ring, None, stroke=design.stroke(gold, 0.3)),
        _words(design, w, words, on=s.ground, align="centre"),
    ]


def diagonal_wide(design: Design, w: Wording) -> list[Layer]:
    """A slanted cut from head to foot: words on one side, the picture behind a coloured edge."""
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    lean = height * 0.3
    top, foot = width * 0.52 + lean / 2, width * 0.52 - lean / 2

    def slant(a: float, b: float, c: float, d: float) -> str:
        pts = [(a, 0.0), (b, 0.0), (d, height), (c, height)]
        return polygon([(width - x, y) if design.rtl else (x, y) for x, y in pts])

    edge = s.accent if contrast(s.accent, s.ground) > 1.5 else s.second
    second = s.second if edge != s.second else s.third
    area = mirrored(design, Box(foot, 0, width - foot, height))
    words = mirrored(design, Box(live.x, live.y, foot - 4 * u - live.x, live.height))
    return [
        _clipped(design, area, slant(top, width, foot, width)),
        design.shape(slant(top - 0.1, top + 3 * u, foot - 0.1, foot + 3 * u), edge),
        design.shape(slant(top + 4.2 * u, top + 5.4 * u, foot + 4.2 * u, foot + 5.4 * u), second),
        _words(design, w, words, on=s.ground, justify="start"),
    ]


def shelf_wide(design: Design, w: Wording) -> list[Layer]:
    """The picture over the whole width; the title on a band across the foot, details beside it."""
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    ground = s.accent if contrast(s.accent, s.ground) > 1.5 else s.ink
    share = 0.56 if (w.subs or w.small or w.ctas) else 1.0
    slim = live.width * (1 - share) - 4 * u
    foot = room_of(design, w, max(slim, 20 * u)) if share < 1 else 0.0
    band = min(0.62 * height, max(0.36 * height, foot + 10 * u))
    y = height - band
    box = Box(live.x, y + 4 * u, live.width * share, band - 4 * u - design.margin * 0.8)
    fit = fit_in(design, w.headline, box, most=3, cap=26 * u)
    layers = [
        *hero(design, Box(0, 0, width, y), among=FLAT_FORMS, scene=True),
        design.shape(Box(0, y, width, band), ground, role="plate"),
    ]
    ink = s.on(ground)
    if w.headline:
        layers.append(
            head(
                design,
                w.headline,
                fit,
                on=ground,
                colour=ink,
                box=mirrored(design, box),
                valign="middle",
            )
        )
    if share < 1:
        rows: list[Layer | None] = [
            *sub(design, w.subs, on=ground, colour=ink),
            strip(design, w.small, on=ground, columns=1, colour=ink),
            *action(design, w.ctas, on=ground),
        ]
        side = Box(box.right + 4 * u, box.y, slim, box.height)
        layers.append(column(design, rows, gap=1.8, box=mirrored(design, side), justify="centre"))
    return layers


def swiss_wide(design: Design, w: Wording) -> list[Layer]:
    """Title low and large on the left, details in a column hung from the head, picture between."""
    u, live, s = design.u, design.live, design.scheme
    width = design.size.width
    slim = live.width * 0.27
    wide = width - live.x - slim - 4 * u
    fit = fit_in(design, w.headline, Box(0, 0, live.width, live.height * 0.34), most=2, cap=22 * u)
    picture = mirrored(design, Box(width - wide, 0, wide, live.bottom - fit.height - 4 * u))
    layers = hero(design, picture, ground=s.surface, among=FLAT_FORMS)
    if w.headline:
        box = Box(live.x, live.bottom - fit.height - u, live.width, fit.height + u)
        layers.append(head(design, w.headline, fit, on=s.ground, box=box, valign="bottom"))
    rows: list[Layer | None] = [
        *sub(design, w.subs, on=s.ground, colour=s.on(s.ground, s.accent, 4.6)),
        strip(design, w.small, on=s.ground, columns=1),
        *action(design, w.ctas, on=s.ground),
    ]
    side = mirrored(design, Box(live.x, live.y, slim, picture.bottom - live.y))
    layers.append(column(design, rows, gap=2.4, box=side))
    return layers


def roomy(w: Wording) -> bool:
    """Return whether a narrow column of small words holds all there are."""
    small = [*w.subs, *w.small, *w.ctas]
    return len(small) <= 6 and sum(len(c.text) for c in small) <= 220
