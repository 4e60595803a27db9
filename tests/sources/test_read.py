"""What is read of reports, decks and sheets: words and figures as they stand, each with its place."""

from __future__ import annotations

import pytest
import reports

from limner.document.source import Source
from limner.stages.sources import forms, studied
from limner.stages.sources.apart import studied_apart
from limner.stages.sources.figures import said_in
from limner.stages.sources.office import shown


def source(name: str) -> Source:
    return studied(reports.FILES[name](), name).source


def test_a_report_of_twelve_pages_is_understood() -> None:
    report = source("report.pdf")
    assert (report.pages, report.title, report.subtitle) == (12, reports.TITLE, reports.SUBTITLE)
    assert [h.text for h in report.outline][2:5] == [
        "At a glance",
        *(p[0] for p in reports.PAGES[:2]),
    ]
    best = {(f.text, f.label): f.place.words for f in report.figures[:4]}
    assert best == dict.fromkeys(reports.TILES, "page 2")
    tables = {t.title: t for t in report.tables}
    ports = tables["Shore power by port, 2025"]
    assert (ports.head, *ports.rows) == reports.PORTS
    assert ports.place.words == "page 4"
    assert report.colours[0] in ("#102a43", "#0e7476")
    assert report.logo is not None
    assert report.hand == "serif"


def test_a_deck_gives_its_chart_its_figures_and_its_logo() -> None:
    deck = source("deck.pptx")
    honey = next(t for t in deck.tables if t.title == "Honey by district")
    assert honey.rows[0] == ("Old Town", "520 kg")
    assert honey.place.words == "slide 3"
    assert {f.text for f in deck.figures[:3]} == {"62", "1,860 kg", "94%"}
    assert deck.logo is not None
    assert deck.colours[0] == "#d98e04"


def test_cells_are_called_by_name_and_shown_by_their_format() -> None:
    table = source("sales.xlsx").tables[0]
    assert table.rows[0] == ("Bread", "€184,200", "6.4%")
    assert table.place_of(0, 1).words == "sheet Sales, cell B3"
    assert source("orders.csv").tables[0].place_of(3, 1).cell == "B5"


@pytest.mark.parametrize(
    ("name", "figure", "place"),
    [("review.docx", "2.4 million", "paragraph 3"), ("trains.md", "72%", "line 6"),
     ("repair.html", "7,350", "line 3")],
)  # fmt: skip
def test_figures_have_the_place_they_stand_at(name: str, figure: str, place: str) -> None:
    found = next(f for f in source(name).figures if f.text == figure)
    assert found.place.words == place


def test_scripts_of_a_page_are_not_read() -> None:
    assert "99999" not in source("repair.html").to_json()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Net revenue reached €48.2 million, the best year yet.", ("€48.2 million", "Net revenue")),
        ("In all, 84% of members renewed.", ("84%", "of members renewed")),
        ("More than 84% of members renewed.", ("84%", "")),
        ("In 2025, 1,204 schools took part.", ("1,204", "schools took part")),
        ("Der Umsatz stieg auf 48,2 Mio. € im Jahr 2025.", ("48,2 Mio. €", "Umsatz")),
        ("Output grew by 12%.", ("12%", "")),
        ("By 2030 we want 90% of calls to be silent.", ("90%", "")),
        ("Delays came to 8.2 minutes a train.", ("8.2", "")),
        ("Costs were 15 to 28 million.", ("28 million", "")),
        ("First, it is quick, and the base is over 700K.", ("700K", "")),
        ("Accidents fell to 0.8 per million hours.", ("0.8", "")),
    ],
)
def test_a_figure_is_named_by_words_that_stand_there(
    sentence: str, expected: tuple[str, str]
) -> None:
    found = [(s.text, s.label) for s in said_in(sentence)]
    assert found[0] == expected
    assert all(word in sentence for pair in found for word in pair)


@pytest.mark.parametrize(
    "sentence",
    ["See Table 12 and section 4.2.", "Call +47 5555 0199, telephone.", "It began on 14 May 2019.",
     "Founded in 1998."],
)  # fmt: skip
def test_numbers_that_only_point_are_no_figures(sentence: str) -> None:
    assert list(said_in(sentence)) == []


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [(0.124, "0.0%", "12.4%"), (1234567, "#,##0", "1,234,567"), (48.2, '"€"#,##0.00', "€48.20"),
     (1_250_000, '#,##0.0,,"M"', "1.2M"), (-4.1, "0.0;(0.0)", "(4.1)"), (12.0, "General", "12"),
     (520, '#,##0" kg"', "520 kg")],
)  # fmt: skip
def test_numbers_are_shown_as_the_sheet_shows_them(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_read_apart_is_read_the_same() -> None:
    data = reports.FILES["trains.md"]()
    assert studied_apart(data, "trains.md") == studied(data, "trains.md")


def test_every_form_names_what_reads_it() -> None:
    assert set(forms()) == {"pdf", "pptx", "docx", "xlsx", "csv", "markdown", "html"}
    assert all(form.needs and form.extensions for form in forms().values())
