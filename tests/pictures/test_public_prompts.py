"""The example prompts, drawn as a user would: every string exact, every check passed, words read
back by OCR."""

import json
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

import limner

EXAMPLES = Path(__file__).parents[2] / "examples" / "prompts.jsonl"
PROMPTS = [json.loads(line) for line in EXAMPLES.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("line", PROMPTS, ids=lambda line: line["id"])
def test_every_string_is_set_and_every_check_passes(line):
    art = limner.draw(line["prompt"], size=line["size"], seed=0, engine="vector")
    assert [c for c in art.checks if not c.ok] == []
    shown = [t.string for t in art.text]
    whole = "\n".join(shown)
    for string in line["text"]:
        assert string in whole, f"{string!r} is not in {shown}"
    assert max(Counter(shown).values(), default=0) <= max(
        Counter(c.text for c in art.artwork.brief.strings).values(), default=0
    )
    assert str(art.size) == line["size"]


@pytest.mark.parametrize("line", PROMPTS[::4], ids=lambda line: line["id"])
def test_four_seeds_are_four_designs(line):
    made = {
        (art.document.composition, art.document.layers)
        for art in (
            limner.draw(line["prompt"], size="512x512", seed=s, engine="vector") for s in range(4)
        )
    }
    assert len(made) == 4


READABLE = [line for line in PROMPTS if line["id"] in {
    "poster-languages", "event-poster", "ad-square", "slide", "menu-cafe", "chart-bars", "poster-zh",
    "billboard-street",
}]  # fmt: skip


@pytest.fixture(scope="module")
def reader():
    rapidocr = pytest.importorskip("rapidocr")
    return rapidocr.RapidOCR(params={"Global.log_level": "error"})


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("line", READABLE, ids=lambda line: line["id"])
def test_ocr_reads_the_words_back(line, reader):
    art = limner.draw(line["prompt"], size=line["size"], seed=0, engine="vector")
    pixels = _pixels(art)
    found = reader(pixels[:, :, ::-1])
    seen = _letters("".join(found.txts or ()))
    wanted = [_letters(word) for string in line["text"] for word in string.split()]
    missed = [w for w in wanted if w and w not in seen]
    assert len(missed) <= len(wanted) // 10, f"OCR missed {missed} in {seen}"


def _pixels(art):
    import io

    from PIL import Image

    with Image.open(io.BytesIO(art.data)) as picture:
        return np.asarray(picture.convert("RGB"))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
