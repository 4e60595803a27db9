"""Tiny models on disk, built once a session, for whoever paints with them."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path

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
