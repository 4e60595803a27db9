"""The vector engine paints colours, alpha and places exactly, whatever they are."""

from __future__ import annotations

import asyncio
import contextlib
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from limner.basics import path
from limner.basics.colour import oklch, parse
from limner.basics.errors import EngineFailed
from limner.basics.geometry import Affine, Box, Size
from limner.document.frame import Art, Cluster, Item, Job, Outline, Pixels
from limner.document.ink import outer
from limner.document.paint import Blur, Linear, Shadow, Stop, Stroke, ramp
from limner.engines.vector import VectorEngine
from limner.world.test import TestWorld

COLOURS = st.from_regex(r"\A#[0-9a-f]{6}([0-9a-f]{2})?\Z")
SIDES = st.integers(1, 150)


def draw(item: Item, width: int, height: int, world: TestWorld) -> np.ndarray:
    return asyncio.run(VectorEngine().draw(item, Size(width, height), world)).pixels


def block(box: Box, **header: object) -> Outline:
    return Outline(layer="x", box=box, d=path.rect(box), **header)


@given(colour=COLOURS, opacity=st.floats(0, 1), width=SIDES, height=SIDES)
def test_colour_and_opacity_come_out_as_alpha(colour, opacity, width, height) -> None:
    box = Box(0, 0, width, height)
    pixels = draw(block(box, fill=colour, opacity=opacity), width, height, TestWorld())
    assert pixels.shape == (height, width, 4)
    assert pixels.dtype == np.uint8
    red, green, blue, alpha = parse(colour)
    wanted = alpha * opacity * 255
    assert np.abs(pixels[..., 3].astype(float) - wanted).max() <= 1.5  # rounded twice
    if wanted > 40:  # straight colour survives premultiplied storage to within its rounding
        slack = 1 + 255 / wanted
        apart = pixels[..., :3].astype(float) - np.array([red, green, blue]) * 255
        assert np.abs(apart).max() <= slack


@given(colour=COLOURS, opacity=st.floats(0, 1))
def test_an_opaque_ground_stays_opaque(colour, opacity) -> None:
    items = (
        block(Box(0, 0, 40, 40), fill="#abcdef"),
        block(Box(5, 5, 20, 20), fill=colour, opacity=opacity, effects=(Shadow(dy=3, blur=4),)),
    )
    pixels = draw(Cluster(layer="", box=Box(0, 0, 40, 40), items=items), 40, 40, TestWorld())
    assert (pixels[..., 3] == 255).all()
    assert tuple(pixels[39, 39, :3]) == (0xAB, 0xCD, 0xEF)


def test_nothing_painted_is_transparent(world: TestWorld) -> None:
    assert not draw(Cluster(layer="", box=Box(0, 0, 9, 9), items=()), 9, 9, world).any()


@pytest.mark.parametrize("size", [(64, 64), (64, 192), (1024, 1536), (3840, 2160)])
def test_sizes(size: tuple[int, int], world: TestWorld) -> None:
    width, height = size
    last = Box(width - 2, height - 2, 2, 2)
    pixels = draw(block(last, fill="#ff0000"), width, height, world)
    assert pixels.shape == (height, width, 4)
    assert pixels[-1, -1].tolist() == [255, 0, 0, 255]
    assert pixels[..., 3].sum() == 4 * 255


@given(d=st.text("MLCQAHVZmlcqahvz0123456789 .-,e", max_size=60))
def test_any_path_data_paints_or_is_refused(d: str) -> None:
    item = Outline(layer="x", box=Box(0, 0, 20, 20), d=d, fill="#000000")
    with contextlib.suppress(EngineFailed):
        assert draw(item, 20, 20, TestWorld()).shape == (20, 20, 4)


def test_broken_path_data_is_named(world: TestWorld) -> None:
    with pytest.raises(EngineFailed, match="no path data"):
        draw(Outline(layer="x", box=Box(0, 0, 9, 9), d="12 5", fill="#000000"), 9, 9, world)


def test_relative_paths_are_absolute_ones(world: TestWorld) -> None:
    box = Box(0, 0, 40, 40)
    absolute = "M10 10H30V30Q20 38 10 30C4 24 4 16 10 10ZM2 2A4 4 0 0 1 8 8Z"
    relative = "m10 10h20v20q-10 8 -20 0c-6 -6 -6 -14 0 -20zm-8 -8a4 4 0 0 1 6 6z"
    one, other = (
        draw(Outline(layer="x", box=box, d=d, fill="#123456"), 40, 40, world)
        for d in (absolute, relative)
    )
    assert one.any()
    assert (one == other).all()


@pytest.mark.parametrize("fill", ["#ffffff", "#ffffff80"])
@pytest.mark.parametrize("blur", [0.0, 1.0, 6.0, 11.0])
def test_quick_shadows_look_like_those_of_layers(fill, blur, world: TestWorld) -> None:
    shadow = (Shadow(dx=3, dy=5, blur=blur, colour="#10204080"),)
    box = Box(30, 30, 60, 40)
    quick = draw(block(box, fill=fill, effects=shadow), 120, 120, world)
    # A blur of nothing keeps the layer, and with it the slow way.
    slow = draw(block(box, fill=fill, effects=(*shadow, Blur(sigma=0))), 120, 120, world)
    assert np.abs(quick.astype(int) - slow)[..., 3].max() <= 6
    assert np.abs(quick.astype(int) - slow)[..., 3].mean() <= 0.6
    assert quick[73, 60, 3] > 0


@given(
    x=st.floats(5, 60), y=st.floats(5, 60), side=st.floats(4, 30), blur=st.floats(0, 6),
    dx=st.floats(-8, 8), dy=st.floats(-8, 8), width=st.floats(0, 9), turn=st.floats(0, 360),
)  # fmt: skip
def test_no_pixel_lies_outside_the_ink(x, y, side, blur, dx, dy, width, turn) -> None:
    box = Box(x, y, side, side * 0.7)
    item = block(
        box, fill="#ff0000", stroke=Stroke(paint="#00ff00", width=width),
        effects=(Shadow(dx=dx, dy=dy, blur=blur),), transform=Affine.rotation(turn, *box.centre),
    )  # fmt: skip
    reach = outer(item)
    pixels = draw(item, 128, 128, TestWorld())
    rows, columns = np.nonzero(pixels[..., 3])
    if len(rows):
        assert columns.min() >= reach.x - 1
        assert rows.min() >= reach.y - 1
        assert columns.max() <= reach.right + 1
        assert rows.max() <= reach.bottom + 1


def test_a_picture_in_its_own_size_keeps_every_byte(world: TestWorld) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (50, 70, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).save(buffer, "PNG")
    blob = world.blobs.put(buffer.getvalue())
    pixels = draw(Pixels(layer="p", box=Box(3, 4, 70, 50), blob=blob), 80, 60, world)
    assert (pixels[4:54, 3:73, :3] == noise).all()


def test_a_picture_is_turned_upright(world: TestWorld) -> None:
    photo = Image.new("RGB", (40, 20), "#ff0000")
    exif = Image.Exif()
    exif[0x0112] = 6  # to be shown turned a quarter clockwise
    photo.paste("#0000ff", (0, 0, 20, 20))
    buffer = io.BytesIO()
    photo.save(buffer, "PNG", exif=exif)
    blob = world.blobs.put(buffer.getvalue())
    pixels = draw(Pixels(layer="p", box=Box(0, 0, 20, 40), blob=blob), 20, 40, world)
    assert pixels[5, 10, 2] > 200
    assert pixels[35, 10, 0] > 200


def test_a_broken_picture_says_so(world: TestWorld) -> None:
    blob = world.blobs.put(b"not a picture")
    with pytest.raises(EngineFailed, match="cannot be read"):
        draw(Pixels(layer="p", box=Box(0, 0, 9, 9), blob=blob), 9, 9, world)


def test_a_job_is_not_for_this_engine(world: TestWorld) -> None:
    job = Job(layer="j", box=Box(0, 0, 9, 9), task="generated", data={}, seed=1)
    with pytest.raises(EngineFailed, match="job"):
        draw(job, 9, 9, world)


def test_the_record_names_every_painter() -> None:
    assert set(VectorEngine.can.paints) == {"art", "cluster", "glyphs", "outline", "pixels"}
    assert Art.model_fields["kind"].default in VectorEngine.can.paints


def test_gradients_keep_their_colour_in_the_middle() -> None:
    stops = (Stop(offset=0, colour="#ff2050"), Stop(offset=1, colour="#2060ff"))
    middle = min(ramp(stops), key=lambda stop: abs(stop.offset - 0.5))
    ends = (oklch("#ff2050").chroma + oklch("#2060ff").chroma) / 2
    assert oklch(middle.colour).chroma > 0.75 * ends


@given(
    offsets=st.lists(st.floats(-0.5, 1.5), min_size=1, max_size=6),
    colours=st.lists(COLOURS, min_size=6, max_size=6),
)
def test_ramps_run_from_end_to_end(offsets, colours) -> None:
    stops = tuple(Stop(offset=o, colour=c) for o, c in zip(offsets, colours, strict=False))
    full = ramp(stops)
    places = [stop.offset for stop in full]
    assert places[0] == 0.0
    assert places[-1] == 1.0
    assert places == sorted(places)
    fill = Linear(start=(0, 0), end=(1, 0), stops=stops)
    assert draw(block(Box(0, 0, 30, 4), fill=fill), 30, 4, TestWorld()).shape == (4, 30, 4)


@given(sigma=st.floats(6, 40), side=st.integers(20, 90))
def test_a_wide_blur_keeps_what_it_spreads(sigma: float, side: int) -> None:
    box = Box(150 - side / 2, 150 - side / 2, side, side)
    world = TestWorld()
    item = block(box, fill="#c03020", effects=(Blur(sigma=sigma),))
    pixels = draw(item, 300, 300, world).astype(float)
    alpha = pixels[..., 3] / 255
    reach = 150 - side / 2 - 3 * sigma
    if reach > 0:  # all of it lies on the canvas
        assert abs(alpha.sum() - side * side) < 0.06 * side * side + 40
    assert alpha[150, 150] == alpha.max() or alpha[150, 150] > 0.97 * alpha.max()
    assert np.allclose(alpha, alpha[::-1], atol=0.04)


def test_a_blurred_item_keeps_its_opacity_clip_and_turn() -> None:
    world = TestWorld()
    plain = {"fill": "#204080", "effects": (Blur(sigma=12),)}
    box = Box(40, 40, 60, 60)
    whole = draw(block(box, **plain), 140, 140, world)
    half = draw(block(box, opacity=0.5, **plain), 140, 140, world)
    assert abs(int(half[70, 70, 3]) - int(whole[70, 70, 3]) / 2) <= 2
    clipped = draw(block(box, clip=path.rect(Box(0, 0, 70, 140)), **plain), 140, 140, world)
    assert clipped[70, 90, 3] == 0
    assert abs(int(clipped[70, 50, 3]) - int(whole[70, 50, 3])) <= 2
    doubled = block(Box(20, 20, 30, 30), transform=Affine.scaling(2), fill="#204080",
                    effects=(Blur(sigma=6),))  # fmt: skip
    assert np.abs(draw(doubled, 140, 140, world).astype(int) - whole.astype(int))[..., 3].max() < 6
