"""Brought: a thing in the round that is a picture the caller handed over, standing as a card.

It is shown unaltered, cut to what is not clear of it, in its own proportions, and as high as the
thing it is called.
"""

from __future__ import annotations

from limner.basics.geometry import Box, Size
from limner.document.layers.picture import Picture
from limner.document.layers.scene import SceneObject, Sheet
from limner.document.study import Study
from limner.stages.plan.staging import catalogue
from limner.stages.plan.staging.wanted import Wanted

HIGH = 0.16
"""Height in metres of a thing nobody knows the size of."""
_LONGEST = 1536
_DEEP = 0.005


def cut_out(name: str, item: Wanted, study: Study) -> SceneObject:
    """Return the thing with the id `name`."""
    shape = study.shape
    aspect = study.aspect * shape.width / max(1e-6, shape.height)
    known = catalogue.thing(item.name)
    high = catalogue.of(known.kind).size[2] if known is not None else HIGH
    if aspect > 1.6:  # lying things keep to about the area of standing ones
        high /= aspect**0.5
    pixels = (
        Size(_LONGEST, max(16, round(_LONGEST / aspect))) if aspect > 1
        else Size(max(16, round(_LONGEST * aspect)), _LONGEST)
    )  # fmt: skip
    picture = Picture(
        id=f"{name}-picture", blob=study.blob, box=Box(0, 0, *pixels), crop=shape, fit="stretch"
    )
    sheet = Sheet(size=pixels, background=None, layers=(picture,))
    return SceneObject(
        id=name, kind="cutout", name=item.name, size=(high * aspect, _DEEP, high),
        prints={"picture": sheet},
    )  # fmt: skip
