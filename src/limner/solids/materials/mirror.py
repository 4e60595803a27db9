"""Mirror: silvered glass."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#f1f3f2", "polished", "mirror", "mirrored")
