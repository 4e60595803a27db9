"""Devices: screens in their cases."""

from __future__ import annotations

from dataclasses import dataclass, replace

from limner.solids.mesh import Mesh
from limner.solids.shapes import disc, extrusion, lathe
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.shapes.slab import slab
from limner.solids.solid import Area, Part, Spec

_PROUD = 0.0002
"""How far each layer of a front stands before the one behind it, metres."""


@dataclass(frozen=True, slots=True)
class Case:
    """A flat case standing on its lower edge, its front before y = 0.

    bezel: of glass round the screen. corner: radius of the case's corners. edge: how round it is.
    """

    width: float
    height: float
    thick: float
    bezel: float
    corner: float
    edge: float
    chin: float = 0.0
    """What the bezel is wider below."""

    def body(self) -> Mesh:
        """Return the case of metal or plastic, its front on y = 0."""
        outline = rounded_rectangle(self.width, self.height, self.corner)
        return slab([outline], self.thick, self.edge).moved(y=self.thick / 2)

    def front(self) -> list[Part]:
        """Return the glass over the whole front and the screen in it."""
        rim = 0.55 * self.edge + 0.0003
        wide, high = self.width - 2 * rim, self.height - 2 * rim
        outline = rounded_rectangle(wide, high, self.corner - rim, rim)
        glass = extrusion([outline], 2 * _PROUD, _PROUD, 2).moved(y=_PROUD)
        w = self.width - 2 * self.bezel
        foot = self.bezel + self.chin
        h = self.height - self.bezel - foot
        radius = max(0.0, self.corner - self.bezel)
        screen = extrusion([rounded_rectangle(w, h, radius, foot)], _PROUD).moved(y=-_PROUD)
        return [
            Part(glass, "glass"),
            Part(_lit(screen), "screen", {"screen": Area(-w / 2, foot, w / 2, foot + h)}),
        ]

    def lens(self, radius: float, down: float) -> Mesh:
        """Return the eye of the camera in the front, its middle `down` below the top."""
        eye = disc(radius, 32).turned(90, "x")
        return eye.moved(y=-3 * _PROUD - 0.00005, z=self.height - down)


def _lit(mesh: Mesh) -> Mesh:
    """Return what of a thin plate looks forward: the sides of a screen give no light."""
    front = mesh.normals[mesh.faces][..., 1].max(1) < -0.99
    return replace(mesh, faces=mesh.faces[front])


def posed(parts: tuple[Part, ...], spec: Spec) -> tuple[Part, ...]:
    """Return a standing device's parts, on its back where its pose is 'lying'."""
    if spec.word("pose", "standing") != "lying":
        return parts
    down = (-90.0, "x")
    return tuple(
        replace(p, mesh=p.mesh.turned(*down).moved(y=-spec.height / 2, z=spec.depth / 2))
        for p in parts
    )


def lenses(radius: float, reach: float) -> Mesh:
    """Return a camera's glass on a back: a ring about the origin, `reach` high."""
    return lathe(
        [(0, 0), (radius, 0), (radius, reach, 0.0005), (0.82 * radius, reach, 0.0002),
         (0.8 * radius, 0.6 * reach), (0, 0.6 * reach)], around=40, segments=3,
    ).turned(-90, "x")  # fmt: skip
