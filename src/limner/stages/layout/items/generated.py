"""Generated layers become jobs for a generative engine, with nothing left to choose: the model, the
quality and the seed are set, and what the model works on or is held to is laid out as sheets.
"""

from __future__ import annotations

from limner.basics.errors import BadDocument
from limner.basics.geometry import Box, Size
from limner.basics.hash import seed_from
from limner.document.frame import BELOW, Frame, Item, Job
from limner.document.layers.generated import Generated
from limner.document.paint import Paint
from limner.ports.choosing import Needs, choose, tier
from limner.stages.layout.below import beneath, laid, sized, stored
from limner.stages.layout.items import header
from limner.stages.layout.page import Page

GUIDE = "guide"
"""The sheet of a job that holds what a painting is held to."""
_SEEDS = 1 << 31


def items(layer: Generated, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Paint from words, or from the stored picture the layer names; see `above` for the rest.

    Raises BadDocument for a picture that is not kept.
    """
    del scale
    source = stored(layer.id, layer.source, page) if layer.source is not None else None
    return (_job(layer, box, page, source),)


def above(
    layer: Generated, box: Box, page: Page, below: tuple[Item, ...], ground: Paint | None
) -> tuple[Item, ...]:
    """Return what shows `below` with the layer over it; ground is painted beneath all of that.

    A layer that covers the whole page hides what it has taken in.
    """
    if not below and ground is None:
        raise BadDocument(
            f"Layer {layer.id!r} works on what lies beneath it, and there is nothing.",
            hint="Put it above a picture, or name one as its source.",
        )
    job = _job(layer, box, page, beneath(layer.id, layer.view or box, below, ground))
    plain = layer.opacity >= 1.0 and layer.blend == "normal" and layer.clip is None
    right, foot = page.size
    covers = box.x <= 0 and box.y <= 0 and box.right >= right and box.bottom >= foot
    hides = plain and covers and not layer.rotate and not layer.clear
    return (job,) if hides else (*below, job)


def _job(layer: Generated, box: Box, page: Page, source: Frame | None) -> Job:
    size = Size(max(1, round(box.width)), max(1, round(box.height)))
    seed = layer.seed if layer.seed is not None else seed_from(page.seed, layer.id) % _SEEDS
    sheets = _sheets(layer, size, page, source)
    return Job(
        **header(layer, box), box=box, task=layer.kind, data=_settled(layer, size, page, seed),
        seed=seed, sheets=sheets, mask=layer.mask,
    )  # fmt: skip


def _settled(layer: Generated, size: Size, page: Page, seed: int) -> dict[str, object]:
    """Return the layer as JSON, all of it chosen; a model only where one is ready for it."""
    guide = layer.guide.but(sheet=None) if layer.guide is not None else None
    model = layer.model
    if model is None:
        card = choose(Needs.of(layer, size), page.world)
        model = card.name if card is not None else None
    layer = layer.but(guide=guide, seed=seed, model=model)
    data: dict[str, object] = layer.model_dump(mode="json", exclude_defaults=True)
    return {**data, "quality": tier(layer.quality)}


def _sheets(layer: Generated, size: Size, page: Page, source: Frame | None) -> dict[str, Frame]:
    sheets = {BELOW: source} if source is not None and layer.task != "generate" else {}
    if layer.guide is None:
        return sheets
    guide = laid(layer.guide.sheet, page) if layer.guide.sheet is not None else source
    if guide is None:
        raise BadDocument(
            f"Layer {layer.id!r} has a guide, and nothing to be held to.",
            hint="Put it above what it is to keep to, or give its guide a sheet.",
        )
    return {**sheets, GUIDE: sized(guide, size, layer.id)}
