"""A Model: weights that are loaded once, and the pipelines that are built around them.

Pipelines of one family share their components, so a model that paints, varies and repaints is
loaded once. A painting gets a light copy of its pipeline in which a few components are replaced by
stand-ins of its own: nothing one painting sets is seen by another.
"""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

from limner.basics.errors import BadOption, EngineFailed
from limner.engines.diffusion.previews import deep

if TYPE_CHECKING:
    from limner.engines.diffusion.device import Device
    from limner.engines.diffusion.family import Call, Family, Joining
    from limner.ports.models import ModelCard, Precision

Adapters = tuple[tuple[str, float], ...]
"""Names and weights of the LoRAs a forward wears."""


class Denoiser:
    """The module that is asked at every step, and how its arguments are called and joined."""

    def __init__(self, module: Any, joining: Mapping[str, Joining]) -> None:
        self.module = module
        self.joining = joining
        self._names = signature(type(module).forward)
        self._spread = next(
            (p.name for p in self._names.parameters.values() if p.kind is Parameter.VAR_KEYWORD), ""
        )
        self.worn: Adapters = ()
        self.graphs = False

    def bind(self, args: tuple[Any, ...], more: Mapping[str, Any]) -> dict[str, Any]:
        """Return by name what a pipeline asks with."""
        bound = dict(self._names.bind(None, *args, **more).arguments)
        bound.pop(next(iter(self._names.parameters)))
        return {**bound, **bound.pop(self._spread, {})} if self._spread else bound

    def forward(self, args: Mapping[str, Any], adapters: Any = ()) -> Any:
        """Run it, wearing `adapters`; only ever called by one thread."""
        self.wear(adapters)
        if not self.graphs:
            return self.module(**args)
        import torch

        # What a graph hands back lies where its next run writes.
        torch.compiler.cudagraph_mark_step_begin()
        return torch.utils._pytree.tree_map(_own, self.module(**args))

    def wear(self, adapters: Adapters) -> None:
        """Put on the adapters a forward wants, where it wore others."""
        if adapters == self.worn:
            return
        _dress(self.module, adapters)
        self.worn = adapters


def _own(value: Any) -> Any:
    return value.clone() if hasattr(value, "clone") else value


def _dress(module: Any, adapters: Adapters) -> None:
    known = getattr(module, "peft_config", {})
    fitting = [(name, weight) for name, weight in adapters if name in known]
    if not fitting:
        if known:
            module.disable_lora()
        return
    module.enable_lora()
    module.set_adapters([name for name, _ in fitting], [weight for _, weight in fitting])


@dataclass(eq=False)
class Companions(Mapping[str, Any]):
    """Models that belong to another (ControlNets, Redux), each loaded when it is first wanted."""

    folders: Mapping[str, Path]
    device: Device

    def __post_init__(self) -> None:
        self._loaded: dict[str, Any] = {}
        self._lock = threading.Lock()

    def __getitem__(self, name: str) -> Any:
        folder = self.folders[name]
        with self._lock:
            if name not in self._loaded:
                self._loaded[name] = _companion(folder, self.device)
            return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.folders)

    @property
    def weights(self) -> int:
        """Bytes of those that are loaded."""
        return sum(weight(one) for one in self._loaded.values())

    def __len__(self) -> int:
        return len(self.folders)


def _companion(folder: Path, device: Device) -> Any:
    import diffusers

    whole = (folder / "model_index.json").is_file()
    kind = diffusers.DiffusionPipeline if whole else diffusers.AutoModel
    # AutoModel takes the folder as text only.
    loaded = kind.from_pretrained(str(folder), dtype=device.torch_dtype, local_files_only=True)
    if whole:
        loaded.set_progress_bar_config(disable=True)
    return loaded.to(device.place)


class Model:
    """A model that is loaded.

    pipe: the pipeline it was loaded as. words, eyes: held while its text encoder and its VAE work.
    alone: held by a painting of a model whose parts take turns on the device; None where any number
    may paint. lasting: adapters every order wears. notes: what its user should know.
    """

    def __init__(
        self, card: ModelCard, family: Family, pipe: Any, *, loras: Mapping[str, Path],
        precision: Precision = "bf16", notes: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.card, self.family, self.pipe = card, family, pipe
        self.precision, self.notes = precision, notes
        self.denoiser = Denoiser(getattr(pipe, family.denoiser), family.joining)
        self.words, self.eyes = threading.Lock(), threading.Lock()
        self.alone = threading.Lock() if precision == "offload" else None
        parts = [weight(part) for part in pipe.components.values()]
        self._weights = max(parts, default=0) if precision == "offload" else weight(pipe)
        self.users = 0
        self.ready, self.readying = False, threading.Lock()
        self.deep = deep(pipe.vae)
        self.lasting: Adapters = ()
        self._loras = loras
        self._taken: set[str] = set()
        self._pipelines: dict[Any, Any] = {}
        self._lock = threading.Lock()

    @property
    def weights(self) -> int:
        """Bytes of it on the device, with those of its companions that were wanted."""
        return self._weights + int(getattr(self.pipe.companions, "weights", 0))

    def pipeline(self, call: Call) -> Any:
        """Return the pipeline a call is for, around the components that are loaded.

        Raises limner.EngineFailed where they lack something it needs.
        """
        if not all(isinstance(part, bool | int | str) for part in call.parts.values()):
            return self._built(call)
        kind = (call.pipeline, *sorted(call.parts.items()))
        with self._lock:
            if kind not in self._pipelines:
                self._pipelines[kind] = self._built(call)
            return self._pipelines[kind]

    def _built(self, call: Call) -> Any:
        import diffusers

        if type(self.pipe).__name__ == call.pipeline and not call.parts:
            return self.pipe
        maker = getattr(diffusers, call.pipeline, None)
        if maker is None:
            raise EngineFailed(
                f"diffusers {diffusers.__version__} has no {call.pipeline}.",
                hint="Run: pip install -U diffusers",
            )
        has, given, lacks = self.pipe.components, dict(call.parts), []
        for name, parameter in signature(maker.__init__).parameters.items():
            if name == "self" or name in given or parameter.kind is Parameter.VAR_KEYWORD:
                continue
            if name in has:
                given[name] = has[name]
            elif name in self.pipe.config:
                given[name] = self.pipe.config[name]
            elif parameter.default is Parameter.empty:
                lacks.append(name)
        if lacks:
            raise EngineFailed(
                f"{self.card.name} as it is installed has no {', '.join(lacks)}, which "
                f"{call.pipeline} needs."
            )
        built = maker(**given)
        built.set_progress_bar_config(disable=True)
        built.companions = self.pipe.companions
        return built

    def adopt(self, names: list[str], between: Callable[[Callable[[], Any]], Any]) -> None:
        """Load adapters that are not yet, while nothing is run; raises limner.BadOption."""
        for name in names:
            with self._lock:
                if name in self._taken:
                    continue
                if name not in self._loras:
                    found = ", ".join(sorted(self._loras)) or "none"
                    raise BadOption(
                        f"No adapter {name!r} is installed for {self.card.name}.",
                        hint=f"There is: {found}.", param="loras",
                    )  # fmt: skip
                between(partial(self._adopt, name))
                self._taken.add(name)

    def _adopt(self, name: str) -> None:
        path = self._loras[name]
        told = {"weight_name": path.name} if path.is_file() else {}
        folder = path.parent if path.is_file() else path
        try:
            with self.words:
                self.pipe.load_lora_weights(
                    str(folder), adapter_name=name, local_files_only=True, **told
                )
        except Exception as error:
            # What a file that is no adapter of this model leads to is nobody's promise.
            raise EngineFailed(
                f"The adapter {name!r} does not fit {self.card.name}: "
                f"{type(error).__name__}: {str(error)[:200]}"
            ) from error
        # It is worn from the moment it is loaded; the next forward puts on what it wants.
        self.denoiser.worn = ((name, float("nan")),)

    def dress_readers(self, adapters: Adapters) -> None:
        """Have the text encoders wear the adapters made for them; `words` is held."""
        from diffusers.loaders import lora_base

        for name, part in self.pipe.components.items():
            known = getattr(part, "peft_config", None)
            if not name.startswith("text_encoder") or not known:
                continue
            fitting = [(one, weight) for one, weight in adapters if one in known]
            if not fitting:
                lora_base.disable_lora_for_text_encoder(part)
                continue
            lora_base.enable_lora_for_text_encoder(part)
            names, weights = [one for one, _ in fitting], [weight for _, weight in fitting]
            lora_base.set_adapters_for_text_encoder(names, part, weights)

    def twin(self, call: Call, replaced: Mapping[str, Any]) -> Any:
        """Return a copy of a call's pipeline with parts of it replaced, the rest shared."""
        twin = copy.copy(self.pipeline(call))
        # Not by setattr, which would write the config of the pipeline anew for each component.
        twin.__dict__["scheduler"] = copy.deepcopy(twin.scheduler)
        twin.__dict__.update(replaced)
        twin.__dict__["maybe_free_model_hooks"] = lambda: None
        return twin


def weight(whole: Any) -> int:
    """Return the bytes of a pipeline's or a module's weights, each counted once."""
    import torch

    seen: dict[int, int] = {}
    parts = whole.components.values() if hasattr(whole, "components") else (whole,)
    for part in parts:
        if isinstance(part, torch.nn.Module):
            for whole_or_packed in (*part.parameters(), *part.buffers()):
                for tensor in _kept(whole_or_packed):
                    seen[tensor.data_ptr() or id(tensor)] = tensor.numel() * tensor.element_size()
    return sum(seen.values())


def _kept(tensor: Any) -> Iterator[Any]:
    """Yield the tensors one is kept as: numbers and scales, where it only looks like bf16."""
    if not hasattr(tensor, "__tensor_flatten__"):
        yield tensor
        return
    for name in tensor.__tensor_flatten__()[0]:
        yield from _kept(getattr(tensor, name))
