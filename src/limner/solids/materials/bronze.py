"""Bronze: brown gold."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#a8753f", "satin", "bronze")
