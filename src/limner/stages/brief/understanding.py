"""What was understood of a prompt, part by part with the words that said it; what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from limner.document.brief import Brief, Span
from limner.document.understanding import Gap, Said, Understanding
from limner.stages.brief import atmosphere
from limner.stages.brief.colours import find_colours
from limner.stages.brief.lexicon import Lexicon
from limner.stages.brief.optics import read_optics
from limner.stages.brief.reading import Reading
from limner.stages.brief.starts import Start, start_for
from limner.stages.brief.writing import parts_of

PARTS = (
    "kind", "wording", "chart", "subjects", "setting", "light", "camera", "styles", "moods",
    "palette", "ground", "medium", "season", "aspect", "without",
)  # fmt: skip
"""Parts in the order they are told."""


def understood(brief: Brief) -> Understanding:
    """Return what a brief was taken to ask for, and what its template still wants."""
    start = start_for(brief)
    said = tuple(sorted(_said(brief), key=lambda one: PARTS.index(one.part)))
    have = {one.part for one in said}
    gaps = tuple(Gap(part=part, say=say) for part, say in start.wants.items() if part not in have)
    return Understanding(
        prompt=brief.prompt, template=start.name, about=start.about, said=said, missing=gaps,
        unread=brief.notes, start=_started(start, brief),
    )  # fmt: skip


def _started(start: Start, brief: Brief) -> str:
    """Return the template's example, which shows how each part may be said."""
    return start.prompt if start.prompt != brief.prompt else ""


def _said(brief: Brief) -> Iterator[Said]:
    yield from _named(brief)
    yield from _things(brief)
    yield from _air(brief)
    yield from _sheet(brief)


def _named(brief: Brief) -> Iterator[Said]:
    if brief.kind is not None and brief.kind_span is not None:
        yield Said(part="kind", value=brief.kind, span=brief.kind_span)
    for copy in brief.strings:
        value = f"{copy.role}: “{copy.text}”"
        value += f" on the {copy.carrier.name}" if copy.carrier is not None else ""
        yield Said(part="wording", value=value, span=copy.span)
    if brief.chart is not None and brief.chart.figures:
        many = len(brief.chart.figures)
        yield Said(part="chart", value=f"{brief.chart.form} of {many} figures", span=None)


def _things(brief: Brief) -> Iterator[Said]:
    for subject in brief.subjects:
        words = [*subject.attributes, *subject.colour_words, *subject.materials, subject.name]
        count = f"{subject.count} × " if subject.count > 1 else ""
        yield Said(part="subjects", value=count + " ".join(words), span=subject.span)
    if brief.setting is not None:
        yield Said(part="setting", value=brief.setting, span=brief.setting_span)


def _air(brief: Brief) -> Iterator[Said]:
    """Yield light, camera, style, mood, medium and season, found again by their words."""
    reading = _masked(brief)
    tables: tuple[tuple[str, Lexicon[str], tuple[str, ...]], ...] = (
        ("light", atmosphere.LIGHT, brief.light),
        ("camera", atmosphere.CAMERA, brief.camera),
        ("styles", atmosphere.STYLES, brief.styles),
        ("moods", atmosphere.MOODS, (*brief.moods, *brief.palette.moods)),
        ("medium", atmosphere.MEDIA, (brief.medium,) if brief.medium else ()),
        ("season", atmosphere.SEASONS, (brief.season,) if brief.season else ()),
    )
    for part, table, values in tables:
        at = _places(reading, table)
        at |= {words: Span(start=s, end=e) for s, e, words in read_optics(reading)}
        for value in values:
            yield Said(part=part, value=value, span=at.get(value) or _word(reading, value))


def _word(reading: Reading, value: str) -> Span | None:
    """Return where a value stands as a word of its own: 'soft' before a window's light."""
    found = re.search(rf"\b{re.escape(value)}\b", reading.masked)
    return Span(start=found.start(), end=found.end()) if found else None


def _places(reading: Reading, table: Lexicon[str]) -> dict[str, Span]:
    out: dict[str, Span] = {}
    for hit in table.find(reading):
        for name in (hit.value, hit.key):
            out.setdefault(name, Span(start=hit.start, end=hit.end))
    return out


def _sheet(brief: Brief) -> Iterator[Said]:
    parts = parts_of(brief)
    colours = {c.word: Span(start=c.start, end=c.end) for c in find_colours(_masked(brief))}
    for word in parts.palette:
        yield Said(part="palette", value=word, span=colours.get(word))
    if parts.ground:
        yield Said(part="ground", value=parts.ground, span=colours.get(parts.ground))
    if brief.size is not None or parts.aspect:
        shape = "×".join(map(str, brief.size)) if brief.size is not None else parts.aspect
        yield Said(part="aspect", value=shape, span=None)
    find: Callable[[str], int] = brief.prompt.lower().find
    for thing in brief.exclusions:
        at = find(thing.lower())
        span = Span(start=at, end=at + len(thing)) if at >= 0 else None
        yield Said(part="without", value=thing, span=span)


def _masked(brief: Brief) -> Reading:
    """Return the prompt as its reader has it: the strings hidden."""
    reading = Reading(brief.prompt)
    for copy in brief.strings:
        if copy.span is not None:
            reading.mask(copy.span.start, copy.span.end)
    reading.retokenise()
    return reading
