"""What is served: words to draw on a menu, surest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.stages.plan.parts.drawings import nouns

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

HOUSES = {
    "coffee": ("café", "cafe", "coffee", "espresso", "咖啡", "カフェ", "카페", "кофе"),
    "croissant": ("bakery", "patisserie", "pâtisserie", "boulangerie", "bäckerei", "烘焙"),
    "teapot": ("tea", "茶", "お茶", "thé", "tee", "чай", "차", "شاي"),
    "cocktail glass": ("cocktail", "drinks", "cocktails"),
    "wine glass": ("wine", "wein", "vin", "vino", "葡萄酒"),
    "pizza": ("pizza", "pizzeria"), "sushi": ("sushi", "寿司", "japanese"),
    "hamburger": ("burger", "diner", "burgers"), "ice cream": ("gelato", "ice", "gelateria"),
    "taco": ("taco", "tacos", "taqueria", "mexican"),
    "steaming bowl": ("ramen", "noodle", "noodles", "面"),
    "spaghetti": ("trattoria", "pasta", "italian", "osteria", "ristorante"),
    "pot of food": ("restaurant", "bistro", "brasserie", "kitchen", "餐厅", "レストラン", "식당"),
}  # fmt: skip
"""What to draw for a house where its dishes have no drawing."""


HOMONYMS = frozenset({
    "filter", "special", "specials", "sides", "flight", "flights", "catch", "kitchen", "bowl",
    "bowls", "small", "large", "plates", "rolls", "shots", "drafts", "mains", "board", "boards",
    "starters", "bites", "classics", "rounds", "flat", "red", "white", "house", "light", "hot",
})  # fmt: skip
"""Words that on a menu do not mean the thing a drawing of that name shows."""


def dishes(design: Design) -> list[str]:
    """Return words to draw, surest first: what is on the list, then what the house serves."""
    words = [w for w in nouns(design) if w.lower() not in HOMONYMS]
    prompt = design.brief.prompt.lower()
    tokens = set(prompt.replace(",", " ").replace('"', " ").replace(":", " ").split())
    tokens |= {t for c in design.brief.strings for t in c.text.lower().split()}
    house = [
        name for name, cues in HOUSES.items()
        if any(c in tokens or (c > "\u2e7f" and c in prompt) for c in cues)
    ]  # fmt: skip
    return [*words, *house]
