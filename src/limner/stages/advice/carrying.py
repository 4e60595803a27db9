"""Strings are carried around a language model: marks go in, strings are put back byte for byte.

The model is told what a string is for, how long it is and in which script, never what it says. So
no string can be altered by it, and none can instruct it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from limner.document.brief import Brief, Chart, Copy
from limner.document.layers.chart import Datum

_WORTH = 4
"""Letters from which a string is hidden wherever the prompt repeats it."""
_MARK = re.compile(r"[^\w\s]{0,2}\d{1,3}[^\w\s]{0,2}|[^\w\s]{1,3}")
"""What a design may set itself: numerals of steps and marks without a letter."""


class Refused(Exception):
    """A reply that cannot be used; says why, for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Cargo:
    """What is carried: copies by mark, the chart's aside, and the prompt with marks in it."""

    copies: dict[str, Copy]
    chart: Chart | None
    prompt: str

    def told(self) -> list[dict[str, Any]]:
        """Return what a model may know of the strings."""
        return [self._told(mark, copy) for mark, copy in self.copies.items()]

    def _told(self, mark: str, copy: Copy) -> dict[str, Any]:
        words = len(copy.text.split())
        told: dict[str, Any] = {
            "mark": mark, "role": copy.role, "characters": len(copy.text), "words": words,
            "lines": copy.text.count("\n") + 1, "script": copy.script,
        }  # fmt: skip
        wide = sum(unicodedata.east_asian_width(c) in "WF" for c in copy.text)
        told |= {"full_width": True} if wide * 2 > len(copy.text) else {}
        marks = {other.text: name for name, other in self.copies.items()}
        for name in ("where", "group", "value"):
            value = getattr(copy, name)
            if value in marks:
                told[name] = marks[value]
            elif value is not None and name == "where" and not self.quotes(value):
                told[name] = value[:60]
        return told

    def quotes(self, text: str) -> bool:
        """Whether any of the strings stands in a text."""
        return any(string in text for copy in self.copies.values() for string in copy.strings)


def loaded(brief: Brief) -> Cargo:
    """Return a brief's strings under marks that its prompt does not hold."""
    tag = next(t for t in _tags() if "{{" + t not in brief.prompt)
    plotted = _plotted(brief.chart)
    copies: dict[str, Copy] = {}
    marks: list[tuple[Copy, str]] = []
    for copy in brief.strings:
        if plotted[copy.text] > 0:
            plotted[copy.text] -= 1
            marks.append((copy, "{{chart}}"))
            continue
        mark = "{{" + f"{tag}{len(copies) + 1}" + "}}"
        copies[mark] = copy
        marks.append((copy, mark))
    chart = brief.chart if brief.chart is not None and brief.chart.figures else None
    return Cargo(copies, chart, _masked(brief.prompt, marks))


def _tags() -> Iterator[str]:
    yield from "STQXZ"
    number = 0
    while True:
        yield f"s{(number := number + 1)}x"


def _plotted(chart: Chart | None) -> Counter[str]:
    """Return the strings a chart sets itself: labels of places and series once, figures each."""
    if chart is None or not chart.figures:
        return Counter()
    series = list(dict.fromkeys(f.series for f in chart.figures if f.series))
    labels = [f.label for f in chart.figures if f.label]
    labels = list(dict.fromkeys(labels)) if series else labels
    return Counter([*labels, *series, *(f.text for f in chart.figures)])


def _masked(prompt: str, marks: Sequence[tuple[Copy, str]]) -> str:
    placed = sorted(
        (copy.span.start, copy.span.end, mark) for copy, mark in marks if copy.span is not None
    )
    out, at = [], 0
    for start, end, mark in placed:
        if start >= at:
            out += [prompt[at:start], mark]
            at = end
    text = "".join([*out, prompt[at:]])
    for copy, mark in sorted(marks, key=lambda pair: -len(pair[0].text)):
        for string in copy.strings:
            if len(string) >= _WORTH:
                text = text.replace(string, mark)
    return text


# -- putting them back -----------------------------------------------------------------


def restored(layers: Sequence[Any], cargo: Cargo) -> list[Any]:
    """Return raw layers with the strings in place of their marks; raises Refused where one is
    missing, stands twice or was altered, or where there are words nobody asked for.
    """
    seen: Counter[str] = Counter()
    charts = 0
    out = [_put_back(layer, cargo, seen) for layer in layers]
    for layer in flattened(out):
        charts += layer.get("kind") == "chart"
    wanted = 1 if cargo.chart is not None else 0
    if charts != wanted:
        raise Refused(f"there must be {'one chart layer' if wanted else 'no chart layer'}")
    missing = [mark for mark in cargo.copies if not seen[mark]]
    twice = [mark for mark, times in seen.items() if times > 1]
    if missing:
        raise Refused(f"these strings have no text layer: {', '.join(missing)}")
    if twice:
        raise Refused(f"these strings stand more than once: {', '.join(twice)}")
    return out


def flattened(layers: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """Yield raw layers and those in groups."""
    for layer in layers:
        if isinstance(layer, dict):
            yield layer
            children = layer.get("children")
            yield from flattened(children) if isinstance(children, list) else ()


def _put_back(layer: Any, cargo: Cargo, seen: Counter[str]) -> Any:
    if not isinstance(layer, dict):
        raise Refused("every layer must be an object")
    children = layer.get("children")
    if children is not None:
        if not isinstance(children, list):
            raise Refused("children must be a list of layers")
        layer = {**layer, "children": [_put_back(child, cargo, seen) for child in children]}
    if layer.get("kind") == "text":
        return _lettered(layer, cargo, seen)
    if layer.get("kind") == "chart" and cargo.chart is not None:
        own = {"data": _figures(cargo.chart), "unit": cargo.chart.unit, "show_values": True}
        return {**layer, **own}
    return layer


def _lettered(layer: dict[str, Any], cargo: Cargo, seen: Counter[str]) -> dict[str, Any]:
    text = layer.get("text")
    mark = text.strip() if isinstance(text, str) else ""
    copy = cargo.copies.get(mark)
    if copy is None:
        if layer.get("decorative") is True and _MARK.fullmatch(mark):
            return {**layer, "text": mark}
        raise Refused(
            "the text of a text layer must be exactly one of the marks given, unaltered; words of "
            "your own are not set"
        )
    seen[mark] += 1
    own = {"text": copy.text, "lang": copy.lang, "role": copy.role, "decorative": False}
    if copy.ruby:
        own["ruby"] = [note.model_dump(mode="json") for note in copy.ruby]
    return {**layer, **own}


def _figures(chart: Chart) -> list[dict[str, Any]]:
    """Return the brief's own figures as a chart layer holds them: a model never sees them."""
    return [
        {name: getattr(figure, name) for name in Datum.model_fields if hasattr(figure, name)}
        for figure in chart.figures
    ]
