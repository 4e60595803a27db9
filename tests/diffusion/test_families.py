"""Every family does every task of its cards, on tiny pipelines loaded from disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PIL import Image

pytest.importorskip("torch", reason="models are painted with torch")
pytest.importorskip("diffusers", reason="models are painted with diffusers")

from tests.diffusion.tiny import builders

from limner.basics.errors import BadOption, Cancelled
from limner.basics.geometry import Size
from limner.document.layers.generated import Task
from limner.engines.diffusion import asking
from limner.engines.diffusion.canvas import Canvas
from limner.engines.diffusion.family import families
from limner.engines.diffusion.weights import Installed
from limner.ports.orders import Order

pytestmark = pytest.mark.filterwarnings(  # what the libraries deprecate among themselves
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning"
)
SIZE = Size(77, 65)
STEPS = 2
CARDS = {card.name: card for family in families().values() for card in family.cards}
MODELS = tuple(name for name in CARDS if name in builders())
TASKS = tuple((name, task) for name in MODELS for task in CARDS[name].tasks)
QUICK = ("z-image-turbo", "ernie-image-turbo", "sd3.5-large-turbo", "sdxl-lightning")
"""Forms of others that are asked the same way but for guidance."""
FIRST = tuple((name, CARDS[name].tasks[0]) for name in MODELS if name not in QUICK)
REFERRING = tuple(
    (name, task) for name, task in TASKS if CARDS[name].references and task in ("generate", "edit")
)
GUIDED = tuple(name for name, _ in FIRST if "picture" in CARDS[name].conditions)


def picture(seed: int) -> np.ndarray:
    """A picture of soft coloured patches."""
    coarse = np.random.default_rng(seed).integers(0, 256, (9, 12, 4), np.uint8)
    whole = coarse.repeat(8, 0).repeat(8, 1)[: SIZE.height, : SIZE.width]
    whole[..., 3] = 255
    return whole


def opened() -> np.ndarray:
    """A mask that opens the middle."""
    mask = np.zeros((SIZE.height, SIZE.width), np.uint8)
    mask[16:48, 24:64] = 255
    return mask


def order(name: str, task: Task, **more: Any) -> Order:
    """An order of an odd size for a task, with what it works on."""
    below = None if task == "generate" else picture(1)
    if task == "outpaint" and below is not None:
        below[:, 50:] = 0
    asked: dict[str, Any] = {
        "model": name, "task": task, "prompt": "a red cube", "size": SIZE, "seed": 3,
        "steps": STEPS, "strength": 0.7, "below": below,
        "mask": opened() if task == "inpaint" else None,
    }  # fmt: skip
    return Order(**{**asked, **more})


def paint(replica: Any, asked: Order) -> np.ndarray:
    """Paint with nobody listening."""
    done: np.ndarray = replica.paint(asked, lambda _, __: None, threading.Event()).picture
    return done


@pytest.mark.parametrize(("name", "task"), TASKS)
def test_a_task_gives_a_picture_of_the_size_asked_for(replica: Any, name: str, task: Task) -> None:
    asked = order(name, task)
    done = paint(replica, asked)
    assert done.shape == (SIZE.height, SIZE.width, 4)
    assert done.dtype == np.uint8
    assert done[..., :3].std() > 4
    if task in ("inpaint", "outpaint"):
        assert asked.below is not None
        kept = asked.below[..., 3] == 255
        if task == "inpaint":
            kept &= opened() == 0
        assert (done[kept] == asked.below[kept]).all()
        assert (done[~kept][:, 3] == 255).all()
        assert (done[~kept] != asked.below[~kept]).any()


@pytest.mark.parametrize(("name", "task"), FIRST)
def test_a_seed_gives_the_same_picture_again_and_another_seed_another(
    replica: Any, name: str, task: Task
) -> None:
    first = paint(replica, order(name, task))
    assert (paint(replica, order(name, task)) == first).all()
    assert (paint(replica, order(name, task, seed=4)) != first).any()
    assert (paint(replica, order(name, task, prompt="green spheres")) != first).any()


@pytest.mark.parametrize(("name", "task"), REFERRING)
def test_references_are_seen_each_of_them(replica: Any, name: str, task: Task) -> None:
    one = paint(replica, order(name, task, references=(picture(5),)))
    assert (paint(replica, order(name, task)) != one).any()
    two = paint(replica, order(name, task, references=(picture(5), picture(6))))
    assert (two != one).any()
    other = paint(replica, order(name, task, references=(picture(5), picture(7))))
    assert (two != other).any()


@pytest.mark.parametrize("name", GUIDED)
def test_a_guide_is_started_from_as_far_as_it_weighs(replica: Any, name: str) -> None:
    def painted(weight: float, guide: int = 8) -> np.ndarray:
        asked = {"condition": "picture", "guide": picture(guide), "weight": weight, "steps": 3}
        return paint(replica, order(name, "generate", **asked))

    first = painted(0.9)
    assert (painted(0.2) != first).any()
    assert (painted(0.9, guide=9) != first).any()
    assert (painted(0.0) == paint(replica, order(name, "generate", steps=3))).all()


def test_flux2_starts_as_its_own_pipeline_for_parts_does(find: Callable[[str], Installed]) -> None:
    """With all of a picture opened, that noises a picture just as a variation should."""
    import diffusers
    import torch

    model = find("flux2-klein-4b")
    pipe = diffusers.DiffusionPipeline.from_pretrained(model.folder, local_files_only=True)
    whole = diffusers.Flux2KleinInpaintPipeline(**pipe.components, is_distilled=True)
    call = model.family.call(order("flux2-klein-4b", "vary", steps=6), model.card, pipe)
    assert call.late is not None
    with torch.no_grad():
        made = call.late(pipe)
        heard: list[Any] = []
        pipe.transformer.register_forward_pre_hook(
            lambda _, __, given: heard.append(given["hidden_states"]), with_kwargs=True
        )
        laid = asking.start(order("flux2-klein-4b", "vary"), Canvas(call.size, call.window))
        assert laid is not None
        whole.set_progress_bar_config(disable=True)
        whole(
            prompt="x", image=laid.picture, mask_image=Image.new("L", laid.picture.size, 255),
            strength=0.7, num_inference_steps=6, generator=torch.Generator().manual_seed(3),
            text_encoder_out_layers=(1, 2, 3), output_type="latent",
        )  # fmt: skip
    mine = pipe._pack_latents(made["latents"])
    assert len(heard) == len(made["sigmas"])
    assert (heard[0][:, : mine.shape[1]] - mine).abs().max() < 1e-5


@pytest.mark.parametrize(("name", "task"), FIRST)
def test_partial_pictures_come_as_many_as_asked_for(replica: Any, name: str, task: Task) -> None:
    seen: list[np.ndarray] = []
    shares: list[float] = []

    def told(share: float, partial: np.ndarray | None) -> None:
        shares.append(share)
        if partial is not None:
            seen.append(partial)

    replica.paint(order(name, task, previews=2, steps=4), told, threading.Event())
    assert shares == sorted(shares)
    assert len(seen) == 2
    for partial in seen:
        assert partial.ndim == 3
        assert abs(partial.shape[1] / partial.shape[0] - SIZE.aspect) < 0.2


@pytest.mark.parametrize(("name", "task"), FIRST)
def test_a_painting_that_is_given_up_stops_within_a_step(
    replica: Any, name: str, task: Task
) -> None:
    gone = threading.Event()
    shares: list[float] = []

    def told(share: float, _: object) -> None:
        shares.append(share)
        if share > 0.1:
            gone.set()

    with pytest.raises(Cancelled):
        replica.paint(order(name, task, steps=8), told, gone)
    assert max(shares) < 0.4
    assert replica.load().running == 0


class Latents:
    """A family whose pipelines hand back latents, as floats."""

    def __init__(self, family: Any) -> None:
        self._family = family

    def __getattr__(self, name: str) -> Any:
        return getattr(self._family, name)

    def call(self, *args: Any) -> Any:
        """The family's call, for latents."""
        call = self._family.call(*args)
        return replace(call, ways={**call.ways, "output_type": "latent"})


@pytest.fixture(scope="module")
def latent_replica(find: Callable[[str], Installed], small_pictures: None) -> Iterator[Any]:
    """A replica that hands back latents."""
    from limner.engines.diffusion.replica import Replica

    def found(name: str) -> Installed:
        model = find(name)
        return replace(model, family=Latents(model.family))

    return Replica(find=found)


@contextmanager
def gathering(batcher: Any, count: int) -> Iterator[None]:
    """Hold the first forward back until `count` paintings ask for theirs."""

    def gathered() -> None:
        while len(batcher._seats) < count or not all(seat.asking for seat in batcher._seats):
            time.sleep(0.001)

    keeper = threading.Thread(target=batcher.between, args=(gathered,))
    keeper.start()
    yield
    keeper.join()


def crowd(name: str) -> list[Order]:
    """Orders that differ in all that may differ within a batch: three of a task, one of others."""
    first, *others = CARDS[name].tasks
    guided = {} if CARDS[name].guidance is None else {"exclude": "blue"}
    words = ("a red cube", "green", "three grey spheres on a long wooden table")
    alike = [
        order(name, first, seed=place, prompt=prompt, steps=steps, **guided)
        for place, (prompt, steps) in enumerate(zip(words, (2, 4, 3), strict=True))
    ]
    return [*alike, *(order(name, task, seed=9) for task in others)]


@pytest.mark.parametrize("name", [name for name, task in FIRST if task != "layers"])
def test_orders_painted_together_are_what_they_are_alone(latent_replica: Any, name: str) -> None:
    import torch

    def latents(asked: Order) -> Any:
        with latent_replica.painting(asked) as painting:
            return torch.as_tensor(painting.images())

    orders, batcher = crowd(name), latent_replica.batcher
    alone = [latents(asked) for asked in orders]
    before = (batcher.tally.forwards, batcher.tally.rows)
    with gathering(batcher, len(orders)), ThreadPoolExecutor(len(orders)) as pool:
        together = list(pool.map(latents, orders))
    for one, other in zip(alone, together, strict=True):
        assert one.shape == other.shape
        assert (one - other).abs().max() <= 1e-5 * max(1.0, float(one.abs().max()))
    forwards, rows = batcher.tally.forwards - before[0], batcher.tally.rows - before[1]
    if "kv_cache_mode" not in families()[CARDS[name].family].joining:
        assert rows > forwards, "no two orders met in one forward"


@pytest.mark.parametrize("name", MODELS)
def test_what_a_model_cannot_do_is_refused_and_says_who_can(replica: Any, name: str) -> None:
    tasks: tuple[Task, ...] = ("generate", "edit", "vary", "inpaint", "outpaint", "layers")
    missing = [task for task in tasks if task not in CARDS[name].tasks]
    for task in missing:
        with pytest.raises(BadOption, match=name):
            paint(replica, order(name, task))


def test_every_layer_of_a_picture_taken_apart_is_had(replica: Any) -> None:
    layers = [paint(replica, order("qwen-image-layered", "layers", part=part)) for part in range(4)]
    assert len({layer.tobytes() for layer in layers}) == 4
    with pytest.raises(BadOption, match="4 layers"):
        paint(replica, order("qwen-image-layered", "layers", part=4))
