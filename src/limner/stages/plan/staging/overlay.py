"""Words that stand over a photograph: a headline and what goes with it, where it is calm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.scene import SceneCamera

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def overlay(design: Design, copies: Sequence[Copy], seen: SceneCamera) -> list[Layer]:
    """Return the strings no thing carries, as a column in the freer part of the picture."""
    if not copies:
        return []
    live = design.live
    ordered = sorted(copies, key=lambda c: c.role not in ("headline", "logo", "quote"))
    rows: list[Layer] = []
    for i, copy in enumerate(ordered):
        level = "title" if i == 0 and len(copy.text) < 40 else "lead"
        if copy.role == "cta":
            rows.append(design.button(copy))
        else:
            rows.append(design.text(copy, level, align="left" if design.wide else "centre"))
    if design.wide:
        right = seen.offset[0] < 0
        half = live.width * 0.44
        box = Box(live.right - half if right else live.x, live.y, half, live.height)
        return [design.stack(rows, gap=1.6, box=box, justify="centre")]
    box = live._replace(height=live.height * 0.3)
    return [design.stack(rows, gap=1.4, box=box, align="centre")]
