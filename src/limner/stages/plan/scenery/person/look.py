"""Who a person is: age, build, skin, hair and clothes, from the words that describe them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from limner.basics.colour import mix
from limner.stages.plan.scenery.tones import Tones

Age = Literal["child", "adult", "old"]

SKINS = ("#f6d3b8", "#f0c39e", "#dca477", "#c08457", "#98633f", "#70452c")
DARK_HAIR = ("#2a201c", "#3b2619", "#201d24", "#33261f")
HAIR = (*DARK_HAIR, "#5a3a22", "#7a4b28", "#a8552d", "#c9974f", "#8a3a22")
GREY = ("#b9b6b2", "#d5d2cc", "#9a9896")

WOMEN = frozenset(
    [
        "woman",
        "girl",
        "lady",
        "mother",
        "mom",
        "mum",
        "grandmother",
        "grandma",
        "daughter",
        "sister",
        "wife",
        "waitress",
        "actress",
        "bride",
        "queen",
        "princess",
        "witch",
        "female",
        "ballerina",
        "nun",
        "aunt",
        "businesswoman",
        "policewoman",
        "mermaid",
        "fairy",
        "she",
        "her",
    ]
)
MEN = frozenset(
    [
        "man",
        "boy",
        "gentleman",
        "father",
        "dad",
        "grandfather",
        "grandpa",
        "son",
        "brother",
        "husband",
        "waiter",
        "actor",
        "groom",
        "king",
        "prince",
        "wizard",
        "male",
        "monk",
        "uncle",
        "businessman",
        "policeman",
        "fisherman",
        "fireman",
        "guy",
        "he",
        "him",
        "his",
    ]
)
CHILDREN = frozenset(
    ["child", "kid", "boy", "girl", "toddler", "schoolboy", "schoolgirl", "children", "kids"]
)
OLD = frozenset(
    [
        "old",
        "elderly",
        "senior",
        "aged",
        "grandmother",
        "grandfather",
        "grandma",
        "grandpa",
        "granny",
    ]
)

WORK: dict[str, str] = {
    "chef": "chef", "cook": "chef", "baker": "baker", "barista": "apron", "waiter": "waiter",
    "waitress": "waiter", "bartender": "apron", "florist": "apron", "gardener": "overalls",
    "farmer": "overalls", "mechanic": "overalls", "plumber": "overalls", "carpenter": "overalls",
    "painter": "smock", "artist": "smock", "doctor": "doctor", "physician": "doctor",
    "scientist": "doctor", "chemist": "doctor", "pharmacist": "doctor", "dentist": "doctor",
    "vet": "doctor", "nurse": "scrubs", "surgeon": "scrubs", "builder": "builder",
    "engineer": "builder", "construction": "builder", "astronaut": "space", "cosmonaut": "space",
    "spaceman": "space", "police": "police", "policeman": "police", "policewoman": "police",
    "cop": "police", "firefighter": "fire", "fireman": "fire", "postman": "courier",
    "courier": "courier", "mailman": "courier", "teacher": "cardigan", "librarian": "cardigan",
    "professor": "suit", "businessman": "suit", "businesswoman": "suit", "business": "suit",
    "lawyer": "suit", "manager": "suit", "groom": "suit", "politician": "suit", "bride": "bridal",
    "runner": "sport", "jogger": "sport", "athlete": "sport", "footballer": "sport",
    "player": "sport", "cyclist": "cyclist", "dancer": "dancer", "ballerina": "dancer",
    "hiker": "hiker", "traveller": "hiker", "traveler": "hiker", "tourist": "hiker",
    "backpacker": "hiker", "explorer": "hiker", "student": "student", "programmer": "hoodie",
    "developer": "hoodie", "skater": "hoodie", "teenager": "hoodie", "queen": "royal",
    "princess": "royal", "king": "royal", "prince": "royal", "sailor": "stripes",
    "fisherman": "raincoat", "santa": "santa", "pilot": "pilot", "monk": "robe", "swimmer": "sport",
    "musician": "jacket", "guitarist": "jacket", "singer": "dress", "photographer": "jacket",
}  # fmt: skip
"""What people of a calling wear."""

GARMENTS: dict[str, str] = {
    "raincoat": "raincoat", "trench coat": "coat", "overcoat": "coat", "lab coat": "doctor",
    "coat": "coat", "parka": "coat", "jacket": "jacket", "blazer": "suit", "tuxedo": "suit",
    "suit": "suit", "spacesuit": "space", "space suit": "space", "sari": "sari", "saree": "sari",
    "kimono": "robe", "robe": "robe", "gown": "dress", "dress": "dress", "skirt": "skirt",
    "hoodie": "hoodie", "sweatshirt": "hoodie", "sweater": "sweater", "jumper": "sweater",
    "pullover": "sweater", "cardigan": "cardigan", "t-shirt": "tee", "tee": "tee", "shirt": "shirt",
    "blouse": "shirt", "apron": "apron", "overall": "overalls", "overalls": "overalls",
    "dungarees": "overalls", "vest": "builder", "uniform": "police", "jeans": "legs",
    "trousers": "legs", "pants": "legs", "shorts": "shorts", "tracksuit": "sport",
    "wedding dress": "bridal",
}  # fmt: skip
COVERS: dict[str, str] = {
    "hijab": "hijab", "headscarf": "hijab", "turban": "turban", "hard hat": "hardhat",
    "straw hat": "straw", "sun hat": "straw", "top hat": "tophat", "cowboy hat": "straw",
    "beret": "beret", "beanie": "beanie", "woolly hat": "beanie", "cap": "cap", "hat": "hat",
    "helmet": "bike", "crown": "crown", "fedora": "hat",
}  # fmt: skip
EXTRAS = ("scarf", "glasses", "sunglasses", "backpack", "boots", "tie", "headphones")
WORN = frozenset((*GARMENTS, *COVERS, *EXTRAS, "shoe", "sneaker", "glass", "beard", "hair"))
"""Nouns for what people wear; none of them is a thing of its own beside a person."""

LONG_HAIR = ("long", "bob", "bun", "ponytail", "wavy", "afro", "braid")
SHORT_HAIR = ("short", "side", "crop", "curly", "quiff")


@dataclass(frozen=True, slots=True)
class Look:
    """One person's looks. Colours are already in the light of the scene."""

    age: Age = "adult"
    woman: bool = False
    build: Literal["slim", "plain", "broad", "round"] = "plain"
    skin: str = SKINS[1]
    hair: str = "short"
    hair_colour: str = DARK_HAIR[0]
    cover: str = ""
    """What is on the head."""
    cover_colour: str = "#444444"
    wear: str = "shirt"
    top: str = "#c8553d"
    legs: str = "#2f3a52"
    shoes: str = "#2a2b33"
    trim: str = "#f5efe4"
    bare_arms: bool = False
    bottoms: Literal["trousers", "skirt", "shorts", "none"] = "trousers"
    beard: bool = False
    glasses: bool = False
    scarf: str = ""
    pack: str = ""


def kept(tones: Tones, colour: str, share: float = 0.45) -> str:
    """Return a colour in the scene's light, but never so dimmed that it reads as another."""
    return mix(colour, tones.lit(colour), share)


def age_of(words: Sequence[str]) -> Age:
    """Return the age a description gives."""
    if OLD & set(words):
        return "old"
    return "child" if CHILDREN & set(words) else "adult"


def look_of(
    who: str,
    tones: Tones,
    rng: Random,
    colours: Sequence[tuple[str, str]] = (),
    said: str = "",
) -> Look:
    """Return the looks of someone, all words in lower case.

    who: the noun and its adjectives. said: the rest of what is said of them. colours: (noun,
    hex) pairs asked for; the noun is a garment, 'hair', or '' for the clothes.
    """
    words = re.findall(r"[a-z'-]+", who)
    text = f"{who} {said}"
    known = set(words)
    woman = bool(WOMEN & known) if (WOMEN | MEN) & known else rng.random() < 0.5
    if MEN & known and WOMEN & known:
        first = next(w for w in words if w in WOMEN | MEN)
        woman = first in WOMEN
    age = age_of(words)
    skin = rng.choice(SKINS)
    tint = rng.choice(DARK_HAIR if skin in SKINS[3:] else HAIR)
    if age == "old":
        tint = rng.choice(GREY)
    hair = rng.choice(LONG_HAIR if woman else SHORT_HAIR)
    if age == "old":
        hair = rng.choice(("bun", "bob")) if woman else rng.choice(("bald", "side", "short"))
    if age == "child":
        hair = (
            rng.choice(("ponytail", "bob", "bunches")) if woman else rng.choice(("short", "curly"))
        )
    wear, cover = _worn(text, words, woman, age, rng)
    look = Look(
        age=age,
        woman=woman,
        skin=skin,
        hair=_hair_said(text, hair),
        hair_colour=tint,
        wear=wear,
        cover=cover,
        build=_build(known, woman, age, rng),
        beard=not woman
        and age != "child"
        and ("beard" in text or rng.random() < (0.5 if age == "old" else 0.25)),
        glasses=bool(re.search(r"\b(sun)?glasses\b", text))
        or (rng.random() < (0.4 if age == "old" else 0.1)),
        bottoms=_bottoms(text, woman, age, wear, rng),
        scarf="scarf" if "scarf" in text else "",
        pack="pack" if "backpack" in text or wear == "hiker" else "",
    )
    return _coloured(look, tones, rng, dict(colours))


def _build(
    known: set[str], woman: bool, age: Age, rng: Random
) -> Literal["slim", "plain", "broad", "round"]:
    if known & {"muscular", "strong", "burly", "big"}:
        return "broad"
    if known & {"plump", "chubby", "fat", "round", "curvy", "pregnant"}:
        return "round"
    if age == "child":
        return "slim"
    return rng.choice(("slim", "plain", "plain", "round") if woman else ("plain", "broad", "round"))


def _hair_said(text: str, usual: str) -> str:
    """Return the hair the words ask for."""
    for cue, style in (
        (r"\bbald\b", "bald"),
        (r"\bafro\b", "afro"),
        (r"\bpony ?tail\b", "ponytail"),
        (r"\bbraid", "braid"),
        (r"\bbun\b", "bun"),
        (r"\bbob\b", "bob"),
        (r"\bcurly\b", "curly"),
        (r"\blong (\w+ )?hair\b", "long"),
        (r"\bshort (\w+ )?hair\b", "crop"),
    ):
        if re.search(cue, text):
            return style
    return usual


def _worn(text: str, words: list[str], woman: bool, age: Age, rng: Random) -> tuple[str, str]:
    """Return the clothes and what is on the head."""
    wear = next((WORK[w] for w in words if w in WORK), "")
    said = [(text.find(cue), GARMENTS[cue]) for cue in GARMENTS if _has(cue, text)]
    asked = [g for _, g in sorted(said) if g not in ("legs", "shorts", "skirt")]
    if asked and not (wear and asked[0] in ("builder", "police", "apron")):
        wear = "spacesuit" if asked[0] == "space" else asked[0]
    cover = next((c for cue, c in COVERS.items() if _has(cue, text)), "")
    if not wear:
        wear = rng.choice(
            ("dress", "shirt", "sweater", "jacket", "cardigan", "tee")
            if woman
            else ("shirt", "sweater", "hoodie", "jacket", "tee")
        )
        if age == "old":
            wear = rng.choice(("cardigan", "coat", "dress") if woman else ("cardigan", "shirt"))
        if age == "child":
            wear = rng.choice(
                ("dress", "stripes", "tee", "overalls")
                if woman
                else ("stripes", "tee", "hoodie", "overalls")
            )
        if _has("skirt", text) or _has("jeans", text):
            wear = rng.choice(("shirt", "sweater"))
        if re.search(r"\b(snow|snowy|winter|cold)\b", text) and wear not in ("coat",):
            wear, cover = "coat", cover or "beanie"
        if re.search(r"\b(rain|rainy|storm)\b", text) and wear in ("tee", "shirt", "dress"):
            wear = "coat"
    wear = "space" if wear == "spacesuit" else wear
    usual = {
        "chef": "toque",
        "baker": "toque",
        "builder": "hardhat",
        "space": "space",
        "police": "police",
        "fire": "fire",
        "overalls": "straw" if "farmer" in words else "",
        "courier": "cap",
        "cyclist": "bike",
        "royal": "crown",
        "santa": "santa",
        "pilot": "police",
    }
    return wear, cover or usual.get(wear, "")


def _has(cue: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(cue)}s?\b", text) is not None


def _bottoms(
    text: str, woman: bool, age: Age, wear: str, rng: Random
) -> Literal["trousers", "skirt", "shorts", "none"]:
    if _has("shorts", text) or wear == "sport":
        return "shorts"
    if _has("skirt", text):
        return "skirt"
    if wear in ("dress", "sari", "robe", "bridal", "royal", "dancer"):
        return "none"
    if age == "child" and wear in ("tee", "stripes"):
        return "skirt" if woman and rng.random() < 0.5 else "shorts"
    plain = wear in ("shirt", "sweater", "tee", "stripes", "cardigan")
    return "skirt" if woman and plain and rng.random() < 0.35 else "trousers"


TROUSERS = ("#2f3a52", "#3d3a44", "#5b5048", "#8a755c", "#274448", "#46587a")
SHOES = ("#2a2b33", "#5a3b2a", "#f1ece2", "#7c2f2a")
FIXED: dict[str, tuple[str, str, str]] = {
    "chef": ("#faf8f3", "#3a3f4c", "#c8553d"), "baker": ("#faf8f3", "#8a755c", "#f1e6d2"),
    "doctor": ("#fbfbfa", "#3f587c", "#7fb0cf"), "scrubs": ("#4f9fa6", "#4f9fa6", "#fbfbfa"),
    "builder": ("#f08a24", "#2f4a78", "#f7e14b"), "space": ("#f2f3f5", "#f2f3f5", "#e8743b"),
    "police": ("#2d4a86", "#1f2f57", "#f2c84b"), "fire": ("#c5642a", "#3a3430", "#f2e04b"),
    "waiter": ("#fbfaf6", "#23242b", "#23242b"), "bridal": ("#fdfbf6", "#fdfbf6", "#efe3d2"),
    "santa": ("#c8322b", "#c8322b", "#fbf8f2"), "raincoat": ("#f2bb2e", "#33415c", "#f7d774"),
    "pilot": ("#22304f", "#22304f", "#f2c84b"),
}  # fmt: skip
"""Clothes that have a colour of their own: upper part, legs, trim."""


def _coloured(look: Look, tones: Tones, rng: Random, asked: dict[str, str]) -> Look:
    """Dress a look in the scheme's colours, asked ones first."""
    t = tones
    pool = [
        t.accent,
        t.second,
        "#f4ede0",
        mix(t.accent, "#f4ede0", 0.5),
        mix(t.second, "#20263a", 0.45),
        "#d9a441",
        "#5f8a76",
        "#c96f5a",
    ]
    top, legs, trim = rng.choice(pool), rng.choice(TROUSERS), rng.choice(pool[:4])
    if look.wear in FIXED:
        top, legs, trim = FIXED[look.wear]
    if look.wear == "suit":
        top = legs = rng.choice(("#2c3650", "#3a3c46", "#54483e", "#2d4741"))
        trim = t.accent
    if look.wear == "overalls":
        top, legs = rng.choice(("#c8553d", "#f0e6d3", "#d9a441")), "#3f628f"
    if top == trim:
        trim = "#f4ede0"
    body, low, head, hair = "", "", "", ""
    for noun, colour in asked.items():
        if noun in ("hair", "beard"):
            hair = colour
        elif noun in COVERS:
            head = colour
        elif GARMENTS.get(noun) in ("legs", "shorts", "skirt") or noun in ("overall", "overalls"):
            low = colour
        elif noun not in EXTRAS and noun not in ("shoe", "sneaker", "boot"):
            body = colour
    shoe = next((c for n, c in asked.items() if n in ("shoe", "sneaker", "boot", "boots")), None)
    scarf = asked.get("scarf") or ("#f4ede0" if body else rng.choice((t.accent, "#d9a441")))
    cover = head or _cover_colour(look, rng, t, body or top)
    if look.wear == "apron" and body:
        trim, top = body, "#f4ede0"
    elif body:
        top = body
    if look.wear == "suit" and body:
        legs = body
    return replace(
        look,
        skin=kept(t, look.skin, 0.4),
        hair_colour=kept(t, hair or look.hair_colour, 0.4),
        cover_colour=kept(t, cover),
        top=kept(t, top, 0.2 if body else 0.45),
        legs=kept(t, low or legs, 0.2 if low else 0.45),
        trim=kept(t, trim),
        shoes=kept(t, shoe or rng.choice(SHOES[:2] if look.wear != "sport" else SHOES[2:])),
        scarf=kept(t, scarf) if look.scarf else "",
        pack=kept(t, "#b5643c") if look.pack else "",
    )


def _cover_colour(look: Look, rng: Random, t: Tones, body: str) -> str:
    """Return the colour of a hat that has none of its own asked."""
    own = {
        "toque": "#fbfaf6",
        "hardhat": "#f5c52b",
        "straw": "#e2c078",
        "police": "#1f2f57",
        "fire": "#c8322b",
        "space": "#f2f3f5",
        "crown": "#eebf3f",
        "santa": "#c8322b",
        "tophat": "#23242b",
    }.get(look.cover)
    choice = [c for c in (t.second, t.accent, "#7d6a9c", "#d9a441", "#5f8a76") if c != body]
    return own or rng.choice(choice)
