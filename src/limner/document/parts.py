"""Parts: what a prompt is made of, typed; a prompt can be written from them and read into them."""

from __future__ import annotations

from pydantic import Field, field_validator

from limner.document.brief import Role
from limner.document.value import Value


class Wording(Value):
    """A string that must appear exactly, and what it is for."""

    text: str = Field(min_length=1)
    role: Role = "headline"


class Seen(Value):
    """One kind of thing to be seen: head noun in the singular, how many, colours by their words."""

    name: str = Field(min_length=1)
    count: int = Field(default=1, ge=1, le=12)
    colours: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()


class Parts(Value):
    """What a prompt says, part by part; '' and () say nothing.

    kind, medium, season, setting: one word or phrase each. light, camera, styles, moods: as the
    reader calls them ('golden hour', 'from window', 'close-up', 'swiss', 'calm'). palette, ground:
    colours by their words or as hex. without: what must not be there. aspect: '16:9'.
    """

    kind: str = ""
    medium: str = ""
    subjects: tuple[Seen, ...] = ()
    setting: str = ""
    light: tuple[str, ...] = ()
    camera: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    season: str = ""
    palette: tuple[str, ...] = ()
    ground: str = ""
    wording: tuple[Wording, ...] = ()
    without: tuple[str, ...] = ()
    aspect: str = Field(default="", pattern=r"^(?:[1-9]\d?:[1-9]\d?)?$")

    @field_validator("light", "camera", "styles", "moods", "palette", "without", mode="before")
    @classmethod
    def _several(cls, given: object) -> object:
        """Take one word for a tuple of it."""
        return (given,) if isinstance(given, str) and given else given or ()

    @field_validator("subjects", mode="before")
    @classmethod
    def _things(cls, given: object) -> object:
        """Take a name for a thing of that name."""
        several = (given,) if isinstance(given, str | Seen | dict) else given
        if not isinstance(several, tuple | list):
            return several
        return tuple({"name": one} if isinstance(one, str) else one for one in several)

    @field_validator("wording", mode="before")
    @classmethod
    def _strings(cls, given: object) -> object:
        """Take a string for a headline, and texts by role."""
        if isinstance(given, str):
            return ({"text": given},)
        if isinstance(given, dict):
            return tuple({"text": text, "role": role} for role, text in given.items())
        return given
