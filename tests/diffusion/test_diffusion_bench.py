"""The bench of the diffusion engine: its models are as large as the published ones, and what it
does on a GPU is walked through here with tiny models, so that its first run there does not stop at
a slip.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

pytest.importorskip("torch", reason="models are painted with torch")
pytest.importorskip("diffusers", reason="models are painted with diffusers")

import torch
from tests.diffusion.conftest import torchvision_for_cpu
from tests.diffusion.tiny import builders

from bench import diffusion, diffusion_models
from limner.engines.diffusion import device

pytestmark = pytest.mark.filterwarnings(  # what the libraries deprecate among themselves
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning"
)
SIZES = {"klein-4b": (3.88, 4.02), "z-image": (6.15, 4.02), "qwen-image": (20.43, 8.29)}
"""Billions of parameters of the denoiser and of the text encoder."""


class Gpu(device.Device):
    """A GPU as far as anybody asks, on which nothing is but this machine's processor."""

    @property
    def place(self) -> str:
        return "cpu"

    def mark(self) -> Any:
        return lambda: None


@pytest.mark.parametrize("subject", SIZES)
def test_models_are_as_large_as_the_published_ones(subject: str) -> None:
    torchvision_for_cpu()
    with diffusion_models.made_on("meta", torch.bfloat16):
        pipe = diffusion_models.WHOLE[subject]()
    counted = (pipe.transformer, pipe.text_encoder)
    found = tuple(round(sum(p.numel() for p in part.parameters()) / 1e9, 2) for part in counted)
    assert found == pytest.approx(SIZES[subject], abs=0.006)
    assert {p.dtype for part in counted for p in part.parameters()} == {torch.bfloat16}
    assert {p.device.type for part in counted for p in part.parameters()} == {"meta"}


def test_what_is_done_on_a_gpu_can_be_done(monkeypatch: Any, capsys: Any) -> None:
    torch.set_num_threads(1)
    gpu = Gpu("cuda", "bfloat16", 80 * 10**9, "a GPU of the mind")
    calls: list[str] = []
    monkeypatch.setattr(device, "device", lambda: gpu)
    monkeypatch.setattr(diffusion, "LARGE", 64)
    for name in ("synchronize", "empty_cache", "reset_peak_memory_stats"):
        monkeypatch.setattr(torch.cuda, name, lambda *_, name=name: calls.append(name))
    monkeypatch.setattr(torch.cuda, "max_memory_allocated", lambda _: 12_300_000_000)
    for subject, whole in diffusion_models.SUBJECTS.items():
        tiny = partial(_typed, builders()[whole.name])
        monkeypatch.setitem(diffusion_models.WHOLE, subject, tiny)
        few = diffusion_models.Subject(whole.name, 4)
        monkeypatch.setitem(diffusion_models.SUBJECTS, subject, few)
    diffusion.main(["--pictures", "2", "--side", "64", "--at-once", "2", "--rounds", "1"])
    lines = capsys.readouterr().out.splitlines()
    assert "a GPU of the mind" in lines[0]
    table = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[3:]]
    assert [row[0] for row in table] == [subject for subject in SIZES for _ in range(4)]
    assert all(float(row[3]) > 0 and row[6] == "12.3" for row in table)
    assert set(calls) == {"synchronize", "empty_cache", "reset_peak_memory_stats"}


def _typed(maker: Any) -> Any:
    """Return a tiny pipeline in the numbers of a GPU."""
    return maker().to(torch.bfloat16)
