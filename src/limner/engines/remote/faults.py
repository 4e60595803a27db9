"""What went wrong at a provider, told from its reply: one reader for the forms errors have.

What a provider says is repeated only after it is cleaned: some repeat the key, and some of it is
about the account rather than the picture.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from limner.basics.errors import (
    BadOption,
    Declined,
    EngineFailed,
    LimnerError,
    OutcomeUnknown,
    OutOfCredit,
    Overloaded,
)
from limner.basics.wire import Reply

Kind = Literal["asked", "key", "credit", "declined", "busy", "failed", "unknown", "moved"]
"""asked: the request is refused as it stands. busy: nothing was begun. failed: it was begun, and
the provider says that nothing came of it. unknown: a gateway answered, or nobody did.
"""
_BUSY = frozenset({425, 429, 503, 529})
_DECLINED = frozenset({
    "moderation_blocked", "content_policy_violation", "content_moderation", "content_filtered",
    "request moderated", "content moderated", "safety", "image_safety", "prohibited_content",
    "image_prohibited_content", "blocklist", "recitation", "image_recitation", "spii",
    "image_other", "content_filter", "sexual_content", "responsible_ai",
})  # fmt: skip
_CREDIT = frozenset({
    "insufficient_quota", "credit_balance_exhausted", "project_spend_limit_exceeded",
    "billing_hard_limit_reached", "payment_required", "insufficient_credits", "insufficient_funds",
    "billing_not_active",
})  # fmt: skip
_SAID = 240
_LONG = re.compile(r"[A-Za-z0-9+/=_\-.:]{24,}")
"""What looks like a key, a digest or an account, and helps nobody."""
_SHARED = 6
"""Signs in a row that a word may not share with the key."""


@dataclass(frozen=True)
class Fault:
    """kind: what it comes to. said: the provider's words, cleaned. wait: seconds it asks for."""

    kind: Kind
    said: str = ""
    code: str = ""
    wait: float = 0.0

    @property
    def again(self) -> bool:
        """Whether the same request may be sent again: it was not, or will not be, charged."""
        return self.kind in ("busy", "failed")


def fault_of(reply: Reply, secret: str = "") -> Fault:
    """Return what a reply that is no success comes to, by its status and the codes in its body."""
    codes, words = _told(reply.data)
    said = cleaned(words, secret)
    code = next(iter(codes), "")
    found = Fault(_by_status(reply.status, bool(codes or words)), said, code, reply.wait)
    if any(code in _DECLINED for code in codes):
        return replace(found, kind="declined")
    if any(code in _CREDIT for code in codes):
        return replace(found, kind="credit")
    return found


def _by_status(status: int, told: bool) -> Kind:
    if 300 <= status < 400:
        return "moved"
    if status in (401, 403):
        return "key"
    if status == 402:
        return "credit"
    if status in _BUSY:
        return "busy"
    if status == 500 and told:
        return "failed"
    return "unknown" if status >= 500 or status == 408 else "asked"


def _told(data: bytes) -> tuple[list[str], str]:
    """Return the codes, in small letters, and the words of an error body, as any of them has it."""
    try:
        body = json.loads(data[:1_000_000])
    except (ValueError, RecursionError):
        return [], ""
    codes: list[str] = []
    words: list[str] = []
    for name, value in _leaves(body):
        text = str(value)
        if name in ("code", "type", "name", "status", "reason", "finishReason", "blockReason"):
            codes.append(text.lower())
        elif name in ("message", "msg", "detail", "details", "error", "errors", "title"):
            words.append(text)
    return codes, " ".join(dict.fromkeys(words))


def _leaves(body: Any, name: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    if depth > 6:
        return
    if isinstance(body, dict):
        for key, value in list(body.items())[:40]:
            yield from _leaves(value, str(key), depth + 1)
    elif isinstance(body, list):
        for value in body[:20]:
            yield from _leaves(value, name, depth + 1)
    elif body is not None and name:
        yield name, body


def cleaned(text: str, secret: str) -> str:
    """Return words of a provider's without the key or any part of it, on one short line."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    words = [_LONG.sub("…", word) for word in plain.split()]
    kept = ["…" if shares(word, secret) else word for word in words]
    line = " ".join(kept)
    return line if len(line) <= _SAID else line[: _SAID - 1] + "…"


def shares(word: str, secret: str) -> bool:
    """Whether a word holds so many signs of the key in a row, in either case."""
    if len(secret) < _SHARED:
        return bool(secret) and secret in word
    low, key = word.lower(), secret.lower()
    parts = {key[at : at + _SHARED] for at in range(len(key) - _SHARED + 1)}
    return any(low[at : at + _SHARED] in parts for at in range(len(low) - _SHARED + 1))


def error_of(fault: Fault, where: str, *, model: str, tries: int = 1) -> LimnerError:
    """Return the error a fault ends in, saying what to do. where: the provider's name."""
    said = f" It says: {fault.said}" if fault.said else ""
    often = f", {tries} times" if tries > 1 else ""
    if fault.kind == "declined":
        return Declined(f"{where!r} declines to paint this.{said}", hint="Say it in other words.")
    if fault.kind == "key":
        return OutOfCredit(
            f"{where!r} refuses the key, or its account may not use {model!r}.",
            hint="Check the key where the configuration names it, and what the account may use.",
        )
    if fault.kind == "credit":
        return OutOfCredit(
            f"The account at {where!r} has no credit left, or may not spend more.{said}",
            hint="Top it up or raise its limit, or name another model as its fallback.",
        )
    if fault.kind == "busy":
        wait = f" in {fault.wait:.0f} seconds" if fault.wait >= 1 else " in a while"
        return Overloaded(
            f"{where!r} is busy, or asked too often{often}; nothing was charged.",
            hint=f"Ask again{wait}.", wait=fault.wait or 5.0,
        )  # fmt: skip
    if fault.kind == "moved":
        return EngineFailed(
            f"{where!r} sends requests elsewhere, which is not followed: the key would go along.",
            hint="Set the provider's url to where it answers now.",
        )
    if fault.kind == "failed":
        return EngineFailed(
            f"{where!r} failed{often} and painted nothing.{said}", hint="Ask again later."
        )
    if fault.kind == "asked":
        return EngineFailed(
            f"{where!r} does not take the request for {model!r}.{said}",
            hint="Check the model's name and what it takes in the configuration; docs/remote.md.",
        )
    return unknown(where, "a gateway before it gave up")


def unknown(where: str, why: str, job: str = "") -> OutcomeUnknown:
    """Return the error for a request that was sent and of which nothing is known."""
    named = f" Its number there is {job}." if job else ""
    return OutcomeUnknown(
        f"{where!r} has the request, but {why}: it may be painted and charged, and was not sent "
        f"again.{named}",
        hint="Look at the account there before asking once more.",
    )


def missing(where: str) -> BadOption:
    """Return the error for an engine that is not installed."""
    return BadOption(
        f"{where!r} cannot be asked: the remote engine is not installed.",
        hint="Run: pip install 'limner[remote]'", param="engine",
    )  # fmt: skip
