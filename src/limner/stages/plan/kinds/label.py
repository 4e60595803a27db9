"""Packaging labels: jars, bottles, tins, parcels; flat artwork as it goes to the printer.

Takes the product's name, a descriptor, the net weight and whatever the law wants on it.
Compositions: `botanical` a framed label with drawn fruit and leaves; `oval` an oval plate over
a pattern; `banded` a modern label of bands; `crest` a round seal with the name across it;
`apothecary` ruled compartments; `row` a set, one label for each kind.

Example: Flat packaging label for a jam jar: "Wild Blueberry", "Net Wt 340 g", vintage botanical
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, from_oklch, mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, ellipse
from limner.document.brief import Brief, Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import Tones
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.ornaments.flower import ruffle
from limner.stages.plan.ornaments.frame import FRAMES
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.manner import in_manner
from limner.stages.plan.parts.spray import spray
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import head
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


class Label:
    """The strings of a label: name, descriptors, and small print."""

    def __init__(self, design: Design) -> None:
        in_manner(design)
        content = design.content
        self.name = content.headline()
        subs = content.take_all("subhead", "body")
        self.subs = subs[:2]
        self.small = [*subs[2:], *content.rest()]


def _paper(design: Design) -> str:
    """Return the colour of the label's stock: cream where the sheet is dark or strong."""
    s = design.scheme
    if design.styled:
        return s.ground
    tone = oklch(s.ground)
    words = words_of(design.brief)
    if s.dark and words & {"luxury", "elegant", "premium", "black", "dark"}:
        return s.ground
    vintage = words_of(design.brief) & {"vintage", "botanical", "rustic", "heritage", "craft"}
    if tone.lightness > 0.86 and tone.chroma < 0.06 and not vintage:
        return s.ground
    return "#f6eedd" if vintage else mix(s.ground, "#fbf6ea", 0.88)


def _rows(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    c: Label,
    width: float,
    height: float,
    *,
    on: str,
    ink: str,
    accent: str,
    cap: float = 15.0,
    form: str = "leaf",
    align: str = "centre",
) -> list[Layer]:
    """Return name, divider and descriptors, sized for a room."""
    u = design.u
    room = sum(math.ceil(len(x.text) * 1.8 / (width / u)) * 5 + 2.4 for x in c.subs) * u
    rows: list[Layer] = []
    if c.name:
        fit = fitted(design, c.name, width, max(8 * u, height - room - 5 * u), most=3, cap=cap * u)
        rows.append(head(design, c.name, fit, on=on, colour=ink, align=align))
        if c.subs:
            rows.append(
                divider(
                    design,
                    accent,
                    form,
                    length=min(18.0, width / u * 0.4),
                    align="centre" if align == "centre" else "start",
                )
            )
    rows += [design.text(x, "lead", on=on, colour=ink, align=align, scale=1.15) for x in c.subs]
    return rows


def _small(
    design: Design, copies: Sequence[Copy], *, on: str, ink: str, align: str = "centre"
) -> list[Layer]:
    voice = Voice(design.type.text.face, max(500, design.type.text.weight), 0.05)
    level = "body" if sum(len(c.text) for c in copies) < 60 else "small"
    return [design.text(c, level, voice=voice, on=on, colour=ink, align=align) for c in copies]


def _dark(design: Design, on: str) -> str:
    """Return the ink of a label: deep, of the scheme's hue, or as the fruit."""
    text = design.brief.prompt.lower()
    if "blueberry" in text or "blueberries" in text:
        return "#2c3560"
    s = design.scheme
    for colour in (s.accent, s.ink, s.second):
        if contrast(colour, on) >= 5.5:
            return colour
    return s.on(on)


def _plain(c: Label) -> bool:
    return not (c.name or c.subs or c.small)


def botanical(design: Design) -> list[Layer]:
    """Cream stock, a frame, a drawn spray at the head, the name large, weight at the foot."""
    c = Label(design)
    u = design.u
    paper = _paper(design)
    design.background = paper
    ink = _dark(design, paper)
    gold = design.scheme.on(paper, mix(ink, "#a9803f", 0.45), 3.0)
    width, height = design.size
    edge = design.canvas.inset(design.margin * 0.55)
    layers: list[Layer] = [
        grain(design, width, height, 0.4),
        *FRAMES[design.rng.choice(("notched", "double"))](design, edge, gold),
    ]
    inner = edge.inset(6.5 * u)
    if design.wide:
        s = min(inner.height * 0.9, inner.width * 0.4)
        layers += spray(design, inner.x + s * 0.5, inner.centre[1], s, ink)
        inner = Box(inner.x + s * 1.04, inner.y, inner.width - s * 1.04, inner.height)
    else:
        s = min(inner.width * 0.86, inner.height * 0.44)
        layers += spray(design, inner.centre[0], inner.y + s * 0.36, s, ink)
        inner = inner._replace(y=inner.y + s * 0.68, height=inner.height - s * 0.68)
    if _plain(c):
        return layers
    foot = 5.2 * u * len(c.small)
    rows = _rows(design, c, inner.width, inner.height - foot, on=paper, ink=ink, accent=gold)
    rows += [design.space(), *_small(design, c.small, on=paper, ink=ink)]
    return [*layers, design.stack([design.space(0.6), *rows], gap=2.0, box=inner)]


def row(design: Design) -> list[Layer]:
    """A set: the house's name over a row of labels, one for each kind, the weight at the foot."""
    c = Label(design)
    short = [x for x in (*c.subs, *c.small) if len(x.text) <= 18 and x.role != "unit"]
    if not 2 <= len(short) <= 5:
        design.content.waiting = [x for x in (c.name, *c.subs, *c.small) if x is not None]
        return botanical(design)
    u, live = design.u, design.live
    ground = mix(_paper(design), design.scheme.accent, 0.16)
    design.background = ground
    paper = _paper(design)
    ink = _dark(design, paper)
    gold = design.scheme.on(paper, mix(ink, "#a9803f", 0.45), 3.0)
    rest = [x for x in (*c.subs, *c.small) if x not in short]
    head_ = live._replace(height=live.height * 0.2)
    foot = min(live.height * 0.2, (3 + 4.6 * len(rest)) * u) if rest else 0.0
    layers: list[Layer] = []
    if c.name:
        fit = fitted(design, c.name, head_.width, head_.height * 0.8, most=1, cap=11 * u)
        layers.append(
            head(design, c.name, fit, on=ground, colour=_dark(design, ground), box=head_,
                 align="centre", valign="middle")
        )  # fmt: skip
    field = Box(live.x, head_.bottom + 2 * u, live.width, live.bottom - foot - head_.bottom - 4 * u)
    gap = 3.4 * u
    wide = min((field.width - gap * (len(short) - 1)) / len(short), field.height * 0.82)
    start = field.centre[0] - (wide * len(short) + gap * (len(short) - 1)) / 2
    size = min(fitted(design, x, wide - 9 * u, 9 * u, most=2).size for x in short)
    for i, copy in enumerate(short):
        box = Box(start + i * (wide + gap), field.y, wide, field.height)
        layers += _one_of_set(design, copy, box, (paper, ink, gold), size)
    if rest:
        at = Box(live.x, live.bottom - foot, live.width, foot)
        rows = _small(design, rest, on=ground, ink=_dark(design, ground))
        layers.append(design.stack(rows, gap=1.0, box=at, justify="centre"))
    return [grain(design, *design.size, 0.3), *layers]


def _one_of_set(
    design: Design, copy: Copy, box: Box, colours: tuple[str, str, str], size: float
) -> list[Layer]:
    """Return one label of a set: stock, a fine rule well inside it, a spray and the kind."""
    paper, ink, gold = colours
    u = design.u
    shadow = design.soft_shadow(0.9, 0.18)
    rim = box.inset(1.5 * u)
    s = min(box.width * 0.62, box.height * 0.46)
    mark = Box(rim.x, box.bottom - 1.5 * u - box.height * 0.09, rim.width, 2.4 * u)
    words = Box(rim.x + 3 * u, box.y + box.height * 0.6, rim.width - 6 * u, box.height * 0.26)
    return [
        design.shape(box, paper, role="plate", effects=shadow),
        design.shape(rim, None, stroke=design.stroke(gold, 0.22), role="frame"),
        *spray(design, box.centre[0], box.y + box.height * 0.34, s, ink),
        design.stack([divider(design, gold, "leaf", length=12.0)], box=mark),
        design.text(copy, "heading", voice=design.type.display, on=paper, colour=ink, box=words,
                    size=size, align="centre", valign="middle", lines=2),
    ]  # fmt: skip


def suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions for a brief: a set of kinds stands in a row."""
    names = ("botanical", "oval", "apothecary", "crest", "banded")
    kinds = sum(len(c.text) <= 18 for c in brief.strings)
    if kinds >= 4 and re.search(r"\b(set|range|collection|series|trio)\b", brief.prompt.lower()):
        return ("row", *names)
    return names


def oval(design: Design) -> list[Layer]:
    """A pattern of leaves over deep colour; an oval plate with a double rim carries the words."""
    c = Label(design)
    u = design.u
    ink = _dark(design, _paper(design))
    deep = mix(ink, "#101418", 0.2) if oklch(ink).lightness < 0.5 else shift(ink, lightness=-0.25)
    paper = _paper(design)
    width, height = design.size
    tones = Tones(deep, mix(deep, "#8fa98a", 0.5), mix(deep, "#c9b27a", 0.35), paper)
    from limner.stages.plan.backdrops.leaves import field

    made = field(design, width, height, tones)
    layers: list[Layer] = [
        Group(
            id=design.id("field"),
            role="backdrop",
            box=design.canvas,
            crop=True,
            fill=deep,
            children=tuple(made),
        )
    ]
    box = design.canvas.inset(width * 0.1, height * 0.1)
    gold = "#c9a45c"
    layers += [
        design.shape(ellipse(box), paper, role="plate", effects=design.soft_shadow(0.9)),
        design.shape(ellipse(box.inset(1.4 * u)), None, stroke=design.stroke(gold, 0.45)),
        design.shape(ellipse(box.inset(2.3 * u)), None, stroke=design.stroke(gold, 0.14)),
    ]
    s = min(box.width, box.height) * 0.42
    layers += spray(design, box.centre[0], box.y + s * 0.46, s, ink)
    inner = Box(
        box.x + box.width * 0.17, box.y + s * 0.74, box.width * 0.66, box.height * 0.86 - s * 0.74
    )
    foot = 5.0 * u * len(c.small)
    rows = _rows(
        design, c, inner.width, inner.height - foot, on=paper, ink=ink, accent=gold, cap=12.5
    )
    rows += _small(design, c.small, on=paper, ink=ink)
    return [*layers, design.stack(rows, gap=2.2, box=inner, justify="centre")] if rows else layers


def banded(design: Design) -> list[Layer]:
    """A modern label: a block of colour with the fruit cropped large, the words on a calm band."""
    c = Label(design)
    u = design.u
    width, height = design.size
    paper = _paper(design)
    design.background = paper
    ink = _dark(design, paper)
    tone = oklch(ink)
    block = from_oklch(0.84, max(0.05, min(0.1, tone.chroma)), tone.hue)
    cut = height * 0.5 if not design.wide else height
    picture = Box(0, 0, width, cut) if not design.wide else Box(0, 0, width * 0.42, height)
    layers: list[Layer] = []
    size = min(picture.width, picture.height)
    inside: list[Layer] = []
    for fx, fy, k in ((0.22, 0.3, 0.9), (0.8, 0.72, 1.1), (0.62, 0.12, 0.6), (0.12, 0.95, 0.7)):
        inside += spray(design, picture.width * fx, picture.height * fy, size * k, ink)
    layers.append(
        Group(
            id=design.id("block"),
            role="backdrop",
            box=picture,
            crop=True,
            fill=block,
            children=tuple(inside),
        )
    )
    layers.append(grain(design, width, height, 0.25))
    inner = (
        Box(
            design.margin,
            cut + 5 * u,
            width - 2 * design.margin,
            height - cut - 5 * u - design.margin * 0.9,
        )
        if not design.wide
        else Box(
            picture.right + 5 * u,
            design.margin,
            width - picture.right - 5 * u - design.margin,
            height - 2 * design.margin,
        )
    )
    foot = 5.0 * u * len(c.small)
    rows = _rows(
        design,
        c,
        inner.width,
        inner.height - foot,
        on=paper,
        ink=ink,
        accent=ink,
        cap=14,
        form="bar",
        align="start",
    )
    rows += [design.space(), *_small(design, c.small, on=paper, ink=ink, align="start")]
    return [*layers, design.stack(rows, gap=2.0, box=inner)]


def crest(design: Design) -> list[Layer]:
    """A round seal with a scalloped rim, the spray above the name, the weight on a tab below."""
    c = Label(design)
    u = design.u
    width, height = design.size
    paper = _paper(design)
    ink = _dark(design, paper)
    ground = mix(ink, "#ffffff", 0.82) if oklch(ink).lightness < 0.5 else design.scheme.ground
    design.background = ground
    r = min(width, height) * 0.42
    cx, cy = width / 2, height / 2
    gold = "#b98f45"
    layers: list[Layer] = [
        grain(design, width, height, 0.35),
        design.shape(
            ruffle(cx, cy, r, 40, 0.028, 0.0), ink, role="plate", effects=design.soft_shadow(0.8)
        ),
        design.shape(
            circle(cx, cy, r * 0.93),
            None,
            stroke=design.stroke(paper, 0.18).but(dash=(0.9 * u, 0.7 * u)),
        ),
        design.shape(circle(cx, cy, r * 0.88), paper, role="plate"),
        design.shape(circle(cx, cy, r * 0.84), None, stroke=design.stroke(gold, 0.2)),
    ]
    s = r * 0.86
    layers += spray(design, cx, cy - r * 0.46, s, ink)
    if _plain(c):
        return layers
    inner = Box(cx - r * 0.68, cy - r * 0.14, r * 1.36, r * 0.84)
    foot = 4.8 * u * len(c.small)
    rows = _rows(
        design,
        c,
        inner.width,
        inner.height - foot,
        on=paper,
        ink=ink,
        accent=gold,
        cap=11,
        form="dots",
    )
    rows += _small(design, c.small, on=paper, ink=ink)
    return [*layers, design.stack(rows, gap=1.6, box=inner)]


def apothecary(design: Design) -> list[Layer]:
    """Ruled compartments like a chemist's label: emblem, name, descriptor, small print."""
    c = Label(design)
    u = design.u
    width, height = design.size
    paper = _paper(design)
    design.background = paper
    ink = _dark(design, paper)
    edge = design.canvas.inset(design.margin * 0.6)
    pen = design.stroke(ink, 0.22)
    layers: list[Layer] = [
        grain(design, width, height, 0.4),
        design.shape(edge, None, stroke=design.stroke(ink, 0.55)),
        design.shape(edge.inset(1.2 * u), None, stroke=pen),
    ]
    inner = edge.inset(1.2 * u)
    top = inner.height * 0.3
    foot = max(8.5 * u, min(inner.height * 0.26, (5.0 * len(c.small) + 4) * u)) if c.small else 0.0
    for y in (inner.y + top, *((inner.bottom - foot,) if foot else ())):
        layers.append(design.shape(Box(inner.x, y, inner.width, pen.width), ink))
    layers += spray(
        design, inner.centre[0], inner.y + top * 0.55, min(top * 1.25, inner.width * 0.8), ink
    )
    middle = Box(
        inner.x + 5 * u,
        inner.y + top + 3.5 * u,
        inner.width - 10 * u,
        inner.height - top - foot - 7 * u,
    )
    rows = _rows(
        design, c, middle.width, middle.height, on=paper, ink=ink, accent=ink, cap=15, form="star"
    )
    if rows:
        layers.append(design.stack(rows, gap=2.2, box=middle, justify="centre"))
    if c.small:
        cells = _small(design, c.small, on=paper, ink=ink)
        row = len(cells) in (2, 3) and max(len(x.text) for x in c.small) < 26
        if row:
            cells = [x.but(flow=Flow(grow=1.0, least=1.0)) for x in cells]
        layers.append(
            design.stack(
                cells,
                axis="row" if row else "column",
                gap=1.2,
                justify="centre",
                align="centre" if row else "stretch",
                box=Box(
                    inner.x + 4 * u,
                    inner.bottom - foot + 1.5 * u,
                    inner.width - 8 * u,
                    foot - 3 * u,
                ),
            )
        )
    return layers


KIND = PictureKind(
    name="label",
    title="Packaging label",
    compositions={
        "botanical": botanical,
        "oval": oval,
        "apothecary": apothecary,
        "crest": crest,
        "banded": banded,
        "row": row,
    },
    suits=suits,
    manual=__doc__ or "",
    cues=(
        "label",
        "packaging label",
        "product label",
        "jar label",
        "bottle label",
        "wine label",
        "sticker label",
    ),
    size=(1024, 1024),
    sheet="light",
    moods=("craft", "heritage", "vintage"),
)
