"""How words are set: colour, face, weight, size, spacing, and where they are ranged."""

from __future__ import annotations

from typing import Any

from limner.basics.geometry import Box
from limner.document.edits.place import Place
from limner.document.layers.group import Group, Stack
from limner.document.layers.text import Text, TextStyle
from limner.stages.plan.design import WEIGHT_WORDS
from limner.stages.plan.lettering.craft import plainer
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.tints import repainted, stepped
from limner.stages.plan.revising.work import Work
from limner.stages.plan.typography import face_classes, installed, true_to_case

VERBS: tuple[str, ...] = ()
_STEP = 1.22
"""What one step makes words larger by."""
_SIZES = {"tiny": 0.55, "small": 0.78, "medium": 1.0, "large": 1.3, "huge": 1.7}
_DISPLAY = frozenset(["headline", "logo", "quote", "name", "section", "author", "sign"])


def set_in(work: Work, text: Seen) -> None:
    """Set a text as the change asks."""
    layer = text.layer
    assert isinstance(layer, Text)
    style, change = layer.style, work.change
    fields = {**_paint(work, style), **_face(work, text), **_weight(work, layer)}
    if change.look.italic is not None:
        fields["italic"] = change.look.italic
    if "tracking" in change.more:
        fields["tracking"] = round(style.tracking + 0.06 * change.more["tracking"], 4)
    if "leading" in change.more:
        fields["leading"] = round((style.leading or 1.2) + 0.15 * change.more["leading"], 3)
    if change.where:
        fields["align"] = change.where
        _across(work, text)
    if fields:
        work.restyle(text, **fields)
    if change.look.caps:
        from limner.stages.plan.revising.verbs.say import rewrite

        rewrite(work, text, layer.text.upper())
    factor = _factor(work)
    if factor != 1.0:
        _sized(work, text, factor)


def _paint(work: Work, style: TextStyle) -> dict[str, Any]:
    """Return the paint, lettering made plain so that the colour shows."""
    change = work.change
    steps = {k: v for k, v in change.more.items() if k in ("light", "warmth", "chroma")}
    if change.look.colour is None and not steps:
        return {}
    paint = change.look.colour or repainted(style.paint, lambda c: stepped(c, steps))
    out: dict[str, Any] = {
        "paint": paint if isinstance(paint, str) else paint.model_dump(mode="json")
    }
    if style.lettering is not None and change.look.colour is not None:
        plain = plainer(style.lettering)
        out["lettering"] = plain.model_dump(mode="json") if plain is not None else None
    if change.look.colour is not None and any(p.paint is not None for p in style.passages):
        out["passages"] = [p.but(paint=None).model_dump(mode="json") for p in style.passages]
    return out


def _face(work: Work, text: Seen) -> dict[str, Any]:
    """Return a face of the class asked for: the first for display, the last for running text."""
    wanted = work.change.look.face
    if wanted is None:
        return {}
    have = installed(work.world.fonts)
    faces = [f for f in face_classes().get(wanted, {}).get("Latn", ()) if f in have]
    if not faces:
        work.note(f"no {wanted} face is installed")
        return {}
    face = faces[0] if text.role in _DISPLAY or len(faces) == 1 else faces[1]
    layer = text.layer
    assert isinstance(layer, Text)
    out: dict[str, Any] = {"face": true_to_case(face, layer.text), "stretch": 100.0}
    if work.change.look.weight is None and layer.style.weight > 700:
        out["weight"] = 700
    return out


def _weight(work: Work, layer: Text) -> dict[str, Any]:
    change = work.change
    if change.look.weight is not None:
        return {"weight": WEIGHT_WORDS[change.look.weight]}
    if "weight" not in change.more:
        return {}
    low, high = _weights(work, layer.style)
    weight = int(min(high, max(low, layer.style.weight + 200 * change.more["weight"])))
    if weight == min(high, max(low, layer.style.weight)):
        end = "heavy" if change.more["weight"] > 0 else "light"
        work.note(f"{layer.style.face} is as {end} as it comes")
        return {}
    return {"weight": weight}


def _weights(work: Work, style: TextStyle) -> tuple[int, int]:
    """Return the lightest and the heaviest weight the face of a style comes in."""
    of = [
        face
        for face in work.world.fonts.faces()
        if style.face in (face.id, face.family.lower().replace(" ", "-"))
    ]
    ranges = [face.weights for face in of]
    if not ranges:
        return 100, 900
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _across(work: Work, text: Seen) -> None:
    """Let a text take the whole width of its stack, so that it can be ranged in it."""
    parent = work.sight.parent(text)
    layer = text.layer
    stacked = parent is not None and isinstance(parent.layout, Stack)
    if stacked and layer.box is None and layer.flow.align not in (None, "stretch"):
        work.do(
            Place(layer=layer.id, values={"flow": layer.flow.but(align="stretch").model_dump()})
        )


# -- size ----------------------------------------------------------------------------------


def _factor(work: Work) -> float:
    change = work.change
    factor = change.factor or 1.0
    factor *= float(_STEP ** change.more.get("size", 0.0))
    return factor * _SIZES.get(change.look.size or "", 1.0)


def _sized(work: Work, text: Seen, factor: float) -> None:
    """Set a text larger or smaller than it came out, its box grown where it has its own."""
    layer = text.layer
    assert isinstance(layer, Text)
    now = work.sight.set_sizes.get(text.id, layer.style.size)
    fields: dict[str, Any] = {"size": round(now * factor, 3)}
    if factor < 1.0:
        fields["least"] = min(layer.style.least, fields["size"])
    held = layer.flow.held
    if layer.flow.held is not None and factor > 1.0:
        fields["narrowest"] = layer.style.narrowest
    work.restyle(text, **{k: v for k, v in fields.items() if v is not None})
    if factor > 1.0 and layer.box is not None:
        box = _grown(work, text, layer.box, factor)
        work.do(Place(layer=layer.id, values={"box": tuple(box)}))
    if factor > 1.0 and held is not None:
        work.loose = True
    work.loose |= factor > 1.0 and layer.box is None


def _grown(work: Work, text: Seen, box: Box, factor: float) -> Box:
    """Return a box as much larger as its words, kept on the sheet; it grows from where they are
    ranged."""
    layer = text.layer
    assert isinstance(layer, Text)
    width, height = work.document.size
    safe = max(work.document.safe, 0.015 * min(width, height)) + work.document.bleed
    parent = work.sight.parent(text)
    room = (
        Box(safe, safe, width - 2 * safe, height - 2 * safe)
        if parent is None
        else box.inset(-box.width, -box.height)
    )
    wide, high = box.width * factor, box.height * factor
    across = {"start": 0.0, "left": 0.0, "centre": 0.5}.get(layer.style.align, 1.0)
    down = {"top": 0.0, "middle": 0.5, "bottom": 1.0}.get(layer.style.valign, 0.0)
    if layer.style.align == "justify":
        across = 0.0
    x = box.x - across * (wide - box.width)
    y = box.y - down * (high - box.height)
    right, bottom = min(x + wide, room.right), min(y + high, room.bottom)
    x, y = max(x, room.x), max(y, room.y)
    return Box(x, y, max(box.width, right - x), max(box.height, bottom - y))


def holder(work: Work, text: Seen) -> Group | None:
    """Return the panel made for a text alone."""
    parent = work.sight.parent(text)
    if parent is None or parent.fill is None:
        return None
    alone = [one for one in work.sight.texts if parent.id in one.inside]
    return parent if len(alone) == 1 else None
