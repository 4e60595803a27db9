"""Hammered copper: beaten by hand."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#eaaa8b", "hammered", "hammered copper", "hammered metal")
