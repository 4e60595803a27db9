"""Line breaks in scripts written without spaces: Thai, Lao, Khmer and Burmese.

Words come from ICU's dictionaries; an orthographic syllable is never cut, whatever they say:
not before a vowel sign, a stacked or killed consonant or a mark of repetition, nor after a
vowel written before its consonant.
"""

from __future__ import annotations

from functools import lru_cache

import regex

_UNSPACED = regex.compile(r"\p{Line_Break=SA}{2,}")
_TONGUES = (("\u0e00", "th"), ("\u0e80", "lo"), ("\u1000", "my"), ("\u1780", "km"))
"""First letter of each block, and the language whose dictionary reads it."""
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_STACKERS = frozenset("\u17d2\u1039")
"""Signs that put the next consonant under the one before."""
_NEVER_FIRST = frozenset(
    "ๆฯๅะาำຯໆະາຳ\u17c7\u17c8\u17d4\u17d5\u17d6\u17d7\u17da\u1038\u102b\u102c\u104a\u104b"
)
_KILLED = regex.compile(r"[\u1000-\u102a\u103f][\u103a\u1039]")
"""A Burmese consonant that closes the syllable before it."""


def is_unspaced(text: str) -> bool:
    """Whether any part of `text` is written without spaces between words."""
    return _UNSPACED.search(text) is not None


def splits_syllable(text: str, i: int) -> bool:
    """Whether a cut before character `i` would tear an orthographic syllable."""
    if not 0 < i < len(text):
        return False
    before, after = text[i - 1], text[i]
    if before in _STACKERS or before in _LEADING_VOWELS or after in _NEVER_FIRST:
        return True
    return "\u1000" <= after <= "\u109f" and _KILLED.match(text, i) is not None


def word_breaks(text: str) -> list[int]:
    """Return where words of unspaced scripts end inside `text`, ascending."""
    found: list[int] = []
    for match in _UNSPACED.finditer(text):
        at = match.start()
        for word in _words(match.group()):
            at += len(word)
            if at < match.end() and not splits_syllable(text, at):
                found.append(at)
    return found


@lru_cache(maxsize=1024)
def _words(run: str) -> tuple[str, ...]:
    from icu4py.breakers import LineBreaker

    tongue = next((lang for first, lang in reversed(_TONGUES) if run[0] >= first), "th")
    return tuple(LineBreaker(run, tongue))
