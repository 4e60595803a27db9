"""A planner turns a Brief into a Document: rules here, a language model elsewhere."""

from __future__ import annotations

from typing import Protocol

from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.request import Request
from limner.document.value import Value
from limner.ports.world import World


class Misfit(Value):
    """A failed check the planner may mend: which layer, which check, and how bad."""

    layer: str
    check: str
    detail: str = ""
    amount: float = 0.0


class Plan(Value):
    """A Document and what the planner has to say about it."""

    document: Document
    notes: tuple[str, ...] = ()


class Planner(Protocol):
    """Something that composes."""

    def plan(self, brief: Brief, request: Request, world: World) -> Plan:
        """Compose the first Document."""
        ...

    def mend(self, plan: Plan, frame: Frame, misfits: tuple[Misfit, ...], attempt: int) -> Plan:
        """Return a Document without `misfits`, as far as the planner can; attempt counts from 1."""
        ...
