"""The Design: everything a composition works with while it lays out one picture.

It knows the canvas and its unit, the scheme, the type, the content and a private random
stream, and makes layers whose ids, sizes and colours follow from those. Text made here
reads on the ground it is given, whatever colour was asked for.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from limner.basics.colour import contrast, readable
from limner.basics.geometry import Box, Size
from limner.document.brief import Brief, Copy, Look
from limner.document.layer import Align, Flow, Layer
from limner.document.layers.group import Group, Stack
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Effect, Paint, Shadow, Stroke
from limner.ports.world import World
from limner.stages.plan.content import Content
from limner.stages.plan.lettering.craft import Craft, Order, craft_of, made, suited
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.typography import (
    SCALE,
    Pairing,
    Voice,
    face_classes,
    face_of_class,
    true_to_case,
)

if TYPE_CHECKING:
    from limner.stages.plan.painting.commission import Commission
    from limner.stages.plan.style import Style

SIZE_WORDS = {"tiny": 0.55, "small": 0.75, "medium": 1.0, "large": 1.3, "huge": 1.7}
WEIGHT_WORDS = {"light": 300, "regular": 400, "bold": 700, "heavy": 900}
DISPLAY_LEVELS = frozenset({"mega", "display", "title", "heading"})
RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
CONNECTED = frozenset({"Arab", "Deva", "Beng", "Thai", "Hebr"})
"""Scripts that are not tracked and need more room between lines."""


@dataclass(slots=True)
class Design:
    """The desk a composition works at. Lengths in pixels; `u` is the unit of type and space."""

    brief: Brief
    size: Size
    scheme: Scheme
    type: Pairing
    content: Content
    rng: Random
    world: World
    style: Style | None = None
    depicts: bool = False
    """Whether the picture is a scene, all of it a drawing, not a sheet with drawings on it."""
    transparent: bool = False
    bleed: float = 0.0
    pictures: tuple[str, ...] = ()
    """Digests of the pictures the caller hands over."""
    traced: bool = False
    """Whether photographs are asked for and an engine is here that takes them."""
    painter: Commission | None = None
    """What a generative model is asked for, where one paints."""
    shown: tuple[str, ...] = ()
    """Digests of the pictures that model is shown."""
    notes: list[str] = field(default_factory=list)
    grounds: dict[str, str] = field(default_factory=dict)
    """The colour each text was made to stand on, by the layer's id."""
    background: Paint | None = None
    """What the sheet is painted with; compositions may set it. None takes the scheme's ground."""
    _ids: Counter[str] = field(default_factory=Counter)

    @property
    def taken(self) -> frozenset[str]:
        """The stems of ids given out."""
        return frozenset(self._ids)

    @property
    def styled(self) -> bool:
        """Whether a style has chosen the colours, which kinds then leave as they are."""
        return self.style is not None and bool(self.style.schemes)

    # -- measure ---------------------------------------------------------------------

    @property
    def u(self) -> float:
        """The unit: a hundredth of the geometric mean of the sides, held back on long formats."""
        w, h = self.size
        return min(math.sqrt(w * h), 1.35 * min(w, h)) / 100

    @property
    def canvas(self) -> Box:
        """The whole sheet."""
        return Box(0, 0, *self.size)

    @property
    def margin(self) -> float:
        """The outer margin: 7 units, bleed included."""
        return 7.0 * self.u + self.bleed

    @property
    def live(self) -> Box:
        """The sheet inside its margins."""
        return self.canvas.inset(self.margin)

    @property
    def wide(self) -> bool:
        """Whether the sheet is clearly wider than high."""
        return self.size.aspect > 1.2

    @property
    def tall(self) -> bool:
        """Whether the sheet is clearly higher than wide."""
        return self.size.aspect < 0.85

    @property
    def rtl(self) -> bool:
        """Whether most of the words read from right to left, so that the page is mirrored."""
        scripts = [copy.script for copy in self.brief.strings for _ in copy.text]
        return 2 * sum(script in RIGHT_TO_LEFT for script in scripts) > len(scripts)

    # -- making layers ------------------------------------------------------------------

    def id(self, stem: str) -> str:
        """Return `stem`, or stem-2, stem-3 … where it is taken."""
        self._ids[stem] += 1
        count = self._ids[stem]
        return stem if count == 1 else f"{stem}-{count}"

    def text(
        self,
        words: Copy | str,
        level: str = "body",
        *,
        voice: Voice | None = None,
        colour: str | None = None,
        on: str | None = None,
        **style: Any,
    ) -> Text:
        """Return a text layer.

        words: a string of the brief (placed once) or a mark of our own (decorative).
        level: a step of the scale. voice: default is display for display levels, else
        text. colour: wanted colour (default ink); on: the ground it stands on, against
        which it is made readable. style: overrides of TextStyle fields, plus `scale` (a
        factor on the size), `box`, `flow`, `role`, `rotate`, `effects`.
        """
        copy = words if isinstance(words, Copy) else None
        string = copy.text if copy else str(words)
        look = copy.look if copy else Look()
        header = {
            k: style.pop(k) for k in ("box", "flow", "rotate", "effects", "role") if k in style
        }
        voice = voice or (self.type.display if level in DISPLAY_LEVELS else self.type.text)
        ground = on or self.scheme.ground
        size = SCALE[level] * self.u * style.pop("scale", 1.0) * SIZE_WORDS.get(look.size or "", 1)
        large = size >= 32
        ink = (
            look.colour
            or colour
            or (
                self.scheme.ink
                if contrast(self.scheme.ink, ground) >= 4.5
                else self.scheme.on(ground)
            )
        )
        fields: dict[str, Any] = {
            **self._voice_fields(voice, look, copy.script if copy else "Latn"),
            "size": size,
            "paint": readable(ink, ground, 3.2 if large and look.colour else 4.6),
            "balance": level in DISPLAY_LEVELS or level in ("subhead", "lead"),
            **style,
        }
        craft = craft_of(copy)
        if craft is None and copy is not None and copy.role == "headline" and not self.style:
            craft = suited(self.brief, words_of(self.brief)) if look == Look() else None
        if craft is not None and copy is not None:
            fields |= self._crafted(craft, copy, ground, fields)
            own = style.get("lettering")
            if own is not None:
                done = fields["lettering"]
                fields["lettering"] = done.but(along=own.along, inside=own.inside)
            if "lettering" in fields:
                header.pop("effects", None)
        fields["face"] = true_to_case(fields["face"], string)
        role = header.pop("role", copy.role if copy else "mark")
        layer_id = self.id(role)
        self.grounds[layer_id] = ground
        return Text(
            id=layer_id,
            role=role,
            text=string,
            lang=copy.lang if copy else "",
            ruby=copy.ruby if copy else (),
            decorative=copy is None,
            style=TextStyle(**fields),
            **header,
        )

    def _crafted(
        self, craft: Craft, copy: Copy, ground: str, fields: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the fields a craft of lettering changes: never the words, nor their size."""
        order = Order(
            copy.text, copy.script, ground, copy.look.colour, fields["paint"], fields["size"],
            fields["face"], fields["weight"], copy.look.face is None, self.scheme,
        )  # fmt: skip
        done = made(craft, order)
        wanted = done.pop("face_class", None)
        face = face_of_class(wanted, self.world.fonts, copy.script) if wanted else None
        if face is not None and (copy.script == "Latn" or copy.script in face_classes()[wanted]):
            done["face"] = face
        if copy.script in CONNECTED:
            done.pop("tracking", None)
        if copy.look.weight is not None:
            done.pop("weight", None)
        return done

    def _voice_fields(self, voice: Voice, look: Look, script: str) -> dict[str, Any]:
        """Merge a voice with what the prompt said about the look of the words."""
        face = (look.face and face_of_class(look.face, self.world.fonts, script)) or voice.face
        weight = WEIGHT_WORDS.get(look.weight or "", voice.weight)
        if look.face and not look.weight:
            weight = max(400, min(weight, 700))
        connected = script in CONNECTED
        leading = voice.leading if face == voice.face else None
        if leading is not None and (connected or script in ("Hans", "Hant", "Jpan", "Kore")):
            leading = max(leading, 1.25)
        return {
            "face": face,
            "weight": weight,
            "italic": voice.italic if look.italic is None else look.italic,
            "tracking": 0.0 if connected else (voice.tracking if face == voice.face else 0.0),
            "leading": leading,
        }

    def shape(self, d: str | Box, fill: Paint | None = None, **fields: Any) -> Shape:
        """Return an outline: path data in canvas pixels, or a box (rect; form='ellipse')."""
        role = fields.pop("role", "ornament")
        layer_id = fields.pop("id", None) or self.id(role)
        if isinstance(d, str):
            return Shape(id=layer_id, role=role, form="path", d=d, fill=fill, **fields)
        return Shape(id=layer_id, role=role, box=d, fill=fill, **fields)

    def rule(
        self, length: float | None = None, thickness: float | None = None, colour: str | None = None
    ) -> Shape:
        """Return a horizontal rule for a column; no length takes the column's width."""
        height = thickness or max(1.0, 0.22 * self.u)
        return Shape(
            id=self.id("rule"),
            role="ornament",
            fill=colour or self.scheme.accent,
            flow=Flow(height=height, width=length, align=None if length is None else "start"),
        )

    def space(self, grow: float = 1.0, least: float = 0.0) -> Group:
        """Return an empty spring for a stack."""
        return Group(id=self.id("space"), role="space", flow=Flow(grow=grow, least=least))

    def stack(
        self,
        children: Sequence[Layer],
        *,
        axis: str = "column",
        gap: float = 0.0,
        align: Align = "stretch",
        justify: str = "start",
        **fields: Any,
    ) -> Group:
        """Return children one after another; gap in units."""
        role = fields.pop("role", "stack")
        layout = Stack.model_validate(
            {"axis": axis, "gap": gap * self.u, "align": align, "justify": justify}
        )
        return Group(id=self.id(role), role=role, children=tuple(children), layout=layout, **fields)

    def panel(
        self, children: Sequence[Layer], *, fill: Paint | None, pad: float = 3.0, **fields: Any
    ) -> Group:
        """Return a stack on a plate of its own; pad in units on all sides (pad_x to differ)."""
        pad_x = fields.pop("pad_x", pad) * self.u
        pad_y = pad * self.u
        fields.setdefault("role", "plate")
        return self.stack(children, fill=fill, padding=(pad_y, pad_x, pad_y, pad_x), **fields)

    def button(self, copy: Copy, level: str = "lead", **fields: Any) -> Group:
        """Return a call to action: accent plate, words centred, generous sides."""
        fill = fields.pop("fill", self.scheme.accent)
        radius = fields.pop("radius", 1.0 if self.rng.random() < 0.4 else 99.0)
        voice = Voice(self.type.text.face, max(600, self.type.text.weight))
        label = self.text(copy, level, voice=voice, on=_solid(fill), align="centre", lines=1,
                          colour=self.scheme.on(_solid(fill)))  # fmt: skip
        fields.setdefault("flow", Flow(align="start"))
        # Words are centred by their body, not by body and descender: the eye does so too.
        drop = 0.11 * label.style.size if any(c.islower() for c in copy.text) else 0.0
        pad_y, pad_x = 1.7 * self.u, 3.8 * self.u
        return self.stack(
            [label],
            role="button",
            fill=fill,
            radius=radius * self.u,
            padding=(pad_y + drop, pad_x, max(0.6 * self.u, pad_y - drop), pad_x),
            **fields,
        )

    def soft_shadow(self, height: float = 1.0, strength: float = 0.22) -> tuple[Effect, ...]:
        """Return a natural two-layer shadow for something lifted `height` units."""
        k = self.u * height
        near = f"{round(strength * 0.7 * 255):02x}"
        far = f"{round(strength * 255):02x}"
        return (
            Shadow(dy=0.25 * k, blur=0.35 * k, colour=f"#000000{near}"),
            Shadow(dy=1.1 * k, blur=1.6 * k, colour=f"#000000{far}"),
        )

    def art(self, words: str, box: Box | None = None, **fields: Any) -> Illustration | None:
        """Return the best drawing for `words`, or None where nothing fits well."""
        style = fields.pop("style", "flat")
        found = self.world.illustrations.search(words, style=style, limit=1)
        if not found:
            return None
        role = fields.pop("role", "subject")
        recolour = fields.pop("recolour", Recolour())
        return Illustration(
            id=self.id(role), role=role, art=found[0].id, label=words, box=box,
            recolour=recolour, **fields,
        )  # fmt: skip

    def stroke(self, colour: Paint, width: float = 0.3, **fields: Any) -> Stroke:
        """Return a pen `width` units wide."""
        return Stroke(paint=colour, width=max(0.75, width * self.u), **fields)


def _solid(paint: Paint | None) -> str:
    """Return one colour that stands for a paint when judging contrast."""
    if isinstance(paint, str):
        return paint
    stops = getattr(paint, "stops", None)
    if stops:
        return str(stops[len(stops) // 2].colour)
    return "#808080"
