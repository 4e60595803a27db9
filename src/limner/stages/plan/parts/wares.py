"""Wares that carry a company's mark: a bar of soap in its band, a pump bottle, a paper bag.

Each is drawn in a panel `w` by `h` pixels, lit from the upper left, and calls `mark` for the
symbol on it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import ellipse, polygon, rect
from limner.document.layer import Layer
from limner.document.paint import Blur, Linear, Stop

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Mark = Callable[[float, float, float, str], Layer]
Ware = Callable[["Design", float, float, str, str, Mark], list[Layer]]

WORDS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"soap", "soaps", "shampoo-bar", "wax"}), "soap"),
    (
        frozenset(
            (
                "skincare", "lotion", "shampoo", "oil", "juice", "cosmetics", "cosmetic", "serum",
                "perfume", "syrup", "wash", "spa",
            )
        ),
        "bottle",
    ),
    (
        frozenset(
            ("tea", "coffee", "café", "cafe", "bakery", "roastery", "roasters", "espresso", "drink")
        ),
        "cup",
    ),
)  # fmt: skip
"""What a company sells and the ware that shows it; others carry a bag."""


def ware_of(words: frozenset[str]) -> str:
    """Return the name of the ware for a company's words."""
    return next((name for cues, name in WORDS if cues & words), "bag")


def _across(colour: str, depth: float = 0.14) -> Linear:
    """Return light falling across a round body."""
    stops = (
        Stop(offset=0.0, colour=shift(colour, lightness=-0.06)),
        Stop(offset=0.26, colour=shift(colour, lightness=0.04)),
        Stop(offset=0.6, colour=colour),
        Stop(offset=1.0, colour=shift(colour, lightness=-depth)),
    )
    return Linear(start=(0, 0), end=(1, 0), stops=stops)


def _down(colour: str, depth: float = 0.08) -> Linear:
    stops = (
        Stop(offset=0.0, colour=shift(colour, lightness=0.03)),
        Stop(offset=1.0, colour=shift(colour, lightness=-depth)),
    )
    return Linear(start=(0, 0), end=(0, 1), stops=stops)


def _shadow(design: Design, box: Box, fill: str, blur: float) -> Layer:
    shade = with_alpha(shift(fill, lightness=-0.34), 0.5)
    return design.shape(ellipse(box), shade, role="shadow", effects=(Blur(sigma=blur),))


def _bar(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return a bar of soap seen a little from above: its top face over its front."""
    lid = box.height * 0.34
    lean = box.width * 0.07
    r = box.height * 0.14
    top = polygon(
        [
            (box.x + lean, box.y), (box.right - lean, box.y),
            (box.right, box.y + lid), (box.x, box.y + lid),
        ]
    )  # fmt: skip
    front = rect(Box(box.x, box.y + lid - r * 0.5, box.width, box.height - lid + r * 0.5), r)
    return [
        design.shape(front, _down(shift(colour, lightness=-0.05), 0.1)),
        design.shape(top, shift(colour, lightness=0.03), stroke=design.stroke(colour, 0.3)),
    ]


def soap(design: Design, w: float, h: float, fill: str, main: str, mark: Mark) -> list[Layer]:
    """Return two bars of soap, the front one in a paper band with the mark."""
    wide = min(w * 0.66, h * 0.86)
    high = wide * 0.52
    cx, foot = w / 2, h * 0.74
    pale = mix("#f6efe2", main, 0.16)
    back = Box(cx - wide * 0.36, foot - high * 1.42, wide * 0.82, high * 0.78)
    front = Box(cx - wide / 2, foot - high, wide, high)
    band = Box(cx - wide * 0.24, front.y, wide * 0.48, high)
    lid = high * 0.34
    over = polygon(
        [
            (band.x + band.width * 0.06, band.y), (band.right - band.width * 0.06, band.y),
            (band.right, band.y + lid), (band.x, band.y + lid),
        ]
    )  # fmt: skip
    face = Box(band.x, band.y + lid, band.width, high - lid)
    ink = design.scheme.on(main)
    return [
        _shadow(design, Box(cx - wide * 0.5, foot - high * 0.12, wide * 1.08, high * 0.3), fill,
                high * 0.06),
        *_bar(design, back, mix(pale, main, 0.35)),
        *_bar(design, front, pale),
        design.shape(over, shift(main, lightness=0.06)),
        design.shape(face, _down(main)),
        mark(cx, face.centre[1], min(face.height * 0.72, face.width * 0.5), ink),
    ]  # fmt: skip


def bottle(design: Design, w: float, h: float, fill: str, main: str, mark: Mark) -> list[Layer]:
    """Return a pump bottle with a label that bears the mark."""
    high = h * 0.56
    wide = min(high * 0.56, w * 0.5)
    cx, foot = w / 2, h * 0.88
    body = Box(cx - wide / 2, foot - high, wide, high)
    glass = mix(main, "#3a2414", 0.35)
    dark = mix(design.scheme.ink, "#1b1b1b", 0.5)
    neck = Box(cx - wide * 0.15, body.y - high * 0.1, wide * 0.3, high * 0.13)
    collar = Box(cx - wide * 0.21, neck.y - high * 0.07, wide * 0.42, high * 0.1)
    stem = Box(cx - wide * 0.05, collar.y - high * 0.13, wide * 0.1, high * 0.14)
    spout = (
        f"M{cx - wide * 0.16:.1f} {stem.y:.1f}L{cx + wide * 0.16:.1f} {stem.y:.1f}"
        f"L{cx + wide * 0.16:.1f} {stem.y - high * 0.055:.1f}"
        f"L{cx - wide * 0.3:.1f} {stem.y - high * 0.055:.1f}"
        f"Q{cx - wide * 0.4:.1f} {stem.y - high * 0.045:.1f} {cx - wide * 0.42:.1f} {stem.y:.1f}"
        f"L{cx - wide * 0.34:.1f} {stem.y:.1f}Z"
    )
    label = Box(body.x, body.y + high * 0.3, wide, high * 0.46)
    return [
        _shadow(design, Box(cx - wide * 0.5, foot - high * 0.05, wide * 1.2, high * 0.12), fill,
                high * 0.03),
        design.shape(rect(neck, wide * 0.04), _across(glass)),
        design.shape(rect(body, wide * 0.16), _across(glass, 0.18)),
        design.shape(rect(collar, wide * 0.04), _across(dark)),
        design.shape(stem, _across(dark)),
        design.shape(spout, dark),
        design.shape(label, _across("#f7f2e8", 0.1)),
        mark(cx, label.centre[1], min(label.height, label.width) * 0.56, main),
    ]  # fmt: skip


def bag(design: Design, w: float, h: float, fill: str, main: str, mark: Mark) -> list[Layer]:
    """Return a paper carrier bag with the mark on its front."""
    high = h * 0.54
    wide = min(high * 0.84, w * 0.56)
    cx, foot = w / 2, h * 0.86
    front = Box(cx - wide * 0.58, foot - high, wide, high)
    side = polygon(
        [
            (front.right, front.y), (front.right + wide * 0.2, front.y - high * 0.05),
            (front.right + wide * 0.2, foot - high * 0.05), (front.right, foot),
        ]
    )  # fmt: skip
    mouth = polygon(
        [
            (front.x, front.y), (front.x + wide * 0.2, front.y - high * 0.05),
            (front.right + wide * 0.2, front.y - high * 0.05), (front.right, front.y),
        ]
    )  # fmt: skip
    x0, x1 = front.x + wide * 0.3, front.right - wide * 0.3
    loop = (
        f"M{x0:.1f} {front.y + high * 0.05:.1f}C{x0:.1f} {front.y - high * 0.34:.1f} "
        f"{x1:.1f} {front.y - high * 0.34:.1f} {x1:.1f} {front.y + high * 0.05:.1f}"
    )
    cord = design.stroke(mix(design.scheme.ink, main, 0.3), 0.5, cap="round")
    return [
        _shadow(design, Box(front.x, foot - high * 0.06, wide * 1.34, high * 0.13), fill,
                high * 0.035),
        design.shape(mouth, shift(main, lightness=-0.2)),
        design.shape(side, shift(main, lightness=-0.12)),
        design.shape(front, _down(main, 0.05)),
        design.shape(loop, None, stroke=cord),
        mark(front.centre[0], front.centre[1] + high * 0.06, wide * 0.44, design.scheme.on(main)),
    ]  # fmt: skip


WARES: dict[str, Ware] = {"soap": soap, "bottle": bottle, "bag": bag}
"""Wares by name; the cup is drawn by the board itself."""
