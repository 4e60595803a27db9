"""What people say of a photograph, and what they mean by it."""

import pytest

from limner.stages.brief.photograph import read_wishes


def one(said):
    wishes = read_wishes(said)
    assert len(wishes.wishes) == 1, wishes
    assert not wishes.unread
    return wishes.wishes[0]


@pytest.mark.parametrize(
    ("said", "deed", "fields"),
    [
        ("remove the cup", "remove", {"noun": "cup"}),
        ("Please erase this", "remove", {"noun": ""}),
        ("get rid of the man in the photo", "remove", {"noun": "man"}),
        ("extend to the left", "extend", {"sides": ("left",)}),
        ("extend it by 200 px to the left and right", "extend", {"sides": ("left", "right"), "pixels": 200}),
        ("zoom out", "extend", {"sides": ("left", "top", "right", "bottom")}),
        ("expand the top by 40%", "extend", {"sides": ("top",), "share": 0.4}),
        ("make it 16:9", "reframe", {"aspect": (16, 9)}),
        ("make it square", "reframe", {"aspect": (1, 1)}),
        ("resize to 800x600", "reframe", {"size": (800, 600)}),
        ("crop it to 4:5", "crop", {"aspect": (4, 5)}),
        ("crop to the subject", "crop", {"subject": True}),
        ("crop 20% off the top", "crop", {"sides": ("top",), "share": 0.2}),
        ("crop to the left half", "crop", {"sides": ("right",), "share": 0.5}),
        ("replace the background with white", "backdrop", {"how": "colour", "colours": ("#ffffff",)}),
        ("change the background to a beach at dusk", "backdrop", {"how": "place", "place": "beach at dusk"}),
        ("put her in front of a forest", "backdrop", {"how": "place", "place": "forest"}),
        ("use image 2 as the background", "backdrop", {"how": "image", "images": (2,)}),
        ("blur the background heavily", "backdrop", {"how": "blur", "degree": 2.0}),
        ("remove the background", "backdrop", {"how": "clear"}),
        ("make the background transparent", "backdrop", {"how": "clear"}),
        ("make the bottle red", "recolour", {"noun": "bottle", "colours": ("#d62828",)}),
        ("change the red car to blue", "recolour", {"noun": "car", "was": "#d62828"}),
        ("brighter", "tone", {"steps": {"exposure": 1.0}}),
        ("make it a bit darker", "tone", {"steps": {"exposure": -0.5}}),
        ("much warmer", "tone", {"steps": {"temperature": 2.0}}),
        ("black and white", "tone", {"steps": {"grey": 1.0}}),
        ("fix the white balance", "tone", {"steps": {"auto": 1.0}}),
        ("brighten the face", "tone", {"noun": "face", "steps": {"exposure": 1.0}}),
        ("light it from the left", "light", {"where": "left"}),
        ("sharpen it slightly", "sharpen", {"degree": 0.5}),
        ("remove the noise", "denoise", {}),
        ("upscale 4x", "upscale", {"factor": 4.0}),
        ("make it bigger", "upscale", {"factor": 2.0}),
        ("level the horizon", "straighten", {"degrees": None}),
        ("rotate it by 2.5 degrees anticlockwise", "straighten", {"degrees": -2.5}),
        ("change 'OPEN' to 'CLOSED'", "reletter", {"old": "OPEN", "text": "CLOSED"}),
        ("the sign should say 'Fresh Bread'", "reletter", {"old": "", "text": "Fresh Bread"}),
        ("erase the words 'SOLD OUT'", "reletter", {"old": "SOLD OUT", "text": ""}),
        ('write "HELLO" at the bottom right', "letter", {"text": "HELLO", "where": "bottom right"}),
        ("add a red balloon at the top left", "add", {"noun": "balloon", "where": "top left"}),
        ("put the logo from image 2 at the top right", "place", {"images": (2,), "where": "top right"}),
        ("combine images 2 to 4 into a gift basket", "composite", {"images": (2, 3, 4)}),
        ("match the colours of image 3", "match", {"images": (3,)}),
    ],
)  # fmt: skip
def test_a_clause_is_read_as_meant(said, deed, fields):
    wish = one(said)
    assert wish.deed == deed
    assert {name: getattr(wish, name) for name in fields} == fields


def test_several_orders_come_in_their_order():
    wishes = read_wishes("Remove the cup, make it a bit warmer and then crop it to square. Thanks!")
    assert [wish.deed for wish in wishes.wishes] == ["remove", "tone", "crop"]


def test_words_in_quotes_come_through_byte_for_byte():
    assert one("change 'Crème, and remove it' to 'Œuf → 5 €'").text == "Œuf → 5 €"


@pytest.mark.parametrize("said", ["dance a jig", "make it nicer", "what is this?"])
def test_what_is_not_understood_is_kept_for_the_notes(said):
    wishes = read_wishes(said)
    assert wishes.wishes == ()
    assert wishes.unread
