"""The galley: one text shaped and measured in em units, ready to be broken into lines.

Nothing here depends on a size or a box, so a fit can try many sizes at no cost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal

from limner.document.layers.text import TextStyle
from limner.document.ruby import Ruby
from limner.ports.fonts import Fonts
from limner.stages.layout.text import bidi
from limner.stages.layout.text.breaks import is_wide, opportunities
from limner.stages.layout.text.cast import Cast, in_capitals
from limner.stages.layout.text.faces import Pick, primary, region_of, tongue_of
from limner.stages.layout.text.itemise import Stretch, itemise, main_script
from limner.stages.layout.text.scripts import CAPPED, CJK, UNTRACKED, stature
from limner.stages.layout.text.shape import Direction, Ink, Shaped, ink, probe, scaled, shape

_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_LINE_SPACE = " \t\u3000\u2009\u200a\u2003\u2002\u200b\n\r\v\f\x85\u2028\u2029"
_HYPHEN = 0.4
"""Room for a hyphen in em."""
_PHRASED_LENGTH = 80
_LONG_PARAGRAPH = 120
"""Latin letters from which a paragraph that follows another is indented."""
_INDENT = 1.2
Mode = Literal["flat", "upright", "turned", "square"]
"""Horizontal; or, in vertical text: standing, lying on its side, or set across in one square."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch and its glyphs. capitals: its small letters are shown as (scaled) capitals."""

    stretch: Stretch
    pick: Pick
    shaped: Shaped
    tracked: bool
    features: tuple[tuple[str, int], ...]
    lang: str
    mode: Mode = "flat"
    scale: float = 1.0
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text between hard line breaks, cut into segments no line break falls inside.

    starts, ends: the segments' characters (ends include trailing spaces and the newline).
    trims: ends without trailing spaces. reach: position of each trim in em. indent: em its
    first line is set in by.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    trims: tuple[int, ...]
    reach: tuple[float, ...]
    level: int
    indent: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Galley:
    """Shaped text. Lengths in em; position[i] is the advance before character i.

    top, foot: how far capitals (or their like) stand above and descenders hang below the
    baseline. ink_top, ink_foot: what the glyphs really need. spill: ink left and right of the
    advance at places where lines may start or end. loose: em a line gives back that ends
    before character i.
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
    vertical: bool = False
    lang: str = ""
    loose: dict[int, float] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()
    ruby_at: float = 0.0
    """Em above the baseline that readings stand on."""

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


def galley(
    text: str,
    lang: str,
    style: TextStyle,
    fonts: Fonts,
    default_lang: str = "",
    ruby: tuple[Ruby, ...] = (),
) -> Galley:
    """Shape `text` in `style`, sizes left open; cached.

    Raises MissingGlyphs, BadDocument for an unknown face, MissingAssets without fonts.
    """
    return cast_galley(text, lang, Cast.of(style, text), fonts, default_lang, ruby)


@lru_cache(maxsize=1024)
def cast_galley(
    text: str,
    lang: str,
    cast: Cast,
    fonts: Fonts,
    default_lang: str,
    ruby: tuple[Ruby, ...],
) -> Galley:
    """Shape `text` in `cast`, as `galley` does."""
    region = region_of(text, lang, default_lang)
    tongue = tongue_of(text, lang or default_lang)
    spans = _paragraph_spans(text)
    levels, bases = _levels(text, spans, lang or default_lang)
    pieces: list[Piece] = []
    for start, end in spans:
        for first, last, own in cast.parts(start, end):
            want = own.wants(region, tongue)
            for stretch in itemise(text[first:last], levels[first:last], fonts, want):
                spoken = region if stretch.script in CJK else tongue or lang or default_lang
                pieces += _pieces(text, stretch, first, own, fonts, spoken)
    model = cast.pick(fonts, primary(fonts, cast.wants(region, tongue)))
    pieces, loose = _spaced(text, _matched(pieces, model), region)
    readings: tuple[Reading, ...] = ()
    if ruby:
        from limner.stages.layout.text.ruby import read

        pieces, readings = read(text, pieces, ruby, cast, fonts, region)
    position = _positions(text, pieces, cast.tracking)
    breaker = _Breaker(text, position, loose, region, cast.indent, readings)
    whole = breaker.paragraphs(spans, bases, phrases=False)
    short = len(text) <= _PHRASED_LENGTH
    phrased = breaker.paragraphs(spans, bases, phrases=True) if short else whole
    set_text = (text, cast, region, (lang or default_lang))
    return _measured(set_text, pieces, position, (whole, phrased), model, (loose, readings))


def _spaced(text: str, pieces: list[Piece], region: str) -> tuple[list[Piece], dict[int, float]]:
    """Close up full-width marks, part Han from Latin; return what line ends give back too."""
    if not any(p.stretch.script == "Hani" for p in pieces):
        return pieces, {}
    from limner.stages.layout.text import spacing
    from limner.stages.layout.text.squeeze import squeezed

    pieces = [squeezed(text, p) if p.stretch.script == "Hani" else p for p in pieces]
    if region != "ko":
        pieces = spacing.spaced(text, pieces)
    return pieces, spacing.loose_ends(text, pieces)


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


def _pieces(
    text: str, stretch: Stretch, offset: int, cast: Cast, fonts: Fonts, lang: str
) -> list[Piece]:
    moved = Stretch(
        stretch.start + offset, stretch.end + offset, stretch.script, stretch.level, stretch.face
    )
    chosen = cast.pick(fonts, stretch.face)
    tracked = bool(cast.tracking) and stretch.script not in UNTRACKED
    features = cast.features_for(stretch.face, tracked)
    if cast.vertical:
        from limner.stages.layout.text.vertical import stand

        return stand(text, moved, chosen, (features, lang), tracked)
    small = cast.small_caps(text[moved.start : moved.end], chosen.cut)
    if small and stretch.script in CAPPED:
        heavier = cast.pick(fonts, stretch.face, 1 / cast.small_scale(stretch.face))
        return _small_caps(text, moved, small, (chosen, heavier), (tracked, features, lang))
    shaped = shape_part(text, moved, chosen, features, lang)
    return [Piece(moved, chosen, shaped, tracked, features, lang)]


def _small_caps(
    text: str,
    whole: Stretch,
    small: list[tuple[int, int]],
    picks: tuple[Pick, Pick],
    manner: tuple[bool, tuple[tuple[str, int], ...], str],
) -> list[Piece]:
    """Split a stretch into letters as they are and letters set as smaller, heavier capitals."""
    tracked, features, lang = manner
    scale = Cast.small_scale(picks[0].face)
    marks = [0, *(edge for span in small for edge in span), whole.end - whole.start]
    pieces = []
    for i, (a, b) in enumerate(pairwise(marks)):
        if a == b:
            continue
        chosen, k = (picks[1], scale) if i % 2 else (picks[0], 1.0)
        part = replace(whole, start=whole.start + a, end=whole.start + b)
        shown = in_capitals(text, chosen.face) if i % 2 else text
        shaped = shape_part(shown, part, chosen, features, lang)
        pieces.append(
            Piece(part, chosen, scaled(shaped, k), tracked, features, lang, "flat", k, bool(i % 2))
        )
    return pieces


def _matched(pieces: list[Piece], model: Pick) -> list[Piece]:
    """Scale fallback letters to stand as high as the letters of the face asked for.

    Only where both stand in one text: a script on its own keeps its own size.
    """
    own = {p.stretch.script for p in pieces if p.pick.face.family == model.face.family}
    if not own & CAPPED:
        return pieces
    out = []
    for piece in pieces:
        k = 1.0
        if piece.mode == "flat" and piece.pick.face.family != model.face.family:
            k = _match(piece, model)
        if k != 1.0:
            piece = replace(piece, shaped=scaled(piece.shaped, k), scale=piece.scale * k)
        out.append(piece)
    return out


_MATCHED = {"Hebr": ("ה", 0.55), "Thai": ("ก", 0.12), "Cyrl": ("х", 0.0), "Grek": ("ο", 0.0)}
"""Letters compared with Latin, and how far between x-height (0) and cap height (1) they stand."""


def _match(piece: Piece, model: Pick) -> float:
    letter, share = _MATCHED.get(piece.stretch.script, ("", 0.0))
    found = probe(piece.pick.cut, letter) if letter else None
    low, high = model.face.x_height / model.face.upem, model.face.cap_height / model.face.upem
    if found is None or found[1] >= 0 or low <= 0:
        return 1.0
    return min(1.35, max(0.8, (low + (high - low) * share) / -found[1]))


_HB_SCRIPT = {"Zyyy": "Zyyy", "Zsye": "Zyyy", "Zinh": "Zyyy"}


def shape_part(
    text: str,
    part: Stretch,
    chosen: Pick,
    features: tuple[tuple[str, int], ...],
    lang: str,
    direction: Direction | None = None,
) -> Shaped:
    """Shape the characters of `part`; newlines and tabs become spaces."""
    visible = _NEWLINE.sub(lambda m: " " * len(m.group()), text[part.start : part.end])
    return shape(
        chosen.cut,
        visible.replace("\t", " "),
        _HB_SCRIPT.get(part.script, part.script),
        lang,
        direction or ("rtl" if part.level % 2 else "ltr"),
        features,
    )


def tracking_after(character: str, tracking: float) -> float:
    """Return the tracking after a character: letters set tight leave the space between words.

    The space gives back what the letter before it took.
    """
    return -tracking if tracking < 0 and character == " " else tracking


def _positions(text: str, pieces: Sequence[Piece], tracking: float) -> tuple[float, ...]:
    advance = [0.0] * len(text)
    for piece in pieces:
        base = piece.stretch.start
        for cluster, width in zip(piece.shaped.clusters, piece.shaped.advances, strict=True):
            advance[base + cluster] += width
        if piece.tracked:
            for cluster in set(piece.shaped.clusters):
                advance[base + cluster] += tracking_after(text[base + cluster], tracking)
    return (0.0, *accumulate(advance))


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading set over characters start–end: its own galley, in em of half the size."""

    start: int
    end: int
    words: Galley


@dataclass(frozen=True, slots=True)
class _Breaker:
    """Cuts shaped text into paragraphs and their unbreakable segments."""

    text: str
    position: tuple[float, ...]
    loose: dict[int, float]
    lang: str
    indent: float | None
    readings: tuple[Reading, ...]

    def paragraphs(
        self, spans: list[tuple[int, int]], bases: list[int], phrases: bool
    ) -> tuple[Paragraph, ...]:
        """Return the paragraphs of `spans`, with base directions `bases`."""
        together = {i for r in self.readings for i in range(r.start + 1, r.end)}
        out: list[Paragraph] = []
        before = ""
        for (start, end), level in zip(spans, bases, strict=True):
            body = self.text[start:end].rstrip("\n\r\v\f\x85\u2028\u2029")
            cuts = [start + i for i in opportunities(body, self.lang, phrases)]
            cuts = [i for i in cuts if i not in together]
            starts, ends = (start, *cuts), (*cuts, end)
            trims = tuple(_trimmed(self.text, s, e) for s, e in zip(starts, ends, strict=True))
            indent = self._indent(before, body) if out else 0.0
            before = body
            reach = tuple(self._reach(t) for t in trims)
            out.append(Paragraph(starts, ends, trims, reach, level, indent))
        return tuple(out)

    def _indent(self, before: str, body: str) -> float:
        """Return the indent of a paragraph after another: long ones need a mark."""
        if self.indent is not None:
            return self.indent if body else 0.0
        wide = 2 if is_wide(before[:1]) else 1
        long = min(len(before), len(body)) * wide >= _LONG_PARAGRAPH
        return (1.0 if wide == 2 else _INDENT) if long else 0.0

    def _reach(self, trim: int) -> float:
        """Return where a line trimmed there ends, the hyphen it would show included."""
        shown = _HYPHEN if trim and self.text[trim - 1] == "\u00ad" else 0.0
        return self.position[trim] + shown - self.loose.get(trim, 0.0)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _LINE_SPACE:
        end -= 1
    return end


def _measured(
    manner: tuple[str, Cast, str, str],
    pieces: list[Piece],
    position: tuple[float, ...],
    paragraphs: tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]],
    model: Pick,
    ends: tuple[dict[int, float], tuple[Reading, ...]],
) -> Galley:
    text, cast, region, lang = manner
    script = main_script(text)
    chosen = next((p.pick for p in pieces if p.stretch.script == script), None)
    chosen = chosen or model
    ink_top, ink_foot = _ink_span(pieces, cast.vertical)
    top, foot = _stature(script, chosen, ink_top, ink_foot, text)
    if cast.vertical:
        top = foot = 0.5
    ruby_at = ink_top
    if ends[1]:
        from limner.stages.layout.text import ruby

        ruby_at += ruby.GAP
        ink_top = max(top, ink_top) + ruby.height(ends[1], cast.vertical)
        top = max(top, ink_top)
    present = {p.stretch.script for p in pieces if p.stretch.script not in ("Zyyy", "Zsye")}
    statures = [stature(s) for s in sorted(present or {"Latn"})]
    return Galley(
        text, tuple(pieces), position, paragraphs[0], paragraphs[1], script, region,
        cast.tracking, top, foot, ink_top, ink_foot, _spill(paragraphs[0], pieces),
        chosen.face.cap_height / chosen.face.upem,
        max(s.display for s in statures), max(s.body for s in statures), cast.vertical,
        lang, *ends, ruby_at,
    )  # fmt: skip


def _ink_span(pieces: Sequence[Piece], vertical: bool) -> tuple[float, float]:
    """Return how far ink reaches above and below the baseline anywhere in the text.

    In vertical text: to the right and to the left of the column's middle.
    """
    top, foot = 0.0, 0.0
    for piece in pieces:
        shaped = piece.shaped
        for i, glyph in enumerate(shaped.ids):
            box = glyph_ink(piece, glyph, shaped.dx[i], shaped.dy[i])
            if box is not None and vertical:
                top, foot = max(top, box[2]), max(foot, -box[0])
            elif box is not None:
                top, foot = max(top, -box[1]), max(foot, box[3])
    return top, foot


def glyph_ink(piece: Piece, glyph: int, dx: float, dy: float) -> Ink | None:
    """Return the ink of a glyph set at (dx, dy), turned, scaled and slanted as its piece is."""
    box = ink(piece.pick.cut, glyph)
    if box is None:
        return None
    left, top, right, foot = box
    lean = piece.pick.slant
    if lean:
        left, right = left + min(-foot * lean, -top * lean), right + max(-foot * lean, -top * lean)
    if piece.mode == "turned":
        left, top, right, foot = -foot, left, -top, right
    k = piece.scale
    return (dx + left * k, dy + top * k, dx + right * k, dy + foot * k)


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
    """Return the most ink before and after the advance at any place a line may start or end."""
    edges: set[int] = set()
    for paragraph in paragraphs:
        edges.update(paragraph.starts)
        edges.update(t - 1 for t in paragraph.trims)
    before = after = 0.0
    for piece in pieces:
        base, shaped = piece.stretch.start, piece.shaped
        ends = _cluster_ends(shaped, piece.stretch.end - base)
        vertical = piece.mode != "flat"
        for i, glyph in enumerate(shaped.ids):
            cluster = shaped.clusters[i]
            if base + cluster not in edges and base + ends[cluster] - 1 not in edges:
                continue
            box = glyph_ink(piece, glyph, shaped.dx[i], shaped.dy[i])
            if box is not None:
                before = max(before, -(box[1] if vertical else box[0]))
                after = max(after, (box[3] if vertical else box[2]) - shaped.advances[i])
    return before, after


def _cluster_ends(shaped: Shaped, length: int) -> dict[int, int]:
    """Return where the characters of each cluster end."""
    starts = sorted(set(shaped.clusters))
    return dict(zip(starts, [*starts[1:], length], strict=False))
