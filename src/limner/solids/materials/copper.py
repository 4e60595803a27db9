"""Copper: red."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#edb193", "satin", "copper")
