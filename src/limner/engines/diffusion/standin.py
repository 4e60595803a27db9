"""What stands in the place of a pipeline's components while one painting runs it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from limner.engines.diffusion.batcher import Batcher, Seat
    from limner.engines.diffusion.model import Denoiser

SMALL = 64
"""Numbers of a tensor that may be told equal by value: timesteps."""


class StandIn:
    """A denoiser as a pipeline sees it; what it is asked goes to the batcher.

    Pipelines that guide ask twice a step, with the prompt and without, one after the other. From
    the second step on both are asked of the batcher at once: what the second ask will be is known
    from the step before, and is checked when it comes.
    """

    def __init__(self, denoiser: Denoiser, seat: Seat, batcher: Batcher) -> None:
        self._denoiser, self._seat, self._batcher = denoiser, seat, batcher
        self._foreseen = _Foreseen()
        self.first = 0.0
        """When it was first asked."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._denoiser.module, name)

    def cache_context(self, *_: Any, **__: Any) -> AbstractContextManager[None]:
        """Ignore: caches between steps are of one painting, and the module is shared."""
        return nullcontext()

    def __call__(self, *args: Any, **more: Any) -> Any:
        """Return what the denoiser says."""
        self.first = self.first or perf_counter()
        call = self._denoiser.bind(args, more)
        told, kept = self._foreseen.answered(call)
        if told:
            return kept
        asked = self._foreseen.asking(call)
        answers = self._batcher.ask(self._seat, self._denoiser, asked)
        self._foreseen.keep(asked, answers)
        return answers[0]

    def stepped(self) -> None:
        """Say that a step is done."""
        self._foreseen.stepped()


class _Foreseen:
    """The second ask of a step, known from the step before.

    What was the same in both asks of a step is so again; what differed is what it was.
    """

    def __init__(self) -> None:
        self._step: list[Mapping[str, Any]] = []
        self._pair: tuple[dict[str, Any], frozenset[str]] | None = None
        self._ready: tuple[Mapping[str, Any], Any] | None = None
        self._off = self._right = False

    def answered(self, call: Mapping[str, Any]) -> tuple[bool, Any]:
        """Return whether this ask was foreseen, and its answer."""
        if self._ready is None:
            return False, None
        (asked, answer), self._ready = self._ready, None
        self._step.append(call)
        alike = _alike if self._right else _same
        if asked.keys() == call.keys() and all(alike(asked[name], call[name]) for name in asked):
            self._right = True
            return True, answer
        # It asks otherwise than foreseen; from now on nothing is.
        self._off, self._pair = True, None
        self._step.pop()
        return False, None

    def asking(self, call: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Return what to ask now: this, and what will be asked next."""
        self._step.append(call)
        if self._pair is None or len(self._step) != 1:
            return [call]
        second, shared = self._pair
        return [call, {name: call[name] if name in shared else second[name] for name in second}]

    def keep(self, asked: list[Mapping[str, Any]], answers: list[Any]) -> None:
        """Keep the answer to what will be asked next."""
        if len(asked) == 2:
            self._ready = (asked[1], answers[1])

    def stepped(self) -> None:
        """Learn from the step that is done."""
        step, self._step, self._ready = self._step, [], None
        if self._off or len(step) != 2 or step[0].keys() != step[1].keys():
            self._pair = None
            return
        first, second = step
        shared = frozenset(name for name in first if _same(first[name], second[name]))
        kept = {name: None if name in shared else value for name, value in second.items()}
        self._pair = (kept, shared)


def _same(first: Any, second: Any) -> bool:
    """Whether two arguments are one: the same object, or as much as makes no difference to ask."""
    import torch

    if first is second:
        return True
    if isinstance(first, torch.Tensor) and isinstance(second, torch.Tensor):
        small = max(first.numel(), second.numel()) <= SMALL and first.shape == second.shape
        return small and bool(torch.equal(first, second))
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        return len(first) == len(second) and all(map(_same, first, second))
    if isinstance(first, str | int | float | bool):
        return type(first) is type(second) and first == second
    return False


def _alike(first: Any, second: Any) -> bool:
    """As `_same`, where small tensors were seen to be equal before: to compare them again would
    wait for the device at every step.
    """
    import torch

    if isinstance(first, torch.Tensor) and isinstance(second, torch.Tensor):
        small = max(first.numel(), second.numel()) <= SMALL
        return first is second or (small and first.shape == second.shape)
    return _same(first, second)


class Eyes:
    """A VAE that works for one painting at a time. seconds: spent decoding by now.

    seed: for the draws of pipelines that encode a picture without a generator of their own.
    """

    def __init__(self, vae: Any, lock: Lock, *, tiled: bool, seed: int = 0) -> None:
        self._vae, self._lock, self._tiled, self._seed = vae, lock, tiled, seed
        self.seconds = 0.0
        self.twin = copy.copy(vae)
        """To be put in the pipeline's place of it; whatever is set on it stays there."""
        self.twin.__dict__["decode"] = self._locked(vae.decode, True)
        self.twin.__dict__["encode"] = self._locked(vae.encode, False)

    def _locked(self, work: Callable[..., Any], decoding: bool) -> Callable[..., Any]:
        def locked(*args: Any, **more: Any) -> Any:
            with self._lock:
                start = perf_counter()
                if hasattr(self._vae, "use_tiling"):
                    self._vae.use_tiling = self._tiled
                outcome = work(*args, **more)
                if decoding:
                    self.seconds += perf_counter() - start
                else:
                    _seeded(outcome, self._seed)
                return outcome

        return locked


def _seeded(encoded: Any, seed: int) -> None:
    """Have what a VAE encoded be drawn by `seed` where it would be by the process's own chance."""
    import torch

    spread = getattr(encoded, "latent_dist", None)
    if spread is None:
        return
    draw = spread.sample

    def sample(generator: Any = None) -> Any:
        return draw(generator or torch.Generator("cpu").manual_seed(seed))

    spread.sample = sample
