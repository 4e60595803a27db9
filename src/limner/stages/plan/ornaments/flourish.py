"""Flourishes: dividers, notched frames and the stroke of a pen under a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.layer import Layer

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def flourish(design: Design, cx: float, cy: float, width: float, colour: str) -> list[Layer]:
    """Return a divider: two tapering strokes and a diamond between them."""
    half, thick, gap = width / 2, 0.32 * design.u, 1.5 * design.u
    d = []
    for sign in (-1, 1):
        x0, x1 = cx + sign * gap, cx + sign * half
        xm, bow = (x0 + x1) / 2, x0 + sign * 0.2 * half
        over = curve((bow, cy - 2.2 * thick), (xm, cy - thick), (x1, cy))
        back = curve((xm, cy + 0.2 * thick), (bow, cy - thick), (x0, cy))
        d.append(f"M{x0:.1f} {cy:.1f}{over}{back}Z")
    r = 0.62 * design.u
    d.append(path.polygon([(cx, cy - r), (cx + r, cy), (cx, cy + r), (cx - r, cy)]))
    return [design.shape("".join(d), colour, role="flourish")]


def curve(*points: tuple[float, float]) -> str:
    """Return one cubic Bézier command: two control points and the end."""
    return "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in points)


def notched_frame(box: Box, cut: float) -> str:
    """Return a frame whose corners are quarter rounds cut inwards."""
    x, y, r, b = box.x, box.y, box.right, box.bottom
    c, k = cut, 0.55 * cut
    return "".join(
        (
            f"M{x + c:.1f} {y:.1f}L{r - c:.1f} {y:.1f}",
            curve((r - c, y + k), (r - k, y + c), (r, y + c)),
            f"L{r:.1f} {b - c:.1f}",
            curve((r - k, b - c), (r - c, b - k), (r - c, b)),
            f"L{x + c:.1f} {b:.1f}",
            curve((x + c, b - k), (x + k, b - c), (x, b - c)),
            f"L{x:.1f} {y + c:.1f}",
            curve((x + k, y + c), (x + c, y + k), (x + c, y)),
            "Z",
        )
    )


def arch_outline(box: Box) -> str:
    """Return a box whose top is a half round."""
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    r = box.width / 2
    k = 0.448 * r
    return "".join(
        (
            f"M{x:.1f} {bottom:.1f}L{x:.1f} {y + r:.1f}",
            curve((x, y + k), (x + k, y), (x + r, y)),
            curve((right - k, y), (right, y + k), (right, y + r)),
            f"L{right:.1f} {bottom:.1f}Z",
        )
    )


def underline(design: Design, head: Box, colour: str, share: float) -> list[Layer]:
    """Return a hand-drawn stroke under the title."""
    u, rng = design.u, design.rng
    half = share * head.width / 2
    (cx, _), y = head.centre, head.bottom + 2.0 * u
    points = [(cx + half * t, y + 0.5 * u * rng.uniform(-1, 1)) for t in (-1, -0.5, 0, 0.5, 1)]
    back = [(px + u, py + 1.1 * u) for px, py in points[1:4]]
    pen = design.stroke(colour, 0.45, cap="round")
    thin = design.stroke(colour, 0.28, cap="round")
    return [
        design.shape(path.smooth(points), None, stroke=pen, role="flourish"),
        design.shape(path.smooth(back), None, stroke=thin, role="flourish"),
    ]
