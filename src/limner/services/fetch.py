"""Fetching pictures from addresses that callers name, without being sent where they may not go.

An address is resolved here and connected to as it was checked, so that a name which answers
otherwise the second time gains nothing; each redirect is checked like the first address. Only
public hosts are asked, at the usual ports; size, time and redirects are bounded.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore2

from limner.services.errors import ApiError, refused

SECONDS = 20.0
REDIRECTS = 3
PORTS = frozenset({80, 443})
_HEADERS = [
    (b"user-agent", b"limner"), (b"accept", b"image/png,image/jpeg,image/webp"),
    (b"accept-encoding", b"identity"),
]  # fmt: skip
_TROUBLE = (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.TimeoutException)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class NotFetched(Exception):
    """A picture could not be had; says why."""


def public(address: str) -> bool:
    """Whether an IP address belongs to a host of the public network."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return public(str(inner))
    return ip.is_global and not ip.is_multicast


class Guard(httpcore2.AsyncNetworkBackend):
    """Connects to public hosts only, and to those that are `allowed` ('host:port') whatever."""

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._allowed = frozenset(allowed)
        self._network = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Any = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the very address that was checked; raises NotFetched."""
        if f"{host}:{port}" not in self._allowed:
            host = await self._checked(host, port)
        return await self._network.connect_tcp(
            host, port, timeout=timeout, local_address=local_address, socket_options=socket_options
        )

    async def _checked(self, host: str, port: int) -> str:
        if port not in PORTS:
            raise NotFetched("its port is none of 80 and 443")
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise NotFetched("its host is not known") from None
        addresses = [str(entry[4][0]) for entry in found]
        if not addresses or not all(public(address) for address in addresses):
            raise NotFetched("its host is not on the public network")
        return addresses[0]


class Fetcher:
    """Fetches pictures. allowed: hosts ('host:port') that may be asked though they are private."""

    def __init__(self, most: int, *, allowed: Iterable[str] = (), seconds: float = SECONDS) -> None:
        self._most, self._seconds = most, seconds
        self._pool = httpcore2.AsyncConnectionPool(
            network_backend=Guard(allowed), max_connections=16, max_keepalive_connections=0
        )

    async def close(self) -> None:
        """End what is open."""
        await self._pool.aclose()

    async def fetch(self, url: str, where: str) -> bytes:
        """Return what lies at `url`; raises ApiError. where: the parameter that names it."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._followed(url)
        except NotFetched as error:
            why = str(error)
        except TimeoutError:
            why = f"it took longer than {self._seconds:g} seconds"
        except (*_TROUBLE, OSError):
            why = "its host could not be talked to"
        raise _failed(where, why)

    async def _followed(self, url: str) -> bytes:
        for _ in range(REDIRECTS + 1):
            data, onward = await self._one(_checked(url))
            if onward is None:
                return data
            url = urljoin(url, onward)
        raise NotFetched(f"it is redirected more than {REDIRECTS} times")

    async def _one(self, url: str) -> tuple[bytes, str | None]:
        """Return the bytes at `url`, or where they are said to be."""
        async with self._pool.stream("GET", url, headers=_HEADERS) as reply:
            headers = {name.lower(): value for name, value in reply.headers}
            if reply.status in (301, 302, 303, 307, 308) and b"location" in headers:
                return b"", headers[b"location"].decode("latin-1")
            if reply.status != 200:
                raise NotFetched(f"its host answered {reply.status}")
            if headers.get(b"content-encoding", b"identity") != b"identity":
                raise NotFetched("its host sent it packed")
            told = headers.get(b"content-length", b"0")
            data = bytearray()
            if told.isdigit() and int(told) > self._most:
                raise NotFetched(f"it is larger than {self._most >> 20} MB")
            async for chunk in reply.aiter_stream():
                data += chunk
                if len(data) > self._most:
                    raise NotFetched(f"it is larger than {self._most >> 20} MB")
            return bytes(data), None


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise NotFetched("it is no address") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NotFetched("it is no http or https address")
    if parts.username or parts.password:
        raise NotFetched("it names a user")
    if any(ord(sign) <= 32 for sign in url):
        raise NotFetched("it is no address")
    return parts._replace(fragment="").geturl()


def _failed(where: str, why: str) -> ApiError:
    words = f"Error while downloading the picture of '{where}': {why}."
    return refused(words, where, "invalid_image_url")
