"""The heading of a sheet that informs, and the strings at its foot; what is left is the field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.stages.plan.parts.closing import closing
from limner.stages.plan.scenery.measure import em_width

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def headed(  # noqa: PLR0913  the words, and how they stand
    design: Design,
    title: Copy | None,
    sub: Copy | None,
    rest: Sequence[Copy] = (),
    *,
    box: Box | None = None,
    align: str = "start",
    scale: float = 1.0,
    gap: float = 4.0,
) -> tuple[list[Layer], Box]:
    """Set title and line under it on top of `box`, the rest at its foot.

    Returns the layers and the field between. gap: units under the heading.
    """
    live, u, on = box or design.live, design.u, design.scheme.ground
    layers: list[Layer] = []
    top, bottom = live.y, live.bottom
    words: list[Layer] = []
    high = 0.0
    if title:
        words.append(design.text(title, "title", on=on, scale=0.8 * scale, align=align, hang=False))
        lines = 1 + int(em_width(title.text) * 6.2 * scale * u / max(1.0, live.width))
        high += min(3, lines) * 8.2 * scale * u
    if sub:
        words.append(design.text(sub, "body", on=on, colour=design.scheme.muted, align=align))
        high += 4 * u * (1 + int(em_width(sub.text) * 2.6 * u / max(1.0, live.width)))
    if words:
        high = min(0.34 * live.height, high)
        layers.append(design.stack(words, box=live._replace(height=high), gap=1.0))
        top += high + gap * u
    if rest:
        letters = sum(len(c.text) for c in rest)
        deep = 3.6 * u * (len(rest) + 1.3 * letters * u / live.width)
        deep = min(0.4 * live.height, deep)
        foot = Box(live.x, live.bottom - deep, live.width, deep)
        layers += closing(design, rest, on=on, box=foot, justify="end")
        bottom = foot.y - 3 * u
    return layers, Box(live.x, top, live.width, bottom - top)
