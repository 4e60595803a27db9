"""The engine: each operation does what it says to a picture, and nothing else."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.retouch_engine.pictures import (
    bricks,
    disc,
    drawn,
    horizon,
    job,
    levels,
    png,
    stripes,
)  # fmt: skip

from limner.basics.errors import BadDocument, BadOption, Cancelled, EngineFailed
from limner.basics.geometry import Size
from limner.engines.retouch import RetouchEngine
from limner.engines.retouch.pixels import linear, oklab
from limner.world.test import TestWorld

WORLD = TestWorld()


def matte(mask: np.ndarray) -> str:
    return WORLD.blobs.put(png(mask.astype(np.uint8) * 255))


def apple(size: int = 96) -> tuple[np.ndarray, np.ndarray]:
    """Return a red ball on a plain wall, and where it is."""
    ball = disc(size, size * 0.24)
    y, x = np.mgrid[0:size, 0:size] / size
    wall = np.dstack([0.75 + 0.1 * x, 0.76 + 0.1 * x, 0.78 + 0.1 * x])
    lit = 0.45 + 0.5 * (1 - np.hypot(x - 0.42, y - 0.42) / 0.4)
    red = np.dstack([0.9 * lit, 0.15 * lit, 0.12 * lit])
    return np.where(ball[..., None], red, wall).clip(0, 1).astype(np.float32), ball


def test_removing_fills_the_matte_and_leaves_the_rest() -> None:
    picture, ball = apple()
    before = levels(picture)
    after = drawn(WORLD, job(WORLD, before, {"kind": "remove", "matte": matte(ball)}))
    around = ~disc(96, 96 * 0.24 + 5)
    assert np.array_equal(after[around], before[around])
    assert (after[ball][:, 0].astype(int) - after[ball][:, 2]).max() < 40, "some red is left"


def test_removing_keeps_to_the_layers_mask() -> None:
    before, mask = levels(bricks()), disc(96, 10).astype(np.uint8) * 255
    after = drawn(WORLD, job(WORLD, before, {"kind": "remove"}, mask=mask))
    assert np.array_equal(after[mask == 0], before[mask == 0])


def test_removing_everything_is_refused_in_words() -> None:
    with pytest.raises(BadOption, match="nothing is left"):
        drawn(WORLD, job(WORLD, levels(bricks(32)), {"kind": "remove"}))


def test_the_most_prominent_thing_is_found() -> None:
    picture, ball = apple()
    found = drawn(WORLD, job(WORLD, levels(picture), task="matte", box=None))[..., 3] > 127
    assert (found & ball).sum() / (found | ball).sum() > 0.93


def test_a_cleared_background_leaves_no_halo() -> None:
    picture, ball = apple()
    after = drawn(WORLD, job(WORLD, levels(picture), {"kind": "backdrop", "how": "clear"}))
    assert after[0, 0, 3] == 0
    edge = (after[..., 3] > 30) & (after[..., 3] < 220)
    assert (after[edge][:, 0].astype(int) - after[edge][:, 2] > 40).all(), "wall in the edge"
    assert after[ball][:, 3].mean() > 240


def test_blurring_behind_keeps_the_subject_sharp_and_the_ground_its_own_colour() -> None:
    picture, ball = apple()
    x = np.mgrid[0:96, 0:96][1]
    picture[~ball] *= (0.85 + 0.15 * ((x // 3) % 2))[~ball][:, None]
    before = levels(picture)
    after = drawn(
        WORLD,
        job(WORLD, before, {"kind": "backdrop", "how": "blur", "blur": 6.0, "matte": matte(ball)}),
    )
    inner, outer = disc(96, 18), disc(96, 32) & ~disc(96, 27)
    assert np.abs(after[inner].astype(int) - before[inner]).max() <= 3
    assert (
        np.diff(after[10].astype(int), axis=0).std()
        < np.diff(before[10].astype(int), axis=0).std() / 2
    )
    assert (after[outer][:, 0].astype(int) - after[outer][:, 2]).max() < 25, (
        "red bled into the wall"
    )


def test_a_new_background_must_be_as_large() -> None:
    picture, _ = apple()
    with pytest.raises(BadDocument, match="48x48"):
        drawn(
            WORLD,
            job(
                WORLD,
                levels(picture),
                {"kind": "backdrop", "sheet": "new"},
                sheets={"new": levels(bricks(48))},
            ),
        )


def test_another_colour_keeps_the_shading_and_the_ground() -> None:
    picture, ball = apple()
    before = levels(picture)
    after = drawn(
        WORLD, job(WORLD, before, {"kind": "recolour", "colour": "#2050c0", "matte": matte(ball)})
    )
    assert np.array_equal(after[~ball], before[~ball])
    lab = oklab(linear(after[..., :3].astype(np.float32) / 255))[disc(96, 18)]
    was = oklab(linear(before[..., :3].astype(np.float32) / 255))[disc(96, 18)]
    assert np.median(lab[:, 2]) < -0.08, "it is not blue"
    assert np.corrcoef(lab[:, 0], was[:, 0])[0, 1] > 0.97, "its shading is gone"


def test_warmer_light_is_warmer_and_as_bright() -> None:
    before = levels(np.full((32, 32, 3), 0.5, np.float32))
    after = drawn(WORLD, job(WORLD, before, {"kind": "tone", "temperature": 50.0}))[0, 0].astype(
        int
    )
    assert after[0] > 135
    assert after[2] < 120
    assert abs(0.2126 * after[0] + 0.7152 * after[1] + 0.0722 * after[2] - 127) < 5


def test_tone_in_a_region_fades_out_within_it() -> None:
    before, part = levels(np.full((64, 64, 3), 0.4, np.float32)), disc(64, 20)
    after = drawn(
        WORLD,
        job(WORLD, before, {"kind": "tone", "exposure": 1.0, "matte": matte(part), "feather": 8.0}),
    )
    assert np.array_equal(after[~part], before[~part])
    assert after[32, 32, 0] > 135
    assert np.abs(np.diff(after[32, :, 0].astype(int))).max() < 12, "a seam shows"


def test_a_light_from_the_left_lights_the_left() -> None:
    before = levels(np.full((64, 64, 3), 0.4, np.float32))
    lamp = {"azimuth": 270.0, "strength": 1.0}
    after = drawn(WORLD, job(WORLD, before, {"kind": "tone", "light": lamp}))[32, :, 0].astype(int)
    assert after[4] > before[32, 4, 0] > after[-4]
    assert (np.diff(after) <= 1).all()


def test_noise_goes_and_edges_stay() -> None:
    clean = np.where(np.mgrid[0:96, 0:96][1][..., None] < 48, 0.3, 0.7) * np.ones(3)
    noisy = (clean + np.random.default_rng(1).normal(0, 0.03, clean.shape)).clip(0, 1)
    after = drawn(WORLD, job(WORLD, levels(noisy), {"kind": "denoise", "strength": 0.7}))
    got = after[..., :3] / 255
    assert (got - clean).std() < 0.5 * (noisy - clean).std()
    assert got[:, 49:52].mean() - got[:, 44:47].mean() > 0.36


def test_sharpening_raises_edges_without_halos() -> None:
    x = np.mgrid[0:48, 0:48][1]
    soft = (0.3 + 0.4 / (1 + np.exp(-(x - 24) / 1.5)))[..., None] * np.ones(3)
    after = drawn(
        WORLD, job(WORLD, levels(soft), {"kind": "sharpen", "amount": 2.0, "radius": 2.5})
    )[24, :, 0]
    before = levels(soft)[24, :, 0]
    assert np.diff(after.astype(int)).max() > 1.2 * np.diff(before.astype(int)).max()
    assert after.max() <= before.max() + 6


def test_upscaling_beats_bicubic() -> None:
    import cv2

    truth = np.ascontiguousarray(stripes(128) * 0.5 + 0.5 * bricks(128))
    small = cv2.resize(truth, (64, 64), interpolation=cv2.INTER_AREA)
    after = drawn(WORLD, job(WORLD, levels(small), {"kind": "upscale", "factor": 2}))
    cubic = cv2.resize(small, (128, 128), interpolation=cv2.INTER_CUBIC).clip(0, 1)
    ours = ((after[..., :3] / 255 - truth) ** 2).mean()
    assert ours < 0.8 * ((cubic - truth) ** 2).mean()


@pytest.mark.parametrize("factor", [2, 3, 4])
def test_upscaling_makes_whole_multiples(factor: int) -> None:
    after = drawn(
        WORLD, job(WORLD, levels(bricks(40))[:, :33], {"kind": "upscale", "factor": factor})
    )
    assert after.shape == (40 * factor, 33 * factor, 4)


def test_a_leaning_picture_is_turned_level() -> None:
    from limner.engines.retouch.straighten import lean, turned

    leaning = turned(bricks(128), 4.0)
    assert lean(leaning) == pytest.approx(4.0, abs=0.5)
    after = drawn(WORLD, job(WORLD, levels(leaning), {"kind": "straighten"}))
    assert abs(lean(after[..., :3].astype(np.float32) / 255)) < 0.6
    assert (after[..., 3] == 255).all()


def test_a_crop_is_pixel_for_pixel_and_clear_beyond_the_picture() -> None:
    before = levels(bricks(40))
    box = {"x": -5, "y": 10, "width": 20, "height": 50}
    after = drawn(WORLD, job(WORLD, before, {"kind": "crop", "box": list(box.values())}))
    assert after.shape == (50, 20, 4)
    assert np.array_equal(after[:30, 5:], before[10:, :15])
    assert not after[:, :5].any()
    assert not after[30:].any()


def test_a_thing_put_in_stands_on_a_shadow() -> None:
    thing = np.zeros((30, 20, 4), np.uint8)
    thing[2:, 2:18] = (40, 90, 200, 255)
    before = levels(np.full((96, 96, 3), 0.7, np.float32))
    after = drawn(
        WORLD,
        job(
            WORLD,
            before,
            {
                "kind": "add",
                "sheet": "thing",
                "box": [40, 30, 20, 30],
                "match": 0.0,
                "azimuth": 270.0,
            },
            sheets={"thing": thing},
        ),
    )
    assert np.array_equal(after[40, 50, :3], thing[10, 10, :3]), "an unmatched thing is unaltered"
    right, left = after[57:61, 61:68, 0].min(), after[57:61, 30:37, 0].min()
    assert right < left - 4, "lit from the left, the shadow falls to the right"
    assert np.array_equal(after[5], before[5])


def test_pieces_lie_one_over_the_other() -> None:
    red, blue = (np.full((20, 20, 4), 255, np.uint8) for _ in range(2))
    red[..., 1:3], blue[..., :2] = 0, 0
    piece = {"cut": False, "stands": False}
    after = drawn(
        WORLD,
        job(
            WORLD,
            levels(np.full((64, 64, 3), 0.5, np.float32)),
            {
                "kind": "composite",
                "match": 0.0,
                "pieces": [
                    {"sheet": "red", "box": [10, 10, 20, 20], **piece},
                    {"sheet": "blue", "box": [20, 10, 20, 20], **piece},
                ],
            },
            sheets={"red": red, "blue": blue},
        ),
    )
    assert tuple(after[20, 15, :3]) == (255, 0, 0)
    assert tuple(after[20, 25, :3]) == (0, 0, 255)


def test_alpha_is_kept() -> None:
    alpha = np.linspace(0, 1, 64)[None].repeat(64, 0)
    before = levels(bricks(64), alpha)
    for operation in ({"kind": "tone", "exposure": 0.5}, {"kind": "sharpen"}, {"kind": "denoise"}):
        after = drawn(WORLD, job(WORLD, before, operation))
        assert np.array_equal(after[..., 3], before[..., 3]), operation


def test_a_job_is_done_the_same_twice() -> None:
    work = job(
        WORLD,
        levels(horizon()),
        {"kind": "extend", "left": 20, "bottom": 10},
        {"kind": "tone", "contrast": 0.3},
    )
    one, other = drawn(WORLD, work), drawn(WORLD, work)
    assert np.array_equal(one, other)
    assert one.shape == (106, 116, 4)


def test_work_stops_when_nobody_waits() -> None:
    class Gone:
        calls = 0

        def step(self, stage: str, done: float) -> None:
            Gone.calls += 1
            if Gone.calls > 4:
                raise Cancelled("gone")

        def preview(self, raster: object) -> None: ...

    class Leaving:
        blobs, progress = WORLD.blobs, Gone()

    work = job(WORLD, levels(bricks(128)), {"kind": "remove", "matte": matte(disc(128, 24))})
    with pytest.raises(Cancelled):
        asyncio.run(RetouchEngine().draw(work, Size(128, 128), Leaving()))
    assert Gone.calls == 5


def test_what_it_cannot_do_is_said() -> None:
    work = job(WORLD, levels(bricks(16)), {"kind": "sharpen"})
    with pytest.raises(EngineFailed, match="without the pixels"):
        drawn(WORLD, work.model_copy(update={"prints": {}}))
    small = matte(np.ones((8, 8), bool))
    work = job(WORLD, levels(bricks(16)), {"kind": "sharpen", "matte": small})
    with pytest.raises(BadDocument, match="matte is 8x8"):
        drawn(WORLD, work)


OPERATIONS = [
    {"kind": "extend", "left": 3, "top": 1}, {"kind": "backdrop", "how": "blur", "blur": 2.0},
    {"kind": "backdrop", "how": "clear"}, {"kind": "recolour", "colour": "#20a040"},
    {"kind": "tone", "auto": True, "dehaze": 0.5, "shadows": 0.4, "contrast": 0.2,
     "light": {"azimuth": 10.0}},
    {"kind": "denoise", "strength": 1.0}, {"kind": "sharpen"}, {"kind": "upscale", "factor": 3},
    {"kind": "straighten"}, {"kind": "straighten", "degrees": 30.0},
    {"kind": "crop", "box": [0, 0, 1, 1]},
]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    rows=st.integers(1, 24), columns=st.integers(1, 24), seed=st.integers(0, 9),
    operation=st.sampled_from(OPERATIONS), clear=st.booleans(),
)  # fmt: skip
def test_no_picture_is_too_small(rows, columns, seed, operation, clear) -> None:
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 256, (rows, columns, 4), np.uint8)
    if not clear:
        pixels[..., 3] = 255
    after = drawn(WORLD, job(WORLD, pixels, operation))
    assert after.ndim == 3
