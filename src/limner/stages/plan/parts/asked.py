"""What a brief asks to be shown by name, as against what it is for: 'poster for a kite festival,
a red fox' is for a festival and asks for a fox.

What is asked for comes before anything guessed from titles, sections or the occasion.
"""

from __future__ import annotations

import re
from functools import lru_cache

from limner.document.brief import Brief, Subject

QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》")
BREAK = re.compile(r"[,;:.!?\n\0、，。；：–—]")
SHOWING = re.compile(
    r"\b(with|showing|shows|featuring|depicting|picturing|of|mit|avec|con|com|met|med)\b", re.I
)
"""Words that lead from a sheet to what is seen on it."""
TITLES = re.compile(r"\s*[:：]?\s*\0")
"""What follows a word that says what a string is: 'masthead "The Lantern"'."""

_PLAIN = """
    dinosaur volcano goggles violin guitar trumpet saxophone accordion robot unicorn
    dragon owl fox wolf bear lion tiger elephant giraffe zebra monkey panda penguin whale
    dolphin shark octopus turtle crocodile butterfly ladybug snail hedgehog rabbit horse
    cow sheep goat duck swan parrot flamingo peacock frog cat dog kite lighthouse sailboat
    bicycle tractor helicopter rocket telescope microscope pumpkin carrot strawberry
    pineapple watermelon avocado mushroom sunflower cactus snowman windmill
"""
PLAIN = frozenset(_PLAIN.split())
"""Things of one sense only, which a title that names them may be pictured by."""


@lru_cache(maxsize=64)
def asked(brief: Brief) -> tuple[Subject, ...]:
    """Return the subjects the brief names to be seen, outside the strings to be set: in a clause
    of their own, or after 'with', 'showing' and their like.
    """
    text = QUOTED.sub(lambda found: "\0" * len(found.group()), brief.prompt)
    for copy in brief.strings:
        at = text.find(copy.text) if len(copy.text) > 3 else -1
        if at >= 0:
            text = text[:at] + "\0" * len(copy.text) + text[at + len(copy.text) :]
    return tuple(s for s in brief.subjects if s.span is not None and _shown(text, s.span.start))


def _shown(text: str, at: int) -> bool:
    """Return whether what a text names at a place is named to be seen; its strings are blank."""
    if text[at : at + 1] == "\0":
        return False
    breaks = [m.end() for m in BREAK.finditer(text, 0, at)]
    start = breaks[-1] if breaks else 0
    end = BREAK.search(text, at)
    if end is not None and TITLES.match(text, end.start()):
        return False
    return bool(breaks) or SHOWING.search(text, start, at) is not None


@lru_cache(maxsize=64)
def told(brief: Brief) -> tuple[str, ...]:
    """Return the plain things that titles name, in their order: 'Goggles On' is of goggles."""
    said = " ".join(c.text for c in brief.strings if c.role in ("headline", "subhead", "logo"))
    words = re.findall(r"[a-z]+", said.lower())
    forms = [next((f for f in (w, w[:-1], w[:-2]) if f in PLAIN), None) for w in words]
    return tuple(dict.fromkeys(f for f in forms if f))
