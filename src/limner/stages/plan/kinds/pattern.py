"""Patterns: a tile that repeats without a seam, for cloth, paper, walls and screens.

Takes the things to repeat, colours and a manner; the sheet holds a whole number of tiles, so that
it can itself be laid beside itself in every direction. "small-scale" and "large-scale" change the
tile; of several colours each has its turn as the ground. Should there be words, they stand on a
label in the middle.

Compositions, with things: `tossed`, `halfdrop` (rows shifted by half), `trellis` (each in a pointed
oval), `mirrored` (pairs about a stem), `columns` (between stripes) and `chequered`; without:
`fans`, `quarters` (cut circles), `scallops`, `weave` and `ogee`.

Example: Seamless pattern of lemons and leaves on navy blue
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from limner.basics.colour import contrast, mix, oklch, shift
from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, polygon, rect, sector, transform
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.stages.plan.backdrops.damask import HALF, MIRROR, ogee
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.sprig import leaf
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.botany import CUT, Cutting, cutting, grows
from limner.stages.plan.parts.hero import drawings
from limner.stages.plan.parts.repeats import Repeat, repeat_of, scattered
from limner.stages.plan.parts.symbols import lens
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.scheme import build

SMALL = frozenset({"small-scale", "ditsy", "tiny", "micro", "dense"})
METAL = frozenset({"gold", "golden", "silver", "copper", "brass", "bronze"})
LARGE = frozenset({"large-scale", "oversized", "bold", "giant"})


Motif = Illustration | Cutting


class Cloth:
    """What the tiles of a pattern share: the repeat, the drawings and the inks."""

    def __init__(self, design: Design, across: float = 2.0) -> None:
        self.design = design
        words = words_of(design.brief)
        if words & SMALL:
            across *= 2
        elif words & LARGE:
            across = max(1.0, across / 2)
        self.grid = repeat_of(design.size, across)
        self.tile = Repeat(self.grid.w, self.grid.h, 1, 1)
        _colourway(design)
        self.ground = design.scheme.ground
        design.background = self.ground
        self.arts: list[Motif] = [*drawings(design, 4)]
        s = design.scheme
        self.inks = [c for c in (s.accent, s.second, s.third) if contrast(c, self.ground) > 1.25]
        self.inks = self.inks or [s.ink]
        self.tone = mix(self.ground, s.ink, 0.13)
        self.band = shift(self.ground, lightness=0.09 if s.dark else -0.075)
        self.leafy = mix("#4f8a4c", self.ground, 0.12 if s.dark else 0.0)
        self.arts += self._cuttings()

    def _cuttings(self) -> list[Motif]:
        """Return cuttings of the foliage asked for, each a little different."""
        for subject in asked(self.design.brief):
            if grows(subject.name):
                fresh = mix(self.leafy, "#9cc66f", 0.55) if self.design.scheme.dark else self.leafy
                ink = subject.colours[0] if subject.colours else fresh
                rng = self.design.rng
                most = 1 if self.arts else 3
                return [cutting(subject.name, rng, ink, form) for form in range(most)]
        return []

    def _cutting(self, art: Cutting, side: float, x: float, y: float, turn: float,
                 *, flip: bool = False) -> list[Layer]:  # fmt: skip
        """Return a cutting about a point of the tile."""
        scale = 1.2 * side / CUT
        small = Affine.scaling(-scale if flip else scale, scale)
        way = small.then(Affine.rotation(turn))
        return [
            layer.but(name=art.name)
            for d, ink in art.outlines
            for layer in self.cut(transform(d, way), ink, x, y, 0.75 * side)
        ]

    def put(self, art: Motif, side: float, x: float, y: float, turn: float = 0.0,
            *, flip: bool = False) -> list[Layer]:  # fmt: skip
        """Return a drawing about a point of the tile, wherever that shows on the sheet."""
        d = self.design
        if not isinstance(art, Illustration):
            return self._cutting(art, side, x, y, turn, flip=flip)

        def one(px: float, py: float) -> Layer:
            box = Box(px - side / 2, py - side / 2, side, side)
            return art.but(id=d.id("motif"), box=box, rotate=turn, flip=flip, role="backdrop")

        return self.tile.spread(x, y, 0.75 * side, one)

    def cut(self, d: str, fill: str, x: float, y: float, reach: float) -> list[Layer]:
        """Return an outline about the origin, put at a point of the tile and its repeats."""
        whole = "".join(
            transform(d, Affine.translation(px, py)) for px, py in self.tile.shifts(x, y, reach)
        )
        return [self.design.shape(whole, fill, role="backdrop")] if whole else []

    def sprig(self, x: float, y: float, length: float, turn: float, fill: str) -> list[Layer]:
        """Return two leaves from one foot."""
        a = math.radians(turn)
        parts = []
        for lean in (-0.42, 0.42):
            one, other, _rib = leaf(0, 0, a + lean, length, 0.46)
            parts.append(one + other)
        return self.cut("".join(parts), fill, x, y, 1.3 * length)

    def shadowed(self, art: Motif, side: float, x: float, y: float, turn: float = 0.0,
                 *, flip: bool = False) -> list[Layer]:  # fmt: skip
        """Return a drawing over its own silhouette, a little off, like a second printing."""
        shade = shift(self.ground, lightness=-0.07)
        off = 0.045 * side
        if isinstance(art, Illustration):
            under: Motif = art.but(recolour=Recolour(flat=shade))
        else:
            whole = "".join(d for d, _ink in art.outlines[:3])
            under = Cutting("", ((whole, shade),))
        return [*self.put(under, side, x + off, y + off, turn, flip=flip),
                *self.put(art, side, x, y, turn, flip=flip)]  # fmt: skip


def _colourway(design: Design) -> None:
    """Bring asked colours into play: the ground is the one things are said to stand on, else each
    of several in turn.
    """
    asked, words = design.brief.palette.colours, design.brief.palette.words
    text = design.brief.prompt.lower()
    on = [c for c, w in zip(asked, words, strict=False) if re.search(rf"\bon (?:an? )?{w}", text)]
    told = design.brief.ground or (on[0] if on else None)
    if told is None and len(asked) < 2:
        return
    # Metal is ink, never cloth.
    cloth = [c for c, w in zip(asked, words, strict=False) if not METAL & set(w.split())]
    ground = told or design.rng.choice(cloth or asked)
    base = oklch(ground)
    if told is None and 0.62 < base.lightness < 0.86 and base.chroma > 0.1:
        ground = shift(ground, lightness=0.9 - base.lightness, chroma=0.5)
    inks = [c for c in asked if c != ground and contrast(c, ground) > 1.25]
    s = design.scheme
    inks = [*inks, *(c for c in (s.accent, s.second, s.third) if not design.styled)][:3]
    if told is None and inks and 0.3 < oklch(ground).lightness < 0.62:
        ground = shift(ground, lightness=-0.16 if contrast(inks[0], ground) < 4 else 0.0)
    if inks:
        second, third = ([*inks[1:], None, None])[:2]
        design.scheme = build(ground, inks[0], second, third, s.name)


def _tiled(c: Cloth, layers: list[Layer]) -> list[Layer]:
    """Return the sheet of a tile's layers, and a label in the middle, should there be words.

    Every repeat is cut to its tile: an edge cut by the sheet alone is painted a trace otherwise.
    """
    d = c.design
    return [
        Group(
            id=d.id("tile"), role="backdrop", crop=True,
            box=Box(i * c.tile.w, j * c.tile.h, c.tile.w, c.tile.h),
            children=tuple(x.but(id=d.id("motif")) for x in layers),
        )
        for j in range(c.grid.down) for i in range(c.grid.across)
    ] + _label(d)  # fmt: skip


def _label(design: Design) -> list[Layer]:
    copies = design.content.rest()
    if not copies:
        return []
    s, u = design.scheme, design.u
    w, h = design.size
    box = Box(0.2 * w, 0.32 * h, 0.6 * w, 0.36 * h)
    rows: list[Layer] = [
        design.text(c, "title" if i == 0 and len(c.text) < 40 else "lead", on=s.surface,
                    align="centre")
        for i, c in enumerate(copies)
    ]  # fmt: skip
    label = design.stack(
        rows, box=box, gap=1.6, justify="centre", role="plate", fill=s.surface,
        padding=(4 * u, 4 * u, 4 * u, 4 * u), stroke=design.stroke(s.accent, 0.4),
    )  # fmt: skip
    return [label]


def tossed(design: Design) -> list[Layer]:
    """Things thrown over the tile at every angle, sprigs and dots between."""
    c = Cloth(design)
    if not c.arts:
        return quarters(design)
    rng, tile = design.rng, c.tile
    count = 8
    spots = scattered(rng, tile, count)
    side = 0.34 * tile.side
    layers: list[Layer] = []
    fill = scattered(rng, tile, 10, spots)
    for i, (x, y) in enumerate(fill):
        if i % 3 == 2:
            layers += c.cut(circle(0, 0, 0.012 * tile.side), c.inks[0], x, y, side)
        else:
            layers += c.sprig(x, y, 0.085 * tile.side, rng.uniform(0, 360), c.leafy)
    for i, (x, y) in enumerate(spots):
        grown = side * (1.0 if i % 2 == 0 else 0.82)
        layers += c.shadowed(c.arts[i % len(c.arts)], grown, x, y, rng.uniform(-40, 40),
                             flip=i % 3 == 1)  # fmt: skip
    return _tiled(c, layers)


def halfdrop(design: Design) -> list[Layer]:
    """Things in columns, every other one lower by half, a dot at each crossing."""
    c = Cloth(design, 3.0)
    if not c.arts:
        return fans(design)
    w, h = c.tile.w, c.tile.h
    two = c.arts[1] if len(c.arts) > 1 else c.arts[0]
    side = 0.56 * c.tile.side
    layers: list[Layer] = []
    dots = circle(0, 0, 0.021 * c.tile.side)
    ring = "".join(
        transform(lens(0.085 * c.tile.side, 0.034 * c.tile.side, 0.03 * c.tile.side),
                  Affine.rotation(90 * i + 45))
        for i in range(4)
    )  # fmt: skip
    for x, y in ((0.5 * w, 0.0), (0.0, 0.5 * h)):
        layers += c.cut(ring, c.tone, x, y, side)
        layers += c.cut(dots, c.inks[0], x, y, side)
    layers += c.shadowed(c.arts[0], side, 0.0, 0.0, -10.0)
    layers += c.shadowed(two, 0.9 * side, 0.5 * w, 0.5 * h, 10.0, flip=True)
    return _tiled(c, layers)


def trellis(design: Design) -> list[Layer]:
    """Each thing in a pointed oval of a lattice."""
    c = Cloth(design, 2.0 if design.brief.subjects else 3.0)
    if not c.arts:
        return ogees(design)
    w, h = float(c.tile.w), float(c.tile.h)
    fill = mix(c.ground, c.inks[0], 0.2)
    pen = design.stroke(mix(c.inks[0], c.ground, 0.15)).but(width=0.012 * c.tile.side)
    cells = [(0.0, 0.0), (0.5 * w, 0.5 * h)]
    d = "".join(
        ogee(px, py, 0.5 * w, 0.5 * h)
        for x, y in cells
        for px, py in c.tile.shifts(x, y, c.tile.side)
    )
    inner = "".join(
        ogee(px, py, 0.42 * w, 0.42 * h)
        for x, y in cells[:1]
        for px, py in c.tile.shifts(x, y, c.tile.side)
    )
    layers: list[Layer] = [
        design.shape(inner, fill, role="backdrop"),
        design.shape(d, None, stroke=pen, role="backdrop"),
    ]
    side = 0.44 * c.tile.side
    two = c.arts[1] if len(c.arts) > 1 else c.arts[0]
    layers += c.put(c.arts[0], side, 0.0, 0.0)
    layers += c.put(two, 0.9 * side, 0.5 * w, 0.5 * h)
    for x, y in ((0.0, 0.5 * h), (0.5 * w, 0.0)):
        layers += c.cut(circle(0, 0, 0.022 * c.tile.side), c.inks[0], x, y, side)
    return _tiled(c, layers)


def mirrored(design: Design) -> list[Layer]:
    """Pairs that face each other about a leafy stem, as on folk cloth."""
    c = Cloth(design)
    if not c.arts:
        return scallops(design)
    w, h, k = float(c.tile.w), float(c.tile.h), 1.22 * c.tile.side
    art, crown = c.arts[0], c.arts[-1]
    layers: list[Layer] = []
    for ox, oy in ((0.0, 0.0), (0.5 * w, 0.5 * h)):
        stem = rect(Box(-0.006 * k, -0.2 * k, 0.012 * k, 0.42 * k))
        for i, y in enumerate((0.17, 0.08, -0.01)):
            for lean in (-1, 1):
                one, other, _rib = leaf(0, y * k, -math.pi / 2 + lean * 1.0,
                                        (0.15 - 0.025 * i) * k, 0.42)  # fmt: skip
                stem += one + other
        layers += c.cut(stem, c.leafy, ox, oy, 0.5 * k)
        layers += c.put(crown, 0.17 * k, ox, oy - 0.16 * k)
        for lean in (-1, 1):
            layers += c.put(art, 0.2 * k, ox + lean * 0.165 * k, oy - 0.02 * k, flip=lean > 0)
            layers += c.cut(circle(0, 0, 0.012 * k), c.inks[0], ox + lean * 0.1 * k,
                            oy + 0.2 * k, k)  # fmt: skip
    return _tiled(c, layers)


def columns(design: Design) -> list[Layer]:
    """Things in columns between stripes of two widths."""
    c = Cloth(design, 2.0)
    if not c.arts:
        return weave(design)
    w, h = float(c.tile.w), float(c.tile.h)
    band = c.band
    fine = mix(c.ground, c.inks[0], 0.75)
    layers: list[Layer] = []
    bars = rect(Box(0.5 * w, 0, 0.5 * w, h))
    lines = "".join(rect(Box(x * w, 0, 0.008 * w, h)) for x in (0.492, 0.466, 0.0, 0.026))
    layers += [
        design.shape(bars, band, role="backdrop"), design.shape(lines, fine, role="backdrop"),
    ]  # fmt: skip
    side = 0.33 * c.tile.side
    for i, (x, y) in enumerate(((0.25, 0.25), (0.25, 0.75), (0.75, 0.0), (0.75, 0.5))):
        art = c.arts[(0 if x < 0.5 else 1) % len(c.arts)]
        layers += c.put(art, side, x * w, y * h, -12.0 if i % 2 else 12.0, flip=bool(i % 2))
    return _tiled(c, layers)


def chequered(design: Design) -> list[Layer]:
    """A chequerboard of three tones with a thing on every other square."""
    c = Cloth(design, 3.0)
    if not c.arts:
        return quarters(design)
    w, h = float(c.tile.w), float(c.tile.h)
    one, two = c.band, mix(c.ground, c.inks[-1], 0.42)
    layers: list[Layer] = [
        design.shape(rect(Box(x * w, y * h, 0.5 * w, 0.5 * h)), fill, role="backdrop")
        for x, y, fill in ((0.0, 0.0, one), (0.5, 0.5, two))
    ]
    side = 0.38 * c.tile.side
    for i, (x, y) in enumerate(((0.25, 0.25), (0.75, 0.75))):
        layers += c.put(c.arts[i % len(c.arts)], side, x * w, y * h)
    dot = transform(
        polygon([(0, -1), (0.5, 0), (0, 1), (-0.5, 0)]), Affine.scaling(0.07 * c.tile.side)
    )
    for x, y in ((0.75, 0.25), (0.25, 0.75)):
        layers += c.cut(dot, c.inks[0], x * w, y * h, side)
    return _tiled(c, layers)


def fans(design: Design) -> list[Layer]:
    """Fans of rays in rows, each row over the one above, as the twenties liked them."""
    c = Cloth(design, 4.0)
    w, h = float(c.tile.w), float(c.tile.h)
    r = w / 2
    gold = c.inks[0]
    deep = c.inks[1] if len(c.inks) > 1 else c.tone
    pen = design.stroke(gold).but(width=0.026 * r)
    faces = (mix(c.ground, deep, 0.3), c.ground)
    layers: list[Layer] = []
    for row in range(-3, 5):
        y = row * h / 2 + r
        shade, rays, rings = [], [], []
        for col in range(-2, 2):
            x = col * w + (0.5 * w if row % 2 else 0.0) + r
            shade.append(sector(x, y, r, -90, 90))
            rays += [sector(x, y, 0.93 * r, a - 3.1, a + 3.1, 0.45 * r) for a in range(-75, 76, 15)]
            rays.append(sector(x, y, 0.36 * r, -90, 90, 0.26 * r))
            rays.append(sector(x, y, 0.16 * r, -90, 90))
            rings.append(
                f"M{x - 0.987 * r:.2f} {y:.2f}A{0.987 * r:.2f} {0.987 * r:.2f} 0 0 1 "
                f"{x + 0.987 * r:.2f} {y:.2f}"
            )
        face = faces[row % 2]
        # The lower half of a fan is filled as well: the next row stands on it.
        shade.append(rect(Box(-w, y, 3 * w, r)))
        layers += [
            design.shape("".join(shade), face, role="backdrop"),
            design.shape("".join(rays), mix(gold, face, 0.12), role="backdrop"),
            design.shape("".join(rings), None, stroke=pen, role="backdrop"),
        ]
    return _tiled(c, layers)


def scallops(design: Design) -> list[Layer]:
    """Rows of rings within rings, each row over the one above, in turning colours."""
    c = Cloth(design, 4.0)
    w, h = float(c.tile.w), float(c.tile.h)
    r = w / 2
    shades = [c.ground, *[mix(c.ground, ink, 0.85) for ink in (*c.inks, *c.inks)][:3]]
    layers: list[Layer] = []
    for row in range(-4, 9):
        y = row * h / 4 + 0.5 * r
        for ring, share in enumerate((1.0, 0.78, 0.56, 0.34)):
            ink = shades[(ring + (row % 4)) % len(shades)] if ring else c.ground
            d = "".join(
                circle(col * w + (r if row % 2 else 0.0), y, share * r * 0.985)
                for col in range(-1, 3)
            )
            layers.append(design.shape(d, ink, role="backdrop"))
    return _tiled(c, layers)


def quarters(design: Design) -> list[Layer]:
    """Squares of cut circles, turned at will, in four colours."""
    c = Cloth(design, 2.0)
    rng, n = design.rng, 4
    w, h = c.tile.w / n, c.tile.h / n
    inks = [c.ground, *c.inks, c.tone, design.scheme.ink][:5]
    layers: list[Layer] = []
    last = ""
    for j in range(n):
        for i in range(n):
            under = rng.choice([k for k in inks if k != last])
            over = rng.choice([k for k in inks if contrast(k, under) > 1.3] or [inks[-1]])
            last = under
            box = rect(Box(0, 0, w + 0.6, h + 0.6))
            layers += c.cut(box, under, i * w, j * h, c.tile.side)
            d = _quarter(rng.randrange(6))
            turn = Affine.translation(-0.5, -0.5).then(Affine.rotation(90 * rng.randrange(4)))
            d = transform(d, turn.then(Affine.translation(0.5, 0.5)).then(Affine.scaling(w, h)))
            layers += c.cut(d, over, i * w, j * h, c.tile.side)
    return _tiled(c, layers)


def _quarter(form: int) -> str:
    """Return one cut of a unit square."""
    return (
        "M0 0L1 0A1 1 0 0 1 0 1Z",
        "M0 0A0.5 0.5 0 0 0 1 0ZM0 0.5A0.5 0.5 0 0 0 1 0.5Z",
        circle(0.5, 0.5, 0.32),
        "M0 0A1 1 0 0 1 1 1A1 1 0 0 1 0 0Z",
        "M0 0L1 0L0 1Z",
        "M0 0L0.3 0A0.3 0.3 0 0 1 0 0.3ZM0.52 0L1 0A1 1 0 0 1 0 1L0 0.52A0.52 0.52 0 0 0 0.52 0Z",
    )[form]


def weave(design: Design) -> list[Layer]:
    """Bands that pass over and under each other."""
    c = Cloth(design, 4.0)
    w, h = float(c.tile.w), float(c.tile.h)
    one, two = c.inks[0], c.inks[-1] if len(c.inks) > 1 else c.tone
    gap = 0.035
    bars: list[tuple[Box, str]] = []
    for x, y, wide in ((0.0, 0.0, True), (0.5, 0.0, False), (0.0, 0.5, False), (0.5, 0.5, True)):
        cell = Box(x * w, y * h, 0.5 * w, 0.5 * h)
        long = (
            Box(cell.x - 0.11 * w, cell.y + gap * h, 0.72 * w, (0.5 - 2 * gap) * h)
            if wide
            else Box(cell.x + gap * w, cell.y - 0.11 * h, (0.5 - 2 * gap) * w, 0.72 * h)
        )
        bars.append((long, one if wide else two))
    layers: list[Layer] = []
    for box, ink in bars:
        for k, tone in ((0.0, ink), (0.16, mix(ink, c.ground, 0.45)), (0.22, ink)):
            flat = box.width > box.height
            inner = box.inset(0 if flat else k * box.width, k * box.height if flat else 0)
            d = rect(Box(0, 0, inner.width, inner.height))
            layers += c.cut(d, tone, inner.x, inner.y, c.tile.side)
    return _tiled(c, layers)


def ogees(design: Design) -> list[Layer]:
    """Palmettes in pointed ovals, each row between those above."""
    c = Cloth(design, 3.0)
    w, h = float(c.tile.w), float(c.tile.h)
    cells = [(0.0, 0.0), (0.5 * w, 0.5 * h)]
    fill = "".join(
        ogee(px, py, 0.44 * w, 0.44 * h) for x, y in cells[:1]
        for px, py in c.tile.shifts(x, y, c.tile.side)
    )  # fmt: skip
    pen = design.stroke(c.inks[0]).but(width=0.014 * c.tile.side)
    d = "".join(
        ogee(px, py, 0.5 * w, 0.5 * h) for x, y in cells
        for px, py in c.tile.shifts(x, y, c.tile.side)
    )  # fmt: skip
    layers: list[Layer] = [
        design.shape(fill, mix(c.ground, c.inks[0], 0.22), role="backdrop"),
        design.shape(d, None, stroke=pen, role="backdrop"),
    ]
    motif = HALF + transform(HALF, MIRROR)
    k = 0.32 * h / 100
    for (x, y), ink in zip(cells, (c.inks[0], c.inks[-1]), strict=True):
        layers += c.cut(transform(motif, Affine.scaling(k)), ink, x, y, c.tile.side)
    return _tiled(c, layers)


_DECO = frozenset({"deco", "art-deco", "gatsby", "fans", "fan", "twenties"})
_GEOMETRIC = frozenset({"geometric", "bauhaus", "modern", "mid-century", "abstract"})


def _suits(brief: Brief) -> Sequence[str]:
    words = words_of(brief)
    if words & _DECO:
        return ("fans", "ogee", "scallops", "quarters", "weave")
    if words & _GEOMETRIC and not brief.subjects:
        return ("quarters", "scallops", "weave", "fans", "ogee")
    if {"damask", "baroque"} & words:
        return ("ogee", "trellis", "mirrored", "fans")
    if not brief.subjects:
        return ("quarters", "ogee", "scallops", "fans", "weave")
    return ("tossed", "halfdrop", "trellis", "columns", "mirrored", "chequered")


KIND = PictureKind(
    name="pattern",
    title="Pattern",
    compositions={
        "tossed": tossed, "halfdrop": halfdrop, "trellis": trellis, "mirrored": mirrored,
        "columns": columns, "chequered": chequered, "fans": fans, "quarters": quarters,
        "scallops": scallops, "weave": weave, "ogee": ogees,
    },
    manual=__doc__ or "",
    cues=("seamless pattern", "repeating pattern", "pattern", "wallpaper pattern"),
    size=(1024, 1024),
    moods=("playful", "botanical"),
    suits=_suits,
    repeats=True,
)  # fmt: skip
