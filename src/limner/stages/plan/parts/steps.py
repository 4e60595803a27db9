"""Steps of an infographic: what each says, its number, its drawing, and the heads above them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.illustration import Recolour
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.closing import closing
from limner.stages.plan.parts.drawings import illustration
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.parts.motifs import step_art
from limner.stages.plan.parts.vignettes import vignette, vignette_for
from limner.stages.plan.scenery.measure import em_width, longest
from limner.stages.plan.scheme import build
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

STEPS = (
    "step",
    "item",
    "bullet",
    "label",
    "section",
    "name",
    "nav",
    "legend",
    "axis",
    "value",
    "date",
)


OWN = "own:"
"""How the names of our own vignettes begin, where a drawing's id stands."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its place from 1, its words, a sentence about it, and a drawing."""

    number: int
    words: Copy
    about: Copy | None
    art: str | None


@dataclass(slots=True)
class Parts:
    """What an infographic is made of, handed out once."""

    title: Copy | None
    sub: Copy | None
    steps: list[Step]
    rest: list[Copy]


TOPICS = {
    240.0: (
        "water",
        "ocean",
        "sea",
        "rain",
        "river",
        "wasser",
        "eau",
        "agua",
        "물",
        "水",
        "الماء",
        "вод",
    ),
    148.0: (
        "plant",
        "garden",
        "forest",
        "recycl",
        "compost",
        "eco",
        "green",
        "pflanz",
        "식물",
        "植物",
    ),
    62.0: ("sun", "solar", "energy", "honey", "bee", "coffee", "bread", "에너지", "太阳"),
    22.0: ("heart", "blood", "fire", "emergency", "volcano", "심장", "心脏"),
}
"""Hues in degrees that a subject suggests where no colour was asked for."""


def _tinted(design: Design) -> None:
    """Let the subject choose the hue where the brief names no colours."""
    brief = design.brief
    words = " ".join(["", *(c.text for c in brief.strings), brief.prompt]).lower()
    if brief.palette.colours or brief.palette.words or design.styled:
        return
    for hue, cues in TOPICS.items():
        if any((c if c > "\u0400" else f" {c}") in words for c in cues):
            dark = design.scheme.dark and "dark" in words
            ground = from_oklch(0.24 if dark else 0.972, 0.035 if dark else 0.014, hue)
            accent = from_oklch(0.74 if dark else 0.5, 0.15, hue + design.rng.uniform(-14, 14))
            design.scheme = build(ground, accent, design.scheme.second, design.scheme.third)
            return


def plate_tint(design: Design, depth: float = 0.0) -> str:
    """Return a plate of the accent's hue, near the ground; depth 0–1 strengthens it."""
    base = oklch(design.scheme.accent)
    if design.scheme.dark:
        return from_oklch(0.33 + 0.08 * depth, min(0.06, base.chroma), base.hue)
    return from_oklch(0.895 - 0.05 * depth, min(0.058 + 0.025 * depth, base.chroma), base.hue)


def read_steps(design: Design) -> Parts:
    """Hand out the strings of an infographic, each step with a drawing where one fits."""
    calm(design)
    _tinted(design)
    content = design.content
    title = content.take("headline", "logo")
    sub = content.take("subhead")
    steps = content.take_all("step")
    if len(steps) < 2:
        steps += content.take_all(*STEPS[1:])
    about = [c for c in content.waiting if c.role in ("body", "caption", "quote")]
    pairs: list[Copy | None] = [None] * len(steps)
    if steps and len(about) == len(steps):
        pairs = list(content.take_all("body", "caption", "quote"))
    taken: set[str] = set()
    out = []
    own = [vignette_for(copy.text) for copy in steps]
    drawn = len(set(own) - {None}) >= 0.6 * len(steps)
    for i, (copy, more) in enumerate(zip(steps, pairs, strict=True)):
        art = step_art(design, copy.text) if not drawn else own[i] and f"{OWN}{own[i]}"
        out.append(Step(i + 1, copy, more, art if art not in taken else None))
        if art:
            taken.add(art)
    if len(taken) < 0.6 * len(out):
        out = [Step(s.number, s.words, s.about, None) for s in out]
    return Parts(title, sub, out, content.rest())


def titles(
    design: Design, parts: Parts, on: str, *, align: str = "start", scale: float = 1.0
) -> list[Layer]:
    """Return title and the line under it."""
    out: list[Layer] = []
    if parts.title is not None:
        scale *= min(1.1, max(0.6, (13 / max(7.0, em_width(parts.title.text))) ** 0.5))
        ink = {} if on == design.scheme.ground else paper_on(design, on)
        out.append(design.text(parts.title, "display", on=on, align=align, scale=scale, **ink))
    if parts.sub is not None:
        out.append(design.text(parts.sub, "lead", on=on, colour=design.scheme.muted, align=align))
    return out


def head_and_field(
    design: Design, parts: Parts, share: float = 0.19
) -> tuple[Box, Box, list[Layer]]:
    """Return boxes for title and steps, and the closing block: title above, beside on wide ones."""
    live, u = design.live, design.u
    titled = parts.title is not None or parts.sub is not None
    foot: list[Layer] = []
    on = design.scheme.ground
    if design.size.aspect > 1.45:
        side = 0.3 * live.width if titled or parts.rest else 0.0
        head = Box(live.x, live.y, side, live.height)
        body = Box(
            live.x + side + (5 * u if side else 0),
            live.y,
            live.width - side - (5 * u if side else 0),
            live.height,
        )
        if design.rtl:
            head, body = head._replace(x=live.right - side), body._replace(x=live.x)
        if parts.rest:
            low = Box(head.x, head.y + 0.55 * head.height, head.width, 0.45 * head.height)
            head = head._replace(height=0.5 * head.height)
            foot = closing(design, parts.rest, on=on, box=low, justify="end")
        return head, body, foot
    high = share * live.height if titled else 0.0
    head = live._replace(height=high)
    low_high = 0.0
    if parts.rest:
        letters = sum(len(c.text) for c in parts.rest)
        lines = len(parts.rest) + 1.3 * letters * u / live.width
        low_high = min((0.4 if parts.steps else 0.9) * live.height, 3.6 * lines * u + u)
        low = Box(live.x, live.bottom - low_high, live.width, low_high)
        foot = closing(design, parts.rest, on=on, box=low, justify="end")
    gap = 3 * u if titled else 0
    top = live.y + high + gap
    body = Box(
        live.x, top, live.width, live.bottom - top - (low_high + 2.5 * u if parts.rest else 0)
    )
    return head, body, foot


def step_drawing(design: Design, step: Step, box: Box) -> list[Layer]:
    """Return the drawing of a step in a square box."""
    if step.art is None:
        return []
    if step.art.startswith(OWN):
        return [vignette(design, step.art.removeprefix(OWN), box)]
    side = min(box.width, box.height)
    square = Box(box.centre[0] - side / 2, box.centre[1] - side / 2, side, side)
    tint = Recolour(tint=design.scheme.accent, amount=0.18)
    return [illustration(design, (step.art, step.words.text), square, tint)]


def step_numeral(
    design: Design, step: Step, box: Box, on: str, *, size: float, colour: str | None = None
) -> Layer:
    """Return the step's number in the script of the step."""
    return design.text(
        digits(step),
        "title",
        on=on,
        colour=colour or design.scheme.accent,
        box=box,
        size=size,
        align="centre",
        valign="middle",
        lines=1,
        features={"lnum": 1, "tnum": 1},
    )


def digits(step: Step) -> str:
    """Return the number of a step in the digits of its script."""
    if step.words.script == "Arab" and step.words.lang != "fa":
        return "".join("٠١٢٣٤٥٦٧٨٩"[int(c)] for c in str(step.number))
    return str(step.number)


def step_label(
    design: Design, step: Step, on: str, *, align: str, size: float, ink: str | None = None
) -> list[Layer]:
    """Return a step's words and the sentence about it."""
    voice = Voice(design.type.text.face, max(650, design.type.text.weight))
    out: list[Layer] = [
        design.text(
            step.words,
            "lead",
            voice=voice,
            on=on,
            colour=ink,
            align=align,
            size=size,
            balance=True,
            leading=1.15,
        )
    ]
    if step.about is not None:
        out.append(
            design.text(
                step.about, "body", on=on, colour=ink, align=align, size=0.62 * size, leading=1.35
            )
        )
    return out


def hue_ramp(design: Design, count: int) -> list[str]:
    """Return one hue in even steps from light to deep."""
    base = oklch(design.scheme.accent)
    dark = design.scheme.dark
    start, end = (0.9, 0.47) if not dark else (0.42, 0.78)
    chroma = max(0.05, min(0.15, base.chroma))
    return [
        from_oklch(
            start + (end - start) * i / max(1, count - 1),
            chroma * (0.45 + 0.55 * i / max(1, count - 1)),
            base.hue,
        )
        for i in range(count)
    ]


def longest_part(design: Design) -> float:
    """Return the widest unbreakable part of any step in em, so that all steps get one size."""
    words = [c.text for c in design.brief.strings if c.role not in ("headline", "subhead", "body")]
    return max((longest(w) for w in words), default=3.0)
