"""Depth of field: what a picture is of is sharp from front to back, whatever stop was asked for."""

from __future__ import annotations

import pytest

from limner.basics.geometry import Size
from limner.document.layers.scene import Scene, SceneCamera, SceneObject
from limner.stages.layout.staging.framing import stop_for
from limner.stages.layout.staging.shot import shot


def blur(distance: float, focus: float, focal: float, stop: float) -> float:
    """Millimetres on the film, by the thin lens."""
    image = focal * focal / (1000 * focus - focal)
    return image * abs(distance - focus) / distance / stop


@pytest.mark.parametrize("focal", [35.0, 85.0, 135.0])
def test_the_stop_holds_both_ends(focal):
    stop = stop_for((0.9, 1.1), 1.0, focal, 0.05)
    assert max(blur(0.9, 1.0, focal, stop), blur(1.1, 1.0, focal, stop)) == pytest.approx(0.05)


@pytest.mark.parametrize("asked", [1.8, 4.0])
def test_a_cup_is_sharp_at_a_wide_stop_and_the_room_is_not(asked):
    from limner.basics.geometry import Box

    size = Size(1536, 1024)
    scene = Scene(
        id="s", box=Box(0, 0, *size), objects=(SceneObject(id="cup", kind="cup"),),
        camera=SceneCamera(focal=85, f_number=asked, elevation=12, fill=0.6),
    )  # fmt: skip
    made = shot(scene, size, 0).camera
    assert asked <= made.f_number <= 9
    ends = (made.focus - 0.03, made.focus + 0.03)
    assert max(blur(one, made.focus, 85, made.f_number) for one in ends) < 0.1
    assert blur(made.focus + 2.0, made.focus, 85, made.f_number) > 0.6


def test_a_pinhole_stays_one():
    from limner.basics.geometry import Box

    size = Size(512, 512)
    scene = Scene(id="s", box=Box(0, 0, *size), objects=(SceneObject(id="cup", kind="cup"),),
                  camera=SceneCamera(f_number=0))  # fmt: skip
    assert shot(scene, size, 0).camera.f_number == 0
