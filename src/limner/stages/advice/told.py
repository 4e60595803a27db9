"""What a language model says of a prompt, and how a Brief takes it in.

It may say anew what is to be seen and how; the strings, their order and their words stay as read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field, StringConstraints

from limner.document.brief import Brief, Palette, Relation, Role, Subject
from limner.document.paint import Colour
from limner.document.value import Value
from limner.stages.advice.carrying import Cargo, Refused

Word = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f{}<>]*$", max_length=60)]
Words = Annotated[tuple[Word, ...], Field(max_length=12)]


class Thing(Value):
    """One kind of thing to be seen. name: head noun, singular, without colour or count."""

    name: Annotated[Word, Field(min_length=1)]
    count: int = Field(default=1, ge=1, le=60)
    colours: Annotated[tuple[Colour, ...], Field(max_length=8)] = ()
    materials: Words = ()
    attributes: Words = ()
    place: Word | None = None
    relations: Annotated[tuple[Relation, ...], Field(max_length=6)] = ()
    """`other` counts the things from 0."""


class Told(Value):
    """What the prompt asks for; leave out what it does not say.

    ground: colour of the background. roles: what strings are for, by mark.
    """

    kind: Word | None = None
    style: Word | None = None
    setting: Word | None = None
    subjects: Annotated[tuple[Thing, ...], Field(max_length=24)] = ()
    palette: Annotated[tuple[Colour, ...], Field(max_length=8)] = ()
    ground: Colour | None = None
    light: Words = ()
    camera: Words = ()
    moods: Words = ()
    medium: Word | None = None
    season: Word | None = None
    photographic: bool | None = None
    roles: dict[str, Role] = {}

    def checked(self, cargo: Cargo, kinds: Sequence[str], styles: Sequence[str]) -> Told:
        """Return it; raises Refused where it names what there is not."""
        if self.kind is not None and self.kind not in kinds:
            raise Refused(f"brief.kind is one of {', '.join(kinds)}")
        if self.style is not None and self.style not in styles:
            raise Refused(f"brief.style is one of {', '.join(styles)}")
        if any(mark not in cargo.copies for mark in self.roles):
            raise Refused(f"brief.roles names marks of {', '.join(cargo.copies)}")
        others = [
            r.other for thing in self.subjects for r in thing.relations if r.other is not None
        ]
        if any(not 0 <= other < len(self.subjects) for other in others):
            raise Refused("a relation's 'other' counts the subjects from 0")
        return self

    def into(self, brief: Brief, cargo: Cargo) -> Brief:
        """Return the brief with what was said taken in; its strings stay byte for byte."""
        roles = {id(cargo.copies[mark]): role for mark, role in self.roles.items()}
        changes: dict[str, object] = {
            "strings": tuple(
                copy.but(role=roles[id(copy)]) if id(copy) in roles else copy
                for copy in brief.strings
            )
        }
        if self.subjects:
            changes["subjects"] = tuple(
                Subject(**{name: getattr(thing, name) for name in Thing.model_fields})
                for thing in self.subjects
            )
        if self.style is not None:
            changes["styles"] = tuple(dict.fromkeys((self.style, *brief.styles)))
        if self.palette:
            changes["palette"] = Palette(colours=self.palette, moods=brief.palette.moods)
        for name in ("kind", "setting", "ground", "light", "camera", "moods", "medium", "season",
                     "photographic"):  # fmt: skip
            if (value := getattr(self, name)) not in (None, ()):
                changes[name] = value
        return brief.but(**changes)
