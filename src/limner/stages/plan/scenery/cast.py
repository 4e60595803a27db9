"""The cast of a scene: which things appear, with which words, read from the brief."""

from __future__ import annotations

import re
from collections.abc import Sequence

from limner.basics.geometry import Box
from limner.document.brief import Brief, Carrier, Copy, Subject
from limner.document.layers.illustration import Illustration, Recolour
from limner.stages.plan.design import Design
from limner.stages.plan.figures import animals, home
from limner.stages.plan.figures.people import person_item
from limner.stages.plan.scenery.person.look import WORN
from limner.stages.plan.scenery.person.role import is_person, lent, people_of, role_of
from limner.stages.plan.scenery.stage import settings
from limner.stages.plan.scenery.thing import Easel, Item, Thing, carriers, cue_table, listed
from limner.stages.plan.scenery.tones import Tones, words_of

PARTS = frozenset(
    listed(
        """title, headline, header, footer, subtitle, tagline, author, slogan, rating, publisher,
        date, price, section, sidebar, button, bar, hero, subheading, subtext, heading, list,
        quote, caption, number, barcode, logo, message, name, description, review, image, ad,
        article, blurb, spine, line, text, words, menu, icon, notification, popup, pop-up, top,
        bottom, corner, center, venue, location, time"""
    )
)
"""Nouns that may be parts of one printed or shown thing rather than things of their own."""

HOSTS: tuple[tuple[str, str, str], ...] = (
    (
        r"\b(website|web ?page|homepage|landing page|site|online store)\b|网页|网站",
        "laptop",
        "website",
    ),
    (r"\b(mobile app|app|smartphone|phone)\b|手机", "phone", "app"),
    (r"\b(book cover|cover of a book)\b", "book", "book cover"),
    (r"\bmagazine\b", "book", "magazine"),
    (r"\b(newspaper|brochure|booklet|pamphlet)\b", "book", "brochure"),
    (
        r"\b(poster|flyer|flier|leaflet)\b|海报",
        "poster",
        "poster",
    ),
    (
        r"\b(invitation|postcard|greeting card|business card|ticket|receipt|label)\b",
        "paper",
        "card",
    ),
    (r"\b(slide|presentation|whiteboard)\b", "screen", "slide"),
)
"""What a prompt calls a thing with parts, the carrier that stands for it, and its noun."""

LEADS = frozenset(
    listed(
        """chalkboard, whiteboard, door, stall, shelf, arch, machine, bench, window, stone, clock,
        banner, poster, plaque, truck, bus, bottle, box, book, shirt, cup, mug, counter,
        storefront"""
    )
)
"""Carriers that a noun before 'sign' or 'label' stands for: the words go straight on them."""

OWNED = frozenset(
    listed(
        """sign, label, sticker, decal, logo, lettering, text, board, plate, display, name,
        banner"""
    )
)
OWNERS = frozenset(
    listed(
        """plane, vehicle,
        truck, bus, stall, storefront, door, machine, counter, shelf, bench, arch,
        boat, bottle, box, cup, mug"""
    )
)
"""Things whose sign is their own lettering."""

LETTERING = frozenset(
    listed("""sign, board, label, signage, plate, advertisement, ad, advert, lettering""")
)

PLAIN = frozenset(
    listed(
        """vehicle, bus, truck, cup, bottle, box, book, cake, bench, tree, boat, balloon, ball,
        parasol, laptop, phone, clock, shirt, cap, surfboard, storefront, stall, mug, shelf"""
    )
)
"""Carriers that look right without words."""

NEAR = frozenset(listed("""laptop, phone, book, box, shirt, cap, cup, mug, bottle, cake, clock"""))
"""Things that would stand unlettered among lettered ones; left out there."""

SHOWN = frozenset({"packshot", "product-grid", "mockup", "still-life", "sticker"})
"""Kinds that show unlettered things beside lettered ones, ready-made drawings too."""

SETS = frozenset(
    listed(
        """gift basket, gift set, set, basket, hamper, gift box, kit, collection, bundle, range"""
    )
)
"""Nouns for a whole whose parts are listed beside it."""

MOST = 7
"""Most things with words; further strings join the ones there are."""


def thing_for(phrase: str, name: str) -> Thing:
    """Return the carrier a noun phrase names; the general sign for unknown ones."""
    table = cue_table("carriers")
    phrase, name = phrase.lower().strip(), name.lower().strip()
    words = re.findall(r"[\w'-]+", phrase)
    if "neon" in words or "霓虹" in phrase:
        return carriers()["neon"]
    best: Thing | None = None
    for size in (3, 2, 1):
        for end in range(len(words), size - 1, -1):
            run = " ".join(words[end - size : end])
            if run in table and (
                not name or words[end - 1].startswith(name[:4]) or run.endswith(name)
            ):
                best = table[run]
                break
        if best:
            break
    best = best or table.get(name) or table.get(name.removesuffix("s"))
    if best is None:
        hits = [
            (phrase.rfind(cue), len(cue), cue)
            for cue in table
            if re.search(rf"\b{re.escape(cue)}\b", phrase) or (cue > "\u2e7f" and cue in phrase)
        ]
        best = table[max(hits)[2]] if hits else carriers()["signboard"]
    if best.name in ("window", "door", "signboard", "paper") and not re.search(r"\bstop\b", phrase):
        vehicle = next(
            (
                w
                for w in words
                if w in ("taxi", "cab", "bus", "truck", "van", "car", "train", "tram")
            ),
            None,
        )
        if vehicle:
            return table[vehicle]
    if best.name in ("signboard", "post") and re.search(
        r"\b(digital|led|electronic|lcd)\b|电子", phrase
    ):
        return carriers()["ledboard"]
    walled = re.search(r"\bon (?:a|the) (?:[\w-]+ ){0,3}wall\b", phrase)
    if best.name in ("signboard", "paper", "billboard") and name in LETTERING and not walled:
        for word in reversed(words[:-1]):  # 'a chalkboard sign', 'a ticket booth sign'
            lead = table.get(word)
            if lead is not None and lead.name in LEADS:
                return lead
    return best


def items_of(brief: Brief, strings: Sequence[Copy]) -> list[Item]:
    """Return the things that carry the strings, in reading order."""
    text = words_of(brief)
    called = [(m.start(), t, n) for pattern, t, n in HOSTS if (m := re.search(pattern, text))]
    host = min(called)[1:] if called else None
    out: list[Item] = []
    known: dict[object, Item] = {}
    strings = _with_carriers(brief, strings)
    parts = sum(
        not c.carrier
        or c.carrier.name.lower() in PARTS
        or c.carrier.name.lower() in (host or ("", ""))[1]
        for c in strings
    )
    if host and parts < 0.6 * len(strings):
        host = None
    for copy in strings:
        carrier = copy.carrier
        name = carrier.name.lower() if carrier else ""
        if host and (not carrier or name in PARTS or name in host[1]):
            key: object = "host"
        elif host and parts >= 0.8 * len(strings):
            key = "host"
        elif carrier is None:
            key = "last" if out else "sign"
        elif _one_each(carrier, strings):
            key = (carrier.phrase, copy.text)
        else:
            key = (
                (carrier.span.start, carrier.span.end)
                if carrier.span
                else (carrier.name, carrier.phrase)
            )
        item = known.get(key)
        if key == "last" or (item is None and len(out) >= MOST):
            item = (
                out[-1]
                if key == "last"
                else min(out, key=lambda i: sum(len(c.text) for c in i.copies))
            )
        if item is None:
            item = _new_item(copy, host if key == "host" else None)
            out.append(item)
        known[key] = item
        item.copies.append(copy)
    return out


def _one_each(carrier: Carrier, strings: Sequence[Copy]) -> bool:
    """Whether a counted carrier has a string for each: 'three crates labelled "A", "B" and "C"'."""
    number = COUNTS.get(carrier.phrase.lower().split()[0] if carrier.phrase else "")
    same = [c for c in strings if c.carrier and c.carrier.phrase == carrier.phrase]
    return number is not None and number == len(same)


COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}


def _with_carriers(brief: Brief, strings: Sequence[Copy]) -> list[Copy]:
    """Give a string without a carrier the last carrier noun before it, and a sign its owner.

    'a taxi with a sign reading …' is a lettered taxi, 'a fan banner saying …' a banner.
    """
    out: list[Copy] = []
    done = 0
    for copy in strings:
        if copy.span is None:
            out.append(copy)
            continue
        lead = brief.prompt[done : copy.span.start].lower()
        done = copy.span.end
        carrier = copy.carrier
        if carrier is None and (noun := _noun_in(lead)):
            copy = copy.but(carrier=Carrier(name=noun.split()[-1], phrase=noun, where=copy.where))
        elif carrier and carrier.name.lower() in OWNED and carrier.span:
            before = brief.prompt[: carrier.span.start].lower()
            owner = re.search(
                r"\b(?:a|an|the|its|their)\s+([a-z][a-z' -]{2,40}?)\s+"
                r"(?:with|has|having|featuring|bearing|pulling|towing|trailing)\s*$",
                before,
            )
            held = owner and thing_for(owner[1], owner[1].split()[-1])
            own = thing_for(carrier.phrase, carrier.name)
            if carrier.name == "board" and own.name != "signboard":  # 'a departures board'
                held = None
            towed = held is not None and held.name == "plane"
            if owner and held and held.name in OWNERS and (carrier.name != "banner" or towed):
                copy = copy.but(carrier=carrier.but(name=owner[1].split()[-1], phrase=owner[1]))
        out.append(copy)
    return out


def _noun_in(lead: str) -> str | None:
    """Return the last carrier noun, with the word before it, in the text before a string."""
    table = cue_table("carriers")
    clause = re.split(r"[.,;:!?。，；]", lead.rstrip(" ,.;:!?\"'“‘「"))[-1]
    words = re.findall(r"[a-z'-]+", clause)
    for end in range(len(words), 0, -1):
        for size in (3, 2, 1):
            run = " ".join(words[max(0, end - size) : end])
            if run in table:
                return " ".join(words[max(0, end - 2) : end]) if size == 1 else run
    found = [(clause.rfind(cue), cue) for cue in table if cue > "\u2e7f" and cue in clause]
    return max(found)[1] if found else None


def _new_item(copy: Copy, host: tuple[str, str] | None) -> Item:
    carrier = copy.carrier
    if host:
        return Item(carriers()[host[0]], phrase=host[1])
    if carrier is None or cue_table("figures").get(carrier.name.lower(), ART).draw in BEASTS:
        return Item(carriers()["signboard"], where=(copy.where or "").lower())
    if carrier.name.lower() in ("label", "sticker", "logo", "tag", "text", "lettering", "print"):
        seat = re.search(
            r"\bon (?:the|a|an|its|his|her) ([a-z][a-z -]+)",
            f"{carrier.phrase} {carrier.where or ''}".lower(),
        )
        held = seat and thing_for(seat[1], seat[1].split()[-1])
        if seat and held and held.name in LEADS:
            return Item(held, phrase=seat[1], colour=None)
    phrase = (
        f"{carrier.phrase} {carrier.name}" if carrier.name not in carrier.phrase else carrier.phrase
    )
    where = " ".join(w for w in (carrier.where, copy.where, carrier.phrase) if w).lower()
    return Item(
        thing_for(f"{phrase} {carrier.where or ''}", carrier.name),
        phrase=phrase.lower(),
        where=where,
        colour=carrier.look.colour,
    )


# -- subjects without words -----------------------------------------------------------


BEASTS = frozenset({animals.animal, home.cat})
"""Who draws animals: words said after one are on a sign beside it."""


def _art(easel: Easel) -> None:
    """Draw a ready-made illustration on its contact shadow."""
    easel.contact(easel.w / 2, easel.h * 0.985, 0.42 * easel.w, 0.4)
    t = easel.tones
    recolour = (
        Recolour(dominant=easel.asked)
        if easel.asked
        else Recolour(tint=t.lit("#f4efe6"), amount=0.08)
    )
    art = easel.design.art(
        easel.item.phrase, Box(0, 0, easel.w, easel.h), recolour=recolour, anchor="bottom"
    )
    easel.add(art if isinstance(art, Illustration) else None)


ART = Thing("art", _art, places=("table", "stand"), aspect=(1.0, 1.0), bulk=16)

SKIP = frozenset(
    listed(
        """scene, street, city, view, background, foreground, sign, text, word, letter, light,
        lighting, shot, photo, photograph, image, illustration, picture, design, style, mood,
        atmosphere, sky, air, day, night, morning, evening, crowd, store, shop, people,
        pedestrian, setting, surface, wall, floor, ground, side, front, door, table, window,
        storm, rain, snow, rainbow, fog, mist, cloud, sun, sunset, sunrise, wind, weather,
        counter, label, headline, title, color, colour, palette, texture, camera"""
    )
)


def extras(design: Design, brief: Brief, taken: Sequence[Item]) -> list[Item]:
    """Return the subjects to be drawn without words, counts exact."""
    used = " ".join(f"{i.thing.name} {i.phrase.split(' of ')[0]}" for i in taken)
    held = {
        r.other for s in brief.subjects for r in s.relations if r.kind in ("holding", "wearing")
    }
    places = {cue for s in settings().values() for cue in (s.name, *s.cues)}
    out: list[Item] = []
    room = 14 if not taken else 9 if brief.kind in SHOWN else 7
    people = _people(design, brief, room)
    part = {j for item in people for j in item.uses}
    named = people_of(brief) if people else []
    someone = {i for i, s in enumerate(brief.subjects) if named and is_person(s.name)}
    for index, subject in enumerate(brief.subjects):
        name = subject.name.lower()
        if index in someone:
            mine = [item for item in people if item.subject == index]
            out += mine
            room -= len(mine)
            continue
        if index in part or (people and name.split()[-1] in WORN):
            continue
        if name.split()[-1] in MEALS and any(item.dines for item in people):
            continue
        head = name.split()[-1]
        if head == "plate" and taken and brief.kind not in SHOWN:  # a licence plate, a name plate
            continue
        if name in SETS and len(brief.subjects) > 3:  # names the whole; its parts are drawn
            continue
        known = name in cue_table("figures") or head in cue_table("figures")
        if (index in held and not people) or head in used.split() or name in used:
            continue
        shown = not taken or brief.kind in SHOWN
        if (head in SKIP or name in places) and not (known and shown):
            continue
        thing = _thing_of(design, " ".join((*subject.attributes, name)), worded=bool(taken))
        if thing is None or subject.count > room:
            continue
        out += [_extra(thing, subject, brief) for _ in range(max(1, subject.count))]
        room -= subject.count
    out += [item for item in _missed(brief, out) if room > 0 and not taken]
    _relate(brief, out)
    return out


def _missed(brief: Brief, have: Sequence[Item]) -> list[Item]:
    """Return animals the words name that no subject was read for."""
    text = words_of(brief)
    shown = " ".join([*(s.name.lower() for s in brief.subjects), *(i.phrase for i in have)])
    out: list[Item] = []
    for note in brief.notes:
        word = note.text.rpartition(" ")[2].strip("'\"").lower()
        thing = cue_table("figures").get(word)
        if thing is None or not thing.real or word in shown:
            continue
        side = re.search(
            rf"\b{re.escape(word)}\b (?:is |stands )?(?:to the |on the )?(left|right)", text
        )
        out.append(Item(thing, phrase=word, where=side[1] if side else ""))
    return out


NEAR_VIEW = r"\b(portrait|close-?up|headshot|half-length|85mm|50mm|selfie)\b"
WEATHER = r"\b(snow\w*|winter|rain\w*|storm\w*)\b"


def _people(design: Design, brief: Brief, room: int) -> list[Item]:
    """Return the people asked for as whole figures; none where one is to be seen from near."""
    who = people_of(brief)
    count = sum(len(_members(brief, i)) for i in who)
    near = brief.photographic or brief.kind == "portrait" or re.search(NEAR_VIEW, words_of(brief))
    if not who or count > room or (near and count == 1):
        return []
    plain = Tones(design.scheme, "day", -1, 0.0)
    found = re.search(WEATHER, words_of(brief))
    cold = found and found[1].startswith(("snow", "winter"))
    weather = "in the snow" if cold else f"in the {found[1]}" if found else ""
    cast = [
        (_as(brief, index, member) if member else brief, index, nth)
        for index in who
        for nth, member in enumerate(_members(brief, index))
    ]
    roles = [role_of(b, i, design.rng, turn, nth) for turn, (b, i, nth) in enumerate(cast)]
    spare = lent(brief, roles)
    empty = next((k for k, role in enumerate(roles) if not role.held), None)
    if spare is not None and empty is not None:
        told, index, nth = cast[empty]
        roles[empty] = role_of(told, index, design.rng, empty, nth, spare)
    out = [person_item(role, plain, design.rng, weather) for role in roles]
    for item, (_, index, _) in zip(out, cast, strict=True):
        item.phrase = f"{item.phrase} {brief.subjects[index].name}"
    return out + _tables(out)


def _members(brief: Brief, index: int) -> tuple[str, ...]:
    """Return whom a subject stands for; '' each for people called by the subject itself."""
    subject = brief.subjects[index]
    group = TOGETHER.get(subject.name.lower().split()[-1], ())
    return group or ("",) * max(1, subject.count)


MEALS = frozenset(listed("table, dinner, lunch, breakfast, brunch, supper, meal"))

TOGETHER = {
    "couple": ("woman", "man"),
    "family": ("woman", "man", "girl", "boy"),
    "parent": ("woman", "man"),
}
"""Who is meant by a noun for several people."""


def _as(brief: Brief, index: int, member: str) -> Brief:
    """Return the brief with one of a group in its place."""
    subjects = list(brief.subjects)
    subjects[index] = subjects[index].but(name=member, count=1)  # and its words stay where they are
    return brief.but(subjects=tuple(subjects))


def _tables(people: Sequence[Item]) -> list[Item]:
    """Return the table that people who dine sit at."""
    diners = [i for i in people if i.dines]
    if not diners:
        return []
    table = Item(cue_table("figures")["bistro table"], phrase="dining table for dinner")
    table.subject = diners[0].subject
    return [table]


OUTLINED = ("ph:", "tabler:")
"""Sets of line icons: among filled drawings they look pasted in, so a note says the lack."""


def _thing_of(design: Design, name: str, worded: bool) -> Thing | None:
    words = name.split()
    if len(words) > 1 and words[-1].endswith("ing"):  # 'a train crossing a valley'
        words = words[:-1]
    for table in (cue_table("figures"), cue_table("carriers")):
        for key in (" ".join(words[-k:]) for k in (4, 3, 2, 1) if k <= len(words)):
            found = table.get(key)
            if found is None or (found.name in carriers() and found.name not in PLAIN):
                continue
            exact = found.name == words[-1] or key == name
            shown = design.brief.kind in SHOWN
            if not worded or shown or (exact and found.name not in NEAR):
                return found
    if worded and design.brief.kind not in SHOWN:
        return None
    art = design.art(name)
    return ART if art is not None and not art.art.startswith(OUTLINED) else None


def _extra(thing: Thing, subject: Subject, brief: Brief) -> Item:
    side = {"left_of": "left", "right_of": "right"}
    where = subject.place or ""
    for relation in subject.relations:
        where += " " + side.get(relation.kind, "")
    index = brief.subjects.index(subject)
    held = [
        f"holding {brief.subjects[r.other].name}"
        for r in subject.relations
        if r.kind == "holding" and r.other is not None
    ]
    for other in brief.subjects:
        for relation in other.relations:
            if relation.other == index and relation.kind in side:
                where += " right" if relation.kind == "left_of" else " left"
    item = Item(
        thing,
        phrase=" ".join((*subject.attributes, subject.name.lower(), *held)),
        where=where.strip(),
        colour=subject.colours[0] if subject.colours else None,
    )
    item.subject = index
    if thing.name == "room window" and not item.where:
        side_of = re.search(
            r"\b(left|right)(?:-hand)? window|window (?:on|to) the (left|right)",
            brief.prompt.lower(),
        )
        item.where = (side_of[1] or side_of[2]) if side_of else ""
    return item


def _relate(brief: Brief, items: list[Item]) -> None:
    """Seat things that are on or in another on it."""
    for item in items:
        if item.subject is None:
            continue
        for relation in brief.subjects[item.subject].relations:
            if (
                relation.kind in ("on", "in", "above", "next_to", "left_of", "right_of")
                and relation.other is not None
            ):
                host = next((i for i in items if i.subject == relation.other), None)
                if host is None or host is item:
                    continue
                if relation.kind in ("on", "in") and host.thing.seat > 0:
                    item.host = host
    for item in items:  # 'apples left of pears on a plate': the apples are on the plate too
        if item.host is None and item.subject is not None and item.thing.seat == 0:
            for relation in brief.subjects[item.subject].relations:
                mate = next((i for i in items if i.subject == relation.other and i.host), None)
                if mate is not None and relation.kind in ("left_of", "right_of", "next_to"):
                    item.host = mate.host
