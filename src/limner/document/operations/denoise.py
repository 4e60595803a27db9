"""Denoise: less noise, edges kept."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.document.operation import Local


class Denoise(Local):
    """Take noise out. strength: 0 none to 1 all that can be told from detail; 0.5 is careful.

    noise: its standard deviation in 8-bit levels; None lets it be measured.
    """

    kind: Literal["denoise"] = "denoise"
    strength: float = Field(default=0.5, ge=0.0, le=1.0)
    noise: float | None = Field(default=None, ge=0.0)
