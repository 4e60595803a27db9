"""Black metal: powder-coated or blackened steel."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#3b3c3f", "matte", "black metal", "blackened steel", "gunmetal", "wrought iron")
