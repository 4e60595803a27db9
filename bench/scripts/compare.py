"""The verdict on one string: clusters, places and ink of ours against Chromium's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from bench.scripts.page import LEFT, PITCH, Theirs
from bench.scripts.setting import SIZE, Setting, ink_box, painted

PLACE = 0.02
"""Em a cluster may stand off: Chromium rounds places to 1/64 px, and marks in clusters."""
OVERLAP = 0.97
"""Share of ink in common, of all ink in either, that counts as the same picture."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """place: worst cluster's distance, advance: difference of widths, both in em."""

    text: str
    place: float
    advance: float
    overlap: float
    fault: str

    @property
    def equal(self) -> bool:
        """Whether nothing differs."""
        return not self.fault


def compare(ours: Setting, theirs: Theirs) -> Verdict:
    """Return how far apart the two settings are."""
    axis = 1 if ours.sample.vertical else 0
    extent = theirs.box[axis + 2] - theirs.box[axis]
    advance = (ours.advance - extent) / SIZE
    worst, where = _worst_place(ours, theirs, axis)
    overlap = ink_overlap(ours, theirs)
    faults = []
    if theirs.others:
        faults.append(f"Chromium took {', '.join(theirs.others)}")
    if worst > PLACE:
        faults.append(f"{where!r} is {worst:.3f} em off")
    if abs(advance) > PLACE:
        faults.append(f"advance {advance:+.3f} em")
    if overlap < OVERLAP:
        faults.append(f"ink {overlap:.3f}")
    return Verdict(ours.sample.text, worst, advance, overlap, "; ".join(faults))


def _worst_place(ours: Setting, theirs: Theirs, axis: int) -> tuple[float, str]:
    start = theirs.box[axis]
    worst, where = 0.0, ""
    for first, end, pen in ours.places:
        boxes = [b for b in theirs.boxes[first:end] if b is not None]
        if not boxes:
            continue
        off = abs(min(b[axis] for b in boxes) - start - pen) / SIZE
        if off > worst:
            worst, where = off, ours.sample.text[first:end]
    return worst, where


def inks(ours: Setting, theirs: Theirs) -> tuple[Any, Any]:
    """Return both inks on the same canvas: same pen and baseline, or same corner of the ink."""
    height, width = theirs.ink.shape
    if ours.sample.vertical:
        box = ink_box(theirs.ink) or (0, 0, 0, 0)
        return painted(ours, width, height, (box[0], box[1])), theirs.ink
    baseline = round(theirs.baseline % PITCH)
    return painted(ours, width, height, (LEFT, baseline)), theirs.ink


def ink_overlap(ours: Setting, theirs: Theirs) -> float:
    """Return the share of ink in common at the best shift of a pixel."""
    mine, other = inks(ours, theirs)
    best = 0.0
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            moved = np.roll(other, (down, right), (0, 1))
            best = max(best, float(np.minimum(mine, moved).sum() / np.maximum(mine, moved).sum()))
    return best


def picture(ours: Setting, theirs: Theirs) -> Image.Image:
    """Return ours above theirs (beside, for columns), trimmed."""
    mine, other = inks(ours, theirs)
    both = np.concatenate((mine, other), axis=1 if ours.sample.vertical else 0)
    left, top, right, bottom = ink_box(both) or (0, 0, 1, 1)
    cut = both[max(0, top - 4) : bottom + 4, max(0, left - 4) : right + 4]
    return Image.fromarray((255 * (1 - np.clip(cut, 0, 1))).astype(np.uint8))
