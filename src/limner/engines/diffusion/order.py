"""The Order a replica paints; every generative engine reads the same (`ports/orders.py`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.ports.orders import Order, ordered

if TYPE_CHECKING:
    from limner.ports.orders import Mask, Picture

__all__ = ["Mask", "Order", "Picture", "ordered"]
