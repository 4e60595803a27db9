"""Isometric scenes: a cut-open room or a piece of town on a tile, seen from above.

Lengths are metres: x runs down to the right, y down to the left, z up. Furniture and houses are
blocks with three lit faces; people stand on the floor, the nearer ones in front; signs stand on
the edge of the two back walls.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.basics.path import Point
from limner.document.paint import Blur
from limner.stages.plan.scenery.compose import height_of, wide_of
from limner.stages.plan.scenery.hanging import measure
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Setting, Stage
from limner.stages.plan.scenery.thing import Item

SIDE = 5.0
"""Metres along each edge of the tile."""
WALL = 2.7
COS, SIN = 0.866, 0.5
SLOTS = ((2.5, 3.7), (4.2, 2.7), (3.5, 3.9), (2.3, 2.2), (1.6, 4.5), (4.5, 1.3), (4.5, 4.4))
"""Where people stand on the tile, best first."""
PERSON = 2.15
"""How tall an adult is drawn, in metres: a little large, to be read."""


def asked(stage: Stage) -> bool:
    """Whether the words ask for the view, and all the things can stand in it."""
    said = stage.says("isometric", "axonometric", "cutaway room", "2.5d")
    free = [i for i in stage.items if i.host is None]
    lettered = [i for i in free if i.copies]
    plain = all("hang" in i.thing.places for i in lettered) and len(lettered) < 3
    return (
        said and plain and len(free) - len(lettered) <= len(SLOTS) and len(free) == len(stage.items)
    )


@dataclass(slots=True)
class Tile:
    """The projection of one tile: where its back corner is, and pixels to a metre."""

    pen: Pen
    x: float
    y: float
    k: float

    def at(self, x: float, y: float, z: float = 0.0) -> Point:
        """Return the pixel of a point in metres."""
        return self.x + (x - y) * COS * self.k, self.y + (x + y) * SIN * self.k - z * self.k

    def flat(self, points: Sequence[tuple[float, float, float]], colour: str) -> None:
        """Fill a face through points in metres."""
        self.pen.poly([self.at(*p) for p in points], colour)

    def block(
        self, at: tuple[float, float, float], size: tuple[float, float, float], c: str
    ) -> None:
        """Draw a block from its back lower corner: top, left and right faces in three tones."""
        (x, y, z), (dx, dy, dz) = at, size
        t = self.pen.tones
        near, far = t.light(c, 0.01), t.shade(c, 0.10)
        left, right = (near, far) if t.side < 0 else (far, near)
        a, b, top = x + dx, y + dy, z + dz
        self.flat([(x, b, z), (a, b, z), (a, b, top), (x, b, top)], left)
        self.flat([(a, y, z), (a, b, z), (a, b, top), (a, y, top)], right)
        self.flat([(x, y, top), (a, y, top), (a, b, top), (x, b, top)], t.light(c, 0.07))

    def shadow(self, x: float, y: float, r: float) -> None:
        """Lay the shadow of something round at a point of the floor."""
        cx, cy = self.at(x, y)
        wide = r * self.k
        self.pen.oval(
            Box(cx - wide, cy - 0.5 * wide, 2 * wide, wide), pool("#0d1030", 0.5), role="shadow"
        )

    def drum(self, at: tuple[float, float, float], r: float, high: float, c: str) -> None:
        """Draw an upright cylinder."""
        x, y, z = at
        t, k = self.pen.tones, self.k
        cx, low = self.at(x, y, z)
        wide, up = 1.22 * r * k, high * k
        ends = (t.light(c, 0.02), t.shade(c, 0.12))
        body = fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0))
        self.pen.oval(Box(cx - wide, low - 0.55 * wide, 2 * wide, 1.1 * wide), body)
        self.pen.rect(Box(cx - wide, low - up, 2 * wide, up), body)
        self.pen.oval(
            Box(cx - wide, low - up - 0.55 * wide, 2 * wide, 1.1 * wide), t.light(c, 0.08)
        )


def place(stage: Stage) -> None:
    """Give every item its box: signs over the back edge, the others on the floor."""
    tile = _tile(stage)
    lettered = [i for i in stage.items if i.copies]
    stood = [i for i in stage.items if not i.copies]
    for item, (x, y) in zip(stood, SLOTS, strict=False):
        cx, low = tile.at(x, y)
        high = PERSON * tile.k * height_of(item) / 44.0
        high = min(high, 3.2 * tile.k)
        wide = high * wide_of(item) / height_of(item)
        item.place = "stand"
        item.box = Box(cx - wide / 2, low - high, wide, high)
        item.flip = cx > stage.w / 2
    measure(lettered, stage.u)
    room = 0.17 * stage.h
    for n, item in enumerate(lettered):
        scale = min(room / item.size[1], 0.34 * stage.w / item.size[0])
        wide, high = item.size[0] * scale, item.size[1] * scale
        middle = tile.x + (n - (len(lettered) - 1) / 2) * 0.38 * stage.w
        top = tile.y - WALL * tile.k - 0.75 * high
        item.place = "hang"
        item.sizes = [max(1.0, s * scale) for s in item.sizes]
        item.box = Box(middle - wide / 2, max(0.03 * stage.h, top), wide, high)
    stage.walled, stage.indoors = True, False


def _tile(stage: Stage) -> Tile:
    worded = any(i.copies for i in stage.items)
    top = 0.17 if worded else 0.07
    k = min((0.93 - top) * stage.h / (SIDE + WALL), 0.92 * stage.w / (2 * SIDE * COS))
    low = top * stage.h + WALL * k
    spare = 0.96 * stage.h - (low + SIDE * k)
    return Tile(stage.pen(), stage.w / 2, low + max(0.0, spare) / 2, k)


def draw(stage: Stage, setting: Setting) -> None:
    """Draw the tile with its walls and what furnishes the place."""
    tile, t = _tile(stage), stage.tones
    p = tile.pen
    base = mix(t.tone(0.93, 0.03, t.hues[1]), t.horizon, 0.3)
    p.rect(Box(0, 0, stage.w, stage.h), fade(t.light(base, 0.03), t.shade(base, 0.03)))
    cx, cy = tile.at(SIDE / 2, SIDE / 2, -0.5)
    p.oval(
        Box(
            cx - 1.05 * SIDE * tile.k, cy - 0.42 * SIDE * tile.k, 2.1 * SIDE * tile.k, SIDE * tile.k
        ),
        pool("#101433", 0.30),
        role="shadow",
        effects=(Blur(sigma=1.2 * stage.u),),
    )
    if setting.indoors:
        _room(tile, setting)
    else:
        _town(tile, setting)
    stage.back += [p.grouped(name=f"isometric {setting.name}")]
    for item in stage.items:
        if item.copies:
            _stand(stage, item, tile)


def _stand(stage: Stage, item: Item, tile: Tile) -> None:
    """Stand a sign on the edge of the walls on two short posts."""
    p, t = stage.pen("mount"), stage.tones
    wide = 0.07 * tile.k
    for f in (0.22, 0.78):
        x = item.box.x + f * item.box.width
        foot = tile.y - WALL * tile.k + abs(x - tile.x) / COS * SIN
        p.rect(Box(x - wide / 2, item.box.bottom - 1, wide, foot - item.box.bottom + 2), t.metal)
    stage.back += [p.grouped()]


# -- rooms ----------------------------------------------------------------------------


def _room(tile: Tile, setting: Setting) -> None:
    t, p = tile.pen.tones, tile.pen
    floor = mix(t.wood, t.tone(0.76, 0.05, 68), 0.6)
    wall = t.tone(0.86, 0.05, t.hues[1])
    n, thick = SIDE, 0.14
    tile.block((0, 0, -0.3), (n, n, 0.3), floor)
    for i in range(1, 10):
        y = n * i / 10
        p.line([tile.at(0, y), tile.at(n, y)], t.shade(floor, 0.03), 0.02 * tile.k)
    lit, dim = t.light(wall, 0.03), t.shade(wall, 0.07)
    left, right = (dim, lit) if t.side < 0 else (lit, dim)
    tile.flat([(0, 0, 0), (0, n, 0), (0, n, WALL), (0, 0, WALL)], left)
    tile.flat([(0, 0, 0), (n, 0, 0), (n, 0, WALL), (0, 0, WALL)], right)
    cap = t.light(wall, 0.08)
    tile.flat([(0, 0, WALL), (0, n, WALL), (-thick, n, WALL), (-thick, -thick, WALL)], cap)
    tile.flat([(0, 0, WALL), (n, 0, WALL), (n, -thick, WALL), (-thick, -thick, WALL)], cap)
    tile.flat(
        [(0, n, -0.3), (-thick, n, -0.3), (-thick, n, WALL), (0, n, WALL)], t.shade(wall, 0.13)
    )
    tile.flat(
        [(n, 0, -0.3), (n, -thick, -0.3), (n, -thick, WALL), (n, 0, WALL)], t.shade(wall, 0.10)
    )
    skirt = t.shade(wall, 0.16)
    tile.flat([(0, 0, 0), (0, n, 0), (0, n, 0.12), (0, 0, 0.12)], skirt)
    tile.flat([(0, 0, 0), (n, 0, 0), (n, 0, 0.12), (0, 0, 0.12)], skirt)
    kit = next((k for names, k in KITS if setting.name in names), _living)
    kit(tile)


def _window(tile: Tile, along: str, start: float, wide: float) -> None:
    t = tile.pen.tones
    frame, glass = t.lit("#fbf7ee"), t.sky.stops[1].colour if not t.dark else "#2b3a66"

    def at(f: float, z: float) -> tuple[float, float, float]:
        return (0.0, start + wide * f, z) if along == "y" else (start + wide * f, 0.0, z)

    tile.flat([at(-0.04, 0.86), at(1.04, 0.86), at(1.04, 2.24), at(-0.04, 2.24)], frame)
    for a, b in ((0.03, 0.48), (0.52, 0.97)):
        tile.flat([at(a, 0.95), at(b, 0.95), at(b, 2.15), at(a, 2.15)], glass)
        tile.flat([at(a, 1.4), at(b, 1.9), at(b, 2.15), at(a, 1.9)], t.light(glass, 0.06))


def _shelf(tile: Tile, along: str, start: float, wide: float, z: float) -> None:
    t, rng = tile.pen.tones, tile.pen.rng
    tones = (t.lit(t.accent), t.lit(t.second), t.lit("#f6efe2"), t.facades[2], t.facades[0])
    size = (0.26, wide, 0.06) if along == "y" else (wide, 0.26, 0.06)
    tile.block((0, start, z) if along == "y" else (start, 0, z), size, t.wood)
    n = max(3, int(wide / 0.28))
    for i in range(n):
        at = start + wide * (i + 0.2) / n
        high = rng.uniform(0.16, 0.32)
        where = (0.05, at, z + 0.06) if along == "y" else (at, 0.05, z + 0.06)
        tile.block(where, (0.15, 0.15, high), tones[rng.randrange(5)])


def _plant(tile: Tile, x: float, y: float, high: float = 1.1) -> None:
    t = tile.pen.tones
    tile.shadow(x, y, 0.4)
    tile.drum((x, y, 0), 0.18, 0.34, t.lit("#c9785a"))
    cx, cy = tile.at(x, y, 0.36 + 0.4 * high)
    k = tile.k * high
    for dx, dy, r, by in ((0, 0, 0.34, 0.06), (-0.22, 0.12, 0.24, 0.02), (0.22, 0.10, 0.24, -0.02),
                          (0.02, -0.26, 0.24, -0.05)):  # fmt: skip
        tile.pen.disc(
            cx + dx * k, cy + dy * k, r * k, t.shade(t.leaf, by) if by > 0 else t.light(t.leaf, -by)
        )


def _round_table(tile: Tile, x: float, y: float) -> None:
    t = tile.pen.tones
    tile.shadow(x, y, 0.6)
    for dx, dy in ((-0.62, 0.1), (0.1, -0.62)):
        tile.drum((x + dx, y + dy, 0.40), 0.17, 0.08, t.lit(t.accent))
        tile.pen.line(
            [tile.at(x + dx, y + dy, 0.0), tile.at(x + dx, y + dy, 0.40)], t.metal, 0.06 * tile.k
        )
    tile.pen.line([tile.at(x, y, 0.0), tile.at(x, y, 0.7)], t.metal, 0.09 * tile.k)
    tile.drum((x, y, 0.68), 0.40, 0.07, t.wood)
    tile.drum((x + 0.1, y - 0.1, 0.75), 0.07, 0.11, t.lit("#fdfaf2"))


def _cafe(tile: Tile) -> None:
    t = tile.pen.tones
    _window(tile, "x", 2.9, 1.5)
    _shelf(tile, "y", 0.9, 2.4, 1.95)
    _shelf(tile, "y", 0.9, 2.4, 1.45)
    _shelf(tile, "x", 0.8, 1.5, 1.75)
    tile.block((0.75, 0.7, 0), (0.7, 3.0, 0.95), t.lit(t.second))
    tile.block((0.68, 0.62, 0.95), (0.85, 3.16, 0.09), t.wood)
    tile.block((0.85, 0.95, 1.04), (0.45, 0.7, 0.5), t.steel)
    tile.block((0.92, 1.1, 1.54), (0.3, 0.4, 0.1), t.shade(t.steel, 0.1))
    tile.block((0.85, 2.5, 1.04), (0.45, 0.9, 0.36), t.light(t.sky.stops[1].colour, 0.02))
    for i in range(3):
        tile.drum((1.15, 1.85 + 0.17 * i, 1.04), 0.06, 0.12, t.lit("#fdfaf2"))
    _plant(tile, 4.6, 0.45, 1.2)
    _round_table(tile, 3.5, 0.9)
    _plant(tile, 0.45, 4.6, 1.0)


def _bookcases(tile: Tile) -> None:
    t, rng = tile.pen.tones, tile.pen.rng
    tones = (
        t.lit(t.accent),
        t.lit(t.second),
        t.lit("#f2e6cf"),
        t.facades[2],
        t.facades[0],
        t.facades[5],
    )
    for start in (0.3, 2.5):
        tile.block((0, start, 0), (0.4, 1.9, 2.2), t.wood)
        for j in range(4):
            z, y = 0.14 + 0.52 * j, start + 0.1
            while y < start + 1.72:
                deep = rng.uniform(0.07, 0.13)
                high = rng.uniform(0.28, 0.42)
                c = tones[rng.randrange(6)]
                tile.flat(
                    [
                        (0.41, y, z),
                        (0.41, y + deep, z),
                        (0.41, y + deep, z + high),
                        (0.41, y, z + high),
                    ],
                    c,
                )
                y += deep + 0.012
    _window(tile, "x", 1.6, 1.7)
    tile.flat(
        [(1.6, 1.4, 0.01), (4.4, 1.4, 0.01), (4.4, 4.2, 0.01), (1.6, 4.2, 0.01)],
        t.shade(t.lit(t.second), 0.02),
    )
    _plant(tile, 4.5, 0.5, 1.1)
    _plant(tile, 0.7, 4.7, 0.8)


def _desk(tile: Tile, x: float, y: float) -> None:
    t = tile.pen.tones
    for dx, dy in ((0.06, 0.06), (0.06, 1.24), (0.64, 1.24), (0.64, 0.06)):
        tile.block((x + dx, y + dy, 0), (0.06, 0.06, 0.72), t.metal)
    tile.block((x, y, 0.72), (0.76, 1.36, 0.07), t.wood)
    tile.block((x + 0.14, y + 0.38, 0.79), (0.05, 0.62, 0.42), t.shade(t.steel, 0.2))
    tile.block((x + 0.42, y + 0.42, 0.79), (0.22, 0.5, 0.02), t.lit("#f6f3ec"))


def _office(tile: Tile) -> None:
    _window(tile, "x", 0.8, 1.5)
    _window(tile, "x", 2.8, 1.5)
    _shelf(tile, "y", 3.0, 1.6, 1.6)
    _desk(tile, 0.35, 0.5)
    _desk(tile, 0.35, 2.7)
    _plant(tile, 4.6, 0.45, 1.3)


def _sofa(tile: Tile, x: float, y: float) -> None:
    c = tile.pen.tones.lit(tile.pen.tones.accent)
    light = tile.pen.tones.light(c, 0.04)
    tile.block((x, y, 0), (0.3, 2.1, 0.85), c)
    tile.block((x, y, 0), (0.95, 0.25, 0.62), c)
    tile.block((x + 0.3, y + 0.25, 0), (0.68, 1.6, 0.42), light)
    tile.block((x, y + 1.85, 0), (0.95, 0.25, 0.62), c)


def _living(tile: Tile) -> None:
    t = tile.pen.tones
    rug = t.lit(t.second)
    tile.flat([(1.4, 1.0, 0.01), (4.2, 1.0, 0.01), (4.2, 3.9, 0.01), (1.4, 3.9, 0.01)], rug)
    tile.flat(
        [(1.6, 1.2, 0.012), (4.0, 1.2, 0.012), (4.0, 3.7, 0.012), (1.6, 3.7, 0.012)],
        t.light(rug, 0.06),
    )
    _window(tile, "x", 1.7, 1.7)
    _shelf(tile, "y", 1.2, 1.7, 1.75)
    _sofa(tile, 0.15, 1.0)
    _plant(tile, 0.5, 0.45, 1.2)
    tile.block((2.3, 0.05, 0), (1.6, 0.45, 0.5), t.wood)
    _plant(tile, 4.6, 0.5, 0.9)


# -- town -----------------------------------------------------------------------------


def _house(
    tile: Tile, at: tuple[float, float], size: tuple[float, float, float], colour: str
) -> None:
    """A house block with windows, a door, a shop awning and a flat or a gabled roof."""
    t = tile.pen.tones
    (x, y), (dx, dy, dz) = at, size
    tile.block((x, y, 0), size, colour)
    glass = "#ffe3a1" if t.dark else t.tone(0.62, 0.05, 235)
    frame = t.light(colour, 0.10)
    for j in range(int(dz / 0.95)):
        z = 0.42 + 0.95 * j
        for side, length in (("x", dx), ("y", dy)):
            n = max(1, int(length / 0.8))
            for i in range(n):
                a = length * (i + 0.26) / n
                b = a + 0.48 * length / n
                for grow, c in ((0.05, frame), (0.0, glass)):
                    quad = [
                        (a - grow, z - grow),
                        (b + grow, z - grow),
                        (b + grow, z + 0.52 + grow),
                        (a - grow, z + 0.52 + grow),
                    ]
                    if side == "x":
                        tile.flat([(x + f, y + dy + 0.001, v) for f, v in quad], c)
                    else:
                        tile.flat([(x + dx + 0.001, y + f, v) for f, v in quad], c)
    roof = t.tone(0.52, 0.09, 35)
    rise = 0.62
    tile.flat(
        [
            (x + dx, y, dz),
            (x + dx, y + dy, dz),
            (x + dx / 2, y + dy, dz + rise),
            (x + dx / 2, y, dz + rise),
        ],
        roof,
    )
    tile.flat(
        [(x, y + dy, dz), (x + dx, y + dy, dz), (x + dx / 2, y + dy, dz + rise)],
        t.light(colour, 0.02),
    )
    tile.flat(
        [(x, y, dz), (x + dx / 2, y, dz + rise), (x + dx / 2, y + dy, dz + rise), (x, y + dy, dz)],
        t.light(roof, 0.06),
    )


def _tree(tile: Tile, x: float, y: float, high: float) -> None:
    t = tile.pen.tones
    tile.shadow(x, y, 0.5 * high)
    tile.pen.line([tile.at(x, y), tile.at(x, y, 0.6 * high)], t.tone(0.42, 0.06, 55), 0.11 * tile.k)
    cx, cy = tile.at(x, y, 0.9 * high)
    r = 0.40 * high * tile.k
    tile.pen.disc(cx, cy, r, fade(t.light(t.leaf, 0.06), t.shade(t.leaf, 0.08)))
    tile.pen.disc(cx + t.side * 0.25 * r, cy - 0.25 * r, 0.55 * r, t.light(t.leaf, 0.08))


def _town(tile: Tile, setting: Setting) -> None:
    t, n = tile.pen.tones, SIDE
    green = setting.name in ("park", "farm", "forest", "mountains", "savanna", "beach")
    top = t.grass(0.74) if green else t.tone(0.84, 0.02, 75)
    tile.block((0, 0, -0.3), (n, n, 0.3), top)
    if setting.name == "beach":
        top = t.tone(0.885, 0.05, 82)
        tile.block((0, 0, -0.3), (n, n, 0.3), top)
    if not green:
        road = t.tone(0.5, 0.012, 260)
        tile.flat([(0, 3.9, 0.0), (n, 3.9, 0.0), (n, n, 0.0), (0, n, 0.0)], road)
        for i in range(5):
            tile.flat(
                [(i + 0.2, 4.4, 0), (i + 0.7, 4.4, 0), (i + 0.7, 4.48, 0), (i + 0.2, 4.48, 0)],
                t.lit("#f1ead6"),
            )
        _house(tile, (0.15, 0.15), (1.5, 1.4, 2.3), t.facades[0])
        _house(tile, (1.85, 0.15), (1.4, 1.4, 1.6), t.facades[2])
        _house(tile, (3.45, 0.15), (1.4, 1.4, 2.0), t.facades[3])
        spots: tuple[tuple[float, float, float], ...] = (
            (0.4, 2.2, 1.0),
            (4.6, 2.3, 1.1),
            (0.5, 3.5, 0.9),
        )
    else:
        spots = (
            (0.5, 0.5, 1.7),
            (1.7, 0.4, 1.3),
            (0.4, 1.9, 1.4),
            (3.3, 0.5, 1.5),
            (4.5, 0.7, 1.2),
            (0.5, 3.4, 1.2),
        )
    for x, y, high in spots:
        _tree(tile, x, y, high)


KITS: tuple[tuple[tuple[str, ...], Callable[[Tile], None]], ...] = (
    (("cafe", "shop", "kitchen", "market"), _cafe),
    (("office", "classroom", "hospital", "hall"), _office),
    (("bookstore",), _bookcases),
)
"""What furnishes which rooms; the others are furnished to live in."""
