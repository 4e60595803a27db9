"""A subject that is not in the picture is named in the notes."""

import limner


def test_a_thing_nobody_can_draw_is_named():
    art = limner.draw("Poster 'Grand opening' with a flibbertigibbet", size="256x384")
    assert any("flibbertigibbet" in note for note in art.notes)


def test_a_thing_in_the_picture_is_not():
    art = limner.draw(
        "Flat illustration: an orange cat sleeping on a teal sofa next to a window", size="512x512"
    )
    assert not any("not in the picture" in note for note in art.notes)


def test_a_topic_needs_no_drawing():
    art = limner.draw("Poster for a jazz night, headline 'Blue Hour'", size="256x384")
    assert not any("jazz" in note for note in art.notes)


def test_a_photograph_of_a_person_is_said_to_be_an_illustration():
    art = limner.draw("Photograph of a woman holding a cup, 85mm, photorealistic", size="256x384")
    assert any("photograph of a person" in note for note in art.notes)
