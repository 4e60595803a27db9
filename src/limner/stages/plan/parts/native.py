"""Display faces of scripts other than Latin, chosen for the mood, so that each looks at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.brief import Copy
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.typography import installed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

BRUSH = frozenset(
    {
        "calligraphic",
        "calligraphy",
        "brush",
        "ink",
        "ink-wash",
        "ink-brush",
        "sumi-e",
        "handwritten",
        "hand-lettered",
        "水墨",
        "书法",
        "書道",
    }
)
FESTIVE = frozenset(
    {
        "festival",
        "festive",
        "fair",
        "kids",
        "playful",
        "party",
        "fun",
        "sale",
        "food",
        "friendly",
        "spring",
        "holi",
        "diwali",
        "carnival",
    }
)
LOUD = frozenset(
    {
        "bold",
        "energetic",
        "sport",
        "sale",
        "concert",
        "rock",
        "street",
        "loud",
        "movie",
        "action",
        "festival-poster",
        "swiss",
        "gaming",
        "tech",
    }
)
FINE = frozenset(
    {
        "elegant",
        "luxury",
        "wedding",
        "calm",
        "hotel",
        "literary",
        "book",
        "classic",
        "poetic",
        "watercolour",
        "watercolor",
        "ocean",
        "editorial",
        "vintage",
        "tea",
        "jazz",
        "art-deco",
        "minimal",
        "romantic",
        "book-cover",
    }
)

FACES: dict[str, dict[str, tuple[str, ...]]] = {
    "Arab": {
        "brush": ("aref-ruqaa", "rakkas"),
        "festive": ("lalezar", "rakkas"),
        "loud": ("lalezar", "tajawal"),
        "fine": ("amiri", "aref-ruqaa"),
        "any": ("reem-kufi", "aref-ruqaa", "rakkas"),
    },
    "Hebr": {
        "brush": ("karantina",),
        "festive": ("secular-one", "suez-one"),
        "loud": ("suez-one", "secular-one"),
        "fine": ("frank-ruhl-libre",),
        "any": ("secular-one", "frank-ruhl-libre", "suez-one"),
    },
    "Deva": {
        "brush": ("yatra-one", "kalam"),
        "festive": ("yatra-one", "baloo-2"),
        "loud": ("baloo-2", "mukta"),
        "fine": ("tiro-devanagari-hindi", "rozha-one"),
        "any": ("rozha-one", "yatra-one", "tiro-devanagari-hindi"),
    },
    "Beng": {
        "brush": ("galada",),
        "festive": ("galada", "atma", "baloo-da-2"),
        "loud": ("baloo-da-2", "atma"),
        "fine": ("noto-serif-bengali",),
        "any": ("noto-serif-bengali", "galada", "baloo-da-2"),
    },
    "Thai": {
        "brush": ("charm",),
        "festive": ("itim", "sriracha", "kanit"),
        "loud": ("kanit",),
        "fine": ("charm", "chonburi"),
        "any": ("chonburi", "kanit", "prompt"),
    },
    "Hans": {
        "brush": ("ma-shan-zheng", "zhi-mang-xing"),
        "festive": ("zcool-kuaile",),
        "loud": ("zcool-qingke-huangyou",),
        "fine": ("zcool-xiaowei", "noto-serif-sc"),
        "any": ("noto-serif-sc", "zcool-xiaowei"),
    },
    "Hant": {
        "brush": (),
        "festive": (),
        "loud": (),
        "fine": ("noto-serif-tc",),
        "any": ("noto-serif-tc",),
    },
    "Jpan": {
        "brush": ("yuji-syuku",),
        "festive": ("zen-maru-gothic", "rocknroll-one"),
        "loud": ("dela-gothic-one", "reggae-one"),
        "fine": ("shippori-mincho",),
        "any": ("shippori-mincho", "dela-gothic-one", "zen-maru-gothic"),
    },
    "Kore": {
        "brush": ("nanum-brush-script",),
        "festive": ("jua", "do-hyeon"),
        "loud": ("black-han-sans", "do-hyeon"),
        "fine": ("noto-serif-kr",),
        "any": ("noto-serif-kr", "do-hyeon", "black-han-sans"),
    },
}


def native(design: Design, copy: Copy) -> str | None:
    """Return an installed display face for the script of `copy`, or None for the pairing's own."""
    table = FACES.get(copy.script)
    if table is None:
        return None
    words = words_of(design.brief)
    mood = next(
        (
            name
            for name, cues in (
                ("brush", BRUSH),
                ("fine", FINE),
                ("loud", LOUD),
                ("festive", FESTIVE),
            )
            if cues & words
        ),
        "any",
    )
    have = installed(design.world.fonts)
    options = [f for f in (table[mood] or table["any"]) if f in have]
    return design.rng.choice(options) if options else None
