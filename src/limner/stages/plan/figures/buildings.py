"""Buildings and country things: barn, church, mosque, temple, factory, tower, fence, rock, moon."""

from __future__ import annotations

from dataclasses import replace

from limner.basics.geometry import Affine, Box
from limner.stages.plan.scenery import flora
from limner.stages.plan.scenery.person.look import kept
from limner.stages.plan.scenery.person.sheet import Sheet
from limner.stages.plan.scenery.thing import Easel, standing


def _sheet(d: Easel, wide: float, high: float) -> Sheet:
    k = min(d.w / wide, d.h / high)
    return Sheet(
        d, Affine.scaling(k, k).then(Affine.translation((d.w - wide * k) / 2, d.h - high * k))
    )


def _wall(d: Easel, usual: str) -> str:
    return kept(d.tones, d.asked, 0.2) if d.asked else d.tones.lit(usual)


def _glass(d: Easel) -> str:
    return "#ffe3a1" if d.tones.dark else d.tones.lit("#7fa3b5")


def barn(d: Easel) -> None:
    """A barn with a gambrel roof and a crossed door."""
    s, t = _sheet(d, 6.0, 5.0), d.tones
    c, trim = _wall(d, "#b8402f"), t.lit("#f6f1e6")
    d.contact(d.w / 2, 0.995 * d.h, 0.5 * d.w, 0.35)
    s.form("M0.4 5.0L0.4 2.4L1.3 0.9L3.0 0.2L4.7 0.9L5.6 2.4L5.6 5.0Z", c, 0.14)
    for i in range(1, 12):
        s.line([(0.4 + 0.433 * i, 2.5), (0.4 + 0.433 * i, 4.98)], s.shade(c, 0.035), 0.025)
    s.line(
        [(0.1, 2.62), (1.15, 0.80), (3.0, 0.05), (4.85, 0.80), (5.9, 2.62)], t.lit("#5d4a42"), 0.26
    )
    s.rect(Box(2.0, 3.0, 2.0, 2.0), trim)
    s.rect(Box(2.14, 3.14, 1.72, 1.86), s.shade(c, 0.08))
    s.line([(2.14, 3.14), (3.86, 5.0)], trim, 0.12)
    s.line([(3.86, 3.14), (2.14, 5.0)], trim, 0.12)
    s.rect(Box(2.5, 1.3, 1.0, 0.9), trim)
    s.rect(Box(2.62, 1.42, 0.76, 0.66), t.lit("#3a2f2a"))


def church(d: Easel) -> None:
    """A village church with a spire."""
    s, t = _sheet(d, 5.2, 7.4), d.tones
    c, roof = _wall(d, "#f3ece0"), t.lit("#7a4a3c")
    d.contact(d.w / 2, 0.995 * d.h, 0.5 * d.w, 0.35)
    s.form("M1.6 7.4L1.6 4.6L5.0 4.6L5.0 7.4Z", c, 0.14)
    s.form("M1.4 4.7L2.0 3.3L4.7 3.3L5.2 4.7Z", roof, 0.10)
    s.form("M0.3 7.4L0.3 3.0L2.0 3.0L2.0 7.4Z", s.light(c, 0.02), 0.12)
    s.form("M0.15 3.06L1.15 0.7L2.15 3.06Z", roof, 0.10)
    s.line([(1.15, 0.7), (1.15, 0.06)], t.lit("#5d4a42"), 0.08)
    s.line([(0.95, 0.26), (1.35, 0.26)], t.lit("#5d4a42"), 0.08)
    s.oval(1.15, 3.7, 0.30, 0.30, t.lit("#5d6470"))
    for x in (2.5, 3.4, 4.3):
        s.fill(
            f"M{x - 0.2:.2f} 6.5L{x - 0.2:.2f} 5.5Q{x:.2f} 5.1 {x + 0.2:.2f} 5.5"
            f"L{x + 0.2:.2f} 6.5Z",
            _glass(d),
        )
    s.fill("M0.75 7.4L0.75 6.3Q1.15 5.7 1.55 6.3L1.55 7.4Z", t.dark_wood)


def mosque(d: Easel) -> None:
    """A dome between two minarets."""
    s, t = _sheet(d, 7.0, 6.0), d.tones
    c, dome = _wall(d, "#f2e8d5"), t.lit("#4f9a94")
    d.contact(d.w / 2, 0.995 * d.h, 0.5 * d.w, 0.35)
    for x in (0.2, 6.2):
        s.form(f"M{x:.2f} 6.0L{x:.2f} 1.4L{x + 0.6:.2f} 1.4L{x + 0.6:.2f} 6.0Z", c, 0.08)
        s.rect(Box(x - 0.12, 2.2, 0.84, 0.16), s.shade(c, 0.08))
        s.form(
            f"M{x - 0.06:.2f} 1.4C{x - 0.06:.2f} 0.9 {x + 0.3:.2f} 0.9 {x + 0.3:.2f} 0.2"
            f"C{x + 0.3:.2f} 0.9 {x + 0.66:.2f} 0.9 {x + 0.66:.2f} 1.4Z",
            dome,
            0.06,
        )
    s.slab(Box(1.0, 3.4, 5.0, 2.6), c, 0.0, 0.14)
    s.form("M1.6 3.4C1.5 2.0 2.6 1.6 3.5 0.7C4.4 1.6 5.5 2.0 5.4 3.4Z", dome, 0.2)
    s.line([(3.5, 0.8), (3.5, 0.3)], t.lit("#e3b64a"), 0.08)
    for x in (1.75, 5.25):
        s.fill(
            f"M{x - 0.35:.2f} 6.0L{x - 0.35:.2f} 4.7Q{x:.2f} 4.1 {x + 0.35:.2f} 4.7"
            f"L{x + 0.35:.2f} 6.0Z",
            _glass(d),
        )
    s.fill("M2.75 6.0L2.75 4.6Q3.5 3.4 4.25 4.6L4.25 6.0Z", s.shade(dome, 0.16))


def temple(d: Easel) -> None:
    """A pagoda of three roofs."""
    s, t = _sheet(d, 5.0, 6.4), d.tones
    c, roof = _wall(d, "#b8402f"), t.lit("#3f4a56")
    d.contact(d.w / 2, 0.995 * d.h, 0.5 * d.w, 0.35)
    s.line([(2.5, 0.9), (2.5, 0.05)], t.lit("#e3b64a"), 0.10)
    for i, (y, half) in enumerate(((4.5, 1.7), (2.8, 1.35), (1.3, 1.0))):
        foot = (6.2, 4.5, 2.8)[i]
        s.rect(Box(2.5 - half * 0.8, y + 0.2, half * 1.6, foot - y - 0.2), c)
        for k in range(3):
            x = 2.5 + (k - 1) * half * 0.5
            s.rect(Box(x - 0.16, y + 0.66, 0.32, 0.62), _glass(d))
        s.form(
            f"M{2.5 - half - 0.7:.2f} {y + 0.36:.2f}"
            f"Q{2.5 - half * 0.6:.2f} {y + 0.2:.2f} {2.5 - half * 0.45:.2f} "
            f"{y - 0.5:.2f}L{2.5 + half * 0.45:.2f} {y - 0.5:.2f}"
            f"Q{2.5 + half * 0.6:.2f} {y + 0.2:.2f} "
            f"{2.5 + half + 0.7:.2f} {y + 0.36:.2f}"
            f"Q2.5 {y + 0.62:.2f} {2.5 - half - 0.7:.2f} {y + 0.36:.2f}Z",
            roof,
            0.12,
        )
    s.rect(Box(0.5, 6.16, 4.0, 0.24), t.lit("#a9a297"))


def factory(d: Easel) -> None:
    """Saw-tooth roofs and two chimneys."""
    s = _sheet(d, 7.0, 5.0)
    c = _wall(d, "#b5664a")
    d.contact(d.w / 2, 0.995 * d.h, 0.5 * d.w, 0.35)
    for x in (0.7, 1.7):
        s.form(
            f"M{x:.2f} 3.0L{x + 0.1:.2f} 0.9L{x + 0.6:.2f} 0.9L{x + 0.7:.2f} 3.0Z",
            s.shade(c, 0.06),
            0.08,
        )
        for i, r in enumerate((0.24, 0.32, 0.40)):
            s.oval(x + 0.5 + 0.38 * i, 0.6 - 0.20 * i, r, 0.8 * r, "#ffffff", opacity=0.55)
    s.form(
        "M0.2 5.0L0.2 2.6L2.4 2.6L2.4 3.4L3.9 2.4L3.9 3.4L5.4 2.4L5.4 3.4L6.9 2.4L6.9 5.0Z", c, 0.12
    )
    for i in range(6):
        s.rect(Box(0.6 + 1.02 * i, 3.8, 0.7, 0.5), _glass(d))


def tower(d: Easel) -> None:
    """An office tower in glass."""
    s, t = _sheet(d, 3.0, 8.0), d.tones
    c = _wall(d, "#7f95a9")
    d.contact(d.w / 2, 0.995 * d.h, 0.5 * d.w, 0.35)
    s.line([(1.5, 0.6), (1.5, 0.0)], t.metal, 0.07)
    s.slab(Box(0.2, 0.5, 2.6, 7.5), c, 0.05, 0.30)
    for row in range(13):
        for column in range(5):
            if (row * 7 + column * 3) % 5 or not t.dark:
                s.rect(Box(0.42 + 0.46 * column, 0.8 + 0.52 * row, 0.32, 0.34), _glass(d))


def fence(d: Easel) -> None:
    """A picket fence."""
    t = d.tones
    c = _wall(d, "#f6f1e6")
    n = max(5, round(d.w / (0.34 * d.h)))
    step = d.w / n
    d.contact(d.w / 2, 0.99 * d.h, 0.5 * d.w, 0.25)
    for y in (0.36, 0.70):
        d.rect(Box(0, y * d.h, d.w, 0.10 * d.h), t.shade(c, 0.05))
    for i in range(n):
        x = (i + 0.2) * step
        d.poly(
            [
                (x, d.h),
                (x, 0.16 * d.h),
                (x + 0.3 * step, 0.0),
                (x + 0.6 * step, 0.16 * d.h),
                (x + 0.6 * step, d.h),
            ],
            c,
        )
        d.rect(
            Box(x + (0.42 if t.side < 0 else 0.0) * step, 0.16 * d.h, 0.18 * step, 0.84 * d.h),
            t.shade(c, 0.06),
        )


def plain_tree(d: Easel) -> None:
    """A tree by its species, or one at home in the season."""
    words = d.item.phrase
    name = next((n for n in flora.SPECIES if n in words), "")
    if any(n in words for n in ("fir", "spruce", "christmas", "evergreen")):
        name = "pine"
    if d.asked:
        d.tones = replace(d.tones, foliage=kept(d.tones, d.asked, 0.2))
    flora.tree(d, d.w / 2, d.h, d.h, name or d.rng.choice(("oak", "maple", "oak")))


def flowers(d: Easel) -> None:
    """A clump of flowers growing from the ground."""
    t, rng = d.tones, d.rng
    petals = _wall(d, t.accent)
    for i in range(7):
        f = (i + 0.5) / 7
        x, top = (
            (0.5 + (f - 0.5) * 0.5) * d.w,
            (0.12 + 0.34 * abs(f - 0.5) + 0.1 * rng.random()) * d.h,
        )
        tip = (f * d.w, top)
        d.line(
            [(x, d.h), ((x + tip[0]) / 2, 0.6 * d.h), tip], t.lit("#4f8a4a"), 0.03 * d.w, curve=True
        )
    for i in range(7):
        f = (i + 0.5) / 7
        top = (0.12 + 0.34 * abs(f - 0.5)) * d.h
        r = 0.085 * d.w
        tone = petals if i % 2 else t.light(petals, 0.12)
        d.discs(
            [
                (f * d.w + r * a, top + r * b, 0.62 * r)
                for a, b in ((0, -0.8), (0.78, -0.25), (0.5, 0.65), (-0.5, 0.65), (-0.78, -0.25))
            ],
            tone,
        )
        d.disc(f * d.w, top, 0.42 * r, t.lit("#f6d365"))
    for s in (-1, 1):
        d.oval(
            Box((0.5 + 0.16 * s - 0.14) * d.w, 0.74 * d.h, 0.28 * d.w, 0.14 * d.h),
            t.lit("#5f9a55"),
            rotate=-24.0 * s,
        )


def rock(d: Easel) -> None:
    """A boulder."""
    s = _sheet(d, 3.0, 1.6)
    d.contact(d.w / 2, d.h, 0.46 * d.w, 0.4)
    s.form(
        "M0.1 1.6C0.0 1.0 0.5 0.7 0.8 0.4C1.2 0.0 2.0 0.0 2.4 0.5C2.8 0.9 3.0 1.2 2.9 1.6Z",
        _wall(d, "#8d8a88"),
        0.16,
    )


def tent(d: Easel) -> None:
    """A ridge tent, its door open."""
    s, t = _sheet(d, 3.6, 2.0), d.tones
    c = kept(t, d.asked or t.accent, 0.3)
    d.contact(d.w / 2, d.h, 0.5 * d.w, 0.4)
    s.form("M1.3 0.1L3.5 1.95L0.1 1.95Z", c, 0.0)
    s.form("M1.3 0.1L2.4 0.0L3.6 1.95L2.5 1.95Z", s.shade(c, 0.08), 0.0)
    s.fill("M1.3 0.3L1.8 1.95L0.8 1.95Z", t.lit("#4a352a"))


def umbrella(d: Easel) -> None:
    """A parasol planted in the ground."""
    s, t = _sheet(d, 3.0, 3.0), d.tones
    c = _wall(d, t.accent)
    d.contact(d.w / 2, d.h, 0.3 * d.w, 0.3)
    s.line([(1.5, 0.3), (1.5, 3.0)], t.lit("#f4efe6"), 0.08)
    s.form(
        "M0.0 1.3C0.3 0.5 0.9 0.1 1.5 0.1C2.1 0.1 2.7 0.5 3.0 1.3Q2.6 1.1 2.25 1.3Q1.9 1.1 1.5 1.3"
        "Q1.1 1.1 0.75 1.3Q0.4 1.1 0.0 1.3Z",
        c,
        0.14,
    )


FIGURES = (
    standing("barn", barn, "red barn, stable", (6.0, 5.0), 6.5),
    standing("church", church, "chapel, cathedral", (5.2, 7.4), 12.0),
    standing("mosque", mosque, "", (7.0, 6.0), 11.0),
    standing("temple", temple, "pagoda, shrine", (5.0, 6.4), 10.0),
    standing("factory", factory, "power plant, mill building", (7.0, 5.0), 9.0),
    standing("tower", tower, "skyscraper, office building, tower block", (3.0, 8.0), 20.0),
    standing("fence", fence, "picket fence, white fence", (4.2, 1.2), 1.1),
    standing("plain tree", plain_tree, """tree, oak, maple, birch, pine, willow, poplar, cypress,
        fir, spruce, pine tree, apple tree, cherry tree""", (0.86, 1.0), 6.0),
    standing("garden flower", flowers, """flower, wildflower, tulip, daisy, sunflower, rose bush,
        poppy""", (0.9, 1.0), 0.5),
    standing("rock", rock, "boulder, stone", (3.0, 1.6), 0.8),
    standing("tent", tent, "camping tent", (3.6, 2.0), 1.9),
    standing("beach umbrella", umbrella, "parasol", (3.0, 3.0), 2.2),
)  # fmt: skip
