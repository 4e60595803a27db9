"""Letters read in pixels: RapidOCR where it is installed (`limner[ocr]`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec

from limner.basics.errors import BadOption
from limner.ports.reading import Reader


@lru_cache(maxsize=1)
def reader() -> Reader:
    """Return what reads here, loaded with the first picture; raises BadOption where nothing is."""
    if find_spec("rapidocr") is None or find_spec("onnxruntime") is None:
        raise BadOption(
            "Nothing here reads words in pixels.", hint="Run: pip install 'limner[ocr]'.",
            param="lettering",
        )  # fmt: skip
    from limner.world.reading.rapid import RapidReader

    return RapidReader()
