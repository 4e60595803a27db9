"""`limner models`: what is listed, fetched and agreed to at a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.diffusion.shelves import save

from limner.apps.cli import models
from limner.basics.errors import BadOption
from limner.engines.diffusion import DiffusionEngine, weights
from limner.world.machine import Machine

KLEIN = "flux2-klein-4b"


class Bench:
    """A world with one engine."""

    def __init__(self) -> None:
        self.made = DiffusionEngine()

    def engines(self):
        return {"diffusion": self.made.can}

    def engine(self, name):
        return {"diffusion": self.made}[name]


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HF_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)
    monkeypatch.setenv("LIMNER_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    monkeypatch.setattr(weights, "NEEDS", ("json",))
    monkeypatch.setattr(models, "default_world", Bench)
    monkeypatch.setattr(models, "machine", lambda: Machine((("Big card", 24.0),), 64.0))
    return tmp_path / "models"


def limner(*words: str) -> Result:
    return CliRunner().invoke(models.command, words, catch_exceptions=False)


def test_models_are_listed_with_what_fits_licence_and_the_command_to_get_them(shelf: Path) -> None:
    save(shelf / KLEIN)
    told = limner().stdout
    assert told.startswith("This machine: Big card with 24 GB; 64 GB of memory.")
    assert f"✓ {KLEIN}" in told
    assert "Its weights are not here: limner models get z-image-turbo" in told
    assert "18.5 GB in bf16; Apache-2.0: commercial use is free" in told
    assert "FLUX Non-Commercial: no commercial use" in told
    assert "more than there is here" in told


def test_as_json_each_model_is_a_card_and_what_it_fits_in(shelf: Path) -> None:
    save(shelf / KLEIN)
    cards = {card["name"]: card for card in map(json.loads, limner("--json").stdout.splitlines())}
    assert cards[KLEIN]["ready"]
    assert cards[KLEIN]["fits"] == "bf16"
    assert cards["qwen-image-2512"]["fits"] == "nf4"
    assert cards["flux2-dev"]["fits"] == ""
    fitting = [
        json.loads(line)["name"] for line in limner("--json", "--fitting").stdout.splitlines()
    ]
    assert "flux2-dev" not in fitting
    assert KLEIN in fitting


def test_a_machine_without_a_card_is_told_that_it_will_be_slow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "machine", lambda: Machine((), 32.0))
    told = limner().stdout
    assert "no graphics card; 32 GB" in told
    assert "21.0 GB, slow without a graphics card" in told  # sdxl, in float32
    assert "needs 37.0 GB, more than there is here" in told  # klein
    names = [line.split()[0] for line in told.splitlines()[1::3]]
    assert names.index("sdxl") < names.index(KLEIN)


def test_agreeing_makes_a_model_ready(shelf: Path) -> None:
    save(shelf / "flux1-dev", "FluxPipeline", {"guidance_embeds": True})
    assert "limner models accept flux1-dev" in limner().stdout
    told = limner("accept", "flux1-dev")
    assert "Agreed to FLUX.1 [dev] Non-Commercial for flux1-dev" in told.stdout
    assert "✓ flux1-dev" in limner().stdout


def test_fetching_says_what_it_is_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(BadOption, match="nothing is fetched"):
        limner("get", KLEIN)
    with pytest.raises(BadOption, match="There is no model 'nothing'"):
        limner("get", "nothing")
    with pytest.raises(BadOption, match="Non-Commercial"):
        limner("get", "flux1-dev")
