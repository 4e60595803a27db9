"""A language model's reply, read as what it is: text from elsewhere that may hold anything.

It becomes a reading of the prompt and a Document of ours, or is refused with the reason. Numbers
are bounded, kinds of layers and effects are those a design needs, ids are plain; no string of the
model's is set, named or kept but its remarks.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from pydantic import ValidationError

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.text import Text
from limner.document.value import Value
from limner.ports.fonts import Fonts
from limner.ports.illustrations import Illustrations
from limner.stages.advice.carrying import Cargo, Refused, flattened, restored
from limner.stages.advice.told import Told

KINDS = ("text", "shape", "group", "illustration", "chart", "picture")
"""Layers a design may have."""
EFFECTS = ("shadow", "blur", "inner-shadow")
DROPPED: dict[str, tuple[str, ...]] = {
    "layer": ("name", "clip"),
    "flow": ("held",),
    "text": ("ruby", "lang"),
    "style": ("lettering", "passages"),
    "chart": ("data", "unit", "lang", "x_label", "y_label"),
    "picture": ("exif",),
    "illustration": ("label",),
}
"""Fields that are ours, or that a design does without."""
TEXTURES, WORKED = 8, 40
"""Textures and effects of a design."""
LAYERS, DEEP, FAR, LONG, REMARKS = 300, 8, 20_000.0, 20_000, 5
"""Layers of a design, groups within groups, the largest length, signs of a path, remarks."""
_CEILINGS = {"sigma": 200.0, "blur": 200.0, "columns": 24, "size": 4000.0, "stretch": 200.0}
_FLOORS = {"size": 1.0, "columns": 0, "scale": 0.05}
_FREE = frozenset({"number", "x", "seed", "version"})
"""Figures of charts, which are ours, and numbers nothing is measured by."""
_ENDLESS = re.compile(r"(?<![\d.])\d{6,}|[eE]")
"""Numbers of a path beyond any sheet."""
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a design is made on, and with: its size and what the house has.

    kinds, styles: names there are. faces: ids. references: digests of pictures brought. gives: what
    a model is asked for.
    """

    size: Size
    kind: str
    kinds: tuple[str, ...]
    styles: tuple[str, ...]
    faces: tuple[str, ...]
    face: str
    seed: int = 0
    lang: str = "en"
    references: tuple[str, ...] = ()
    transparent: bool = False
    gives: str = "both"


class Proposal(Value):
    """What a reply comes to. remarks: what the model said beside it, plain and short."""

    told: Told | None = None
    document: Document | None = None
    remarks: tuple[str, ...] = ()


def read_reply(
    text: str, cargo: Cargo, sheet: Sheet, fonts: Fonts, drawings: Illustrations
) -> Proposal:
    """Return what a reply proposes; raises Refused saying what is wrong with it."""
    try:
        return _proposed(parsed(text), cargo, sheet, fonts, drawings)
    except (RecursionError, OverflowError):
        raise Refused("the reply is nested too deeply, or holds numbers without end") from None


def _proposed(
    reply: dict[str, Any], cargo: Cargo, sheet: Sheet, fonts: Fonts, drawings: Illustrations
) -> Proposal:
    told = _told(reply.get("brief"), cargo, sheet) if sheet.gives != "document" else None
    design = reply.get("document") if sheet.gives != "brief" else None
    document = None
    if design is not None:
        document = _designed(design, cargo, sheet, fonts, drawings)
    if told is None and document is None:
        wanted = {"both": "neither a 'brief' nor a 'document'"}.get(
            sheet.gives, f"no {sheet.gives!r}"
        )
        raise Refused(f"the reply has {wanted}")
    return Proposal(told=told, document=document, remarks=_remarks(reply.get("remarks")))


def parsed(text: str) -> dict[str, Any]:
    """Return the JSON object in a reply; fences, thoughts and words round it are let pass."""
    text = text.rpartition("</think>")[2]
    start, end = text.find("{"), text.rfind("}")
    if start < 0:
        raise Refused("the reply holds no JSON object")
    try:
        reply = json.loads(text[start : end + 1], parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused("the reply is no valid JSON, or is cut off") from None
    if not isinstance(reply, dict):
        raise Refused("the reply is no JSON object")
    return reply


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _told(given: Any, cargo: Cargo, sheet: Sheet) -> Told | None:
    if given is None:
        return None
    try:
        told = Told.model_validate(_plainly(given))
    except ValidationError as error:
        raise Refused(f"the brief does not fit its schema: {_faults(error)}") from None
    return told.checked(cargo, sheet.kinds, sheet.styles)


def _remarks(given: Any) -> tuple[str, ...]:
    """Return remarks as one plain line each: they are shown to people, in terminals too."""
    lines = [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
    plain = (" ".join("".join(c if c.isprintable() else " " for c in s).split()) for s in lines)
    return tuple(s[:200] for s in plain if s)[:REMARKS]


# -- a design --------------------------------------------------------------------------


def _designed(
    design: Any, cargo: Cargo, sheet: Sheet, fonts: Fonts, drawings: Illustrations
) -> Document:
    layers = design.get("layers") if isinstance(design, dict) else None
    if not isinstance(layers, list) or not layers:
        raise Refused("the document has no layers")
    _check_bounds(layers)
    raw = restored(_plainly(layers), cargo)
    for number, layer in enumerate(flattened(raw), 1):
        _own(layer, number, sheet, drawings)
    fields = {
        "size": sheet.size, "layers": raw, "seed": sheet.seed, "kind": sheet.kind,
        "composition": "designed", "lang": sheet.lang,
        "background": None if sheet.transparent else _plainly(design.get("background", "#ffffff")),
        "safe": 0.02 * min(sheet.size), "title": _title(cargo),
    }  # fmt: skip
    try:
        document = Document.model_validate(fields)
    except ValidationError as error:
        raise Refused(f"the document does not fit its schema: {_faults(error)}") from None
    whole = document.model_dump(mode="python")
    _check_numbers(whole, "document")
    _check_labour(whole)
    _check_places(document)
    return _faced(document, sheet, fonts)


def _title(cargo: Cargo) -> str:
    copies = list(cargo.copies.values())
    first = next((c for c in copies if c.role == "headline"), None)
    return first.text if first is not None else ""


def _faults(error: ValidationError) -> str:
    told = error.errors(include_input=False, include_url=False)[:4]
    return "; ".join(f"{'.'.join(str(p) for p in e['loc'])}: {e['msg'][:160]}" for e in told)


def _check_bounds(layers: list[Any]) -> None:
    many = 0
    waiting = [(layer, 1) for layer in layers]
    while waiting:
        layer, deep = waiting.pop()
        many += 1
        if many > LAYERS or deep > DEEP:
            raise Refused(f"a design has at most {LAYERS} layers, {DEEP} deep")
        if not isinstance(layer, dict) or layer.get("kind") not in KINDS:
            raise Refused(f"layers are of the kinds {', '.join(KINDS)}")
        children = layer.get("children")
        waiting += [(child, deep + 1) for child in children] if isinstance(children, list) else []


def _plainly(node: Any) -> Any:
    """Return raw JSON with colours as ours are written: lower case, six digits or eight."""
    if isinstance(node, dict):
        return {name: _plainly(one) for name, one in node.items()}
    if isinstance(node, list):
        return [_plainly(one) for one in node]
    if isinstance(node, str) and _HEX.fullmatch(node):
        digits = node[1:].lower()
        return "#" + ("".join(d * 2 for d in digits) if len(digits) < 6 else digits)
    return node


def _own(layer: dict[str, Any], number: int, sheet: Sheet, drawings: Illustrations) -> None:
    """Take out of a raw layer what is not the model's to say, and put ours in."""
    kind = str(layer.get("kind"))
    layer["id"] = f"{_slug(layer.get('id')) or kind}-{number}"
    for name in DROPPED["layer"] + (DROPPED.get(kind, ()) if kind not in ("text", "chart") else ()):
        layer.pop(name, None)
    if kind == "chart":
        for name in ("lang", "x_label", "y_label"):
            layer.pop(name, None)
    for part in ("flow", "style"):
        if isinstance(layer.get(part), dict):
            layer[part] = {n: v for n, v in layer[part].items() if n not in DROPPED[part]}
    role = layer.get("role")
    layer["role"] = role if isinstance(role, str) and _slug(role) == role else ""
    if kind == "illustration":
        _drawn(layer, drawings)
    if kind == "picture":
        layer["blob"] = _brought(layer.get("blob"), sheet)


def _slug(given: Any) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", given[:40].lower()) if isinstance(given, str) else ""
    return plain.strip("-")


def _drawn(layer: dict[str, Any], drawings: Illustrations) -> None:
    """Find the drawing a layer names in words."""
    words = layer.get("art")
    if not isinstance(words, str) or not words.strip():
        raise Refused("an illustration's 'art' names in words what it shows")
    found = drawings.search(words[:80].replace("-", " "), limit=1)
    if not found:
        raise Refused(f"there is no drawing of {words[:40]!r}; leave it out or name another thing")
    layer["art"], layer["label"] = found[0].id, found[0].label


def _brought(given: Any, sheet: Sheet) -> str:
    named = re.fullmatch(r"image[ :-]?(\d{1,2})", str(given))
    place = int(named[1]) if named else 0
    if not 1 <= place <= len(sheet.references):
        raise Refused(f"a picture's 'blob' is 'image 1' to 'image {len(sheet.references)}'")
    return sheet.references[place - 1]


def _check_numbers(node: Any, name: str) -> None:
    """Raise Refused for lengths no sheet has: whoever draws them would take for ever."""
    if isinstance(node, dict):
        if isinstance(node.get("kind"), str) and "effects" in node:
            kinds = [effect["kind"] for effect in node["effects"]]
            if len(kinds) > 4 or any(kind not in EFFECTS for kind in kinds):
                raise Refused(f"effects are at most four of {', '.join(EFFECTS)}")
        for key, one in node.items():
            _check_numbers(one, key)
    elif isinstance(node, list | tuple):
        for one in node:
            _check_numbers(one, name)
        if name == "dash" and node and sum(node) < 1:
            raise Refused("a dash is a pixel long at least")
    elif isinstance(node, str):
        if name == "d" and (len(node) > LONG or _ENDLESS.search(node)):
            raise Refused(f"a path has at most {LONG} signs, its numbers at most five digits")
    elif isinstance(node, int | float) and not isinstance(node, bool) and name not in _FREE:
        most, least = _CEILINGS.get(name, FAR), _FLOORS.get(name, -FAR)
        if not (math.isfinite(node) and least <= node <= most):
            raise Refused(f"{name} is out of bounds: {least:g} to {most:g}")


def _check_labour(whole: Any) -> None:
    """Raise Refused for more textures and effects than a sheet needs: each is painted by pixels."""
    textures = effects = 0
    waiting = [whole]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            textures += node.get("kind") == "texture"
            effects += len(node.get("effects", ()))
            waiting += node.values()
        elif isinstance(node, list | tuple):
            waiting += node
    if textures > TEXTURES or effects > WORKED:
        raise Refused(f"a design has at most {TEXTURES} textures and {WORKED} effects")


def _check_places(document: Document) -> None:
    sheet = Box(0, 0, *document.size)
    for layer in document.layers:
        box = layer.box
        if box is None:
            if getattr(layer, "form", "") != "path":
                raise Refused(f"{layer.id} stands in no group, so it needs a box")
            continue
        inside = box.intersection(sheet).area
        if isinstance(layer, Text) and inside < 0.995 * box.area:
            raise Refused(f"the words {layer.id} are not on the canvas")
        if inside <= 0 or box.area <= 0:
            raise Refused(f"{layer.id} is not on the canvas, or has no size")


def _faced(document: Document, sheet: Sheet, fonts: Fonts) -> Document:
    """Return the document with a face there is in place of one there is not."""
    raw = document.model_dump(mode="json", exclude_defaults=True)
    changed = False
    known = {face.id for face in fonts.faces()}
    for style in _styles(raw):
        if style["face"] not in known:
            style["face"], changed = _nearest(str(style["face"]), known, sheet.face), True
    return Document.model_validate(raw) if changed else document


def _styles(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "face" in node and "size" in node:
            yield node
        for one in node.values():
            yield from _styles(one)
    elif isinstance(node, list):
        for one in node:
            yield from _styles(one)


def _nearest(name: str, known: set[str], plain: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return slug if slug in known else plain
