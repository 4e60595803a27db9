"""Logo: a mark built from geometry and type, with its name and perhaps a line below it.

Takes the name, a tagline and a few short strings (a place, a year). The mark follows from what the
company does, else it is abstract; initials are taken from the name.

Compositions: `stacked` (symbol over name), `emblem` (name round a ring), `tile` (initials reversed
out of a field), `beside` (symbol before the name), `crest` (a shield), `wordmark` (two-tone
letters), `window` (the symbol cut out of a shape), `ringed` (initials in rings), `seal` (a toothed
badge), `ruled` (letters between rules), `interlocked` (two initials printed over each other),
`bar` (the name reversed out of a bar), `oval` (a label) and `sliced` (an initial cut by stripes).
A prompt that asks for a monogram, an emblem, a wordmark or a combination mark gets one.

Example: Logo for "Fjord & Pine", outdoor soap, tagline "Clean as cold water"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics.colour import contrast, mix
from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, ellipse, rect, star, transform
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.lettering import Passage
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.fit import Fitted, fitted
from limner.stages.plan.parts.monogram import (
    holder,
    initials,
    interlocked,
    letters,
    ringed,
    shield,
    sliced,
)
from limner.stages.plan.parts.ring import ring_text
from limner.stages.plan.parts.symbols import ABSTRACT, symbol, symbols_for
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import head
from limner.stages.plan.typography import Voice


@dataclass(slots=True)
class Logo:
    """The strings of a logo and what its mark is made of; colours by job."""

    design: Design
    name: Copy | None
    lines: list[Copy]
    form: str
    letters: str
    ground: str
    ink: str
    mark: str

    def symbol(self, cx: float, cy: float, size: float, colour: str | None = None) -> Layer:
        """Return the symbol about a point, `size` pixels wide."""
        matrix = Affine.scaling(size / 100).then(Affine.translation(cx, cy))
        return self.design.shape(transform(symbol(self.form), matrix), colour or self.mark,
                                 role="logo")  # fmt: skip


def read_logo(design: Design, *, reversed_out: bool = False) -> Logo:
    """Take the strings and choose the symbol and the colours; reversed_out: on the accent."""
    calm(design)
    content, s = design.content, design.scheme
    name = content.take("logo", "headline", "name") or content.headline()
    forms = symbols_for(words_of(design.brief), design.rng)
    # What a company does outranks variety: an abstract sign is only taken beside another.
    only = len(forms) < 2 or (forms[0] not in ABSTRACT and forms[1] in ABSTRACT)
    form = forms[0] if design.rng.random() < 0.7 or only else forms[1]
    ground = s.accent if reversed_out and not design.brief.palette.colours else s.ground
    design.background = ground
    ink = s.on(ground)
    mark = s.accent if contrast(s.accent, ground) > 2.4 else ink
    found = initials(name.text) if name else ""
    return Logo(design, name, content.rest(), form, found or "•", ground, ink, mark)


# -- words ---------------------------------------------------------------------------


def _fit(logo: Logo, width: float, height: float, most: int = 2) -> Fitted:
    if logo.name is None:
        return Fitted(0.0, 0, 0.0, 0.0)
    return fitted(logo.design, logo.name, width, height, most=most)


def _name(logo: Logo, fit: Fitted, box: Box, align: str = "centre", **style: object) -> list[Layer]:
    if logo.name is None:
        return []
    style.setdefault("colour", logo.ink)
    style.setdefault("on", logo.ground)
    return [head(logo.design, logo.name, fit, box=box, align=align, valign="middle", **style)]  # type: ignore[arg-type]


def _lines(
    logo: Logo, box: Box, align: str = "centre", *, on: str | None = None, valign: str = "start"
) -> list[Layer]:
    """Return the tagline and whatever else is said, in the text face."""
    if not logo.lines:
        return []
    d, on = logo.design, on or logo.ground
    text = d.type.text
    voice = Voice(text.face, max(450, text.weight), 0.03)
    size = min(3.4 * d.u, box.height / (1.5 * len(logo.lines)))
    size = min(size, 1.75 * box.width / max(12.0, max(len(c.text) for c in logo.lines)))
    colour = mix(d.scheme.on(on), on, 0.14)
    rows: list[Layer] = [
        d.text(c, "lead", voice=voice, on=on, colour=colour, size=max(size, 1.9 * d.u), align=align,
               leading=1.3, balance=True)
        for c in logo.lines
    ]  # fmt: skip
    return [d.stack(rows, box=box, gap=0.7, justify=valign, role="tagline")]


def _field(design: Design, share: float = 0.74) -> Box:
    """Return the middle of the sheet a logo stands in, `share` of its width."""
    w, h = design.size
    wide = min(share * w, 1.5 * h)
    return Box((w - wide) / 2, 0.14 * h, wide, 0.72 * h)


def _below(logo: Logo, mark: Box, top: list[Layer], *, share: float = 0.74) -> list[Layer]:
    """Return a mark, then name and lines under it, all of it centred on the sheet by height.

    mark: its width and height as fractions of the sheet's unit; `top` is drawn for a mark whose
    middle is the sheet's, and moved up from there.
    """
    d = logo.design
    field = _field(d, share)
    fit = _fit(logo, field.width, 0.22 * d.size.height)
    gap = 0.15 * mark.height + 1.2 * d.u
    lines = (2.6 + 4.4 * len(logo.lines)) * d.u if logo.lines else 0.0
    total = mark.height + gap + fit.height + lines
    y = (d.size.height - total) / 2
    name = Box(field.x, y + mark.height + gap, field.width, fit.height)
    foot = Box(field.x, name.bottom + 1.9 * d.u, field.width, max(1.0, lines))
    up = y - mark.y
    sheet = Box(0, up, *d.size)
    held = Group(id=d.id("mark"), role="logo", box=sheet, children=tuple(top))
    return [held, *_name(logo, fit, name), *_lines(logo, foot)]


def _middle(design: Design, size: float) -> Box:
    """Return a square of `size` units in the middle of the sheet."""
    w, h = design.size
    side = size * design.u
    return Box((w - side) / 2, (h - side) / 2, side, side)


# -- constructions ---------------------------------------------------------------------


def stacked(design: Design) -> list[Layer]:
    """The symbol over the name."""
    logo = read_logo(design)
    mark = _middle(design, 30)
    return _below(logo, mark, [logo.symbol(*mark.centre, mark.width)])


def beside(design: Design) -> list[Layer]:
    """The symbol before the name, as high as the words."""
    logo = read_logo(design)
    w, h = design.size
    room = Box(0.1 * w, 0.2 * h, 0.8 * w, 0.6 * h)
    side = min(0.27 * room.width, room.height)
    gap = 0.22 * side
    words = room.width - side - gap
    fit = _fit(logo, words, 0.9 * side, most=3)
    lines = (1.6 + 4.2 * len(logo.lines)) * design.u if logo.lines else 0.0
    total = max(side, fit.height + lines)
    wide = side + gap + min(words, max(fit.width * 1.04, 0.5 * words if logo.lines else 0.0))
    x, y = (w - wide) / 2, (h - total) / 2
    left = Box(x, y + (total - side) / 2, side, side)
    top = y + (total - fit.height - lines) / 2
    name = Box(x + side + gap, top, words, fit.height)
    foot = Box(name.x, name.bottom + 1.2 * design.u, words, max(1.0, lines))
    if design.rtl:
        left, name, foot = (b._replace(x=w - b.right) for b in (left, name, foot))
    return [
        logo.symbol(*left.centre, side), *_name(logo, fit, name, "start"),
        *_lines(logo, foot, "start"),
    ]  # fmt: skip


def tile(design: Design) -> list[Layer]:
    """Initials reversed out of a field of colour, name below."""
    logo = read_logo(design)
    mark = _middle(design, 32)
    form = design.rng.choice(("squircle", "disc", "square", "hexagon"))
    inner = mark.inset(0.27 * mark.width)
    top: list[Layer] = [
        design.shape(holder(form, mark), logo.mark, role="logo"),
        *letters(design, logo.letters, inner, design.scheme.on(logo.mark, logo.ground, 3.0)),
    ]
    return _below(logo, mark, top)


def window(design: Design) -> list[Layer]:
    """The symbol cut out of a plain shape."""
    logo = read_logo(design)
    mark = _middle(design, 35)
    form = design.rng.choice(("disc", "arch", "squircle", "hexagon"))
    box = mark.inset(0.06 * mark.width, 0.0) if form == "arch" else mark
    cx, cy = box.centre
    size = (0.6 if form != "arch" else 0.56) * mark.width
    low = 0.05 * mark.height if form == "arch" else 0.0
    top = [
        design.shape(holder(form, box), logo.mark, role="logo"),
        logo.symbol(cx, cy + low, size, logo.ground),
    ]
    return _below(logo, mark, top)


def crest(design: Design) -> list[Layer]:
    """A shield with the symbol in it, name below."""
    logo = read_logo(design)
    mark = _middle(design, 38)
    form = design.rng.randrange(3)
    line = design.stroke(logo.ground).but(width=0.014 * mark.width)
    cx, cy = mark.centre
    top = [
        design.shape(shield(mark, form), logo.mark, role="logo"),
        design.shape(shield(mark.inset(0.06 * mark.width), form), None, stroke=line),
        logo.symbol(cx, cy - 0.03 * mark.height, 0.46 * mark.width, logo.ground),
    ]
    return _below(logo, mark, top)


def ringed_initials(design: Design) -> list[Layer]:
    """Initials in a strong and a fine ring."""
    logo = read_logo(design)
    mark = _middle(design, 36)
    return _below(logo, mark, ringed(design, logo.letters, mark, logo.mark, logo.ground))


def two_initials(design: Design) -> list[Layer]:
    """Two initials printed over each other in two colours."""
    logo = read_logo(design)
    mark = _middle(design, 30)
    wide = mark.inset(-0.16 * mark.width, 0.0)
    if len(logo.letters) < 2:
        return _below(logo, mark, sliced(design, logo.letters[:1], mark, logo.mark, logo.ground))
    other = design.scheme.second if contrast(design.scheme.second, logo.ground) > 1.6 else logo.ink
    top = interlocked(design, logo.letters, wide, (logo.mark, other))
    return _below(logo, mark, top)


def cut_initial(design: Design) -> list[Layer]:
    """A single initial cut by stripes that widen downwards."""
    logo = read_logo(design)
    mark = _middle(design, 34)
    return _below(logo, mark, sliced(design, logo.letters[:1], mark, logo.mark, logo.ground))


def emblem(design: Design) -> list[Layer]:
    """The name round the top of a ring, a line round its foot, the symbol inside."""
    logo = read_logo(design)
    if logo.name is None or logo.name.script not in ("Latn", "Cyrl", "Grek") or (
        len(logo.name.text) > 26
    ):  # fmt: skip
        mark = _middle(design, 34)
        return _below(logo, mark, [logo.symbol(*mark.centre, 0.9 * mark.width)])
    low = next((c for c in logo.lines if len(c.text) <= 34), None)
    logo.lines = [c for c in logo.lines if c is not low]
    cx, cy = design.canvas.centre
    r = 0.36 * min(design.size)
    layers = _rings(logo, cx, cy, r, foot=low is None)
    size = 0.2 * r if low or len(logo.name.text) > 12 else 0.27 * r
    layers.append(
        ring_text(design, logo.name, (cx, cy, 0.735 * r), size, on=logo.ground, colour=logo.ink,
                  span=225 if low else 300, tracking=0.06 if low else 0.12)
    )  # fmt: skip
    if low is not None:
        layers.append(
            ring_text(design, low, (cx, cy, 0.735 * r), 0.62 * size, below=True, span=126,
                      voice=Voice(design.type.text.face, 600), on=logo.ground, colour=logo.ink)
        )  # fmt: skip
    layers.append(logo.symbol(cx, cy, 0.78 * r))
    foot = Box(cx - r, cy + 1.06 * r, 2 * r, max(1.0, design.size.height - cy - 1.1 * r - 2))
    return [*layers, *_lines(logo, foot)]


def _rings(logo: Logo, cx: float, cy: float, r: float, *, foot: bool) -> list[Layer]:
    """Return the rings of an emblem and its stars: three at the foot where no words stand there."""
    d = logo.design
    strong, fine = (d.stroke(logo.mark).but(width=k * r) for k in (0.028, 0.01))
    size, turns = (0.075 * r, (154, 180, 206)) if foot else (0.05 * r, (104, 256))
    stars = "".join(
        transform(
            star(0, -0.8 * r, size, 5, 0.42),
            Affine.rotation(turn).then(Affine.translation(cx, cy)),
        )
        for turn in turns
    )
    return [
        d.shape(circle(cx, cy, r), None, stroke=strong, role="logo"),
        d.shape(circle(cx, cy, 0.95 * r), None, stroke=fine),
        d.shape(circle(cx, cy, 0.62 * r), None, stroke=fine),
        d.shape(stars, logo.mark),
    ]


def seal(design: Design) -> list[Layer]:
    """A toothed badge of colour: symbol above the name, lines below, all inside."""
    logo = read_logo(design)
    cx, cy = design.canvas.centre
    r = 0.38 * min(design.size)
    on = logo.mark
    ink = design.scheme.on(on, logo.ground)
    pen = design.stroke(ink).but(width=0.008 * r)
    layers: list[Layer] = [
        design.shape(star(cx, cy, r, 44, 0.955), on, role="logo"),
        design.shape(circle(cx, cy, 0.88 * r), None, stroke=pen),
    ]
    size = 0.46 * r
    fit = _fit(logo, 1.42 * r, 0.5 * r)
    lines = 0.34 * r if logo.lines else 0.0
    total = size + 0.14 * r + fit.height + lines
    y = cy - total / 2
    name = Box(cx - 0.72 * r, y + size + 0.14 * r, 1.44 * r, fit.height)
    foot = Box(cx - 0.5 * r, name.bottom + 0.06 * r, r, max(1.0, lines))
    layers.append(logo.symbol(cx, y + size / 2, size, ink))
    return [*layers, *_name(logo, fit, name, on=on, colour=ink), *_lines(logo, foot, on=on)]


def oval(design: Design) -> list[Layer]:
    """An oval label in two lines: symbol, name, lines."""
    logo = read_logo(design)
    w, h = design.size
    wide = min(0.78 * w, 1.1 * h)
    box = Box((w - wide) / 2, (h - 0.68 * wide) / 2, wide, 0.68 * wide)
    strong = design.stroke(logo.mark).but(width=0.012 * wide)
    fine = design.stroke(logo.mark).but(width=0.004 * wide)
    cx, cy = box.centre
    fit = _fit(logo, 0.66 * wide, 0.24 * wide)
    size = 0.17 * wide
    lines = 0.1 * wide if logo.lines else 0.0
    y = cy - (size + 0.03 * wide + fit.height + lines) / 2
    name = Box(cx - 0.34 * wide, y + size + 0.03 * wide, 0.68 * wide, fit.height)
    foot = Box(cx - 0.26 * wide, name.bottom + 0.012 * wide, 0.52 * wide, max(1.0, lines))
    return [
        design.shape(ellipse(box), None, stroke=strong, role="logo"),
        design.shape(ellipse(box.inset(0.026 * wide)), None, stroke=fine),
        logo.symbol(cx, y + size / 2, size),
        *_name(logo, fit, name), *_lines(logo, foot),
    ]  # fmt: skip


def wordmark(design: Design) -> list[Layer]:
    """The name alone, large, its last word or its ampersand in the second tone, over a bar."""
    logo = read_logo(design)
    w, h = design.size
    field = Box(0.1 * w, 0.2 * h, 0.8 * w, 0.6 * h)
    fit = _fit(logo, field.width, 0.42 * h, most=3)
    lines = (4.0 + 4.4 * len(logo.lines)) * design.u if logo.lines else 0.0
    y = (h - fit.height - lines) / 2
    name = Box(field.x, y, field.width, fit.height)
    tone = design.scheme.on(logo.ground, logo.mark, 3.2)
    marks = _two_tone(logo.name.text, tone) if logo.name else ()
    bar = Box(w / 2 - 4.5 * design.u, name.bottom + 2.0 * design.u, 9 * design.u, 0.8 * design.u)
    foot = Box(field.x, bar.bottom + 2.0 * design.u, field.width, max(1.0, lines))
    return [
        *_name(logo, fit, name, passages=marks), design.shape(bar, logo.mark, role="logo"),
        *_lines(logo, foot),
    ]  # fmt: skip


def _two_tone(name: str, tone: str) -> tuple[Passage, ...]:
    """Return which letters of a name take the second tone."""
    if "&" in name:
        at = name.index("&")
        return (Passage(start=at, end=at + 1, paint=tone),)
    if " " in name.strip():
        return (Passage(start=name.rindex(" ") + 1, end=len(name), paint=tone),)
    return (Passage(start=0, end=1, paint=tone),)


def ruled(design: Design) -> list[Layer]:
    """Spaced letters between two rules, the upper parted by the symbol."""
    logo = read_logo(design)
    w, u = design.size.width, design.u
    field = _field(design, 0.74)
    fit = _fit(logo, 0.94 * field.width, 0.24 * design.size.height)
    size, pad = 11 * u, 3.4 * u
    lines = (2.0 + 4.4 * len(logo.lines)) * u if logo.lines else 0.0
    total = size + pad + fit.height + pad + lines
    y = (design.size.height - total) / 2
    rule, thick = y + size / 2, 0.3 * u
    gap = 0.5 * size + 2.4 * u
    left = Box(field.x, rule - thick / 2, w / 2 - gap - field.x, thick)
    right = left._replace(x=w - left.right)
    name = Box(field.x, y + size + pad, field.width, fit.height)
    under = Box(field.x, name.bottom + pad, field.width, thick)
    foot = Box(field.x, under.bottom + 1.8 * u, field.width, max(1.0, lines))
    return [
        *(design.shape(b, logo.mark, role="rule") for b in (left, right, under)),
        logo.symbol(w / 2, rule, size), *_name(logo, fit, name), *_lines(logo, foot),
    ]  # fmt: skip


def bar(design: Design) -> list[Layer]:
    """The name reversed out of a bar, the symbol in a field of its own before it."""
    logo = read_logo(design)
    w, h = design.size
    wide, u = 0.78 * w, design.u
    high = min(0.24 * wide, 0.4 * h)
    side = high
    fit = _fit(logo, 0.9 * (wide - side - 6.4 * u), 0.72 * high)
    long = min(wide, side + 1.1 * fit.width + 6.4 * u)
    lines = (2.4 + 4.4 * len(logo.lines)) * u if logo.lines else 0.0
    x, y = (w - long) / 2, (h - high - lines) / 2
    small = Box(x, y, side, high)
    body = Box(x + side, y, long - side, high)
    if design.rtl:
        small, body = (b._replace(x=w - b.right) for b in (small, body))
    deep = logo.ink
    foot = Box(x, y + high + 2.2 * u, long, max(1.0, lines))
    words = body.inset(2.6 * u, 0.0)
    return [
        design.shape(rect(body), deep, role="logo"),
        design.shape(rect(small), logo.mark if logo.mark != deep else design.scheme.second),
        logo.symbol(*small.centre, 0.62 * side, design.scheme.on(logo.mark, logo.ground, 2.0)),
        *_name(logo, fit, words, on=deep, colour=logo.ground), *_lines(logo, foot),
    ]  # fmt: skip


_ASKED: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset({"monogram", "initials"}), ("ringed", "tile", "interlocked", "sliced")),
    (frozenset({"wordmark", "logotype", "typographic"}), ("wordmark", "ruled", "bar", "sliced")),
    (frozenset({"crest", "heraldic", "shield"}), ("crest", "seal", "emblem", "oval")),
    (frozenset({"emblem", "badge", "vintage"}), ("emblem", "seal", "oval", "crest")),
    (frozenset({"icon", "favicon", "app-icon"}), ("tile", "window", "stacked", "sliced")),
    (frozenset({"combination"}), ("beside", "stacked", "window", "bar")),
)


def _suits(brief: Brief) -> Sequence[str]:
    words = words_of(brief)
    return next((names for cues, names in _ASKED if cues & words), ())


KIND = PictureKind(
    name="logo",
    title="Logo",
    compositions={
        "stacked": stacked, "emblem": emblem, "beside": beside, "window": window,
        "crest": crest, "wordmark": wordmark, "tile": tile, "seal": seal, "ruled": ruled,
        "ringed": ringed_initials, "interlocked": two_initials, "bar": bar, "oval": oval,
        "sliced": cut_initial,
    },
    manual=__doc__ or "",
    cues=("logo", "logotype", "wordmark", "monogram", "emblem", "brand mark"),
    size=(1024, 1024),
    sheet="light",
    moods=("modern", "calm"),
    suits=_suits,
)  # fmt: skip
