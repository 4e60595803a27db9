"""A neon sign: glowing words on a dark back board with a tube border."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.paint import Shadow
from limner.stages.plan.scenery.pen import pool
from limner.stages.plan.scenery.thing import Easel, Thing, listed

BACK = "#14131d"


def bright(colour: str | None, fallback: str) -> str:
    """Return a colour as a lit gas: light and saturated."""
    base = oklch(colour or fallback)
    if base.chroma < 0.03:
        return "#fff6e8"
    return from_oklch(max(0.78, min(0.86, base.lightness)), max(0.14, base.chroma), base.hue)


def draw(d: Easel) -> None:
    """Dark board, a halo on it, a tube around, words with a glow each in its own colour."""
    w, h = d.w, d.h
    first = bright(d.ink, ("#ff5fa8", "#ffb347", "#59e0ff")[d.rng.randrange(3)])
    d.rect(
        Box(0, 0, w, h),
        BACK,
        0.16 * min(w, h),
        effects=(Shadow(dy=0.5 * d.u, blur=d.u, colour="#00000066"),),
    )
    edge = 0.07 * min(w, h)
    glow = (Shadow(blur=0.9 * d.u, colour=first + "aa"),)
    tube = second_colour(d, first)
    d.rect(
        Box(0, 0, w, h).inset(edge),
        None,
        0.12 * min(w, h),
        stroke=d.design.stroke(tube, 0.32),
        effects=glow,
    )
    d.rect(Box(0, 0, w, h).inset(edge * 0.4), pool(first, 0.16), 0.1 * min(w, h), role="light")
    _words(d, first)


def second_colour(d: Easel, first: str) -> str:
    """Return the border's gas: the last word's colour, or one that sits well beside the first."""
    asked = [c.look.colour for c in d.copies if c.look.colour]
    if len(asked) > 1:
        return bright(asked[-1], first)
    return from_oklch(0.84, 0.12, oklch(first).hue + d.rng.choice((70, -70, 150)))


def _words(d: Easel, first: str) -> None:
    box = d.at(0.1, 0.16, 0.8, 0.68)
    faces = ("script", "rounded", "display")
    start = d.rng.randrange(2)
    column: list[Layer] = []
    for i, (copy, size) in enumerate(zip(d.copies, d.item.sizes, strict=True)):
        colour = bright(copy.look.colour, first)
        face = (
            "script" if copy.look.italic else faces[(start + i) % 2 if len(d.copies) > 1 else start]
        )
        column.append(_tube(d, copy, size, (colour, face)))
    if not column:
        return
    if len(column) == 1:
        d.add(column[0].but(box=box))
    else:
        gap = 0.25 * min(d.item.sizes) / d.u
        d.add(d.design.stack(column, box=box, gap=gap, justify="centre", role="words"))


def _tube(d: Easel, copy: Copy, size: float, how: tuple[str, str]) -> Layer:
    colour, face = how
    glow = (
        Shadow(blur=0.10 * size, colour=colour + "e0"),
        Shadow(blur=0.30 * size, colour=colour + "90"),
    )
    # The tube reads as lit because its core is paler than its halo.
    core = from_oklch(0.9, oklch(colour).chroma * 0.75, oklch(colour).hue)
    return d.design.text(
        copy.but(look=copy.look.but(colour=core)),
        "title",
        voice=d.voice(face, copy, 500),
        on=BACK,
        size=1.3 * size,
        align="centre",
        valign="middle",
        effects=glow,
    )


CARRIER = Thing(
    "neon",
    draw,
    cues=listed(
        """neon sign, neon, neon light, neon board, neon display, glowing sign, led sign, light
        sign, lightbox, light, hologram, holographic sign, 霓虹灯, 霓虹"""
    ),
    aspect=(1.0, 3.6),
    face=(0.1, 0.16, 0.8, 0.68),
    least=(16, 10),
    high=0.3,
    weight=1.05,
)
