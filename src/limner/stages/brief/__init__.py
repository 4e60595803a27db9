"""The prompt reader: rules that turn a prompt into a Brief in milliseconds, no model.

`read` finds the strings that must appear (quoted, listed, keyed or after words such as
'titled'), then reads everything else from the prompt with those strings hidden, so that
copy is never mistaken for instructions. Tables of words are data, one file a subject.
"""

from __future__ import annotations

from collections.abc import Mapping

from limner.document.brief import Brief
from limner.stages.brief import languages, strings
from limner.stages.brief.colours import find_colours
from limner.stages.brief.cues import default_cues, find_kind
from limner.stages.brief.prompt import LONGEST, check_prompt
from limner.stages.brief.reading import Reading

__all__ = ["LONGEST", "check_prompt", "default_cues", "read"]


def read(
    prompt: str,
    *,
    size: tuple[int, int] | None = None,
    kind_cues: Mapping[str, tuple[str, ...]] | None = None,
) -> Brief:
    """Return the Brief of a prompt.

    size: the canvas in pixels where it is known already; else size and aspect words are
    read. kind_cues: picture kind → words that call it, added to `default_cues()`. Raises
    BadPrompt (see `check_prompt`).
    """
    reading = Reading(check_prompt(prompt))
    strings.collect(reading, None)
    kind = find_kind(reading, kind_cues)
    name = kind.kind if kind else None
    reading.kind_span = kind.span if kind else None
    chart = strings.collect_lists(reading, name)
    lang = languages.prompt_language(reading.masked)
    named = tuple(dict.fromkeys(h.value for h in languages.LANGUAGES.find(reading)))
    colours = find_colours(reading)
    found = strings.understand(reading, colours, name)
    return Brief(
        prompt=reading.prompt,
        kind=name,
        kind_span=kind.span if kind else None,
        strings=strings.copies(found, named, lang),
        chart=chart,
        lang=lang,
    )
