"""Generated layers: what an engine is handed, who is asked, and what a mask keeps."""

from __future__ import annotations

import numpy as np
import pytest
from tests.painting.scripted import CLOSED, FREE, TERMS, Scripted, card, noise, opened, png, studio

import limner
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import BELOW, Job
from limner.document.layers.generated import Generated, Guide
from limner.document.layers.picture import Picture
from limner.document.layers.scene import Sheet
from limner.document.layers.shape import Shape
from limner.ports.choosing import Needs, choose
from limner.stages.layout import layout

WHOLE = Box(0, 0, 96, 64)


def page(*layers, background=None) -> Document:
    return Document(size=Size(96, 64), layers=layers, background=background, seed=5)


def photo(world, seed=0) -> Picture:
    blob = world.blobs.put(png(noise(96, 64, seed)))
    return Picture(id="photo", role="photo", blob=blob, box=WHOLE, fit="stretch")


def only_job(document, world) -> Job:
    (job,) = [i for i in layout(document, world).items if isinstance(i, Job)]
    return job


def test_a_job_has_nothing_left_to_choose():
    world = studio()
    job = only_job(page(Generated(id="sea", prompt="a calm sea", box=WHOLE)), world)
    asked = Generated.model_validate(job.data)
    assert (asked.model, asked.quality, asked.seed) == ("brush", "medium", job.seed)
    assert 0 <= job.seed < 2**31
    named = Generated(id="sea", prompt="x", box=WHOLE, seed=77, quality="high", model="mine")
    job = only_job(page(named), world)
    assert (job.seed, job.data["quality"], job.data["model"]) == (77, "high", "mine")


def test_seeds_follow_from_document_and_layer():
    world = studio()
    two = page(*(Generated(id=name, prompt="x", box=WHOLE) for name in "ab"))
    first, second = layout(two, world).items
    assert first.seed != second.seed
    assert layout(two, world).items == (first, second)


def test_what_lies_beneath_is_what_an_edit_is_made_of():
    painter = Scripted(card())
    world = studio(painter)
    below = photo(world)
    edit = Generated(id="edit", task="edit", prompt="make it winter", box=WHOLE)
    frame = layout(page(below, edit), world)
    (job,) = frame.items
    assert [item.kind for item in job.sheets[BELOW].items] == ["pixels"]
    limner.render(page(below, edit), world=world)
    seen = opened(world.blobs.get(painter.asked[0].prints[BELOW]))
    assert (seen[..., :3] == noise(96, 64)).all()


def test_a_part_of_the_page_is_taken_in_by_its_view():
    painter = Scripted(card())
    world = studio(painter)
    box = Box(30, 20, 40, 30)
    edit = Generated(id="edit", task="vary", prompt="finer", box=box, view=box, strength=0.4)
    art = limner.render(page(photo(world), edit), world=world)
    seen = opened(world.blobs.get(painter.asked[0].prints[BELOW]))
    assert (seen[..., :3] == noise(96, 64)[20:50, 30:70]).all()
    assert (opened(art.data)[:20, :, :3] == noise(96, 64)[:20]).all()


def test_a_stored_picture_can_be_the_source():
    painter = Scripted(card())
    world = studio(painter)
    blob = world.blobs.put(png(noise(50, 40, 3)))
    layer = Generated(id="e", task="edit", prompt="x", source=blob, box=Box(10, 5, 50, 40))
    limner.render(page(layer, background="#ffffff"), world=world)
    assert (
        opened(world.blobs.get(painter.asked[0].prints[BELOW]))[..., :3] == noise(50, 40, 3)
    ).all()


@pytest.mark.parametrize("kind", ["picture", "depth", "edges"])
def test_a_guide_is_upright_and_as_large_as_the_layer(kind):
    painter = Scripted(card())
    world = studio(painter)
    block = Shape(id="block", form="rect", box=Box(0, 0, 24, 32), fill="#ff0000")
    sheet = Sheet(size=Size(48, 32), background="#00ff00", layers=(block,))
    layer = Generated(id="g", prompt="x", guide=Guide(kind=kind, sheet=sheet), box=WHOLE)
    limner.render(page(layer), world=world)
    job = painter.asked[0]
    seen = opened(world.blobs.get(job.prints["guide"]))
    assert seen.shape == (64, 96, 4)
    assert seen[32, 10, :3].tolist() == [255, 0, 0]
    assert seen[32, 90, :3].tolist() == [0, 255, 0]
    assert "sheet" not in job.data["guide"]
    assert BELOW not in job.prints


def test_what_lies_beneath_can_be_the_guide():
    painter = Scripted(card())
    world = studio(painter)
    block = Shape(id="block", form="rect", box=WHOLE, fill="#ff0000")
    layer = Generated(id="g", prompt="x", guide=Guide(kind="edges"), box=WHOLE)
    limner.render(page(block, layer), world=world)
    seen = opened(world.blobs.get(painter.asked[0].prints["guide"]))
    assert (seen[..., :3] == (255, 0, 0)).all()


def test_a_mask_keeps_the_rest_to_the_last_bit():
    painter = Scripted(card())
    world = studio(painter)
    mask = np.zeros((64, 96), np.uint8)
    mask[10:30, 20:50] = 255
    blob = world.blobs.put(png(mask))
    layer = Generated(id="in", task="inpaint", prompt="a cat", mask=blob, box=WHOLE)
    after = opened(limner.render(page(photo(world), layer), world=world).data)[..., :3]
    before = noise(96, 64)
    assert (after[mask == 0] == before[mask == 0]).all()
    assert (after[mask == 255] != before[mask == 255]).any(axis=-1).mean() > 0.9


@pytest.mark.parametrize("task", ["edit", "vary", "outpaint", "layers"])
def test_work_on_nothing_is_refused(task):
    with pytest.raises(limner.BadDocument, match="there is nothing"):
        limner.render(page(Generated(id="e", task=task, prompt="x", box=WHOLE)), world=studio())


def test_the_engine_is_the_one_that_has_the_model():
    near, far = Scripted(card("near"), name="near"), Scripted(card("far"), name="far")
    world = studio(near, far)
    document = page(Generated(id="g", prompt="x", model="far", box=WHOLE))
    art = limner.render(document, world=world)
    assert (len(near.asked), len(far.asked)) == (0, 1)
    assert art.artwork.record.engine == "far+vector"
    limner.render(document, world=world, engine="near")
    assert len(near.asked) == 0, "an engine without the model does not stand in"


def test_a_name_that_two_engines_have_goes_to_the_one_asked_for():
    near, far = Scripted(card("klein"), name="near"), Scripted(card("klein"), name="far")
    document = page(Generated(id="g", prompt="x", model="klein", box=WHOLE))
    limner.render(document, world=studio(near, far), engine="far")
    assert (len(near.asked), len(far.asked)) == (0, 1)
    limner.render(document, world=studio(near, far))
    assert (len(near.asked), len(far.asked)) == (1, 1)


def test_the_stand_in_paints_any_model():
    world = studio()
    document = page(Generated(id="g", prompt="x", model="nowhere", box=WHOLE))
    art = limner.render(document, world=world, engine="fake")
    assert "fake" in art.artwork.record.engine
    assert art.artwork.record.paintings == ()


@pytest.mark.parametrize(
    ("model", "says", "hint"),
    [("nowhere", "has the model 'nowhere'", "brush"), ("heavy", "needs 90 GB", "get heavy")],
)
def test_a_model_that_cannot_paint_says_what_to_do(model, says, hint):
    world = studio(Scripted(card(), card("heavy", ready=False, lacks="it needs 90 GB")))
    with pytest.raises(limner.EngineFailed, match=says) as failure:
        limner.render(page(Generated(id="g", prompt="x", model=model, box=WHOLE)), world=world)
    assert hint in failure.value.hint


def test_a_picture_is_not_painted_twice_for_another_file(tmp_path):
    painter = Scripted(card(price={"medium": 0.04}))
    art = limner.render(page(Generated(id="g", prompt="x", box=WHOLE)), world=studio(painter))
    for name in ("a.jpg", "a.pdf", "a.psd"):
        art.save(tmp_path / name)
    assert len(painter.asked) == 1


# -- choosing --------------------------------------------------------------------------


def chosen(*cards, **needs):
    found = choose(Needs(**needs), studio(Scripted(*cards)))
    return found.name if found else None


def test_a_model_is_chosen_by_what_it_can():
    plain = card(
        "plain", tasks=("generate",), references=0, lettering={}, conditions=(), alpha=False
    )
    able = card("able", lettering={"Latn": 0.8, "Hans": 0.7}, steps={"medium": 60})
    assert chosen(plain, able) == "plain"
    assert chosen(plain, able, task="edit") == "able"
    assert chosen(plain, able, references=2) == "able"
    assert chosen(plain, able, scripts=("Hans",)) == "able"
    assert chosen(plain, able, clear=True) == "able"
    assert chosen(plain, able, condition="depth") == "able"
    assert chosen(plain, able, scripts=("Arab",)) is None
    assert chosen(plain, able, references=9) is None


def test_people_are_for_those_who_paint_them_well():
    assert (
        chosen(card("a", people=0.3), card("b", people=0.8, steps={"medium": 50}), people=True)
        == "b"
    )
    assert chosen(card("a", people=0.3), people=True) is None


def test_free_licences_come_first_and_none_is_taken_unasked():
    assert (
        chosen(card("c", licence=CLOSED), card("t", licence=TERMS), card("f", licence=FREE)) == "f"
    )
    assert chosen(card("c", licence=CLOSED), card("t", licence=TERMS)) == "t"
    assert chosen(card("c", licence=CLOSED, ready=False)) is None


def test_what_is_here_comes_before_what_is_bought():
    here = Scripted(card("small", people=0.6, engine="diffusion"), name="diffusion")
    paid = Scripted(card("huge", people=1.0, engine="remote", price={"medium": 0.1}), name="remote")
    world = studio(here, paid)
    assert choose(Needs(people=True), world).name == "small"
    assert choose(Needs(), world, "remote").name == "huge"
    assert (
        choose(
            Needs(references=4), studio(Scripted(card("s", references=0), name="diffusion"), paid)
        ).name
        == "huge"
    )


def test_size_counts():
    small = card("small", area=(256 * 256, 1024 * 1024), longest=1536)
    large = card("large", area=(512 * 512, 4096 * 4096), longest=4096, steps={"medium": 30})
    assert chosen(small, large, size=Size(1024, 1024)) == "small"
    assert chosen(small, large, size=Size(3072, 2048)) == "large"
