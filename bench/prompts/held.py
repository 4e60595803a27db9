"""Whether a Document shows what a Brief names: things, numbers, colours, materials, relations."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from limner.basics.colour import oklch
from limner.basics.english import singular
from limner.basics.geometry import Box
from limner.document.brief import Brief, Relation, Subject
from limner.document.document import Document, walk
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.scene import Scene, SceneObject
from limner.document.layers.shape import Shape
from limner.stages.brief.nouns import NUMBERS
from limner.stages.brief.words import word_set
from limner.stages.plan.kind import kinds

MIRROR = {"left_of": "right_of", "above": "below", "on": "under", "in_front_of": "behind"}
MIRROR |= {other: one for one, other in MIRROR.items()}
NEAR = 0.16
"""Distance in OKLab (lightness at half weight) within which a colour is the one asked for."""
PLACES = word_set("""
    wall floor ground background backdrop surface street sky scene room light table counter desk
    window grass road beach horizon cloud
""")
"""What a set stands for; judged by name only where the document names it."""
STUFFS = {
    "cloth": "linen cotton velvet silk wool felt denim", "stone": "marble granite slate stone "
    "travertine limestone terrazzo sandstone", "ripple": "water", "water": "water",
}  # fmt: skip
STUFFS["tablecloth"] = STUFFS["cloth"]
"""Things a set shows as one of its surfaces, by what the surface is made of then."""
OWN = {"screen": "phone laptop monitor tablet television computer", "jar": "candle",
       "water": "seascape", "sea": "seascape", "wave": "seascape"}  # fmt: skip
"""Things that are a part of another thing, or of a set, by what has them always."""


VAGUE = word_set("several few some many various multiple couple")
_SHOWN = re.compile(r"\b(?:with|featuring|showing|depicting)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
"""Words that say a thing is to be seen, not only what a sheet is about."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing in a document. words: what it is called; box: in pixels, where it has one.

    bonds: (relation, ids of others) as the scene says them. order: paint order. surface: of the
    set, on which things stand.
    """

    id: str
    words: frozenset[str]
    colours: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    box: Box | None = None
    bonds: tuple[tuple[str, str], ...] = ()
    order: int = 0
    traced: bool = False
    surface: bool = False


@dataclass(slots=True)
class Held:
    """Counts by what was judged: (held, asked); `untold` is what a document cannot tell."""

    held: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    untold: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def judge(self, what: str, verdict: bool | None, about: str) -> None:
        """Count a verdict; None: the document does not tell."""
        if verdict is None:
            self.untold[what] += 1
            return
        self.asked[what] += 1
        self.held[what] += verdict
        if not verdict:
            self.missed.append(f"{what}: {about}")


def held(brief: Brief, document: Document) -> Held:
    """Return what of a brief's things, numbers, attributes and relations a document holds."""
    out, things = Held(), list(_things(document))
    found = [
        _of(subject, things) or _within(_head(subject.name), document, things)
        for subject in brief.subjects
    ]
    set_words = _set_words(document)
    kind = kinds().get(document.kind)
    pictured = kind is None or kind.depicts or bool(kind.paints)
    for subject, here in zip(brief.subjects, found, strict=True):
        head = _head(subject.name)
        topic = not pictured and not _SHOWN.search(_before(brief, subject))
        if not here and (topic or head in PLACES or head in set_words):
            out.judge("things", None, subject.name)
            continue
        out.judge("things", bool(here), subject.name)
        if not here:
            continue
        if subject.count > 1 and _counted(brief, subject):
            out.judge("counts", len(here) == subject.count, f"{subject.count} {subject.name}, "
                      f"{len(here)} in the document")  # fmt: skip
        for colour, word in zip(subject.colours, subject.colour_words, strict=False):
            out.judge("attributes", _coloured(here, colour), f"{word} {subject.name}")
        for material in subject.materials:
            out.judge("attributes", _made_of(here, material), f"{material} {subject.name}")
        for relation in subject.relations:
            if relation.other is not None and relation.other < len(found):
                other = found[relation.other]
                about = f"{subject.name} {relation.kind} {brief.subjects[relation.other].name}"
                out.judge("relations", _stands(relation, here, other), about)
    return out


def _within(head: str, document: Document, things: Sequence[Thing]) -> list[Thing]:
    """Return what a thing is a surface or a part of, where it is drawn as one."""
    owners = frozenset(OWN.get(head, "").split())
    out = [thing for thing in things if owners & thing.words]
    for scene in (la for la in document.walk() if isinstance(la, Scene)):
        made = {one.name for one in scene.set.matter.values()}
        if made & set(STUFFS.get(head, "").split()) or scene.set.kind in owners:
            stuffs = tuple(sorted(made))
            out.append(Thing(scene.id, _words(head), materials=stuffs, traced=True, surface=True))
    return out


def _before(brief: Brief, subject: Subject) -> str:
    return brief.prompt[: subject.span.start] if subject.span is not None else ""


def _counted(brief: Brief, subject: Subject) -> bool:
    """Whether a number was said: 'leaves' are as many as a picture wants."""
    span = subject.span
    words = brief.prompt[span.start : span.end].lower().split() if span is not None else []
    return any(word.isdecimal() or (word in NUMBERS and word not in VAGUE) for word in words)


# -- what is in a document -------------------------------------------------------------


def _things(document: Document) -> Iterator[Thing]:
    for order, layer in enumerate(document.layers):
        yield from _in_layer(layer, Box(0, 0, *document.size), order)


def _in_layer(layer: Layer, frame: Box, order: int) -> Iterator[Thing]:
    box = layer.box.moved(frame.x, frame.y) if layer.box is not None else None
    if isinstance(layer, Scene):
        yield from (_traced(one, n) for n, one in enumerate(layer.objects) if not one.prop)
    elif isinstance(layer, Illustration):
        words = _words(f"{layer.label} {layer.name} {layer.art.partition(':')[2]}")
        yield Thing(layer.id, words, _inks(layer), box=box, order=order)
    elif isinstance(layer, Group) and layer.name and layer.role == "subject":
        colours = tuple(_fills(layer.children))
        yield Thing(layer.id, _words(f"{layer.name} {layer.id}"), colours, box=box, order=order)
    elif isinstance(layer, Group):
        for child in layer.children:
            yield from _in_layer(child, box or frame, order)


def _traced(thing: SceneObject, order: int) -> Thing:
    matter = thing.matter.values()
    return Thing(
        thing.id, _words(f"{thing.kind} {thing.name}"),
        tuple(one.colour for one in matter if one.colour is not None),
        tuple(f"{one.name} {one.finish}" for one in matter),
        bonds=tuple((bond.kind, bond.of) for bond in thing.bonds), order=order, traced=True,
    )  # fmt: skip


def _words(text: str) -> frozenset[str]:
    bare = "".join(c if c.isalpha() else " " for c in text.lower())
    return frozenset(word for one in bare.split() for word in (one, singular(one)))


def _inks(layer: Illustration) -> tuple[str, ...]:
    own = layer.recolour
    return tuple(c for c in (own.tint, own.flat, own.dominant, *own.ramp, *own.inks) if c)


def _fills(layers: Sequence[Layer]) -> Iterator[str]:
    for layer in walk(tuple(layers)):
        if isinstance(layer, Shape | Group) and layer.role not in ("shadow", "ground"):
            fill = layer.fill
            if isinstance(fill, str):
                yield fill[:7]
            elif fill is not None and fill.kind in ("linear", "radial"):
                yield from (stop.colour[:7] for stop in fill.stops)
        if isinstance(layer, Illustration):
            yield from _inks(layer)


def _set_words(document: Document) -> frozenset[str]:
    scenes = [la for la in document.walk() if isinstance(la, Scene)]
    named = [f"{s.set.kind} {' '.join(m.name for m in s.set.matter.values())}" for s in scenes]
    grounds = [la.name + " " + la.id for la in document.layers if la.role != "subject"]
    return _words(" ".join([*named, *grounds]))


# -- verdicts --------------------------------------------------------------------------


def _head(name: str) -> str:
    return singular(name.lower().partition(" of ")[0].split()[-1])


def _of(subject: Subject, things: Sequence[Thing]) -> list[Thing]:
    """Return the things that are what a subject names, the best named first alone."""
    whole = _words(subject.name)
    exact = [t for t in things if whole <= t.words]
    return exact or [t for t in things if _head(subject.name) in t.words]


def _coloured(things: Sequence[Thing], wanted: str) -> bool | None:
    """Whether each thing has the colour; None where the document says nothing of colours."""
    told = [thing for thing in things if thing.colours]
    if not told:
        return None
    return any(_near(colour, wanted) for thing in told for colour in thing.colours)


def _near(one: str, other: str) -> bool:
    p, q = oklch(one), oklch(other)
    a, b = math.radians(p.hue), math.radians(q.hue)
    across = (p.chroma * math.cos(a) - q.chroma * math.cos(b)) ** 2
    across += (p.chroma * math.sin(a) - q.chroma * math.sin(b)) ** 2
    return math.sqrt(across + (0.5 * (p.lightness - q.lightness)) ** 2) <= NEAR


def _made_of(things: Sequence[Thing], material: str) -> bool | None:
    if not any(thing.traced for thing in things):
        return None
    return any(material.lower() in made or material.lower() in thing.words
               for thing in things for made in (*thing.materials, ""))  # fmt: skip


def _stands(relation: Relation, these: Sequence[Thing], those: Sequence[Thing]) -> bool | None:
    if not these or not those:
        return None if not those else False
    if any(t.surface for t in (*these, *those)) or {t.id for t in these} & {t.id for t in those}:
        return True if relation.kind == "on" and those[0].surface else None
    bonded = _bonded(relation.kind, these, those)
    if bonded is not None:
        return bonded
    if any(t.box is None for t in (*these, *those)) or these[0].traced:
        return None
    return _placed(relation.kind, these, those)


def _bonded(kind: str, these: Sequence[Thing], those: Sequence[Thing]) -> bool | None:
    """Whether a scene says so; None for things that are not traced."""
    if not all(thing.traced for thing in (*these, *those)):
        return None
    ours, theirs = {t.id for t in these}, {t.id for t in those}
    direct = any(bond == kind and of in theirs for t in these for bond, of in t.bonds)
    back = MIRROR.get(kind, kind if kind == "next_to" else "")
    return direct or any(bond == back and of in ours for t in those for bond, of in t.bonds)


def _placed(kind: str, these: Sequence[Thing], those: Sequence[Thing]) -> bool | None:
    """Whether boxes stand so; None for relations that boxes do not tell."""
    (x, y), (u, v) = _middle(these), _middle(those)
    a, b = _around(these), _around(those)
    apart = max(b.x - a.right, a.x - b.right, 0.0)
    verdicts = {
        "left_of": x < u, "right_of": x > u, "above": y < v, "below": y > v,
        "in_front_of": a.bottom >= b.bottom or these[0].order > those[0].order,
        "behind": a.bottom <= b.bottom or these[0].order < those[0].order,
        "next_to": apart < 1.5 * max(a.width, b.width),
        "on": a.right > b.x and a.x < b.right and a.bottom <= b.bottom + 0.1 * b.height,
        "in": a.intersection(b).area > 0.2 * a.area,
        "holding": a.inset(-0.2 * a.width).intersection(b).area > 0,
    }  # fmt: skip
    return verdicts.get(kind)


def _middle(things: Sequence[Thing]) -> tuple[float, float]:
    middles = [thing.box.centre for thing in things if thing.box is not None]
    return sum(x for x, _ in middles) / len(middles), sum(y for _, y in middles) / len(middles)


def _around(things: Sequence[Thing]) -> Box:
    boxes = [thing.box for thing in things if thing.box is not None]
    out = boxes[0]
    for box in boxes[1:]:
        out = out.union(box)
    return out
