"""Sources: what a report, a deck or a page of the web brings to a picture.

Title, figures, a chart, a quotation, colours, type feel and logo are taken as they stand there,
each with its place (`Brief.citations`); nothing is worded or worked out anew. What the prompt
itself puts in quotation marks comes first and is never replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from limner.basics.colour import from_oklch, oklch
from limner.document.brief import Brief, Copy, Palette
from limner.document.source import Citation, KeyFigure, Passage, Place, Source, Table
from limner.stages.brief.languages import prompt_language, script_of, string_language
from limner.stages.brief.sourced.charted import best_table, charted
from limner.stages.brief.sourced.picked import Wanted, picked, quoted, wanted
from limner.stages.brief.words import word_set

__all__ = ["sourced"]

_OWN = word_set(
    "report document deck presentation paper file pdf spreadsheet sheet workbook table csv data "
    "page article study attached enclosed figures numbers results findings whole key facts main "
    "infographic summary summarise summarize slides set web search result source sources our this "
    "figure number fact stat statistic kpi metric finding chart graph"
)
"""Words about what was handed over, which are no things to be shown."""
_SOURCE = {
    "de": "Quelle", "fr": "Source", "es": "Fuente", "it": "Fonte", "pt": "Fonte", "nl": "Bron",
    "pl": "Źródło", "ru": "Источник", "sv": "Källa", "da": "Kilde", "nb": "Kilde", "fi": "Lähde",
    "zh": "来源", "ja": "出典", "ko": "출처",
    "ar": "المصدر", "he": "מקור", "hi": "स्रोत", "tr": "Kaynak", "cs": "Zdroj", "uk": "Джерело",
}  # fmt: skip
_LONGEST = 110
"""Characters of a title, or of the line under it."""


def sourced(brief: Brief, sources: Sequence[Source], page: tuple[int, int] | None = None) -> Brief:
    """Return the brief with what its sources bring.

    page: which slide of how many it is, where a set of slides is made of them.
    """
    if not sources:
        return brief
    brief = _rid(brief)
    ask = wanted(brief, page)
    copies: list[Copy] = []
    cited: list[Citation] = []
    lead = sources[0]
    lang = _language(sources, brief.lang)

    def take(text: str, role: str, source: Source, place: Place, **fields: str) -> None:
        sentence = fields.pop("sentence", "")
        copies.append(_copy(text, role, lang, **fields))
        cited.append(Citation(string=text, source=source.name or source.title, place=place,
                              sentence=sentence))  # fmt: skip

    shown, found, said = _chosen(brief, sources, ask, page)
    inner = page is not None and page[0] > 1
    if not (inner and found is not None):
        about = _heading(shown, said) if inner else ""
        _title(brief, lead, replace(ask, title=about), take, copies)
    for number, (source, figure) in enumerate(shown, 1):
        group = f"fact-{number}"
        label = figure.label or figure.sentence
        take(figure.text, "value", source, figure.place, group=group, sentence=figure.sentence)
        if label:
            take(label, "label", source, figure.place, group=group, value=figure.text)
    chart = brief.chart
    if found is not None:
        chart, words, citations = charted(*found, lang=lang)
        titled = any(c.role == "headline" for c in (*brief.strings, *copies))
        copies += _under(words, copies) if titled else _leading(words)
        cited += citations
    for source, passage, text in said:
        take(text, "quote" if text[:1] in '"“„«' else "bullet", source, passage.place)
    named = tuple(dict.fromkeys(c.source for c in cited if c.source))[:3]
    if ask.foot and named and any(source.name for source in sources):
        word = _SOURCE.get(lang[:2], "Source")
        copies.append(_copy(f"{word}: {', '.join(named)}", "caption", lang))
    return _dressed(brief, lead).but(
        kind=_kind(brief, page), strings=(*brief.strings, *copies), chart=chart,
        citations=tuple(cited),
    )  # fmt: skip


def _language(sources: Sequence[Source], usual: str) -> str:
    """Return the language the sources are written in."""
    words = " ".join(passage.text for source in sources for passage in source.passages[:20])
    return prompt_language(words[:4000]) if len(words) > 40 else usual


def _under(words: list[Copy], copies: list[Copy]) -> list[Copy]:
    """Return the strings of a chart below what is there: its title is not said twice."""
    said = {copy.text for copy in copies if copy.role == "headline"}
    return [w for w in words if w.role != "section" or w.text not in said]


def _leading(words: list[Copy]) -> list[Copy]:
    """Return the strings of a chart whose title is the picture's, as there is no other."""
    return [w.but(role="headline", group=None) if w.role == "section" else w for w in words]


def _copy(text: str, role: str, lang: str, **fields: str) -> Copy:
    script = script_of(text)
    return Copy.model_validate({
        "text": text, "role": role, "script": script,
        "lang": string_language(text, script, (), lang), **fields,
    })  # fmt: skip


Figures = list[tuple[Source, KeyFigure]]
Sentences = list[tuple[Source, Passage, str]]
Chosen = tuple[Figures, tuple[Source, Table, int] | None, Sentences]
"""Figures, the column of a table to chart, and sentences."""


def _chosen(
    brief: Brief, sources: Sequence[Source], ask: Wanted, page: tuple[int, int] | None
) -> Chosen:
    """Return what is shown; where there is nothing of what a slide is for, what else there is."""
    figures = picked(sources, ask)
    charts = ask.chart or (not figures and page is None)
    table = best_table(sources, ask) if brief.chart is None and charts else None
    said = quoted(sources, ask)
    if page is None or page[0] == 1 or figures or table or said:
        return figures, table, said
    other = best_table(sources, ask, but=best_table(sources, ask))
    if other is not None:
        return [], other, []
    last = quoted(sources, replace(ask, points=3))
    more = [one for one in quoted(sources, replace(ask, points=9)) if one not in last][:3]
    return ([], None, more) if more else (picked(sources, replace(ask, figures=3)), None, [])


def _heading(figures: Figures, said: Sentences) -> str:
    """Return the heading that what a slide shows stands under, as written."""
    if not figures:
        return said[0][1].under if said else ""
    source, first = figures[0]
    near = [h.text for h in source.outline if h.place == first.place and len(h.text) < _LONGEST]
    return first.under or (near[0] if near else "")


Take = Callable[..., None]
"""Takes in a string: its words, its role, its source and its place there."""


def _title(brief: Brief, source: Source, ask: Wanted, take: Take, copies: list[Copy]) -> None:
    """Take the title, and the line under it, where the prompt says none."""
    if any(c.role in ("headline", "logo") for c in brief.strings):
        return
    if source.form == "web":  # pages have titles of their own; what was asked is the caller's
        copies.append(_copy(brief.query[:1].upper() + brief.query[1:], "headline", brief.lang))
        return
    title = ask.title or source.title
    first = next((h for h in source.outline if h.text == title), None)
    if not title and source.outline:
        first = source.outline[0]
        title = first.text
    if not title and source.tables:
        title = source.tables[0].title
    if not title or len(title) > _LONGEST:
        return
    usual = Place(kind="slide" if source.form == "pptx" else "page", number=1)
    take(title, "headline", source, first.place if first else usual)
    under = source.subtitle
    if ask.subtitle and under and under != title and len(under) <= _LONGEST:
        take(under, "subhead", source, first.place if first else usual)


def _kind(brief: Brief, page: tuple[int, int] | None) -> str:
    """Return the kind asked for by a word; a picture of a document is an infographic else."""
    if page is not None:
        return "slide"
    if brief.kind is not None and brief.kind_span is not None and brief.kind != "document-page":
        return brief.kind
    return "infographic"


def _rid(brief: Brief) -> Brief:
    """Return the brief without what was read of the words about what was handed over."""

    def own(text: str) -> bool:
        words = set(re.findall(r"[^\W\d_]+", text.lower()))
        return bool(words) and words <= _OWN

    notes = tuple(
        n for n in brief.notes
        if not (n.text.startswith("not understood: ") and own(n.text.split(": ", 1)[1]))
    )  # fmt: skip
    gone = {i for i, s in enumerate(brief.subjects) if s.name.split()[-1] in _OWN or own(s.name)}
    if any(r.other is not None for s in brief.subjects for r in s.relations):
        gone = set()
    kept = tuple(s for i, s in enumerate(brief.subjects) if i not in gone)
    return brief.but(notes=notes, subjects=kept)


def _dressed(brief: Brief, source: Source) -> Brief:
    """Return the brief in the colours and the type feel of a source, where it names none itself."""
    brief = brief.but(hand=source.hand)
    if brief.palette.colours or not source.colours:
        return brief
    colours = source.colours
    if len(colours) == 1:
        tone = oklch(colours[0])
        colours = (*colours, from_oklch(0.29, min(0.07, tone.chroma), tone.hue))
    light = next((c for c in colours if oklch(c).lightness > 0.9), None)
    if light is None and not brief.palette.moods:
        tone = oklch(colours[0])
        light = from_oklch(0.985, min(0.008, tone.chroma), tone.hue)
        colours = (*colours, light)
    return brief.but(palette=Palette(colours=colours, moods=brief.palette.moods), ground=light)
