"""Finding engines by entry point (`limner.engines`), lazily: built-ins use the public plug."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from limner.basics.errors import BadOption
from limner.ports.engine import Capabilities, Engine
from limner.ports.finding import Finding

PREFERENCE = ("vector", "tracer", "retouch", "diffusion", "remote")
"""Order in which engines are asked; others follow by name, and `fake` comes last."""


class DiscoveredEngines:
    """Engines of the installed packages; one is imported when first asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Engine] = {}

    @cached_property
    def _points(self) -> dict[str, EntryPoint]:
        found = {point.name: point for point in entry_points(group="limner.engines")}

        def rank(name: str) -> tuple[int, str]:
            if name == "fake":
                return (len(PREFERENCE) + 1, name)
            return (PREFERENCE.index(name) if name in PREFERENCE else len(PREFERENCE), name)

        return {name: found[name] for name in sorted(found, key=rank)}

    def records(self) -> Mapping[str, Capabilities]:
        """Return the records of all engines that load, in order of preference."""
        return {name: self.get(name).can for name in self._points}

    def findings(self) -> tuple[Finding, ...]:
        """Return how ready each engine is, and what it found out about this machine."""
        found: list[Finding] = []
        for name, record in self.records().items():
            detail = "ready" if record.ready else record.lacks or "not installed"
            remedy = "" if record.ready else record.get or f"pip install '{record.needs}'"
            cost = "" if record.ready else f"no {record.summary[:1].lower()}{record.summary[1:]}"
            found.append(
                Finding(f"engine: {name}", record.ready, detail, cost.rstrip("."), remedy, True)
            )
            examine = getattr(self.get(name), "examine", None)
            if (record.ready or record.lacks) and examine is not None:
                found.extend(examine())
        return tuple(found)

    def prepare(self, folder: Path, say: Callable[[str], None]) -> None:
        """Let engines fetch what packages cannot bring, into `folder`; `say` hears what it was.

        What is not to be had is said too, and is no error: an engine does without or not at all.
        """
        for name, record in self.records().items():
            prepare = getattr(self.get(name), "prepare", None)
            if record.ready and prepare is not None:
                prepare(folder, say)

    def get(self, name: str) -> Engine:
        """Return the engine called `name`; raises BadOption."""
        if name not in self._made:
            point = self._points.get(name)
            if point is None:
                known = ", ".join(["auto", *self._points])
                raise BadOption(
                    f"There is no engine {name!r}.", hint=f"Engines here: {known}.", param="engine"
                )
            self._made[name] = point.load()()
        return self._made[name]
