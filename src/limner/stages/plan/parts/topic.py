"""What a brief is about: its words, in English whatever they were written in, and the things
that picture it.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from limner.document.brief import Brief, Subject
from limner.stages.plan.parts.asked import asked, told
from limner.stages.plan.scheme import moods_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

ABROAD = {
    "面包": "bakery bread",
    "麦田": "wheat",
    "咖啡": "coffee",
    "珈琲": "coffee",
    "コーヒー": "coffee",
    "喫茶": "coffee",
    "茶馆": "tea",
    "茶館": "tea",
    "宠物": "pet",
    "寵物": "pet",
    "ペット": "pet",
    "健身": "gym",
    "ジム": "gym",
    "牙科": "dental",
    "歯科": "dental",
    "치과": "dental",
    "律师": "lawyer",
    "律師": "lawyer",
    "弁護士": "lawyer",
    "餐厅": "restaurant",
    "餐廳": "restaurant",
    "饭店": "restaurant",
    "小馆": "restaurant",
    "面馆": "noodles",
    "拉面": "ramen",
    "ラーメン": "ramen",
    "書店": "book",
    "书店": "book",
    "書屋": "book",
    "本屋": "book",
    "서점": "book",
    "花店": "flower",
    "花屋": "flower",
    "꽃집": "flower",
    "パン": "bakery bread",
    "베이커리": "bakery bread",
    "빵집": "bakery bread",
    "摄影": "photography",
    "攝影": "photography",
    "写真館": "photography",
    "科技": "tech",
    "银行": "bank",
    "銀行": "bank",
    "建筑": "architect",
    "建築": "architect",
    "珠宝": "jewelry",
    "農場": "farm",
    "农场": "farm",
    "海鲜": "seafood",
    "寿司": "sushi",
    "水墨": "ink-wash ink",
    "墨": "ink",
    "茶": "tea",
    "春": "spring",
    "音乐": "music",
    "音楽": "music",
    "海": "sea",
    "山": "mountain",
    "花": "flower",
    "夜": "night",
    "星": "stars",
    "城市": "city",
    "节": "festival",
    "祭": "festival",
    "書": "book",
    "书": "book",
    "음악": "music",
    "바다": "sea ocean",
    "호텔": "hotel",
    "봄": "spring",
    "꽃": "flower",
    "산": "mountain",
    "밤": "night",
    "책": "book",
    "축제": "festival",
    "커피": "coffee",
    "উৎসব": "festival",
    "বসন্ত": "spring flower",
    "বই": "book",
    "গান": "music",
    "चाय": "tea",
    "सुबह": "morning sunrise",
    "संगीत": "music",
    "मेला": "fair",
    "पुस्तक": "book",
    "موسيق": "music",
    "بحر": "sea",
    "رمضان": "ramadan",
    "عيد": "eid",
    "كتاب": "book",
    "музык": "music",
    "джаз": "jazz",
    "мор": "sea",
    "книг": "book",
    "театр": "theatre",
    "музе": "museum bauhaus",
    "θάλασσα": "sea",
    "ψάρι": "fish restaurant",
    "ταβέρνα": "restaurant",
    "μουσικ": "music",
    "καφέ": "coffee",
    "musique": "music",
    "mer": "sea",
    "livre": "book",
    "musik": "music",
    "meer": "sea",
    "buch": "book",
    "música": "music",
    "libro": "book",
    "mar": "sea",
    "cine": "cinema",
    "フェス": "festival",
    "音": "music",
    "桜": "sakura",
    "カフェ": "coffee",
    "本": "book",
    "花火": "fireworks",
    "烟花": "fireworks",
    "焰火": "fireworks",
    "煙火": "fireworks",
    "불꽃": "fireworks",
}
"""Words of other languages, found anywhere in the prompt, and what they say."""

_OTHERS = """
    日本 本日 本店 本社 本格 本場 本物 本気 本年 本周
    本月 基本 根本 資本 资本 海报 海報
    上海 海外 山西 山东 山東 山田 佛山 星期 节目 节约
    季节 春节
   
    花瓶 花样 花纹 花费 花生 墨西哥 证书 证書
    書法 书法 書道 履歴書 証明書 説明書 说明书 報告書 报告书 計画書 图书证 茶色 夜間 夜间
"""
OTHERS = frozenset(_OTHERS.split())
"""Words that hold one of those but say something else."""

THINGS = {
    "jazz": "saxophone, trumpet, musical keyboard, violin",
    "concert": "guitar, microphone, drum, musical keyboard",
    "band": "guitar, drum, microphone",
    "rock": "guitar, microphone, drum",
    "gig": "guitar, microphone",
    "music": "musical note, headphone, guitar, violin",
    "karaoke": "microphone, musical notes",
    "dj": "headphone, optical disk",
    "orchestra": "violin, trumpet",
    "choir": "musical score, microphone",
    "science": "microscope, test tube, telescope, atom",
    "astronomy": "telescope, ringed planet",
    "yoga": "person in lotus position, lotus",
    "meditation": "lotus, candle",
    "estate": "house, house with garden, key",
    "house": "house with garden, key",
    "home": "house with garden, key",
    "apartment": "office building, key",
    "book": "books, open book, bookmark",
    "library": "books, open book",
    "reading": "open book",
    "grocery": "tomato, carrot, leafy green, eggplant, bell pepper",
    "tropical": "palm tree, hibiscus, coconut, tropical drink",
    "winter": "snowflake, evergreen tree, snowman",
    "farmers": "tomato, carrot, ear of corn, leafy green, eggplant",
    "vegetable": "carrot, tomato, broccoli, eggplant",
    "harvest": "ear of corn, tomato, pumpkin",
    "cinema": "clapper board, popcorn, film projector",
    "film": "clapper board, film projector",
    "movie": "popcorn, clapper board, film projector",
    "theatre": "performing arts",
    "shopping": "shopping bags",
    "sale": "shopping bags, label",
    "fashion": "dress, handbag, shoe",
    "run": "running shoe",
    "running": "running shoe",
    "marathon": "running shoe, sports medal",
    "sneaker": "running shoe",
    "sneakers": "running shoe",
    "shoes": "running shoe",
    "perfume": "lotion bottle, rose, cherry blossom",
    "skincare": "lotion bottle, herb",
    "burger": "hamburger, french fries, cup with straw",
    "pizza": "pizza, tomato, herb",
    "coffee": "hot beverage, croissant",
    "tea": "teapot, teacup without handle",
    "bakery": "croissant, baguette bread, pretzel",
    "bread": "baguette bread, croissant",
    "ice": "ice cream, soft ice cream",
    "cake": "shortcake, birthday cake",
    "sushi": "sushi, chopsticks",
    "ramen": "steaming bowl",
    "taco": "taco, hot pepper, avocado",
    "wine": "wine glass, grapes",
    "beer": "beer mug, clinking beer mugs",
    "cocktail": "cocktail glass, tropical drink, lemon",
    "brunch": "pancakes, cooking, croissant",
    "travel": "airplane, luggage, camera",
    "flight": "airplane",
    "beach": "beach with umbrella, palm tree, coconut",
    "camping": "camping, evergreen tree",
    "bike": "bicycle",
    "cycling": "bicycle",
    "ski": "skis, snowflake",
    "surf": "person surfing, palm tree",
    "hackathon": "laptop, light bulb",
    "coding": "laptop",
    "robot": "robot",
    "robotics": "robot",
    "startup": "rocket, light bulb",
    "charity": "red heart, handshake",
    "birthday": "birthday cake, balloon, wrapped gift",
    "party": "balloon, party popper",
    "christmas": "christmas tree, wrapped gift",
    "halloween": "jack-o-lantern, bat, ghost",
    "easter": "rabbit, egg, tulip",
    "dog": "dog",
    "cat": "cat",
    "pet": "dog, cat, paw prints",
    "zoo": "lion, giraffe, elephant",
    "circus": "circus tent, elephant",
    "art": "artist palette, paintbrush",
    "painting": "artist palette, paintbrush",
    "photography": "camera",
    "football": "soccer ball",
    "soccer": "soccer ball, trophy",
    "basketball": "basketball",
    "tennis": "tennis",
    "chess": "chess pawn",
    "game": "video game, joystick",
    "gaming": "video game",
    "school": "backpack, pencil, books",
    "garden": "potted plant, tulip, watering can",
    "flower": "tulip, rose, sunflower",
    "strawberry": "strawberry",
    "blueberry": "blueberries",
    "jam": "strawberry, cherries",
    "honey": "honey pot, honeybee",
    "chocolate": "chocolate bar",
    "fruit": "strawberry, watermelon, grapes",
    "juice": "tangerine, lemon",
    "fitness": "person lifting weights",
    "gym": "person lifting weights",
    "medical": "stethoscope",
    "health": "red heart, stethoscope",
    "dance": "woman dancing, man dancing",
    "fireworks": "fireworks",
    "food": "hamburger, taco, pizza",
    "street food": "taco, dumpling",
    "bank": "bank, coin",
    "recycling": "seedling, globe",
    "climate": "globe showing europe-africa, seedling",
    "donation": "red heart",
}
"""Topics and the drawings that picture them, best first."""


BODIES = frozenset(
    [
        "club",
        "restaurant",
        "agency",
        "studio",
        "company",
        "service",
        "shop",
        "store",
        "team",
        "school",
        "band",
        "brand",
        "startup",
        "firm",
        "roastery",
        "bakery",
        "cafe",
        "gym",
        "hotel",
        "festival",
        "event",
        "party",
        "market",
        "office",
        "clinic",
        "museum",
        "gallery",
        "conference",
        "workshop",
        "course",
        "class",
        "app",
        "website",
        "poster",
        "palette",
        "pattern",
        "background",
        "style",
        "motif",
        "gradient",
        "border",
        "wreath",
        "headline",
        "texture",
        "call",
        "action",
        "novel",
        "story",
        "podcast",
        "adventure",
        "jazz",
        "music",
        "photographer",
        "engineer",
        "designer",
        "developer",
        "price",
        "button",
        "sale",
        "advert",
        "ad",
        "card",
        "label",
        "tea",
    ]
)
"""Heads of phrases that name who speaks, not what can be shown."""


SURE = 0.6
"""How sure a drawing must be of a word: a one-colour one of the very thing still is."""

MEDIUM = frozenset({"book", "books", "novel", "reading", "library", "cover"})
"""Words that on a book's cover name the cover, not what it shows."""


@lru_cache(maxsize=64)
def instructions(brief: Brief) -> str:
    """Return the prompt in lower case without the strings to be set, but for a short headline,
    which mostly says what the thing is about.
    """
    text = brief.prompt
    for copy in sorted(brief.strings, key=lambda c: -len(c.text)):
        if copy.role not in ("headline", "logo", "subhead") or len(copy.text) > 60:
            text = text.replace(copy.text, " ")
    return text.lower()


def foreign_in(text: str) -> list[str]:
    """Return the words of other languages in a text, the longest at each place: what is part of
    a longer word is not said.
    """
    words = sorted((*ABROAD, *OTHERS), key=len, reverse=True)
    return [w for w in re.findall("|".join(map(re.escape, words)), text) if w in ABROAD]


@lru_cache(maxsize=64)
def words_of(brief: Brief) -> frozenset[str]:
    """Return the brief's words, pairs of words joined by a hyphen, and what foreign ones mean."""
    text = instructions(brief)
    tokens = re.findall(r"[a-zà-öø-ÿ0-9]+(?:-[a-z0-9]+)*", text)
    found = set(tokens) | {f"{a}-{b}" for a, b in itertools.pairwise(tokens)}
    found |= {part for token in tokens for part in token.split("-")}
    found |= moods_of(brief)
    if "science-fiction" in found or "sci-fi" in found:
        found = (found - {"science", "fiction"}) | {"scifi", "space"}
    if brief.kind and brief.kind.startswith("book"):
        found -= MEDIUM
    for key in foreign_in(text):
        if not key.isascii() or key in found:
            found |= set(ABROAD[key].split())
    scripts = {copy.script for copy in brief.strings}
    if "Arab" in scripts:
        found.add("arabic")
    if scripts & {"Deva", "Beng"}:
        found.add("indian")
    return frozenset(found)


def things(design: Design) -> list[str]:
    """Return words for drawings, best first: what the brief asks to be shown, and nothing else
    where it can be; else what it names and its titles tell of, then what it is about.
    """
    brief = design.brief
    shown = [name for subject in asked(brief) for name in _pictured(design, subject)]
    if shown:
        return list(dict.fromkeys(shown))
    named = list(told(brief))
    for subject in brief.subjects:
        name = subject.name.lower()
        keys = [k for k in name.split() if k in THINGS]
        named += [t.strip() for k in keys[:1] for t in THINGS[k].split(",")[:2]]
        if not keys and name.split()[-1:] not in ([o] for o in BODIES) and _sure(design, name):
            named.append(subject.name)
    words = words_of(brief)
    text = " ".join(re.findall(r"[a-z]+", instructions(brief)))
    about: list[str] = []
    for key in sorted(THINGS, key=lambda k: text.find(k) if k in text else 9999):
        if key in words or key + "s" in words:
            about += [t.strip() for t in THINGS[key].split(",")]
    if told(brief):
        about = about[: 2 - len(told(brief))] if len(told(brief)) < 2 else []
    return list(dict.fromkeys([*named, *about]))


def _pictured(design: Design, subject: Subject) -> list[str]:
    """Return words for the drawings of one thing asked for: its own, else those of its topic."""
    name = subject.name.lower()
    if _sure(design, name):
        return [subject.name]
    keys = [k for k in name.split() if k in THINGS]
    if keys:
        return [t.strip() for t in THINGS[keys[0]].split(",")[:2]]
    if name.split()[-1:] in ([o] for o in BODIES):
        return []
    return [subject.name] if design.art(name) else []


def _sure(design: Design, name: str) -> bool:
    """Return whether a drawing is known to show what a name says, not only to be like it."""
    best = design.world.illustrations.search(name, limit=1)
    return bool(best) and best[0].score >= SURE and best[0].via in ("name", "table")
