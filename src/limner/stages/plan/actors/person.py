"""People: one head, hair, collar and coat in every crop, drawn with few lines.

Girl and woman wear long hair with a fringe and a scarf, boy and man short hair; elders are
grey. Hands stay out of sight: behind what is held, in sleeves, at the cut of the picture.
"""

from __future__ import annotations

import zlib

from limner.basics.colour import shift
from limner.basics.geometry import Box
from limner.stages.plan.actors import Actor, Cast, Mood, Pose, head_name
from limner.stages.plan.actors.sketch import Sketch

LONG = frozenset(
    [
        "girl",
        "woman",
        "lady",
        "mother",
        "sister",
        "queen",
        "princess",
        "grandmother",
        "witch",
        "少女",
        "女孩",
        "女の子",
        "女性",
        "女人",
        "소녀",
        "여자",
        "niña",
        "mujer",
        "fille",
        "femme",
        "mädchen",
        "frau",
    ]
)
ELDER = frozenset({"grandmother", "grandfather", "old man", "wizard"})
EYE = "#2a1d1a"
LOOKS = (
    ("#f6d6bd", "#2b1d1a"),
    ("#c98f63", "#241d22"),
    ("#f0c39e", "#7a4b28"),
    ("#8a5a3a", "#1f1a1c"),
    ("#e0ad80", "#33261f"),
)
"""Skin and hair; who someone is called always gives the same."""


def colours(cue: str, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return skin, hair, coat, legs, scarf."""
    coat = asked[0] if asked else "#3d5a80"
    skin, own = LOOKS[zlib.crc32(cue.encode()) % len(LOOKS)]
    hair = "#a9a7a4" if cue in ELDER else own
    scarf = asked[1] if len(asked) > 1 else "#d9503f"
    return (skin, hair, coat, "#2c3346", scarf)


def is_long(cast: Cast) -> bool:
    """Whether the hair falls over the shoulders."""
    return cast.variant in LONG or bool(LONG & set(cast.name.lower().split()))


def bust(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Head about two units wide at the origin, coat down to seven units."""
    lean = s.turned(pose.mood.tilt * 0.5, (0, 1.4))
    if is_long(cast) and pose.view != "back":
        _back_hair(lean, cast, pose)
    _neck(s, cast)
    _coat(s, cast, pose)
    if pose.view == "side":
        _profile(lean, cast, pose)
        return
    if pose.view == "back":
        _nape(lean, cast)
        return
    _face(lean, cast, pose)
    _fringe(lean, cast, pose)


def _back_hair(s: Sketch, cast: Cast, pose: Pose) -> None:
    t = -0.14 * pose.turn
    s.blob(
        [
            (t, -1.42),
            (0.95 + t, -0.95),
            (1.24 + t, 0.1),
            (1.28 + t, 1.2),
            (1.5 + t, 2.5),
            (0.7 + t, 2.85),
            (t, 2.6),
            (-0.7 + t, 2.85),
            (-1.5 + t, 2.5),
            (-1.28 + t, 1.2),
            (-1.24 + t, 0.1),
            (-0.95 + t, -0.95),
        ],
        cast.colours[1],
    )


def _neck(s: Sketch, cast: Cast) -> None:
    s.fill("M-0.34 0.8L-0.34 1.75Q0 2.1 0.34 1.75L0.34 0.8Z", s.shade(cast.colours[0], 0.07))


def _coat(s: Sketch, cast: Cast, pose: Pose) -> None:
    _skin, _hair, coat, _legs, scarf = cast.colours
    wide = 1.55 if is_long(cast) else 1.9
    s.fill(
        f"M-0.36 1.55C-0.8 1.75 {-wide} 1.8 {-wide - 0.12} 2.6C{-wide - 0.3} 3.6 "
        f"{-wide - 0.25} 5 {-wide - 0.4} 8L{wide + 0.4} 8C{wide + 0.25} 5 {wide + 0.3} 3.6 "
        f"{wide + 0.12} 2.6C{wide} 1.8 0.8 1.75 0.36 1.55Q0 2.1 -0.36 1.55Z",
        coat,
    )
    for sign in (-1, 1):
        s.stroke(
            [(sign * (wide - 0.42), 3.1), (sign * (wide - 0.36), 4.2), (sign * (wide - 0.46), 6.5)]
        )
    if pose.view == "back":
        s.fill("M-0.95 1.75L-0.95 2.75L0.95 2.75L0.95 1.75Q0 2.0 -0.95 1.75Z", "#f4f1ea")
        return
    if is_long(cast):
        s.stroke([(0, 2.0), (0, 8)], curve=False)
    else:
        s.poly([(-0.4, 1.45), (-0.85, 1.78), (-0.35, 2.75), (0, 2.2)], shift(coat, lightness=0.12))
        s.poly([(0.4, 1.45), (0.85, 1.78), (0.35, 2.75), (0, 2.2)], shift(coat, lightness=0.12))
        s.stroke([(0, 2.3), (0, 8)], curve=False)
    s.poly([(0.1, 1.6), (0.62, 1.6), (0.86, 3.2), (0.34, 3.3)], scarf)
    s.rect(Box(-0.8, 1.2, 1.6, 0.66), scarf, 0.3)


def _face(s: Sketch, cast: Cast, pose: Pose) -> None:
    skin = cast.colours[0]
    t = 0.2 * pose.turn
    if not is_long(cast):
        for sign in (-1, 1):
            s.oval(sign * 0.98 - t * 0.6, 0.18, 0.17, 0.28, skin)
    s.fill(
        f"M-0.98 -0.3C-1.02 0.25 -0.92 0.62 -0.62 0.93C-0.42 1.13 {-0.2 + t} 1.28 {t} 1.28"
        f"C{0.2 + t} 1.28 0.42 1.13 0.62 0.93C0.92 0.62 1.02 0.25 0.98 -0.3"
        "C0.9 -1.35 -0.9 -1.35 -0.98 -0.3Z",
        skin,
    )
    x = 0.34 * pose.turn
    for sign in (-1, 1):
        narrow = 1 - 0.28 * abs(pose.turn) * (sign == (1 if pose.turn > 0 else -1))
        eye(s.moved(x + sign * 0.44 * (1 - 0.08 * abs(pose.turn)), 0.3), pose.mood, sign, narrow)
    s.stroke([(x + 0.05, 0.6), (x + 0.09, 0.68), (x + 0.01, 0.7)], EYE, 0.7)
    if not s.mono and (pose.mood.mouth in ("grin", "open") or pose.mood.eyes == "arc"):
        for sign in (-1, 1):
            s.oval(
                0.55 * x + sign * 0.56,
                0.66,
                0.15,
                0.08,
                shift(skin, lightness=-0.06, chroma=2.0),
                line=False,
            )
    mouth(s.moved(x, 0.93), pose.mood)


def eye(s: Sketch, mood: Mood, sign: int, narrow: float = 1.0) -> None:
    """One eye with its brow about the origin; sign −1 is the left one."""
    w = 0.23 * narrow
    brow = -0.42 - 0.1 * max(0.0, mood.brow)
    inner = 0.2 * max(0.0, -mood.brow) - 0.05 * max(0.0, mood.brow)
    s.line_along(
        f"M{sign * w} {brow + 0.06}Q{sign * 0.04} {brow - 0.1} {-sign * w * 0.9} {brow + inner}",
        EYE,
        1.3,
    )
    if mood.eyes == "arc":
        s.line_along(f"M{-w} 0.08C{-w * 0.6} -0.24 {w * 0.6} -0.24 {w} 0.08", EYE, 2.2)
        return
    if mood.eyes == "closed":
        s.line_along(f"M{-w} 0.0C{-w * 0.6} 0.18 {w * 0.6} 0.18 {w} 0.0", EYE, 2.2)
        return
    high = {"wide": 0.4, "open": 0.31, "half": 0.2, "narrow": 0.22}[mood.eyes]
    top = -high if mood.eyes != "half" else -0.13
    s.fill(
        f"M{-w} 0.02C{-w} {top} {w} {top} {w} 0.02C{w} {high * 0.85} {-w} {high * 0.85} {-w} 0.02Z",
        "#ffffff",
        line=False,
    )
    iris = 0.15 if mood.eyes != "wide" else 0.11
    middle = 0.03 if mood.eyes != "half" else 0.06
    s.oval(0, middle, iris * narrow, min(high * 0.66, 0.23), EYE, line=False)
    s.oval(0.05, middle - 0.09, 0.06 * narrow, 0.07, "#ffffff", line=False)
    s.line_along(f"M{-w * 1.15} 0.05C{-w} {top * 1.08} {w} {top * 1.08} {w * 1.15} 0.05", EYE, 2.3)
    if mood.eyes == "wide":
        s.line_along(f"M{-w * 0.6} {high * 0.62}Q0 {high * 0.82} {w * 0.6} {high * 0.62}", EYE, 0.7)


def mouth(s: Sketch, mood: Mood) -> None:
    """A mouth about the origin."""
    kind = mood.mouth
    if kind in ("open", "shout"):
        h = 0.42 if kind == "shout" else 0.3
        w = 0.3 if kind == "shout" else 0.24
        s.fill(f"M{-w} -0.1Q0 -0.17 {w} -0.1C{w} {h} {-w} {h} {-w} -0.1Z", "#5a1f22")
        s.oval(0, 0.1, 0.12, 0.05, "#f3b0a6", line=False)
    elif kind == "grin":
        s.fill("M-0.28 -0.06Q0 0.02 0.28 -0.06Q0.16 0.24 0 0.24Q-0.16 0.24 -0.28 -0.06Z", "#8d2f30")
    elif kind == "round":
        s.oval(0, 0.04, 0.1, 0.14, "#5a1f22")
    elif kind == "small":
        s.line_along("M-0.09 0.01Q0 -0.04 0.09 0.01", EYE, 1.3)
    elif kind == "sad":
        s.line_along("M-0.18 0.08Q0 -0.1 0.18 0.08", EYE, 1.3)
    elif kind == "flat":
        s.stroke([(-0.16, 0.02), (0.16, 0.02)], EYE, 1.2)
    else:
        s.line_along("M-0.22 -0.04Q0 0.14 0.22 -0.04", EYE, 1.3)


def _fringe(s: Sketch, cast: Cast, pose: Pose) -> None:
    hair = cast.colours[1]
    t = 0.16 * pose.turn
    if is_long(cast):
        s.fill(
            f"M-1.1 0.35C-1.4 -1.0 -0.75 -1.62 0 -1.6C0.75 -1.62 1.4 -1.0 1.1 0.35"
            f"Q1.0 -0.1 0.88 -0.4Q0.8 -0.3 0.66 -0.22Q0.62 -0.45 {0.42 + t} -0.62"
            f"Q{0.36 + t} -0.36 {0.16 + t} -0.24Q{0.2 + t} -0.48 {0.04 + t} -0.64"
            f"Q{-0.08 + t} -0.34 {-0.3 + t} -0.22Q{-0.24 + t} -0.46 {-0.4 + t} -0.62"
            f"Q-0.56 -0.36 -0.72 -0.24Q-0.78 -0.32 -0.86 -0.4Q-1.0 -0.1 -1.1 0.35Z",
            hair,
        )
        for sign in (-1, 1):
            s.fill(
                f"M{sign * 0.92} -0.4C{sign * 1.22} 0.1 {sign * 1.2} 0.9 {sign * 1.02} 1.75"
                f"Q{sign * 0.86} 1.2 {sign * 0.88} 0.6Q{sign * 0.9} 0.1 {sign * 0.82} -0.25Z",
                hair,
            )
    else:
        s.fill(
            "M-1.06 0.15C-1.4 -0.9 -0.9 -1.6 -0.1 -1.58L0.1 -1.76L0.28 -1.56"
            "C1.0 -1.5 1.36 -0.8 1.06 0.15"
            f"L0.9 -0.12L0.84 -0.42Q0.5 -0.3 {0.3 + t} -0.52L{0.18 + t} -0.36L{-0.05 + t} -0.6"
            f"L{-0.3 + t} -0.34L{-0.45 + t} -0.56Q-0.7 -0.3 -0.86 -0.36L-0.9 -0.12Z",
            hair,
        )
    s.line_along("M-0.66 -1.0Q-0.2 -1.26 0.34 -1.16", s.shine(hair), 1.6)


def _nape(s: Sketch, cast: Cast) -> None:
    hair = cast.colours[1]
    if is_long(cast):
        s.blob(
            [
                (0, -1.5),
                (0.95, -1.05),
                (1.22, 0.1),
                (1.3, 1.3),
                (1.45, 2.6),
                (0.75, 3.0),
                (0.3, 2.75),
                (-0.2, 3.02),
                (-0.8, 2.8),
                (-1.45, 2.6),
                (-1.3, 1.3),
                (-1.22, 0.1),
                (-0.95, -1.05),
            ],
            hair,
        )
    else:
        for sign in (-1, 1):
            s.oval(sign * 1.02, 0.2, 0.17, 0.28, cast.colours[0])
        s.blob(
            [
                (0, -1.6),
                (0.9, -1.15),
                (1.12, -0.2),
                (0.95, 0.7),
                (0.42, 1.12),
                (0, 1.0),
                (-0.42, 1.12),
                (-0.95, 0.7),
                (-1.12, -0.2),
                (-0.9, -1.15),
            ],
            hair,
        )
    for x in (-0.55, 0.1, 0.62):
        s.stroke([(x * 0.7, -0.9), (x, 0.1), (x * 1.1, 0.85)], s.shine(hair), 1.0)


def _profile(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Looking right."""
    skin, hair, *_ = cast.colours
    s.fill(
        "M-0.4 -1.2C0.5 -1.4 0.92 -0.8 0.9 -0.2L0.92 0.1L1.18 0.5Q1.16 0.6 0.96 0.62L0.98 0.78"
        "L0.9 0.9L0.9 1.06Q0.82 1.28 0.5 1.24Q0.0 1.15 -0.25 0.85L-0.6 0.4Z",
        skin,
    )
    eye(s.moved(0.56, 0.18), pose.mood, -1, 0.62)
    if pose.mood.mouth in ("open", "shout"):
        s.fill("M0.92 0.76L0.6 0.8Q0.6 1.02 0.9 0.98Z", "#5a1f22")
    else:
        s.stroke([(0.94, 0.84), (0.66, 0.86 if pose.mood.mouth != "smile" else 0.8)], EYE, 1.2)
    if is_long(cast):
        s.fill(
            "M0.92 -0.25C1.0 -1.3 0.3 -1.65 -0.3 -1.58C-1.2 -1.45 -1.4 -0.5 -1.25 0.6"
            "C-1.2 1.5 -1.6 2.2 -1.3 2.9Q-0.5 3.0 0.1 2.6C0.25 1.7 0.05 1.0 0.1 0.3"
            "Q0.45 -0.1 0.5 -0.5Q0.7 -0.25 0.92 -0.25Z",
            hair,
        )
    else:
        s.oval(-0.05, 0.25, 0.17, 0.26, skin)
        s.fill(
            "M0.92 -0.3C1.05 -1.3 0.3 -1.7 -0.3 -1.6C-1.2 -1.5 -1.35 -0.5 -1.1 0.3"
            "Q-0.9 0.9 -0.5 0.95"
            "Q-0.5 0.5 -0.3 0.1L-0.1 -0.05L0.1 -0.1L0.2 -0.5L0.5 -0.42L0.62 -0.6Z",
            hair,
        )


def whole(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Seven units tall, feet on the origin; sleeves end in the coat's pockets or at a parcel."""
    skin, _hair, coat, legs, scarf = cast.colours
    side = pose.view == "side"
    step = 0.75 * pose.stride
    for sign in (-1, 1):
        foot = sign * step if side else sign * 0.36
        tint = s.shade(legs, 0.06) if sign < 0 else legs
        knee = (foot * 0.6 + (0.06 if side else sign * 0.12), -1.6)
        leg = skin if is_long(cast) else tint
        s.limb([(0.0 if side else sign * 0.34, -3.0), knee, (foot, -0.3)], leg, 0.46)
        if is_long(cast):
            s.limb([(knee[0] * 0.9 + foot * 0.1, -1.35), (foot, -0.3)], tint, 0.46)
        shoe = Box(foot - 0.3, -0.36, 0.86 if side else 0.62, 0.36)
        s.rect(shoe, "#3a2a26", 0.18)
    if is_long(cast):
        flare = 1.0 if side else 1.22
        s.fill(
            f"M{-flare * 0.7} -3.2L{-flare} -1.75Q0 -1.5 {flare} -1.75L{flare * 0.7} -3.2Z", legs
        )
    if side:
        s.limb(
            [(-0.1, -4.4), (-0.35 - step * 0.5, -3.6), (-0.1 - step * 0.9, -2.95)],
            s.shade(coat, 0.08),
            0.44,
        )
    wide, hem = (0.62, 0.82) if side else (0.86, 1.12)
    with s.part(f"coat-{pose.view}", 0, -3.7) as p:
        p.fill(
            f"M{-wide * 0.62} -1.25Q0 -1.4 {wide * 0.62} -1.25Q{wide} -1.15 {wide} -0.6L{hem} 1.2"
            f"Q0 1.4 {-hem} 1.2L{-wide} -0.6Q{-wide} -1.15 {-wide * 0.62} -1.25Z",
            coat,
        )
    if side:
        s.limb([(0.05, -4.45), (0.1 + step * 0.3, -3.7), (0.45 + step * 0.6, -3.1)], coat, 0.46)
    else:
        for sign in (-1, 1):
            if pose.waves and sign > 0:
                s.oval(1.75, -6.25, 0.26, 0.3, skin)
                s.limb([(0.72, -4.55), (1.5, -4.75), (1.72, -6.0)], coat, 0.44)
                continue
            s.limb([(sign * 0.78, -4.5), (sign * 1.1, -3.7), (sign * 0.92, -2.95)], coat, 0.44)
        if pose.view == "front":
            s.stroke([(0, -4.8), (0, -2.42)], curve=False)
    s.rect(Box(-0.5, -5.18, 1.0, 0.42), scarf, 0.2)
    if pose.view == "front" and is_long(cast):
        with s.part("hair-front", 0, -5.95, 0.66) as p:
            _back_hair(p, cast, pose)
        s.rect(Box(-0.5, -5.18, 1.0, 0.42), scarf, 0.2)
    with s.part(head_name(pose), 0, -5.95, 0.66) as head:
        if side:
            _profile(head, cast, pose)
        elif pose.view == "back":
            _nape(head.moved(0, -0.02), cast)
        else:
            _face(head, cast, pose)
            _fringe(head, cast, pose)


ACTORS = (
    Actor(
        "person",
        tuple(
            """girl,woman,lady,mother,sister,queen,princess,grandmother,witch,boy,man,child,kid,
        father,brother,king,prince,grandfather,old man,wizard,hero,detective,astronaut,knight,chef,
        student,teacher,explorer,hiker,cyclist,pirate,person,friend,runner,people,courier,barista,
        少女,女孩,女の子,女性,女人,소녀,여자,少年,男孩,男の子,男性,男人,소년,남자,人,
        niña,mujer,fille,femme,mädchen,frau,niño,hombre,garçon,homme,junge,mann""".replace("\n", "")
            .replace("        ", "")
            .split(",")
        ),
        whole,
        bust,
        colours,
        height=7.1,
        width={"front": 2.9, "side": 2.4, "back": 2.9},
    ),
)
