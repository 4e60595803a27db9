"""Recolour: other paints for a shape, a panel, a drawing or a chart."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Recolour(Altering):
    """Set the paints of `layer`; words take theirs from their style (`Restyle`)."""

    fields: ClassVar[frozenset[str]] = frozenset({"fill", "stroke", "recolour", "style"})

    kind: Literal["recolour"] = "recolour"
