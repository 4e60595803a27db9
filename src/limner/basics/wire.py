"""One bounded exchange over HTTP, for whoever asks servers that need not be friendly.

Replies are bounded in time and size and come unpacked; redirects are not followed, as a key must
not go elsewhere; nothing stays open afterwards. The client is imported with the first exchange.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, urlsplit

Heard = Callable[[bytes], None]
"""Told of each piece of a good reply's body as it comes."""


class Broken(Exception):
    """An exchange came to nothing; says why, and holds nothing a server said.

    sent: whether the server may have got the question. lasting: whether it would end the same.
    """

    def __init__(self, said: str, *, sent: bool = True, lasting: bool = False) -> None:
        super().__init__(said)
        self.said, self.sent, self.lasting = said, sent, lasting


@dataclass(frozen=True)
class Call:
    """What is asked. Its headers may hold a key, so they are in no text of it."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    content: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Reply:
    """What came back. headers: by name in small letters."""

    status: int
    headers: Mapping[str, str]
    data: bytes = field(repr=False)

    @property
    def wait(self) -> float:
        """Seconds the server asks to be left alone; 0 where it does not say."""
        return pause(self.headers)


async def exchanged(call: Call, *, seconds: float, most: int, heard: Heard | None = None) -> Reply:
    """Return the reply to `call`, of `most` bytes within `seconds`. Raises Broken, ImportError.

    heard: told of the body of a reply of status 200 as it comes.
    """
    httpcore = client()
    begun: list[str] = []
    try:
        async with asyncio.timeout(max(0.05, seconds)):
            return await _exchanged(httpcore, call, most, heard, begun)
    except (TimeoutError, httpcore.TimeoutException):
        raise Broken(f"it did not answer within {seconds:.3g} seconds", sent=bool(begun)) from None
    except (httpcore.UnsupportedProtocol, httpcore.LocalProtocolError):
        raise Broken("its address cannot be used", sent=False, lasting=True) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        refused = isinstance(error, httpcore.ConnectError | ConnectionRefusedError)
        why = "it cannot be reached" if refused else "the connection broke off"
        if _untrusted(error):
            why = "its certificate is not one this machine trusts (SSL_CERT_FILE)"
        raise Broken(why, sent=bool(begun), lasting=refused) from None


def _untrusted(error: BaseException | None) -> bool:
    """Whether a certificate is at the bottom of an error."""
    seen = 0
    while error is not None and seen < 10:
        if type(error).__name__ == "SSLCertVerificationError":
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False


async def _exchanged(
    httpcore: Any, call: Call, most: int, heard: Heard | None, begun: list[str]
) -> Reply:
    async def traced(event: str, _: Any) -> None:
        if event.endswith("send_request_headers.started"):
            begun.append(event)

    headers = {
        "accept-encoding": "identity", "user-agent": "limner", "host": urlsplit(call.url).netloc,
        **call.headers,
    }  # fmt: skip
    async with (
        httpcore.AsyncConnectionPool(max_keepalive_connections=0) as pool,
        pool.stream(
            call.method, call.url, headers=headers, content=call.content,
            extensions={"trace": traced},
        ) as reply,
    ):  # fmt: skip
        told = {n.decode("latin-1").lower(): v.decode("latin-1") for n, v in reply.headers}
        if told.get("content-encoding", "identity") != "identity":
            raise Broken("its reply is packed, though that was not asked for", lasting=True)
        data = bytearray()
        async for chunk in reply.aiter_stream():
            data += chunk
            if len(data) > most:
                raise Broken(f"its reply is larger than {most >> 20} MiB", lasting=True)
            if heard is not None and reply.status == 200:
                heard(chunk)
        return Reply(reply.status, told, bytes(data))


def client() -> Any:
    """Return the HTTP client; raises ImportError where it is not installed."""
    import anyio  # noqa: F401 - what the client needs under asyncio
    import httpcore2

    log = logging.getLogger("httpcore2")
    if log.level == logging.NOTSET:
        # Its debug log repeats the headers of replies, and some servers repeat the key in those.
        log.setLevel(logging.INFO)
    return httpcore2


def pause(headers: Mapping[str, str]) -> float:
    """Return the seconds headers ask to wait, by `retry-after-ms` or `retry-after`; else 0."""
    for name, unit in (("retry-after-ms", 1e-3), ("retry-after", 1.0)):
        told = headers.get(name, "")
        try:
            wait = float(told) * unit
        except ValueError:
            wait = _until(told)
        if math.isfinite(wait) and wait > 0:
            return wait
    return 0.0


def _until(told: str) -> float:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(told).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError):
        return 0.0


def address(url: str) -> str:
    """Return a base address without its last slash; raises ValueError for one that is none."""
    parts = _split(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise ValueError("an http or https address without a user is wanted")
    return url.rstrip("/")


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port; raises ValueError."""
    parts = _split(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return parts.scheme, parts.hostname or "", port


def _split(url: str) -> SplitResult:
    parts = urlsplit(url)
    _ = parts.port
    if any(ord(sign) <= 32 or ord(sign) == 127 for sign in url):
        raise ValueError("an address without blanks is wanted")
    return parts


def sendable(key: str) -> str:
    """Return a key as it may stand in a header; raises ValueError."""
    if not (key.isascii() and (key.isprintable() or not key)):
        raise ValueError("it holds signs no key has")
    return key
