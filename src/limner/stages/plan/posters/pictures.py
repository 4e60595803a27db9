"""Posters whose picture fills the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import shift
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.paint import Blur
from limner.stages.plan.backdrops import Backdrop, called, full, lay, pick
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.parts.hero import hero, manner, scrim
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import (
    Wording,
    action,
    column,
    fit_in,
    head,
    strip,
    sub,
    wording,
)
from limner.stages.plan.posters.common import bare, foot_block, near_centre, room_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


WHOLE = frozenset({"blossom", "leaves", "flow", "deco", "spotlight", "blobs", "wash"})


def scene(design: Design) -> list[Layer]:
    """The picture over the whole sheet; headline in its sky, details on a veil at its foot."""
    w = wording(design)
    if w.bare:
        return bare(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    words = words_of(design.brief)
    if manner(design) == "things":
        return _things_below(design, w)
    backs = called(words)
    whole = backs and (backs[0].scene or backs[0].name in WHOLE)
    backdrop = backs[0] if backs else pick(design, words, ("halftone", "sunburst", "stripes"))
    if backdrop.name in ("blossom", "leaves"):
        return _within(design, w, backdrop)
    layers = _behind_words(design, backdrop, whole=bool(whole))
    top = Box(
        live.x, live.y + height * 0.01, live.width, height * (0.34 if not design.wide else 0.4)
    )
    fit = fit_in(design, w.headline, top, most=4, cap=20 * u)
    layers.append(
        scrim(
            design,
            Box(0, 0, width, top.bottom + (8 if backdrop.scene else 22) * u),
            s.ground,
            up=False,
            strength=0.8 if backdrop.scene else 0.94 if whole else 0.0,
        )
    )
    centred = design.rng.random() < 0.5 or backdrop.name == "blossom"
    align = "centre" if centred else "start"
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground, align=align))
    rows += sub(design, w.subs, on=s.ground, align=align)
    layers.append(column(design, rows, gap=2.0, box=top._replace(height=top.height + 6 * u)))
    return [*layers, *_at_foot(design, w, centred=centred)]


def _behind_words(design: Design, backdrop: Backdrop, *, whole: bool) -> list[Layer]:
    """Return the picture over the sheet, or rising from its foot and fading upwards."""
    s = design.scheme
    width, height = design.size
    layers: list[Layer] = []
    if whole:
        layers.append(lay(design, backdrop, tones=full(design)))
    else:
        rising = Box(0, height * 0.4, width, height * 0.6)
        layers.append(lay(design, backdrop, rising, full(design)))
        layers.append(
            scrim(
                design,
                Box(0, height * 0.4 - 1, width, height * 0.3),
                s.ground,
                up=False,
                strength=1.0,
            )
        )
    return layers


def _at_foot(design: Design, w: Wording, *, centred: bool) -> list[Layer]:
    """Return details and button on a veil that rises from the foot of the sheet."""
    if not (w.small or w.ctas):
        return []
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    align = "centre" if centred else "start"
    layers: list[Layer] = []
    foot = room_of(design, Wording(None, [], w.details, [], w.ctas, w.rest)) + 2 * u
    plate = shift(s.ground, lightness=-0.02) if not s.dark else shift(s.ground, lightness=-0.03)
    layers.append(
        scrim(
            design,
            Box(0, live.bottom - foot - 9 * u, width, height - live.bottom + foot + 9 * u),
            plate,
            up=True,
        )
    )
    block: list[Layer | None] = [
        strip(design, w.small, on=plate, align=align, rule=not centred),
        *action(design, w.ctas, on=plate, **({"flow": near_centre()} if centred else {})),
    ]
    layers.append(
        column(
            design,
            block,
            gap=2.0,
            justify="end",
            box=Box(live.x, live.bottom - foot, live.width, foot),
        )
    )
    return layers


def _within(design: Design, w: Wording, backdrop: Backdrop) -> list[Layer]:
    """Words in the clear middle of a picture that grows in from the edges."""
    u, s = design.u, design.scheme
    width, height = design.size
    box = Box(width * 0.16, height * 0.25, width * 0.68, height * 0.5)
    if backdrop.name == "leaves":
        box = Box(width * 0.14, height * 0.24, width * 0.72, height * 0.52)
    foot = room_of(design, w, box.width)
    fit = fit_in(
        design,
        w.headline,
        box._replace(height=max(10 * u, box.height - foot - 6 * u)),
        most=4,
        cap=24 * u,
    )
    rows: list[Layer | None] = []
    rim = s.on(s.ground, s.accent, 2.6)
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground, align="centre"))
        if w.subs or w.small:
            rows.append(
                divider(design, rim, design.rng.choice(("diamond", "dots", "leaf")), length=18)
            )
    rows += sub(design, w.subs, on=s.ground, align="centre")
    rows.append(strip(design, w.small, on=s.ground, align="centre", rule=False))
    rows += action(design, w.ctas, on=s.ground, flow=near_centre())
    veil = design.shape(
        box.inset(-3 * u),
        s.ground,
        role="backdrop",
        opacity=0.94,
        radius=6 * u,
        effects=(Blur(sigma=4 * u),),
    )
    return [
        lay(design, backdrop, tones=full(design)),
        *((veil,) if backdrop.name == "leaves" or s.dark else ()),
        column(design, rows, gap=2.8, box=box, justify="centre"),
    ]


def _things_below(design: Design, w: Wording) -> list[Layer]:
    """Words on the sheet's colour above; the things, large, cropped by the foot of the sheet."""
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    foot = room_of(design, w)
    share = 0.6 if design.wide else 0.52
    top = Box(live.x, live.y, live.width, max(20 * u, height * share - live.y))
    fit = fit_in(
        design,
        w.headline,
        Box(0, 0, top.width, max(9 * u, top.height - foot - 2 * u)),
        most=3,
        cap=20 * u,
    )
    start = height * (share + 0.03)
    layers = hero(design, Box(0, start, width, height - start))
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground))
    rows += [foot_block(design, w, on=s.ground)]
    return [*layers, column(design, rows, gap=2.6, box=top)]
