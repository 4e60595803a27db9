"""The Line to a provider for one picture: what is sent over it, how often, how long, to whom.

What is charged for is sent again only where it was not begun: the connection never stood, or the
provider says so (busy, or failed in its own words), or it knows a repeated request by its header.
Looking at a job, and fetching a finished picture, cost nothing and are repeated. A key goes to the
provider's own addresses only, and never along to a finished picture's.
"""

from __future__ import annotations

import asyncio
import base64
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from time import monotonic
from typing import Any
from urllib.parse import urljoin
from uuid import uuid4

from limner.basics.errors import EngineFailed, LimnerError
from limner.basics.wire import Broken, Call, Heard, Reply, exchanged
from limner.engines.remote import faults
from limner.engines.remote.faults import Fault, error_of, unknown
from limner.engines.remote.provider import Provider

PAUSES = (0.5, 1.5, 4.0, 8.0, 15.0)
"""Seconds before a busy provider is asked again, where it does not say how long."""
GLANCES = (0.25, 0.5, 0.5, 1.0, 1.0, 1.5)
"""Seconds between looks at a job; the last again and again."""
LOST = 6
"""Looks in a row that may fail before a job is given up."""
GRACE = 20.0
"""Seconds a finished picture may take to be fetched, however late it is: it is charged."""
GOODBYE = 3.0
"""Seconds a provider has to hear that a job is not wanted any more."""


_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:\-]{0,79}")


class Line:
    """What one picture is asked over. model: for errors. free: whether nothing is charged."""

    def __init__(self, provider: Provider, auth: Mapping[str, str], model: str, free: bool) -> None:
        self.provider, self.model, self._auth, self._free = provider, model, auth, free
        self._end = monotonic() + provider.seconds
        self._secret = provider.key().get_secret_value()
        self._mark = uuid4().hex
        self.sent = 0
        """Requests that may be charged which were sent, and taken or perhaps taken."""

    @property
    def left(self) -> float:
        """Seconds left for the picture."""
        return self._end - monotonic()

    async def ask(
        self,
        path: str,
        content: bytes,
        kind: str,
        *,
        accept: str = "application/json",
        heard: Callable[[], Heard] | None = None,
        judge: Callable[[Reply, Fault], Fault] | None = None,
    ) -> Reply:
        """Return the good reply to what is charged for.

        kind: its content type. heard: makes what is told of the reply as it comes, anew for each
        attempt. judge: what a wire knows better of a fault. Raises LimnerError.
        """
        headers = {**self._auth, "content-type": kind, "accept": accept}
        if self.provider.idempotency:
            headers[self.provider.idempotency] = self._mark
        call = Call("POST", self.provider.url + path, headers, content)
        for attempt in range(1, self.provider.attempts + 1):
            reply, fault = await self._once(call, heard() if heard else None, judge)
            if reply is not None:
                self.sent += 1
                return reply
            assert fault is not None
            wait = fault.wait or PAUSES[min(attempt, len(PAUSES)) - 1] * random.uniform(0.8, 1.0)
            if not fault.again or attempt == self.provider.attempts or wait >= self.left:
                raise self._ended(fault, attempt)
            await asyncio.sleep(wait)
        raise AssertionError("unreachable")

    async def _once(
        self, call: Call, heard: Heard | None, judge: Callable[[Reply, Fault], Fault] | None
    ) -> tuple[Reply | None, Fault | None]:
        try:
            reply = await self._exchanged(call, heard)
        except Broken as error:
            if not error.sent:
                return None, Fault("asked" if error.lasting else "busy", error.said, "unsent")
            if not self._repeatable:
                return None, Fault("unknown", error.said, "sent")
            return None, Fault("asked" if error.lasting else "failed", error.said, "sent")
        if 200 <= reply.status < 300:
            return reply, None
        fault = faults.fault_of(reply, self._secret)
        fault = judge(reply, fault) if judge else fault
        if fault.kind == "unknown" and self._repeatable:
            fault = Fault("failed", fault.said, fault.code, fault.wait)
        return None, fault

    @property
    def _repeatable(self) -> bool:
        return self._free or bool(self.provider.idempotency)

    def _ended(self, fault: Fault, attempts: int) -> LimnerError:
        name = self.provider.name
        if fault.kind == "unknown":
            self.sent += 1
            return unknown(name, fault.said or "a gateway before it gave up")
        if fault.code == "unsent":
            return EngineFailed(
                f"{name!r}: {fault.said}; nothing was sent.",
                hint="Check its url and the network; `limner doctor` shows what is set up.",
            )
        if fault.code == "sent":
            return EngineFailed(f"{name!r}: {fault.said}.", hint="Ask again later.")
        return error_of(fault, name, model=self.model, tries=attempts)

    async def watch(self, url: str, read: Callable[[Reply], Any], job: str) -> Any:
        """Look at a job until `read` returns something else than None; return that.

        `read` is given every reply but those of a provider that is busy. Raises LimnerError.
        """
        url = urljoin(self.provider.url + "/", url)
        if not self.provider.owns(url):
            raise EngineFailed(
                f"{self.provider.name!r} wants its job looked at elsewhere, where the key does not "
                f"go. Its number there is {job}.",
                hint="Name the host in the provider's `hosts` if it is theirs.",
            )
        call = Call("GET", url, {**self._auth, "accept": "application/json"})
        lost, glances = 0, iter(GLANCES)
        while True:
            await asyncio.sleep(next(glances, GLANCES[-1]))
            if self.left <= 0:
                seconds = self.provider.seconds
                raise unknown(self.provider.name, f"is not done after {seconds:.3g} seconds", job)
            try:
                reply = await self._exchanged(call, None)
            except Broken as error:
                lost += 1
                if lost >= LOST:
                    raise unknown(self.provider.name, error.said, job) from None
                continue
            if reply.status >= 500 or reply.status in (408, 425, 429):
                lost += 1
                if lost >= LOST:
                    why = f"it answers with status {reply.status} when asked for it"
                    raise unknown(self.provider.name, why, job)
                continue
            lost = 0
            found = read(reply)
            if found is not None:
                return found

    async def drop(self, path: str) -> None:
        """Tell a provider that a job is not wanted any more; whatever it says to that."""
        headers = {**self._auth, "content-type": "application/json"}
        call = Call("POST", self.provider.url + path, headers)
        try:
            async with asyncio.timeout(GOODBYE):
                await exchanged(call, seconds=GOODBYE, most=1 << 20)
        except (Broken, TimeoutError):
            return

    async def fetch(self, url: str) -> Reply:
        """Return a finished picture from its address, asked for without the key."""
        if not self.provider.owns(url):
            raise EngineFailed(
                f"{self.provider.name!r} leaves the picture at an address that is not its own; it "
                "was not fetched.",
                hint="Name the host in the provider's `hosts` if it is theirs.",
            )
        said = ""
        self._end = max(self._end, monotonic() + GRACE)
        for attempt in range(self.provider.attempts + 2):
            if attempt:
                await asyncio.sleep(min(PAUSES[min(attempt, len(PAUSES)) - 1], max(0.0, self.left)))
            try:
                reply = await self._exchanged(Call("GET", url, {"accept": "image/*"}), None)
            except Broken as error:
                said = error.said
                if error.lasting:
                    break
                continue
            if reply.status == 200:
                return reply
            said = f"its address answers with status {reply.status}"
            if reply.status < 500 and reply.status not in (408, 425, 429):
                break
        raise EngineFailed(
            f"{self.provider.name!r} painted the picture, but it could not be fetched: {said}. It "
            "will be charged.",
            hint="Look for it in the account there.",
        )

    async def _exchanged(self, call: Call, heard: Heard | None) -> Reply:
        try:
            return await exchanged(
                call, seconds=self.left, most=self.provider.largest << 20, heard=heard
            )
        except ImportError:
            raise faults.missing(self.provider.name) from None

    def failed(self, data: bytes) -> LimnerError:
        """Return what an error body comes to that a provider sent in the course of a good reply."""
        return self._ended(faults.fault_of(Reply(500, {}, data), self._secret), 1)

    def number(self, text: str) -> str:
        """Return a request's or job's number as it may be shown, '' for what is none."""
        plain = _NUMBER.fullmatch(text) is not None
        return "" if not plain or faults.shares(text, self._secret) else text

    def cleaned(self, text: str) -> str:
        """Return words of the provider's that may be shown."""
        return faults.cleaned(text, self._secret)


def body(fields: Mapping[str, Any]) -> bytes:
    """Return JSON to send."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def packed(data: bytes) -> str:
    """Return bytes in base64."""
    return base64.b64encode(data).decode()


def form(fields: Mapping[str, Any], pictures: list[tuple[str, bytes]]) -> tuple[bytes, str]:
    """Return multipart form data and its content type. pictures: PNG and JPEG files by field.

    Fields inside others are named as official clients do: `outer[inner]`.
    """
    mark = uuid4().hex
    parts: list[bytes] = []
    for name, value in _flat(fields):
        head = f'--{mark}\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n'
        parts.append(head.encode() + value.encode() + b"\r\n")
    for number, (name, data) in enumerate(pictures):
        kind = kind_of(data)
        head = (
            f'--{mark}\r\ncontent-disposition: form-data; name="{name}"; '
            f'filename="{number}.{kind}"\r\ncontent-type: image/{kind}\r\n\r\n'
        )
        parts.append(head.encode() + data + b"\r\n")
    parts.append(f"--{mark}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={mark}"


def kind_of(data: bytes) -> str:
    """Return what a picture of ours is: 'png' or 'jpeg'."""
    return "jpeg" if data.startswith(b"\xff\xd8") else "png"


def _flat(fields: Mapping[str, Any], outer: str = "") -> Iterator[tuple[str, str]]:
    for key, value in fields.items():
        name = f"{outer}[{key}]" if outer else key
        if isinstance(value, Mapping):
            yield from _flat(value, name)
        else:
            yield name, str(value).lower() if isinstance(value, bool) else str(value)
