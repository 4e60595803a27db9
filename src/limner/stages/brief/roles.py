"""What each string is for: role words before and after it, its shape, and the kind of picture."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from limner.document.brief import Role
from limner.stages.brief.lexicon import Lexicon, pairs
from limner.stages.brief.nouns import ADVERBS, SHOWING
from limner.stages.brief.reading import Found, Reading
from limner.stages.brief.words import word_set

_WORDS = """
headline: headline, title, titled, heading, header, main title, main text, main heading,
    name of the event, event title, event name, titel, überschrift, hauptüberschrift, titre,
    título, titulo, titolo, encabezado, cabeçalho, заголов*, название, назван*, tytuł*, nagłówek,
    başlık, başlığı, tiêu đề, rubrik, overskrift, headlines, titles, titled, entitled, called,
    betitelt, intitulé*, titulado, titulada, intitolat*, intitulad*, 标题, 標題, 主标题, 主標題,
    大标题, 题为, 題為, タイトル, 見出し, 제목, 타이틀, शीर्षक, শিরোনাম, عنوان, بعنوان, العنوان,
    כותרת, หัวข้อ, ชื่อเรื่อง, 主题, 题目, 标题栏, 片名, 书名
subhead: subtitle, subline, subhead, subheading, sub-headline, subheadline, sub-heading,
    sub-title, tagline, slogan, strapline, motto, deck, kicker, untertitel, unterzeile,
    sous-titre, accroche, subtítulo, lema, eslogan, eslógan, sottotitolo, подзаголов*, слоган,
    podtytuł*, hasło, alt başlık, phụ đề, khẩu hiệu, underrubrik, 副标题, 副標題, 标语, 標語,
    口号, サブタイトル, 副題, キャッチコピー, キャッチフレーズ, 부제, 부제목, 슬로건, 태그라인,
    उपशीर्षक, टैगलाइन, উপশিরোনাম, স্লোগান, عنوان فرعي, شعار, כותרת משנה, סלוגן, คำโปรย, taglines,
    subtitles
body: body, body text, paragraph, body copy, copy, description, blurb, text block, details, intro,
    introduction, explanatory text, supporting text, fließtext, beschreibung, paragraphe,
    texte courant, párrafo, descripción, paragrafo, descrizione, parágrafo, descrição, абзац,
    описание, opis, paragraf, açıklama, đoạn văn, mô tả, 正文, 内文, 段落, 描述, 说明文字, 本文,
    説明文, 본문, 설명, पाठ, अनुच्छेद, نص, فقرة, פסקה, passage
label: label, labels, labelled, labeled, tag, tags, tagged, boxes, box, node, nodes, card, cards,
    tile, tiles, stamp, beschriftet, beschriftung, étiqueté*, etiquetad*, etichettat*, rotulad*,
    подпис*, etykiet*, etiketli, nhãn, 标签, 標籤, 标注, 标着, ラベル, 라벨, लेबल, লেবেল, تسمية,
    תווית, expressions
price: price, prices, priced, cost, costs, preis, prix, precio, prezzo, preço, цена, cena, fiyat,
    giá, 价格, 價格, 售价, 値段, 価格, 가격, मूल्य, कीमत, দাম, السعر, سعر, מחיר, ราคา, price tag
date: date, dates, dated, datum, fecha, data, дата, tarih, ngày, 日期, 日時, 日付, 날짜, 일시,
    दिनांक, तारीख, तिथि, তারিখ, التاريخ, تاريخ, תאריך, วันที่, deadline, release date
time: time, times, uhrzeit, heure, horaires, hora, orario, horário, время, godzina, saat, giờ,
    时间, 時間, 時刻, 시간, समय, সময়, الوقت, שעה, เวลา, showtime, showtimes, opening hours,
    hours, timestamp
venue: venue, location, place, address, ort, veranstaltungsort, adresse, lieu, lugar, ubicación,
    dirección, luogo, indirizzo, local, endereço, место, адрес, miejsce, adres, mekan, yer,
    địa điểm, địa chỉ, 地点, 地點, 地址, 场馆, 会場, 場所, 住所, 장소, 주소, स्थान, पता, স্থান,
    ঠিকানা, المكان, العنوان البريدي, מקום, כתובת, สถานที่
contact: contact, phone, telephone, email, e-mail, website, web address, url, telefon, kontakt,
    téléphone, courriel, teléfono, correo, contacto, telefono, contatto, телефон, почта, сайт,
    iletişim, điện thoại, liên hệ, 电话, 電話, 邮箱, 网址, 联系方式, 連絡先, 電話番号, 전화,
    연락처, 이메일, फोन, संपर्क, ফোন, هاتف, بريد, טלפון, โทร
cta: button, buttons, cta, call to action, call-to-action, schaltfläche, knopf, bouton, botón,
    llamada a la acción, pulsante, bottone, botão, chamada para ação, кнопк*, przycisk*, buton,
    düğme, nút, knapp, 按钮, 按鈕, 行动号召, ボタン, 버튼, बटन, বোতাম, زر, כפתור, ปุ่ม, ctas
speech: speech bubble, speech balloon, speech bubbles, speech balloons, dialogue, dialog, balloon,
    balloons, bubble, bubbles, dialogue bubble, word balloon, speech, shouts, shouting, whispers,
    exclaims, replies, asks, answers, sprechblase, sprechblasen, bulle, bulles, bocadillo,
    bocadillos, globo de diálogo, fumetti, nuvoletta, balão, balões, реплик*, облачк*, dymek,
    dymki, konuşma balonu, bong bóng thoại, 对话框, 对话气泡, 气泡, 台词, 吹き出し, セリフ, 台詞,
    말풍선, 대사, संवाद, সংলাপ, فقاعة, בועת דיבור, 说道
thought: thought bubble, thought bubbles, thought balloon, thinks, thinking, gedankenblase,
    bulle de pensée, pensamiento, 内心独白, 想法, 心の声, 생각
caption: caption, captions, captioned, footnote, source, footer, credit line, bildunterschrift,
    légende, leyenda, pie de foto, didascalia, legenda, подпись, podpis, altyazı, chú thích, 说明,
    图注, 字幕, 脚注, キャプション, 字幕, 캡션, 자막, कैप्शन, ক্যাপশন, تعليق, כיתוב,
    subtitle caption, lower third
author: author, authored, written by, by, attributed to, signed, signature, attribution,
    author name, autor, autorin, von, verfasser, auteur, par, por, autora, autore, di, автор,
    autor, yazar, yazan, tác giả, 作者, 著者, 作家, 署名, 저자, 지은이, 작가, लेखक, लेखिका,
    द्वारा, লেখক, المؤلف, تأليف, بقلم, מאת, מחבר, ผู้เขียน
quote: quote, quotation, saying goes, zitat, citation, cita, citazione, citação, цитат*, cytat,
    alıntı, trích dẫn, 名言, 引语, 引用, 명언, उद्धरण, উক্তি, اقتباس, ציטוט
item: item, items, dish, dishes, product name, menu item, gericht, plat, plato, piatto, prato,
    позици*, 菜品, 品目, 항목, 메뉴명
section: section, sections, category, categories, column, columns, chapter, rubrik, kategorie,
    sección, secciones, sezione, sezioni, seção, seções, раздел*, sekcja, bölüm, mục, 栏目, 章节,
    板块, セクション, 섹션, अनुभाग, বিভাগ, قسم, מדור
axis: axis, x-axis, y-axis, axis label, achse, axe, eje, asse, eixo, ось, oś, eksen, 坐标轴, 軸
legend: legend, key, legende, legenda, légende du graphique, 图例, 凡例, 범례
bullet: bullet, bullets, bullet point, bullet points, points, key points, list items, stichpunkte,
    aufzählung, puces, puntos, viñetas, punti elenco, pontos, tópicos, пункт*, punkty, maddeler,
    gạch đầu dòng, 要点, 项目符号, 箇条書き, 요점, 글머리표, बिंदु, পয়েন্ট, نقاط, נקודות
step: step, steps, stage, stages, phase, phases, schritt, schritte, étape, étapes, paso, pasos,
    passo, passi, passos, fase, fases, шаг*, этап*, krok, kroki, adım, adımlar, bước, các bước,
    步骤, 步驟, 阶段, ステップ, 手順, 段階, 단계, चरण, ধাপ, خطوات, خطوة, שלבים, שלב, ขั้นตอน
logo: logo, wordmark, logotype, brand name, brand, company name, company called, firmenname,
    marke, marque, marca, марка, бренд, marka, thương hiệu, 品牌, 品牌名, 商标, ブランド名,
    ブランド, 브랜드, 로고, ब्रांड, ব্র্যান্ড, العلامة, מותג
nav: tab bar, tabs, nav, navigation, navigation bar, nav bar, navbar, menu items, nav links,
    navigation links, tab, navigationsleiste, onglets, pestañas, schede, abas, вкладк*, zakładki,
    sekmeler, 导航栏, 导航, 标签栏, タブ, ナビゲーション, 탭, 내비게이션, टैब, ট্যাব
badge: badge, rating, star rating, review, reminder, seal, sticker badge, roundel, corner badge,
    starburst, ribbon, abzeichen, siegel, distintivo, insignia, бейдж, odznaka, rozet, 徽章, 角标,
    バッジ, 배지, बैज, ব্যাজ, شارة
value: value, metric, stat, figure, number, amount, kennzahl, chiffre, cifra, valor, valore,
    показател*, wartość, değer, 数值, 数字, 指标, 数値, 수치
unit: unit, volume, net weight, net wt, size text, weight text, 净含量, 内容量
name: named, name, names, nickname, character name, namens, nommé*, llamad*, chiamat*, chamad*,
    имя, imię, adında, adlı, tên, 名叫, 名为, 名前, 이름, नाम, নাম, اسم, שם, role name
sign: sign, signs, signage, neon sign, street sign, schild, panneau, letrero, insegna, placa,
    вывеск*, szyld, tabela, 招牌, 看板, 간판, लाফتة, لافتة, שלט
"""

TEXT_NOUNS = word_set(
    "word words text texts phrase phrases message messages lettering letters letter "
    "inscription inscriptions writing wording line "
    "lines string strings slogan typography type note content sentence copy script font "
    "handwriting information info "
    "element elements statement greeting name number title headline heading header subtitle "
    "tagline subheading caption "
    "date time price venue quote print engraving label-text term question answer instruction "
    "instructions direction "
    "directions detail details announcement warning reminder credit"
)
"""Nouns that mean the words themselves, not a thing that carries them."""

ROLE_WORDS: Lexicon[Role] = Lexicon(lambda: {k: cast(Role, v) for k, v in pairs(_WORDS).items()})
"""Role words in every language, with the role they give."""

AMBIGUOUS = word_set(
    "by von par por di name by, di por key points deck copy data local box boxes card cards "
    "time place date number sign signs"
)


@lru_cache(maxsize=1)
def _shapes() -> tuple[tuple[Role, re.Pattern[str]], ...]:
    money = (
        r"(?:[$€£¥₹₩₽₺₫฿]\s?\d[\d.,\s]*\w?|\d[\d.,]*\s?(?:[$€£¥₹₩₽₺₫฿]|EUR|USD|GBP|CHF|元|円|원"
        r"|руб\.?|zł|kr|лв|₴))(?:\s*/\s*\w+)?"
    )
    month = (
        r"jan\w*|feb\w*|mar(?:ch|s|zo|ço|t)?|apr\w*|avril|may|mai|mayo|maggio|june?|juni|juin"
        r"|giugno|jul\w*|juillet|aug\w*|août"
        r"|sep\w*|oct\w*|okt\w*|nov\w*|de[cz]\w*|déc\w*|ocak|şubat|январ\w*|феврал\w*|март\w*"
        r"|апрел\w*|ма[йя]|июн\w*|июл\w*|август\w*"
        r"|сентябр\w*|октябр\w*|ноябр\w*|декабр\w*"
    )
    day = r"mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    return (
        ("contact", re.compile(r"^[\w.+-]+@[\w-]+\.[\w.-]+$")),
        (
            "contact",
            re.compile(
                r"^(?:https?://|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co|app|dev"
                r"|de|fr|uk|shop|studio|build|ai|eu|me|info|store)(?:/\S*)?$",
                re.I,
            ),
        ),
        (
            "contact",
            re.compile(r"^(?:(?:tel|phone|call|t|m)[.:]?\s*)?\+?\(?\d[\d\s().-]{6,}\d$", re.I),
        ),
        ("contact", re.compile(r"^@[\w.]{2,}$")),
        (
            "price",
            re.compile(rf"^(?:from |ab |only |just |nur |à partir de |desde )?{money}$", re.I),
        ),
        (
            "time",
            re.compile(
                r"^(?!\d{1,2}$)\d{1,2}(?:[:.h]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|uhr|h|点|時"
                r"|시)?(?:\s*[–—-]\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?)?$",
                re.I,
            ),
        ),
        (
            "date",
            re.compile(
                rf"^(?:(?:{day})\w*,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th"
                rf"|\.)?\s*(?:[–-]\s*\d{{1,2}}\s*)?(?:de\s+)?(?:{month})\b\.?"
                rf"|(?:{month})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?)(?:\W+.*)?$",
                re.I,
            ),
        ),
        ("date", re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")),
        (
            "date",
            re.compile(
                r"^(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}[日号])?.*$|^[一二三四五六七八九十]+月.*$"
                r"|^(?:\d{4}년\s*)?\d{1,2}월.*$"
            ),
        ),
        (
            "unit",
            re.compile(
                r"^(?:net\s*(?:wt|weight|vol)\.?\s*)?\d+(?:[.,]\d+)?\s*(?:ml|cl|l|g|kg|oz"
                r"|fl\.? oz\.?|lb|lbs|mg|cm|mm|%\s*vol\.?)\.?(?:\s*[·/(℮e].*)?$",
                re.I,
            ),
        ),
        ("value", re.compile(r"^[+−–-]?\d[\d.,]*\s*(?:%|[kKmMbB]n?|x|×)?$")),
        ("author", re.compile(r"^[—–―-]\s*\S.*$")),
    )


_CALL = re.compile(
    r"(?:shop|buy|order|book|get|join|learn|start|try|sign up|subscribe|discover|read|download"
    r"|call|apply|register|reserve|explore|see|find out|visit|donate|rsvp|view|claim|grab|enrol+"
    r"|contact|play|watch|listen|add to (?:cart|bag|basket))"
    r"(?: (?:now|us|today|here|more|tickets?|started|free|in|online|yours|up|at \S+|on \S+"
    r"|your \w+|the \w+|a \w+|for free))*[!.→›»]?",
    re.IGNORECASE,
)


def is_call(text: str) -> bool:
    """Return whether a string reads like a call to action: 'Book now', 'Join us', 'Get tickets'."""
    stripped = text.strip()
    return 2 <= len(stripped.split()) <= 5 and _CALL.fullmatch(stripped) is not None


def role_of_shape(text: str) -> Role | None:
    """Return the role a string has by its form: e-mail, phone, price, time, date, unit, figure."""
    stripped = text.strip()
    if not stripped or len(stripped) > 60:
        return None
    for role, shape in _shapes():
        if shape.match(stripped):
            return role
    return None


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    return re.compile(
        r"^[\s)]*(?:(?:as|für|als|como|come|comme|in)\s+(?:an?|the|its|main|la|le|el|il"
        r"|o)?\s*|)(?:(?:main|big|small|bold|large|red|blue|green|orange|primary|round)\s+)*"
    )


def role_after(reading: Reading, found: Found) -> Role | None:
    """Return the role a word right after the string gives: '"Shop now" button', '"X" as the
    headline'.
    """
    lead = _after().match(reading.masked[found.outer_end : found.outer_end + 60])
    start = found.outer_end + (lead.end() if lead else 0)
    for hit in ROLE_WORDS.find(reading, start, min(len(reading.masked), start + 28))[:1]:
        if hit.start != start or hit.key in AMBIGUOUS or hit.value in {"speech", "thought"}:
            break
        explicit = reading.masked[found.outer_end : start].strip() in {
            "as the",
            "as",
            "as a",
            "as an",
            "como",
            "als",
            "in the",
        }
        following = reading.masked[hit.end : hit.end + 3].lstrip()
        if not explicit and following[:1] in {":", "\ue001"}:
            break  # it introduces the next string
        reading.claim(hit.start, hit.end)
        return hit.value
    return None


def _leads(gap: str) -> bool:
    """Return whether only words of showing stand between a role word and the string."""
    words = re.findall(r"[^\W\d_]+", gap)
    return all(w in SHOWING or w in ADVERBS or w in {"the", "of", "tag", "tags"} for w in words)


def role_before(reading: Reading, start: int, end: int) -> tuple[Role, int, int, bool] | None:
    """Return the last role word between `start` and `end`, its range, and whether it is plural.

    Ambiguous little words ('by', 'name') count only right before the string.
    """
    for hit in reversed(ROLE_WORDS.find(reading, start, end)):
        gap = reading.masked[hit.end : end]
        if hit.key in AMBIGUOUS and not _leads(gap):
            continue
        if (
            reading.kind_span is not None
            and hit.start < reading.kind_span.end
            and reading.kind_span.start < hit.end
        ):
            continue
        if hit.key in {"by", "von", "par", "por", "di"} and gap.strip():
            continue
        plural = hit.key.endswith("s") or hit.key in {"tab bar", "단계", "步骤", "navigation"}
        return hit.value, hit.start, hit.end, plural
    return None


_FIRST: dict[str, tuple[Role, ...]] = {
    "quote": ("quote", "author", "caption"), "document-page": ("body",), "sign": ("sign",),
    "storefront": ("sign",),
    "neon": ("sign",), "billboard": ("headline", "subhead"), "scene": ("sign",),
    "comic": ("speech",),
    "business-card": ("name", "subhead", "caption"), "logo": ("logo", "subhead"),
    "brand-board": ("logo", "subhead"),
    "diagram": ("label",), "character-sheet": ("name", "label"),
    "mockup": ("headline", "subhead", "label"),
    "packshot": ("label",), "label": ("headline", "subhead", "label"),
    "sticker": ("headline", "subhead"),
    "invitation": ("headline", "subhead", "body"), "storyboard": ("caption",),
    "ui-mobile": ("headline", "label"),
    "dashboard": ("label",), "infographic": ("headline", "label"),
    "book-cover": ("headline", "author", "subhead"),
    "icon-set": ("label",), "map": ("label",), "timeline": ("headline", "label"),
}  # fmt: skip


def role_by_place(kind: str | None, index: int) -> Role:
    """Return the role of the `index`-th string nothing was said about, by the kind of picture."""
    order = _FIRST.get(kind or "", ("headline", "subhead", "body"))
    return order[min(index, len(order) - 1)]
