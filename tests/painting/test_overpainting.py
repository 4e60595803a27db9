"""A picture a model painted is changed in words, turn by turn; type stays type."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from tests.painting.scripted import Scripted, card, opened, studio

import limner
from limner.apps.cli import main
from limner.document.layers.generated import Generated
from limner.document.layers.text import Text
from limner.painter import Order, _again
from limner.revision import revised
from limner.services.responses.wish import action
from limner.stages.plan import RulesPlanner

CAT = "A photograph of a cat sleeping on a sofa"
SINGER = (
    "Poster for a jazz night: headline 'BLUE HOUR', date '14 May', photograph of a woman singing"
)
PAINTS = card(tasks=("generate",))
NONE = card(ready=False)


def drawn(prompt, *cards, size="192x256"):
    world = studio(Scripted(*(cards or (card(),))))
    return limner.draw(prompt, size=size, world=world), world.painters[0].asked


def prompts(art):
    return [la.prompt for la in art.document.walk() if isinstance(la, Generated)]


@pytest.fixture(scope="module")
def cat():
    return drawn(CAT)


@pytest.fixture(scope="module")
def poster():
    return drawn(SINGER)


# -- what is an edit -------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "make the cat a dog", "make it winter", "add a lighthouse", "give her a red scarf",
        "turn the woman into a man", "make the sofa green", "remove the sofa", "make it warmer",
        "change the background to a beach", "make her smile", "mach es winterlich",
    ],
)  # fmt: skip
@pytest.mark.parametrize("picture", ["cat", "poster"])
def test_what_is_said_of_a_painting_is_an_edit_of_it(picture, said, request):
    art, asked = request.getfixturevalue(picture)
    before = len(asked)
    after = art.revise(said)
    *_, edit = [la for la in after.document.walk() if isinstance(la, Generated)]
    assert (edit.task, edit.name) == ("edit", said)
    assert edit.prompt.lower().startswith(said)
    assert len(asked) == before + 1, "the painting beneath is not painted again"
    assert asked[-1].data["task"] == "edit"


def test_what_is_no_order_is_put_as_one(cat):
    assert prompts(cat[0].revise("now at night"))[-1].startswith("Change the picture: at night.")


def test_an_edit_takes_in_the_painting_and_none_of_the_words(poster):
    art, asked = poster
    art.revise("make it autumn")
    world = art.world
    painting = next(la for la in art.document.walk() if isinstance(la, Generated))
    x, y, width, height = (round(v) for v in painting.box)
    seen = opened(world.blobs.get(asked[-1].prints["below"]))
    assert seen.shape[:2] == (height, width)
    shown = opened(art.data)[y : y + height, x : x + width]
    assert np.abs(seen[4:-4, 4:-4].astype(int) - shown[4:-4, 4:-4]).max() <= 2


@pytest.mark.parametrize("said", ["make it winter", "add a lighthouse"])
def test_outside_the_painting_every_byte_stays(poster, said):
    art, _ = poster
    after = art.revise(said)
    box = next(la for la in art.document.walk() if isinstance(la, Generated)).box
    one, other = opened(art.data).copy(), opened(after.data).copy()
    assert (one != other).any()
    for pixels in (one, other):
        pixels[int(box.y) : int(box.bottom) + 2, int(box.x) : int(box.right) + 2] = 0
    assert (one == other).all()
    assert [la for la in art.document.walk() if not isinstance(la, Generated)] == [
        la for la in after.document.walk() if not isinstance(la, Generated)
    ]


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("make the headline red", "headline"), ("make the date bigger", "date"),
        ("change the date to '15 May'", "date"), ("make the poster square", None),
    ],
)  # fmt: skip
def test_words_and_layout_come_first(poster, said, changed):
    after = poster[0].revise(said)
    assert len(prompts(after)) == 1
    edits = [edit for turn in after.history.done for edit in turn.edits]
    assert edits
    assert changed is None or any(changed in edit.named for edit in edits)


@pytest.mark.parametrize(
    "said", ["make the headline red", "thanks!", "why is it so dark?", "use a serif font"]
)
def test_what_is_not_about_the_painting_is_left(cat, said):
    art, asked = cat
    before = len(asked)
    assert art.revise(said).document == art.document
    assert len(asked) == before


# -- turn by turn ----------------------------------------------------------------------


def test_turns_rest_on_each_other_and_come_undone_one_by_one():
    art, asked = drawn(CAT)
    one = art.revise("make the cat a dog")
    two = one.revise("add a lighthouse")
    three = two.revise("now make it red")
    assert len(asked) == 4
    assert len(prompts(three)) == 4
    assert "“it” is what this was about: “add a lighthouse”" in prompts(three)[-1]
    back = three.revise("undo that")
    assert (back.document, back.data) == (two.document, two.data)
    assert back.revise("undo").document == one.document
    assert three.revise("back to the first version").data == art.data
    assert len(asked) == 4, "what was painted is kept"


def test_several_things_of_one_turn_are_one_painting(cat):
    art, asked = cat
    before = len(asked)
    after = art.revise("add a lamp on the left, make it winter and give the cat a red scarf")
    assert len(prompts(after)) == 2
    assert len(asked) == before + 1
    for said in ("Add a lamp on the left.", "Make it winter.", "a red scarf"):
        assert said in prompts(after)[-1]


def test_edits_are_carried_to_another_format(cat):
    after = cat[0].revise("make the cat a dog").revise("make it square")
    assert after.size.width == after.size.height
    assert prompts(after)[-1].startswith("Make the cat a dog.")


def test_words_and_paintings_change_in_one_turn(poster):
    after = poster[0].revise("change the date to '15 May' and make it winter")
    assert "15 May" in [la.text for la in after.document.walk() if isinstance(la, Text)]
    assert prompts(after)[-1].startswith("Make it winter.")


def test_what_is_painted_over_a_picture_moves_with_it(poster):
    after = poster[0].revise("make it winter").revise("move the painting up a little")
    base, over = [la for la in after.document.walk() if isinstance(la, Generated)]
    assert base.box == over.box
    assert base.box != next(la for la in poster[0].document.walk() if la.id == base.id).box


# -- who ---------------------------------------------------------------------------------


def test_the_hand_that_painted_it_edits_it_and_another_may_be_asked_for():
    world = studio(Scripted(card("a"), card("b", people=1.0)))
    art = limner.draw(CAT, size="128x128", world=world, model="a")
    assert art.revise("make it winter").artwork.record.paintings[-1].model == "a"
    assert art.revise("make it winter", model="b").artwork.record.paintings[-1].model == "b"


def test_a_painter_that_edits_nothing_is_followed_by_one_that_does():
    world = studio(Scripted(card("a", tasks=("generate",)), card("b", people=0.6)))
    art = limner.draw(CAT, size="128x128", world=world, model="a")
    assert art.revise("make it winter").artwork.record.paintings[-1].model == "b"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("make the cat a dog", "a dog sleeping on a sofa, no text"),
        ("replace the sofa with an armchair", "a cat sleeping on an armchair, no text"),
        ("make it winter", "on a sofa, winter, no text"),
        ("add a lighthouse", "on a sofa, with a lighthouse, no text"),
        ("change the background to a beach", "a beach in the background, no text"),
        ("the sofa should be green", "the sofa green, no text"),
    ],
)
def test_where_none_edits_it_is_told_otherwise_from_the_same_seed(said, told):
    art, asked = drawn(CAT, PAINTS, size="96x96")
    after = art.revise(said)
    assert len(prompts(after)) == 1
    assert told in prompts(after)[0]
    assert asked[-1].seed == asked[0].seed
    assert any("same seed" in note and "for edits install" in note for note in after.notes)
    assert after.revise("undo").document == art.document


def test_what_a_painting_is_of_cannot_be_told_away():
    art, _ = drawn(CAT, PAINTS, size="96x96")
    after = art.revise("remove the cat")
    assert after.document == art.document
    assert any("nothing in the picture answers" in n and "install" in n for n in after.notes)


@pytest.mark.parametrize("said", ["make it winter", "now at night"])
def test_where_none_is_ready_it_is_said_what_to_install(said):
    painter = Scripted(card())
    world = studio(painter)
    history = limner.draw(CAT, size="96x96", world=world).history
    painter.cards = (NONE,)
    after, notes, _ = asyncio.run(revised(history, said, world, RulesPlanner()))
    assert after == history
    (note,) = notes
    assert note.endswith(
        "a generative model could: install the model brush: limner models get brush"
    )


# -- doors -------------------------------------------------------------------------------


def test_a_file_is_edited_from_the_command_line(tmp_path, monkeypatch):
    world = studio()
    monkeypatch.setattr("limner.door.default_world", lambda: world)
    file, out = tmp_path / "cat.limner.json", tmp_path / "dog.limner.json"
    limner.draw(CAT, size="128x128", world=world).save(file)
    with pytest.raises(SystemExit, match="0"):
        main(["edit", str(file), "make the cat a dog", "-o", str(out)])
    again = limner.edit(out, "make it winter", world=world)
    assert [p.split(".")[0] for p in prompts(again)[1:]] == ["Make the cat a dog", "Make it winter"]


def test_a_turn_of_a_conversation_edits_the_painting():
    art, asked = drawn(CAT, size="128x128")
    for said in ("make the cat a dog", "give it a red scarf"):
        assert action("auto", said, True, "tool.") == "edit"
        order = Order(art.request.but(prompt=said), document=art.history.to_file(), revise=True)
        artwork = asyncio.run(_again(order, art.world))
        art = limner.Art(artwork, art.request, art.world)
    assert [p.split(".")[0] for p in prompts(art)[1:]] == [
        "Make the cat a dog", "Give it a red scarf",
    ]  # fmt: skip
    assert len(asked) == 3
