"""Book covers, and covers of albums and reports that want the same calm.

Takes a title, an author, perhaps a subtitle, a series or a quote of praise. Compositions:
`full` the picture over the whole cover with the title in its sky; `panel` a picture above a
label of colour; `window` the picture in a circle or arch; `type` the title fills the cover over
one form; `frame` a classical frame with an emblem; `band` a cloth spine of colour at the left.

Example: Book cover titled "सुबह की चाय" by "मीरा शर्मा", watercolour sunrise, elegant
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.brief import Brief, Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import called, full, lay, pick
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.ornaments.frame import FRAMES
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.fit import Fitted, fitted
from limner.stages.plan.parts.hero import hero, manner, scrim
from limner.stages.plan.parts.manner import in_manner
from limner.stages.plan.parts.scenic import named
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import head, mirrored, sub
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


class Cover:
    """The strings of a cover: title, what stands under it, authors, and the rest."""

    def __init__(self, design: Design) -> None:
        in_manner(design)
        content = design.content
        self.title = content.headline()
        self.subs = content.take_all("subhead", "quote")
        self.authors = content.take_all("author", "name")
        self.rest = content.rest()
        if len(self.subs) > 2:
            self.subs, self.rest = self.subs[:2], [*self.subs[2:], *self.rest]
        if not self.authors and len(self.rest) == 1 and len(self.rest[0].text) < 40:
            self.authors, self.rest = self.rest, []

    @property
    def bare(self) -> bool:
        """Whether the cover has no words."""
        return not (self.title or self.subs or self.authors or self.rest)


def _byline(
    design: Design,
    copies: Sequence[Copy],
    *,
    on: str,
    align: str = "centre",
    scale: float = 1.25,
    colour: str | None = None,
) -> list[Layer]:
    """Return authors, spaced a little where the script allows."""
    text = design.type.text
    voice = Voice(text.face, max(500, text.weight), 0.04)
    return [
        design.text(c, "lead", voice=voice, on=on, colour=colour, align=align, scale=scale)
        for c in copies
    ]


def _small(design: Design, c: Cover, *, on: str, align: str = "centre") -> list[Layer]:
    """Return subtitles and the rest."""
    rows = sub(design, c.subs, on=on, align=align, level="lead")
    rows += [design.text(r, "body", on=on, align=align) for r in c.rest]
    return rows


def _room(design: Design, c: Cover) -> float:
    """Return about the height of everything but the title."""
    width = design.live.width / design.u
    total = sum(7.4 for _ in c.authors)
    total += sum(math.ceil(len(s.text) * 2.3 / width) * 5.6 + 2 for s in c.subs)
    total += sum(math.ceil(len(s.text) * 1.4 / width) * 4.0 + 1.6 for s in c.rest)
    return min(total * design.u, design.size.height * 0.5)


def _fit(
    design: Design, c: Cover, width: float, height: float, cap: float, most: int = 5
) -> Fitted:
    if c.title is None:
        return Fitted(0.0, 0, 0.0, 0.0)
    return fitted(design, c.title, width, height, most=most, cap=cap * design.u)


def full_(design: Design) -> list[Layer]:
    """The picture over the whole cover; the title in its calm sky, the author at the foot."""
    c = Cover(design)
    if c.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    words = words_of(design.brief)
    layers: list[Layer]
    lead = _room(design, unsigned(c))
    top = Box(live.x, live.y + height * 0.02, live.width, height * 0.34)
    fit = _fit(design, c, top.width, top.height, 20)
    # The picture begins where the words end, so that no small one stands on it.
    below = top.y + fit.height + lead + 3 * u
    if named(design) is not None and not design.styled:
        start = min(0.5 * height, max(0.24 * height, below - 5 * u))
        layers = [
            *depicted(design, Box(0, start, width, height - start)),
            scrim(design, Box(0, start - 1, width, height * 0.2), s.ground, up=False, strength=1.0),
        ]
    elif manner(design) == "things":
        start = min(0.58 * height, max(0.4 * height, below))
        layers = hero(design, Box(0, start, width, height - start))
    else:
        backs = called(words)
        backdrop = backs[0] if backs else pick(design, words, ("hills", "waves", "stars", "blobs"))
        layers = [lay(design, backdrop, tones=full(design))]
    foot = 9 * u if c.authors else 0.0
    layers.append(
        scrim(
            design,
            Box(0, 0, width, top.y + fit.height + lead + 12 * u),
            s.ground,
            up=False,
            strength=0.72,
        )
    )
    rows: list[Layer] = []
    if c.title:
        rows.append(head(design, c.title, fit, on=s.ground, align="centre"))
    rows += _small(design, c, on=s.ground)
    layers.append(design.stack(rows, gap=2.4, box=top._replace(height=fit.height + lead + 5 * u)))
    if c.authors:
        base = shift(s.ground, lightness=-0.02)
        layers.append(
            scrim(
                design,
                Box(0, live.bottom - foot - 8 * u, width, height - live.bottom + foot + 8 * u),
                base,
                up=True,
                strength=0.88,
            )
        )
        layers.append(
            design.stack(
                _byline(design, c.authors, on=base),
                gap=1.0,
                justify="end",
                box=Box(live.x, live.bottom - foot - 5 * u, live.width, foot + 5 * u),
            )
        )
    return layers


def unsigned(c: Cover) -> Cover:
    """Return the cover without its authors, to measure what stands under the title."""
    other = object.__new__(Cover)
    other.title, other.subs, other.authors, other.rest = c.title, c.subs, [], c.rest
    return other


def panel(design: Design) -> list[Layer]:
    """The picture above; a label of colour below with title and author on one axis."""
    c = Cover(design)
    if c.bare:
        return depicted(design, design.canvas)
    u, s = design.u, design.scheme
    width, height = design.size
    deep = [x for x in (s.accent, s.second, s.ink, s.ground) if contrast(x, s.on(x)) > 4.5]
    label = design.rng.choice(deep[:2]) if deep else s.ground
    foot = _room(design, c)
    share = 0.58 if not design.wide else 0.5
    split = height * share
    fit = _fit(
        design, c, width - 2 * design.margin, height - split - foot - design.margin * 1.7, 17, 4
    )
    layers = depicted(
        design,
        Box(0, 0, width, split),
        among=("hills", "waves", "leaves", "topo", "stars"),
    )
    layers.append(design.shape(Box(0, split, width, height - split), label, role="plate"))
    layers.append(design.shape(Box(0, split, width, 0.7 * u), s.on(label, s.third, 1.6)))
    ink = s.on(label)
    rows: list[Layer] = []
    if c.title:
        rows.append(head(design, c.title, fit, on=label, colour=ink, align="start"))
    rows += [*_small(design, c, on=label, align="start"), design.space()]
    rows += _byline(design, c.authors, on=label, align="start", colour=ink)
    box = Box(
        design.margin,
        split + 5 * u,
        width - 2 * design.margin,
        height - split - 5 * u - design.margin * 0.9,
    )
    return [*layers, grain(design, width, height, 0.2), design.stack(rows, gap=2.2, box=box)]


def window(design: Design) -> list[Layer]:
    """The picture in a great circle or arch; title above it, author below."""
    c = Cover(design)
    if c.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    _width, height = design.size
    if design.wide:
        return _again(design, c, panel)
    small = _room(design, unsigned(c))
    fit = _fit(design, c, live.width, height * 0.27, 18, 3)
    head_height = fit.height + small + (3 * u if small else 0)
    foot = 9 * u if c.authors else 2 * u
    start = live.y + head_height + 5 * u
    room = Box(live.x, start, live.width, live.bottom - foot - 3 * u - start)
    cx = room.centre[0]
    if design.rng.random() < 0.5 or room.height < room.width:
        r = min(room.width, room.height) / 2
        d, area = circle(cx, room.centre[1], r), Box(cx - r, room.centre[1] - r, 2 * r, 2 * r)
        ring = circle(cx, room.centre[1], r + 1.4 * u)
    else:
        half = min(room.width, room.height * 0.8) / 2
        d, ring = (
            f"M{cx - h:.1f} {room.bottom:.1f}L{cx - h:.1f} {y + h:.1f}A{h:.1f} {h:.1f} 0 0 1 "
            f"{cx + h:.1f} {y + h:.1f}L{cx + h:.1f} {room.bottom:.1f}Z"
            for h, y in ((half - 1.4 * u, room.y + 1.4 * u), (half, room.y))
        )
        area = Box(cx - half, room.y, 2 * half, room.height)
    made = depicted(design, area, ground=s.surface, among=("hills", "waves", "stars", "topo"))
    picture = Group(
        id=design.id("window"), role="backdrop", box=design.canvas, clip=d, children=tuple(made)
    )
    rows: list[Layer] = []
    if c.title:
        rows.append(head(design, c.title, fit, on=s.ground, align="centre"))
    rows += _small(design, c, on=s.ground)
    layers: list[Layer] = [
        lay(design, "paper"),
        picture,
        design.shape(ring, None, stroke=design.stroke(s.on(s.ground, s.accent, 1.8), 0.25)),
        design.stack(rows, gap=2.2, box=Box(live.x, live.y, live.width, head_height + 2 * u)),
    ]
    if c.authors:
        layers.append(
            design.stack(
                _byline(design, c.authors, on=s.ground),
                gap=1.0,
                justify="end",
                box=Box(live.x, live.bottom - foot, live.width, foot),
            )
        )
    return layers


def _again(design: Design, c: Cover, other: object) -> list[Layer]:
    """Set already taken words in another composition."""
    kept = (c.title, *c.subs, *c.authors, *c.rest)
    design.content.waiting = [x for x in design.brief.strings if x in kept]
    return other(design)  # type: ignore[operator,no-any-return]


def type_(design: Design) -> list[Layer]:
    """The title as large as it goes on a flood of colour, one disc behind it."""
    c = Cover(design)
    if c.bare:
        return depicted(design, design.canvas)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    ground = design.rng.choice((s.accent, s.ground, s.ground))
    if contrast(s.on(ground), ground) < 4.6:
        ground = s.ground
    design.background = ground
    ink = s.on(ground)
    form = s.second if ground != s.second else s.third
    for _ in range(10):
        if contrast(form, ink) >= 4.7:
            break
        form = mix(form, ground, 0.22)
    foot = _room(design, c)
    box = Box(live.x, live.y, live.width, live.height - foot - 5 * u)
    fit = _fit(design, c, box.width, box.height, 40, 6)
    r = min(width, height) * 0.36
    cx, cy = width * design.rng.choice((0.68, 0.4)), height * design.rng.choice((0.62, 0.42))
    layers: list[Layer] = [
        design.shape(circle(cx, cy, r), form, role="backdrop"),
        grain(design, width, height, 0.3),
    ]
    if c.title:
        layers.append(head(design, c.title, fit, on=ground, colour=ink, box=box, valign="top"))
    rows = [
        *_small(design, c, on=ground, align="start"),
        *_byline(design, c.authors, on=ground, align="start", colour=ink),
    ]
    layers.append(
        design.stack(
            rows, gap=2.0, justify="end", box=Box(live.x, live.bottom - foot, live.width, foot)
        )
    )
    return layers


def frame(design: Design) -> list[Layer]:
    """A classical frame; title, divider, an emblem of the picture, author, all on one axis."""
    c = Cover(design)
    if c.bare:
        return depicted(design, design.canvas)
    u, s = design.u, design.scheme
    gold = s.accent if contrast(s.accent, s.ground) > 2.2 else s.ink
    edge = design.canvas.inset(design.margin * 0.6)
    inner = edge.inset(6.5 * u)
    form = design.rng.choice(("double", "notched", "deco"))
    small = _room(design, c)
    fit = _fit(design, c, inner.width, inner.height * 0.36, 17, 4)
    room = inner.height - fit.height - small - 14 * u
    rows: list[Layer] = []
    if c.title:
        rows.append(head(design, c.title, fit, on=s.ground, align="centre"))
        rows.append(
            divider(design, gold, design.rng.choice(("diamond", "leaf", "star")), length=24)
        )
    rows += _small(design, c, on=s.ground)
    rows.append(design.space())
    if room > 14 * u and not design.wide:
        side = min(room, inner.width * 0.8)
        r = side / 2
        made = depicted(design, Box(0, 0, side, side), ground=s.surface)
        disc = Group(
            id=design.id("emblem"),
            role="backdrop",
            box=Box(0, 0, side, side),
            children=tuple(made),
            clip=circle(r, r, r - 1.2 * u),
        )
        rim = design.shape(circle(r, r, r), None, stroke=design.stroke(gold, 0.25))
        rows.append(
            Group(
                id=design.id("medallion"),
                role="backdrop",
                children=(disc, rim),
                flow=Flow(width=side, height=side, align="centre"),
            )
        )
        rows.append(design.space())
    rows += _byline(design, c.authors, on=s.ground, colour=s.on(s.ground, gold))
    return [
        lay(design, "paper"),
        *FRAMES[form](design, edge, gold),
        design.stack(rows, gap=2.6, box=inner),
    ]


def band(design: Design) -> list[Layer]:
    """A cloth spine of deep colour at one side; the picture beyond it; words on a pasted label."""
    c = Cover(design)
    if c.bare:
        return depicted(design, design.canvas)
    u, s = design.u, design.scheme
    width, height = design.size
    spine = s.accent if contrast(s.accent, s.ground) > 1.6 else s.ink
    edge = width * 0.11
    layers = depicted(
        design,
        mirrored(design, Box(edge, 0, width - edge, height)),
        among=("topo", "leaves", "bauhaus", "arcs", "confetti"),
    )
    layers.append(design.shape(mirrored(design, Box(0, 0, edge, height)), spine, role="plate"))
    pad = 4.5 * u
    pw = width * 0.68
    small = _room(design, c)
    fit = _fit(design, c, pw - 2 * pad, height * 0.34, 15, 4)
    ph = fit.height + small + 2 * pad + 7 * u
    x = edge + (width - edge - pw) / 2
    box = mirrored(design, Box(x, height * 0.16, pw, min(ph, height * 0.7)))
    layers.append(design.shape(box, s.ground, role="plate", effects=design.soft_shadow(0.9)))
    rim = design.stroke(s.on(s.ground, s.accent, 2.2), 0.25)
    layers.append(design.shape(box.inset(1.3 * u), None, stroke=rim))
    rows: list[Layer] = []
    if c.title:
        rows.append(head(design, c.title, fit, on=s.ground, align="centre"))
    rows += _small(design, c, on=s.ground)
    if c.authors and c.title:
        rows.append(divider(design, s.on(s.ground, s.accent, 2.2), "bar", length=8))
    rows += _byline(design, c.authors, on=s.ground)
    layers.append(design.stack(rows, gap=2.4, box=box.inset(pad), justify="centre"))
    return [*layers, grain(design, width, height, 0.2)]


COMPOSITIONS = {
    "full": full_,
    "window": window,
    "panel": panel,
    "type": type_,
    "frame": frame,
    "band": band,
}


def suits(brief: Brief) -> tuple[str, ...]:
    """Return compositions by what pictures the book: places go full, the rest by turns."""
    back = called(words_of(brief))
    if (back and back[0].scene) or brief.subjects:
        return ("full", "window", "panel", "frame", "band", "type")
    return ("panel", "type", "window", "frame", "band", "full")


KIND = PictureKind(
    name="book-cover",
    title="Book cover",
    compositions=COMPOSITIONS,
    manual=__doc__ or "",
    cues=(
        "book cover",
        "cover of a book",
        "novel cover",
        "ebook cover",
        "report cover",
        "zine cover",
    ),
    size=(1024, 1536),
    moods=("book", "literary"),
    suits=suits,
)
