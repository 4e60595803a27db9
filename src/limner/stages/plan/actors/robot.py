"""A small robot: rounded head with a dark visor, bowed arms, stubby legs, an aerial."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch, shift
from limner.basics.geometry import Box
from limner.stages.plan.actors import Actor, Cast, Mood, Pose, head_name
from limner.stages.plan.actors.sketch import Sketch

VISOR = "#1d2430"
METAL = "#b9bec6"


def colours(_cue: str, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return body, shade, joints, visor, glow."""
    body = asked[0] if asked else "#e8743b"
    base = oklch(body)
    glow = asked[1] if len(asked) > 1 else from_oklch(0.9, 0.11, base.hue + 150)
    return (body, shift(body, lightness=-0.12), METAL, VISOR, glow)


def whole(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Six units tall, feet on the origin."""
    body, dark, metal, _visor, glow = cast.colours
    side = pose.view == "side"
    spread = 0.0 if side else 0.72
    for sign in (-1, 1):
        x = sign * spread + (0.55 * pose.stride * sign if side else 0.0)
        tint = dark if side and sign < 0 else metal
        s.limb([(x * 0.85, -1.7), (x, -0.55)], tint, 0.42)
        foot = Box(x - (0.5 if side else 0.58), -0.55, 1.3 if side else 1.16, 0.55)
        s.rect(foot, dark if side and sign < 0 else body, 0.26)
    half = 0.95 if side else 1.3
    if side:
        s.rect(Box(-1.5, -3.25, 0.8, 1.3), dark, 0.22)
        _arm(s, cast, 0.12, pose, far=True)
    else:
        for sign in (-1, 1):
            _arm(s, cast, sign, pose)
    s.rect(Box(-half, -3.6, 2 * half, 2.15), body, 0.62)
    s.rect(Box(-half + 0.12, -1.95, 2 * half - 0.24, 0.38), dark, 0.19, line=False)
    s.rect(Box(-0.38, -3.9, 0.76, 0.42), metal, 0.1)
    if pose.view == "front":
        s.rect(Box(-0.78, -3.2, 1.56, 0.95), shift(body, lightness=0.09, chroma=0.7), 0.24)
        s.oval(-0.36, -2.72, 0.22, 0.22, glow)
        for i in range(3):
            s.stroke([(0.08, -2.98 + 0.25 * i), (0.54, -2.98 + 0.25 * i)], dark, thick=0.09)
    elif pose.view == "back":
        s.rect(Box(-0.85, -3.25, 1.7, 1.35), dark, 0.28)
        for i in range(4):
            s.stroke([(-0.5, -3.0 + 0.28 * i), (0.5, -3.0 + 0.28 * i)], body, thick=0.09)
    else:
        _arm(s, cast, -0.05, pose)
    with s.part(head_name(pose), 0, -4.95, 1.16) as p:
        head(p, cast, pose)


def _arm(s: Sketch, cast: Cast, sign: float, pose: Pose, *, far: bool = False) -> None:
    body, dark, metal, *_ = cast.colours
    if pose.view == "side":
        swing = -0.5 * pose.stride if far else 0.5 * pose.stride
        points = [(sign, -3.1), (sign - 0.22, -2.4), (sign + 0.12 + swing, -1.75)]
        s.limb(points, dark if far else metal, 0.34)
        s.oval(sign + 0.14 + swing, -1.6, 0.34, 0.34, dark if far else body)
        if not far:
            s.oval(sign, -3.1, 0.34, 0.34, body)
        return
    s.limb([(sign * 1.25, -3.1), (sign * 1.86, -2.6), (sign * 1.72, -1.8)], metal, 0.34)
    s.oval(sign * 1.7, -1.62, 0.36, 0.36, body)
    s.oval(sign * 1.3, -3.1, 0.36, 0.36, dark)


def bust(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Head and the top of the body, cut by whatever frames them."""
    body, dark, metal, _v, glow = cast.colours
    s.limb([(-1.25, 2.05), (-1.75, 2.7), (-1.7, 4.2)], metal, 0.34)
    s.limb([(1.25, 2.05), (1.75, 2.7), (1.7, 4.2)], metal, 0.34)
    s.rect(Box(-0.36, 0.85, 0.72, 0.7), metal, 0.1)
    s.rect(Box(-1.25, 1.3, 2.5, 4.0), body, 0.6)
    s.oval(-1.25, 1.95, 0.34, 0.34, dark)
    s.oval(1.25, 1.95, 0.34, 0.34, dark)
    if pose.view != "back":
        s.oval(-0.4, 2.2, 0.2, 0.2, glow)
    head(s, cast, pose)


def head(s: Sketch, cast: Cast, pose: Pose) -> None:
    """A rounded case about two and a half units wide about the origin."""
    body, dark, metal, visor, glow = cast.colours
    s = s.turned(pose.mood.tilt, (0, 0.9))
    side = pose.view == "side"
    half = 1.08 if side else 1.34
    droop = 0.45 if pose.mood.eyes in ("closed", "half") else 0.0
    s.stroke(
        [(0, -0.9), (0.02 + droop * 0.4, -1.35), (droop, -1.62 + droop * 0.4)], metal, thick=0.1
    )
    s.oval(droop, -1.72 + droop * 0.4, 0.18, 0.18, glow)
    if not side:
        for sign in (-1, 1):
            s.rect(Box(sign * 1.36 - 0.2, -0.38, 0.4, 0.76), dark, 0.16)
    s.rect(Box(-half, -1.0, 2 * half, 2.0), body, 0.72)
    if side:
        s.rect(Box(0.28, -0.62, half - 0.3, 1.22), visor, 0.36)
        face(s.moved(0.67, 0), glow, pose.mood, one=True)
        s.oval(-0.3, 0.05, 0.36, 0.36, dark)
        s.oval(-0.3, 0.05, 0.16, 0.16, metal)
    elif pose.view == "front":
        s.rect(Box(-1.06, -0.68, 2.12, 1.36), visor, 0.52)
        face(s.moved(0.22 * pose.turn, 0), glow, pose.mood)
    else:
        s.stroke([(-0.9, -0.45), (0.9, -0.45)], dark, thick=0.08)
        s.oval(0, 0.25, 0.3, 0.3, dark)
        s.oval(0, 0.25, 0.12, 0.12, metal)


def face(s: Sketch, glow: str, mood: Mood, *, one: bool = False) -> None:
    """Lit eyes and mouth on the visor."""
    for x in (0.0,) if one else (-0.46, 0.46):
        if mood.eyes == "arc":
            s.stroke([(x - 0.2, 0.0), (x, -0.22), (x + 0.2, 0.0)], glow, thick=0.12)
        elif mood.eyes == "closed":
            s.stroke([(x - 0.2, -0.1), (x, 0.02), (x + 0.2, -0.1)], glow, thick=0.1)
        elif mood.eyes in ("half", "narrow"):
            lean = (0.1 if mood.eyes == "narrow" else -0.06) * (1 if x < 0 else -1)
            s.poly(
                [
                    (x - 0.2, -0.12 - lean),
                    (x + 0.2, -0.12 + lean),
                    (x + 0.18, 0.14),
                    (x - 0.18, 0.14),
                ],
                glow,
                line=False,
            )
        else:
            big = 1.25 if mood.eyes == "wide" else 1.0
            s.oval(x, -0.1, 0.17 * big, 0.22 * big, glow, line=False)
            if mood.eyes == "wide" and x <= 0:
                s.stroke([(x - 0.2, -0.48), (x, -0.56), (x + 0.2, -0.46)], glow, thick=0.07)
    w = 0.6 if one else 1.0
    y = 0.33
    if mood.mouth in ("smile", "grin"):
        deep = 0.2 if mood.mouth == "grin" else 0.12
        s.stroke([(-0.26 * w, y), (0, y + deep), (0.26 * w, y)], glow, thick=0.09)
    elif mood.mouth in ("open", "shout"):
        s.rect(Box(-0.24 * w, y - 0.06, 0.48 * w, 0.28), glow, 0.13, line=False)
    elif mood.mouth == "round":
        s.oval(0, y + 0.08, 0.1, 0.12, glow, line=False)
    elif mood.mouth == "sad":
        s.stroke([(-0.22 * w, y + 0.16), (0, y + 0.03), (0.22 * w, y + 0.16)], glow, thick=0.09)
    else:
        s.stroke([(-0.12 * w, y + 0.08), (0.12 * w, y + 0.08)], glow, thick=0.09)


ACTORS = (
    Actor(
        "robot",
        ("robot", "android", "droid", "bot", "机器人", "機器人", "ロボット", "로봇"),
        whole,
        bust,
        colours,
        height=7.2,
        width={"front": 4.2, "side": 3.2, "back": 4.2},
        mouth=(0.0, 0.45),
        rank=1,
    ),
)
