"""The things of a photograph, their matter, the set, the light, the camera and the film."""

from __future__ import annotations

from typing import Any

from limner.document.edits.camera import Camera
from limner.document.edits.cast import Cast
from limner.document.edits.develop import Develop
from limner.document.edits.light import Light
from limner.document.edits.setting import Setting
from limner.document.layers.scene import Bond, Matter, Scene, SceneLight, SceneObject
from limner.stages.plan.revising.find import find
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.work import Work

VERBS: tuple[str, ...] = ()
_MOST = 40


def scenes(work: Work) -> list[Scene]:
    """Return the scenes of the document."""
    return [layer for layer in work.document.walk() if isinstance(layer, Scene)]


def _cast(work: Work, scene: Scene, objects: list[SceneObject]) -> None:
    dumped = [o.model_dump(mode="json", exclude_defaults=True) for o in objects]
    values: dict[str, Any] = {"objects": dumped}
    if scene.arrangement == "single" and len(objects) > 1:
        values["arrangement"] = "group"
    work.do(Cast(layer=scene.id, values=values), *(o.id for o in (*scene.objects, *objects)))


def _scene_of(work: Work, one: Seen) -> Scene:
    layer = one.layer
    if isinstance(layer, Scene):
        return layer
    held = next(work.sight.by_id[k].layer for k in one.inside if k in work.sight.by_id)
    assert isinstance(held, Scene)
    return held


# -- things and matter ---------------------------------------------------------------------


def dress(work: Work, one: Seen) -> None:
    """Make a thing of other matter, another colour or another size."""
    scene, thing, change = _scene_of(work, one), one.thing, work.change
    assert thing is not None
    from limner.stages.plan.staging import catalogue

    now = _standing(work, scene)
    factor = (change.factor or 1.0) * 1.2 ** change.more.get("size", 0.0)
    new = thing
    made = _matter(work, thing)
    if made:
        new = new.but(matter={**thing.matter, **made})
    if factor != 1.0:
        new = new.but(size=_sized(thing, factor))
    found = catalogue.thing(change.noun) if change.noun else None
    if new is thing and found is not None and found.exact:
        new = thing.but(kind=found.kind, name=change.noun, matter={}, size=None)
    if new is thing:
        work.note(f"not known how to make {one.id} {change.noun or change.said!r}")
        return
    _cast(work, scene, [new if o.id == thing.id else o for o in now])


def _standing(work: Work, scene: Scene) -> list[SceneObject]:
    """Return the things as the edits so far leave them: several of one change add up."""
    for edit in reversed(work.edits):
        if isinstance(edit, Cast) and edit.layer == scene.id:
            return [SceneObject.model_validate(o) for o in edit.values["objects"]]
    return list(scene.objects)


def _sized(thing: SceneObject, factor: float) -> tuple[float, float, float]:
    from limner.stages.plan.staging import catalogue

    w, d, h = thing.size or catalogue.of(thing.kind).size
    return (round(w * factor, 5), round(d * factor, 5), round(h * factor, 5))


def _matter(work: Work, thing: SceneObject) -> dict[str, Matter]:
    """Return what the words of a change make a thing of, slot by slot."""
    from limner.stages.plan.staging import catalogue
    from limner.stages.plan.staging.cast import matter
    from limner.stages.plan.staging.wanted import Wanted

    change = work.change
    subject = change.brief.subjects[0] if change.brief and change.brief.subjects else None
    colours = (change.look.colour,) if change.look.colour else ()
    words = (change.look.colour_word,) if change.look.colour_word else ()
    said = Wanted(
        name=thing.name or thing.kind,
        colours=list(subject.colours if subject and subject.colours else colours),
        colour_words=list(subject.colour_words if subject and subject.colour_words else words),
        materials=list(subject.materials if subject else ()),
        attributes=list(subject.attributes if subject else ()),
    )
    if not (said.colours or said.materials or said.attributes):
        return {}
    return matter(said, catalogue.of(thing.kind).matter)


def exchanged(work: Work) -> bool:
    """Exchange a matter where the change names one: 'the marble for oak'; return whether it did."""
    from limner.stages.plan.staging import catalogue

    noun, new = work.change.target.noun, work.change.noun
    old, made = catalogue.material([noun]), catalogue.material([new])
    if old is None or made is None or not noun:
        return False
    done = False
    for scene in scenes(work):
        slots = {k: m for k, m in scene.set.matter.items() if m.name == old}
        if slots:
            fresh = {k: Matter(name=made, finish=m.finish) for k, m in slots.items()}
            changed = scene.set.but(matter={**scene.set.matter, **fresh})
            work.do(Setting(layer=scene.id, values={"set": changed.model_dump(mode="json")}))
            done = True
        objects = [_remade(o, old, made) for o in scene.objects]
        if objects != list(scene.objects):
            _cast(work, scene, objects)
            done = True
    return done


def _remade(thing: SceneObject, old: str, new: str) -> SceneObject:
    matter = {
        slot: Matter(name=new, finish=m.finish) if m.name == old else m
        for slot, m in thing.matter.items()
    }
    return thing.but(matter=matter) if matter != thing.matter else thing


def recast(work: Work, things: tuple[Seen, ...]) -> None:
    """Put things of another kind in the places of some: 'swap the lemons for oranges'."""
    from limner.stages.plan.staging import catalogue

    found = catalogue.thing(work.change.noun) if work.change.noun else None
    staged = [one for one in things if one.thing is not None]
    if found is None or not staged:
        work.note(f"not known how to put {work.change.text!r} in its place")
        return
    scene = _scene_of(work, staged[0])
    ids = {one.id for one in staged}
    new = [
        o.but(kind=found.kind, name=work.change.noun, matter={}, size=None) if o.id in ids else o
        for o in scene.objects
    ]
    _cast(work, scene, new)


def take_away(work: Work, one: Seen) -> None:
    """Take a thing, or what is printed on one, away."""
    scene = _scene_of(work, one)
    if one.thing is not None:
        left = [
            o.but(bonds=tuple(b for b in o.bonds if one.id not in (b.of, b.also)))
            for o in _standing(work, scene)
            if o.id != one.id
        ]
        if not left:
            work.note("a scene of nothing cannot be photographed")
            return
        _cast(work, scene, left)
        return
    left = []
    for thing in _standing(work, scene):
        prints = {
            area: sheet.but(layers=tuple(la for la in sheet.layers if la.id != one.id))
            for area, sheet in thing.prints.items()
        }
        left.append(thing.but(prints={a: s for a, s in prints.items() if s.layers}))
    _cast(work, scene, left)
    copies = [c for c in work.copies() if c.text != one.words]
    work.ask(strings=tuple(copies))


def counted(work: Work) -> None:
    """Show more or fewer of a thing."""
    change = work.change
    things = [one for one in _counted(work) if one.thing is not None]
    if not things:
        work.note(f"nothing in the picture answers to {change.target.phrase or change.said!r}")
        return
    scene = _scene_of(work, things[0])
    now = len(things)
    number = int(change.number if change.number is not None else now + change.more.get("count", 0))
    if not 0 <= number <= _MOST:
        work.note(f"{number} cannot be shown: at most {_MOST} can")
        return
    work.about = tuple(things)
    drop = {one.id for one in things[number:]}
    objects = [o for o in scene.objects if o.id not in drop]
    last = things[-1].thing
    assert last is not None
    for _ in range(number - now):
        name = _fresh(objects, things[0].id)
        objects.append(last.but(id=name, at=None, prints={}))
    if not objects:
        work.note("a scene of nothing cannot be photographed")
        return
    _cast(work, scene, objects)


def _counted(work: Work) -> tuple[Seen, ...]:
    """Return the things counted: by name, else those that are as many as was said."""
    change = work.change
    if not change.target.recent:
        return find(change.target.but(every=True), work.sight).things
    recent = find(change.target, work.sight, work.sitting.recent).things
    by_kind: dict[str, list[Seen]] = {}
    for one in work.sight.things:
        if one.thing is not None:
            by_kind.setdefault(one.thing.kind, []).append(one)
    old = int(change.old) if change.old.isdigit() else None
    same = [many for many in by_kind.values() if len(many) == old]
    if len(same) == 1:
        return tuple(same[0])
    return tuple(one for one in recent if one.thing is not None)


def _fresh(objects: list[SceneObject], stem: str) -> str:
    taken = {o.id for o in objects}
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def brought(work: Work) -> None:
    """Bring a thing in, by what it is said to stand by; flat scenes are composed anew with it."""
    from limner.stages.plan.staging import catalogue
    from limner.stages.plan.staging.wanted import Wanted

    fragment = work.change.brief
    assert fragment is not None
    subject = fragment.subjects[0]
    if not scenes(work):
        brief = work.sitting.brief
        if brief is None or not brief.subjects:
            work.note(f"not known how to add {subject.name!r} to this sheet")
            return
        work.ask(subjects=(*brief.subjects, subject.but(relations=())))
        work.anew(f"with {subject.name}")
        return
    scene, found = scenes(work)[0], catalogue.thing(subject.name)
    if found is None:
        work.note(f"{subject.name!r} cannot be built: there is no model of it to trace")
        return
    if not found.exact:
        work.note(f"a {found.kind.replace('-', ' ')} stands in for {subject.name!r}")
    from limner.stages.plan.staging.cast import matter

    said = Wanted(
        name=subject.name, colours=list(subject.colours),
        colour_words=list(subject.colour_words), materials=list(subject.materials),
        attributes=list(subject.attributes),
    )  # fmt: skip
    made = matter(said, catalogue.of(found.kind).matter)
    objects = list(scene.objects)
    bonds = _bonds(work, subject.relations[0].kind if subject.relations else "")
    stem = "-".join(catalogue.split(subject.name)[-1:]) or found.kind
    for _ in range(min(subject.count, _MOST - len(objects))):
        taken = {o.id for o in objects}
        name = stem if stem not in taken else _fresh(objects, stem)
        objects.append(
            SceneObject(id=name, kind=found.kind, name=subject.name, matter=made, bonds=bonds)
        )
    _cast(work, scene, objects)


def _bonds(work: Work, kind: str) -> tuple[Bond, ...]:
    by = work.change.by
    if by is None or not kind:
        return ()
    found = [one for one in find(by, work.sight, work.sitting.recent).things if one.thing]
    try:
        return (Bond.model_validate({"kind": kind, "of": found[0].id}),) if found else ()
    except ValueError:
        return ()


def moved(work: Work, things: tuple[Seen, ...]) -> None:
    """Stand things to a side of another, or of all the others."""
    change = work.change
    kind = {
        "left": "left_of", "right": "right_of", "beside": "next_to", "above": "on",
        "forward": "in_front_of", "back": "behind", "behind": "behind",
    }.get(change.where)  # fmt: skip
    staged = [t for t in things if t.thing is not None]
    one, ids = staged[0], {t.id for t in staged}
    scene = _scene_of(work, one)
    by = find(change.by, work.sight).things if change.by is not None else ()
    others = [o.id for o in scene.objects if o.id not in ids]
    of = next((t.id for t in by if t.thing is not None), others[0] if others else None)
    if kind is None or of is None:
        work.note(f"not known how to move {one.id} {change.where!r}")
        return
    bond = (Bond.model_validate({"kind": kind, "of": of}),)
    rest = [
        o.but(bonds=tuple(b for b in o.bonds if b.of not in ids)) for o in _standing(work, scene)
    ]
    _cast(work, scene, [o.but(at=None, bonds=bond) if o.id in ids else o for o in rest])


def turned(work: Work, one: Seen) -> None:
    """Turn a thing about the vertical."""
    scene, thing = _scene_of(work, one), one.thing
    assert thing is not None
    degrees = work.change.number if work.change.verb == "turn" else 180.0
    new = thing.but(turn=round((thing.turn + (degrees or 0.0)) % 360, 3))
    _cast(work, scene, [new if o.id == thing.id else o for o in _standing(work, scene)])


# -- set, light, camera, film ----------------------------------------------------------------


def set_in(work: Work) -> None:
    """Take the scene to another place: only the set, and its light where it was told, change."""
    change, brief, request = work.change, work.sitting.brief, work.sitting.request
    found, like = change.brief, work.sitting.likeness
    if brief is None or request is None or like is None or found is None:
        work.anew("another place")
        return
    place = found.setting or change.noun
    subjects = [s for s in brief.subjects if s.name not in ("table", "surface", "wall", "floor")]
    surfaces = [s for s in found.subjects if s.name != "thing"]
    asked = work.ask(setting=place, subjects=(*subjects, *surfaces), ground=None,
                     light=found.light or brief.light)  # fmt: skip
    assert asked is not None
    new = work.planner.plan(asked, request, work.world, like=like).document
    other = next((la for la in new.walk() if isinstance(la, Scene)), None)
    for scene in scenes(work):
        if other is None:
            continue
        work.do(Setting(layer=scene.id, values={"set": other.set.model_dump(mode="json")}))
        if found.light or _outdoors(scene.set.kind) != _outdoors(other.set.kind):
            lamps = [lamp.model_dump(mode="json") for lamp in other.lights]
            work.do(Light(layer=scene.id, values={"lights": lamps, "ambient": other.ambient}))


def _outdoors(kind: str) -> bool:
    from limner.stages.plan.staging import words

    return kind in words.OUTDOORS


def toned(work: Work, colour: str) -> bool:
    """Give the ground behind things a colour, where the set has one; return whether it did."""
    done = False
    for scene in scenes(work):
        first = ("sweep", "wall", "backdrop", "paper")
        slots = [*(s for s in first if s in scene.set.matter), *scene.set.matter]
        if not slots:
            continue
        slot = slots[0]
        own = scene.set.matter[slot]
        matter = {**scene.set.matter, slot: own.but(colour=colour)}
        changed = scene.set.but(matter=matter)
        work.do(Setting(layer=scene.id, values={"set": changed.model_dump(mode="json")}))
        done = True
    return done


_SIDES = {"left": -60.0, "right": 60.0, "front": 0.0, "behind": 180.0, "back": 180.0, "side": -80.0}


def lit(work: Work) -> None:
    """Turn, warm, dim or soften the lights."""
    change = work.change
    for scene in scenes(work):
        lights = [_lamp(lamp, work, index) for index, lamp in enumerate(scene.lights)]
        if tuple(lights) == scene.lights:
            work.note(f"not known how to light it so: {change.said!r}")
            continue
        dumped = [lamp.model_dump(mode="json") for lamp in lights]
        ambient = scene.ambient * 1.3 ** change.more.get("light", 0.0)
        work.do(Light(layer=scene.id, values={"lights": dumped, "ambient": round(ambient, 4)}))
        warmth = change.more.get("warmth", 0.0)
        if warmth:
            film = scene.film.but(warmth=scene.film.warmth + 350.0 * warmth)
            work.do(Develop(layer=scene.id, values={"film": film.model_dump(mode="json")}))


def _lamp(lamp: SceneLight, work: Work, index: int) -> SceneLight:
    more, where = work.change.more, work.change.where
    kelvin = min(20000.0, max(1500.0, lamp.kelvin * 0.78 ** more.get("warmth", 0.0)))
    hardness = min(1.0, max(0.0, lamp.hardness + 0.3 * more.get("hardness", 0.0)))
    strength = lamp.strength * 1.35 ** more.get("light", 0.0)
    fields: dict[str, Any] = {
        "kelvin": round(kelvin, 1),
        "hardness": round(hardness, 3),
        "strength": round(strength, 4),
    }
    if where in ("above", "top"):
        fields["elevation"] = 75.0 if index == 0 else lamp.elevation
    elif where in _SIDES:
        side = _SIDES[where]
        if where in ("left", "right"):
            fields["azimuth"] = (
                abs(lamp.azimuth) * (-1 if where == "left" else 1) if index == 0 else -lamp.azimuth
            )
            if index == 0 and abs(lamp.azimuth) < 20:
                fields["azimuth"] = side
        elif index == 0:
            fields["azimuth"] = side
    if work.change.colours:
        fields["colour"] = work.change.colours[0]
    new = lamp.but(**fields)
    return new if new.hash != lamp.hash else lamp


def seen_from(work: Work) -> None:
    """Move the camera, or open its lens."""
    change = work.change
    for scene in scenes(work):
        camera, far = scene.camera, change.more.get("way", 1.0)
        lift = {"lower": -10.0, "higher": 10.0}.get(change.where)
        fields: dict[str, Any] = {}
        if change.number:
            fields["focal"] = min(800.0, max(8.0, change.number))
        elif "blur" in change.more:
            stop = camera.f_number or 16.0
            fields["f_number"] = round(min(32.0, max(1.2, stop / 2.0 ** change.more["blur"])), 2)
        elif lift is not None:
            fields["elevation"] = min(88.0, max(-20.0, camera.elevation + lift * far))
        elif change.where == "overhead":
            fields["elevation"] = 84.0
        elif change.where == "level":
            fields |= {"elevation": 2.0, "azimuth": 0.0}
        elif change.where in ("closer", "further"):
            factor = (1.25 if change.where == "closer" else 0.8) ** far
            fields["fill"] = round(min(1.15, camera.fill * factor), 4)
            if camera.distance is not None:
                fields["distance"] = camera.distance / factor
        elif change.where in ("left", "right"):
            turn = 18.0 if change.where == "right" else -18.0
            fields["azimuth"] = camera.azimuth + turn * far
        new = camera.but(**fields)
        if new == camera:
            work.note("the camera is there already")
            continue
        work.do(Camera(layer=scene.id, values={"camera": new.model_dump(mode="json")}))


def developed(work: Work, more: dict[str, float]) -> None:
    """Develop the film lighter, harder, richer."""
    for scene in scenes(work):
        film = scene.film
        new = film.but(
            exposure=round(film.exposure + 0.6 * more.get("light", 0.0), 3),
            contrast=round(film.contrast * 1.2 ** more.get("contrast", 0.0), 4),
            saturation=round(film.saturation * 1.25 ** more.get("chroma", 0.0), 4),
            warmth=film.warmth + 700.0 * more.get("warmth", 0.0),
            grain=min(1.0, max(0.0, film.grain + 0.15 * more.get("grain", 0.0))),
            vignette=min(1.0, max(0.0, film.vignette + 0.2 * more.get("vignette", 0.0))),
            bloom=min(1.0, max(0.0, film.bloom + 0.2 * more.get("bloom", 0.0))),
        )
        if new.hash == film.hash:
            work.note(f"not known how to develop it so: {work.change.said!r}")
            continue
        work.do(Develop(layer=scene.id, values={"film": new.model_dump(mode="json")}))
