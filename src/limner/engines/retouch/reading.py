"""Reading: where a photograph shows given words.

Tesseract is asked where it is installed; else, and where it reads nothing like them, lines of
letter-like strokes are the candidates, and whoever asks tries which of them the words fit.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.pixels import linear, luma, oklab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from limner.engines.retouch.pixels import Floats

_PATIENCE = 30
"""Seconds Tesseract may take."""
_READ = 1200
"""Longest side pictures are enlarged to for reading."""
_LIKE = 0.62
"""How much of the words a reading must share."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word read: its text, the line it is of, and left, top, right and foot in pixels."""

    text: str
    line: tuple[str, str, str]
    box: tuple[float, float, float, float]


def find(picture: Floats, words: str) -> tuple[float, float, float, float] | None:
    """Return left, top, right and foot of `words` as Tesseract reads them; None without."""
    if shutil.which("tesseract") is None:
        return None
    scale = min(3.0, max(1.0, _READ / max(picture.shape)))
    best, found = _LIKE, None
    for image, mode in _pages(picture, scale):
        like, box = _best(_read(image, mode), words)
        if box is not None and like > best:
            best, found = like, box
        if best > 0.9:
            break
    if found is None:
        return None
    left, top, right, foot = found
    return left / scale, top / scale, right / scale, foot / scale


def _pages(picture: Floats, scale: float) -> Iterator[tuple[Floats, str]]:
    """Yield 8-bit pages to be read, and how: the picture's brightness, then each of its colours.

    On a busy ground letters are often the only thing of their colour.
    """
    big = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    levels = np.round(np.clip(luma(big), 0, 1) * 255).astype(np.uint8)
    yield levels, "11"
    yield 255 - levels, "11"
    yield _even(levels), "6"
    small = cv2.resize(picture, (160, 160), interpolation=cv2.INTER_AREA)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 1e-4)
    cv2.setRNGSeed(1)
    samples = np.ascontiguousarray(oklab(linear(small)).reshape(-1, 3))
    _, _, centres = cv2.kmeans(samples, 6, None, criteria, 2, cv2.KMEANS_PP_CENTERS)
    lab = oklab(linear(np.clip(big, 0, 1)))
    for centre in centres[np.argsort(-np.abs(centres[:, 0] - centres[:, 0].mean()))]:
        far = np.linalg.norm(lab - centre, axis=2)
        yield np.round(np.clip(far / 0.16, 0, 1) * 255).astype(np.uint8), "11"


def _even(levels: Floats) -> Floats:
    return cv2.createCLAHE(3.0, (8, 8)).apply(levels)


def _read(levels: Floats, mode: str) -> list[Word]:
    """Return what Tesseract reads in an 8-bit grey picture."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        path.write_bytes(cv2.imencode(".png", levels)[1].tobytes())
        command = ["tesseract", str(path), "stdout", "--psm", mode, "tsv"]
        try:
            told = subprocess.run(
                command, capture_output=True, timeout=_PATIENCE, check=False,
                env=os.environ | {"OMP_THREAD_LIMIT": "1"},  # more only wait for one another
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            return []
    rows = csv.DictReader(
        io.StringIO(told.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return [_word(row) for row in rows if (row.get("text") or "").strip()]


def _word(row: dict[str, str]) -> Word:
    left, top = float(row["left"]), float(row["top"])
    line = (row["block_num"], row["par_num"], row["line_num"])
    right, foot = left + float(row["width"]), top + float(row["height"])
    return Word(row["text"].strip(), line, (left, top, right, foot))


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _best(read: list[Word], words: str) -> tuple[float, tuple[float, float, float, float] | None]:
    """Return how like the best run of words on one line is to `words`, and its box."""
    wanted, best, found = _plain(words), 0.0, None
    for first in range(len(read)):
        for last in range(first + 1, min(first + 12, len(read)) + 1):
            run = read[first:last]
            if run[-1].line != run[0].line:
                break
            like = SequenceMatcher(None, wanted, _plain("".join(w.text for w in run))).ratio()
            if like > best:
                best, found = like, _around(run)
    return best, found


def _around(run: list[Word]) -> tuple[float, float, float, float]:
    return (
        min(w.box[0] for w in run), min(w.box[1] for w in run),
        max(w.box[2] for w in run), max(w.box[3] for w in run),
    )  # fmt: skip


def lines(picture: Floats, aspect: float) -> list[tuple[float, float, float, float]]:
    """Return boxes of letter-like lines whose width over height is about `aspect`, likeliest first.

    Strokes are what a closing or an opening takes away; those side by side are one line.
    """
    light = np.round(np.clip(luma(picture), 0, 1) * 255).astype(np.uint8)
    out: list[tuple[float, tuple[float, float, float, float]]] = []
    for high in (12, 24, 48, 96):
        if high > max(light.shape):
            break
        brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (high // 3 * 2 + 1,) * 2)
        for how in (cv2.MORPH_BLACKHAT, cv2.MORPH_TOPHAT):
            hat = cv2.morphologyEx(light, how, brush)
            _, marked = cv2.threshold(hat, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
            joined = cv2.morphologyEx(marked, cv2.MORPH_CLOSE, np.ones((3, high), np.uint8))
            _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
            for x, y, width, height, area in stats[1:]:
                if height < 6 or area < 0.3 * width * height:
                    continue
                off = abs(np.log(width / height / aspect))
                if off < 0.5:
                    out.append((off, (float(x), float(y), float(x + width), float(y + height))))
    return [box for _, box in sorted(out)[:12]]
