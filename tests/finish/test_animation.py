"""A build-up ends as the still, comes in reading order, and files hold only what changes."""

from __future__ import annotations

import asyncio
import io

import numpy as np
import pytest
from PIL import Image, ImageSequence
from pydantic import ValidationError

import limner
from limner.basics.geometry import Box, Size
from limner.document.animation import Animation
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Linear, Stop
from limner.document.request import Request
from limner.stages.finish.animation import buildup, reel
from limner.stages.finish.animation.palette import Palette
from limner.stages.layout import layout
from limner.stages.render import render
from limner.world.test import TestWorld

STYLE = TextStyle(face="inter", size=22, paint="#102030")
FADE = Linear(stops=(Stop(offset=0, colour="#f0d0a0"), Stop(offset=1, colour="#405080")))


def poster(background: str | None = "#f4efe4", **changes: object) -> Document:
    words = {"second": ("Second", 60), "first": ("First", 12), "third": ("Third", 108)}
    return Document(
        size=Size(200, 150), background=background,
        layers=(
            Shape(id="wall", role="backdrop", box=Box(0, 110, 200, 40), fill=FADE),
            Shape(id="sun", role="subject", box=Box(120, 20, 60, 60), form="ellipse",
                  fill="#c04020"),
            *(Text(id=k, text=t, style=STYLE, box=Box(10, y, 100, 32))
              for k, (t, y) in words.items()),
        ),
    ).but(**changes)  # fmt: skip


def frame(world: TestWorld, **changes: object) -> Frame:
    return layout(poster(**changes), world)


def seen(one: Frame) -> set[str]:
    return {item.layer for item, _ in one.walk()}


def images(data: bytes) -> list[tuple[np.ndarray, int]]:
    opened = Image.open(io.BytesIO(data))
    return [
        (np.asarray(one.convert("RGBA")).astype(int), one.info["duration"])
        for one in ImageSequence.Iterator(opened)
    ]


def test_words_come_last_and_as_they_are_read(world: TestWorld) -> None:
    shown = [seen(one) for one in buildup(frame(world)).frames]
    assert shown[0] == {"wall"}, "the backdrop stands from the start"
    first = {
        name: next(i for i, one in enumerate(shown) if name in one)
        for name in ("sun", "first", "second", "third")
    }
    assert first["sun"] < first["first"] < first["second"] < first["third"]
    assert shown[-1] == {"wall", "sun", "first", "second", "third"}


def test_a_line_runs_as_its_script_does(world: TestWorld) -> None:
    def order(left: str, right: str) -> list[str]:
        pair = (
            Text(id="left", text=left, style=STYLE, box=Box(10, 20, 80, 40)),
            Text(id="right", text=right, style=STYLE, box=Box(110, 20, 80, 40)),
        )
        shown = [seen(one) for one in buildup(frame(world, layers=pair)).frames]
        return sorted(("left", "right"), key=lambda n: [n in one for one in shown].index(True))

    assert order("one", "two") == ["left", "right"]
    assert order("واحد", "اثنان") == ["right", "left"]


def test_the_last_frame_is_the_picture_and_holds(world: TestWorld) -> None:
    whole = frame(world)
    made = buildup(whole)
    assert made.frames[-1] == whole
    assert made.milliseconds[-1] > 0.4 * sum(made.milliseconds)
    assert sum(buildup(whole, seconds=2.0).milliseconds) == pytest.approx(2000, abs=120)


def test_nothing_to_build_up_is_one_frame(world: TestWorld) -> None:
    made = buildup(frame(world, layers=()))
    assert len(made.frames) == 1


def test_an_animation_is_frames_of_one_size(world: TestWorld) -> None:
    one, other = frame(world), frame(world, size=Size(100, 150))
    with pytest.raises(ValidationError, match="one size"):
        Animation(frames=(one, other), milliseconds=(50, 50))
    with pytest.raises(ValidationError, match="at least one"):
        Animation(frames=(), milliseconds=())
    with pytest.raises(ValidationError, match="time"):
        Animation(frames=(one,), milliseconds=(0,))


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
@pytest.mark.parametrize("background", ["#f4efe4", None])
def test_the_file_plays_and_ends_as_the_still(
    world: TestWorld, tmp_path, name: str, background: str | None
) -> None:
    document = poster(background)
    path = limner.animate(document, tmp_path / name, world=world)
    still = limner.render(document, world=world)
    wanted = np.asarray(Image.open(io.BytesIO(still.data)).convert("RGBA")).astype(int)
    shown = images(path.read_bytes())
    assert len(shown) > 8
    with Image.open(path) as opened:
        assert opened.info["loop"] == 0
    last, duration = shown[-1]
    assert duration > 2000
    solid = wanted[..., 3] == 255
    assert np.abs(last - wanted)[solid].mean() < (2.5 if name == "a.gif" else 4)
    assert ((last[..., 3] < 128) == (wanted[..., 3] < 128)).mean() > 0.998
    assert not (shown[0][0] == last).all()


def test_flat_colours_stay_flat(world: TestWorld, tmp_path) -> None:
    path = limner.animate(poster(), tmp_path / "a.gif", world=world)
    last = images(path.read_bytes())[-1][0]
    assert (last[:10] == [0xF4, 0xEF, 0xE4, 255]).all()
    assert (last[45:55, 145:155] == [0xC0, 0x40, 0x20, 255]).all()


def test_a_gif_holds_only_what_changes(world: TestWorld, tmp_path) -> None:
    data = limner.animate(poster(), tmp_path / "a.gif", world=world).read_bytes()
    sizes, at = [], 13 + 768
    while data[at] != 0x3B:
        if data[at] == 0x2C:
            sizes.append(tuple(int.from_bytes(data[at + i : at + i + 2], "little") for i in (5, 7)))
            at += 11
        else:
            at += 2
        while data[at]:
            at += data[at] + 1
        at += 1
    assert sizes[0] == (200, 150)
    assert all(width * height < 200 * 150 / 2 for width, height in sizes[1:])


def test_pictures_in_turn(world: TestWorld, tmp_path) -> None:
    arts = [limner.render(poster(colour), world=world) for colour in ("#ff0000", "#00ff00")]
    path = limner.animate([*arts, poster("#0000ff")], tmp_path / "a.gif", seconds=3, world=world)
    shown = images(path.read_bytes())
    assert [duration for _, duration in shown] == [1000, 1000, 1000]
    assert [tuple(pixels[2, 2, :3].tolist()) for pixels, _ in shown] == [
        (255, 0, 0),
        (0, 255, 0),
        (0, 0, 255),
    ]


def test_equal_frames_are_one_longer_one(world: TestWorld, tmp_path) -> None:
    one = frame(world)
    path = limner.animate((one, one, one), tmp_path / "a.gif", seconds=1.5, world=world)
    assert [duration for _, duration in images(path.read_bytes())] == [1500]


@pytest.mark.parametrize(
    ("pictures", "name", "more", "said"),
    [
        ([], "a.gif", {}, "at least one"),
        ([poster(), poster(size=Size(100, 100))], "a.gif", {}, "one size"),
        (poster(), "a.png", {}, "png"),
        (poster(), "a.mov", {}, ".gif"),
        (poster(), "a.gif", {"seconds": 0}, "seconds"),
        (poster(size=Size(3000, 2000)), "a.gif", {}, "2048"),
        (poster(), "nowhere/a.gif", {}, "nowhere"),
    ],
)
def test_what_cannot_be_animated_is_said(world, tmp_path, pictures, name, more, said) -> None:
    with pytest.raises(limner.LimnerError, match=said):
        limner.animate(pictures, tmp_path / name, world=world, **more)
    assert list(tmp_path.iterdir()) == []


def test_a_still_saved_from_an_animation_is_a_still(world: TestWorld, tmp_path) -> None:
    art = limner.render(poster(), format="webp", animate=True, world=world)
    assert len(images(art.data)) > 8
    art.save(tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as still:
        assert still.size == (200, 150)


def test_mixes_of_two_colours_are_a_fixed_pattern() -> None:
    ramp = np.linspace(0, 255, 256).astype(np.uint8)
    colours = np.stack([ramp, ramp, ramp], axis=1)
    coarse = Palette([np.repeat(colours[::60], 400, axis=0).reshape(40, -1, 3)])
    grey = np.full((64, 64, 3), 90, np.uint8)
    chosen = coarse.indices(grey)
    assert len(np.unique(chosen)) == 2
    assert abs(coarse.colours[chosen].mean() - 90) < 6
    part = coarse.indices(grey[8:20, 5:30], (5, 8))
    assert (part == chosen[8:20, 5:30]).all(), "where a pixel stands decides, not what is new"


def test_a_reel_shows_what_it_is_given(world: TestWorld) -> None:
    file = reel(Size(200, 150), Request(prompt="p", format="gif"))
    raster, _ = asyncio.run(render(frame(world), world))
    file.study(raster)
    file.add(raster, 100)
    file.add(raster, 300)
    assert [duration for _, duration in images(file.close())] == [400]


def test_a_picture_behind_words_is_no_plate(world: TestWorld) -> None:
    layers = (
        Shape(id="sun", role="subject", box=Box(0, 0, 200, 150), form="ellipse", fill="#c04020"),
        Shape(id="plate", role="plate", box=Box(40, 50, 90, 40), fill="#ffffff", blend="multiply"),
        Text(id="words", text="Words", style=STYLE, box=Box(45, 55, 80, 30)),
    )
    shown = [seen(one) for one in buildup(frame(world, layers=layers)).frames]
    first = {name: [name in one for one in shown].index(True) for name in ("sun", "plate", "words")}
    assert first["sun"] < first["plate"] <= first["words"]
