"""Gold."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#f0bd5c", "gloss", "gold", "golden", "gilded", "gilt")
