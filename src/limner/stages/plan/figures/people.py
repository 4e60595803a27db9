"""People: someone standing, cup in hand where the words say so, near with a face, far without."""

from __future__ import annotations

from limner.stages.plan.scenery.bust import bust
from limner.stages.plan.scenery.people import Body, body_of, person
from limner.stages.plan.scenery.thing import Easel, Thing, listed

LONG = ("woman", "girl", "lady", "mother", "female", "waitress", "actress", "bride")


DRINKS = ("cup", "mug", "coffee", "tea", "glass", "drink")


def draw(d: Easel) -> None:
    """Half length where alone and near, full length otherwise."""
    body = body_of(d, d.rng)
    body = Body(
        body.skin,
        body.hair,
        d.tones.lit(d.asked or d.rng.choice((d.tones.accent, d.tones.second))),
        body.legs,
        any(n in d.item.phrase for n in LONG),
        body.skirt,
        False,
    )
    if d.h > 0.5 * d.design.size.height:
        bust(d, body, any(n in d.item.phrase for n in DRINKS))
    else:
        person(d, d.w / 2, d.h, d.h, body)


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
