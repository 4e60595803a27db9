"""Things of a home: plate, bowl, sofa, plant, lamp, vase, table, pedestal, window, cat and dog."""

from __future__ import annotations

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.paint import Stroke
from limner.stages.plan.carriers.cup import rounded
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.pen import fade, pool
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def plate(d: Easel) -> None:
    """A plate seen a little from above."""
    w, h, t = d.w, d.h, d.tones
    china = t.lit(d.asked or "#fbfaf6")
    drift = -t.side * 0.05 * w
    d.oval(
        Box(0.02 * w + drift, 0.20 * h, 0.96 * w, 0.86 * h), pool("#0d1030", 0.75), role="shadow"
    )
    d.contact(w / 2, 0.95 * h, 0.40 * w, 0.5)
    d.oval(Box(0.22 * w, 0.36 * h, 0.56 * w, 0.62 * h), t.shade(china, 0.20))
    d.oval(Box(0, 0.07 * h, w, 0.86 * h), t.shade(china, 0.13))
    ends = (t.light(china, 0.02), t.shade(china, 0.07))
    d.oval(
        Box(0, 0.02 * h, w, 0.86 * h), fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0.4))
    )
    d.oval(
        Box(0.012 * w, 0.035 * h, 0.976 * w, 0.83 * h),
        None,
        stroke=d.design.stroke("#ffffff90", 0.14),
    )
    well = (t.shade(china, 0.10), t.light(china, 0.0))
    d.oval(
        Box(0.14 * w, 0.15 * h, 0.72 * w, 0.58 * h),
        fade(*(well if t.side < 0 else well[::-1]), (0, 0), (1, 0.5)),
    )
    d.oval(
        Box(0.155 * w, 0.185 * h, 0.69 * w, 0.54 * h),
        fade(t.shade(china, 0.035), t.light(china, 0.01)),
    )


def pedestal(d: Easel) -> None:
    """A round plinth."""
    w, h, t = d.w, d.h, d.tones
    stone = t.lit(d.asked or t.light(t.scheme.ground, 0.0))
    d.contact(w / 2, 0.95 * h, 0.54 * w, 0.4)
    r = 0.055 * w
    d.rect(Box(0, r, w, h - 2 * r), rounded(d, stone))
    d.oval(Box(0, h - 2 * r, w, 2 * r), rounded(d, stone))
    d.oval(Box(0, 0, w, 2 * r), t.light(stone, 0.05))


def table(d: Easel) -> None:
    """A wooden table from the front."""
    w, h, t = d.w, d.h, d.tones
    wood = t.lit(d.asked) if d.asked else t.wood
    d.contact(w / 2, h, 0.5 * w, 0.3)
    d.rects(
        [Box(0.06 * w, 0.16 * h, 0.05 * w, 0.84 * h), Box(0.89 * w, 0.16 * h, 0.05 * w, 0.84 * h)],
        t.shade(wood, 0.08),
    )
    d.rect(Box(0.05 * w, 0.12 * h, 0.9 * w, 0.14 * h), t.shade(wood, 0.05))
    d.poly([(0.05 * w, 0.0), (0.95 * w, 0.0), (w, 0.09 * h), (0, 0.09 * h)], t.light(wood, 0.07))
    d.rect(Box(0, 0.085 * h, w, 0.05 * h), wood)


def _kept(d: Easel, usual: str) -> str:
    """Return the asked colour in this light, but never so dimmed that it reads as another."""
    if not d.asked:
        return d.tones.lit(usual)
    return mix(d.tones.lit(d.asked), d.asked, 0.6 if d.tones.dark else 0.3)


def sofa(d: Easel) -> None:
    """A two-seat sofa."""
    decor.sofa(d, Box(0, 0, d.w, d.h), _kept(d, d.tones.second))


def plant(d: Easel) -> None:
    """A potted plant."""
    decor.plant(d, d.w / 2, d.h, d.h)


def vase(d: Easel) -> None:
    """A vase with three stems; a colour asked for is the vase's, or the flowers'."""
    w, h, t = d.w, d.h, d.tones
    petals = d.asked if d.asked and "vase" not in d.item.phrase else t.accent
    d.contact(w / 2, h, 0.3 * w, 0.4)
    for dx, top in ((-0.28, 0.12), (0.02, 0.0), (0.3, 0.16)):
        d.path(
            f"M{0.5 * w:.1f} {0.55 * h:.1f}"
            f"Q{(0.5 + dx * 0.3) * w:.1f} {0.3 * h:.1f} {(0.5 + dx) * w:.1f} "
            f"{(top + 0.09) * h:.1f}",
            None,
            stroke=Stroke(paint=t.leaf, width=0.022 * w),
        )
        x, y, r = (0.5 + dx) * w, (top + 0.09) * h, 0.085 * w
        d.discs(
            [
                (x + r * a, y + r * b, 0.72 * r)
                for a, b in ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3))
            ],
            t.lit(petals),
        )
        d.disc(x, y, 0.5 * r, t.lit("#f6d365"))
    body = t.lit(d.asked if d.asked and "vase" in d.item.phrase else "#efe6d8")
    d.path(
        f"M{0.42 * w:.1f} {0.48 * h:.1f}H{0.58 * w:.1f}"
        f"C{0.58 * w:.1f} {0.62 * h:.1f} {0.78 * w:.1f} {0.66 * h:.1f} {0.72 * w:.1f} "
        f"{0.86 * h:.1f}Q{0.68 * w:.1f} {h:.1f} {0.58 * w:.1f} {h:.1f}H{0.42 * w:.1f}"
        f"Q{0.32 * w:.1f} {h:.1f} {0.28 * w:.1f} {0.86 * h:.1f}"
        f"C{0.22 * w:.1f} {0.66 * h:.1f} {0.42 * w:.1f} {0.62 * h:.1f} {0.42 * w:.1f} "
        f"{0.48 * h:.1f}Z",
        rounded(d, body),
    )


def lamp(d: Easel) -> None:
    """A standing lamp."""
    w, h, t = d.w, d.h, d.tones
    d.contact(w / 2, h, 0.3 * w, 0.35)
    d.glow(w / 2, 0.16 * h, 0.8 * w, t.glow, 0.35)
    d.rect(Box(0.48 * w, 0.2 * h, 0.04 * w, 0.78 * h), t.metal)
    d.rect(Box(0.25 * w, 0.97 * h, 0.5 * w, 0.03 * h), t.metal, 0.01 * h)
    d.poly([(0.25 * w, 0), (0.75 * w, 0), (w, 0.24 * h), (0, 0.24 * h)], fade("#fff3d6", "#ffdf9f"))


def cat(d: Easel) -> None:
    """A cat: curled up asleep, or sitting."""
    if any(v in d.item.phrase for v in ("sleep", "curled", "lying", "nap", "resting")):
        _curled(d)
    else:
        _sitting(d)


def _curled(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    fur = _kept(d, "#e08a3c")
    dark, pale = t.shade(fur, 0.1), t.light(fur, 0.12)
    d.contact(w / 2, h, 0.46 * w, 0.4)
    d.path(
        f"M{0.06 * w:.1f} {0.97 * h:.1f}"
        f"C{-0.06 * w:.1f} {0.4 * h:.1f} {0.3 * w:.1f} {0.08 * h:.1f} {0.58 * w:.1f} "
        f"{0.12 * h:.1f}C{0.92 * w:.1f} {0.14 * h:.1f} {1.04 * w:.1f} {0.6 * h:.1f} "
        f"{0.95 * w:.1f} {0.97 * h:.1f}Z",
        fade(t.light(fur, 0.03), t.shade(fur, 0.03)),
    )
    for x in (0.52, 0.62, 0.72, 0.82):
        d.path(
            f"M{x * w:.1f} {0.14 * h:.1f}Q{(x + 0.07) * w:.1f} {0.3 * h:.1f} "
            f"{(x + 0.05) * w:.1f} {0.46 * h:.1f}",
            None,
            stroke=Stroke(paint=dark, width=0.026 * w, cap="round"),
        )
    d.path(
        f"M{0.93 * w:.1f} {0.8 * h:.1f}"
        f"C{0.9 * w:.1f} {1.02 * h:.1f} {0.6 * w:.1f} {1.02 * h:.1f} {0.42 * w:.1f} "
        f"{0.93 * h:.1f}",
        None,
        stroke=Stroke(paint=fur, width=0.11 * w, cap="round"),
    )
    d.path(
        f"M{0.52 * w:.1f} {0.965 * h:.1f}L{0.42 * w:.1f} {0.93 * h:.1f}",
        None,
        stroke=Stroke(paint=pale, width=0.11 * w, cap="round"),
    )
    hx, hy, r = 0.24 * w, 0.66 * h, 0.19 * w
    d.poly(
        [
            (hx - 0.92 * r, hy - 0.35 * r),
            (hx - 0.78 * r, hy - 1.25 * r),
            (hx - 0.1 * r, hy - 0.8 * r),
        ],
        fur,
    )
    d.poly(
        [
            (hx + 0.92 * r, hy - 0.35 * r),
            (hx + 0.78 * r, hy - 1.25 * r),
            (hx + 0.1 * r, hy - 0.8 * r),
        ],
        fur,
    )
    d.oval(Box(hx - 1.08 * r, hy - 0.9 * r, 2.16 * r, 1.85 * r), fur)
    d.oval(Box(hx - 0.55 * r, hy + 0.08 * r, 1.1 * r, 0.8 * r), pale)
    ink = "#3a2416"
    for s in (-1, 1):
        d.path(
            f"M{hx + s * 0.28 * r:.1f} {hy - 0.02 * r:.1f}"
            f"Q{hx + s * 0.5 * r:.1f} {hy + 0.17 * r:.1f} {hx + s * 0.72 * r:.1f} "
            f"{hy - 0.02 * r:.1f}",
            None,
            stroke=Stroke(paint=ink, width=0.075 * r, cap="round"),
        )
    d.poly(
        [(hx - 0.11 * r, hy + 0.2 * r), (hx + 0.11 * r, hy + 0.2 * r), (hx, hy + 0.34 * r)],
        "#c0675a",
    )
    d.lines(
        [
            [(hx + 0.12 * (k - 1) * r, hy - 0.82 * r), (hx + 0.1 * (k - 1) * r, hy - 0.5 * r)]
            for k in range(3)
        ],
        dark,
        0.08 * r,
    )


def _sitting(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    fur = t.lit(d.asked or "#5a5550")
    pale = t.light(fur, 0.14)
    d.contact(w / 2, h, 0.34 * w, 0.4)
    d.path(
        f"M{0.70 * w:.1f} {0.93 * h:.1f}"
        f"C{1.08 * w:.1f} {0.98 * h:.1f} {1.0 * w:.1f} {0.55 * h:.1f} {0.86 * w:.1f} "
        f"{0.6 * h:.1f}",
        None,
        stroke=Stroke(paint=fur, width=0.08 * w, cap="round"),
    )
    d.path(
        f"M{0.2 * w:.1f} {h:.1f}C{0.1 * w:.1f} {0.6 * h:.1f} {0.3 * w:.1f} "
        f"{0.36 * h:.1f} {0.48 * w:.1f} {0.36 * h:.1f}"
        f"C{0.68 * w:.1f} {0.36 * h:.1f} {0.88 * w:.1f} {0.62 * h:.1f} {0.78 * w:.1f} "
        f"{h:.1f}Z",
        fur,
    )
    d.oval(Box(0.36 * w, 0.5 * h, 0.25 * w, 0.44 * h), pale)
    hx, hy, r = 0.48 * w, 0.25 * h, 0.23 * w
    for s in (-1, 1):
        d.poly(
            [
                (hx + s * 0.95 * r, hy - 0.2 * r),
                (hx + s * 0.8 * r, hy - 1.2 * r),
                (hx + s * 0.15 * r, hy - 0.75 * r),
            ],
            fur,
        )
    d.oval(Box(hx - 1.05 * r, hy - 0.88 * r, 2.1 * r, 1.8 * r), fur)
    d.oval(Box(hx - 0.5 * r, hy + 0.1 * r, r, 0.72 * r), pale)
    d.discs(
        [(hx - 0.42 * r, hy - 0.05 * r, 0.16 * r), (hx + 0.42 * r, hy - 0.05 * r, 0.16 * r)],
        "#e9c84f",
    )
    d.discs(
        [(hx - 0.42 * r, hy - 0.05 * r, 0.08 * r), (hx + 0.42 * r, hy - 0.05 * r, 0.08 * r)],
        "#1d1b18",
    )
    d.poly(
        [(hx - 0.1 * r, hy + 0.22 * r), (hx + 0.1 * r, hy + 0.22 * r), (hx, hy + 0.35 * r)],
        "#c0675a",
    )


def window(d: Easel) -> None:
    """A window with the sky in it."""
    decor.view_window(d, Box(0.04 * d.w, 0.03 * d.h, 0.92 * d.w, 0.9 * d.h), rows=2, columns=2)


FIGURES = (
    Thing(
        "plate",
        plate,
        cues=("dish", "platter", "saucer", "tray"),
        places=("table", "stand"),
        aspect=(2.5, 2.9),
        bulk=13,
        seat=0.52,
    ),
    Thing(
        "pedestal",
        pedestal,
        cues=("podium", "plinth", "stand"),
        places=("stand",),
        aspect=(3.2, 4.2),
        bulk=14,
        seat=0.06,
    ),
    Thing(
        "dining table",
        table,
        cues=listed("""coffee table, wooden table, table, desk, oak desk"""),
        places=("stand",),
        aspect=(1.8, 2.4),
        bulk=26,
        seat=0.05,
    ),
    Thing(
        "sofa",
        sofa,
        cues=("couch", "armchair", "loveseat"),
        places=("stand",),
        aspect=(1.9, 2.1),
        bulk=32,
        seat=0.60,
    ),
    Thing(
        "plant",
        plant,
        cues=("potted plant", "houseplant", "flower pot"),
        places=("stand", "table"),
        aspect=(0.8, 0.8),
        bulk=24,
    ),
    Thing(
        "vase",
        vase,
        cues=listed("""flower, bouquet, tulip, rose, vase of flowers"""),
        places=("table", "stand"),
        aspect=(0.75, 0.75),
        bulk=24,
    ),
    Thing(
        "lamp",
        lamp,
        cues=("floor lamp", "standing lamp"),
        places=("stand",),
        aspect=(0.32, 0.32),
        bulk=44,
    ),
    Thing(
        "cat",
        cat,
        cues=("kitten", "kitty"),
        places=("stand", "table"),
        aspect=(0.86, 0.86),
        bulk=24,
    ),
    Thing(
        "sleeping cat",
        cat,
        cues=("curled cat", "sleeping kitten", "lying cat", "resting cat"),
        places=("stand", "table"),
        aspect=(1.75, 1.75),
        bulk=14,
    ),
    Thing(
        "room window",
        window,
        cues=("window",),
        places=("hang",),
        aspect=(0.85, 1.1),
        bulk=24,
        high=0.25,
    ),
)
