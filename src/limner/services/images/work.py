"""The work of a call: its orders to the pool, and what is said of the pictures that come back."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from time import time
from typing import Any

from limner.basics.geometry import Size
from limner.document.request import Request
from limner.painter import Delivery, Order
from limner.ports.profiles import TIERS
from limner.services.images.bring import NOTHING, Brought
from limner.services.images.call import ImageCall
from limner.services.images.fields import SETS
from limner.services.pool import Pool, Told
from limner.services.usage import Usage, counted, text_tokens

SEEDS = 2**31
_PLAIN = ("kind", "style", "text", "planner", "model", "lettering", "guide")
"""Options of `limner` that are fields of the Request as they stand."""


@dataclass(frozen=True, slots=True)
class Made:
    """The pictures of a call. given: sizes of the pictures it brought; partials: those sent."""

    call: ImageCall
    pictures: tuple[Delivery, ...]
    given: tuple[Size, ...] = ()
    partials: int = 0
    created: int = field(default_factory=lambda: int(time()))

    @property
    def size(self) -> Size:
        """The size of the first picture."""
        return self.pictures[0].record.size

    @property
    def background(self) -> str:
        """Whether one can see through the first picture."""
        return "transparent" if self.pictures[0].transparent else "opaque"

    def usage(self) -> Usage:
        """Return the tokens it took, by the formulas of its model."""
        return counted(
            self.call.profile, self.call.prompt, self.call.quality,
            [picture.record.size for picture in self.pictures],
            given=self.given, partials=self.partials,
        )  # fmt: skip

    def svg_usage(self) -> dict[str, Any] | None:
        """Return the tokens of an SVG: those of its text; None for any other file."""
        if self.call.format != "svg":
            return None
        into = text_tokens(self.call.prompt)
        out = sum(text_tokens(picture.data.decode()) for picture in self.pictures)
        return {
            "input_tokens": into, "model": self.call.svg_model or self.call.model,
            "output_tokens": out, "reasoning_tokens": 0, "total_tokens": into + out,
        }  # fmt: skip


Thinks = Callable[[str], None]
"""Hears a step of thinking in words."""
Partial = Callable[[int, bytes, Size], None]
"""Hears a partial picture: its index, its file and its size."""


@dataclass(frozen=True, slots=True)
class Hears:
    """Who hears what comes before the pictures of a call are done."""

    partial: Partial | None = None
    thought: Thinks | None = None


async def made(
    call: ImageCall,
    pool: Pool,
    brought: Brought = NOTHING,
    *,
    client: str = "",
    engine: str = "auto",
    hears: Hears | None = None,
) -> Made:
    """Return the pictures of a call; the first failure ends the others. brought: its own pictures.

    hears: what comes on the way. Raises ApiError, and limner errors for what cannot be drawn.
    """
    partial, thought = (hears.partial, hears.thought) if hears else (None, None)
    orders = _orders(call, brought, engine, partials=call.partial_images if partial else 0)
    if thought is not None:
        orders[0] = replace(orders[0], thinking=True)
    sent = heard = 0

    def told(words: tuple[Any, ...]) -> None:
        nonlocal sent, heard
        if thought is not None and words[0] == "thought" and words[1] >= heard:
            heard += 1
            thought(words[2])
        # A second try shows its first partial pictures again: they are left out.
        if partial is not None and words[0] == "preview" and words[1] >= sent:
            sent += 1
            partial(words[1], words[2], Size(*words[3]))

    pictures = await _all(orders, pool, client, told)
    return Made(call, pictures, pictures[0].given, sent)


async def _all(orders: list[Order], pool: Pool, client: str, told: Told) -> tuple[Delivery, ...]:
    tasks = [asyncio.ensure_future(pool.run(order, client, told)) for order in orders]
    try:
        return tuple(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _requests(call: ImageCall, brought: Brought, engine: str) -> list[Request]:
    """Return the pictures of a call: `n` of them, or a set."""
    own: Mapping[str, Any] = call.own or {}
    first = own.get("seed")
    seed = secrets.randbelow(SEEDS) if first is None else int(first)
    options = {name: own[name] for name in _PLAIN if own.get(name)}
    if own.get("strength") is not None:
        options["strength"] = own["strength"] / 100
    fields = {
        "size": call.size, "quality": TIERS[call.quality], "background": call.background,
        "format": call.format, "compression": call.compression, "think": call.think,
        "engine": own.get("engine") or engine, **options, **brought.fields(),
    }  # fmt: skip
    ways = {name: own[name] for name in SETS if own.get(name)}
    if not ways:
        return [Request(prompt=call.prompt, seed=seed + i, **fields) for i in range(call.n)]
    from limner.pictures import requests_of  # loaded with the first set

    if "count" in ways:
        ways = {"variants": ways["count"]}
    if "formats" in ways:
        del fields["size"]
    return list(requests_of(call.prompt, seed=seed, **ways, **fields).values())


def _orders(call: ImageCall, brought: Brought, engine: str, partials: int) -> list[Order]:
    own: Mapping[str, Any] = call.own or {}
    requests = _requests(call, brought, engine)
    document = json.dumps(own["document"]) if own.get("document") else brought.document
    sizes = call.profile.sizes
    among = () if call.size is not None or sizes == "free" else sizes
    kept = brought.by_digest()
    return [
        Order(
            request,
            kept,
            document,
            revise=bool(brought.document),
            keep=bool(own.get("keep")),
            among=among,
            marks=brought.marks,
            previews=partials,
            slim=True,
        )
        for request in requests
    ]
