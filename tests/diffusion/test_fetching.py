"""Getting models: from a hub on this machine, with the hub's own library over HTTP."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("huggingface_hub", reason="models are fetched with huggingface_hub")

from tests.diffusion.hub import Shelf, serving
from tests.diffusion.shelves import save, tensor_file

from limner.basics.errors import BadOption, CannotWrite, EngineFailed
from limner.engines.diffusion import fetching, weights

KLEIN = "flux2-klein-4b"
HUB = "black-forest-labs/FLUX.2-klein-4B"
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """A hub on this machine, and nothing installed."""
    from huggingface_hub import constants

    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(constants, "HF_HUB_DISABLE_XET", True)
    monkeypatch.setattr(weights, "NEEDS", ("json",))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HF_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("LIMNER_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    with serving() as shelf:
        monkeypatch.setenv("HF_ENDPOINT", shelf.address)
        yield shelf


def published(hub: Shelf, tmp_path: Path) -> Path:
    """Publish klein with what else lies in such places."""
    folder = save(tmp_path / "published", is_distilled=True)
    tensor_file(folder / "flux-2-klein-4b.safetensors")
    tensor_file(folder / "transformer" / "model.fp16.safetensors")
    (folder / "vae" / "model.bin").write_bytes(b"old")
    (folder / "README.md").write_text("# klein")
    hub.models[HUB] = folder
    return folder


def test_a_model_is_fetched_whole_and_without_what_is_not_needed(
    hub: Shelf, tmp_path: Path
) -> None:
    published(hub, tmp_path)
    said: list[str] = []
    folder = fetching.fetch(KLEIN, said.append)
    assert folder == tmp_path / "models" / KLEIN
    assert weights.named(KLEIN).folder == folder
    assert "GB in 8 files" in said[0]  # index, scheduler, and two of each of three parts
    assert "Apache-2.0, commercial use is free" in said[1]
    unwanted = {"flux-2-klein-4b.safetensors", "README.md", "model.bin", "model.fp16.safetensors"}
    assert not unwanted & {Path(name).name for name in hub.asked}
    assert sorted(path.name for path in folder.iterdir()) == [
        "model_index.json", "scheduler", "text_encoder", "transformer", "vae",
    ]  # fmt: skip
    with pytest.raises(BadOption, match="is there already"):
        fetching.fetch(KLEIN, said.append)


def test_what_breaks_off_is_no_model_and_is_continued(hub: Shelf, tmp_path: Path) -> None:
    published(hub, tmp_path)

    class Once(fetching.HuggingFace):
        """Fetches one file more, and then the line is dead."""

        def download(self, name, files, folder):
            chosen = list(files)
            super().download(name, chosen[:1] if len(chosen) > 1 else chosen, folder)
            if len(chosen) > 1:
                raise EngineFailed("the line is dead")

    with pytest.raises(EngineFailed, match="the line is dead"):
        fetching.fetch(KLEIN, lambda _: None, Once())
    assert not weights.installed()
    hub.asked.clear()
    hub.cut = "vae/model.safetensors"
    fetching.fetch(KLEIN, lambda _: None)
    assert weights.named(KLEIN).card.ready
    assert "model_index.json" not in hub.asked


def test_a_licence_on_terms_is_agreed_to_first(hub: Shelf, tmp_path: Path) -> None:
    hub.models["black-forest-labs/FLUX.1-dev"] = save(tmp_path / "dev", "FluxPipeline")
    with pytest.raises(BadOption, match="Non-Commercial") as refused:
        fetching.fetch("flux1-dev", lambda _: None)
    assert "limner models accept flux1-dev" in refused.value.hint
    assert not hub.asked
    weights.agree("flux1-dev")
    fetching.fetch("flux1-dev", lambda _: None)
    assert weights.named("flux1-dev").card.ready


def test_a_companion_lies_beside_its_model(hub: Shelf, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="sdxl is not installed"):
        fetching.fetch("sdxl/depth", lambda _: None)
    save(tmp_path / "models" / "sdxl", "StableDiffusionXLPipeline")
    depth = tmp_path / "depth"
    depth.mkdir()
    (depth / "config.json").write_text('{"_class_name": "ControlNetModel"}')
    tensor_file(depth / "diffusion_pytorch_model.safetensors")
    hub.models["diffusers/controlnet-depth-sdxl-1.0"] = depth
    fetching.fetch("sdxl/depth", lambda _: None)
    assert set(weights.named("sdxl").companions) == {"depth"}
    assert "depth" in weights.named("sdxl").card.conditions
    with pytest.raises(BadOption, match="no companion 'redux'"):
        fetching.fetch("sdxl/redux", lambda _: None)


def test_an_adapted_model_uses_the_weights_that_are_there(hub: Shelf, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="an adapter of sdxl"):
        fetching.fetch("sdxl-lightning", lambda _: None)
    base = save(tmp_path / "models" / "sdxl", "StableDiffusionXLPipeline")
    quick = tmp_path / "quick"
    quick.mkdir()
    tensor_file(quick / "sdxl_lightning_4step_lora.safetensors")
    tensor_file(quick / "sdxl_lightning_8step_lora.safetensors")
    hub.models["ByteDance/SDXL-Lightning"] = quick
    fetching.fetch("sdxl-lightning", lambda _: None)
    found = weights.named("sdxl-lightning")
    assert found.folder == base
    assert found.lasting == ("own",)
    assert found.card.guidance is None
    assert found.loras["own"].name == "sdxl_lightning_4step_lora.safetensors"
    assert hub.asked == ["sdxl_lightning_4step_lora.safetensors"]


def test_a_hub_that_refuses_says_what_to_do(hub: Shelf, tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="The hub has no"):
        fetching.fetch(KLEIN, lambda _: None)
    hub.gated.add(HUB)
    with pytest.raises(EngineFailed, match="on request only") as refused:
        fetching.fetch(KLEIN, lambda _: None)
    assert "HF_TOKEN" in refused.value.hint
    hub.gated.clear()
    hub.models[HUB] = tmp_path / "bare"
    hub.models[HUB].mkdir()
    with pytest.raises(EngineFailed, match=r"has no model_index\.json"):
        fetching.fetch(KLEIN, lambda _: None)


def test_a_broken_model_is_not_put_in_its_place(hub: Shelf, tmp_path: Path) -> None:
    folder = published(hub, tmp_path)
    tensor_file(folder / "vae" / "model.safetensors", missing=4)
    with pytest.raises(EngineFailed, match="cut short"):
        fetching.fetch(KLEIN, lambda _: None)
    assert not weights.installed()


def test_a_full_disk_is_told_before_anything_is_loaded(
    hub: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(hub, tmp_path)
    full = shutil.disk_usage(tmp_path)._replace(free=10)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(CannotWrite, match="are needed"):
        fetching.fetch(KLEIN, lambda _: None)
    assert hub.asked == ["model_index.json"]


def test_offline_nothing_is_asked(hub: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(BadOption, match="HF_HUB_OFFLINE is set"):
        fetching.fetch(KLEIN, lambda _: None)
    assert not hub.asked
