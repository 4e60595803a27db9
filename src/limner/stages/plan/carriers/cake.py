"""A cake on a stand, its words piped on a plate of icing across the front."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.carriers.cup import rounded
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Stand, two layers, dripping icing, candles."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.lit("#fff3e6"), "#5a3424")
    icing = t.lit(t.accent)
    d.contact(w / 2, h, 0.4 * w, 0.4)
    d.rect(d.at(0.3, 0.97, 0.4, 0.03), t.steel, 0.3 * d.u)
    d.rect(d.at(0.45, 0.88, 0.1, 0.1), t.steel)
    d.oval(d.at(0.0, 0.83, 1.0, 0.09), t.light(t.steel, 0.08))
    d.rect(d.at(0.08, 0.26, 0.84, 0.61), rounded(d, ground), 0.5 * d.u)
    top = 0.24 * h
    drips = "".join(
        f"V{(0.30 + 0.09 * d.rng.random()) * h:.1f}"
        f"A{0.035 * w:.1f} {0.03 * w:.1f} 0 0 1 {(0.92 - 0.07 * (i + 1)) * w:.1f} "
        f"{0.33 * h:.1f}"
        for i in range(12)
    )
    d.path(
        f"M{0.08 * w:.1f} {0.33 * h:.1f}V{top:.1f}"
        f"Q{0.09 * w:.1f} {0.2 * h:.1f} {0.2 * w:.1f} {0.19 * h:.1f}H{0.8 * w:.1f}"
        f"Q{0.91 * w:.1f} {0.2 * h:.1f} {0.92 * w:.1f} {top:.1f}{drips}Z",
        icing,
    )
    for i in range(5):
        x = (0.26 + 0.12 * i) * w
        d.rect(
            Box(x - 0.008 * w, 0.07 * h, 0.016 * w, 0.13 * h),
            t.lit("#f7e6b0" if i % 2 else "#9fc7d8"),
        )
        d.oval(Box(x - 0.011 * w, 0.015 * h, 0.022 * w, 0.055 * h), "#ffb638")
    d.words(d.at(0.13, 0.44, 0.74, 0.38), ground, face="script", colour="#7a2e2e")


CARRIER = Thing(
    "cake",
    draw,
    cues=listed("""birthday cake, wedding cake, cupcake, cookie, pie, 蛋糕"""),
    places=("table", "stand"),
    aspect=(1.0, 1.6),
    face=(0.13, 0.44, 0.74, 0.38),
    least=(26, 22),
    bulk=26,
    voice="script",
)
