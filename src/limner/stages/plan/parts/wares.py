"""Wares that carry a company's mark: a bar of soap in its band, a pump bottle, a paper bag.

Each is drawn in a panel `w` by `h` pixels, lit from the upper left, and calls `mark` for the
symbol on it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, shift, with_alpha
from limner.basics.geometry import Affine, Box
from limner.basics.path import ellipse, polygon, rect, transform
from limner.document.layer import Layer
from limner.document.layers.group import Group
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


BEAN = (
    "M-4 -50C-30 -46 -40 -20 -36 4C-33 28 -18 46 -8 49C6 26 2 14 -8 6C-24 -6 -20 -28 -4 -50Z"
    "M6 -50C28 -46 38 -20 36 4C33 30 18 48 2 50C16 28 14 12 2 2C-12 -10 -10 -30 6 -50Z"
)
"""Both halves of a coffee bean about the origin, a hundred high."""


def bean(x: float, y: float, size: float, turn: float = 28.0) -> str:
    """Return a coffee bean about a point, `size` high."""
    way = Affine.scaling(size / 100).then(Affine.rotation(turn)).then(Affine.translation(x, y))
    return transform(BEAN, way)


def pouch(design: Design, w: float, h: float, fill: str, main: str, mark: Mark) -> list[Layer]:
    """Return a folded bag of coffee: gussets, a clip over the fold, a label with the mark."""
    high, wide = h * 0.86, min(h * 0.56, w * 0.8)
    cx, top, foot = w / 2, h * 0.06, h * 0.92
    left, right, fold = cx - wide / 2, cx + wide / 2, top + 0.15 * high
    r = 0.05 * wide
    body = (
        f"M{left + 0.03 * wide:.1f} {fold:.1f}L{right - 0.03 * wide:.1f} {fold:.1f}"
        f"C{right + 0.015 * wide:.1f} {fold + 0.3 * high:.1f} {right + 0.02 * wide:.1f} "
        f"{foot - 0.3 * high:.1f} {right:.1f} {foot - r:.1f}Q{right:.1f} {foot:.1f} "
        f"{right - r:.1f} {foot:.1f}L{left + r:.1f} {foot:.1f}Q{left:.1f} {foot:.1f} "
        f"{left:.1f} {foot - r:.1f}C{left - 0.02 * wide:.1f} {foot - 0.3 * high:.1f} "
        f"{left - 0.015 * wide:.1f} {fold + 0.3 * high:.1f} {left + 0.03 * wide:.1f} {fold:.1f}Z"
    )
    roll = Box(left + 0.02 * wide, top, 0.96 * wide, fold - top)
    clip = Box(left - 0.01 * wide, fold - 0.42 * roll.height, 1.02 * wide, 0.3 * roll.height)
    label = Box(cx - 0.33 * wide, fold + 0.2 * high, 0.66 * wide, 0.46 * high)
    paper = "#f6efe2" if contrast(main, "#f6efe2") > 1.6 else shift(main, lightness=-0.45)
    ink = design.scheme.on(paper, main, 3.0)
    rows = [
        rect(Box(cx - k * label.width / 2, label.y + f * label.height, k * label.width,
                 0.035 * label.height), 0.0175 * label.height)
        for k, f in ((0.62, 0.72), (0.4, 0.82))
    ]  # fmt: skip
    dark = shift(main, lightness=-0.09)

    def gusset(x: float, way: int) -> str:
        return polygon([(x + 0.03 * way * wide, fold), (x + 0.13 * way * wide, fold + 0.24 * high),
                        (x + 0.02 * way * wide, foot - 0.1 * high)])  # fmt: skip

    return [
        _shadow(design, Box(left - 0.02 * wide, foot - 0.03 * high, 1.06 * wide, 0.07 * high), fill,
                0.025 * high),
        design.shape(body, _across(main, 0.1)),
        design.shape(gusset(left, 1), dark, opacity=0.35),
        design.shape(gusset(right, -1), dark, opacity=0.5),
        design.shape(rect(roll, 0.02 * wide), _down(shift(main, lightness=0.03), 0.1)),
        design.shape(rect(clip, 0.3 * clip.height), shift(main, lightness=-0.2, chroma=0.6)),
        design.shape(rect(label, 0.03 * wide), paper),
        mark(cx, label.y + 0.37 * label.height, 0.44 * label.height, ink),
        design.shape("".join(rows), ink, opacity=0.8),
    ]  # fmt: skip


def ware(design: Design, name: str, box: Box, colours: tuple[str, str], turn: float = 0.0) -> Group:
    """Return a ware in a box, leaning `turn` degrees, a coffee bean for its mark.

    colours: the ware's own, and of the ground it stands on.
    """
    main, ground = colours

    def mark(x: float, y: float, size: float, ink: str) -> Layer:
        return design.shape(bean(x, y, size), ink)

    children = WARES[name](design, box.width, box.height, ground, main, mark)
    return Group(
        id=design.id("ware"), role="subject", name=name, box=box, rotate=turn,
        children=tuple(children),
    )  # fmt: skip


WARES: dict[str, Ware] = {"soap": soap, "bottle": bottle, "bag": bag, "pouch": pouch}
"""Wares by name; the cup is drawn by the board itself."""
