"""A whole person: body, clothes, head and props put together in paint order."""

from __future__ import annotations

from dataclasses import dataclass

from limner.basics.geometry import Affine, Box
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.person import dress, props
from limner.stages.plan.scenery.person.details import details
from limner.stages.plan.scenery.person.dress import Body
from limner.stages.plan.scenery.person.head import behind_head, head
from limner.stages.plan.scenery.person.look import Look
from limner.stages.plan.scenery.person.pose import Joints, Pose, joints_of
from limner.stages.plan.scenery.person.props import Held
from limner.stages.plan.scenery.person.sheet import Sheet

HEAD = {"adult": 1.0, "old": 1.0, "child": 0.86}
"""Size of a head against an adult's."""
LEGS = {"adult": 1.0, "old": 0.95, "child": 0.70}
BROAD = {"slim": 0.92, "plain": 1.0, "broad": 1.18, "round": 1.06}
STANDING = 7.35
"""Heads an adult stands tall, hair included."""
REACH: dict[str, tuple[float, float, float, float]] = {
    "umbrella": (-1.0, 1.0, 0.0, 1.1), "laptop": (0.3, 0.5, 0.0, 0.0),
    "desk": (0.3, 0.5, 0.0, 0.0),
    "bicycle": (-1.3, 0.4, 0.0, 0.0),
    "pan": (0.0, 1.6, 0.0, 0.0), "box": (0.0, 0.5, 0.0, 0.0), "guitar": (-0.9, 0.1, 0.0, 0.0),
    "ball": (0.0, 0.9, 0.0, 0.0), "brush": (0.0, 2.0, 0.0, 0.0), "balloon": (0.0, 0.6, 0.0, 2.0),
    "broom": (0.0, 0.8, 0.0, 0.0), "fork": (0.0, 0.2, 0.0, 0.4), "tray": (0.0, 0.6, 0.0, 0.0),
    "case": (0.0, 0.4, 0.0, 0.0), "chair": (-0.6, 0.0, 0.0, 0.0), "violin": (-0.6, 0.2, 0.0, 0.0),
    "pointer": (0.0, 0.7, 0.0, 0.0),
}  # fmt: skip
"""How far props stick out to the left and right, and above, in heads."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone doing something. flip: looks left instead of right."""

    look: Look
    pose: Pose
    held: tuple[Held, ...] = ()
    flip: bool = False

    @property
    def joints(self) -> Joints:
        """The joints of the body in this pose, in heads of its own."""
        look = self.look
        broad = BROAD[look.build] * (0.86 if look.woman else 1.0)
        broad *= 0.74 if look.age == "child" else 1.0
        stoop = 7.0 if look.age == "old" and self.pose.lean < 12 else 0.0
        return joints_of(self.pose, broad=broad, legs=LEGS[look.age], stoop=stoop)

    @property
    def extent(self) -> Box:
        """Return the room taken, in adult heads, about the point stood on (y up is negative)."""
        j, k = self.joints, HEAD[self.look.age]
        xs = [p[0] for p in (*j.elbows, *j.wrists, *j.knees, *j.ankles, j.head, *j.shoulders)]
        left, right, top = min(xs) - 0.5, max(xs) + 0.55, j.top
        for held in self.held:
            a, z, _, up = REACH.get(held.name, (0.0, 0.0, 0.0, 0.0))
            left, right, top = left + a, right + z, top - up
        if any(h.name == "umbrella" for h in self.held):
            hand = j.wrists[1]
            left, right = min(left, hand[0] - 1.4), max(right, hand[0] + 1.4)
            top = min(top, hand[1] - 2.9)
        if self.flip:
            left, right = -right, -left
        return Box(left * k, top * k, (right - left) * k, -top * k)

    @property
    def seat(self) -> float:
        """How high the seat is that this body sits on, in adult heads."""
        return -(self.joints.pelvis[1] + 0.34) * HEAD[self.look.age]


def draw(pen: Pen, person: Person, x: float, base: float, k: float, *, plain: bool = False) -> None:
    """Draw someone standing at (x, base), `k` pixels to an adult's head; plain: one tone."""
    k *= HEAD[person.look.age]
    at = Affine.scaling(-k if person.flip else k, k).then(Affine.translation(x, base))
    s = Sheet(pen, at, plain=plain)
    b = Body(s, person.joints, person.look)
    _shadow(b, pen, x, base, k)
    _layer(b, person, "behind")
    _pack(b)
    front = b.j.spread > 0.45
    across = front and b.j.wrists[0][0] > b.j.shoulders[0][0] + 0.35 and not person.pose.behind
    where = _head_at(b)
    with s.part("hair", *where) as top:
        behind_head(top, b.look)
    if not across:
        dress.arm(b, 0)
    for side in (0, 1):
        dress.legs(b, side)
    _upper(b)
    if across:
        dress.arm(b, 0)
    raised = b.j.wrists[1][1] < b.j.neck[1] - 0.25 and front
    _layer(b, person, "front")
    if raised:
        dress.arm(b, 1)
    with s.part("head", *where) as top:
        head(top, b.look, b.j.turn, plain)
    _scarf(b)
    if not raised:
        dress.arm(b, 1)
    _layer(b, person, "top")


def _shadow(b: Body, pen: Pen, x: float, base: float, k: float) -> None:
    """One pool of shade below the feet, or below the seat."""
    xs = [a[0] for a in b.j.ankles]
    sign = -1 if b.s.mirrored else 1
    middle = sign * (min(xs) + max(xs) + 0.3) / 2
    pen.contact(x + middle * k, base, (0.55 + 0.5 * (max(xs) - min(xs))) * k, 0.42)


def _layer(b: Body, person: Person, layer: props.Layer) -> None:
    for held in person.held:
        props.draw(b, held, layer)


def _upper(b: Body) -> None:
    dress.neck(b)
    if b.look.bottoms != "none" and dress.LONG_HEM.get(b.look.wear, 0.0) < 0.3:
        dress.hem(b)
        outline = dress.trunk(b)
    else:
        outline = dress.trunk(b)
        dress.hem(b)
    details(b, outline)


def _head_at(b: Body) -> tuple[float, float, float, float]:
    """Return where the head is, how it leans, and its size."""
    x, y = b.j.head
    return x, y, b.j.tilt * 0.8, 1.15


def _pack(b: Body) -> None:
    if not b.look.pack:
        return
    x, y = b.on(-b.half(0.6)[0] - 0.1, 0.5)
    b.s.slab(Box(x - 0.34, y - 1.1, 0.9, 1.75), b.look.pack, 0.28, 0.1)


def _scarf(b: Body) -> None:
    if not b.look.scarf:
        return
    x, y = b.j.neck
    b.s.limb(
        [(x - 0.30, y + 0.0), (x + 0.08, y + 0.10), (x + 0.34, y - 0.02)],
        [0.16, 0.17, 0.16],
        b.look.scarf,
        depth=0.05,
    )
    b.s.limb([(x + 0.20, y + 0.08), (x + 0.28, y + 0.85)], [0.13, 0.15], b.look.scarf, cut=True)
