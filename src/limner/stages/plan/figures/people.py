"""People: someone standing, cup in hand where the words say so, drawn flat and faceless."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Stroke
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.people import Body, body_of, person
from limner.stages.plan.scenery.thing import Easel, Thing, listed

LONG = ("woman", "girl", "lady", "mother", "female", "waitress", "actress", "bride")


def draw(d: Easel) -> None:
    """Half length where alone and near, full length otherwise."""
    body = body_of(d, d.rng)
    body = Body(
        body.skin,
        body.hair,
        d.tones.lit(d.asked or d.rng.choice((d.tones.accent, d.tones.second))),
        body.legs,
        any(n in d.item.phrase for n in LONG),
        body.skirt,
        False,
    )
    if d.h > 0.5 * d.design.size.height:
        _bust(d, body)
    else:
        person(d, d.w / 2, d.h, d.h, body)


def _bust(d: Easel, b: Body) -> None:
    """From the thighs up, one forearm raised with a cup before the chest."""
    w, h, t = d.w, d.h, d.tones
    k = h / 5.4
    x, way = 0.5 * w, -t.side
    y = 0.72 * k
    if b.long_hair:
        d.path(
            f"M{x - 0.66 * k:.1f} {y:.1f}C{x - 0.75 * k:.1f} {y - 0.95 * k:.1f} "
            f"{x + 0.75 * k:.1f} {y - 0.95 * k:.1f} {x + 0.66 * k:.1f} {y:.1f}"
            f"C{x + 0.75 * k:.1f} {y + 0.9 * k:.1f} {x + 0.95 * k:.1f} {y + 1.3 * k:.1f} "
            f"{x + 0.62 * k:.1f} {y + 1.75 * k:.1f}H{x - 0.62 * k:.1f}"
            f"C{x - 0.95 * k:.1f} {y + 1.3 * k:.1f} {x - 0.75 * k:.1f} {y + 0.9 * k:.1f} "
            f"{x - 0.66 * k:.1f} {y:.1f}Z",
            b.hair,
        )
    d.rect(Box(x - 0.2 * k, y + 0.35 * k, 0.4 * k, 0.75 * k), t.shade(b.skin, 0.07))
    shoulder = y + 0.95 * k
    d.path(
        f"M{x - 0.24 * k:.1f} {shoulder:.1f}"
        f"C{x - 0.6 * k:.1f} {shoulder + 0.08 * k:.1f} {x - 0.92 * k:.1f} "
        f"{shoulder + 0.14 * k:.1f} {x - 0.95 * k:.1f} {shoulder + 0.6 * k:.1f}"
        f"L{x - 0.74 * k:.1f} {shoulder + 2.1 * k:.1f}L{x - 0.86 * k:.1f} {h:.1f}"
        f"H{x + 0.86 * k:.1f}L{x + 0.74 * k:.1f} {shoulder + 2.1 * k:.1f}"
        f"L{x + 0.95 * k:.1f} {shoulder + 0.6 * k:.1f}"
        f"C{x + 0.92 * k:.1f} {shoulder + 0.14 * k:.1f} {x + 0.6 * k:.1f} "
        f"{shoulder + 0.08 * k:.1f} {x + 0.24 * k:.1f} {shoulder:.1f}"
        f"Q{x:.1f} {shoulder + 0.3 * k:.1f} {x - 0.24 * k:.1f} {shoulder:.1f}Z",
        fade(t.light(b.top, 0.03), t.shade(b.top, 0.03)),
    )
    sleeve = t.shade(b.top, 0.055)
    far = [
        (x + way * 0.79 * k, shoulder + 0.42 * k),
        (x + way * 0.95 * k, shoulder + 1.5 * k),
        (x + way * 0.93 * k, shoulder + 2.6 * k),
    ]
    d.line(far, sleeve, 0.38 * k, curve=True)
    if any(n in d.item.phrase for n in ("cup", "mug", "coffee", "tea", "glass", "drink")):
        _raised(d, (x, shoulder, k), b, sleeve)
    else:
        near = [(2 * x - px, py) for px, py in far]
        d.line(near, t.light(sleeve, 0.02), 0.38 * k, curve=True)
    _face(d, (x, y, k), b)


def _raised(d: Easel, at: tuple[float, float, float], b: Body, sleeve: str) -> None:
    """The near forearm raised before the chest, a cup in the hand."""
    x, shoulder, k = at
    t, way = d.tones, -d.tones.side
    near = [
        (x - way * 0.79 * k, shoulder + 0.42 * k),
        (x - way * 0.93 * k, shoulder + 1.6 * k),
        (x - way * 0.0 * k, shoulder + 1.4 * k),
    ]
    d.line(near[:2], sleeve, 0.40 * k)
    d.line(near[1:], t.light(sleeve, 0.03), 0.38 * k)
    cx, cy = x + way * 0.16 * k, shoulder + 1.0 * k
    mug = t.paper
    d.path(
        f"M{cx - 0.34 * k:.1f} {cy:.1f}H{cx + 0.34 * k:.1f}"
        f"L{cx + 0.3 * k:.1f} {cy + 0.62 * k:.1f}"
        f"Q{cx + 0.28 * k:.1f} {cy + 0.7 * k:.1f} {cx + 0.2 * k:.1f} {cy + 0.7 * k:.1f}"
        f"H{cx - 0.2 * k:.1f}Q{cx - 0.28 * k:.1f} {cy + 0.7 * k:.1f} {cx - 0.3 * k:.1f} "
        f"{cy + 0.62 * k:.1f}Z",
        fade(t.light(mug, 0.0), t.shade(mug, 0.08), (0, 0), (1, 0)),
    )
    d.oval(Box(cx - 0.34 * k, cy - 0.07 * k, 0.68 * k, 0.14 * k), "#5a3521")
    hand = b.skin
    d.rect(Box(cx - 0.38 * k, cy + 0.22 * k, 0.46 * k, 0.36 * k), hand, 0.17 * k)


def _face(d: Easel, at: tuple[float, float, float], b: Body) -> None:
    x, y, k = at
    t, way = d.tones, -d.tones.side
    d.oval(Box(x - 0.47 * k, y - 0.58 * k, 0.94 * k, 1.22 * k), b.skin)
    d.path(
        f"M{x - 0.53 * k:.1f} {y + 0.08 * k:.1f}"
        f"C{x - 0.66 * k:.1f} {y - 0.92 * k:.1f} {x + 0.66 * k:.1f} {y - 0.92 * k:.1f} "
        f"{x + 0.53 * k:.1f} {y + 0.08 * k:.1f}"
        f"Q{x + way * 0.4 * k:.1f} {y - 0.1 * k:.1f} {x + way * 0.2 * k:.1f} "
        f"{y - 0.34 * k:.1f}Q{x - way * 0.2 * k:.1f} {y - 0.16 * k:.1f} "
        f"{x - 0.53 * k:.1f} {y + 0.08 * k:.1f}Z",
        b.hair,
    )
    ink = t.shade(b.hair, 0.05)
    for s in (-1, 1):
        d.path(
            f"M{x + s * 0.12 * k:.1f} {y + 0.02 * k:.1f}"
            f"Q{x + s * 0.21 * k:.1f} {y + 0.07 * k:.1f} {x + s * 0.30 * k:.1f} "
            f"{y + 0.02 * k:.1f}",
            None,
            stroke=Stroke(paint=ink, width=0.03 * k, cap="round"),
        )
    d.path(
        f"M{x - 0.11 * k:.1f} {y + 0.34 * k:.1f}"
        f"Q{x:.1f} {y + 0.42 * k:.1f} {x + 0.11 * k:.1f} {y + 0.34 * k:.1f}",
        None,
        stroke=Stroke(paint="#b0594f", width=0.035 * k, cap="round"),
    )


FIGURES = (
    Thing(
        "person",
        draw,
        cues=listed(
            """woman, man, girl, boy, child, lady, chef, barista, waiter, student, worker, doctor,
        teacher, tourist, hiker, musician, customer, farmer, artist"""
        ),
        places=("stand",),
        aspect=(0.42, 0.5),
        bulk=58,
    ),
)
