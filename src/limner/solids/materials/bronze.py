"""Bronze: brown gold."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#b98c58", "satin", "bronze")
