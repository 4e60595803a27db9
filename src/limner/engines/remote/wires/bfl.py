"""Black Forest Labs: a job is submitted, looked at until it is ready, and its picture fetched.

Where to look at it stands in the reply and is kept to as it is, as jobs live on one cluster. There
is no call to cancel a job. Pictures are base64 without a head; a mask is white where pixels may
change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from limner.basics.errors import Declined, EngineFailed
from limner.engines.remote.canvas import png
from limner.engines.remote.faults import Fault, unknown
from limner.engines.remote.line import body, packed
from limner.engines.remote.wires import Ask, Made, at, said, strange, words

if TYPE_CHECKING:
    from limner.basics.wire import Reply
    from limner.engines.remote.line import Line

_GOING = frozenset({"pending", "reasoning", "generating", "processing", "queued"})
_SEEDS = 1 << 32
_CREDIT = 0.01
"""US dollars."""


class FLUX:
    """Speaks the FLUX API."""

    name = "bfl"

    def auth(self, key: str) -> Mapping[str, str]:
        """Return the key's header."""
        return {"x-key": key} if key else {}

    async def paint(self, ask: Ask, line: Line) -> Made:
        """Submit, watch and fetch; see `Wire.paint`."""
        reply = await line.ask(ask.path, body(_fields(ask)), "application/json", judge=_judged)
        told = said(reply, line.provider.name)
        job, look = line.number(words(told, "id")), words(told, "polling_url")
        if not look:
            raise unknown(line.provider.name, "does not say where to look for it", job)
        done = await line.watch(look, lambda reply: _read(reply, ask, line, job), job)
        fetched = await line.fetch(words(done, "result", "sample"))
        charged = _charged(done) or _charged(told)
        kind = fetched.headers.get("content-type", "")
        return Made(fetched.data, kind, request=job, charged=charged)


def _fields(ask: Ask) -> dict[str, Any]:
    order = ask.order
    fields: dict[str, Any] = {"prompt": ask.prompt, "output_format": "png"}
    if ask.mask is not None and order.task in ("inpaint", "outpaint"):
        fields |= {"image": packed(ask.below), "mask": packed(png(ask.mask))}
    else:
        names = ("input_image", *(f"input_image_{n}" for n in range(2, 20)))
        fields |= {
            name: packed(data) for name, data in zip(names, ask.pictures, strict=False)
        }  # fmt: skip
        if ask.canvas.ratio:
            fields["aspect_ratio"] = ask.canvas.ratio
        else:
            fields |= {"width": ask.canvas.size.width, "height": ask.canvas.size.height}
    fields |= ask.given(
        seed=("seed", order.seed % _SEEDS), steps=("steps", order.steps),
        guidance=("guidance", order.guidance),
    )  # fmt: skip
    return {**fields, **ask.profile.extra}


def _judged(reply: Reply, fault: Fault) -> Fault:
    """A key of the wrong form is refused like a wrong field."""
    wrong = reply.status == 422 and b"api key" in reply.data.lower()
    return Fault("key") if wrong else fault


def _read(reply: Reply, ask: Ask, line: Line, job: str) -> Any:
    """Return what a job came to, None while it goes on; raises LimnerError where it failed."""
    where = line.provider.name
    told = said(reply, where) if reply.status < 500 else None
    status = words(told, "status").lower()
    if status in _GOING:
        share = at(told, "progress")
        ask.told(min(0.95, float(share)) if isinstance(share, int | float) else 0.0, b"")
        return None
    if status == "ready":
        if not words(told, "result", "sample"):
            raise strange(where)
        return told
    if "moderated" in status:
        hint = "Say it in other words."
        raise Declined(f"{where!r} declines to paint this: {status}. Job {job}.", hint=hint)
    if reply.status == 404 or status == "task not found":
        raise unknown(where, "does not know the job any more", job)
    shown = line.cleaned(status) or f"status {reply.status}"
    raise EngineFailed(f"{where!r} failed at it: {shown}. Job {job}.", hint="Ask again later.")


def _charged(told: Any) -> float | None:
    cost = at(told, "cost")
    plain = isinstance(cost, int | float) and not isinstance(cost, bool) and 0 < cost < 1e5
    return cost * _CREDIT if plain else None


WIRE = FLUX()
