"""Soil: dark crumbs of earth."""

from __future__ import annotations

from limner.solids.matter import ground

MATERIAL = ground.drawn("soil", "#4a3526", 0.5, ground.crumbs, "soil", "earth", "dirt", "mud")
