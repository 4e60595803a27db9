"""Where things are at home, for a prompt that names no place."""

from __future__ import annotations

import re

HABITATS = {
    "space": "astronaut cosmonaut spaceman rocket ufo alien planet moon satellite spaceship",
    "beach": "lighthouse sailboat boat ship whale dolphin seagull crab turtle palm island surfer "
    "sailor mermaid",
    "mountains": "castle fortress eagle goat tent hiker wolf waterfall train camel climber skier",
    "forest": "fox bear deer squirrel owl hedgehog elf fairy mushroom campfire badger moose",
    "farm": "farmer tractor barn cow sheep pig chicken rooster hen windmill hay scarecrow donkey "
    "lamb goose horse",
    "savanna": "elephant lion zebra giraffe rhino tiger hippo",
    "kitchen": "chef cook",
    "park": "house cottage cabin farmhouse tree dog rabbit butterfly bird duck kite swing picnic "
    "child girl boy cyclist runner gardener flower rainbow swan",
    "street": "bus taxi car bicycle tram truck traffic umbrella police builder courier van",
}
"""Places and what is at home there."""

DOING = (
    ("street", r"\b(umbrella|in the rain|shopping|commut|crossing)\b"),
    ("party", r"\b(party|danc\w+|celebrat\w+|disco|birthday)\b"),
    ("park", r"\b(walking|playing|jogging|running|cycling|picnic|gardening|planting|yoga)\b"),
    ("living", r"\b(reading(?! *[\"'“”‘’:«]| a?$)|sofa|couch|armchair|knitting|napping)\b"),
    ("office", r"\b(typing|coding|laptop|meeting|working)\b"),
    ("hospital", r"\b(doctor|nurse|patient|surgeon|dentist)\b"),
    ("classroom", r"\b(teacher|teaching|pupils?)\b"),
    ("kitchen", r"\b(cooking|baking|frying)\b"),
    ("cafe", r"\b(barista|waiter|waitress|bartender)\b"),
)
"""What people do where."""


def at_home(text: str, known: frozenset[str]) -> str | None:
    """Return the place where the first thing named is at home, or people do what they do."""
    for place, pattern in DOING:
        if place in known and re.search(pattern, text):
            return place
    found = [
        (match.start(), place)
        for place, things in HABITATS.items()
        if place in known
        for thing in things.split()
        if (match := re.search(rf"\b{thing}s?\b", text))
    ]
    return min(found)[1] if found else None
