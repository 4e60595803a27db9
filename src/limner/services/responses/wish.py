"""The wish: whether a turn asks for a picture, a change of one, or neither, by rules."""

from __future__ import annotations

import re
from typing import Literal

from limner.services.errors import ApiError, refused

Action = Literal["generate", "edit"]
_DRAWN = re.compile(
    r"\b(?:draw|drawing|image|picture|photo|photograph|poster|flyer|logo|icon|banner|illustrat\w*|"
    r"render\w*|sketch|paint\w*|cover|card|menu|sign|diagram|infographic|comic|storyboard|sticker|"
    r"wallpaper|mock-?up|generate|design|visuali[sz]e)\b",
    re.IGNORECASE,
)
_CHAT = re.compile(
    r"(?:hi|hello|hey|thanks|thank you|thx|ok(?:ay)?|great|perfect|cool|bye|goodbye|"
    r"good (?:morning|afternoon|evening|night))\b[^a-z]*(?:there|you|so much|a lot|limner)?[^a-z]*",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|explain|tell me|"
    r"describe|say|list|write|summari[sz]e|translate|count)\b",
    re.IGNORECASE,
)
_FRESH = re.compile(
    r"(?:please\s+|now\s+|(?:can|could|would) you\s+(?:please\s+)?)*"
    r"(?:draw|create|generate|design|paint|sketch|illustrate|make|produce|render)\s+(?:me\s+|us\s+)?"
    r"(?:an?|another|some|two|three|four|new)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:it|its|this|that|these|those|same|previous|last|above|attached|given)\b", re.IGNORECASE
)


def wants_picture(text: str, choice: str, context: bool) -> bool:
    """Whether a turn asks for a picture. choice: of the tool. context: whether there is one."""
    if choice != "auto":
        return choice == "required"
    if not text or _CHAT.fullmatch(text):
        return False
    if _ASKS.match(text) and not _DRAWN.search(text):
        # "Is it possible to make it darker?" asks for a change of the picture there is.
        return context and bool(re.search(r"\b(?:make|change|turn|add|remove)\b", text))
    return True


def action(wanted: str, text: str, context: bool, place: str) -> Action:
    """Return what is done; raises ApiError for an edit without a picture. place: of the tool."""
    if wanted == "edit" and not context:
        words = "The action 'edit' needs an image in the context, and there is none."
        raise refused(words, f"{place}action", "image_edit_without_image")
    if wanted == "generate" or not context:
        return "generate"
    if wanted == "edit":
        return "edit"
    return "generate" if _FRESH.match(text) and not _BACK.search(text) else "edit"


def plain(context: bool) -> str:
    """Return what is said where no picture is asked for."""
    if context:
        return "Tell me what to change in the picture, or what to draw next."
    return (
        "I draw and edit pictures. Tell me what to draw: what it shows, the words on it, its style."
    )


def needs_words() -> ApiError:
    """A picture is asked for without a word."""
    return refused("The input has no text to draw from.", "input", "empty_string")
