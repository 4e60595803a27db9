"""What a model letters is read back, compared, and mended until every string is as asked."""

from __future__ import annotations

import dataclasses
from dataclasses import field

import numpy as np
import pytest
from tests.painting.scripted import Scripted, Studio, card, opened

import limner
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.generated import Generated
from limner.document.layers.text import Text, TextStyle
from limner.ports.reading import Found
from limner.stages.retouching.lettered import judged, plain

PROMPT = "Poster with the headline 'BLUE HOUR' and 'THE CELLAR', photograph of a woman singing"


def line(text, x, y, width=100, height=20, sure=1.0):
    return Found(
        text=text, sure=sure,
        corners=((x, y), (x + width, y), (x + width, y + height), (x, y + height)),
    )  # fmt: skip


# -- comparing -------------------------------------------------------------------------


def verdicts(strings, *lines):
    return [(v.string, v.exact, [x.text for x in v.lines]) for v in judged(strings, lines)]


def test_lines_are_compared_letter_by_letter():
    assert verdicts(["SALE"], line("SALE", 0, 0)) == [("SALE", True, ["SALE"])]
    assert verdicts(["SALE"], line("SAIE", 0, 0)) == [("SALE", False, ["SAIE"])]
    assert verdicts(["SALE"], line("Bread", 0, 0)) == [("SALE", False, [])]


def test_a_string_may_be_broken_into_lines():
    two = line("BLUE", 0, 0), line("HOUR", 5, 25)
    assert verdicts(["BLUE HOUR"], *two) == [("BLUE HOUR", True, ["BLUE", "HOUR"])]
    apart = line("BLUE", 0, 0), line("HOUR", 400, 25)
    assert not judged(["BLUE HOUR"], apart)[0].exact


def test_a_line_is_taken_by_the_string_most_like_it():
    found = verdicts(["OPEN", "OPEN DAILY"], line("OPEN DAILY", 0, 0), line("OPFN", 0, 90))
    assert found == [("OPEN", False, ["OPFN"]), ("OPEN DAILY", True, ["OPEN DAILY"])]


def test_a_line_may_say_two_strings_one_after_the_other():
    found = judged(["14 May", "The Cellar"], [line("14 May The Cellar", 0, 0)])
    assert [v.exact for v in found] == [True, True]


@pytest.mark.parametrize(
    ("asked", "read", "same"),
    [
        ("Don’t stop", "Don't stop", True), ("12–14 May", "12-14May", True),
        ("Cosy", "cosy", True), ("Hat", "hat", False), ("€9", "$9", False), ("café", "cafe", False),
    ],
)  # fmt: skip
def test_only_what_a_reader_cannot_tell_is_let_pass(asked, read, same):
    assert (plain(asked) == plain(read)) is same


# -- mending ---------------------------------------------------------------------------


class Reads:
    """Says what is in a picture by looking: each reading the next of the script, then the last."""

    scripts = frozenset({"Latn"})

    def __init__(self, *readings) -> None:
        self.readings, self.seen = list(readings), []

    def read(self, picture):
        self.seen.append(picture)
        return self.readings[min(len(self.seen), len(self.readings)) - 1]


@dataclasses.dataclass(frozen=True)
class Reading(Studio):
    reads: Reads | None = field(default=None)

    def reading(self):
        if self.reads is None:
            raise limner.BadOption("Nothing reads here.")
        return self.reads


def words(text, at=(30, 60), em=48.0):
    style = TextStyle(face="Inter", weight=800, size=em, paint="#f4f1e6", lines=1)
    box = Box(*at, 285, em * 1.3)
    return Text(id=f"w-{text}", text=text, style=style, box=box)


def poster(*texts):
    """A painter that letters: words of ours on a plain ground, as a model would leave them."""
    sheet = Document(size=Size(320, 420), background="#20405a", layers=texts)
    pixels = opened(limner.render(sheet).data)

    def paint(job, shape):
        assert shape == pixels.shape[:2]
        return pixels

    painter = Scripted(card())
    painter.paints = paint
    return painter


def drawn(painter, reads):
    world = Reading(painters=(painter,), reads=reads)
    return limner.draw(PROMPT, size="320x420", world=world, lettering="painted")


def check(art, name="strings"):
    return next(c for c in art.checks if c.name == name)


RIGHT = (line("BLUE HOUR", 30, 66, 255, 36), line("THE CELLAR", 40, 296, 245, 33))


def test_what_is_right_stays_as_it_was_lettered():
    painter = poster(words("BLUE HOUR"), words("THE CELLAR", at=(40, 290), em=44))
    art = drawn(painter, Reads(RIGHT))
    (job,) = painter.asked
    assert job.data["lettering"] == ["BLUE HOUR", "THE CELLAR"]
    assert '"BLUE HOUR" and "THE CELLAR"' in job.data["prompt"]
    assert check(art).ok
    assert check(art).detail == "painted: 2 of 2 as asked; attempts: 1"
    assert [t.string for t in art.text] == ["BLUE HOUR", "THE CELLAR"]
    assert not any(isinstance(la, Text) for la in art.document.walk())


def test_a_wrong_word_is_lettered_anew_in_its_place_and_the_rest_stays():
    painter = poster(words("BLUF HOUR"), words("THE CELLAR", at=(40, 290), em=44))
    wrong = (line("BLUF HOUR", 30, 66, 255, 36), RIGHT[1])
    art = drawn(painter, Reads(wrong, RIGHT))
    assert check(art).detail == "painted: 2 of 2 as asked; 1 lettered anew; attempts: 2"
    before, after = painter.paints(None, (420, 320)), opened(art.data)
    assert (before[200:] == after[200:]).all(), "what was right is untouched"
    assert (before[60:130] != after[60:130]).any()
    assert len(painter.asked) == 1, "mending paints nothing again"


def test_what_cannot_be_lettered_is_set_as_type_and_exact():
    painter = poster(words("BLUF HOUR"))
    wrong = (line("BLUF HOUR", 30, 66, 255, 36),)
    art = drawn(painter, Reads(wrong))
    assert check(art).ok
    assert "2 set as type" in check(art).detail
    assert "attempts: 3" in check(art).detail
    live = [la.text for la in art.document.walk() if isinstance(la, Text)]
    assert sorted(live) == ["BLUE HOUR", "THE CELLAR"]
    assert sorted(t.string for t in art.text) == ["BLUE HOUR", "THE CELLAR"]


def test_where_nothing_reads_the_words_are_type_and_it_is_said():
    painter = Scripted(card())
    art = drawn(painter, None)
    assert "limner[ocr]" in " ".join(art.notes)
    assert sorted(t.string for t in art.text) == ["BLUE HOUR", "THE CELLAR"]
    assert all(t.font for t in art.text)
    assert painter.asked[0].data.get("lettering", []) == []


def test_where_no_model_letters_the_script_the_words_are_type():
    art = drawn(Scripted(card(lettering={"Hans": 0.9})), Reads(RIGHT))
    assert any("no model that is ready letters Latn" in note for note in art.notes)
    assert all(t.font for t in art.text)


def test_words_are_set_unless_asked_otherwise():
    painter = Scripted(card())
    art = limner.draw(PROMPT, size="320x420", world=Reading(painters=(painter,), reads=Reads(())))
    assert all(t.font for t in art.text)
    assert "lettering" not in painter.asked[0].data


def test_a_real_reader_reads_what_we_set():
    pytest.importorskip("rapidocr")
    pytest.importorskip("onnxruntime")
    world = limner.TestWorld()
    sheet = Document(
        size=Size(320, 200), background="#20405a",
        layers=(words("BLUE HOUR", at=(20, 20), em=48), words("Cellar", at=(20, 110), em=40)),
    )  # fmt: skip
    art = limner.render(sheet, world=world)
    pixels = opened(art.data)
    found = world.reading().read(limner_raster(pixels))
    assert [plain(f.text) for f in found] == [plain("BLUE HOUR"), plain("Cellar")]
    (ink,) = [t.box for t in art.text if t.string == "BLUE HOUR"]
    assert all(abs(a - b) < 7 for a, b in zip(found[0].box, ink, strict=True))


def limner_raster(pixels):
    from limner.document.raster import Raster

    return Raster(np.ascontiguousarray(pixels))


def test_generated_layers_name_what_they_letter():
    layer = Generated(id="g", prompt="x", lettering=("A",))
    assert Generated.model_validate_json(layer.model_dump_json()).lettering == ("A",)
