"""Who paints: type sets words, tracing takes what can be built, a model what is left."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.painting.scripted import CLOSED, Scripted, card, noise, opened, png, studio

import limner
from limner.document.layers.generated import Generated
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.ports.reading import Found
from limner.stages.brief import read
from limner.stages.layout import layout
from limner.stages.plan import RulesPlanner
from limner.stages.plan.painting.told import named_colour, told

SINGER = (
    "Poster for a jazz night: headline 'BLUE HOUR', date '14 May', photograph of a woman singing"
)
CAT = "A photograph of a cat sleeping on a sofa"


def planned(prompt, world=None, **options):
    request = Request(prompt=prompt, size=(384, 512), **options)
    return RulesPlanner().plan(read(prompt, size=request.size), request, world or studio())


def paintings(plan):
    return [la for la in plan.document.walk() if isinstance(la, Generated)]


def words(plan):
    return [la.text for la in plan.document.walk() if isinstance(la, Text) and not la.decorative]


# -- whether ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "prompt",
    [
        SINGER, CAT, "Portrait of an old fisherman, golden hour", "a cat sitting on a windowsill",
        "A photo of a crowded market in Marrakech", "Album cover 'NIGHT SWIM', photograph of a dog",
        "Social ad 'Run further', photo of a man running on a beach, button 'Shop now'",
    ],
)  # fmt: skip
def test_people_animals_and_free_scenes_are_painted_by_a_model(prompt):
    (painting,) = paintings(planned(prompt))
    assert painting.model == "brush"


@pytest.mark.parametrize(
    "prompt",
    [
        "Studio photograph of an amber bottle on marble",
        "Menu with 'Coffee' '$3', 'Tea' '$2'",
        "An illustration of a fox in a forest", "Watercolour of a cat",
        "Poster 'Harvest Supper', '21 September'", "Infographic: 'Sales', 'Q1' 12, 'Q2' 19",
    ],
)  # fmt: skip
def test_type_tracing_and_drawing_keep_what_they_do_well(prompt):
    assert paintings(planned(prompt)) == []


@pytest.mark.parametrize("prompt", [SINGER, CAT, "a cat sitting on a windowsill"])
def test_without_a_model_all_is_as_ever(prompt):
    bare = studio(Scripted(card(ready=False)))
    plain = studio(Scripted(name="none"))
    assert planned(prompt, bare) == planned(prompt, plain)
    assert paintings(planned(prompt, bare)) == []


def test_what_is_not_accepted_is_never_taken_unasked():
    closed = studio(Scripted(card("closed", licence=CLOSED, ready=False)))
    assert paintings(planned(CAT, closed)) == []


def test_products_are_painted_where_nothing_traces():
    assert paintings(planned("Studio photograph of an amber bottle on marble", studio(dark=True)))


@pytest.mark.parametrize("engine", ["vector", "tracer", "fake"])
def test_an_engine_asked_for_by_name_is_not_overruled(engine):
    assert paintings(planned(CAT, engine=engine)) == []


def test_an_engine_or_a_model_asked_for_by_name_paints():
    bottle = "Studio photograph of an amber bottle on marble"
    assert paintings(planned(bottle, engine="scripted"))[0].model == "brush"
    two = studio(Scripted(card("a"), card("b", people=0.1, steps={"medium": 90})))
    assert paintings(planned(bottle, two, model="b"))[0].model == "b"
    assert paintings(planned("Poster 'Harvest Supper'", two, model="b"))[0].model == "b"


def test_an_engine_that_tells_nothing_of_its_models_paints_when_asked():
    plain = Scripted(name="plain")
    art = limner.draw(CAT, size="128x128", world=studio(plain), engine="plain")
    assert len(plain.asked) == 1
    assert art.artwork.record.engine == "plain+vector"


@pytest.mark.parametrize(
    ("model", "says", "hint"),
    [("nowhere", "no model 'nowhere'", "brush"), ("heavy", "not ready", "get heavy")],
)
def test_a_model_that_is_not_to_be_had_is_refused(model, says, hint):
    world = studio(Scripted(card(), card("heavy", ready=False, lacks="90 GB")))
    with pytest.raises(limner.BadOption, match=says) as error:
        planned(CAT, world, model=model)
    assert hint in error.value.hint


def test_what_to_install_is_said_where_a_model_was_asked_for():
    notes = planned(CAT, studio(Scripted(card(ready=False))), engine="scripted").notes
    assert any("limner models get brush" in note for note in notes)


def test_a_menu_has_nothing_a_model_would_paint():
    plan = planned("Menu with 'Coffee' '$3', 'Tea' '$2'", model="brush")
    assert paintings(plan) == []
    assert any("nothing a model would paint" in note for note in plan.notes)


# -- how -------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(4))
def test_a_poster_has_a_painted_hero_and_all_its_words_in_type(seed):
    plan = planned(SINGER, seed=seed)
    assert len(paintings(plan)) == 1
    assert sorted(words(plan)) == ["14 May", "BLUE HOUR"]


@pytest.mark.parametrize(
    "prompt",
    [
        SINGER, "Photograph of a woman holding a sign saying 'OPEN LATE' in the rain",
        "Banner 'Train hard' with a photograph of an athlete, 'From $29', button 'Start'",
        "Book cover 'The Long Rain' by 'A. Sato', photograph of an old man",
    ],
)  # fmt: skip
def test_a_painted_picture_passes_every_check(prompt):
    art = limner.draw(prompt, size="640x448" if "Banner" in prompt else "448x640", world=studio())
    assert [c for c in art.checks if not c.ok] == []
    assert {t.string for t in art.text} == {c.text for c in art.artwork.brief.strings}


def test_the_palette_is_that_of_the_sheet():
    plan = planned(SINGER)
    (painting,) = paintings(plan)
    assert "colour palette of" in painting.prompt
    assert named_colour(plan.direction.colours.ground) in painting.prompt


def test_a_picture_without_words_is_all_painting():
    plan = planned(CAT, quality="high", seed=3)
    (painting,) = plan.document.layers
    assert (painting.quality, plan.document.composition) == ("high", "painted")
    assert painting.box.width, painting.box.height == (384, 512)


def test_a_painting_is_not_painted_again_to_be_compared():
    painter = Scripted(card())
    limner.draw(SINGER, size="384x512", world=studio(painter), think="medium")
    assert len(painter.asked) == 1


# -- composed first --------------------------------------------------------------------


def test_a_model_adds_life_to_what_was_composed():
    painter = Scripted(card())
    world = studio(painter)
    prompt = "Poster 'Harvest Supper', '21 September', a pumpkin"
    art = limner.draw(prompt, size="384x512", world=world, guide="picture", strength=0.4)
    (job,) = painter.asked
    assert (job.data["task"], job.data["strength"]) == ("vary", 0.4)
    below = opened(world.blobs.get(job.prints["below"]))
    assert below.shape[:2] == (512, 384)
    assert below[..., :3].std() > 5, "what was composed is what it is given"
    assert sorted(t.string for t in art.text) == ["21 September", "Harvest Supper"]


@pytest.mark.parametrize("guide", ["depth", "edges"])
def test_or_is_held_to_its_depth_or_edges(guide):
    painter = Scripted(card())
    world = studio(painter)
    limner.draw("a cat sitting on a windowsill", size="256x256", world=world, guide=guide)
    (job,) = painter.asked
    assert (job.data.get("task", "generate"), job.data["guide"]["kind"]) == ("generate", guide)
    assert opened(world.blobs.get(job.prints["guide"])).shape == (256, 256, 4)


def test_words_that_stand_on_things_are_not_painted_over():
    plan = planned("Packshot of a tin labelled 'MATCHA'", guide="picture")
    assert paintings(plan) == []
    assert any("stays as composed" in note for note in plan.notes)


def test_a_traced_scene_can_be_the_guide():
    plan = planned("Studio photograph of an amber bottle on marble", guide="depth")
    scene, painting = plan.document.layers[:2]
    assert (scene.kind, painting.kind) == ("scene", "generated")
    (job,) = layout(plan.document, studio()).items
    assert job.data["guide"]["kind"] == "depth"
    assert [item.task for item in job.sheets["guide"].items] == ["scene"]


# -- words for the model ---------------------------------------------------------------


def test_what_is_told_is_the_makers_own_words():
    brief = read("Photo of two children flying a red kite on a hill at sunset, no clouds, 35mm")
    said = told(brief)
    assert said.prompt.startswith(
        "Photograph of two children flying a red kite on a hill at sunset"
    )
    assert "no clouds" in said.prompt
    assert "clouds" in said.exclude
    assert "no text" in said.prompt
    assert said.prompt.count("35mm") == 1


def test_of_a_sheet_only_what_its_picture_shows_is_told():
    said = told(read(SINGER), sheet=True, colours=("#10243a", "#f2643d")).prompt
    assert said.startswith("Photograph of a woman singing")
    assert "BLUE" not in said.upper()
    assert "poster" not in said.lower()
    assert "palette of navy and coral" in said


def test_a_designed_sheet_a_model_letters_is_told_whole():
    brief = read("Art deco poster for a jazz night, headline 'BLUE HOUR', gold on black")
    said = told(brief, lettering=("BLUE HOUR",)).prompt
    assert said.startswith("Art deco poster for a jazz night")
    assert 'exactly these words, each once: "BLUE HOUR"' in said
    assert "no text" not in said


def test_where_nothing_is_said_to_be_seen_a_background_is_asked_for():
    said = told(read("Poster 'Harvest Supper', '21 September'"), sheet=True).prompt
    assert "suits a poster" in said
    assert "harvest" not in said.lower()


NAMES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789&é", min_size=4, max_size=18).filter(
    lambda s: s.strip() == s and re.search(r"[A-Z]{3}", s)
)


@settings(max_examples=25)
@given(name=NAMES, other=NAMES, quote=st.sampled_from(["'{}'", '"{}"', "“{}”"]))
def test_no_string_of_the_picture_reaches_the_model(name, other, quote):
    prompt = (
        f"Photograph of a woman holding a sign saying {quote.format(name)} in the rain, "
        f"headline {quote.format(other)}"
    )
    brief = read(prompt)
    said = told(brief).prompt.lower()
    for copy in brief.strings:
        assert not re.search(rf"(?<!\w){re.escape(copy.text.lower())}(?!\w)", said)
    assert "woman" in said


def test_colours_have_plain_names():
    named = [
        named_colour(c) for c in ("#ffffff", "#0b0b0d", "#10243a", "#f2643d", "#f4ead6", "#1f4d3a")
    ]
    assert named == ["white", "near-black", "navy", "coral", "cream", "deep green"]


def test_found_lines_know_their_box():
    line = Found(text="x", corners=((1, 2), (5, 2), (5, 4), (1, 4)))
    assert tuple(line.box) == (1, 2, 4, 2)


# -- again -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "prompt", [CAT, SINGER, "Social ad 'Run further', photo of a man running, button 'Go'"]
)
def test_a_plan_gives_the_same_document_again(prompt):
    art = limner.draw(prompt, size="256x320", world=studio(), seed=2)
    again = limner.draw(art.plan, world=studio())
    assert again.document == art.document
    assert again.data == art.data


def test_a_plan_is_drawn_as_ever_where_the_model_is_gone():
    plan = limner.draw(CAT, size="128x128", world=studio()).plan
    art = limner.draw(plan, world=studio(Scripted(card(ready=False))), engine="vector")
    assert art.artwork.record.paintings == ()


@pytest.mark.parametrize("alpha", [True, False])
def test_clear_ground_is_asked_of_those_who_paint_it(alpha):
    world = studio(Scripted(card(alpha=alpha)))
    plan = planned(CAT, world, background="transparent")
    (painting,) = paintings(plan)
    assert painting.clear is alpha
    assert any("clear ground" in note for note in plan.notes) is not alpha


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("Photograph of a woman holding the product of image 1", 2),
        ("Photograph of a woman in a café in the style of image 2", 2),
        ("A photo of a man, colours of image 1", 0),
        ("Poster 'Bark', photograph of a dog, the logo of image 1 at the top left", 0),
    ],
)
def test_pictures_handed_over_are_shown_to_the_model(prompt, shown):
    files = [png(noise(20, 20, n)) for n in range(2)]
    art = limner.draw(prompt, size="256x256", world=studio(), references=files)
    (painting,) = [la for la in art.document.walk() if isinstance(la, Generated)]
    assert len(painting.references) == shown
    assert not (shown and any("is not copied" in note for note in art.notes))
