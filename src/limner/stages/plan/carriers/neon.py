"""A neon sign: glowing words on a dark back board with a tube border."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.paint import Blur, Shadow
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
    edge = 0.07 * min(w, h)
    if d.tones.dark and d.item.scene == "wall":
        _panel(d, edge)
    else:
        d.rect(
            Box(0, 0, w, h),
            BACK,
            0.16 * min(w, h),
            effects=(Shadow(dy=0.5 * d.u, blur=d.u, colour="#00000066"),),
        )
    glow = (
        Shadow(blur=0.5 * d.u, colour=(tube := second_colour(d, first)) + "d0"),
        Shadow(blur=1.8 * d.u, colour=tube + "70"),
    )
    _border(d, Box(0, 0, w, h).inset(edge), tube, glow)
    d.rect(Box(0, 0, w, h).inset(edge * 0.4), pool(first, 0.16), 0.1 * min(w, h), role="light")
    _words(d, first)


def _panel(d: Easel, edge: float) -> None:
    """Clear acrylic on four bolts: the wall shows through, its edge catches the light."""
    w, h = d.w, d.h
    r = 0.10 * min(w, h)
    d.rect(Box(0.9 * d.u, 1.4 * d.u, w, h), "#00000055", r, effects=(Blur(sigma=1.2 * d.u),))
    d.rect(Box(0, 0, w, h), "#0d0b1699", r, stroke=d.design.stroke("#ffffff30", 0.14))
    k = 0.42 * edge
    for x in (k * 1.3, w - k * 1.3):
        for y in (k * 1.3, h - k * 1.3):
            d.disc(x, y + 0.1 * k, 0.52 * k, "#00000080")
            d.disc(x, y, 0.46 * k, "#8e8c96")
            d.disc(x - 0.1 * k, y - 0.12 * k, 0.2 * k, "#d8d6de")


def _border(d: Easel, box: Box, tube: str, glow: tuple[Shadow, ...]) -> None:
    """A bent tube around the words, open at the foot: two electrodes and their wire down."""
    x, y, w, h = box
    r, gap = 0.13 * min(w, h), 0.9 * d.u
    mid, low = x + 0.5 * w, y + h
    shape = (
        f"M{mid + gap:.1f} {low:.1f}H{x + w - r:.1f}Q{x + w:.1f} {low:.1f} {x + w:.1f} "
        f"{low - r:.1f}"
        f"V{y + r:.1f}Q{x + w:.1f} {y:.1f} {x + w - r:.1f} {y:.1f}H{x + r:.1f}"
        f"Q{x:.1f} {y:.1f} {x:.1f} {y + r:.1f}V{low - r:.1f}Q{x:.1f} {low:.1f} "
        f"{x + r:.1f} {low:.1f}"
        f"H{mid - gap:.1f}"
    )
    d.path(shape, None, stroke=d.design.stroke(tube, 0.5, cap="round"), effects=glow)
    d.path(shape, None, stroke=d.design.stroke("#fffaf2", 0.17, cap="round"))
    for s in (-1, 1):
        d.rect(
            Box(mid + s * gap - 0.55 * d.u, low - 0.42 * d.u, 1.1 * d.u, 0.84 * d.u),
            "#05050a",
            0.25 * d.u,
        )
        d.path(
            f"M{mid + s * gap:.1f} {low + 0.3 * d.u:.1f}C{mid + s * gap:.1f} {low + 2.4 * d.u:.1f} "
            f"{mid:.1f} {low + 2.0 * d.u:.1f} {mid:.1f} {low + 4.2 * d.u:.1f}",
            None,
            stroke=d.design.stroke("#05050a", 0.3),
        )


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
