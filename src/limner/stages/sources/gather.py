"""Draft → Source: which figures tell most, which picture is the logo, which colours its own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping

from PIL import Image

from limner.basics.colour import oklch
from limner.basics.figures import number_of
from limner.basics.hash import digest
from limner.document.source import Heading, KeyFigure, Passage, Place, Shown, Source, Table
from limner.stages.sources.draft import Block, Draft, Found
from limner.stages.sources.figures import only_figure, said_in, telling

MOST = 120
"""Figures kept."""
_KINDS = ("PNG", "JPEG", "GIF", "WEBP")
_KEY = re.compile(
    r"key (?:figures|facts|numbers|results|findings)|at a glance|highlights?|summary|in numbers|"
    r"headline|overview|kennzahlen|überblick|chiffres[- ]clés|cifras clave|in short|results",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand )?total|all|overall|sum|gesamt|summe|insgesamt|ensemble", re.IGNORECASE
)
_SECTION = re.compile(r"\s*(?:\d+(?:\.\d+)*\.?|[A-Z]\.\d+(?:\.\d+)*)(?:\s+|$)")
_UNIT = re.compile(r"[%‰$€£¥₹×]|million|billion|bn|Mio|Mrd", re.IGNORECASE)


def gathered(draft: Draft) -> tuple[Source, Mapping[str, bytes]]:
    """Return what a draft comes to, and the files of its pictures by digest."""
    _pair(draft)
    pictures, files = _pictured(draft)
    outline = tuple(
        Heading(text=b.text, level=b.level, place=b.place) for b in draft.blocks if b.level
    )
    title = draft.title or next((h.text for h in outline), "")
    source = Source(
        form=draft.form, name=draft.name, title=title[:160], subtitle=draft.subtitle[:200],
        outline=outline, passages=tuple(_passages(draft.blocks)),
        figures=tuple(_ranked(draft, title)), tables=tuple(draft.tables), pictures=pictures,
        colours=_colours(draft), hand=_hand(draft.faces), pages=draft.pages,
        notes=tuple(dict.fromkeys(draft.notes)),
    )  # fmt: skip
    return source, files


def _pair(draft: Draft) -> None:
    """Make tiles of figures that are a paragraph of their own, with the words next to them."""
    blocks = draft.blocks
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        if index in taken or not (only_figure(block.text) and telling(block.text)):
            continue
        for near in (index + 1, index - 1):
            if not 0 <= near < len(blocks) or near in taken:
                continue
            other = blocks[near]
            fits = 2 < len(other.text) <= 64 and not only_figure(other.text)
            if fits and other.place.kind == block.place.kind and (near > index or not other.level):
                draft.tile(block.text, other.text, block.place, max(1.5, block.strong))
                taken |= {index, near} if not other.level else {index}
                break
    draft.blocks = [b for i, b in enumerate(blocks) if i not in taken]


def _passages(blocks: Iterable[Block]) -> Iterable[Passage]:
    under = ""
    for block in blocks:
        if block.level:
            under = block.text
        else:
            yield Passage(text=block.text, place=block.place, under=under, point=block.point)


# -- figures -------------------------------------------------------------------------------------


def _ranked(draft: Draft, title: str) -> list[KeyFigure]:
    """Return the figures, the most telling first, each once."""
    found = [*_tiled(draft), *_listed(draft.tables), *_said(draft)]
    best: dict[tuple[str, str], KeyFigure] = {}
    for figure in found:
        key = (figure.text, figure.label.lower())
        if key not in best or figure.weight > best[key].weight:
            best[key] = figure
    counts: dict[str, int] = {}
    for figure in found:
        counts[figure.text] = counts.get(figure.text, 0) + 1
    ranked = [
        f.but(weight=round(f.weight + 0.6 * min(3, counts[f.text] - 1), 3)) for f in best.values()
    ]
    ranked = [f for f in ranked if f.label != title]
    return sorted(ranked, key=lambda f: (-f.weight, f.place.number))[:MOST]


def _tiled(draft: Draft) -> Iterable[KeyFigure]:
    for tile in draft.tiles:
        if tile.label:
            yield _figure(tile.figure, tile.label, tile.place, "", "",
                          4.0 + min(2.0, tile.strong))  # fmt: skip


def _listed(tables: Iterable[Table]) -> Iterable[KeyFigure]:
    """Yield the figures of lists of two columns, and the totals of tables."""
    for table in tables:
        wide = len(table.rows[0]) if table.rows else 0
        named = bool(_KEY.search(f"{table.title} {table.under}"))
        if not wide:
            continue
        mixed = len({_unit(row[1]) for row in table.rows if only_figure(row[1])}) > 1
        for index, row in enumerate(table.rows):
            last = max((c for c in range(1, wide) if only_figure(row[c])), default=0)
            total = _TOTAL.match(row[0]) is not None
            listed = (named or mixed) and len(table.rows) <= 14
            if not last or not row[0] or not telling(row[last]) or not (listed or total):
                continue
            column = last if not listed or wide == 2 else 1
            if not only_figure(row[column]) or not telling(row[column]):
                continue
            label = table.title if total and table.title else row[0]
            yield _figure(row[column], label, table.place_of(index, column), " ".join(row),
                          table.under, 3.6 if listed else 2.6)  # fmt: skip


def _unit(text: str) -> str:
    return "".join(c for c in text if not c.isdigit() and c not in " .,+-−")


def _said(draft: Draft) -> Iterable[KeyFigure]:
    under, first = "", draft.pages > 3
    for block in draft.blocks:
        under = block.text if block.level else under
        numbered = _SECTION.match(block.text) if block.level else None
        for said in said_in(block.text[numbered.end() :] if numbered else block.text):
            label = said.label
            if not label and len(said.sentence) > 110:
                continue
            early = 0.5 if first and block.place.number <= 3 else 0.0
            key = 1.4 if _KEY.search(under) else 0.0
            unit = 1.0 if _UNIT.search(said.text) else 0.0
            bare = -1.0 if not label else 0.0
            change = -0.5 if said.change else 0.0
            stated = 0.7 if block.level or block.strong > 1.3 else 0.0
            yield _figure(said.text, label, block.place, said.sentence, under,
                          1.5 + early + key + unit + bare + change + stated)  # fmt: skip


def _figure(
    text: str, label: str, place: Place, sentence: str, under: str, weight: float
) -> KeyFigure:
    return KeyFigure(
        text=text, number=number_of(text), label=label.strip(" :–—-"), place=place,
        sentence=sentence[:400], under=under, weight=weight,
    )  # fmt: skip


# -- pictures, colours and type ------------------------------------------------------------------


def _pictured(draft: Draft) -> tuple[tuple[Shown, ...], dict[str, bytes]]:
    """Return the pictures that can be shown, the logo first, and their files."""
    shown: list[tuple[float, Shown]] = []
    files: dict[str, bytes] = {}
    for found in draft.pictures:
        size = _size(found, draft.limits.pixels)
        if size is None:
            continue
        blob = digest(found.data)
        files[blob] = found.data
        small = found.share < 0.06 and 0.2 < size[0] / size[1] < 8
        likely = 2.0 * found.marked + 1.0 * (found.seen > 1) + 0.5 * small
        logo = likely >= 2.0 and small
        shown.append((-likely, Shown(blob=blob, size=size, place=found.place, logo=logo)))
    shown.sort(key=lambda pair: pair[0])
    first = next((i for i, (_, one) in enumerate(shown) if one.logo), -1)
    pictures = tuple(
        one.but(logo=False) if one.logo and i != first else one for i, (_, one) in enumerate(shown)
    )
    return pictures, files


def _size(found: Found, most: int) -> tuple[int, int] | None:
    try:
        with Image.open(io.BytesIO(found.data), formats=_KINDS) as picture:
            wide, high = picture.size
    except Exception:  # whatever a broken picture makes its decoder trip over
        return None
    return (wide, high) if min(wide, high) >= 16 and wide * high <= most else None


def _colours(draft: Draft) -> tuple[str, ...]:
    """Return the colours of the house: of surfaces that have any, else of the theme."""
    lively: list[tuple[float, str]] = []
    for colour, weight in draft.colours.items():
        if not re.fullmatch(r"#[0-9a-f]{6}", colour):
            continue
        tone = oklch(colour)
        if tone.chroma > 0.035 and 0.18 < tone.lightness < 0.93:
            lively.append((weight**0.5 * (0.3 + min(tone.chroma, 0.2) * 5), colour))
    ranked = [colour for _, colour in sorted(lively, reverse=True)]
    kept: list[str] = []
    light = next((c for c, n in draft.colours.most_common(40) if n > 100 and _paper(c)), None)
    for colour in (*ranked, *draft.theme) if ranked else draft.theme:
        if len(kept) < 4 and all(_apart(colour, other) for other in kept):
            kept.append(colour)
    return (*kept, light) if kept and light and light not in kept else tuple(kept)


def _paper(colour: str) -> bool:
    """Whether a colour is a tinted paper to set words on."""
    tone = oklch(colour)
    return tone.lightness > 0.91 and 0.006 < tone.chroma < 0.06


def _apart(one: str, other: str) -> bool:
    a, b = oklch(one), oklch(other)
    turn = min(abs(a.hue - b.hue), 360 - abs(a.hue - b.hue))
    return abs(a.lightness - b.lightness) > 0.12 or (turn > 25 and min(a.chroma, b.chroma) > 0.04)


_HANDS = (
    ("mono", r"mono|courier|consol|menlo|typewriter"),
    ("slab", r"slab|rockwell|clarendon|memphis|egyptienne"),
    ("sans", r"sans|grotesk|gothic|helvetica|arial|calibri|inter|roboto|verdana|tahoma|segoe"),
    ("serif", r"serif|times|georgia|garamond|cambria|palatino|minion|baskerville|bodoni|didot"
              r"|caslon|century|bookman|charter|merriweather|playfair|lora|constantia"),
)  # fmt: skip


def _hand(faces: Mapping[str, int]) -> str:
    """Return the class of the faces that were chosen; '' where none is known."""
    counts: dict[str, int] = {}
    for name, count in faces.items():
        for hand, words in _HANDS:
            if name and re.search(words, name, re.IGNORECASE):
                counts[hand] = counts.get(hand, 0) + count
                break
    return max(counts, key=lambda hand: counts[hand]) if counts else ""
