"""What Office files share: themes, and numbers shown by their format."""

from __future__ import annotations

import re
from typing import Any

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLAIN = frozenset({"4f81bd", "c0504d", "4472c4", "ed7d31", "5b9bd5", "156082", "e97132", "0f6fc6"})
"""First accents of the themes every program begins with: nobody chose them."""
_SECTION = re.compile(r'(?:"[^"]*"|\\.|[^;"\\])*')
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|_.|\*.')
_KEPT = 0xE100
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]+)?,*|General", re.IGNORECASE)


def theme_of(data: bytes) -> tuple[tuple[str, ...], str]:
    """Return the colours of a theme, its accents first, and the face of its headings.

    () and '' where it is a plain one that comes with the program.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return (), ""
    scheme = root.find(f".//{_A}clrScheme")
    named = {c.tag.removeprefix(_A): _hex(c) for c in scheme} if scheme is not None else {}
    if named.get("accent1", "").removeprefix("#").lower() in _PLAIN:
        return (), ""
    face = root.find(f".//{_A}majorFont/{_A}latin")
    order = ("accent1", "accent2", "accent3", "dk2", "lt2")
    colours = tuple(dict.fromkeys(named[n] for n in order if named.get(n)))
    return colours, face.get("typeface", "") if face is not None else ""


def _hex(colour: Any) -> str:
    for child in colour:
        value = child.get("val" if child.tag == f"{_A}srgbClr" else "lastClr", "")
        if re.fullmatch(r"[0-9a-fA-F]{6}", value or ""):
            return f"#{value.lower()}"
    return ""


def shown(value: float, code: str | None) -> str:
    """Return a number as a cell with this number format shows it.

    Formats of dates, fractions and powers show it plain.
    """
    sections = [s for s in _SECTION.findall(code or "") if s]
    section = sections[0] if sections else "General"
    if value < 0 and len(sections) > 1:
        section, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    pieces: list[str] = []

    def kept(match: re.Match[str]) -> str:
        pieces.append(match.group(1) or match.group(2) or match.group(3) or "")
        return chr(_KEPT + len(pieces) - 1)  # of private use, so that no digits are seen in it

    bare = _LITERAL.sub(kept, section)
    digits = _DIGITS.search(bare)
    if digits is None or re.search(r"[/EeDdYyHhSs]", re.sub("General", "", bare, flags=re.I)):
        return plain(value)
    percent = bare.count("%")
    text = _digits(value * 100**percent, digits.group())
    sign = "-" if text.startswith("-") else ""
    whole = sign + bare[: digits.start()] + text.removeprefix("-") + bare[digits.end() :]
    return "".join(
        pieces[ord(c) - _KEPT] if 0 <= ord(c) - _KEPT < len(pieces) else c for c in whole
    ).strip()


def _digits(value: float, pattern: str) -> str:
    if pattern.lower() == "general":
        return plain(value)
    scale = len(pattern) - len(pattern.rstrip(","))
    whole, _, part = pattern.rstrip(",").partition(".")
    least = part.count("0")
    text = f"{value / 1000**scale:{',' if ',' in whole else ''}.{len(part)}f}"
    while part and len(part) > least and text.endswith("0"):
        text, part = text[:-1], part[:-1]
    return text.rstrip(".") if "." in text else text


def plain(value: float) -> str:
    """Return a number without a format, as a spreadsheet shows it: 12 digits at most."""
    if isinstance(value, int) or float(value).is_integer():
        return str(int(value)) if abs(value) < 1e15 else f"{value:g}"
    return f"{value:.10g}"
