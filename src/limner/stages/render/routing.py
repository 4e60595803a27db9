"""Routing: which engine paints what, read from their Capabilities."""

from __future__ import annotations

from limner.basics.errors import BadOption, EngineFailed
from limner.ports.engine import Capabilities
from limner.ports.world import World


def engine_for(what: str, world: World, wanted: str = "auto") -> str:
    """Return the name of the engine for `what`: an item kind, or 'job:<task>'.

    The wanted engine wins where it paints it, also by 'job:*'; else the first that names it.
    """
    records = world.engines()
    if wanted != "auto" and wanted not in records:
        known = ", ".join(records)
        raise BadOption(
            f"There is no engine called {wanted!r}.", hint=f"Choose from: {known}.", param="engine"
        )
    if wanted != "auto" and _paints(records[wanted], what, stands_in=True):
        return wanted
    for name, record in records.items():
        if _paints(record, what, stands_in=False):
            return name
    lacking = next((r.needs for r in records.values() if what in r.paints and r.needs), "")
    raise EngineFailed(
        f"No engine here paints {_words(what)}.", hint=_advice(what, wanted, lacking)
    )


def _paints(record: Capabilities, what: str, *, stands_in: bool) -> bool:
    """Whether the record names `what`; one that takes any job only stands in when asked for."""
    if not record.ready:
        return False
    return what in record.paints or (
        stands_in and what.startswith("job:") and "job:*" in record.paints
    )


def _words(what: str) -> str:
    return f"'{what[4:]}' layers" if what.startswith("job:") else f"{what!r} items"


def _advice(what: str, wanted: str, lacking: str) -> str:
    if lacking:
        return f"Run: pip install '{lacking}'."
    named = f" (the engine asked for, {wanted!r}, does not)" if wanted != "auto" else ""
    if what.startswith("job:"):
        return (
            f"Install a package that brings an engine for '{what}'{named}; `limner engines` lists "
            "what is here, and engine 'fake' paints a placeholder."
        )
    return (
        f"Install skia-python for the vector engine{named}; `limner doctor` says what is missing."
    )
