"""Help with prompts for Python callers: what one says, what it leaves open, and writing one.

Translation only: the reader's stage knows how it is done.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from limner.basics.errors import BadOption
from limner.document.parts import Parts
from limner.document.understanding import Understanding
from limner.stages.brief import read
from limner.stages.brief.starts import Start, starts
from limner.stages.brief.understanding import understood
from limner.stages.brief.writing import built, parts_of


def prompt(parts: Parts | None = None, **fields: Any) -> str:
    """Return a prompt that is read into the very parts it is written from.

    parts, fields: as in `Parts`; a single word, name or string stands for a tuple of it, and
    `wording` may be texts by role: prompt(kind='poster', wording={'headline': 'Blue Hour'}).
    Raises BadOption for a part there is not, BadPrompt where the reader would take one otherwise.
    """
    if parts is not None and not fields:
        return built(parts)
    given = {name: getattr(parts, name) for name in parts.model_fields_set} if parts else {}
    try:
        return built(Parts(**{**given, **fields}))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = ".".join(str(one) for one in first["loc"]) or "parts"
        raise BadOption(
            f"The part {name!r}: {first['msg'][:1].lower()}{first['msg'][1:]}.",
            hint=f"Parts: {', '.join(Parts.model_fields)}.", param=name,
        ) from error  # fmt: skip


def parts(prompt: str) -> Parts:
    """Return the parts of a prompt as it is read; raises BadPrompt."""
    return parts_of(read(prompt))


def understand(prompt: str) -> Understanding:
    """Return what a prompt was taken to say, with its words, and what it leaves open.

    Raises BadPrompt for text that cannot be read.
    """
    return understood(read(prompt))


def templates() -> tuple[Start, ...]:
    """Return the templates of the trade, each with what it asks for and an example."""
    return starts()
