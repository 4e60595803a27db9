"""Which models are installed: told from folders, tables and the hub's cache; faults said, not thrown."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.diffusion.shelves import save, tensor_file

from limner.basics.errors import BadOption
from limner.engines.diffusion import weights

KLEIN = "flux2-klein-4b"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of one's own: nothing installed, nothing agreed to, all libraries there."""
    for name in ("HF_HUB_CACHE", "HF_HOME", "LIMNER_MODELS"):
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HF_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setattr(weights, "NEEDS", ("json",))
    return tmp_path


@pytest.fixture
def shelf(own: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of models that LIMNER_MODELS names."""
    place = own / "shelf"
    place.mkdir()
    monkeypatch.setenv("LIMNER_MODELS", str(place))
    return place


def card(name: str) -> weights.ModelCard:
    return next(card for card in weights.cards() if card.name == name)


def test_a_machine_without_models_says_how_to_get_one() -> None:
    assert not weights.installed()
    assert not any(card.ready for card in weights.cards())
    assert card(KLEIN).get == f"limner models get {KLEIN}"
    (finding,) = weights.findings()
    assert not finding.ok
    assert finding.optional
    with pytest.raises(BadOption, match="No model called 'nothing'"):
        weights.named("nothing")


def test_a_model_is_told_by_its_folders_name_and_is_ready(shelf: Path) -> None:
    save(shelf / KLEIN)
    found = weights.named(KLEIN)
    assert found.card.ready
    assert found.card.lacks == found.card.get == ""
    assert found.folder == shelf / KLEIN
    assert weights.cards()[0].name == KLEIN
    assert weights.findings()[0].ok


def test_a_folder_may_be_named_itself_beside_others(
    own: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(shelf / "z-image-turbo", "ZImagePipeline")
    alone = save(own / "else" / "FLUX.2-klein-4B")
    monkeypatch.setenv("LIMNER_MODELS", f"{alone}:{shelf}")
    assert set(weights.installed()) == {"FLUX.2-klein-4B", "z-image-turbo"}
    assert weights.home() == alone


@pytest.mark.parametrize(
    ("kind", "denoiser", "more", "told"),
    [
        ("Flux2KleinPipeline", {"num_layers": 8}, {"is_distilled": True}, "flux2-klein-9b"),
        ("Flux2KleinPipeline", {"num_layers": 5}, {"is_distilled": False}, "flux2-klein-base-4b"),
        ("Flux2KleinKVPipeline", {"num_layers": 8}, {}, "flux2-klein-9b-kv"),
        ("FluxPipeline", {"guidance_embeds": False}, {}, "flux1-schnell"),
        ("FluxFillPipeline", {"guidance_embeds": True}, {}, "flux1-fill"),
        ("QwenImageEditPlusPipeline", {}, {}, "qwen-image-edit-2511"),
        ("QwenImage21Pipeline", {}, {"sample_sigmas": [1.0, 0.5]}, "qwen-image-2.1-turbo"),
        ("StableDiffusion3Pipeline", {"num_layers": 24}, {}, "sd3.5-medium"),
    ],
)
def test_a_model_of_any_name_is_told_by_its_numbers(
    shelf: Path, kind: str, denoiser: dict[str, object], more: dict[str, object], told: str
) -> None:
    save(shelf / "mine", kind, denoiser, **more)
    family, known = weights.known(told)
    found = weights.installed()["mine"]
    assert (found.family.name, found.card.hub) == (family.name, known.hub)
    assert found.card.name == "mine"
    assert not any(other.name == told for other in weights.cards())


def test_what_numbers_do_not_tell_has_to_be_said(
    own: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(shelf / "mine", "ZImagePipeline")
    assert "z-image-turbo" in weights.inventory().faults["mine"]
    table = own / "models.toml"
    table.write_text('[mine]\npath = "shelf/mine"\ncard = "z-image"\nprecision = "fp8"\n')
    monkeypatch.setenv("LIMNER_MODELS", str(table))
    found = weights.named("mine")
    assert found.precision == "fp8"
    assert found.card.guidance == 4.0


def test_an_adapter_that_is_always_on_brings_its_steps(
    own: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(shelf / "qwen", "QwenImagePipeline")
    tensor_file(own / "quick.safetensors")
    table = own / "models.toml"
    table.write_text(
        '[quick]\npath = "shelf/qwen"\nlasting = ["quick"]\nsteps = 4\nguidance = 0\n'
        '[quick.adapters]\nquick = "quick.safetensors"\n'
    )
    monkeypatch.setenv("LIMNER_MODELS", str(table))
    found = weights.named("quick")
    assert found.lasting == ("quick",)
    assert found.loras == {"quick": own / "quick.safetensors"}
    assert set(found.card.steps.values()) == {4}
    assert found.card.guidance is None


def test_adapters_and_companions_in_the_folder_need_no_table(shelf: Path) -> None:
    folder = save(shelf / "flux1-schnell", "FluxPipeline", {"guidance_embeds": False})
    (folder / "adapters").mkdir()
    tensor_file(folder / "adapters" / "ink.safetensors")
    (folder / "companions" / "depth").mkdir(parents=True)
    found = weights.named("flux1-schnell")
    assert set(found.loras) == {"ink"}
    assert found.card.conditions == ("picture", "depth")
    (folder / "companions" / "nonsense").mkdir()
    assert "nonsense is no companion" in weights.inventory().faults["flux1-schnell"]


def test_terms_have_to_be_agreed_to_before_a_model_is_ready(shelf: Path) -> None:
    save(shelf / "flux1-dev", "FluxPipeline", {"guidance_embeds": True})
    with pytest.raises(BadOption, match="has to be agreed to") as refused:
        weights.named("flux1-dev")
    assert refused.value.hint == "limner models accept flux1-dev"
    kept = weights.agree("flux1-dev")
    assert "flux1-dev" in kept.read_text()
    assert weights.named("flux1-dev").card.ready
    save(shelf / "flux1-fill", "FluxFillPipeline")
    assert not card("flux1-fill").ready
    with pytest.raises(BadOption, match="There is no model"):
        weights.agree("nothing")


def test_a_table_may_agree_to_a_licence(
    own: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(shelf / "dev", "FluxPipeline", {"guidance_embeds": True})
    table = own / "models.toml"
    table.write_text('[flux1-dev]\npath = "shelf/dev"\nlicence = "accepted"\n')
    monkeypatch.setenv("LIMNER_MODELS", str(table))
    assert card("flux1-dev").ready


def broken(folder: Path, how: str) -> None:
    """Spoil a saved pipeline in one way."""
    part = folder / "transformer"
    if how == "index":
        (folder / "model_index.json").write_text("{")
    elif how == "part":
        for file in part.iterdir():
            file.unlink()
        part.rmdir()
    elif how == "empty":
        (part / "model.safetensors").unlink()
    elif how == "short":
        tensor_file(part / "model.safetensors", missing=3)
    elif how == "shard":
        told = {"weight_map": {"w": "model-00001-of-00002.safetensors"}}
        (part / "model.safetensors.index.json").write_text(json.dumps(told))
    elif how == "nonsense":
        (part / "model.safetensors").write_bytes(b"\xff" * 40)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("index", "names no pipeline"),
        ("part", "its transformer is missing"),
        ("empty", "its transformer has no weights"),
        ("short", "cut short at model.safetensors"),
        ("shard", "lacks model-00001-of-00002.safetensors"),
        ("nonsense", "transformer"),
    ],
)
def test_a_broken_folder_is_a_finding_and_not_a_crash(shelf: Path, how: str, said: str) -> None:
    broken(save(shelf / KLEIN), how)
    assert said in weights.inventory().faults[KLEIN]
    assert said in card(KLEIN).lacks
    assert any(said in finding.detail for finding in weights.findings())
    with pytest.raises(BadOption, match=KLEIN):
        weights.named(KLEIN)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("[mine]\ncard = 3", "`path` or `hub`"),
        ("mine = 4", "`path` or `hub`"),
        ("[mine]\npath = 'shelf/k'\nprecision = 'fp2'", "fp2"),
        ("[mine]\npath = 'shelf/k'\nadapters = 3", "has to be a table"),
        ("[mine]\npath = 'shelf/k'\n[mine.adapters]\nink = 'away'", "ink is not at"),
        ("[mine]\npath = 'shelf/k'\nlasting = ['ink']", "ink"),
        ("[mine]\npath = 'shelf/k'\nsteps = 'many'", "steps"),
        ("[mine]\npath = 'nowhere'", "cannot be read"),
        ("[mine]\nhub = 'a/b'", "a/b is not in the hub's cache"),
        ("[mine", "cannot be read"),
    ],
)
def test_a_wrong_table_is_a_finding_and_not_a_crash(
    own: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch, table: str, said: str
) -> None:
    save(shelf / "k", "FluxPipeline", {"guidance_embeds": False})
    (own / "models.toml").write_text(table)
    monkeypatch.setenv("LIMNER_MODELS", str(own / "models.toml"))
    (fault,) = weights.inventory().faults.values()
    assert said in fault


def test_the_hubs_cache_is_looked_into_and_nothing_more(own: Path) -> None:
    model = own / "hf_home" / "hub" / "models--black-forest-labs--FLUX.2-klein-4B"
    (model / "refs").mkdir(parents=True)
    (model / "refs" / "main").write_text("abc")
    save(model / "snapshots" / "abc")
    assert weights.named(KLEIN).folder == model / "snapshots" / "abc"
    broken(model / "snapshots" / "abc", "short")
    assert KLEIN not in weights.installed()


def test_a_place_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMNER_MODELS", "/nowhere/at/all")
    assert "no such folder" in weights.findings()[0].detail


def test_missing_libraries_are_said_with_what_installs_them(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(shelf / KLEIN)
    monkeypatch.setattr(weights, "NEEDS", ("no_such_library",))
    assert card(KLEIN).get == "pip install 'limner[diffusion]'"
    assert "no_such_library" in card(KLEIN).lacks


def test_looking_imports_no_torch(shelf: Path) -> None:
    import subprocess

    save(shelf / KLEIN)
    program = (
        "import sys; from limner.engines.diffusion import weights; weights.cards();"
        "sys.exit('torch' in sys.modules or 'diffusers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
