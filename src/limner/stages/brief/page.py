"""Phrases of the words and the picture itself, which name no thing in it.

A speech bubble named again, a sign's edge, the reader's eye, the bottom of the screen, additional
notes, rays of light: long prompts tell where words stand by such phrases.
"""

from __future__ import annotations

import re

from limner.basics.english import singular
from limner.stages.brief.phrases import Phrase
from limner.stages.brief.reading import Reading
from limner.stages.brief.subject_words import TEXT_SURFACES
from limner.stages.brief.words import word_set

NOTED = word_set("note message detail line remark")
"""What further words are called: 'additional notes' are words, a musical note is a thing."""
BUBBLES = word_set("bubble balloon box cloud")
"""What speech stands in, where `SPOKEN` is before it."""
SPOKEN = word_set("speech thought dialogue text caption word")
ONLOOKERS = word_set("reader viewer observer onlooker audience customer")
"""Who looks at the picture and is not in it."""
LOOKS = word_set("eye gaze view glance attention mind")
_PART_OF = re.compile(
    r"\b(?:portion|part|side|edge|corner|top|bottom|middle|cent(?:er|re)|half|third) of (?:the )?$"
)
_OF_LIGHT = re.compile(r"\s+of\s+(?:[a-z-]+\s+)?(?:(?:sun|moon|day|lamp)?light|sunshine|sun)\b")


def of_the_page(reading: Reading, chunk: Phrase) -> bool:
    """Return whether a phrase is of the words or of the picture as a whole."""
    first, head = chunk.nouns[0].text, chunk.head
    lettered = bool(reading.found)
    if first.endswith(("'s", "’s")):
        owner = singular(first[:-2])
        if (owner in ONLOOKERS and head in LOOKS) or (
            lettered and owner in TEXT_SURFACES | BUBBLES
        ):
            return True
    said = {*chunk.attributes, *(noun.text for noun in chunk.nouns)}
    if chunk.nouns[-1].text.endswith(("'s", "’s")) or head == "viewer":
        return True
    if head in NOTED and {"additional", "further"} & said:
        return True
    if head in BUBBLES and lettered:
        spoken = len(chunk.nouns) > 1 and chunk.nouns[-2].text in SPOKEN
        if spoken or (head == "bubble" and "speech bubble" in reading.masked):
            return True
    if head == "screen" and _PART_OF.search(reading.masked[: chunk.start]):
        return True
    return head in ("ray", "beam", "shaft") and bool(_OF_LIGHT.match(reading.masked, chunk.end))
