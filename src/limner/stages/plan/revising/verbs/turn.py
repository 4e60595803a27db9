"""Turned about their middle, and mirrored."""

from __future__ import annotations

from limner.basics.geometry import Affine
from limner.document.edits.place import Place
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.revising.moulding import moulded
from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.work import Work

VERBS = ("turn", "flip")


def make(work: Work) -> None:
    """Turn or mirror what the change points at."""
    change = work.change
    for one in work.find():
        if one.thing is not None:
            scene.turned(work, one)
        elif change.verb == "turn":
            start = one.layer.rotate if change.more.get("turn") else 0.0
            degrees = round((start + (change.number or 0.0) + 180) % 360 - 180, 3)
            work.do(Place(layer=one.id, values={"rotate": degrees}))
        elif hasattr(one.layer, "flip"):
            work.do(Place(layer=one.id, values={"flip": not one.layer.flip}))
        elif isinstance(one.layer, Text):
            work.note("words are not mirrored: they could not be read")
        elif isinstance(one.layer, Group | Shape) and one.layer.box is not None:
            x = one.layer.box.centre[0]
            work.replace(moulded(one.layer, Affine(-1, 0, 0, 1, 2 * x, 0)))
        else:
            work.note(f"{one.id} cannot be mirrored on its own")
