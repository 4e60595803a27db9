"""Finding engines by entry point (`limner.engines`), lazily: built-ins use the public plug."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points

from limner.basics.errors import BadOption
from limner.ports.engine import Capabilities, Engine

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
