"""Strings given without quotation marks in lists: steps, tabs, labels, priced items, figures,
contacts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from limner.document.brief import Role
from limner.stages.brief.nouns import NUMBERS
from limner.stages.brief.reading import Found, Reading
from limner.stages.brief.roles import ROLE_WORDS

MASKED = "\ue000\ue001"

NUMBER = (
    r"(?:[$€£¥₹₩₽₺฿]\s?)?[+−-]?(?:\d{1,3}(?:[,.  ’']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,:]\d+)?)"
    r"(?:\s?(?:%|[$€£¥₹₩₽₺฿]|[kKmMbB]n?\b|EUR\b|USD\b|GBP\b|CHF\b|kr\.?|zł|руб\.?|元|円|원|°C"
    r"|°F|°|kg\b|g\b|km\b|[kMGT]B\b|TWh\b|GWh\b|MWh\b|kWh\b|mm\b|cm\b|ms\b|million\b|billion\b|pts?\b"
    r"|hrs?\b|h\b))?"
)


class Pair(NamedTuple):
    """A label and its figure, with ranges; `quoted` where the label is a quoted string already."""

    label: tuple[int, int]
    figure: tuple[int, int]
    group: str


@lru_cache(maxsize=1)
def _pair() -> re.Pattern[str]:
    label = (
        rf"(?:[^\W\d_{MASKED}][^,;:，；、\n{MASKED}]{{0,48}}?|\d{{4}}|\d{{1,2}}[-–]\d{{1,2}}\+?"
        rf"|\d{{2}}\+)"
    )
    return re.compile(
        rf"(?P<label>{label})(?P<glue>\s*[:：=–—]\s*|\s+-\s+|\s+\(?"
        rf"|\s*\()(?P<figure>{NUMBER})\)?(?=\s*(?:[,;，；、\n]|\.(?:\s|$)|$|\s+(?:and|und|et"
        rf"|y|e)\s))"
    )


def find_pairs(reading: Reading) -> list[Pair]:
    """Return runs of at least two 'label number' entries ('Q1 12.4, Q2 15.1'; 'Espresso 2.50')."""
    runs: list[list[Pair]] = [[]]
    group, position = "", 0
    for start, end, head in _pieces(reading):
        if head is not None:
            group = head
        match = (
            _pair().fullmatch(reading.cased, start, end)
            if not reading.is_masked(start, end)
            else None
        )
        if match is None or not _labelish(match.group("label"), match.group("glue")):
            match = _trailing(reading, start, end) if not runs[-1] else None
        if match is None:
            if runs[-1]:
                runs.append([])
            group = "" if head is None else group
            continue
        if runs[-1] and start - position > 6 and head is None:
            runs.append([])
        runs[-1].append(Pair(match.span("label"), match.span("figure"), group))
        position = end
    return [p for run in runs if len(run) >= 2 for p in run]


def _trailing(reading: Reading, start: int, end: int) -> re.Match[str] | None:
    """A first entry that follows an introduction without colon: '… showing Q1 12.4', '"T" Q1 9'."""
    lead = re.compile(
        rf".*(?:\b(?:showing|with|of|for|data|values|sections?|prices)|[{MASKED}])\s+",
        re.IGNORECASE | re.DOTALL,
    )
    match = lead.match(reading.cased, start, end)
    if match is None or reading.is_masked(match.end(), end):
        return None
    found = _pair().fullmatch(reading.cased, match.end(), end)
    return found if found and _labelish(found.group("label"), found.group("glue")) else None


def _labelish(label: str, glue: str) -> bool:
    first = label[0]
    if first.islower() and first < "\u0370":
        return False
    if label.isdigit():
        return len(label) == 4
    return len(label.split()) <= 6 and (
        bool(glue.strip(" ("))
        or not re.search(r"\b(?:of|at|by|in|the|size|for)$", label, re.IGNORECASE)
    )


def _pieces(reading: Reading) -> list[tuple[int, int, str | None]]:
    """Cut the prompt into comma pieces: start, end, and the heading a piece opens ('Coffee: …')."""
    out: list[tuple[int, int, str | None]] = []
    text = reading.cased
    separator = re.compile(
        r"(?:(?<!\d),|,(?!\d))\s*|[;；，、\n]\s*|\.\s+(?=[^\W\d_])|\.$|\s+(?:and|und|et"
        r"|y)\s+(?=[A-Z\d])"
    )
    position = 0
    for match in [*separator.finditer(text), None]:
        end = match.start() if match else len(text)
        start = position
        position = match.end() if match else end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1] in " .":
            end -= 1
        if (
            reading.is_masked(start, end)
            and match is not None
            and not reading.masked[start:end].strip(MASKED)
        ):
            out.append((start, end, None))
            continue
        head = _heading(reading, start, end)
        if head is None:
            out.append((start, end, None))
        else:
            out.append((head[0], end, head[1]))
    return out


def _heading(reading: Reading, start: int, end: int) -> tuple[int, str] | None:
    """Return where content begins after a heading, and the heading ('' after a quoted title)."""
    piece = reading.cased[start:end]
    colon = max(piece.find(": "), piece.find("："), piece.find(":\n"))
    if colon < 0:
        return None
    after = start + colon + 1
    while after < end and reading.cased[after].isspace():
        after += 1
    before = piece[:colon]
    if before.rstrip() and before.rstrip()[-1] in MASKED:
        return _heading(reading, after, end) or (after, "")
    number = re.compile(rf"(?:{NUMBER})\s*$")
    if number.fullmatch(piece[colon + 1 :].strip()):
        return None
    year = re.search(rf"(?:^|[\s{MASKED}])(\d{{4}})\s*$", before)
    if year is not None:
        return after, year.group(1)
    words = re.search(
        r"((?:[^\W\d_a-z][\w'’&-]*)(?:\s+(?:&|and|of|[^\W\d_a-z][\w'’&-]*|[A-Z0-9][\w'’-]*))*)\s*$",
        before,
    )
    name = words.group(1) if words else ""
    if name and ROLE_WORDS.get(name.lower()) is not None:
        name = ""
    return after, name


LISTED: dict[str, Role] = {
    "labelled": "label",
    "labeled": "label",
    "labels": "label",
    "tagged": "label",
}


@lru_cache(maxsize=1)
def _item() -> re.Pattern[str]:
    return re.compile(rf"[^,;，；、:：\n{MASKED}]+")


@lru_cache(maxsize=1)
def _stop_item() -> re.Pattern[str]:
    return re.compile(
        r"风格|色调|背景|配色|插画|スタイル|背景|色$|調$|스타일|배경|색상|일러스트|style"
        r"|palette|background|colou?rs?\b|illustration|theme\b|layout|typography|aesthetic",
        re.IGNORECASE,
    )


def find_lists(reading: Reading) -> list[Found]:
    """Return items of unquoted lists after a role word: 'steps: A, B, C', 'tab bar with A, B'."""
    out: list[Found] = []
    for hit in ROLE_WORDS.find(reading):
        if hit.value in {
            "author",
            "speech",
            "thought",
            "sign",
            "date",
            "time",
            "venue",
            "contact",
            "headline",
            "subhead",
            "body",
            "price",
            "name",
            "logo",
        }:
            continue
        lead = re.compile(
            r"\s*(?:(?P<colon>[:：])|(?:with|reading|for|are|of|mit|avec|con|:)\s"
            r"|(?=[^\W\d_a-z]))\s*"
        ).match(reading.cased, hit.end)
        if lead is None or reading.claimed(hit.start, hit.end) or lead.end() >= len(reading.cased):
            continue
        colon = lead.group("colon") is not None
        if not colon and hit.key not in {
            "labelled",
            "labeled",
            "labels",
            "tabs",
            "tab bar",
            "nav",
            "navigation",
            "navigation bar",
            "buttons",
            "steps",
            "menu items",
            "sections",
            "bullets",
            "stages",
            "phases",
            "columns",
            "boxes",
            "cards",
            "nodes",
            "tags",
            "etiquetado*",
            "beschriftet",
        }:
            continue
        items = _items(reading, lead.end(), colon, _count_before(reading, hit.start))
        if len(items) < (1 if hit.key.startswith("label") or colon else 2):
            continue
        reading.claim(hit.start, hit.end)
        out += [_found(reading, s, e, hit.value) for s, e in items]
    return out


def find_prices(reading: Reading) -> list[Found]:
    """Return bare prices that stand alone between commas: '…, "Seat 12", $25'."""
    money = re.compile(
        r"(?:^|[,;]\s+)(?P<price>(?:[$€£¥₹]\s?\d[\d.,]*\d|[$€£¥₹]\s?\d"
        r"|\d+(?:[.,]\d{2})?\s?€))(?=\s*(?:[,;.\n]|$))"
    )
    out = []
    for match in money.finditer(reading.cased):
        start, end = match.span("price")
        if not reading.is_masked(start, end):
            out.append(
                Found(match.group("price"), start, end, start, end, source="contact", role="price")
            )
    return out


def find_bare(reading: Reading) -> list[Found]:
    """Return capitalised lists after 'lists:', 'showing:' or the kind and a colon."""
    out: list[Found] = []
    cue = re.compile(
        r"\b(?:lists|listing|items|showing|shows|reading|featuring|offering)\s*[:：]\s*",
        re.IGNORECASE,
    )
    role: Role = "item"
    leads = [(m.end(), role) for m in cue.finditer(reading.cased)]
    if reading.kind_span is not None:
        colon = re.compile(r"\s*[:：]\s*").match(reading.cased, reading.kind_span.end)
        if colon:
            leads.append((colon.end(), "step"))
    for start, role in leads:
        items = _items(reading, start, False, None)
        if len(items) >= 3 and not any(f.start < items[-1][1] and items[0][0] < f.end for f in out):
            out += [_found(reading, s, e, role) for s, e in items]
    return out


@lru_cache(maxsize=1)
def _announced() -> re.Pattern[str]:
    numbers = "|".join(n for n in NUMBERS if n not in {"a", "an", "some", "many", "few", "several"})
    return re.compile(
        rf"\b(?P<count>\d{{1,2}}|{numbers})\s+(?:[a-z-]+\s+){{0,2}}?[a-z]+s\b[^:;.,\n{MASKED}]{{0,40}}:\s*"
    )


def _announces(match: re.Match[str]) -> int:
    word = match.group("count")
    return int(word) if word.isdigit() else NUMBERS[word]


POINTED = frozenset(
    {"poster", "event-flyer", "flyer", "infographic", "slide", "social-ad", "banner", "web-page",
     "landing-page", "invitation", "thumbnail"}
)  # fmt: skip
"""Kinds in which things counted are points, not frames, cards or faces."""


def count_off(reading: Reading, order: Sequence[Found]) -> None:
    """Make points of the quoted strings a number announces: 'five rules: "Look up", "Wait", …'."""
    if reading.kind not in POINTED:
        return
    starts = {f.outer_start: i for i, f in enumerate(order)}
    for match in _announced().finditer(reading.masked):
        first, count = starts.get(match.end()), _announces(match)
        if first is None or count < 2:
            continue
        run = order[first : first + count]
        gaps = [reading.masked[a.outer_end : b.outer_start] for a, b in pairwise(run)]
        if len(run) < count or not all(re.fullmatch(r"[\s,;]*(?:and\s+)?", g) for g in gaps):
            continue
        if all(f.role is None and f.carrier is None for f in run):
            for found in run:
                found.role = "bullet"


def find_counted(reading: Reading) -> list[Found]:
    """Return lists a number announces: '5 tips for better sleep: Dark room, Cool air, …'."""
    out: list[Found] = []
    for match in _announced().finditer(reading.masked):
        count = _announces(match)
        items = _items(reading, match.end(), True, count)
        if count > 1 and len(items) == count and not reading.is_masked(*match.span()):
            out += [_found(reading, s, e, "bullet") for s, e in items]
    return out


def _found(reading: Reading, start: int, end: int, role: Role) -> Found:
    return Found(reading.cased[start:end], start, end, start, end, source="list", role=role)


def _count_before(reading: Reading, start: int) -> int | None:
    for token in reading.between(max(0, start - 60), start)[-3:]:
        if token.text in NUMBERS and token.text not in {
            "a",
            "an",
            "some",
            "many",
            "few",
            "several",
        }:
            return NUMBERS[token.text]
        if token.text.isdigit() and len(token.text) < 3:
            return int(token.text)
    return None


def _items(reading: Reading, start: int, colon: bool, count: int | None) -> list[tuple[int, int]]:
    """Return the ranges of list items from `start` on; they share the case of the first."""
    text = reading.cased
    items: list[tuple[int, int]] = []
    position, capital = start, None
    while position < len(text) and (count is None or len(items) < count) and len(items) < 40:
        match = _item().match(text, position)
        if match is None or reading.is_masked(*match.span()):
            break
        begin, end = match.start(), _sentence_end(text, match.start(), match.end())
        for piece_start, piece_end in _and_split(text, begin, end, bool(items)):
            ok, capital = _fits(text[piece_start:piece_end], capital, colon, count)
            if not ok:
                return items
            items.append((piece_start, piece_end))
        if end < match.end() or text[match.end() : match.end() + 1] not in {",", "，", "、"}:
            break
        position = match.end() + 1
        while position < len(text) and text[position] in " \t":
            position += 1
    return items


def _fits(
    item: str, capital: bool | None, colon: bool, count: int | None
) -> tuple[bool, bool | None]:
    words = item.split()
    if not words or len(words) > 6 or len(item) > 60:
        return False, capital
    first = item[0]
    upper = not first.islower() or first >= "\u2e80"
    if capital is None:
        if not upper and not (colon or count):
            return False, capital
        capital = upper
    if _stop_item().search(item) and not count:
        return False, capital
    return upper or not capital, capital


def _and_split(text: str, start: int, end: int, later: bool) -> list[tuple[int, int]]:
    """Trim an item, drop a leading 'and', cut 'A and B' in two, and cut what is plainly prose."""
    piece = text[start:end]
    lead = re.match(r"\s*(?:(?:and|und|et|y|e|or|&)\s+)?(?:[-•*]\s+|\d+[.)]\s+)?", piece)
    begin = start + (lead.end() if lead else 0)
    piece = text[begin:end]
    tail = re.search(
        r"\s+(?:in|on|with|under|below|above|at|as|using|across|inside|for|along"
        r"|against)\s+(?:an?|the|small|large|bold|each|its)?\b",
        piece,
    )
    if tail and tail.start() > 0:
        piece = piece[: tail.start()]
    piece = piece.rstrip()
    both = re.fullmatch(r"(\S+)\s+(?:and|und|et|y|&)\s+(\S+)", piece)
    if (both and not later and "&" not in piece) or (
        both and later and "&" not in piece and both.group(2)[0].isupper()
    ):
        assert both is not None
        return [
            (begin + both.start(1), begin + both.end(1)),
            (begin + both.start(2), begin + both.end(2)),
        ]
    return [(begin, begin + len(piece))] if piece else []


def _sentence_end(text: str, start: int, end: int) -> int:
    match = re.compile(r"[.。!?](?=\s|$)").search(text, start, end)
    return match.start() if match else end


@lru_cache(maxsize=1)
def _contacts() -> tuple[re.Pattern[str], ...]:
    edge = r"(?<![\w@/])"
    return (
        re.compile(edge + r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        re.compile(edge + r"(?:https?://|www\.)[^\s,;\ue000\ue001]+[^\s,;.\ue000\ue001)]"),
        re.compile(
            edge
            + r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*"
            + r"\.(?:com|org|net|io|co|app|dev|shop|studio|build|design"
            + r"|cafe|ai|de|fr|es|it|eu|co\.uk)"
            + r"(?:/[\w/-]*)?(?![\w.])",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\w.#×x/-])(?:\+\d{1,3}[\s.-]?(?:\(0\)\s?)?(?:\(?\d{1,5}\)?[\s.-]?){2,5}\d{2,4}"
            r"|\(\d{3}\)\s?\d{3}[-.\s]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|0\d{2,4}[\s/-]\d{3,4}[\s-]?\d{3,4})(?![\w%:])"
        ),
        re.compile(r"(?<![\w.@])@[a-z_][\w.]{2,}\w", re.IGNORECASE),
    )


def find_contacts(reading: Reading) -> list[Found]:
    """Return e-mail addresses, links, phone numbers and handles given without quotation marks."""
    out: list[Found] = []
    for pattern in _contacts():
        for match in pattern.finditer(reading.cased):
            start, end = match.span()
            if reading.is_masked(start, end) or any(f.start < end and start < f.end for f in out):
                continue
            out.append(
                Found(match.group(), start, end, start, end, source="contact", role="contact")
            )
    return out


def find_card_lines(reading: Reading) -> list[Found]:
    """Return name and profession of a business card given bare: 'for Ada Okafor, Structural
    Engineer, …'.
    """
    match = re.compile(r"\b(?:for|of|für|pour|para|per)\s+(?=[^\W\d_a-z])").search(reading.cased)
    if match is None:
        return []
    out: list[Found] = []
    position = match.end()
    roles: list[Role] = ["name", "subhead", "caption", "venue"]
    while len(out) < len(roles):
        piece = _item().match(reading.cased, position)
        if piece is None or reading.is_masked(*piece.span()):
            break
        text = piece.group().strip().rstrip(".")
        if not text or not text[0].isupper() or len(text.split()) > 5 or _stop_item().search(text):
            break
        start = reading.cased.index(text, piece.start())
        out.append(_found(reading, start, start + len(text), roles[len(out)]))
        if reading.cased[piece.end() : piece.end() + 1] != ",":
            break
        position = piece.end() + 1
    return out
