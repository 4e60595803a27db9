"""How words were asked to look: size, weight, slant, face, effect, capitals, colour."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from limner.document.brief import Look
from limner.stages.brief.colours import Colour
from limner.stages.brief.lexicon import Hit, Lexicon, pairs
from limner.stages.brief.reading import Reading

_TABLE = """
size tiny: tiny, minute, very small, fine print, winzig, minuscule, diminuto, minuscolo, крошечн*,
    极小, 极小的, とても小さい, 아주 작은
size small: small, smaller, little, subtle, discreet, klein*, petit*, pequeñ*, piccol*, pequen*,
    kleine, маленьк*, мелк*, mał*, küçük, nhỏ, 小字, 小号, 较小, 稍小, 小さな, 小さい, 작은, 작게,
    छोटा, छोटे, ছোট, صغير, צעיר, קטן, เล็ก
size medium: medium, medium-sized, mid-sized, mittelgroß*, moyen*, mediano, medio, médio, средн*,
    średni*, orta, vừa, 中等, 中号, 中くらい, 중간
size large: large, larger, big, bigger, tall, oversized, groß*, grand*, grande, grandes, grosse*,
    gros, groot, grote, больш*, крупн*, duż*, büyük, lớn, 大号, 大字, 较大, 醒目, 大きな, 大きい,
    큰, 크게, बड़ा, बड़े, বড়, كبير, كبيرة, גדול, ใหญ่
size huge: huge, giant, enormous, massive, gigantic, extra large, very large, extra-large,
    biggest, towering, riesig*, énorme, géant*, enorme, gigante, огромн*, ogromn*, devasa,
    khổng lồ, 巨大, 特大, 超大, 非常に大きな, 아주 큰, 거대한, विशाल, ضخم, ענק
weight light: light weight, lightweight, thin, hairline, light-weight, fine-line, ultra-light,
    ultralight, slender, delicate, dünn*, feine, mince, delgad*, sottile, fino, тонк*, cienk*,
    ince, mảnh, 细体, 纤细, 細字, 얇은
weight regular: regular, regular weight, normal weight, roman
weight bold: bold, bolded, strong, semibold, semi-bold, boldface, fett*, gras, grasse, negrita,
    grassetto, negrito, vet, vetgedrukt, жирн*, полужирн*, pogrubion*, kalın, đậm, 粗体, 粗體,
    加粗, 太字, 굵은, 볼드, मोटा, मोटे, عريض, מודגש, หนา
weight heavy: heavy, black weight, extra bold, extra-bold, ultra bold, ultra-bold, chunky, fat,
    thick, blocky, heavyweight, 特粗, 极粗, 極太
italic yes: italic, italics, italicized, italicised, slanted, oblique, kursiv*, italique, itálica,
    cursiva, corsivo, itálico, курсив*, kursyw*, italik, nghiêng, 斜体, 斜體, 이탤릭, 기울임,
    مائل, נטוי
face script: cursive, script, calligraphic, calligraphy, copperplate, flowing, brush-script,
    longhand, kalligrafisch*, schreibschrift, calligraphié, caligráfic*, calligrafico,
    каллиграфи*, kaligrafi*, el yazısı, thư pháp, 草书, 行书, 花体, 書道, 筆記体, 캘리그라피,
    필기체, خط عربي
face hand: handwritten, hand-written, hand-lettered, hand lettered, handwriting, hand-drawn,
    hand drawn, handwritten-style, hand-painted, hand painted, scrawled, scribbled, doodled,
    handschriftlich*, manuscrit*, manuscrit, escrit* a mano, manuscrita, scritt* a mano,
    рукописн*, odręczn*, el yazısıyla, viết tay, 手写, 手写体, 手書き, 손글씨, हस्तलिखित,
    بخط اليد, כתב יד
face sans: sans-serif, sans serif, sans, grotesque, grotesk, geometric sans, helvetica, futura,
    modern font, serifenlos*, sans empattement, sin serifa, bezszeryfow*, без засечек, 无衬线,
    無襯線, ゴシック体, サンセリフ, 고딕, 산세리프
face serif: serif, serifs, serifed, didone, old-style, bodoni, garamond, times new roman,
    elegant serif, serifenschrift, avec empattement, con serifa, szeryfow*, с засечками, 衬线,
    襯線, 明朝体, 세리프, 명조
face slab: slab, slab-serif, slab serif, egyptian, western lettering, wood type
face mono: monospaced, monospace, mono, typewriter, typewritten, courier, terminal font,
    code font, fixed-width, schreibmaschine, machine à écrire, máquina de escribir, моноширинн*,
    maszynow*, 等宽, 打字机, 等幅, 타자기
face display: display type, decorative, ornate, art deco lettering, retro lettering, psychedelic,
    groovy, wavy, novelty, futuristic lettering, futuristic font, bubble letters
face pixel: pixel, pixelated, pixel font, 8-bit, 8 bit, bitmap, lcd, led, dot-matrix, dot matrix,
    digital red, seven-segment, 像素, ドット文字, 픽셀
face blackletter: blackletter, gothic lettering, old english, fraktur, gothic script, 哥特
face stencil: stencil, stenciled, stencilled, stencil font
face comic: comic, comic-style, comic lettering, cartoon, cartoonish, cartoon-style,
    playful lettering, comic font, 漫画字体, 卡通
face brush: brush, brushed, brush lettering, brushstroke, brush-stroke, brush stroke, paintbrush,
    ink brush, pinsel, 毛笔, 筆文字, 붓글씨, 붓
face rounded: rounded, bubbly, soft rounded, round, 圆体, 圆润, 丸ゴシック, 둥근
face condensed: condensed, narrow, compressed, tall condensed
effect neon: neon, neonschrift*, neonbuchstaben, leuchtschrift*,
    glowing, glow, illuminated, lit, backlit, fluorescent, luminous, neonfarben,
    leuchtend*, lumineu*, lumineux, brillant*, luminoso, неонов*, светящ*, neonow*, parlayan,
    phát sáng, 霓虹, 发光, ネオン, 光る, 네온, 빛나는
effect outline: outline, outlined, hollow, stroked, contour, umriss, contorno, контурн*, 描边,
    空心, 袋文字, 외곽선
effect shadow: shadow, shadowed, drop shadow, drop-shadow, 3d shadow, 阴影, 影付き, 그림자
effect chalk: chalk, chalked, chalky, chalk lettering, kreide, craie, tiza, gesso, giz, мел,
    мелом, kreda, tebeşir, phấn, 粉笔, チョーク, 분필
effect gold: gold foil, gold-foil, gilded, gilt, foil, foil-stamped, foil stamped, golden foil,
    metallic gold, goldfolie, 烫金, 金箔, 箔押し, 금박
effect metallic: metallic, chrome, chromed, steel lettering, brushed metal, 金属, メタリック, 메탈릭
effect engraved: engraved, carved, etched, chiselled, chiseled, incised, inscribed, graviert,
    gravé*, grabad*, inciso, gravad*, выгравирован*, grawerowan*, kazınmış, 雕刻, 刻着, 刻有,
    彫られた, 새겨진, उत्कीर्ण, منقوش
effect letterpress: letterpress, debossed, wood type print, letterpressed, hochdruck, 活版, 凸版
effect embossed: embossed, raised, blind-embossed, geprägt*, gaufré,
    en relieve, in rilievo, тиснен*, 压印, 浮雕, エンボス, 양각
effect graffiti: graffiti, spray-painted, spray painted, sprayed, tagged in spray, 涂鸦,
    グラフィティ, 그래피티
effect letters: each letter in a different colour, each letter in a different color,
    every letter in a different colour, every letter in a different color, each letter a different
    colour, each letter a different color, each letter a different, different coloured letters,
    different colored letters, different colors for each letter, different colours for each letter,
    multicolored, multicolor, multicoloured, multicolour, multi-coloured, multi-colored, colorful,
    colourful, bunte buchstaben, bunt*, lettres multicolores, letras de colores, разноцветн*,
    彩色, カラフル, 알록달록
effect rainbow: rainbow, rainbow gradient, regenbogen*, arc-en-ciel, arcoíris, arcobaleno, радужн*,
    彩虹, 虹色, 무지개
effect inline: inline, inlined, inline lettering, varsity, double outline, double-outlined
effect striped: striped, retro striped, retro stripes, stripes through, gestreift*, rayé*, rayad*,
    条纹, ストライプ
effect balloon: balloon letters, balloon lettering, balloon font, inflated, puffy, foil balloon
effect gradient: gradient, ombre, farbverlauf, dégradé, degradado, sfumato, 渐变, グラデーション,
    그라데이션
effect embroidered: embroidered, stitched, sewn, bestickt, brodé*, bordad*, ricamat*, 刺绣, 刺繍,
    자수
effect stamped: stamped, rubber stamp, rubber-stamped, 印章
effect painted: painted, hand-painted lettering, brush-painted, gemalt, 涂写
effect distressed: distressed, worn, weathered, grunge, faded lettering, scratched, 做旧, 斑驳
effect 3d: 3d, three-dimensional, 3-d, extruded, block shadow, isometric letters, 立体, 입체
effect glitter: glitter, glittering, sparkling, sparkly
effect curved: curved, arched, arcing, arching, on an arc, in an arc, circular text, in a circle,
    around the badge, bogenförmig*, gebogen*, en arc, arqueado, arqueada, дугой, 弧形, アーチ
caps yes: all caps, all-caps, capitals, capital letters, uppercase, upper-case, block capitals,
    block letters, in caps, großbuchstaben, majuscules, mayúsculas, maiuscol*, maiúsculas,
    заглавными, прописными, wielkimi literami, büyük harf, chữ hoa, 大写, 大寫, 大文字, 대문자
caps no: lowercase, lower-case, all lowercase, small letters, kleinbuchstaben, minuscules,
    minúsculas, minuscolo corsivo, 小写, 小文字, 소문자
"""


def _entries() -> dict[str, tuple[str, str]]:
    out: dict[str, tuple[str, str]] = {}
    for key, value in pairs(_TABLE).items():
        name, _, word = value.partition(" ")
        out[key] = (name, word)
    return out


WORDS: Lexicon[tuple[str, str]] = Lexicon(_entries)
"""Look words with the field of Look they fill and what they fill it with."""

TYPE_NOUNS = (
    r"(?:letters?|lettering|font|fonts|type|typeface|typography|text|script|print|writing"
    r"|handwriting|capitals|caps|calligraphy"
    r"|cursive|italics?|serif|sans|bold|uppercase|lowercase|characters|words?|chalk|ink|paint"
    r"|neon|style|headline|title|heading)"
)


def tight(reading: Reading, colours: list[Colour], start: int, end: int) -> tuple[int, int] | None:
    """Return the part of a range that speaks of looks, type nouns included, or None."""
    spans = [(h.start, h.end) for h in WORDS.find(reading, start, end)]
    spans += [(c.start, c.end) for c in colours if start <= c.start and c.end <= end]
    if not spans:
        return None
    stop = max(e for _, e in spans)
    noun = re.compile(r"\s+" + TYPE_NOUNS + r"\b").match(reading.masked, stop, end)
    return min(s for s, _ in spans), noun.end() if noun else stop


def look_in(reading: Reading, colours: list[Colour], ranges: list[tuple[int, int]]) -> Look:
    """Return the look the words in the ranges ask for; the first word for each field wins."""
    fields: dict[str, Any] = {}
    for start, end in ranges:
        for hit in WORDS.find(reading, start, end):
            _take(fields, hit)
            reading.claim(hit.start, hit.end)
        for colour in colours:
            if start <= colour.start and colour.end <= end and "colour" not in fields:
                fields["colour"], fields["colour_word"] = colour.hex, colour.word
                reading.claim(colour.start, colour.end)
    return Look(**fields)


def _take(fields: dict[str, Any], hit: Hit[tuple[str, str]]) -> None:
    name, word = hit.value
    if name in {"italic", "caps"}:
        fields.setdefault(name, word == "yes")
    else:
        fields.setdefault(name, word)


@lru_cache(maxsize=1)
def _clause_end() -> re.Pattern[str]:
    """Where what is said of a string ends."""
    return re.compile(
        r"[.;!?\n\ue001]|,(?!\s*(?:and\s+)?(?:[\w-]+\s+){0,4}" + TYPE_NOUNS + r"\b)|[，。；、]|\)"
    )


@lru_cache(maxsize=1)
def _next_thing() -> re.Pattern[str]:
    """Where the next thing begins."""
    return re.compile(
        r"\s(?:and|while|with|plus|next to|above|below|beside|under|behind|near|und|et|y|e|à "
        r"côté)\s+(?:below it|above it|beneath it|an?|the|another|its|one|two|eine?n?|une?|una?"
        r"|um|uma|il|la|le|el)\s"
        r"|\s(?:above|below|beneath|beside|on|printed|across|over|under|against)\s"
    )


@lru_cache(maxsize=1)
def _in_look() -> re.Pattern[str]:
    """A look led by a preposition, in several languages."""
    return re.compile(
        r"^\s*[,]?\s*(?:\w+\s+(?:on it|on its \w+|on them)\s+)?"
        r"(?:(?:in|with|en|mit|in einer|auf|на|w|z)\s|(?:[а-яё-]+\s){1,3}(?:буквами|шрифтом)\b)"
    )


def after_range(reading: Reading, end: int, limit: int) -> tuple[int, int] | None:
    """Return the range after a string that says how it looks ('in large bold red letters')."""
    text = reading.masked
    stop = min(limit, end + 120)
    window = text[end:stop]
    cut = _clause_end().search(window)
    piece = window[: cut.start()] if cut else window
    lead = re.match(
        r"\s*(?:(?:is|are|appears?|stands?|written|printed|painted|displayed|listed|carved"
        r"|etched|glowing|set|shown|rendered|lettered|prominently|boldly|clearly|elegantly"
        r"|in)\s+)*"
        r"(?:on (?:it|them|its \w+|the \w+)\s+)?",
        piece,
    )
    body = lead.end() if lead else 0
    following = _next_thing().search(
        piece, body if piece[body : body + 1] == " " else max(0, body - 1)
    )
    if following is not None and following.start() >= body:
        piece = piece[: following.start()]
    bearing = re.search(r"\S\s+with\s(?!.*\b" + TYPE_NOUNS + r"\b)", piece)
    if bearing and re.match(r"\s*(?:on|against|over|beside|near|in front of)\s", piece):
        piece = piece[: bearing.start() + 1]  # a mug beside it is white, not its letters
    if not piece.strip() or not re.search(
        r"\b(?:in|with|is|are|appears?|glowing|on it)\b|^\s*[\w-]+(?:ed|ing)\b", piece
    ):
        return _bare_look(end, piece)
    own = re.match(
        r"\s*with (?:an? )?(?:\w+ )?(?:drop shadow|shadow|outline|glow|gradient)\b", piece
    )
    if own:
        return end, end + own.end()
    if re.match(r"\s*with\b", piece) and not re.search(r"\b" + TYPE_NOUNS + r"\b", piece):
        return None
    return end, end + len(piece)


def _bare_look(end: int, piece: str) -> tuple[int, int] | None:
    """A look said with a preposition of another language ('in rot' is English enough)."""
    if _in_look().match(piece):
        return end, end + len(piece)
    return None


def bare_range(
    reading: Reading, colours: list[Colour], end: int, limit: int
) -> tuple[int, int] | None:
    """Return a piece after the string made of look words alone: '"SALE", bold yellow on black'."""
    match = re.compile(r"\s*[,(]\s*([^,.;:\n()\ue001]+)").match(reading.masked, end, limit)
    if match is None:
        return None
    start, stop = match.span(1)
    hits = WORDS.find(reading, start, stop)
    spans = [(h.start, h.end) for h in hits] + [(c.start, c.end) for c in colours]
    little = {"in", "on", "and", "letters", "lettering", "text", "type", "font", "with"}
    tokens = reading.between(start, stop)
    whole = all(
        t.text in little or any(s <= t.start and t.end <= e for s, e in spans) for t in tokens
    )
    if not hits or not whole:
        return None
    on = reading.masked.find(" on ", start, stop)
    return start, stop if on < 0 else on
