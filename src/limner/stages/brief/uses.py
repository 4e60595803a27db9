"""What pictures handed over are for: 'the logo from image 2 at the top', 'the colours of image 1'.

Pictures are called by position, or by what they show, as far as a name of a file or a glance tells:
'the logo', 'the photo of the bottle'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from limner.document.brief import Use
from limner.stages.brief.photograph.form import images_in
from limner.stages.brief.reading import lower

_BREAK = re.compile(r"[.;\n]+|,\s+|\s+(?:and|then|but|with)\s+(?=\w)")
_IT = r"(?:the |that |this |my |our |attached |enclosed )*"
_REF = (
    rf"{_IT}(?:reference|ref|attachment|attached(?: picture| image| photo)?|sample|example|"
    r"original|(?:first|second|third|last|other|previous|old|supplied|uploaded)? ?"
    r"(?:image|picture|poster|flyer|design|photo|one|screenshot|ad|card|menu|cover))"
)
_COLOURS = re.compile(
    r"\b(?:colou?rs?|palette|tones?|hues|shades)\b(?: scheme)? (?:of|from|in|as in|like"
    r"|taken from)\b|['’]s (?:colou?rs?|palette|tones?)\b|\b(?:brand|these|those|house|company"
    r"|corporate) (?:colou?rs?|palette)\b|\b(?:colou?rs?|palette) (?:as|like) (?:in )?"
)
_STYLE = re.compile(
    rf"\b(?:style|look|mood|feel|vibe|aesthetic)s?(?: and \w+)? (?:of|from|as(?: in)?|like)\b"
    rf"|['’]s (?:style|look|type|typography|fonts?)\b|\b(?:look|feel)s? like {_REF}"
    rf"|\b(?:same|matching|similar) (?:style|look|fonts?|type|typography|lettering|feel)\b"
    rf"|\b(?:type|typography|fonts?|lettering) (?:of|from|as in|like)\b|\bmatch(?:ing)? {_REF}"
)
_LAYOUT = re.compile(
    r"\b(?:same|identical|similar|keep the|keep its|reuse the|use the|copy the|copying the|with the"
    r"|in the) (?:layout|arrangement|composition|template|grid|structure|design)\b"
    r"|\b(?:layout|arrangement|template|grid|structure) (?:of|from|as(?: in)?|like)\b"
    r"|\blaid out (?:like|as)\b|\bnew copy\b|\bas a template\b|['’]s (?:layout|composition|grid)\b"
)
_TEXTURE = re.compile(
    r"\b(?:texture|pattern|material|surface|paper|background texture|grain) (?:of|from|in|as in"
    r"|like)\b|['’]s (?:texture|pattern|paper|material)\b|\bas (?:a |the )?(?:texture|pattern|"
    r"backdrop|background(?: texture)?|wallpaper)\b"
)
_LOGO = re.compile(
    r"\b(?:the|our|my|this|their|attached|enclosed|provided|supplied) "
    r"(?P<noun>logo|badge|emblem|crest|seal)\b"
)
_PLACE = re.compile(
    r"\b(?:(?:use|put|place|add|include|insert|show|paste|with|set|feature)\b.*\b|the )"
    r"(?P<noun>logo|badge|emblem|crest|product|packshot|photo(?:graph)?|picture|image|portrait|"
    r"reference|drawing|screenshot|bottle|cut-?out)\b"
)
_CONTENT = re.compile(
    r"\b(?:the|my|our|attached|this) (?P<how>photo(?:graph)?|picture|image|shot|drawing|cut-?out"
    r"|packshot) of (?:the |an? |my |our )?(?P<what>[\w-]+(?: [\w-]+)?)"
)
_WHERE = re.compile(
    r"\b(?:at|in|on|to|into) (?:the )?(?P<where>(?:(?:top|upper|bottom|lower)[ -]?)?(?:left|right"
    r"|cent(?:er|re)|"
    r"middle)|top|bottom)\b"
)
_LAST = re.compile(r"\bthe last (?:image|picture|photo|reference)\b")
_ALL = re.compile(r"\b(?:these|those|all|both)(?: the)? (?:images|pictures|photos|references)\b")
_FEW = 24
"""Coarse colours up to which a picture is drawn, not photographed."""

Kind = Literal["palette", "place", "style", "layout", "texture"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a glance at a picture tells. name: of its file. clear: its ground is. tones: colours."""

    name: str = ""
    clear: bool = False
    tones: int = 0

    @property
    def photographic(self) -> bool:
        """Whether it has the many colours of a photograph."""
        return self.tones > _FEW


def uses(prompt: str, count: int, shown: Sequence[Shown] = (), first: int = 1) -> tuple[Use, ...]:
    """Return what a prompt says of `count` pictures; none of those it does not have.

    first: what the first of them is called; the position of a Use counts from 1 all the same.
    """
    out: list[Use] = []
    for clause in _BREAK.split(lower(prompt)):
        images = [n - first + 1 for n in images_in(clause)] + _told(clause, count, shown)
        kinds = _kinds(clause)
        if kinds:
            wanted = images or _silent(out, count, kinds)
            out += [Use(position=n, kind=kind) for kind in kinds for n in wanted]
            continue
        where = _WHERE.search(clause)
        logo = _LOGO.search(clause)
        placed = logo or _PLACE.search(clause)
        noun = placed.group("noun") if placed else ""
        at = where.group("where").replace("-", " ") if where else ""
        if images and placed:
            out += [Use(position=n, kind="place", where=at, noun=noun) for n in images]
        elif logo:
            found = _logo(count, shown)
            out.append(Use(position=found, kind="place", where=at, noun=noun))
    return tuple(use for use in dict.fromkeys(out) if 1 <= use.position <= count)


_PARTS = re.compile(r"(?:[.;\n]+|,\s+|\s+(?:and then|then|and|but)\s+)(?=\w)")


def apart(
    said: str, count: int, shown: Sequence[Shown] = (), first: int = 2
) -> tuple[tuple[Use, ...], str]:
    """Return what an instruction says of `count` pictures, and what else it says."""
    parts = [part for part in _PARTS.split(said) if part and part.strip()]
    spoken = [uses(p, count, shown, first) or uses(p, count, shown, 1) for p in parts]
    rest = ", ".join(part.strip() for part, found in zip(parts, spoken, strict=True) if not found)
    found = tuple(dict.fromkeys(use for some in spoken for use in some))
    return found, rest if found else said


def _kinds(clause: str) -> tuple[Kind, ...]:
    """Return what of a picture a clause asks for."""
    if _LAYOUT.search(clause):
        return ("layout",)
    if _TEXTURE.search(clause):
        return ("texture",)
    if _STYLE.search(clause):
        return ("style",)
    return ("palette",) if _COLOURS.search(clause) else ()


def _silent(out: Sequence[Use], count: int, kinds: Sequence[Kind]) -> list[int]:
    """Return the pictures meant where none is named: the one spoken of, or all for colours."""
    if kinds == ("palette",):
        return list(range(1, count + 1))
    return [out[-1].position] if out and out[-1].kind != "place" else [1]


def _told(clause: str, count: int, shown: Sequence[Shown]) -> list[int]:
    """Return the pictures a clause names by what they show."""
    if _LAST.search(clause):
        return [count]
    if _ALL.search(clause):
        return list(range(1, count + 1))
    found = _CONTENT.search(clause)
    if found is None:
        return []
    what = set(found.group("what").split())
    named = [i for i, one in enumerate(shown, 1) if what & _words(one.name)]
    if named:
        return named[:1]
    drawn = found.group("how") == "drawing"
    cut = found.group("how") in ("cutout", "cut-out", "packshot")
    for index, one in enumerate(shown, 1):
        if (cut and one.clear) or (not cut and one.photographic != drawn):
            return [index]
    return [1] if count == 1 else []


def _words(name: str) -> set[str]:
    return set(re.split(r"[^a-z0-9]+", lower(name)))


def _logo(count: int, shown: Sequence[Shown]) -> int:
    """Return the picture that is the logo: so called, else clear or of few colours, else last."""
    for index, one in enumerate(shown, 1):
        if _words(one.name) & {"logo", "brand", "mark", "emblem", "badge"}:
            return index
    flat = [i for i, one in enumerate(shown, 1) if not one.photographic]
    clear = [i for i in flat if shown[i - 1].clear]
    return (clear or ([count] if count in flat else flat) or [count])[-1]
