"""The reviser's bench: one change, what it points at, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limner.document.brief import Brief, Copy
from limner.document.document import walk
from limner.document.edit import Edit
from limner.document.edits.recolour import Recolour
from limner.document.edits.replace import Replace
from limner.document.edits.restyle import Restyle
from limner.document.instruction import Change
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.request import Request
from limner.ports.planner import Planner, Revision, Sitting
from limner.ports.world import World
from limner.stages.plan.revising.find import Found, bound, find
from limner.stages.plan.revising.sight import Seen, Sight

if TYPE_CHECKING:
    from limner.stages.plan.scheme import Scheme


@dataclass
class Work:
    """A change at work. Edits, named layers and notes gather here until `done`."""

    sitting: Sitting
    change: Change
    world: World
    planner: Planner
    sight: Sight
    edits: list[Edit] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    brief: Brief | None = None
    request: Request | None = None
    compose: str = ""
    loose: bool = False
    about: tuple[Seen, ...] = ()

    @property
    def document(self) -> Any:
        """The document as it stands."""
        return self.sitting.document

    def find(self) -> tuple[Seen, ...]:
        """Return what the change points at; what cannot be told is noted."""
        found: Found = find(self.change.target, self.sight, self.sitting.recent)
        if not found.things:
            said = self.change.target.phrase or self.change.said
            self.note(found.doubt or f"nothing in the picture answers to {said!r}")
        self.about = found.things
        return found.things

    def note(self, text: str) -> None:
        """Say something to the maker."""
        self.notes.append(text)

    def do(self, edit: Edit, *named: str) -> None:
        """Take down an edit and what else it names."""
        self.edits.append(edit)
        self.named += [*edit.named, *named]

    def restyle(self, text: Seen, **style: Any) -> None:
        """Give a text other fields of style."""
        self.do(Restyle(layer=text.id, style=style))

    def recolour(self, layer: Layer, **values: Any) -> None:
        """Give a layer other paints."""
        self.do(Recolour(layer=layer.id, values=values))

    def replace(self, layer: Layer) -> None:
        """Put a layer in the place of the one with its id, all that is in it included."""
        inside = [one.id for one in walk(layer.children)] if isinstance(layer, Group) else []
        self.do(Replace(layer=layer.id, by=layer), *inside)

    def copies(self) -> tuple[Copy, ...]:
        """Return the strings asked for now."""
        brief = self.brief or self.sitting.brief
        return brief.strings if brief is not None else ()

    def ask(self, **fields: Any) -> Brief | None:
        """Change what is asked for; None where the picture came without a brief."""
        brief = self.brief or self.sitting.brief
        if brief is not None:
            self.brief = brief.but(**fields)
        return self.brief

    def anew(self, why: str) -> None:
        """Have the picture composed anew; without a brief that cannot be, and is noted."""
        if self.sitting.brief is None or self.sitting.likeness is None:
            self.note(
                f"{why} needs a new composition, and this document does not say what was asked for:"
                " open a file that Limner wrote"
            )
            self.brief = self.request = None
            return
        self.compose = why

    def scheme(self) -> Scheme | None:
        """Return the colours by job of the picture, where it is known what was asked."""
        from limner.stages.plan.planner import scheme_of

        like, brief = self.sitting.likeness, self.sitting.brief
        return scheme_of(brief, like, self.world) if brief and like else None

    def _bound(self, things: Sequence[Seen]) -> Change:
        """Return the change with its target found; what a place looks like is kept with it."""
        brief = self.change.brief if self.change.verb == "setting" else None
        return self.change.but(target=bound(self.change.target, things), brief=brief)

    def done(self) -> Revision:
        """Return what came of it."""
        things: Sequence[Seen] = self.about
        return Revision(
            change=self._bound(things),
            edits=tuple(self.edits),
            named=tuple(dict.fromkeys(self.named)),
            brief=self.brief if self.edits or self.compose else None,
            request=self.request if self.edits or self.compose else None,
            compose=self.compose,
            loose=self.loose,
            notes=tuple(dict.fromkeys(self.notes)),
        )
