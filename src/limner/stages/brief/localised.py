"""Strings in further languages, as a prompt gives them: In German: "…", "…". In French: "…" …"""

from __future__ import annotations

import re

from limner.stages.brief.languages import NAMED

_QUOTE = r"(?:\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|「[^」]+」|『[^』]+』|'[^']+')"
_NAMES = {
    name.strip().removeprefix("in ").removeprefix("auf "): tag
    for line in NAMED.strip().splitlines()
    for tag, _, names in [line.partition(":")]
    for name in names.split(",")
}
_NAME = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
_BLOCK = re.compile(
    rf"(?:(?<=[.;\n,])|(?<=[.;,]\s)|(?<=^))\s*(?:in |auf |en |and in |and )?"
    rf"(?P<name>{_NAME}|[a-z]{{2}}(?:-[A-Za-z]{{2,4}})?)\s*[:：]\s*"
    rf"(?P<strings>{_QUOTE}(?:\s*(?:[,;/、，]|and|und|et|y)?\s*{_QUOTE})*)\s*[.;。]?",
    re.IGNORECASE | re.MULTILINE,
)


def localised(prompt: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Return the prompt without its strings in further languages, and those by language tag."""
    found: dict[str, tuple[str, ...]] = {}
    for block in _BLOCK.finditer(prompt):
        name = block["name"]
        quotes = re.findall(_QUOTE, block["strings"])
        found[_NAMES.get(name.lower(), name)] = tuple(quote[1:-1] for quote in quotes)
    return _BLOCK.sub(" ", prompt).strip(), found
