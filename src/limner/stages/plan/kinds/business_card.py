"""Business cards: one face of a card, edge to edge, ready for the printer.

Takes a name, a role, contacts, a company. Compositions: `margin` name high, contacts low, a motif
bleeding off the far edge; `split` a block of colour with the monogram's place for the name;
`motif` the drawn motif over the whole face; `centred` a letterpress card; `rail` a thin bar of
colour and a strict column; `banded` the name wide over a band of contacts; `quadrant` the motif in
a quarter disc.

Example: Business card for "Ada Okafor", "Structural Engineer", ada@okafor.build, blueprint motif
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast, from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.brief import Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.document.paint import Linear, Stop
from limner.stages.plan.backdrops import Tones, full, lay, pick, quiet
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.hero import hero, panel_tones
from limner.stages.plan.parts.manner import in_manner
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import head, mirrored, near
from limner.stages.plan.scenery.measure import em_width
from limner.stages.plan.scheme import build
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

MOTIFS = ("topo", "arcs", "bauhaus", "stripes", "flow", "halftone")
ROLE = 1.1
"""Scale of the line of what they do."""
SPARE = frozenset({"business", "card", "card-for", "paper"})


class Card:
    """The strings of a card: whose, what they do, how to reach them."""

    def __init__(self, design: Design) -> None:
        in_manner(design)
        _on_stock(design)
        content = design.content
        self.name: Copy | None = content.take("name", "headline", "logo") or content.headline()
        roles = content.take_all("subhead", "logo", "headline")
        self.roles = roles[:2]
        self.contacts = [*roles[2:], *content.rest()]

    @property
    def bare(self) -> bool:
        """Whether there is nothing to read."""
        return not (self.name or self.contacts or self.roles)


def _on_stock(design: Design) -> None:
    """Print on paper: a pale ground of no style and no wish keeps a breath of its hue only."""
    base, scheme = oklch(design.scheme.ground), design.scheme
    brief = design.brief
    if design.styled or brief.ground or brief.palette.colours or base.lightness < 0.6:
        return
    paper = from_oklch(max(0.972, base.lightness), min(0.011, base.chroma), base.hue)
    design.scheme = build(paper, scheme.accent, scheme.second, scheme.third)
    design.background = paper


def _who(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    c: Card,
    width: float,
    *,
    on: str,
    cap: float,
    align: str = "start",
    colour: str | None = None,
) -> list[Layer]:
    """Return name and role."""
    u, s = design.u, design.scheme
    rows: list[Layer] = []
    if c.name:
        fit = fitted(design, c.name, width, 30 * u, most=2, cap=cap * u)
        rows.append(head(design, c.name, fit, on=on, colour=colour, align=align))
    ink = colour or s.on(on, s.accent, 4.6)
    rows += [design.text(r, "lead", on=on, colour=ink, align=align, scale=ROLE) for r in c.roles]
    return rows


def _reach(  # noqa: PLR0913  independent of each other, all but the first two by name
    design: Design,
    c: Card,
    *,
    on: str,
    align: str = "start",
    colour: str | None = None,
    scale: float = 1.25,
    level: str = "body",
) -> list[Layer]:
    """Return contacts, one line each, in the text face with lining figures."""
    many = len(c.contacts) > 5
    text = design.type.text
    voice = Voice(text.face, max(450, text.weight), 0.01)
    return [
        design.text(
            x,
            "small" if many else level,
            voice=voice,
            on=on,
            colour=colour,
            align=align,
            scale=scale,
            figures="lining",
        )
        for x in c.contacts
    ]


def _spread(lines: list[Layer]) -> list[Layer]:
    """Return lines for one row: the first at its start, the last at its end."""
    ends = ("start", *["centre"] * (len(lines) - 2), "end")
    if len(lines) < 2:
        return lines
    return [
        x.but(flow=Flow(grow=1.0), style=x.style.but(align=end)) if isinstance(x, Text) else x
        for x, end in zip(lines, ends, strict=True)
    ]


def _motif(design: Design, box: Box, tones: Tones | None = None) -> Layer:
    """Return the card's motif in a panel."""
    backdrop = pick(design, words_of(design.brief) - SPARE, MOTIFS)
    tones = tones or panel_tones(design, backdrop, design.scheme.ground)
    return lay(design, backdrop, box, tones)


def margin(design: Design) -> list[Layer]:
    """Name high at the left, contacts low, the motif bleeding off the far edge."""
    c = Card(design)
    if c.bare:
        return [_motif(design, design.canvas)]
    live, s = design.live, design.scheme
    width, height = design.size
    across = design.wide
    picture = (
        Box(width * 0.62, 0, width * 0.38, height)
        if across
        else Box(0, height * 0.64, width, height * 0.36)
    )
    area = (
        Box(live.x, live.y, width * 0.62 - live.x - 4 * design.u, live.height)
        if across
        else Box(live.x, live.y, live.width, height * 0.64 - live.y - 4 * design.u)
    )
    rows = [
        design.stack(_who(design, c, area.width, on=s.ground, cap=9.4), gap=1.0),
        design.space(),
        design.stack(_reach(design, c, on=s.ground), gap=1.0),
    ]
    return [
        _motif(design, mirrored(design, picture)),
        design.stack(rows, gap=2.0, box=mirrored(design, area)),
    ]


def motif(design: Design) -> list[Layer]:
    """The motif over the whole face in quiet tones; words at two corners."""
    c = Card(design)
    s = design.scheme
    backdrop = pick(design, words_of(design.brief) - SPARE, MOTIFS)
    tones = full(design) if backdrop.name in ("grid",) else quiet(design, 0.2)
    layers: list[Layer] = [lay(design, backdrop, tones=tones)]
    if c.bare:
        return layers
    live = design.live
    who = design.stack(_who(design, c, live.width * 0.7, on=s.ground, cap=8.6), gap=1.0)
    if backdrop.name == "grid":
        rows = [who, *_reach(design, c, on=s.ground)]
        box = live._replace(height=live.height * 0.62, width=live.width * 0.55)
        return [*layers, design.stack(rows, gap=1.4, box=mirrored(design, box))]
    reach = design.stack(_reach(design, c, on=s.ground), gap=0.9, align=near(design))
    veil = _veil(design, design.canvas, s.ground, 0.45)
    return [*layers, *veil, design.stack([who, design.space(), reach], gap=2.0, box=live)]


def split(design: Design) -> list[Layer]:
    """A block of strong colour with the name; the contacts on the plain half."""
    c = Card(design)
    if c.bare:
        return [_motif(design, design.canvas)]
    live, s, u = design.live, design.scheme, design.u
    width, height = design.size
    block = s.accent if contrast(s.accent, s.ground) > 1.7 else s.ink
    ink = s.on(block)
    box = Box(0, 0, width * 0.56, height) if design.wide else Box(0, 0, width, height * 0.55)
    box = mirrored(design, box)
    backdrop = pick(design, words_of(design.brief) - SPARE, ("topo", "arcs", "stripes"))
    tones = Tones(block, mix(block, ink, 0.16), mix(block, ink, 0.11), mix(block, ink, 0.14))
    inner = box.inset(design.margin)
    if design.wide:
        other = Box(width * 0.56 + 5 * u, live.y, width * 0.44 - 5 * u - design.margin, live.height)
        other = mirrored(design, other)
    else:
        other = Box(live.x, box.bottom + 4 * u, live.width, live.bottom - box.bottom - 4 * u)
    return [
        lay(design, backdrop, box, tones),
        *_veil(design, box, block),
        design.stack(
            _who(design, c, inner.width, on=block, cap=9, colour=ink),
            gap=1.2,
            box=inner,
            justify="end",
        ),
        design.stack(
            _reach(design, c, on=s.ground, level="lead", scale=ROLE),
            gap=1.2,
            box=other,
            justify="end",
        ),
    ]


def _veil(design: Design, box: Box, fill: str, begin: float = 0.2) -> list[Layer]:
    """Return a block's own colour rising from its foot, so that no motif runs through words."""
    fade = Linear(
        stops=(
            Stop(offset=begin, colour=f"{fill[:7]}00"),
            Stop(offset=begin + 0.38, colour=fill),
            Stop(offset=1, colour=fill),
        )
    )
    return [design.shape(box, fade, role="backdrop")]


def centred(design: Design) -> list[Layer]:
    """A letterpress card: everything on one axis inside a fine frame."""
    c = Card(design)
    s, u = design.scheme, design.u
    edge = design.canvas.inset(design.margin * 0.6)
    layers: list[Layer] = [
        lay(design, "paper"),
        design.shape(edge, None, stroke=design.stroke(mix(s.ground, s.ink, 0.4), 0.18)),
    ]
    if c.bare:
        return layers
    inner = edge.inset(5 * u)
    who = _who(design, c, inner.width, on=s.ground, cap=10.5, align="centre")
    if not c.contacts:
        return [*layers, design.stack(who, gap=1.6, box=inner, justify="centre")]
    reach = _reach(design, c, on=s.ground, align="centre", scale=1.15)
    mark = divider(design, s.on(s.ground, s.accent, 2.4), "diamond", length=18)
    letters = sum(em_width(x.text) * 2.6 * u + 5 * u for x in c.contacts)
    if not design.wide or len(c.contacts) > 3 or letters > inner.width:
        return [*layers, design.stack([*who, mark, *reach], gap=1.8, box=inner, justify="centre")]
    foot = inner._replace(y=inner.bottom - 3.2 * u, height=3.2 * u)
    upper = inner._replace(height=inner.height - foot.height)
    row = _spread(reach)
    return [
        *layers,
        design.stack([*who, mark], gap=2.0, box=upper, justify="centre"),
        design.stack(row, axis="row", gap=3.0, align="baseline", box=foot),
    ]


def rail(design: Design) -> list[Layer]:
    """A thin rail of the motif at one edge, and one strict column hung from the middle."""
    c = Card(design)
    s, u, live = design.scheme, design.u, design.live
    width, height = design.size
    rail_box = Box(0, 0, width * 0.14, height) if design.wide else Box(0, 0, width, height * 0.16)
    layers: list[Layer] = [
        *hero(design, mirrored(design, rail_box), among=("stripes", "bauhaus", "halftone")),
        grain(design, width, height, 0.2),
    ]
    if c.bare:
        return layers
    if design.wide:
        area = Box(
            rail_box.right + 6 * u,
            live.y,
            width - rail_box.right - 6 * u - design.margin,
            live.height,
        )
    else:
        area = Box(
            live.x, rail_box.bottom + 6 * u, live.width, live.bottom - rail_box.bottom - 6 * u
        )
    rows = [
        *_who(design, c, area.width, on=s.ground, cap=8.4),
        design.rule(8 * u, 0.4 * u, s.accent).but(
            flow=Flow(height=0.4 * u, width=8 * u, align=near(design))
        ),
        *_reach(design, c, on=s.ground),
    ]
    return [*layers, design.stack(rows, gap=1.5, box=mirrored(design, area), justify="centre")]


def banded(design: Design) -> list[Layer]:
    """The name across the sheet as large as it takes; contacts in a row on a band of colour."""
    c = Card(design)
    if c.bare:
        return [_motif(design, design.canvas)]
    live, s, u = design.live, design.scheme, design.u
    width, height = design.size
    block = s.accent if contrast(s.accent, s.ground) > 1.7 else s.ink
    rows = 1 if len(c.contacts) <= 3 and design.wide else min(4, len(c.contacts))
    deep = height * (0.28 if rows == 1 else 0.42)
    band = Box(0, height - deep, width, deep)
    ink = s.on(block)
    upper = Box(live.x, live.y, live.width, height - deep - live.y - 5 * u)
    who = _who(design, c, live.width, on=s.ground, cap=15)
    cells = _reach(design, c, on=block, colour=ink)
    cells = _spread(cells) if rows == 1 else cells
    foot = Box(live.x, band.y, live.width, deep)
    listed = (
        design.stack(cells, axis="row", gap=4.0, align="centre", box=foot)
        if rows == 1
        else design.stack(cells, gap=0.9, justify="centre", box=foot)
    )
    return [
        design.shape(band, block, role="backdrop"),
        design.stack(who, gap=1.4, box=upper, justify="centre"),
        listed,
    ]


def quadrant(design: Design) -> list[Layer]:
    """The motif in a quarter disc that rises from one corner; words hang from the others."""
    c = Card(design)
    if c.bare:
        return [_motif(design, design.canvas)]
    live, s = design.live, design.scheme
    width, height = design.size
    r = min(width * 0.62, height * 0.92)
    cx = width if not design.rtl else 0.0
    picture = _motif(design, Box(cx - r if not design.rtl else 0.0, height - r, r, r))
    cut = Group(
        id=design.id("motif"), role="backdrop", box=design.canvas, children=(picture,),
        clip=circle(cx, height, r),
    )  # fmt: skip
    wide = max(live.width - r * 0.7, live.width * 0.5) if design.wide else live.width
    who = design.stack(_who(design, c, live.width * 0.8, on=s.ground, cap=10.5), gap=1.0)
    reach = design.stack(_reach(design, c, on=s.ground), gap=0.9)
    area = live if design.wide else live._replace(height=live.height - r * 0.7)
    upper = mirrored(design, area._replace(width=live.width * 0.8, height=area.height * 0.55))
    lower = Box(live.x, area.y + area.height * 0.55, min(wide, width - r - live.x), 0.0)
    lower = mirrored(design, lower._replace(height=area.bottom - lower.y))
    return [
        cut,
        design.stack([who], box=upper),
        design.stack([reach], box=lower, justify="end"),
    ]


KIND = PictureKind(
    name="business-card",
    title="Business card",
    compositions={
        "split": split,
        "margin": margin,
        "centred": centred,
        "banded": banded,
        "quadrant": quadrant,
        "rail": rail,
        "motif": motif,
    },
    manual=__doc__ or "",
    cues=("business card", "visiting card", "calling card", "name card"),
    size=(1536, 864),
    moods=("business", "modern"),
)
