"""Reading pictures back: RapidOCR for designs, tesseract for typed pages."""

from __future__ import annotations

import os
import subprocess
from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

LANGUAGES = {"en": "eng", "fr": "fra", "zh": "chi_sim+chi_tra"}
_THREADS = "LIMNER_BENCH_THREADS"


def prepare(threads: int) -> None:
    """Say how many threads this process may read with; a spawned process calls it first."""
    os.environ[_THREADS] = str(threads)
    os.environ["OMP_THREAD_LIMIT"] = "1"


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    threads = {
        "EngineConfig.onnxruntime.intra_op_num_threads": int(os.environ.get(_THREADS, "1")),
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }
    return RapidOCR(params={"Global.log_level": "error", **threads})


def lines(data: bytes) -> list[str]:
    """Return the lines of text RapidOCR (PP-OCRv6) reads in an encoded picture."""
    pixels = np.array(Image.open(BytesIO(data)).convert("RGB"))[:, :, ::-1]
    found = _engine()(pixels)
    return list(found.txts or ())


def page(data: bytes, language: str) -> str:
    """Return the text tesseract reads on a page: segmentation 3, languages as in STRICT."""
    done = subprocess.run(
        ["tesseract", "-", "stdout", "-l", LANGUAGES[language], "--psm", "3"],
        input=data, capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )  # fmt: skip
    return done.stdout.decode("utf-8", "ignore")
