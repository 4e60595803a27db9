"""The picture taken apart into layers, each a thing or the ground, by a model that does that."""

from __future__ import annotations

import io

from PIL import Image

from limner.basics.geometry import Box
from limner.document.edits.recompose import Recompose
from limner.document.layers.generated import Generated
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.painting import lacking, needed, painter

PARTS = 4
"""Layers a picture is taken apart into."""


def decide(wish: Wish, desk: Desk) -> None:
    """Put the parts in the picture's place; what is clear in all of one is dropped once painted."""
    card = painter(desk.sight, needed(desk, wish.said, "layers"))
    if card is None:
        lacks = lacking(desk, wish.said, "layers")
        desk.note(f"{wish.said!r}: nothing here takes a picture apart{lacks}. Left as it is")
        return
    if desk.edits:
        desk.note(f"{wish.said!r}: that goes by itself; say it again. Left as it is")
        return
    buffer = io.BytesIO()
    Image.fromarray(desk.sight.picture.pixels).save(buffer, "PNG", compress_level=1)
    source = desk.sight.world.blobs.put(buffer.getvalue())
    size = desk.sight.size
    parts = tuple(
        Generated(
            id=f"part-{number + 1}", name=f"layer {number + 1}", role="subject", task="layers",
            prompt="taken apart", source=source, part=number, box=Box(0, 0, *size), clear=True,
            model=card.name, seed=desk.document.seed,
        )
        for number in range(PARTS)
    )  # fmt: skip
    whole = desk.document.but(layers=parts, background=None)
    desk.edit(Recompose(by=whole, why="taken apart into layers"))
    desk.reframed = True
