"""Retouch layers become jobs that take in what is painted beneath them."""

from __future__ import annotations

from limner.basics.errors import BadDocument
from limner.basics.geometry import Affine, Box, Size
from limner.basics.hash import seed_from
from limner.basics.path import rect
from limner.document.frame import BELOW, Cluster, Frame, Item, Job
from limner.document.layers.retouch import Retouch
from limner.document.paint import Paint
from limner.stages.layout.below import beneath, laid, stored
from limner.stages.layout.items import header
from limner.stages.layout.page import Page


def items(layer: Retouch, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Work on the stored picture the layer names, or on nothing; see `over` for what is beneath."""
    del scale
    if layer.source is None:
        return over(layer, box, page, (), None)
    return (_job(layer, box, page, stored(layer.id, layer.source, page)),)


def over(
    layer: Retouch, box: Box, page: Page, below: tuple[Item, ...], ground: Paint | None
) -> tuple[Item, ...]:
    """Return what shows `below`, worked on; ground is what is painted beneath that, if anything.

    Raises BadDocument where the operations leave another size than the layer has.
    """
    view = layer.view or box
    if not layer.operations and layer.mask is None:
        return _part(layer, box, view, below)
    job = _job(layer, box, page, beneath(layer.id, view, below, ground))
    hides = layer.opacity >= 1.0 and layer.blend == "normal" and layer.clip is None
    return (job,) if hides else (*below, job)


def _part(layer: Retouch, box: Box, view: Box, below: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the part `view` of what is below, moved onto the layer's box: nothing is painted."""
    move = Affine(
        box.width / view.width, 0, 0, box.height / view.height,
        box.x - view.x * box.width / view.width, box.y - view.y * box.height / view.height,
    )  # fmt: skip
    return (
        Cluster(layer=layer.id, role=layer.role, box=view, transform=move, items=below,
                clip=rect(view)),
    )  # fmt: skip


def _job(layer: Retouch, box: Box, page: Page, source: Frame) -> Job:
    leaves, wanted = layer.resized(source.size), Size(round(box.width), round(box.height))
    if leaves != wanted:
        raise BadDocument(
            f"Layer {layer.id!r} is {wanted}, but what it does leaves {leaves} of {source.size}.",
            hint="Make its box as large as its operations leave the picture.",
        )
    sheets = {name: laid(sheet, page) for name, sheet in layer.sheets.items()}
    done = layer.model_dump(mode="json", exclude_defaults=True, include={"operations"})
    return Job(
        **header(layer, box), box=box, task=layer.kind, data=done,
        seed=seed_from(page.seed, layer.id) % (1 << 31), sheets={BELOW: source, **sheets},
        mask=layer.mask,
    )  # fmt: skip
