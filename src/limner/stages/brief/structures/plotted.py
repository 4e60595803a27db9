"""Charts told in other ways than 'label figure': rows of bare figures ('2023: 4, 5, 6'), points
('(160, 55)'), flows with amounts ('Gas -> Heat 30') and the one figure of a gauge.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from limner.basics.figures import number_of
from limner.document.brief import Chart, Figure, Span
from limner.stages.brief.charts import chart_form, unit_of
from limner.stages.brief.lists import NUMBER
from limner.stages.brief.reading import Reading
from limner.stages.brief.structures.atoms import HIDDEN, STRING, found_at, opening, shown, taken

KINDS = ("chart", "infographic", "dashboard", "slide", "diagram")
Range = tuple[int, int]


def read(reading: Reading) -> dict[str, Any]:
    """Return the chart, where it is told in one of these ways."""
    form = chart_form(reading)
    if form is None:
        return {}
    start = opening(reading)
    if form == "sankey":
        return _chart(reading, form, _flows(reading))
    if form == "scatter":
        return _chart(reading, form, _points(reading, start))
    if form == "gauge":
        return _gauge(reading)
    return _chart(reading, form, _grouped(reading) or _rows(reading, start))


def _chart(reading: Reading, form: Any, figures: list[Figure]) -> dict[str, Any]:
    if not figures:
        return {}
    title = next((f.text for f in reading.found if f.role == "headline"), "")
    unit = unit_of(title, [f.text for f in figures])
    chart = Chart(form=form, title=title, unit=unit, figures=tuple(figures),
                  x_label=_axis(reading, "x"), y_label=_axis(reading, "y"))  # fmt: skip
    return {"chart": chart}


def _axis(reading: Reading, name: str) -> str:
    """Return what an axis is called, taken as a string: 'x axis "Height, cm"', 'x: Height'."""
    match = re.compile(
        rf"\b{name}(?:[- ]axis)?\s*(?:label(?:led|ed)?|titled|reading|is|:|=)?\s*(?P<what>{STRING}"
        rf"|(?<=[:=]\s)[^,;.\n{HIDDEN}]{{2,30}})",
        re.IGNORECASE,
    ).search(reading.cased)
    if match is None:
        return ""
    name = taken(reading, *match.span("what"), "axis")
    reading.claim(*match.span())
    reading.mask(match.start(), match.start("what"))
    return name


# -- rows of bare figures --------------------------------------------------------------------


@lru_cache(maxsize=1)
def _row() -> re.Pattern[str]:
    name = rf"{STRING}|(?<!\d)\d{{4}}|[^\W\d_][^,;:.()\n{HIDDEN}]{{0,30}}?"
    figures = rf"(?:{NUMBER})(?:\s*(?:,\s+|/\s*|、|\s+)(?:and\s+)?(?:{NUMBER})(?![\d.]))+"
    closed = r"(?=\s*(?:[;；,.\n)]|$|and))"
    glue = r"(?:\s*[:：=]\s*|\s+)"
    return re.compile(rf"(?P<name>{name}){glue}(?P<figures>{figures}){closed}")


_PLAIN = re.compile(r"(?:.*\b)?(?:values?|data|figures|numbers|points|werte|valeurs|valores)", re.I)


def _rows(reading: Reading, start: int) -> list[Figure]:
    """Return a figure for every value of every row, with the places named before them."""
    text = reading.cased
    at = max(0, start - 1) if not re.search(r"\d{4}\s*[:：]\s*$", text[:start]) else 0
    rows = [m for m in _row().finditer(text, at)]
    if not rows:
        return []
    values = [_values(text, m.span("figures")) for m in rows]
    count = max(len(v) for v in values)
    if any(not text[m.end("name") : m.start("figures")].strip() for m in rows) and len(rows) < 2:
        return []
    after = reading.kind_span.end if reading.kind_span else start
    places = _places(text, after, _named(text, rows[0].span("name"))[0], count)
    labels = [taken(reading, a, b, "axis") for a, b in places]
    out = []
    for row, spans in zip(rows, values, strict=True):
        a, b = _named(text, row.span("name"))
        plain = _PLAIN.fullmatch(text[a:b]) is not None
        name = "" if plain else taken(reading, a, b, "legend")
        for i, (c, d) in enumerate(spans):
            words = taken(reading, c, d, "value", group=name or None)
            out.append(
                Figure(
                    label=labels[i] if i < len(labels) else "",
                    text=words,
                    number=number_of(words),
                    series=name,
                    span=Span(start=c, end=d),
                )
            )
    return out


def _grouped(reading: Reading) -> list[Figure]:
    """Return figures in brackets after the name they belong to: 'Model A (Speed 8, Price 9)'."""
    label = rf"(?:{STRING}|[^\W\d_][^,;:()\n{HIDDEN}]{{0,30}}?)"
    pair = rf"{label}\s*[:：=]?\s*{NUMBER}"
    group = re.compile(
        rf"(?P<name>{STRING}|[^\W\d_a-z][^,;:()\n{HIDDEN}]{{0,30}}?)\s*"
        rf"\((?P<body>{pair}(?:\s*[,;]\s*{pair})+)\)"
    )
    out: list[Figure] = []
    for match in list(
        group.finditer(reading.cased, reading.kind_span.end if reading.kind_span else 0)
    ):
        name = taken(reading, *_named(match.string, match.span("name")), "legend")
        each = re.compile(rf"(?P<label>{label})\s*[:：=]?\s*(?P<n>{NUMBER})(?=\s*(?:[,;]|$))")
        for told in each.finditer(match.string, *match.span("body")):
            words = taken(reading, *told.span("label"), "axis")
            figure = taken(reading, *told.span("n"), "value", group=name)
            out.append(Figure(label=words, text=figure, number=number_of(figure), series=name,
                              span=Span(start=told.start(), end=told.end())))  # fmt: skip
    return out


def _named(text: str, span: Range) -> Range:
    """Return the name of a row without the words that lead to it ('with 2023', 'and North')."""
    a, b = span
    lead = re.compile(r".*\b(?:with|and|for|in|comparing|of|und|et|y|mit|avec|con)\s+", re.I).match(
        text, a, b
    )
    return (lead.end() if lead else a), b


def _values(text: str, span: Range) -> list[Range]:
    return [m.span() for m in re.compile(NUMBER).finditer(text, *span)]


def _places(text: str, start: int, end: int, count: int) -> list[Range]:
    """Return the last `count` names listed before the rows; [] where there are not so many."""
    item = rf"(?:{STRING}|[^\W_][^,;:()\n{HIDDEN}]{{0,22}}?)"
    between = r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+|、|/)\s*"
    listed = re.compile(
        rf"(?:^|(?<=[\s(:]))(?P<list>{item}(?:{between}{item}){{{count - 1}}})\s*\)?\s*"
        rf"(?:,?\s*\b(?:with|mit|avec|con)\b|[:;,.])?\s*(?:\w+\s+)?$"
    )
    match = listed.search(text[:end], start) if count > 1 else None
    if match is None:
        return []
    out: list[Range] = []
    at = match.start("list")
    for piece in [*re.compile(between).finditer(text, *match.span("list")), None]:
        stop = piece.start() if piece else match.end("list")
        words = re.compile(r"(?:.*\s)?(?=\S+$)").match(text, at, stop) if not out else None
        first = words.end() if words and text[at:stop][:1].islower() else at
        out.append((first, stop))
        at = piece.end() if piece else stop
    return out if len(out) == count else []


# -- points, flows, gauges --------------------------------------------------------------------


def _points(reading: Reading, start: int) -> list[Figure]:
    """Return the points of a scatter plot, named where the prompt names them."""
    text = reading.cased
    pattern = re.compile(
        rf"(?:(?P<name>{STRING}|[^\W\d_][^,;:()\n{HIDDEN}]{{0,30}}?)\s*[:：]?\s*)?"
        rf"[(\[]\s*(?P<x>{NUMBER})\s*[,;]\s*(?P<y>{NUMBER})\s*[)\]]"
    )
    found = list(pattern.finditer(text, start))
    if len(found) < 3:
        return []
    alone = all(m.group("name") is None for m in found[1:])
    if alone and found[0].group("name"):
        title = found_at(reading, found[0].start("name"))
        if title is not None:
            title.role = title.role or "headline"
    out: list[Figure] = []
    for match in found:
        x, y = match.group("x"), match.group("y")
        said = match.group("name") or ""
        named = said and not alone and not re.search(r"\b(?:and|points?|at|with)$", said)
        name = taken(reading, *match.span("name"), "axis") if named else ""
        reading.mask(*match.span("x"))
        reading.mask(*match.span("y"))
        reading.claim(*match.span())
        out.append(Figure(label=name, text=y, number=number_of(y), x=number_of(x),
                          span=Span(start=match.start(), end=match.end())))  # fmt: skip
    return out


def _flows(reading: Reading) -> list[Figure]:
    """Return the flows: series is where they come from, label where they go."""
    text = reading.cased
    end = rf"{STRING}|[^\W\d_][^,;:→>\n{HIDDEN}=-]{{0,30}}?"
    pattern = re.compile(
        rf"(?P<a>{end})\s*(?:-+>|→|⟶|=>|\bto\b)\s*(?P<b>{end})\s*[:：(=]?\s*"
        rf"(?P<n>{STRING}|{NUMBER})\)?(?=\s*(?:[,;.\n]|$|and))"
    )
    found = list(pattern.finditer(text))
    if len(found) < 2:
        return []
    out: list[Figure] = []
    for match in found:
        source = taken(reading, *match.span("a"), "legend")
        target = taken(reading, *match.span("b"), "axis")
        words = taken(reading, *match.span("n"), "value")
        out.append(Figure(label=target, text=words, number=number_of(words), series=source,
                          span=Span(start=match.start(), end=match.end())))  # fmt: skip
    return out


def _gauge(reading: Reading) -> dict[str, Any]:
    """Return the one figure of a gauge, and what it is out of."""
    text = reading.cased
    at = reading.kind_span.end if reading.kind_span else 0
    pattern = re.compile(
        rf"(?P<n>{STRING}|{NUMBER})(?:\s*(?:/|of|out of|von|sur|de)\s*(?P<full>{NUMBER}))?"
    )
    for match in pattern.finditer(text, at):
        words = shown(reading, *match.span("n"))
        if not re.fullmatch(NUMBER, words.strip()) and not re.fullmatch(r"[\d.,]+\D{0,6}", words):
            continue
        found = found_at(reading, match.start("n"))
        label = found.group if found and found.group else ""
        figure = taken(reading, *match.span("n"), "value")
        _headed(reading, at)
        full = number_of(match.group("full")) if match.group("full") else None
        if match.group("full"):
            reading.mask(*match.span("full"))
        point = Figure(label="", text=figure, number=number_of(figure))
        unit = unit_of("", [figure])
        return {"chart": Chart(form="gauge", title=label, unit=unit, full=full, figures=(point,))}
    return {}


def _headed(reading: Reading, at: int) -> None:
    """Make the first string after the kind the headline."""
    first = next((f for f in reading.found if f.outer_start >= at and f.source == "quote"), None)
    if first is not None and first.role in (None, "label"):
        first.role, first.source, first.value = "headline", "item", None
