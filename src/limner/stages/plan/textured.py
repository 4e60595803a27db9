"""Textured: the ground of a picture that was handed over, beneath what a composition sets.

A texture that is asked for covers the sheet as a seamless tile. A style that is asked for brings
its gradient or the tooth of its paper along.
"""

from __future__ import annotations

from collections.abc import Sequence

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.picture import Picture
from limner.document.paint import Linear, Stop
from limner.document.study import Study
from limner.stages.plan.design import Design
from limner.stages.plan.parts.drawing import grain

_TILES = 2.2
"""How often a tile fits across the shorter side of a sheet."""


def on_texture(design: Design, layers: Sequence[Layer]) -> list[Layer]:
    """Return the layers with the ground asked for beneath them."""
    if design.depicts or design.transparent:
        return list(layers)
    laid = design.brief.study("texture")
    if laid is not None and laid.tile is not None:
        return [_tiled(design, laid), *layers]
    like = design.brief.study("style") or design.brief.study("layout")
    if like is None or design.brief.palette.words:
        return list(layers)
    if like.surface == "gradient" and design.background is None:
        stops = tuple(Stop(offset=float(i), colour=c) for i, c in enumerate(like.ground))
        design.background = Linear(stops=stops)
    if like.surface == "paper":
        return [grain(design, *design.size, 0.3), *layers]
    if like.surface == "photographic":
        design.notes.append(f"image {like.position} is a photograph: its colours were taken")
    return list(layers)


def _tiled(design: Design, study: Study) -> Group:
    """Return the sheet covered with whole tiles."""
    assert study.tile is not None
    across, down = study.tile_size
    scale = min(design.size) / _TILES / min(across, down)
    width, height = max(8, round(across * scale)), max(8, round(down * scale))
    tiles = [
        Picture(id=design.id("tile"), blob=study.tile, box=Box(x, y, width, height), fit="stretch")
        for y in range(0, design.size.height, height)
        for x in range(0, design.size.width, width)
    ]
    return Group(
        id=design.id("backdrop"), role="backdrop", box=design.canvas, children=tuple(tiles)
    )
