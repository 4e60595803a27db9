"""Sight: what can be pointed at in a laid-out document, where it is and what it may be called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from limner.basics.geometry import Affine, Box
from limner.document.document import Document
from limner.document.frame import Cluster, Frame, Glyphs, Item, Job
from limner.document.layer import Layer
from limner.document.layers.generated import Generated
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.scene import Scene, SceneObject
from limner.document.layers.text import Text

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
_STEM = re.compile(r"-\d+$")


@dataclass(frozen=True, slots=True)
class Seen:
    """A layer, or a thing of a scene, as it is seen.

    id: of the layer or the thing. box: pixels of the picture. names: words that name it. inside:
    ids of what holds it, the outermost first. scene: id of the scene a thing is in.
    """

    id: str
    layer: Layer
    box: Box
    names: frozenset[str]
    inside: tuple[str, ...] = ()
    thing: SceneObject | None = None

    @property
    def words(self) -> str:
        """What it says, where it is a text."""
        return self.layer.text if self.thing is None and isinstance(self.layer, Text) else ""

    @property
    def role(self) -> str:
        """What it is for."""
        return "thing" if self.thing is not None else self.layer.role


@dataclass(frozen=True)
class Sight:
    """Everything that can be pointed at in a document, in paint order."""

    document: Document
    frame: Frame
    things: tuple[Seen, ...] = field(default=())

    @classmethod
    def of(cls, document: Document, frame: Frame) -> Sight:
        """Look at a document that `frame` lays out."""
        boxes, places = _boxes(frame), _places(frame)
        return cls(document, frame, tuple(_look(document.layers, (), boxes, places)))

    @cached_property
    def by_id(self) -> dict[str, Seen]:
        """What is seen, by id; a thing of a scene under its own."""
        return {one.id: one for one in self.things}

    @cached_property
    def texts(self) -> tuple[Seen, ...]:
        """The words that were asked for, in reading order."""
        found = [
            one
            for one in self.things
            if isinstance(one.layer, Text) and one.thing is None and not one.layer.decorative
        ]
        return tuple(in_order(found))

    @cached_property
    def set_sizes(self) -> dict[str, float]:
        """The size every text came out at, by id."""
        return {i.layer: i.size for i, _ in self.frame.walk() if isinstance(i, Glyphs)}

    @cached_property
    def into(self) -> dict[str, Affine]:
        """From the pixels of the picture into those of the parent of each layer."""
        return {key: at.inverse() for key, at in _parents(self.frame.items, Affine())}

    def below(self, holder: str) -> tuple[Seen, ...]:
        """Return what is inside a group or scene, however deep."""
        return tuple(one for one in self.things if holder in one.inside)

    def words_of(self, one: Seen) -> tuple[Seen, ...]:
        """Return the texts a layer is or holds, in reading order."""
        if one.words:
            return (one,)
        key = one.thing.id if one.thing is not None else one.id
        return tuple(text for text in self.texts if key in text.inside)

    def parent(self, one: Seen) -> Group | None:
        """Return the group that holds a layer."""
        found = self.by_id.get(one.inside[-1]) if one.inside else None
        layer = found.layer if found is not None else None
        return layer if isinstance(layer, Group) else None


def in_order(things: list[Seen]) -> list[Seen]:
    """Return things from top to bottom, those side by side from left to right."""
    rows: list[list[Seen]] = []
    for one in sorted(things, key=lambda t: (t.box.centre[1], t.box.x)):
        row = rows[-1] if rows else []
        if row and abs(row[0].box.centre[1] - one.box.centre[1]) < 0.5 * min(
            row[0].box.height or 1.0, one.box.height or 1.0
        ):
            row.append(one)
        else:
            rows.append([one])
    return [one for row in rows for one in sorted(row, key=lambda t: t.box.x)]


def _look(
    layers: tuple[Layer, ...],
    inside: tuple[str, ...],
    boxes: dict[str, Box],
    places: dict[str, tuple[float, float]],
) -> Iterator[Seen]:
    before: Layer | None = None
    for layer in layers:
        if over(layer, before):
            continue  # the painting it lies on is what is pointed at
        before = layer
        box = boxes.get(layer.id, _NOWHERE)
        yield Seen(layer.id, layer, box, _names(layer), inside)
        if isinstance(layer, Group):
            yield from _look(layer.children, (*inside, layer.id), boxes, places)
        elif isinstance(layer, Scene):
            yield from _things(layer, inside, boxes, places)


def over(layer: Layer, base: Layer | None) -> bool:
    """Whether a layer is an edit of the painting `base`, which it lies on."""
    edits = isinstance(layer, Generated) and layer.task == "edit" and layer.source is None
    return edits and isinstance(base, Generated) and layer.box == base.box


def _things(
    scene: Scene,
    inside: tuple[str, ...],
    boxes: dict[str, Box],
    places: dict[str, tuple[float, float]],
) -> Iterator[Seen]:
    whole = boxes.get(scene.id, _NOWHERE)
    for thing in scene.objects:
        x, y = places.get(thing.id, (0.5, 0.5))
        box = Box(whole.x + x * whole.width - 0.5, whole.y + y * whole.height - 0.5, 1.0, 1.0)
        names = {*_bag(thing.name), *_bag(thing.kind), *_bag(_STEM.sub("", thing.id)), thing.name}
        yield Seen(thing.id, scene, box, frozenset(names), (*inside, scene.id), thing)
        for sheet in thing.prints.values():
            held = (*inside, scene.id, thing.id)
            yield from (
                Seen(one.id, one.layer, box, one.names, (*held, *one.inside))
                for one in _look(sheet.layers, (), {}, {})
            )


def _names(layer: Layer) -> frozenset[str]:
    """Return the words a layer may be called by, in lower case."""
    names = {*_bag(_STEM.sub("", layer.id)), *_bag(layer.role), *_bag(layer.name)}
    if isinstance(layer, Illustration):
        names |= {*_bag(layer.label), *_bag(layer.art.split(":")[-1])}
    return frozenset(names)


def _bag(words: str) -> set[str]:
    return {w for w in re.split(r"[\s\-_]+", words.lower()) if w}


def _boxes(frame: Frame) -> dict[str, Box]:
    """Return where each layer is seen: words by their ink."""
    out: dict[str, Box] = {}
    for item, at in frame.walk():
        box = at.box(item.box)
        out[item.layer] = out[item.layer].union(box) if item.layer in out else box
    return out


def _places(frame: Frame) -> dict[str, tuple[float, float]]:
    """Return where the things of scenes stand, from left to right and from far to near, 0–1.

    Told by the plane they stand on and the way the camera looks; near enough to tell left from
    right.
    """
    out: dict[str, tuple[float, float]] = {}
    for item, _ in frame.walk():
        if not isinstance(item, Job) or item.task != "scene":
            continue
        shot = item.data.get("shot", item.data)
        camera = shot.get("camera", {})
        eye, aim = camera.get("position", (0, -1, 0)), camera.get("target", (0, 0, 0))
        dx, dy = aim[0] - eye[0], aim[1] - eye[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        dx, dy = dx / length, dy / length
        for thing in shot.get("things", ()):
            x, y, z = thing.get("at", (0.0, 0.0, 0.0))
            across = (x - aim[0]) * dy - (y - aim[1]) * dx
            depth = (x - aim[0]) * dx + (y - aim[1]) * dy
            out[thing["id"]] = (0.5 + across / (2 * length), 0.5 - (0.4 * depth + z) / (2 * length))
    return out


def _parents(items: tuple[Item, ...], at: Affine) -> Iterator[tuple[str, Affine]]:
    """Yield each layer with the way from its parent's pixels to the picture's."""
    for item in items:
        yield item.layer, at
        if isinstance(item, Cluster):
            here = item.transform.then(at) if item.transform else at
            inner = [(k, a) for k, a in _parents(item.items, here) if k != item.layer]
            yield from inner
