"""Gold."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#f5cf88", "gloss", "gold", "golden", "gilded", "gilt")
