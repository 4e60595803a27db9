"""Posters whose picture fills the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import shift, with_alpha
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.paint import Blur, Linear, Stop
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
    mirrored,
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
    words = words_of(design.brief)
    if manner(design) == "things":
        return _things_below(design, w)
    backs = called(words)
    whole = backs and (backs[0].scene or backs[0].name in WHOLE)
    backdrop = backs[0] if backs else pick(design, words, ("halftone", "sunburst", "stripes"))
    if backdrop.name in ("blossom", "leaves"):
        return _within(design, w, backdrop)
    layers = _behind_words(design, backdrop, whole=bool(whole))
    strength = 0.8 if backdrop.scene else 0.94 if whole else 0.0
    return _headed(
        design, w, layers, veil=(8 if backdrop.scene else 22, strength),
        centre=backdrop.name == "blossom",
    )  # fmt: skip


def over_picture(design: Design, w: Wording, picture: list[Layer]) -> list[Layer]:
    """Return a picture that fills the sheet with the words over it, on veils at top and foot."""
    if w.bare:
        return picture
    if design.size.aspect > 1.35:
        return [*picture, *_beside(design, w)]
    leads = w.headline is not None or w.subs
    return _headed(design, w, picture, veil=(12, 0.82) if leads else None)


def _beside(design: Design, w: Wording) -> list[Layer]:
    """Return all words in a column on the side reading starts, on a veil that fades inwards."""
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    stops = tuple(
        Stop(offset=o, colour=with_alpha(s.ground, k))
        for o, k in ((0.0, 0.94), (0.5, 0.86), (0.8, 0.4), (1.0, 0.0))
    )
    start, end = ((1.0, 0.0), (0.0, 0.0)) if design.rtl else ((0.0, 0.0), (1.0, 0.0))
    reach = mirrored(design, Box(0, 0, width * 0.68, height))
    veil = design.shape(reach, Linear(start=start, end=end, stops=stops), role="backdrop")
    box = mirrored(design, Box(live.x, live.y, live.width * 0.46, live.height))
    foot = room_of(design, w, box.width)
    high = max(9 * u, box.height - foot - 4 * u)
    fit = fit_in(design, w.headline, box._replace(height=high), most=3, cap=17 * u)
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground))
    rows += [foot_block(design, w, on=s.ground)]
    return [veil, column(design, rows, gap=2.4, box=box, justify="centre")]


def _headed(
    design: Design,
    w: Wording,
    layers: list[Layer],
    *,
    veil: tuple[float, float] | None,
    centre: bool = False,
) -> list[Layer]:
    """Return layers with the headline above them, details and button at the foot.

    veil: how far it reaches beyond the headline, in units, and how strong it is.
    """
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    top = Box(
        live.x, live.y + height * 0.01, live.width, height * (0.34 if not design.wide else 0.4)
    )
    fit = fit_in(design, w.headline, top, most=4, cap=20 * u)
    if veil is not None:
        reach = Box(0, 0, width, top.bottom + veil[0] * u)
        layers.append(scrim(design, reach, s.ground, up=False, strength=veil[1]))
    centred = design.rng.random() < 0.5 or centre
    align = "centre" if centred else "start"
    rows: list[Layer | None] = []
    if w.headline:
        rows.append(head(design, w.headline, fit, on=s.ground, align=align))
    rows += sub(design, w.subs, on=s.ground, align=align)
    if rows or veil is not None:
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
