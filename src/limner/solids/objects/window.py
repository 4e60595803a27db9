"""Window: a painted frame with glazing bars and panes, set in its architrave, with a sill; hung on
a wall."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import rounded_box, upright
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _bar(width: float, depth: float, height: float, x: float, y: float, z: float) -> Mesh:
    """Return a bar whose front's lower middle stands at x, z, its middle at depth y."""
    return rounded_box(width, depth, height, 0.0022, 3).moved(x, y, z)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    trim, sash, muntin, sill = 0.065, 0.045, 0.022, 0.035
    columns, rows = int(spec.number("columns", 2)), int(spec.number("rows", 3))
    wide, low, high = w - 0.05, sill, h
    deep = 0.55 * d
    frame = [
        _bar(w, d, sill, 0, -d / 2, 0),
        _bar(trim, deep, high - low, -(wide - trim) / 2, -deep / 2, low + 0.0003),
        _bar(trim, deep, high - low, (wide - trim) / 2, -deep / 2, low + 0.0003),
        _bar(wide - 2 * trim - 0.0006, deep, trim, 0, -deep / 2, high - trim + 0.0003),
    ]
    x, bottom, top = wide / 2 - trim - 0.0004, low + 0.0006, high - trim - 0.0002
    inner = 0.38 * d
    for leaf in range(columns):
        left = -x + 2 * x * leaf / columns + 0.0004
        right = -x + 2 * x * (leaf + 1) / columns - 0.0004
        frame += _sash(left, right, bottom, top, (sash, muntin, inner), rows)
    pane = upright(2 * x - 0.02, top - bottom - 0.02).moved(0, -inner * 0.45, bottom + 0.01)
    return Solid((Part(joined(frame), "frame"), Part(pane, "pane")), hang=True)


def _sash(
    left: float,
    right: float,
    bottom: float,
    top: float,
    sizes: tuple[float, float, float],
    rows: int,
) -> list[Mesh]:
    """Return one casement: stiles, rails and the bars between its panes."""
    sash, muntin, deep = sizes
    y, middle = -deep / 2, (left + right) / 2
    bars = [
        _bar(sash, deep, top - bottom, x, y, bottom) for x in (left + sash / 2, right - sash / 2)
    ]
    span = right - left - 2 * sash - 0.0004
    bars += [_bar(span, deep, sash, middle, y, z) for z in (bottom, top - sash)]
    for k in range(1, rows):
        z = bottom + (top - bottom) * k / rows - muntin / 2
        bars.append(_bar(span, 0.7 * deep, muntin, middle, y, z))
    return bars


OBJECT = ObjectKind(
    build=_build,
    size=(1.20, 0.12, 1.50),
    matter={
        "frame": Matter(name="paint", colour="#f2efe9", finish="satin"),
        "pane": Matter(name="pane"),
    },
    cues=("window", "casement window"),
    stands="wall",
)
