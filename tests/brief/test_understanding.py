"""What is understood of a prompt is shown with its words, and what is left open with what to say."""

import pytest

import limner

PHOTOGRAPH = "Three red apples on a wooden table, soft window light, 85mm lens, no people"


def said(told, part):
    return [one.value for one in told.said if one.part == part]


def words(told, part):
    return [
        told.prompt[one.span.start : one.span.end] for one in told.said if one.part == part
    ]  # fmt: skip


def test_every_part_is_told_with_the_words_that_say_it():
    told = limner.understand(PHOTOGRAPH)
    assert told.template == "photograph"
    assert words(told, "subjects")[0] == "Three red apples"
    assert words(told, "light") == ["window light", "soft"]
    assert words(told, "camera") == ["85mm lens"]
    assert words(told, "without") == ["people"]


def test_what_is_left_open_comes_with_what_to_say():
    told = limner.understand(PHOTOGRAPH)
    assert [gap.part for gap in told.missing] == ["setting", "moods", "palette"]
    assert all(gap.say for gap in told.missing)
    assert limner.understand("an apple").missing[0].part == "setting"


def test_strings_are_told_with_their_roles_and_never_as_anything_else():
    told = limner.understand('Poster titled "Golden hour in red", date "14 May", navy and brass')
    assert said(told, "wording") == ["headline: “Golden hour in red”", "date: “14 May”"]
    assert words(told, "wording") == ["Golden hour in red", "14 May"]
    assert said(told, "palette") == ["navy", "brass"]
    assert said(told, "light") == []


@pytest.mark.parametrize(
    ("prompt", "template"),
    [
        ("a mug mockup with the logo 'Fern'", "mockup"),
        ("infographic titled 'Water'", "infographic"),
        ("bar chart: May 12, June 30", "infographic"),
        ("wedding invitation for 'Ana & Leo'", "poster"),
        ("watercolour of a fox in the snow", "illustration"),
        ("character sheet of a robot", "illustration"),
        ("a lighthouse at dusk, 35mm", "photograph"),
        ("一张海报，标题「海边」", "poster"),
    ],
)
def test_a_prompt_finds_the_template_of_its_trade(prompt, template):
    assert limner.understand(prompt).template == template


def test_every_template_wants_what_its_example_says():
    names = [one.name for one in limner.templates()]
    assert names == ["illustration", "infographic", "mockup", "photograph", "poster"]
    for one in limner.templates():
        told = limner.understand(one.prompt)
        assert told.template == one.name
        assert len(told.missing) <= 2
        assert not told.unread


def test_words_no_rule_used_are_told():
    told = limner.understand("Seamless textile pattern with foxes and mushrooms, autumn colours")
    assert any("Seamless" in note.text for note in told.unread)


def test_words_that_say_how_are_no_things():
    brief = limner.brief(
        "An outdoor market bustling energetically, signs brightly lit, a cat sitting calmly"
    )
    assert not [one.name for one in brief.subjects if one.name.endswith("ly")]
    names = [one.name for one in limner.brief("a butterfly on a lily").subjects]
    assert names == ["butterfly", "lily"]
