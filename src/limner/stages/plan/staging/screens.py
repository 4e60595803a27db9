"""Screens: an interface of its own on a phone, a tablet or a monitor, set by the kind that designs
such pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from limner.basics.geometry import Box, Size
from limner.basics.hash import rng
from limner.document.brief import Copy
from limner.document.layers.scene import Sheet
from limner.document.layers.text import Text
from limner.stages.plan.content import Content
from limner.stages.plan.kind import kinds
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.staging.desk import desk
from limner.stages.plan.staging.lockscreen import lock_screen, locked

if TYPE_CHECKING:
    from limner.document.layer import Layer
    from limner.stages.plan.design import Design

_PAGES = {"phone": "ui-mobile", "tablet": "web-page", "laptop": "web-page", "monitor": "dashboard"}


def screen(design: Design, device: str, copies: Sequence[Copy], size: Size) -> Sheet:
    """Return what a device shows: a page with the strings, or a picture where there are none."""
    said = design.brief.prompt.lower()
    page = (
        "dashboard"
        if "dashboard" in said or "analytics" in said
        else _PAGES.get(device, "web-page")
    )
    if not copies and design.brief.chart is None:
        page = "abstract"
    sheet = desk(design, size, copies, design.scheme.ground)
    if page == "ui-mobile" and locked(copies) and "app" not in words_of(design.brief):
        return lock_screen(sheet, sheet.content.rest(), size)
    kind = kinds()[page]
    strings = tuple(sheet.content.waiting)
    brief = design.brief.but(strings=strings, kind=page, photographic=False, subjects=())
    sheet = replace(
        sheet, brief=brief, scheme=design.scheme, content=Content.of(brief),
        rng=rng("screen", brief.prompt, device, size), depicts=False,
    )  # fmt: skip
    names = list(kind.suits(brief)) or list(kind.compositions)
    layers = kind.compositions[sheet.rng.choice(names)](sheet)
    if not copies:
        layers = [one for one in layers if not isinstance(one, Text)]
    design.notes += [note for note in sheet.notes if note not in design.notes]
    ground = sheet.background or sheet.scheme.ground
    return Sheet(size=size, background=ground, layers=tuple(_within(layers, size)))


def _within(layers: Sequence[Layer], size: Size) -> list[Layer]:
    """Give layers without a box the whole screen."""
    whole = Box(0, 0, *size)
    return [one if one.box is not None else one.but(box=whole) for one in layers]
