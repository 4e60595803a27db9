"""A job: an order, who asked for it, and the promise of its picture."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from limner.painter import Delivery, Order

Told = Callable[[tuple[Any, ...]], None]
"""Hears `("step", stage, done)` and `("preview", index, bytes, size)` as they come."""


@dataclass(eq=False, slots=True)
class Job:
    """An order under way. done: cancelled by whoever no longer waits for it. charged: whether
    something of it may be charged by now, so that it must not be done over.
    """

    order: Order
    client: str
    told: Told
    done: asyncio.Future[Delivery] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )
    tries: int = 0
    charged: bool = False
