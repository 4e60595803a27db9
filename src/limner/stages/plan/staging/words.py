"""The words staging knows beside the catalogue's own: nearest kin, surfaces, parts, the living."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from limner.basics import english

_PLAIN = {"glasses": "glass"}
"""What stands in a scene is for drinking."""


def bag(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def singular(word: str) -> str:
    """Return the singular of an English noun in lower case."""
    return english.singular(word, _PLAIN)


@lru_cache(maxsize=16)
def rows(table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read `value: cue, cue …` lines; an indented line goes on with the one before."""
    joined = table.strip().replace("\n    ", " ")
    out = []
    for line in joined.splitlines():
        value, _, cues = line.partition(":")
        out.append((value.strip(), tuple(cue.strip() for cue in cues.split(","))))
    return tuple(out)


@lru_cache(maxsize=16)
def pairs(table: str) -> Mapping[str, str]:
    """Return a table's values by their cues; the first wins."""
    out: dict[str, str] = {}
    for value, cues in rows(table):
        for cue in cues:
            out.setdefault(cue, value)
    return out


THINGS = """
dropper-bottle: dropper bottle, serum bottle, serum, face oil, essential oil, essential oil bottle
pump-bottle: pump bottle, lotion, body lotion, hand soap, shampoo, conditioner, shower gel, body
    wash
spray-bottle: spray bottle, cleaner, mist, toner, room spray, detergent bottle
wine-bottle: wine bottle, champagne bottle, bottle of wine, red wine, champagne, olive oil bottle
beer-bottle: beer bottle, beer, bottle of beer, soda bottle, juice bottle, water bottle, bottle
perfume-bottle: perfume, perfume bottle, fragrance, cologne, cologne bottle, eau de parfum
jar: cream jar, face cream, cream, jar, moisturiser, moisturizer, body butter, balm, scrub
preserve-jar: jam jar, honey jar, preserve jar, mason jar, jam, honey, pickle jar, marmalade
tube: tube, toothpaste, hand cream, cream tube, ointment, sunscreen
can: can, soda can, beer can, drink can, cola, energy drink
tin: tin, tea tin, tin can, soup can, canister
pouch: pouch, stand-up pouch, snack bag, sachet
coffee-bag: coffee bag, coffee pack, bag of coffee, coffee packet, tea bag pack, bag
carton: carton, milk carton, box, cardboard box, paper box, product box, package, packet, parcel
gift-box: gift box, present, gift, wrapped gift, gift set, gift basket, hamper, basket, kraft box
shopping-bag: shopping bag, paper bag, gift bag
crate: crate, wooden crate, wooden box, tray
candle: candle, scented candle, votive
soap: soap, bar of soap, soap bar
bath-bomb: bath bomb, bath ball
incense: incense, incense kit, incense stick, incense holder
mug: mug, coffee mug, tea mug
cup: cup, coffee cup, cup of coffee, teacup, espresso cup, cappuccino, cup of tea
drinking-glass: glass, drinking glass, glass of water, tumbler, glass of juice, tumbler glass
wine-glass: wine glass, glass of wine, champagne glass, goblet
plate: plate, dish, saucer
bowl: bowl
teapot: teapot, kettle
vase: vase, flower vase
plant: plant, potted plant, houseplant, flower pot, cactus, succulent, fern
apple: apple
pear: pear
lemon: lemon, lime
orange: orange, tangerine, mandarin, grapefruit
cube: cube, block, box shape, dice
sphere: sphere, ball, globe, orb
cylinder: cylinder, drum
cone: cone, pyramid
table: table, coffee table, dining table, side table, desk
shelf: shelf, bookshelf
pedestal: pedestal, plinth, podium
arch: arch, archway
stool: stool, bar stool
chair: chair, dining chair
armchair: armchair, lounge chair
sofa: sofa, couch, settee
floor-lamp: floor lamp, standing lamp
table-lamp: table lamp, desk lamp, lamp, bedside lamp
pendant-lamp: pendant lamp, pendant light, hanging lamp, chandelier
window: window
curtain: curtain, drape
rug: rug, carpet
cushion: cushion, pillow
mirror: mirror
clock: clock, wall clock, alarm clock
book: book, hardcover book, paperback, notebook, novel, journal
magazine: magazine, brochure
phone: phone, smartphone, iphone, mobile phone, cell phone
tablet: tablet, ipad
laptop: laptop, notebook computer, macbook
monitor: monitor, computer, computer screen, screen, television, tv, desktop
framed-print: framed print, framed poster, picture frame, framed picture, painting, frame, picture
wall-poster: poster, wall poster, print
canvas-print: canvas, canvas print, wall canvas
board-sign: board sign, sign, wooden sign, signboard, plaque, shop sign, sign board
a-frame-sign: a-frame sign, a-board, sandwich board, chalkboard, pavement sign, blackboard
lightbox-sign: lightbox sign, lightbox, light box, illuminated sign
channel-letters: channel letters, 3d letters, letters
neon-sign: neon sign, neon, neon lettering, neon letters
billboard: billboard, hoarding
shop-front: shop front, storefront, shopfront, store, shop, bakery, café, cafe, boutique
taxi: taxi, taxi cab, yellow cab, cab
street-lamp: street lamp, street light, lamppost, streetlight
menu-board: menu board, menu, café menu, cafe menu, price board, letter board
tote-bag: tote bag, tote, canvas bag
t-shirt: t-shirt, t shirt, tee, shirt, sweatshirt, hoodie
"""
"""Things by what they may be called, for where a thing's own cues leave a word out."""

_KIN = """
bottle: beer-bottle, wine-bottle, pump-bottle, dropper-bottle, spray-bottle
pump-bottle: pump-bottle, spray-bottle, dropper-bottle, beer-bottle
jar: jar, preserve-jar
box: carton, gift-box, crate, cube
carton: carton, gift-box, cube
gift-box: gift-box, carton, cube
bag: shopping-bag, coffee-bag, pouch, tote-bag
tube: tube, pump-bottle, can
can: can, tin
tin: tin, can
pot: preserve-jar, jar, vase, bowl
cup: cup, mug
mug: mug, cup
saucer: plate
glass: drinking-glass, wine-glass
fruit: apple, orange, pear
peach: apple, orange
plum: apple
tomato: apple
lime: lemon
sign: board-sign, framed-print, lightbox-sign
poster: wall-poster, framed-print, canvas-print
painting: framed-print, canvas-print
menu: menu-board, framed-print, board-sign
lamp: table-lamp, floor-lamp, pendant-lamp
ball: sphere
block: cube
seat: stool, chair
bench: table, stool
couch: sofa
notebook: book
card: framed-print, wall-poster
screen: monitor, laptop, tablet
shirt: t-shirt
"""

_ALIVE = """
person woman man girl boy child baby lady gentleman people couple model chef barista waiter doctor
nurse teacher student farmer runner athlete dancer musician singer worker driver customer crowd
family friend kid toddler tourist hiker surfer cyclist player portrait face hand cat dog kitten
puppy horse cow sheep goat pig fox bear wolf lion tiger elephant giraffe zebra monkey rabbit mouse
squirrel deer bird owl eagle parrot duck goose swan chicken hen rooster penguin fish shark whale
dolphin turtle snake frog lizard butterfly bee insect spider robot dragon unicorn dinosaur
"""
ALIVE = frozenset(_ALIVE.split())
"""What no parametric solid stands for."""

SURFACES = bag("""
    table tabletop desk counter countertop worktop marble granite slate stone concrete wood
    surface slab floor wall backdrop background linen cloth fabric tablecloth board sand paper
    grass pedestal plinth podium shelf ledge windowsill sill oak walnut terrazzo velvet silk
    plank tile brick mirror water bench ground street pavement sidewalk bar bathtub sink lawn
    meadow gravel cork leather ripple travertine
""")
"""What stands for the set where things stand on it or before it."""
STUFFS = bag("""
    marble granite slate stone concrete wood linen oak walnut terrazzo velvet silk sand cork
    leather paper
""")
"""Surfaces named by their matter alone: 'on white marble'."""

NATURE = bag("""
    sky horizon cloud water sun dawn morning early evening light wave tide reflection hill mountain
    peak shore haze mist air sunset sunrise
""")
"""What sets and skies bring, that no model of its own stands for."""

PARTS = {
    "cap": ("cap", "lid", "bulb"), "lid": ("lid", "cap"), "dropper": ("cap", "bulb"),
    "pipette": ("bulb", "cap"), "pump": ("pump", "cap"), "handle": ("handle", "body"),
    "stopper": ("cap", "lid"), "cork": ("cap", "lid"), "nozzle": ("cap", "pump"),
    "wax": ("wax",), "ribbon": ("ribbon", "bow"), "bow": ("bow", "ribbon"), "frame": ("frame",),
    "shade": ("shade",), "lampshade": ("shade",), "leg": ("leg", "legs", "frame"),
    "liquid": ("content", "liquid"), "wick": ("wick",), "stem": ("stem",), "label": ("label",),
    "base": ("base", "foot"), "strap": ("strap", "handle"), "spine": ("spine",),
    "top": ("top", "lid", "cap"), "awning": ("awning",), "door": ("door",),
    "facade": ("wall", "facade"), "bezel": ("bezel", "frame"), "crema": ("coffee",),
}  # fmt: skip
"""Parts of things, and the slots they may be."""

SETS = """
marble-counter: marble, marble countertop, marble counter, marble table, marble slab, granite,
    terrazzo
table-window: table near a window, by the window, near a window, next to a window, window light,
    windowsill
cafe-table: café table, cafe table, coffee shop, café, cafe, bistro, restaurant, wooden table, oak
    table, walnut table, dining table
kitchen: kitchen, kitchen counter, kitchen table, worktop, butcher block
desk: desk, office, workspace, workplace, study, home office
shelf: shelf, wooden shelf, bookshelf, ledge
pedestal: pedestal, plinth, podium
brick-street: brick wall, brick, brick facade, storefront, shop front, shopfront, shop, store
concrete-wall: concrete wall, concrete, dark wall, industrial wall
plaster-wall: plaster wall, stucco wall, white wall, painted wall, wall
gallery-wall: gallery wall, gallery, museum, exhibition
living-room: living room, lounge, apartment, sitting room, bedroom, interior, room
bathroom: bathroom, bathtub, shower, spa, sink, bath, hotel bathroom
street: street, city street, busy street, city, sidewalk, downtown, avenue, alley, square
roadside: road, roadside, highway, motorway
seascape: sea, ocean, beach, coast, seaside, shore, seascape, island, harbour
mountain-lake: mountain lake, lake, mountain, mountains, alps, alpine lake, fjord, valley, river,
    waterfall, glacier
meadow: meadow, field, grass, hills, countryside, prairie, farmland, garden, park, lawn, hill
desert: desert, dune, dunes, sand, canyon
"""
NEAREST_SET = {
    "marble-counter": ("kitchen", "bathroom", "sweep"),
    "table-window": ("cafe-table", "desk", "kitchen", "sweep"),
    "cafe-table": ("table-window", "desk", "kitchen", "sweep"),
    "kitchen": ("marble-counter", "table-window", "sweep"),
    "desk": ("table-window", "cafe-table", "sweep"),
    "shelf": ("desk", "cafe-table", "sweep"),
    "pedestal": ("sweep",),
    "brick-street": ("street", "concrete-wall", "plaster-wall"),
    "concrete-wall": ("plaster-wall", "gallery-wall", "brick-street"),
    "plaster-wall": ("gallery-wall", "concrete-wall", "living-room", "sweep"),
    "gallery-wall": ("plaster-wall", "concrete-wall", "living-room", "sweep"),
    "living-room": ("gallery-wall", "plaster-wall"),
    "bathroom": ("marble-counter", "living-room"),
    "street": ("brick-street",),
    "seascape": ("mountain-lake",),
    "mountain-lake": ("seascape", "meadow"),
    "meadow": ("desert", "mountain-lake"),
    "desert": ("meadow", "seascape"),
    "forest-edge": ("meadow", "mountain-lake"),
    "roadside": ("street", "meadow"),
    "bedroom": ("living-room", "gallery-wall"),
}
"""Sets to take where one is not there, the nearest first."""

LAND = frozenset(["seascape", "mountain-lake", "meadow", "desert", "forest-edge"])
OUTDOORS = LAND | {"street", "roadside", "terrace", "brick-street", "night-city", "sky"}
WALLS = frozenset(["concrete-wall", "plaster-wall", "gallery-wall", "brick-street"])
ROOMS = frozenset(["living-room", "bathroom", "kitchen", "bedroom"])
WINDOWED = frozenset(["table-window", "living-room", "kitchen", "desk", "cafe-table", "bathroom"])

MATERIALS = """
wood: wood, wooden, oak, walnut, pine, birch, bamboo, teak, mahogany, beech, ash, maple
oak: wood, wooden, pine, birch, beech, ash, maple
marble: marble, granite, terrazzo, stone
stone: slate, granite, stone, marble
concrete: concrete, cement, plaster
ceramic: ceramic, porcelain, stoneware, earthenware, clay, terracotta, enamel
steel: steel, metal, metallic, chrome, iron, silver, tin, stainless, aluminium
metal: steel, metal, metallic, chrome, iron, silver, tin, aluminium, brass, copper, bronze
brass: brass, gold, bronze, copper
gold: gold, brass, golden
glass: glass, crystal, amber glass, frosted glass
plastic: plastic, acrylic, rubber
rubber: rubber, silicone
paper: paper, cardboard, kraft paper, kraft
kraft: kraft paper, kraft, cardboard
fabric: linen, cotton, wool, velvet, silk, felt, denim, canvas, satin
linen: linen, cotton, canvas
leather: leather, suede
brick: brick
wax: wax
paint: painted, lacquer, matte, glossy
"""

TINTS = {
    "oak": "#c49a68", "walnut": "#6b4a33", "pine": "#d9b382", "birch": "#e0c9a2",
    "bamboo": "#d8b878", "mahogany": "#6a2f22", "teak": "#9a6a3c", "wood": "#b98a55",
    "marble": "#efece8", "granite": "#6d6a68", "slate": "#3d4347", "stone": "#a9a49b",
    "concrete": "#9d9a95", "brick": "#9c4a35", "ceramic": "#f4f1ec", "porcelain": "#f7f6f3",
    "clay": "#b56a48", "terracotta": "#c06a48", "stoneware": "#cdbfa9", "earthenware": "#b57a50",
    "steel": "#b8bcc0", "iron": "#55585c", "metal": "#b0b3b6", "aluminium": "#c9cccf",
    "brass": "#b8934a", "bronze": "#8f6a3a", "copper": "#b46a45", "chrome": "#d4d7da",
    "gold": "#caa24a", "silver": "#c9ccd0", "plastic": "#e8e6e2", "rubber": "#26272a",
    "acrylic": "#e9ecee", "paper": "#f3efe6", "cardboard": "#b98d5c", "kraft paper": "#b98d5c",
    "wax": "#f1e6d0", "leather": "#7a4e32", "suede": "#8a6548", "velvet": "#5b2a3d",
    "silk": "#e7dccb", "linen": "#ded3c0", "cotton": "#ece6db", "wool": "#cfc4b3",
    "denim": "#3f5877", "canvas": "#e3d9c4", "felt": "#8d8f8c", "straw": "#d9bd7c",
    "wicker": "#b98c56", "rattan": "#c39a63", "cork": "#b98a5c", "tin": "#c2c5c8",
    "enamel": "#eceae4", "ice": "#dcebf2", "foam": "#eceae6", "lace": "#f2ede4",
}  # fmt: skip
"""What a material looks like where nothing here is made of it."""

FINISHES = {
    "matte": "matte", "mat": "matte", "glossy": "gloss", "gloss": "gloss", "shiny": "gloss",
    "satin": "satin", "frosted": "frosted", "frosted glass": "frosted", "polished": "polished",
    "brushed": "brushed", "clear": "clear", "transparent": "clear", "rough": "rough",
    "worn": "worn", "weathered": "worn", "rusty": "worn", "old": "worn", "vintage": "worn",
    "gleaming": "gloss", "chrome": "polished",
}  # fmt: skip

GLASS = {
    "blue": "#2f68d8", "amber": "#b8661f", "brown": "#8a4b1c", "green": "#3a9158",
    "red": "#c22a36", "pink": "#f0a9bd", "purple": "#7d4cb4", "yellow": "#e5c44a",
    "orange": "#e07a1f", "black": "#15161a", "grey": "#8d949a", "gray": "#8d949a",
}  # fmt: skip
"""What light keeps of tinted glass; white glass is frosted instead."""

SIZES = {
    "tiny": 0.6, "mini": 0.6, "miniature": 0.6, "small": 0.78, "little": 0.78, "big": 1.28,
    "large": 1.3, "tall": 1.3, "huge": 1.6, "giant": 1.8, "oversized": 1.5, "short": 0.8,
}  # fmt: skip

GREENERY = frozenset(["plant", "succulent", "eucalyptus"])
"""Things that are green of their own."""
GROWN = frozenset(
    ["apple", "pear", "lemon", "orange", "banana", "strawberry", "egg", "croissant", "bread"]
)
"""Things no two of which lie the same way."""
VESSELS = frozenset(["mug", "cup", "drinking-glass", "wine-glass", "teapot", "bowl"])
"""Things that show what is in them."""

BUILDS = {
    "coffee table": (1.05, 0.58, 0.4), "side table": (0.5, 0.5, 0.52),
    "bedside table": (0.45, 0.4, 0.5), "dining table": (1.8, 0.9, 0.74),
}  # fmt: skip
"""Sizes of furniture that goes by more than its kind's name, in metres."""

FILLS = {
    "coffee": "coffee", "tea": "tea", "water": "water", "milk": "milk", "wine": "wine",
    "juice": "juice", "beer": "beer", "espresso": "coffee", "cappuccino": "latte-art",
    "latte": "latte-art", "cocoa": "coffee", "chocolate": "coffee", "whisky": "whisky",
    "whiskey": "whisky", "bourbon": "whisky", "cola": "cola", "coke": "cola", "ale": "beer",
    "lager": "beer", "cider": "beer", "lemonade": "juice", "smoothie": "juice",
}  # fmt: skip

FLAVOURS = {
    "fig": "#6a2c25", "plum": "#591a4e", "quince": "#dc7a3c", "apricot": "#f29a22",
    "cherry": "#9a0a1c", "pear": "#e0be62", "strawberry": "#b3121f", "raspberry": "#99102f",
    "blackberry": "#2f0a24", "blueberry": "#2b1640", "peach": "#eda04a", "orange": "#e07a14",
    "lemon": "#ecc93c", "apple": "#cf9a45", "rhubarb": "#c9505a", "honey": "#d08a1a",
    "currant": "#8a0c22", "blackcurrant": "#2c0a26", "marmalade": "#de7d16", "jam": "#8f1324",
    "mango": "#eb9a1c", "fruit": "#99222f", "tomato": "#b62a1b", "pickle": "#8d9a3c",
}  # fmt: skip
"""What a jar of preserves holds looks like, by its label."""
SCENTS = (
    (bag("aqua marine ocean sea hydra hydrating water"), "#0b7f92"),
    (bag("mint aloe cucumber eucalyptus tea herbal"), "#3f7d5b"),
    (bag("rose peony blossom hibiscus"), "#b8506a"),
    (bag("lavender iris violet"), "#6f5aa0"),
    (bag("sun spf solar citrus"), "#d9861c"),
)
"""Second colours of packs, by what their labels say they smell of or are for."""


@lru_cache(maxsize=1)
def kin() -> Mapping[str, tuple[str, ...]]:
    """Return what stands in for a thing nobody has built, the nearest first, by its noun."""
    out = {name.replace("-", " "): names for name, names in rows(_KIN)}
    for name, cues in rows(THINGS):
        near = out.get(name.replace("-", " "), ()) or out.get(name.split("-")[-1], ())
        for cue in cues:
            out.setdefault(cue, (name, *near))
    return out


@lru_cache(maxsize=128)
def kin_of_matter(word: str) -> tuple[str, ...]:
    """Return the materials nearest to one a prompt names, nearest first."""
    return tuple(name for name, cues in rows(MATERIALS) if word in cues)


NATURAL = {
    ("apple", "red"): "#a8202a", ("apple", "green"): "#8fae3f", ("apple", "yellow"): "#dcb93a",
    ("pear", "green"): "#a3b04a", ("pear", "yellow"): "#d2b945", ("pear", "red"): "#9c4136",
    ("lemon", "yellow"): "#f0c72e", ("lemon", "green"): "#7fa53a", ("orange", "orange"): "#e8831d",
}  # fmt: skip
"""Colours as fruit has them, where a plain word asks."""

SATINS = {
    "gold": "#e2c383", "silver": "#d0d2d6", "copper": "#cc8458", "bronze": "#a87b4c",
    "rose-gold": "#dcaa9b", "brass": "#cba45a",
}  # fmt: skip
"""Colours of satin ribbon sold by a metal's name."""

HUES = {
    "pink": "#f2b8c6", "blue": "#9fc0e6", "green": "#a9c8a4", "yellow": "#f4d97a",
    "orange": "#f0a868", "red": "#c9483f", "purple": "#b9a3d8", "beige": "#e8dcc8",
    "cream": "#f5ecd9", "grey": "#c9c9c7", "gray": "#c9c9c7", "black": "#161617",
    "white": "#f7f6f4", "brown": "#8a6a4f", "teal": "#5f9c9c", "lavender": "#cdbfe6",
    "mint": "#bfe3cf", "peach": "#f6c9ad", "coral": "#f09a86", "navy": "#27344f",
}  # fmt: skip
"""Studio papers by plain words."""
