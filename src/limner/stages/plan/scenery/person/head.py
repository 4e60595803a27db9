"""Heads: face, hair, beard, glasses and what is worn on top, drawn a little turned."""

from __future__ import annotations

import math

from limner.basics.colour import mix
from limner.stages.plan.scenery.person.look import Look
from limner.stages.plan.scenery.person.sheet import Sheet

FACE = (
    "M-0.33 -0.08C-0.34 -0.40 -0.16 -0.52 0.02 -0.52C0.24 -0.52 0.36 -0.36 0.35 -0.08"
    "C0.35 0.12 0.33 0.26 0.24 0.40C0.17 0.50 0.03 0.53 -0.07 0.48"
    "C-0.22 0.40 -0.32 0.18 -0.33 -0.08Z"
)
CROWN = (
    "M-0.37 0.10C-0.46 -0.34 -0.30 -0.62 0.03 -0.62C0.34 -0.62 0.46 -0.36 0.38 -0.06"
    "C0.36 -0.20 0.30 -0.30 0.18 -0.33C0.02 -0.30 -0.14 -0.26 -0.24 -0.16"
    "C-0.28 -0.08 -0.28 0.02 -0.30 0.10Z"
)
FRONT = {
    "short": CROWN,
    "side": "M-0.37 0.12C-0.48 -0.36 -0.28 -0.64 0.06 -0.63C0.38 -0.62 0.46 -0.34 0.38 -0.10"
    "C0.34 -0.22 0.30 -0.28 0.26 -0.30C0.10 -0.22 -0.12 -0.22 -0.24 -0.26"
    "C-0.27 -0.12 -0.28 0.02 -0.30 0.12Z",
    "quiff": "M-0.36 0.12C-0.44 -0.30 -0.34 -0.54 -0.10 -0.60C0.10 -0.74 0.44 -0.70 0.44 -0.44"
    "C0.44 -0.30 0.40 -0.20 0.37 -0.10C0.34 -0.24 0.26 -0.30 0.12 -0.30"
    "C-0.06 -0.28 -0.18 -0.24 -0.26 -0.14C-0.28 -0.04 -0.28 0.04 -0.30 0.12Z",
    "crop": "M-0.35 0.02C-0.42 -0.36 -0.26 -0.58 0.03 -0.58C0.30 -0.58 0.42 -0.38 0.37 -0.12"
    "C0.34 -0.26 0.26 -0.34 0.16 -0.36C0.00 -0.34 -0.16 -0.32 -0.27 -0.22"
    "C-0.29 -0.14 -0.28 -0.06 -0.30 0.02Z",
    "long": "M-0.38 0.20C-0.50 -0.36 -0.28 -0.65 0.05 -0.64C0.36 -0.63 0.50 -0.34 0.40 0.10"
    "C0.38 -0.10 0.32 -0.24 0.16 -0.36C0.02 -0.22 -0.18 -0.14 -0.28 -0.10"
    "C-0.31 0.00 -0.32 0.10 -0.33 0.20Z",
}
BACK = {
    "long": "M-0.40 -0.20C-0.44 -0.62 0.40 -0.72 0.43 -0.16C0.44 0.12 0.38 0.30 0.34 0.48"
    "L0.30 0.70C0.10 0.98 -0.36 1.02 -0.62 0.86C-0.50 0.62 -0.44 0.30 -0.40 -0.20Z",
    "wavy": "M-0.40 -0.24C-0.40 -0.64 0.44 -0.70 0.44 -0.16C0.52 0.06 0.38 0.22 0.44 0.44"
    "C0.36 0.62 0.20 0.70 0.06 0.72C-0.14 0.90 -0.46 0.90 -0.62 0.72"
    "C-0.74 0.56 -0.52 0.44 -0.56 0.26"
    "C-0.62 0.10 -0.44 0.00 -0.40 -0.24Z",
    "bob": "M-0.40 -0.20C-0.42 -0.64 0.42 -0.70 0.43 -0.16C0.45 0.10 0.42 0.26 0.40 0.44"
    "C0.20 0.56 -0.28 0.58 -0.46 0.46C-0.48 0.24 -0.42 0.06 -0.40 -0.20Z",
}


def head(s: Sheet, look: Look, turn: float, small: bool) -> None:
    """Draw a head one unit high about the origin, chin down, looking right."""
    shown = look.cover if look.cover in ("hijab", "turban", "space") else ""
    if shown in ("hijab", "space"):
        _behind(s, look, shown)
    if shown != "space" and turn < 0.75 and look.hair not in BACK and look.cover != "hijab":
        s.oval(-0.33, 0.03, 0.075, 0.12, s.shade(look.skin, 0.04))
    skull = s.form(FACE, look.skin, 0.13)
    if not small:
        _features(s, look, turn, skull)
    if turn >= 0.75 and look.hair not in BACK and look.cover not in ("hijab", "space"):
        s.oval(-0.12, 0.05, 0.065, 0.105, s.shade(look.skin, 0.025))
        s.stroke("M-0.16 0.02Q-0.10 -0.04 -0.08 0.06", s.shade(look.skin, 0.10), 0.02)
    if look.beard:
        _beard(s, look, turn)
    if shown == "hijab":
        _hijab(s, look)
        return
    if shown == "turban":
        _turban(s, look)
        return
    _hair(s, look)
    if look.glasses and not small:
        _glasses(s, turn)
    _cover(s, look)


def behind_head(s: Sheet, look: Look) -> None:
    """Draw the hair that falls behind the body."""
    if look.cover not in ("hijab", "turban", "space"):
        _behind(s, look, "")


def _behind(s: Sheet, look: Look, shown: str) -> None:
    """Hair and cloth behind the face."""
    if shown == "hijab":
        s.form(
            "M-0.44 -0.20C-0.46 -0.70 0.44 -0.74 0.46 -0.14C0.48 0.16 0.42 0.40 0.46 0.66"
            "C0.30 0.98 -0.44 1.00 -0.60 0.72C-0.50 0.36 -0.44 0.16 -0.44 -0.20Z",
            look.cover_colour,
        )
        return
    if shown == "space":
        s.oval(0.0, -0.02, 0.72, 0.74, look.cover_colour)
        return
    dark = s.shade(look.hair_colour, 0.05)
    if look.hair in BACK:
        s.fill(BACK[look.hair], dark)
    elif look.hair == "bun":
        s.oval(-0.30, -0.52, 0.22, 0.21, dark)
    elif look.hair == "ponytail":
        s.fill(
            "M-0.24 -0.42C-0.56 -0.56 -0.80 -0.30 -0.74 0.02C-0.70 0.30 -0.78 0.46 -0.90 0.60"
            "C-0.60 0.62 -0.42 0.40 -0.44 0.06C-0.44 -0.10 -0.38 -0.20 -0.26 -0.20Z",
            dark,
        )
    elif look.hair == "braid":
        for i in range(5):
            s.oval(-0.46 - 0.02 * i, 0.10 + 0.17 * i, 0.12 - 0.008 * i, 0.12, dark)
    elif look.hair == "bunches":
        for x in (-0.46, 0.44):
            s.oval(x, 0.02, 0.16, 0.22, dark)
    elif look.hair in ("afro", "curly"):
        _curls(s, dark, 1.0 if look.hair == "afro" else 0.72)


def _curls(s: Sheet, colour: str, size: float) -> None:
    for i in range(9):
        a = math.radians(160 + 26 * i)
        r = 0.44 if size > 0.9 else 0.37
        s.oval(0.02 + r * math.cos(a), -0.16 + r * math.sin(a), 0.24 * size, 0.24 * size, colour)


def _hair(s: Sheet, look: Look) -> None:
    """Hair over the brow, with one lighter sweep."""
    colour = look.hair_colour
    if look.hair == "bald":
        s.fill(
            "M-0.35 0.16C-0.42 0.02 -0.40 -0.14 -0.34 -0.22C-0.28 -0.12 -0.28 0.04 -0.30 0.16Z",
            colour,
        )
        return
    if look.hair in ("afro", "curly"):
        for x, y, r in (
            (-0.26, -0.34, 0.17),
            (-0.06, -0.42, 0.18),
            (0.16, -0.42, 0.17),
            (0.31, -0.30, 0.12),
            (-0.34, -0.16, 0.12),
        ):
            s.oval(x, y, r, r * 0.9, colour)
        return
    name = {
        "bob": "long",
        "wavy": "long",
        "braid": "long",
        "bun": "short",
        "ponytail": "short",
        "bunches": "long",
    }.get(look.hair, look.hair)
    front = FRONT[name]
    outline = s.fill(front, colour)
    s.fill(
        "M-0.30 -0.30C-0.22 -0.50 0.02 -0.58 0.22 -0.52C0.04 -0.48 -0.14 -0.40 -0.22 -0.26Z",
        s.light(colour, 0.07),
        clip=outline,
    )


def _features(s: Sheet, look: Look, turn: float, skull: str) -> None:
    """Two eyes, brows, a nose, a mouth, warm cheeks: as few lines as it takes."""
    ink = "#33241f" if not s.dim else "#1d1614"
    mid = 0.20 * turn
    apart = 0.155 - 0.03 * turn
    soft = s.shade(look.skin, 0.15)
    cheek = mix(look.skin, "#d9573f", 0.38)
    for side in (-1, 1):
        x = mid + side * apart
        s.oval(x + 0.03 * side, 0.17, 0.075, 0.05, cheek, opacity=0.55, clip=skull)
        s.oval(x, 0.0, 0.030, 0.042, ink)
        s.stroke(
            f"M{x - 0.06:.3f} -0.105Q{x:.3f} -0.14 {x + 0.065:.3f} -0.11",
            mix(look.hair_colour, ink, 0.5),
            0.028,
        )
    nose = mid + 0.02 + 0.05 * turn
    s.stroke(
        f"M{nose:.3f} 0.02C{nose + 0.05:.3f} 0.10 {nose + 0.06:.3f} 0.14 {nose - 0.01:.3f} 0.15",
        soft,
        0.026,
    )
    s.stroke(
        f"M{mid - 0.085:.3f} 0.255Q{mid + 0.01:.3f} 0.325 {mid + 0.10:.3f} 0.25",
        mix(look.skin, "#8a2f28", 0.65),
        0.030,
    )
    if look.age == "old":
        for side in (-1, 1):
            x = mid + side * (apart + 0.075)
            s.stroke(
                f"M{x:.3f} 0.03Q{x + 0.03 * side:.3f} 0.05 {x + 0.05 * side:.3f} 0.03", soft, 0.014
            )


def _beard(s: Sheet, look: Look, turn: float) -> None:
    m = 0.2 * turn
    s.fill(
        "M-0.32 0.02C-0.31 0.30 -0.22 0.56 0.02 0.60C0.22 0.60 0.34 0.36 0.345 0.04"
        f"C0.32 0.16 0.26 0.20 {m + 0.12:.3f} 0.185Q{m:.3f} 0.165 {m - 0.12:.3f} 0.19"
        "C-0.20 0.22 -0.28 0.16 -0.32 0.02Z",
        look.hair_colour,
    )
    s.stroke(
        f"M{m - 0.07:.3f} 0.275Q{m + 0.01:.3f} 0.325 {m + 0.09:.3f} 0.27",
        mix(look.skin, "#8a2f28", 0.45),
        0.030,
    )


def _glasses(s: Sheet, turn: float) -> None:
    mid, apart = 0.20 * turn, 0.155 - 0.03 * turn
    for side in (-1, 1):
        s.ring(mid + side * apart, 0.005, 0.105, "#2b2a30", 0.026)
    s.stroke(
        f"M{mid - 0.06:.3f} 0.0L{mid + 0.06:.3f} 0.0M{mid - apart - 0.1:.3f} -0.01L-0.30 -0.04",
        "#2b2a30",
        0.024,
    )


def _hijab(s: Sheet, look: Look) -> None:
    c = look.cover_colour
    s.form(
        "M-0.38 0.30C-0.50 -0.34 -0.28 -0.66 0.05 -0.65C0.40 -0.64 0.50 -0.30 0.42 0.26"
        "C0.40 0.52 0.24 0.62 0.04 0.66C0.20 0.56 0.30 0.40 0.31 0.08"
        "C0.32 -0.20 0.22 -0.40 0.04 -0.41"
        "C-0.16 -0.40 -0.27 -0.20 -0.26 0.06C-0.25 0.30 -0.16 0.48 0.00 0.58"
        "C-0.06 0.80 0.30 0.86 0.40 0.70C0.30 0.96 -0.36 0.98 -0.52 0.74"
        "C-0.46 0.60 -0.40 0.48 -0.38 0.30Z",
        c,
    )
    s.stroke("M-0.36 0.44Q-0.14 0.74 0.24 0.72", s.shade(c, 0.09), 0.026)


def _turban(s: Sheet, look: Look) -> None:
    c = look.cover_colour
    s.form(
        "M-0.44 -0.10C-0.54 -0.50 -0.30 -0.80 0.04 -0.80C0.42 -0.80 0.54 -0.46 0.42 -0.12"
        "C0.30 -0.28 0.18 -0.34 0.06 -0.40C-0.10 -0.32 -0.30 -0.22 -0.44 -0.10Z",
        c,
    )
    for d in (
        "M-0.42 -0.22Q-0.10 -0.40 0.08 -0.74",
        "M0.44 -0.26Q0.24 -0.46 0.02 -0.50",
        "M-0.38 -0.42Q-0.14 -0.52 -0.02 -0.76",
    ):
        s.stroke(d, s.shade(c, 0.08), 0.026)


def _cover(s: Sheet, look: Look) -> None:
    """Hats, caps and helmets."""
    c, draw = look.cover_colour, COVER.get(look.cover)
    if draw is not None:
        draw(s, c)


def _cap(s: Sheet, c: str) -> None:
    s.form("M-0.39 -0.16C-0.42 -0.54 -0.20 -0.68 0.05 -0.68C0.30 -0.68 0.44 -0.48 0.42 -0.18Z", c)
    s.fill(
        "M0.06 -0.22C0.30 -0.30 0.60 -0.22 0.66 -0.10C0.46 -0.16 0.24 -0.14 0.04 -0.13Z",
        s.shade(c, 0.10),
    )


def _brimmed(s: Sheet, c: str) -> None:
    s.form("M-0.32 -0.26C-0.34 -0.56 -0.24 -0.76 0.04 -0.74C0.30 -0.76 0.38 -0.54 0.37 -0.26Z", c)
    s.fill("M-0.34 -0.38L0.38 -0.38L0.38 -0.26L-0.34 -0.26Z", s.shade(c, 0.22))
    s.form("M-0.72 -0.18C-0.50 -0.36 0.50 -0.38 0.76 -0.20C0.50 -0.12 -0.46 -0.10 -0.72 -0.18Z", c)


def _straw(s: Sheet, c: str) -> None:
    _brimmed(s, c)
    s.fill("M-0.34 -0.38L0.38 -0.38L0.38 -0.28L-0.34 -0.28Z", "#b8412f")


def _tophat(s: Sheet, c: str) -> None:
    s.form("M-0.32 -0.26L-0.34 -1.0L0.40 -1.0L0.37 -0.26Z", c)
    s.form("M-0.62 -0.20C-0.40 -0.34 0.46 -0.34 0.66 -0.22C0.40 -0.14 -0.40 -0.14 -0.62 -0.20Z", c)


def _hardhat(s: Sheet, c: str) -> None:
    s.form("M-0.41 -0.18C-0.44 -0.56 -0.20 -0.72 0.04 -0.72C0.30 -0.72 0.46 -0.54 0.44 -0.18Z", c)
    s.fill("M-0.06 -0.74C0.0 -0.80 0.10 -0.80 0.16 -0.73L0.17 -0.30L-0.05 -0.30Z", s.light(c, 0.04))
    s.form("M-0.48 -0.20C-0.20 -0.28 0.40 -0.28 0.62 -0.16C0.40 -0.10 -0.30 -0.10 -0.48 -0.20Z", c)


def _toque(s: Sheet, c: str) -> None:
    s.form(
        "M-0.34 -0.44C-0.62 -0.56 -0.58 -0.92 -0.30 -0.92C-0.22 -1.12 0.26 -1.14 0.34 -0.94"
        "C0.62 -0.92 0.66 -0.56 0.40 -0.44Z",
        c,
    )
    s.fill("M-0.37 -0.50L0.42 -0.50L0.40 -0.22L-0.35 -0.22Z", s.shade(c, 0.045))


def _police(s: Sheet, c: str) -> None:
    s.form("M-0.36 -0.30L-0.50 -0.56C-0.30 -0.78 0.38 -0.80 0.56 -0.58L0.42 -0.30Z", c)
    s.fill("M-0.38 -0.36L0.43 -0.36L0.42 -0.20L-0.36 -0.20Z", s.shade(c, 0.09))
    s.fill(
        "M0.00 -0.22C0.24 -0.28 0.50 -0.20 0.54 -0.08C0.36 -0.14 0.18 -0.14 0.00 -0.14Z", "#15171f"
    )
    s.oval(0.10, -0.46, 0.075, 0.085, "#f2c84b")


def _beanie(s: Sheet, c: str) -> None:
    s.form("M-0.40 -0.16C-0.46 -0.56 -0.22 -0.74 0.04 -0.74C0.32 -0.74 0.46 -0.54 0.43 -0.18Z", c)
    s.fill(
        "M-0.42 -0.30C-0.16 -0.40 0.22 -0.40 0.45 -0.30L0.44 -0.12"
        "C0.20 -0.22 -0.16 -0.22 -0.41 -0.12Z",
        s.light(c, 0.06),
    )
    s.oval(0.02, -0.80, 0.13, 0.13, s.light(c, 0.10))


def _beret(s: Sheet, c: str) -> None:
    s.form(
        "M-0.52 -0.34C-0.56 -0.66 0.10 -0.78 0.40 -0.54C0.50 -0.40 0.42 -0.28 0.38 -0.26"
        "C0.10 -0.36 -0.20 -0.30 -0.36 -0.16C-0.46 -0.20 -0.50 -0.26 -0.52 -0.34Z",
        c,
    )
    s.stroke("M-0.04 -0.68L0.02 -0.78", c, 0.05)


def _bike(s: Sheet, c: str) -> None:
    s.form(
        "M-0.46 -0.12C-0.50 -0.58 -0.16 -0.76 0.10 -0.74C0.40 -0.70 0.54 -0.42 0.48 -0.20"
        "C0.20 -0.30 -0.20 -0.26 -0.46 -0.12Z",
        c,
    )
    for d in ("M-0.26 -0.50Q0.06 -0.62 0.36 -0.50", "M-0.36 -0.34Q0.04 -0.46 0.42 -0.36"):
        s.stroke(d, s.shade(c, 0.16), 0.045)
    s.stroke("M-0.28 -0.18L-0.06 0.44", "#2b2a30", 0.025)


def _fire(s: Sheet, c: str) -> None:
    _hardhat(s, c)
    s.oval(0.14, -0.44, 0.10, 0.12, "#f2c84b")


def _crown(s: Sheet, c: str) -> None:
    s.form("M-0.30 -0.42L-0.36 -0.84L-0.16 -0.66L0.03 -0.92L0.22 -0.66L0.42 -0.84L0.36 -0.42Z", c)
    s.oval(0.03, -0.56, 0.055, 0.055, "#c8322b")


def _santa(s: Sheet, c: str) -> None:
    s.form(
        "M-0.38 -0.28C-0.36 -0.66 -0.10 -0.84 0.20 -0.80C0.46 -0.76 0.62 -0.50 0.60 -0.28"
        "C0.50 -0.42 0.46 -0.44 0.38 -0.28Z",
        c,
    )
    s.fill(
        "M-0.42 -0.36C-0.16 -0.46 0.22 -0.46 0.45 -0.36L0.44 -0.18"
        "C0.20 -0.28 -0.16 -0.28 -0.41 -0.18Z",
        "#fbf8f2",
    )
    s.oval(0.60, -0.24, 0.11, 0.11, "#fbf8f2")


def _space(s: Sheet, c: str) -> None:
    s.oval(0.06, -0.01, 0.60, 0.58, "#bfe3ee", opacity=0.32)
    s.ring(0.0, -0.02, 0.70, s.shade(c, 0.07), 0.10)
    s.stroke("M0.16 -0.44Q0.46 -0.34 0.50 0.0", "#ffffff", 0.06, opacity=0.75)


COVER = {
    "cap": _cap, "hat": _brimmed, "straw": _straw, "tophat": _tophat, "hardhat": _hardhat,
    "toque": _toque, "police": _police, "beanie": _beanie, "beret": _beret, "bike": _bike,
    "fire": _fire, "crown": _crown, "santa": _santa, "space": _space,
}  # fmt: skip
