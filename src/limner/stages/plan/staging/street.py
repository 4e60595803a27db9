"""Street: where what is named with a billboard stands in one: the billboard on a lot across the
road, cars on the road before it, boards on the pavement the photographer stands on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from limner.stages.plan.staging import catalogue
from limner.stages.plan.staging.scale import size_of

if TYPE_CHECKING:
    from limner.document.layers.scene import SceneCamera, SceneObject, SceneSet
    from limner.stages.plan.design import Design
    from limner.stages.plan.staging.cast import Cast

_ACROSS = 14.6
"""Metres from the near kerb to a billboard across the road."""
_ROAD = -0.12
"""Height of the road beside the pavements."""
_CARS = frozenset({"taxi"})
_BESIDE = (3.5, -4.0, 5.3, -6.0)
"""x of what stands on the near pavement, one after the other."""
_BUSY = re.compile(r"\b(?:bustling|busy|crowd(?:s|ed)?|teeming|thronged|people|passers-by)\b")
_EMPTY = re.compile(r"\b(?:empty|deserted|quiet|no (?:people|one)|without people)\b")


def streeted(
    design: Design, cast: Cast, where: SceneSet, seen: SceneCamera
) -> tuple[SceneSet, SceneCamera]:
    """Return the set and the camera of a street, everything in it put in its place."""
    if where.kind != "street":
        return where, seen
    said, optics = design.brief.prompt.lower(), design.brief.optics
    people = 0 if _EMPTY.search(said) else 16 if _BUSY.search(said) else 5
    where = where.but(options={"people": people, **where.options})
    _walked(cast)
    board = next((t for t in cast.things if t.kind == "billboard"), None)
    if board is None or not _free(cast, board):
        return where, seen
    others = [t for t in cast.things if t.id != board.id]
    at = 7.0 if others else 0.0
    kerb = at - _ACROSS
    wide, deep, high = size_of(board)
    if others and board.size is None:
        wide, high = 1.36 * wide, 1.36 * high
    x = -2.4 if others else 0.0
    cast.change(board.but(at=(x, at, 0.0), size=(wide, deep, high), turn=0.55 * _TURN))
    _lined_up(cast, others, kerb)
    span = wide + 5.0
    options: dict[str, str | float] = {"kerb": kerb, "lot": x, "span": span, **where.options}
    if not others:  # the camera is as near as its far pavement: nothing passes before the words
        options["before"] = "no"
        seen = seen.but(fill=0.8 * seen.fill)
    if others and optics.focal is None and optics.degrees is None:
        aspect = design.size.aspect
        far = _FAR + 1.4 * max(0, len(others) - 2)
        seen = seen.but(
            azimuth=_TURN, elevation=-4.0, focal=33.0, offset=(0.0, 0.06), f_number=5.6,
            distance=far * max(1.0, 1.0 / aspect, aspect / 1.55),
        )  # fmt: skip
    return where.but(options=options), seen


_TURN, _FAR = 22.0, 16.5
"""Degrees from which a street is looked along, from the right, and from how many metres."""


def _walked(cast: Cast) -> None:
    """Say of a crowd what is shown of it: figures that pass at a distance."""
    for number, note in enumerate(cast.notes):
        if note.startswith("'a crowd'"):
            cast.notes[number] = (
                "the crowd is figures that walk past at a distance; for people seen close install "
                "an engine that paints them (limner[diffusion], or a remote one)"
            )


def _free(cast: Cast, board: SceneObject) -> bool:
    """Whether nothing is said of where things stand but beside or before the billboard."""
    if sum(t.kind == "billboard" for t in cast.things) > 1:
        return False
    for thing in cast.things:
        if any(b.of != board.id or b.kind != "in_front_of" for b in thing.bonds):
            return False
        if catalogue.of(thing.kind).stands not in ("ground", "floor"):
            return False
    return True


def _lined_up(cast: Cast, others: list[SceneObject], kerb: float) -> None:
    """Stand cars in the near lane, one behind the other, and the rest on the near pavement."""
    cars = [t for t in others if t.kind in _CARS]
    for number, car in enumerate(cars):
        long, wide, _ = size_of(car)
        x = -1.3 + (number - (len(cars) - 1) / 2) * (long + 1.1)
        cast.change(car.but(at=(x, kerb + 0.45 + wide / 2, _ROAD)))
    for number, thing in enumerate(t for t in others if t.kind not in _CARS):
        x = _BESIDE[number % len(_BESIDE)] * (1 + 0.4 * (number // len(_BESIDE)))
        deep = size_of(thing)[1]
        turn = _TURN if thing.kind == "a-frame-sign" else 0.0
        cast.change(thing.but(at=(x, kerb - 0.9 - deep / 2, 0.0), turn=turn))
