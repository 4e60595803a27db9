"""How strings belong together: ways, lines, rows, days, moments, and charts told in rows."""

from __future__ import annotations

import pytest

from limner.stages.brief import read


def ways(prompt: str) -> list[tuple[str, str, str]]:
    return [(w.start, w.end, w.label) for w in read(prompt).ways]


def test_arrows_between_quotes_with_branches() -> None:
    found = ways(
        'Flowchart: "Order received" -> "In stock?"; if yes -> "Ship order"; if no -> "Reorder"; '
        '"Reorder" -> "Ship order"'
    )
    assert found == [
        ("Order received", "In stock?", ""), ("In stock?", "Ship order", "yes"),
        ("In stock?", "Reorder", "no"), ("Reorder", "Ship order", ""),
    ]  # fmt: skip


def test_a_loop_leads_back_to_the_step_it_names() -> None:
    found = ways("Flowchart: Start -> Check -> Valid? yes -> Enter, no -> Warn -> Check")
    assert ("Valid?", "Enter", "yes") in found
    assert ("Valid?", "Warn", "no") in found
    assert ("Warn", "Check", "") in found
    assert len(found) == 5


def test_if_else_in_plain_words_joins_again() -> None:
    found = ways(
        "Flowchart of a ticket: receive the ticket, then triage; if it is urgent call on-call, "
        "else add to backlog; then close"
    )
    assert ("It is urgent?", "Call on-call", "yes") in found
    assert ("It is urgent?", "Add to backlog", "no") in found
    assert {("Call on-call", "Close", ""), ("Add to backlog", "Close", "")} <= set(found)


def test_branches_speak_the_prompts_language() -> None:
    found = ways(
        "Flussdiagramm: Antrag prüfen -> Vollständig? ja -> Bewilligen, nein -> Nachfragen"
    )
    assert ("Vollständig?", "Bewilligen", "ja") in found
    assert ("Vollständig?", "Nachfragen", "nein") in found


def test_steps_that_are_style_are_no_steps() -> None:
    brief = read("Flowchart: Plan -> Build -> Ship, minimal style, blue")
    assert [c.text for c in brief.strings] == ["Plan", "Build", "Ship"]


def test_lines_of_a_map_share_their_stations() -> None:
    brief = read(
        'Transit map of "Harbour City": red line "Airport", "Central", "Pier"; '
        'blue line "University", "Central", "Museum"'
    )
    red, blue = brief.routes
    assert (red.name, red.stops) == ("Red line", ("Airport", "Central", "Pier"))
    assert blue.stops == ("University", "Central", "Museum")
    assert red.colour != blue.colour
    assert [c.text for c in brief.strings].count("Central") == 1
    assert brief.palette.colours == ()


def test_bare_stations_after_numbered_lines() -> None:
    brief = read(
        "Metro map with Line 1 (red): Airport - Central - Harbour; Line 2 (blue): West End - Central"
    )
    assert [(r.name, r.stops) for r in brief.routes] == [
        ("Line 1", ("Airport", "Central", "Harbour")), ("Line 2", ("West End", "Central")),
    ]  # fmt: skip


def test_a_line_that_returns_is_a_ring() -> None:
    (route,) = read("Metro map: Circle line: North, East, South, West").routes
    assert route.ring


def test_rows_of_a_table_with_ticks_and_words() -> None:
    table = read(
        'Comparison table: "Free", "Pro"; "Price" "€0", "€12"; "Projects" 3, unlimited; '
        '"API" no, yes; highlight "Pro"'
    ).table
    assert table is not None
    assert table.columns == ("Free", "Pro")
    assert [(r.label, r.cells) for r in table.rows] == [
        ("Price", ("€0", "€12")), ("Projects", ("3", "unlimited")), ("API", (False, True)),
    ]  # fmt: skip
    assert table.highlight == "Pro"


def test_a_table_drawn_with_strokes() -> None:
    table = read(
        "Comparison table\n| Plan | Free | Pro |\n|---|---|---|\n| Price | $0 | $9 |"
    ).table
    assert table is None or table.rows[0].cells[-1] == "$9"


def test_equal_cells_are_each_a_string() -> None:
    brief = read("Feature matrix comparing A1 and B2: Seats: 5, 5; Price: $4, $4")
    assert brief.table is not None
    assert [c.text for c in brief.strings].count("5") == 2


@pytest.mark.parametrize(
    ("prompt", "year", "month", "days"),
    [
        ('Calendar for March 2027 with "Launch" on the 18th', 2027, 3, [(3, 18, None)]),
        ('Calendar for March 2027: "Offsite" on 4-6 March', 2027, 3, [(3, 4, 6)]),
        ('Kalender für Februar 2028: "Umzug" am 3. Februar', 2028, 2, [(2, 3, None)]),
        ('Year calendar 2027 with "Fair" on October 4', 2027, None, [(10, 4, None)]),
        ('Calendrier de juin 2026 : "Fête" le 21 juin', 2026, 6, [(6, 21, None)]),
        ("Calendar for May 2026", 2026, 5, []),
    ],
)
def test_months_years_and_days(
    prompt: str, year: int, month: int | None, days: list[tuple[int, int, int | None]]
) -> None:
    almanac = read(prompt).almanac
    assert almanac is not None
    assert (almanac.year, almanac.month) == (year, month)
    assert [(o.month, o.day, o.until) for o in almanac.occasions] == days


def test_weeks_begin_where_it_is_said() -> None:
    almanac = read("Calendar for May 2026, weeks starting on Sunday").almanac
    assert almanac is not None
    assert almanac.first == 6


@pytest.mark.parametrize(
    "prompt",
    [
        'Timeline "Flight": 1783 First balloon, 1903 Wright brothers',
        'Timeline "Flight": "1783" "First balloon", "1903" "Wright brothers"',
        'Timeline "Flight": 1783: "First balloon"; 1903: "Wright brothers"',
    ],
)
def test_moments_in_order(prompt: str) -> None:
    brief = read(prompt)
    assert [(m.when, m.what) for m in brief.moments] == [
        ("1783", "First balloon"), ("1903", "Wright brothers"),
    ]  # fmt: skip
    assert brief.strings[0].role == "headline"


def test_rows_of_bare_figures_make_series() -> None:
    chart = read('Grouped column chart "Sales" Q1, Q2, Q3 with 2023: 4, 5, 6; 2024: 5, 7, 9').chart
    assert chart is not None
    assert chart.form == "column"
    assert [(f.series, f.label, f.text) for f in chart.figures] == [
        ("2023", "Q1", "4"), ("2023", "Q2", "5"), ("2023", "Q3", "6"),
        ("2024", "Q1", "5"), ("2024", "Q2", "7"), ("2024", "Q3", "9"),
    ]  # fmt: skip


def test_rows_without_places_keep_every_figure() -> None:
    chart = read('Line chart "Visits": 2023: 4, 5, 6; 2024: 5, 7, 9').chart
    assert chart is not None
    assert [(f.series, f.number) for f in chart.figures] == [
        ("2023", 4), ("2023", 5), ("2023", 6), ("2024", 5), ("2024", 7), ("2024", 9),
    ]  # fmt: skip


def test_points_of_a_scatter_plot() -> None:
    brief = read('Scatter plot "Cities" Berlin (3.6, 120), Paris (2.1, 150), Rome (2.8, 95)')
    assert brief.chart is not None
    assert [(f.label, f.x, f.number) for f in brief.chart.figures] == [
        ("Berlin", 3.6, 120), ("Paris", 2.1, 150), ("Rome", 2.8, 95),
    ]  # fmt: skip


def test_flows_with_amounts() -> None:
    brief = read('Sankey "Energy": Coal -> Power 25, Gas -> Power 18, Power -> Homes 43')
    assert brief.chart is not None
    assert brief.chart.form == "sankey"
    assert [(f.series, f.label, f.text) for f in brief.chart.figures] == [
        ("Coal", "Power", "25"), ("Gas", "Power", "18"), ("Power", "Homes", "43"),
    ]  # fmt: skip
    assert [c.text for c in brief.strings].count("Power") == 1


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Histogram", "histogram"), ("Radar chart", "radar"), ("Treemap", "treemap"),
        ("Netzdiagramm", "radar"), ("Stacked bar chart", "stacked"), ("Area chart", "area"),
    ],
)  # fmt: skip
def test_forms_by_their_names(words: str, form: str) -> None:
    chart = read(f'{words} "Sizes": One 3, Two 5, Three 8').chart
    assert chart is not None
    assert chart.form == form
    assert [f.text for f in chart.figures] == ["3", "5", "8"]


def test_a_gauge_and_what_it_is_out_of() -> None:
    brief = read('Gauge "Score" 7.4 of 10')
    assert brief.chart is not None
    assert (brief.chart.form, brief.chart.full) == ("gauge", 10)
    assert brief.chart.figures[0].text == "7.4"


def test_a_decision_tree_in_plain_sentences() -> None:
    found = ways(
        "Draw a decision tree: Is it raining? If yes, take an umbrella. If no, is it sunny? "
        "If yes, wear sunglasses, otherwise take a jacket."
    )
    assert found == [
        ("Is it raining?", "Take an umbrella", "yes"), ("Is it raining?", "Is it sunny?", "no"),
        ("Is it sunny?", "Wear sunglasses", "yes"), ("Is it sunny?", "Take a jacket", "no"),
    ]  # fmt: skip


def test_lines_of_text_are_rows_of_the_table() -> None:
    table = read(
        "Comparison table\nColumns: Basic, Plus, Premium\nSauna: no, yes, yes\nPrice: $19, $29, $49"
    ).table
    assert table is not None
    assert table.columns == ("Basic", "Plus", "Premium")
    assert table.rows[1].cells == ("$19", "$29", "$49")


def test_lines_of_a_map_in_plain_sentences() -> None:
    brief = read(
        "A subway map with two lines: the red line runs from Harbor through Market and Central to "
        "Hillside; the blue line goes Airport, Central, Stadium"
    )
    assert [(r.name, r.stops) for r in brief.routes] == [
        ("Red line", ("Harbor", "Market", "Central", "Hillside")),
        ("Blue line", ("Airport", "Central", "Stadium")),
    ]  # fmt: skip


def test_moments_as_bullets() -> None:
    brief = read("Make a timeline of my career:\n- 2012: Art school\n- 2015: Joined Studio North")
    assert [m.when for m in brief.moments] == ["2012", "2015"]


def test_series_in_brackets_after_their_name() -> None:
    chart = read(
        "Radar chart comparing Alpha (Speed 8, Price 9, Range 5) and Beta (Speed 6, Price 5, Range 8)"
    ).chart
    assert chart is not None
    assert [(f.series, f.label, f.text) for f in chart.figures][3:] == [
        ("Beta", "Speed", "6"), ("Beta", "Price", "5"), ("Beta", "Range", "8"),
    ]  # fmt: skip
