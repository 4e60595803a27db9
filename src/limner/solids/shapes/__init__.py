"""Shapes: the few ways meshes are made: turned, swept, extruded, boxed, laid flat."""

from limner.solids.shapes.box import rounded_box
from limner.solids.shapes.curves import bezier, circle, flowing_through, spline
from limner.solids.shapes.extrusion import extrusion
from limner.solids.shapes.flat import disc, heightfield, plane, upright
from limner.solids.shapes.lathe import lathe, turned
from limner.solids.shapes.profile import filleted, flowing, lengths
from limner.solids.shapes.sweep import loft, sweep

__all__ = [
    "bezier", "circle", "disc", "extrusion", "filleted", "flowing", "flowing_through",
    "heightfield", "lathe", "lengths",
    "loft", "plane", "rounded_box", "spline", "sweep", "turned", "upright",
]  # fmt: skip
