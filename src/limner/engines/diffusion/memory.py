"""Memory is accounted for before an order is taken on: what cannot fit is refused, what does not
fit yet waits, and the device never runs out of it half way.

An estimate of what a painting holds beside the weights: at its steps, some numbers for every token
and every channel of the denoiser; at its end, the widest maps of the VAE. Decoding is done by one
painting at a time, so that is counted once.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PIL import Image

from limner.basics.errors import BadOption, Cancelled, Overloaded
from limner.basics.geometry import Size

if TYPE_CHECKING:
    from limner.engines.diffusion.family import Call

TOKEN = 16 * 16
"""Pixels of a token, in nearly every family."""
WORDS = 512
"""Tokens of a prompt."""
PER_TOKEN = 24
"""Numbers that live at once for each token and channel: queries to values, a block's widening.
FLUX.2's, which has most of them, was seen to hold 22."""
PER_PIXEL = 8 * 128
"""Numbers that live at once for each pixel a VAE decodes: maps of 128 to 256 channels. FLUX.2's
was seen to hold 970."""
PER_DEEP_PIXEL = 17 * 128
"""The same, of a VAE made for films, which keeps what its convolutions saw: Qwen-Image's was seen
to hold 2050."""
TILE = 1024 * 1024
"""Pixels of a tile, where a picture is decoded in tiles."""
TILED = 0.25
"""A VAE works in tiles where decoding would take more than this share of the device."""
WAITING = 256
"""Paintings that wait for memory; further ones are told to come again."""
_LOOK = 0.05


@dataclass(frozen=True)
class Need:
    """Bytes a painting holds at its steps and at its end, and the tokens of one of its rows."""

    tokens: int
    steps: int
    ending: int
    tiled: bool = False


def need(
    call: Call, denoiser: Any, itemsize: int, capacity: int, *, deep: bool = False
) -> Need:  # fmt: skip
    """Return what painting `call` takes. deep: whether its VAE's maps have an axis of time."""
    each = (PER_DEEP_PIXEL if deep else PER_PIXEL) * itemsize
    tokens = _tokens(call.size) + sum(_tokens(size) for size in pictures(call.ways)) + WORDS
    area = call.size.width * call.size.height
    whole = area * each
    tiled = area > TILE and whole > capacity * TILED
    # Pictures that are read by the VAE take as much while they are.
    largest = max((size.width * size.height for size in pictures(call.ways)), default=0)
    ending = max(min(area, TILE) if tiled else area, min(largest, TILE)) * each
    steps = tokens * width(denoiser) * PER_TOKEN * itemsize * passes(call.ways, denoiser)
    return Need(tokens, steps, ending, tiled)


def passes(ways: Mapping[str, Any], denoiser: Any) -> int:
    """Return how often a step asks the denoiser: with the prompt, and without where it guides.

    Both are in one forward. Some denoisers take guidance as a number, and are asked once.
    """
    told = "" if getattr(denoiser, "config", {}).get("guidance_embeds") else "guidance_scale"
    return 2 if max(ways.get(name) or 0 for name in ("true_cfg_scale", told)) > 1 else 1


def _tokens(size: Size) -> int:
    return -(-size.width * size.height // TOKEN)


def pictures(ways: Mapping[str, Any]) -> list[Size]:
    """Return the sizes of the pictures a call is given: each is tokens, or maps as wide."""
    found: list[Size] = []
    for name, value in ways.items():
        if "mask" in name:
            continue
        for item in value if isinstance(value, list | tuple) else (value,):
            if isinstance(item, Image.Image):
                found.append(Size(*item.size))
    return found


def width(denoiser: Any) -> int:
    """Return the channels of a denoiser's tokens."""
    config = getattr(denoiser, "config", {})
    heads, head = config.get("num_attention_heads"), config.get("attention_head_dim")
    if isinstance(heads, int) and isinstance(head, int):
        return heads * head
    for name in ("dim", "hidden_size", "inner_dim"):
        if isinstance(config.get(name), int):
            return int(config[name])
    blocks = config.get("block_out_channels") or (3072,)
    return int(max(blocks))


class Ledger:
    """Who holds what of a device's memory. capacity: bytes."""

    def __init__(self, capacity: int, waiting: int = WAITING) -> None:
        self.capacity = capacity
        self._most_waiting = waiting
        self._weights: dict[str, int] = {}
        self._held: list[Need] = []
        self._queue: list[Need] = []
        self._changed = threading.Condition()

    @property
    def weights(self) -> int:
        """Bytes of the models that are loaded."""
        return sum(self._weights.values())

    @property
    def waiting(self) -> int:
        """How many paintings wait for memory."""
        return len(self._queue)

    @property
    def quiet(self) -> bool:
        """Whether nothing is painted."""
        return not self._held

    def keep(self, model: str, weights: int) -> None:
        """Count the weights of a model that was loaded; 0 for one that was given up."""
        with self._changed:
            self._weights[model] = weights
            self._changed.notify_all()

    def room_for(self, weights: int) -> bool:
        """Whether a model fits beside those that are loaded and what is painted."""
        return self.weights + weights + _together(self._held) <= self.capacity

    @contextmanager
    def held(self, wanted: Need, given_up: threading.Event) -> Iterator[None]:
        """Hold memory for a painting, waiting for it in turn.

        Raises limner.BadOption for what no waiting would help, Overloaded where too many wait,
        Cancelled where it is given up meanwhile.
        """
        self._enter(wanted)
        try:
            self._wait(wanted, given_up)
        except BaseException:
            with self._changed:
                self._queue = [other for other in self._queue if other is not wanted]
                self._changed.notify_all()
            raise
        try:
            yield
        finally:
            with self._changed:
                self._held = [other for other in self._held if other is not wanted]
                self._changed.notify_all()

    def _enter(self, wanted: Need) -> None:
        with self._changed:
            free = self.capacity - self.weights
            if wanted.steps + wanted.ending > free:
                raise BadOption(
                    f"This picture takes {_gb(wanted.steps + wanted.ending)} of memory beside the "
                    f"model's weights; {_gb(free)} are free for it.",
                    hint="Take a smaller size, fewer references or a smaller precision.",
                    param="size",
                )  # fmt: skip
            if len(self._queue) >= self._most_waiting:
                raise Overloaded(
                    f"{len(self._queue)} pictures wait for the device.", hint="Come again later."
                )
            self._queue.append(wanted)

    def _wait(self, wanted: Need, given_up: threading.Event) -> None:
        with self._changed:
            while self._queue[0] is not wanted or not self._fits(wanted):
                if given_up.is_set():
                    raise Cancelled("The picture was given up.", hint="Ask again to paint it.")
                self._changed.wait(_LOOK)
            self._queue.pop(0)
            self._held.append(wanted)
            self._changed.notify_all()

    def _fits(self, wanted: Need) -> bool:
        return self.weights + _together([*self._held, wanted]) <= self.capacity


@contextmanager
def turn(lock: threading.Lock, given_up: threading.Event) -> Iterator[None]:
    """Hold a lock that others may hold for long; raises limner.Cancelled where it is given up."""
    while not lock.acquire(timeout=_LOOK):
        if given_up.is_set():
            raise Cancelled("The picture was given up.", hint="Ask again to paint it.")
    try:
        yield
    finally:
        lock.release()


def _together(needs: list[Need]) -> int:
    return sum(one.steps for one in needs) + max((one.ending for one in needs), default=0)


def _gb(size: int) -> str:
    return f"{max(0, size) / 1e9:.1f} GB"
