"""What a flyer says: its strings by the question they answer, and the blocks they are set in.

A flyer is read in the hand: when, where, how much and who stand in order, each beside its icon,
closer and smaller than on a poster.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limner.basics.colour import contrast, mix
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.glyphs import icon
from limner.stages.plan.parts.manner import in_manner
from limner.stages.plan.typography import SCALE, Voice, face_classes

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

WRITTEN = ("script", "brush", "handwriting", "handwritten", "hand")
"""Classes of faces that look written."""
LISTED = ("item", "step", "bullet", "section", "label", "author")


@dataclass(slots=True)
class Facts:
    """The strings of a flyer."""

    headline: Copy | None = None
    subs: list[Copy] = field(default_factory=list)
    when: list[Copy] = field(default_factory=list)
    where: list[Copy] = field(default_factory=list)
    price: list[Copy] = field(default_factory=list)
    names: list[Copy] = field(default_factory=list)
    contact: list[Copy] = field(default_factory=list)
    ctas: list[Copy] = field(default_factory=list)
    rest: list[Copy] = field(default_factory=list)

    @property
    def bare(self) -> bool:
        """Whether there is nothing to read."""
        return self.headline is None and not (self.all_but_head)

    @property
    def all_but_head(self) -> list[Copy]:
        """Every string but the headline, in the order a flyer tells them."""
        groups = (self.subs, self.when, self.where, self.price, self.names, self.rest)
        return [c for g in (*groups, self.contact, self.ctas) for c in g]

    @property
    def rows(self) -> list[tuple[str, list[Copy]]]:
        """What has an icon of its own: when, where, how much, whom to ask."""
        known = (
            ("calendar", self.when),
            ("map pin", self.where),
            ("ticket", self.price),
            ("globe", self.contact),
        )
        return [(term, copies) for term, copies in known if copies]


def is_list(text: str) -> bool:
    """Return whether one string holds a list, such as acts joined by commas."""
    return len(text) <= 120 and max(text.count(m) for m in (",", "·", "•", "、", "/")) >= 2


def facts(design: Design) -> Facts:
    """Take every string of the design. Colours are first brought into line with the manner."""
    in_manner(design)
    take = design.content
    f = Facts(headline=take.headline(), subs=take.take_all("subhead", "quote"))
    f.when = take.take_all("date", "time")
    f.where = take.take_all("venue")
    f.price = take.take_all("price")
    f.contact = take.take_all("contact")
    f.ctas = take.take_all("cta")
    names = take.take_all("name")
    names += [c for c in f.subs[1:] if len(c.text) <= 28]
    f.subs = [c for c in f.subs if c not in names]
    left = take.rest()
    f.names = [*names, *(c for c in left if c.role in LISTED or is_list(c.text))]
    short = [c for c in left if c not in f.names and len(c.text) <= 28]
    if len(f.names) + len(short) >= 3:
        f.names = [c for c in design.brief.strings if c in f.names or c in short]
    f.rest = [c for c in left if c not in f.names]
    for one, most in ((f.subs, 2), (f.ctas, 1), (f.price, 2), (f.where, 2), (f.when, 2)):
        f.rest += one[most:]
        del one[most:]
    return f


def strong(design: Design) -> str:
    """Return the loud colour of the scheme that stands off its ground."""
    s = design.scheme
    return next((c for c in (s.accent, s.second, s.ink) if contrast(c, s.ground) > 1.7), s.ink)


def bold(design: Design) -> Voice:
    """Return the text voice, heavy."""
    text = design.type.text
    return Voice(text.face, max(650, text.weight))


def sturdy(design: Design) -> Voice:
    """Return the voice of facts set large: the display face, or the text face in bold where the
    display face is written, for dates and addresses must be read at once.
    """
    known = face_classes()
    written = {f for name in WRITTEN for f in known.get(name, {}).get("Latn", ())}
    return bold(design) if design.type.display.face in written else design.type.display


def set_in(design: Design, copy: Copy, box: Box, *, on: str, most: int = 4, **style: Any) -> Text:
    """Return a string set as large as `box` takes it; cap (pixels) and voice by name."""
    voice = style.pop("voice", None) or design.type.display
    cap = style.pop("cap", None)
    fit = fitted(design, copy, box.width, box.height, most=most, cap=cap, voice=voice)
    style.setdefault("valign", "middle")
    return design.text(
        copy,
        "heading",
        voice=voice,
        on=on,
        size=fit.size,
        lines=max(1, fit.lines),
        box=box,
        **style,
    )


def line_size(design: Design, copies: Sequence[Copy], width: float, *, most: float = 1.5) -> float:
    """Return the scale on 'lead' that suits a column of facts `width` pixels wide."""
    longest = max((min(len(c.text), 19) for c in copies), default=10)
    units = width / design.u
    return max(0.72, min(most, units / (longest * 0.5 * SCALE["lead"])))


def row_height(design: Design, copies: Sequence[Copy], width: float, scale: float) -> float:
    """Return about how many pixels high facts stand in a column."""
    size = SCALE["lead"] * scale
    units = max(4.0, width / design.u)
    lines = sum(math.ceil(len(c.text) * 0.53 * size / units) for c in copies)
    return lines * size * 1.32 * design.u


def fact(
    design: Design, term: str, copies: Sequence[Copy], *, on: str, accent: str, scale: float
) -> Group:
    """Return strings beside the icon of what they tell."""
    side = 1.5 * SCALE["lead"] * scale * design.u
    ink = design.scheme.on(on, accent, 3.2)
    mark = Group(
        id=design.id("icon"), role="icon", flow=Flow(width=side, height=side),
        children=tuple(icon(design, term, Box(0, 0, side, side), ink)),
    )  # fmt: skip
    texts: list[Layer] = [
        design.text(
            c, "lead", on=on, scale=scale if i == 0 else scale * 0.86,
            voice=bold(design) if i == 0 else None,
        )
        for i, c in enumerate(copies)
    ]  # fmt: skip
    words = design.stack(texts, gap=0.3, flow=Flow(grow=1.0))
    cells: list[Layer] = [words, mark] if design.rtl else [mark, words]
    return design.stack(cells, axis="row", gap=1.4, align="centre", role="details")


def ledger(
    design: Design,
    f: Facts,
    box: Box,
    *,
    on: str,
    accent: str,
) -> list[Layer]:
    """Return the facts in a box: one below the other between hairlines, or two in a row where
    the box is wide and low.
    """
    rows = f.rows
    if not rows:
        return []
    u = design.u
    across = 2 if len(rows) > 1 and box.width > 60 * u and box.height < 9.5 * len(rows) * u else 1
    deep = math.ceil(len(rows) / across)
    gap = 4.0 * u if across > 1 else 0.0
    width = (box.width - gap) / across
    high = min(box.height / deep, 13.0 * u)
    room = width - 8 * u
    copies = [c for _, r in rows for c in r]
    scale = line_size(design, copies, room, most=1.55)
    for _ in range(8):
        tall = max(row_height(design, r, room, scale) for _, r in rows)
        if tall <= high * 0.86 or scale < 0.7:
            break
        scale *= 0.92
    pen = mix(on, design.scheme.on(on), 0.3)
    layers: list[Layer] = []
    top = box.y + (box.height - high * deep) / 2 if across == 1 else box.y
    for i, (term, strings) in enumerate(rows):
        x = box.x + (i % across) * (width + gap)
        at = mirrored_in(design, Box(x, top + (i // across) * high, width, high), box)
        if i // across:
            rule = Box(at.x, at.y, width, max(1.0, 0.16 * u))
            layers.append(design.shape(rule, pen))
        row = fact(design, term, strings, on=on, accent=accent, scale=scale)
        layers.append(design.stack([row], box=at, justify="centre", role="facts"))
    return layers


def mirrored_in(design: Design, at: Box, box: Box) -> Box:
    """Return `at` on the other side of `box` where the page reads from right to left."""
    return at._replace(x=2 * box.x + box.width - at.right) if design.rtl else at


def names_block(
    design: Design, copies: Sequence[Copy], box: Box, *, on: str, **style: Any
) -> list[Layer]:
    """Return a line-up filling a box: one string set large, or many in even rows."""
    if not copies:
        return []
    colour = style.pop("colour", None)
    align = style.pop("align", "start")
    voice = style.pop("voice", None) or sturdy(design)
    columns = 1 if len(copies) <= 7 else 2
    rows = math.ceil(len(copies) / columns)
    gap = 3.0 * design.u
    width = (box.width - gap * (columns - 1)) / columns
    high = box.height / rows
    sizes = [
        fitted(design, c, width, high * 0.92, most=6 if rows == 1 else 2, voice=voice)
        for c in copies
    ]
    size = min([f.size for f in sizes] + [(17.0 if rows == 1 else 8.5) * design.u])
    out: list[Layer] = []
    for i, copy in enumerate(copies):
        at = Box(box.x + (i // rows) * (width + gap), box.y + (i % rows) * high, width, high)
        out.append(
            design.text(
                copy, "heading", voice=voice, on=on, colour=colour, size=size, align=align,
                box=at, valign="middle", lines=sizes[i].lines, role="list",
            )
        )  # fmt: skip
    return out


def small_print(
    design: Design, copies: Sequence[Copy], *, on: str, align: str = "start"
) -> list[Layer]:
    """Return what is left, set small."""
    return [design.text(c, "body", on=on, align=align, scale=1.05) for c in copies]


def print_height(design: Design, copies: Sequence[Copy], width: float) -> float:
    """Return about how many pixels high small print stands."""
    units = width / design.u
    return sum(math.ceil(len(c.text) * 1.5 / units) * 3.8 + 1.4 for c in copies) * design.u
