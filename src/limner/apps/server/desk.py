"""The desk: what every route needs, made once a server, and whose call a request is."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from functools import partial
from typing import cast

from starlette.requests import Request

from limner.apps.server.intake import Intake
from limner.services import errors
from limner.services.errors import ApiError
from limner.services.fetch import Fetcher
from limner.services.files import Files
from limner.services.images import Rules
from limner.services.images.bring import Bringer
from limner.services.images.sources import LARGEST
from limner.services.pool import Limits, Pool
from limner.services.rates import Rates
from limner.services.responses import Responses
from limner.services.settings import Settings
from limner.services.store import Store
from limner.services.store.local import LocalStore


@dataclass(slots=True)
class Desk:
    """Settings, painters, rates, room for what is brought in, and ways to get the rest."""

    settings: Settings
    pool: Pool
    rates: Rates
    intake: Intake
    fetcher: Fetcher | None
    store: Store
    responses: Responses

    @classmethod
    def of(cls, settings: Settings) -> Desk:
        """Return the desk of a server with these settings; needs a running event loop."""
        limits = Limits(
            settings.workers, settings.waiting, settings.share, settings.timeout,
            settings.worker_memory << 20, settings.endpoint(),
        )  # fmt: skip
        rates = Rates(settings.requests_per_minute)
        fetcher = Fetcher(LARGEST, allowed=settings.fetch_hosts) if settings.fetch else None
        intake = Intake(settings.body_limit << 20)
        pool, store = Pool(limits), LocalStore(settings.data)
        rules = Rules(settings.default_model, settings.serve_retired)
        responses = Responses(
            store, pool, partial(_bringer, fetcher, store), rules,
            engine=settings.engine, days=settings.keep_days,
        )  # fmt: skip
        return cls(settings, pool, rates, intake, fetcher, store, responses)

    async def close(self) -> None:
        """Finish what is under way and let everything go."""
        await self.pool.close(self.settings.grace)
        await self.responses.close()
        if self.fetcher is not None:
            await self.fetcher.close()
        await self.store.close()

    @property
    def files(self) -> Files:
        """The files callers have uploaded."""
        return Files(self.store)

    def bringer(self, owner: str) -> Bringer:
        """Return what gets the pictures a caller names."""
        return _bringer(self.fetcher, self.store, owner)

    @property
    def rules(self) -> Rules:
        """What the settings say of calls."""
        return Rules(self.settings.default_model, self.settings.serve_retired)

    def client(self, request: Request) -> str:
        """Return whose call it is; raises ApiError (401) where a key is needed."""
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if self.settings.open:
            return request.client.host if request.client else ""
        key = key.strip()
        if scheme.lower() != "bearer" or not key:
            raise errors.no_key()
        given = key.encode()
        if not any(secrets.compare_digest(given, own.encode()) for own in self.settings.api_keys):
            raise errors.bad_key(key)
        return hashlib.sha256(given).hexdigest()[:16]


def _bringer(fetcher: Fetcher | None, store: Store, owner: str) -> Bringer:
    files = Files(store)

    async def filed(file_id: str, where: str) -> bytes:
        try:
            return await files.content(owner, file_id)
        except ApiError as error:
            raise errors.refused(error.message, where, "file_not_found") from None

    async def named(file_id: str) -> str:
        return str((await files.get(owner, file_id))["filename"])

    return Bringer(fetcher, filed, named)


def desk(request: Request) -> Desk:
    """Return the desk of the server that got the request."""
    return cast(Desk, request.app.state.desk)


def owner(request: Request) -> str:
    """Return whose things a call is about: with keys each key's, without all are one caller's."""
    own = desk(request)
    return "" if own.settings.open else own.client(request)


def admitted(request: Request) -> str:
    """Let a call in: its key is good and its caller within the rate; return whose it is."""
    own = desk(request)
    client = own.client(request)
    request.state.rate = own.rates.call(client)
    return client
