"""What is asked for by name is what is drawn; guesses from titles and occasions come second."""

from __future__ import annotations

import pytest
from desk import brief, design

import limner
from limner.document.layer import Layer
from limner.stages.plan.kind import kinds
from limner.stages.plan.parts.asked import asked, told
from limner.stages.plan.parts.hero import drawings
from limner.stages.plan.parts.topic import foreign_in


def drawn(prompt: str, size: str = "300x450") -> tuple[set[str], str]:
    """Return the stock drawings of a picture, and the names of its groups."""
    arts: set[str] = set()
    names: list[str] = []

    def walk(layer: Layer) -> None:
        if (art := getattr(layer, "art", None)) is not None:
            arts.add(art.partition(":")[2])
        names.append(layer.name or "")
        for child in getattr(layer, "children", ()):
            walk(child)

    for layer in limner.draw(prompt, size=size, seed=0).artwork.document.layers:
        walk(layer)
    return arts, " ".join(names)


def test_a_kite_is_flown_not_a_beach_furnished() -> None:
    arts, names = drawn('Poster: headline "Hold On", subtitle "By the Beach", a red kite in a sky')
    assert "kite" in names or "kite" in arts
    assert not arts & {"palm-tree", "coconut", "beach-with-umbrella"}


def test_a_film_about_a_lighthouse_shows_it() -> None:
    arts, names = drawn('Cinema poster: title "Debt", a lighthouse in a storm, teal and orange')
    assert "lighthouse in a storm" in names
    assert not arts & {"clapper-board", "popcorn"}


def test_carrots_and_pumpkins_at_a_market_are_shown() -> None:
    arts, _ = drawn('Farmers\' market flyer: headline "Dig In", carrots and pumpkins')
    assert {"carrot", "jack-o-lantern"} <= arts


def test_a_bookmark_with_a_fox_shows_one() -> None:
    assert "fox" in drawn('Bookmark: "One more chapter", a fox', "150x450")[1]


def test_fireworks_are_not_flowers_nor_the_language_a_book() -> None:
    arts, names = drawn("日本語のポスター、タイトル「夏祭り」、花火、紺色")
    assert "fireworks" in names
    assert not arts


def test_bowls_on_a_menu_are_not_for_bowling() -> None:
    arts, _ = drawn('Ramen bar menu titled "Kumade": section "Bowls": "Shoyu" "9.50"', "450x318")
    assert not arts & {"bowling", "cocktail-glass"}


def test_a_calendar_beside_a_date_tells_no_other_date() -> None:
    arts, _ = drawn('Flyer: headline "Paws", date "Sunday, 3 May", place "Elm Street Clinic"')
    assert "calendar" not in arts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("日本語のポスター", []),
        ("花火大会", ["花火"]),
        ("花と本", ["花", "本"]),
        ("音乐节海报", ["音乐", "节"]),
    ],
)
def test_the_longest_word_of_an_unspaced_script_is_meant(text: str, words: list[str]) -> None:
    assert foreign_in(text) == words


def test_what_a_sheet_is_for_is_not_what_it_is_to_show() -> None:
    made = limner.draw('Poster for a kite shop: headline "Up", with a fox', size="150x225")
    assert [s.name for s in asked(made.artwork.brief)] == ["fox"]


def test_titles_picture_only_plain_things() -> None:
    made = limner.draw('Poster: headline "Goggles On", subtitle "Spring a leak"', size="150x225")
    assert told(made.artwork.brief) == ("goggles",)


def test_a_drawing_takes_the_colour_asked_for() -> None:
    made = limner.draw("Poster with a green violin", size="150x225").artwork.brief
    [art] = drawings(design(made, kinds()["poster"], (150, 225)), 1)
    assert art.recolour.dominant == made.subjects[0].colours[0]


def test_a_brief_without_subjects_asks_for_nothing() -> None:
    assert asked(brief(prompt="an evening")) == ()


def test_a_headline_about_a_bridge_is_pictured_by_one_in_its_place() -> None:
    arts, names = drawn('Newspaper front page: masthead "The Lantern", headline "Bridge opens"')
    assert "bridge over a river" in names
    assert not arts
