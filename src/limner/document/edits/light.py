"""Light: the lamps of a scene."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Light(Altering):
    """Set the lights of scene `layer`."""

    fields: ClassVar[frozenset[str]] = frozenset({"lights", "ambient"})

    kind: Literal["light"] = "light"
