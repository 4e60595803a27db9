"""Camera: from a take, and from what a prompt says of lens, stop, angle and distance."""

from __future__ import annotations

from limner.document.brief import Brief
from limner.document.layers.scene import SceneCamera
from limner.stages.plan.staging import words
from limner.stages.plan.staging.take import Take

_FOCAL = {"wide angle": 24.0, "macro": 100.0, "telephoto": 200.0, "fisheye": 12.0, "aerial": 35.0}
_ELEVATION = {
    "overhead": 88.0, "aerial": 40.0, "high angle": 38.0, "45 degree": 45.0, "isometric": 35.3,
    "eye level": 2.0, "front view": 4.0, "side view": 4.0, "low angle": 2.0,
}  # fmt: skip
_AZIMUTH = {"three-quarter": 32.0, "side view": 90.0, "back view": 180.0, "isometric": 45.0}
_FILL = {
    "extreme close-up": 1.1, "macro": 0.98, "close-up": 0.86, "medium shot": 0.6, "wide angle": 0.5,
}  # fmt: skip

_ROOMY = 4.0
"""The stop that parts what stands on a table from the room behind it."""
_LIT = frozenset({"cafe-table", "night-city"})


def camera(brief: Brief, take: Take, kind: str, alone: bool) -> SceneCamera:
    """Return the camera. kind: of the set. alone: whether one thing makes the picture."""
    said = set(brief.camera)
    optics = brief.optics
    land = kind in words.LAND
    focal = optics.focal or _first(_FOCAL, brief.camera) or take.focal
    elevation = _elevation(brief, take)
    if "low angle" in said and kind in words.OUTDOORS | words.WALLS:
        elevation = -14.0
    azimuth = _first(_AZIMUTH, brief.camera)
    fill = _first(_FILL, brief.camera) if not land else None
    if kind in words.ROOMS and fill is not None and "wide angle" in said:
        fill = 0.78  # a wide lens shows a room from near by, not a small sofa far off
    stop = _stop(brief, take)
    if not alone and optics.f_number is None and not land:
        stop = max(stop, 4.0)  # one plane holds no more than one thing
    if optics.f_number is None and kind in words.WINDOWED | _LIT and stop > _ROOMY:
        stop = _ROOMY  # the room behind a table is out of focus
    if fill is None and not land and stop < 2.6 and focal >= 60 and alone:
        fill = 0.92 * take.fill  # a step back: what is wide open has little depth near by
    offset = take.offset if brief.optics.degrees is None else (0.0, 0.0)
    if fill is None and not land and elevation > 30 and alone:
        fill = 1.15 * take.fill  # seen from high up a thing alone looks small
    if "centred" in said or elevation > 80:
        offset = (0.0, 0.0)
    elif "rule of thirds" in said and alone:
        offset = (0.165 if take.side < 0 else -0.165, 0.0)
    if kind == "shelf" and elevation == take.elevation:
        elevation, offset, fill = 1.0, (offset[0], -0.1), 0.55  # its edge and brackets show
    return SceneCamera(
        focal=min(800.0, max(8.0, focal)),
        f_number=stop,
        elevation=elevation,
        azimuth=take.azimuth if azimuth is None else azimuth * (1 if take.side < 0 else -1),
        fill=take.fill if fill is None else fill,
        offset=offset,
        keep_verticals=take.verticals and abs(elevation) < 20,
    )


def _first(table: dict[str, float], said: tuple[str, ...]) -> float | None:
    return next((table[word] for word in table if word in said), None)


def _elevation(brief: Brief, take: Take) -> float:
    named = _first(_ELEVATION, brief.camera)
    if named is not None:
        return named
    return brief.optics.degrees if brief.optics.degrees is not None else take.elevation


def _stop(brief: Brief, take: Take) -> float:
    """Return the stop asked for in figures or words, else the take's."""
    if brief.optics.f_number is not None:
        return brief.optics.f_number
    if "shallow depth of field" in brief.camera:
        return 2.2
    if "deep depth of field" in brief.camera:
        return 16.0
    return min(take.stop, 5.6) if "macro" in brief.camera else take.stop
