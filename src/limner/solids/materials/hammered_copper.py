"""Hammered copper: beaten by hand."""

from __future__ import annotations

from limner.solids.matter.metalwork import metal

MATERIAL = metal("#df9268", "hammered", "hammered copper", "hammered metal")
