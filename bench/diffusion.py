"""What the diffusion engine makes of a device, beside plain diffusers, in one run.

`python -m bench.diffusion [--models klein-4b,z-image,qwen-image] [--pictures 8] [--side 1024]`

Weights are random, and as large as the published ones on a GPU, the tests' on a CPU. Pictures are
timed from prompt to PNG bytes: with the plain pipeline one after another, each encoded by Pillow as
its users do; with a Replica several at once, encoded by Limner meanwhile. Every prompt is new, so
no embedding is remembered. The share of the ceiling is what the denoiser computes (counted by
torch) in the seconds of its forwards, of what a large matrix product reaches here. Without a GPU
seconds are the processor's, of all threads, which other programs hardly lengthen.
"""

from __future__ import annotations

import argparse
import gc
import io
import itertools
import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import torch

from bench.machine import load, machine

if TYPE_CHECKING:
    from limner.engines.diffusion.device import Device

_NUMBERS = itertools.count()
LARGE = 8192
"""Side of the matrices of which a GPU's ceiling is taken."""


@dataclass(frozen=True)
class Case:
    """What is timed, and on what. at_once: pictures a Replica has under way. rounds: of each way,
    in turn.
    """

    on: Device
    model: str
    side: int
    pictures: int
    at_once: int
    rounds: int


@dataclass
class Figures:
    """seconds: from the first prompt to the last PNG. steps: seconds of the denoiser's forwards,
    rows of them, and how many there were.
    """

    seconds: float
    steps: float = 0.0
    rows: int = 0
    forwards: int = 0


def main(told: Sequence[str] | None = None) -> None:
    """Print the tables. told: what the command line says."""
    from tests.diffusion.conftest import torchvision_for_cpu

    from limner.engines.diffusion.device import device

    torchvision_for_cpu()
    on = device()
    gpu = on.kind == "cuda"
    case = _asked(told, on)
    if not gpu:
        torch.set_num_threads(1)
    name = on.name if gpu else "no GPU: tiny models, one thread"
    ceiling = matrix_ceiling(on)
    print(f"{machine()}, torch {torch.__version__}, {name}, {load()}")
    print(f"matrix product: {ceiling / 1e12:.4g} TFLOP/s")
    print(_row("model", "way", "pictures/s", "ms/step", "rows/forward", "of ceiling", "GB"))
    for model in case.model.split(","):
        _timed(replace(case, model=model), ceiling)
        _emptied(on)


def _asked(told: Sequence[str] | None, on: Device) -> Case:
    gpu = on.kind == "cuda"
    words = argparse.ArgumentParser(prog="python -m bench.diffusion")
    words.add_argument("--models", default="klein-4b,z-image,qwen-image")
    words.add_argument("--pictures", type=int, default=8 if gpu else 12)
    words.add_argument("--side", type=int, default=1024 if gpu else 64)
    words.add_argument("--at-once", type=int, default=8 if gpu else 6)
    words.add_argument("--rounds", type=int, default=3, help="of each way in turn; the best counts")
    words.add_argument("--compile", action="store_true", help="compile the repeated blocks")
    said = words.parse_args(told)
    if said.compile:
        os.environ["LIMNER_DIFFUSION_WARM"] = f"{said.side}x{said.side}"
    return Case(on, said.models, said.side, said.pictures, said.at_once, said.rounds)


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def matrix_ceiling(on: Device) -> float:
    """Return the FLOP/s of a large matrix product on a device."""
    side = LARGE if on.kind == "cuda" else 1024
    first = torch.randn(side, side, dtype=on.torch_dtype, device=on.place)
    second = first.clone()
    best = float("inf")
    for _ in range(12):
        best = min(best, _seconds(on, lambda: first @ second))
    return float(2 * side**3 / best)


def _seconds(on: Device, work: Callable[[], Any]) -> float:
    start = _clock(on)
    work()
    return _clock(on) - start


def _clock(on: Device) -> float:
    """Return seconds, once everything asked of a GPU is done."""
    if on.kind != "cuda":
        return time.process_time()
    torch.cuda.synchronize(on.place)
    return time.perf_counter()


def _emptied(on: Device) -> None:
    """Let go of what nobody holds any more, and count the device's memory from here."""
    gc.collect()
    if on.kind == "cuda":
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats(on.place)


def _timed(case: Case, ceiling: float) -> None:
    from bench.diffusion_models import build

    on = case.on
    pipe = build(case.model, on)
    flops = forward_flops(case, pipe)
    ways: list[tuple[str, Callable[[], Figures]]] = [
        ("diffusers, one after another", lambda: plain(case, pipe)),
        ("Limner, one after another", lambda: ours(case, pipe, 1)),
        (f"Limner, {case.at_once} at once", lambda: ours(case, pipe, case.at_once)),
        ("… each with 3 previews", lambda: ours(case, pipe, case.at_once, previews=3)),
    ]
    best: dict[str, Figures] = {}
    held: dict[str, float] = {}
    for _ in range(case.rounds):
        for way, run in ways:
            _emptied(on)
            got = run()
            if on.kind == "cuda":
                held[way] = torch.cuda.max_memory_allocated(on.place) / 1e9
            if way not in best or got.seconds < best[way].seconds:
                best[way] = got
    first = best[ways[0][0]].seconds
    for way, got in best.items():
        share = got.rows * flops / got.steps / ceiling
        speed = f"{case.pictures / got.seconds:.3g} (×{first / got.seconds:.2f})"
        step, rows = f"{got.steps / got.rows * 1e3:.3g}", f"{got.rows / got.forwards:.1f}"
        peak = f"{held[way]:.1f}" if way in held else ""
        print(_row(case.model, way, speed, step, rows, f"{share:.0%}", peak), flush=True)


def forward_flops(case: Case, pipe: Any) -> float:
    """Return what the denoiser computes for a row of a forward."""
    from torch.utils.flop_counter import FlopCounterMode

    args = _sample(case, pipe)
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        pipe.transformer(**args)
    return float(counter.get_total_flops())


def _sample(case: Case, pipe: Any) -> Any:
    from limner.basics.geometry import Size
    from limner.engines.diffusion.shelf import sample

    installed = _installed(case)
    return sample(installed.card, installed.family, pipe, Size(case.side, case.side))


def _installed(case: Case) -> Any:
    from pathlib import Path

    from bench.diffusion_models import SUBJECTS
    from limner.engines.diffusion.family import families
    from limner.engines.diffusion.weights import Installed

    name = SUBJECTS[case.model].name
    for family in families().values():
        for card in family.cards:
            if card.name == name:
                free = card.model_copy(update={"area": (1, 4096 * 4096), "ready": True})
                return Installed(free, family, Path())
    raise KeyError(name)


def plain(case: Case, pipe: Any) -> Figures:
    """Time the plain pipeline, called as the family calls it."""
    installed = _installed(case)
    spent = Figures(0.0)
    module, real = pipe.transformer, pipe.transformer.forward

    def forward(*args: Any, **more: Any) -> Any:
        start = _clock(case.on)
        outcome = real(*args, **more)
        spent.steps += _clock(case.on) - start
        spent.rows += 1
        spent.forwards += 1
        return outcome

    def picture() -> bytes:
        call = installed.family.call(_order(case), installed.card, pipe)
        image = pipe(**call.ways, generator=torch.Generator().manual_seed(0)).images[0]
        file = io.BytesIO()
        image.save(file, "PNG")
        return file.getvalue()

    picture()
    spent.seconds = _seconds(case.on, lambda: [picture() for _ in range(case.pictures)])
    module.forward = forward
    try:
        picture()  # steps are timed apart, as waiting for each would slow the pictures
    finally:
        del module.forward
    return spent


def _order(case: Case, previews: int = 0) -> Any:
    from bench.diffusion_models import SUBJECTS
    from limner.basics.geometry import Size
    from limner.ports.orders import Order

    subject = SUBJECTS[case.model]
    prompt = f"A bowl of lemons on a blue table by the window, number {next(_NUMBERS)}."
    size = Size(case.side, case.side)
    return Order(
        subject.name, "generate", prompt, size, 0, steps=subject.steps, previews=previews
    )  # fmt: skip


def ours(case: Case, pipe: Any, at_once: int, previews: int = 0) -> Figures:
    """Time a Replica with `at_once` pictures under way."""
    from limner.document.raster import Raster
    from limner.engines.diffusion import compiling
    from limner.engines.diffusion.model import Model
    from limner.engines.diffusion.replica import Replica
    from limner.stages.finish.png import encode

    installed = _installed(case)
    replica = Replica(case.on)
    model = Model(installed.card, installed.family, pipe, loras={})
    replica.shelf.put(model)
    given_up = threading.Event()

    def picture(_: int) -> bytes:
        done = replica.paint(_order(case, previews), lambda *_: None, given_up)
        return encode(Raster(done.picture))

    picture(0)
    before = replica.batcher.tally.rows, replica.batcher.tally.forwards
    with ThreadPoolExecutor(at_once) as threads:
        seconds = _seconds(case.on, lambda: list(threads.map(picture, range(case.pictures))))
    rows = replica.batcher.tally.rows - before[0]
    forwards = replica.batcher.tally.forwards - before[1]
    together = max(1, round(rows / forwards))
    steps = _steps(model, installed, case, together) * rows
    compiling.plain(model.denoiser)  # the plain pipeline, which has its turn again, is not
    return Figures(seconds, steps, rows, forwards)


def _steps(model: Any, installed: Any, case: Case, together: int) -> float:
    """Return the seconds of a row in a forward of `together` rows, the device waited for."""
    from limner.engines.diffusion.joining import joined

    args = _sample(case, model.pipe)
    whole = joined([args] * together, [1] * together, installed.family.joining)
    with torch.no_grad():
        work = lambda: model.denoiser.module(**whole)  # noqa: E731
        return min(_seconds(case.on, work) for _ in range(4)) / together


if __name__ == "__main__":
    main()
