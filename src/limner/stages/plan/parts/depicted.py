"""The place and the figures a brief names, drawn as one scene in a panel: a ship off a coast at
dusk, a lighthouse, a dog in the park.

Stock drawings are things on a ground; where what is named can be drawn in its place, by the
figures and settings scenes are made of, a cover or a flyer shows that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.stages.plan.parts.enacted import played
from limner.stages.plan.parts.hero import hero, styled
from limner.stages.plan.parts.scenic import named
from limner.stages.plan.parts.topic import words_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def depicted(
    design: Design, box: Box, *, ground: str | None = None, among: tuple[str, ...] = ()
) -> list[Layer]:
    """Return the scene the brief names in `box`, else `hero`'s picture."""
    words = words_of(design.brief)
    found = None if design.painter or styled(words) or design.styled else named(design)
    if found is None or min(box.width, box.height) < 16 * design.u:
        return hero(design, box, ground=ground, among=among, scene=True)
    said, subjects = found
    return [played(design, box, said, subjects)]
