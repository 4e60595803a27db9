"""Thinking: several layouts are compared, the best by the layout score is drawn, and says why."""

import json
from pathlib import Path

import pytest

import limner
from limner.document.layers.text import Text
from limner.door import default_world
from limner.stages.layout.matter import cut
from limner.world.progress import Reporting

KINDS = Path(__file__).parents[2] / "examples" / "kinds.jsonl"
CARD = next(json.loads(line) for line in KINDS.read_text().splitlines() if "business-card" in line)
POSTER = "Poster titled 'Harvest Supper', date '21 September', ochre and forest green"
SHEETS = (
    CARD["prompt"],
    POSTER,
    'Bookmark for a library: "Read slowly", "Linden Library", leaves',
    'Square social ad: headline "Seed Swap", line "Bring some, take some", fresh green and cream',
    'Slide: title "What we learned", bullets: "Costs fell", "Teams grew", "Tickets halved"',
)
POOR = (
    'Business card: "Ingrid Solheim", "Landscape architect", "ingrid@solheim.example", '
    '"+47 555 0199", moss green and white',
    'Dashboard for a bakery: "Loaves baked" "612", "Waste" "3.4%", "Takings" "€2,140", '
    '"Queue" "4 min"',
    'Title slide "Annual Review 2026", subtitle "Water Board of the Eastern Valleys", deep green',
)
"""Prompts whose first picture is not the best there is."""


def score(art):
    return art.artwork.record.composure.score


@pytest.mark.parametrize("prompt", SHEETS)
def test_thought_pictures_never_score_less_and_say_how_they_were_found(prompt):
    first = limner.draw(prompt, format="json")
    best = limner.draw(prompt, format="json", think="medium")
    assert score(best) >= score(first)
    assert sum(not c.ok for c in best.checks) <= sum(not c.ok for c in first.checks)
    if best.document != first.document:
        assert score(best) > score(first)
    thoughts = best.artwork.record.thoughts
    assert {t.step for t in thoughts} >= {"plan", "inspect", "choose"}
    assert thoughts[-1].score == score(best)
    assert max(t.score for t in thoughts if t.score is not None and not t.faults) >= score(best)


def test_thinking_finds_something_better_where_there_is():
    gains = [
        score(limner.draw(p, format="json", think="medium")) - score(limner.draw(p, format="json"))
        for p in POOR
    ]
    assert sum(gain > 0 for gain in gains) >= 2
    assert min(gains) >= 0


def test_a_table_is_not_given_bands_and_cards_for_the_sake_of_colour():
    table = (
        'Comparison table "Which tent?": "Lark", "Heron"; "Weight" "1.2 kg" "1.9 kg"; '
        '"Sleeps" "1" "2"; "Price" "€180" "€260"'
    )
    first = limner.draw(table, format="json", size="900x600")
    best = limner.draw(table, format="json", size="900x600", think="high")
    assert best.document == first.document


def test_a_colour_that_was_named_is_not_given_away():
    asked = 'Calendar for November 2026 with "Dentist" on the 5th; terracotta'
    art = limner.draw(asked, format="json", size="640x900", think="high")
    assert art.document.background == limner.draw(asked, size="640x900").document.background


def test_a_drawing_that_was_whole_is_not_cut_and_plain_letters_get_no_shadows():
    label = 'Label for a craft beer: "Fog Horn", "Oatmeal stout", "5.8% vol", "0.33 l"'
    art = limner.draw(label, format="json", size="512x512", think="high")
    assert cut(art.artwork.frame) == 0
    film = (
        'Retro screen print poster: headline "Cinema Under The Stars, Experience Movies Like Never '
        'Before", subhead "Moonlit Movies", date "July 10–15", venue "Sunset Park"'
    )
    said = [
        limner.draw(film, format="json", size="512x768", think=effort)
        for effort in ("none", "high")
    ]
    shaded = [{t.text for t in a.document.walk() if isinstance(t, Text) and t.effects}
              for a in said]  # fmt: skip
    assert shaded[1] <= shaded[0]


def test_more_effort_compares_more_and_twice_is_the_same():
    tried = {}
    for effort in ("low", "high"):
        once, again = (limner.draw(CARD["prompt"], think=effort, format="json") for _ in range(2))
        assert once.document == again.document
        assert once.artwork.record.thoughts == again.artwork.record.thoughts
        steps = once.artwork.record.thoughts
        tried[effort] = sum(t.step == "inspect" for t in steps)
    assert tried["low"] < tried["high"]


def test_every_step_is_reported_as_it_happens():
    steps = []
    world = default_world().reporting(Reporting(lambda stage, done: steps.append(stage)))
    art = limner.draw(CARD["prompt"], world=world, think="low", format="json")
    said = [f"{t.step}: {t.said}" for t in art.artwork.record.thoughts]
    assert [s for s in steps if ": " in s] == said


def test_no_thought_no_thoughts():
    assert limner.draw(POSTER, format="json").artwork.record.thoughts == ()


def test_a_scene_is_composed_once_and_says_so():
    art = limner.draw("A cat on a sofa, flat illustration", think="high", format="json")
    assert [t.step for t in art.artwork.record.thoughts] == ["plan"]
    assert "nothing here to compare by" in art.artwork.record.thoughts[0].said


def test_a_thought_picture_keeps_its_plan_when_it_is_revised():
    art = limner.draw(CARD["prompt"], think="high", format="json")
    wider = art.revise("make it 16:9")
    assert wider.document.composition == art.document.composition
    assert wider.document.background == art.document.background


def test_a_plan_is_the_picture_and_its_parts_can_be_changed(tmp_path):
    art = limner.draw(POSTER, think="low", size="512x768", format="json")
    art.keep(tmp_path)
    plan = limner.open_plan(tmp_path / "plan.json")
    assert limner.draw(plan, format="json").document == art.document
    other = plan.direction.but(composition="type", pairing="")
    hues = plan.direction.colours.but(ground="#102040", accent="#ffcc00")
    changed = limner.draw(plan.but(direction=other.but(colours=hues)), format="json").document
    assert changed.composition == "type"
    assert "#102040" in changed.to_json()
    for wrong in ({"composition": "sideways"}, {"pairing": "papyrus"}, {"kind": "fresco"}):
        with pytest.raises(limner.BadOption, match="which there is not"):
            limner.draw(plan.but(direction=plan.direction.but(**wrong)))
    with pytest.raises(limner.BadOption, match="strings"):
        limner.draw(plan.but(direction=plan.direction.but(strings=plan.direction.strings[:1])))


def test_a_file_that_is_no_plan_is_refused(tmp_path):
    file = tmp_path / "plan.json"
    file.write_text('{"prompt": "x", "sieze": 3}')
    with pytest.raises(limner.BadDocument, match="sieze"):
        limner.open_plan(file)
    with pytest.raises(limner.BadDocument, match="cannot be read"):
        limner.open_plan(tmp_path / "none.json")
