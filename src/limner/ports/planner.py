"""A planner turns a Brief into a Document: rules here, a language model elsewhere."""

from __future__ import annotations

from typing import Protocol

from limner.document.brief import Brief
from limner.document.direction import Direction
from limner.document.document import Document
from limner.document.edit import AnyEdit
from limner.document.frame import Frame
from limner.document.instruction import Change, Target
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
    scheme that words may be laid on where what is beneath them varies too much. direction: what
    was settled, from which the same document is planned again.
    """

    document: Document
    notes: tuple[str, ...] = ()
    composed: bool = False
    plates: tuple[str, ...] = ()
    direction: Direction | None = None
    origin: dict[str, str] = {}
    """Who planned, for the record, where it was not rules alone."""


class Likeness(Value):
    """A picture that another is to be like: what was asked at first, and how it was composed.

    Colours, type and composition follow from these wherever nothing else is asked; kind and
    composition are left open by ''.
    """

    brief: Brief
    request: Request
    kind: str = ""
    composition: str = ""


class Sitting(Value):
    """A picture before its planner, to be revised.

    frame: its document laid out. brief, request: what it is asked to be now; likeness: at first.
    Without them it can be changed but not composed anew. recent: what was spoken of last. by: the
    request of this turn, which may name who paints; fresh: ids of layers this turn brought in.
    """

    document: Document
    frame: Frame
    brief: Brief | None = None
    request: Request | None = None
    likeness: Likeness | None = None
    recent: Target | None = None
    by: Request | None = None
    fresh: tuple[str, ...] = ()


class Revision(Value):
    """What a change means for a document.

    change: with its target found. edits: to be made in order; named: ids of layers that may come
    out otherwise, all others stay where they are. brief, request: what is asked from then on.
    compose: why the picture must be composed anew from those; '' where edits do. loose: whether
    neighbours may make room. notes: what could not be done, or should be known.
    """

    change: Change
    edits: tuple[AnyEdit, ...] = ()
    named: tuple[str, ...] = ()
    brief: Brief | None = None
    request: Request | None = None
    compose: str = ""
    loose: bool = False
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is to be done."""
        return not self.edits and not self.compose


class Planner(Protocol):
    """Something that composes."""

    def plan(
        self,
        brief: Brief,
        request: Request,
        world: World,
        attempt: int = 0,
        like: Likeness | None = None,
    ) -> Plan:
        """Compose a Document; attempt counts how many compositions were refused before.

        like: a picture to keep to in all that is not asked otherwise.
        """
        ...

    def revise(self, sitting: Sitting, change: Change, world: World) -> Revision:
        """Find what a change is about and how it is made; what cannot be is said in the notes."""
        ...

    def mend(self, plan: Plan, misfits: tuple[Misfit, ...], attempt: int) -> Plan:
        """Change what `misfits` name and nothing else; attempt counts from 1."""
        ...
