"""Jobs go to the engine that paints them; what nobody paints is said clearly."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pytest

from limner.basics.errors import BadDocument, BadOption, Cancelled, EngineFailed
from limner.basics.geometry import Affine, Box, Size
from limner.basics.path import rect
from limner.document.frame import Cluster, Frame, Item, Job, Outline, Pixels
from limner.document.paint import Shadow, Stroke, Texture
from limner.document.raster import Raster
from limner.ports.engine import Capabilities
from limner.stages.render import flatten, render
from limner.world.test import TestWorld

RED = np.array([200, 30, 20, 255], np.uint8)


class Painter:
    """Paints any size red, and remembers what it was asked for."""

    can = Capabilities(name="red", summary="red", paints=("job:generated",))

    def __init__(self) -> None:
        self.asked: list[tuple[Item, Size]] = []

    async def draw(self, item: Item, size: Size, world: object) -> Raster:
        self.asked.append((item, size))
        return Raster(np.broadcast_to(RED, (size.height, size.width, 4)).copy())


@dataclass(frozen=True)
class Shop(TestWorld):
    """A world with one more engine."""

    red: Painter = field(default_factory=Painter)

    def engines(self) -> Mapping[str, Capabilities]:
        return {**super().engines(), "red": self.red.can}

    def engine(self, name: str):
        return self.red if name == "red" else super().engine(name)


def job(task: str = "generated", **header: object) -> Job:
    return Job(layer="j", box=Box(10, 10, 40, 20), task=task, data={}, seed=3, **header)


def frame(*items: Item, background: object = None) -> Frame:
    return Frame(size=Size(80, 60), background=background, items=items)


def drawn(shown: Frame, world: TestWorld, engine: str = "auto") -> tuple[Raster, tuple[str, ...]]:
    return asyncio.run(render(shown, world, engine=engine))


def test_a_job_is_painted_where_it_stands() -> None:
    world = Shop()
    raster, used = drawn(frame(job()), world)
    assert used == ("red", "vector")
    assert raster.pixels[20, 20].tolist() == RED.tolist()
    assert raster.pixels[5, 5].tolist() == [0, 0, 0, 0]
    assert raster.pixels[..., 3].sum() == 40 * 20 * 255


def test_a_job_is_asked_for_at_the_size_it_is_seen() -> None:
    world = Shop()
    inner = Cluster(
        layer="c", box=Box(0, 0, 9, 9), items=(job(opacity=0.5),), transform=Affine.scaling(1.5)
    )
    raster, _ = drawn(frame(inner), world)
    item, size = world.red.asked[0]
    assert size == Size(60, 30)
    assert item.opacity == 1.0, "its header is applied once, around the pixels"
    assert abs(int(raster.pixels[30, 40, 3]) - 128) <= 1


def test_no_engine_says_what_to_do() -> None:
    with pytest.raises(EngineFailed, match="generated") as failure:
        drawn(frame(job("generated")), TestWorld())
    assert "Install" in failure.value.hint or "Run: " in failure.value.hint


def test_the_stand_in_paints_only_when_named() -> None:
    raster, used = drawn(frame(job("generated")), TestWorld(), "fake")
    assert used == ("fake", "vector")
    assert raster.pixels[20, 20, 3] == 255


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(BadOption, match="nosuch"):
        drawn(frame(job()), Shop(), "nosuch")


def test_an_unknown_engine_is_refused_even_without_jobs() -> None:
    with pytest.raises(BadOption):
        drawn(frame(), TestWorld(), "nosuch")


def test_a_background_makes_it_opaque() -> None:
    raster, used = drawn(frame(background="#102030"), TestWorld())
    assert used == ("vector",)
    assert (raster.pixels == [0x10, 0x20, 0x30, 255]).all()


def test_no_background_is_transparent() -> None:
    raster, _ = drawn(frame(), TestWorld())
    assert not raster.pixels.any()


class Gone:
    """A caller who leaves at once."""

    def step(self, stage: str, done: float) -> None:
        raise Cancelled("The caller has gone.")

    partials = 0

    def wants(self, share: float) -> bool:
        return False

    def preview(self, raster: Raster) -> None:
        """Never asked for."""


def test_cancelling_stops_the_work() -> None:
    with pytest.raises(Cancelled):
        drawn(frame(), TestWorld().reporting(Gone()))


def flat(shown: Frame, world: TestWorld, **more: object) -> Frame:
    return asyncio.run(flatten(shown, world, **more))


PAPER = Texture(name="paper", colours=("#f4efe4",))


def test_flatten_leaves_what_can_be_said() -> None:
    shape = Outline(layer="s", box=Box(0, 0, 9, 9), d=rect(Box(0, 0, 9, 9)), fill="#ff0000")
    assert flat(frame(shape, background="#ffffff"), TestWorld()).items == (shape,)


def test_flatten_turns_textures_into_pixels() -> None:
    world = TestWorld()
    box = Box(10.4, 10.4, 40, 30)
    shape = Outline(
        layer="s", box=box, d=rect(box, 6), fill=PAPER, opacity=0.8, effects=(Shadow(blur=2),),
        stroke=Stroke(paint="#102030", width=3),
    )  # fmt: skip
    shown = frame(shape, background="#808080")
    walked = flat(shown, world)
    (pixels,) = walked.items
    assert isinstance(pixels, Pixels)
    assert pixels.opacity == 0.8
    assert pixels.effects == shape.effects
    one, other = (drawn(each, world)[0].pixels.astype(int) for each in (shown, walked))
    assert np.abs(one - other).max() <= 8


def test_flatten_turns_a_textured_ground_into_pixels() -> None:
    world = TestWorld()
    walked = flat(frame(background=PAPER), world)
    assert walked.background is None
    assert isinstance(walked.items[0], Pixels)
    assert drawn(walked, world)[0].opaque


def test_flatten_keeps_textures_where_told() -> None:
    shown = frame(background=PAPER)
    assert flat(shown, TestWorld(), keep={"outline", "texture"}) == shown


def test_flatten_paints_jobs() -> None:
    walked = flat(frame(job()), Shop())
    assert isinstance(walked.items[0], Pixels)


def test_what_lies_outside_becomes_nothing() -> None:
    box = Box(500, 500, 20, 20)
    walked = flat(frame(Outline(layer="s", box=box, d=rect(box), fill=PAPER)), TestWorld())
    assert walked.items[0].kind == "cluster"


def test_a_scene_that_is_not_whole_is_said_to_be() -> None:
    world = TestWorld()
    if not world.engines()["tracer"].ready:
        pytest.skip("the tracer is not installed: pip install 'limner[tracer]'")
    with pytest.raises(BadDocument, match="not complete"):
        drawn(frame(job("scene")), world)
