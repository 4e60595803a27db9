"""Another place behind it all: the panel that shows one is painted anew, words stay as they are.

Where no panel does, the place goes under the whole sheet, veiled in its ground so that words that
stood on plain colour still read.
"""

from __future__ import annotations

from limner.basics.colour import with_alpha
from limner.basics.geometry import Affine, Box, Size
from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.edits.insert import Insert, Remove
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.request import Request
from limner.stages.plan.revising.moulding import moulded
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.tints import colours_of
from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.verbs.add import fresh
from limner.stages.plan.revising.work import Work

VERBS = ("setting",)
_VEIL = 0.74
_PANEL = 0.1
"""Share of the sheet from which a layer without words is its picture."""


def make(work: Work) -> None:
    """Show another place."""
    change = work.change
    if scene.scenes(work):
        scene.set_in(work)
        return
    found = change.brief
    if found is None or found.setting is None:
        work.note(f"no place is known that {change.noun!r} names: say a place, or a colour")
        return
    old = _panel(work)
    if old is not None:
        assert old.layer.box is not None
        box = old.layer.box
        work.replace(_shown(work, found, box, old.id))
        work.named += [one.id for one in work.sight.below(old.id)]
        work.named += [t.id for t in work.sight.texts if t.box.intersection(old.box).area > 0]
        return
    _behind(work, found)


def _panel(work: Work) -> Seen | None:
    """Return the layer that shows the picture of a sheet: the largest that has a ground, no
    words, and is no mere drawing."""
    width, height = work.document.size
    sheet = Box(0, 0, width, height)

    def shown(one: Seen) -> float:
        return one.box.intersection(sheet).area / sheet.area

    able = [
        one
        for one in work.sight.things
        if isinstance(one.layer, Group) and not one.inside and one.layer.box is not None
        and one.role in ("subject", "backdrop", "picture") and not work.sight.words_of(one)
        and shown(one) >= _PANEL and _grounded(one.layer)
    ]  # fmt: skip
    return max(able, key=shown, default=None)


def _grounded(group: Group) -> bool:
    return group.fill is not None or any(
        la.role in ("backdrop", "picture", "light") for la in walk(group.children)
    )


def _shown(work: Work, found: Brief, box: Box, layer_id: str) -> Group:
    """Return a place drawn to fill a box, its layers under ids of their own."""
    ratio = min(3.0, max(1 / 3.0, box.width / max(1.0, box.height)))
    width = max(box.width, box.height * ratio)
    scale = max(1.0, 256 / min(width, width / ratio)) * min(1.0, 3840 / max(width, width / ratio))
    size = Size(round(width * scale), round(width * scale / ratio))
    request = Request(prompt=found.prompt, size=size, seed=work.document.seed, kind="scene")
    asked = found.but(
        prompt=f"Illustration of {found.setting}", subjects=(), strings=(), medium="illustration"
    )
    document = work.planner.plan(asked, request, work.world).document
    cover = max(box.width / size.width, box.height / size.height)
    dx, dy = (box.width - cover * size.width) / 2, (box.height - cover * size.height) / 2
    whole = Box(0.0, 0.0, *size)
    stem = fresh(work.document, "place")
    children = tuple(
        moulded(
            _renamed(la if la.box is not None or _by_path(la) else la.but(box=whole), stem),
            Affine(cover, 0, 0, cover, dx, dy),
        )
        for la in document.layers
    )
    return Group(
        id=layer_id, name=found.setting or "", role="backdrop", box=box, children=children,
        fill=document.background, crop=True,
    )  # fmt: skip


def _by_path(layer: Layer) -> bool:
    return isinstance(layer, Shape) and layer.form == "path" and layer.view is None


def _renamed(layer: Layer, stem: str) -> Layer:
    """Return a layer whose ids, and those in it, no other layer has."""
    fields: dict[str, object] = {"id": f"{stem}-{layer.id}"}
    if isinstance(layer, Group):
        fields["children"] = tuple(_renamed(child, stem) for child in layer.children)
    return layer.but(**fields)


def _behind(work: Work, found: Brief) -> None:
    """Put a place under the whole sheet, in place of what adorned its ground."""
    width, height = work.document.size
    box = Box(0.0, 0.0, float(width), float(height))
    for one in work.sight.things:
        plain = not one.inside and one.thing is None and not work.sight.words_of(one)
        if plain and one.role in ("backdrop", "texture", "light"):
            work.do(Remove(layer=one.id), *(inner.id for inner in work.sight.below(one.id)))
    group = _shown(work, found, box, fresh(work.document, "backdrop-place"))
    work.do(Insert(layer=group, index=0), *(la.id for la in walk((group,))))
    work.named += [one.id for one in work.sight.texts]
    ground = next(iter(colours_of(work.document.background)), None)
    if ground is not None:
        veil = Shape(
            id=fresh(work.document, "veil"), role="backdrop", box=box,
            fill=with_alpha(ground[:7], _VEIL),
        )  # fmt: skip
        work.do(Insert(layer=veil, index=1), veil.id)
