"""Screens: an interface of its own on a phone, a tablet or a monitor, set by the kind that designs
such pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Box, Size
from limner.basics.hash import rng
from limner.document.brief import Copy
from limner.document.layers.scene import Sheet
from limner.document.layers.text import Text
from limner.stages.plan.content import Content
from limner.stages.plan.kind import kinds
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.staging import words
from limner.stages.plan.staging.desk import desk, line
from limner.stages.plan.staging.lockscreen import lock_screen, locked

if TYPE_CHECKING:
    from limner.document.layer import Layer
    from limner.stages.plan.design import Design

_SLIDES = words.bag("""
    review report presentation pitch keynote slides deck agenda roadmap strategy quarterly plan
""")
"""Words of what is shown to a meeting."""
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
    elif page == "web-page" and _SLIDES & set(" ".join(c.text.lower() for c in copies).split()):
        return _opening(desk(design, size, copies, design.scheme.ground), size)
    sheet = desk(design, size, copies, design.scheme.ground)
    if page == "ui-mobile" and locked(copies) and "app" not in words_of(design.brief):
        return lock_screen(sheet, sheet.content.rest(), size)
    kind = kinds()[page]
    strings = tuple(sheet.content.waiting)
    # What the page is about is what it says, not the device it is on.
    about = " ".join(c.text for c in strings) or design.brief.prompt
    brief = design.brief.but(
        strings=strings, kind=page, photographic=False, subjects=(), prompt=about
    )
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


def _opening(sheet: Design, size: Size) -> Sheet:
    """Return the first page of a talk: its words large on white, a chart on a panel beside them.

    White, as what is about a lit screen mirrors it: a deep ground would dye the whole machine.
    """
    w, h = size
    base = oklch(sheet.scheme.accent)
    ground, ink = "#f6f5f2", from_oklch(0.26, min(0.05, base.chroma), base.hue)
    strong = from_oklch(0.52, min(0.12, base.chroma), base.hue)
    panel = mix(ground, strong, 0.10)
    out: list[Layer] = [sheet.shape(Box(0.55 * w, 0, 0.45 * w, h), panel, role="backdrop")]
    foot, step = 0.76 * h, 0.062 * w
    for k in range(4):
        rule = Box(0.605 * w, foot - k * 0.17 * h, 0.335 * w, 0.0022 * h)
        out.append(sheet.shape(rule, mix(panel, strong, 0.4 if k == 0 else 0.16), role="chart"))
    for k, high in enumerate((0.19, 0.27, 0.24, 0.37, 0.51)):
        bar = Box(0.622 * w + k * step, foot - high * h, 0.6 * step, high * h)
        tone = strong if k == 4 else mix(panel, strong, 0.24 + 0.1 * k)
        out.append(sheet.shape(bar, tone, radius=0.005 * w, role="chart"))
    out.append(sheet.shape(Box(0.07 * w, 0.3 * h, 0.07 * w, 0.012 * h), strong))
    copies = sheet.content.rest()
    shares = [1.0, *(0.4 for _ in copies[1:])]
    y, room = 0.35 * h, 0.46 * h
    for i, copy in enumerate(copies):
        tall = room * shares[i] / sum(shares)
        voice = sheet.type.display if i == 0 else sheet.type.text
        out.append(line(sheet, copy, Box(0.07 * w, y, 0.43 * w, 0.94 * tall), voice=voice,
                        colour=ink, on=ground, cap=0.14 * h if i == 0 else 0.06 * h, lines=3,
                        align="start", valign="top"))  # fmt: skip
        y += tall
    return Sheet(size=size, background=ground, layers=tuple(out))


def _within(layers: Sequence[Layer], size: Size) -> list[Layer]:
    """Give layers without a box the whole screen."""
    whole = Box(0, 0, *size)
    return [one if one.box is not None else one.but(box=whole) for one in layers]
