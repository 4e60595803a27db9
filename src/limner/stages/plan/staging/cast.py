"""Cast: the things of a scene with their numbers, matter, sizes and relations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast, get_args

from limner.basics.hash import rng
from limner.document.layers.scene import Bond, Bonding, Matter, SceneObject
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.brought import cut_out
from limner.stages.plan.staging.wanted import Wanted, wanted

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

_BONDS = frozenset(get_args(Bonding))
MOST = 40
"""Things of one kind, at most."""


@dataclass(slots=True)
class Cast:
    """Who is on. of: ids of the things each wanted thing became. row: whether they stand in one."""

    things: list[SceneObject] = field(default_factory=list)
    of: list[tuple[Wanted, list[str]]] = field(default_factory=list)
    surfaces: list[Wanted] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    row: bool = False
    stacked: bool = False

    def change(self, thing: SceneObject) -> None:
        """Put a thing in the place of the one with its id."""
        self.things = [thing if t.id == thing.id else t for t in self.things]

    def find(self, thing_id: str) -> SceneObject:
        """Return a thing by id."""
        return next(t for t in self.things if t.id == thing_id)


def cast_of(design: Design) -> Cast:
    """Return the things a design's brief asks for; what cannot be built is said in the notes."""
    out = Cast()
    for item in wanted(design.brief):
        if item.role == "surface":
            out.surfaces.append(item)
        elif item.role == "thing" and item.thing is not None:
            _add(design, out, item)
        elif item.role in ("alive", "unknown") and item.head not in words.NATURE:
            out.notes.append(absent(item))
    if _CROWDED.search(design.brief.prompt.lower()) and not any("people" in n for n in out.notes):
        out.notes.append(absent(Wanted(name="a crowd", role="alive")))
    _bond(out)
    _steeped(out)
    _before_sofa(out)
    _beside_sofa(out)
    return out


_CROWDED = re.compile(
    r"\b(?:bustling|busy|crowded|teeming|thronged)\b(?! (?:high|road|motor|free))"
)
"""Words that bring people to a place without naming them."""


def absent(item: Wanted) -> str:
    """Return what is said of something that cannot be built."""
    if item.role == "alive":
        return (
            f"{item.name!r} is not in the picture: people and animals cannot be traced; install an "
            "engine that paints them (limner[diffusion], or a remote one)"
        )
    return f"{item.name!r} is not in the picture: there is no model of it to trace"


def _add(design: Design, out: Cast, item: Wanted) -> None:
    """Add as many things as were asked for, each with an id of its own."""
    assert item.thing is not None
    if item.study is not None:
        out.things.append(cut_out(design.id("product"), item, item.study))
        out.of.append((item, [out.things[-1].id]))
        return
    kind = catalogue.of(item.thing.kind)
    if not item.thing.exact:
        stand_in = item.thing.kind.replace("-", " ")
        out.notes.append(f"a {stand_in} stands in for {item.name!r}: there is no model of it")
    stem = "-".join(catalogue.split(item.name.split(" of ")[0])[-2:]) or item.thing.kind
    ids = []
    for index in range(min(item.count, MOST)):
        ids.append(design.id(stem))
        out.things.append(
            SceneObject(
                id=ids[-1],
                kind=item.thing.kind,
                name=item.name,
                size=_size(item, kind.size),
                matter=matter(_one(item, index), kind.matter),
                options=_options(item, design.brief.prompt),
            )
        )
    out.of.append((item, ids))
    out.row |= any(k == "in_a_row" for k, _ in item.relations)
    out.stacked |= "stacked" in item.attributes
    _contents(design, out, item, ids)


def _one(item: Wanted, index: int) -> Wanted:
    """Return what was said of one of several things, where each has a colour of its own."""
    if not item.each or index >= len(item.colours):
        return item
    return replace(
        item, colours=[item.colours[index]], colour_words=item.colour_words[index : index + 1]
    )


def _size(item: Wanted, size: tuple[float, float, float]) -> tuple[float, float, float] | None:
    if item.name in words.BUILDS:
        size = words.BUILDS[item.name]
    scale = next((words.SIZES[a] for a in item.attributes if a in words.SIZES), None)
    if scale is None:
        return size if item.name in words.BUILDS else None
    if {"tall", "short"} & set(item.attributes):
        return (size[0], size[1], size[2] * scale)
    return (size[0] * scale, size[1] * scale, size[2] * scale)


def _options(item: Wanted, prompt: str) -> dict[str, str | float]:
    """Return what a thing is told besides: what is in it, whether it is open, which plant."""
    options: dict[str, str | float] = {}
    held = catalogue.split(item.name)
    said = next((words.FILLS[w] for w in held if w in words.FILLS), None)
    if said is not None and item.thing is not None and item.thing.kind in words.VESSELS:
        options["fill"] = said
    if item.thing is not None and item.thing.kind == "plant":
        named = next((_SPECIES[w] for w in held if w in _SPECIES), None)
        options["species"] = named or rng("plant", prompt).choice(("monstera", "ficus", "palm"))
    if "open" in item.attributes:
        options["lid"] = "open"
    if {"lit", "burning", "glowing"} & set(item.attributes):
        options |= {"lit": "yes", "flame": "lit"}
    return options


_SPECIES = {
    "monstera": "monstera", "ficus": "ficus", "fig": "ficus", "fiddle": "ficus", "snake": "snake",
    "palm": "palm", "areca": "palm", "sansevieria": "snake",
}  # fmt: skip
"""Pot plants by what they are called."""


def _contents(design: Design, out: Cast, item: Wanted, ids: Sequence[str]) -> None:
    """Fill a bowl or crate with what it is of: a bowl of oranges holds five."""
    assert item.thing is not None
    if " of " not in item.name or item.thing.kind not in ("bowl", "plate", "crate"):
        return
    inside = item.name.split(" of ")[-1]
    found = catalogue.thing(inside)
    if found is None:
        return
    for _ in range(5):
        name = design.id(catalogue.split(inside)[-1])
        bond = Bond(kind="in" if item.thing.kind != "plate" else "on", of=ids[0])
        out.things.append(SceneObject(id=name, kind=found.kind, name=inside, bonds=(bond,)))


# -- matter ----------------------------------------------------------------------------


def matter(item: Wanted, own: Mapping[str, Matter]) -> dict[str, Matter]:
    """Return what a thing's slots are made of, as far as it was said. own: by default."""
    names = list(own)
    out: dict[str, Matter] = {}
    if not names:
        return out
    if item.thing is not None and item.thing.kind in words.GREENERY:
        item = _potted(item)
    made = _made(item, own[names[0]])
    if made is not None:
        fruit = item.thing.kind if item.thing is not None else ""
        natural = words.NATURAL.get((fruit, next(iter(item.colour_words), "")))
        out[names[0]] = made if natural is None else made.but(colour=natural)
    content = own.get("content")
    tinted = made is not None and made.name == "glass" and made.colour is not None
    if tinted and content is not None and content.name == "serum":
        out["content"] = Matter(name="liquid")  # golden serum would dull what tints it
    lid = own.get("lid")
    if made is not None and lid is not None and lid.name == own[names[0]].name and lid.colour:
        out["lid"] = out[names[0]]  # a box's lid is of its own paper
    if made is not None and "cushion" in names and item.colours:
        out["cushion"] = made  # a sofa is covered whole
    for part, said in item.parts:
        slot = next((s for s in words.PARTS[part] if s in own), None)
        if slot is not None:
            found = _made(said, own[slot])
            if found is not None:
                out[slot] = _dyed(found) if part == "ribbon" else found
    return out


def _dyed(made: Matter) -> Matter:
    """Return ribbon of a metal's name as the satin of its colour that is sold as such."""
    tint = words.SATINS.get(made.name)
    return made if tint is None else Matter(name="satin", colour=made.colour or tint)


def _potted(item: Wanted) -> Wanted:
    """Return what was said of a plant without its green, which is its leaves', not its pot's."""
    kept = [
        (c, w)
        for c, w in zip(item.colours, item.colour_words, strict=False)
        if "green" not in w.split()
    ]
    return replace(item, colours=[c for c, _ in kept], colour_words=[w for _, w in kept])


def _made(item: Wanted, usual: Matter) -> Matter | None:
    """Return matter for what was said of a surface: material, colour, finish."""
    said = [*item.materials, *item.attributes]
    colour = item.colours[0] if item.colours else None
    finish = next((words.FINISHES[w] for w in said if w in words.FINISHES), "")
    real = [m for m in item.materials if m not in words.FINISHES or m == "frosted glass"]
    if not real and colour is None and not finish:
        return None
    name = catalogue.material(real) if real else None
    glass = "glass" in " ".join(real) or (not real and usual.name == "glass")
    if glass and (name in (None, "glass") or usual.name == "glass"):
        return _glass(item, colour, finish, usual)
    if real and name is None:
        tint = next((words.TINTS[m] for m in real if m in words.TINTS), None)
        return Matter(name="paint", colour=colour or tint, finish=finish or "satin")
    if name is None:
        return Matter(name=_paintable(usual), colour=colour, finish=finish or usual.finish)
    own = usual.finish if name == usual.name and not finish else finish
    return Matter(name=name, colour=colour, finish=own)


def _paintable(usual: Matter) -> str:
    """Return the material that takes a colour: metals and stone asked for in red are painted."""
    if usual.name in ("kraft", "cardboard"):
        return "paper"
    return "paint" if usual.name in ("steel", "gold", "brass", "chrome") else usual.name


def _glass(item: Wanted, colour: str | None, finish: str, usual: Matter) -> Matter:
    """Return tinted glass: deeper than the colour named, as light passes it twice."""
    words_said = [w.split()[-1] for w in item.colour_words]
    if any("amber" in m for m in item.materials):
        words_said.append("amber")
    tint = next((words.GLASS[w] for w in words_said if w in words.GLASS), None)
    if tint is None and colour is not None and colour.lower() in ("#ffffff", "#fff"):
        return Matter(name="glass", finish=finish or "frosted")
    deep = any("dark" in w for w in item.colour_words)
    if finish == "clear":
        return Matter(name="glass", finish="clear")
    if tint is None and colour is None:
        kept = usual.colour if usual.name == "glass" and not item.materials else None
        return Matter(name="glass", colour=kept, finish=finish)
    return Matter(name="glass", colour=colour if deep or tint is None else tint, finish=finish)


def _steeped(out: Cast) -> None:
    """Pour tea into the cups beside a teapot, where nothing else was said."""
    if any(t.kind == "teapot" for t in out.things):
        for thing in [
            t for t in out.things if t.kind in ("cup", "mug") and "fill" not in t.options
        ]:
            spoon = {"spoon": "none"} if thing.kind == "cup" else {}  # a laid table is sparse
            out.change(thing.but(options={**spoon, **thing.options, "fill": "tea"}))


def _before_sofa(out: Cast) -> None:
    """Put a coffee table where it belongs, where nothing else was said."""
    sofa = next((t for t in out.things if t.kind in ("sofa", "armchair")), None)
    for thing in out.things:
        low = thing.name.endswith("coffee table")
        if sofa is not None and low and not thing.bonds and not sofa.bonds:
            out.change(thing.but(bonds=(Bond(kind="in_front_of", of=sofa.id),)))


def _beside_sofa(out: Cast) -> None:
    """Stand lamps and plants at a sofa's sides, not behind its back, where nothing was said."""
    sofa = next((t for t in out.things if t.kind == "sofa"), None)
    beside = [t for t in out.things if t.kind in ("floor-lamp", "plant", "armchair", "stool")]
    if sofa is None or any(t.bonds for t in (sofa, *beside)):
        return
    for number, thing in enumerate(beside):
        kind: Bonding = "right_of" if number % 2 else "left_of"
        out.change(thing.but(bonds=(Bond(kind=kind, of=sofa.id),)))


# -- bonds -----------------------------------------------------------------------------


def _bond(out: Cast) -> None:
    """Relate things by id: each of a group stands so to each of the other."""
    ids = {id(item): names for item, names in out.of}
    for item, names in out.of:
        bonds = _bonds(item, ids)
        if not bonds:
            bonds = _placed(item, out)
        for name in names:
            thing = out.find(name)
            out.change(thing.but(bonds=(*bonds, *thing.bonds)))


_SINGLE = frozenset({"on", "in", "under", "next_to", "around", "leaning_on", "above", "below"})
"""Relations that are to one thing: a cup stands on one of two books."""


def _bonds(item: Wanted, ids: dict[int, list[str]]) -> tuple[Bond, ...]:
    out: list[Bond] = []
    between: list[str] = []
    for kind, other in item.relations:
        theirs = ids.get(id(other), []) if other is not None else []
        if kind not in _BONDS or not theirs or other is item:
            continue
        if kind == "between":
            between += theirs
            continue
        many = theirs[:1] if kind in _SINGLE else theirs
        out += [Bond(kind=cast("Bonding", kind), of=name) for name in many]
    if between:
        also = between[-1] if len(between) > 1 else None
        out.append(Bond(kind="between", of=between[0], also=also))
    return tuple(dict.fromkeys(out))


_PLACES: dict[str, Bonding] = {
    "left": "left_of", "right": "right_of", "background": "behind", "foreground": "in_front_of",
}  # fmt: skip


def _placed(item: Wanted, out: Cast) -> tuple[Bond, ...]:
    """Return relations to the others for a thing said to be at the left, or in the background."""
    kind = next((b for word, b in _PLACES.items() if word in (item.place or "")), None)
    if kind is None:
        return ()
    others = [name for other, names in out.of for name in names if other is not item
              and other.place != item.place]  # fmt: skip
    return tuple(Bond(kind=kind, of=name) for name in others[:6])
