"""Facts: figures with the words that name them, a chart, a quotation: what a report comes to.

Infographics, posters and slides set them in compositions of their own (`sheets`, `posters`,
`slides`); `pieces` are what these are made of. Strings are told by their `Copy.group`: 'fact-1' and
so on holds a figure and its label, 'chart' the title, the unit and the data of the chart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from limner.document.brief import Brief, Copy
from limner.document.layers.chart import Datum
from limner.stages.plan.kind import Composition

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

GROUP = "fact-"
CHART = "chart"


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure and the words that name it. share: of a whole, 0–1, where it is a percentage."""

    figure: Copy
    label: Copy | None
    share: float | None = None


@dataclass(slots=True)
class Facts:
    """What a picture of a report is made of, handed out once. logo: digest of a mark to place."""

    title: Copy | None
    sub: Copy | None
    facts: list[Fact]
    section: Copy | None = None
    unit: Copy | None = None
    data: list[Datum] = field(default_factory=list)
    form: str = "column"
    quote: Copy | None = None
    points: list[Copy] = field(default_factory=list)
    foot: Copy | None = None
    rest: list[Copy] = field(default_factory=list)
    logo: str | None = None


def figured(brief: Brief) -> bool:
    """Whether a brief holds facts, or the chart of a document, to be set as such."""
    groups = {copy.group or "" for copy in brief.strings}
    return CHART in groups or any(group.startswith(GROUP) for group in groups)


def reported(brief: Brief) -> bool:
    """Whether a brief shows what a document says, figures or not."""
    return bool(brief.citations)


def for_figures(
    compositions: Mapping[str, Composition],
    other: Composition,
    suits: Callable[[Brief], bool] = figured,
) -> dict[str, Composition]:
    """Return compositions that give way to another where a brief has nothing for them."""

    def either(compose: Composition) -> Composition:
        return lambda design: (compose if suits(design.brief) else other)(design)

    return {name: either(compose) for name, compose in compositions.items()}


def read_facts(design: Design) -> Facts:
    """Hand out the strings of a design as facts."""
    content = design.content
    title, sub = content.take("headline", "logo"), content.take("subhead")
    grouped: dict[str, list[Copy]] = {}
    for copy in content.waiting:
        if copy.group and (copy.group.startswith(GROUP) or copy.group == CHART):
            grouped.setdefault(copy.group, []).append(copy)
    gone = {id(copy) for copies in grouped.values() for copy in copies}
    content.waiting = [copy for copy in content.waiting if id(copy) not in gone]
    chart = grouped.pop(CHART, [])
    facts = [_fact(copies) for copies in grouped.values()]
    quote, foot = content.take("quote"), content.take("caption")
    asked = design.brief.chart
    data = [
        Datum(label=f.label, text=f.text, number=f.number, series=f.series, highlight=f.highlight)
        for f in (asked.figures if asked else ())
    ]
    return Facts(
        title, sub, facts, data=data, form=_form(asked.form if asked else "column"),
        section=next((c for c in chart if c.role == "section"), None),
        unit=next((c for c in chart if c.role == "unit"), None),
        quote=quote, points=content.take_all("bullet"), foot=foot, rest=content.rest(),
        logo=_logo(design),
    )  # fmt: skip


def _form(form: str) -> str:
    return "bar" if form == "table" else form


def _fact(copies: list[Copy]) -> Fact:
    figure = next((c for c in copies if c.role == "value"), copies[0])
    label = next((c for c in copies if c is not figure), None)
    return Fact(figure, label, _share(figure.text))


def _share(text: str) -> float | None:
    """Return a percentage between 0 and 100 as a share; None for any other figure."""
    digits = text.strip().removesuffix("%").strip()
    if digits == text.strip() or not digits.replace(",", ".").replace(".", "", 1).isdecimal():
        return None
    value = float(digits.replace(",", "."))
    return value / 100 if 0 < value <= 100 else None


def _logo(design: Design) -> str | None:
    uses = [u for u in design.brief.uses if u.kind == "place" and u.noun == "logo" and not u.where]
    for use in uses:
        if use.position <= len(design.pictures):
            return design.pictures[use.position - 1]
    return None
