"""Flowers: marigold strings for South Asian feasts, spring blossom, or a summer meadow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import smooth
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.ornaments.flower import blooms
from limner.stages.plan.ornaments.sprig import Sprig, along, grow, layers_of, leaf, spine
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

ORANGE, YELLOW = "#f0861a", "#f7b91f"


def strings(design: Design, w: float, h: float) -> list[Layer]:
    """Return marigold strings hanging from the upper edge, longest at the sides, mango leaves
    above them."""
    rng = design.rng
    s = math.sqrt(w * h)
    r = s * 0.021
    count = max(5, round(w / (r * 4.6)))
    orange: list[tuple[float, float, float]] = []
    yellow: list[tuple[float, float, float]] = []
    foliage = Sprig()
    cords = []
    for i in range(count):
        t = (i + 0.5) / count
        x = w * t
        away = abs(t - 0.5) * 2
        length = h * (0.12 + 0.5 * away**1.5) * rng.uniform(0.9, 1.08)
        n = max(4, int(length / (r * 1.55)))
        cords.append(f"M{x:.1f} 0L{x:.1f} {n * r * 1.55:.1f}")
        for j in range(n):
            y = r * 0.4 + j * r * 1.55
            (orange if (j + i) % 4 else yellow).append((x, y, r * rng.uniform(0.95, 1.08)))
        orange.append((x, n * r * 1.55 + r * 0.4, r * 1.25))
    for i in range(count * 2 + 1):
        x = w * i / (count * 2)
        one, other, rib = leaf(x, -r * 0.6, math.pi / 2 + rng.uniform(-0.14, 0.14), r * 5.2, 0.36)
        foliage.light.append(one)
        foliage.dark.append(other)
        foliage.veins.append(rib)
    cord = Stroke(paint="#6b4a1c", width=max(0.6, r * 0.1))
    return [
        *layers_of(design, foliage, "#4f7d3a", r * 0.1)[1:],
        design.shape("".join(cords), None, stroke=cord, role="backdrop"),
        *blooms(design, "marigold", orange, ORANGE),
        *blooms(design, "marigold", yellow, YELLOW),
    ]


def heap(design: Design, w: float, h: float, share: float = 0.16) -> list[Layer]:
    """Return marigolds heaped along the foot, big in front, small behind."""
    rng = design.rng
    s = math.sqrt(w * h)
    layers: list[Layer] = []
    for depth in range(3):
        r = s * (0.034 + 0.014 * depth)
        y = h - h * share * (0.9 - 0.42 * depth)
        n = math.ceil(w / (r * 1.5)) + 1
        colour = (ORANGE, YELLOW, "#e8641b")[depth]
        at = [
            (
                i * r * 1.5 + rng.uniform(-0.2, 0.2) * r,
                y
                + r * rng.uniform(-0.25, 0.25)
                - h * 0.05 * (abs(i / max(1, n - 1) - 0.5) * 2) ** 2,
                r * rng.uniform(0.9, 1.15),
            )
            for i in range(n)
        ]
        layers += blooms(design, "marigold", at, colour)
    return layers


def boughs(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return flowering boughs reaching in from two opposite corners, with petals on the air."""
    rng = design.rng
    s = math.sqrt(w * h)
    bark = mix(shift(tones.one, lightness=-0.3, chroma=0.4), "#3d2a24", 0.6)
    pink = mix(tones.two, "#f3a6b8", 0.55) if tones.one != design.scheme.accent else "#f4a9bb"
    layers: list[Layer] = []
    twigs: list[tuple[str, float]] = []
    at: list[tuple[float, float, float]] = []
    left = rng.random() < 0.5
    for x, y, angle, length in (
        (w * (-0.03 if left else 1.03), h * 0.16, 0.15 if left else math.pi - 0.15, s * 0.75),
        (w * (1.03 if left else -0.03), h * 0.93, math.pi + 0.3 if left else -0.3, s * 0.5),
    ):
        points = spine((x, y), angle, length, rng.uniform(-0.45, 0.45))
        twigs.append((smooth(points), s * 0.011))
        for j in range(7):
            px, py, a = along(points, 0.25 + 0.12 * j)
            twig = spine(
                (px, py),
                a + rng.choice((-1, 1)) * rng.uniform(0.5, 0.9),
                s * rng.uniform(0.08, 0.16),
                rng.uniform(-0.5, 0.5),
                6,
            )
            twigs.append((smooth(twig), s * 0.004))
            for k in (0.4, 0.75, 1.0):
                bx, by, _ = along(twig, min(0.99, k))
                r = s * rng.uniform(0.018, 0.03)
                at.append((bx + rng.uniform(-1, 1) * r, by + rng.uniform(-1, 1) * r, r))
    for d, width in twigs:
        layers.append(
            design.shape(
                d, None, role="backdrop", stroke=Stroke(paint=bark, width=width, cap="round")
            )
        )
    kept: list[tuple[float, float, float]] = []
    for x, y, r in at:
        if all(math.dist((x, y), (p[0], p[1])) > (r + p[2]) * 0.7 for p in kept):
            kept.append((x, y, r))
    layers += blooms(design, "blossom", kept[::2], pink)
    layers += blooms(design, "blossom", kept[1::2], mix(pink, "#ffffff", 0.45))
    drift = []
    for _ in range(18):
        x, y = rng.random() * w, h * rng.uniform(0.2, 0.95)
        one, other, _rib = leaf(x, y, rng.random() * math.tau, s * 0.014, 0.7)
        drift += [one, other]
    layers.append(design.shape("".join(drift), pink, role="backdrop", opacity=0.7))
    return layers


def meadow(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return stems and daisies growing up from the foot."""
    rng = design.rng
    s = math.sqrt(w * h)
    sprig = Sprig()
    white: list[tuple[float, float, float]] = []
    pink: list[tuple[float, float, float]] = []
    for i in range(16):
        x = w * (i + rng.uniform(0.1, 0.9)) / 16
        length = min(h * 0.62, s * 0.9) * rng.uniform(0.3, 1.0)
        points = spine(
            (x, h * 1.01), -math.pi / 2 + rng.uniform(-0.15, 0.15), length, rng.uniform(-0.4, 0.4)
        )
        if i % 2:
            grow(sprig, points, rng.choice(("willow", "olive", "fern")), rng)
        else:
            sprig.stems.append(smooth(points))
            (white if i % 4 else pink).append((*points[-1], s * rng.uniform(0.03, 0.05)))
    green = mix("#5d8a54", tones.two, 0.2)
    return [
        *layers_of(design, sprig, green, s * 0.004),
        *blooms(design, "daisy", white, "#fffaf0"),
        *blooms(design, "peony", pink, mix(tones.one, "#f28ca0", 0.4)),
    ]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the flowers the words suggest."""
    words = design.brief.prompt.lower()
    south = any(
        k in words
        for k in ("marigold", "diwali", "holi", "bengal", "hindi", "indian", "puja", "গাঁদা")
    )
    if south or design.brief.lang in ("bn", "hi"):
        made = [*strings(design, w, h), *heap(design, w, h)]
    elif any(k in words for k in ("sakura", "cherry", "japan", "spring", "벚꽃", "春")):
        made = boughs(design, w, h, tones)
    else:
        made = meadow(design, w, h, tones)
    return [*made, grain(design, w, h, 0.2)]


BACKDROP = Backdrop(
    "blossom",
    draw,
    frozenset(
        {
            "flower",
            "flowers",
            "blossom",
            "sakura",
            "cherry-blossom",
            "diwali",
            "holi",
            "bengali",
            "garland",
            "bouquet",
            "florist",
            "mother",
            "spring-festival",
            "meadow",
        }
    ),
    manners=frozenset({"floral", "marigold"}),
    calm=0.4,
    own=True,
)
