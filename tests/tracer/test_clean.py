"""Cleaning: noise goes, edges that are known stay, and bands leave no seam."""

import numpy as np
import pytest

pytest.importorskip("pyoidn")

from limner.engines.tracer import clean
from limner.engines.tracer.look import Features

ROWS, COLUMNS = 1200, 48


@pytest.fixture(scope="module")
def noisy() -> tuple[np.ndarray, np.ndarray, Features]:
    albedo = np.full((ROWS, COLUMNS, 3), 0.8, np.float32)
    albedo[::6, 20:24] = 0.05
    ramp = np.linspace(0.3, 1.0, ROWS, dtype=np.float32)[:, None, None]
    true = albedo * ramp
    noise = np.random.default_rng(3).gamma(2.0, 0.5, (ROWS, COLUMNS, 1)).astype(np.float32)
    normal = np.zeros_like(albedo)
    return true, true * noise, Features(albedo, normal, normal[..., 0])


def test_noise_goes_and_fine_lines_stay(noisy):
    true, light, features = noisy
    got = clean.cleaned(light, features, "high")
    assert np.abs(got - true).mean() < 0.15 * np.abs(light - true).mean()
    line, beside = got[::6, 21:23].mean(), got[3::6, 21:23].mean()
    assert line < 0.35 * beside, "lines one pixel high are still dark"


def test_tiles_leave_no_seam(noisy, monkeypatch):
    _, light, features = noisy
    whole = clean.cleaned(light, features, "balanced")
    monkeypatch.setattr(clean, "_MEMORY", 20)
    parts = clean.cleaned(light, features, "balanced")
    assert np.abs(parts - whole).max() < 0.03
