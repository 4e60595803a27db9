"""Chrome: polished, a little blue."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#d2d6da", "polished", "chrome", "chromed", "polished metal")
