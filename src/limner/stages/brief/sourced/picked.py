"""Which figures and sentences of a source a picture shows: the most telling, no two alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from limner.document.brief import Brief
from limner.document.source import KeyFigure, Passage, Source
from limner.stages.brief.words import word_set

MOST = 6
FEWEST = 3
_LABEL = 92
"""Characters of what stands with a figure at most."""
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNT = re.compile(
    r"\b(?P<n>[1-6]|one|two|three|four|five|six)\s+(?:key |main |most important |big |top )?"
    r"(?:figures|numbers|facts|stats|statistics|kpis|metrics|findings)\b",
    re.IGNORECASE,
)
_NO_CHART = re.compile(r"\b(?:no|without(?: a| any)?) (?:chart|graph|diagram)s?\b", re.IGNORECASE)
_IDLE = word_set(
    "a an the of on in to for and or with from by at as this that our my their its infographic "
    "poster slide report document deck presentation paper file pdf make draw create show about key "
    "figures numbers facts main most three four five six summary one page summarise please using "
    "use it"
)
_CLOSING = re.compile(
    r"conclusion|outlook|recommend|next steps?|take-?aways?|lessons?|what (?:helped|worked|we "
    r"learn)|summary|findings|fazit|ausblick|perspectives|conclusiones",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the sources. words: those of the prompt that say what it is to be about.

    figures: how many; points: how many sentences. offset: how many figures went to slides before.
    """

    words: frozenset[str]
    figures: int = 4
    points: int = 0
    chart: bool = True
    subtitle: bool = True
    foot: bool = True
    title: str = ""
    offset: int = 0


def wanted(brief: Brief, page: tuple[int, int] | None = None) -> Wanted:
    """Return what a prompt asks of its sources; page: of a set of slides."""
    words = frozenset(re.findall(r"[^\W\d_]{3,}", brief.prompt.lower())) - _IDLE
    count = _COUNT.search(brief.prompt)
    figures = _NUMBERS.get(count.group("n").lower(), 0) if count else 0
    if count and not figures:
        figures = int(count.group("n"))
    chart = not _NO_CHART.search(brief.prompt)
    if page is not None:
        return _slide(words, *page)
    if brief.kind == "slide":
        return Wanted(words, figures or 3, 0, chart, subtitle=False)
    if brief.kind == "poster":
        return Wanted(words, figures or 4, 1, chart=False)
    return Wanted(words, figures or 4, int(figures < 5), chart)


def _slide(words: frozenset[str], number: int, count: int) -> Wanted:
    """Return what one slide of a set takes: a title, figures, a chart, then what is said."""
    if number == 1:
        return Wanted(words, 0, 0, chart=False)
    inner = Wanted(words, 0, 0, chart=False, subtitle=False, foot=False)
    if number == 2:
        return replace(inner, figures=4)
    if number == 3:
        return replace(inner, chart=True)
    if number == count:
        return replace(inner, points=3)
    return replace(inner, figures=3, offset=4 + 3 * (number - 4))


def picked(sources: Sequence[Source], ask: Wanted) -> list[tuple[Source, KeyFigure]]:
    """Return the figures to show with their sources, in the order they are read there."""
    every = [(source, figure) for source in sources for figure in _fitting(source)]
    every.sort(key=lambda pair: -(pair[1].weight + _about(pair[1], ask.words)))
    chosen: list[tuple[Source, KeyFigure]] = []
    for source, figure in every:
        if len(chosen) == ask.figures + ask.offset:
            break
        weak = figure.weight < 1.0 and len(chosen) >= FEWEST
        if not weak and not any(_alike(figure, other) for _, other in chosen):
            chosen.append((source, figure))
    chosen = chosen[ask.offset :]
    order = {id(figure): n for n, (_, figure) in enumerate(every)}
    lead = chosen[:1]
    rest = sorted(chosen[1:], key=lambda p: (round(-p[1].weight / 2), p[1].place.number,
                                             order[id(p[1])]))  # fmt: skip
    return lead + rest


def _fitting(source: Source) -> Iterator[KeyFigure]:
    for figure in source.figures:
        label = figure.label or figure.sentence
        if label and len(label) <= _LABEL and len(figure.text) <= 16:
            yield figure


def _about(figure: KeyFigure, words: frozenset[str]) -> float:
    own = set(
        re.findall(r"[^\W\d_]{3,}", f"{figure.label} {figure.sentence} {figure.under}".lower())
    )
    shared = len(own & words)
    return 4.0 * bool(shared) + min(2, shared)


def _alike(one: KeyFigure, other: KeyFigure) -> bool:
    if one.text == other.text or (one.label and one.label.lower() == other.label.lower()):
        return True
    return bool(one.sentence) and one.sentence == other.sentence


def quoted(sources: Sequence[Source], ask: Wanted) -> list[tuple[Source, Passage, str]]:
    """Return the sentences to show: points of a closing part, or something somebody said."""
    found: list[tuple[float, Source, Passage, str]] = []
    for source in sources:
        for passage in source.passages:
            closing = _CLOSING.search(passage.under) is not None
            for text in _said(passage) if ask.points == 1 else _points(passage):
                found.append(
                    (2.0 * closing + passage.point + 0.01 * len(text), source, passage, text)
                )
    found.sort(key=lambda f: -f[0])
    if ask.points > 1 and found:  # one slide, one subject
        alike = [f for f in found if f[2].under == found[0][2].under]
        found = alike if len(alike) > 1 else found
    kept = [f[1:] for f in found[: ask.points]]
    return sorted(kept, key=lambda f: f[1].place.number) if ask.points > 1 else kept


def _said(passage: Passage) -> Iterator[str]:
    """Yield what somebody says in a passage: a sentence that begins as a quotation."""
    match = re.match(r"[“„«\"][^”“»\"]{8,90}[”“»\"](?:,? [^.]{3,50}\.)?", passage.text)
    if match is not None and len(match.group()) <= 130:
        yield match.group()


def _points(passage: Passage) -> Iterator[str]:
    if passage.point and 8 <= len(passage.text) <= 90:
        yield passage.text
    elif not passage.point:
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", passage.text):
            if 20 <= len(sentence) <= 90 and sentence.endswith("."):
                yield sentence
