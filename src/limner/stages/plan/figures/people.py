"""People: whole figures posed, dressed and equipped by the words; near ones to the waist."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from limner.stages.plan.scenery.bust import bust
from limner.stages.plan.scenery.people import Body, body_of
from limner.stages.plan.scenery.person import figure
from limner.stages.plan.scenery.person.figure import STANDING, Person
from limner.stages.plan.scenery.person.role import MOVING, Role
from limner.stages.plan.scenery.thing import Easel, Item, Thing, listed
from limner.stages.plan.scenery.tones import Tones

LONG = ("woman", "girl", "lady", "mother", "female", "waitress", "actress", "bride")
DRINKS = ("cup", "mug", "coffee", "tea", "glass", "drink")
TALL = 1.75
"""How tall an adult stands, in metres."""


def draw(d: Easel) -> None:
    """Half length, where one person is near; someone standing where there is little room."""
    if d.h > 0.5 * d.design.size.height:
        body = body_of(d, d.rng)
        top = d.tones.lit(d.asked or d.rng.choice((d.tones.accent, d.tones.second)))
        woman = any(n in d.item.phrase for n in LONG)
        near = Body(body.skin, body.hair, top, body.legs, woman, body.skirt, bag=False)
        bust(d, near, any(n in d.item.phrase for n in DRINKS))
        return
    role = Role(0, d.item.phrase or "person", "", "stand", (), (), frozenset())
    someone = role.person(d.tones, d.rng.randrange(1 << 16))
    figure.draw(d, someone, d.w / 2, d.h, d.h / STANDING)


def person_item(role: Role, tones: Tones, rng: Random, weather: str) -> Item:
    """Return one of a subject's people as a thing of the scene."""
    index = role.subject
    role = replace(role, said=f"{role.said} {weather}".strip())
    seed = rng.randrange(1 << 30)
    room = role.person(tones, seed).extent
    item = Item(
        Thing(
            "person",
            lambda d: _draw(d, role, seed),
            places=("stand",),
            aspect=(room.width / room.height, room.width / room.height),
            bulk=44 * room.height / STANDING,
            real=TALL * room.height / STANDING,
        ),
        phrase=role.name,
    )
    item.subject = index
    item.uses = role.uses
    item.sits = role.seat
    item.moves = role.pose in MOVING
    item.dines = role.dines
    if role.pose == "leash":
        someone = role.person(tones, seed)
        (x, y), k = someone.joints.wrists[1], figure.HEAD[someone.look.age]
        item.grip = ((x * k + 0.2 - room.x) / room.width, (y * k - room.y) / room.height)
    item.rest = role.person(tones, seed).seat / room.height if role.seat else 0.0
    return item


def _draw(d: Easel, role: Role, seed: int) -> None:
    someone: Person = role.person(d.tones, seed)
    someone = replace(someone, flip=d.item.flip)
    room = someone.extent
    k = d.h / room.height
    figure.draw(d, someone, -room.x * k, d.h, k, plain=d.h < 12 * d.u)


FIGURES = (
    Thing(
        "person",
        draw,
        cues=listed(
            """woman, man, girl, boy, child, lady, chef, barista, waiter, student, worker, doctor,
        teacher, tourist, hiker, musician, customer, farmer, artist"""
        ),
        places=("stand",),
        aspect=(0.42, 0.5),
        bulk=58,
    ),
)
