"""Saying it plainly: ways of speaking that leave out the verb, or wrap it, as clauses with one.

'the date is wrong, it's 19 June' is 'change the date to 19 June'. Slips of the pen in words
that give orders are mended too; strings and words to be set stay as they are.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from limner.stages.brief.instruction.clause import QUOTE, Clause
from limner.stages.brief.words import word_set

_MORE = (
    "bigger|larger|smaller|bolder|lighter|darker|thinner|heavier|brighter|taller|wider|rounder|"
    "warmer|cooler|stronger"
)
_HOW = rf"(?:much |a bit |slightly )?(?:{_MORE})"
_COLOUR = (
    r"(?:dark |light |deep |pale |bright )?(?:red|green|blue|navy|black|white|cream|gold|orange|"
    r"yellow|pink|purple|brown|grey|gray|teal|beige|ivory|burgundy|maroon|turquoise|sand)"
)
_LOOK = rf"(?:{_HOW}|bold|italic|{_COLOUR})"
_WORDS = "text|words|headline|title|names?|buttons?|prices?|letters|lettering"
_SHIFT = "swap|switch|change|turn|convert"
_TO = rf"(?:{_SHIFT})(?: it)? (?:in)?to (?:a )?"
_ALWAYS: tuple[tuple[str, str], ...] = (
    (rf"(?P<how>{_HOW}) (?P<what>(?:the )?[a-z][\w -]*?)", "make the {what} {how}"),
    (rf"(?P<how>{_HOW}) (?P<what>[a-z][\w -]*?), (?:and )?(?P<too>{_HOW}) (?P<other>[a-z][\w -]*)",
     "make the {what} {how}, make the {other} {too}"),
    (rf"(?P<what>.+?) should be (?P<how>{_LOOK}),? and (?P<other>.+?) (?:too|as well|also)",
     "make {what} {how}, make {other} {how}"),
    (rf"(?P<what>.+?) should be (?:first |all |set )?in (?P<how>{_COLOUR})",
     "make {what} {how}"),
    (rf"(?:the )?back ?ground (?:in )?(?P<a>{_COLOUR}),? (?:and )?(?:the )?(?:text|type|words) "
     rf"(?:in )?(?P<b>{_COLOUR})", "make the background {a}, make the text {b}"),
    (r"align (?P<what>.+?) (?:to the |on the )?(?P<how>left|right|cent(?:er|re))",
     "make {what} {how} aligned"),
    (r"left-?align (?P<what>.+)", "make {what} left aligned"),
    (r"right-?align (?P<what>.+)", "make {what} right aligned"),
    (r"cent(?:er|re)-?align (?P<what>.+)", "make {what} centre aligned"),
    (r"(?P<all>.+?),? (?:throughout|everywhere|overall|across the (?:board|page)|for everything)",
     "{all}"),
    (r"(?P<all>make it \d+ ?[:x×] ?\d+) for .+", "{all}"),
    (r"make (?P<what>.+?) (?:pop|stand out|more prominent)(?: more| a bit| better)?",
     "make {what} bigger, make {what} bolder"),
    (r"(?:(?:i )?(?:want|need|would like) (?:it|this) |make (?:it|this) |it should be )?"
     r"(?:way|much|far|a lot|even) (?:more minimal(?:istic)?|simpler|cleaner|calmer|less busy)",
     "less busy"),
)  # fmt: skip
"""Rewritten before they are read: another form would take them for something else."""
_ELSE: tuple[tuple[str, str], ...] = (
    (r"(?:the )?(?P<what>[\w -]{3,30}?) (?:is|are) (?:wrong|outdated|not right|incorrect|off)"
     r"(?:,|:|;| -)? *(?:it['’]?s|it (?:is|should be|must be)|should be|make it|now|use)? *"
     r"(?P<new>.+)", "change the {what} to {new}"),
    (rf"back ?ground (?:colou?r )?(?P<how>{_COLOUR})", "make the background {how}"),
    (rf"(?:the )?(?P<what>{_WORDS}) (?:in )?(?P<how>{_COLOUR}(?: \w+)?)", "make the {what} {how}"),
    (r"(?:increase|raise|lower|reduce|bump|put up|drop) (?P<what>.+?) to (?P<new>.*\d.*)",
     "change {what} to {new}"),
    (r"(?:softer|gentler|quieter|calmer) (?:colou?rs?|palette|tones)", "use a muted palette"),
    (r"(?:brighter|bolder|stronger|louder) (?:colou?rs?|palette|tones)", "use a vibrant palette"),
    (_TO + r"dark (?:version|mode|theme)", "make the background dark"),
    (_TO + r"light (?:version|mode|theme)", "make the background light"),
    (r"(?:less|fewer|not so many|too many) (?:flowers?|ornaments?|decorations?|leaves|shapes|stars"
     r"|icons|elements|graphics|things).*", "less busy"),
    (r"(?P<what>.+?) (?:all )?(?:on|in|to) (?:all )?(?:a single|one) line", "make {what} smaller"),
    (r"(?P<what>.+?), (?:it|that|which)(?:['’]s| is| are)(?: \w+){1,4}", "{what}"),
)  # fmt: skip
_SLIPS = word_set(
    "change headline subhead title background colour color button border smaller bigger larger "
    "remove delete replace please picture logo address number section bullet price prices date "
    "venue website letters lettering translate bottom middle centre center underneath the make "
    "brighter darker lighter sharpen straighten brighten extend recolour text font serif right"
)


def plainer(clause: Clause, *, read: bool = True) -> Clause:
    """Return a clause said plainly. read: only what would be misread else."""
    clause = _mended(clause)
    for pattern, form in _ALWAYS if read else _ELSE:
        match = re.fullmatch(pattern, clause.text)
        if match is not None:
            return _formed(clause, match, form)
    return clause


def _formed(clause: Clause, match: re.Match[str], form: str) -> Clause:
    """Return a clause of a form, with parts of another in their own case."""
    cased = said = ""
    for words, name in re.findall(r"([^{]*)(?:\{(\w+)\})?", form):
        part = clause.group(match, name) if name else Clause("", "")
        cased, said = f"{cased}{words}{part.cased}", f"{said}{words}{part.said}"
    return Clause(cased, said, clause.start)


def _mended(clause: Clause) -> Clause:
    """Return a clause with two letters put right where they were swapped in a word of order."""
    cased, said = clause.cased, clause.said
    for match in re.finditer(rf"{QUOTE}|[^\W\d_]{{3,}}", clause.cased):
        word = match.group().lower()
        if not word.isalpha() or word in _SLIPS or not word.isascii():
            continue
        near = get_close_matches(word, _SLIPS, 1, 0.6)
        if near and sorted(near[0]) == sorted(word) and near[0] != word and len(word) > 2:
            start, end = match.span()
            cased = cased[:start] + near[0] + cased[end:]
            said = said[:start] + near[0] + said[end:]
    return Clause(cased, said, clause.start)
