"""Sources: bytes of a report or a deck from outside → a Source, every figure with its place.

Like `upload` for pictures, this is where untrusted files end: told by their bytes, measured before
they are opened, read by one library each and within limits (`limits.py`). What comes out is words,
figures and plain pictures; no later stage meets the file again. `apart` reads in a process of its
own, so that a file made to hang or crash a reader ends that process and nothing else.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from limner.basics.errors import BadOption, BadSource
from limner.document.source import Source
from limner.stages.sources.draft import Draft, TooMuch
from limner.stages.sources.form import Form, forms, told
from limner.stages.sources.gather import gathered
from limner.stages.sources.limits import LIMITS, Limits, broken

__all__ = ["LIMITS", "Form", "Limits", "Studied", "forms", "studied"]


@dataclass(frozen=True, slots=True)
class Studied:
    """A source and the files of its pictures by digest, still as they came."""

    source: Source
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def studied(data: bytes, name: str = "", limits: Limits = LIMITS) -> Studied:
    """Read a document from outside. name: what the file is called, where known.

    Raises BadSource for what is empty, locked, truncated, too large, or none of the forms;
    BadOption where the libraries that read it are not installed.
    """
    try:
        form = told(data, name, limits)
        _need(form)
        draft = Draft(form.name, name, limits)
        try:
            form.read(data, draft)
        except TooMuch:
            draft.pages = max(1, draft.pages)
        source, files = gathered(draft)
    except (BadSource, BadOption) as error:
        if name and isinstance(error, BadSource) and name not in error.message:
            error.message = f"{name}: {error.message}"
        raise
    except Exception as error:  # whatever a broken file makes a library trip over
        said = f"{name}: the file" if name else "The file"
        raise broken(said, "it is damaged") from error
    if not (source.passages or source.figures or source.tables or source.outline):
        raise BadSource(
            f"{name or 'The file'} has no words that can be read.",
            hint="A scan has to go through text recognition first.", param="documents",
        )  # fmt: skip
    return Studied(source, files)


def _need(form: Form) -> None:
    for module in form.needs:
        try:
            importlib.import_module(module)
        except ImportError as error:
            raise BadOption(
                f"{form.title.capitalize()} needs a reader that is not installed.",
                hint="Install limner[documents].", param="documents",
            ) from error  # fmt: skip
