"""The desk a photograph lies on while it is decided what is done to it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image, ImageFilter

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.edit import Edit
from limner.document.edits.canvas import Canvas
from limner.document.edits.insert import Insert
from limner.document.edits.replace import Replace
from limner.document.layer import Layer
from limner.document.layers.generated import Generated
from limner.document.layers.picture import Picture
from limner.document.layers.retouch import Retouch
from limner.document.layers.scene import Sheet
from limner.document.layers.text import Text
from limner.document.operation import Operation
from limner.document.wish import Wish
from limner.stages.retouching.painting import lacking, paint
from limner.stages.retouching.sight import Sight, bounds_of, keep
from limner.stages.retouching.wants import GROUND, SUBJECT

LONGEST = 16_384
"""Pixels a side may come to have."""
MOST = 50_000_000
"""Pixels a picture may come to have."""
_GROWN = 0.012
"""Share of the picture's longer side a thing's own mask reaches beyond its matte."""


class Desk:
    """The document as the wishes so far have left it, their edits, and notes.

    size: of the picture now. reframed: whether it has another frame than what was seen, so that the
    mask and the subject no longer fit.
    """

    def __init__(self, document: Document, sight: Sight) -> None:
        self.document = document
        self.sight = sight
        self.edits: list[Edit] = []
        self.notes: list[str] = []
        self.reframed = False

    @property
    def size(self) -> Size:
        """Width and height in pixels, now."""
        return self.document.size

    def note(self, said: str) -> None:
        """Tell the maker something."""
        self.notes.append(said)

    def edit(self, edit: Edit) -> None:
        """Make a change."""
        self.document = edit.apply(self.document)
        self.edits.append(edit)

    # -- where ---------------------------------------------------------------------------

    @property
    def mask(self) -> str | None:
        """Digest of what the caller lets change; None where that is everything."""
        if self.sight.mask is None or self.reframed:
            return None
        return keep(self.sight.mask, self.sight.world)

    @property
    def hole(self) -> Box | None:
        """The box round what the caller lets change; None where that is everything."""
        return None if self.sight.mask is None or self.reframed else bounds_of(self.sight.mask)

    @property
    def subject_box(self) -> Box | None:
        """Where the most prominent thing is, if that is known and still there."""
        return self.sight.subject.box if self.sight.subject and not self.reframed else None

    def part(self, wish: Wish) -> tuple[str | None, bool]:
        """Return the matte of the thing a wish names, None for all; False where it is unknown.

        A mask says which thing; without one only the most prominent thing, and what is behind it,
        are known.
        """
        subject = None if self.reframed else self.sight.subject
        if not wish.noun or self.mask is not None:
            return None, True
        if GROUND.search(wish.noun) and subject is not None:
            return self.inverted(subject.matte), True
        if subject is not None and SUBJECT.search(wish.noun):
            return subject.matte, True
        if subject is not None and subject.plain:
            self.note(
                f"took the most prominent thing for {wish.noun!r}; a mask says what else is meant"
            )
            return subject.matte, True
        self.unknown(wish)
        return None, False

    def unknown(self, wish: Wish) -> None:
        """Hand on what is said of a thing that cannot be found here, else say that it cannot."""
        if wish.deed != "crop" and paint(self, wish.said):
            return
        lacks = lacking(self, wish.said) if wish.deed != "crop" else ""
        subject = None if self.reframed else self.sight.subject
        if subject is not None and subject.parts > 1 and wish.noun:
            self.note(
                f"{wish.said!r}: {subject.parts} things stand out here, and which of them is "
                f"{wish.noun!r} is not known; mark it with a mask (--mask). Left as it is{lacks}"
            )
            return
        self.note(
            f"{wish.said!r}: nothing here finds {wish.noun or 'it'!r} in a photograph by its name; "
            f"mark it with a mask (--mask). Left as it is{lacks}"
        )

    def inverted(self, matte: str) -> str:
        """Return the digest of all a matte leaves out."""
        from limner.stages.retouching.sight import grey

        return keep(255 - grey(matte, self.sight.world), self.sight.world)

    def around(self, matte: str) -> str:
        """Return the digest of a mask that lets a thing and its soft edge change, nothing else."""
        from limner.stages.retouching.sight import grey

        reach = max(2, round(max(self.size) * _GROWN))
        solid = np.where(grey(matte, self.sight.world) > 12, np.uint8(255), np.uint8(0))
        grown = Image.fromarray(solid)
        for _ in range(reach):
            grown = grown.filter(ImageFilter.MaxFilter(3))
        return keep(np.asarray(grown), self.sight.world)

    # -- what ----------------------------------------------------------------------------

    def retouch(self, wish: Wish, *operations: Operation, **fields: Any) -> None:
        """Lay operations over the photograph, beneath what was put on top of it.

        fields: of the layer; mask is the caller's where nothing else is given.
        """
        fields.setdefault("mask", self.mask)
        before = self.size
        layer = Retouch(
            id=self.free("retouch"), name=wish.said, role="photo", operations=operations,
            **{"box": Box(0, 0, *before), **fields},
        )  # fmt: skip
        self.edit(Insert(layer=layer, index=self.top))

    def reframe(self, wish: Wish, size: Size, *operations: Operation, view: Box | None = None,
                shift: tuple[float, float] = (0.0, 0.0), scale: float = 1.0) -> None:  # fmt: skip
        """Give the photograph another frame: operations that change its size, or a part of it.

        view: the part shown, where that is not all. shift, scale: what becomes of the places of
        layers on top.
        """
        self.frame(wish.said, size, *operations, view=view, shift=shift, scale=scale)

    def frame(self, said: str, size: Size, *operations: Operation, view: Box | None = None,
              shift: tuple[float, float] = (0.0, 0.0), scale: float = 1.0) -> None:  # fmt: skip
        """Do as `reframe`, for what is said."""
        if self.mask is not None:
            self.note(f"{said!r} concerns the whole picture; the mask means nothing to it")
        above = self.document.layers[self.top :]
        view = view or Box(0, 0, *self.size)
        wish = Wish(deed="reframe", said=said)
        self.retouch(wish, *operations, mask=None, view=view, box=Box(0, 0, *size))
        self.edit(Canvas(size=size, background=self.document.background))
        for layer in above:
            self.edit(Replace(layer=layer.id, by=_moved(layer, shift, scale)))
        self.reframed = True

    def put(self, layer: Layer) -> None:
        """Put a layer on top of everything."""
        self.edit(Insert(layer=layer, index=len(self.document.layers)))

    def fits(self, size: Size) -> bool:
        """Whether a picture may be so large."""
        return max(size) <= LONGEST and size.width * size.height <= MOST

    def free(self, name: str) -> str:
        """Return an id nobody has."""
        taken = {layer.id for layer in self.document.walk()}
        count = 1
        while f"{name}-{count}" in taken:
            count += 1
        return f"{name}-{count}"

    @property
    def last_painted(self) -> Generated | None:
        """The topmost layer of the photograph where a model paints it, in this turn."""
        last = self.document.layers[self.top - 1] if self.top else None
        ids = {edit.layer.id for edit in self.edits if isinstance(edit, Insert)}
        return last if isinstance(last, Generated) and last.id in ids else None

    @property
    def top(self) -> int:
        """The index above the last layer of the photograph itself."""
        own = [i for i, layer in enumerate(self.document.layers) if layer.role == "photo"]
        return own[-1] + 1 if own else len(self.document.layers)


def _moved(layer: Layer, shift: tuple[float, float], scale: float) -> Layer:
    """Return a layer where the frame has moved by `shift` and then grown by `scale`."""
    if layer.box is None:
        return layer
    x, y, width, height = layer.box
    box = Box((x + shift[0]) * scale, (y + shift[1]) * scale, width * scale, height * scale)
    if isinstance(layer, Text) and scale != 1.0:
        style = layer.style.but(size=layer.style.size * scale, least=layer.style.least * scale)
        return layer.but(box=box, style=style)
    return layer.but(box=box)


def picture_sheet(blob: str, size: Size, fit: str = "cover") -> Sheet:
    """Return a stored picture as a sheet of `size`."""
    layer = Picture(id="picture", blob=blob, box=Box(0, 0, *size), fit=fit)  # type: ignore[arg-type]
    return Sheet(size=size, layers=(layer,))
