"""A Painting: one order under way, from its words to its picture, in the thread of who asked.

The family's plain pipeline is run. What it would ask its denoiser goes to the batcher, its words to
the embeddings that are kept, and after each step it tells where it is and is asked whether to stop.
"""

from __future__ import annotations

import threading
from concurrent.futures import Executor, Future
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import wraps
from inspect import signature
from time import perf_counter
from typing import TYPE_CHECKING, Any

from limner.basics.errors import Cancelled
from limner.engines.diffusion import previews
from limner.engines.diffusion.embeddings import Embeddings, Reading
from limner.engines.diffusion.finishing import finished, picked
from limner.engines.diffusion.memory import turn
from limner.engines.diffusion.standin import Eyes, StandIn

if TYPE_CHECKING:
    from limner.engines.diffusion.batcher import Batcher, Seat
    from limner.engines.diffusion.family import Call
    from limner.engines.diffusion.memory import Need
    from limner.engines.diffusion.model import Adapters, Model
    from limner.engines.diffusion.replica import Told
    from limner.ports.orders import Order


@dataclass(frozen=True)
class Studio:
    """What paintings of a replica share. darkroom: where partial pictures are decoded."""

    batcher: Batcher
    embeddings: Embeddings
    darkroom: Executor


@dataclass(eq=False)
class Painting:
    """One order under way. left: the share of its steps still to do."""

    studio: Studio
    model: Model
    order: Order
    call: Call
    need: Need
    told: Told
    given_up: threading.Event
    seconds: dict[str, float] = field(default_factory=dict)
    left: float = 1.0

    def __post_init__(self) -> None:
        self._telling = threading.Lock()
        self._partials: list[Future[None]] = []
        self._heading = previews.Heading()
        self._wanted: frozenset[int] | None = None
        self._ended = self._said = 0.0

    @property
    def adapters(self) -> Adapters:
        """What its forwards wear."""
        own = tuple((lora.name, lora.weight) for lora in self.order.loras)
        return (*self.model.lasting, *own)

    def images(self) -> Any:
        """Return what the pipeline hands back; raises limner.Cancelled within a step.

        As arrays or PIL pictures, whatever the family asked for.
        """
        batcher = self.studio.batcher
        lock = self.model.alone
        alone = turn(lock, self.given_up) if lock else nullcontext()
        with alone, batcher.seat(self.need.tokens, self.given_up, self.adapters) as seat:
            begun = perf_counter()
            try:
                return self._run(seat, begun)
            finally:
                for partial in self._partials:
                    partial.cancel()
                if self.model.alone:
                    self.model.pipe.maybe_free_model_hooks()

    def picture(self) -> Any:
        """Return the order's picture: uint8 (height, width, 4)."""
        images = self.images()
        start = perf_counter()
        done = finished(picked(images, self.order.part), self.order, self.call)
        self.seconds["finish"] = perf_counter() - start
        return done

    def _run(self, seat: Seat, begun: float) -> Any:
        import torch

        standin = StandIn(self.model.denoiser, seat, self.studio.batcher)
        eyes = Eyes(
            self.model.pipe.vae, self.model.eyes, tiled=self.need.tiled, seed=self.order.seed
        )
        twin = self.model.twin(self.call, {self.model.family.denoiser: standin, "vae": eyes.twin})
        reading = self._reading(twin)
        self._listen(twin)
        ways = dict(self.call.ways)
        if self.call.late is not None:
            with torch.no_grad():
                ways |= self.call.late(twin)
        ways["generator"] = torch.Generator("cpu").manual_seed(self.order.seed)
        takes = signature(type(twin).__call__).parameters
        if "callback_on_step_end" in takes:
            ways["callback_on_step_end"] = self._stepping(standin, seat, eyes)
        images = twin(**ways).images
        end = perf_counter()
        first, last = standin.first or begun, self._ended or end
        self.seconds |= {
            "text": reading.seconds if reading else 0.0,
            "denoise": last - first,
            "decode": end - last,
        }
        # Those that were counted are all told of; of any number, those that are ready.
        for partial in self._partials:
            if self.order.previews is not None or not partial.cancel():
                partial.result()
        return images

    def _reading(self, twin: Any) -> Reading | None:
        """Have the pipeline's words remembered."""
        encode = getattr(twin, "encode_prompt", None)
        if encode is None:
            return None

        @wraps(encode)
        def dressed(*args: Any, **more: Any) -> Any:
            self.model.dress_readers(self.adapters)
            return encode(*args, **more)

        about = (self.model.card.name, type(twin).__name__, self.adapters)
        reading = Reading(dressed, about, self.studio.embeddings, self.model.words)
        twin.__dict__["encode_prompt"] = reading
        return reading

    def _listen(self, twin: Any) -> None:
        """Take note of the latents a pipeline starts from."""
        prepare = getattr(twin, "prepare_latents", None)
        if prepare is None:
            return

        def heard(*args: Any, **more: Any) -> Any:
            made = prepare(*args, **more)
            self._heading.start(made)
            return made

        twin.__dict__["prepare_latents"] = heard

    def _stepping(self, standin: StandIn, seat: Seat, eyes: Eyes) -> Any:
        def stepped(pipe: Any, index: int, _: Any, tensors: dict[str, Any]) -> dict[str, Any]:
            standin.stepped()
            # One family's pipeline does not count its steps.
            counted = getattr(pipe, "num_timesteps", None) or len(pipe.scheduler.timesteps)
            steps = max(1, int(counted))
            if self._wanted is None:
                # Where parts take turns, to decode would put the denoiser off the device meanwhile.
                wanted = 0 if self.model.alone else self.order.previews
                self._wanted = previews.places(steps, wanted)
            last = index >= steps - 1
            if last:
                self.studio.batcher.leave(seat)
                self._ended = perf_counter()
            if self.given_up.is_set():
                raise Cancelled("The picture was given up.", hint="Ask again to paint it.")
            share = (index + 1) / steps
            self.left = 1 - share
            self._say(share * 0.95)
            heads = self._heading.step(pipe.scheduler, tensors["latents"], index in self._wanted)
            if heads is not None and not last:
                self._partials.append(
                    self.studio.darkroom.submit(self._partial, pipe, heads, share * 0.95, eyes)
                )
            return {}

        return stepped

    def _partial(self, pipe: Any, latents: Any, share: float, eyes: Eyes) -> None:
        """Decode and tell of a partial picture, in the darkroom."""
        if self.given_up.is_set():
            return
        family = self.model.family
        pixels = previews.decoded(pipe, family, latents, self.call.size, eyes.twin.decode)
        self._say(share, finished(pixels, self.order, self.call))

    def _say(self, share: float, picture: Any = None) -> None:
        with self._telling:
            # A partial picture may be ready after the next step is told of.
            self._said = share = max(share, self._said)
            try:
                self.told(share, picture)
            except BaseException:
                # Whoever listens wants no more of it; no thread goes on for nobody.
                self.given_up.set()
                raise
