"""The templates of the trade: five ways pictures are asked for, each a file of parts to start from.

A file says what the template is for, which kinds and parts belong to it, what it asks for in order
of weight, and an example. The example is written and read back like any other parts.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from limner.document.brief import Brief
from limner.document.parts import Parts
from limner.document.value import Value
from limner.stages.brief.writing import built


class Start(Value):
    """A template. wants: parts it asks for, the weightiest first, each with what to say of it."""

    name: str
    about: str
    kinds: tuple[str, ...] = ()
    wants: dict[str, str]
    example: Parts

    @property
    def prompt(self) -> str:
        """The example as a prompt."""
        return built(self.example)


@lru_cache(maxsize=1)
def starts() -> tuple[Start, ...]:
    """Return the templates, by name."""
    found = [file for file in files(__name__).iterdir() if file.name.endswith(".toml")]
    return tuple(
        Start(name=file.name.removesuffix(".toml"), **tomllib.loads(file.read_text("utf-8")))
        for file in sorted(found, key=lambda file: file.name)
    )


def start_for(brief: Brief) -> Start:
    """Return the template a prompt is nearest to: by its kind, else by what it shows."""
    known = {start.name: start for start in starts()}
    for start in known.values():
        if brief.kind_span is not None and brief.kind in start.kinds:
            return start
    if brief.photographic or brief.medium == "photograph" or brief.camera:
        return known["photograph"]
    if brief.medium is not None:
        return known["illustration"]
    for start in known.values():
        if brief.kind in start.kinds:
            return start
    return known["photograph" if brief.subjects and not brief.strings else "poster"]
