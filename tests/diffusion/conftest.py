"""Tiny models on disk, built once a session, for whoever paints with them."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")

Tiny = Callable[[str], Path]


def torchvision_for_cpu() -> None:
    """Let torchvision's wheel, which is built for CUDA, be imported beside a torch without it.

    Two operators it registers as it is imported are declared; resizing uses neither.
    """
    import torch

    if importlib.util.find_spec("torchvision") is None or torch.version.cuda:
        return
    for name in ("nms", "qnms"):
        if not hasattr(torch.ops.torchvision, name):
            torch.library.define(
                f"torchvision::{name}", "(Tensor dets, Tensor scores, float iou) -> Tensor"
            )


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """Return what gives the folder of a tiny model by name, saved the first time it is wanted."""
    pytest.importorskip("torch")
    pytest.importorskip("diffusers")
    import torch

    torch.set_num_threads(1)
    torchvision_for_cpu()
    from tests.diffusion.tiny import save

    kept: dict[str, Path] = {}
    root = tmp_path_factory.mktemp("models")

    def folder(name: str) -> Path:
        if name not in kept:
            kept[name] = save(name, root)
        return kept[name]

    return folder


SEEING = ("flux2-dev", "qwen-image-edit-2511", "qwen-image-layered", "qwen-image-2.1")
"""Models whose processors of pictures are made of torchvision."""


@pytest.fixture(scope="session")
def find(tiny: Tiny) -> Callable[[str], Any]:
    """Return what a replica finds models with: tiny ones, which may paint as small as is asked."""
    from limner.engines.diffusion.family import families
    from limner.engines.diffusion.weights import Installed

    def found(name: str) -> Installed:
        if name in SEEING:
            pytest.importorskip("torchvision", reason="its pictures are read by torchvision")
        for family in families().values():
            for card in family.cards:
                if card.name == name:
                    small = card.model_copy(update={"area": (1, card.area[1]), "ready": True})
                    return Installed(small, family, tiny(name))
        raise LookupError(name)

    return found


@pytest.fixture(scope="session")
def small_pictures() -> Iterator[None]:
    """Have the pipelines that resize what they are given to a megapixel take 64 x 64 instead."""
    pytest.importorskip("torch")
    pytest.importorskip("diffusers")
    torchvision_for_cpu()
    from diffusers.pipelines.qwenimage import (
        pipeline_qwenimage_edit_inpaint,
        pipeline_qwenimage_edit_plus,
        pipeline_qwenimage_layered,
    )

    area = 64 * 64
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline_qwenimage_edit_plus, "VAE_IMAGE_SIZE", area)
        patch.setattr(pipeline_qwenimage_edit_plus, "CONDITION_IMAGE_SIZE", area)
        for module in (pipeline_qwenimage_edit_inpaint, pipeline_qwenimage_layered):
            chosen = module.calculate_dimensions
            patch.setattr(
                module, "calculate_dimensions", lambda _, aspect, f=chosen: f(area, aspect)
            )
        yield


@pytest.fixture(scope="session")
def replica(find: Callable[[str], Any], small_pictures: None) -> Any:
    """Return a replica of this machine's processor with all tiny models."""
    from limner.engines.diffusion.replica import Replica

    return Replica(find=find)
