"""Every sample looks as it did when somebody last looked at it, here and in a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from samples import SAMPLES, SIDE, digests, painted

GOLDEN = Path(__file__).parent / "golden"
MOST, MEAN = 20, 0.25
"""Largest difference of any channel of any pixel, and the mean of all, in 255ths."""


def far(one: np.ndarray, other: np.ndarray) -> bool:
    apart = np.abs(premultiplied(one) - premultiplied(other))
    return bool(apart.max() > MOST or apart.mean() > MEAN)


def premultiplied(pixels: np.ndarray) -> np.ndarray:
    wide = pixels.astype(float)
    wide[..., :3] *= wide[..., 3:] / 255
    return wide


@pytest.mark.parametrize("name", SAMPLES)
def test_looks_as_accepted(name: str, request: pytest.FixtureRequest) -> None:
    pixels = painted(name).pixels
    file = GOLDEN / f"{name}.png"
    if request.config.getoption("--accept"):
        GOLDEN.mkdir(exist_ok=True)
        Image.fromarray(pixels).save(file, optimize=True)
    assert file.stat().st_size <= 20 * 1024
    golden = np.asarray(Image.open(file).convert("RGBA"))
    assert golden.shape == (SIDE, SIDE, 4)
    assert not far(pixels, golden), f"{name} has changed; look at it, then run with --accept"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_tolerance_bites(name: str) -> None:
    golden = np.asarray(Image.open(GOLDEN / f"{name}.png").convert("RGBA"))
    assert far(np.roll(golden, 1, axis=1), golden), "a shift by one pixel must be seen"
    paler = golden.astype(int)
    paler[..., :3] += 2
    assert far(np.clip(paler, 0, 255), golden), "two levels of a colour must be seen"


def test_same_bytes_twice_and_in_a_fresh_process() -> None:
    once = digests()
    assert once == digests()
    script = Path(__file__).parent / "samples.py"
    fresh = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True
    )
    assert json.loads(fresh.stdout) == once
