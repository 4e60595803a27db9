"""From a Scene to its Shot."""

from __future__ import annotations

from typing import Literal

import numpy as np

from limner.basics.geometry import Size
from limner.document.layers.scene import Scene
from limner.document.shot import Placed, Shot
from limner.solids.stage import Ground, set_kind
from limner.stages.layout.staging.body import Body
from limner.stages.layout.staging.framing import frame
from limner.stages.layout.staging.lighting import lamps
from limner.stages.layout.staging.placing import place


def shot(scene: Scene, size: Size, seed: int) -> Shot:
    """Return the shot of a scene for a picture of `size`, every place decided.

    Raises BadDocument for unknown things, materials and sets.
    """
    bodies = place(scene, seed, wall=0.0)
    reach = _reach(bodies)
    if any(b.hang for b in bodies):
        wall = set_kind(scene.set.kind).build(Ground(reach, scene.set.options, seed)).wall
        bodies = place(scene, seed, wall=wall)
    subjects = [b for b in bodies if not b.thing.prop] or bodies
    points = np.concatenate([b.corners for b in subjects]) if subjects else np.zeros((1, 3))
    x, y, z = (float(v) for v in (points.min(0) + points.max(0)) / 2)
    camera = frame(scene.camera, bodies, size)
    quality: Literal["low", "medium", "high"] = (
        "medium" if scene.quality == "auto" else scene.quality
    )
    return Shot(
        things=tuple(_placed(b) for b in bodies),
        set=scene.set,
        lamps=lamps(scene, (x, y, z), _spread(points), camera),
        ambient=scene.ambient,
        camera=camera,
        film=scene.film,
        cutout=scene.cutout,
        quality=quality,
        reach=reach,
        seed=seed,
    )


def _reach(bodies: list[Body]) -> float:
    """Return how far the standing things reach from the middle, across, deep or up."""
    if not bodies:
        return 0.5
    standing = [b for b in bodies if not b.hang] or bodies
    points = np.concatenate([b.corners for b in standing])
    return max(0.05, float(np.abs(points[:, :2]).max()), float(points[:, 2].max()) / 2)


def _spread(points: np.ndarray) -> float:
    return max(0.05, float(np.linalg.norm(points.max(0) - points.min(0))) / 2)


def _placed(body: Body) -> Placed:
    thing = body.thing
    x, y, z = (round(v, 5) for v in body.at)
    return Placed(
        id=thing.id, kind=thing.kind, size=body.size, matter=thing.matter,
        prints={area: f"{thing.id}/{area}" for area in thing.prints},
        at=(x, y, z), turn=thing.turn, lean=body.lean, options=thing.options,
    )  # fmt: skip
