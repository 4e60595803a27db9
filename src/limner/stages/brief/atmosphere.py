"""Light, camera, style, mood, medium, season, texture, ornaments, exclusions and what must stay."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from limner.stages.brief import atmosphere_words as words
from limner.stages.brief.lexicon import Hit, Lexicon, pairs
from limner.stages.brief.optics import read_optics
from limner.stages.brief.reading import Ranges, Reading
from limner.stages.brief.words import word_set

LIGHT: Lexicon[str] = Lexicon(lambda: pairs(words.LIGHT))
CAMERA: Lexicon[str] = Lexicon(lambda: pairs(words.CAMERA))
STYLES: Lexicon[str] = Lexicon(lambda: pairs(words.STYLES))
MOODS: Lexicon[str] = Lexicon(lambda: pairs(words.MOODS))
MEDIA: Lexicon[str] = Lexicon(lambda: pairs(words.MEDIA))
SEASONS: Lexicon[str] = Lexicon(lambda: pairs(words.SEASONS))
TEXTURES: Lexicon[str] = Lexicon(lambda: pairs(words.TEXTURES))
PALETTE_MOODS: Lexicon[str] = Lexicon(lambda: pairs(words.PALETTE_MOODS))
QUALITY: Lexicon[str] = Lexicon(lambda: dict.fromkeys(sorted(words.QUALITY), "quality"))


@dataclass(slots=True)
class Atmosphere:
    """What was said of the picture as a whole; fields as in Brief."""

    light: tuple[str, ...] = ()
    camera: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    palette_moods: tuple[str, ...] = ()
    medium: str | None = None
    photographic: bool = False
    season: str | None = None
    texture: str | None = None
    ornaments: tuple[str, ...] = ()
    named: list[tuple[int, int]] = field(default_factory=list)
    """Ranges of light, camera and palette words, whose colours are not the palette's."""


@lru_cache(maxsize=1)
def _ornament() -> re.Pattern[str]:
    noun = (
        r"(?:borders?|wreaths?|garlands?|frames?|patterns?|flourish(?:es)?|motifs?|confetti"
        r"|ornaments?|swirls?|stripes|polka dots?|bunting|laurels?|ribbons?"
        r"|corner decorations?|dividers?|sunburst|starburst|filigree|mandalas?|arabesques?"
        r"|vignettes?|paisley|doodles|balloons|fireworks|streamers|sparkles|rosettes?|lace"
        r"|damask|chevrons?|bokeh lights)"
    )
    return re.compile(
        rf"(?:\b(?:[a-z][\w'’-]+\s+){{0,3}})?\b{noun}\b|花卉边框|几何图案|花环|边框|花边|装饰"
        rf"|幾何学模様|花輪|枠|테두리|화환|무늬|꽃 장식"
    )


_ORNAMENT_SKIP = word_set(
    "a an the with and in on of its some featuring surrounded by decorated framed inside "
    "around plus subtle simple "
    "turquoise gold navy red blue green white black cream ivory pink yellow silver thin "
    "small large big has have"
)


@lru_cache(maxsize=1)
def _excluded() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:with\s+)?no|without(?:\s+any)?|avoid(?:ing)?(?:\s+any)?|excluding|exclude"
        r"|omit|free of|free from|devoid of|do not (?:include|show|use|add|draw)(?:\s+any)?"
        r"|don['’]t (?:include|show|use|add|draw)(?:\s+any)?|never (?:show|use)"
        r"|(?:negative(?: prompt)?|exclusions?|avoid)\s*:|nothing but|ohne|keine?n?|kein|sans"
        r"|pas de|pas d['’]|sin|senza|sem|без|bez|zonder|geen|không có)\s+"
        r"(?P<what>[^.;:!?\n\ue001]+?)(?=$|[.;:!?\n\ue001]|,\s|\s(?:but|with|in|on|and (?:a"
        r"|an|the|with))\s)"
        r"|(?:不要(?:出现|有)?|没有|避免|不含|无需)(?P<zh>[^，。；、,.\n\ue001]{1,16})"
        r"|(?P<jk>[^\s，、,。\ue001]{1,10}?)(?:なし|抜き|을 빼고|를 빼고|\s?없이|\s?없는)"
    )


def read_exclusions(reading: Reading) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """Return what must not be in the picture, and the ranges that said so."""
    out: list[str] = []
    ranges: list[tuple[int, int]] = []
    position = 0
    while match := _excluded().search(reading.masked, position):
        position = max(match.end(), match.start() + 1)
        what = match.group("what") or match.group("zh") or match.group("jk") or ""
        if re.match(r"no\s+(?:\d|one\b|matter|longer|more than)", match.group()):
            continue
        ranges.append(match.span())
        reading.claim(*match.span())
        for piece in re.split(
            r"\s*(?:,|\bor\b|\band\b|\bnor\b|\boder\b|\bou\b|\bo\b|或|和)\s*", what
        ):
            word = re.sub(r"^(?:any|the|a|an|no)\s+", "", piece.strip())
            if word and len(word) < 60 and word not in {"background", "a background"}:
                out.append(word)
    return tuple(dict.fromkeys(out)), ranges


@lru_cache(maxsize=1)
def _kept() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:keep(?:ing)?|preserv(?:e|ing)|retain(?:ing)?|maintain(?:ing)?|leave|leaving"
        r"|without changing|do not (?:change|alter|touch|modify)|don['’]t (?:change|alter"
        r"|touch|modify))\s+"
        r"(?P<what>(?:the |its |his |her |their |my |everything|all "
        r")[^.;!?\n]+?)(?:\s+(?:the same|unchanged|as is|intact|identical|untouched|exactly "
        r"as (?:it is|they are)))?(?=$|[.;!?,\n])"
    )


def read_keep(reading: Reading) -> tuple[str, ...]:
    """Return what must not change."""
    out = []
    for match in _kept().finditer(reading.masked):
        reading.claim(*match.span())
        out += [
            re.sub(r"^(?:the|its)\s+", "", p.strip())
            for p in re.split(r",|\band\b", match.group("what"))
            if p.strip()
        ]
    return tuple(out)


def light_and_camera(reading: Reading) -> tuple[list[Hit[str]], list[Hit[str]]]:
    """Return the light and the camera words, before subjects are looked for."""
    return LIGHT.find(reading), CAMERA.find(reading)


def read_views(reading: Reading) -> list[str]:
    """Return the views of a list such as 'front, side and back view'."""
    match = re.search(
        r"\b((?:front|side|back|rear|three-quarter|top)(?:,? (?:and )?(?:front|side|back|rear"
        r"|three-quarter|top))+) views?\b",
        reading.masked,
    )
    if match is None:
        return []
    reading.claim(*match.span())
    return [
        f"{w} view" for w in re.findall(r"front|side|back|rear|three-quarter|top", match.group(1))
    ]


def light_sources(reading: Reading) -> list[tuple[int, int]]:
    """Return ranges that say where light comes from: '… light from the left window'."""
    pattern = re.compile(
        r"\b(?:light|sun|sunlight|lighting|glow|rays)\s+(?:\w+ing\s+)?(?:in\s+)?(?:from"
        r"|through)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:windows?|left|right|above|below"
        r"|behind|side|lamp|candle|skylight|door)\b(?:\s+window)?"
    )
    return [m.span() for m in pattern.finditer(reading.masked)]


def textures(reading: Reading) -> list[Hit[str]]:
    """Return words of texture, but for those that say what one thing is made of: a kraft paper
    box.
    """
    made = re.compile(
        r"\s(?:box(?:es)?|bags?|sleeves?|cups?|pouch(?:es)?|cushions?|curtains?|sofas?|chairs?"
        r"|napkins?|tablecloths?|cloths?|tables?|trays?|lamps?|shelf|shelves|bowls?|tops?|caps?"
        r"|pedestals?|plinths?|boards?|floors?|walls?|counters?|desks?|slabs?|blocks?)\b"
    )
    return [h for h in TEXTURES.find(reading) if not made.match(reading.masked, h.end)]


def adjectives(reading: Reading) -> list[Hit[str]]:
    """Return words of style, mood, season, palette and quality, which name no thing."""
    return [h for lexicon in (STYLES, MOODS, PALETTE_MOODS, QUALITY) for h in lexicon.find(reading)]


def _within(start: int, end: int, ranges: list[tuple[int, int]]) -> bool:
    return any(s <= start and end <= e for s, e in ranges)


def read_ornaments(reading: Reading) -> list[tuple[int, int, str]]:
    """Return named decoration with ranges: 'floral border', 'eucalyptus wreath'."""
    out = []
    for match in _ornament().finditer(reading.masked):
        start, end = match.span()
        if reading.is_masked(start, end):
            continue
        text = match.group()
        while (first := text.split(" ", 1)[0]) in _ORNAMENT_SKIP and " " in text:
            start += len(first) + 1
            text = text.split(" ", 1)[1].lstrip()
        pieces = re.split(
            r"\b(?:with|and|in|on|of|a|an|the|featuring|by|for|to|under|around)\s+", text
        )
        if len(pieces) > 1:
            start = end - len(pieces[-1])
            text = pieces[-1]
        if re.match(r"seamless|repeating|tileable|textile|surface", text) or (
            re.match(r"\s*(?:of|around)\b", reading.masked[end:]) and text == "frame"
        ):
            continue
        out.append((start, end, text.strip()))
    return out


def read_atmosphere(
    reading: Reading, taken: list[tuple[int, int]], exclusions: list[tuple[int, int]]
) -> Atmosphere:
    """Return everything said of the picture as a whole.

    taken: ranges of subjects; an adjective inside one describes the subject, not the picture.
    """
    out = Atmosphere()
    worked = [h for h in textures(reading) if not _within(h.start, h.end, exclusions + taken)]
    ornaments = [o for o in read_ornaments(reading) if not _within(o[0], o[1], exclusions)]
    inside = taken + [(h.start, h.end) for h in worked]

    held, out_of_bounds = Ranges(inside), Ranges(exclusions)

    def free(hits: list[Hit[str]], strict: bool = True) -> list[Hit[str]]:
        kept = []
        for hit in hits:
            if (strict and held.cover(hit.start, hit.end)) or out_of_bounds.cover(
                hit.start, hit.end
            ):
                continue
            kept.append(hit)
            reading.claim(hit.start, hit.end)
        return kept

    light = free(LIGHT.find(reading), strict=False)
    out.light = tuple(dict.fromkeys((*_unique(light), *_graded(reading, light))))
    for source in light_sources(reading):
        reading.claim(*source)
    optics = read_optics(reading)
    for start, end, _ in optics:
        reading.claim(start, end)
    camera = free(CAMERA.find(reading), strict=False)
    optics = [o for o in optics if not any(h.start <= o[0] and o[1] <= h.end for h in camera)]
    out.camera = tuple(
        dict.fromkeys(
            read_views(reading)
            + [h.value if h.value not in {"film", "camera"} else h.key for h in camera]
            + [o[2] for o in optics]
        )
    )
    out.styles = _unique(free(STYLES.find(reading)))
    out.moods = _unique(free(MOODS.find(reading)))
    toned = free(PALETTE_MOODS.find(reading))
    out.palette_moods = _unique(toned)
    out.named += [(h.start, h.end) for h in (*light, *camera, *toned)]
    seasons = free(SEASONS.find(reading), strict=False)
    out.season = seasons[0].value if seasons else None
    media = [
        h
        for h in MEDIA.find(reading)
        if h.value not in _WORKED or not _within(h.start, h.end, inside)
    ]
    out.medium, out.photographic = _medium(free(media, strict=False), out)
    out.texture = worked[0].value if worked else None
    for hit in worked:
        reading.claim(hit.start, hit.end)
    for start, end, text in ornaments:
        if text not in out.ornaments:
            out.ornaments += (text,)
            reading.claim(start, end)
    free(QUALITY.find(reading), strict=False)
    return out


def _graded(reading: Reading, light: list[Hit[str]]) -> list[str]:
    """Return 'soft' or 'hard' where such a word stands right before a light."""
    grades = []
    for hit in light:
        lead = re.search(r"\b(soft|hard|harsh)\s+$", reading.masked[: hit.start])
        if lead is not None:
            reading.claim(lead.start(), hit.start)
            grades.append("soft" if lead.group(1) == "soft" else "hard")
    return grades


_WORKED = frozenset({"painting", "sketch", "ink", "pencil", "illustration"})
"""Media whose words may describe a thing in the picture instead: a painted bench."""


def _unique(hits: list[Hit[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(h.value for h in hits))


def _medium(hits: list[Hit[str]], out: Atmosphere) -> tuple[str | None, bool]:
    """Return the medium, and whether the picture is to look photographed."""
    names = [h.value for h in hits]
    optical = bool(
        set(out.camera) & {"shallow depth of field", "deep depth of field", "long exposure"}
    ) or any("mm" in c or "f/" in c for c in out.camera)
    photographic = "photograph" in names or optical
    drawn = next((n for n in names if n != "photograph"), None)
    if (
        photographic
        and drawn in {None, "illustration", "painting"}
        and (drawn is None or names[0] == "photograph")
    ):
        return "photograph", True
    if drawn is None:
        return None, False
    chosen = drawn
    if drawn == "illustration" and "watercolour" in out.styles:
        chosen = "watercolour"
    return chosen, chosen == "3d render" and "photograph" in names
