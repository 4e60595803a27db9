"""Clock: a round wall clock with raised hours and hands; its face can be printed instead."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import disc, lathe, rounded_box
from limner.solids.shapes.profile import Knot
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, d = spec.width / 2, spec.depth
    rim = 0.065 * r
    case = lathe(
        [
            (0, 0), (r - 0.002, 0, 0.002), (r, 0.4 * d, 0.01), (r - 0.3 * rim, d, 0.3 * rim),
            (r - rim, d - 0.002, 0.003), (r - rim, 0.52 * d, 0.001), (r - 1.2 * rim, 0.52 * d),
        ],
        around=160,
    )  # fmt: skip
    level = 0.55 * d
    face = disc(r - rim - 0.0002, 144).moved(z=level)
    side = 0.66 * r
    hour, minute = spec.number("hour", 10.0), spec.number("minute", 9.0)
    black = [
        _marks(r, rim, level),
        _hand(r * 0.48, 0.035 * r, hour * 30 + minute / 2, level + 0.004),
    ]
    black.append(_hand(r * 0.74, 0.025 * r, minute * 6, level + 0.006))
    low, high = level + 0.0005, level + 0.009
    hub: list[Knot] = [(0, low), (0.05 * r, low), (0.05 * r, high, 0.001), (0, high)]
    black.append(lathe(hub, around=32))

    def stood(mesh: Mesh) -> Mesh:
        return mesh.turned(90, "x").moved(z=r)

    parts = (
        Part(stood(case), "body"),
        Part(stood(face), "face", {"face": Area(-side, -side, side, side)}),
        Part(stood(joined(black)), "hands"),
    )
    return Solid(parts, hang=True)


def _marks(r: float, rim: float, level: float) -> Mesh:
    """Return twelve bars, longer at the quarters, and minute ticks between."""
    sizes = {"quarter": (0.022, 0.10), "hour": (0.022, 0.075), "minute": (0.008, 0.028)}
    kinds = {k: rounded_box(w * r, t * r, 0.0012, 0.0003, 1) for k, (w, t) in sizes.items()}
    bars = []
    for k in range(60):
        kind = "quarter" if k % 15 == 0 else "hour" if k % 5 == 0 else "minute"
        out = r - rim - 0.045 * r - sizes[kind][1] * r / 2
        bars.append(kinds[kind].moved(0, out, level + 0.0004).turned(-6.0 * k))
    return joined(bars)


def _hand(length: float, width: float, degrees: float, level: float) -> Mesh:
    bar = rounded_box(width, length * 1.2, 0.0014, 0.0004, 2)
    return bar.moved(0, 0.4 * length, level).turned(-degrees)


_SIZE = (0.34, 0.045, 0.34)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.0),
    size=_SIZE,
    matter={
        "body": Matter(name="paint", colour="#2b2a28", finish="satin"),
        "face": Matter(name="paint", colour="#f6f3ec", finish="matte"),
        "hands": Matter(name="paint", colour="#1d1c1b", finish="satin"),
    },
    cues=("clock", "wall clock"),
    area="face",
    stands="wall",
)
