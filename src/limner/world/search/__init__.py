"""Providers of web search, found by entry point (`limner.search`) and off unless one is named.

`LIMNER_SEARCH` says which, and where: `searxng:https://search.example.org`, `folder:/srv/pages`.
An entry point is called with what follows the colon and gives a `Search`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import entry_points

from limner.basics.errors import BadOption
from limner.ports.search import Search

SETTING = "LIMNER_SEARCH"
GROUP = "limner.search"


def provider(settings: Mapping[str, str]) -> Search:
    """Return the provider the settings name; raises BadOption where they name none."""
    name, _, where = settings.get(SETTING, "").partition(":")
    found = {point.name: point for point in entry_points(group=GROUP)}
    if not name:
        raise BadOption(
            "No web search is set up here.",
            hint=f"Set {SETTING}, for example to searxng:https://ADDRESS.", param="search",
        )  # fmt: skip
    if name not in found:
        raise BadOption(
            f"There is no web search {name!r}.", hint=f"Known: {', '.join(sorted(found))}.",
            param="search",
        )  # fmt: skip
    search: Search = found[name].load()(where)
    return search
