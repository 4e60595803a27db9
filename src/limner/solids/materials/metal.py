"""Metal: a plain grey one."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#b4b6b8", "satin", "metal", "metallic", "tin", "zinc")
