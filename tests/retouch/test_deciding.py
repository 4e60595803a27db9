"""Which operation, which mask and how strong is decided before anybody paints."""

import numpy as np
import pytest
from tests.retouch.pictures import ball, developed, mask_file, noise, pixels, png

from limner import revision
from limner.document.edit import apply_all
from limner.document.raster import Raster
from limner.document.request import Request
from limner.document.wish import Wish, Wishes
from limner.door import wait
from limner.stages.brief.photograph import read_wishes
from limner.stages.retouching import Reference, Sight, retouched, seen
from limner.stages.upload import opened, received


@pytest.fixture
def sight(world):
    picture = received(png(ball()))
    matte = np.where(ball()[..., 1] < 100, 255, 0).astype(np.uint8)
    return Sight(world, Raster(picture.pixels), subject=seen(matte, world))


@pytest.fixture
def document(world):
    return opened(received(png(ball())), world.blobs)


def decided(said, document, sight):
    done = retouched(read_wishes(said), document, sight)
    return apply_all(document, done.edits)[0], done.notes


def operation(document):
    return document.layers[-1].operations[0]


def test_the_picture_itself_is_never_touched(document, sight):
    after, _ = decided("brighter and sharpen it and crop it to square", document, sight)
    assert after.layers[0] == document.layers[0]
    assert len(after.layers) == 4


def test_edits_can_be_taken_back(document, sight):
    done = retouched(read_wishes("extend to the left and add a hat"), document, sight)
    after, undo = apply_all(document, done.edits)
    assert after != document
    assert apply_all(after, undo)[0] == document


def test_the_one_prominent_thing_may_be_named_by_any_word(document, sight):
    after, notes = decided("make the ball green", document, sight)
    assert operation(after).matte == sight.subject.matte
    assert any("most prominent thing" in note for note in notes)


def test_a_thing_that_cannot_be_told_is_left_and_said(document, world):
    blind = Sight(world, Raster(received(png(ball())).pixels))
    after, notes = decided("remove the ball", document, blind)
    assert after == document
    assert any("--mask" in note for note in notes)


def test_removing_the_subject_lets_nothing_else_change(document, sight, world):
    after, _ = decided("remove the ball", document, sight)
    mask = pixels(world.blobs.get(after.layers[-1].mask))[..., 0]
    assert mask[32, 48] == 255
    assert mask[2, 2] == 0
    assert mask.mean() < 80


def test_extending_leaves_old_pixels_where_they_go(document, sight):
    after, _ = decided("extend to the left by 30 px", document, sight)
    assert after.size == (126, 64)
    assert (operation(after).left, operation(after).right) == (30, 0)


@pytest.mark.parametrize(
    ("said", "size"),
    [("make it 16:9", (114, 64)), ("make it square", (96, 96)), ("crop it to square", (64, 64)),
     ("crop the left half", (48, 64)), ("upscale 3x", (288, 192)), ("make it 200x100", (200, 100))],
)  # fmt: skip
def test_frames_come_out_as_asked(document, sight, said, size):
    assert decided(said, document, sight)[0].size == size


def test_crops_are_about_the_subject(document, sight):
    after, _ = decided("crop to the subject", document, sight)
    assert after.size.width < 50
    view = after.layers[-1].view
    assert view.x < sight.subject.box.x
    assert view.right > sight.subject.box.right


def test_crops_paint_no_pixel_anew(world):
    before = noise(60, 40)
    art = developed("crop 25% off the left", png(before), world)
    assert np.array_equal(pixels(art.data)[..., :3], before[:, 15:])
    assert art.record.engine == "vector"


def test_words_on_top_stay_live_and_where_they_were(document, sight):
    after, _ = decided('write "HI" at the top and extend the left by 20 px', document, sight)
    kinds = [layer.kind for layer in after.layers]
    assert kinds == ["picture", "retouch", "text"]
    alone, _ = decided('write "HI" at the top', document, sight)
    assert after.layers[-1].box.x == alone.layers[-1].box.x + 20


def test_a_background_is_what_the_subject_is_not(document, sight, world):
    after, _ = decided("darken the background", document, sight)
    matte = pixels(world.blobs.get(operation(after).matte))[..., 0]
    assert matte[32, 48] == 0
    assert matte[1, 1] == 255


def test_a_place_behind_it_is_composed_at_its_size(document, sight, world):
    asked = []

    def scenery(words, size):
        asked.append((words, size))

    blind = Sight(world, sight.picture, subject=sight.subject, scenery=scenery)
    after, notes = decided("replace the background with a beach at dusk", document, blind)
    assert asked == [("beach at dusk", (96, 64))]
    assert after == document
    assert any("old one was left" in note for note in notes)


def test_a_reference_is_placed_unaltered(world):
    logo = noise(10, 10, seed=4)
    art = developed(
        "put image 2 at the top left", png(ball(200, 100)), world, references=[png(logo)]
    )
    layer = art.document.layers[-1]
    assert layer.kind == "picture"
    assert np.array_equal(pixels(world.blobs.get(layer.blob))[..., :3], logo)


def test_a_reference_that_is_not_there_is_said(world):
    art = developed("put the logo from image 5 at the top left", png(ball()), world)
    assert any("no image 5" in note for note in art.record.notes)


def test_several_references_stand_in_one_scene(document, world, sight):
    two = [Reference(world.blobs.put(png(noise(w, 30))), (w, 30), False) for w in (20, 40)]
    two = tuple(r.__class__(r.blob, received(world.blobs.get(r.blob)).size, r.clear) for r in two)
    many = Sight(world, sight.picture, references=two)
    after, _ = decided("combine images 2 and 3", document, many)
    pieces = operation(after).pieces
    assert len(pieces) == 2
    assert all(piece.cut for piece in pieces)
    assert pieces[0].box.bottom == pieces[1].box.bottom


def test_colours_of_a_reference_move_the_tone_its_way(document, world, sight):
    dark = np.full((20, 20, 3), (60, 30, 10), np.uint8)
    reference = Reference(world.blobs.put(png(dark)), sight.size, False)
    after, _ = decided(
        "match the colours of image 2",
        document,
        Sight(world, sight.picture, references=(reference,)),
    )
    assert operation(after).exposure < 0
    assert operation(after).temperature > 0


def test_too_large_is_said_and_left(document, sight, world):
    huge = document.but(size=document.size._replace(width=16000, height=3000))
    done = retouched(
        Wishes(text="", wishes=(Wish(deed="upscale", factor=4, said="x"),)), huge, sight
    )
    assert done.edits == ()
    assert done.notes


def test_turns_go_on_from_each_other_and_back(world):
    art = developed("brighter", png(ball()), world, engine="fake")
    request = Request(prompt="", engine="fake")
    twice = wait(revision.revise(art.history, "extend the top by 10 px", request, world))
    assert twice.size == (96, 74)
    back = wait(revision.revise(twice.history, "undo that", request, world))
    assert back.document == art.document


def test_nothing_understood_leaves_the_picture_to_the_bit(world):
    before = noise(40, 30)
    art = developed("make it nicer", png(before), world)
    assert np.array_equal(pixels(art.data)[..., :3], before)
    assert any("left aside" in note for note in art.record.notes)


def test_a_size_asked_for_is_delivered(world):
    art = developed("brighter", png(ball()), world, size=(128, 128), engine="fake")
    assert pixels(art.data).shape == (128, 128, 4)


def test_an_empty_mask_changes_nothing_and_says_so(world):
    before = noise(40, 30)
    art = developed("brighter", png(before), world, mask_file(np.zeros((30, 40), np.uint8)))
    assert np.array_equal(pixels(art.data)[..., :3], before)
    assert any("nothing change" in note for note in art.record.notes)


def test_a_turn_does_not_repeat_what_earlier_ones_painted(world, monkeypatch):
    from limner.engines.fake import FakeEngine

    painted = []
    draw = FakeEngine.draw

    async def counting(self, item, size, world):
        painted.append(item)
        return await draw(self, item, size, world)

    monkeypatch.setattr(FakeEngine, "draw", counting)
    art = developed("brighter", png(ball()), world, engine="fake")
    request = Request(prompt="", engine="fake")
    wait(revision.revise(art.history, "darker", request, world))
    assert len(painted) == 2


def test_words_that_are_not_there_leave_the_picture_and_say_so(world, monkeypatch):
    import limner
    from limner.engines.fake import FakeEngine

    async def blind(self, item, size, world):
        raise limner.BadOption("The words 'OPEN' were not found in the picture.", param="old")

    monkeypatch.setattr(FakeEngine, "draw", blind)
    before = noise(40, 30)
    art = developed("change 'OPEN' to 'SHUT'", png(before), world, engine="fake")
    assert np.array_equal(pixels(art.data)[..., :3], before)
    assert art.history.done == ()
    assert any("not found" in note for note in art.record.notes)
