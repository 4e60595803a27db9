"""What the right-hand side of `instructions.txt` says, told from documents and frames alone."""

from __future__ import annotations

import re
from collections import Counter

from limner.basics.colour import oklch
from limner.basics.geometry import Box
from limner.document.document import Document
from limner.document.frame import Cluster, Frame, Glyphs
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.scene import Scene
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text

from .pictures import WORLD, Talk

HUES = {"red": 27, "orange": 60, "gold": 85, "yellow": 95, "green": 148, "teal": 197, "blue": 260}
SERIF = frozenset(["serif"])


def texts(document: Document) -> list[Text]:
    return [t for t in document.walk() if isinstance(t, Text) and not t.decorative]


def holds(claim: str, talk: Talk) -> bool:
    """Whether a claim of the table is true of a talk."""
    claim = claim.strip()
    for pattern, check in CLAIMS:
        match = re.fullmatch(pattern, claim)
        if match:
            return bool(check(talk, *match.groups()))
    raise ValueError(f"no such claim: {claim}")


# -- telling ---------------------------------------------------------------------------------


def layer(talk, name):
    return talk.new.find(name)


def scene(document):
    return next(la for la in document.walk() if isinstance(la, Scene))


def boxes(frame: Frame) -> dict[str, Box]:
    out: dict[str, Box] = {}
    for item, at in frame.walk():
        box = at.box(item.box)
        out[item.layer] = out[item.layer].union(box) if item.layer in out else box
    return out


def size_of(frame: Frame, name: str) -> float:
    return next(i.size for i, _ in frame.walk() if isinstance(i, Glyphs) and i.layer == name)


def unchanged_elsewhere(talk: Talk) -> bool:
    """Whether all that the edits do not name is painted byte for byte as it was."""
    old, new = (items_by_layer(f, talk.named) for f in talk.frames())
    gone = {k for k in old if k not in new}
    return gone <= talk.named and all(old[k] == new[k] for k in old if k in new)


def items_by_layer(frame: Frame, named: frozenset[str]) -> dict[str, list[str]]:
    """Return what each layer paints, as JSON, where the picture shows it; named ones left out."""
    out: dict[str, list[str]] = {}

    def walk(items, trail):
        for item in items:
            if item.layer in named:
                continue
            own = item.model_copy(update={"items": ()}) if isinstance(item, Cluster) else item
            out.setdefault(item.layer, []).append(trail + own.to_json())
            if isinstance(item, Cluster):
                walk(item.items, trail + str(item.transform))

    walk(frame.items, "")
    return out


def paints(talk: Talk, name: str) -> list[str]:
    """Return the solid colours a layer is painted in, what is within it included."""
    found = []
    for one in within(layer(talk, name)):
        if isinstance(one, Text):
            paint = one.style.paint
            found += [paint] if isinstance(paint, str) else [s.colour for s in paint.stops]
        elif isinstance(one, Illustration):
            tint = one.recolour
            found += [c for c in (tint.dominant, tint.flat, tint.tint, *tint.ramp) if c]
        elif isinstance(one, (Shape, Group)):
            for paint in (one.fill, one.stroke.paint if one.stroke else None):
                if isinstance(paint, str):
                    found.append(paint)
                elif paint is not None:
                    found += [s.colour for s in getattr(paint, "stops", ())]
    return [c[:7] for c in found]


def within(one):
    yield one
    for child in getattr(one, "children", ()):
        yield from within(child)


def looks(colours: list[str], word: str) -> bool:
    if not colours:
        return False
    tones = [oklch(c) for c in colours]
    if word == "white":
        return all(t.lightness > 0.9 for t in tones)
    if word == "black":
        return sorted(t.lightness for t in tones)[len(tones) // 2] < 0.35
    hue = HUES[word]
    near = [abs((t.hue - hue + 180) % 360 - 180) < 28 and t.chroma > 0.04 for t in tones]
    return 2 * sum(near) >= len(near)


def is_colour(talk, name, word):
    one = layer(talk, name)
    if name == "chart":
        return looks([one.style.colours[0]], word)
    if isinstance(one, Group) and isinstance(one.fill, str):
        return looks([one.fill], word)
    return looks(paints(talk, name), word)


def face_category(face: str) -> str:
    for one in WORLD.fonts.faces():
        if face in (one.id, one.family.lower().replace(" ", "-")):
            return one.category
    return ""


def ratio(talk: Talk) -> float:
    return talk.new.size.width / talk.new.size.height


def no_word_lost(talk: Talk) -> bool:
    brief = talk.after.brief
    said = Counter(t.text for t in texts(talk.new))
    asked = Counter(c.text for c in brief.strings)
    fits = all(
        not i.misfit for i, _ in talk.frames()[1].walk() if isinstance(i, Glyphs) and i.requested
    )
    inside = Box(0, 0, *talk.new.size)
    held = all(
        inside.holds(at.box(i.box), 2.0)
        for i, at in talk.frames()[1].walk()
        if isinstance(i, Glyphs) and i.requested
    )
    return said == asked and fits and held


def moved(talk: Talk, name: str) -> tuple[float, float]:
    old, new = boxes(talk.frames()[0])[name].centre, boxes(talk.frames()[1])[name].centre
    return new[0] - old[0], new[1] - old[1]


def at_corner(talk: Talk, name: str, corner: str) -> bool:
    x, y = boxes(talk.frames()[1])[name].centre
    w, h = talk.new.size
    across = {"left": x < 0.4 * w, "right": x > 0.6 * w}[corner.split()[-1]]
    down = {"top": y < 0.35 * h, "bottom": y > 0.65 * h}[corner.split()[0]]
    return across and down


def count(document: Document, kind: str) -> int:
    return sum(kind in (o.kind, o.name) for o in scene(document).objects)


def kelvin(document):
    return scene(document).lights[0].kelvin


def items(document):
    return sum(1 for _ in document.walk())


def by_text(talk, words):
    return next((t for t in texts(talk.new) if t.text == words), None)


def added(talk: Talk) -> str:
    old = {la.id for la in talk.old.walk()}
    return next(t.id for t in texts(talk.new) if t.id not in old)


def cam(document):
    return scene(document).camera


def said_button(talk, words):
    text = by_text(talk, words)
    return text is not None and any(
        isinstance(g, Group) and g.fill is not None and text in g.children for g in talk.new.walk()
    )


ASPECTS = {"16:9": 16 / 9, "9:16": 9 / 16, "1:1": 1.0, "4:5": 0.8, "1414:1000": 1.414}

CLAIMS = (
    (r"same", unchanged_elsewhere),
    (r"unchanged", lambda t: t.old == t.new and (bool(t.notes) or t.after.undone)),
    (r"no word lost", no_word_lost),
    (r"a text says (.+)", lambda t, s: by_text(t, s) is not None),
    (r"no text says (.+)", lambda t, s: by_text(t, s) is None),
    (r"a button says (.+)", said_button),
    (r"chart shows (\w+) (\w+)", lambda t, a, b: any(
        (d.label, d.text, d.number) == (a, b, float(b)) for d in layer(t, "chart").data)),
    (r"(\S+) says (.+)", lambda t, n, s: layer(t, n).text == s),
    (r"(\S+) is gone", lambda t, n: layer(t, n) is None),
    (r"everything is set in serif", lambda t: {
        face_category(x.style.face) for x in texts(t.new)} == SERIF),
    (r"(\S+) is set in serif", lambda t, n: face_category(layer(t, n).style.face) == "serif"),
    (r"everything is light", lambda t: all(
        oklch(x.style.paint).lightness > 0.75 for x in texts(t.new))),
    (r"(\S+) is (red|orange|gold|yellow|green|teal|blue|white|black)", is_colour),
    (r"headline is darker than red", lambda t: oklch(
        layer(t, "headline").style.paint).lightness < oklch("#d62828").lightness - 0.02),
    (r"(\S+) is bigger", lambda t, n: size_of(t.frames()[1], n) > 1.05 * size_of(t.frames()[0], n)),
    (r"(\S+) is smaller", lambda t, n: size_of(t.frames()[1], n) < 0.95 * size_of(
        t.frames()[0], n)),
    (r"(\S+) is as big", lambda t, n: size_of(t.frames()[1], n) == size_of(t.frames()[0], n)),
    (r"(\S+) is larger", lambda t, n: boxes(t.frames()[1])[n].area > 1.2 * boxes(
        t.frames()[0])[n].area),
    (r"(\S+) is italic", lambda t, n: layer(t, n).style.italic),
    (r"(\S+) is bold", lambda t, n: layer(t, n).style.weight >= 700),
    (r"(\S+) is lighter", lambda t, n: layer(t, n).style.weight < t.old.find(n).style.weight),
    (r"(\S+) is centred", lambda t, n: layer(t, n).style.align == "centre"),
    (r"(\S+) is tracked", lambda t, n: layer(t, n).style.tracking > t.old.find(
        n).style.tracking + 0.02),
    (r"(\S+) is square", lambda t, n: layer(t, n).radius == 0),
    (r"(\S+) is flipped", lambda t, n: layer(t, n).flip != t.old.find(n).flip),
    (r"(\S+) is turned (\d+)", lambda t, n, d: layer(t, n).rotate - t.old.find(
        n).rotate == float(d)),
    (r"it is at the bottom", lambda t: boxes(t.frames()[1])[added(t)].y > 0.7 * t.new.size.height),
    (r"it is below (\S+)", lambda t, n: boxes(t.frames()[1])[added(t)].y >= boxes(
        t.frames()[1])[n].bottom - 2),
    (r"(\S+) is at the (.+)", at_corner),
    (r"(\S+) is lower", lambda t, n: cam(t.new).elevation < cam(t.old).elevation
        if n == "camera" else moved(t, n)[1] > 8),
    (r"(\S+) is higher", lambda t, n: moved(t, n)[1] < -8),
    (r"(\S+) is further left", lambda t, n: moved(t, n)[0] < -8),
    (r"size is (\S+)", lambda t, a: abs(ratio(t) / ASPECTS[a] - 1) < 0.02),
    (r"setting is (.+)", lambda t, s: any(s == la.name or s in getattr(
        getattr(la, "set", None), "kind", "") for la in t.new.walk())),
    (r"background is cream", lambda t: oklch(t.new.background).lightness > 0.94),
    (r"background is dark", lambda t: oklch(t.new.background).lightness < 0.35),
    (r"background is clear", lambda t: t.new.background is None),
    (r"palette is burgundy cream", lambda t: {"#6d1a2d", "#fbf3dd"} & {
        *(c for la in t.new.layers for n in within(la) for c in [getattr(n, "fill", None)]
          if isinstance(c, str)), t.new.background}),
    (r"it is calmer", lambda t: items(t.new) < 0.7 * items(t.old)),
    (r"light is warmer", lambda t: kelvin(t.new) < kelvin(t.old) - 300),
    (r"no lamp is coloured", lambda t: all(la.colour is None for la in scene(t.new).lights)),
    (r"light is dimmer", lambda t: scene(t.new).film.exposure < scene(t.old).film.exposure),
    (r"light is from the right", lambda t: scene(t.new).lights[0].azimuth > 20),
    (r"film is harder", lambda t: scene(t.new).film.contrast > scene(t.old).film.contrast),
    (r"camera is closer", lambda t: cam(t.new).fill > cam(t.old).fill),
    (r"camera is raised", lambda t: cam(t.new).elevation > cam(t.old).elevation + 10),
    (r"focus is shallower", lambda t: cam(t.new).f_number < cam(t.old).f_number),
    (r"bottle is made of green glass", lambda t: next(
        o for o in scene(t.new).objects if o.id == "bottle").matter["body"].name == "glass"
        and looks([next(o for o in scene(t.new).objects if o.id == "bottle").matter[
            "body"].colour], "green")),
    (r"table is made of oak", lambda t: scene(t.new).set.matter["table"].name == "oak"),
    (r"(\d) (\w+)", lambda t, n, k: count(t.new, k) == int(n)),
)  # fmt: skip
