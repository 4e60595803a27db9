"""People in the background of a scene: passers-by, shoppers, guests, drawn in one tone."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.person import figure
from limner.stages.plan.scenery.person.figure import STANDING, Person
from limner.stages.plan.scenery.person.look import DARK_HAIR, HAIR, SKINS, look_of
from limner.stages.plan.scenery.person.pose import POSES, varied
from limner.stages.plan.scenery.person.props import Held

DOING = ("stroll", "walk", "stand", "bag", "phone", "talk", "pocket", "hold")


@dataclass(frozen=True, slots=True)
class Body:
    """Colours and cut of someone seen from the waist up."""

    skin: str
    hair: str
    top: str
    legs: str
    long_hair: bool
    skirt: bool
    bag: bool


def body_of(pen: Pen, rng: Random) -> Body:
    """Return a person dressed in the scene's colours."""
    t = pen.tones
    skin = rng.choice(SKINS)
    hair = rng.choice(DARK_HAIR if skin in SKINS[3:] else HAIR)
    tops = (*t.facades, t.lit(t.accent), t.lit(t.second), t.lit("#f4efe6"))
    return Body(
        skin=t.lit(skin),
        hair=t.lit(hair),
        top=rng.choice(tops),
        legs=t.lit(rng.choice(("#2b3350", "#3a3a40", "#54483e", "#7a6a58", "#27313b"))),
        long_hair=rng.random() < 0.45,
        skirt=rng.random() < 0.25,
        bag=rng.random() < 0.3,
    )


def person(pen: Pen, x: float, base: float, height: float) -> None:
    """Draw a passer-by at (x, base); `height` is an adult's, in pixels."""
    rng = pen.rng
    who = rng.choice(("a woman", "a man", "a woman", "a man", "an old man", "a girl"))
    weather = "rain" if pen.tones.time == "grey" else ""
    look = look_of(who, pen.tones, rng, said=weather)
    name = rng.choice(DOING)
    pose = POSES[name]
    held = (Held(pose.holds),) if pose.holds else ()
    body = Person(look, varied(pose, rng.uniform(-1, 1)), held, flip=rng.random() < 0.5)
    figure.draw(pen, body, x, base, height / STANDING, plain=height < 26 * pen.u)
