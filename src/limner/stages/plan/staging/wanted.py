"""What a brief wants to be seen: things to stand, surfaces to stand them on, parts of things.

The reader's subjects, joined with the carriers of its strings, so that a bottle that is named once
as a subject and once as what a label is on is one bottle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from limner.document.brief import Brief, Copy, Relation, Span, Subject
from limner.document.study import Study
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.catalogue import Thing
from limner.stages.plan.staging.words import bag


@dataclass(slots=True, eq=False)
class Wanted:
    """One kind of thing asked for.

    role: 'thing', 'surface', 'part' (of what stands before it), 'alive', 'unknown', or 'aside'
    (what a page is about). copies: the
    strings printed on it. matter: what was said of its parts, by their names. each: whether its
    colours are those of the things one by one. study: the picture handed over that is it.
    """

    name: str
    count: int = 1
    colours: list[str] = field(default_factory=list)
    colour_words: list[str] = field(default_factory=list)
    each: bool = False
    materials: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    relations: list[tuple[str, Wanted | None]] = field(default_factory=list)
    place: str | None = None
    span: Span | None = None
    role: str = "thing"
    thing: Thing | None = None
    copies: list[Copy] = field(default_factory=list)
    parts: list[tuple[str, Wanted]] = field(default_factory=list)
    study: Study | None = None

    @property
    def head(self) -> str:
        """The last noun, in the singular."""
        return catalogue.split(self.name.split(" of ")[0])[-1] if self.name else ""


_KINDS = bag("""
    photo photograph shot picture render scene still life packshot mockup ad advertisement image
    photography background backdrop composition product setting view sunlight shadow shade
    reflection bokeh depth steam detail texture style mood atmosphere vibe aesthetic
""")
"""Nouns that name the picture or its look, not a thing in it."""
_PAGES = frozenset(
    [
        "dashboard",
        "app",
        "website",
        "web page",
        "page",
        "screen",
        "interface",
        "homepage",
        "display",
    ]
)
"""Carriers that are shown on a screen."""
_DEVICES = frozenset(["laptop", "monitor", "phone", "tablet"])
_GENERAL = frozenset(["label", "sticker", "print", "text", "front", "side", "design", "logo"])
"""Carriers that are printed on another thing."""


def wanted(brief: Brief) -> list[Wanted]:
    """Return everything a brief wants to be seen, in the order it names it."""
    seen = [_of(s) for s in brief.subjects]
    for item, subject in zip(seen, brief.subjects, strict=True):
        item.relations = [(r.kind, _other(r, seen)) for r in subject.relations]
    out = [w for w in seen if w.head not in _KINDS]
    _carried(brief, out)
    _named_by_kind(brief, out)
    _spelt(brief, out)
    _adorned(brief, out)
    _sort(brief, out)
    _brought(brief, out)
    _poured(out)
    _preserved(out)
    _one_screen(out)
    _merge(out)
    _boxed(out)
    _handed_down(out)
    return out


def _of(subject: Subject) -> Wanted:
    framed = "framed" in subject.attributes and "framed" not in subject.name
    made = Wanted(
        name=f"framed {subject.name}" if framed else subject.name, count=subject.count,
        colours=list(subject.colours), colour_words=list(subject.colour_words), each=subject.each,
        materials=list(subject.materials),
        attributes=list(subject.attributes), place=subject.place, span=subject.span,
    )  # fmt: skip
    _of_stuff(made)
    return made


def _of_stuff(item: Wanted) -> None:
    """Take a colour that is a stuff's name for the stuff: a brick wall, a walnut desk."""
    if item.head not in words.SURFACES:
        return
    for word, colour in zip(list(item.colour_words), list(item.colours), strict=False):
        *shade, stuff = word.lower().split() or [""]
        if stuff in _STUFFS:
            item.materials.insert(0, stuff)
            item.attributes += shade
            item.colour_words.remove(word)
            item.colours.remove(colour)


_STUFFS = words.STUFFS | {"brick", "mahogany", "teak", "copper", "brass"}


def _other(relation: Relation, seen: list[Wanted]) -> Wanted | None:
    return None if relation.other is None else seen[relation.other]


# -- carriers --------------------------------------------------------------------------


def _carried(brief: Brief, out: list[Wanted]) -> None:
    """Give every string to the thing it is printed on; a carrier nobody named is wanted too."""
    fresh: dict[tuple[int, str], Wanted] = {}
    for copy in brief.strings:
        carrier = copy.carrier
        if carrier is None:
            continue
        host = _device(brief, out) if carrier.name in _PAGES else None
        host = host or _host(copy, out)
        if host is None and carrier.name in _GENERAL:
            host = next((w for w in out if w.copies), None) or next(iter(out), None)
        if host is None:
            key = (carrier.span.start if carrier.span else -1, carrier.name)
            host = fresh.get(key)
        if host is None:
            host = fresh[key] = _carrier(copy, out)
            held = re.search(rf"\b{re.escape(carrier.name)}s? of (\w+)", carrier.phrase)
            if held is not None:
                out[:] = [w for w in out if w.name != held.group(1).lower()]
            out.append(host)
        host.copies.append(copy)


def _device(brief: Brief, out: list[Wanted]) -> Wanted | None:
    """Return the device whose screen shows a page, brought on where the prompt names it."""
    shown = [(w, catalogue.thing(w.name)) for w in out]
    found = next((w for w, thing in shown if thing is not None and thing.kind in _DEVICES), None)
    if found is not None:
        return found
    said = catalogue.split("".join(c if c.isalnum() else " " for c in brief.prompt))
    for word in said:
        thing = catalogue.thing(word)
        if thing is not None and thing.kind in _DEVICES and word not in _PAGES:
            made = Wanted(name=word)
            out[:] = [made, *(w for w in out if w.head not in _PAGES)]
            return made
    return None


def _host(copy: Copy, out: list[Wanted]) -> Wanted | None:
    """Return the thing named in the prompt that a string's carrier is."""
    carrier = copy.carrier
    assert carrier is not None
    if carrier.name in _KINDS:  # a mockup of a framed print
        said = catalogue.split(carrier.phrase)
        return next((w for w in out if w.head in said and w.head not in words.SURFACES), None)
    where = catalogue.split(carrier.where or copy.where or "")
    if carrier.name in _GENERAL and where:
        return next((w for w in out if w.head in where and w.head not in words.SURFACES), None)
    head = catalogue.split(carrier.name)[-1]
    inside = [
        w for w in out
        if w.span and carrier.span
        and carrier.span.start <= w.span.start and w.span.end <= carrier.span.end + 1
        and w.head == head
    ]  # fmt: skip
    return next(iter(inside), None) or next((w for w in out if w.head == head), None)


_NUMBER = re.compile(r"^(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b", re.IGNORECASE)
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip


def _carrier(copy: Copy, out: list[Wanted]) -> Wanted:
    """Return a thing for a carrier the subjects do not name: signs, posters, screens."""
    carrier = copy.carrier
    assert carrier is not None
    phrase = carrier.phrase.split(" on ")[0]
    number = _NUMBER.match(phrase)
    made = Wanted(name=_noun(phrase, carrier.name), span=carrier.span)
    if number is not None:
        said = number.group(1).lower()
        made.count = _COUNTS.get(said) or int(said)
    if carrier.look.colour:
        made.colours = [carrier.look.colour]
        made.colour_words = [carrier.look.colour_word or ""]
    said_of = ["wood" if w == "wooden" else w for w in catalogue.split(phrase)]
    made.materials = [w for w in said_of if w in words.TINTS or w in words.FINISHES]
    made.attributes = [w for w in said_of if w in _MANNERS]
    kind, other = _where(carrier.where or "", out)
    if kind is not None:
        made.relations.append((kind, other))
    return made


_MANNERS = bag("hanging swinging lit glowing illuminated open")


def _noun(phrase: str, name: str) -> str:
    """Return as much of a carrier's phrase as names it: 'a large wooden a-frame sign'."""
    said = catalogue.split(phrase)
    head = catalogue.split(name)[-1:]
    if head and head[0] in said:
        end = len(said) - said[::-1].index(head[0])
        found = catalogue.cue(said[:end])
        if found is not None:
            return " ".join(found)
    return name


_WHERE = (
    ("above", r"above|over"), ("below", r"below|under|beneath"), ("behind", r"behind"),
    ("in_front_of", r"in front of"), ("next_to", r"next to|beside|by|near"),
    ("left_of", r"(?:to the )?left of"), ("right_of", r"(?:to the )?right of"),
    ("on", r"on|upon|atop"), ("in", r"in|inside"),
)  # fmt: skip


def _where(text: str, out: list[Wanted]) -> tuple[str | None, Wanted | None]:
    """Return the relation that place words say, to a thing already named."""
    said = catalogue.split(text)
    for kind, pattern in _WHERE:
        if re.match(rf"(?:{pattern})\b", text.strip().lower()):
            other = next((w for w in out if w.head in said), None)
            return (kind, other) if other is not None else (None, None)
    return None, None


def _named_by_kind(brief: Brief, out: list[Wanted]) -> None:
    """Add what the words for the kind itself name: a laptop mockup shows a laptop."""
    span = brief.kind_span
    if span is None or any(w.role == "thing" and _exact(w.name) for w in out):
        return
    said = brief.prompt[: span.end].split(",")[-1]
    tail = [w for w in catalogue.split(said) if w not in _KINDS and w.isalpha()]
    for length in (3, 2, 1):
        for start in range(len(tail) - length, -1, -1):
            part = tail[start : start + length]
            if catalogue.cue(tuple(part)) == tuple(part) and part[-1] not in words.SURFACES:
                made = Wanted(name=" ".join(part), span=Span(start=span.start, end=span.end))
                free = [c for c in brief.strings if not any(c in w.copies for w in out)]
                made.copies.extend(free)
                out.insert(0, made)
                return


_SPELT = bag("channel-letters neon-sign lightbox-sign board-sign billboard shop-front")


def _spelt(brief: Brief, out: list[Wanted]) -> None:
    """Bring on the sign before its words where the reader took the wall for what bears them:
    'Channel letters spelling …'.
    """
    bare = [w for w in out if w.copies and w.head in words.SURFACES]
    signs = [w for w in out if (t := catalogue.thing(w.name)) is not None and t.kind in _SPELT]
    if not bare or signs:
        return
    copies = [c for w in bare for c in w.copies]
    before = brief.prompt.split(copies[0].text)[0]
    said = catalogue.split("".join(c if c.isalnum() or c == "-" else " " for c in before))
    for end in range(len(said), 0, -1):
        called = catalogue.cue(said[:end])
        found = catalogue.thing(" ".join(called)) if called is not None else None
        if found is None or found.kind not in _SPELT or called is None:
            continue
        for wall in bare:
            wall.copies = []
        out.insert(0, Wanted(name=" ".join(called), copies=copies))
        return


def _adorned(brief: Brief, out: list[Wanted]) -> None:
    """Bring on a part that was read as an ornament: boxes 'with gold ribbons'."""
    for words_said in brief.ornaments:
        *look, head = catalogue.split(words_said)
        at = brief.prompt.lower().find(words_said.lower())
        if head not in words.PARTS or at < 0 or any(w.head == head for w in out):
            continue
        part = Wanted(name=head, materials=[w for w in look if w in words.TINTS])
        part.span = Span(start=at, end=at + len(words_said))
        if not part.materials:
            part.colours = [words.HUES[w] for w in look if w in words.HUES][:1]
        before = [w for w in out if w.span is not None and w.span.start < at]
        out.insert(len(before), part)


def _brought(brief: Brief, out: list[Wanted]) -> None:
    """Take pictures handed over for the things they show, in the order things are named.

    One that nothing is named for is brought on all the same, before the others.
    """
    positions = [use.position for use in brief.uses if use.kind == "cast"]
    for study in (s for n in positions for s in brief.studies if s.position == n):
        free = [w for w in out if w.study is None and w.role in ("thing", "unknown")]
        item = next((w for w in free if not _by_the_way(brief, out, w)), None)
        if item is None:
            item = Wanted(name="product")
            ground = next((w for w in free if w.head in words.SURFACES), None)
            if ground is not None:
                item.relations, ground.role = [("on", ground)], "surface"
            out.insert(0, item)
        item.thing, item.role, item.study = Thing("cutout", True), "thing", study
        item.count, item.parts = 1, []


def _by_the_way(brief: Brief, out: list[Wanted], item: Wanted) -> bool:
    """Whether a thing is named as what the picture's own thing is on or beside."""
    if any(other is item for one in out for _, other in one.relations):
        return True
    before = brief.prompt[: item.span.start].lower() if item.span else ""
    return re.search(r"\b(?:on|in|by|with|near|beside|against|(?:next|close) to|in front of|"
                     r"surrounded by|and|among)\s+(?:an?\s+|the\s+|some\s+|two\s+|three\s+)?"
                     r"(?:[\w-]+\s+){0,2}$", before) is not None  # fmt: skip


def _poured(out: list[Wanted]) -> None:
    """Take a candle and the jar it is in for one thing, as such candles are poured."""
    for item in list(out):
        jar = next((o for k, o in item.relations if k == "in" and o is not None), None)
        candle = item.thing is not None and item.thing.kind == "candle"
        if not candle or jar is None or jar.thing is None or jar.thing.kind not in _POURED:
            continue
        if item.colours:
            wax = Wanted(name="wax", colours=item.colours, colour_words=item.colour_words)
            item.parts.append(("wax", wax))
        item.colours, item.colour_words = list(jar.colours), list(jar.colour_words)
        item.materials = list(jar.materials)
        item.copies += [c for c in jar.copies if c not in item.copies]
        item.relations = [r for r in item.relations if r[1] is not jar] + jar.relations
        for other in out:
            other.relations = [(k, item if o is jar else o) for k, o in other.relations]
        out.remove(jar)


_POURED = frozenset(["jar", "preserve-jar", "tin", "drinking-glass", "bowl", "cup", "mug"])


def _preserved(out: list[Wanted]) -> None:
    """Take a jar labelled as food is for a jar of preserves, not one of cream."""
    for item in out:
        if item.head != "jar" or item.thing is None or item.thing.kind != "jar":
            continue
        said = {w for c in item.copies for w in catalogue.split(c.text)}
        if said & set(words.FLAVOURS) and "cream" not in said:
            item.thing = catalogue.thing("preserve jar") or item.thing


def _one_screen(out: list[Wanted]) -> None:
    """Drop the screen of a device that is named itself; what it shows is the device's."""
    kinds = {w: w.thing.kind for w in out if w.thing is not None and w.role == "thing"}
    own = [w for w, kind in kinds.items() if w.head in ("screen", "display") and kind in _DEVICES]
    hosts = [w for w, kind in kinds.items() if kind in _DEVICES and w not in own]
    if own and hosts:
        hosts[0].copies += [c for w in own for c in w.copies]
        out[:] = [w for w in out if w not in own]


def _exact(name: str) -> bool:
    found = catalogue.thing(name)
    return found is not None and found.exact


# -- roles -----------------------------------------------------------------------------


def _sort(brief: Brief, out: list[Wanted]) -> None:
    """Say of each what it is: thing, surface, part, alive, unknown."""
    for i, item in enumerate(out):
        item.thing = catalogue.thing(item.name)
        if words.ALIVE & set(catalogue.split(item.name)[-1:]):
            item.role = "alive"
        elif _is_part(brief, out, i):
            item.role = "part"
        elif _is_surface(brief, out, item):
            item.role = "surface"
        elif item.thing is None:
            item.role = "aside" if _told_of_page(brief, item) else "unknown"


def _told_of_page(brief: Brief, item: Wanted) -> bool:
    """Whether a word says what a page on a screen is about: a meditation app."""
    after = brief.prompt[item.span.end : item.span.end + 12].lower() if item.span else ""
    return (
        re.match(r"\s+(?:app|dashboard|website|web|page|landing|brand|shop|store)\b", after)
        is not None
    )


def _is_part(brief: Brief, out: list[Wanted], index: int) -> bool:
    item = out[index]
    if index == 0 or item.head not in words.PARTS or item.span is None:
        return False
    before = brief.prompt[max(0, item.span.start - 24) : item.span.start].lower()
    if (
        re.search(r"\b(?:with|and|its|has|having)\s+(?:an?\s+|the\s+|its\s+)?[\w\s-]*$", before)
        is None
    ):
        return False
    host = next((w for w in reversed(out[:index]) if w.role == "thing"), None)
    if host is None or host.thing is None:
        return False
    slots = catalogue.of(host.thing.kind).matter
    return any(s in slots for s in words.PARTS[item.head]) or item.head in ("cap", "lid", "pump")


def _is_surface(brief: Brief, out: list[Wanted], item: Wanted) -> bool:
    """Whether a thing is what the others stand on or before, not one among them."""
    others = [w for w in out if w is not item and w.role in ("thing", "unknown")]
    on_it = [w for w in others if any(k == "on" and o is item for k, o in w.relations)]
    if item.head == "window":
        return any(
            k in ("next_to", "in_front_of") and o is item for w in out for k, o in w.relations
        )
    if item.head not in words.SURFACES or not others:
        return False
    if item.head in ("shelf", "table", "pedestal", "bench", "desk") and item.count > 1:
        return False
    if item.head in words.STUFFS or item.head in ("surface", "wall", "floor", "counter"):
        return True
    if on_it:
        return True
    before = brief.prompt[max(0, item.span.start - 30) : item.span.start] if item.span else ""
    on = r"\b(?:on|upon|atop|against|over|before)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}$"
    return bool(re.search(on, before.lower())) and item.head != "mirror"


def _merge(out: list[Wanted]) -> None:
    """Drop a set's own name where its members are named: a gift basket of soap and lotion."""
    boxes = [
        w for w in out if w.thing is not None and w.thing.kind in ("gift-box", "carton", "crate")
    ]
    for item in list(out):
        others = [w for w in boxes if w is not item]
        if item.name in ("gift basket", "gift set", "hamper", "gift hamper") and others:
            keep = others[0]
            keep.copies += item.copies
            keep.thing = catalogue.thing("gift box") if keep.head == "box" else keep.thing
            keep.name = item.name if keep.head == "box" else keep.name
            out.remove(item)
            return


def _boxed(out: list[Wanted]) -> None:
    """Take a plain carton for a gift box that carries words: there is room for a label on it."""
    for item in out:
        if item.copies and item.thing is not None and item.thing.kind == "gift-box":
            item.thing = catalogue.thing("carton") or item.thing


def _handed_down(out: list[Wanted]) -> None:
    """Hang parts on their hosts; pass what was said of a surface or a part to what it holds."""
    for i, item in enumerate(out):
        if item.role == "part":
            host = next(w for w in reversed(out[:i]) if w.role == "thing")
            host.parts.append((item.head, item))
            host.relations += [r for r in item.relations if r[1] is not host]
        if item.role == "surface":
            kept = [r for r in item.relations if r[0] not in ("on", "in") and r[1] is not None]
            for above in out:
                if any(k == "on" and o is item for k, o in above.relations):
                    above.relations += [r for r in kept if r[1] is not above]
    for item in out:
        item.relations = [
            (k, o) for k, o in item.relations if o is None or (o in out and o.role == "thing")
        ]
