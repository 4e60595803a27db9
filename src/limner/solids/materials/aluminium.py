"""Aluminium: pale, brushed."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#d6d8da", "brushed", "aluminium", "aluminum", "anodised", "anodized")
