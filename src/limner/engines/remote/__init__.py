"""The remote engine: someone else's hosted model paints Generated layers.

Three things are kept apart: how a server is asked (`wires/`), where and with whose key
(`provider.py`), and what a model can and costs (`profiles/`). Nothing is asked of anybody who was
not set up, and looking at what is set up calls nobody.
"""

from __future__ import annotations

import asyncio
import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from limner.basics.errors import BadImage, BadOption, EngineFailed
from limner.basics.geometry import Size
from limner.document.frame import Item, Job
from limner.document.raster import Raster
from limner.ports.engine import Capabilities
from limner.ports.finding import Finding
from limner.ports.world import CHARGED

if TYPE_CHECKING:
    from limner.engines.remote.provider import Provider, Setup
    from limner.ports.models import ModelCard
    from limner.ports.world import World

EXTRA = "limner[remote]"
TICK = 0.1
"""Seconds between two looks at whether the picture is still wanted."""


class RemoteEngine:
    """Paints what hosted models paint. The same job need not give the same picture."""

    def __init__(self) -> None:
        self._seen: tuple[object, Setup, Capabilities] | None = None

    @property
    def can(self) -> Capabilities:
        """What is set up here, as it is now."""
        return self._look()[1]

    def setup(self) -> Setup:
        """Return what file and variables say."""
        return self._look()[0]

    def _look(self) -> tuple[Setup, Capabilities]:
        from limner.engines.remote.provider import setup

        told = {name: text for name, text in os.environ.items() if name.startswith("LIMNER_REMOTE")}
        known = self._seen[1].providers.values() if self._seen is not None else ()
        plain = {n: bool(text) if n.endswith("_KEY") else text for n, text in told.items()}
        state = (plain, _stamp(told.get("LIMNER_REMOTE", "")), *(_key_state(p) for p in known))
        if self._seen is None or self._seen[0] != state:
            found = setup(told)
            record = _record(found)
            stamps = (_key_state(p) for p in found.providers.values())
            self._seen = ((*state[:2], *stamps), found, record)
        return self._seen[1], self._seen[2]

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        """Have a job painted; see `ports.engine.Engine.draw`.

        Also raises Declined, OutOfCredit, OutcomeUnknown, Overloaded and BadOption.
        """
        if not isinstance(item, Job) or item.task != "generated":
            raise EngineFailed(f"The remote engine paints generated layers, not {item.kind!r}.")
        if find_spec("httpcore2") is None:
            raise BadOption(
                "The remote engine is not installed.", hint=f"Run: pip install '{EXTRA}'",
                param="engine",
            )  # fmt: skip
        from limner.engines.remote.painting import painted
        from limner.ports.orders import ordered

        world.progress.step("remote", 0.0)
        order = await asyncio.to_thread(ordered, item, size, world.blobs, world.progress.partials)
        desk = _Desk(world, size)
        work = asyncio.create_task(painted(order, self.setup(), desk.told, desk.charged))
        try:
            while not (await asyncio.wait({work}, timeout=TICK))[0]:
                world.progress.step("remote", desk.share)
        finally:
            if not work.done():
                work.cancel()
                await asyncio.gather(work, return_exceptions=True)
        world.progress.step("remote", 1.0)
        return work.result()

    def examine(self) -> tuple[Finding, ...]:
        """Return which providers are set up; nobody is called."""
        found = self.setup()
        faulty = [
            Finding(
                f"remote: {name}", False, f"cannot be used: {why.rstrip('.')}",
                "its models cannot paint", "see docs/remote.md", True,
            )
            for name, why in found.faults.items()
        ]  # fmt: skip
        return (*faulty, *(_finding(p, found) for p in found.providers.values()))


class _Desk:
    """What is told of a picture on its way."""

    def __init__(self, world: World, size: Size) -> None:
        self._world, self._size, self.share = world, size, 0.0

    def charged(self) -> None:
        """Say that something is asked for that may be charged; raises Cancelled."""
        self._world.progress.step(CHARGED, self.share)

    def told(self, share: float, data: bytes) -> None:
        """Keep the share, and show a partial picture if somebody wants it."""
        from limner.engines.remote.canvas import fitted
        from limner.engines.remote.painting import decoded

        self.share = max(self.share, share)
        if not data or not self._world.progress.wants(share):
            return
        try:
            picture = fitted(decoded(data), self._size)
        except BadImage:
            return  # the whole one may still be sound
        self._world.progress.preview(Raster(picture))


def _stamp(path: str) -> tuple[int, int]:
    try:
        told = Path(path or os.devnull).expanduser().stat()
    except OSError:
        return 0, 0
    return told.st_mtime_ns, told.st_size


def _key_state(provider: Provider) -> tuple[bool, tuple[int, int]]:
    """Return what changes where a key comes or goes; nothing of the key itself."""
    return bool(os.environ.get(provider.key_env)), _stamp(provider.key_file)


def _record(found: Setup) -> Capabilities:
    installed = find_spec("httpcore2") is not None
    models = _cards(found) if installed else ()
    ready = any(card.ready for card in models)
    return Capabilities(
        name="remote",
        summary="Hosted models: whoever is set up paints people, animals and free scenes.",
        paints=("job:generated",),
        masks=True,
        references=max((card.references for card in models if card.ready), default=0),
        previews=True,
        exact=False,
        cost="paid",
        needs=EXTRA,
        ready=ready,
        lacks="" if ready or not installed else "no provider is set up with a key",
        get="" if ready or not installed else "export LIMNER_REMOTE_OPENAI_KEY=… (docs/remote.md)",
        models=models,
    )


def _cards(found: Setup) -> tuple[ModelCard, ...]:
    """Return the cards of what is set up, and of what would be with a key."""
    from limner.engines.remote.profile import known

    cards = [
        hosted.profile.card(lacks=hosted.lacks, get="docs/remote.md" if hosted.lacks else "")
        for hosted in found.models.values()
    ]
    for profile in known().values():
        name = profile.provider
        if not name or profile.retired or profile.name in found.models or name in found.providers:
            continue
        variable = f"LIMNER_REMOTE_{name.upper()}_KEY"
        cards.append(profile.card(lacks=f"{name} is not set up", get=f"export {variable}=…"))
    return tuple(sorted(cards, key=lambda card: not card.ready))


def _finding(provider: Provider, found: Setup) -> Finding:
    models = [name for name, hosted in found.models.items() if hosted.provider == provider]
    lacks = provider.lacks()
    warning = "" if lacks else _exposed(provider)
    detail = f"{', '.join(models)} over the wire {provider.wire!r}"
    if provider.cost is not None:
        detail += f", at most ${provider.cost:g} a picture"
    if provider.fallback:
        detail += f", else {', '.join(provider.fallback)}"
    if lacks or warning:
        cost = "its models cannot paint" if lacks else "the key may be read by others"
        return Finding(
            f"remote: {provider.name}", False, (lacks or warning).rstrip("."), cost,
            "see docs/remote.md", True,
        )  # fmt: skip
    return Finding(f"remote: {provider.name}", True, detail, optional=True)


def _exposed(provider: Provider) -> str:
    """Return by whom a key could be read on its way or where it lies, '' for nobody."""
    from limner.basics.wire import origin

    scheme, host, _ = origin(provider.url)
    if provider.keyed and scheme == "http" and host not in ("127.0.0.1", "::1", "localhost"):
        return f"the key goes to {host} unencrypted; give it an https address"
    if provider.key_file and os.name == "posix":
        mode = Path(provider.key_file).expanduser().stat().st_mode
        if mode & 0o077:
            return f"{provider.key_file} can be read by others: chmod 600 {provider.key_file}"
    return ""
