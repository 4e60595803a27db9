"""T-shirt graphics: one print in two or three flat inks, made to be read across a room.

Takes a line or two, perhaps a place and a year, and what it shows. The sheet is the colour of the
cloth ("on black"); with a transparent background it is the print alone. Words that ask for it
(retro, vintage, worn) take some of the ink off again.

Compositions: `arched` (letters in an arch over the drawing), `sunset` (a cut disc behind it),
`patch` (words round a ring), `varsity` (stacked letters and stripes), `panel` (a block of ink the
drawing is cut out of) and `script` (handwriting over a stroke).

Example: T-shirt graphic: "Slow Riders", "Bicycle Club", "Est. 1987", a bicycle, two colours on
black
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics.colour import contrast, mix, oklch
from limner.basics.geometry import Box
from limner.basics.path import circle, rect
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.lettering import Arc, Lettering
from limner.document.paint import Effect, Wear
from limner.stages.plan.design import Design
from limner.stages.plan.kind import Composition, PictureKind
from limner.stages.plan.parts.cycle import bicycle
from limner.stages.plan.parts.drawings import best
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.leads import in_order
from limner.stages.plan.parts.outlined import filling
from limner.stages.plan.parts.ring import ring_text
from limner.stages.plan.parts.symbols import symbol, symbols_for
from limner.stages.plan.parts.topic import things, words_of
from limner.stages.plan.typography import Voice, face_of_class

WORN = frozenset({"retro", "vintage", "worn", "distressed", "faded", "grunge", "washed", "old"})
SIMPLE = ("Latn", "Cyrl", "Grek")
CLOTH = re.compile(r"\b(?:on|onto)\s+(?:an?\s+)?((?:[a-z]+\s+){0,2}[a-z]+)")
"""What the prompt says of the shirt: 'two colours on heather grey'."""


@dataclass(slots=True)
class Print:
    """The strings of a print, its inks on the cloth, and what it shows."""

    design: Design
    head: Copy | None
    rest: list[Copy]
    cloth: str
    inks: tuple[str, str]
    art: Illustration | None
    mark: str

    def drawing(self, box: Box, ground: str | None = None, *, over: bool = False) -> list[Layer]:
        """Return the drawing in the inks, or a symbol where nothing fits.

        ground: what it stands on. over: it is printed over its ground in the other ink alone.
        """
        d, (one, two) = self.design, self.inks
        on = ground or self.cloth
        if self.art is not None and self.art.art.endswith(":bicycle"):
            return bicycle(d, box.inset(-0.03 * box.width, 0), one if over else two, one)
        if self.art is None:
            return [
                d.shape(
                    filling(symbol(self.mark), box.inset(0.08 * box.width)), one if over else two
                )
            ]
        if self.art.art.split(":")[0] not in ("fluent-emoji-flat", "noto", "twemoji"):
            return [self.art.but(id=d.id("subject"), box=box, recolour=Recolour(flat=one))]
        if over:
            on, two = self.cloth, mix(self.cloth, one, 0.5)
        ramp = (on, two, one) if oklch(on).lightness < 0.5 else (one, two, on)
        return [self.art.but(id=d.id("subject"), box=box, recolour=Recolour(ramp=ramp, amount=1.0))]


def read_print(design: Design) -> Print:
    """Take the strings, find the cloth's colour and two inks that stand off it."""
    copies = in_order(design.brief, design.content.rest())
    head = max(copies, key=_loudness) if copies else None
    rest = [c for c in copies if c is not head]
    s, asked = design.scheme, design.brief.palette.colours
    cloth = design.brief.ground or _cloth(design) or s.ground
    design.background = cloth
    options = [c for c in (*asked, s.accent, s.second, s.third, "#f4ead5", "#17181c")
               if contrast(c, cloth) > 2.6]  # fmt: skip
    one = max(("#f4ead5", "#17181c"), key=lambda c: contrast(c, cloth))
    two = next((c for c in options if contrast(c, one) > 1.5 and oklch(c).chroma > 0.05), None)
    two = two or mix(one, cloth, 0.35)
    art = _art(design)
    mark = symbols_for(words_of(design.brief), design.rng)[0]
    return Print(design, head, rest, cloth, (one, two), art, mark)


def _loudness(copy: Copy) -> float:
    """Return how much a string is the one to be read first."""
    words = len(copy.text.split())
    plain = not re.search(r"\d{2,}|\best\b", copy.text.lower())
    return (
        4.0 * (copy.role in ("headline", "logo"))
        + plain * 2.0
        + (2 <= words <= 4)
        - 0.01 * len(copy.text)
    )


def _cloth(design: Design) -> str | None:
    """Return the colour the prompt says the print is on."""
    words = design.brief.palette.words
    said = CLOTH.findall(design.brief.prompt.lower())
    for word, colour in zip(words, design.brief.palette.colours, strict=False):
        if any(word in phrase for phrase in said):
            return colour
    return None


def _art(design: Design) -> Illustration | None:
    for words in things(design)[:6]:
        for style, sure in (("flat", 0.7), ("solid", 0.9)):
            found = best(design, words, style=style, sure=sure)
            if found is not None:
                return Illustration(id="art", role="subject", art=found, label=words)
    return None


def _worn(p: Print, layers: list[Layer]) -> list[Layer]:
    """Return the print as one group, some ink taken off where that is asked."""
    d = p.design
    worn: tuple[Effect, ...] = ()
    if words_of(d.brief) & WORN:
        worn = (Wear(amount=0.07, scale=0.35 * d.u, seed=d.rng.randrange(1 << 16)),)
    return [Group(id=d.id("print"), role="print", box=d.canvas, children=tuple(layers),
                  effects=worn)]  # fmt: skip


def _heavy(design: Design, copy: Copy, kind: str) -> Voice:
    face = face_of_class(kind, design.world.fonts, copy.script)
    own = design.type.display
    return Voice(face, 800) if face and copy.script in SIMPLE else own


def _line(  # noqa: PLR0913  a string, its box and how it is set
    p: Print, copy: Copy, box: Box, ink: str, *, on: str | None = None, kind: str = "condensed",
    most: int = 1, lettering: Lettering | None = None, tracking: float = 0.03,
) -> Layer:  # fmt: skip
    """Return one string as large as its box allows."""
    d = p.design
    voice = _heavy(d, copy, kind)
    voice = Voice(voice.face, voice.weight, tracking if copy.script in SIMPLE else 0.0)
    fit = fitted(d, copy, box.width, box.height, most=most, voice=voice)
    return d.text(
        copy, "display", voice=voice, on=on or p.cloth, colour=ink, box=box, size=fit.size,
        lines=fit.lines, align="centre", valign="middle", leading=1.0, lettering=lettering,
    )  # fmt: skip


def _field(design: Design) -> Box:
    """Return the middle of the sheet that is printed."""
    w, h = design.size
    wide = min(0.78 * w, 0.7 * h)
    high = min(0.84 * h, 1.3 * wide)
    return Box((w - wide) / 2, (h - high) / 2, wide, high)


def _rows(p: Print, box: Box, ink: str, kind: str = "condensed") -> list[Layer]:
    """Return the other strings one under the other, the first the largest."""
    if not p.rest:
        return []
    shares = [1.0 if i == 0 else 0.52 for i in range(len(p.rest))]
    unit = min(box.height / sum(shares), 0.3 * box.width)
    y, out = box.y, []
    for copy, share in zip(p.rest, shares, strict=True):
        room = Box(box.x, y, box.width, unit * share)
        wide = room.inset(0.16 * box.width if share < 1 else 0.0, 0.09 * room.height)
        out.append(_line(p, copy, wide, ink, kind=kind, most=2, tracking=0.06))
        y += unit * share
    return out


def _parts(p: Print, top: float, foot: float) -> tuple[Box, Box, Box]:
    """Return the rooms of headline, drawing and further strings in the field."""
    f = _field(p.design)
    low = (0.15 + 0.07 * (len(p.rest) - 1)) * foot if p.rest else 0.0
    head = f._replace(height=top * f.height)
    base = Box(f.x, f.bottom - low * f.height, f.width, low * f.height)
    mid = Box(f.x, head.bottom, f.width, base.y - head.bottom)
    return head, mid, base


def _square(box: Box, share: float = 1.0) -> Box:
    side = share * min(box.width, box.height)
    return Box(box.centre[0] - side / 2, box.centre[1] - side / 2, side, side)


def arched(design: Design) -> list[Layer]:
    """Letters in an arch over the drawing, the rest in straight lines under it."""
    p = read_print(design)
    head, mid, base = _parts(p, 0.27, 1.0)
    one, two = p.inks
    layers: list[Layer] = []
    if p.head:
        bent = p.head.script in SIMPLE and len(p.head.text) <= 26
        way = Lettering(along=Arc(bend=44.0)) if bent else None
        layers.append(_line(p, p.head, head, one, kind="display", lettering=way, tracking=0.0))
    layers += p.drawing(_square(mid, 1.1))
    return _worn(p, [*layers, *_rows(p, base, two)])


def sunset(design: Design) -> list[Layer]:
    """A disc cut by stripes, the drawing before it, words straight below."""
    p = read_print(design)
    one, two = p.inks
    f = _field(design)
    low = 0.2 if p.head else 0.0
    more = 0.1 + 0.06 * (len(p.rest) - 1) if p.rest else 0.0
    room = f._replace(height=(1 - low - more) * f.height)
    disc = _square(room)
    cx, cy = disc.centre
    r = disc.width / 2
    d = [circle(cx, cy, r)]
    cuts, y, thick = [], cy + 0.02 * r, 0.035 * r
    while y < cy + r:
        cuts.append(rect(Box(cx - r - 2, y, 2 * r + 4, thick)))
        y += 0.15 * r
        thick += 0.014 * r
    layers: list[Layer] = [
        design.shape("".join(d), two, role="backdrop"),
        design.shape("".join(cuts), p.cloth, role="backdrop"),
    ]
    art = Box(cx - 0.72 * r, cy - 0.56 * r, 1.44 * r, 1.44 * r)
    layers += p.drawing(art, two, over=True)
    if p.head:
        head = Box(f.x, room.bottom, f.width, low * f.height)
        layers.append(_line(p, p.head, head.inset(0, 0.06 * head.height), one, most=2))
    base = Box(f.x, f.bottom - more * f.height, f.width, max(1.0, more * f.height))
    return _worn(p, [*layers, *_rows(p, base, two)])


def patch(design: Design) -> list[Layer]:
    """Words round a ring, the drawing inside it."""
    p = read_print(design)
    if p.head is None or p.head.script not in SIMPLE or len(p.head.text) > 24:
        return _again(design, p, arched)
    one, two = p.inks
    f = _field(design)
    r = f.width / 2
    cx, cy = f.centre
    low = next((c for c in p.rest if len(c.text) <= 28), None)
    p.rest = [c for c in p.rest if c is not low]
    cy -= 0.07 * f.height * bool(p.rest)
    thick, thin = (design.stroke(one).but(width=k * r) for k in (0.03, 0.012))
    kind = "slab-heavy"
    layers: list[Layer] = [
        design.shape(circle(cx, cy, 0.985 * r), None, stroke=thick),
        design.shape(circle(cx, cy, 0.64 * r), None, stroke=thin),
    ]
    size = 0.22 * r
    layers.append(ring_text(design, p.head, (cx, cy, 0.735 * r), size, span=205, on=p.cloth,
                            colour=one, voice=_heavy(design, p.head, kind)))  # fmt: skip
    if low:
        layers.append(
            ring_text(
                design,
                low,
                (cx, cy, 0.735 * r),
                0.72 * size,
                below=True,
                span=125,
                on=p.cloth,
                colour=two,
                voice=_heavy(design, low, kind),
            )
        )
    layers += p.drawing(Box(cx - 0.53 * r, cy - 0.53 * r, 1.06 * r, 1.06 * r))
    base = Box(f.x, cy + 1.06 * r, f.width, 0.13 * f.height)
    return _worn(p, [*layers, *_rows(p, base, two)])


def _again(design: Design, p: Print, compose: Composition) -> list[Layer]:
    """Hand the strings back and compose another way."""
    kept = [c for c in (p.head, *p.rest) if c is not None]
    design.content.waiting = [c for c in design.brief.strings if c in kept]
    return compose(design)


def varsity(design: Design) -> list[Layer]:
    """Heavy letters stacked as wide as the print, stripes between, the drawing on top."""
    p = read_print(design)
    one, two = p.inks
    f = _field(design)
    top = f._replace(height=0.4 * f.height)
    left = f.bottom - top.bottom
    rows = [c for c in (p.head, *p.rest) if c is not None]
    shares = [2.0 if c is p.head else 1.0 if i < 2 else 0.6 for i, c in enumerate(rows)]
    heights = [min(left * share / sum(shares), 0.34 * f.width) for share in shares]
    drop = (left - sum(heights)) / 2
    layers = p.drawing(_square(top.moved(0, drop), 1.12))
    y = top.bottom + drop
    for i, (copy, high) in enumerate(zip(rows, heights, strict=True)):
        room = Box(f.x, y, f.width, high).inset(0, 0.06 * high)
        if i:
            bar = 0.018 * f.width
            layers.append(design.shape(rect(Box(f.x, y, f.width, bar)), two))
            room = room._replace(y=room.y + bar, height=room.height - bar)
        ink = one if i == 0 else two if i == 1 else one
        layers.append(_line(p, copy, room, ink, kind="slab-heavy", most=2, tracking=0.0))
        y += high
    return _worn(p, layers)


def panel(design: Design) -> list[Layer]:
    """A block of ink the drawing stands on, the headline reversed out of its head."""
    p = read_print(design)
    one, two = p.inks
    f = _field(design)
    low = (0.1 + 0.06 * (len(p.rest) - 1)) if p.rest else 0.0
    block = f._replace(height=(1 - low) * f.height - 0.03 * f.height)
    rim = 0.022 * f.width
    layers: list[Layer] = [
        design.shape(rect(block, 0.04 * f.width), two, role="plate"),
        design.shape(rect(block.inset(rim), 0.026 * f.width), None,
                     stroke=design.stroke(p.cloth).but(width=0.3 * rim)),
    ]  # fmt: skip
    inner = block.inset(2.6 * rim)
    head = inner._replace(height=0.26 * inner.height if p.head else 0.0)
    mid = Box(inner.x, head.bottom, inner.width, inner.bottom - head.bottom)
    side = _square(mid, 0.98)
    sun = design.shape(circle(*side.centre, 0.46 * side.width), mix(two, p.cloth, 0.82),
                       role="backdrop")  # fmt: skip
    layers += [sun, *p.drawing(side.inset(0.14 * side.width), mix(two, p.cloth, 0.82))]
    if p.head:
        layers.append(_line(p, p.head, head, p.cloth, on=two, kind="display", most=2,
                            tracking=0.0))  # fmt: skip
    base = Box(f.x, f.bottom - low * f.height, f.width, max(1.0, low * f.height))
    return _worn(p, [*layers, *_rows(p, base, one)])


def script(design: Design) -> list[Layer]:
    """Handwriting that rises over a stroke of ink, the rest small under it, the drawing above."""
    p = read_print(design)
    one, two = p.inks
    _head, mid, base = _parts(p, 0.0, 0.9)
    band = 0.42 * mid.height if p.head else 0.0
    art = mid._replace(height=mid.height - band)
    layers = p.drawing(_square(art, 0.98))
    if p.head:
        room = Box(mid.x, art.bottom, mid.width, band)
        x, y, w = room.x, room.bottom - 0.06 * band, room.width
        k = 0.05 * band
        d = (
            f"M{x + 0.08 * w:.1f} {y:.1f}C{x + 0.36 * w:.1f} {y - 2.4 * k:.1f} "
            f"{x + 0.7 * w:.1f} {y - 2.4 * k:.1f} {x + 0.94 * w:.1f} {y - k:.1f}"
            f"C{x + 0.7 * w:.1f} {y - 0.9 * k:.1f} {x + 0.4 * w:.1f} {y - 0.6 * k:.1f} "
            f"{x + 0.08 * w:.1f} {y:.1f}Z"
        )
        layers.append(design.shape(d, two))
        layers.append(_line(p, p.head, room.inset(0, 0.12 * band), one, kind="script", most=2,
                            tracking=0.0))  # fmt: skip
    return _worn(p, [*layers, *_rows(p, base, two)])


def _suits(brief: Brief) -> Sequence[str]:
    words = words_of(brief)
    if {"varsity", "college", "athletic", "sport", "team"} & words:
        return ("varsity", "arched", "patch", "panel")
    if words & (WORN - {"old"}):
        return ("sunset", "arched", "patch", "script", "panel", "varsity")
    return ()


KIND = PictureKind(
    name="tshirt-graphic",
    title="T-shirt graphic",
    compositions={
        "arched": arched, "sunset": sunset, "patch": patch, "varsity": varsity, "panel": panel,
        "script": script,
    },
    manual=__doc__ or "",
    cues=("t-shirt graphic", "t-shirt design", "tee graphic", "graphic tee", "shirt design"),
    size=(1024, 1280),
    sheet="dark",
    moods=("retro", "sport"),
    suits=_suits,
)  # fmt: skip
