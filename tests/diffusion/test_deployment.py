"""Replicas behind Ray Serve: none of what was asked is lost when one dies."""

import os
import signal
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'limner[ray]'")

with warnings.catch_warnings():  # of Ray's own making
    warnings.simplefilter("ignore")
    from ray import serve

from limner.basics.errors import BadOption, Cancelled, Overloaded  # noqa: E402
from limner.basics.geometry import Size  # noqa: E402
from limner.basics.hash import seed_from  # noqa: E402
from limner.engines.diffusion import deployment  # noqa: E402
from limner.ports.orders import Order  # noqa: E402

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.xdist_group("ray"),
]


def standing_in():
    """Return what stands in for a Replica: seconds of steps, then colours that follow the seed.

    Made in a function, so that it travels to the replicas by value: they know nothing of tests.
    """

    class Slow:
        def paint(self, order, told, given_up):
            from limner.basics.errors import BadOption, Cancelled
            from limner.engines.diffusion.replica import Painted

            if order.prompt == "refuse":
                raise BadOption("It cannot.", hint="Ask another.", param="model")
            steps = order.steps or 4
            for step in range(steps):
                if given_up.wait(0.05):
                    raise Cancelled("given up")
                told((step + 1) / steps, None)
            from limner.basics.hash import seed_from

            tone = seed_from(order.prompt, order.seed) % 256
            pixels = np.full((order.size.height, order.size.width, 4), tone, np.uint8)
            return Painted(pixels, {"denoise": 0.05 * steps})

        def load(self):
            from limner.engines.diffusion.replica import Load

            return Load(0.0, 0, 0, ("slow",))

    return Slow


def with_models():
    """Return what makes the real thing in a replica, whatever torchvision stands beside torch."""

    def make():
        import importlib.util

        import torch

        if importlib.util.find_spec("torchvision") and not torch.version.cuda:
            for name in ("nms", "qnms"):
                signature = "(Tensor dets, Tensor scores, float iou) -> Tensor"
                torch.library.define(f"torchvision::{name}", signature)
        torch.set_num_threads(1)
        from limner.engines.diffusion.replica import here

        return here()

    return make


def order(seed, prompt="a hill", steps=4):
    return Order("slow", "generate", prompt, Size(16, 8), seed, steps=steps)


def started(make):
    terms = deployment.Terms(replicas=2, gpus=0, cpus=0.2, at_once=4, queued=32, drain=5)
    return serve.run(deployment.deployed(terms, make), name=deployment.NAME, route_prefix=None)


@pytest.fixture(scope="module")
def replicas(tmp_path_factory):
    folder = tmp_path_factory.mktemp("r")
    ray.init(
        "local", num_cpus=3, include_dashboard=False, log_to_driver=False, logging_level="ERROR",
        _temp_dir=str(folder) if len(str(folder)) < 40 else None, object_store_memory=80_000_000,
    )  # fmt: skip
    serve.start(proxy_location="Disabled", logging_config={"log_level": "ERROR"})
    handle = started(standing_in())
    yield deployment.Deployment(handle), handle
    serve.shutdown()
    ray.shutdown()


def unheard(share, partial):
    pass


def test_a_picture_and_where_it_stands(replicas):
    shares = []
    painted = replicas[0].paint(
        order(3), lambda share, partial: shares.append(share), threading.Event()
    )
    assert painted.picture.shape == (8, 16, 4)
    assert (painted.picture == seed_from("a hill", 3) % 256).all()
    assert shares == sorted(shares)
    assert shares[-1] > 0.5


def test_what_the_model_refuses_is_said_in_its_words(replicas):
    with pytest.raises(BadOption, match="Ask another"):
        replicas[0].paint(order(1, "refuse"), unheard, threading.Event())


def test_given_up_within_a_second(replicas):
    given_up = threading.Event()
    threading.Timer(0.4, given_up.set).start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        replicas[0].paint(order(1, steps=400), unheard, given_up)
    assert time.monotonic() - begun < 3


def pids(handle):
    return {handle.load.remote().result()[0] for _ in range(20)}


def test_no_picture_is_lost_when_a_replica_dies(replicas):
    paints, handle = replicas
    before = pids(handle)
    assert len(before) == 2
    with ThreadPoolExecutor(12) as crowd:
        asked = [
            crowd.submit(paints.paint, order(seed, steps=10), unheard, threading.Event())
            for seed in range(36)
        ]
        time.sleep(0.6)
        os.kill(before.pop(), signal.SIGKILL)
        tones = [int(a.result(timeout=90).picture[0, 0, 0]) for a in asked]
    assert tones == [seed_from("a hill", seed) % 256 for seed in range(36)]
    end = time.monotonic() + 60
    while len(pids(handle)) < 2 and time.monotonic() < end:
        time.sleep(0.5)
    assert len(pids(handle)) == 2


def test_a_full_queue_is_said_and_not_endless(replicas):
    def one(seed):
        try:
            return replicas[0].paint(order(seed, steps=8), unheard, threading.Event())
        except Overloaded:
            return None

    with ThreadPoolExecutor(100) as crowd:
        done = list(crowd.map(one, range(100)))
    assert None in done
    assert sum(d is not None for d in done) >= 8


def test_replicas_are_replaced_one_by_one_and_nothing_is_lost(replicas):
    paints, handle = replicas
    before = pids(handle)
    with ThreadPoolExecutor(4) as crowd:
        asked = [
            crowd.submit(paints.paint, order(seed, steps=8), unheard, threading.Event())
            for seed in range(60)
        ]
        started(standing_in())
        tones = [int(a.result(timeout=90).picture[0, 0, 0]) for a in asked]
    assert tones == [seed_from("a hill", seed) % 256 for seed in range(60)]
    assert not pids(handle) & before


def test_replicas_paint_what_one_process_does(replicas, find, monkeypatch):
    pytest.importorskip("torch")
    name = "z-image-turbo"
    monkeypatch.setenv("LIMNER_MODELS", str(find(name).folder))
    started(with_models())
    from limner.engines.diffusion.replica import Replica

    asked = Order(name, "generate", "a lighthouse", Size(256, 256), 5, steps=2, previews=None)
    partials = []
    there = replicas[0].paint(asked, lambda _, seen: partials.append(seen), threading.Event())
    here = Replica(find=find).paint(asked, unheard, threading.Event())
    assert np.abs(there.picture.astype(int) - here.picture).max() <= 1
    assert any(seen is not None and seen.shape[2] == 4 for seen in partials)
