"""Poses: what a body does, as the angles of its bones, and the joints that follow.

Angles in degrees, 0 straight down, 90 forward (to the right), 180 up. Lengths in heads: an
adult stands a little over seven of them tall. Of each pair the far limb comes first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from limner.basics.path import Point
from limner.stages.plan.scenery.person.limb import reach, towards

Bones = tuple[float, float]
"""Angles of the upper and the lower bone of a limb."""

TORSO, THIGH, SHIN, ARM, FOREARM, ANKLE = 2.30, 1.72, 1.66, 1.26, 1.08, 0.17


@dataclass(frozen=True, slots=True)
class Pose:
    """One thing a body does.

    arms, legs: bones, far then near. lean: of the trunk, forward. nod: of the head on top of
    that. spread: 1 seen from the front, 0 from the side. turn: where the face looks, 0 at us, 1
    aside. lift: how far the lowest foot is off the ground. hands, feet: points to reach for
    instead of the angles, in heads from the pelvis. behind: whether the far arm goes behind the
    trunk. holds: what the pose itself brings along. seat: sits on something of its own height.
    """

    arms: tuple[Bones, Bones] = ((-10, -3), (12, 5))
    legs: tuple[Bones, Bones] = ((-5, -3), (6, 4))
    lean: float = 0.0
    nod: float = 0.0
    spread: float = 0.9
    turn: float = 0.35
    lift: float = 0.0
    hands: tuple[Point | None, Point | None] = (None, None)
    feet: tuple[Point | None, Point | None] = (None, None)
    behind: bool = False
    holds: str = ""
    seat: bool = False
    toes: tuple[float, float] | None = None
    """Slope of the feet, far and near; None follows the shin."""


@dataclass(frozen=True, slots=True)
class Joints:
    """Where the joints of a body are, in heads; the ground is y 0, far limbs first."""

    pelvis: Point
    chest: Point
    neck: Point
    head: Point
    tilt: float
    shoulders: tuple[Point, Point]
    elbows: tuple[Point, Point]
    wrists: tuple[Point, Point]
    hips: tuple[Point, Point]
    knees: tuple[Point, Point]
    ankles: tuple[Point, Point]
    toes: tuple[float, float]
    spread: float
    turn: float
    broad: float

    @property
    def top(self) -> float:
        """How far up the body reaches, as a negative y."""
        return min(self.head[1] - 0.62, *(w[1] - 0.2 for w in self.wrists))


POSES: dict[str, Pose] = {
    "stand": Pose(arms=((-13, -2), (14, 3)), legs=((-5, -4), (7, 2))),
    "pocket": Pose(arms=((-12, -2), (34, -30)), legs=((-3, -3), (9, 3))),
    "hips": Pose(arms=((-48, 44), (14, 4)), legs=((-9, -6), (6, 3))),
    "wave": Pose(arms=((-14, -6), (118, 168)), legs=((-6, -4), (7, 3)), nod=3),
    "point": Pose(arms=((-46, 42), (86, 92)), legs=((-8, -6), (8, 5)), turn=0.7),
    "hold": Pose(arms=((-14, -4), (16, 128)), legs=((-5, -4), (7, 3)), turn=0.5, holds="cup"),
    "phone": Pose(arms=((-12, -4), (20, 140)), nod=14, turn=0.6, holds="phone"),
    "read": Pose(arms=((-4, 84), (10, 98)), nod=18, turn=0.75, spread=0.6, holds="book"),
    "umbrella": Pose(arms=((-12, -4), (20, 150)), legs=((-6, -4), (7, 4)), holds="umbrella"),
    "bag": Pose(arms=((-12, -2), (16, 4)), legs=((-14, -20), (15, 8)), spread=0.6, holds="bag"),
    "carry": Pose(arms=((20, 92), (24, 96)), legs=((-16, -26), (18, 8)), lean=-5, spread=0.35,
                  turn=0.75, holds="box"),
    "talk": Pose(arms=((-16, -4), (34, 112)), legs=((-6, -4), (6, 4)), turn=0.75),
    "listen": Pose(arms=((-24, 62), (10, 4)), legs=((-4, -4), (8, 3)), turn=0.75, nod=-3),
    "folded": Pose(arms=((-14, 96), (14, -96)), legs=((-7, -5), (7, 4))),
    "cheer": Pose(arms=((-140, -168), (140, 168)), legs=((-12, -8), (12, 8)), nod=-6),
    "walk": Pose(arms=((28, 52), (-30, -6)), legs=((-24, -44), (26, 12)), lean=3, spread=0.25,
                 turn=0.8),
    "stroll": Pose(arms=((-16, -4), (18, 34)), legs=((-16, -30), (16, 8)), lean=1, spread=0.5,
                   turn=0.7),
    "leash": Pose(arms=((-14, -4), (34, 62)), legs=((-22, -40), (22, 10)), lean=-2, spread=0.3,
                  turn=0.8),
    "run": Pose(arms=((46, 142), (-62, 26)), legs=((-30, -96), (64, -6)), lean=13, spread=0.25,
                turn=0.85, lift=0.22),
    "sit": Pose(arms=((24, 74), (30, 80)), legs=((84, 4), (92, -6)), lean=-4, spread=0.3, turn=0.7,
                seat=True),
    "sit-read": Pose(arms=((12, 88), (20, 96)), legs=((84, 6), (94, -8)), lean=-5, nod=18,
                     spread=0.3, turn=0.8, seat=True, holds="book"),
    "sit-cup": Pose(arms=((22, 66), (16, 122)), legs=((86, 8), (94, -4)), lean=-4, spread=0.35,
                    turn=0.7, seat=True, holds="cup"),
    "ground": Pose(arms=((-22, -14), (58, 74)), legs=((112, 52), (136, 18)), lean=-14, spread=0.3,
                   turn=0.7),
    "floor-read": Pose(arms=((12, 88), (20, 96)), legs=((-74, 76), (74, -76)), nod=18, turn=0.35,
                       spread=0.95, holds="book"),
    "lotus": Pose(arms=((-26, 8), (26, -8)), legs=((-74, 76), (74, -76)), turn=0.12, spread=1.0),
    "type": Pose(arms=((22, 84), (30, 88)), legs=((84, 2), (92, -6)), lean=5, nod=8, spread=0.3,
                 turn=0.85, seat=True, holds="laptop"),
    "kneel": Pose(arms=((52, 34), (44, 26)), legs=((6, -88), (84, -4)), lean=30, nod=4, spread=0.3,
                  turn=0.8),
    "cycle": Pose(lean=32, nod=-16, spread=0.15, turn=0.9,
                  hands=((1.80, -1.02), (1.86, -0.98)), feet=((0.66, 2.10), (0.34, 3.02)),
                  toes=(-6, 10), holds="bicycle"),
    "dance": Pose(arms=((-118, -160), (72, 128)), legs=((-20, -10), (26, -30)), lean=-5, nod=-6,
                  spread=0.8, turn=0.5),
    "twirl": Pose(arms=((-88, -64), (152, 176)), legs=((-6, -2), (34, -66)), lean=5, nod=-5,
                  spread=0.7, turn=0.6, lift=0.05),
    "hop": Pose(arms=((-60, -118), (64, 122)), legs=((-38, -52), (30, -48)), lean=4, nod=-4,
                spread=0.8, turn=0.45, lift=0.45),
    "groove": Pose(arms=((-30, 62), (98, 150)), legs=((-26, 8), (18, -12)), lean=6, nod=6,
                   spread=0.8, turn=0.6),
    "cook": Pose(arms=((8, 76), (36, 88)), legs=((-5, -4), (7, 3)), nod=10, spread=0.7, turn=0.7,
                 holds="pan"),
    "guitar": Pose(arms=((-30, -104), (30, -76)), legs=((-10, -7), (10, 6)), nod=8, turn=0.5,
                   hands=((-1.34, -1.42), (0.42, -0.86)), holds="guitar"),
    "violin": Pose(arms=((-30, -128), (40, 140)), legs=((-6, -4), (8, 4)), nod=10, holds="violin"),
    "kick": Pose(arms=((-46, -20), (40, 20)), legs=((-14, -22), (58, 30)), lean=-8, spread=0.4,
                 turn=0.8, holds="ball"),
    "throw": Pose(arms=((40, 80), (-120, -170)), legs=((-20, -30), (24, 10)), lean=-6, spread=0.5,
                  turn=0.8),
    "paint": Pose(arms=((-20, 66), (52, 104)), legs=((-6, -4), (8, 4)), spread=0.6, turn=0.8,
                  holds="brush"),
    "camera": Pose(arms=((-12, 138), (14, 146)), legs=((-9, -6), (9, 6)), turn=0.4, spread=0.7,
                   holds="camera"),
    "sweep": Pose(arms=((46, 96), (12, 40)), legs=((-8, -8), (12, 6)), lean=7, nod=6, spread=0.4,
                  turn=0.75, holds="broom"),
    "tool": Pose(arms=((-14, -4), (40, 120)), legs=((-9, -6), (9, 5)), holds="fork"),
    "tray": Pose(arms=((-12, -2), (24, 116)), legs=((-6, -4), (6, 3)), turn=0.6, holds="tray"),
    "teach": Pose(arms=((-30, 70), (96, 120)), legs=((-6, -4), (6, 3)), turn=0.5, holds="pointer"),
    "sing": Pose(arms=((-66, -96), (16, 150)), legs=((-8, -6), (10, 6)), nod=-8, turn=0.6,
                 holds="microphone"),
    "flowers": Pose(arms=((-6, 92), (12, 104)), turn=0.5, spread=0.7, holds="flowers"),
    "balloon": Pose(arms=((-12, -4), (30, 152)), nod=-8, turn=0.5, holds="balloon"),
    "think": Pose(arms=((-16, 76), (10, 152)), turn=0.5, nod=4),
    "salute": Pose(arms=((-10, -2), (96, 212)), turn=0.4),
}  # fmt: skip
"""Every pose by name."""

STILL = ("stand", "pocket", "hips", "talk", "folded", "stroll")
"""Poses of someone of whom nothing is said."""

PARTY = ("dance", "twirl", "groove", "hop", "cheer")


def joints_of(pose: Pose, *, broad: float = 1.0, legs: float = 1.0, stoop: float = 0.0) -> Joints:
    """Return the joints of a body in a pose, set down on the ground.

    broad: width of the shoulders against an adult's; legs: length of arms and legs, the same.
    """
    lean = pose.lean + stoop
    a = math.radians(lean)
    up, across = (math.sin(a), -math.cos(a)), (math.cos(a), math.sin(a))
    trunk = TORSO * (0.5 + 0.5 * legs)
    chest = (trunk * up[0], trunk * up[1])

    def on(point: Point, out: float, along: float) -> Point:
        return point[0] + across[0] * out + up[0] * along, point[1] + across[1] * out + up[
            1
        ] * along

    half = broad * (0.10 + 0.52 * pose.spread)
    far_side = -half if pose.spread > 0.45 else half * 0.7
    near_side = half if pose.spread > 0.45 else -half * 0.6
    shoulders = (on(chest, far_side, -0.27), on(chest, near_side, -0.27))
    hip = 0.08 + 0.22 * pose.spread
    hips = (
        ((-hip, 0.0), (hip, 0.0)) if pose.spread > 0.45 else ((hip * 0.5, 0.0), (-hip * 0.5, 0.0))
    )
    elbows, wrists = _pair(shoulders, pose.arms, pose.hands, (ARM * legs, FOREARM * legs), (1, 1))
    knees, ankles = _pair(hips, pose.legs, pose.feet, (THIGH * legs, SHIN * legs), (1, 1))
    tilt = 0.6 * lean + pose.nod + 0.35 * stoop
    b = math.radians(0.5 * (lean + tilt))
    neck = on(chest, 0.03 * pose.turn + 0.002 * stoop, 0.02)
    head = (neck[0] + 0.74 * math.sin(b), neck[1] - 0.74 * math.cos(b))
    low = max(
        ankles[0][1] + ANKLE, ankles[1][1] + ANKLE, knees[0][1] + 0.22, knees[1][1] + 0.22, 0.40
    )
    drop = -low - pose.lift
    toes = pose.toes or (_toe(knees[0], ankles[0], low), _toe(knees[1], ankles[1], low))

    def down(p: Point) -> Point:
        return p[0], p[1] + drop

    def both(pair: tuple[Point, Point]) -> tuple[Point, Point]:
        return down(pair[0]), down(pair[1])

    return Joints(
        down((0.0, 0.0)),
        down(chest),
        down(neck),
        down(head),
        tilt,
        both(shoulders),
        both(elbows),
        both(wrists),
        both(hips),
        both(knees),
        both(ankles),
        toes,
        pose.spread,
        pose.turn,
        broad,
    )


def _toe(knee: Point, ankle: Point, low: float) -> float:
    """Return the slope of a foot: flat on the ground, hanging from the shin in the air."""
    if ankle[1] + ANKLE > low - 0.12:
        return 0.0
    shin = math.degrees(math.atan2(ankle[0] - knee[0], ankle[1] - knee[1]))
    return -0.75 * shin if shin < 0 else -0.5 * shin


def _pair(
    starts: tuple[Point, Point],
    bones: tuple[Bones, Bones],
    targets: tuple[Point | None, Point | None],
    lengths: tuple[float, float],
    bends: tuple[int, int],
) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    """Return middle joints and ends of a pair of limbs."""
    mids: list[Point] = []
    ends: list[Point] = []
    for start, (upper, lower), target, bend in zip(starts, bones, targets, bends, strict=True):
        if target is not None:
            mid, end = reach(start, target, *lengths, bend)
        else:
            mid = towards(start, upper, lengths[0])
            end = towards(mid, lower, lengths[1])
        mids.append(mid)
        ends.append(end)
    return (mids[0], mids[1]), (ends[0], ends[1])


def varied(pose: Pose, wobble: float) -> Pose:
    """Return a pose a little other: `wobble` −1 to 1 moves arms, head and trunk some degrees."""
    if pose.hands[0] is not None or pose.holds in ("laptop", "bicycle", "guitar", "book", "box"):
        return replace(pose, nod=pose.nod + 3 * wobble)
    (fu, fl), (nu, nl) = pose.arms
    arms = ((fu - 5 * wobble, fl + 6 * wobble), (nu + 5 * wobble, nl - 5 * wobble))
    return replace(pose, arms=arms, nod=pose.nod + 4 * wobble, lean=pose.lean + 1.5 * wobble)
