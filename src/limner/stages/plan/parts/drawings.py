"""Drawings for a list of words: the best ones that were found, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.paint import Blur

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


PEOPLE = frozenset(
    [
        "man",
        "woman",
        "person",
        "boy",
        "girl",
        "face",
        "faces",
        "old",
        "baby",
        "hand",
        "hands",
        "rolling",
        "grinning",
        "smiling",
        "minus",
        "plus",
        "button",
        "people",
        "worker",
        "family",
        "kiss",
    ]
)
"""Name parts of drawings that stand for something else than a thing."""


def nouns(design: Design) -> list[str]:
    """Return words that name things to draw: the subjects, then what the strings list."""
    brief = design.brief
    words = [s.name for s in brief.subjects]
    words += [c.text for c in brief.strings if c.role in ("item", "step", "label", "section")]
    words += [c.text for c in brief.strings if c.role in ("headline", "subhead")]
    return list(dict.fromkeys(w for w in words if len(w) <= 48))


def found(
    design: Design, words: Iterable[str], count: int, *, style: str = "flat", sure: float = 0.0
) -> list[tuple[str, str]]:
    """Return up to `count` (art id, words) pairs, no drawing twice."""
    out: dict[str, str] = {}
    for word in words:
        art = best(design, word, style=style, sure=sure)
        if art is not None:
            out.setdefault(art, word)
        if len(out) >= count:
            break
    return list(out.items())


def best(design: Design, word: str, *, style: str = "flat", sure: float = 0.0) -> str | None:
    """Return the id of the surest drawing for a word; faces and people only where named."""
    for match in design.world.illustrations.search(word, style=style, limit=3):
        parts = frozenset(match.id.partition(":")[2].split("-"))
        if match.score >= sure and not (parts & PEOPLE and match.via != "name"):
            return match.id
    return None


def illustration(
    design: Design, art: tuple[str, str], box: Box | None, recolour: Recolour | None = None,
    **fields: object,
) -> Illustration:  # fmt: skip
    """Return the layer for a found drawing."""
    return Illustration.model_validate(
        {
            "id": design.id("subject"), "role": "subject", "art": art[0], "label": art[1],
            "box": box, "recolour": recolour or Recolour(), **fields,
        }
    )  # fmt: skip


def grounded(
    design: Design, arts: Sequence[tuple[str, str]], strip: Box, *, overlap: float = 0.16
) -> list[Layer]:
    """Return drawings side by side on the foot of `strip`: the middle one large, overlapping.

    Each has a contact shadow; the smaller ones stand in front.
    """
    count = len(arts)
    if not count:
        return []
    sizes = [
        strip.height * (1.0 if i == 0 else (0.66, 0.74, 0.58)[(i - 1) % 3]) for i in range(count)
    ]
    places = sorted(range(count), key=lambda i: (i % 2 * 2 - 1) * i)
    total = sum(sizes) - overlap * sum(sizes[i] for i in places[1:])
    shrink = min(1.0, strip.width / max(1.0, total))
    sizes = [s * shrink for s in sizes]
    x = strip.x + (strip.width - total * shrink) / 2
    boxes: dict[int, Box] = {}
    for place in places:
        side = sizes[place]
        boxes[place] = Box(x, strip.bottom - side, side, side)
        x += side * (1 - overlap)
    layers: list[Layer] = []
    for i in range(count):
        box = boxes[i] if i == 0 else boxes[i].moved(0, 0.05 * strip.height)
        layers.append(contact(design, box))
        layers.append(illustration(design, arts[i], box, anchor="bottom"))
    return layers


def contact(design: Design, box: Box, strength: str = "55") -> Shape:
    """Return the shadow where a thing filling `box` touches the ground."""
    high = 0.11 * box.height
    return design.shape(
        Box(box.x + 0.08 * box.width, box.bottom - 1.05 * high, 0.84 * box.width, high),
        f"#000000{strength}", form="ellipse", role="shadow", effects=(Blur(sigma=0.3 * high),),
    )  # fmt: skip
