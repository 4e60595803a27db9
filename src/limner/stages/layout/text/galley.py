"""The galley: one text shaped and measured in em units, ready to be broken into lines.

Nothing here depends on a size or a box, so a fit can try many sizes at no cost.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from limner.document.layers.text import TextStyle
from limner.ports.fonts import Face, Fonts
from limner.stages.layout.text import bidi
from limner.stages.layout.text.breaks import opportunities
from limner.stages.layout.text.faces import Pick, Want, pick, primary, region_of
from limner.stages.layout.text.itemise import Stretch, itemise, main_script
from limner.stages.layout.text.scripts import CAPPED, CJK, UNTRACKED, stature
from limner.stages.layout.text.shape import Shaped, ink, probe, shape

_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_LINE_SPACE = " \t\u3000\u2009\u200a\u2003\u2002\u200b\n\r\v\f\x85\u2028\u2029"
_PHRASED_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch and its glyphs."""

    stretch: Stretch
    pick: Pick
    shaped: Shaped
    tracked: bool
    features: tuple[tuple[str, int], ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text between hard line breaks, cut into segments no line break falls inside.

    starts, ends: the segments' characters (ends include trailing spaces and the newline).
    trims: ends without trailing spaces. reach: position of each trim in em.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    trims: tuple[int, ...]
    reach: tuple[float, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Galley:
    """Shaped text. Lengths in em; position[i] is the advance before character i.

    top, foot: how far capitals (or their like) stand above and descenders hang below the
    baseline. ink_top, ink_foot: what the glyphs really need. spill: ink left and right of the
    advance at places where lines may start or end.
    """

    text: str
    pieces: tuple[Piece, ...]
    position: tuple[float, ...]
    paragraphs: tuple[Paragraph, ...]
    phrased: tuple[Paragraph, ...]
    script: str
    region: str
    tracking: float
    top: float
    foot: float
    ink_top: float
    ink_foot: float
    spill: tuple[float, float]
    cap_height: float
    display_leading: float
    body_leading: float

    @property
    def iso_script(self) -> str:
        """The main script as users know it: Jpan, Kore, Hans and Hant for what Han is part of."""
        if self.script == "Hang":
            return "Kore"
        if self.script == "Hani":
            return {"ja": "Jpan", "ko": "Kore", "zh-Hant": "Hant"}.get(self.region, "Hans")
        return self.script

    @property
    def level(self) -> int:
        """Base direction of the first paragraph: 0 or 1."""
        return self.paragraphs[0].level if self.paragraphs else 0


@dataclass(frozen=True, slots=True)
class Cast:
    """The part of a style that decides glyphs: face, weight, posture, optical size, features."""

    face: str
    weight: int
    italic: bool
    optical: float
    tracking: float
    features: tuple[tuple[str, int], ...]
    phrased: bool

    @classmethod
    def of(cls, style: TextStyle) -> Cast:
        """Return the cast of `style`; optical sizes go in half octaves, so that fits share one."""
        optical = 2 ** (round(math.log2(max(style.size, 1.0)) * 2) / 2)
        features = tuple(sorted(style.features.items()))
        return cls(
            style.face, style.weight, style.italic, optical, style.tracking, features, style.balance
        )

    def wants(self, region: str) -> Want:
        """Return what this cast asks of a face."""
        return Want(self.face, self.weight, self.italic, region)

    def pick(self, fonts: Fonts, face: Face) -> Pick:
        """Settle the axes of `face` for this cast."""
        return pick(fonts, face, self.weight, self.italic, self.optical)

    def features_for(self, tracked: bool) -> tuple[tuple[str, int], ...]:
        """Return OpenType features; letter-spaced text has no ligatures."""
        if not tracked:
            return self.features
        return tuple(sorted({"liga": 0, "clig": 0, **dict(self.features)}.items()))


def galley(text: str, lang: str, style: TextStyle, fonts: Fonts, default_lang: str = "") -> Galley:
    """Shape `text` in `style`, sizes left open; cached.

    Raises MissingGlyphs, BadDocument for an unknown face, MissingAssets without fonts.
    """
    return _galley(text, lang, Cast.of(style), fonts, default_lang)


@lru_cache(maxsize=1024)
def _galley(text: str, lang: str, cast: Cast, fonts: Fonts, default_lang: str) -> Galley:
    region = region_of(text, lang, default_lang)
    want = cast.wants(region)
    spans = _paragraph_spans(text)
    levels, bases = _levels(text, spans, lang or default_lang)
    pieces = []
    for start, end in spans:
        found = itemise(text[start:end], levels[start:end], fonts, want)
        pieces += [_piece(text, s, start, cast, fonts, lang or region) for s in found]
    position = _positions(text, pieces, cast.tracking)
    whole = _paragraphs(text, spans, bases, position, region, phrases=False)
    short = len(text) <= _PHRASED_LENGTH and cast.phrased
    phrased = _paragraphs(text, spans, bases, position, region, phrases=True) if short else whole
    return _measured(text, cast, region, pieces, position, (whole, phrased), fonts)


def _paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each paragraph; end is past its newline."""
    spans, start = [], 0
    for match in _NEWLINE.finditer(text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


def _levels(text: str, spans: list[tuple[int, int]], lang: str) -> tuple[list[int], list[int]]:
    base = bidi.base_level(text, lang)
    levels: list[int] = []
    for start, end in spans:
        levels += bidi.levels(text[start:end], base)
    return levels, [base] * len(spans)


def _piece(
    text: str, stretch: Stretch, offset: int, cast: Cast, fonts: Fonts, lang: str
) -> Piece:
    moved = Stretch(
        stretch.start + offset, stretch.end + offset, stretch.script, stretch.level, stretch.face
    )
    chosen = cast.pick(fonts, stretch.face)
    tracked = bool(cast.tracking) and stretch.script not in UNTRACKED
    features = cast.features_for(tracked)
    return Piece(moved, chosen, shape_part(text, moved, chosen, features, lang), tracked, features, lang)


_HB_SCRIPT = {"Zyyy": "Zyyy", "Zsye": "Zyyy", "Zinh": "Zyyy"}


def shape_part(
    text: str, part: Stretch, chosen: Pick, features: tuple[tuple[str, int], ...], lang: str
) -> Shaped:
    """Shape the characters of `part`; newlines and tabs become spaces."""
    visible = _NEWLINE.sub(lambda m: " " * len(m.group()), text[part.start : part.end])
    return shape(
        chosen.cut,
        visible.replace("\t", " "),
        _HB_SCRIPT.get(part.script, part.script),
        lang,
        "rtl" if part.level % 2 else "ltr",
        features,
    )


def _positions(text: str, pieces: Sequence[Piece], tracking: float) -> tuple[float, ...]:
    advance = [0.0] * len(text)
    for piece in pieces:
        base = piece.stretch.start
        for cluster, width in zip(piece.shaped.clusters, piece.shaped.advances, strict=True):
            advance[base + cluster] += width
        if piece.tracked:
            for cluster in set(piece.shaped.clusters):
                advance[base + cluster] += tracking
    return (0.0, *accumulate(advance))


def _paragraphs(
    text: str,
    spans: list[tuple[int, int]],
    bases: list[int],
    position: tuple[float, ...],
    lang: str,
    phrases: bool,
) -> tuple[Paragraph, ...]:
    out = []
    for (start, end), level in zip(spans, bases, strict=True):
        body = text[start:end]
        cuts = [
            start + i for i in opportunities(body.rstrip("\n\r\v\f\x85\u2028\u2029"), lang, phrases)
        ]
        starts, ends = (start, *cuts), (*cuts, end)
        trims = tuple(_trimmed(text, s, e) for s, e in zip(starts, ends, strict=True))
        out.append(Paragraph(starts, ends, trims, tuple(position[t] for t in trims), level))
    return tuple(out)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _LINE_SPACE:
        end -= 1
    return end


def _measured(
    text: str,
    cast: Cast,
    region: str,
    pieces: list[Piece],
    position: tuple[float, ...],
    paragraphs: tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]],
    fonts: Fonts,
) -> Galley:
    script = main_script(text)
    model = primary(fonts, cast.wants(region))
    chosen = next((p.pick for p in pieces if p.stretch.script == script), None)
    chosen = chosen or cast.pick(fonts, model)
    ink_top, ink_foot = _ink_span(pieces)
    top, foot = _stature(script, chosen, ink_top, ink_foot, text)
    present = {p.stretch.script for p in pieces if p.stretch.script not in ("Zyyy", "Zsye")}
    statures = [stature(s) for s in sorted(present or {"Latn"})]
    return Galley(
        text, tuple(pieces), position, paragraphs[0], paragraphs[1], script, region,
        cast.tracking, top, foot, ink_top, ink_foot, _spill(paragraphs[0], pieces),
        chosen.face.cap_height / chosen.face.upem,
        max(s.display for s in statures), max(s.body for s in statures),
    )  # fmt: skip


def _ink_span(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Return how far ink reaches above and below the baseline anywhere in the text."""
    top, foot = 0.0, 0.0
    for piece in pieces:
        for glyph, dy in zip(piece.shaped.ids, piece.shaped.dy, strict=True):
            box = ink(piece.pick.cut, glyph)
            if box is not None:
                top = max(top, -(box[1] + dy))
                foot = max(foot, box[3] + dy)
    return top, foot


def _stature(
    script: str, chosen: Pick, ink_top: float, ink_foot: float, text: str
) -> tuple[float, float]:
    """Return the nominal top and foot: the same for every text of a face, so that rows agree."""
    marks = stature(script)
    top = chosen.face.cap_height / chosen.face.upem
    if script not in CAPPED and script != "Zyyy":
        high = probe(chosen.cut, marks.top)
        top = -high[1] if high else ink_top
    low = probe(chosen.cut, marks.foot)
    foot = max(0.0, low[3]) if low else ink_foot
    if script in (*CAPPED, "Zyyy") and text.upper() == text:
        foot = min(foot, ink_foot)
    return (top if top > 0 else ink_top, foot)


def _spill(paragraphs: tuple[Paragraph, ...], pieces: Sequence[Piece]) -> tuple[float, float]:
    """Return the most ink left and right of the advance at any place a line may start or end."""
    edges: set[int] = set()
    for paragraph in paragraphs:
        edges.update(paragraph.starts)
        edges.update(t - 1 for t in paragraph.trims)
    left = right = 0.0
    for piece in pieces:
        base, shaped = piece.stretch.start, piece.shaped
        lean = piece.pick.slant
        last = len(shaped.ids) - 1
        for i, glyph in enumerate(shaped.ids):
            cluster = base + shaped.clusters[i]
            ends = piece.stretch.end if piece.stretch.level % 2 == 0 and i == last else cluster + 1
            if (
                cluster not in edges
                and ends - 1 not in edges
                and not _edge_inside(shaped, i, base, edges)
            ):
                continue
            box = ink(piece.pick.cut, glyph)
            if box is None:
                continue
            x = shaped.dx[i]
            left = max(left, -(box[0] + x) - lean * min(0.0, box[3]))
            right = max(right, box[2] + x + lean * max(0.0, -box[1]) - shaped.advances[i])
    return left, right


def _edge_inside(shaped: Shaped, i: int, base: int, edges: set[int]) -> bool:
    """Whether a cluster of several characters ends at an edge."""
    later = [c for c in shaped.clusters if c > shaped.clusters[i]]
    return bool(later) and base + min(later) - 1 in edges


def is_cjk(script: str) -> bool:
    """Whether a script is set on the ideographic square."""
    return script in CJK
