"""Canvas size: as asked in the call, else in the prompt's words, else the kind's own."""

from __future__ import annotations

import math

from limner.basics.errors import BadSize
from limner.basics.geometry import Size
from limner.document.brief import Brief
from limner.document.request import Request
from limner.stages.plan.kind import PictureKind

SHORTEST, LONGEST, WIDEST = 64, 3840, 3.0
AREA = 1024 * 1536
"""Pixels of a picture whose aspect, but not size, was asked for."""


def check_size(size: Size) -> Size:
    """Return `size`, or raise BadSize saying what is possible."""
    if min(size) < SHORTEST or max(size) > LONGEST:
        raise BadSize(
            f"Size {size} is outside {SHORTEST} to {LONGEST} pixels a side.",
            hint=f"Ask for {SHORTEST}–{LONGEST} px a side, for example 1024x1536.",
            param="size",
        )
    if max(size) > WIDEST * min(size):
        raise BadSize(
            f"Size {size} is longer than {WIDEST:g}:1.",
            hint="Use an aspect between 1:3 and 3:1.",
            param="size",
        )
    return size


def choose_size(brief: Brief, request: Request, kind: PictureKind) -> Size:
    """Return the canvas; words that ask for an impossible size are brought within bounds."""
    if request.size is not None:
        return check_size(Size(*request.size))
    if brief.size is not None:
        return _clamped(*brief.size)
    if brief.aspect is not None:
        across, down = brief.aspect
        ratio = min(WIDEST, max(1 / WIDEST, across / down))
        height = math.sqrt(AREA / ratio)
        return Size(_even(height * ratio), _even(height))
    like = brief.study("layout")
    if like is not None:
        ratio = min(WIDEST, max(1 / WIDEST, like.aspect))
        height = math.sqrt(kind.size[0] * kind.size[1] / ratio)
        return Size(_even(height * ratio), _even(height))
    return Size(*kind.size)


def resized(size: Size, aspect: tuple[int, int]) -> Size:
    """Return the canvas of another aspect with as many pixels; raises BadSize beyond 3:1."""
    across, down = aspect
    ratio = across / down
    height = math.sqrt(size.width * size.height / ratio)
    scale = min(1.0, LONGEST / max(height, height * ratio))
    return check_size(Size(_even(height * ratio * scale), _even(height * scale)))


def _even(length: float) -> int:
    """Round to the 16 px the field's sizes are multiples of."""
    return max(SHORTEST, min(LONGEST, round(length / 16) * 16))


def _clamped(width: int, height: int) -> Size:
    scale = min(1.0, LONGEST / max(width, height))
    w, h = max(SHORTEST, round(width * scale)), max(SHORTEST, round(height * scale))
    return Size(min(w, round(h * WIDEST)), min(h, round(w * WIDEST)))
