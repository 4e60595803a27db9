"""The photograph on a designed sheet: what a poster, an advertisement or a cover is about, traced.

One a sheet, in the sheet's own colours; its words are set by the composition, not printed on
things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.layers.scene import Matter, Scene, SceneSet
from limner.stages.plan.staging.camera import camera
from limner.stages.plan.staging.cast import Cast, cast_of
from limner.stages.plan.staging.film import film
from limner.stages.plan.staging.light import light
from limner.stages.plan.staging.place import place
from limner.stages.plan.staging.take import Take

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

_LEAST = 0.1
"""Share of the sheet a photograph takes at least; smaller ones stay drawn."""
_TAKE = Take(sets=("sweep",), rig="soft", fill=0.84, focal=85, stop=8, elevation=9)
_BEHIND = Take(
    sets=("sweep",), rig="soft", fill=0.5, focal=70, stop=8, elevation=8, offset=(0.0, 0.14)
)
"""For a photograph all over the sheet, with words above it."""


def photographed(design: Design, box: Box, ground: str, *, cutout: bool = False) -> Scene | None:
    """Return the photograph of what a brief is about, None where none is asked for or can be had.

    ground: colour of the sheet about it, which the studio takes on. cutout: only the things, with
    their shadow, so that the sheet shows round them.
    """
    if not design.traced or "photo" in design.taken or box.area < _LEAST * design.canvas.area:
        return None
    cast = cast_of(design)
    if not cast.things:
        return None
    whole = box.area > 0.9 * design.canvas.area and not cutout
    take = _BEHIND if whole else _TAKE
    where = (
        place(design, cast, take)
        if cast.surfaces or design.brief.setting
        else _studio(design, ground, whole)
    )
    lit = light(design.brief, take, where.kind)
    design.notes += [note for note in cast.notes if note not in design.notes]
    return Scene(
        id=design.id("photo"), role="subject", box=box, name=_named(cast),
        objects=tuple(cast.things),
        arrangement="single" if len(cast.things) == 1 else "group", set=where, lights=lit.lights,
        cutout=cutout, ambient=lit.ambient, film=film(design.brief, lit.film),
        camera=camera(design.brief, take, where.kind, alone=len(cast.things) == 1),
    )  # fmt: skip


def _studio(design: Design, ground: str, whole: bool) -> SceneSet:
    """Return a studio in the sheet's colour, or, for a panel on it, in a tone that sets it off."""
    colour = ground[:7] if whole else mix(ground[:7], design.scheme.accent[:7], 0.34)
    return SceneSet(
        kind="sweep", matter={"surface": Matter(name="paint", colour=colour, finish="matte")}
    )


def _named(cast: Cast) -> str:
    return ", ".join(dict.fromkeys(thing.name for thing in cast.things))
