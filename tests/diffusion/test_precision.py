"""Weights in fewer bits, and parts in turns: what is held, and what is still done right."""

from __future__ import annotations

import copy
import threading
from typing import Any

import pytest

pytest.importorskip("torch", reason="models are painted with torch")
pytest.importorskip("diffusers", reason="models are painted with diffusers")

import torch

from limner.basics.geometry import Size
from limner.engines.diffusion import precision
from limner.engines.diffusion.device import Device
from limner.engines.diffusion.model import weight
from limner.engines.diffusion.replica import Replica
from limner.ports.models import ModelCard
from limner.ports.orders import Order

pytestmark = pytest.mark.filterwarnings(  # what the libraries deprecate among themselves
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning"
)


class Stack(torch.nn.Module):
    """Two wide layers between narrow ends, as denoisers are built."""

    def __init__(self, wide: int) -> None:
        super().__init__()
        self.shift = torch.nn.Parameter(torch.randn(wide))
        self.x_embedder = torch.nn.Linear(8, wide)
        self.blocks = torch.nn.ModuleList([torch.nn.Linear(wide, wide) for _ in range(2)])
        self.proj_out = torch.nn.Linear(wide, 8)

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor]:
        x = self.x_embedder(x) + self.shift
        for block in self.blocks:
            x = torch.nn.functional.gelu(block(x))
        return (self.proj_out(x),)


def test_a_module_streamed_to_a_device_says_the_same_and_is_whole_again() -> None:
    pytest.importorskip("accelerate")
    torch.manual_seed(0)
    stack, x = Stack(16).eval().requires_grad_(False), torch.randn(4, 8)
    before = copy.deepcopy(stack.state_dict())
    assert torch.equal(precision.streamed(stack, {"x": x}, "cpu")[0], stack(x)[0])
    assert all(torch.equal(stack.state_dict()[name], kept) for name, kept in before.items())
    assert stack.forward.__func__ is Stack.forward


def test_weights_are_counted_as_they_are_kept() -> None:
    from torch.testing._internal.two_tensor import TwoTensor

    numbers, scales = torch.zeros(64, 64), torch.zeros(64, 64)
    module = torch.nn.Module()
    module.packed = torch.nn.Parameter(TwoTensor(numbers, scales), requires_grad=False)
    assert weight(module) == numbers.nbytes + scales.nbytes


def test_int8_holds_a_quarter_and_drifts_little() -> None:
    pytest.importorskip("torchao", reason="fewer bits are kept by torchao")
    torch.manual_seed(0)
    stack, x = Stack(1024).eval().requires_grad_(False), torch.randn(4, 8)
    before, whole = stack(x), weight(stack)
    precision.fewer_bits(stack, "int8", "cpu")
    assert 0 < precision.drift(before, stack(x)) < precision.DRIFT / 4
    assert weight(stack) < 0.3 * whole


@pytest.mark.parametrize(("gigabytes", "kept"), [(24, "bf16"), (12, "offload")])
def test_where_fewer_bits_did_not_do_whole_weights_take_turns_if_they_must(
    find: Any, gigabytes: int, kept: str
) -> None:
    card: ModelCard = find("flux2-klein-4b").card
    assert precision.whole(card, Device("cuda", "bfloat16", gigabytes * 10**9, "a GPU")) == kept


def test_parts_that_take_turns_are_not_asked_for_partial_pictures(find: Any) -> None:
    replica, heard = Replica(find=find), []
    with replica.shelf.model("flux2-klein-4b", threading.Event()) as model:
        model.alone = threading.Lock()
    wanted = Order(
        "flux2-klein-4b", "generate", "a red cube", Size(64, 64), 0, steps=4, previews=3
    )  # fmt: skip
    done = replica.paint(wanted, lambda _, partial: heard.append(partial), threading.Event())
    assert done.picture.shape == (64, 64, 4)
    assert heard == [None] * 4


def test_further_layers_of_a_picture_cost_no_forward(find: Any, small_pictures: None) -> None:
    pytest.importorskip("torchvision", reason="its pictures are read by torchvision")
    import numpy as np

    replica, below = Replica(find=find), np.full((64, 64, 4), 200, np.uint8)
    below[16:48, 16:48, :3] = (200, 30, 30)

    def forwards(part: int, seed: int = 0) -> int:
        wanted = Order(
            "qwen-image-layered", "layers", "a red square", Size(64, 64), seed, steps=2,
            part=part, below=below, key=f"{part}-{seed}",
        )  # fmt: skip
        before = replica.batcher.tally.rows
        replica.paint(wanted, lambda *_: None, threading.Event())
        return replica.batcher.tally.rows - before

    assert forwards(0) >= 2
    assert [forwards(part) for part in (1, 2, 3, 1)] == [0, 0, 0, 0]
    assert forwards(1, seed=1) >= 2
