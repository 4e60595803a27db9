"""Backdrop: what is behind the subject, replaced, blurred or cleared."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.document.operation import Local


class Backdrop(Local):
    """Change everything but the subject, which is `matte`, or else found.

    how: 'sheet' puts the layer's sheet called `sheet` (as large as what it takes in) behind it,
    'blur' throws it out of focus, 'clear' leaves nothing. blur: radius of the circle of confusion
    in pixels. decontaminate: take the old background's colour out of the subject's soft edge.
    match: 0 to 1, how far the subject's light and white balance are brought near the new
    background's. shadow: 0 to 1, how dark the contact shadow the subject keeps or gets; 0 none.
    """

    kind: Literal["backdrop"] = "backdrop"
    how: Literal["sheet", "blur", "clear"] = "sheet"
    sheet: str = ""
    blur: float = Field(default=12.0, ge=0.0, le=400.0)
    decontaminate: bool = True
    match: float = Field(default=0.0, ge=0.0, le=1.0)
    shadow: float = Field(default=0.0, ge=0.0, le=1.0)
