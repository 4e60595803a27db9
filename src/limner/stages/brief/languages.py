"""Scripts and languages: of strings from their characters, of prompts from their little words."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from limner.stages.brief.lexicon import Lexicon, pairs, rows

_RANGES = (
    (0x0041, 0x024F, "Latn"), (0x1E00, 0x1EFF, "Latn"), (0x0370, 0x03FF, "Grek"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x0400, 0x052F, "Cyrl"), (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"), (0x08A0, 0x08FF, "Arab"), (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFE, "Arab"),
    (0xFB1D, 0xFB4F, "Hebr"), (0x0700, 0x074F, "Syrc"), (0x0780, 0x07BF, "Thaa"),
    (0x0900, 0x097F, "Deva"),
    (0xA8E0, 0xA8FF, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1200, 0x137F, "Ethi"), (0x1780, 0x17FF, "Khmr"), (0x1800, 0x18AF, "Mong"),
    (0x3040, 0x309F, "Kana"), (0x30A0, 0x30FF, "Kana"), (0x31F0, 0x31FF, "Kana"),
    (0xFF66, 0xFF9F, "Kana"),
    (0x1100, 0x11FF, "Kore"), (0x3130, 0x318F, "Kore"), (0xAC00, 0xD7AF, "Kore"),
    (0x3100, 0x312F, "Hant"),
    (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"), (0xF900, 0xFAFF, "Hani"),
    (0x20000, 0x323AF, "Hani"),
    (0x3005, 0x3007, "Hani"), (0x1F000, 0x1FAFF, "Zsye"), (0x2600, 0x27BF, "Zsye"),
)  # fmt: skip

_SIMPLIFIED = frozenset(
    "们这个为来时说国会对发经过还进开无现实两问关点见没边头长门书东车马鸟鱼龙电话语请谢爱买卖红绿蓝黄银铁钱"
    "读写学习网页图标题节乐欢迎业务产品价优惠质量环保护动运气热阳云风飞机场厅馆园区厂层级观览画艺术师传统华丽"
    "简单复杂数据报纸单双应该让给从与专属亲尔号岁岛广严万亿众优伤价创则办务劳势协单压县参变听启员响团围坏块"
    "够夺奋妆妈姐娱宁宝审宽宾导届层岁帮带归录当怀态总恋恶惊惯战户扩扫护担拥择挂挡损换据摆撑收敌断无显晓杀杂权"
    "极构标样桥梦检楼欧毕汇汉汤沟泽洁浓涛润温湾湿满滚满灵灾炉热爷牵状犹独狱猎环电疗盐监盖盘着矿码确离种积称稳"
    "穷竞笔笼签简类粮紧纪约级纯纸线组细终结给统绝维绵综续绿缘编缤罗罢职联肃脑脸艺节芦苏药荣获营萨落虑虫虽补装"
    "规视觉览誉计订认讨让训议记讲许论设访证评识词译试诗诚详语误说请诸课谁调谈谊谋谢谱贝财责败货质购贯贵贸费资赋"
    "赏赐赛赞赢趋跃践轨转轮软轻载较辅辆辈辉输辽达迁运还进远连迟适选递逻遗邮郑释里鉴针钟钢钥钻铃铜链销锁锅错锦键"
    "镇镜闪闭问闲间闻阅队阳阴阵阶际陆陈险随难雾静韩页顶项顺须顾顿预领颇频题颜额风飘饭饮饰饱馆驱驶驾验骑骗鲜鸡鸣"
)
_TRADITIONAL = frozenset(
    "們這個為來時說國會對發經過還進開無現實兩問關點見沒邊頭長門書東車馬鳥魚龍電話語請謝愛買賣紅綠藍黃銀鐵錢"
    "讀寫學習網頁圖標題節樂歡業務產價優質環護動運氣熱陽雲風飛機場廳館園區廠層級觀覽畫藝術師傳統華麗簡單複雜數據報"
    "紙雙應該讓給從與專屬親爾號歲島廣嚴萬億眾傷創則辦勞勢協壓縣參變聽啟員響團圍壞塊夠奪奮妝媽娛寧寶審寬賓導屆幫"
    "帶歸錄當懷態總戀惡驚慣戰擴掃擔擁擇掛擋損換擺撐敵斷顯曉殺權極構樣橋夢檢樓歐畢匯漢湯溝澤潔濃濤潤溫灣濕滿滾"
    "靈災爐爺牽狀猶獨獄獵療鹽監蓋盤著礦碼確離種積稱穩窮競筆籠簽類糧緊紀約純線組細終結絕維綿綜續緣編繽羅罷職聯肅"
    "腦臉蘆蘇藥榮獲營薩慮蟲雖補裝規視譽計訂認討訓議記講許論設訪證評識詞譯試詩誠詳誤諸課誰調談誼謀譜貝財責敗貨購"
    "貫貴貿費資賦賞賜賽贊贏趨躍踐軌轉輪軟輕載較輔輛輩輝輸遼達遷遠連遲適選遞邏遺郵鄭釋鑑針鐘鋼鑰鑽鈴銅鏈銷鎖鍋錯"
    "錦鍵鎮鏡閃閉閒間聞閱隊陰陣階際陸陳險隨難霧靜韓頂項順須顧頓預領頗頻顏額飄飯飲飾飽驅駛駕驗騎騙鮮雞鳴臺灣歡"
)
_JAPANESE_HAN = frozenset(
    "円気駅図売読訳様桜沢広辺対実発楽続総経済関検険験歳戦戻拡払伝圧囲応弾徳悩恵暁栃渋瀬焼畑竜粋絵縦縁覚触軽辻込鉄鉱顔髪黒働峠匂枠"
)

_LITTLE_WORDS = """
en: the, of, and, with, that, says, reading, on, in, at, by, for, is, a, an, to, from, your, our,
    you, it, are, be, this, we
de: der, die, das, und, mit, ein, eine, einem, einen, einer, auf, für, im, ist, von, zum, zur,
    nicht, steht, titel, überschrift, dem, den, ohne, plakat, über, wir, ich, sie, bei, heute,
    morgen, zeitleiste, zeitstrahl, kalender, jahreskalender, monatskalender, balkendiagramm,
    säulendiagramm, kreisdiagramm, liniendiagramm, flächendiagramm, netzdiagramm, streudiagramm,
    histogramm, ablaufdiagramm, flussdiagramm, vergleichstabelle, preistabelle, liniennetzplan
fr: le, la, les, une, des, et, avec, sur, dans, pour, du, au, aux, est, qui, titre, affiche, sans,
    un, l, d, nous, vous, votre, notre, chez, bonjour, merci, très, été,
    calendrier, frise, histogramme, camembert, graphique, logigramme
es: el, los, las, una, con, del, para, por, sobre, y, que, título, cartel, sin, en, un, al, muy,
    tu, nuestro, esta, este, hola, gracias, más, gráfico, línea, calendario
it: il, lo, gli, una, con, della, del, di, per, che, titolo, sulla, senza, e, un, nel, dei, alla,
    sul, ciao, grazie, più, sono
pt: o, os, uma, com, da, do, para, em, no, na, que, título, cartaz, sem, e, um, das, dos, nos,
    você, não, obrigado, mais
nl: de, het, een, met, van, op, voor, en, is, titel, zonder, tekst, bij, naar, aan, zijn, niet, onze
pl: z, na, i, w, jest, plakat, tytuł, napis, bez, dla, ze, oraz, się, nie, do, od, po
tr: ve, ile, bir, için, başlık, afiş, üzerinde, yazan, olan, bu, çok, en, hoş, da, de
vi: và, với, một, của, trên, tiêu, đề, áp, phích, không, cho, màu, có, là, chữ, được, những
sv: och, med, ett, en, på, som, för, är, rubrik, utan, av, till, det, den
da: og, med, et, en, på, som, til, er, uden, af, det, den
id: dan, dengan, yang, di, untuk, judul, tanpa, sebuah, dari, ini, selamat
cs: a, s, na, je, plakát, nadpis, bez, pro, ve, se, že
hu: és, egy, az, plakát, cím, nélkül, hogy, van, nem
ro: și, cu, pe, un, o, pentru, titlu, fără, din, este
ca: el, els, les, amb, una, títol, cartell, sense, per, és
fi: ja, on, juliste, otsikko, ilman, kanssa, että
"""

_TELLTALE = {
    "ß": "de", "ñ": "es", "¿": "es", "¡": "es", "ã": "pt", "õ": "pt", "ł": "pl", "ą": "pl",
    "ę": "pl", "ś": "pl",
    "ż": "pl", "ź": "pl", "ğ": "tr", "ı": "tr", "ş": "tr", "đ": "vi", "ơ": "vi", "ư": "vi",
    "ạ": "vi", "ế": "vi",
    "ề": "vi", "ộ": "vi", "ấ": "vi", "ậ": "vi", "ř": "cs", "ě": "cs", "ů": "cs", "ő": "hu",
    "ű": "hu", "ț": "ro",
    "ș": "ro", "ă": "ro", "œ": "fr", "ù": "fr", "å": "sv", "ø": "da", "æ": "da",
}  # fmt: skip

NAMED = """
ar: arabic, in arabic, arabe, arabisch, 阿拉伯语, アラビア語, 아랍어, العربية
bn: bengali, bangla, বাংলা
de: german, deutsch, auf deutsch, allemand, alemán, 德语, ドイツ語, 독일어
el: greek
en: english, englisch, anglais, inglés, 英文, 英语, 英語, 영어
es: spanish, español, spanisch, espagnol, 西班牙语, スペイン語, 스페인어
fa: persian, farsi
fr: french, français, französisch, francés, 法语, 法文, フランス語, 프랑스어
he: hebrew, עברית
hi: hindi, हिन्दी, हिंदी
id: indonesian
it: italian, italiano, italienisch
ja: japanese, japanisch, japonais, japonés, 日文, 日语, 日本語, 일본어
ko: korean, koreanisch, coréen, coreano, 韩文, 韩语, 韓国語, 한국어, 한글
mr: marathi
ne: nepali
nl: dutch, nederlands
pl: polish, polski
pt: portuguese, português
ru: russian, russisch, russe, ruso, русский, 俄语, ロシア語
sv: swedish
ta: tamil
te: telugu
th: thai, ภาษาไทย
tr: turkish, türkçe
uk: ukrainian
ur: urdu
vi: vietnamese, tiếng việt
zh-Hans: simplified chinese, chinese, mandarin, 简体中文, 简体, 中文, 汉语, 中国語, 중국어
zh-Hant: traditional chinese, cantonese, taiwanese, 繁體中文, 繁體, 繁体, 繁体字, 粤语
"""

LANGUAGES: Lexicon[str] = Lexicon(lambda: pairs(NAMED))
"""Names of languages as prompts write them, with their BCP 47 tags."""

_BY_SCRIPT = {
    "Jpan": "ja", "Kore": "ko", "Hans": "zh-Hans", "Hant": "zh-Hant", "Arab": "ar", "Hebr": "he",
    "Deva": "hi",
    "Beng": "bn", "Thai": "th", "Cyrl": "ru", "Grek": "el", "Taml": "ta", "Telu": "te",
    "Gujr": "gu", "Guru": "pa",
    "Knda": "kn", "Mlym": "ml", "Sinh": "si", "Orya": "or", "Armn": "hy", "Geor": "ka",
    "Khmr": "km", "Laoo": "lo",
    "Mymr": "my", "Ethi": "am", "Tibt": "bo",
}  # fmt: skip

_SHARED = {
    "Arab": {"ar", "fa", "ur"}, "Deva": {"hi", "mr", "ne", "sa"}, "Cyrl": {"ru", "uk", "bg", "sr"},
}  # fmt: skip


@lru_cache(maxsize=4096)
def _script_of(character: str) -> str:
    code = ord(character)
    if code < 0x80 and not character.isalpha():
        return "Zyyy"
    for low, high, script in _RANGES:
        if low <= code <= high:
            return script if unicodedata.category(character)[0] in "LMS" else "Zyyy"
    return "Zyyy"


def _counts(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for c in text:
        script = _script_of(c)
        counts[script] = counts.get(script, 0) + 1
    return counts


def script_of(text: str, prompt_lang: str = "en") -> str:
    """Return the ISO 15924 code of the main script: Hans, Hant and Jpan told apart.

    Kana anywhere makes Han text Jpan; else characters only one of the two Chinese scripts
    has decide, then the language of the prompt. 'Zyyy' where there are no letters.
    """
    counts = _counts(text)
    counts.pop("Zyyy", None)
    if not counts:
        return "Zyyy"
    han = counts.get("Hani", 0)
    if counts.get("Kana", 0):
        counts["Jpan"] = counts.pop("Kana") + counts.pop("Hani", 0)
    elif han:
        counts[_han(text, prompt_lang)] = counts.pop("Hani") + counts.get("Hant", 0)
    # One Han character is worth about two letters of an alphabet.
    weight = {"Jpan": 2, "Hans": 2, "Hant": 2, "Kore": 2, "Zsye": 0.5}
    return max(counts, key=lambda s: (counts[s] * weight.get(s, 1), s))


def _han(text: str, prompt_lang: str) -> str:
    simple = sum(c in _SIMPLIFIED and c not in _TRADITIONAL for c in text)
    traditional = sum(c in _TRADITIONAL and c not in _SIMPLIFIED for c in text)
    if prompt_lang == "ja" or (
        not simple and not traditional and any(c in _JAPANESE_HAN for c in text)
    ):
        return "Jpan"
    if prompt_lang == "ko" and not simple:
        return "Hant"
    if simple != traditional:
        return "Hans" if simple > traditional else "Hant"
    return "Hant" if prompt_lang in {"zh-Hant", "zh-TW", "zh-HK"} else "Hans"


@lru_cache(maxsize=1)
def little_words() -> dict[str, frozenset[str]]:
    """Return the little words each Latin-script language is known by."""
    return {lang: frozenset(little) for lang, little in rows(_LITTLE_WORDS)}


def latin_language(words: list[str], default: str = "en") -> str:
    """Return the language of Latin-script words by their little words, or `default`."""
    scores: dict[str, float] = {}
    for lang, little in little_words().items():
        score = float(sum(w in little for w in words))
        if score:
            scores[lang] = score
    for letter in set("".join(words)):
        lang = _TELLTALE.get(letter, "")
        if lang:
            scores[lang] = scores.get(lang, 0) + 1.5
    if not scores:
        return default
    best = max(scores.values())
    if scores.get(default, 0) >= best:
        return default
    return min(lang for lang, score in scores.items() if score == best)


def prompt_language(text: str) -> str:
    """Return the BCP 47 tag of the language the instructions are written in."""
    script = script_of(text)
    if script in _BY_SCRIPT:
        if script == "Cyrl" and any(c in "іїєґ" for c in text):
            return "uk"
        if script == "Arab" and any(c in "ٹڈڑںےہ" for c in text):
            return "ur"
        if script == "Arab" and any(c in "پچگژی" for c in text):
            return "ur" if any(c in "ٹڈڑںے" for c in text) else "fa"
        return _BY_SCRIPT[script]
    words = [w.strip(".,;:!?()[]\"'") for w in text.split()[:400]]
    return latin_language([w for w in words if w])


def string_language(text: str, script: str, named: tuple[str, ...], prompt_lang: str) -> str:
    """Return the BCP 47 tag of a string from its script, languages the prompt names, and its
    words.
    """
    if script == "Latn":
        words = [w.strip(".,;:!?()'\"") for w in text.lower().split()]
        latin = [n for n in named if n.split("-")[0] in little_words()]
        default = prompt_lang if prompt_lang in little_words() else "en"
        found = latin_language(words, "")
        if found and found != default and (len(words) > 3 or found in latin):
            return found
        return latin[0] if len(latin) == 1 and len(named) == 1 and found != "en" else default
    if script in _SHARED:
        for lang in (*named, prompt_lang):
            if lang in _SHARED[script]:
                return lang
        if script == "Arab" and any(c in "ٹڈڑںےہ" for c in text):
            return "ur"
        if script == "Arab" and any(c in "پچگژی" for c in text):
            return "fa"
        if script == "Cyrl" and any(c in "іїєґ" for c in text):
            return "uk"
    return _BY_SCRIPT.get(script, "")
