"""Words as a model reads them: what a text encoder said is kept, by everything it was asked with.

A prompt is encoded once however many seeds, sizes and steps it is painted with; the empty prompt of
guidance once at all.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from hashlib import blake2b
from inspect import signature
from time import perf_counter
from typing import Any

import numpy as np
from PIL import Image

from limner.engines.diffusion.joining import printed

KEPT = 256 << 20
"""Bytes of embeddings that are kept: a few hundred prompts of a large model."""


class Embeddings:
    """Outcomes of text encoders, the least lately used given up first."""

    def __init__(self, most: int = KEPT) -> None:
        self.most = most
        self.held = 0
        self.hits = self.misses = 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """Return what was made under `key`, or make it; two may make the same at once."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                self.hits += 1
                return _fresh(self._kept[key][0])
            self.misses += 1
        made = make()
        size = weight(made)
        with self._lock:
            if key not in self._kept and size <= self.most:
                self._kept[key] = (_fresh(made), size)
                self.held += size
            while self.held > self.most:
                _, (_, gone) = self._kept.popitem(last=False)
                self.held -= gone
        return made

    def forget(self, model: str) -> None:
        """Give up what a model that is no longer loaded has said."""
        with self._lock:
            for key in [key for key in self._kept if isinstance(key, tuple) and key[0] == model]:
                self.held -= self._kept.pop(key)[1]


def _fresh(value: Any) -> Any:
    """Return `value` with lists of its own: pipelines add to them, never to tensors."""
    if isinstance(value, list):
        return [_fresh(item) for item in value]
    return tuple(_fresh(item) for item in value) if type(value) is tuple else value


def weight(value: Any) -> int:
    """Return the bytes of the tensors in `value`."""
    import torch

    if isinstance(value, torch.Tensor):
        return int(value.numel() * value.element_size())
    if isinstance(value, Mapping):
        return sum(weight(item) for item in value.values())
    if isinstance(value, list | tuple):
        return sum(weight(item) for item in value)
    return 0


class Reading:
    """Takes the place of one painting's `encode_prompt`: remembered, and one at a time.

    about: the model, the pipeline and the adapters. Fast tokenizers must not be used by two threads
    at once. seconds: spent on words by now.
    """

    def __init__(
        self,
        encode: Callable[..., Any],
        about: tuple[Hashable, ...],
        kept: Embeddings,
        lock: threading.Lock,
    ) -> None:
        self._encode, self._about, self._kept, self._lock = encode, about, kept, lock
        self._names = signature(encode)
        self.seconds = 0.0

    def __call__(self, *args: Any, **more: Any) -> Any:
        """Return what `encode_prompt` would."""
        start = perf_counter()
        asked = dict(self._names.bind(*args, **more).arguments)
        asked.pop("device", None)
        told = tuple((name, _print(value)) for name, value in asked.items())
        try:
            return self._kept.get((*self._about, told), lambda: self._read(args, more))
        finally:
            self.seconds += perf_counter() - start

    def _read(self, args: tuple[Any, ...], more: dict[str, Any]) -> Any:
        with self._lock:
            return self._encode(*args, **more)


def _print(value: Any) -> Hashable:
    if isinstance(value, Image.Image):
        return (value.mode, value.size, blake2b(value.tobytes()).digest())
    if isinstance(value, np.ndarray):
        return (value.shape, str(value.dtype), blake2b(value.tobytes()).digest())
    if isinstance(value, list | tuple):
        return tuple(_print(item) for item in value)
    return printed(value)
