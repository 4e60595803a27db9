"""Event flyers: every fact is on the sheet, once, and what is not told is not made up."""

from __future__ import annotations

import pytest
from desk import brief, briefs, compose, copy, marks, missing
from hypothesis import given, settings

from limner.document.brief import Brief
from limner.stages.plan.kind import kind_of
from limner.stages.plan.kinds.event_flyer import COMPOSITIONS, KIND, suits

NIGHT = brief(
    copy("Night Bites", "headline"),
    copy("Forty kitchens, two stages", "subhead"),
    copy("Friday 12 July, 18:00", "date"),
    copy("Old Tram Depot, Mill Road", "venue"),
    copy("Free entry", "price"),
    copy("Dumplings, tacos, jollof, churros", "headline"),
    copy("nightbites.example", "contact"),
    copy("Book a table", "cta"),
    prompt="Event flyer for a street food festival",
)


@pytest.mark.parametrize("name", sorted(COMPOSITIONS))
@pytest.mark.parametrize("size", [(1240, 1754), (1754, 1240)])
def test_every_fact_is_on_the_flyer_once(name: str, size: tuple[int, int]) -> None:
    layers = compose(NIGHT, KIND, name, size)
    assert missing(NIGHT, layers) == ([], [])
    assert not marks(layers)


@settings(max_examples=12)
@given(briefs("date", "venue", "price", "item", "contact"))
def test_any_strings_find_a_place(any_brief: Brief) -> None:
    for name in COMPOSITIONS:
        layers = compose(any_brief, KIND, name, (620, 877))
        assert missing(any_brief, layers) == ([], [])


def test_four_seeds_are_four_designs_and_none_shows_what_is_not_told() -> None:
    assert len(set(suits(NIGHT)[:4])) == 4
    bare = brief(copy("Yard sale", "headline"), copy("All day", "subhead"))
    left = suits(bare)
    assert len(left) >= 4
    assert not {"dated", "mapped", "lineup"} & set(left)


def test_a_flyer_is_not_a_poster() -> None:
    assert kind_of(brief(prompt="a flyer", kind="flyer")).name == "event-flyer"
    assert suits(brief(prompt="A folded leaflet"))[0] == "leaflet"
