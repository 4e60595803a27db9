"""Vehicles from the side: car, taxi, van, bus, truck, tractor, train, tram, boats, rocket."""

from __future__ import annotations

from limner.basics.geometry import Affine, Box
from limner.stages.plan.scenery.person.look import kept
from limner.stages.plan.scenery.person.sheet import Sheet
from limner.stages.plan.scenery.thing import Easel, standing

DARK = "#23262e"


def _sheet(d: Easel, wide: float, high: float) -> Sheet:
    """Return a sheet `wide` by `high` over the box, mirrored where the thing looks left."""
    k = min(d.w / wide, d.h / high)
    sign = -1 if d.item.flip else 1
    x = (d.w - sign * wide * k) / 2
    return Sheet(d, Affine.scaling(sign * k, k).then(Affine.translation(x, d.h - high * k)))


def _paint(d: Easel, usual: str) -> str:
    return kept(d.tones, d.asked, 0.15) if d.asked else kept(d.tones, usual)


def _glass(d: Easel) -> str:
    return "#ffe3a1" if d.tones.dark else d.tones.lit("#a9d0e2")


def _wheel(s: Sheet, x: float, y: float, r: float) -> None:
    t = s.pen.tones
    s.oval(x, y, r, r, t.lit(DARK))
    s.oval(x, y, r * 0.58, r * 0.58, t.lit("#c9ced6"))
    s.oval(x, y, r * 0.44, r * 0.44, t.lit("#9aa2ad"))
    s.oval(x, y, r * 0.14, r * 0.14, t.lit(DARK))


def _lamps(s: Sheet, front: float, back: float, y: float, d: Easel) -> None:
    if d.tones.dark:
        x, py = s.point(front + 0.9, y + 0.1)
        d.glow(x, py, 1.1 * s.scale, "#fff0b8", 0.5)
    s.rect(Box(front - 0.14, y, 0.16, 0.16), "#fff3c4", 0.05)
    s.rect(Box(back - 0.02, y, 0.10, 0.18), "#d8402f", 0.04)


def car(d: Easel) -> None:
    """A small hatchback, or a taxi with its sign and checks."""
    s, t = _sheet(d, 4.2, 1.62), d.tones
    words = d.item.phrase
    taxi = any(n in words for n in ("taxi", "cab"))
    police = "police" in words
    c = _paint(d, "#f3b71f" if taxi else "#f3f4f6" if police else t.accent)
    d.contact(d.w / 2, d.h, 0.5 * d.w, 0.5)
    if taxi:
        s.rect(Box(1.75, 0.0, 0.56, 0.16), t.lit("#fffaf0"), 0.04)
        s.rect(Box(1.75, 0.10, 0.56, 0.07), t.lit(DARK))
    if police:
        s.rect(Box(1.80, 0.02, 0.26, 0.14), "#3f6fd8", 0.04)
        s.rect(Box(2.06, 0.02, 0.26, 0.14), "#d8402f", 0.04)
    s.form(
        "M0.72 0.72C0.86 0.34 1.06 0.15 1.40 0.15L2.40 0.15C2.74 0.15 3.00 0.40 3.22 0.74Z", c, 0.06
    )
    s.fill("M0.92 0.70C1.04 0.40 1.16 0.26 1.44 0.26L1.86 0.26L1.86 0.70Z", _glass(d))
    s.fill("M1.98 0.26L2.36 0.26C2.62 0.28 2.82 0.46 2.98 0.70L1.98 0.70Z", _glass(d))
    s.fill("M1.06 0.70L1.34 0.28L1.56 0.28L1.28 0.70Z", "#ffffff", opacity=0.3)
    body = s.form(
        "M0.10 1.30C0.02 0.98 0.10 0.76 0.40 0.70L3.20 0.70C3.70 0.74 4.06 0.82 4.12 1.06"
        "L4.14 1.30Z",
        c,
        0.09,
    )
    s.rect(Box(0.0, 1.18, 4.2, 0.14), s.shade(c, 0.16), clip=body)
    if taxi:
        for i in range(14):
            s.rect(Box(0.9 + 0.16 * i, 0.92 + 0.09 * (i % 2), 0.16, 0.09), t.lit(DARK))
    if police:
        s.rect(Box(0.0, 0.88, 4.2, 0.2), "#2d4a86", clip=body)
    for x in (1.92, 0.98, 2.94):
        s.line([(x, 0.76), (x, 1.16)], s.shade(c, 0.11), 0.022)
    s.line([(1.70, 0.86), (1.82, 0.86)], s.shade(c, 0.22), 0.045)
    for x in (0.92, 3.28):
        s.oval(x, 1.28, 0.40, 0.38, s.shade(c, 0.26), clip=body)
        _wheel(s, x, 1.29, 0.32)
    _lamps(s, 4.14, 0.06, 0.86, d)


def van(d: Easel) -> None:
    """A box van, or a lorry with a cab of its own."""
    s, t = _sheet(d, 5.2, 2.5), d.tones
    lorry = any(n in d.item.phrase for n in ("truck", "lorry"))
    c = _paint(d, t.accent)
    d.contact(d.w / 2, d.h, 0.5 * d.w, 0.5)
    cab = c if not lorry else kept(t, "#e8e3d8") if d.asked else kept(t, t.second)
    s.form(
        "M3.52 2.12L3.52 0.62L4.32 0.62C4.58 0.64 4.70 0.90 4.80 1.20L5.06 1.40"
        "C5.16 1.50 5.18 1.62 5.18 2.12Z",
        cab,
        0.08,
    )
    s.fill("M3.86 0.80L4.28 0.80C4.46 0.84 4.54 1.02 4.62 1.26L3.86 1.26Z", _glass(d))
    box = s.slab(Box(0.06, 0.10 if lorry else 0.30, 3.42, 2.02 if lorry else 1.82), c, 0.10, 0.10)
    s.rect(Box(0.0, 1.62, 3.6, 0.10), s.shade(c, 0.10), clip=box)
    if lorry:
        for i in range(1, 5):
            s.line([(0.06 + 0.68 * i, 0.2), (0.06 + 0.68 * i, 1.58)], s.shade(c, 0.05), 0.03)
    s.rect(Box(0.02, 2.06, 5.14, 0.16), t.lit("#3a3f4a"), 0.04)
    s.line([(3.72, 1.46), (3.72, 2.0)], s.shade(cab, 0.10), 0.025)
    for x in (0.98, 4.26):
        _wheel(s, x, 2.14, 0.36)
    _lamps(s, 5.16, 0.06, 1.70, d)


def bus(d: Easel) -> None:
    """A city bus or a tram, passengers' windows lit at night."""
    s, t = _sheet(d, 8.0, 3.0), d.tones
    tram = any(n in d.item.phrase for n in ("tram", "trolley", "streetcar"))
    c = _paint(d, "#eeb52f" if "school" in d.item.phrase else t.accent)
    d.contact(d.w / 2, d.h, 0.5 * d.w, 0.5)
    if tram:
        s.line([(3.4, 0.36), (4.0, 0.0), (4.6, 0.36)], t.metal, 0.06)
    body = s.slab(Box(0.08, 0.34, 7.84, 2.20), c, 0.30, 0.12)
    s.rect(Box(0.0, 1.62, 8.0, 0.14), s.light(c, 0.14), clip=body)
    s.rect(Box(0.0, 2.28, 8.0, 0.30), s.shade(c, 0.16), clip=body)
    for i in range(6):
        s.rect(Box(0.42 + 1.04 * i, 0.66, 0.90, 0.84), _glass(d), 0.08)
        s.stroke(
            f"M{0.52 + 1.04 * i:.2f} 1.40L{0.86 + 1.04 * i:.2f} 0.74", "#ffffff", 0.06, opacity=0.35
        )
    s.rect(Box(6.70, 0.62, 0.72, 1.78), s.shade(c, 0.10), 0.06)
    s.rect(Box(6.76, 0.70, 0.60, 1.10), _glass(d), 0.06)
    s.form("M7.50 0.66L7.88 0.66L7.92 1.60L7.50 1.60Z", _glass(d), 0.0)
    for x in (1.3, 2.1, 5.7, 6.5) if tram else (1.6, 6.1):
        _wheel(s, x, 2.62, 0.28 if tram else 0.37)
    _lamps(s, 7.92, 0.10, 1.92, d)


def train(d: Easel) -> None:
    """An engine and two carriages on their rails."""
    s, t = _sheet(d, 15.0, 3.0), d.tones
    c = _paint(d, t.accent)
    s.rect(Box(-0.4, 2.86, 15.8, 0.10), t.lit("#6d6a69"))
    for i in range(30):
        s.rect(Box(-0.3 + 0.53 * i, 2.92, 0.24, 0.08), t.dark_wood)
    for x in (0.1, 4.9):
        body = s.slab(Box(x, 0.46, 4.6, 2.04), c, 0.18, 0.10)
        s.rect(Box(x, 1.66, 4.6, 0.16), s.light(c, 0.16), clip=body)
        s.rect(Box(x - 0.02, 0.40, 4.64, 0.16), s.shade(c, 0.16), 0.08)
        for i in range(5):
            s.rect(Box(x + 0.28 + 0.84 * i, 0.80, 0.66, 0.66), _glass(d), 0.08)
        for w in (0.8, 1.5, 3.1, 3.8):
            _wheel(s, x + w, 2.58, 0.27)
        s.rect(Box(x + 4.58, 2.1, 0.3, 0.12), t.lit(DARK))
    nose = s.form("M9.7 2.50L9.7 0.46L12.9 0.46C14.1 0.56 14.8 1.40 14.92 2.50Z", c, 0.12)
    s.rect(Box(9.7, 1.66, 5.3, 0.16), s.light(c, 0.16), clip=nose)
    s.fill("M12.7 0.76L13.1 0.78C13.7 0.92 14.06 1.14 14.30 1.46L12.7 1.46Z", _glass(d))
    for i in range(3):
        s.rect(Box(10.0 + 0.86 * i, 0.80, 0.66, 0.66), _glass(d), 0.08)
    for x in (10.4, 11.1, 13.2, 13.9):
        _wheel(s, x, 2.58, 0.27)


def tractor(d: Easel) -> None:
    """Big wheel behind, small one in front, an exhaust."""
    s, t = _sheet(d, 4.0, 2.8), d.tones
    c = _paint(d, "#c8412f" if t.season == "autumn" else "#3f8f4f")
    d.contact(d.w / 2, d.h, 0.5 * d.w, 0.5)
    s.line([(2.72, 1.1), (2.72, 0.42), (2.84, 0.34)], t.lit("#3a3f4a"), 0.10)
    s.rect(Box(0.62, 0.10, 1.40, 0.14), s.shade(c, 0.08), 0.06)
    for x in (0.76, 1.84):
        s.line([(x, 0.2), (x + 0.06, 1.3)], s.shade(c, 0.12), 0.09)
    s.fill("M0.84 0.26L1.80 0.26L1.86 1.2L0.90 1.2Z", _glass(d), opacity=0.75)
    s.form("M1.80 1.10L3.50 1.10C3.72 1.12 3.80 1.30 3.80 1.52L3.80 1.98L1.70 1.98Z", c, 0.09)
    s.form(
        "M0.30 1.60C0.40 1.16 0.80 1.06 1.20 1.06L1.9 1.10L1.9 1.98L0.7 1.98Z",
        s.shade(c, 0.03),
        0.06,
    )
    for i in range(4):
        s.line([(3.46, 1.30 + 0.14 * i), (3.72, 1.30 + 0.14 * i)], s.shade(c, 0.16), 0.04)
    for x, y, r in ((1.02, 1.98, 0.80), (3.22, 2.28, 0.50)):
        s.oval(x, y, r, r, t.lit(DARK))
        for i in range(12):
            leaf = s.moved(x, y, 30.0 * i)
            leaf.rect(Box(-0.07, -r - 0.03, 0.14, 0.12), t.lit(DARK))
        s.oval(x, y, r * 0.56, r * 0.56, t.lit("#eebf3f"))
        s.oval(x, y, r * 0.18, r * 0.18, t.lit("#a97f22"))


def sailboat(d: Easel) -> None:
    """A hull, a mast, a mainsail and a jib, with its mirror in the water."""
    s, t = _sheet(d, 3.2, 4.0), d.tones
    c = _paint(d, t.accent)
    s.fill(
        "M0.5 3.84C1.2 3.96 2.2 3.96 2.9 3.84L2.4 4.04C1.8 4.10 1.2 4.10 0.8 4.04Z",
        "#ffffff",
        opacity=0.4,
    )
    s.line([(1.3, 0.05), (1.55, 3.3)], t.dark_wood, 0.07)
    s.form("M1.64 0.20C2.5 1.1 2.9 2.1 3.02 2.96L1.64 3.06Z", t.lit("#fdfaf2"), 0.12)
    s.form(
        "M1.46 0.50C0.9 1.4 0.44 2.3 0.20 3.0L1.46 3.06Z",
        kept(t, t.second) if d.asked else t.lit("#f3ead8"),
        0.10,
    )
    s.line([(1.64, 1.7), (2.72, 2.1)], s.shade("#fdfaf2", 0.06), 0.03)
    s.form(
        "M0.06 3.22L3.14 3.22C3.02 3.60 2.78 3.86 2.46 3.90L0.84 3.90"
        "C0.46 3.82 0.20 3.58 0.06 3.22Z",
        c,
        0.08,
    )
    s.line([(0.12, 3.34), (3.08, 3.34)], s.light(c, 0.2), 0.05)


def ship(d: Easel) -> None:
    """A ferry: hull, two decks, a funnel."""
    s, t = _sheet(d, 6.0, 3.2), d.tones
    c = _paint(d, t.accent)
    s.form("M3.9 1.0L3.9 0.2L4.5 0.2L4.5 1.0Z", kept(t, t.second), 0.08)
    s.slab(Box(1.4, 0.9, 3.4, 0.62), t.lit("#fbf8f1"), 0.06)
    s.slab(Box(0.9, 1.5, 4.4, 0.62), t.lit("#fbf8f1"), 0.06)
    for i in range(7):
        s.oval(1.3 + 0.58 * i, 1.82, 0.13, 0.13, _glass(d))
    for i in range(4):
        s.rect(Box(1.66 + 0.72 * i, 1.06, 0.44, 0.28), _glass(d), 0.05)
    s.form("M0.1 2.1L5.9 2.1C5.7 2.6 5.4 3.0 5.0 3.12L0.9 3.12C0.5 2.9 0.2 2.5 0.1 2.1Z", c, 0.10)
    s.line([(0.3, 2.36), (5.74, 2.36)], s.light(c, 0.2), 0.07)


def rocket(d: Easel) -> None:
    """A rocket on its fins, ready to go."""
    s, t = _sheet(d, 2.6, 5.2), d.tones
    c = _paint(d, "#d8483b")
    d.contact(d.w / 2, d.h, 0.4 * d.w, 0.45)
    s.form("M0.74 3.3C0.24 3.7 0.06 4.3 0.06 5.1L0.86 4.6Z", s.shade(c, 0.04), 0.06)
    s.form("M1.86 3.3C2.36 3.7 2.54 4.3 2.54 5.1L1.74 4.6Z", c, 0.06)
    s.form(
        "M1.3 0.02C2.0 0.7 2.14 1.7 2.10 2.6C2.08 3.4 1.98 4.0 1.84 4.5L0.76 4.5"
        "C0.62 4.0 0.52 3.4 0.50 2.6C0.46 1.7 0.60 0.7 1.3 0.02Z",
        t.lit("#f6f4ee"),
        0.16,
    )
    s.form("M1.3 0.02C1.66 0.36 1.88 0.80 2.0 1.28L0.60 1.28C0.72 0.80 0.94 0.36 1.3 0.02Z", c, 0.1)
    s.oval(1.3, 2.1, 0.40, 0.40, t.lit("#9aa5b5"))
    s.oval(1.3, 2.1, 0.29, 0.29, t.lit("#8fc7e6"))
    s.stroke("M1.16 2.06Q1.2 1.94 1.34 1.92", "#ffffff", 0.06)
    s.rect(Box(0.58, 3.42, 1.44, 0.16), c)
    s.form("M1.22 3.7L1.38 3.7L1.44 5.12L1.16 5.12Z", s.shade(c, 0.06), 0.03)
    s.fill("M0.92 4.5L1.68 4.5L1.78 4.78L0.82 4.78Z", t.lit("#4a505c"))


def plane(d: Easel) -> None:
    """A small airliner flying."""
    s, t = _sheet(d, 6.0, 2.4), d.tones
    c = _paint(d, t.accent)
    s.form("M0.5 1.1L0.1 0.1L0.8 0.1L1.7 1.0Z", c, 0.06)
    s.form(
        "M0.4 1.2C1.2 0.9 4.6 0.8 5.2 0.96C5.7 1.08 6.0 1.3 5.9 1.46C5.7 1.7 1.6 1.8 0.9 1.6"
        "C0.6 1.5 0.4 1.36 0.4 1.2Z",
        t.lit("#fbf8f1"),
        0.12,
    )
    for i in range(8):
        s.oval(1.7 + 0.38 * i, 1.20, 0.08, 0.10, _glass(d))
    s.form("M2.4 1.4L1.5 2.3L2.2 2.3L3.7 1.46Z", s.shade(c, 0.03), 0.06)


def balloon(d: Easel) -> None:
    """A hot-air balloon in gores of two colours."""
    s, t = _sheet(d, 3.0, 4.2), d.tones
    c = _paint(d, t.accent)
    other = t.lit("#f6ecd6")
    outline = (
        "M1.5 0.02C2.5 0.02 3.0 0.76 3.0 1.45C3.0 2.2 2.2 2.8 1.86 3.2L1.14 3.2"
        "C0.8 2.8 0.0 2.2 0.0 1.45C0.0 0.76 0.5 0.02 1.5 0.02Z"
    )
    real = s.form(outline, c, 0.16)
    for a, b in ((0.16, 0.55), (0.86, 1.16), (1.84, 2.14), (2.45, 2.84)):
        m = (a + b) / 2
        s.fill(
            f"M1.5 0.0Q{a:.2f} 0.8 {a:.2f} 1.5Q{a:.2f} 2.4 {1.5 + (m - 1.5) * 0.3:.2f} 3.25"
            f"Q{b:.2f} 2.4 {b:.2f} 1.5Q{b:.2f} 0.8 1.5 0.0Z",
            other,
            clip=real,
            opacity=0.92,
        )
    for x in (1.2, 1.8):
        s.line([(x, 3.2), (1.5 + (x - 1.5) * 0.85, 3.7)], t.dark_wood, 0.03)
    s.slab(Box(1.2, 3.68, 0.6, 0.48), t.wood, 0.06, 0.06)


FIGURES = (
    standing("car", car, "taxi, cab, police car, jeep, automobile, hatchback", (4.2, 1.62), 1.55),
    standing("van", van, """delivery van, minivan, camper van, ambulance, truck, lorry,
        delivery truck""", (5.2, 2.5), 2.05),
    standing("city bus", bus, "bus, tram, school bus, coach, trolley, streetcar", (8.0, 3.0), 2.5),
    standing("steam train", train, "train, railway, locomotive, express", (15.0, 3.0), 3.3),
    standing("tractor", tractor, "", (4.0, 2.8), 2.1),
    standing("sailboat", sailboat, "boat, yacht, sailing boat, sail boat, dinghy", (3.2, 4.0), 5.0),
    standing("ship", ship, "ferry, steamer, cruise ship, ocean liner", (6.0, 3.2), 8.0),
    standing("rocket", rocket, "spaceship, spacecraft, space rocket", (2.6, 5.2), 5.5),
    standing("airplane", plane, "plane, aeroplane, aircraft, jet", (6.0, 2.4), 4.0),
    standing("hot air balloon", balloon, "hot-air balloon, airship", (3.0, 4.2), 6.0),
)  # fmt: skip
