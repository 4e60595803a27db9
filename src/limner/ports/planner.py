"""A planner turns a Brief into a Document: rules here, a language model elsewhere."""

from __future__ import annotations

from typing import Protocol

from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.request import Request
from limner.document.value import Value
from limner.ports.world import World


class Misfit(Value):
    """A failed check the planner may mend.

    layer: id of the layer. check: name of the check. colour: for contrast, the mean colour
    under the words, span: the darkest and the lightest. amount: for contrast, the ratio needed;
    else how bad it is.
    """

    layer: str
    check: str
    colour: str = ""
    span: tuple[str, ...] = ()
    amount: float = 0.0


class Plan(Value):
    """A Document and what the planner has to say about it.

    composed: whether its words are laid out as type on a sheet, so that other compositions may
    be compared with it; False where they stand on the things of a scene. plates: colours of its
    scheme that words may be laid on where what is beneath them varies too much.
    """

    document: Document
    notes: tuple[str, ...] = ()
    composed: bool = False
    plates: tuple[str, ...] = ()


class Planner(Protocol):
    """Something that composes."""

    def plan(self, brief: Brief, request: Request, world: World, attempt: int = 0) -> Plan:
        """Compose a Document; attempt counts how many compositions were refused before."""
        ...

    def mend(self, plan: Plan, misfits: tuple[Misfit, ...], attempt: int) -> Plan:
        """Change what `misfits` name and nothing else; attempt counts from 1."""
        ...
