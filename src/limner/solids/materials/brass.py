"""Brass: yellow, softly polished."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#e3c585", "satin", "brass")
