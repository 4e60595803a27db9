"""Setting: where a scene takes place."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Setting(Altering):
    """Set the set of scene `layer`."""

    fields: ClassVar[frozenset[str]] = frozenset({"set"})

    kind: Literal["setting"] = "setting"
