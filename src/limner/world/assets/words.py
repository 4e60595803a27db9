"""Turns a noun phrase into the words worth looking up, most telling first."""

from __future__ import annotations

import re
from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words(
    """
    a an the some any my your our his her its their this that these those
    """
)
COLOURS = _words(
    """
    red orange yellow green blue purple violet pink brown black white grey gray golden gold
    silver beige cream turquoise teal navy crimson scarlet magenta cyan indigo maroon pastel
    dark bright pale light colorful colourful multicolored rainbow-colored
    """
)
QUALITIES = _words(
    """
    big small large little tiny huge giant gigantic miniature mini massive tall short long
    wide narrow thick thin old new young ancient modern vintage retro antique cute happy
    smiling sad beautiful pretty lovely elegant fancy simple plain stylised stylized single
    lone whole half fresh ripe juicy delicious tasty steaming sizzling cozy cosy fluffy furry
    shiny glossy glowing sparkling rustic wooden friendly funny playful sleepy sleeping
    sitting standing running flying one two three four five six seven eight nine ten several
    many few cartoon classic traditional detailed minimalist abstract perched blooming fierce
    majestic
    """
)
AFTER_THE_HEAD = _words(
    """
    with in on at under over near beside behind above below between against inside outside
    next wearing holding riding eating drinking reading playing carrying for from by and or to
    into that which who while during without around through across
    """
)
MEASURES = _words(
    """
    cup glass mug pot slice piece plate bowl basket bunch stack pile pair group bottle jar box
    bag can loaf scoop dish drop set row bouquet tray platter herd flock school pack swarm
    field
    """
)
"""Heads that yield to what follows their "of"."""
EMPTY_HEADS = _words(
    """
    icon logo picture image drawing illustration scene shop store class lesson party day night
    time season team club service business company fan lover food event theme symbol sign
    emoji graphic art stand section silhouette motif machine fillet kit set field
    """
)
"""Heads that yield to the word before them when the pair is unknown."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:-[^\W\d_]+)*")
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "children": "child",
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "leaves": "leaf",
    "wolves": "wolf",
    "knives": "knife",
    "loaves": "loaf",
    "shelves": "shelf",
    "calves": "calf",
    "cacti": "cactus",
    "oxen": "ox",
    "scarves": "scarf",
    "elves": "elf",
    "halves": "half",
    "thieves": "thief",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the words up to its head, what "of" adds, what else is said, all of it."""

    head: tuple[str, ...]
    of: tuple[str, ...]
    rest: tuple[str, ...]
    whole: tuple[str, ...]


def parse(words: str) -> Phrase:
    """Split `words` (lower-cased here) into head, complement and the rest."""
    every = [word for word in _WORD.findall(words.casefold()) if word not in ARTICLES]
    main, rest = every, list[str]()
    for at, word in enumerate(every):
        if word in AFTER_THE_HEAD and at:
            main, rest = every[:at], every[at:]
            break
    of: list[str] = []
    if "of" in main[1:]:
        at = main.index("of", 1)
        main, of = main[:at], main[at + 1 :]
    told = tuple(word for word in rest if word not in AFTER_THE_HEAD)
    return Phrase(_told(main), _told(of), told, tuple(every))


def _told(words: list[str]) -> tuple[str, ...]:
    """Drop colours and qualities in front of the head, but never the head itself."""
    kept = [w for w in words[:-1] if w not in COLOURS and w not in QUALITIES]
    return tuple(kept + words[-1:])


def singulars(word: str) -> tuple[str, ...]:
    """The word, then what it may be the plural of, likeliest first."""
    if word in _IRREGULAR:
        return (word, _IRREGULAR[word])
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return (word,)
    forms = [word, word[:-1]]
    if word.endswith("ies"):
        forms.insert(1, word[:-3] + "y")
    elif word.endswith("es"):
        forms.append(word[:-2])
    return tuple(forms)
