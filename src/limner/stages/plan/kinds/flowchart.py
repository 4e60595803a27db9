"""Flowchart: steps and decisions joined by arrows, laid out by itself.

Takes the steps of a flow and the ways between them: 'A -> B', 'A, then B', 'if … else …',
'Valid? yes -> C, no -> D'. A step that asks is a decision: it stands in a lozenge and its ways
leave at the corners with the words said of them. Where a flow begins and ends it is rounded.
Ways run at right angles, meet no box, and lead back outside. An optional title and notes.

Compositions: `sheet` (tinted boxes under a title), `board` (dark, with a dotted grid), `panel`
(the title on a panel of colour beside the flow), `cards` (white cards on a tint) and `ink`
(outlines in one ink, decisions in the accent).

Example: Flowchart "Returns": Parcel arrives -> Damaged? yes -> Refund, no -> Worn? yes -> Send
back, no -> Refund
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from limner.basics import path
from limner.basics.colour import contrast, from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.arrows import arrow, rounded
from limner.stages.plan.parts.calm import calm, night
from limner.stages.plan.parts.folding import WORTH, folded
from limner.stages.plan.parts.graph import Laid, Point, fitted
from limner.stages.plan.parts.heading import headed
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.parts.sheets import card_of, faced, tinted
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.scheme import build
from limner.stages.plan.typography import Voice

STEPS = ("step", "label", "item", "bullet", "name", "section", "sign", "nav", "badge", "value")
LETTER = 2.5
"""Units of a step's letters at scale 1."""
FOLDED = 1.0
"""Scale of the boxes under which a flow is folded where that leaves them larger."""


@dataclass(slots=True)
class Parts:
    """What a flowchart is made of. ways: from, to, what is said of it."""

    title: Copy | None
    sub: Copy | None
    steps: list[Copy]
    ways: list[tuple[int, int, str]]
    rest: list[Copy]
    said: list[Copy] = field(default_factory=list)
    """Strings of the brief that stand at ways."""

    @property
    def forks(self) -> frozenset[int]:
        """Steps that ask."""
        many = [a for a, _, say in self.ways if say]
        return frozenset(
            i for i, c in enumerate(self.steps) if c.text.endswith(("?", "？")) or many.count(i) > 1
        )

    @property
    def ends(self) -> frozenset[int]:
        """Where the flow begins or ends."""
        outs, ins = {a for a, _, _ in self.ways}, {b for _, b, _ in self.ways}
        return frozenset(i for i in range(len(self.steps)) if i not in outs or i not in ins)


@dataclass(frozen=True, slots=True)
class Dress:
    """How the boxes look: fill and ink by what they are, the edge, whether they cast a shadow."""

    step: str
    fork: str
    end: str
    line: str
    edge: str | None = None
    lifted: bool = False
    fork_edge: str | None = None


def _parts(design: Design) -> Parts:
    calm(design)
    content = design.content
    title, sub = content.take("headline"), content.take("subhead")
    ways = design.brief.ways
    names = [n for w in ways for n in (w.start, w.end)]
    order = list(dict.fromkeys(c.text for c in content.waiting if c.text in names))
    steps = [next(c for c in content.waiting if c.text == name) for name in order]
    labels = {w.label for w in ways if w.label}
    said = [c for c in content.waiting if c.text in labels and c not in steps]
    for copy in [*steps, *said]:
        content.waiting.remove(copy)
    index = {c.text: i for i, c in enumerate(steps)}
    told = [(index[w.start], index[w.end], w.label) for w in ways
            if w.start in index and w.end in index]  # fmt: skip
    if not told:
        steps = [*steps, *content.take_all(*STEPS)]
        told = [(i, i + 1, "") for i in range(len(steps) - 1)]
    return Parts(title, sub, steps, told, content.rest(), said)


# -- placing -------------------------------------------------------------------------------


def _sizes(design: Design, parts: Parts) -> list[tuple[float, float]]:
    """Return the boxes at scale 1: as wide as the longest word asks, on two or three lines."""
    size = LETTER * design.u
    words = [c.text for c in parts.steps]
    wide = max(max(longest(t) for t in words) * 1.06, 5.5)
    while wide < 13 and max(lines_at(t, wide) for t in words) > 2:
        wide += 0.5
    out = []
    for i, text in enumerate(words):
        if i in parts.forks:
            inner = max(longest(text), min(wide, 0.72 * em_width(text) + 1.0))
            lines = lines_at(text, inner)
            out.append(((1.72 * inner + 2.4) * size, (2.1 * 1.2 * lines + 1.9) * size))
        else:
            lines = max(2, lines_at(text, wide))
            out.append(((wide + 2.6) * size, (1.2 * lines + 1.3) * size))
    return out


def _laid(design: Design, parts: Parts, room: Box) -> tuple[Laid, float]:
    """Lay the flow out downwards, across, or long ones in columns: what leaves larger letters."""
    sizes, u = _sizes(design, parts), design.u
    edges = [(a, b) for a, b, _ in parts.ways]
    best: tuple[Laid, float] | None = None
    for across in (False, True):
        gaps = (4.6 * u, 4.8 * u) if not across else (3.8 * u, 6.4 * u)
        found = fitted(sizes, edges, room, gaps, forks=parts.forks, across=across,
                       rtl=design.rtl and across, most=1.9)  # fmt: skip
        if best is None or found[1] > 1.06 * best[1]:
            best = found
    assert best is not None
    if best[1] < FOLDED:
        turned = folded(sizes, edges, room, (4.6 * u, 4.8 * u), forks=parts.forks, rtl=design.rtl,
                        most=1.9)  # fmt: skip
        if turned is not None and turned[1] > WORTH * best[1]:
            return turned
    return best


# -- drawing --------------------------------------------------------------------------------


def _draw(design: Design, parts: Parts, room: Box, dress: Dress, on: str) -> list[Layer]:
    """Return ways, then boxes over their ends, then what is said at the ways."""
    if not parts.steps:
        return []
    laid, scale = _laid(design, parts, room)
    u = design.u * min(1.0, scale)
    layers: list[Layer] = []
    weight = max(0.24, 0.34 * min(1.0, scale))
    for way in laid.ways:
        if len(way) > 1:
            turned = rounded(_short(way, 0.3 * u), 1.5 * u)
            layers += arrow(design, turned, dress.line, width=weight, head=4.6 * weight)
    for i, copy in enumerate(parts.steps):
        layers += _box(design, copy, laid.boxes[i], _form(parts, i), dress, scale)
    for (a, b), (_, _, say) in zip(laid.tags, parts.ways, strict=True):
        if say:
            layers.append(_tag(design, parts, say, a, b, on, scale))
    return layers


def _form(parts: Parts, i: int) -> str:
    return "fork" if i in parts.forks else "end" if i in parts.ends else "step"


def _short(way: list[Point], clear: float) -> list[Point]:
    """Return the way ending a little before its box."""
    (x1, y1), (x2, y2) = way[-2], way[-1]
    span = math.hypot(x2 - x1, y2 - y1) or 1.0
    return [*way[:-1], (x2 - (x2 - x1) / span * clear, y2 - (y2 - y1) / span * clear)]


def _box(
    design: Design, copy: Copy, box: Box, form: str, dress: Dress, scale: float
) -> list[Layer]:
    """Return one step: a rounded box, a pill where the flow ends, a lozenge where it asks."""
    u = design.u
    fill = {"fork": dress.fork, "end": dress.end}.get(form, dress.step)
    edge = (dress.fork_edge or dress.edge) if form == "fork" else dress.edge
    pen = design.stroke(edge, 0.3) if edge and form != "end" else None
    lift = design.soft_shadow(0.55, 0.12) if dress.lifted else ()
    cx, cy = box.centre
    if form == "fork":
        corners = [(cx, box.y), (box.right, cy), (cx, box.bottom), (box.x, cy)]
        soft = _soft(corners, 0.9 * u)
        plate = design.shape(soft, fill, role="plate", stroke=pen, effects=lift)
        inner = box.inset(0.2 * box.width, 0.24 * box.height)
    else:
        radius = box.height / 2 if form == "end" else 1.1 * u * min(1.0, scale)
        plate = design.shape(box, fill, role="plate", radius=radius, stroke=pen, effects=lift)
        inner = box.inset(0.09 * box.width, 0.06 * box.height)
    weight = (
        max(600, design.type.text.weight) if form != "step" else max(500, design.type.text.weight)
    )
    words = design.text(
        copy, "body", voice=Voice(design.type.text.face, weight), on=fill,
        **paper_on(design, fill, LETTER * u * scale), box=inner, size=LETTER * u * scale,
        align="centre", valign="middle", balance=True, leading=1.18, hang=False, role="label",
    )  # fmt: skip
    return [plate, words]


def _soft(corners: list[Point], radius: float) -> str:
    """Return the outline of a polygon with its corners rounded."""
    loop = [*corners[-1:], *corners, *corners[:1]]
    points: list[Point] = []
    for before, at, after in zip(loop, loop[1:], loop[2:], strict=False):
        points += rounded([before, at, after], radius)[1:-1]
    return path.polygon(points)


def _tag(  # noqa: PLR0913  the way's beginning and what it stands on
    design: Design, parts: Parts, say: str, start: Point, to: Point, on: str, scale: float
) -> Layer:
    """Set what is said of a way beside its beginning."""
    u, size = design.u, max(1.85 * design.u * min(1.0, scale), 0.8 * LETTER * design.u * scale)
    wide = (em_width(say) + 1.4) * size
    high = 1.5 * size
    flat = abs(to[0] - start[0]) > abs(to[1] - start[1])
    if flat:
        x = start[0] + 0.5 * u if to[0] > start[0] else start[0] - 0.5 * u - wide
        box = Box(x, start[1] - high - 0.1 * u, wide, high)
    else:
        y = start[1] + 0.25 * u if to[1] > start[1] else start[1] - 0.25 * u - high
        box = Box(start[0] + 0.9 * u, y, wide, high)
    copy = next((c for c in parts.said if c.text == say), None)
    if copy is not None:
        parts.said.remove(copy)
    align = "end" if flat and to[0] < start[0] else "start"
    return design.text(
        copy or say, "label", voice=Voice(design.type.text.face, 600), on=on,
        colour=design.scheme.muted, box=box, size=size, lines=1, align=align, valign="middle",
        role=copy.role if copy else "mark", hang=False,
    )  # fmt: skip


def _tint(design: Design, amount: float = 0.06) -> str:
    base = oklch(design.scheme.accent)
    return from_oklch(0.34 if design.scheme.dark else 0.905, min(amount, base.chroma), base.hue)


def _strong(design: Design, on: str) -> str:
    """Return the accent where it stands out from the ground, else a deeper one."""
    accent = design.scheme.accent
    return accent if contrast(accent, on) >= 2.2 else design.scheme.on(on, accent, 3.0)


# -- compositions ----------------------------------------------------------------------------


def sheet(design: Design) -> list[Layer]:
    """Tinted boxes under a title; decisions and ends in the accent."""
    parts = _parts(design)
    on = design.scheme.ground
    layers, room = headed(design, parts.title, parts.sub, parts.rest)
    strong = _strong(design, on)
    line = mix(design.scheme.ink, on, 0.25)
    dress = Dress(_tint(design), strong, design.scheme.ink, line)
    return [*layers, *_draw(design, parts, room, dress, on)]


def board(design: Design) -> list[Layer]:
    """A dark board with a dotted grid; outlines, decisions lit."""
    parts = _parts(design)
    if design.styled:
        design.scheme = design.scheme if design.scheme.dark else design.scheme.inverted()
    elif not design.scheme.dark:
        base = oklch(design.scheme.accent)
        bright = from_oklch(max(0.8, base.lightness), max(0.11, base.chroma), base.hue)
        design.scheme = build(
            night(base.hue, base.chroma), bright, design.scheme.second, design.scheme.third
        )
    scheme, u, (w, h) = design.scheme, design.u, design.size
    design.background = on = scheme.ground
    step = 3.2 * u
    dots = "".join(
        path.circle((i + 0.5) * step, (j + 0.5) * step, 0.14 * u)
        for i in range(math.ceil(w / step))
        for j in range(math.ceil(h / step))
    )
    layers, room = headed(design, parts.title, parts.sub, parts.rest)
    layers.insert(0, design.shape(dots, mix(on, scheme.ink, 0.15), role="backdrop"))
    panel = mix(on, scheme.ink, 0.09)
    line = mix(scheme.ink, on, 0.25)
    dress = Dress(panel, scheme.accent, mix(on, scheme.ink, 0.2), line, mix(on, scheme.ink, 0.42),
                  fork_edge=scheme.accent)  # fmt: skip
    return [*layers, *_draw(design, parts, room, dress, on)]


def panel(design: Design) -> list[Layer]:
    """The title on a panel of colour beside the flow; above it on tall sheets."""
    parts = _parts(design)
    if not parts.title:
        design.content.waiting = [
            c for c in (parts.sub, *parts.steps, *parts.said, *parts.rest) if c
        ]
        return ink(design)
    scheme = design.scheme
    on, tone = scheme.ground, scheme.accent
    dress = Dress(_tint(design), tone, scheme.ink, mix(scheme.ink, on, 0.25))
    layers, room = faced(design, parts.title, (parts.sub, *parts.rest), 0.29)
    return [*layers, *_draw(design, parts, room, dress, on)]


def cards(design: Design) -> list[Layer]:
    """White cards on a tint, lifted; decisions in the accent."""
    parts = _parts(design)
    scheme = tinted(design)
    on = scheme.ground
    card = card_of(scheme)
    layers, room = headed(design, parts.title, parts.sub, parts.rest, align="centre")
    dress = Dress(card, _strong(design, on), scheme.ink, mix(scheme.ink, on, 0.4), lifted=True)
    return [*layers, *_draw(design, parts, room, dress, on)]


def ink(design: Design) -> list[Layer]:
    """Outlines in one ink on paper; only decisions take the accent."""
    parts = _parts(design)
    scheme, u, live = design.scheme, design.u, design.live
    on = scheme.ground
    rule = design.shape(Box(live.x, live.y - 2.6 * u, live.width, max(1.5, 0.32 * u)), scheme.ink,
                        role="rule")  # fmt: skip
    layers, room = headed(design, parts.title, parts.sub, parts.rest)
    dress = Dress(on, _strong(design, on), on, scheme.ink, scheme.ink)
    drawn = _draw(design, parts, room, dress, on)
    drawn = [_outlined(design, layer, dress) for layer in drawn]
    return [*([rule] if parts.title else []), *layers, *drawn]


def _outlined(design: Design, layer: Layer, dress: Dress) -> Layer:
    """Give the plain ends an edge as well."""
    if layer.role == "plate" and getattr(layer, "fill", None) == dress.end:
        return layer.but(stroke=Stroke(paint=dress.line, width=max(1.0, 0.3 * design.u)))
    return layer


def _claims(brief: Brief) -> float:
    return 0.6 if len(brief.ways) > 1 and brief.kind != "diagram" else 0.0


KIND = PictureKind(
    name="flowchart",
    title="Flowchart",
    compositions={"sheet": sheet, "board": board, "cards": cards, "ink": ink, "panel": panel},
    manual=__doc__ or "",
    cues=("flowchart", "flow chart", "decision tree", "process flow"),
    size=(1024, 1536),
    sheet="light",
    moods=("swiss", "clean", "tech", "minimal"),
    claims=_claims,
)
