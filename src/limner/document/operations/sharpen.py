"""Sharpen: edges made crisper without halos."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.document.operation import Local


class Sharpen(Local):
    """Raise detail. amount: factor on it, 0 none, 1 strong. radius: pixels, one sigma. threshold:
    8-bit levels of contrast below which nothing is raised, as it may be noise."""

    kind: Literal["sharpen"] = "sharpen"
    amount: float = Field(default=0.6, ge=0.0, le=3.0)
    radius: float = Field(default=1.2, gt=0.0, le=20.0)
    threshold: float = Field(default=2.0, ge=0.0)
