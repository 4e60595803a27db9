"""Told: the words a model is given. What is to be seen, where, in what light, seen how, in which
colours; never the strings of the picture, which are set as type, but that there be none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics.colour import oklch
from limner.document.brief import Brief

_QUOTES = "\"'“”‘’«»„‟‚「」『』"
_MARK = "\x00"
_INTRO = re.compile(
    r"(?:\b(?:that|which|and|with|reading|saying|bearing|where)\s+)*"
    r"(?:\b(?:the|a|an|its?|his|her|their|bold|large|small|big|red|white|black|gold|neon)\s+)*"
    r"(?:\b(?:says?|saying|reads?|reading|labell?ed|titled|called|named|shows?|showing|displays?"
    r"|displaying|words?|text|title|headline|subhead(?:line|ing)?|subtitle|tagline|slogan|caption"
    r"|button|cta|call to action|date|time|venue|place|price|author|by|quote|logo|label|footer"
    r"|body|copy|lettering|line|heading|printed|written|spelling)\b[\s:,]*)*"
    rf"{_MARK}(?:\s*(?:in|as)\s+(?:(?:a|an|the|very)\s+)?(?:\w+\s+){{0,4}}"
    r"(?:letters?|lettering|type|font|serif|script|cursive|italics?|caps|capitals?|handwriting))?"
    rf"(?:\s*(?:,|and|&|/|\+)?\s*{_MARK})*"
)
_OF = re.compile(
    r"\b(?:photo(?:graph(?:ic|y)?)?s?|picture|image|portrait|shot|scene|painting|render(?:ing)?)"
    r"\s+(?:of|showing|with)\s+(?P<what>.+)$",
    re.I | re.S,
)
_LEAD = re.compile(
    r"^\W*(?:please\s+)?(?:(?:create|make|draw|generate|design|paint|take|show(?: me)?|i want)\s+)?"
    r"(?:an?|the)?\s*(?:(?:\w+[- ]){0,3}?)(?:photo(?:graph)?|picture|image|shot|portrait)\s+"
    r"(?:of|showing)\s+",
    re.I,
)
_SHEETS = re.compile(
    r"\b(?:poster|flyer|advert(?:isement)?|social ad|ad|(?:book|album|magazine|brochure) cover"
    r"|cover|banner|thumbnail|billboard|quote card|leaflet|brochure|invitation|card)\b",
    re.I,
)
_META = re.compile(
    r"\b(?:\d{2,4}\s*[x×]\s*\d{2,4}(?:\s*(?:px|pixels?))?|\d{1,2}:\d{1,2}(?!\d)|"
    r"(?:square|landscape|portrait) format|transparent background|no text|without text)\b",
    re.I,
)
_EMPTY = re.compile(r"^(?:\W|\b(?:and|with|in|on|at|for|a|an|the|of|by|to|or|from|bold|large)\b)*$")
_ROLES = re.compile(
    r"^\W*(?:headline|title|subtitle|subhead\w*|date|time|venue|price|button|cta|tagline|slogan"
    r"|author|footer|logo|caption|text|words?|call to action|details?)\b\W*$",
    re.I,
)
_MEDIA = re.compile(
    r"^\W*(?:an? )?(?:photo(?:graph(?:ic|y)?)?|photorealistic|picture|image)\W*$", re.I
)
_ARTICLE = re.compile(r"^(?:An?|The|Two|Three|Four|Five|Some|Many)\b")
BARE = "no text, no lettering, no watermark, no logo"
_UNWANTED = ("text", "letters", "watermark", "signature", "logo")


@dataclass(frozen=True, slots=True)
class Told:
    """A prompt, and what is not wanted."""

    prompt: str
    exclude: str


def told(
    brief: Brief, *, colours: Sequence[str] = (), calm: str = "", sheet: bool = False,
    lettering: Sequence[str] = (),
) -> Told:  # fmt: skip
    """Return the words for what a brief wants seen.

    colours: of the sheet about it. calm: where words will stand over it ('across the top'). sheet:
    whether it is the picture of a designed sheet, of which the prompt speaks too. lettering:
    strings the model is to letter itself.
    """
    seen = _scene(brief, sheet) or _listed(brief)
    parts = [f"{_medium(brief)} of {seen}" if not _begins(seen) else seen]
    said = seen.lower()
    parts += [x for x in _looks(brief) if x.lower().removesuffix(" lens") not in said]
    palette = [named_colour(c) for c in (colours or brief.palette.colours)]
    if palette:
        parts.append(f"colour palette of {_listing(list(dict.fromkeys(palette)))}")
    if calm:
        parts.append(f"calm, uncluttered space {calm}")
    exclude = [x for x in brief.exclusions if x]
    parts += [f"no {x}" for x in exclude]
    if lettering:
        words = _listing([f'"{one}"' for one in lettering])
        parts.append(f"clearly lettered with exactly these words, each once: {words}")
    else:
        parts.append(BARE)
        exclude = [*exclude, *_UNWANTED]
    return Told(_tidy(", ".join(parts)), ", ".join(dict.fromkeys(exclude)))


# -- what is seen ------------------------------------------------------------------------


def _scene(brief: Brief, sheet: bool) -> str:
    """Return the maker's own words for what is seen: without the strings, formats and roles."""
    text = _without_strings(brief)
    text = _META.sub(" ", text)
    for words in brief.exclusions:
        text = re.sub(rf"\b(?:no|without|not any)\s+{re.escape(words)}\b", " ", text, flags=re.I)
    found = _OF.search(text) if sheet else None
    if found is not None:
        text = found.group("what")
    clauses = [c.strip(" \t\n.,;:–—-") for c in re.split(r"[,;:\n]|\.(?=\s|$)", text)]
    dull = (_EMPTY, _ROLES, _MEDIA)
    kept = [c for c in clauses if not any(pattern.match(c) for pattern in dull)]
    if sheet and found is None:
        kept = [c for c in kept if _SHEETS.search(c) is None]
    if not kept:
        return ""
    first = _LEAD.sub("", kept[0]).strip()
    kept[0] = _ARTICLE.sub(lambda found: found.group().lower(), first)
    return _scrubbed(_tidy(", ".join(k for k in kept if k)), brief)


def _without_strings(brief: Brief) -> str:
    text = brief.prompt
    for copy in sorted({c.text for c in brief.strings}, key=len, reverse=True):
        pattern = rf"[{_QUOTES}]*{re.escape(copy)}[{_QUOTES}]*"
        quoted = rf"[{_QUOTES}]\s*{re.escape(copy)}\s*[{_QUOTES}]"
        text = re.sub(quoted, _MARK, text)
        if len(copy) > 3:
            text = re.sub(pattern, _MARK, text)
    return re.sub(rf"\s*{_MARK}\s*", " ", _INTRO.sub(" ", text))


def _scrubbed(text: str, brief: Brief) -> str:
    """Return words in which no string of the picture stands, whatever its quotes were."""
    for copy in {c.text for c in brief.strings}:
        if copy.strip():
            text = re.sub(rf"(?<!\w){re.escape(copy)}(?!\w)", " ", text, flags=re.I)
    return _tidy(text)


def _listed(brief: Brief) -> str:
    """Return what the reader understood to be seen, where the prompt's own words are no help."""
    things = []
    for subject in brief.subjects:
        count = str(subject.count) if subject.count > 1 else ""
        words = (*subject.attributes, *subject.colour_words, *subject.materials, subject.name)
        things.append(" ".join(x for x in (count, *words) if x))
    sheet = (brief.kind or "picture").replace("-", " ")
    seen = _listing(things) or ("" if brief.setting else f"what suits a {sheet}, as its background")
    if not seen:
        return _scrubbed(brief.setting or "", brief)
    return _scrubbed(f"{seen} in {brief.setting}" if brief.setting else seen, brief)


def _begins(seen: str) -> bool:
    """Whether words name what kind of picture it is themselves."""
    media = r"(?:photo|painting|portrait|illustration|drawing|render)"
    return re.match(media, seen, re.I) is not None or _SHEETS.search(seen[:32]) is not None


def _medium(brief: Brief) -> str:
    if brief.photographic or brief.medium in (None, "photograph"):
        return "Photograph"
    return brief.medium[:1].upper() + brief.medium[1:]


def _looks(brief: Brief) -> list[str]:
    """Return place, light, camera, style and mood, as the reader understood them."""
    found = [brief.setting or "", *brief.light, *brief.camera, *brief.styles, *brief.moods]
    found += [*brief.palette.moods, brief.season or ""]
    optics = brief.optics
    if optics.focal is not None:
        found.append(f"{optics.focal:g}mm lens")
    if optics.f_number is not None:
        found.append(f"f/{optics.f_number:g}")
    return [x.replace("-", " ") for x in dict.fromkeys(found) if x]


# -- words -------------------------------------------------------------------------------


def _listing(words: Sequence[str]) -> str:
    return (
        words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
    )


def _tidy(text: str) -> str:
    text = text.replace(_MARK, " ")
    text = re.sub(r"\(\s*\)|\[\s*\]", " ", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,.;:])", r"\1", text)
    text = re.sub(r"(?:[,;:]\s*){2,}", ", ", text)
    return text.strip(" ,;:-–—")


_HUES = (
    (25, "red"), (50, "coral"), (75, "orange"), (100, "amber"), (118, "yellow"),
    (140, "lime green"), (165, "green"), (195, "teal"), (225, "turquoise"), (265, "blue"),
    (290, "indigo"), (320, "violet"), (345, "magenta"), (361, "pink"),
)  # fmt: skip


def named_colour(colour: str) -> str:
    """Return a plain name for a hex colour, as models know them: 'deep teal', 'pale amber'."""
    light, chroma, hue = oklch(colour[:7])
    if chroma < 0.03:
        warm = "warm " if chroma > 0.012 and 20 < hue < 120 else ""
        if light > 0.93:
            return "cream" if warm else "white"
        if light < 0.24:
            return "near-black"
        depth = "light " if light > 0.75 else "dark " if light < 0.45 else ""
        return f"{depth}{warm}grey"
    name = next(word for edge, word in _HUES if hue % 360 < edge)
    if light > 0.86:
        return "cream" if 60 < hue < 110 and chroma < 0.08 else f"pale {name}"
    if light < 0.4:
        return "navy" if name in ("blue", "indigo") else f"deep {name}"
    return f"muted {name}" if chroma < 0.08 else name
