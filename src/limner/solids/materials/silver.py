"""Silver: the whitest metal."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#e9e8e4", "gloss", "silver", "silvery", "sterling silver")
