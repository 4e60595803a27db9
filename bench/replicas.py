"""Two replicas of a tiny model behind Ray Serve, one of which is ended under load.

`python -m bench.replicas [--seconds 20] [--callers 8]` prints how many pictures a second came
before, while a replica was missing and after, the longest wait, and whether any was lost or came
out otherwise. Needs limner[diffusion,ray]. Weights are random: this measures what is between the
engine and its caller, no model.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

os.environ.setdefault("HF_HUB_OFFLINE", "1")
MODEL, SIDE, STEPS = "z-image-turbo", 256, 4


def main() -> None:
    """Print the figures."""
    words = argparse.ArgumentParser(prog="python -m bench.replicas")
    words.add_argument("--seconds", type=float, default=20.0)
    words.add_argument("--callers", type=int, default=8)
    told = words.parse_args()
    import ray
    from ray import serve

    from limner.engines.diffusion import deployment

    with tempfile.TemporaryDirectory() as folder:
        os.environ["LIMNER_MODELS"] = str(_model(Path(folder)))
        ray.init(
            num_cpus=4, include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR
        )
        serve.start(proxy_location="Disabled", logging_config={"log_level": "ERROR"})
        terms = deployment.Terms(replicas=2, gpus=0, cpus=0.2, at_once=8, warm=(MODEL,))
        handle = serve.run(
            deployment.deployed(terms, _maker()), name=deployment.NAME, route_prefix=None
        )
        paints = deployment.Deployment(handle)
        _measure(paints, handle, told.seconds, told.callers)
        serve.shutdown()
        ray.shutdown()


def _model(folder: Path) -> Path:
    from tests.diffusion.conftest import torchvision_for_cpu
    from tests.diffusion.tiny import save

    torchvision_for_cpu()
    return save(MODEL, folder)


def _maker() -> Any:
    def make() -> Any:
        import importlib.util

        import torch

        if importlib.util.find_spec("torchvision") and not torch.version.cuda:
            for name in ("nms", "qnms"):
                torch.library.define(
                    f"torchvision::{name}", "(Tensor a, Tensor b, float c) -> Tensor"
                )
        torch.set_num_threads(1)
        from limner.engines.diffusion.replica import here

        return here()

    return make


def _measure(paints: Any, handle: Any, seconds: float, callers: int) -> None:
    from limner.basics.geometry import Size
    from limner.ports.orders import Order

    def order(seed: int) -> Order:
        return Order(MODEL, "generate", "a hill", Size(SIDE, SIDE), seed, steps=STEPS)

    silent = threading.Event()
    wanted = [paints.paint(order(s), lambda *_: None, silent).picture for s in range(8)]
    done: list[tuple[float, float, bool]] = []
    stop, start = threading.Event(), time.monotonic()

    def call(which: int) -> None:
        seed = which
        while not stop.is_set():
            begun = time.monotonic()
            try:
                seen = paints.paint(order(seed % 8), lambda *_: None, silent).picture
                same = bool(np.abs(seen.astype(int) - wanted[seed % 8]).max() <= 1)
            except Exception as error:
                print("lost:", type(error).__name__, error)
                same = False
            done.append((begun - start, time.monotonic() - start, same))
            seed += callers

    crowd = [threading.Thread(target=call, args=(n,)) for n in range(callers)]
    for one in crowd:
        one.start()
    time.sleep(seconds)
    killed = time.monotonic() - start
    os.kill(handle.load.remote().result()[0], signal.SIGKILL)
    pids: set[int] = set()
    while len(pids) < 2:
        pids = {handle.load.remote().result()[0] for _ in range(12)}
    back = time.monotonic() - start
    time.sleep(seconds)
    stop.set()
    for one in crowd:
        one.join()
    _told(done, killed, back, time.monotonic() - start)


def _told(done: list[tuple[float, float, bool]], killed: float, back: float, end: float) -> None:
    for words, a, b in (
        ("before", 0.0, killed),
        ("one missing", killed, back),
        ("after", back, end),
    ):
        count = sum(a <= ended < b for _, ended, _ in done)
        print(f"{words:<12}{b - a:6.1f} s{count / max(b - a, 0.1):8.1f} pictures/s")
    print(f"longest wait {max(b - a for a, b, _ in done):.1f} s")
    print(f"{len(done)} asked, {sum(not same for *_, same in done)} lost or otherwise")


if __name__ == "__main__":
    main()
