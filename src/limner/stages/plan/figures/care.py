"""Care and candle goods for product pictures: soap, bath bomb, candle, incense, towel roll."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Radial, Stop
from limner.stages.plan.carriers.cup import rounded
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing


def soap(d: Easel) -> None:
    """A bar of soap lying on another."""
    w, h, t = d.w, d.h, d.tones
    d.contact(w / 2, h, 0.5 * w, 0.45)
    for y, x, colour in ((0.5, 0.04, t.facades[2]), (0.0, 0.0, t.lit(d.asked or "#f3e3d3"))):
        d.rect(
            Box(x * w, y * h, 0.94 * w, 0.5 * h),
            fade(t.light(colour, 0.03), t.shade(colour, 0.06)),
            0.16 * h,
        )
        d.rect(Box((x + 0.12) * w, (y + 0.13) * h, 0.7 * w, 0.06 * h), "#ffffff38", 0.03 * h)


def bath_bomb(d: Easel) -> None:
    """A speckled sphere with its seam."""
    w, h, t = d.w, d.h, d.tones
    colour = t.lit(d.asked or t.light(t.accent, 0.14))
    x = 0.34 if t.side < 0 else 0.66
    d.contact(w / 2, h * 0.985, 0.46 * w, 0.5)
    d.oval(
        Box(0, 0, w, h),
        Radial(
            centre=(x, 0.3),
            radius=0.85,
            stops=(
                Stop(offset=0, colour=t.light(colour, 0.08)),
                Stop(offset=0.5, colour=colour),
                Stop(offset=1, colour=t.shade(colour, 0.12)),
            ),
        ),
    )
    d.path(
        f"M{0.02 * w:.1f} {0.52 * h:.1f}"
        f"Q{0.5 * w:.1f} {0.66 * h:.1f} {0.98 * w:.1f} {0.52 * h:.1f}",
        None,
        stroke=d.design.stroke(t.shade(colour, 0.07), 0.2),
    )
    rng = d.rng
    d.discs(
        [
            (
                w * (0.5 + 0.36 * rng.uniform(-1, 1)),
                h * (0.5 + 0.34 * rng.uniform(-1, 1)),
                w * rng.uniform(0.008, 0.02),
            )
            for _ in range(26)
        ],
        t.light(colour, 0.14),
    )


def candle(d: Easel) -> None:
    """A candle in a glass, lit."""
    w, h, t = d.w, d.h, d.tones
    wax = t.lit(d.asked or "#f6ead6")
    d.contact(w / 2, h, 0.46 * w, 0.45)
    d.glow(w / 2, 0.16 * h, 0.9 * w, t.glow, 0.4)
    d.path(
        f"M{0.5 * w:.1f} 0C{0.6 * w:.1f} {0.1 * h:.1f} {0.58 * w:.1f} {0.2 * h:.1f} "
        f"{0.5 * w:.1f} {0.2 * h:.1f}C{0.42 * w:.1f} {0.2 * h:.1f} {0.4 * w:.1f} "
        f"{0.1 * h:.1f} {0.5 * w:.1f} 0Z",
        "#ffb638",
    )
    d.rect(Box(0.49 * w, 0.16 * h, 0.02 * w, 0.12 * h), "#3a2a1c")
    d.rect(Box(0, 0.26 * h, w, 0.74 * h), rounded(d, wax), 0.05 * h)
    d.oval(Box(0, 0.22 * h, w, 0.09 * h), t.light(wax, 0.04))
    d.rect(Box(0, 0.46 * h, w, 0.32 * h), rounded(d, t.lit(t.second)))


def incense(d: Easel) -> None:
    """A small box with sticks rising from it."""
    w, h, t = d.w, d.h, d.tones
    colour = t.lit(d.asked or t.second)
    d.contact(w / 2, h, 0.46 * w, 0.45)
    d.lines(
        [[((0.38 + 0.06 * i) * w, 0.6 * h), ((0.30 + 0.11 * i) * w, 0.02 * h)] for i in range(5)],
        t.lit("#8a5a3c"),
        max(1.5, 0.03 * w),
    )
    d.rect(
        Box(0.08 * w, 0.5 * h, 0.84 * w, 0.5 * h),
        fade(t.light(colour, 0.04), t.shade(colour, 0.06), (0, 0), (1, 0)),
        0.02 * h,
    )
    d.rect(Box(0.08 * w, 0.66 * h, 0.84 * w, 0.14 * h), t.light(colour, 0.16))


FIGURES = (
    Thing(
        "soap",
        soap,
        cues=("soap bar", "bar of soap"),
        places=("table", "stand"),
        aspect=(1.5, 1.5),
        bulk=9,
    ),
    Thing(
        "bath bomb",
        bath_bomb,
        cues=("sphere",),
        places=("table", "stand"),
        aspect=(1.0, 1.0),
        bulk=10,
    ),
    Thing(
        "candle",
        candle,
        cues=("scented candle",),
        places=("table", "stand"),
        aspect=(0.7, 0.7),
        bulk=18,
    ),
    Thing(
        "incense",
        incense,
        cues=("incense kit", "incense stick", "incense sticks"),
        places=("table", "stand"),
        aspect=(0.7, 0.7),
        bulk=18,
    ),
)
