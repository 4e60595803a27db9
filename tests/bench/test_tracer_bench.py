"""The tracer's bench measures what it says: errors against a noisy truth, budgets, one scene for both."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

error = pytest.importorskip("bench.tracer.error", reason="run from the repository's root")

from bench.tracer import __main__ as command  # noqa: E402
from bench.tracer import blender, prompts, scenes, table  # noqa: E402


def a_truth(noise: float) -> tuple[np.ndarray, error.Truth]:
    """A smooth picture, and a truth of it whose halves are as noisy as said."""
    rng = np.random.default_rng(5)
    light = np.broadcast_to(np.linspace(0.05, 0.9, 256)[None, :, None], (256, 256, 3)).astype("f4")
    halves = (light + noise * rng.standard_normal(light.shape).astype("f4") for _ in range(2))
    return light, error.Truth(*halves, light)


@pytest.mark.parametrize("tone", [error.SHOWN, error.STOPS])
@pytest.mark.parametrize("noise", [0.0, 0.02])
def test_noise_of_the_truth_does_not_count_as_error(tone: error.Tone, noise: float) -> None:
    light, truth = a_truth(noise)
    off = light * 1.05
    exact = -10 * np.log10(
        np.mean((tone.of(off.astype(float)) - tone.of(light.astype(float))) ** 2)
    )
    within = 3 * error.doubt(float(exact), truth, tone) + 0.05
    assert within < 2.0
    assert error.psnr(off, truth, tone) == pytest.approx(exact, abs=within)


def test_the_smoothed_middle_of_a_truth_may_be_off_without_being_taken_for_the_truth() -> None:
    light, truth = a_truth(0.02)
    off, beside = light * 1.02, error.Truth(truth.first, truth.second, light * 1.01)
    level = error.psnr(off, truth, error.SHOWN)
    assert error.psnr(off, beside, error.SHOWN) == pytest.approx(level, abs=0.5)


@given(st.floats(0.0, 1.0))
def test_slopes_are_those_of_their_curves(x: float) -> None:
    step = 1e-6
    for tone in (error.SHOWN, error.STOPS):
        ends = (tone.of(np.array([v])) for v in (x + step, max(x - step, 0.0)))
        high, low = (float(end[0]) for end in ends)
        if 0.004 < x < 1 - step:
            slope = (high - low) / (2 * step)
            assert float(tone.slope(np.array([x]))[0]) == pytest.approx(slope, rel=1e-3)


def test_a_budget_buys_what_lies_between_the_rungs() -> None:
    ladder = [(16.0, 40.0), (4.0, 36.0), (1.0, 30.0)]
    assert error.at(8.0, ladder) == pytest.approx(38.0)
    assert error.at(0.9, ladder) is None
    assert error.at(60.0, ladder) == 40.0


def test_a_renderer_has_the_denoiser_that_suits_it_best_at_a_budget() -> None:
    def row(way: str, seconds: float, level: float) -> table.Row:
        return table.Row("Cycles", "", way, seconds, 0.0, level, level)

    rows = [
        row("quick", 2, 30),
        row("quick", 20, 40),
        row("careful", 6, 39),
        row("careful", 20, 41),
    ]
    assert table.best(rows, "Cycles", 5.0, "shown") == pytest.approx(33.98, abs=0.01)
    assert table.best(rows, "Cycles", 20.0, "shown") == 41
    assert table.best(rows, "Cycles", 1.0, "shown") is None


def test_prompts_are_in_the_public_file_and_cells_tell_medians() -> None:
    known = prompts.prompts()
    assert tuple(known) == prompts.IDS
    assert "LUMEN" in known["packshot-serum"]
    took = [prompts.Took(3.0, 1.0), prompts.Took(9.0, 2.0), prompts.Took(4.0, None)]
    assert prompts.cell(took) == "4.0 (1.5)"
    assert prompts.cell([prompts.Took(2.0, None)]) == "2.0 (none)"


def test_without_bpy_the_comparison_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    command.versus(command.arguments(["cycles", "--bpy", "/nowhere/python"]))
    assert capsys.readouterr().out == "skipped, Cycles: /nowhere/python has no bpy\n"
    with pytest.raises(blender.Missing):
        blender.find("/nowhere/python")


@pytest.mark.parametrize("name", scenes.SCENES)
def test_a_scene_reaches_the_other_renderer_whole(name: str, tmp_path: Path) -> None:
    pytest.importorskip("mitsuba", reason="the tracer is not installed")
    from bench.tracer import ours
    from bench.tracer.export import export

    from limner.engines.tracer.build import Sheets, build

    ours.Limner()
    scene = scenes.SCENES[name]()
    told = json.loads(export(scene, tmp_path).read_text())
    built = build(scene.shot, Sheets(scene.sheets))
    meshes = [s for s in built.scene.shapes() if s.id()[:1] in "ts" and s.id()[1:2].isdigit()]
    faces = sorted(len(np.load(tmp_path / shape["faces"])) for shape in told["shapes"])
    assert faces == sorted(mesh.face_count() for mesh in meshes)
    assert sum(len(shape["prints"]) for shape in told["shapes"]) == len(scene.sheets)
    assert len(told["panels"]) == 3
    assert np.load(tmp_path / told["dome"]).min() > 0
    for shape in told["shapes"]:
        positions, faces = (np.load(tmp_path / shape[k]) for k in ("positions", "faces"))
        assert faces.max() < len(positions) == len(np.load(tmp_path / shape["uv"]))
