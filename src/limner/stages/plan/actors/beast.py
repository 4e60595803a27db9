"""Animals on four legs: fox, wolf, dog, cat, bear, rabbit, mouse, deer from one set of parts.

Side view walks to the right; front and back views sit. What is carried is tied on the back.
"""

from __future__ import annotations

from dataclasses import dataclass

from limner.basics.colour import shift
from limner.basics.geometry import Box
from limner.stages.plan.actors import Actor, Cast, Mood, Pose, head_name
from limner.stages.plan.actors.sketch import Sketch

DARK = "#2a1f1d"


@dataclass(frozen=True, slots=True)
class Species:
    """What tells one animal from another; lengths against the body."""

    coat: str
    belly: str
    sock: str
    ears: str = "point"
    tail: str = "bush"
    snout: float = 1.0
    legs: float = 1.0


SPECIES = {
    "fox": Species("#d9692b", "#fbf1e4", "#3b2521"),
    "wolf": Species("#7f8794", "#e4e6e8", "#4a4f5a"),
    "dog": Species("#c08a4f", "#f3e4cd", "#8f6233", "flop", "curl", 0.8),
    "cat": Species("#8f8a86", "#f1ece6", "#f1ece6", "point", "thin", 0.35, 0.85),
    "bear": Species("#7b5236", "#c79f76", "#5a3a26", "round", "puff", 0.7, 0.8),
    "rabbit": Species("#b9a48c", "#f7efe4", "#f7efe4", "long", "puff", 0.35, 0.7),
    "mouse": Species("#a39a97", "#efe3dd", "#d8a79b", "round", "thin", 0.55, 0.55),
    "deer": Species("#a9713f", "#f0dcc0", "#5b3a25", "side", "puff", 0.95, 1.35),
    "tiger": Species("#e08a2c", "#fbf1e4", "#e08a2c", "round", "thin", 0.5, 0.9),
    "lion": Species("#d9a04a", "#f6e3bf", "#c98c38", "round", "thin", 0.55, 0.95),
    "panda": Species("#f5f2ec", "#f5f2ec", "#29262a", "round", "puff", 0.5, 0.75),
}
ALIKE = {
    "puppy": "dog",
    "kitten": "cat",
    "bunny": "rabbit",
    "hare": "rabbit",
    "rat": "mouse",
    "cub": "bear",
    "狐狸": "fox",
    "きつね": "fox",
    "キツネ": "fox",
    "zorro": "fox",
    "renard": "fox",
    "fuchs": "fox",
    "여우": "fox",
    "猫": "cat",
    "고양이": "cat",
    "gato": "cat",
    "chat": "cat",
    "katze": "cat",
    "狗": "dog",
    "犬": "dog",
    "개": "dog",
    "perro": "dog",
    "chien": "dog",
    "hund": "dog",
    "熊": "bear",
    "クマ": "bear",
    "곰": "bear",
    "bär": "bear",
    "兔": "rabbit",
    "うさぎ": "rabbit",
    "토끼": "rabbit",
    "狼": "wolf",
    "hedgehog": "mouse",
    "squirrel": "fox",
    "badger": "bear",
    "otter": "bear",
    "horse": "deer",
    "raccoon": "wolf",
    "lynx": "cat",
}


def species_of(cast: Cast) -> Species:
    """Return the species a cast plays."""
    return SPECIES[ALIKE.get(cast.variant, cast.variant)]


def colours(cue: str, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return coat, belly, socks, parcel, ribbon."""
    kind = SPECIES[ALIKE.get(cue, cue)]
    return (asked[0] if asked else kind.coat, kind.belly, kind.sock, "#c99b62", "#b8322c")


def whole(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Four to five units tall, feet on the origin."""
    if pose.view == "side":
        _walking(s, cast, pose)
    else:
        _sitting(s, cast, pose)


def _walking(s: Sketch, cast: Cast, pose: Pose) -> None:
    coat, belly, sock, *_ = cast.colours
    kind = species_of(cast)
    leg = 1.7 * kind.legs
    up = leg + 0.75
    far = s.shade(coat, 0.1)
    swing = 0.5 * pose.stride
    _tail(s, cast, (-1.75, -up - 0.25))
    _leg(s, (-1.25, -leg - 0.2), swing, leg, (far, s.shade(sock, 0.03)))
    _leg(s, (1.25, -leg - 0.2), -swing, leg, (far, s.shade(sock, 0.03)))
    with s.part("body") as p:
        p.blob(
            [
                (-1.85, -up - 0.35),
                (-1.2, -up - 0.72),
                (0, -up - 0.58),
                (1.1, -up - 0.78),
                (1.75, -up - 0.95),
                (2.05, -up - 0.1),
                (1.6, -leg + 0.12),
                (0.6, -leg - 0.12),
                (-0.6, -leg - 0.32),
                (-1.4, -leg + 0.02),
                (-1.95, -up + 0.3),
            ],
            coat,
        )
        p.blob(
            [
                (1.98, -up - 0.3),
                (1.98, -up + 0.1),
                (1.62, -leg + 0.02),
                (0.9, -leg - 0.12),
                (1.25, -up + 0.2),
                (1.6, -up - 0.35),
            ],
            belly,
            line=False,
        )
    _leg(s, (-1.35, -leg - 0.15), -swing, leg, (coat, sock), haunch=True)
    _leg(s, (1.3, -leg - 0.15), swing, leg, (coat, sock))
    if pose.carries:
        parcel(s.moved(-0.25, -up - 0.55), cast, strap=0.9)
    with s.part(head_name(pose), 2.15, -up - 1.25) as p:
        _profile(p, cast, pose)


def _leg(
    s: Sketch,
    hip: tuple[float, float],
    swing: float,
    leg: float,
    tints: tuple[str, str],
    *,
    haunch: bool = False,
) -> None:
    x, y = hip
    foot = x + swing
    tint, sock = tints
    if haunch:
        s.oval(x + 0.02, y - 0.12, 0.55, 0.68, tint, line=False)
    knee = (x + swing * 0.35 + (-0.14 if haunch else 0.05), y + leg * 0.45)
    s.limb([(x, y), knee, (foot, -0.16)], tint, 0.4)
    s.limb(
        [(foot + (knee[0] - foot) * 0.45, -0.16 + (knee[1] + 0.16) * 0.45), (foot, -0.16)],
        sock,
        0.34,
    )
    s.rect(Box(foot - 0.2, -0.3, 0.58, 0.3), sock, 0.15)


def _tail(s: Sketch, cast: Cast, at: tuple[float, float]) -> None:
    coat, belly, *_ = cast.colours
    kind = species_of(cast)
    t = s.moved(*at)
    if kind.tail == "bush":
        t.blob(
            [
                (0.3, 0.1),
                (-0.8, 0.02),
                (-1.7, -0.55),
                (-2.75, -0.75),
                (-2.35, 0.12),
                (-1.55, 0.75),
                (-0.6, 0.7),
                (0.2, 0.45),
            ],
            coat,
        )
        t.blob(
            [
                (-1.95, -0.62),
                (-2.78, -0.76),
                (-2.4, 0.1),
                (-1.8, 0.5),
                (-1.95, 0.1),
                (-1.75, -0.15),
            ],
            belly,
            line=False,
        )
    elif kind.tail == "thin":
        t.limb([(0.2, 0.1), (-0.8, 0.05), (-1.3, -0.7), (-1.1, -1.5), (-1.45, -1.9)], coat, 0.26)
    elif kind.tail == "curl":
        t.limb([(0.2, 0.1), (-0.4, -0.4), (-0.55, -1.1), (-0.1, -1.35)], coat, 0.34)
    else:
        t.oval(-0.12, 0.0, 0.36, 0.34, belly)


def _profile(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Head looking right about the origin, about a unit and a half wide."""
    coat, belly, *_ = cast.colours
    kind = species_of(cast)
    s = s.turned(pose.mood.tilt)
    n = kind.snout
    _ear(s.moved(-0.12, -0.5, 0.95), cast, far=True)
    s.blob(
        [
            (-0.78, 0.2),
            (-0.72, -0.35),
            (-0.25, -0.68),
            (0.3, -0.58),
            (0.62, -0.2),
            (0.72 + 0.72 * n, 0.12),
            (0.72 + 0.7 * n, 0.34),
            (0.5, 0.52),
            (0.0, 0.72),
            (-0.55, 0.68),
        ],
        coat,
    )
    s.blob(
        [
            (0.62, 0.06),
            (0.7 + 0.68 * n, 0.2),
            (0.68 + 0.66 * n, 0.34),
            (0.45, 0.5),
            (-0.02, 0.7),
            (-0.5, 0.64),
            (-0.3, 0.3),
            (0.2, 0.2),
        ],
        belly,
        line=False,
    )
    s.oval(0.74 + 0.72 * n, 0.14, 0.15, 0.13, DARK, line=False)
    _eye(s.moved(0.3, -0.12), pose.mood, 0.14)
    s.stroke([(0.66 + 0.62 * n, 0.36), (0.45, 0.38), (0.28, 0.28)], DARK, 1.0)
    _ear(s.moved(-0.38, -0.45), cast)


def _ear(s: Sketch, cast: Cast, *, far: bool = False) -> None:
    coat, belly, sock, *_ = cast.colours
    tint = s.shade(coat, 0.1) if far else coat
    kind = species_of(cast)
    if kind.ears == "round":
        dark = cast.variant in ("panda", "熊猫")
        s.oval(0.0, -0.18, 0.34, 0.34, sock if dark else tint)
        s.oval(0.0, -0.14, 0.18, 0.18, s.shade(sock if dark else belly, 0.05), line=False)
    elif kind.ears == "flop":
        s.blob(
            [(-0.12, -0.15), (0.2, -0.1), (0.12, 0.5), (-0.2, 0.85), (-0.42, 0.5)],
            s.shade(tint, 0.09),
        )
    elif kind.ears == "long":
        s.blob([(-0.2, 0.0), (-0.34, -0.9), (-0.1, -1.5), (0.14, -0.9), (0.2, 0.0)], tint)
        s.blob(
            [(-0.1, -0.1), (-0.18, -0.85), (-0.09, -1.25), (0.03, -0.85), (0.08, -0.1)],
            "#e5b4a6",
            line=False,
        )
    else:
        s.poly([(-0.32, 0.12), (-0.12, -0.82), (0.34, 0.0)], tint)
        if not far:
            s.poly([(-0.16, 0.0), (-0.08, -0.52), (0.18, -0.06)], s.shade(sock, -0.05), line=False)


def _eye(s: Sketch, mood: Mood, r: float) -> None:
    if mood.eyes in ("arc", "closed"):
        lift = -1 if mood.eyes == "arc" else 1
        s.stroke([(-1.3 * r, 0), (0, 0.9 * r * lift), (1.3 * r, 0)], DARK, 1.8)
    else:
        big = {"wide": 1.35, "open": 1.0, "half": 0.85, "narrow": 0.85}[mood.eyes]
        if mood.eyes == "wide":
            s.oval(0, 0, r * 1.75, r * 1.85, "#ffffff")
        s.oval(0, 0, r * big, r * 1.12 * big, DARK, line=False)
        s.oval(r * 0.3, -r * 0.4, r * 0.32, r * 0.34, "#ffffff", line=False)
        if mood.eyes in ("half", "narrow"):
            s.stroke([(-1.5 * r, -0.7 * r), (1.5 * r, -0.7 * r)], DARK, 1.6)
    if mood.brow > 0.4:
        s.stroke([(-1.2 * r, -2.4 * r), (0, -2.9 * r), (1.2 * r, -2.5 * r)], DARK, 1.0)


def head(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Head seen from the front, about two and a half units wide."""
    coat, belly, *_ = cast.colours
    kind = species_of(cast)
    s = s.turned(pose.mood.tilt, (0, 0.8))
    wide = 1.32 if kind.ears in ("point", "side") else 1.16
    for sign in (-1, 1):
        if kind.ears in ("point", "side", "long", "round"):
            _ear(
                s.moved(
                    sign * 0.74 * (0.62 if kind.ears == "long" else 1), -0.66, 1.1, flip=sign > 0
                ),
                cast,
                far=pose.view == "back",
            )
    s.blob(
        [
            (0, -1.0),
            (0.72, -0.82),
            (1.05, -0.1),
            (wide, 0.45),
            (0.7, 0.86),
            (0, 1.14),
            (-0.7, 0.86),
            (-wide, 0.45),
            (-1.05, -0.1),
            (-0.72, -0.82),
        ],
        coat,
    )
    if kind.ears == "flop":
        for sign in (-1, 1):
            _ear(s.moved(sign * 0.85, -0.55, 1.25, flip=sign > 0), cast)
    if pose.view == "back":
        return
    x = 0.2 * pose.turn
    for sign in (-1, 1):
        s.blob(
            [
                (sign * 0.08 + x, 0.1),
                (sign * 0.5 + x, 0.12),
                (sign * (wide - 0.06), 0.46),
                (sign * 0.66, 0.83),
                (-sign * 0.07, 1.1),
            ],
            belly,
            line=False,
        )
        if cast.variant in ("panda", "熊猫"):
            s.oval(sign * 0.48 + x, -0.1, 0.3, 0.36, DARK, line=False)
        _eye(s.moved(x + sign * 0.48, -0.1), pose.mood, 0.17)
    s.blob([(x, 0.28), (x + 0.2, 0.34), (x, 0.52), (x - 0.2, 0.34)], DARK, line=False)
    if kind.tail == "thin":
        for sign in (-1, 1):
            for rise in (-0.1, 0.06, 0.2):
                s.stroke([(x + sign * 0.5, 0.52 + rise * 0.5), (sign * 1.5, 0.5 + rise)], DARK, 0.6)
    _muzzle(s.moved(x, 0.52), pose.mood)


def _muzzle(s: Sketch, mood: Mood) -> None:
    if mood.mouth in ("open", "shout", "round", "grin"):
        h = {"shout": 0.5, "open": 0.38, "grin": 0.3, "round": 0.24}[mood.mouth]
        w = 0.14 if mood.mouth == "round" else 0.26
        s.fill(f"M{-w} 0.1Q0 0.16 {w} 0.1Q{w * 0.9} {h} 0 {h}Q{-w * 0.9} {h} {-w} 0.1Z", "#6e2426")
    if mood.mouth == "sad":
        s.stroke([(-0.24, 0.28), (0, 0.14), (0.24, 0.28)], DARK, 1.3)
        return
    s.stroke([(0, -0.02), (0, 0.12), (-0.12, 0.2), (-0.3, 0.1)], DARK, 1.3)
    s.stroke([(0, 0.12), (0.12, 0.2), (0.3, 0.1)], DARK, 1.3)


def bust(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Head at the origin over a chest running down past seven units."""
    coat, belly, *_ = cast.colours
    s.blob(
        [
            (-0.8, 0.3),
            (-1.35, 1.8),
            (-1.9, 4.0),
            (-2.1, 8.5),
            (2.1, 8.5),
            (1.9, 4.0),
            (1.35, 1.8),
            (0.8, 0.3),
        ],
        coat,
    )
    if pose.view != "back":
        s.blob(
            [
                (-0.7, 0.6),
                (-1.0, 1.7),
                (-0.75, 2.6),
                (-0.4, 2.9),
                (-0.25, 3.5),
                (0, 3.3),
                (0.25, 3.5),
                (0.4, 2.9),
                (0.75, 2.6),
                (1.0, 1.7),
                (0.7, 0.6),
            ],
            belly,
        )
    if pose.view == "side":
        with s.part(head_name(pose), 0.1, 0, 1.35) as p:
            _profile(p, cast, pose)
        return
    head(s, cast, pose)


def _sitting(s: Sketch, cast: Cast, pose: Pose) -> None:
    coat, belly, sock, *_ = cast.colours
    kind = species_of(cast)
    back = pose.view == "back"
    tail = [
        (0.5, -0.1),
        (1.5, -0.15),
        (2.3, -0.6),
        (2.5, -1.5),
        (1.9, -1.25),
        (1.2, -1.05),
        (0.6, -0.9),
    ]
    if kind.tail == "bush" and not back:
        s.blob(tail, coat)
        s.blob([(2.15, -0.78), (2.5, -1.5), (1.95, -1.27), (1.75, -0.95)], belly, line=False)
    elif kind.tail == "thin" and not back:
        s.limb([(0.8, -0.25), (1.7, -0.25), (2.0, -0.9), (1.75, -1.4)], coat, 0.26)
    s.blob(
        [
            (0, -3.7),
            (0.85, -3.2),
            (1.15, -1.9),
            (1.4, -0.75),
            (1.05, -0.02),
            (0, 0.02),
            (-1.05, -0.02),
            (-1.4, -0.75),
            (-1.15, -1.9),
            (-0.85, -3.2),
        ],
        coat,
    )
    if back:
        if pose.carries:
            parcel(s.moved(0, -1.6), cast)
        if kind.tail == "bush":
            s.blob(tail, coat)
            s.blob([(2.15, -0.78), (2.5, -1.5), (1.95, -1.27), (1.75, -0.95)], belly, line=False)
        elif kind.tail == "puff":
            s.oval(0, -0.5, 0.42, 0.4, belly)
        else:
            s.limb([(0.1, -0.35), (1.2, -0.15), (1.9, -0.5), (1.8, -1.2)], coat, 0.28)
    else:
        s.blob(
            [
                (0, -3.3),
                (0.7, -2.9),
                (0.62, -2.2),
                (0.3, -1.6),
                (0, -1.35),
                (-0.3, -1.6),
                (-0.62, -2.2),
                (-0.7, -2.9),
            ],
            belly,
            line=False,
        )
        for sign in (-1, 1):
            s.limb([(sign * 0.42, -1.9), (sign * 0.4, -0.9), (sign * 0.38, -0.25)], coat, 0.42)
            s.limb([(sign * 0.4, -0.7), (sign * 0.38, -0.22)], sock, 0.36)
            s.rect(Box(sign * 0.38 - 0.28, -0.32, 0.56, 0.32), sock, 0.16)
    with s.part(head_name(pose), 0, -4.2, 0.92) as p:
        head(p, cast, pose)


def parcel(s: Sketch, cast: Cast, strap: float = 0.0) -> None:
    """A tied box standing on the origin, a unit and a half wide."""
    box, ribbon = cast.colours[3:5] if len(cast.colours) > 4 else ("#c99b62", "#b8322c")
    if strap:
        s.limb([(-0.45, -0.1), (-0.55, 0.5), (-0.4, strap + 0.15)], ribbon, 0.09)
        s.limb([(0.45, -0.1), (0.55, 0.5), (0.4, strap + 0.1)], ribbon, 0.09)
    s.rect(Box(-0.85, -1.15, 1.7, 1.2), box, 0.06)
    s.rect(Box(-0.85, -1.15, 1.7, 0.26), shift(box, lightness=0.05), 0.05)
    s.rect(Box(-0.1, -1.15, 0.22, 1.2), ribbon, line=False)
    s.blob([(0, -1.15), (-0.25, -1.5), (-0.62, -1.45), (-0.42, -1.15)], ribbon)
    s.blob([(0, -1.15), (0.25, -1.5), (0.62, -1.45), (0.42, -1.15)], ribbon)


ACTORS = (
    Actor(
        "beast",
        tuple((*SPECIES, *ALIKE)),
        whole,
        bust,
        colours,
        height=5.6,
        width={"front": 4.2, "side": 7.4, "back": 4.2},
        mouth=(0.0, 0.75),
        rank=1,
    ),
)
