"""Clothes on a hanger: T-shirt, jersey, apron; words across the chest. A cap has a front panel."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Shadow, Stroke
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Garment by the noun, on a wooden hanger."""
    noun = d.item.phrase
    if any(n in noun for n in ("cap", "hat", "helmet")):
        _cap(d)
        return
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.accent, t.paper, t.ink, t.second)
    line = max(2.0, 0.012 * w)
    d.path(
        f"M{w / 2:.1f} {0.075 * h:.1f}V{0.05 * h:.1f}"
        f"C{0.56 * w:.1f} {0.04 * h:.1f} {0.55 * w:.1f} 0 {w / 2:.1f} 0"
        f"C{0.46 * w:.1f} 0 {0.45 * w:.1f} {0.02 * h:.1f} {0.46 * w:.1f} {0.03 * h:.1f}",
        None,
        stroke=Stroke(paint=t.steel, width=line, cap="round"),
    )
    d.path(
        f"M{0.2 * w:.1f} {0.17 * h:.1f}L{w / 2:.1f} {0.07 * h:.1f}L{0.8 * w:.1f} {0.17 * h:.1f}",
        None,
        stroke=Stroke(paint=t.lit("#b98a55"), width=line * 1.8, cap="round", join="round"),
    )
    shade = (Shadow(dx=-t.side * 0.4 * d.u, dy=0.6 * d.u, blur=0.8 * d.u, colour="#0b0d2238"),)
    if "apron" in noun:
        pts = [
            (0.34, 0.12),
            (0.66, 0.12),
            (0.70, 0.36),
            (0.90, 0.46),
            (0.88, 1.0),
            (0.12, 1.0),
            (0.10, 0.46),
            (0.30, 0.36),
        ]
        d.poly([(x * w, y * h) for x, y in pts], ground, effects=shade)
        d.words(d.at(0.17, 0.5, 0.66, 0.42), ground)
        return
    pts = [
        (0.36, 0.11),
        (0.27, 0.13),
        (0.0, 0.30),
        (0.10, 0.47),
        (0.22, 0.40),
        (0.22, 1.0),
        (0.78, 1.0),
        (0.78, 0.40),
        (0.90, 0.47),
        (1.0, 0.30),
        (0.73, 0.13),
        (0.64, 0.11),
    ]
    d.poly([(x * w, y * h) for x, y in pts], ground, effects=shade)
    d.path(
        f"M{0.36 * w:.1f} {0.11 * h:.1f}"
        f"Q{0.5 * w:.1f} {0.24 * h:.1f} {0.64 * w:.1f} {0.11 * h:.1f}Z",
        t.shade(ground, 0.12),
    )
    d.poly(
        [(0.78 * w, 0.4 * h), (0.735 * w, 0.36 * h), (0.725 * w, h), (0.78 * w, h)],
        t.shade(ground, 0.05),
    )
    d.lines(
        [[(0.22 * w, 0.4 * h), (0.26 * w, 0.33 * h)], [(0.78 * w, 0.4 * h), (0.74 * w, 0.33 * h)]],
        t.shade(ground, 0.1),
        line * 0.5,
    )
    if "jersey" in noun:
        d.rects(
            [
                Box(0.22 * w, 0.9 * h, 0.56 * w, 0.025 * h),
                Box(0.22 * w, 0.94 * h, 0.56 * w, 0.025 * h),
            ],
            t.shade(ground, 0.15),
        )
    d.words(d.at(0.255, 0.3, 0.47, 0.44), ground)


def _cap(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.accent, t.paper, t.ink)
    if d.item.place != "hang":
        d.contact(w / 2, h * 0.95, 0.45 * w)
    d.path(
        f"M{0.1 * w:.1f} {0.78 * h:.1f}"
        f"C{0.08 * w:.1f} {0.05 * h:.1f} {0.92 * w:.1f} {0.05 * h:.1f} {0.9 * w:.1f} "
        f"{0.78 * h:.1f}Z",
        ground,
    )
    d.disc(w / 2, 0.235 * h, 0.02 * w, t.shade(ground, 0.12))
    d.path(
        f"M{0.08 * w:.1f} {0.77 * h:.1f}"
        f"C{0.2 * w:.1f} {0.98 * h:.1f} {0.8 * w:.1f} {0.98 * h:.1f} {0.92 * w:.1f} "
        f"{0.77 * h:.1f}C{0.7 * w:.1f} {0.84 * h:.1f} {0.3 * w:.1f} {0.84 * h:.1f} "
        f"{0.08 * w:.1f} {0.77 * h:.1f}Z",
        t.shade(ground, 0.12),
    )
    d.words(d.at(0.2, 0.32, 0.6, 0.4), ground)


CARRIER = (
    Thing(
        "shirt",
        draw,
        cues=listed(
            """t-shirt, tshirt, tee, jersey, jacket, hoodie, sweater, dress, uniform, apron, player
        jersey, mannequin, vest, costume, lanyard, crowd, T恤, 衣服, 衬衫"""
        ),
        places=("hang",),
        aspect=(0.85, 1.1),
        face=(0.255, 0.3, 0.47, 0.44),
        least=(24, 25),
        bulk=30,
        high=0.75,
    ),
    Thing(
        "cap",
        draw,
        cues=listed("""hat, baseball cap, helmet, hard hat, 帽子"""),
        places=("table", "hang"),
        aspect=(1.05, 1.6),
        face=(0.2, 0.32, 0.6, 0.4),
        least=(18, 14),
        bulk=14,
        high=0.7,
    ),
)
