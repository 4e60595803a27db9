"""ControlNets, Redux and adapters: what lies beside a model's weights lets it do more."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch", reason="models are painted with torch")
pytest.importorskip("diffusers", reason="models are painted with diffusers")

from tests.diffusion.test_families import gathering
from tests.diffusion.tiny import companions

from limner.basics.errors import BadOption
from limner.basics.geometry import Size
from limner.document.layers.generated import Lora
from limner.engines.diffusion.replica import Replica
from limner.engines.diffusion.weights import Installed
from limner.ports.orders import Order

pytestmark = pytest.mark.filterwarnings(  # what the libraries deprecate among themselves
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning"
)
SIZE = Size(64, 64)


def picture(seed: int) -> np.ndarray:
    """A picture of coloured patches."""
    whole = np.random.default_rng(seed).integers(0, 256, (8, 8, 4), np.uint8)
    whole[..., 3] = 255
    return whole.repeat(8, 0).repeat(8, 1)


def painter(model: Installed) -> Any:
    """Return what paints with one model, and its replica."""
    replica = Replica(find=lambda _: model)

    def paint(**more: Any) -> np.ndarray:
        asked = {"task": "generate", "prompt": "a red cube", "size": SIZE, "seed": 3, "steps": 2}
        order = Order(model=model.card.name, **{**asked, **more})
        return replica.paint(order, lambda _, __: None, threading.Event()).picture

    paint.replica = replica
    return paint


def fitted(model: Installed, name: str, folder: Path) -> Installed:
    """Return a model with a companion, as it would be found on disk."""
    card = model.family.companions[name].added(model.card)
    return replace(model, card=card, companions={**model.companions, name: folder})


@pytest.mark.parametrize(
    "name", ["flux1-dev", "qwen-image-2512", "sd3.5-large", "sdxl", "z-image-turbo"]
)
def test_a_control_net_holds_a_painting_to_depth_or_edges(
    find: Callable[[str], Installed], tmp_path: Path, name: str
) -> None:
    bare = find(name)
    folder = companions.save(name, bare.folder, "depth", tmp_path)
    paint = painter(fitted(fitted(bare, "depth", folder), "edges", folder))
    guided = {"condition": "depth", "guide": picture(1), "weight": 1.0}
    first = paint(**guided)
    assert (paint(**guided) == first).all()
    assert (paint(**{**guided, "guide": picture(2)}) != first).any()
    assert (paint(**{**guided, "condition": "edges"}) != first).any()
    assert (paint(**{**guided, "weight": 0.1}) != first).any()
    several = [{**guided, "seed": seed, "guide": picture(seed)} for seed in (4, 5, 6)]
    alone = [paint(**one) for one in several]
    with gathering(paint.replica.batcher, 3), ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda one: paint(**one), several))
    for one, other in zip(alone, together, strict=True):
        assert np.abs(one.astype(int) - other).max() <= 1
    with pytest.raises(BadOption, match="cannot be guided by depth"):
        painter(bare)(**guided)


def test_redux_paints_after_references(find: Callable[[str], Installed], tmp_path: Path) -> None:
    pytest.importorskip("torchvision", reason="its pictures are read by torchvision")
    bare = find("flux1-dev")
    folder = companions.save("flux1-dev", bare.folder, "redux", tmp_path)
    paint = painter(fitted(bare, "redux", folder))
    plain, one = paint(), paint(references=(picture(1),))
    assert (plain != one).any()
    assert (paint(references=(picture(1), picture(2))) != one).any()
    assert (paint(references=(picture(1),), prompt="green") != one).any()
    with pytest.raises(BadOption, match="cannot take 1 references"):
        painter(bare)(references=(picture(1),))


@pytest.mark.parametrize("name", ["flux2-klein-4b", "z-image-turbo", "qwen-image-2512", "sdxl"])
def test_an_adapter_is_worn_by_the_layer_that_names_it(
    find: Callable[[str], Installed], tmp_path: Path, name: str
) -> None:
    model = find(name)
    file = adapter(model, tmp_path)
    paint = painter(replace(model, loras={"ink": file}))
    plain = paint()
    worn = paint(loras=(Lora(name="ink"),))
    assert (worn != plain).any()
    assert (paint() == plain).all()
    assert (paint(loras=(Lora(name="ink", weight=0.0),)) == plain).all()
    lasting = painter(replace(model, loras={"ink": file}, lasting=("ink",)))
    assert (lasting() == worn).all()
    with pytest.raises(BadOption, match="chalk"):
        paint(loras=(Lora(name="chalk"),))


def adapter(model: Installed, folder: Path) -> Path:
    """Save a LoRA for a model's denoiser, as trainers do."""
    import diffusers
    import torch
    from peft import LoraConfig, get_peft_model_state_dict

    pipe = diffusers.DiffusionPipeline.from_pretrained(model.folder, local_files_only=True)
    denoiser = getattr(pipe, model.family.denoiser)
    wanted = LoraConfig(r=2, lora_alpha=2, target_modules=["to_q", "to_v"], init_lora_weights=False)
    torch.manual_seed(1)
    denoiser.add_adapter(wanted)
    state = get_peft_model_state_dict(denoiser)
    state = {key: weight * 6 for key, weight in state.items()}
    type(pipe).save_lora_weights(folder, **{f"{model.family.denoiser}_lora_layers": state})
    return folder / "pytorch_lora_weights.safetensors"
