"""Retouch: work on pixels, kept as what is done and where, not as what came of it.

In a Frame it is a Job with the task 'retouch': `data` is {"operations": [...]}, as in the layer's
JSON; `prints['below']` the blob of what it takes in, and `prints[name]` that of each of its sheets,
all PNG; `mask` the layer's. The engine hands back a Raster as large as the operations leave. It may
use the mask (a hole to fill, a region to light) but need not keep to it: whoever asked lays what
must not change over it again.

Where a decision needs a thing told from its background, the engine is asked first: a Job with the
task 'matte', `prints['below']` likewise, `data` {"what": words for it, "box": None or x, y, width,
height in pixels that hold it}; the alpha of the Raster it hands back is the matte of the thing.
"""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Box, Size
from limner.document.layer import Layer
from limner.document.layers.scene import Sheet
from limner.document.operation import AnyOperation


class Retouch(Layer):
    """Operations on what lies beneath it in its group, or on a stored picture.

    What is beneath is seen through it only: the layer shows all of it, changed or not. With a mask,
    pixels it does not let change are those of the source to the last bit, whoever paints.

    source: digest of a stored picture; None is what lies beneath. view: the part of its parent's
    pixels it takes in; None is its box. operations: in the order they are done; what they leave
    must be as large as the layer's box. mask: digest of an 8-bit grey picture as large as what is
    taken in, 255 where everything may change, 0 where nothing; only operations that keep the size
    may have one. sheets: pictures the operations name, painted before them.
    """

    kind: Literal["retouch"] = "retouch"
    source: str | None = None
    view: Box | None = None
    operations: tuple[AnyOperation, ...] = ()
    mask: str | None = None
    sheets: dict[str, Sheet] = {}

    def resized(self, size: Size) -> Size:
        """Return the size its operations leave of a source of `size`."""
        for operation in self.operations:
            size = operation.resized(size)
        return size
