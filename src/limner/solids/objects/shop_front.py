"""Shop front: brick piers, a fascia with its sign, window, door, awning, and the shop within."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.awning import awning
from limner.solids.bakes import shelved
from limner.solids.fit import fitted
from limner.solids.ironwork import ball, bar, gooseneck
from limner.solids.lettering import frontal, within, written
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, plane, rounded_box, upright
from limner.solids.shapes.moulding import moulding
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_DROP = 0.10
"""How far the awning falls, in heights of the front."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is, metres; the wall's face is y = 0 until the whole is centred.

    pier: width of the brick on each side. fascia: foot and head of the sign's board. sill: of the
    window. door: its left and right edges; window: likewise.
    """

    w: float
    h: float
    pier: float
    fascia: tuple[float, float]
    sill: float
    door: tuple[float, float]
    window: tuple[float, float]

    @classmethod
    def of(cls, spec: Spec) -> _Plan:
        w, h = spec.width, spec.height
        pier, post = 0.11 * w, 0.16
        left, right = -w / 2 + pier + post, w / 2 - pier - post
        door = min(1.0, 0.3 * (right - left))
        return cls(
            w, h, pier, (0.64 * h, 0.79 * h), 0.16 * h, (right - door, right),
            (left, right - door - post),
        )  # fmt: skip

    @property
    def inner(self) -> tuple[float, float]:
        """The edges of the joinery."""
        return -self.w / 2 + self.pier, self.w / 2 - self.pier


def _build(spec: Spec) -> Solid:
    plan = _Plan.of(spec)
    parts = [
        *_walls(plan), *_fascia(plan, spec), *_joinery(plan), *_door(plan), *_interior(plan, spec),
    ]  # fmt: skip
    if spec.word("awning", "yes") != "no":
        left, right = plan.inner
        drop = _DROP * plan.h
        parts += awning(left - 0.02, right + 0.02, plan.fascia[0] - 0.04, drop, spec.depth - 1.435)
    if spec.word("lamps", "yes") != "no":
        parts += _lamps(plan)
    return Solid(fitted(parts, spec))


def _box(
    x: tuple[float, float], y: tuple[float, float], z: tuple[float, float], radius: float = 0.004
) -> Mesh:
    """Return a block between edges."""
    block = rounded_box(x[1] - x[0], y[1] - y[0], z[1] - z[0], radius, 2)
    return block.moved((x[0] + x[1]) / 2, (y[0] + y[1]) / 2, z[0])


def _walls(plan: _Plan) -> list[Part]:
    """Return the brick at both sides and above, the stone step and the cornice."""
    w, h, half = plan.w, plan.h, plan.w / 2
    left, right = plan.inner
    wall = joined([
        _box((-half, left), (0.0, 0.3), (0.0, h)), _box((right, half), (0.0, 0.3), (0.0, h)),
        _box((left - 0.001, right + 0.001), (0.02, 0.3), (plan.fascia[1] - 0.02, h)),
    ])  # fmt: skip
    stone = [
        _box((-half - 0.0, half), (-0.10, 0.31), (h - 0.10, h + 0.0), 0.012),
        _box((-half + 0.02, half - 0.02), (-0.06, 0.0), (h - 0.17, h - 0.10), 0.012),
        _box((-half - 0.0, left), (-0.03, 0.0), (0.0, 0.22), 0.008),
        _box((right, half), (-0.03, 0.0), (0.0, 0.22), 0.008),
        _box((plan.door[0] - 0.1, plan.door[1] + 0.1), (-0.22, 0.2), (0.0, 0.07), 0.01),
    ]
    del w
    return [Part(_shown(wall), "wall"), Part(joined(stone), "stone")]


def _shown(mesh: Mesh) -> Mesh:
    """Return a wall with uv that run on from block to block."""
    x, y, z = mesh.positions.T
    u = np.where(np.abs(mesh.normals[:, 0]) > 0.7, y, x)
    v = np.where(np.abs(mesh.normals[:, 2]) > 0.7, y, z)
    return mesh.mapped(np.stack([u, v], 1))


def _fascia(plan: _Plan, spec: Spec) -> list[Part]:
    """Return the sign's board between its brackets, under a cornice, and the letters on it."""
    left, right = plan.inner
    foot, head = plan.fascia
    board = frontal(_box((left + 0.02, right - 0.02), (-0.05, 0.05), (foot, head)))
    trim = [
        _box((left - 0.06, right + 0.06), (-0.19, 0.0), (head + 0.045, head + 0.085), 0.012),
        _box((left - 0.03, right + 0.03), (-0.14, 0.0), (head, head + 0.045), 0.015),
        _box((left, right), (-0.085, 0.0), (foot - 0.05, foot), 0.012),
    ]
    frame = moulding(right - left - 0.30, head - foot - 0.05, [
        (0.0, 0.0), (0.0, 0.016, 0.004), (0.012, 0.022, 0.005), (0.026, 0.010, 0.004), (0.03, 0.0),
    ]).moved(y=-0.0495, z=foot + 0.025)  # fmt: skip
    brackets = []
    for x in (left + 0.05, right - 0.05):
        brackets += [
            _box((x - 0.07, x + 0.07), (-0.13, 0.0), (foot - 0.03, head + 0.01), 0.02),
            _box((x - 0.055, x + 0.055), (-0.16, 0.0), (foot + 0.28 * (head - foot), head), 0.03),
        ]
    wide = (right - left) / 2 - 0.19
    area = Area(-wide, foot + 0.06, wide, head - 0.06)
    printed = {} if "sign" in spec.letters else {"sign": area}
    return [
        Part(board, "fascia", printed), Part(frame, "trim"),
        Part(joined([*trim, *brackets]), "joinery"), *_raised(area, spec),
    ]  # fmt: skip


def _raised(area: Area, spec: Spec) -> list[Part]:
    """Return the sign's letters, cut from board and fixed on the fascia a little off it."""
    drawn = spec.letters.get("sign")
    if drawn is None:
        return []
    glyphs = written(within(drawn, area.width, area.height))
    made = []
    for colour in dict.fromkeys(g.colour for g in glyphs):
        cut = [extrusion(g.rings, 0.028, 0.004, 3) for g in glyphs if g.colour == colour]
        block = frontal(joined(cut).moved((area.left + area.right) / 2, -0.054, area.bottom))
        painted = Matter(name="paint", colour=colour, finish="satin")
        made.append(Part(block, "letter", {"sign": area}, painted))
    return made


def _panelled(x: tuple[float, float], z: tuple[float, float], y: float) -> list[Mesh]:
    """Return a board with a raised moulding on it, as doors and window bases have."""
    inset = min(0.09, 0.2 * min(x[1] - x[0], z[1] - z[0]))
    wide, high = x[1] - x[0] - 2 * inset, z[1] - z[0] - 2 * inset
    rim = moulding(wide, high, [
        (0.0, 0.0), (0.0, 0.012, 0.003), (0.014, 0.02, 0.004), (0.03, 0.006, 0.003), (0.034, 0.0),
    ]).moved((x[0] + x[1]) / 2, y, z[0] + inset)  # fmt: skip
    return [_box(x, (y, y + 0.05), z), rim]


def _joinery(plan: _Plan) -> list[Part]:
    """Return the pilasters, the window with its panelled base, and the light over the door."""
    head = plan.fascia[0] - 0.05
    left, right = plan.inner
    x0, x1 = plan.window
    wood: list[Mesh] = []
    for a, b in ((left, x0), (x1, plan.door[0]), (plan.door[1], right)):
        wood += [
            _box((a + 0.008, b - 0.008), (-0.045, 0.06), (0.0, head)),
            _box((a, b), (-0.07, 0.06), (0.0, 0.2), 0.008),
            _box((a, b), (-0.065, 0.06), (head - 0.09, head), 0.012),
        ]
    count = max(1, round((x1 - x0) / 1.1))
    ends = np.linspace(x0, x1, count + 1)
    for a, b in pairwise(ends):
        wood += _panelled((float(a), float(b)), (0.07, plan.sill), 0.0)
    wood.append(_box((x0, x1), (-0.03, 0.08), (0.0, 0.1), 0.006))
    wood.append(_box((x0 - 0.01, x1 + 0.01), (-0.075, 0.09), (plan.sill, plan.sill + 0.045), 0.012))
    foot = plan.sill + 0.045
    wood.append(
        moulding(x1 - x0, head - foot, [
            (0.0, -0.05), (0.0, 0.02, 0.004), (0.05, 0.02, 0.006), (0.065, 0.0, 0.002),
            (0.065, -0.05),
        ]).moved((x0 + x1) / 2, 0.0, foot)
    )  # fmt: skip
    top = head - 0.2 * (head - foot)
    bars = [float(x) for x in ends[1:-1]]
    wood += [_box((x - 0.016, x + 0.016), (-0.012, 0.04), (top, head - 0.06)) for x in bars]
    wood.append(_box((x0 + 0.06, x1 - 0.06), (-0.012, 0.04), (top - 0.02, top + 0.02)))
    pane = frontal(
        upright(x1 - x0 - 0.10, head - foot - 0.10).moved((x0 + x1) / 2, 0.03, foot + 0.05)
    )
    clear = min(top - 0.06, plan.fascia[0] - 0.34 - _DROP * plan.h)
    area = Area(x0 + 0.12, foot + 0.12, x1 - 0.12, clear)
    return [Part(joined(wood), "joinery"), Part(frontal(pane), "pane", {"window": area})]


def _door(plan: _Plan) -> list[Part]:
    """Return the door: panelled below, glazed above, with a brass handle and a light over it."""
    x0, x1 = plan.door
    head = plan.fascia[0] - 0.05
    top, low, mid = 0.86 * head, 0.07, 0.38 * head
    set_back, stile = 0.06, 0.11
    y = (set_back, set_back + 0.05)
    wood = [
        _box((x0, x1), (-0.02, 0.11), (top, top + 0.06), 0.006),
        _box((x0, x0 + 0.03), (0.0, 0.11), (low, head)),
        _box((x1 - 0.03, x1), (0.0, 0.11), (low, head)),
        _box((x0, x1), (0.0, 0.11), (head - 0.05, head)),
        _box((x0 + 0.03, x0 + 0.03 + stile), y, (low + 0.01, top)),
        _box((x1 - 0.03 - stile, x1 - 0.03), y, (low + 0.01, top)),
        _box((x0 + 0.1, x1 - 0.1), y, (top - stile, top)),
        _box((x0 + 0.1, x1 - 0.1), y, (mid - 0.06, mid + 0.06)),
        _box((x0 + 0.1, x1 - 0.1), y, (low + 0.01, low + 0.24)),
        *_panelled((x0 + 0.13, x1 - 0.13), (low + 0.22, mid - 0.05), set_back - 0.0004),
    ]
    x, back = x0 + 0.085, set_back + 0.03
    brass = [
        _box((x0 + 0.04, x1 - 0.04), (set_back - 0.003, set_back), (low + 0.02, low + 0.2), 0.001),
        bar((x, 0.005, mid + 0.12), (x, 0.005, mid + 0.52), 0.011),
        *(bar((x, 0.005, z), (x, set_back, z), 0.008) for z in (mid + 0.16, mid + 0.48)),
    ]  # fmt: skip
    panes = [
        upright(x1 - x0 - 0.26, top - mid - 0.15).moved((x0 + x1) / 2, back, mid + 0.05),
        upright(x1 - x0 - 0.05, head - top - 0.1).moved(
            (x0 + x1) / 2, set_back + 0.03, top + 0.055
        ),
    ]
    return [
        Part(joined(wood), "joinery"), Part(joined(brass), "brass"), Part(joined(panes), "pane"),
    ]  # fmt: skip


def _interior(plan: _Plan, spec: Spec) -> list[Part]:
    """Return the lit room seen through the glass: its walls, shelves with goods, hanging lamps."""
    left, right = plan.inner[0] + 0.02, plan.inner[1] - 0.02
    head, deep = plan.fascia[0], 1.0
    y0, y1 = 0.32, 0.32 + deep
    room = joined([
        _box((left, right), (y1, y1 + 0.02), (0.0, head)),
        _box((left - 0.02, left), (0.1, y1), (0.0, head)),
        _box((right, right + 0.02), (0.1, y1), (0.0, head)),
        _box((left, right), (0.1, y1), (head, head + 0.02)),
    ])  # fmt: skip
    floor = plane(right - left, y1 - 0.1).moved(y=(0.1 + y1) / 2, z=0.06)
    light = _box((left + 0.4, right - 0.4), (y0 + 0.2, y1 - 0.25), (head - 0.03, head - 0.006))
    rng = np.random.default_rng(spec.seed)
    shelves, strips, at = [], [], []
    for z in [z for z in (0.9, 1.3, 1.7) if z <= head - 0.4] or [0.5 * head]:
        shelves.append(_box((left + 0.2, right - 0.2), (y1 - 0.26, y1 - 0.002), (z, z + 0.03)))
        strips.append(_box((left + 0.22, right - 0.22), (y1 - 0.255, y1 - 0.24), (z - 0.012, z)))
        at.append(z + 0.03)
    x0, x1 = plan.window
    globes, cords = [], []
    for share in (0.22, 0.5, 0.78):
        x, z = x0 + share * (x1 - x0), 0.76 * head
        globes.append(ball(0.075, x, y0 + 0.12, z))
        cords.append(bar((x, y0 + 0.12, z + 0.07), (x, y0 + 0.12, head), 0.004, 6))
    return [
        Part(room, "room"), Part(floor, "floor"), Part(joined([light, *globes, *strips]), "lamp"),
        Part(joined([*shelves, *cords]), "shelf"),
        *_goods((left + 0.28, right - 0.3), y1 - 0.14, at, rng, spec),
    ]  # fmt: skip


def _goods(
    x: tuple[float, float], y: float, levels: list[float], rng: np.random.Generator, spec: Spec
) -> list[Part]:
    """Return what stands on the shelves: a baker's bread and baskets, else boxes and tins."""
    if spec.word("goods", "") == "bread":
        rows = [shelved(*x, y, z, rng, 0.34) for z in levels]
        bread, baskets = (joined(side) for side in zip(*rows, strict=True))
        return [Part(bread, "bread"), Part(baskets, "basket")]
    boxes = []
    for z in levels:
        at = x[0]
        while at < x[1] - 0.1:
            wide, high = rng.uniform(0.07, 0.2), rng.uniform(0.12, 0.28)
            if rng.random() < 0.82:
                boxes.append(_box((at, at + wide), (y - 0.08, y + 0.09), (z, z + high)))
            at += wide + rng.uniform(0.02, 0.1)
    return [Part(joined(boxes), "goods")] if boxes else []


def _lamps(plan: _Plan) -> list[Part]:
    """Return lamps on curved arms over the sign."""
    metal, lining, bulb = gooseneck(0.42, 0.34, 0.13)
    wide = plan.inner[1] - plan.inner[0]
    at = [(k - 1) * 0.31 * wide for k in range(3)]
    up = plan.fascia[1] + 0.26
    return [
        Part(joined(mesh.moved(x=x, y=0.02, z=up) for x in at), slot)
        for mesh, slot in ((metal, "iron"), (lining, "lining"), (bulb, "bulb"))
    ]


OBJECT = ObjectKind(
    build=_build,
    size=(4.6, 2.4, 4.0),
    matter={
        "joinery": Matter(name="paint", colour="#20453a", finish="satin"),
        "fascia": Matter(name="paint", colour="#1b3b32", finish="satin"),
        "trim": Matter(name="paint", colour="#c9a45a", finish="satin"),
        "wall": Matter(name="brick"),
        "stone": Matter(name="stucco", colour="#d3ccbe"),
        "pane": Matter(name="pane"),
        "brass": Matter(name="brass"),
        "awning": Matter(name="canvas", colour="#f1ece0"),
        "stripe": Matter(name="canvas", colour="#20453a"),
        "iron": Matter(name="black-metal"),
        "lining": Matter(name="paint", colour="#f3efe6", finish="satin"),
        "bulb": Matter(name="lamplight", colour="#ffe0b0", finish="gloss"),
        "room": Matter(name="paint", colour="#a47c52", finish="matte"),
        "floor": Matter(name="planks"),
        "lamp": Matter(name="lit-acrylic", colour="#ffcf8a", finish="gloss"),
        "shelf": Matter(name="walnut"),
        "goods": Matter(name="paint", colour="#d6a262", finish="satin"),
        "bread": Matter(name="bread-crust"),
        "basket": Matter(name="wicker"),
        "letter": Matter(name="paint", colour="#e6bd5c", finish="satin"),
    },
    cues=(
        "shop front", "shopfront", "storefront", "store front", "shop", "cafe front",
        "bakery front", "boutique", "coffee shop front",
    ),
    area="sign",
    letters=("sign",),
    stands="ground",
)  # fmt: skip
