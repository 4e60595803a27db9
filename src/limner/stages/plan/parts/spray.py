"""Sprays: what a product is of, drawn with leaves either side, as labels and cards have it."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, star
from limner.document.layer import Layer
from limner.document.layers.illustration import Illustration
from limner.stages.plan.ornaments.sprig import Sprig, grow, layers_of, leaf, spine
from limner.stages.plan.parts.hero import drawings
from limner.stages.plan.parts.topic import words_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

FOOD = (
    "blueberry", "strawberry", "raspberry", "cherry", "lemon", "orange", "apple", "peach",
    "pear", "grape", "olive", "tomato", "chili", "honey", "coffee", "tea", "lavender", "mint",
    "garlic", "mushroom", "coconut", "almond", "peanut", "chocolate", "mango", "pineapple",
    "plum", "fig", "apricot", "rose", "vanilla", "pepper", "carrot", "corn", "wheat", "beer",
    "wine", "soap", "candle",
)  # fmt: skip
"""What a label may be of, by the word for one."""
UNFIT = (":soap", ":bubbles", ":wrapped-gift", ":candle")
"""Stock drawings too loud for a label: a spray of leaves stands for them."""


def contents(design: Design) -> list[Illustration]:
    """Return drawings of what is in the jar, named in the prompt or on the label itself."""
    text = design.brief.prompt.lower()
    found = []
    for word in FOOD:
        if re.search(rf"\b{word}(?:s|es)?\b", text) and (
            art := design.art({"blueberry": "blueberries", "wine": "grapes"}.get(word, word))
        ):
            found.append(art)
    found = found or drawings(design, 2)
    return [art for art in found if not art.art.endswith(UNFIT)]


def _berry(design: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    """Return one blueberry with its crown and a soft light."""
    return [
        design.shape(circle(x, y, r), colour),
        design.shape(
            circle(x - r * 0.22, y - r * 0.26, r * 0.66),
            shift(colour, lightness=0.07),
            opacity=0.75,
        ),
        design.shape(circle(x - r * 0.38, y - r * 0.42, r * 0.2), "#ffffff", opacity=0.4),
        design.shape(
            star(x + r * 0.2, y + r * 0.12, r * 0.36, 5, 0.5), shift(colour, lightness=-0.13)
        ),
    ]


OLIVES = (
    (-0.15, -0.02, -24.0, "#8a9440"), (0.15, -0.03, 28.0, "#4a4a2c"),
    (-0.04, 0.07, 8.0, "#5d6a2e"), (0.06, -0.12, -12.0, "#99a24c"),
)  # fmt: skip
"""Where the olives of a spray hang, in parts of its width, how they lean, and their colours."""


def _olive(design: Design, x: float, y: float, r: float, turn: float, ink: str) -> list[Layer]:
    """Return one olive on its stalk with a soft light; `r` is half its length."""
    lit = Box(x - 0.45 * r, y - 0.62 * r, 0.34 * r, 0.7 * r)
    stalk = design.stroke("#6b6a45", 1).but(width=max(0.75, 0.1 * r))
    d = f"M{x:.1f} {y - 0.9 * r:.1f}Q{x:.1f} {y - 1.2 * r:.1f} {x + 0.2 * r:.1f} {y - 1.45 * r:.1f}"
    return [
        design.shape(d, None, stroke=stalk),
        design.shape(Box(x - 0.72 * r, y - r, 1.44 * r, 2 * r), ink, form="ellipse", rotate=turn),
        design.shape(lit, shift(ink, lightness=0.12), form="ellipse", rotate=turn + 8, opacity=0.7),
    ]


def spray(design: Design, cx: float, cy: float, s: float, colour: str) -> list[Layer]:
    """Return a drawn spray: leaves either side, fruit of the product clustered in the middle."""
    rng = design.rng
    words = words_of(design.brief)
    green = "#5d7a55" if not words & {"lavender"} else "#6d7f6a"
    layers: list[Layer] = []
    olives = re.search(r"\bolives?\b", design.brief.prompt, re.I) is not None
    back, front = Sprig(), Sprig()
    for side in (-1, 1):
        for j, turn in enumerate((0.18, -0.35, -0.85)):
            angle = (0 if side > 0 else math.pi) + side * turn
            points = spine((cx, cy), angle, s * (0.52 - 0.07 * j), -side * 0.4)
            leaves = "olive" if olives else ("olive", "bay", "fern")[j]
            grow(back if j else front, points, leaves, rng)
    layers += layers_of(design, back, mix(green, "#cdd3b8", 0.35), s * 0.006)
    layers += layers_of(design, front, green, s * 0.006)
    arts = contents(design)
    if "blueberry" in design.brief.prompt.lower() or "blueberries" in design.brief.prompt.lower():
        navy = "#34406e"
        d: list[str] = []
        for angle in (-2.3, -0.9, 0.5, 2.6):
            one, other, _rib = leaf(cx, cy + s * 0.02, angle, s * 0.24, 0.5)
            d += [one, other]
        layers.append(design.shape("".join(d), shift(green, lightness=0.06)))
        for dx, dy, k in (
            (-0.13, -0.05, 0.085),
            (0.13, -0.06, 0.08),
            (0.0, -0.13, 0.085),
            (-0.07, 0.08, 0.095),
            (0.09, 0.07, 0.1),
        ):
            layers += _berry(design, cx + dx * s, cy + dy * s, k * s, navy)
    elif olives:
        for x, y, turn, ink in OLIVES:
            layers += _olive(design, cx + x * s, cy + y * s, 0.1 * s, turn, ink)
    elif arts:
        size = s * 0.4
        for i, (dx, dy, turn) in enumerate(
            ((-0.14, 0.03, -18.0), (0.15, 0.02, 16.0), (0.0, -0.04, 0.0))
        ):
            art = arts[i % len(arts)]
            k = size * (0.74 if i < 2 else 1.0)
            layers.append(
                art.but(
                    id=design.id("art"),
                    rotate=turn,
                    box=Box(cx + dx * s - k / 2, cy + dy * s - k / 2, k, k),
                )
            )
    else:
        layers += [design.shape(circle(cx, cy, s * 0.06), colour)]
    return layers
