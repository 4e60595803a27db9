"""Sizes, aspects, bleed, panels and transparency said in words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from limner.stages.brief.lexicon import Lexicon, rows
from limner.stages.brief.nouns import NUMBERS
from limner.stages.brief.reading import Reading
from limner.stages.brief.words import word_set


class SizeRead(NamedTuple):
    """What was said about size: pixels, and aspect as width to height."""

    size: tuple[int, int] | None
    aspect: tuple[int, int] | None


_FORMATS = """
1 1 1024 1024: square, quadratisch, quadratische, quadratisches, carré, carrée, cuadrado, cuadrada,
    quadrato, quadrata, quadrado, vierkant, квадратный, kwadratowy, kare, hình vuông, 正方形, 方形,
    정사각형, वर्गाकार, مربع, ריבועי, instagram post, insta post, instagram square
2 3 1024 1536: portrait format, portrait orientation, portrait-oriented, vertical format, vertical,
    tall, upright, hochformat, format portrait, verticale, verticales, formato verticale,
    вертикальный, pionowy, dikey, dọc, 竖版, 竖向, 縦長, 縦型, 세로형, 세로, pinterest pin,
    pinterest
3 2 1536 1024: landscape format, landscape orientation, landscape-oriented, horizontal format,
    horizontal, wide, widescreen format, querformat, format paysage, horizontale, apaisado,
    горизонтальный, poziomy, yatay, ngang, 横版, 横向, 横長, 가로형, 가로, blog header, blog banner,
    postcard size
16 9 1536 864: widescreen, wide screen, full hd, hdtv, 1080p
3 1 1536 512: wide banner, web banner, website banner, header banner, panoramic, panorama,
    ultra-wide, ultrawide, twitter header, x header
9 16 864 1536: instagram story, insta story, story format, instagram reel, reel cover, tiktok,
    tiktok cover, snapchat, stories format
4 5 1024 1280: instagram portrait
16 9 1280 720: youtube thumbnail, video thumbnail
16 9 2048 1152: youtube banner, desktop wallpaper
205 78 1640 624: facebook cover, facebook cover photo
4 1 1584 396: linkedin banner
191 100 1200 628: facebook post, open graph image, og image
9 19 1024 2160: phone wallpaper, mobile wallpaper, iphone wallpaper
1000 1414 1024 1448: a3, a4, a5, a6, a3 portrait, a4 portrait, a5 portrait, din a4, din a5,
    din a3, a4 page, a4 sheet
1414 1000 1448 1024: a4 landscape, landscape a4, a5 landscape, a3 landscape, a4 querformat
17 22 1056 1367: us letter, letter size, letter-size
7 4 1536 878: business card size
16 9 3840 2160: 4k uhd, 4k resolution, ultra hd
"""


def _formats() -> dict[str, tuple[int, int, int, int]]:
    """Named formats: aspect width and height, then pixels."""
    out: dict[str, tuple[int, int, int, int]] = {}
    for numbers, names in rows(_FORMATS):
        a, b, width, height = (int(n) for n in numbers.split())
        for name in names:
            out[name] = (a, b, width, height)
    return out


FORMATS: Lexicon[tuple[int, int, int, int]] = Lexicon(_formats)
"""Format words with aspect and pixels."""

_BROAD = word_set(
    "tall wide vertical horizontal upright 세로 가로 verticale verticales horizontale "
    "panorama panoramic"
)


@lru_cache(maxsize=1)
def _broad_before() -> re.Pattern[str]:
    return re.compile(r"(?:^|,\s*)$")


@lru_cache(maxsize=1)
def _broad_after() -> re.Pattern[str]:
    """What follows a shape word that speaks of the picture."""
    return re.compile(
        r"\s*(?:$|[,.;!)]|(?:format|poster|banner|image|picture|layout|composition|design|flyer"
        r"|menu|infographic|bookmark|canvas|illustration|header|card|label|ad|page|shot|crop"
        r"|orientation|sign)\b)"
    )


@lru_cache(maxsize=1)
def _pixels() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.])(\d{2,4})\s*(?:px)?\s*[x×*]\s*(\d{2,4})\s*(?:px|pixels?)?(?![\w%]|\.\d)"
    )


@lru_cache(maxsize=1)
def _ratio() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w:.])(\d{1,2}(?:\.\d+)?)\s*[:：]\s*(\d{1,2}(?:\.\d+)?)(?![\w:]|\s*(?:am|pm"
        r"|uhr|h\b))"
    )


def read_size(reading: Reading) -> SizeRead:
    """Return the pixels or the aspect asked for in words; both None where nothing was said."""
    text = reading.masked
    for match in _pixels().finditer(text):
        width, height = int(match.group(1)), int(match.group(2))
        if 64 <= width <= 3840 and 64 <= height <= 3840:
            reading.claim(*match.span())
            return SizeRead((width, height), None)
    for match in _ratio().finditer(text):
        wide, high = float(match.group(1)), float(match.group(2))
        timely = re.match(r"\d{1,2}:\d{2}$", match.group().strip()) and match.group() not in {
            "16:10",
            "9:16",
            "9:20",
            "9:19",
            "9:21",
            "3:10",
        }
        if wide and high and 1 / 4 <= wide / high <= 4 and not timely:
            reading.claim(*match.span())
            scale = 1 if wide.is_integer() and high.is_integer() else 100
            return SizeRead(None, (round(wide * scale), round(high * scale)))
    for hit in FORMATS.find(reading):
        if hit.key in _BROAD and not (
            _broad_after().match(text, hit.end)
            and (hit.start < 24 or _broad_before().search(text[: hit.start]))
        ):
            continue
        if hit.key == "square" and re.match(
            r"\s*(?:table|box|frame|building|tile|tower|plate|metre|meter|feet|foot|mirror"
            r"|bottle|cushion)",
            text[hit.end :],
        ):
            continue
        if hit.key == "square" and re.search(
            r"(?:town|city|market|village|public|the)\s+$", text[: hit.start]
        ):
            continue
        reading.claim(hit.start, hit.end)
        return SizeRead(None, (hit.value[0], hit.value[1]))
    return SizeRead(None, None)


def read_bleed(reading: Reading) -> float | None:
    """Return the bleed in millimetres ('3 mm bleed', 'bleed of 0.125 in')."""
    unit = r"(mm|cm|in|inch|inches|\"|pt)"
    match = re.search(
        rf"(\d+(?:[.,]\d+)?)\s*-?{unit}\s*(?:of\s+)?(?:bleed|beschnitt|fond perdu|sangrado"
        rf"|出血|塗り足し)",
        reading.masked,
    ) or re.search(
        rf"(?:bleed|beschnitt|sangrado|出血|塗り足し)\s*(?:of|:|von"
        rf"|de)?\s*(\d+(?:[.,]\d+)?)\s*{unit}",
        reading.masked,
    )
    if match is None:
        return None
    reading.claim(*match.span())
    value = float(match.group(1).replace(",", "."))
    return round(value * {"mm": 1.0, "cm": 10.0, "pt": 25.4 / 72}.get(match.group(2), 25.4), 3)


@lru_cache(maxsize=1)
def _panels() -> re.Pattern[str]:
    words = "|".join(sorted(NUMBERS, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<n>\d{{1,2}}|{words})[\s-]*(?:(?:labell?ed|numbered|simple|equal|small|square"
        rf"|key|main|illustrated)\s+)?(?:panels?|panelled|frames?|steps?|scenes|cells|stages"
        rf"|phases|koma)\b"
        r"|(?P<zh>[一二两三四五六七八九十]|\d{1,2})\s*(?:格|个步骤|步|幅|コマ|つのステップ|컷"
        r"|칸|단계|단)"
        r"|\b(?P<grid>\d)\s*[x×]\s*(?P<high>\d)\s+(?:grid|panels?|layout)"
    )


_HAN = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}


def read_panels(reading: Reading) -> int | None:
    """Return the number of panels, frames or steps asked for."""
    for match in _panels().finditer(reading.masked):
        if match.group("grid"):
            number = int(match.group("grid")) * int(match.group("high"))
        else:
            word = match.group("n") or match.group("zh")
            number = int(word) if word.isdigit() else NUMBERS.get(word) or _HAN.get(word, 0)
        if word_is_vague(match.group("n")) or not 1 < number <= 24:
            continue
        reading.claim(*match.span())
        return number
    return None


def word_is_vague(word: str | None) -> bool:
    """Return whether a number word names no number ('several')."""
    return word in {
        "a",
        "an",
        "some",
        "many",
        "few",
        "several",
        "various",
        "multiple",
        "both",
        "single",
        "one",
    }


def read_background(reading: Reading) -> Literal["transparent", "opaque"] | None:
    """Return 'transparent' or 'opaque' where the prompt asks for one."""
    match = re.search(
        r"transparent(?:er|en|e|es)?\s+(?:background|bg|png|hintergrund|backdrop)"
        r"|(?:background|hintergrund|fond|fondo|sfondo|fundo)\s+transparent\w*|no background"
        r"|without (?:a )?background|alpha channel|cut[\s-]?out png"
        r"|fond transparent|fondo transparente|sfondo trasparente|fundo transparente"
        r"|прозрачн\w+ фон\w*|przezroczyst\w+ tł\w+|şeffaf arka plan|nền trong suốt|透明背景"
        r"|背景透明|透過背景|背景透過|투명 배경|투명한 배경|पारदर्शी पृष्ठभूमि|স্বচ্ছ পটভূমি"
        r"|خلفية شفافة|רקע שקוף|พื้นหลังโปร่งใส",
        reading.masked,
    )
    if match:
        reading.claim(*match.span())
        return "transparent"
    match = re.search(r"\bopaque background\b|\bsolid background\b", reading.masked)
    if match:
        reading.claim(*match.span())
        return "opaque"
    return None
