"""Rose gold: gold with copper."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#f0c4b0", "gloss", "rose gold", "pink gold")
