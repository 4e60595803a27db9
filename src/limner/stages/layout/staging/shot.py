"""From a Scene to its Shot."""

from __future__ import annotations

from typing import Literal

import numpy as np

from limner.basics.geometry import Size
from limner.document.layers.scene import Scene
from limner.document.shot import Camera, Placed, Shot
from limner.solids.stage import Built, Ground, View, built, set_kind
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
    scene = _walled(scene, bodies)
    if not bodies or any(b.hang for b in bodies):
        stage = built(scene.set.kind, Ground(reach, scene.set.options, seed))
        bodies = place(scene, seed, wall=stage.wall)
    camera = frame(scene.camera, bodies, size) if bodies else _view(scene, stage)
    subjects = [b for b in bodies if not b.thing.prop] or bodies
    points = np.concatenate([b.corners for b in subjects]) if subjects else np.zeros((1, 3))
    x, y, z = (float(v) for v in (points.min(0) + points.max(0)) / 2)
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


_GAP = 0.05
"""Metres between furniture and the wall behind it."""


def _walled(scene: Scene, bodies: list[Body]) -> Scene:
    """Tell a room how far its furniture reaches back, so that its wall is right behind it."""
    standing = [b for b in bodies if not b.hang and not b.ceiling]
    broad = any(b.width > 1.2 for b in standing)
    if not broad or set_kind(scene.set.kind).stands == "ground" or "behind" in scene.set.options:
        return scene
    far = max(b.at[1] + float(b.high[1]) for b in standing)
    told: dict[str, str | float] = {"behind": round(far + _GAP, 4)}
    hung = [b.at[2] + b.height / 2 for b in bodies if b.hang]
    if hung:  # what hangs is lit with what stands below it
        told["aim"] = round(0.75 * max(hung), 4)
    return scene.but(set=scene.set.but(options={**told, **scene.set.options}))


def _view(scene: Scene, stage: Built) -> Camera:
    """Return the camera of a scene without subjects: where the set is best seen from."""
    view = stage.view or View((0.0, -6.0, 1.6), (0.0, 0.0, 1.5), scene.camera.focal)
    asked = scene.camera
    return Camera(
        position=view.position, target=view.target, focal=asked.focal, f_number=asked.f_number,
        focus=max(4.0, min(60.0, 2.0 * float(np.hypot(*view.position[:2])))), roll=asked.roll,
    )  # fmt: skip


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
