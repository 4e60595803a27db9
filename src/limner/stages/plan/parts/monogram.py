"""Monograms and shields: initials in geometry, and the outlines marks are held by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, polygon, rect, transform
from limner.document.layer import Layer
from limner.document.paint import Blend
from limner.stages.plan.parts.outlined import filling, outline
from limner.stages.plan.typography import Voice, face_of_class

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SMALL = frozenset(
    {
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "and",
        "the",
        "of",
        "for",
        "in",
        "at",
        "by",
        "de",
        "la",
        "le",
        "und",
        "et",
        "y",
    }
)


def initials(name: str, most: int = 2) -> str:
    """Return the first letters of the words of a name, little words left out."""
    words = [w for w in name.replace("-", " ").split() if w.lower().strip(".") not in SMALL]
    letters = [next((c for c in w if c.isalnum()), "") for w in words]
    found = "".join(letters)[:most]
    return found.upper() if found.upper().isascii() or len(found.upper()) == len(found) else found


def letters(
    design: Design, text: str, box: Box, colour: str, voice: Voice | None = None
) -> list[Layer]:
    """Return initials as large as a box allows, as one shape; none where no face has them."""
    d = outline(design, text, voice) or outline(design, text, design.type.text)
    return [design.shape(filling(d, box), colour, role="logo")] if d else []


def squircle(box: Box) -> str:
    """Return a square with sides that bulge a little."""
    x, y, w, h = box
    k = 0.06
    return (
        f"M{x + w / 2:.2f} {y:.2f}C{x + w * (1 - k):.2f} {y:.2f} {x + w:.2f} {y + h * k:.2f} "
        f"{x + w:.2f} {y + h / 2:.2f}C{x + w:.2f} {y + h * (1 - k):.2f} {x + w * (1 - k):.2f} "
        f"{y + h:.2f} {x + w / 2:.2f} {y + h:.2f}C{x + w * k:.2f} {y + h:.2f} {x:.2f} "
        f"{y + h * (1 - k):.2f} {x:.2f} {y + h / 2:.2f}C{x:.2f} {y + h * k:.2f} {x + w * k:.2f} "
        f"{y:.2f} {x + w / 2:.2f} {y:.2f}Z"
    )


def arch(box: Box) -> str:
    """Return a doorway: straight sides under a half circle."""
    r = box.width / 2
    return (
        f"M{box.x:.2f} {box.bottom:.2f}L{box.x:.2f} {box.y + r:.2f}A{r:.2f} {r:.2f} 0 0 1 "
        f"{box.right:.2f} {box.y + r:.2f}L{box.right:.2f} {box.bottom:.2f}Z"
    )


def hexagon(box: Box) -> str:
    """Return a hexagon that stands on a corner."""
    cx, x, w, y, h = box.centre[0], box.x, box.width, box.y, box.height
    return polygon(
        [
            (cx, y), (x + 0.93 * w, y + 0.25 * h), (x + 0.93 * w, y + 0.75 * h), (cx, y + h),
            (x + 0.07 * w, y + 0.75 * h), (x + 0.07 * w, y + 0.25 * h),
        ]
    )  # fmt: skip


def shield(box: Box, form: int = 0) -> str:
    """Return a shield: 0 heater, 1 with a dipped top, 2 with cut corners."""
    top = (
        "M-42 -50L42 -50",
        "M-42 -44C-28 -44 -12 -42 0 -50C12 -42 28 -44 42 -44",
        "M-30 -50L30 -50C32 -44 37 -40 42 -38",
    )[form]
    left = "L-42 -50Z" if form != 2 else "L-42 -38C-37 -40 -32 -44 -30 -50Z"
    d = top + "L42 2C42 28 22 42 0 52C-22 42 -42 28 -42 2" + left.replace("L-42 -50", "L-42 -44")
    scale = min(box.width / 84, box.height / 102)
    cx, cy = box.centre
    return transform(d, Affine.scaling(scale).then(Affine.translation(cx, cy)))


def holder(form: str, box: Box) -> str:
    """Return the outline of a field that holds a mark."""
    makers = {"squircle": squircle, "arch": arch, "hexagon": hexagon, "shield": shield}
    if form == "disc":
        return circle(*box.centre, box.width / 2)
    if form == "square":
        return rect(box, 0.04 * box.width)
    return makers[form](box)


def sliced(design: Design, text: str, box: Box, colour: str, ground: str) -> list[Layer]:
    """Return an initial cut by stripes of the ground that widen towards its foot."""
    bars: list[str] = []
    y, high = box.y + 0.46 * box.height, 0.02 * box.height
    while y < box.bottom:
        bars.append(rect(Box(box.x - 0.1 * box.width, y, 1.2 * box.width, high)))
        y += 0.105 * box.height
        high += 0.011 * box.height
    heavy = face_of_class("display", design.world.fonts)
    voice = Voice(heavy, 900) if heavy and text.isascii() else None
    return [*letters(design, text, box, colour, voice), design.shape("".join(bars), ground)]


def interlocked(design: Design, text: str, box: Box, inks: tuple[str, str]) -> list[Layer]:
    """Return two initials printed over each other; where they meet they make a third colour."""
    blend: Blend = "screen" if design.scheme.dark else "multiply"
    w = 0.6 * box.width
    rooms = (box._replace(width=w), box._replace(x=box.right - w, width=w))
    layers: list[Layer] = []
    for letter, room, ink in zip(text[:2], rooms, inks, strict=False):
        layers += [x.but(blend=blend) for x in letters(design, letter, room, ink)]
    return layers


def ringed(design: Design, text: str, box: Box, colour: str, ground: str) -> list[Layer]:
    """Return initials in a fine and a strong ring, parted by a hairline."""
    cx, cy = box.centre
    r = min(box.width, box.height) / 2
    strong = design.stroke(colour).but(width=0.05 * r)
    fine = design.stroke(colour).but(width=0.014 * r)
    layers: list[Layer] = [
        design.shape(circle(cx, cy, 0.97 * r), None, stroke=strong),
        design.shape(circle(cx, cy, 0.87 * r), None, stroke=fine),
    ]
    if len(text) == 1:
        return [
            *layers,
            *letters(design, text, Box(cx - 0.5 * r, cy - 0.44 * r, r, 0.88 * r), colour),
        ]
    for i, letter in enumerate(text[:2]):
        room = Box(cx - 0.6 * r + i * 0.7 * r, cy - 0.32 * r, 0.5 * r, 0.64 * r)
        layers += letters(design, letter, room, colour)
    bar = rect(Box(cx - 0.008 * r, cy - 0.5 * r, 0.016 * r, r))
    return [*layers, design.shape(bar, mix(colour, ground, 0.35))]
