"""From a brief to people: who is asked for, what they do, wear and hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from limner.document.brief import Brief, Subject
from limner.stages.plan.scenery.person.figure import Person
from limner.stages.plan.scenery.person.look import (
    CHILDREN,
    MEN,
    OLD,
    WOMEN,
    WORK,
    WORN,
    look_of,
)
from limner.stages.plan.scenery.person.pose import PARTY, POSES, STILL, varied
from limner.stages.plan.scenery.person.props import NOUNS, Held
from limner.stages.plan.scenery.tones import Tones

GENERIC = frozenset(
    [
        "person",
        "people",
        "child",
        "children",
        "kid",
        "kids",
        "friend",
        "friends",
        "couple",
        "family",
        "crowd",
        "neighbour",
        "neighbor",
        "student",
        "worker",
        "tourist",
        "customer",
        "patient",
        "passenger",
        "shopper",
        "hiker",
        "dancer",
        "adult",
        "teenager",
        "colleague",
        "coworker",
        "stranger",
        "pedestrian",
        "villager",
        "visitor",
        "guest",
        "baby",
        "toddler",
        "figure",
    ]
)
PEOPLE = WOMEN | MEN | CHILDREN | (OLD - {"old", "elderly", "senior", "aged"}) | GENERIC | set(WORK)
PEOPLE -= {"she", "her", "he", "him", "his", "female", "male", "business", "construction"}
PEOPLE |= {
    "officer",
    "superhero",
    "hero",
    "knight",
    "pirate",
    "detective",
    "scholar",
    "grocer",
    "seller",
    "vendor",
    "shopkeeper",
    "musician",
    "reader",
    "writer",
    "poet",
    "boss",
    "climber",
    "surfer",
    "skier",
    "swimmer",
    "rider",
    "driver",
}

ACTS: tuple[tuple[str, str | tuple[str, ...]], ...] = (
    (r"runn?(ing|s)?\b|jog|sprint|racing", "run"),
    (r"\bcycl|(riding|on) (a|her|his|their) (\w+ )?(bike|bicycle)", "cycle"),
    (r"\bdanc", PARTY),
    (r"guitar|ukulele", "guitar"),
    (r"violin|fiddle", "violin"),
    (
        r"\b(typ(ing|es)|cod(ing|es)|programming|working (on|at)|studying)\b|\blaptop|\bcomputer",
        "type",
    ),
    (r"\b(cook|fry|stirr?|bak)(ing|s)\b", "cook"),
    (
        r"\b(kneel|garden(ing)|plant(ing|s)|weeding|crouch|water(ing)? (the )?(plants|flowers))",
        "kneel",
    ),
    (r"\bbuild(ing|s) (a|an|the|their) (\w+ )?(snow|sand)", ("kneel", "point", "kneel", "cheer")),
    (r"\bfeed(ing|s)?\b", "point"),
    (r"\b(hand|offer|giv|pass)(ing|s)? (a|an|the|her|his|out)\b", "hold"),
    (r"walk(ing|s)? (a|an|the|her|his|their|two|\w+) (\w+ )?(dogs?|puppy)", "leash"),
    (r"\bmeditat|\byoga|cross-legged", "lotus"),
    (r"\bpaint(ing|s)\b|\bdrawing (a|on)\b|easel", "paint"),
    (r"photograph(ing|s)\b|taking (a )?(photo|picture)|\bcamera\b", "camera"),
    (r"\b(sweep|rak|mopp)(ing|s)\b|\bbroom", "sweep"),
    (r"\b(kick|play(ing|s)? (foot|soccer|with a ball))", "kick"),
    (r"\bthrow", "throw"),
    (r"\bwav(e|es|ing)\b", "wave"),
    (r"\bpoint(ing|s)?\b", "point"),
    (r"\b(teach|explain|present)(ing|s)\b", "teach"),
    (r"\bsing(ing|s)\b", "sing"),
    (r"\b(cheer|celebrat)|\barms (up|raised)", "cheer"),
    (r"\bjump|\bleap|\bplaying\b", ("hop", "cheer", "twirl", "throw")),
    (r"\b(think|wonder)", "think"),
    (r"\bsalut", "salute"),
    (r"\b(talk|chat|speak|convers|discuss|argu|gossip|whisper)", ("talk", "listen")),
    (r"\b(walk|stroll|hik|march|wander)", ("walk", "stroll")),
)
"""What verbs make people do, most telling first."""
HOLD_POSE: dict[str, str] = {
    "cup": "hold", "glass": "hold", "letter": "hold", "paper": "hold", "book": "read",
    "phone": "phone", "umbrella": "umbrella", "bag": "bag", "case": "bag", "basket": "bag",
    "box": "carry", "gift": "flowers", "flowers": "flowers", "balloon": "balloon", "tray": "tray",
    "pan": "cook", "guitar": "guitar", "violin": "violin", "ball": "kick", "brush": "paint",
    "camera": "camera", "broom": "sweep", "fork": "tool", "spade": "kneel", "laptop": "type",
    "pointer": "teach", "microphone": "sing", "bicycle": "cycle",
}  # fmt: skip
CALLING: dict[str, str | tuple[str, ...]] = {
    "runner": "run", "jogger": "run", "athlete": "run", "cyclist": "cycle", "dancer": PARTY,
    "ballerina": "twirl", "barista": "hold", "chef": "cook", "cook": "cook", "farmer": "tool",
    "teacher": "teach", "photographer": "camera", "musician": "guitar", "guitarist": "guitar",
    "violinist": "violin", "singer": "sing", "waiter": "tray", "waitress": "tray",
    "painter": "paint", "artist": "paint", "astronaut": "wave", "courier": "carry",
    "postman": "carry", "gardener": "kneel", "hiker": "walk", "programmer": "type",
    "developer": "type", "footballer": "kick", "florist": "flowers", "bride": "flowers",
    "baker": "tray", "tourist": "camera", "student": "read", "reader": "read",
    "businessman": "bag", "businesswoman": "bag", "writer": "type", "police": "hips",
}  # fmt: skip
BRINGS = {"spade": r"plant|garden|weed", "pan": r"cook|fry"}
SEATS = r"\b(bench|sofa|couch|armchair|chair|stool|swing|rock|log|steps?|wall|ledge|bed|seat)\b"
SITTING = (
    r"\b(sit|sits|sitting|seated|resting|relaxing)\b|"
    r"\bon (a|an|the|her|his|their) (\w+ )?(sofa|couch|armchair|chair|bench|stool)\b|"
    r"\breading on (a|the) (\w+ )?(rug|carpet|floor|grass|blanket|lawn)\b"
)
DINING = (
    r"\b(?:at|around|round) (?:a|an|the|one|her|his|their) (?:[\w-]+ ){0,2}tables?\b|"
    r"\b(?:having|eating|sharing) (?:an? )?(?:\w+ )?"
    r"(?:dinner|lunch|breakfast|brunch|supper|meal)\b|"
    r"\bdining\b"
)
"""What seats people at a table between them."""
DESKS = r"\bat (?:their |a |the |his |her )?(?:\w+ )?desks?\b"
MOVING = frozenset({"run", "walk", "cycle", "leash", "carry", "stroll", "bag"})


@dataclass(frozen=True, slots=True)
class Role:
    """A person asked for. uses: indexes of the brief's subjects drawn as part of them."""

    subject: int
    who: str
    said: str
    pose: str
    held: tuple[Held, ...]
    colours: tuple[tuple[str, str], ...]
    uses: frozenset[int]
    seat: str = ""
    dines: bool = False
    """Whether they sit at a table with the others."""

    @property
    def name(self) -> str:
        """What the layer is called: who, in what, with what."""
        worn = [f"{noun}" for noun, _ in self.colours if noun]
        return " ".join([self.who, *worn, self.pose, *(h.name for h in self.held), self.said])[:160]

    def person(self, tones: Tones, seed: int) -> Person:
        """Return them in the light and colours of a scene; a seed gives the same one again."""
        rng = Random(seed)
        look = look_of(self.who, tones, rng, self.colours, self.said)
        pose = varied(POSES[self.pose], rng.uniform(-1, 1))
        return Person(look, pose, self.held)


def is_person(name: str) -> bool:
    """Whether a noun names someone."""
    words = re.findall(r"[a-z'-]+", name.lower())
    return bool(words) and any(w in PEOPLE or w.removesuffix("s") in PEOPLE for w in words[-2:])


def people_of(brief: Brief) -> list[int]:
    """Return the indexes of the subjects that are people; a sum and its parts count once."""
    who = [i for i, s in enumerate(brief.subjects) if is_person(s.name)]
    out = []
    for i in who:
        subject = brief.subjects[i]
        parts = [brief.subjects[j] for j in who if j > i]
        summed = subject.count > 1 and sum(p.count for p in parts) == subject.count
        if summed and re.search(r"\bone\b|\bother\b|:", brief.prompt.lower()):
            continue
        out.append(i)
    return out


def _sums(brief: Brief, index: int) -> list[Subject]:
    """Return the sums a subject is a part of: the two children of whom one is a girl."""
    kept = set(people_of(brief))
    return [
        s for i, s in enumerate(brief.subjects) if i < index and is_person(s.name) and i not in kept
    ]


EACH = frozenset({"cup", "glass", "book", "phone", "laptop", "flowers", "bag", "case"})
"""What several people hold one each of, though one is named."""


def role_of(
    brief: Brief, index: int, rng: Random, turn: int = 0, nth: int = 0, lent: int | None = None
) -> Role:
    """Return what one of a subject's people is and does.

    turn counts all people, nth those of the subject. lent: index of a thing named by itself, for
    the hands of whoever holds nothing.
    """
    subject = brief.subjects[index]
    said, span = _said(brief, index)
    shared = [w for other in _sums(brief, index) for w in (*other.attributes, other.name)]
    who = " ".join((*subject.attributes, subject.name)).lower()
    said = " ".join([said, *shared]).strip()
    near = [j for j, s in enumerate(brief.subjects) if s.span and span[0] <= s.span.start < span[1]]
    colours = _colours(brief, near, subject)
    uses = {j for j in near if brief.subjects[j].name.split()[-1] in WORN}
    prop = _prop(brief, near, said)
    if prop is not None and nth and prop[0] >= 0 and prop[1].name not in EACH:
        prop = None
    if prop is None and lent is not None:
        own = brief.subjects[lent]
        name = NOUNS[own.name.lower().split()[-1]]
        prop = lent, Held(name, own.colours[0] if own.colours else None)
    held: tuple[Held, ...] = ()
    pose = _act(f"{who} {said}", who, turn)
    if prop is not None:
        at, thing = prop
        uses |= {at} if at >= 0 else set()
        held = (thing,)
        if not pose or POSES[pose].holds != thing.name:
            pose = HOLD_POSE[thing.name]
    seat = ""
    dines = bool(re.search(DINING, said)) and pose not in ("tray", "kneel", "guitar")
    if re.search(DESKS, said) and pose != "teach":
        pose, held = "type", held or (Held("desk"),)
    elif dines:
        pose = "sit-cup" if turn % 2 else "sit"
    elif re.search(SITTING, f"{who} {said}") and pose not in ("kneel", "guitar"):
        pose, seat = _seated(said, held, pose)
    pose = pose or STILL[(turn + rng.randrange(6)) % 6]
    if not held and POSES[pose].holds:
        held = (Held(POSES[pose].holds),)
    if pose == "kneel" and not held and re.search(BRINGS["spade"], f"{who} {said}"):
        held = (Held("spade"),)
    uses |= {
        j for j in near if NOUNS.get(brief.subjects[j].name.split()[-1]) in {h.name for h in held}
    }
    if pose == "type":
        uses |= {
            j for j in near if brief.subjects[j].name.split()[-1] in ("desk", "table", "chair")
        }
    if POSES[pose].seat and not seat and pose != "type":
        held = (Held("chair"), *held)
    return Role(index, who, said, pose, held, colours, frozenset(uses), seat, dines)


def lent(brief: Brief, roles: Sequence[Role]) -> int | None:
    """Return the index of a small thing named by itself that nobody holds yet."""
    used = {j for role in roles for j in role.uses}
    for j, subject in enumerate(brief.subjects):
        name = NOUNS.get(subject.name.lower().split()[-1])
        free = j not in used and subject.count == 1 and not subject.relations
        if (
            free
            and name in LENT
            and not any(r.other == j for s in brief.subjects for r in s.relations)
        ):
            return j
    return None


LENT = frozenset({"paper", "book", "phone", "camera", "letter", "case", "broom"})


def _said(brief: Brief, index: int) -> tuple[str, tuple[int, int]]:
    """Return the words that are about one subject, up to the next person or the sentence's end."""
    subject = brief.subjects[index]
    text = brief.prompt.lower()
    if subject.span is None:
        return "", (0, 0)
    start = subject.span.end
    stops = [
        s.span.start
        for j, s in enumerate(brief.subjects)
        if j != index and s.span and s.span.start >= start and is_person(s.name)
    ]
    stops += [m.start() for m in re.finditer(r"[.;](\s|$)", text) if m.start() >= start]
    end = min([*stops, len(text)])
    if subject.count == 1 and not text[start:end].strip(" ,"):
        end = min(end, len(text))
    tail = re.sub(r"(,|\b(and|while|with|a|an|the|one|two|another)\b|\s)*$", "", text[start:end])
    return tail.strip(" ,"), (start, end)


def _colours(brief: Brief, near: Sequence[int], subject: Subject) -> tuple[tuple[str, str], ...]:
    """Return the colours asked for clothes: those of worn subjects, then of the person."""
    out = []
    for j in near:
        other = brief.subjects[j]
        noun = other.name.lower().split()[-1]
        if noun in WORN and other.colours:
            out.append((noun, other.colours[0]))
    if subject.colours and not out:
        out.append(("", subject.colours[0]))
    return tuple(out)


def _prop(brief: Brief, near: Sequence[int], said: str) -> tuple[int, Held] | None:
    """Return the thing a person holds or uses: the subject's index (−1: none) and the thing."""
    verb = (
        r"\b(hold|carry|read|drink|with|play|use|us|push|eat|serv|writ|strum|under|swing|wav)\w*\b"
    )
    for j in near:
        subject = brief.subjects[j]
        noun = subject.name.lower()
        name = NOUNS.get(noun) or NOUNS.get(noun.split()[-1])
        if name is None or (subject.count > 1 and name not in ("flowers", "bag")):
            continue
        lead = said[: max(0, said.find(noun.split()[-1]))]
        if re.search(verb, lead) and not re.search(r"\b(next to|near|beside|behind)\b", lead):
            return j, Held(name, subject.colours[0] if subject.colours else None)
    found = re.search(rf"{verb} (?:a |an |the |his |her |their )?(?:\w+ )?(\w+)\b", said)
    if found and found[2] in NOUNS:
        return -1, Held(NOUNS[found[2]])
    return None


def _act(text: str, who: str, turn: int) -> str:
    """Return the pose the verbs ask for, or that goes with a calling."""
    for pattern, poses in ACTS:
        if re.search(pattern, text):
            return _one(poses, turn)
    for word in who.split():
        if word in CALLING:
            return _one(CALLING[word], turn)
    return ""


def _one(poses: str | tuple[str, ...], turn: int) -> str:
    return poses if isinstance(poses, str) else poses[turn % len(poses)]


def _seated(said: str, held: tuple[Held, ...], pose: str) -> tuple[str, str]:
    """Return the sitting pose and what is sat on, if it is a thing of its own."""
    if pose in ("type", "guitar", "lotus"):
        return pose, ""
    if re.search(r"\b(ground|grass|floor|beach|blanket|sand|lawn|meadow|rug)\b", said):
        books = any(h.name == "book" for h in held) or "reading on" in said
        return ("floor-read" if books else "ground"), ""
    names = {h.name for h in held}
    sat = (
        "sit-read" if "book" in names else "sit-cup" if names & {"cup", "glass", "phone"} else "sit"
    )
    seat = re.search(SEATS, said)
    return sat, seat[1] if seat else ""
