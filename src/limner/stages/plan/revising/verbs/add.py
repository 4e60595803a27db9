"""Bringing in: a button, a line of words, a thing of a scene."""

from __future__ import annotations

import re
from collections import Counter

from limner.basics.colour import contrast, readable
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.document import Document
from limner.document.edits.insert import Insert
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group, Stack
from limner.document.layers.text import Text, TextStyle
from limner.stages.plan.revising.find import fill_of, find
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.verbs.move import clear, margin
from limner.stages.plan.revising.verbs.say import script_of
from limner.stages.plan.revising.work import Work

VERBS = ("add",)
_QUIET = (
    "subhead",
    "body",
    "venue",
    "date",
    "label",
    "caption",
    "contact",
    "bullet",
    "item",
    "price",
)
_LOUD = frozenset({"headline", "logo"})
"""Roles whose manner is their own: a line beneath a headline is no second headline."""
_LETTER = 0.56
"""About how wide a letter is, in em."""


def make(work: Work) -> None:
    """Bring in words or a thing."""
    change = work.change
    if (
        change.noun
        and not change.target.noun
        and change.brief is not None
        and change.brief.subjects
    ):
        scene.brought(work)
        return
    text = change.text or ""
    if not text or (change.noun and change.brief is not None):
        work.note(f"not known how to add {change.noun or change.text!r}")
        return
    role = change.target.role or "body"
    if _row(work, text):
        return
    pattern = _pattern(work)
    if pattern is None:
        work.note("there are no words in the picture that the new ones could be like")
        return
    if change.target.noun == "button":
        role = "cta"
        _put(work, *_button(work, text, pattern))
    else:
        _put(work, *_line(work, text, role, pattern))
    _asked(work, text, role)


_MONEY = re.compile(r"(?<!\w)(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥]|EUR|USD|GBP|kr|zł))")


_BARE = re.compile(r"(?<=\bfor )\d+(?:[.,]\d\d)?\b|(?<=\bat )\d+[.,]\d\d\b|\b\d+[.,]\d\d\b")


def _row(work: Work, text: str) -> bool:
    """Add a line to a price list, like the last one there; return whether there is such a list."""
    rest = work.change.said.replace(text, "")
    price = _MONEY.search(rest) or _BARE.search(rest)
    rows = [
        one for one in work.sight.things
        if isinstance(one.layer, Group) and {"item", "price"} <= {
            t.role for t in work.sight.words_of(one)} and len(work.sight.words_of(one)) == 2
    ]  # fmt: skip
    brief = work.sitting.brief
    if price is None or not rows or brief is None:
        return False
    last = rows[-1]
    own = last.layer
    parent = work.sight.parent(last)
    assert isinstance(own, Group)
    if parent is None:
        return False
    children = tuple(
        _like(work, child, {"item": text, "price": price.group()}) for child in own.children
    )
    new = own.but(id=fresh(work.document, "row"), children=children, flow=own.flow.but(held=None))
    at = next(i for i, child in enumerate(parent.children) if child.id == own.id)
    space = parent.children[at - 1] if at else None
    if space is not None and space.id.startswith("space"):
        spring = space.but(id=fresh(work.document, "space"), flow=space.flow.but(held=None))
        work.do(Insert(layer=spring, into=parent.id, index=at + 1), spring.id)
        at += 1
    work.do(Insert(layer=new, into=parent.id, index=at + 1), new.id, *(c.id for c in children))
    work.loose = True
    old = next((c for c in brief.strings if c.text == work.sight.words_of(last)[0].words), None)
    group = old.group if old is not None else None
    work.ask(strings=(
        *brief.strings,
        Copy(text=text, role="item", group=group, value=price.group()),
        Copy(text=price.group(), role="price", group=group),
    ))  # fmt: skip
    return True


def _like(work: Work, child: Layer, words: dict[str, str]) -> Layer:
    """Return a part of a row with an id and words of its own."""
    made = child.but(
        id=fresh(work.document, re.sub(r"-\d+$", "", child.id)), flow=child.flow.but(held=None)
    )
    if isinstance(made, Text) and made.role in words:
        return made.but(text=words[made.role], ruby=(), style=made.style.but(passages=()))
    return made


def _asked(work: Work, text: str, role: str) -> None:
    brief = work.sitting.brief
    if brief is not None and work.edits:
        copy = Copy.model_validate({"text": text, "role": role, "script": script_of(text)})
        work.ask(strings=(*brief.strings, copy))


def _pattern(work: Work) -> Seen | None:
    """Return the text whose manner new words take: that of what they stand by, else a quiet one."""
    by = work.change.by
    if by is not None:
        near = [one for one in find(by, work.sight, work.sitting.recent).things if one.words]
        quiet = [one for one in work.sight.texts if one.role in _QUIET]
        if near and not (quiet and near[0].role in _LOUD and work.change.target.role != "headline"):
            return near[0]
    for role in _QUIET:
        found = [one for one in work.sight.texts if one.role == role]
        if found:
            return found[-1]
    return min(work.sight.texts, key=lambda t: work.sight.set_sizes.get(t.id, 1e9), default=None)


def fresh(document: Document, stem: str) -> str:
    """Return an id no layer has."""
    taken = Counter(layer.id for layer in document.walk())
    number = 1
    while (f"{stem}-{number}" if number > 1 else stem) in taken:
        number += 1
    return f"{stem}-{number}" if number > 1 else stem


def _style(work: Work, pattern: Seen) -> TextStyle:
    layer = pattern.layer
    assert isinstance(layer, Text)
    size = work.sight.set_sizes.get(pattern.id, layer.style.size)
    style = layer.style.but(size=round(size, 3), passages=(), lettering=None, lines=None)
    look = work.change.look
    return style.but(paint=look.colour) if look.colour else style


def _line(work: Work, text: str, role: str, pattern: Seen) -> tuple[Text, tuple[float, float]]:
    style = _style(work, pattern)
    layer = Text(id=fresh(work.document, role), role=role, text=text, style=style)
    room = 0.86 * work.document.size.width
    wide = _LETTER * style.size * len(text)
    lines = max(1, round(wide / room + 0.4))
    return layer, (min(wide * 1.12, room), 1.35 * style.size * lines)


def _button(work: Work, text: str, pattern: Seen) -> tuple[Group, tuple[float, float]]:
    """Return a button like one that is there, else in the accent of the picture."""
    style = _style(work, pattern)
    fill = _accent(work)
    high = 0.75 * style.size
    radius, padding = 0.3 * style.size, (high, 1.6 * style.size, high, 1.6 * style.size)
    for one in work.sight.things:
        if one.role == "button" and isinstance(one.layer, Group):
            held = work.sight.words_of(one)
            radius, padding = one.layer.radius, one.layer.padding
            fill = fill_of(one) or fill
            style = _style(work, held[0]) if held else style
    ink = max(("#ffffff", "#111111"), key=lambda c: contrast(c, fill))
    style = style.but(
        align="centre", lines=1, paint=readable(ink, fill, 4.6), weight=max(600, style.weight)
    )
    label = Text(id=fresh(work.document, "cta"), role="cta", text=text, style=style)
    group = Group(
        id=fresh(work.document, "button"), role="button", fill=fill, radius=radius, padding=padding,
        layout=Stack(align="centre"), children=(label,), flow=Flow(align="start"),
    )  # fmt: skip
    wide = _LETTER * style.size * len(text) * 1.08
    return group, (wide + padding[1] + padding[3], 1.25 * style.size + padding[0] + padding[2])


def _accent(work: Work) -> str:
    scheme = work.scheme()
    if scheme is not None:
        return scheme.accent
    fills = [fill_of(one) for one in work.sight.things if isinstance(one.layer, Group)]
    return next((fill[:7] for fill in fills if fill), "#1f2937")


def _put(work: Work, layer: Text | Group, size: tuple[float, float]) -> None:
    """Put new words by what they were said to stand by, else where there is room."""
    where, by = work.change.where, work.change.by
    if by is not None and where in ("below", "above"):
        found = find(by, work.sight, work.sitting.recent).things
        if found and _in_stack(work, layer, found[0], after=where == "below"):
            return
        if found:
            _at(work, layer, _near(work, found[0].box, size, where), "left")
            return
    if not where and isinstance(layer, Group) and _beside_last(work, layer, size):
        return
    if not where and _after_last(work, layer):
        return
    box, align = _free(work, where or "bottom", size)
    if box is not None:
        _at(work, layer, box, align)


def _in_stack(work: Work, layer: Text | Group, anchor: Seen, *, after: bool) -> bool:
    """Put a layer into the stack its anchor stands in; the others make room."""
    while True:
        parent = work.sight.parent(anchor)
        if parent is None or not isinstance(parent.layout, Stack):
            return False
        if parent.layout.axis == "column":
            break
        anchor = work.sight.by_id[parent.id]
    at = next(i for i, child in enumerate(parent.children) if child.id == anchor.id)
    index = at + (1 if after else 0)
    rule = parent.children[at - 1] if at else None
    if rule is not None and rule.id.split("-")[0] == "rule" and isinstance(layer, Text):
        own = rule.but(id=fresh(work.document, "rule"), flow=rule.flow.but(held=None))
        pair = (own, layer) if after else (layer, own)
        for number, one in enumerate(pair):
            work.do(Insert(layer=one, into=parent.id, index=index + number), one.id)
        work.loose = True
        return True
    work.do(Insert(layer=layer, into=parent.id, index=index), layer.id)
    work.named += [inner.id for inner in layer.children] if isinstance(layer, Group) else []
    work.loose = True
    return True


def _beside_last(work: Work, layer: Group, size: tuple[float, float]) -> bool:
    """Put a second button beside the first, where the sheet has room there."""
    old = [one for one in work.sight.things if one.role == "button"]
    if not old:
        return False
    gap, edge = 0.35 * margin(work), margin(work)
    box = Box(old[-1].box.right + gap, old[-1].box.y, size[0], old[-1].box.height)
    if box.right > work.document.size.width - edge:
        return False
    if any(box.intersection(t.box).area > 0 for t in work.sight.texts):
        return False
    _at(work, layer, box, "left")
    return True


def _after_last(work: Work, layer: Text | Group) -> bool:
    """Put a layer at the foot of the column that holds most, where the columns are."""
    if isinstance(layer, Group):
        old = [one for one in work.sight.things if one.role == "button"]
        if old and _in_stack(work, layer, old[-1], after=True):
            return True
    texts = [t for t in work.sight.texts if t.role not in ("price", "cta", "value", "badge")]
    return bool(texts) and _in_stack(work, layer, texts[-1], after=True)


def _near(work: Work, other: Box, size: tuple[float, float], where: str) -> Box:
    gap = 0.4 * margin(work)
    y = other.bottom + gap if where == "below" else other.y - gap - size[1]
    return Box(other.x, y, *size)


def _free(work: Work, where: str, size: tuple[float, float]) -> tuple[Box | None, str]:
    """Return a place free of words where it was said, and how words are ranged there."""
    width, height = work.document.size
    edge = margin(work)
    words = where.split()
    if not {"left", "right", "centre"} & set(words):
        low = [t for t in work.sight.texts if isinstance(t.layer, Text)]
        last = max(low, key=lambda t: t.box.bottom) if low else None
        middle = last.box.centre[0] / width if last is not None else 0.5
        words.append("left" if middle < 0.4 else "right" if middle > 0.6 else "centre")
    x = {"left": edge, "right": width - edge - size[0]}.get(words[-1], (width - size[0]) / 2)
    if "left" in words:
        x = edge
    y = (
        edge
        if "top" in words
        else (height - size[1]) / 2
        if "bottom" not in words
        else height - edge - size[1]
    )
    box = clear(work, None, Box(x, y, *size), upward="bottom" in words)
    return box, words[-1]


def _at(work: Work, layer: Text | Group, box: Box, align: str) -> None:
    """Set a layer down on the sheet, over all others."""
    if isinstance(layer, Text):
        layer = layer.but(box=box, style=layer.style.but(align=align, valign="middle"))
    else:
        layer = layer.but(box=box)
    inner = [one.id for one in layer.children] if isinstance(layer, Group) else []
    work.do(Insert(layer=layer, into=None, index=len(work.document.layers)), layer.id, *inner)
