"""The understanding of a prompt: what was said of each part and where, and what is missing."""

from __future__ import annotations

from limner.document.brief import Note, Span
from limner.document.value import Value


class Said(Value):
    """A part and what the prompt says of it. span: the words that say it, where they are known."""

    part: str
    value: str
    span: Span | None = None


class Gap(Value):
    """A part the prompt leaves open, and what could be said of it."""

    part: str
    say: str


class Understanding(Value):
    """What a prompt was taken to ask for.

    template: which of the templates of the trade it is nearest to, and what that is about. said:
    in order of parts; missing: the weightiest first; unread: words no rule used. start: an example
    of the template.
    """

    prompt: str
    template: str
    about: str
    said: tuple[Said, ...] = ()
    missing: tuple[Gap, ...] = ()
    unread: tuple[Note, ...] = ()
    start: str = ""
