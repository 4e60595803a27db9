"""Steel: brushed stainless."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#b9bbbd", "brushed", "steel", "stainless steel", "brushed steel", "iron")
