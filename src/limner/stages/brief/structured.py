"""Prompts with a form of their own: JSON objects, `Key: value` lines, and one long text to set."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from limner.document.brief import Role
from limner.stages.brief.reading import Found, Reading
from limner.stages.brief.roles import ROLE_WORDS
from limner.stages.brief.words import word_set

_DESCRIBING = word_set("""
    style styles palette colour color colours colors background mood moods tone lighting light
    camera lens medium size
    aspect aspect_ratio ratio format layout composition setting scene subject subjects
    description prompt kind type
    image_type theme texture season typography font fonts avoid exclude exclusions negative
    negative_prompt quality
    orientation dimensions width height resolution environment objects elements imagery
    illustration language lang audience
    goal purpose decoration ornaments art_style visual_style color_palette colour_palette
    material materials weather time_of_day
    bleed transparent model seed n engine brand_colors motif""")
"""Keys whose values describe the picture and are no copy."""


@lru_cache(maxsize=1)
def _following() -> re.Pattern[str]:
    return re.compile(
        r"(?:with|containing|showing|including|displaying|bearing|carrying|of)?\s*(?:exactly "
        r"|only )?(?:the |this )?(?:following|exact|full|below)"
        r"\s+(?:text|content|copy|passage|paragraph|words|letter)s?(?:\s+(?:on it|verbatim"
        r"|exactly|below))?\s*[:：]\s?"
        r"|avec le texte suivant\s*:\s?|avec ce texte\s*:\s?|mit (?:dem )?folgende[mn] "
        r"text\s*:\s?|con el siguiente texto\s*:\s?"
        r"|con il seguente testo\s*:\s?|com o seguinte texto\s*:\s?|со следующим текстом\s*:\s?"
        r"|(?:包含|带有|写有|显示|附有)?(?:以下|如下)(?:文字|文本|内容)\s*[:：]\s?"
        r"|次の(?:テキスト|文章|文)\s*[:：]\s?|다음 (?:텍스트|글|문구)\s*[:：]\s?",
        re.IGNORECASE,
    )


def find_body(reading: Reading) -> Found | None:
    """Return the long text that follows 'with the following text:', verbatim to the end."""
    match = _following().search(reading.prompt)
    if match is None:
        return None
    start, end = match.end(), len(reading.prompt)
    text = reading.prompt[start:end]
    if not text.strip():
        return None
    lead = text.lstrip()
    if lead[0] in "\"'“„«「『`‘" and len(lead) > 2:
        closed = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’"}.get(
            lead[0], lead[0]
        )
        inner = lead[1:]
        where = max((inner.rfind(c) for c in closed), default=-1)
        if where >= 0 and len(inner) - where < 200:
            return None
    page = re.search(
        r"\b(?:typed|document|page|letter|typewritten|article|book)\b|文档|文件|信|页",
        reading.masked[: match.start()],
    )
    if page is None and len(text) < 60:
        return None
    reading.claim(match.start(), match.end())
    return Found(text, start, end, start, end, source="body", role="body")


def find_json(reading: Reading) -> list[Found] | None:
    """Return the copy of a JSON prompt, None where the prompt is not JSON.

    Values under describing keys (style, palette, scene …) stay readable; every other string
    is copy, with the role its key names.
    """
    text = reading.prompt.strip()
    if text[:1] not in {"{", "["} or text[-1:] not in {"}", "]"}:
        return None
    try:
        data = json.loads(text)
    except ValueError:
        return None
    out: list[Found] = []
    position = 0
    for keys, value, price in _walk(data, ()):
        described = any(k.lower().replace("-", "_").replace(" ", "_") in _DESCRIBING for k in keys)
        literal = value if isinstance(value, str) else str(value)
        start, stop = _locate(reading.prompt, literal, position)
        if start >= 0:
            position = stop
        if described or not literal.strip():
            continue
        start, stop = max(start, 0), max(stop, 0)
        found = Found(literal, start, stop, start, stop, source="json", role=_role(keys))
        found.group = _group(keys)
        found.value = price
        out.append(found)
    for match in re.compile(r'"([\w -]+)"\s*:').finditer(reading.prompt):
        reading.claim(*match.span())
    return out


def _walk(data: Any, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any, str | None]]:
    if isinstance(data, dict):
        price = next(
            (
                str(data[k])
                for k in ("price", "value", "cost")
                if isinstance(data.get(k), str | int | float)
            ),
            None,
        )
        for key, value in data.items():
            named = key.lower() in {"name", "item", "title", "label"}
            for path, leaf, own in _walk(value, (*keys, key)):
                yield path, leaf, price if named and price and path == (*keys, key) else own
    elif isinstance(data, list):
        for value in data:
            yield from _walk(value, keys)
    elif isinstance(data, str) or (isinstance(data, int | float) and not isinstance(data, bool)):
        yield keys, data, None


def _locate(prompt: str, literal: str, position: int) -> tuple[int, int]:
    for form in (literal, json.dumps(literal)[1:-1], json.dumps(literal, ensure_ascii=False)[1:-1]):
        start = prompt.find(form, position)
        if start >= 0:
            return start, start + len(form)
    return -1, position


def _role(keys: tuple[str, ...]) -> Role | None:
    for key in reversed(keys):
        word = re.sub(r"[_-]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key)).lower().strip()
        role = ROLE_WORDS.get(word) or ROLE_WORDS.get(word.split()[-1] if word else "")
        if role is not None:
            if (
                role == "name"
                and len(keys) > 1
                and keys[-2].lower() in {"items", "menu", "products", "dishes"}
            ):
                return "item"
            return role
    return None


def _group(keys: tuple[str, ...]) -> str | None:
    return keys[0] if len(keys) > 1 else None


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t]*(?:[-*•#>]+[ \t]*)?(?:\*\*"
        r"|__)?(?P<key>[^\W\d_][^:：=\n\ue000\ue001]{0,30}?)(?:\*\*|__)?[ \t]*[:：=](?:\*\*"
        r"|__)?[ \t]*(?P<value>[^\n]*)$",
        re.MULTILINE,
    )


_MANY: frozenset[Role] = frozenset(
    {"bullet", "step", "label", "nav", "item", "section", "legend", "speech", "caption", "value"}
)


def find_lines(reading: Reading) -> list[Found]:
    """Return the copy of `Headline: …` lines; a key with no value takes the bullets under it."""
    if "\n" not in reading.prompt.strip():
        return []
    out: list[Found] = []
    for match in _line().finditer(reading.cased):
        key = match.group("key").strip().lower()
        role = ROLE_WORDS.get(key) or ROLE_WORDS.get(re.sub(r"\s*\d+$", "", key))
        if role is None or key.replace(" ", "_") in _DESCRIBING:
            continue
        start, end = match.span("value")
        while end > start and reading.cased[end - 1] in " \t\r*_":
            end -= 1
        if reading.is_masked(start, end):
            continue
        reading.claim(match.start("key"), match.start("value"))
        ranges = [(start, end)] if start < end else _bullets(reading, match.end())
        if role in _MANY and start < end:
            ranges = _split(reading.cased, start, end)
        out += [
            Found(reading.cased[s:e], s, e, s, e, source="line", role=role)
            for s, e in ranges
            if not reading.is_masked(s, e)
        ]
    return out


def _bullets(reading: Reading, position: int) -> list[tuple[int, int]]:
    bullet = re.compile(r"\n[ \t]*(?:[-*•–]|\d+[.)])[ \t]+([^\n]*[^\s])")
    out = []
    while match := bullet.match(reading.cased, position):
        out.append(match.span(1))
        position = match.end()
    return out


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    separator = ";" if ";" in text[start:end] else "|" if "|" in text[start:end] else ","
    out, position = [], start
    for piece in text[start:end].split(separator):
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            out.append((position + lead, position + lead + len(piece.strip())))
        position += len(piece) + 1
    return out
