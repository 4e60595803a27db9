"""Matter: what a picture is for, and what of it may not be lost for the sake of a better layout.

A chart, a table, a menu or a card is there for its figures and words: it needs no picture, and a
tint behind it says nothing. Whatever the layout, the colours that were named are to be seen, what
was drawn whole is not cut, and the facts are to stand as large and in as few lines as they did.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.basics import colour as colours
from limner.basics.geometry import Affine, Box
from limner.document.brief import Brief, Role
from limner.document.frame import Art, Cluster, Frame, Item
from limner.document.raster import Raster
from limner.stages.layout.preflight import words

if TYPE_CHECKING:
    from numpy.typing import NDArray

FACTS: tuple[Role, ...] = (
    "price", "item", "value", "section", "label", "step", "contact", "axis", "legend", "time",
    "nav", "unit", "bullet", "name",
)  # fmt: skip
"""Roles of words that are looked up."""
FEW = 3
"""Facts from which a picture is there for them."""
WAYS = 2
"""Addresses and numbers from which it is there to say how somebody is reached."""
ALIKE = 0.13
"""Distance in Oklab within which a colour is taken for the one named; shades of it are nearer."""
SEEN = 0.02
"""Share of the sheet at which a named colour is well to be seen."""
INKED = 0.25
"""Share of a word's box that its letters ink."""
AMPLE = 4.0
"""Hundredths of the sheet's side from which facts need be no larger."""
SMALLER = 0.85
"""How much smaller any one fact may come out; on the whole they may not by more than `LESS`."""
LESS = 0.95
WHOLE = 0.93
"""Share of a drawing that has to show for it to be whole."""
Facts = dict[str, tuple[float, int]]


def informs(brief: Brief) -> bool:
    """Whether a picture is there for its figures and words, not for what it shows."""
    if brief.chart or brief.table or brief.almanac or brief.moments:
        return True
    if brief.routes or brief.ways or brief.links:
        return True
    roles = Counter(copy.role for copy in brief.strings)
    return sum(roles[role] for role in FACTS) >= FEW or roles["contact"] >= WAYS


def depicts(brief: Brief) -> bool:
    """Whether something was asked to be seen besides words and figures."""
    return not informs(brief) and bool(brief.subjects or brief.ornaments or brief.setting)


def held(asked: Sequence[str], frame: Frame, ground: Raster) -> tuple[float, ...]:
    """Return for each colour asked for the share of the sheet that has it, letters included."""
    if not asked:
        return ()
    step = max(1, min(ground.size) // 160)
    sheet = _oklab(ground.pixels[::step, ::step, :3].reshape(-1, 3) / 255)
    inks = [
        (np.array([colours.parse(item.paint)[:3]]), at.box(item.box).area)
        for item, at in words(frame)
        if isinstance(item.paint, str)
    ]
    area = frame.size.width * frame.size.height
    shares = []
    for name in asked:
        wanted = _oklab(np.array([colours.parse(name)[:3]]))
        share = float((np.linalg.norm(sheet - wanted, axis=1) < ALIKE).mean())
        for ink, room in inks:
            if np.linalg.norm(_oklab(ink) - wanted) < ALIKE:
                share += INKED * room / area
        shares.append(share)
    return tuple(shares)


def holds_as_many(now: Sequence[float], before: Sequence[float]) -> bool:
    """Whether every colour that was to be seen still is: half as much of it, or enough."""
    return all(b <= 0 or a >= min(SEEN, b / 2) for a, b in zip(now, before, strict=True))


def cut(frame: Frame) -> int:
    """Return how many drawings are cut by the sheet's edge or by what they are set in."""
    sheet = Box(0, 0, *frame.size)
    return sum(0 < shown < WHOLE for shown in _drawings(frame.items, Affine(), sheet))


def _drawings(items: Sequence[Item], outer: Affine, room: Box) -> Iterator[float]:
    """Yield the share of every drawing that shows."""
    for item in items:
        here = item.transform.then(outer) if item.transform else outer
        box = here.box(item.box)
        shown = box.intersection(room)
        if isinstance(item, Cluster):
            yield from _drawings(item.items, here, shown if item.clip is not None else room)
        elif isinstance(item, Art) and box.area > 0:
            yield shown.area / box.area


def facts(frame: Frame) -> Facts:
    """Return of every text its size, in hundredths of the sheet's side, and its lines."""
    unit = math.sqrt(frame.size.width * frame.size.height) / 100
    return {item.text: (item.size / unit, len(item.lines)) for item, _ in words(frame)}


def reads_as_well(now: Facts, before: Facts) -> bool:
    """Whether the words that are in both stand about as large as before, in no more lines.

    What is ample may come out smaller as long as it stays ample.
    """
    both = [(now[text], before[text]) for text in before if text in now]
    if not both:
        return True
    ratios = [min(1.0, a / min(b, AMPLE)) for (a, _), (b, _) in both]
    small = [(a, b) for (_, a), (size, b) in both if size < AMPLE]
    broken = sum(a for a, _ in small) > sum(b for _, b in small)
    return not broken and min(ratios) >= SMALLER and sum(ratios) / len(ratios) >= LESS


def _oklab(rgb: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return colours, rows of red, green and blue 0–1, in Oklab."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    cones = np.cbrt(linear @ _CONES.T)
    lab: NDArray[np.float64] = cones @ _LAB.T
    return lab


_CONES = np.array([[0.4122214708, 0.5363325363, 0.0514459929],
                   [0.2119034982, 0.6806995451, 0.1073969566],
                   [0.0883024619, 0.2817188376, 0.6299787005]])  # fmt: skip
_LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468],
                 [1.9779984951, -2.4285922050, 0.4505937099],
                 [0.0259040371, 0.7827717662, -0.8086757660]])  # fmt: skip
