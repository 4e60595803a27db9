"""Staging: things stand where the words put them, and the camera shows them as asked."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.geometry import Box, Size
from limner.document.layers.scene import (
    Bond,
    Scene,
    SceneCamera,
    SceneLight,
    SceneObject,
    Sheet,
)
from limner.document.layers.text import Text, TextStyle
from limner.document.shot import Camera, Shot
from limner.solids.mesh import rotation
from limner.solids.solid import solid
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
    assert at["a"].at[2] == pytest.approx(at["plate"].seat, abs=5e-4)
    assert abs(at["a"].at[0]) < at["plate"].width / 4


def surface(body: Body) -> np.ndarray:
    """Return the vertices of a thing where it stands, (n, 3)."""
    built = solid(body.thing.kind, body.size, body.thing.options, body.seed)
    points = np.concatenate([p.mesh.positions for p in built.parts])
    return points @ rotation(body.thing.turn)[:3, :3].T + np.array(body.at)


def test_fruit_in_a_bowl_lies_on_it_and_on_each_other_and_shows_above_the_rim() -> None:
    fruit = [thing(f"l{i}", "lemon", Bond(kind="in", of="bowl"), turn=37.0 * i) for i in range(5)]
    at = placed(thing("bowl", "bowl"), *fruit)
    bowl, lemons = at["bowl"], [at[f.id] for f in fruit]
    assert bowl.width < 3.2 * lemons[0].width
    assert max(b.at[2] + b.height for b in lemons) > bowl.height
    for lemon in lemons:
        assert math.hypot(*lemon.at[:2]) < 0.5 * bowl.width
        assert lemon.at[2] > bowl.seat - 0.006
    places = sorted(b.at for b in lemons)
    assert all(math.dist(a[:2], b[:2]) > 0.03 for a in places for b in places if a is not b)
    for i, a in enumerate(lemons):
        mine = surface(a)
        for b in lemons[i + 1 :]:
            # No point of one lies deep within the other, taken as an ellipsoid a little smaller.
            local = (mine - np.array(b.at) - [0, 0, b.height / 2]) @ rotation(b.thing.turn)[:3, :3]
            assert (((local / (np.array(b.size) * 0.43)) ** 2).sum(1) > 1).all()


def test_a_plate_is_as_large_as_what_lies_on_it() -> None:
    apples = [
        thing(f"a{i}", "apple", Bond(kind="left_of", of="p0"), Bond(kind="on", of="plate"))
        for i in range(3)
    ]
    pears = [thing(f"p{i}", "pear", Bond(kind="on", of="plate")) for i in range(2)]
    at = placed(thing("plate", "plate"), *apples, *pears)
    plate, fruit = at["plate"], [at[t.id] for t in (*apples, *pears)]
    across = max(map(right, fruit)) - min(map(left, fruit))
    assert 0.7 * plate.width < across < 1.02 * plate.width


def test_what_is_behind_several_things_is_seen_between_them() -> None:
    cubes = [thing(f"c{i}", "cube", Bond(kind="left_of", of="s")) for i in range(3)]
    bonds = [Bond(kind="behind", of=name) for name in ("c0", "c1", "c2", "s")]
    at = placed(*cubes, thing("s", "sphere"), thing("cone", "cone", *bonds))
    front = [at[name] for name in ("c0", "c1", "c2", "s")]
    cone = at["cone"]
    assert cone.at[1] + cone.low[1] > max(b.at[1] + b.high[1] for b in front)
    ends = sorted((left(b), right(b)) for b in front)
    assert any(a[1] < cone.at[0] < b[0] for a, b in pairwise(ends))


def test_a_row_behind_is_not_hidden_by_the_one_before_it() -> None:
    things = [thing(f"j{i}", "jar") for i in range(6)]
    scene = Scene(
        id="s", objects=tuple(things), arrangement="grid", camera=SceneCamera(elevation=28.0)
    )
    at = place(scene, 0, wall=None)
    rows = sorted({round(b.at[1], 3) for b in at})
    assert len(rows) == 2
    assert (rows[1] - rows[0] - at[0].depth) * math.tan(math.radians(28)) > 0.85 * at[0].height


def test_a_stack_beside_something_is_a_stack() -> None:
    books = [thing(f"b{i}", "book", Bond(kind="next_to", of="m")) for i in range(3)]
    at = placed(thing("m"), *books, arrangement="stack")
    assert len({round(at[b.id].at[2], 4) for b in books}) == 3
    assert at["m"].at[2] == 0


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


def label(text: str) -> Sheet:
    layer = Text(
        id="t", text=text, style=TextStyle(face="inter", size=20.0), box=Box(0, 0, 200, 100)
    )
    return Sheet(size=Size(200, 300), background="#ffffff", layers=(layer,))


def test_nothing_stands_before_words() -> None:
    at = placed(
        thing("bag", "coffee-bag", prints={"label": label("Kestrel")}),
        thing("box", "carton", prints={"front": label("Relax")}),
        thing("mug"),
        thing("soap", "soap"),
    )
    for low in (at["mug"], at["soap"]):
        for tall in (at["bag"], at["box"]):
            assert right(low) <= left(tall) + 1e-9 or left(low) >= right(tall) - 1e-9


def test_what_is_low_stands_before_what_is_tall() -> None:
    at = placed(thing("pot", "teapot"), thing("a", "cup"), thing("b", "cup"))
    for cup in (at["a"], at["b"]):
        assert cup.at[1] + cup.high[1] < at["pot"].at[1] + at["pot"].low[1]


def test_a_turned_ball_takes_no_more_room() -> None:
    at = placed(thing("a", "apple", turn=45.0), thing("b", "apple"))
    assert at["a"].width == pytest.approx(at["b"].width, rel=0.04)
