"""Brass: yellow, softly polished."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#dcb463", "satin", "brass")
