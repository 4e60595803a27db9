"""Letters read in pixels: RapidOCR where it is installed (`limner[ocr]`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec

from limner.basics.errors import BadOption
from limner.ports.finding import Finding
from limner.ports.reading import Reader


def found() -> bool:
    """Whether a reader is installed, told without loading it."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def finding() -> Finding:
    """Return what `limner doctor` says of it."""
    detail = "RapidOCR" if found() else "not installed"
    cost = "words are set as type even where a model is asked to letter them"
    return Finding(
        "letters read in pixels", found(), detail, cost, "pip install 'limner[ocr]'", True
    )


@lru_cache(maxsize=1)
def reader() -> Reader:
    """Return what reads here, loaded with the first picture; raises BadOption where nothing is."""
    if not found():
        raise BadOption(
            "Nothing here reads words in pixels.", hint="Run: pip install 'limner[ocr]'.",
            param="lettering",
        )  # fmt: skip
    from limner.world.reading.rapid import RapidReader

    return RapidReader()
