"""The Request: one call as the caller made it, whichever door it came through."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Size
from limner.document.direction import Direction, Effort
from limner.document.instruction import Instruction
from limner.document.layers.generated import Condition
from limner.document.value import Value

Format = Literal["png", "jpeg", "webp", "svg", "pdf", "json", "psd", "gif", "glb"]
Quality = Literal["low", "medium", "high", "auto"]
FORMATS: dict[str, Format] = {
    ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".svg": "svg",
    ".pdf": "pdf", ".limner.json": "json", ".psd": "psd", ".gif": "gif",
    ".glb": "glb",
}  # fmt: skip
"""File extensions and what they hold."""

MOVING: tuple[Format, ...] = ("gif", "webp")
"""Formats that can hold an animation."""
MEASURED: tuple[Format, ...] = ("png", "jpeg", "webp", "psd", "pdf")
"""Formats marked with their dots per inch."""


class Lead(Value):
    """The picture a set is led by: its pictures share the colours and the type it has.

    prompt: '' is the picture's own. size: None is auto.
    """

    prompt: str = ""
    seed: int = 0
    size: Size | None = None


class Request(Value):
    """What to draw. size None is auto: from the prompt's words, else the kind's own."""

    prompt: str
    size: Size | None = None
    quality: Quality = "auto"
    background: Literal["transparent", "opaque", "auto"] = "auto"
    format: Format = "png"
    compression: int = Field(default=92, ge=0, le=100)
    """JPEG and WebP quality."""
    dpi: int | None = Field(default=None, ge=10, le=4800)
    """Dots per inch the file is marked with; None: from the document's printed width, else 96."""
    bleed: float | None = Field(default=None, ge=0, le=25)
    """Millimetres of the picture beyond its trimmed edges; None: as the prompt says, else none."""
    marks: bool = False
    """Lay the sheet on a larger one with trim and register marks, as the prompt's words do."""
    animate: bool = False
    """Build the picture up layer by layer; WebP only where asked, GIF always."""
    text: Literal["outlines", "live"] = "outlines"
    """Words of an SVG: outlines only, or outlines with text over them to be selected and found."""
    engine: str = "auto"
    seed: int = 0
    kind: str | None = None
    """Name of the picture kind, where the caller knows it better than the prompt."""
    style: str | None = None
    """Name of the style; None takes the prompt's, 'none' leaves the prompt's aside."""

    think: Effort = "none"
    """How many pictures are laid out and compared before one is painted."""
    direction: Direction | None = None
    """What is settled of the picture already: a plan it is drawn from."""

    planner: Literal["rules", "llm"] = "rules"
    """Who plans: rules, or a language model that is asked first and rules after it."""

    model: str | None = None
    """Name of the generative model that is to paint (`limner models`); None lets the planner say
    whether one paints, and which."""
    lettering: Literal["set", "painted"] = "set"
    """Who letters a picture that a model paints: the typesetter, or the model itself, whose letters
    are read back and mended."""
    guide: Condition | None = None
    """Compose first, then let a model paint over it: held to the picture, its depth or edges."""
    strength: float | None = Field(default=None, ge=0, le=1)
    """How far it may leave what was composed; None is as suits the guide."""

    documents: tuple[str, ...] = Field(default=(), max_length=8)
    """Digests of kept reports, decks or sheets whose words and figures the picture shows."""
    document_names: tuple[str, ...] = Field(default=(), max_length=8)
    """What their files are called, in the same order, where that is known: 'report.pdf'."""
    page: tuple[int, int] | None = None
    """Which slide of how many it is, where the documents become a set of slides."""

    references: tuple[str, ...] = Field(default=(), max_length=16)
    """Digests of kept pictures whose colours are to be taken, or which the words name by position:
    where a picture is edited it is image 1 and the first of these image 2."""
    reference_names: tuple[str, ...] = Field(default=(), max_length=16)
    """What their files are called, in the same order, where that is known: 'bottle.png'."""
    picture: str | None = None
    """Digest of the kept file that is edited."""
    called: str = ""
    """What that file is called, where it is known: a name that lies is refused."""
    mask: str | None = None
    """Digest of the kept file that says what of the picture may change."""
    mask_mode: Literal["alpha", "white"] = "alpha"
    """What marks it there: clear pixels, or white ones."""
    metadata: Literal["strip", "keep"] = "strip"
    """Whether an edited picture's EXIF data goes into the file written."""

    then: Instruction | None = None
    """What is changed in it once it is composed: its words in another language, its light."""
    lead: Lead | None = None
    """The picture it shares colours and type with; None where it stands alone."""

    @property
    def moving(self) -> bool:
        """Whether the file is an animation."""
        return self.animate or self.format == "gif"
