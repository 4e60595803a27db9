"""Limner: an open, self-hosted image studio. A picture is a document of layers.

    import limner
    art = limner.draw("Poster titled 'Harvest Supper'", size="1024x1536")
    art.save("poster.png")

Names are loaded when first used, so that `import limner` stays quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from limner.basics.errors import (
        BadDocument,
        BadImage,
        BadMask,
        BadOption,
        BadPrompt,
        BadRequest,
        BadSize,
        BadSource,
        Cancelled,
        CannotWrite,
        Declined,
        EngineFailed,
        LimnerError,
        MissingAssets,
        MissingGlyphs,
        OutcomeUnknown,
        OutOfCredit,
        Overloaded,
    )
    from limner.crew import draw_many
    from limner.document.animation import Animation
    from limner.document.artwork import Artwork, Check, Record, SetText
    from limner.document.brief import Brief
    from limner.document.document import Document
    from limner.document.frame import Frame
    from limner.document.history import History
    from limner.document.parts import Parts, Seen, Wording
    from limner.document.request import Request
    from limner.document.understanding import Understanding
    from limner.door import (
        Art,
        adraw,
        animate,
        brief,
        draw,
        edit,
        kinds,
        open_document,
        open_plan,
        render,
        styles,
    )
    from limner.pictures import Pictures, draw_set, open_set
    from limner.ports.language import Endpoint
    from limner.prompting import parts, prompt, templates, understand
    from limner.stages.plan.kind import PictureKind
    from limner.stages.plan.style import Style
    from limner.world import LocalWorld, TestWorld

__version__ = "0.1.0"

_HOMES = {
    "limner.basics.errors": (
        "BadDocument BadImage BadMask BadOption BadPrompt BadRequest BadSize BadSource Cancelled "
        "CannotWrite Declined EngineFailed LimnerError MissingAssets MissingGlyphs OutcomeUnknown "
        "OutOfCredit Overloaded"
    ),
    "limner.document.animation": "Animation",
    "limner.document.artwork": "Artwork Check Record SetText",
    "limner.document.brief": "Brief",
    "limner.document.document": "Document",
    "limner.document.frame": "Frame",
    "limner.document.history": "History",
    "limner.document.parts": "Parts Seen Wording",
    "limner.document.request": "Request",
    "limner.document.understanding": "Understanding",
    "limner.ports.language": "Endpoint",
    "limner.prompting": "parts prompt templates understand",
    "limner.crew": "draw_many",
    "limner.door": "Art adraw animate brief draw edit kinds open_document open_plan render styles",
    "limner.pictures": "Pictures draw_set open_set",
    "limner.stages.plan.kind": "PictureKind",
    "limner.stages.plan.style": "Style",
    "limner.world": "LocalWorld TestWorld",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Animation",
    "Art",
    "Artwork",
    "BadDocument",
    "BadImage",
    "BadMask",
    "BadOption",
    "BadPrompt",
    "BadRequest",
    "BadSize",
    "BadSource",
    "Brief",
    "Cancelled",
    "CannotWrite",
    "Check",
    "Declined",
    "Document",
    "Endpoint",
    "EngineFailed",
    "Frame",
    "History",
    "LimnerError",
    "LocalWorld",
    "MissingAssets",
    "MissingGlyphs",
    "OutOfCredit",
    "OutcomeUnknown",
    "Overloaded",
    "Parts",
    "PictureKind",
    "Pictures",
    "Record",
    "Request",
    "Seen",
    "SetText",
    "Style",
    "TestWorld",
    "Understanding",
    "Wording",
    "__version__",
    "adraw",
    "animate",
    "brief",
    "draw",
    "draw_many",
    "draw_set",
    "edit",
    "kinds",
    "open_document",
    "open_plan",
    "open_set",
    "parts",
    "prompt",
    "render",
    "styles",
    "templates",
    "understand",
]


def __getattr__(name: str) -> Any:
    """Import a public name from its home on first use."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'limner' has no attribute {name!r}")
    value = getattr(importlib.import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
