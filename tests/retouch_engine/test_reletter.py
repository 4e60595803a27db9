"""Other words in a picture: found, erased, set again in the old ones' place."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from tests.retouch_engine.pictures import drawn, horizon, job, levels

from limner.basics.errors import BadOption
from limner.engines.retouch import register
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
