"""What words sit on: the head noun, the phrase and the place words, before or after the string."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from limner.basics.english import singular
from limner.document.brief import Carrier
from limner.stages.brief.lexicon import Hit, Lexicon, pairs, spaced
from limner.stages.brief.nouns import ADVERBS, PREPOSITIONS, SHOWING
from limner.stages.brief.reading import Reading, Token
from limner.stages.brief.roles import ROLE_WORDS, TEXT_NOUNS
from limner.stages.brief.subject_words import NOT_PARTICIPLE
from limner.stages.brief.words import word_set

SURFACES = word_set("""
    ad advertisement advert arch arrow awning backdrop badge bag balloon banner barrel barrier
    bell bench billboard bill
    bin blackboard board book bookmark booklet booth bottle bottles bowl box bracelet brochure
    bubble bucket bulletin bumper bus button
    cake calendar can candle canister canvas cap car card carton cart case certificate
    chalkboard chart chest chip clapboard
    clapperboard clock coaster coin column container cooler counter coupon cover crate cup
    cupcake cushion dashboard decal desk
    dial dial directory dispenser display door doormat drone drum dumbbell easel emblem
    envelope facade fence flag flipchart flyer
    folder footer fountain frame fridge gate gift glass graffiti guitar handbag hanger hat
    header headstone helmet hologram
    holder homepage hoodie hydrant icon invitation jacket jar jersey jug jukebox keychain
    kiosk label lamp lamppost laptop
    leaf leaflet ledger letterhead license lighter lightbox light list listing locker logo
    lunchbox machine magazine magnet mailbox
    mannequin map marker marquee mask mat medal menu meter microphone milestone mirror monitor
    monument mug mural nameplate
    napkin neon newspaper newsstand notebook notepad note notice noticeboard notification
    obelisk ornament overhead packet
    package packaging pad page painting pamphlet panel paper parcel passport patch path pen
    pencil pennant phone picture pillar
    pillow pin placard plaque plate playbill podium pole pop-up popup post postbox postcard
    poster pot pouch program projector
    pumpkin rack receipt register ribbon ring road robot rock roof rug sack sail sash
    scoreboard screen scroll sculpture seal
    section sheet shelf shelter shirt shop shopfront shoe sidebar sidewalk sign signage
    signboard signpost skateboard skyscraper
    slate sleeve slide slip speaker spine sponge stage stairs stall stamp stand station statue
    sticker stone stop store storefront
    streetlamp streetlight streamer stub suitcase surfboard sweater sweatshirt t-shirt tab
    table tablecloth tablet tag taxi
    teapot television tent terminal thermos ticket tile timer timetable tin tombstone tote
    towel tower toy train tram tray treadmill
    tree trolley trophy truck trunk tub tube tumbler tv umbrella van vase vest vending wall
    wallet wagon watch watermelon
    whiteboard wheel window windshield wine wrapper wristband yacht boat ship plane airplane
    helicopter balloon blimp bicycle bike
    schedule playground seat backpack guitar area trash screen smartwatch apron book bookshelf
    mannequin timestamp box cake cookie
    barcode basin beam boombox bowl cabin cannon cape chalice cone crane curtain deck fan fin
    hive hood hull kite lid log mast mill net oar paddle pan plank poncho raft ramp rail rim
    rope saddle saucer scale shield shovel sled stool surfboard sword tap tarp tie tire tray
    trough visor wrap terminal tracker trolley counter tent placemat mat cooler hook lampshade
    lantern chair sofa ball bat cloth quilt blanket pillowcase sock scarf bandana sneaker boot
    helmet lighthouse bridge
    sandcastle building house barn garage castle windmill cabin hut gazebo bar dispenser planter
    doorbell keypad signal lens""")
"""Things known to carry words; a noun outside this list may still be a carrier by grammar."""

PARTS = word_set(
    "box card tag bullet button balloon bubble section header footer sidebar column tab list "
    "title price badge stamp seal icon page "
    "panel frame case note chart quote area image text shape row cell tile bar indicator "
    "line block field"
)
"""Parts of a designed sheet: they carry words there, but stand for a role rather than a thing."""

_WEAK = word_set("with that which to out is are who has have having")

_HARD = word_set(
    "and with while plus where featuring showing holding displaying containing including or "
    "but as then"
)

_ARTICLES = word_set(
    "a an the its their his her my our your this that these those another one two three four "
    "some each every several"
)

_FOREIGN = """
sign: schild, straßenschild, panneau, enseigne, letrero, señal, cartello, insegna, placa, вывеск*,
    знак, szyld, znak, tabela, biển, 标志, 标牌, 招牌, 路牌, 指示牌, 看板, 標識, 간판, 표지판,
    साइन, সাইন, لافتة, שלט, ป้าย
poster: plakat, affiche, cartel, póster, manifesto, cartaz, плакат, постер, afiş, áp phích, 海报,
    海報, ポスター, 포스터, पोस्टर, পোস্টার, ملصق, פוסטר, โปสเตอร์
banner: transparent, spruchband, bannière, banderole, pancarta, striscione, faixa, баннер, baner,
    pankart, băng rôn, 横幅, 旗帜, 横断幕, バナー, 현수막, 배너, बैनर, ব্যানার, لافتة قماشية, באנר
billboard: plakatwand, panneau publicitaire, valla, cartellone, outdoor, билборд, bilbord, 广告牌,
    廣告牌, ビルボード, 광고판, 빌보드, होर्डिंग, বিলবোর্ড
board: tafel, tableau, tablero, pizarra, lavagna, quadro, lousa, доск*, tablica, tahta, bảng,
    公告牌, 告示牌, 展板, 黑板, 白板, 黒板, 칠판, 게시판
menu: speisekarte, menü, menú, carta, cardápio, меню, thực đơn, 菜单, メニュー, 메뉴판, 메뉴,
    मेनू, মেনু, قائمة
mug: tasse, becher, mug, taza, tazza, caneca, кружк*, kubek, kupa, cốc, 马克杯, 杯子, マグカップ,
    머그컵, 머그, मग, মগ, كوب, ספל, แก้ว
cup: gobelet, vaso, copo, bicchiere, чашк*, filiżank*, fincan, tách, 咖啡杯, 纸杯, カップ, 컵
bottle: flasche, bouteille, botella, bottiglia, garrafa, бутылк*, butelk*, şişe, chai, 瓶子, 酒瓶,
    ボトル, 瓶, 병, बोतल, বোতল, زجاجة, בקבוק, ขวด
label: etikett, étiquette, etiqueta, etichetta, rótulo, этикетк*, etykiet*, etiket, nhãn, 标签,
    標籤, ラベル, 라벨, 딱지
shirt: t-shirt, hemd, camiseta, maglietta, футболк*, koszulk*, tişört, áo, T恤, 衬衫, Tシャツ,
    シャツ, 티셔츠, 셔츠
book: buch, livre, libro, livro, книг*, książk*, kitap, sách, 书本, 书籍, 本, 책, किताब, বই, كتاب,
    ספר, หนังสือ
window: fenster, schaufenster, vitrine, fenêtre, ventana, escaparate, finestra, vetrina, janela,
    vitrine, окн*, витрин*, okn*, pencere, vitrin, cửa sổ, 橱窗, 窗户, 窓, ショーウィンドウ, 창문,
    쇼윈도
door: tür, porte, puerta, porta, двер*, drzwi, kapı, cửa, 门上, 大门, ドア, 扉, 문
wall: wand, mauer, mur, pared, muro, parete, parede, стен*, ścian*, duvar, tường, 墙上, 墙壁, 壁, 벽
card: karte, carte, tarjeta, biglietto, cartão, карточк*, kart*, thẻ, 卡片, カード, 카드
box: schachtel, kiste, boîte, caja, scatola, caixa, коробк*, pudełk*, kutu, hộp, 盒子, 箱子, 纸箱,
    箱, 상자
bag: tasche, tüte, sac, bolsa, borsa, sacola, сумк*, пакет*, torb*, çanta, túi, 袋子, 手提袋,
    バッグ, 袋, 가방, 봉투
screen: bildschirm, écran, pantalla, schermo, tela, экран*, ekran*, màn hình, 屏幕, 萤幕, 显示屏,
    画面, スクリーン, 화면, 스크린
taxi: taxi, такси, taksi, taksówk*, 出租车, タクシー, 택시
flag: flagge, fahne, drapeau, bandera, bandiera, bandeira, флаг*, flag*, bayrak, cờ, 旗子, 国旗,
    旗, 깃발
ticket: eintrittskarte, billet, entrada, biglietto, ingresso, билет*, bilet*, vé, 门票, チケット,
    티켓
speech bubble: sprechblase, bulle, bocadillo, fumetto, balão, облачк*, dymek, 对话框, 对话气泡,
    气泡, 吹き出し, 말풍선
sticker: aufkleber, autocollant, pegatina, adesivo, стикер*, наклейк*, naklejk*, çıkartma, 贴纸,
    便利贴, ステッカー, 스티커
plaque: plakette, gedenktafel, plaque, lápida, targa, табличк*, tabliczk*, plaket, 牌匾, 铭牌,
    匾额, プレート, 명판
notebook: notizbuch, carnet, cuaderno, quaderno, caderno, блокнот*, zeszyt, defter, 笔记本,
    ノート, 노트, 공책
phone: handy, smartphone, téléphone, teléfono, telefono, telefone, телефон*, telefon*, điện thoại,
    手机, スマホ, 휴대폰
chalkboard: kreidetafel, ardoise, pizarrón, меловая доска, 粉笔板, チョークボード
cake: torte, kuchen, gâteau, tarta, pastel de, torta, bolo, торт*, tort, pasta, bánh, 蛋糕,
    ケーキ, 케이크
lantern: laterne, lanterne, farol, фонар*, latarni*, fener, đèn lồng, 灯笼, 提灯, 등불
storefront: ladenfront, devanture, fachada, facciata, витрина магазина, 店铺, 店面, 门头, 店先, 가게
"""

FOREIGN: Lexicon[str] = Lexicon(lambda: pairs(_FOREIGN))
"""Carrier nouns of other languages, with their English name."""


class _Segment(NamedTuple):
    """A noun phrase before the string and the preposition that led it."""

    preposition: str
    tokens: tuple[Token, ...]


def _foreign(reading: Reading, hit: Hit[str]) -> Carrier:
    span = reading.claim(hit.start, hit.end)
    return Carrier(name=hit.value, phrase=reading.prompt[hit.start : hit.end], span=span)


def carrier_before(reading: Reading, start: int, end: int) -> Carrier | None:
    """Return the thing named between `start` and `end` that carries the string at `end`."""
    if not reading.masked[start:end].isascii():
        foreign = FOREIGN.find(reading, start, end)
        if foreign:
            return _foreign(reading, foreign[-1])
    tokens = reading.between(start, end)
    if tokens and not spaced(tokens[-1].text[0]):
        return None
    if reading.lang != "en":
        hits = FOREIGN.find(reading, start, end)
        return _foreign(reading, hits[-1]) if hits else None
    fallback: Carrier | None = None
    while tokens:
        tokens = _strip_showing(tokens)
        block, rest = _block(reading, tokens)
        if not block:
            return fallback
        segments = _segments(reading, block)
        chosen = _choose(segments)
        if chosen is None:
            tokens = rest
            continue
        head = _head(segments[chosen])
        if head in _SIDES and rest:
            tokens = rest
            continue
        if (
            (head in TEXT_NOUNS and head not in SURFACES)
            or head in _LOOK_NOUNS
            or (head not in SURFACES and ROLE_WORDS.get(head) is not None)
        ):
            if rest and _bridges(reading, rest, block):
                tokens = rest
                continue
            return fallback
        found = _build(reading, segments, chosen)
        if (
            head == "label"
            and rest
            and rest[-1].text in {"with", "has", "bearing", "carrying"}
            and _bridges(reading, rest, block)
        ):
            fallback, tokens = found, rest
            outer = carrier_before(reading, start, rest[-1].end)
            return outer if outer is not None and outer.name in SURFACES else found
        if head in SURFACES or head.replace("-", "") in SURFACES or not rest:
            return found
        fallback = fallback or found
        if not _bridges(reading, rest, block):
            return fallback
        tokens = rest
    return fallback


_LOOK_NOUNS = word_set(
    "letters lettering letter font fonts type typeface typography cursive script italics "
    "capitals caps style serif print color colour ink paint"
)


_SIDES = frozenset(["side", "front", "back", "surface", "top", "bottom", "edge"])
"""Parts of the thing named before: 'a van, on its side …'."""


def _bridges(reading: Reading, rest: list[Token], block: list[Token]) -> bool:
    """Return whether words before a break still lead to the string ('a mug with the words')."""
    gap = reading.masked[rest[-1].end : block[0].start] if rest else ""
    if any(c in ",;:.\n，。；：\ue001" for c in gap):
        return False
    return rest[-1].text in _HARD | SHOWING and rest[-1].text not in {
        "and",
        "while",
        "but",
        "or",
        "plus",
        "then",
    }


def _strip_showing(tokens: list[Token]) -> list[Token]:
    """Drop verbs of showing, adverbs and look phrases from the tail."""
    out = list(tokens)
    shown = False
    while out:
        word = out[-1].text
        if word in ADVERBS or word in SHOWING:
            if shown and word in SURFACES and len(out) > 1:
                break  # 'a window display reads': the noun
            if word in {
                "display",
                "sign",
                "label",
                "list",
                "state",
                "show",
                "notes",
                "labels",
                "program",
                "marquee",
            } and _is_noun_here(out):
                break
            shown = shown or (word in SHOWING and word not in _WEAK)
            out.pop()
            continue
        if word in _LOOK_NOUNS:
            back = next(
                (k for k in range(len(out) - 1, max(-1, len(out) - 9), -1) if out[k].text == "in"),
                None,
            )
            if back is not None:
                out = out[:back]
                continue
        if word in {"in"} or (word in _ARTICLES and len(out) > 1):
            out.pop()
            continue
        break
    return out


def _is_noun_here(tokens: list[Token]) -> bool:
    """Return whether a word like 'display' is the noun: an article or plain noun leads it."""
    return len(tokens) >= 2 and (
        tokens[-2].text in _ARTICLES
        or (
            tokens[-2].text not in PREPOSITIONS
            and tokens[-2].text not in SURFACES
            and not tokens[-2].text.endswith("s")
        )
    )


_NOUNS_TOO = word_set(
    "display out to read program list label labels notes state feature outlined point "
    "painted printed written carved "
    "engraved warning reading welcomes show"
)
"""Words of showing that stand inside a noun phrase as often as not."""


def _block(reading: Reading, tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Split the tail of the tokens at the last hard break: punctuation, 'and', 'with', a verb of
    showing.
    """
    for i in range(len(tokens) - 1, -1, -1):
        word = tokens[i].text
        before = tokens[i - 1] if i else None
        within = before is not None and before.text in _ARTICLES and word not in _HARD
        if word in _HARD or (word in SHOWING and word not in _NOUNS_TOO and not within):
            return tokens[i + 1 :], tokens[: i + 1]
        if before is not None and any(
            c in ",;:.\n，。；：—–()!?\ue001" for c in reading.masked[before.end : tokens[i].start]
        ):
            return tokens[i:], tokens[:i]
    return tokens, []


def _segments(reading: Reading, block: list[Token]) -> list[_Segment]:
    """Cut a block into noun phrases, at prepositions and at articles that follow a noun."""
    out: list[_Segment] = []
    preposition, current = "", []  # type: str, list[Token]
    for token in block:
        if token.text in PREPOSITIONS and reading.masked[token.start - 1 : token.start] != "-":
            if current:
                out.append(_Segment(preposition, tuple(current)))
            preposition, current = token.text, []
        elif token.text in _ARTICLES and current:
            out.append(_Segment(preposition, tuple(current)))
            preposition, current = "", [token]
        else:
            current.append(token)
    if current or preposition:
        out.append(_Segment(preposition, tuple(current)))
    return out


_NOT_HEADS = word_set(
    "nearby overhead outside inside below above behind there here it them itself on up left "
    "right everyone people located placed hanging standing mounted attached posted next "
    "brightly large small bold"
)


def _head(segment: _Segment) -> str:
    words = [t.text for t in segment.tokens]
    if (
        len(words) > 1
        and words[-2] in {"t", "pop", "x"}
        and segment.tokens[-2].end + 1 == segment.tokens[-1].start
    ):
        words[-2:] = [f"{words[-2]}-{words[-1]}"]
    while len(words) > 1 and (
        words[-1] in _NOT_HEADS
        or words[-1] in {"mockup", "mockups"}
        or words[-1] in ADVERBS
        or (words[-1].endswith("ing") and words[-2] in SURFACES)
        or (words[-1] in SHOWING and words[-1] not in SURFACES)
        or (len(words) > 2 and words[-1].endswith("ed") and words[-1] not in NOT_PARTICIPLE)
    ):
        words.pop()
    return (
        singular(words[-1])
        if words and words[-1] not in _ARTICLES and words[-1] not in _NOT_HEADS
        else ""
    )


_PLACES = word_set(
    "wall door window desk table counter shelf floor road building stage stairs roof fence "
    "tree river path bench stand"
)


_BOARDS = word_set("sign signboard billboard banner blackboard chalkboard whiteboard")
_NEAR = word_set("under beneath below behind beside near past before with")
"""What stands by one of these boards does not carry its words: 'a cup … under a sign reading …'."""


def _choose(segments: list[_Segment]) -> int | None:
    """Pick the segment that carries: the last free noun phrase, or a surface in the phrases after
    it.
    """
    free = [i for i, s in enumerate(segments) if not s.preposition and _head(s)]
    if not free:
        known = [i for i, s in enumerate(segments) if _head(s) in SURFACES]
        named = [i for i, s in enumerate(segments) if _head(s)]
        return known[-1] if known else (named[-1] if named else None)
    first = free[-1]
    if _head(segments[-1]) in _BOARDS and segments[-1].preposition in _NEAR:
        return len(segments) - 1
    if _head(segments[first]) in SURFACES or _head(segments[first]) in TEXT_NOUNS:
        return first
    for i in range(len(segments) - 1, first, -1):
        head = _head(segments[i])
        if (
            head in SURFACES
            and head not in _PLACES
            and segments[i].preposition in {"on", "of", "at"}
        ):
            return i
    return first


def _build(reading: Reading, segments: list[_Segment], chosen: int) -> Carrier:
    mine = segments[chosen]
    last = segments[-1]
    stop = max((t.end for s in segments[chosen:] for t in s.tokens), default=mine.tokens[-1].end)
    start = mine.tokens[0].start
    places = []
    for segment in segments[chosen + 1 :]:
        if segment.preposition in {"of", "for"}:
            continue
        if segment.tokens:
            begin = segment.tokens[0].start
            lead = (
                reading.masked.rfind(segment.preposition, mine.tokens[-1].end, begin)
                if segment.preposition
                else begin
            )
            places.append(reading.prompt[max(lead, 0) : segment.tokens[-1].end])
        elif segment.preposition:
            places.append(segment.preposition)
    tail = [
        t.text
        for t in mine.tokens
        if t.text in {"nearby", "overhead", "outside", "inside", "below", "above"}
    ]
    where = " ".join(places) or (tail[0] if tail else None)
    if last.preposition and not last.tokens:
        stop = max(stop, mine.tokens[-1].end)
    span = reading.claim(start, stop)
    return Carrier(name=_head(mine), phrase=reading.prompt[start:stop], span=span, where=where)


@lru_cache(maxsize=1)
def _on() -> re.Pattern[str]:
    return re.compile(
        r"^\s*,?\s*(?:(?:is|are|appears?|stands?|sits|neatly|boldly|prominently|clearly|being"
        r"|hand-?)\s*)*"
        r"(?:(?:printed|written|painted|embroidered|engraved|etched|carved|displayed|stamped"
        r"|lettered|sewn|stencilled|stenciled|emblazoned|spelled|shown|glowing|scrawled|set"
        r"|embossed|laid out|placed|centred|centered)\s+)?"
        r"(?P<look>in\s+[^,.;]*?\s)?"
        r"(?:(?:printed|written|painted|embroidered|engraved|etched|carved|displayed)\s+)?"
        r"(?P<prep>on|across|above|over|along|inside|onto|upon|at|around|beneath|below"
        r"|into)\s+(?:the\s+(?:side|front|back|top|bottom|edge|surface|face|sleeve|lid|cover"
        r"|spine|door)\s+of\s+)?"
        r"(?P<np>(?:an?|the|its|his|her|their|one|two|each|every)\s+(?:[\w'’-]+\s*){1,5})"
    )


def carrier_after(reading: Reading, end: int, limit: int) -> Carrier | None:
    """Return the thing a string is said to be on, after it: '"Go" on the side of a taxi'."""
    match = _on().match(reading.masked[end:limit])
    if match is None:
        return None
    start = end + match.start("np")
    tokens = reading.between(start, end + match.end("np"))
    phrase: list[Token] = []
    for token in tokens:
        if phrase and (
            token.text in PREPOSITIONS
            or token.text in _HARD
            or token.text in SHOWING
            or token.text in {"made", "that", "printed"}
        ):
            break
        if phrase and token.text in _ARTICLES:
            break
        phrase.append(token)
    while len(phrase) > 1 and (phrase[-1].text.endswith("ing") or phrase[-1].text in _NOT_HEADS):
        phrase.pop()
    if len(phrase) < 1 or phrase[-1].text in _ARTICLES:
        return None
    name = singular(phrase[-1].text)
    if name in TEXT_NOUNS or name in {
        "it",
        "top",
        "bottom",
        "left",
        "right",
        "centre",
        "center",
        "side",
        "front",
        "back",
        "corner",
        "middle",
        "image",
        "picture",
        "edge",
        "background",
    }:
        return None
    stop = phrase[-1].end
    where = (
        reading.prompt[end:stop].strip(" ,")
        if match.group("look") is None
        else reading.prompt[end + match.start("prep") : stop]
    )
    return Carrier(
        name=name, phrase=reading.prompt[start:stop], span=reading.claim(start, stop), where=where
    )


def place_after(reading: Reading, end: int, limit: int) -> str | None:
    """Return the place words right after a string: '… OPEN on a brick wall'."""
    match = re.compile(
        r"\s+(?P<where>(?:on|above|over|against|beside|near|outside|inside|across|at"
        r"|in)\s+(?:an?|the)\s+(?:(?!(?:that|which|with|and|of|in|on|at|to|for"
        r"|next)\b)[\w-]+\s?){1,3})"
    ).match(reading.masked, end, limit)
    if match is None or re.search(
        r"\b(?:style|font|letters|lettering|type|script|background)\b", match.group()
    ):
        return None
    return reading.prompt[match.start("where") : match.end("where")].strip()
