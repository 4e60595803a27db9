"""Straighten: turn a picture until its horizon is level."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.document.operation import Operation


class Straighten(Operation):
    """Turn about the middle and enlarge just so much that no corner is empty; the size stays.

    degrees: clockwise; None measures how far the horizon or the verticals lean.
    """

    kind: Literal["straighten"] = "straighten"
    degrees: float | None = Field(default=None, ge=-45.0, le=45.0)
