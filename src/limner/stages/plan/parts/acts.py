"""What figures of a board do: tie a shoe, stand with the others, sit down to coffee."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.colour import mix, with_alpha
from limner.basics.geometry import Affine, Box
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.actors import Cast, Mood, Pose
from limner.stages.plan.actors.sketch import Sketch

if TYPE_CHECKING:
    from limner.stages.plan.design import Design
    from limner.stages.plan.parts.vista import Light

TOGETHER = re.compile(r"\b(crew|friends?|together|team|family|they|everyone)\b", re.IGNORECASE)
DRINKS = re.compile(r"\b(coffee|tea|breakfast|lunch|dinner|meal)\b", re.IGNORECASE)
LACES = re.compile(r"\b(ties|tying|laces|lacing)\b", re.IGNORECASE)
WAVES = re.compile(r"\b(waves?|waving|hello|goodbye|greets?|farewell)\b", re.IGNORECASE)


def sketched(design: Design, x: float, y: float, k: float, *, flip: bool = False) -> Sketch:
    """Return a sketch with its foot at (x, y), k pixels to a unit of the figure."""
    at = Affine.scaling(-k if flip else k, k).then(Affine.translation(x, y))
    return Sketch(design, at, width=0.032 * k, line="#2a211e")


def shadow(design: Design, x: float, y: float, reach: float, light: Light) -> Layer:
    """Return the shadow on the ground about a foot."""
    box = Box(x - reach, y - 0.08 * reach, 2 * reach, 0.2 * reach)
    return design.shape(
        path.ellipse(box), with_alpha(mix(light.shade, "#22304a", 0.6), 0.55), role="shadow"
    )


def laces(design: Design, cast: Cast, box: Box, light: Light) -> list[Layer]:
    """Return hands that tie a shoe."""
    k = 3.1 * box.height / cast.actor.height
    x, y = box.x + 0.45 * box.width, box.y + 0.86 * box.height
    skin, _, coat, *_ = cast.colours
    s = sketched(design, x, y, k)
    cast.actor.whole(s, cast, Pose("side", Mood(), stride=0.8))
    shoe = s.moved(0.86, -0.4)
    for lift in (-0.06, 0.04):
        shoe.stroke([(-0.08, lift), (0.24, lift + 0.05)], "#fffaf0", thick=0.05)
    for sign in (-1, 1):
        loop = [(0.12, -0.08), (0.12 + 0.3 * sign, -0.3), (0.12 + 0.34 * sign, -0.02)]
        shoe.stroke([*loop, (0.12, -0.08)], "#fffaf0", thick=0.055)
        hand = (0.12 + 0.42 * sign, -0.2)
        shoe.limb([(0.1 + 0.75 * sign, -2.6), (0.1 + 0.72 * sign, -1.2), (hand[0], -0.36)],
                  coat, 0.42)  # fmt: skip
        shoe.oval(*hand, 0.2, 0.17, skin)
    return [shadow(design, x, y, 1.4 * k, light), *s.layers]


def company(design: Design, cast: Cast, told: str, box: Box, light: Light) -> list[Layer]:
    """Return the others, where a caption says the figure is not alone; the same in every frame."""
    if not TOGETHER.search(told) or cast.actor.name != "person":
        return []
    actor = cast.actor
    waves = bool(WAVES.search(told))
    out: list[Layer] = []
    for name, coat, at, size in (("man", "#c98a3c", 0.47, 0.62), ("woman", "#4f7d5c", 0.64, 0.58)):
        other = Cast(actor, name, actor.cast(name, (coat, "#e8e1d3")), name)
        k = size * box.height / actor.height
        x, y = box.x + at * box.width, box.y + 0.9 * box.height
        out.append(shadow(design, x, y, 1.5 * k, light))
        s = sketched(design, x, y, k, flip=True)
        actor.whole(s, other, Pose("front", Mood("arc", "grin", 0.0), waves=waves))
        out += s.layers
    return out


def table(design: Design, told: str, box: Box, light: Light) -> list[Layer]:
    """Return a table with cups before the figures, where a caption speaks of a meal."""
    if not DRINKS.search(told):
        return []
    shape, h = design.shape, box.height
    wood = mix("#a8744a", light.near, 0.12)
    top = Box(box.x + 0.16 * box.width, box.y + 0.8 * h, 0.58 * box.width, 0.05 * h)
    front = Box(top.x + 0.03 * box.width, top.bottom, top.width - 0.06 * box.width, 0.3 * h)
    out: list[Layer] = [
        shape(front, mix(wood, "#000000", 0.28), role="backdrop"),
        shape(top, wood, role="backdrop", radius=0.02 * h),
    ]
    for f in (0.18, 0.52, 0.84):
        x, tall = top.x + f * top.width, 0.075 * h
        cup = Box(x - 0.5 * tall, top.y - 0.9 * tall, tall, tall)
        ring = Box(cup.right - 0.22 * tall, cup.y + 0.2 * tall, 0.5 * tall, 0.5 * tall)
        steam = [(x, cup.y - 0.3 * tall), (x + 0.25 * tall, cup.y - 0.9 * tall),
                 (x - 0.05 * tall, cup.y - 1.6 * tall)]  # fmt: skip
        pen = Stroke(paint="#fffdf8", width=0.14 * tall)
        mist = Stroke(paint="#ffffffb0", width=0.12 * tall, cap="round")
        out += [
            shape(path.ellipse(ring), None, stroke=pen, role="backdrop"),
            shape(cup, "#fffdf8", role="backdrop", radius=0.24 * tall),
            shape(path.smooth(steam), None, stroke=mist, role="backdrop"),
        ]
    return out
