"""A Replica: one device that holds weights and paints Orders; whoever asks, it is the same object.

An engine process, a server's engine host and a Ray actor each hold one. Every order runs its
family's pipeline in the thread of who asks; what the threads ask of the denoiser meets in a
Batcher, so that requests at different steps share one forward.
"""

from __future__ import annotations

import pickle
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import blake2b
from time import perf_counter
from typing import TYPE_CHECKING, Any, Protocol

from limner.basics.errors import EngineFailed, LimnerError, Overloaded
from limner.engines.diffusion import clear, compiling, device, weights
from limner.engines.diffusion.batcher import Batcher
from limner.engines.diffusion.embeddings import Embeddings
from limner.engines.diffusion.finishing import finished, picked
from limner.engines.diffusion.memory import Ledger, need, turn
from limner.engines.diffusion.near import near
from limner.engines.diffusion.painting import Painting, Studio
from limner.engines.diffusion.shelf import Shelf
from limner.ports.orders import Order

if TYPE_CHECKING:
    from limner.engines.diffusion.model import Model
    from limner.ports.orders import Picture

    Told = Callable[[float, "Picture | None"], None]
    """Told of the share done (0-1), and a partial picture where one is wanted."""

APART = 8
"""Pictures taken apart that are remembered, as each layer of one is an order of its own."""


@dataclass(frozen=True)
class Load:
    """How busy a replica is. work: tokens times steps still to do; waiting: orders not begun."""

    work: float
    running: int
    waiting: int
    models: tuple[str, ...]


@dataclass(frozen=True)
class Painted:
    """What a replica hands back. seconds: by phase ('text', 'denoise', 'decode', 'wait')."""

    picture: Picture
    seconds: dict[str, float]
    notes: tuple[str, ...] = ()


class Paints(Protocol):
    """What the engine needs of a replica, near or far."""

    def paint(self, order: Order, told: Told, given_up: threading.Event) -> Painted:
        """Paint; blocks. Raises limner.Cancelled within a step of `given_up`, BadOption,
        EngineFailed, and Overloaded where memory would not hold it.
        """
        ...

    def load(self) -> Load:
        """How busy it is."""
        ...


class Replica:
    """One device and the models on it; any number of threads may ask it to paint.

    on: the device, the best there is where None. find: what is installed under a name.
    """

    def __init__(
        self,
        on: device.Device | None = None,
        *,
        find: Callable[[str], weights.Installed] = weights.named,
        batcher: Batcher | None = None,
    ) -> None:
        device.require()
        self.device = on or device.device()
        self.batcher = batcher or Batcher(mark=self.device.mark, spare=self.device.spare)
        self.embeddings = Embeddings()
        self.ledger = Ledger(self.device.capacity)
        self.shelf = Shelf(self.device, self.ledger, find, self.embeddings.forget)
        self._studio = Studio(
            self.batcher, self.embeddings, ThreadPoolExecutor(1, "limner-darkroom")
        )
        self._paintings: set[Painting] = set()
        self._waiting = 0
        self._lock = threading.Lock()
        self._apart: OrderedDict[bytes, _Apart] = OrderedDict()

    def paint(self, order: Order, told: Told, given_up: threading.Event) -> Painted:
        """See `Paints.paint`. A part of a large picture is painted from near."""
        if (part := near(order)) is not None:
            done = self._paint(part.order, part.telling(told), given_up)
            return replace(done, picture=part.back(done.picture))
        return self._paint(order, told, given_up)

    def _paint(self, order: Order, told: Told, given_up: threading.Event) -> Painted:
        start = perf_counter()
        with self._under_way(order, told, given_up) as painting:
            waited = perf_counter() - start
            try:
                picture = self._layer(painting) if order.task == "layers" else painting.picture()
            except LimnerError:
                raise
            except Exception as error:
                raise _failed(painting.model, error) from error
            notes = (*painting.model.notes, *painting.call.notes)
            if order.clear and not painting.model.card.alpha:
                picture, said = clear.cut(picture)
                notes = (*notes, *said)
            return Painted(picture, {"wait": waited, **painting.seconds}, notes)

    def load(self) -> Load:
        """See `Paints.load`."""
        with self._lock:
            running = tuple(self._paintings)
            waiting = self._waiting
        work = sum(one.need.tokens * one.left * _steps(one) for one in running)
        return Load(work, len(running), waiting, self.shelf.names)

    @contextmanager
    def painting(
        self, order: Order, told: Told = lambda _, __: None, given_up: threading.Event | None = None
    ) -> Iterator[Painting]:
        """Prepare an order: its model loaded, its memory held; for what measures the parts."""
        with self._under_way(order, told, given_up or threading.Event()) as painting:
            yield painting

    @contextmanager
    def _under_way(self, order: Order, told: Told, given_up: threading.Event) -> Iterator[Painting]:
        with self._counted(), self.shelf.model(order.model, given_up) as model:
            self._ready(model, given_up)
            model.adopt([name for name, _ in model.lasting], self.batcher.between)
            model.adopt([lora.name for lora in order.loras], self.batcher.between)
            asked = order
            if order.clear and not model.card.alpha:
                asked = replace(order, prompt=clear.asked(order.prompt))
            call = model.family.call(asked, model.card, model.pipe)
            self.ledger.keep(model.card.name, model.weights)
            wanted = need(
                call, model.denoiser.module, self.device.itemsize, self.device.capacity,
                deep=model.deep,
            )  # fmt: skip
            with self.ledger.held(wanted, given_up):
                painting = Painting(self._studio, model, asked, call, wanted, told, given_up)
                with self._running(painting):
                    yield painting

    def _ready(self, model: Model, given_up: threading.Event) -> None:
        """Compile and warm a model before its first order, where shapes are declared; those that
        ask meanwhile wait.
        """
        if model.ready:
            return
        with turn(model.readying, given_up):
            if not model.ready:
                compiling.ready(model, self.device.kind == "cuda", self.batcher.between)
                model.ready = True

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._lock:
            self._waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= 1

    @contextmanager
    def _running(self, painting: Painting) -> Iterator[None]:
        with self._lock:
            self._paintings.add(painting)
            self._waiting -= 1
        try:
            yield
        finally:
            with self._lock:
                self._paintings.discard(painting)
                self._waiting += 1

    def _layer(self, painting: Painting) -> Picture:
        """Return one layer of a picture taken apart; the others are kept, as they will be asked
        for by orders like this one but for their part.
        """
        order = painting.order
        alike = _digest(replace(order, part=0, previews=0, key="", size=painting.call.size))
        with self._lock:
            apart = self._apart.setdefault(alike, _Apart())
            self._apart.move_to_end(alike)
            while len(self._apart) > APART:
                self._apart.popitem(last=False)
        with turn(apart.lock, painting.given_up):
            if apart.images is None:
                apart.images = painting.images()
        return finished(picked(apart.images, order.part), order, painting.call)


class _Apart:
    """A picture's layers, once they are painted."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.images: Any = None


def _digest(order: Order) -> bytes:
    return blake2b(pickle.dumps(order), digest_size=16).digest()


def _steps(painting: Painting) -> int:
    return int(painting.call.ways.get("num_inference_steps") or 1)


def _failed(model: Model, error: Exception) -> LimnerError:
    """Return what a fault of a pipeline means to who asked."""
    if type(error).__name__ == "OutOfMemoryError":
        return Overloaded(
            f"The device ran out of memory painting with {model.card.name}.",
            hint="Take a smaller size or fewer references, or try again when it is less busy.",
        )
    words = " ".join(str(error).split())[:300]
    return EngineFailed(f"{model.card.name} failed: {type(error).__name__}: {words}")


_REPLICA: list[Replica] = []
_MAKING = threading.Lock()


def here() -> Replica:
    """Return this process's replica, made with the first that asks."""
    with _MAKING:
        if not _REPLICA:
            _REPLICA.append(Replica())
        return _REPLICA[0]
