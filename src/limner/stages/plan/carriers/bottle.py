"""Bottle, jar or can with a label around it."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.carriers.cup import rounded
from limner.stages.plan.scenery.pen import fade, pool
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Body by the noun, label with the words."""
    noun = d.item.phrase
    d.contact(d.w / 2, d.h, 0.46 * d.w, 0.5)
    if any(n in noun for n in ("can", "tin", "罐")):
        _can(d)
    elif any(n in noun for n in ("jar", "candle", "cream", "tub")):
        _jar(d)
    elif "lotion" in noun or "pump" in noun or "shampoo" in noun:
        _pump(d)
    else:
        _bottle(d, dropper=any(n in noun for n in ("dropper", "serum", "perfume", "vial")))


def _label(d: Easel, box: Box) -> None:
    if not d.copies:
        d.rect(Box(box.x, box.y + 0.3 * box.height, box.width, 0.4 * box.height), "#ffffff40")
        return
    ground = d.surface_of("#fbf6ea", d.tones.ink, d.tones.accent)
    d.rect(box, rounded(d, ground))
    rule = d.tones.accent if ground != d.tones.accent else d.tones.paper
    d.rects(
        [
            Box(box.x, box.y + 0.05 * box.height, box.width, 0.018 * box.height),
            Box(box.x, box.bottom - 0.068 * box.height, box.width, 0.018 * box.height),
        ],
        rule,
    )
    d.words(box.inset(0.07 * box.width, 0.12 * box.height), ground)


def _glint(d: Easel, box: Box) -> None:
    x = box.x if d.tones.side < 0 else box.right - box.width
    d.rect(Box(x, box.y, box.width, box.height), "#ffffff55", box.width / 2)


def _can(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    body = d.asked or t.accent
    d.path(
        f"M{0.04 * w:.1f} {0.08 * h:.1f}L{0.12 * w:.1f} {0.02 * h:.1f}H{0.88 * w:.1f}"
        f"L{0.96 * w:.1f} {0.08 * h:.1f}V{0.93 * h:.1f}L{0.88 * w:.1f} {h:.1f}"
        f"H{0.12 * w:.1f}L{0.04 * w:.1f} {0.93 * h:.1f}Z",
        rounded(d, body),
    )
    d.oval(Box(0.1 * w, 0.0, 0.8 * w, 0.05 * h), t.steel)
    d.oval(Box(0.16 * w, 0.01 * h, 0.68 * w, 0.03 * h), t.shade(t.steel, 0.1))
    _label(d, d.at(0.04, 0.24, 0.92, 0.52))


def _jar(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    glass = d.asked or t.second
    d.rect(Box(0.1 * w, 0, 0.8 * w, 0.17 * h), rounded(d, t.lit("#c9a45c")), 0.02 * h)
    d.rect(Box(0, 0.16 * h, w, 0.84 * h), rounded(d, glass), 0.1 * w)
    _glint(d, Box(0.06 * w, 0.22 * h, 0.03 * w, 0.7 * h))
    _label(d, d.at(0.0, 0.32, 1.0, 0.52))


def _pump(d: Easel) -> None:
    """A lotion bottle with a pump."""
    w, h, t = d.w, d.h, d.tones
    body, cap, s = d.asked or t.light(t.second, 0.10), t.lit("#f7f2ea"), -t.side
    nose = 0.5 * w + s * 0.34 * w
    d.rect(Box(min(0.5 * w, nose), 0.02 * h, 0.34 * w, 0.045 * h), rounded(d, cap), 0.02 * h)
    d.rect(Box(0.40 * w, 0.0, 0.20 * w, 0.075 * h), rounded(d, cap), 0.02 * h)
    d.rect(Box(0.465 * w, 0.07 * h, 0.07 * w, 0.10 * h), rounded(d, t.shade(cap, 0.05)))
    d.rect(Box(0.33 * w, 0.15 * h, 0.34 * w, 0.085 * h), rounded(d, cap), 0.01 * h)
    d.rect(Box(0.04 * w, 0.225 * h, 0.92 * w, 0.775 * h), rounded(d, body), 0.17 * w)
    _label(d, d.at(0.04, 0.42, 0.92, 0.40))
    _glint(d, Box(0.10 * w, 0.30 * h, 0.035 * w, 0.62 * h))


def _depth(d: Easel, glass: str, shoulder: float) -> None:
    """Thick glass: dark rims, a lit liquid line at the shoulder, light thrown on the ground."""
    w, h, t = d.w, d.h, d.tones
    deep, pale = t.shade(glass, 0.16), t.light(glass, 0.16)
    top = shoulder + 0.045
    d.rect(Box(0.02 * w, top * h, 0.96 * w, 0.10 * h), fade(deep + "66", deep + "00"))
    d.oval(Box(0.015 * w, (top - 0.012) * h, 0.97 * w, 0.026 * h), pale, opacity=0.55)
    for x in (0.0, 0.955):
        d.rect(
            Box(x * w, (shoulder + 0.04) * h, 0.045 * w, (0.90 - shoulder) * h),
            deep,
            0.02 * w,
            opacity=0.45,
        )
    far = 0.80 * w if t.side < 0 else 0.10 * w
    d.rect(
        Box(far, (shoulder + 0.06) * h, 0.10 * w, (0.87 - shoulder) * h),
        pale,
        0.05 * w,
        opacity=0.22,
    )
    d.rect(Box(0.03 * w, 0.955 * h, 0.94 * w, 0.012 * h), pale, 0.006 * h, opacity=0.5)
    x = 0.62 * w if t.side < 0 else -0.42 * w
    d.oval(Box(x, 0.985 * h, 0.8 * w, 0.035 * h), pool(pale, 0.5), role="light")


def _bottle(d: Easel, dropper: bool) -> None:
    w, h, t = d.w, d.h, d.tones
    glass = d.asked or d.tones.second
    cap = t.ink if dropper else t.lit("#c9a45c")
    if dropper:
        d.path(
            f"M{0.42 * w:.1f} {0.14 * h:.1f}"
            f"C{0.38 * w:.1f} {0.0:.1f} {0.62 * w:.1f} 0 {0.58 * w:.1f} {0.14 * h:.1f}Z",
            rounded(d, cap),
        )
        d.rect(Box(0.33 * w, 0.13 * h, 0.34 * w, 0.13 * h), rounded(d, t.lit("#e9e4da")), 0.01 * h)
        neck, shoulder = 0.26, 0.36
    else:
        d.rect(Box(0.36 * w, 0, 0.28 * w, 0.1 * h), rounded(d, cap), 0.01 * h)
        neck, shoulder = 0.09, 0.36
    d.path(
        f"M{0.39 * w:.1f} {neck * h:.1f}H{0.61 * w:.1f}V{(neck + 0.04) * h:.1f}"
        f"C{0.62 * w:.1f} {shoulder * 0.8 * h:.1f} {w:.1f} {shoulder * 0.86 * h:.1f} "
        f"{w:.1f} {(shoulder + 0.04) * h:.1f}"
        f"V{0.95 * h:.1f}Q{w:.1f} {h:.1f} {0.9 * w:.1f} {h:.1f}H{0.1 * w:.1f}"
        f"Q0 {h:.1f} 0 {0.95 * h:.1f}V{(shoulder + 0.04) * h:.1f}"
        f"C0 {shoulder * 0.86 * h:.1f} {0.38 * w:.1f} {shoulder * 0.8 * h:.1f} "
        f"{0.39 * w:.1f} {(neck + 0.04) * h:.1f}Z",
        rounded(d, glass),
    )
    _depth(d, glass, shoulder)
    _label(d, d.at(0.0, 0.46, 1.0, 0.42))
    _glint(d, Box(0.075 * w, 0.40 * h, 0.03 * w, 0.54 * h))


CARRIER = Thing(
    "bottle",
    draw,
    cues=listed(
        """jar, candle, can, tin, water bottle, wine bottle, dropper bottle, serum, perfume, flask,
        soda can, lotion, body lotion, serum bottle, 瓶子, 罐, 瓶"""
    ),
    places=("table", "stand"),
    aspect=(0.42, 0.72),
    face=(0.07, 0.46, 0.86, 0.36),
    least=(13, 26),
    bulk=34,
    weight=0.85,
)
