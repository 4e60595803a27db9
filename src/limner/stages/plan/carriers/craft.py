"""On water, in the air and on the beach: boat, plane with a banner, surfboard, towel or mat."""

from __future__ import annotations

from limner.stages.plan.scenery.thing import Easel, Thing, listed


def boat(d: Easel) -> None:
    """A hull with a cabin and a mast, the name along the side."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.accent, t.ink)
    d.rect(d.at(0.05, 0.965, 0.9, 0.05), "#ffffff40", 0.02 * h)
    d.rect(d.at(0.46, 0.0, 0.012, 0.5), t.dark_wood)
    d.poly([(0.48 * w, 0.02 * h), (0.8 * w, 0.36 * h), (0.48 * w, 0.4 * h)], t.lit("#fbf4e6"))
    d.poly([(0.455 * w, 0.08 * h), (0.22 * w, 0.36 * h), (0.455 * w, 0.4 * h)], t.lit(t.accent))
    d.rect(d.at(0.3, 0.42, 0.34, 0.12), t.lit("#efe6d8"), 0.2 * d.u)
    d.rects(
        [d.at(0.33 + 0.075 * i, 0.45, 0.05, 0.055) for i in range(4)],
        t.tone(0.5, 0.05, 230),
        0.1 * d.u,
    )
    d.path(
        f"M0 {0.52 * h:.1f}Q{0.5 * w:.1f} {0.57 * h:.1f} {w:.1f} {0.50 * h:.1f}"
        f"L{0.88 * w:.1f} {h:.1f}H{0.13 * w:.1f}Z",
        ground,
    )
    d.path(
        f"M{0.112 * w:.1f} {0.92 * h:.1f}H{0.9 * w:.1f}L{0.88 * w:.1f} {h:.1f}H{0.13 * w:.1f}Z",
        t.lit(t.accent) if ground != t.accent else t.ink,
    )
    d.words(d.at(0.17, 0.585, 0.66, 0.31), ground)


def plane(d: Easel) -> None:
    """A small plane pulling a banner across the sky."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.accent, t.ink)
    body = t.lit(t.accent)
    d.line([(0.72 * w, 0.5 * h), (0.8 * w, 0.46 * h)], t.metal, 0.1 * d.u)
    d.path(
        f"M0 {0.24 * h:.1f}Q{0.18 * w:.1f} {0.14 * h:.1f} {0.36 * w:.1f} {0.22 * h:.1f}"
        f"T{0.72 * w:.1f} {0.22 * h:.1f}V{0.78 * h:.1f}"
        f"Q{0.54 * w:.1f} {0.88 * h:.1f} {0.36 * w:.1f} {0.78 * h:.1f}T0 {0.8 * h:.1f}"
        f"L{0.03 * w:.1f} {0.52 * h:.1f}Z",
        ground,
    )
    x, y, k = 0.8 * w, 0.46 * h, 0.2 * w
    d.path(
        f"M{x:.1f} {y:.1f}Q{x + 0.5 * k:.1f} {y - 0.22 * k:.1f} {x + 0.9 * k:.1f} "
        f"{y - 0.08 * k:.1f}Q{x + 1.02 * k:.1f} {y + 0.05 * k:.1f} {x + 0.85 * k:.1f} "
        f"{y + 0.12 * k:.1f}Q{x + 0.4 * k:.1f} {y + 0.16 * k:.1f} {x:.1f} {y:.1f}Z",
        body,
    )
    d.poly(
        [
            (x + 0.02 * k, y),
            (x - 0.06 * k, y - 0.24 * k),
            (x + 0.08 * k, y - 0.22 * k),
            (x + 0.2 * k, y - 0.06 * k),
        ],
        t.shade(body, 0.1),
    )
    d.poly(
        [
            (x + 0.4 * k, y + 0.04 * k),
            (x + 0.22 * k, y + 0.34 * k),
            (x + 0.36 * k, y + 0.34 * k),
            (x + 0.66 * k, y + 0.06 * k),
        ],
        t.shade(body, 0.12),
    )
    d.words(d.at(0.06, 0.29, 0.62, 0.42), ground)


def surfboard(d: Easel) -> None:
    """A board standing in the sand, striped."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.accent, t.ink)
    d.contact(w / 2, h, 0.36 * w, 0.4)
    d.path(
        f"M{w / 2:.1f} 0C{1.04 * w:.1f} {0.12 * h:.1f} {1.06 * w:.1f} {0.72 * h:.1f} "
        f"{0.72 * w:.1f} {h:.1f}H{0.28 * w:.1f}"
        f"C{-0.06 * w:.1f} {0.72 * h:.1f} {-0.04 * w:.1f} {0.12 * h:.1f} {w / 2:.1f} 0Z",
        ground,
    )
    stripe = t.lit(t.accent if ground != t.accent else "#fff7e8")
    d.path(
        f"M{0.145 * w:.1f} {0.2 * h:.1f}"
        f"Q{w / 2:.1f} {0.27 * h:.1f} {0.855 * w:.1f} {0.2 * h:.1f}"
        f"L{0.825 * w:.1f} {0.16 * h:.1f}"
        f"Q{w / 2:.1f} {0.22 * h:.1f} {0.175 * w:.1f} {0.16 * h:.1f}Z",
        stripe,
    )
    d.path(
        f"M{0.115 * w:.1f} {0.78 * h:.1f}"
        f"Q{w / 2:.1f} {0.85 * h:.1f} {0.885 * w:.1f} {0.78 * h:.1f}"
        f"L{0.84 * w:.1f} {0.86 * h:.1f}"
        f"Q{w / 2:.1f} {0.92 * h:.1f} {0.16 * w:.1f} {0.86 * h:.1f}Z",
        stripe,
    )
    d.words(d.at(0.13, 0.3, 0.74, 0.44), ground)


def towel(d: Easel) -> None:
    """A cloth lying on the ground towards us, striped at its ends."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.accent, t.paper, t.ink)
    lean = 0.06 * w
    d.poly([(lean, 0.03 * h), (w - lean, 0.03 * h), (w, 1.02 * h), (0, 1.02 * h)], "#0b0d2226")
    d.poly([(lean, 0), (w - lean, 0), (w, h), (0, h)], ground)
    stripe = t.light(ground, 0.12)
    for y in (0.06, 0.86):
        x0, x1 = lean * (1 - y), lean * (1 - y - 0.07)
        d.poly(
            [(x0, y * h), (w - x0, y * h), (w - x1, (y + 0.07) * h), (x1, (y + 0.07) * h)], stripe
        )
    d.words(d.at(0.12, 0.18, 0.76, 0.64), ground)


CARRIER = (
    Thing(
        "boat",
        boat,
        cues=listed("""ship, sailboat, yacht, ferry, canoe, kayak, 船, 帆船"""),
        places=("stand",),
        aspect=(1.4, 2.2),
        face=(0.17, 0.585, 0.66, 0.31),
        least=(36, 24),
        bulk=26,
        weight=0.9,
    ),
    Thing(
        "plane",
        plane,
        cues=listed("""airplane, aeroplane, aircraft, sky banner, helicopter, sky, 飞机"""),
        places=("hang",),
        aspect=(2.6, 4.6),
        face=(0.06, 0.29, 0.62, 0.42),
        least=(44, 11),
        bulk=14,
        high=0.05,
    ),
    Thing(
        "surfboard",
        surfboard,
        cues=listed("""surf board, skateboard, snowboard, paddle, 冲浪板"""),
        places=("stand",),
        aspect=(0.32, 0.5),
        face=(0.13, 0.3, 0.74, 0.44),
        least=(14, 36),
        bulk=38,
        weight=0.9,
    ),
    Thing(
        "towel",
        towel,
        cues=listed(
            """mat, yoga mat, doormat, welcome mat, rug, carpet, beach towel, blanket, floor mat,
        floor, cushion, road, ground, floor sign, 毛巾, 地毯, 地垫"""
        ),
        places=("stand", "table"),
        aspect=(1.5, 3.0),
        face=(0.12, 0.18, 0.76, 0.64),
        least=(24, 11),
        bulk=12,
    ),
)
