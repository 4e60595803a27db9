"""Plastic: smooth, a soft gloss."""

from __future__ import annotations

from limner.solids.matter.finish import called, even

MATERIAL = called(even("#ecebe8", 0.32), "plastic", "polypropylene", "pet")
