"""Bodies: the room a thing takes, told from its own meshes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.hash import seed_from
from limner.document.layers.scene import SceneObject
from limner.solids.mesh import rotation
from limner.solids.solid import Area, Solid, object_kind, solid

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Body:
    """A thing and the upright box it takes about its place, its foot's middle at the origin.

    low, high: corners of the box, metres. seat: height on which others stand on it; room: width
    and depth of that. ceiling: whether it hangs from above, its flex leaving the picture. face:
    middle of what is printed on it. at: where it stands. seed: of its shape.
    """

    thing: SceneObject
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    size: tuple[float, float, float]
    seat: float
    room: tuple[float, float]
    hang: bool
    ceiling: bool = False
    face: NDArray[np.float64] | None = None
    at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    lean: float = 0.0
    seed: int = 0

    def put(self, x: float, y: float, z: float) -> Body:
        """Return the body with its foot at a place."""
        return replace(self, at=(x, y, z))

    @property
    def width(self) -> float:
        """Metres across, as turned."""
        return float(self.high[0] - self.low[0])

    @property
    def depth(self) -> float:
        """Metres from front to back, as turned."""
        return float(self.high[1] - self.low[1])

    @property
    def height(self) -> float:
        """Metres up."""
        return float(self.high[2])

    @property
    def corners(self) -> NDArray[np.float64]:
        """The eight corners where it stands, (8, 3)."""
        ends = np.array([self.low, self.high]) + np.array(self.at)
        grid = np.array(np.meshgrid(*ends.T)).reshape(3, -1)
        return grid.T


def body(thing: SceneObject, seed: int) -> Body:
    """Return the room a thing takes; raises BadDocument for an unknown kind."""
    kind = object_kind(thing.kind)
    size = thing.size or kind.size
    own = seed_from(seed, thing.id)
    built = solid(thing.kind, size, thing.options, own)
    low, high = _bounds(built, thing.turn)
    seat = built.seat if built.seat is not None else float(high[2])
    room = (
        built.room if built.seat is not None else (float(high[0] - low[0]), float(high[1] - low[1]))
    )
    face = _face(built, thing)
    ceiling = kind.stands == "ceiling"
    if ceiling:
        high = high * [1.0, 1.0, _FLEX]
    return Body(thing, low, high, size, seat, room, built.hang, ceiling, face, seed=own)


def turned(one: Body, degrees: float) -> Body:
    """Return a body turned about its foot instead of as it was."""
    thing = one.thing.but(turn=degrees % 360)
    built = solid(thing.kind, one.size, thing.options, one.seed)
    low, high = _bounds(built, thing.turn)
    return replace(one, thing=thing, low=low, high=high, face=_face(built, thing))


def _bounds(built: Solid, turn: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the corners of the box a thing takes as it is turned."""
    if not turn:
        return built.bounds
    way = rotation(turn)[:3, :3].T
    ends = [p.mesh.positions @ way for p in built.parts]
    return np.min([e.min(0) for e in ends], 0), np.max([e.max(0) for e in ends], 0)


_FLEX = 0.52
"""Share of what hangs from the ceiling that is to be in the picture: the rest is its flex."""


def _face(built: Solid, thing: SceneObject) -> NDArray[np.float64] | None:
    """Return the middle of what is printed on a thing, as it is turned."""
    points = [
        part.mesh.positions[_within(part.mesh.uv, area)]
        for part in built.parts
        for name, area in part.areas.items()
        if name in thing.prints
    ]
    points = [p for p in points if len(p)]
    if not points:
        return None
    middle = np.concatenate([(p.min(0) + p.max(0))[None] / 2 for p in points]).mean(0)
    turned: NDArray[np.float64] = rotation(thing.turn)[:3, :3] @ middle
    return turned


def _within(uv: NDArray[np.float64], area: Area) -> NDArray[np.bool_]:
    """Return which vertices lie in an area, or nearest its middle where it falls between them."""
    inside = (
        (uv[:, 0] >= area.left) & (uv[:, 0] <= area.right)
        & (uv[:, 1] >= area.bottom) & (uv[:, 1] <= area.top)
    )  # fmt: skip
    if not inside.any():
        middle = np.array([(area.left + area.right) / 2, (area.bottom + area.top) / 2])
        inside[np.argmin(np.abs(uv - middle).sum(1))] = True
    return inside
