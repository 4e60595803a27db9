"""Develop: how the light of a scene becomes colour."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Develop(Altering):
    """Set the film of scene `layer`."""

    fields: ClassVar[frozenset[str]] = frozenset({"film"})

    kind: Literal["develop"] = "develop"
