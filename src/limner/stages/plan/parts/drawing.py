"""Small pieces of drawing that backdrops and ornaments share: noise, bulk paths, papers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from random import Random
from typing import TYPE_CHECKING, Any

from limner.basics.colour import with_alpha
from limner.basics.geometry import Affine, Box
from limner.basics.path import transform
from limner.document.layers.shape import Shape
from limner.document.paint import Linear, Stop, Texture

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


class Ripple:
    """Smooth one-dimensional noise: a sum of sines with seeded phases, about −1 to 1."""

    def __init__(self, rng: Random, octaves: int = 4, roughness: float = 0.5) -> None:
        self.waves = [
            (roughness**i, (i + 1 + rng.random() * 0.7) * 1.7, rng.random() * math.tau)
            for i in range(octaves)
        ]
        self.total = sum(w[0] for w in self.waves)

    def at(self, t: float) -> float:
        """Return the height at `t`; features are about 1 long."""
        return sum(a * math.sin(f * t * math.tau / 2 + p) for a, f, p in self.waves) / self.total


def grain(design: Design, w: float, h: float, strength: float = 0.25) -> Shape:
    """Return a fine grain over a panel, so that flat colour looks printed."""
    return Shape(
        id=design.id("texture"),
        role="texture",
        box=Box(0, 0, w, h),
        fill=Texture(
            name="grain",
            colours=("#808080",),
            strength=strength,
            scale=1.0,
            seed=design.rng.randrange(1 << 16),
        ),
        blend="soft-light",
        opacity=min(1.0, strength * 1.6),
    )


def textured(  # noqa: PLR0913  a panel and its texture, all but the name optional
    design: Design,
    w: float,
    h: float,
    name: str,
    colours: Sequence[str],
    *,
    scale: float = 1.0,
    strength: float = 1.0,
    **fields: Any,
) -> Shape:
    """Return a whole panel of a texture; scale 1 is natural for a panel of any size."""
    grown = scale * math.sqrt(w * h) / 1024
    fields.setdefault("role", "backdrop")
    return Shape(
        id=design.id(fields["role"]),
        box=Box(0, 0, w, h),
        fill=Texture(
            name=name,
            colours=tuple(colours),
            scale=max(0.05, round(grown, 3)),
            strength=strength,
            seed=design.rng.randrange(1 << 16),
        ),
        **fields,
    )


def fade(colour: str, start: float = 1.0, end: float = 0.0, *, up: bool = False) -> Linear:
    """Return a colour fading downwards (or upwards) from opacity `start` to `end`."""
    stops = (
        Stop(offset=0.0, colour=with_alpha(colour, start)),
        Stop(offset=1.0, colour=with_alpha(colour, end)),
    )
    return Linear(start=(0, 1) if up else (0, 0), end=(0, 0) if up else (0, 1), stops=stops)


def gradient(*colours: str, angle: float = 90.0) -> Linear:
    """Return colours evenly spaced along `angle` degrees (0 to the right, 90 downwards)."""
    dx, dy = math.cos(math.radians(angle)) / 2, math.sin(math.radians(angle)) / 2
    last = max(1, len(colours) - 1)
    return Linear(
        start=(0.5 - dx, 0.5 - dy),
        end=(0.5 + dx, 0.5 + dy),
        stops=tuple(Stop(offset=i / last, colour=c) for i, c in enumerate(colours)),
    )


def ridge(points: Sequence[Point], w: float, h: float) -> str:
    """Close a skyline drawn from left to right down to the bottom of a panel."""
    head = "".join(f"{'M' if i == 0 else 'L'}{x:.1f} {y:.1f}" for i, (x, y) in enumerate(points))
    return f"{head}L{w:.1f} {h:.1f}L0 {h:.1f}Z"


def placed(d: str, x: float, y: float, *, turn: float = 0.0, scale: float = 1.0) -> str:
    """Return a path about the origin scaled, turned (degrees) and moved to (x, y)."""
    matrix = Affine.scaling(scale).then(Affine.rotation(turn)).then(Affine.translation(x, y))
    return transform(d, matrix)


def scatter(
    rng: Random, w: float, h: float, radius: float, most: int = 400, edge: float = 0.0
) -> list[Point]:
    """Return points no nearer than `radius` to each other, over a panel and `edge` around it."""
    cell = radius / math.sqrt(2)
    grid: dict[tuple[int, int], Point] = {}
    found: list[Point] = []
    for _ in range(most * 12):
        if len(found) >= most:
            break
        x, y = rng.uniform(-edge, w + edge), rng.uniform(-edge, h + edge)
        key = (math.floor(x / cell), math.floor(y / cell))
        near = (grid.get((key[0] + i, key[1] + j)) for i in range(-2, 3) for j in range(-2, 3))
        if all(p is None or math.dist(p, (x, y)) >= radius for p in near):
            grid[key] = (x, y)
            found.append((x, y))
    return found


def together(parts: Iterable[str]) -> str:
    """Join outlines into one path, painted at once."""
    return "".join(parts)
