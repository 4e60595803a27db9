"""Camera: from where, and through which lens, a scene is seen."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Camera(Altering):
    """Set the camera of scene `layer`."""

    fields: ClassVar[frozenset[str]] = frozenset({"camera"})

    kind: Literal["camera"] = "camera"
