"""The stand-in paints any job, the same for the same seed."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from limner.basics.geometry import Box, Size
from limner.document.frame import Job
from limner.engines.fake import FakeEngine
from limner.world.test import TestWorld


def draw(seed: int, size: tuple[int, int], task: str = "generated") -> np.ndarray:
    job = Job(layer="j", box=Box(0, 0, *size), task=task, data={}, seed=seed)
    return asyncio.run(FakeEngine().draw(job, Size(*size), TestWorld())).pixels


@pytest.mark.parametrize("size", [(1, 1), (64, 64), (300, 40), (1024, 1536)])
def test_sizes(size: tuple[int, int]) -> None:
    pixels = draw(1, size)
    assert pixels.shape == (size[1], size[0], 4)
    assert (pixels[..., 3] == 255).all()


def test_seed_and_task_tell_pictures_apart() -> None:
    assert (draw(1, (80, 60)) == draw(1, (80, 60))).all()
    assert (draw(1, (80, 60)) != draw(2, (80, 60))).any()
    assert (draw(1, (80, 60)) != draw(1, (80, 60), "scene")).any()
