"""One order, painted: by the model that is asked for, or, where that could not, by its fallbacks.

What is sent is laid out and priced first; what comes back is decoded as any picture from outside
and brought to the very size. Notes say who painted, why, and what it costs.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.errors import (
    BadImage,
    BadOption,
    Declined,
    EngineFailed,
    LimnerError,
    Overloaded,
)
from limner.basics.geometry import Size
from limner.basics.pictures import Limits, received
from limner.document.raster import Raster
from limner.engines.remote import bill
from limner.engines.remote.bill import Asked, dollars
from limner.engines.remote.canvas import (
    Canvas,
    bounded,
    canvas_for,
    files,
    fitted,
    laid,
    opened,
    solid,
)
from limner.engines.remote.line import Line
from limner.engines.remote.provider import HELP, Hosted, Setup
from limner.engines.remote.wires import Ask, Made, Told, wires

if TYPE_CHECKING:
    from limner.engines.remote.profile import Profile
    from limner.ports.orders import Mask, Order, Picture

LIMITS = Limits(bytes=96 << 20, pixels=40_000_000, side=8192, ratio=12.0)
"""Of a picture that comes back."""
REFERENCE = 2048 * 2048
"""Pixels of a reference; more only take longer to send."""
PARTIALS = 3
_KINDS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
_ALIKE = {"image/jpg": "image/jpeg", "image/x-png": "image/png"}


async def painted(
    order: Order, setup: Setup, told: Told, charged: Callable[[], None] = lambda: None
) -> Raster:
    """Return the picture of `order`, with notes. Raises LimnerError.

    charged: called before something is asked for that may be charged.
    """
    first = chosen(order, setup)
    await asyncio.to_thread(fits, order, first.profile)
    notes: list[str] = []
    failed: LimnerError | None = None
    spent = 0.0
    for hosted in _chain(first, order, setup):
        sitting = await asyncio.to_thread(Sitting, order, hosted, told)
        spent += sitting.estimate
        limit = first.provider.cost
        if limit is not None and spent > limit:
            raise (
                _dear(sitting, limit)
                if failed is None
                else _with(
                    failed,
                    [*notes[:-1], f"{hosted.profile.name} was not asked: it may cost too much"],
                )
            )
        if not hosted.profile.price.free:
            charged()
        try:
            raster = await sitting.painted()
        except (EngineFailed, Overloaded) as error:
            spent -= 0.0 if sitting.charged else sitting.estimate
            notes.append(_passed(hosted, error, sitting))
            failed = error
            if isinstance(error, Declined):
                break
            continue
        other = hosted.profile.name if hosted is not first else ""
        return replace(raster, notes=(*notes, *raster.notes), model=other)
    assert failed is not None
    raise _with(failed, notes[:-1])


def chosen(order: Order, setup: Setup) -> Hosted:
    """Return the model an order is for; raises BadOption."""
    if not order.model:
        able = (h for h in setup.models.values() if order.task in h.profile.tasks and not h.lacks)
        if (found := next(able, None)) is not None:
            return found
        raise BadOption(f"No model that is set up here can {order.task}.", hint=HELP, param="model")
    hosted = setup.models.get(order.model)
    if hosted is None:
        names = ", ".join(setup.models) or "none"
        raise BadOption(
            f"The model {order.model!r} is not set up.", hint=f"Set up are: {names}. {HELP}",
            param="model",
        )  # fmt: skip
    if hosted.lacks:
        raise BadOption(
            f"{order.model!r} cannot be asked: {hosted.lacks}", hint=HELP, param="model"
        )
    return hosted


def _chain(first: Hosted, order: Order, setup: Setup) -> list[Hosted]:
    """Return the model and those of its fallbacks that are set up and can do the task."""
    chain = [first]
    for name in first.provider.fallback:
        hosted = setup.models.get(name)
        if hosted is None or hosted in chain or hosted.lacks:
            continue
        try:
            fits(order, hosted.profile)
        except BadOption:
            continue
        chain.append(hosted)
    return chain


def fits(order: Order, profile: Profile) -> None:
    """Raise BadOption where a model cannot do what an order asks for."""
    handed = len(order.references) + (order.guide is not None)
    most = profile.references + (order.below is None and profile.references > 0)
    why = ""
    if order.task not in profile.tasks:
        why = f"cannot {order.task}; it can {', '.join(profile.tasks)}"
    elif order.guide is not None and order.condition not in profile.conditions:
        why = f"is not guided by {order.condition}"
    elif handed > most:
        why = f"takes {most} pictures beside the one it works on, not {handed}"
    elif order.loras and "loras" not in profile.takes:
        why = "takes no adapters"
    elif order.clear and not profile.alpha:
        why = "paints no clear ground"
    if why:
        raise BadOption(
            f"The model {profile.name!r} {why}.",
            hint="`limner engines` lists what is set up; leave it out, or name another model.",
            param="model",
        )


class Sitting:
    """One order at one provider. estimate: what it costs by our table, before it is asked."""

    def __init__(self, order: Order, hosted: Hosted, told: Told) -> None:
        self.order, self.hosted = order, hosted
        profile = hosted.profile
        self.canvas = canvas_for(profile.sizes(order.task), order.size)
        self.ask, given = _ask(order, profile, self.canvas, told)
        self.asked = Asked(
            order.task, self.canvas, self.ask.quality, self.ask.prompt, given, self.ask.partials,
            order.clear,
        )  # fmt: skip
        self.estimate = bill.price(profile, self.asked)
        self._line: Line | None = None

    @property
    def charged(self) -> bool:
        """Whether something was sent that may be charged."""
        return self._line is not None and self._line.sent > 0 and not self.hosted.profile.price.free

    async def painted(self) -> Raster:
        """Ask, and return the picture at the order's size. Raises LimnerError."""
        provider, profile = self.hosted.provider, self.hosted.profile
        wire = wires()[provider.wire]
        auth = wire.auth(provider.key().get_secret_value())
        self._line = Line(provider, auth, profile.name, profile.price.free)
        made = await wire.paint(self.ask, self._line)
        return await asyncio.to_thread(self._raster, made)

    def _raster(self, made: Made) -> Raster:
        where, profile = self.hosted.provider.name, self.hosted.profile
        try:
            picture = decoded(made.data, made.kind)
        except BadImage as error:
            raise EngineFailed(
                f"{where!r} sent a picture that cannot be used: {error.message} It may be charged.",
                hint="Ask again, or name another model.",
            ) from error
        got = Size(picture.shape[1], picture.shape[0])
        if self.order.task == "generate" and not self.order.clear:
            picture = _on_white(picture)
        done = fitted(picture, self.order.size)
        cost = bill.price(profile, self.asked, made.tokens)
        return Raster(done, notes=(*self._notes(made, got, picture, cost),), cost=round(cost, 6))

    def _notes(self, made: Made, got: Size, picture: Picture, cost: float) -> list[str]:
        order, name = self.order, self.hosted.profile.name
        number = f", request {made.request}" if made.request else ""
        notes = [
            f"painted by {name} at {self.hosted.provider.name}{number}{self._money(made, cost)}"
        ]
        if got != order.size:
            notes.append(f"{name} painted {got}; it was brought to {order.size}")
        if order.task != "generate" and abs(got.aspect / self.canvas.size.aspect - 1) > 0.04:
            notes.append(f"{name} gave other proportions than it was handed: things may be shifted")
        if order.clear and bool((picture[..., 3] == 255).all()):
            notes.append(f"{name} was asked for a clear ground and painted none")
        return [*notes, *made.notes]

    def _money(self, made: Made, cost: float) -> str:
        if self.hosted.profile.price.free:
            return ""
        theirs = f"; it says {dollars(made.charged)}" if made.charged is not None else ""
        return f": {dollars(cost)} by our table of prices{theirs}"


def decoded(data: bytes, kind: str = "") -> Picture:
    """Return the pixels of a picture from a provider; raises BadImage.

    kind: what it was called; one that is something else is refused.
    """
    found = received(data, limits=LIMITS)
    called = kind.partition(";")[0].strip().lower()
    called = _ALIKE.get(called, called)
    if found.kind not in _KINDS:
        raise BadImage(f"It is {found.kind}, which was not asked for.")
    if called.startswith("image/") and called not in ("image/*", _KINDS[found.kind]):
        raise BadImage(f"It is called {called} and is {_KINDS[found.kind]}.")
    if min(found.size) < 16:
        raise BadImage(f"It has {found.size} pixels.")
    return found.pixels


def _ask(
    order: Order, profile: Profile, canvas: Canvas, told: Told
) -> tuple[Ask, tuple[Size, ...]]:
    """Return what a wire is handed, and the sizes of the pictures in it."""
    below = mask = None
    if order.below is not None:
        whole = solid(order.below) if order.task == "outpaint" else order.below
        below = laid(whole, canvas.size, order.size)
        mask = _mask(order, order.below)
    others = [bounded(picture, REFERENCE) for picture in order.references]
    if order.guide is not None:
        others.append(bounded(order.guide, REFERENCE))
    given = [below, *others] if below is not None else others
    sent = files(given, profile.heaviest * 1_000_000)
    wanted = order.previews if order.previews is not None else PARTIALS
    ask = Ask(
        order, profile, canvas, worded(order, profile), b"" if below is None else sent[0],
        tuple(sent if below is None else sent[1:]),
        None if mask is None else opened(mask, canvas.size, order.size),
        bill.quality(profile, order.tier), min(PARTIALS, wanted) * ("stream" in profile.takes),
        told,
    )  # fmt: skip
    return ask, tuple(Size(picture.shape[1], picture.shape[0]) for picture in given)


def _mask(order: Order, below: Picture) -> Mask | None:
    """Return the order's mask; of one to be painted beyond its edges, what is clear."""
    if order.mask is not None or order.task not in ("inpaint", "outpaint"):
        return order.mask
    clear: Mask = 255 - below[..., 3]
    return clear


def worded(order: Order, profile: Profile) -> str:
    """Return everything that has to be said in words: what has no field of its own is added."""
    said: list[str] = []
    unsaid = [f'"{string}"' for string in order.lettering if string not in order.prompt]
    if unsaid:
        said.append(f"Letter exactly: {', '.join(unsaid)}.")
    if order.exclude and "negative" not in profile.takes:
        said.append(f"Leave out: {order.exclude.strip().rstrip('.')}.")
    if order.guide is not None:
        number = (order.below is not None) + len(order.references) + 1
        said.append(f"Keep to the composition of image {number}.")
    prompt = order.prompt.strip()
    ended = not said or prompt.endswith((".", "!", "?", "…", "。"))
    return " ".join([prompt if ended else f"{prompt}.", *said])


def _on_white(picture: Picture) -> Picture:
    """Return a picture without clear pixels, as a ground was asked for."""
    if bool((picture[..., 3] == 255).all()):
        return picture
    alpha = picture[..., 3:].astype(np.float32) / 255
    out = picture.copy()
    out[..., :3] = np.rint(picture[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)
    out[..., 3] = 255
    return out


def _dear(sitting: Sitting, limit: float) -> BadOption:
    return BadOption(
        f"The picture would cost about {dollars(sitting.estimate)} at "
        f"{sitting.hosted.provider.name!r}; at most {dollars(limit)} may be spent on one.",
        hint="Ask for less (quality, size, references), or raise `cost` in the configuration.",
        param="quality",
    )


def _passed(hosted: Hosted, error: LimnerError, sitting: Sitting) -> str:
    money = f"; {dollars(sitting.estimate)} may be charged" if sitting.charged else ""
    return f"{hosted.profile.name} did not paint: {error.message}{money}"


def _with(error: LimnerError, notes: list[str]) -> LimnerError:
    """Return the error of the model asked last, which also says what came of the others."""
    if notes:
        error.hint = f"{error.hint} Also: {'; '.join(notes)}.".strip()
    return error
