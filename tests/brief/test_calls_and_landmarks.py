"""Calls to action without the word button, landmarks that are subjects, figures after a title."""

import pytest

from limner.stages.brief import read


@pytest.mark.parametrize(
    "call", ["Join us", "Order now", "Book your table", "Get tickets", "Apply at studio.co"]
)
def test_an_imperative_after_the_headline_is_a_button(call):
    brief = read(f"Social ad for a studio: 'Breathe', 'New classes every morning', '{call}'")
    assert [c.role for c in brief.strings] == ["headline", "subhead", "cta"]


def test_the_first_string_is_the_headline_whatever_it_says():
    assert read("Poster 'Discover more'").strings[0].role == "headline"


def test_a_landmark_is_the_subject_unless_one_is_in_it():
    brief = read("Flat illustration of a lighthouse on a cliff with a sailboat at sunset")
    assert [s.name for s in brief.subjects] == ["lighthouse", "sailboat"]
    assert read("In a church, a sign reads 'Pray'").setting == "church"


def test_figures_may_follow_a_title_without_a_colon():
    chart = read("Line chart titled 'Temperature' Jan 3, Feb 5, Mar 9").chart
    assert chart is not None
    assert [(f.label, f.text) for f in chart.figures] == [("Jan", "3"), ("Feb", "5"), ("Mar", "9")]
