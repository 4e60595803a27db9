"""Rose gold: gold with copper."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#eab9a0", "gloss", "rose gold", "pink gold")
