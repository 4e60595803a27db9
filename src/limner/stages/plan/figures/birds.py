"""Birds and small creatures: perched, on the ground or on the wing; fish, butterfly, whale."""

from __future__ import annotations

import re
from functools import partial

from limner.basics.geometry import Affine
from limner.stages.plan.scenery.person.look import kept
from limner.stages.plan.scenery.person.sheet import Sheet
from limner.stages.plan.scenery.thing import Easel, standing

INK = "#2a1f1d"
PLUMAGE = ("#4f8fc4", "#d9673f", "#e3b13c", "#6f9a5f", "#b0566b", "#5f6fae")


def _sheet(d: Easel, wide: float, high: float) -> Sheet:
    k = min(d.w / wide, d.h / high)
    sign = -1 if d.item.flip else 1
    x = (d.w - sign * wide * k) / 2
    return Sheet(d, Affine.scaling(sign * k, k).then(Affine.translation(x, d.h - high * k)))


def _coat(d: Easel, usual: str) -> str:
    return kept(d.tones, d.asked, 0.2) if d.asked else kept(d.tones, usual)


def _eye(s: Sheet, x: float, y: float, r: float = 0.035) -> None:
    s.oval(x, y, r, r, INK)
    s.oval(x + 0.3 * r, y - 0.35 * r, 0.3 * r, 0.3 * r, "#ffffff")


def bird(d: Easel) -> None:
    """A songbird, sitting or flying."""
    flies = re.search(r"fly|soar|flock|gull|eagle|swallow|sky", d.item.phrase)
    if flies or (d.item.box.bottom < 0.5 * d.design.size.height and not _perched(d)):
        _flying(d)
        return
    usual = {
        "crow": "#2f333d",
        "raven": "#2f333d",
        "robin": "#8a6a4f",
        "sparrow": "#9a7450",
        "dove": "#eef0f2",
        "parrot": "#3f9a5f",
        "gull": "#f2f3f4",
    }
    named = next((c for n, c in usual.items() if n in d.item.phrase), d.rng.choice(PLUMAGE))
    c = _coat(d, named)
    s = _sheet(d, 1.5, 1.2)
    legs = d.tones.lit("#b5793a")
    for x in (0.70, 0.86):
        s.line([(x, 0.90), (x + 0.02, 1.18), (x + 0.12, 1.18)], legs, 0.028)
    s.form("M0.34 0.66L-0.02 0.86L0.06 0.98L0.46 0.90Z", s.shade(c, 0.08), 0.03)
    body = s.form(
        "M0.26 0.74C0.34 0.42 0.66 0.34 0.80 0.24C0.92 0.04 1.26 0.08 1.28 0.36"
        "C1.30 0.74 1.06 0.98 0.74 0.98C0.50 0.98 0.30 0.90 0.26 0.74Z",
        c,
        0.06,
    )
    s.oval(1.12, 0.78, 0.26, 0.32, s.light(c, 0.16), clip=body)
    s.form(
        "M0.34 0.66C0.50 0.48 0.80 0.46 0.90 0.58C0.84 0.80 0.56 0.88 0.22 0.86Z",
        s.shade(c, 0.06),
        0.04,
    )
    s.fill("M1.26 0.26L1.48 0.34L1.26 0.42Z", d.tones.lit("#eca23a"))
    _eye(s, 1.10, 0.28, 0.045)


def _perched(d: Easel) -> bool:
    return bool(re.search(r"perch|sitting|standing", d.item.phrase)) or d.item.host is not None


def _flying(d: Easel) -> None:
    white = "#f4f5f6" if "gull" in d.item.phrase or "dove" in d.item.phrase else "#6b4a33"
    usual = white if re.search("gull|dove|eagle", d.item.phrase) else d.rng.choice(PLUMAGE)
    c = _coat(d, usual)
    s = _sheet(d, 1.9, 1.2)
    up = d.rng.random() < 0.6
    y = -0.02 if up else 1.1
    far = "M0.86 0.62C0.78 0.36 0.66 0.16 0.40 %.2f C0.72 %.2f 1.06 0.30 1.14 0.56Z"
    s.fill(far % (y + 0.1, y + 0.06), s.shade(c, 0.10))
    s.form("M0.36 0.66L0.0 0.56L0.08 0.72L0.02 0.86L0.42 0.76Z", s.shade(c, 0.06), 0.02)
    s.form(
        "M0.30 0.70C0.56 0.50 1.10 0.46 1.30 0.48C1.46 0.40 1.66 0.48 1.64 0.62"
        "C1.56 0.82 1.10 0.92 0.72 0.86"
        "C0.52 0.84 0.36 0.80 0.30 0.70Z",
        c,
        0.05,
    )
    s.form(
        f"M0.72 0.64C0.74 0.36 0.78 0.10 0.62 {y:.2f}C0.98 {y + 0.08:.2f} 1.26 0.34 1.20 0.62Z",
        s.light(c, 0.04),
        0.06,
    )
    s.fill("M1.62 0.54L1.82 0.60L1.60 0.66Z", d.tones.lit("#eca23a"))
    _eye(s, 1.48, 0.56, 0.035)


def duck(d: Easel) -> None:
    """A duck, goose or swan, on land or afloat."""
    words = d.item.phrase
    swan = "swan" in words or "goose" in words
    c = _coat(d, "#f7f5ef" if swan else "#a9845c" if "wild" in words else "#f2c53d")
    s = _sheet(d, 1.9, 1.6)
    for x in (0.74, 0.94):
        s.line([(x, 1.3), (x, 1.56), (x + 0.16, 1.57)], d.tones.lit("#e58a2c"), 0.05)
    s.form(
        "M0.02 0.78C0.30 0.98 0.60 0.76 1.00 0.80C1.30 0.82 1.52 1.0 1.44 1.18"
        "C1.30 1.46 0.60 1.46 0.34 1.30"
        "C0.14 1.18 0.04 1.0 0.02 0.78Z",
        c,
        0.08,
    )
    top = (1.42, 0.24) if swan else (1.36, 0.42)
    neck = [(1.20, 1.0), (1.16, 0.66), top] if swan else [(1.22, 1.0), (1.32, 0.7), top]
    s.limb(neck, [0.19, 0.13, 0.12], c)
    s.ball(top[0], top[1], 0.22 if not swan else 0.17, 0.20 if not swan else 0.15, c, 0.04)
    s.form(
        "M0.42 1.02C0.66 0.86 1.0 0.88 1.12 1.02C1.0 1.24 0.64 1.28 0.42 1.02Z",
        s.shade(c, 0.05),
        0.03,
    )
    s.fill(
        f"M{top[0] + 0.14:.2f} {top[1] - 0.05:.2f}L{top[0] + 0.42:.2f} {top[1] + 0.05:.2f}"
        f"L{top[0] + 0.14:.2f} {top[1] + 0.10:.2f}Z",
        d.tones.lit("#e8812c"),
    )
    _eye(s, top[0] + 0.05, top[1] - 0.05, 0.03)


def hen(d: Easel) -> None:
    """A hen or a rooster."""
    rooster = any(n in d.item.phrase for n in ("rooster", "cock"))
    c = _coat(d, "#b5572f" if rooster else "#f4ede0")
    s = _sheet(d, 1.7, 1.6)
    for x in (0.78, 0.94):
        s.line([(x, 1.28), (x, 1.56), (x + 0.14, 1.57)], d.tones.lit("#e0a23a"), 0.045)
    tail = d.tones.lit("#2f5a4a") if rooster else s.shade(c, 0.06)
    s.form("M0.42 0.92C0.06 0.86 -0.02 0.46 0.10 0.22C0.24 0.40 0.40 0.50 0.60 0.66Z", tail, 0.05)
    s.form(
        "M0.22 0.70C0.50 0.90 0.86 0.72 1.02 0.34C1.12 0.10 1.40 0.16 1.42 0.42"
        "C1.46 0.90 1.30 1.36 0.82 1.36"
        "C0.44 1.36 0.24 1.06 0.22 0.70Z",
        c,
        0.08,
    )
    s.form(
        "M0.48 0.88C0.70 0.78 1.0 0.80 1.08 0.92C0.98 1.14 0.66 1.16 0.48 0.88Z",
        s.shade(c, 0.07),
        0.03,
    )
    red = d.tones.lit("#d0392f")
    for x, r in ((1.14, 0.085), (1.24, 0.10), (1.34, 0.08)):
        s.oval(x, 0.17, r, r, red)
    s.oval(1.40, 0.60, 0.07, 0.11, red)
    s.fill("M1.40 0.36L1.62 0.44L1.40 0.50Z", d.tones.lit("#eca23a"))
    _eye(s, 1.28, 0.36, 0.035)


def owl(d: Easel) -> None:
    """An owl looking at us."""
    c = _coat(d, "#8a6243")
    s = _sheet(d, 1.1, 1.4)
    s.form(
        "M0.12 0.06C0.30 0.18 0.80 0.18 0.98 0.06C1.08 0.40 1.10 0.80 0.98 1.10"
        "C0.86 1.36 0.24 1.36 0.12 1.10"
        "C0.0 0.80 0.02 0.40 0.12 0.06Z",
        c,
        0.08,
    )
    s.oval(0.55, 0.92, 0.28, 0.34, s.light(c, 0.18))
    for x in (0.34, 0.76):
        s.oval(x, 0.44, 0.20, 0.20, "#fbf4e4")
        s.oval(x, 0.44, 0.10, 0.10, "#e3a63a")
        s.oval(x, 0.44, 0.06, 0.06, INK)
    s.fill("M0.48 0.52L0.62 0.52L0.55 0.68Z", d.tones.lit("#e8962c"))


def penguin(d: Easel) -> None:
    """A penguin standing."""
    s, t = _sheet(d, 1.1, 1.7), d.tones
    c = _coat(d, "#2c3444")
    for x in (0.36, 0.62):
        s.form(
            f"M{x - 0.14:.2f} 1.66L{x + 0.20:.2f} 1.66L{x + 0.10:.2f} 1.54L{x - 0.06:.2f} 1.54Z",
            t.lit("#eca23a"),
            0.02,
        )
    s.form(
        "M0.52 0.02C0.80 0.02 0.88 0.30 0.90 0.52C1.02 0.90 0.98 1.40 0.78 1.58L0.26 1.58"
        "C0.06 1.40 0.02 0.90 0.14 0.52C0.16 0.30 0.24 0.02 0.52 0.02Z",
        c,
        0.06,
    )
    s.fill(
        "M0.62 0.46C0.86 0.60 0.88 1.30 0.66 1.54L0.40 1.54C0.24 1.30 0.26 0.62 0.62 0.46Z",
        t.lit("#fbf9f4"),
    )
    s.form(
        "M0.20 0.56C0.0 0.80 -0.04 1.06 0.04 1.22C0.18 1.10 0.26 0.90 0.28 0.66Z",
        s.shade(c, 0.06),
        0.02,
    )
    s.fill("M0.80 0.24L1.08 0.32L0.80 0.40Z", t.lit("#eca23a"))
    _eye(s, 0.66, 0.24, 0.04)


def fish(d: Easel) -> None:
    """A fish, a dolphin or a whale by the noun."""
    words = d.item.phrase
    s = _sheet(d, 2.0, 1.1)
    if "whale" in words or "dolphin" in words:
        c = _coat(d, "#5f86a8")
        s.form(
            "M0.02 0.28C0.10 0.12 0.26 0.16 0.34 0.34C0.44 0.20 0.60 0.18 0.66 0.24L0.46 0.56Z",
            c,
            0.03,
        )
        body = s.form(
            "M0.36 0.50C0.80 0.06 1.50 0.06 1.86 0.36C2.04 0.54 1.98 0.76 1.80 0.86"
            "C1.30 1.06 0.60 0.94 0.36 0.50Z",
            c,
            0.08,
        )
        s.oval(1.56, 1.0, 0.62, 0.26, s.light(c, 0.24), clip=body)
        s.form(
            "M1.06 0.80C1.0 0.98 1.10 1.06 1.26 1.06C1.30 0.96 1.26 0.86 1.22 0.80Z",
            s.shade(c, 0.06),
            0.02,
        )
        _eye(s, 1.66, 0.56, 0.04)
        return
    c = _coat(d, d.rng.choice(PLUMAGE))
    s.form("M0.46 0.55L0.04 0.16C0.16 0.46 0.16 0.64 0.04 0.94Z", s.shade(c, 0.05), 0.03)
    s.form("M0.90 0.20C1.10 -0.02 1.36 0.02 1.46 0.20Z", s.shade(c, 0.05), 0.02)
    body = s.form(
        "M0.36 0.55C0.70 0.10 1.50 0.06 1.94 0.55C1.50 1.04 0.70 1.00 0.36 0.55Z", c, 0.07
    )
    for x in (0.82, 1.12):
        s.line(
            [(x, 0.1), (x + 0.12, 0.55), (x, 1.0)], s.light(c, 0.12), 0.09, curve=True, clip=body
        )
    _eye(s, 1.62, 0.46, 0.05)


def butterfly(d: Easel) -> None:
    """A butterfly with spread wings."""
    s = _sheet(d, 1.6, 1.2)
    c = _coat(d, d.rng.choice(PLUMAGE))
    for sign in (-1, 1):
        w = s.moved(0.8, 0.6)
        w.form(
            f"M0.0 0.0C{sign * 0.2:.2f} -0.6 {sign * 0.8:.2f} -0.7 {sign * 0.76:.2f} -0.3"
            f"C{sign * 0.74:.2f} 0.0 {sign * 0.3:.2f} 0.1 0.0 0.04Z",
            c,
            0.05,
        )
        w.form(
            f"M0.0 0.04C{sign * 0.3:.2f} 0.0 {sign * 0.6:.2f} 0.16 {sign * 0.5:.2f} 0.42"
            f"C{sign * 0.4:.2f} 0.62 {sign * 0.1:.2f} 0.4 0.0 0.04Z",
            s.shade(c, 0.05),
            0.04,
        )
        w.oval(sign * 0.52, -0.30, 0.10, 0.10, "#fbf4e4")
    s.limb([(0.8, 0.3), (0.8, 0.9)], [0.05, 0.035], INK)


_bird = partial(standing, growth=0.8, least=9.0)

FIGURES = (
    _bird("bird", bird, """robin, sparrow, crow, raven, dove, pigeon, seagull, gull, eagle,
        swallow,
        parrot, bluebird, songbird, canary""", (1.5, 1.2), 0.42),
    _bird("duck", duck, "goose, swan, duckling", (1.9, 1.6), 0.55),
    _bird("hen", hen, "chicken, rooster, cock, chick", (1.7, 1.6), 0.5),
    _bird("owl", owl, "", (1.1, 1.4), 0.5),
    _bird("penguin", penguin, "", (1.1, 1.7), 0.9),
    _bird("fish", fish, "goldfish, salmon, trout, carp", (2.0, 1.1), 0.4),
    _bird("whale", fish, "dolphin, orca", (2.0, 1.1), 2.2),
    _bird("butterfly", butterfly, "moth", (1.6, 1.2), 0.35),
)  # fmt: skip
