"""The verdict on one string: clusters, places and ink of ours against Chromium's."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image

from bench.scripts.page import LEFT, PITCH, Theirs
from bench.scripts.setting import SIZE, Setting, ink_box, painted

PLACE = 0.02
"""Em a cluster may stand off: Chromium rounds places to 1/64 px, and marks in clusters."""
STRAY = 12.0
"""Pixels of ink that may lie further off than `_REACH`; the dot of a nukta has about 40."""
_REACH = {False: 1, True: 3}
"""Pixels, across and in columns: there Chromium rounds the place of every glyph to whole ones."""
_ASIDE = range(-8, 9, 2)
"""Pixels tried for Latin letters lying in a column: Chromium centres them by the em square of
their face, we by their height. Both keep them within the column."""

KNOWN = {
    "김치찌개 9,000원 · 비빔밥 8,500원": (
        "Chromium takes U+00B7 for the first script of its extensions, which lacks Hangul, and so "
        "misses the Korean form the face has for it"
    ),
}
"""Where Chromium is at fault, and how that was found."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """place: worst cluster's distance, advance: difference of widths, both in em.

    fault: what differs, "" where nothing does. reason: why Chromium is the one at fault.
    """

    text: str
    place: float
    advance: float
    stray: float
    fault: str
    reason: str = ""

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
    stray = stray_ink(ours, theirs)
    faults = []
    if theirs.others:
        faults.append(f"Chromium took {', '.join(theirs.others)}")
    if worst > PLACE:
        faults.append(f"{where!r} is {worst:.3f} em off")
    if abs(advance) > PLACE:
        faults.append(f"advance {advance:+.3f} em")
    if stray > STRAY:
        faults.append(f"{stray:.0f} px of ink elsewhere")
    reason = _reason(ours) if faults else ""
    return Verdict(ours.sample.text, worst, advance, stray, "; ".join(faults), reason)


def _reason(ours: Setting) -> str:
    """Return why Chromium's setting is the worse one, "" where it is not."""
    text = ours.sample.text
    pairs = any(a in _MARKS and b in _MARKS for a, b in pairwise(text))
    faces = {s.path for s in ours.spans if _MARKS.intersection(text[s.start : s.end])}
    if pairs and not all(_has_halves(path) for path in faces):
        return "the face has no halt, or an idle chws: Chromium leaves neighbouring marks apart"
    return KNOWN.get(text, "")


def _has_halves(path: str) -> bool:
    with TTFont(path, lazy=True) as face:
        records = face["GPOS"].table.FeatureList.FeatureRecord if "GPOS" in face else ()
        tags = {record.FeatureTag for record in records}
        return "halt" in tags and "chws" not in tags


_MARKS = frozenset("「」『』（）〈〉《》【】“”‘’、。，．：；・")
_OPENING = frozenset("「『（〈《【〔［｛“‘")
"""Between full-width marks one of two gives up half its square: Chromium counts the room taken
off an opening one as the mark's before it. What is seen is the same, and the ink proves it."""


def _worst_place(ours: Setting, theirs: Theirs, axis: int) -> tuple[float, str]:
    start = theirs.box[axis]
    worst, where = 0.0, ""
    for first, end, pen in ours.places:
        boxes = [b for b in theirs.boxes[first:end] if b is not None]
        if not boxes or ours.sample.text[first] in _OPENING:
            continue
        off = abs(min(b[axis] for b in boxes) - start - pen) / SIZE
        if off > worst:
            worst, where = off, ours.sample.text[first:end]
    return worst, where


def inks(ours: Setting, theirs: Theirs, aside: float = 0.0) -> tuple[Any, Any]:
    """Return both inks on the same canvas, from the same pen and baseline (or middle line).

    aside: pixels by which our letters lying in a column are moved across it.
    """
    height, width = theirs.ink.shape
    if ours.sample.vertical:
        left, top, right, _ = theirs.box
        origin = ((left + right) / 2 % PITCH, top)
        return painted(ours, width, height, origin, aside), theirs.ink
    baseline = round(theirs.baseline % PITCH)
    return painted(ours, width, height, (LEFT, baseline)), theirs.ink


def stray_ink(ours: Setting, theirs: Theirs) -> float:
    """Return the pixels of ink of either that lie beyond reach of the other's."""
    reach = _REACH[ours.sample.vertical]
    lying = any(run.turned for run in ours.item.runs)
    found = []
    for aside in _ASIDE if lying else (0,):
        mine, other = inks(ours, theirs, aside)
        found.append(max(_beyond(mine, other, reach), _beyond(other, mine, reach)))
    return min(found)


def _beyond(one: Any, two: Any, reach: int) -> float:
    near = two
    for axis in (0, 1):
        near = np.max([np.roll(near, d, axis) for d in range(-reach, reach + 1)], axis=0)
    return float(np.maximum(one - near - 0.25, 0).sum())


def picture(ours: Setting, theirs: Theirs) -> Image.Image:
    """Return ours above theirs (beside, for columns), trimmed."""
    mine, other = inks(ours, theirs)
    both = np.concatenate((mine, other), axis=1 if ours.sample.vertical else 0)
    left, top, right, bottom = ink_box(both) or (0, 0, 1, 1)
    cut = both[max(0, top - 4) : bottom + 4, max(0, left - 4) : right + 4]
    return Image.fromarray((255 * (1 - np.clip(cut, 0, 1))).astype(np.uint8))
