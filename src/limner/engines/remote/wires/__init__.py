"""Wires: how each kind of server is asked, one file each; found by folder.

A wire turns an Ask into what goes over a Line and what comes back into Made. How often, how long
and to whom is the Line's; what it costs, and what becomes of the pixels, is nobody's here.
"""

from __future__ import annotations

import base64
import binascii
import importlib
import json
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from limner.basics.errors import EngineFailed
from limner.engines.remote.bill import Tokens
from limner.engines.remote.canvas import Canvas
from limner.engines.remote.profile import Profile, Takes
from limner.ports.orders import Order

if TYPE_CHECKING:
    from limner.basics.wire import Reply
    from limner.engines.remote.line import Line
    from limner.ports.orders import Mask

Told = Callable[[float, bytes], None]
"""Told of the share done (0-1), and of a partial picture's file, b'' where there is none."""


@dataclass(frozen=True)
class Ask:
    """What a wire puts into words of its own.

    prompt: everything that has to be said. below: PNG of the picture worked on, b'' where there is
    none; others: those of references and guide, in order. mask: on the canvas, 255 where pixels may
    change. quality: the wire's word, '' where it has none. partials: partial pictures wanted.
    """

    order: Order
    profile: Profile
    canvas: Canvas
    prompt: str
    below: bytes = b""
    others: tuple[bytes, ...] = ()
    mask: Mask | None = None
    quality: str = ""
    partials: int = 0
    told: Told = field(default=lambda *_: None, compare=False)

    @property
    def pictures(self) -> tuple[bytes, ...]:
        """All pictures that are handed over, the one worked on first."""
        return (self.below, *self.others) if self.below else self.others

    @property
    def path(self) -> str:
        """Where the profile says the task is asked."""
        return self.profile.paths.get(self.order.task, "")

    def given(self, **fields: tuple[Takes, Any]) -> dict[str, Any]:
        """Return those fields, `name=(what it is, value)`, that are set and the model takes."""
        takes = self.profile.takes
        return {
            name: value
            for name, (what, value) in fields.items()
            if what in takes and value is not None and value != ""
        }


@dataclass(frozen=True)
class Made:
    """What came back. kind: what the provider calls the file ('image/png'), '' where it does not
    say. request: its number there. charged: US dollars it says it charges.
    """

    data: bytes
    kind: str = ""
    request: str = ""
    tokens: Tokens | None = None
    charged: float | None = None
    notes: tuple[str, ...] = ()


class Wire(Protocol):
    """What one file here defines as WIRE."""

    @property
    def name(self) -> str:
        """'openai'."""
        ...

    def auth(self, key: str) -> Mapping[str, str]:
        """Return the headers that hold the key; {} for none."""
        ...

    async def paint(self, ask: Ask, line: Line) -> Made:
        """Ask for a picture and return what came; raises LimnerError."""
        ...


@cache
def wires() -> Mapping[str, Wire]:
    """Return every wire by name."""
    found: dict[str, Wire] = {}
    for module in pkgutil.iter_modules(__path__):
        wire: Wire = importlib.import_module(f"{__name__}.{module.name}").WIRE
        found[wire.name] = wire
    return found


def said(reply: Reply, where: str) -> Any:
    """Return the JSON of a reply; raises EngineFailed where it holds none."""
    try:
        return json.loads(reply.data)
    except (ValueError, RecursionError):
        raise strange(where) from None


def at(body: Any, *path: str | int) -> Any:
    """Return what lies at a path in JSON, None where there is nothing."""
    for step in path:
        if isinstance(step, str) and isinstance(body, dict):
            body = body.get(step)
        elif isinstance(step, int) and isinstance(body, list) and -len(body) <= step < len(body):
            body = body[step]
        else:
            return None
    return body


def words(body: Any, *path: str | int) -> str:
    """Return the text at a path, '' where there is none."""
    found = at(body, *path)
    return found if isinstance(found, str) else ""


def number(body: Any, *path: str | int) -> int:
    """Return the count at a path, 0 where there is none that could be one."""
    found = at(body, *path)
    return found if type(found) is int and 0 <= found < 1 << 31 else 0


def unpacked(text: Any, where: str) -> tuple[bytes, str]:
    """Return a picture from base64 or a data address, and what the latter calls it."""
    if not isinstance(text, str) or not text:
        raise strange(where)
    kind = ""
    if text.startswith("data:"):
        head, _, text = text.partition(",")
        kind = head.removeprefix("data:").partition(";")[0]
    try:
        return base64.b64decode(text, validate=True), kind
    except (binascii.Error, ValueError):
        raise strange(where) from None


def strange(where: str) -> EngineFailed:
    """Return the error for a reply that holds no picture; it may be charged."""
    return EngineFailed(
        f"{where!r} answered with something that holds no picture; it may be charged.",
        hint="Check the provider's wire and url in the configuration, and the account there.",
    )
