"""Arrows between strings: 'Browser to API to Queue', 'A → B', by index into the strings of the
brief.
"""

from __future__ import annotations

import re

from limner.stages.brief.reading import Found, Reading

_ARROW = r"\s*(?:→|⟶|➜|➔|->|-->|=>|›|\bto\b|\bthen\b|\binto\b|\bnach\b|\bvers\b|到|から|에서)\s*"


def read_links(reading: Reading, found: list[Found]) -> tuple[tuple[int, int], ...]:
    """Return pairs of string indexes an arrow leads between, in the order said."""
    names = {
        f.text: i
        for i, f in reversed(list(enumerate(found)))
        if f.text.strip() and len(f.text) < 48
    }
    if len(names) < 2:
        return ()
    name = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    step = re.compile(rf"[\"'“”‘’「」]?(?<!\w)(?P<name>{name})(?!\w)[\"'“”‘’「」]?")
    arrow = re.compile(_ARROW, re.IGNORECASE)
    links: list[tuple[int, int]] = []
    position = 0
    while match := step.search(reading.prompt, position):
        position = match.end()
        glue = arrow.match(reading.prompt, match.end())
        following = step.match(reading.prompt, glue.end()) if glue else None
        if following is None:
            continue
        position = following.start()
        links.append((names[match.group("name")], names[following.group("name")]))
        reading.claim(match.start(), following.end())
    return tuple(dict.fromkeys(links))
