"""Certificate: an award on paper, framed, with a seal.

Takes a title, the name it is awarded to, what for, the date, signatures and any other lines,
and keeps their order: title first, dates and signatures on the line of the seal.

Compositions: `framed` (a running border, a rosette at the foot), `laurel` (a wreath round the
opening, hairlines), `modern` (a band of colour at the side, everything flush left) and `engraved`
(a plaque cut out of engraved rosettes, sealed with wax).

Example: Certificate titled "Certificate of Achievement", presented to "Amelia Johnson", "For
tireless work in the reading room", "10 December 2023"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Tones, lay
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.borders import BORDERS, border, plaque
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.ornaments.laurel import laurel
from limner.stages.plan.ornaments.seals import SEALS, rosette
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.scenery.measure import em_width
from limner.stages.plan.typography import Voice, face_of_class

SIGNED = re.compile(r"\b(date[d]?|day of|signed|signature|director|president|chair|\d{4})\b", re.I)
"""What marks a line that belongs at the foot."""
TO_NAME = re.compile(r"(?:(?:is |proudly )*(?:presented|awarded|given) to)\b", re.I)
TO = re.compile(r"(presented|awarded|given|certif\w+)\s+(?:that|to)\W*$|\bname\b[^.]*$", re.I)
"""What the prompt says before the name."""


@dataclass(slots=True)
class Award:
    """The lines of a certificate: title, name, the others in order, and those at the foot."""

    title: Copy | None
    name: Copy | None
    lines: list[Copy]
    foot: list[Copy]


def read_award(design: Design) -> Award:
    """Sort the strings of the brief."""
    content, prompt = design.content, design.brief.prompt
    title = content.take("headline") or content.take("subhead", "name")
    rest = content.rest()
    leads = {
        c.text: prompt[max(0, c.span.start - 40) : c.span.start] if c.span else ""
        for c in rest
    }  # fmt: skip
    leads = {t: re.split(r"[\"'”’]", lead.rstrip("\"'“‘ "))[-1] for t, lead in leads.items()}
    short = [c for c in rest if len(c.text) < 48]
    bare = [c for c in short if TO_NAME.fullmatch(c.text.strip(" :"))]
    name = next((rest[i + 1] for i, c in enumerate(rest[:-1]) if c in bare), None)
    name = name or next(
        (c for c in short if c not in bare and (TO.search(leads[c.text]) or TO_NAME.match(c.text))),
        None,
    )
    name = name or next((c for c in short if c.role == "name"), None)
    foot = [
        c for c in short
        if c is not name
        and (c.role in ("date", "time") or SIGNED.search(c.text) or SIGNED.search(leads[c.text]))
    ][:2]  # fmt: skip
    lines = [c for c in rest if c is not name and c not in foot]
    return Award(title, name, lines, foot)


def _paper(design: Design) -> None:
    calm(design)
    scheme = design.scheme
    if not design.styled and not scheme.dark and oklch(scheme.ground).lightness < 0.93:
        design.background = from_oklch(0.965, 0.014, oklch(scheme.ground).hue)


def _column(design: Design, award: Award, box: Box, align: str = "centre") -> Layer:
    """Return the words above the foot as one column, the name in script."""
    ink, muted = design.scheme.ink, design.scheme.muted
    out: list[Layer] = []
    if award.title:
        scale = min(1.15, max(0.5, 1.1 * (21 / max(8.0, em_width(award.title.text))) ** 0.6))
        out.append(design.text(award.title, "title", align=align, colour=ink, scale=scale))
        out.append(divider(design, design.scheme.accent, length=22.0, align=_side(align)))
    script = face_of_class("script", design.world.fonts)
    placed = False
    for copy in award.lines:
        if award.name and not placed and _after(copy, award.name):
            out.append(_name(design, award.name, script, align))
            placed = True
        level = "lead" if len(copy.text) < 160 else "body"
        out.append(
            design.text(copy, level, voice=design.type.text, align=align, colour=muted,
                        leading=1.35, balance=True)
        )  # fmt: skip
    if award.name and not placed:
        out.append(_name(design, award.name, script, align))
    return design.stack(out, box=box, gap=2.2, justify="centre", role="award")


def _after(copy: Copy, name: Copy) -> bool:
    """Return whether a string comes after the name in the prompt."""
    return bool(copy.span and name.span and copy.span.start > name.span.start)


def _side(align: str) -> str:
    return "centre" if align == "centre" else "start"


def _name(design: Design, copy: Copy, script: str | None, align: str) -> Layer:
    latin = copy.script == "Latn" and script is not None
    voice = Voice(script, 600) if latin and script else design.type.display
    long = min(1.0, (26 / max(8.0, em_width(copy.text))) ** 0.7)
    return design.text(
        copy, "heading", voice=voice, align=align, scale=1.7 * long,
        colour=design.scheme.on(design.scheme.ground, design.scheme.accent), leading=1.15,
    )  # fmt: skip


def _foot(design: Design, award: Award, box: Box) -> list[Layer]:
    """Return date and signature over their rules, left and right of the seal's place."""
    u, part = design.u, 0.31 * box.width
    layers: list[Layer] = []
    for i, x in enumerate((box.x, box.right - part)):
        rule = Box(x, box.bottom - 3.6 * u, part, max(1.0, 0.14 * u))
        if i < len(award.foot) or award.foot:
            layers.append(design.shape(rule, mix(design.scheme.ground, design.scheme.ink, 0.5)))
        if i < len(award.foot):
            words = Box(x, box.y, part, rule.y - box.y - 0.8 * u)
            layers.append(
                design.text(award.foot[i], "body", voice=design.type.text, box=words,
                            align="centre", valign="bottom", balance=True)
            )  # fmt: skip
    return layers


def framed(design: Design) -> list[Layer]:
    """A running border round the sheet, everything centred, a rosette at the foot."""
    _paper(design)
    award = read_award(design)
    u, sheet = design.u, design.canvas.inset(3.4 * design.u)
    form = design.rng.choice(sorted(BORDERS))
    layers = border(design, sheet, design.scheme.accent, form, size=2.4)
    inner = sheet.inset(7.5 * u)
    foot = Box(inner.x, inner.bottom - 11 * u, inner.width, 11 * u)
    seal = 4.4 * u
    layers += rosette(design, inner.centre[0], foot.y + 4.6 * u, seal, design.scheme.accent)
    column = inner._replace(height=inner.height - 13 * u)
    return [*layers, _column(design, award, column), *_foot(design, award, foot)]


def wreathed(design: Design) -> list[Layer]:
    """Hairlines round the sheet; a wreath behind the seal's place at the top."""
    _paper(design)
    award = read_award(design)
    u, accent = design.u, design.scheme.accent
    outer = design.canvas.inset(3.2 * u)
    pen = design.stroke(accent, 0.3)
    layers: list[Layer] = [
        design.shape(outer, None, stroke=pen),
        design.shape(outer.inset(1.1 * u), None, stroke=design.stroke(accent, 0.12)),
    ]
    inner = outer.inset(6.5 * u)
    layers += laurel(design, inner.centre[0], inner.y + 5.2 * u, 5.4 * u, accent)
    foot = Box(inner.x, inner.bottom - 9 * u, inner.width, 9 * u)
    top = inner.y + 13.6 * u
    column = Box(inner.x, top, inner.width, foot.y - top - 1.5 * u if award.foot else
                 inner.bottom - top)  # fmt: skip
    return [*layers, _column(design, award, column), *_foot(design, award, foot)]


def modern(design: Design) -> list[Layer]:
    """A band of colour with the seal at the side; words flush to one edge."""
    _paper(design)
    award = read_award(design)
    u, size = design.u, design.size
    wide = 0.2 * size.width
    band = Box(0 if not design.rtl else size.width - wide, 0, wide, size.height)
    accent = design.scheme.accent
    pale = mix(accent, "#ffffff", 0.72)
    fine = mix(accent, "#ffffff", 0.2)
    rim = Box(band.right - 1.4 * u if not design.rtl else band.x + 0.9 * u, 0, 0.5 * u, size.height)
    layers: list[Layer] = [
        lay(design, "guilloche", band, Tones(accent, fine, fine, fine)),
        design.shape(rim, pale, role="rule"),
    ]
    layers += rosette(design, band.centre[0], 0.24 * size.height, 0.3 * wide, pale)
    x = band.right + 7 * u if not design.rtl else design.margin
    box = Box(x, design.margin, size.width - wide - 7 * u - design.margin,
              size.height - 2 * design.margin)  # fmt: skip
    if not award.foot:
        return [*layers, _column(design, award, box, "start")]
    foot = Box(box.x, box.bottom - 9 * u, box.width, 9 * u)
    column = box._replace(height=box.height - 11 * u)
    return [*layers, _column(design, award, column, "start"), *_foot(design, award, foot)]


def engraved(design: Design) -> list[Layer]:
    """Fine engraved rosettes as on a share, a plaque cut out of them, sealed with wax."""
    _paper(design)
    award = read_award(design)
    u, accent = design.u, design.scheme.accent
    ground = str(design.background or design.scheme.ground)
    inner = design.canvas.inset(8.4 * u)
    tones = Tones(
        mix(ground, accent, 0.1), accent, mix(ground, accent, 0.6), mix(ground, accent, 0.4)
    )
    plate = plaque(inner, 4.2 * u)
    layers: list[Layer] = [
        lay(design, "guilloche", tones=tones),
        design.shape(plate, ground, role="plate", stroke=design.stroke(accent, 0.34)),
        design.shape(
            plaque(inner.inset(1.4 * u), 3.6 * u), None, stroke=design.stroke(accent, 0.12)
        ),
    ]
    box = inner.inset(7.0 * u)
    foot = Box(box.x, box.bottom - 9 * u, box.width, 9 * u)
    layers += SEALS["wax"](design, box.centre[0], foot.y + 4.6 * u, 4.6 * u, accent)
    column = box._replace(height=box.height - 12 * u)
    return [*layers, _column(design, award, column), *_foot(design, award, foot)]


def _claims(brief: Brief) -> float:
    return 0.9 if brief.kind == "certificate" else 0.0


KIND = PictureKind(
    name="certificate",
    title="Certificate",
    compositions={"framed": framed, "laurel": wreathed, "modern": modern, "engraved": engraved},
    manual=__doc__ or "",
    cues=("certificate", "diploma", "award certificate"),
    size=(1536, 1088),
    sheet="light",
    moods=("classic", "formal", "elegant"),
    claims=_claims,
)
