"""The Shelf: models that are loaded, each once however many ask, the least lately used put away
where another needs the room."""

from __future__ import annotations

import logging
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from limner.basics.errors import Cancelled, EngineFailed, LimnerError, Overloaded
from limner.basics.geometry import Size
from limner.engines.diffusion import precision
from limner.engines.diffusion.model import Companions, Model
from limner.ports.orders import Order

if TYPE_CHECKING:
    from limner.engines.diffusion.device import Device
    from limner.engines.diffusion.family import Family
    from limner.engines.diffusion.memory import Ledger
    from limner.engines.diffusion.weights import Installed
    from limner.ports.models import ModelCard, Precision

PATIENCE = 600.0
"""Seconds a model waits for those in use to be done."""
_LOOK = 0.05
_log = logging.getLogger("limner.diffusion")


class Shelf:
    """Models by name. find: what is installed under a name; raises BadOption. gone: told of the
    names of models that are put away.
    """

    def __init__(
        self, device: Device, ledger: Ledger, find: Callable[[str], Installed],
        gone: Callable[[str], None] = lambda _: None,
    ) -> None:  # fmt: skip
        self._device, self._ledger, self._find, self._gone = device, ledger, find, gone
        self._models: OrderedDict[str, Future[Model]] = OrderedDict()
        self._lock = threading.Lock()
        self._loading = threading.Lock()
        self._wanting = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The models that are loaded."""
        with self._lock:
            return tuple(name for name, one in self._models.items() if _is_there(one))

    def put(self, model: Model) -> None:
        """Put a model there that was made elsewhere."""
        there: Future[Model] = Future()
        there.set_result(model)
        with self._lock:
            self._models[model.card.name] = there
        self._ledger.keep(model.card.name, model.weights)

    @contextmanager
    def model(self, name: str, given_up: threading.Event) -> Iterator[Model]:
        """Lend a model, loading it where nobody has; it is not put away meanwhile.

        Raises limner.BadOption for one that is not installed, EngineFailed for one that does not
        load, Overloaded where there is no room for it now, Cancelled.
        """
        model = self._taken(name, given_up)
        try:
            yield model
        finally:
            with self._lock:
                model.users -= 1

    def _taken(self, name: str, given_up: threading.Event) -> Model:
        while True:
            self._await_turn(name, given_up)
            with self._lock:
                waiting = self._models.get(name)
                mine = waiting is None
                if waiting is None:
                    waiting = self._models[name] = Future()
            if mine:
                self._fill(name, waiting, given_up)
            try:
                model = _awaited(waiting, given_up)
            except Cancelled:
                if given_up.is_set():
                    raise
                continue  # whoever was loading it has gone; now it is on us
            with self._lock:
                if self._models.get(name) is waiting:
                    self._models.move_to_end(name)
                    model.users += 1
                    return model

    def _await_turn(self, name: str, given_up: threading.Event) -> None:
        """Wait while another model waits for all that is painted now to be done."""
        while self._wanting not in ("", name):
            if given_up.wait(_LOOK):
                raise _gone()

    def _fill(self, name: str, waiting: Future[Model], given_up: threading.Event) -> None:
        try:
            installed = self._find(name)
            with self._loading:
                self._make_room(name, _bytes(installed.folder, self._device), given_up)
                model = loaded(installed, self._device)
                self._ledger.keep(name, model.weights)
            waiting.set_result(model)
        except BaseException as error:
            with self._lock:
                self._models.pop(name, None)
            waiting.set_exception(error)

    def _make_room(self, name: str, weights: int, given_up: threading.Event) -> None:
        """Put models away until there is room; those in use are waited for, and taken up by nobody
        else meanwhile.
        """
        if self._device.kind == "cuda":
            # How much is loaded follows from its precision, which `precision.chosen` fits to it.
            weights = min(weights, int(self._device.capacity * 0.8))
        end = monotonic() + PATIENCE
        try:
            while not self._ledger.room_for(weights):
                if self._put_away(name):
                    continue
                if not self.names and self._ledger.quiet:
                    raise EngineFailed(
                        f"{name} takes {weights / 1e9:.1f} GB; {self._device.capacity / 1e9:.1f} "
                        f"GB of {self._device.name} may be used.",
                        hint="Take a smaller model; `limner models` lists what fits.",
                    )
                self._wanting = name
                if monotonic() > end:
                    raise Overloaded("The device is busy with other models.", wait=30)
                if given_up.wait(_LOOK):
                    raise _gone()
        finally:
            self._wanting = ""

    def _put_away(self, name: str) -> bool:
        """Put away the least lately used model that nobody uses; return whether there was one."""
        with self._lock:
            there = ((other, one) for other, one in self._models.items() if _is_there(one))
            idle = next((other for other, one in there if not one.result().users), None)
            if idle is None:
                return False
            del self._models[idle]
        self._ledger.keep(idle, 0)
        self._gone(idle)
        self._device.spare()
        _log.info("%s is put away for %s", idle, name)
        return True


def _is_there(one: Future[Model]) -> bool:
    return one.done() and one.exception() is None


def _awaited(waiting: Future[Model], given_up: threading.Event) -> Model:
    while True:
        try:
            return waiting.result(timeout=_LOOK)
        except TimeoutError:
            if given_up.is_set():
                raise _gone() from None


def _gone() -> Cancelled:
    return Cancelled("The picture was given up.", hint="Ask again to paint it.")


def _bytes(folder: Path, device: Device) -> int:
    """Return what a model's files come to on the device; files are mostly kept in two bytes."""
    held = sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.suffix in (".safetensors", ".bin") and file.parent != folder
    )
    return held * device.itemsize // 2


def loaded(installed: Installed, device: Device) -> Model:
    """Load a model onto `device`; raises limner.EngineFailed."""
    card, family = installed.card, installed.family
    kind = precision.chosen(card, installed.precision, device)
    try:
        pipe, kind, notes = _fitting(installed, kind, device)
    except LimnerError:
        raise
    except Exception as error:
        if type(error).__name__ == "OutOfMemoryError":
            raise Overloaded(f"There is no room for {card.name} on {device.name}.") from error
        raise EngineFailed(
            f"{card.name} does not load from {installed.folder}: {str(error)[:300]}",
            hint="`limner doctor` examines its files.",
        ) from error
    pipe.companions = Companions(installed.companions, device)
    model = Model(
        card, family, pipe, loras=installed.loras, precision=kind, notes=notes
    )  # fmt: skip
    model.lasting = tuple((name, 1.0) for name in installed.lasting)
    return model


def _fitting(
    installed: Installed, kind: Precision, device: Device
) -> tuple[Any, Precision, tuple[str, ...]]:
    """Return the pipeline in fewer bits where it still paints the same, else the whole one."""
    pipe = _pipe(installed, kind, device)
    if kind not in ("fp8", "int8"):
        return pipe, kind, ()
    pipe.companions = {}
    name, drift = installed.card.name, _drift(installed, pipe, kind, device)
    if drift <= precision.DRIFT:
        _log.info("%s in %s: its forwards drift by %.1f %%", name, kind, drift * 100)
        return pipe, kind, ()
    note = f"{name} is painted in whole weights: {kind} changed it by {drift:.0%}."
    _log.warning(note)
    del pipe
    device.spare()
    whole = precision.whole(installed.card, device)
    return _pipe(installed, whole, device), whole, (note,)


def _pipe(installed: Installed, kind: Precision, device: Device) -> Any:
    import diffusers

    diffusers.utils.logging.disable_progress_bar()
    family = installed.family
    pipe = diffusers.DiffusionPipeline.from_pretrained(
        installed.folder,
        **precision.ways(kind, family.denoiser, device),
        **dict.fromkeys(family.unused),
    )
    pipe.set_progress_bar_config(disable=True)
    if kind == "offload":
        pipe.enable_model_cpu_offload(device=device.place)
    elif kind in ("fp8", "int8"):
        for name, part in pipe.components.items():
            # The denoiser may fit only once it is in fewer bits.
            if hasattr(part, "requires_grad_") and name != family.denoiser:
                part.to(device.place)
    else:
        pipe.to(device.place)
    tuned(pipe, family.denoiser, device)
    for part in pipe.components.values():
        if hasattr(part, "requires_grad_"):
            part.requires_grad_(False)
    return pipe


def tuned(pipe: Any, denoiser: str, device: Device) -> None:
    """Lay a pipeline's parts out as its device is quickest with.

    LIMNER_DIFFUSION_ATTENTION names another of diffusers' attention backends ('_native_cudnn').
    """
    import torch

    backend = os.environ.get("LIMNER_DIFFUSION_ATTENTION")
    if backend:
        getattr(pipe, denoiser).set_attention_backend(backend)
    flat = all(part.ndim != 5 for part in pipe.vae.parameters())
    if device.kind == "cuda" and flat:
        pipe.vae.to(memory_format=torch.channels_last)


def _drift(installed: Installed, pipe: Any, kind: Precision, device: Device) -> float:
    """Keep a pipeline's denoiser in fewer bits; return by how much that changes a forward."""
    import torch

    family = installed.family
    module = getattr(pipe, family.denoiser)
    call = sample(installed.card, family, pipe, Size(512, 512))
    with torch.no_grad():
        before = precision.streamed(module, call, device.place)
        precision.fewer_bits(module, kind, device.place)
        return precision.drift(before, module(**call))


class _Enough(Exception):
    """The forward that was wanted has been seen."""


class _Recorder:
    """Takes a denoiser's place until it is asked, and keeps what it is asked with."""

    def __init__(self, denoiser: Any) -> None:
        self._denoiser = denoiser
        self.call: Mapping[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._denoiser.module, name)

    def __call__(self, *args: Any, **more: Any) -> Any:
        self.call = self._denoiser.bind(args, more)
        raise _Enough


def sample(card: ModelCard, family: Family, pipe: Any, size: Size) -> Mapping[str, Any]:
    """Return what a model's denoiser is asked with at its first step of a plain picture."""
    import torch

    order = Order(card.name, "generate", "A bowl of lemons on a table.", size, 1)
    call = family.call(order, card, pipe)
    model = Model(card, family, pipe, loras={})
    recorder = _Recorder(model.denoiser)
    twin = model.twin(call, {family.denoiser: recorder})
    try:
        twin(**call.ways, generator=torch.Generator("cpu").manual_seed(1))
    except _Enough:
        return recorder.call
    raise EngineFailed(f"{card.name} painted without asking its denoiser.")
