"""Quarter circles, discs, bars and triangles on a square grid, after the Bauhaus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, rect, sector
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tile(form: str, x: float, y: float, s: float, turn: int) -> str:
    """Return one form filling the square at (x, y), turned by quarter turns."""
    corners = ((x, y), (x + s, y), (x + s, y + s), (x, y + s))
    cx, cy = corners[turn]
    if form == "quarter":
        return sector(cx, cy, s, (90 + 90 * turn) % 360, (90 + 90 * turn) % 360 + 90)
    if form == "arch":
        start = (90 + 90 * turn) % 360
        return "".join(
            sector(cx, cy, s * r, start, start + 90, s * q)
            for r, q in ((1, 0.78), (0.56, 0.34), (0.16, 0))
        )
    if form == "disc":
        return circle(x + s / 2, y + s / 2, s * 0.5)
    if form == "dot":
        return circle(x + s / 2, y + s / 2, s * 0.2)
    if form == "half":
        mids = ((x, y + s / 2), (x + s / 2, y), (x + s, y + s / 2), (x + s / 2, y + s))
        mx, my = mids[turn]
        start = (0, 90, 180, 270)[turn]
        return sector(mx, my, s / 2, start, start + 180)
    if form == "triangle":
        others = [p for p in corners if p != corners[turn]]
        return polygon(others)
    bars = 4
    step = s / (2 * bars - 1)
    if turn % 2:
        return "".join(rect(Box(x + 2 * i * step, y, step, s)) for i in range(bars))
    return "".join(rect(Box(x, y + 2 * i * step, s, step)) for i in range(bars))


FORMS = ("quarter", "quarter", "arch", "disc", "half", "half", "triangle", "bars", "dot", "empty")


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a grid of tiles, some on grounds of their own, a few forms twice the size."""
    rng = design.rng
    across = max(2, round(w / (min(w, h) / rng.choice((3, 4)))))
    side = w / across
    down = int(h / side) + 1
    grounds = (tones.step(0.16, tones.three), tones.step(0.1, tones.one), tones.three, tones.two)
    paths: dict[str, list[str]] = {}
    taken: set[tuple[int, int]] = set()
    for j in range(down):
        for i in range(across):
            if (i, j) in taken:
                continue
            big = rng.random() < 0.14 and i + 1 < across and not {(i + 1, j)} & taken
            span = 2 if big else 1
            taken |= {(i + a, j + b) for a in range(span) for b in range(span)}
            x, y, s = i * side, j * side, side * span
            form = rng.choice(FORMS[:6] if big else FORMS)
            ground = rng.choice(grounds) if rng.random() < 0.42 else None
            inks = [c for c in (tones.one, tones.one, tones.two, tones.three) if c != ground]
            if ground:
                design_key = f"0{ground}"
                paths.setdefault(design_key, []).append(rect(Box(x, y, s + 0.3, s + 0.3)))
            if form != "empty":
                key = f"1{rng.choice(inks)}"
                paths.setdefault(key, []).append(tile(form, x, y, s, rng.randrange(4)))
    return [design.shape("".join(d), key[1:], role="backdrop") for key, d in sorted(paths.items())]


BACKDROP = Backdrop(
    "bauhaus",
    draw,
    frozenset(
        {
            "geometric",
            "constructivist",
            "modernist",
            "architecture",
            "museum",
            "gallery",
            "exhibition",
            "design",
            "shapes",
            "mid-century",
            "midcentury",
        }
    ),
    manners=frozenset({"bauhaus"}),
    plain=True,
)
