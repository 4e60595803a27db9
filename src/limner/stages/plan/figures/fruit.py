"""Fruit on a table: apple, pear, orange, lemon, avocado; shaded round, a leaf, a glint."""

from __future__ import annotations

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.paint import Radial, Stop, Stroke
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def _round(d: Easel, colour: str) -> Radial:
    """Return the shading of a ball lit from above and the scene's side."""
    t = d.tones
    x = 0.34 if t.side < 0 else 0.66
    return Radial(
        centre=(x, 0.30),
        radius=0.85,
        stops=(
            Stop(offset=0, colour=t.light(colour, 0.09)),
            Stop(offset=0.45, colour=colour),
            Stop(offset=1, colour=t.shade(colour, 0.16)),
        ),
    )


def _stalk(d: Easel, x: float, top: float, low: float) -> None:
    w, h = d.w, d.h
    d.path(
        f"M{x * w:.1f} {low * h:.1f}Q{(x - 0.01) * w:.1f} {(top + low) / 2 * h:.1f} "
        f"{(x + 0.05) * w:.1f} {top * h:.1f}",
        None,
        stroke=Stroke(paint="#5b3a22", width=0.035 * w, cap="round"),
    )


def _leaf(d: Easel, x: float, y: float, reach: float) -> None:
    w, h = d.w, d.h
    d.path(
        f"M{x * w:.1f} {y * h:.1f}Q{(x + 0.4 * reach) * w:.1f} "
        f"{(y - 0.55 * reach) * h:.1f} {(x + reach) * w:.1f} "
        f"{(y - 0.35 * reach) * h:.1f}"
        f"Q{(x + 0.6 * reach) * w:.1f} {(y + 0.25 * reach) * h:.1f} {x * w:.1f} "
        f"{y * h:.1f}Z",
        d.tones.leaf,
    )


def _glint(d: Easel, box: Box) -> None:
    d.oval(box, "#ffffff70", rotate=-28.0 if d.tones.side < 0 else 28.0)


def _varied(d: Easel, colour: str) -> str:
    """Return this fruit's own shade of a colour: no two are quite alike."""
    base = oklch(colour)
    rng = d.rng
    return from_oklch(
        base.lightness + rng.uniform(-0.035, 0.045), base.chroma, base.hue + rng.uniform(-5, 7)
    )


def apple(d: Easel) -> None:
    """Broad-shouldered, dimpled at the stalk; each a little different in shade, lean and leaf."""
    w, h = d.w, d.h
    colour = _varied(d, d.tones.lit(d.asked or "#c8322b"))
    d.contact(w / 2, h * 0.985, 0.46 * w, 0.5)
    d.path(
        f"M{0.5 * w:.1f} {0.27 * h:.1f}"
        f"C{0.34 * w:.1f} {0.12 * h:.1f} {0.0:.1f} {0.17 * h:.1f} {0.02 * w:.1f} "
        f"{0.53 * h:.1f}"
        f"C{0.04 * w:.1f} {0.86 * h:.1f} {0.27 * w:.1f} {1.03 * h:.1f} {0.5 * w:.1f} "
        f"{0.965 * h:.1f}"
        f"C{0.73 * w:.1f} {1.03 * h:.1f} {0.96 * w:.1f} {0.86 * h:.1f} {0.98 * w:.1f} "
        f"{0.53 * h:.1f}"
        f"C{w:.1f} {0.17 * h:.1f} {0.66 * w:.1f} {0.12 * h:.1f} {0.5 * w:.1f} "
        f"{0.27 * h:.1f}Z",
        _round(d, colour),
    )
    d.path(
        f"M{0.37 * w:.1f} {0.235 * h:.1f}"
        f"Q{0.5 * w:.1f} {0.36 * h:.1f} {0.63 * w:.1f} {0.235 * h:.1f}"
        f"Q{0.5 * w:.1f} {0.30 * h:.1f} {0.37 * w:.1f} {0.235 * h:.1f}Z",
        d.tones.shade(colour, 0.13),
    )
    _stalk(d, 0.5, d.rng.uniform(0.03, 0.10), 0.29)
    if d.rng.random() < 0.6:
        _leaf(d, 0.53, 0.17, d.rng.uniform(0.22, 0.32))
    speck = "#ffe9c8" if d.asked is None or oklch(d.asked).hue < 60 else "#fffbe0"
    d.discs(
        [
            (w * d.rng.uniform(0.2, 0.8), h * d.rng.uniform(0.38, 0.88), 0.006 * w)
            for _ in range(14)
        ],
        speck,
        opacity=0.55,
    )
    x = 0.2 if d.tones.side < 0 else 0.68
    _glint(d, Box(x * w, 0.34 * h, 0.1 * w, 0.2 * h))


def pear(d: Easel) -> None:
    """Slim neck, full belly."""
    w, h = d.w, d.h
    asked = d.asked
    if asked and 120 < oklch(asked).hue < 165:
        asked = mix(asked, "#a9b83a", 0.62)
    colour = _varied(d, d.tones.lit(asked or "#9bb33c"))
    d.contact(w / 2, h * 0.985, 0.46 * w, 0.5)
    d.path(
        f"M{0.5 * w:.1f} {0.13 * h:.1f}"
        f"C{0.70 * w:.1f} {0.12 * h:.1f} {0.72 * w:.1f} {0.30 * h:.1f} {0.77 * w:.1f} "
        f"{0.44 * h:.1f}"
        f"C{0.84 * w:.1f} {0.56 * h:.1f} {w:.1f} {0.62 * h:.1f} {0.97 * w:.1f} "
        f"{0.78 * h:.1f}C{0.93 * w:.1f} {0.95 * h:.1f} {0.72 * w:.1f} {0.99 * h:.1f} "
        f"{0.5 * w:.1f} {0.985 * h:.1f}"
        f"C{0.28 * w:.1f} {0.99 * h:.1f} {0.07 * w:.1f} {0.95 * h:.1f} {0.03 * w:.1f} "
        f"{0.78 * h:.1f}C0 {0.62 * h:.1f} {0.16 * w:.1f} {0.56 * h:.1f} {0.23 * w:.1f} "
        f"{0.44 * h:.1f}"
        f"C{0.28 * w:.1f} {0.30 * h:.1f} {0.30 * w:.1f} {0.12 * h:.1f} {0.5 * w:.1f} "
        f"{0.13 * h:.1f}Z",
        _round(d, colour),
    )
    _stalk(d, 0.5, 0.0, 0.15)
    if d.rng.random() < 0.6:
        _leaf(d, 0.52, 0.09, 0.30)
    d.discs(
        [
            (w * d.rng.uniform(0.2, 0.8), h * d.rng.uniform(0.55, 0.92), 0.007 * w)
            for _ in range(20)
        ],
        d.tones.shade(colour, 0.10),
        opacity=0.6,
    )
    x = 0.2 if d.tones.side < 0 else 0.68
    _glint(d, Box(x * w, 0.58 * h, 0.1 * w, 0.16 * h))


def ball_fruit(d: Easel) -> None:
    """Orange, lemon, peach, tomato: a round one."""
    noun = d.item.phrase
    base = (
        "#f2c53d"
        if "lemon" in noun
        else "#c93a2e"
        if "tomato" in noun
        else "#7fa650"
        if "lime" in noun
        else "#ef8f2f"
    )
    colour = d.tones.lit(d.asked or base)
    d.contact(d.w / 2, d.h * 0.985, 0.46 * d.w, 0.5)
    d.oval(d.at(0.02, 0.06, 0.96, 0.94), _round(d, colour))
    d.disc(0.5 * d.w, 0.14 * d.h, 0.03 * d.w, "#5b3a22")
    _leaf(d, 0.5, 0.13, 0.3)
    x = 0.22 if d.tones.side < 0 else 0.66
    _glint(d, Box(x * d.w, 0.26 * d.h, 0.12 * d.w, 0.17 * d.h))


def _half(d: Easel, k: float) -> str:
    """Return a pear-shaped outline shrunk by `k` about its middle."""
    w, h = d.w, d.h

    def at(x: float, y: float) -> str:
        return f"{(0.5 + (x - 0.5) * k) * w:.1f} {(0.58 + (y - 0.58) * k) * h:.1f}"

    return (
        f"M{at(0.5, 0.0)}C{at(0.72, 0.0)} {at(0.76, 0.24)} {at(0.84, 0.40)}"
        f"C{at(0.97, 0.58)} {at(1.02, 0.98)} {at(0.5, 1.0)}"
        f"C{at(-0.02, 0.98)} {at(0.03, 0.58)} {at(0.16, 0.40)}"
        f"C{at(0.24, 0.24)} {at(0.28, 0.0)} {at(0.5, 0.0)}Z"
    )


def avocado(d: Easel) -> None:
    """Half an avocado with its stone; it smiles where asked to."""
    w, h, t = d.w, d.h, d.tones
    if not d.design.transparent:
        d.contact(w / 2, h * 0.985, 0.44 * w, 0.4)
    d.path(_half(d, 1.0), t.lit("#2f5a34"))
    d.path(_half(d, 0.92), t.lit("#86b04a"))
    d.path(_half(d, 0.84), t.lit("#e3ea9c"))
    x, y, r = 0.5 * w, 0.70 * h, 0.205 * w
    d.disc(x, y + 0.02 * h, r, "#5d6b2a", opacity=0.25)
    d.disc(x, y, r, _round(d, t.lit("#8a5530")))
    if not any(v in d.item.phrase for v in ("smil", "happy", "cute", "cheer", "face", "kawaii")):
        return
    ink, ey = "#2b3a1d", 0.36 * h
    d.discs([(x - 0.13 * w, ey, 0.033 * w), (x + 0.13 * w, ey, 0.033 * w)], ink)
    d.discs(
        [(x - 0.122 * w, ey - 0.011 * w, 0.011 * w), (x + 0.138 * w, ey - 0.011 * w, 0.011 * w)],
        "#ffffff",
    )
    d.path(
        f"M{x - 0.075 * w:.1f} {ey + 0.035 * h:.1f}"
        f"Q{x:.1f} {ey + 0.095 * h:.1f} {x + 0.075 * w:.1f} {ey + 0.035 * h:.1f}",
        None,
        stroke=Stroke(paint=ink, width=0.026 * w, cap="round"),
    )
    blush = mix("#f08a7a", "#e3ea9c", 0.25)
    d.discs(
        [(x - 0.21 * w, ey + 0.045 * h, 0.04 * w), (x + 0.21 * w, ey + 0.045 * h, 0.04 * w)], blush
    )


FIGURES = (
    Thing(
        "apple", apple, cues=("apples",), places=("table", "stand"), aspect=(0.98, 0.98), bulk=15
    ),
    Thing("pear", pear, cues=("pears",), places=("table", "stand"), aspect=(0.72, 0.72), bulk=19),
    Thing(
        "orange",
        ball_fruit,
        cues=listed("""lemon, lime, peach, tomato, grapefruit, tangerine, orange fruit"""),
        places=("table", "stand"),
        aspect=(1.0, 1.0),
        bulk=14,
    ),
    Thing(
        "avocado",
        avocado,
        cues=("avocado half",),
        places=("table", "stand"),
        aspect=(0.76, 0.76),
        bulk=30,
    ),
)
