"""Words of prose that name no thing: adverbs, verbs, adjectives alone, abstract nouns.

Long prompts tell a picture in whole sentences; of these only nouns of what can be seen are
subjects. Endings tell most of the others; things that happen to end so ('station', 'fence',
'olive') are listed.
"""

from __future__ import annotations

from limner.basics.english import singular
from limner.stages.brief.words import word_set

_NOUNS_IN_LY = word_set("""
    family jelly belly lily fly butterfly dragonfly firefly housefly ally bully dolly lolly holly
    brolly july italy assembly monopoly anomaly supply reply rally tally gully billy folly filly
    melancholy homily doily molly kelly sally emily barfly gadfly mayfly waterlily potbelly
""")
_ADJECTIVES_IN_LY = word_set("""
    curly woolly wooly holy ugly early daily weekly monthly yearly jolly hilly wily oily burly
    bubbly wobbly crumbly prickly scaly smelly chilly homely lonely likely lively deadly costly
    cuddly friendly orderly earthly heavenly ghostly motherly fatherly brotherly elderly bristly
    frilly knobbly pebbly steely surly timely worldly wrinkly cowardly scholarly
""")
_WAYS = word_set("""
    upward downward upwards downwards inward outward inwards outwards sideways
""")
_THINGS = word_set("""
    meditation vacation graduation transportation
    station lotion potion constellation plantation carnation vegetation decoration television
    mansion cushion pavilion concoction construction crustacean accordion lion onion scallion
    confection illustration city deity kitty celebrity university facility fence ambulance
    appliance entrance audience science residence conveyance equipment garment monument apartment
    instrument ornament document pavement basement ointment pigment condiment parchment cement
    battlement armament implement tenement regiment compartment department filament firmament
    ligament raiment sediment supplement vestment ship spaceship starship airship battleship
    steamship warship flagship hood neighborhood neighbourhood childhood witness harness
    wilderness governess lioness business princess fortress intersection workstation playstation
    substation reception installation fruition exhibition pollution population congregation
    procession inscription medication dictation ration rations auction section junction
    injection perfection arrangement refreshment settlement encampment embankment fragment segment
    dealership invitation emulsion explosion eruption formation foundation cavity cosmetics
    publication
""")
_ABSTRACT = ("ness", "tion", "sion", "ance", "ence", "ment", "ity", "ism", "ship", "hood")
_NOTIONS = word_set("""
    significance origin context pause warmth attention phrase sentence description portion touch
    level emphasis importance appeal charm elegance sophistication simplicity clarity legibility
    visibility harmony balance beauty wonder joy excitement anticipation nostalgia tranquility
    serenity depth nature tradition heritage culture history future past wisdom knowledge
    success growth impact influence effect focus purpose meaning value quality structure
    imagery placement alignment spacing hierarchy readability overview
    manner spirit essence character sense impression glance interest curiosity engagement
    passion comfort hope trust strength power freedom pride respect gratitude dedication flow
    exchange dialogue conversation remark statement proclamation slogan encouragement
    incentive reminder instruction guideline advice guidance inquiry reply response emotion
    weekday lifestyle approach practice process ability opportunity awareness relaxation
    attitude feature characteristic ambiance ambience flavor flavour aroma taste scent
    overall additional similarly precise easy pleasant central textual visual informational
    inspirational educational promotional directional explanatory conversational contextual
    alike together apart afar position half third
    screenshot temperature concern sarcasm subtext subtlety component segment width height posture
    forecast precipitation broadcast
""")
_ALONE = word_set("""
    smaller larger bigger taller shorter longer wider darker lighter brighter softer bolder
    subtle concise prominent handwritten distinct precise adjacent apparent evident
    transparent consistent efficient ambient elegant vibrant significant underwater high close
    engaging inviting welcoming captivating charming appealing striking inspiring relaxing exciting
    refreshing comforting soothing uplifting enticing
    lower upper artistic succinct emotional edged opaque translucent
""")
"""Words that say what something is like and name no thing where they stand alone."""
_PLAIN = ("istic", "ive", "ous", "ful", "less", "able", "ible", "ical", "esque", "ish")
_NOT_PLAIN = word_set("""
    olive archive hive beehive chive dive drive table vegetable cable stable timetable crucible
    bible handful spoonful mouthful armful cupful fish dish radish starfish goldfish jellyfish
    catfish swordfish swish relish varnish polish finish locomotive detective native relative
    executive representative hummous valuable collectible syllable constable sundae
    turntable worktable unless nonetheless regardless garnish parish rubbish horseradish
    blemish cuttlefish crayfish angelfish pufferfish statistic
""")
VERBS = word_set("""
    announce announces proclaim proclaims proclaiming indicate indicates identify identifies
    appreciate appreciates encourage encourages engage engages enhance enhances accompany
    accompanies provide provides ensure ensures suggest suggests emphasizes reinforce reinforces
    complement complements highlights appear appears remain remains become becomes relax relaxes
    observe observes maintain maintains promote promotes inspire inspires describe describes
    declare declares expresses transform transforms exude exudes captivate captivates
    illustrate illustrates elevate elevates deliver occupy occupies adorn adorns surround
    surrounds showcase showcases emerge emerges extend extends attract attracts
    remind reminds urge urges communicate communicates facilitate facilitates foster fosters
    merge merges overlook overlooks dominate dominates proclaimed stating states stated 
    invites enjoy explore evoke create include reads says contain depict 
    represent represents symbolize symbolizes contribute contributes
    allows 
    immerse immerses convey celebrate celebrates welcomes reveal reveals receive receives
    invite seem seems begin begins continue continues follows lend lends
    meet remain strive discover learn understand achieve embrace gather gathers wander wanders
    pursue enables enable helps read pause pauses illuminate illuminates unify unifies conclude
    concludes contributing ranging adds add say adding warming responding browsing bathe bathes
    educate educates admire admires respond responds sigh sighs scrolls alternates tilts
    connect connects transitioning buzzing ensure entice entices await awaits 
""")
"""Verbs a sentence about a picture is told with, beside those of `subject_words`."""


def adverb(word: str) -> bool:
    """Whether a word says how something is or is done: 'brightly'."""
    return word in _WAYS or (
        len(word) > 4
        and word.endswith("ly")
        and word not in _NOUNS_IN_LY
        and word not in _ADJECTIVES_IN_LY
    )


def plain(word: str) -> bool:
    """Whether a word says what something is like, by its ending: 'informative', 'visible'."""
    if word in _ALONE or word in _ADJECTIVES_IN_LY:
        return True
    return len(word) > 5 and word.endswith(_PLAIN) and word not in _NOT_PLAIN


def notion(word: str) -> bool:
    """Whether a noun, in the singular, is of what cannot be seen: 'significance', 'warmth'."""
    word = singular(word)
    if word in _NOTIONS:
        return True
    return len(word) > 6 and word.endswith(_ABSTRACT) and word not in _THINGS
