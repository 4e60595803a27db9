"""Copper: red."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#e39a72", "satin", "copper")
