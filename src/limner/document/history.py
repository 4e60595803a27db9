"""The History: a document, how it came to be as it is, and the way back.

Undoing applies the inverses of a turn's edits, so a picture comes back as the very same value.
A `.limner.json` file is the document with its history beside it, under `history`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Self

from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.edit import AnyEdit, Edit, apply_all
from limner.document.instruction import Change
from limner.document.request import Request
from limner.document.value import Value


class Turn(Value):
    """One revision: what was said, what it meant, what it did and how to take it back.

    changes: with their targets found. undo: in the order they are to be applied. brief, request:
    what the picture is asked to be from then on, None where as before.
    """

    said: str
    changes: tuple[Change, ...] = ()
    edits: tuple[AnyEdit, ...] = ()
    undo: tuple[AnyEdit, ...] = ()
    brief: Brief | None = None
    request: Request | None = None
    notes: tuple[str, ...] = ()


class History(Value):
    """A document with its past: turns done, oldest first, and undone, the next to redo last.

    origin, order: the brief and the request the first document was made from; None where it came
    without.
    """

    document: Document
    origin: Brief | None = None
    order: Request | None = None
    done: tuple[Turn, ...] = ()
    undone: tuple[Turn, ...] = ()

    @property
    def brief(self) -> Brief | None:
        """What the picture is asked to be now."""
        return next((t.brief for t in reversed(self.done) if t.brief is not None), self.origin)

    @property
    def request(self) -> Request | None:
        """The request it answers now."""
        return next((t.request for t in reversed(self.done) if t.request is not None), self.order)

    def apply(self, turn: Turn) -> History:
        """Return the history with `turn` done; what was undone before is forgotten.

        The turn's `undo` is worked out here. Raises BadDocument for an edit that cannot be made.
        """
        document, undo = apply_all(self.document, turn.edits)
        done = (*self.done, turn.but(undo=undo))
        return self.but(document=document, done=done, undone=())

    def undo(self, turns: int = 1) -> History:
        """Return the history before its last `turns`; as it is where there are none."""
        here = self
        for _ in range(min(turns, len(self.done))):
            *kept, last = here.done
            document, _redo = apply_all(here.document, last.undo)
            here = here.but(document=document, done=tuple(kept), undone=(*here.undone, last))
        return here

    def redo(self, turns: int = 1) -> History:
        """Return the history with its last undone `turns` done again."""
        here = self
        for _ in range(min(turns, len(self.undone))):
            *kept, last = here.undone
            document, undo = apply_all(here.document, last.edits)
            done = (*here.done, last.but(undo=undo))
            here = here.but(document=document, done=done, undone=tuple(kept))
        return here

    def first(self) -> History:
        """Return the history at its start; every turn can be redone."""
        return self.undo(len(self.done))

    def diff(self, since: int = 0) -> tuple[str, ...]:
        """Return what has been done since the first `since` turns, a line an edit."""
        return tuple(edit.says for turn in self.done[since:] for edit in turn.edits)

    # -- files ---------------------------------------------------------------------------

    def to_file(self, indent: int | None = 2) -> str:
        """Return the JSON of a `.limner.json` file: the document, its history beside it."""
        beside = json.loads(self.but(document=Document(size=self.document.size)).to_json())
        beside.pop("document")
        whole: dict[str, Any] = json.loads(self.document.to_json())
        if beside:
            whole["history"] = beside
        return json.dumps(whole, ensure_ascii=False, indent=indent)

    @classmethod
    def from_file(cls, text: str | bytes) -> Self:
        """Read such a file, also one without a history; raises pydantic.ValidationError."""
        whole = json.loads(text)
        if not isinstance(whole, dict):
            return cls(document=Document.model_validate(whole))
        return cls.model_validate({**whole.pop("history", {}), "document": whole})


def named(edits: Sequence[Edit]) -> frozenset[str]:
    """Return the ids of all the layers `edits` name."""
    return frozenset(key for edit in edits for key in edit.named)
