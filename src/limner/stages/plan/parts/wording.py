"""Blocks of words that posters, ads and covers share: headline, details, list, what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limner.basics.colour import contrast, readable
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Align, Flow, Layer
from limner.document.layers.group import Grid, Group
from limner.document.layers.text import Text
from limner.stages.plan.content import DETAIL_ROLES
from limner.stages.plan.parts.fit import Fitted, fitted
from limner.stages.plan.parts.manner import in_manner
from limner.stages.plan.parts.native import native
from limner.stages.plan.typography import SCALE, Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


@dataclass(slots=True)
class Wording:
    """The strings of a notice, by what a notice does with them."""

    headline: Copy | None = None
    subs: list[Copy] = field(default_factory=list)
    details: list[Copy] = field(default_factory=list)
    prices: list[Copy] = field(default_factory=list)
    ctas: list[Copy] = field(default_factory=list)
    rest: list[Copy] = field(default_factory=list)

    @property
    def small(self) -> list[Copy]:
        """Details, then everything else that is set small."""
        return [*self.details, *self.rest]

    @property
    def bare(self) -> bool:
        """Whether there is nothing to read."""
        return not (
            self.headline or self.subs or self.details or self.prices or self.ctas or self.rest
        )


def emphasis(copies: Sequence[Copy]) -> float:
    """Return how much larger few and short strings may be set than a full sheet of them."""
    total = sum(len(c.text) for c in copies)
    return 1.45 if total <= 24 else 1.3 if total <= 48 else 1.12 if total <= 96 else 1.0


def wording(design: Design, *, prices: bool = False) -> Wording:
    """Take every string of the design. prices: keep prices apart, else they are details.

    The colours are first brought into line with the manner asked for (`in_manner`).
    """
    in_manner(design)
    content = design.content
    headline = content.headline()
    subs = content.take_all("subhead", "quote")
    roles = DETAIL_ROLES if prices else (*DETAIL_ROLES, "price")
    priced = content.take_all("price") if prices else []
    ctas = content.take_all("cta")
    details = content.take_all(*roles)
    rest = content.rest()
    if len(subs) > 2:
        subs, rest = subs[:2], [*subs[2:], *rest]
    if len(ctas) > 1:
        ctas, rest = ctas[:1], [*ctas[1:], *rest]
    if len(priced) > 1:
        priced, rest = priced[:1], [*priced[1:], *rest]
    if not many([*details, *rest]):
        details, rest = _as_told(design, [*details, *rest]), []
    return Wording(headline, subs, details, priced, ctas, rest)


def put_back(design: Design, w: Wording) -> None:
    """Hand taken words back to the content, for another composition to take."""
    kept = (w.headline, *w.subs, *w.details, *w.prices, *w.ctas, *w.rest)
    design.content.waiting = [c for c in design.brief.strings if c in kept]


def _as_told(design: Design, copies: list[Copy]) -> list[Copy]:
    """Return strings in the order in which the prompt tells them, the unfound ones last."""
    prompt = design.brief.prompt
    places = [prompt.find(c.text) for c in copies]
    order = sorted(range(len(copies)), key=lambda i: places[i] if places[i] >= 0 else len(prompt))
    return [copies[i] for i in order]


def near(design: Design) -> Align:
    """Return the side reading starts on, for the cross axis of a column."""
    return "end" if design.rtl else "start"


def mirrored(design: Design, box: Box) -> Box:
    """Return `box` on the other side of the sheet where the page reads from right to left."""
    return box._replace(x=design.size.width - box.right) if design.rtl else box


def split(box: Box, share: float, *, down: bool = False, gap: float = 0.0) -> tuple[Box, Box]:
    """Cut a box in two, the first taking `share` of it."""
    x, y, w, h = box
    if down:
        first = (h - gap) * share
        return Box(x, y, w, first), Box(x, y + first + gap, w, h - first - gap)
    first = (w - gap) * share
    return Box(x, y, first, h), Box(x + first + gap, y, w - first - gap, h)


def head(
    design: Design, copy: Copy, fit: Fitted, *, on: str, colour: str | None = None, **style: Any
) -> Text:
    """Return the headline set at a fitted size."""
    style.setdefault("lines", max(fit.lines, 1))
    face = native(design, copy)
    if face is not None and copy.look.face is None:
        style.setdefault("face", face)
    return design.text(copy, "display", on=on, colour=colour, size=fit.size, **style)


def detail(
    design: Design, copy: Copy, *, on: str, strong: bool = False, scale: float = 1.0, **style: Any
) -> Text:
    """Return one line of details; strong ones in the accent voice."""
    voice = design.type.text
    long = len(copy.text) > 90
    if strong:
        voice = Voice(voice.face, max(600, voice.weight))
    level = "body" if long else "lead"
    colour = style.pop("colour", None)
    return design.text(copy, level, voice=voice, on=on, colour=colour, scale=scale, **style)


def hairline(design: Design, on: str, strength: float = 0.35, **fields: Any) -> Layer:
    """Return a thin rule across a column, in the ink of its ground."""
    from limner.basics.colour import mix

    ink = readable(design.scheme.ink, on, 4.5)
    rule = design.rule(None, max(1.0, 0.16 * design.u), mix(on, ink, strength))
    return rule.but(**fields) if fields else rule


def columns_of(design: Design) -> int:
    """Return how many details may stand side by side."""
    return 3 if design.size.aspect > 0.55 else 2


def strip(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    copies: Sequence[Copy],
    *,
    on: str,
    align: str = "start",
    scale: float | None = None,
    columns: int | None = None,
    rule: bool = True,
    colour: str | None = None,
) -> Group | None:
    """Return details side by side under a hairline, or one below the other where they are many.

    The first is set stronger. align: of the words. columns: at most this many side by side.
    """
    if not copies:
        return None
    room = columns or columns_of(design)
    scale = scale or emphasis(copies)
    longest = max(len(c.text) for c in copies)
    if many(copies):
        listed = [c for c in copies if c.role not in DETAIL_ROLES]
        kept = [c for c in copies if c.role in DETAIL_ROLES]
        blocks: list[Layer] = [listing(design, listed, on=on, align=align, colour=colour)]
        own = strip(
            design, kept, on=on, align=align, scale=scale, columns=columns, rule=rule, colour=colour
        )
        blocks += [own] if own else []
        return design.stack(blocks, gap=2.2, role="details")
    side = 1 < len(copies) <= room and longest <= 44 and side_by_side(design, copies, scale)
    texts = [
        detail(
            design,
            c,
            on=on,
            strong=i == 0 and len(copies) > 1,
            scale=scale,
            align=align,
            **({"colour": colour} if colour else {}),
        )
        for i, c in enumerate(copies)
    ]
    if side and align != "centre":
        total = sum(len(c.text) ** 0.6 for c in copies)
        cells: list[Layer] = [
            t.but(flow=Flow(grow=len(c.text) ** 0.6 / total, least=1.0))
            for t, c in zip(texts, copies, strict=True)
        ]
        if design.rtl:
            cells.reverse()
        row = design.stack(cells, axis="row", gap=3.2, align="start")
        return design.stack([hairline(design, on), row] if rule else [row], gap=1.8, role="details")
    column: list[Layer] = []
    for i, text in enumerate(texts):
        if rule and (i == 0 or align != "centre"):
            column.append(hairline(design, on, 0.35 if i == 0 else 0.2))
        column.append(text)
    return design.stack(column, gap=1.25 if len(texts) > 3 else 1.5, role="details")


def side_by_side(design: Design, copies: Sequence[Copy], scale: float) -> bool:
    """Return whether details stand side by side without breaking into scraps of a word each."""
    width = design.live.width / design.u * (0.5 if design.wide else 1.0)
    room = width - 3.2 * (len(copies) - 1)
    letter = 0.5 * SCALE["lead"] * scale
    total = sum(len(c.text) ** 0.6 for c in copies)
    for copy in copies:
        share = room * len(copy.text) ** 0.6 / total
        wraps = len(copy.text) * letter > share
        if wraps and (len(copy.text) < 20 or len(copy.text) * letter > 1.8 * share):
            return False
    return True


def many(copies: Sequence[Copy]) -> bool:
    """Whether strings are a list, such as a line-up, rather than details."""
    return sum(c.role not in DETAIL_ROLES for c in copies) >= 5


def listed_columns(design: Design, copies: Sequence[Copy]) -> int:
    """Return in how many columns a list is set."""
    longest = max((len(c.text) for c in copies), default=0)
    if longest > 60:
        return 2 if design.wide and len(copies) > 3 else 1
    return 3 if len(copies) > 9 or design.wide else 2


def listing(
    design: Design,
    copies: Sequence[Copy],
    *,
    on: str,
    align: str = "start",
    colour: str | None = None,
) -> Group:
    """Return many strings in a grid of columns; a list of short names is set strong."""
    short = max(len(c.text) for c in copies) <= 22
    text = design.type.text
    voice = Voice(text.face, max(600, text.weight)) if short else text
    texts = [
        design.text(
            c,
            "lead" if short else "body",
            voice=voice,
            on=on,
            align=align,
            colour=colour,
            scale=1.0 if short else 0.94,
        )
        for c in copies
    ]
    layout = Grid(
        columns=listed_columns(design, copies),
        gap=2.4 * design.u,
        row_gap=0.9 * design.u,
        equal_rows=False,
    )
    return Group(id=design.id("list"), role="list", children=tuple(texts), layout=layout)


def sub(
    design: Design,
    copies: Sequence[Copy],
    *,
    on: str,
    level: str = "subhead",
    colour: str | None = None,
    **style: Any,
) -> list[Layer]:
    """Return subheads; long ones are set as running text."""
    out: list[Layer] = []
    scale = style.pop("scale", emphasis(copies))
    for copy in copies:
        long = len(copy.text) > 120
        out.append(
            design.text(copy, "body" if long else level, on=on, colour=colour, scale=scale, **style)
        )
    return out


def action(design: Design, copies: Sequence[Copy], *, on: str, **fields: Any) -> list[Layer]:
    """Return calls to action as buttons that stand off their ground."""
    s = design.scheme
    fill = (
        s.accent
        if contrast(s.accent, on) >= 1.8
        else max((s.ink, s.ground, s.second), key=lambda c: contrast(c, on))
    )
    fields.setdefault("fill", fill)
    fields.setdefault("flow", Flow(align=near(design)))
    return [design.button(copy, **fields) for copy in copies]


def column(
    design: Design, layers: Sequence[Layer | None], *, gap: float = 2.2, **fields: Any
) -> Group:
    """Return a stack of what is there."""
    return design.stack([layer for layer in layers if layer is not None], gap=gap, **fields)


def fit_in(design: Design, copy: Copy | None, box: Box, **limits: Any) -> Fitted:
    """Return `fitted` for a box, or nothing's size where there is no headline."""
    if copy is None:
        return Fitted(0.0, 0, 0.0, 0.0)
    return fitted(design, copy, box.width, box.height, **limits)
