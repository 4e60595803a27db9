"""Print pieces: bleed that is really there, marks outside it, boxes in millimetres."""

from __future__ import annotations

import io

import numpy as np
import pikepdf
import pytest
from PIL import Image

import limner
from limner.basics.geometry import Size
from limner.document.request import Request
from limner.stages.brief import read
from limner.stages.plan.kind import kinds
from limner.stages.plan.trimming import trim_of

FLYER = 'A5 flyer with 3 mm bleed and trim marks: "Winter Fair", "6 December", "Town Hall"'


def _boxes(data: bytes) -> dict[str, list[float]]:
    """Return the boxes of the first page in millimetres."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[0]
        names = ("MediaBox", "BleedBox", "TrimBox")
        return {n: [float(v) * 25.4 / 72 for v in page[f"/{n}"]] for n in names}


def _sides(box: list[float]) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]


@pytest.mark.parametrize(
    ("prompt", "trim", "rim"),
    [
        (FLYER, (148, 210), 11),
        (
            'Business card 85 x 55 mm, 3 mm bleed, trim marks: "Mira Olsen", "Architect"',
            (85, 55),
            11,
        ),
        ('A6 postcard invitation, bleed of 5 mm: "Amara & Jonas"', (105, 148), 5),
    ],
)
def test_a_pdf_is_cut_to_the_millimetres_that_were_said(
    prompt: str, trim: tuple[int, int], rim: int
) -> None:
    art = limner.draw(prompt, format="pdf")
    boxes = _boxes(art.data)
    assert _sides(boxes["TrimBox"]) == pytest.approx(trim, abs=0.4)
    assert _sides(boxes["MediaBox"]) == pytest.approx([v + 2 * rim for v in trim], abs=0.4)
    bleed = boxes["TrimBox"][0] - boxes["BleedBox"][0]
    assert bleed == pytest.approx(5 if rim == 5 else 3, abs=0.3)
    assert [c.name for c in art.checks if not c.ok] == []


def test_marks_stand_outside_the_bleed_and_the_ground_runs_into_it() -> None:
    art = limner.draw(FLYER + ", on deep green", seed=1)
    document = art.document
    pixels = np.asarray(Image.open(io.BytesIO(art.data)).convert("RGB")).astype(int)
    slug, bleed = round(document.slug), round(document.bleed)
    assert slug > bleed > 8
    dark = pixels.sum(axis=2) < 200
    # Marks are dark lines on white in the slug, none of them inside the artwork's rim.
    assert dark[:slug].any()
    assert (pixels[: slug // 10] > 250).all()
    rim = pixels[slug + 1 : slug + bleed - 1, slug + bleed : -slug - bleed]
    assert not (rim > 250).all(axis=2).any()
    assert art.document.find("trim-marks") is not None


def test_bleed_and_marks_can_be_asked_for_by_option() -> None:
    art = limner.draw('Poster "Salt"', size="256x384", bleed=4, marks=True)
    assert art.document.slug > art.document.bleed > 0
    plain = limner.draw('Poster "Salt"', size="256x384")
    assert (plain.document.slug, plain.document.bleed) == (0, 0)
    assert plain.document.physical_width_mm is None


def test_a_fixed_size_is_kept_and_holds_bleed_and_marks() -> None:
    brief = read(FLYER)
    request = Request(prompt=FLYER, size=Size(1024, 1448))
    trim = trim_of(brief, request, kinds()["event-flyer"], Size(1024, 1448))
    assert trim.size == Size(1024, 1448)
    assert trim.slug / trim.bleed == pytest.approx(8 / 3)
    assert trim.bleed == pytest.approx(3 * 1024 / 170)


def test_pixels_that_are_no_such_millimetres_are_noted() -> None:
    card = 'Business card 85 x 55 mm, 3 mm bleed, trim marks: "Mira Olsen"'
    said = " ".join(limner.draw(card, size="1024x776", format="json").notes)
    assert "79.6 × 55.0 mm" in said
    assert "1024x737" in said
    assert not [n for n in limner.draw(card, size="1024x737", format="json").notes if "mm" in n]
    boxes = _boxes(limner.draw(card, size="1070x770", format="pdf").data)
    assert _sides(boxes["TrimBox"]) == pytest.approx((85, 55), abs=0.05)


def test_a_bookmark_is_marked_like_any_other_piece() -> None:
    art = limner.draw('A bookmark with 3 mm bleed and trim marks: "Keep reading", floral', seed=2)
    assert art.artwork.record.kind == "bookmark"
    assert art.document.find("trim-marks") is not None
    assert [c.name for c in art.checks if not c.ok] == []
