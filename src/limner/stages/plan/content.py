"""Content: the strings of a brief sorted by what they do, so that compositions can ask for
'the headline' or 'the details' and never lose one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from limner.document.brief import Brief, Copy

DETAIL_ROLES = ("date", "time", "venue", "contact", "name")
SUPPORT_ROLES = ("subhead", "body", "caption", "quote")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: its words and, where there is one, the figure that belongs to it."""

    item: Copy
    value: Copy | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a list."""

    title: Copy | None
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class Content:
    """The strings not yet placed, in reading order. `take…` methods hand them out once."""

    waiting: list[Copy] = field(default_factory=list)

    @classmethod
    def of(cls, brief: Brief) -> Content:
        """Return all strings of the brief."""
        return cls(list(brief.strings))

    def take(self, *roles: str) -> Copy | None:
        """Hand out the first string with one of `roles`, in the order the roles are named."""
        for role in roles:
            for copy in self.waiting:
                if copy.role == role:
                    self.waiting.remove(copy)
                    return copy
        return None

    def take_all(self, *roles: str) -> list[Copy]:
        """Hand out every string with one of `roles`, in reading order."""
        found = [copy for copy in self.waiting if copy.role in roles]
        self._drop(found)
        return found

    def named(self, words: str) -> Copy | None:
        """Hand out the first string with these words."""
        for copy in self.waiting:
            if copy.text == words:
                self.waiting.remove(copy)
                return copy
        return None

    def rest(self) -> list[Copy]:
        """Hand out everything left."""
        found, self.waiting = self.waiting, []
        return found

    def headline(self) -> Copy | None:
        """Hand out the string to be read first: a headline, else the most title-like one."""
        found = self.take("headline", "logo", "quote")
        if found or not self.waiting:
            return found
        for copy in self.waiting:
            if copy.role in ("sign", "label", "section", "caption", "badge", "name", "cta"):
                self.waiting.remove(copy)
                return copy
        return self.waiting.pop(0) if len(self.waiting[0].text) <= 80 else None

    def sections(self) -> list[Section]:
        """Hand out section titles, items and their prices, grouped as the brief groups them."""
        listed = [c for c in self.waiting if c.role in ("section", "item", "price", "value")]
        items = [c for c in listed if c.role == "item"]
        if not items:
            return []
        self._drop(listed)
        values = [c for c in listed if c.role in ("price", "value")]
        titles = [c for c in listed if c.role == "section"]
        groups: dict[str | None, list[Entry]] = {}
        for item in items:
            value = self._value_of(item, values)
            if value is not None:
                values.remove(value)
            groups.setdefault(item.group, []).append(Entry(item, value))
        sections = []
        for name, entries in groups.items():
            title = next((t for t in titles if t.text == name or t.group == name), None)
            if title is not None:
                titles.remove(title)
            sections.append(Section(title, tuple(entries)))
        sections += [Section(title, ()) for title in titles]
        self.waiting += values
        return sections

    @staticmethod
    def _value_of(item: Copy, values: list[Copy]) -> Copy | None:
        if item.value is None:
            return None
        same = [v for v in values if v.text == item.value]
        near = [v for v in same if v.group in (item.group, item.text)]
        found = near or same
        return found[0] if found else None

    def _drop(self, found: Iterable[Copy]) -> None:
        gone = {id(copy) for copy in found}
        self.waiting = [copy for copy in self.waiting if id(copy) not in gone]
