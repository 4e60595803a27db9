"""Type: every face named is prepared, and small letters are never set as capitals."""

from random import Random

import pytest
import uharfbuzz as hb

import limner
from limner.door import default_world
from limner.stages.plan.character import jars, wanted
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.typography import (
    MIXED_CASE,
    choose,
    face_classes,
    installed,
    pairings,
    true_to_case,
)


def test_every_face_named_is_prepared():
    have = installed(default_world().fonts)
    named = {v.face for p in pairings() for v in (p.display, p.text, p.accent)}
    named |= {face for row in face_classes().values() for faces in row.values() for face in faces}
    named |= set(MIXED_CASE) | set(MIXED_CASE.values())
    assert named <= have, named - have


def _lacks_small_letters(face, fonts):
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(fonts.path(face))), face.index))
    flat = 0
    for letter in "pgyq":
        extents = font.get_glyph_extents(font.get_nominal_glyph(ord(letter)))
        flat += extents.y_bearing + extents.height > -0.06 * face.upem
    return flat >= 3 and face.id != "press-start-2p"


def test_faces_of_capitals_all_have_a_companion():
    fonts = default_world().fonts
    for face in fonts.faces():
        if "Latn" in face.scripts and _lacks_small_letters(face, fonts):
            family = face.family.lower().replace(" ", "-")
            assert family in MIXED_CASE or family == "bungee-shade", face.id


def test_words_keep_their_case():
    assert true_to_case("bebas-neue", "Discover") == "league-gothic"
    assert true_to_case("bebas-neue", "DISCOVER 24") == "bebas-neue"
    assert true_to_case("anton", "Discover") == "anton"


def test_a_poster_with_small_letters_has_no_face_of_capitals():
    for seed in range(12):
        art = limner.draw(
            'Bold street concert poster "Loud nights" and "Free entry"', size="200x300", seed=seed
        )
        for line in art.text:
            assert line.font.split("+")[0] not in MIXED_CASE


AGAINST = {
    'Perfume ad "Nuit Blanche", elegant': {"loud", "playful"},
    'Poster for a spa: "Still Water"': {"loud", "playful"},
    'Wedding invitation "Lena & Tom"': {"loud", "playful"},
    'Jewellery ad "Opal"': {"loud", "playful"},
    'Poster for a wine tasting "Six Reds"': {"loud", "playful"},
    'Poster for a law firm "Hale & Moor"': {"loud", "playful", "novelty"},
    'Business card for a bank clerk "Ada Okafor"': {"playful", "novelty"},
    'Poster of a medical clinic "Walk in"': {"playful", "novelty"},
    'Concert poster "NIGHT FERRY"': {"quiet", "elegant"},
    'Social ad of a burger bar "Double"': {"quiet", "elegant"},
    'Marathon poster "Run"': {"quiet", "elegant"},
    'Hackathon poster "BUILD 48"': {"elegant", "playful"},
}


@pytest.mark.parametrize("prompt", AGAINST)
def test_type_never_goes_against_the_brief(prompt):
    brief = limner.brief(prompt)
    fonts = default_world().fonts
    asked = wanted(words_of(brief))
    assert asked
    for seed in range(30):
        pairing = choose(brief, fonts, Random(seed), prefer=("poster", "event", "bold"))
        assert pairing.characters & asked or not pairing.characters & AGAINST[prompt], pairing.name


def test_a_brief_has_more_than_one_pairing():
    fonts = default_world().fonts
    for prompt in AGAINST:
        brief = limner.brief(prompt)
        assert len({choose(brief, fonts, Random(s)).name for s in range(30)}) >= 3


def test_a_named_style_is_not_ruled_out():
    assert not jars(frozenset({"loud", "warm"}), frozenset({"warm"}))
    assert jars(frozenset({"loud"}), frozenset({"elegant"}))
    assert wanted({"wine", "sale"}) == {"elegant"}
