"""Other words in a picture: found, erased, set again in the old ones' place."""

from __future__ import annotations

import re
import shutil
import subprocess

import cv2
import numpy as np
import pytest
from tests.retouch_engine.pictures import drawn, horizon, job, levels

from limner.basics.errors import BadOption
from limner.engines.retouch import register
from limner.engines.retouch.room import fitted
from limner.world.test import TestWorld

WORLD = TestWorld()
QUAD = np.array([[20, 50], [106, 40], [108, 66], [22, 78]], np.float32)


def word(text: str) -> np.ndarray:
    """Return words as black on clear, cropped to their ink, uint8 (rows, columns, 4)."""
    page = np.zeros((300, 2400), np.uint8)
    cv2.putText(page, text, (60, 200), cv2.FONT_HERSHEY_DUPLEX, 4.0, 255, 14, cv2.LINE_AA)
    x, y, width, height = cv2.boundingRect(page)
    alpha = page[y : y + height, x : x + width]
    return np.dstack([np.zeros((*alpha.shape, 3), np.uint8), alpha])


def heavier(sheet: np.ndarray) -> np.ndarray:
    """Return words with thicker strokes."""
    out = sheet.copy()
    out[..., 3] = cv2.dilate(sheet[..., 3], np.ones((23, 23), np.uint8))
    return out


def sign() -> np.ndarray:
    """Return a yellow sign that says OPEN, leaning, uint8 (128, 128, 4)."""
    ground = horizon(128) * 0.2 + np.float32([0.7, 0.6, 0.2])
    ink = word("OPEN")[..., 3] / np.float32(255)
    share = register.warped(ink, register.onto(QUAD, ink.shape), (128, 128))[..., None]
    return levels(np.clip(ground * (1 - share) + np.float32([0.1, 0.1, 0.3]) * share, 0, 1))


def ink(pixels: np.ndarray) -> np.ndarray:
    return pixels[..., 0].astype(int) < 110


def test_the_old_words_go_and_the_new_take_their_place() -> None:
    before = sign()
    sheets = {"old0": word("OPEN"), "new0": word("SHUT")}
    after = drawn(WORLD, job(WORLD, before, {
        "kind": "reletter", "old": "OPEN", "new": "SHUT", "faces": ["0"],
        "corners": QUAD.tolist()}, sheets=sheets))  # fmt: skip
    wanted = sheets["new0"][..., 3] / np.float32(255)
    seen = register.warped(wanted, register.onto(QUAD, wanted.shape), (128, 128))
    both = np.corrcoef(seen.ravel(), ink(after).ravel())[0, 1]
    stale = np.corrcoef(seen.ravel(), ink(before).ravel())[0, 1]
    assert both > 0.85 > stale + 0.1
    assert np.array_equal(after[:25], before[:25])
    assert np.array_equal(after[100:], before[100:])


def test_the_face_that_fits_is_chosen() -> None:
    before = sign()
    sheets = {
        "oldA": heavier(word("OPEN")), "newA": word("I"),
        "oldB": word("OPEN"), "newB": word("SHUT"),
    }  # fmt: skip
    after = drawn(WORLD, job(WORLD, before, {
        "kind": "reletter", "old": "OPEN", "new": "SHUT", "faces": ["A", "B"],
        "corners": QUAD.tolist()}, sheets=sheets))  # fmt: skip
    assert ink(after).sum() > 0.6 * ink(before).sum(), "the lone letter of the wrong face was set"


def test_words_that_are_not_there_are_refused() -> None:
    plain = levels(np.full((96, 96, 3), 0.6, np.float32))
    work = job(WORLD, plain, {"kind": "reletter", "old": "OPEN", "new": "SHUT", "faces": ["0"]},
               sheets={"old0": word("OPEN"), "new0": word("SHUT")})  # fmt: skip
    with pytest.raises(BadOption, match="corners"):
        drawn(WORLD, work)


def test_letters_that_hang_below_do_not_lift_the_rest() -> None:
    plain, hanging = (word(text)[..., 3] / 255 for text in ("HELLO", "Helping"))
    assert register.baseline(plain) == pytest.approx(len(plain), abs=6)
    assert register.baseline(hanging) < len(hanging) - 20


def bill(text: str, ground: tuple[int, int, int], where: tuple[int, int, int, int]) -> np.ndarray:
    """Return words in dark ink at x, y, width and height of a plain 400x240 ground, and a rule."""
    pixels = np.full((240, 400, 4), (*ground, 255), np.uint8)
    pixels[200:206, 20:380, :3] = 30
    x, y, width, height = where
    alpha = cv2.resize(word(text)[..., 3:], (width, height), interpolation=cv2.INTER_AREA)
    share = alpha[..., None] / np.float32(255)
    part = pixels[y : y + height, x : x + width, :3]
    part[:] = np.round(part * (1 - share) + np.float32([34, 26, 40]) * share)
    return pixels


def read(pixels: np.ndarray, tmp_path) -> str:
    """Return the letters Tesseract reads."""
    path = tmp_path / "page.png"
    big = cv2.resize(pixels[..., 2::-1], None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    cv2.imwrite(str(path), cv2.copyMakeBorder(big, 40, 40, 40, 40, cv2.BORDER_REPLICATE))
    told = subprocess.run(
        ["tesseract", str(path), "stdout", "--psm", "11"], capture_output=True, check=True
    )
    return re.sub(r"[^A-Z]", "", told.stdout.decode().upper())


PLACES = {
    "sign": ((232, 188, 60), (110, 60, 170, 54)),
    "label": ((246, 240, 226), (140, 90, 100, 32)),
    "poster at the left edge": ((150, 190, 210), (6, 40, 220, 70)),
}


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs Tesseract to read the words")
@pytest.mark.parametrize("new", ["SHUT", "CLOSED TODAY"])
@pytest.mark.parametrize("place", PLACES)
def test_the_new_words_are_read_and_nothing_else_moved(place, new, tmp_path) -> None:
    ground, where = PLACES[place]
    before = bill("OPEN", ground, where)
    sheets = {"oldA": heavier(word("OPEN")), "newA": heavier(word(new)),
              "oldB": word("OPEN"), "newB": word(new)}  # fmt: skip
    after = drawn(
        WORLD,
        job(
            WORLD,
            before,
            {"kind": "reletter", "old": "OPEN", "new": new, "faces": ["A", "B"]},
            sheets=sheets,
        ),
    )
    told = read(after, tmp_path)
    assert new.replace(" ", "") in told
    assert "OPEN" not in told
    _, y, _, height = where
    around = np.ones(before.shape[:2], bool)
    around[y - 12 : y + height + 12] = False
    assert np.array_equal(after[around], before[around])
    assert not ink(after)[:, [0, 1, 2, -3, -2, -1]][:190].any(), "letters at the picture's edge"


def test_no_new_words_leave_the_place_bare() -> None:
    ground, where = PLACES["sign"]
    before = bill("OPEN", ground, where)
    x, y, width, height = where
    corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]
    after = drawn(WORLD, job(WORLD, before, {
        "kind": "reletter", "old": "OPEN", "new": "", "faces": ["A"], "corners": corners},
        sheets={"oldA": word("OPEN"), "newA": word("OPEN")}))  # fmt: skip
    assert np.abs(after[:190, :, :3].astype(int) - np.array(ground)).max() < 8


def test_the_words_in_the_mask_go_whatever_they_are() -> None:
    ground, where = PLACES["sign"]
    before = bill("WHATEVER", ground, where)
    mask = np.zeros((240, 400), np.uint8)
    mask[40:140, 60:340] = 255
    after = drawn(WORLD, job(WORLD, before, {
        "kind": "reletter", "old": "", "new": "TEA", "faces": ["A"]},
        sheets={"oldA": word("TEA"), "newA": word("TEA")}, mask=mask))  # fmt: skip
    assert np.array_equal(after[mask == 0], before[mask == 0])
    assert 0.1 < ink(after)[mask > 0].sum() / ink(before)[mask > 0].sum() < 0.9


def test_an_empty_mask_is_refused_in_words() -> None:
    plain = levels(np.full((96, 96, 3), 0.6, np.float32))
    mask = np.zeros((96, 96), np.uint8)
    mask[20:60, 20:70] = 255
    with pytest.raises(BadOption, match="no letters"):
        drawn(WORLD, job(WORLD, plain, {
            "kind": "reletter", "old": "", "new": "TEA", "faces": ["A"]},
            sheets={"oldA": word("TEA"), "newA": word("TEA")}, mask=mask))  # fmt: skip


@pytest.mark.parametrize("align", ["auto", "start", "centre", "end"])
@pytest.mark.parametrize("new", [50.0, 180.0, 900.0])
@pytest.mark.parametrize("room", [(0.0, 0.0), (10.0, 90.0), (60.0, 60.0)])
def test_words_never_leave_their_room(align, new, room) -> None:
    fit = fitted(new, 100.0, room, align)
    assert fit.left >= -room[0] - 1e-6
    assert fit.left + new * fit.across <= 100 + room[1] + 1e-6
    assert fit.across <= fit.down <= 1
    assert fit.across > 0.83 * fit.down, "letters are condensed only so far"
