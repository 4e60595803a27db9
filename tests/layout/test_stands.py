"""Staging: things stand where the words put them, and the camera shows them as asked."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.geometry import Size
from limner.document.layers.scene import (
    Bond,
    Scene,
    SceneCamera,
    SceneLight,
    SceneObject,
)
from limner.document.shot import Camera, Shot
from limner.stages.layout.staging import shot
from limner.stages.layout.staging.body import Body
from limner.stages.layout.staging.lighting import blackbody
from limner.stages.layout.staging.placing import place

THINGS = ("mug", "apple", "pear", "jar", "cup")


def thing(name: str, kind: str = "mug", *bonds: Bond, **more: object) -> SceneObject:
    return SceneObject(id=name, kind=kind, bonds=bonds, **more)  # type: ignore[arg-type]


def placed(*things: SceneObject, arrangement: str = "group") -> dict[str, Body]:
    scene = Scene(id="s", objects=things, arrangement=arrangement)  # type: ignore[arg-type]
    return {b.thing.id: b for b in place(scene, 0, wall=0.0)}


def left(body: Body) -> float:
    return body.at[0] + float(body.low[0])


def right(body: Body) -> float:
    return body.at[0] + float(body.high[0])


def seen(shot: Shot, points: np.ndarray, size: Size) -> np.ndarray:
    """Return where points fall on the picture, in pixels."""
    camera = shot.camera
    eye, target = np.array(camera.position), np.array(camera.target)
    way = (target - eye) / np.linalg.norm(target - eye)
    across = np.cross(way, [0, 0, 1])
    across /= np.linalg.norm(across)
    up = np.cross(across, way)
    rays = points - eye
    half = 18 / camera.focal / max(size)
    x = rays @ across / (rays @ way) / half / 2 + size.width / 2
    y = -(rays @ up) / (rays @ way) / half / 2 + size.height / 2
    return np.stack([x, y], -1)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("kind", THINGS)
def test_left_of_is_wholly_left(kind: str, count: int) -> None:
    group = [thing(f"a{i}", kind, Bond(kind="left_of", of="m")) for i in range(count)]
    at = placed(thing("m"), *group)
    assert all(right(at[g.id]) < left(at["m"]) for g in group)


def test_chains_and_between_hold() -> None:
    at = placed(
        thing("c", "pear"),
        thing("a", "apple", Bond(kind="left_of", of="b")),
        thing("b", "mug", Bond(kind="left_of", of="c")),
        thing("d", "jar", Bond(kind="between", of="a", also="b")),
    )
    assert right(at["a"]) < left(at["d"]) < right(at["d"]) < left(at["b"])
    assert right(at["b"]) < left(at["c"])


def test_behind_is_further_off_and_still_seen() -> None:
    at = placed(thing("front"), thing("back", "mug", Bond(kind="behind", of="front")))
    front, back = at["front"], at["back"]
    assert back.at[1] + back.low[1] > front.at[1] + front.high[1]
    assert abs(back.at[0] - front.at[0]) > 0.4 * front.width


def test_what_stands_on_a_thing_stands_on_its_seat() -> None:
    at = placed(thing("plate", "plate"), thing("a", "apple", Bond(kind="on", of="plate")))
    assert at["a"].at[2] == pytest.approx(at["plate"].seat, abs=1e-9)
    assert abs(at["a"].at[0]) < at["plate"].width / 4


def test_a_circle_of_relations_is_no_trap() -> None:
    at = placed(
        thing("a", "mug", Bond(kind="on", of="b"), Bond(kind="left_of", of="b")),
        thing("b", "mug", Bond(kind="on", of="a"), Bond(kind="left_of", of="a")),
    )
    assert set(at) == {"a", "b"}


@settings(max_examples=40, deadline=None)
@given(
    kinds=st.lists(st.sampled_from(THINGS), min_size=1, max_size=7),
    arrangement=st.sampled_from(["group", "row", "grid", "scatter"]),
)
def test_no_two_things_share_room(kinds: list[str], arrangement: str) -> None:
    at = list(
        placed(*[thing(f"t{i}", k) for i, k in enumerate(kinds)], arrangement=arrangement).values()
    )
    for i, a in enumerate(at):
        for b in at[i + 1 :]:
            apart = [
                a.at[k] + a.low[k] >= b.at[k] + b.high[k] - 1e-9
                or b.at[k] + b.low[k] >= a.at[k] + a.high[k] - 1e-9
                for k in (0, 1)
            ]
            assert any(apart), (a.thing.kind, b.thing.kind)


@settings(max_examples=30, deadline=None)
@given(
    focal=st.sampled_from([24.0, 35.0, 50.0, 85.0, 135.0]),
    elevation=st.sampled_from([0.0, 12.0, 45.0, 80.0]),
    azimuth=st.sampled_from([-40.0, 0.0, 25.0]),
    fill=st.sampled_from([0.4, 0.62, 0.8]),
    shape=st.sampled_from([(768, 512), (512, 768), (640, 640)]),
)
def test_the_subjects_fill_the_picture_as_asked(
    focal: float, elevation: float, azimuth: float, fill: float, shape: tuple[int, int]
) -> None:
    camera = SceneCamera(focal=focal, elevation=elevation, azimuth=azimuth, fill=fill)
    scene = Scene(id="s", objects=(thing("a"), thing("b", "pear")), camera=camera)
    size = Size(*shape)
    taken = shot(scene, size, 1)
    bodies = place(scene, 1, wall=None)
    corners = seen(taken, np.concatenate([b.corners for b in bodies]), size)
    low, high = corners.min(0), corners.max(0)
    share = max((high - low) / np.array(shape))
    assert share == pytest.approx(fill, rel=0.06)
    assert (low + high) / 2 == pytest.approx(np.array(shape) / 2, abs=0.02 * max(shape))


def test_an_offset_moves_the_subjects_in_the_picture() -> None:
    size = Size(600, 400)
    scene = Scene(id="s", objects=(thing("a"),), camera=SceneCamera(offset=(0.2, 0.0), fill=0.4))
    taken = shot(scene, size, 1)
    corners = seen(taken, place(scene, 1, wall=None)[0].corners, size)
    middle = (corners.min(0) + corners.max(0)) / 2
    assert middle[0] == pytest.approx(0.7 * 600, abs=12)


def test_the_focus_lies_on_the_thing_named() -> None:
    things = (thing("near"), thing("far", "mug", Bond(kind="behind", of="near")))

    def camera(focus: str) -> Camera:
        scene = Scene(id="s", objects=things, camera=SceneCamera(focus=focus))
        return shot(scene, Size(400, 400), 1).camera

    assert camera("far").focus > camera("near").focus + 0.05


def test_light_from_the_left_hangs_on_the_left_of_the_camera() -> None:
    light = SceneLight(azimuth=-90, elevation=20)
    for azimuth in (0.0, 60.0):
        scene = Scene(
            id="s", objects=(thing("a"),), lights=(light,), camera=SceneCamera(azimuth=azimuth)
        )
        taken = shot(scene, Size(400, 400), 1)
        eye, aim = np.array(taken.camera.position), np.array(taken.camera.target)
        across = np.cross(aim - eye, [0, 0, 1])
        assert (np.array(taken.lamps[0].position) - aim) @ across < 0


def test_harder_light_comes_from_a_smaller_lamp() -> None:
    def side(hardness: float) -> float:
        scene = Scene(id="s", objects=(thing("a"),), lights=(SceneLight(hardness=hardness),))
        return shot(scene, Size(400, 400), 1).lamps[0].size[0]

    assert side(0.9) < 0.4 * side(0.1)


def test_kelvin_goes_from_orange_to_blue_through_white() -> None:
    assert blackbody(5500) == pytest.approx((1, 1, 1), abs=0.02)
    red, _, blue = blackbody(2700)
    assert red > 1.3 > 0.6 > blue
    red, _, blue = blackbody(9000)
    assert red < 0.95 < 1.1 < blue
    assert all(math.isfinite(c) for c in blackbody(1000) + blackbody(20000))


def test_the_same_scene_is_staged_the_same_twice() -> None:
    scene = Scene(
        id="s", objects=tuple(thing(f"a{i}", "apple") for i in range(5)), arrangement="scatter"
    )
    assert shot(scene, Size(300, 300), 4) == shot(scene, Size(300, 300), 4)
    assert shot(scene, Size(300, 300), 4) != shot(scene, Size(300, 300), 5)
