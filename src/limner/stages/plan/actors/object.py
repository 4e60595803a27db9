"""Things that play: a teapot, a robot vacuum, a tree – drawn as themselves, with a face."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.actors import Actor, Cast, Pose
from limner.stages.plan.actors.person import eye, mouth
from limner.stages.plan.actors.sketch import Sketch
from limner.stages.plan.scenery.thing import Item, Thing, cue_table, drawn
from limner.stages.plan.scenery.tones import Tones


def thing_called(name: str) -> Thing | None:
    """Return our own drawing of what a noun phrase names, if there is one."""
    words = name.lower().split()
    table = cue_table("figures")
    for size in (3, 2, 1):
        found = table.get(" ".join(words[-size:]))
        if found is not None and found.name != "person":
            return found
    return None


def colours(_cue: str, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return the colour asked for, or none: it has its own."""
    return asked[:1]


def _placed(s: Sketch, cast: Cast, box: Box) -> None:
    """Lay the thing's drawing into a box of the figure's units."""
    thing = thing_called(cast.name)
    if thing is None:
        return
    low, high = thing.aspect
    ratio = (low * high) ** 0.5
    wide, tall = min(box.width, box.height * ratio), min(box.height, box.width / ratio)
    (x, y) = s.at.point(box.centre[0] - wide / 2, box.bottom - tall)
    item = Item(thing, phrase=cast.name, colour=cast.colours[0] if cast.colours else None)
    item.box = Box(x, y, wide * s.scale, tall * s.scale)
    s.layers.append(drawn(s.design, Tones(s.design.scheme, "day", -1, 0.0), item))


def _faced(cast: Cast) -> bool:
    """Whether it gets a face: small things do; boats, houses and animals are themselves."""
    thing = thing_called(cast.name)
    return thing is not None and thing.real == 0


def _face(s: Sketch, pose: Pose) -> None:
    for sign in (-1, 1):
        eye(s.moved(sign * 0.42, 0.0), pose.mood, sign)
    mouth(s.moved(0.0, 0.55), pose.mood)


def whole(s: Sketch, cast: Cast, pose: Pose) -> None:
    """Five units tall, standing on the origin."""
    _placed(s, cast, Box(-2.5, -5.0, 5.0, 5.0))
    if pose.view != "back" and _faced(cast):
        _face(s.moved(0.0, -2.4, 0.9), pose)


def bust(s: Sketch, cast: Cast, pose: Pose) -> None:
    """The thing itself, its face about the origin."""
    _placed(s, cast, Box(-2.6, -2.6, 5.2, 5.2))
    if pose.view != "back" and _faced(cast):
        _face(s.moved(0.3 * pose.turn, 0.0, 1.0), pose)


ACTORS = (
    Actor("object", (), whole, bust, colours, height=5.0,
          width={"front": 5.0, "side": 5.0, "back": 5.0}, mouth=(0.0, 0.55)),
)  # fmt: skip
