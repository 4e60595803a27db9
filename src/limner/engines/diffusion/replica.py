"""A Replica: one device that holds weights and paints Orders; whoever asks, it is the same object.

An engine process, a server's engine host and a Ray actor each hold one. Every order runs its
family's pipeline in a thread of its own; what the threads ask of the denoiser meets in a Batcher,
so that requests at different steps share one forward.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from limner.engines.diffusion.order import Order

if TYPE_CHECKING:
    from limner.engines.diffusion.order import Picture

    Told = Callable[[float, "Picture | None"], None]
    """Told of the share done (0-1), and a partial picture where one is wanted."""


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
