"""Figures: the data of a chart."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Figures(Altering):
    """Set the data of chart `layer`."""

    fields: ClassVar[frozenset[str]] = frozenset({"data", "unit"})

    kind: Literal["figures"] = "figures"
