"""Pictures handed over bring their style, layout or texture; products stand in the scene."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw
from tests.retouch.pictures import png

import limner
from limner.basics.colour import parse
from limner.basics.geometry import Box
from limner.document.layers.scene import Scene
from limner.document.request import Request
from limner.stages.brief import read
from limner.stages.brief.reference import referred, study_of, tile_of
from limner.stages.brief.reference.letters import hand_of
from limner.stages.brief.uses import Shown, apart, uses
from limner.stages.plan import RulesPlanner

SIZE = (512, 768)
FIRST = "Poster for a jazz night titled 'Blue Hour Sessions', 'Friday 12 June', '8 pm', 'The Cellar, Mill Lane'"  # fmt: skip
SECOND = "Poster 'Long Night Readings', 'Monday 23 March', '9 pm', 'The Attic, Oak Street'"


def drawn(prompt, world, **options):
    return limner.draw(prompt, size=SIZE, world=world, engine="vector", **options)


@pytest.fixture(scope="module")
def first(world):
    return drawn(FIRST, world)


def overlap(one, other):
    both = Box(*one).intersection(Box(*other)).area
    return both / (Box(*one).area + Box(*other).area - both)


def words(art):
    study = study_of(art.data, "")
    return [block for block in study.blocks if block.kind == "words"]


def far(one, other):
    """Return how far two colours are apart, 0 to 1 a channel."""
    return max(abs(a - b) for a, b in zip(parse(one)[:3], parse(other)[:3], strict=True))


# -- what is seen ------------------------------------------------------------------------


def test_every_string_of_a_poster_is_found_where_it_stands(first):
    width, height = first.size
    found = [(b.box.x * width, b.box.y * height, b.box.width * width, b.box.height * height)
             for b in words(first)]  # fmt: skip
    assert len(found) == 4
    for text in first.text:
        inside = [f for f in found if Box(*f).intersection(text.box).area > 0.5 * Box(*f).area]
        assert len(inside) == 1, text.string


@pytest.mark.parametrize(
    ("face", "wanted"),
    [("inter", "sans"), ("playfair-display", "serif"), ("zilla-slab", "slab"), ("pacifico", "script"),
     ("jetbrains-mono", "mono"), ("montserrat", "sans"), ("lora", "serif")],
)  # fmt: skip
def test_letters_tell_their_class(world, face, wanted):
    from limner.document.document import Document
    from limner.document.layers.text import Text, TextStyle

    style = TextStyle(face=face, weight=600, size=70)
    line = Text(id="a", text="Harvest Supper", style=style, box=Box(30, 40, 700, 120))
    art = limner.render(
        Document(size=(760, 500), background="#ffffff", layers=(line,)), world=world
    )
    study = study_of(art.data, "")
    assert study.leading is not None
    assert study.leading.hand.face == wanted


def test_too_few_letters_tell_nothing():
    assert hand_of([np.ones((20, 4), bool)]) is None


@pytest.mark.parametrize("seed", range(3))
def test_a_ground_that_changes_is_no_flat_one(seed):
    noise = np.random.default_rng(seed)
    ramp = np.linspace(40, 220, 200)[:, None, None] * np.ones((200, 160, 3))
    assert study_of(png(ramp.astype(np.uint8)), "").surface == "gradient"
    flat = np.full((200, 160, 3), 230, np.uint8)
    assert study_of(png(flat), "").surface == "flat"
    rough = flat + noise.normal(0, 6, flat.shape)
    assert study_of(png(rough.clip(0, 255).astype(np.uint8)), "").surface == "paper"


@pytest.mark.parametrize("seed", range(4))
def test_a_tile_has_no_seam(seed):
    stream = np.random.default_rng(seed)
    small = stream.integers(0, 255, (14, 20, 3), dtype=np.uint8)
    picture = np.asarray(Image.fromarray(small).resize((220, 160), Image.Resampling.BICUBIC))
    tile = tile_of(png(picture)).astype(float)
    inner = np.abs(np.diff(tile, axis=1)).mean(axis=(0, 2))
    across = np.abs(tile[:, 0] - tile[:, -1]).mean()
    down = np.abs(tile[0] - tile[-1]).mean()
    assert max(across, down) < 1.5 * np.percentile(inner, 95) + 1


# -- layout ------------------------------------------------------------------------------


def test_the_same_layout_holds_other_words_in_the_same_boxes(first, world):
    art = drawn(
        f"{SECOND}, same layout as the first image, new copy", world, references=[first.data]
    )
    assert art.document.composition == "after"
    assert sorted(t.string for t in art.text) == sorted(
        ["Long Night Readings", "Monday 23 March", "9 pm", "The Attic, Oak Street"]
    )
    assert all(check.ok for check in art.checks)
    old, new = words(first), words(art)
    assert len(old) == len(new)
    for one in old:
        best = max(new, key=lambda other: overlap(one.box, other.box))
        assert overlap(one.box, best.box) > 0.55
        assert abs(one.box.x - best.box.x) < 0.02
        assert 0.7 < best.size / one.size < 1.35
    assert far(art.document.background, study_of(first.data, "").ground[0]) < 0.03


def test_the_sheet_has_the_shape_of_the_one_it_follows(first, world):
    art = limner.draw(f"{SECOND}, same layout as image 1", references=[first.data], world=world,
                      engine="vector")  # fmt: skip
    assert art.size.aspect == pytest.approx(512 / 768, abs=0.02)


@pytest.mark.parametrize("many", [1, 2, 9])
def test_any_number_of_strings_finds_its_place(first, world, many):
    strings = ", ".join(f"'Line number {i} of it'" for i in range(many))
    art = drawn(f"Poster {strings}, laid out like the reference", world, references=[first.data])
    assert len(art.text) == many


# -- style, colours, texture -------------------------------------------------------------


def test_the_style_of_a_picture_brings_colours_and_the_class_of_type(world):
    old = drawn("Elegant invitation 'Anna & Tom', 'Saturday 4 July', 'Villa Rosa'", world)
    art = drawn(f"{SECOND}, in the style of the first image", world, references=[old.data])
    before, after = study_of(old.data, ""), study_of(art.data, "")
    assert far(before.ground[0], after.ground[0]) < 0.04
    faces = {face.id: face.category for face in world.fonts.faces()}
    headline = next(la for la in art.document.walk() if la.role == "headline")
    assert faces[headline.style.face] == before.leading.hand.face


def test_brand_colours_are_taken(world):
    bands = np.zeros((90, 90, 3), np.uint8)
    bands[:] = (16, 40, 75)
    bands[60:] = (242, 105, 76)
    art = drawn(f"{SECOND}, use these brand colours", world, references=[png(bands)])
    colours = art.artwork.brief.palette.colours
    assert {min(far(c, want) for c in colours) < 0.02 for want in ("#10284b", "#f2694c")} == {True}


def test_a_texture_covers_the_sheet(world):
    stream = np.random.default_rng(2)
    cork = (stream.normal(170, 22, (128, 128, 1)) * [1, 0.8, 0.6]).clip(0, 255).astype(np.uint8)
    art = drawn(f"{SECOND} with the texture of image 1", world, references=[png(cork)])
    pixels = np.asarray(Image.open(io.BytesIO(art.data)).convert("RGB"), float)
    for corner in (pixels[:40, :40], pixels[-40:, -40:]):
        assert corner.std((0, 1)).min() > 5
    assert all(check.ok for check in art.checks)


# -- who is who --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("Poster 'X' in the style of the first image", [(1, "style")]),
        ("Flyer 'X', use these brand colours", [(1, "palette"), (2, "palette"), (3, "palette")]),
        ("Flyer 'X', same layout, new copy", [(1, "layout")]),
        ("Menu 'X' with the texture of image 2", [(2, "texture")]),
        ("Poster 'X' with the photo of the bottle and our logo at the top", [(2, "place"), (3, "place")]),
        ("Card 'X', laid out like the second image, colours from image 3", [(2, "layout"), (3, "palette")]),
        ("Poster 'X' of a lighthouse", []),
    ],
)  # fmt: skip
def test_pictures_are_called_by_position_or_content(prompt, wanted):
    shown = (Shown("scan.png", False, 90), Shown("bottle-green.jpg", False, 200),
             Shown("mark.png", True, 3))  # fmt: skip
    assert [(u.position, u.kind) for u in uses(prompt, 3, shown)] == wanted


def test_sixteen_are_told_apart():
    assert [u.position for u in uses("Use the logo from image 16 at the top", 16)] == [16]


def test_an_instruction_is_told_from_what_it_says_of_pictures():
    found, rest = apart("in the style of image 2, make the headline red and bold", 1)
    assert [(u.position, u.kind) for u in found] == [(1, "style")]
    assert rest == "make the headline red, bold"


# -- products ----------------------------------------------------------------------------


def bottle():
    picture = Image.new("RGBA", (200, 320))
    ImageDraw.Draw(picture).rounded_rectangle((60, 40, 140, 300), 20, fill=(30, 80, 70, 255))
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("A bottle of serum on a marble counter, soft window light, product photo", 1),
        ("The product on a marble counter, photograph", 1),
        ("Product photo of this, on a wooden table beside an orange", 2),
    ],
)
def test_a_picture_on_clear_ground_stands_in_the_scene(world, prompt, count):
    kept = world.blobs.put(bottle())
    request = Request(prompt=prompt, references=(kept,), size=(384, 384), kind="packshot")
    brief = referred(read(prompt), (kept,), world.blobs)
    plan = RulesPlanner().plan(brief.but(photographic=True), request, world)
    scenes = [layer for layer in plan.document.walk() if isinstance(layer, Scene)]
    if not scenes:
        pytest.skip("no engine here takes photographs")
    things = scenes[0].objects
    card = next(thing for thing in things if thing.kind == "cutout")
    assert len(things) == count
    assert card.prints["picture"].layers[0].blob == kept
    assert card.size[0] / card.size[2] == pytest.approx(81 / 261, abs=0.02)
    assert not brief.palette.colours


# -- instructions ------------------------------------------------------------------------


def test_a_document_takes_the_style_of_a_picture_and_gives_it_back(first, world):
    other = drawn("Elegant invitation 'Anna & Tom', 'Saturday 4 July', 'Villa Rosa'", world)
    art = limner.edit(first, "in the style of image 2", references=[other.data], world=world)
    assert art.document.background != first.document.background
    assert sorted(t.string for t in art.text) == sorted(t.string for t in first.text)
    assert art.history.undo().document == first.document


def test_a_logo_is_laid_on_a_document(first, world):
    art = limner.edit(first, "put the logo from image 2 at the bottom right, make the headline red",
                      references=[bottle()], world=world)  # fmt: skip
    assert art.document.find("mark-1") is not None
    assert len(art.history.done) == 2
