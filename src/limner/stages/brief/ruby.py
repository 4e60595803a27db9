"""Readings asked for: 漢字(かんじ) becomes 漢字 with かんじ over it, where the prompt says so.

Without such a word in the prompt brackets are part of the text and stay.
"""

from __future__ import annotations

import regex

from limner.document.ruby import Ruby
from limner.stages.brief.reading import Reading

_ASKED = regex.compile(
    r"\b(?:with )?furigana\b|\bruby (?:text|type|characters|annotations?|readings?)\b|\bas ruby\b"
    r"|\bwith (?:the )?(?:pinyin|bopomofo|zhuyin)\b|\b(?:pinyin|bopomofo|zhuyin) (?:above|over)\b"
    r"|ふりがな|フリガナ|振り仮名|ルビ|注音|[标標带帶加]注?拼音|拼音[标標]注",
    regex.IGNORECASE,
)
_READ = regex.compile(
    r"([\p{Han}々]+)[(（]"
    r"([\p{Hiragana}\p{Katakana}ー・]+|[\p{Bopomofo}ˊˇˋ˙ ]+|[\p{Latin}\p{M}' ]+)[)）]"
)


def asked(reading: Reading) -> bool:
    """Whether the prompt, strings aside, wants readings set over their characters."""
    match = _ASKED.search(reading.masked)
    if match is not None:
        reading.claim(*match.span())
        reading.mask(*match.span())
    return match is not None


def parted(text: str) -> tuple[str, tuple[Ruby, ...]]:
    """Return `text` without its bracketed readings, and those readings.

    Readings with one syllable a character, parted by spaces, stand one by one.
    """
    out, notes, last = "", [], 0
    for match in _READ.finditer(text):
        out += text[last : match.end(1)]
        start, end, reading = len(out) - len(match[1]), len(out), match[2].strip()
        syllables = reading.split()
        if len(syllables) == end - start:
            notes += [
                Ruby(start=start + i, end=start + i + 1, reading=s) for i, s in enumerate(syllables)
            ]
        else:
            notes.append(Ruby(start=start, end=end, reading=reading))
        last = match.end()
    return out + text[last:], tuple(notes)
