"""Album covers: an artist, a title and one strong picture, square.

Takes the artist, the title and whatever else is to stand on the sleeve. What the brief names is
shown where it can be drawn in its place; else the picture is made of a few large shapes.

Compositions: `horizon` (a disc over water), `window` (a picture in a shape on plain colour), `type`
(the title as the picture), `columns` (bars in rhythm, words in columns), `full` (the picture over
the whole sleeve), `grooves` (rings) and `discs` (circles printed over each other).

Example: Album cover: artist "Nightferry", title "Salt Hours", a moon over the sea, deep blue
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from limner.basics.colour import contrast, mix, readable, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, rect
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.stages.plan.backdrops import full as strong
from limner.stages.plan.backdrops import lay, pick
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.hero import pictured, scrim
from limner.stages.plan.parts.leads import leads, led_by
from limner.stages.plan.parts.sleeves import columns as bars
from limner.stages.plan.parts.sleeves import deep, discs, glow, grooves, horizon, ranges
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import head
from limner.stages.plan.typography import Voice

AMONG = ("arcs", "waves", "halftone", "flow", "mesh", "marbled", "topo")


@dataclass(slots=True)
class Sleeve:
    """The strings of a sleeve."""

    title: Copy | None
    artist: Copy | None
    rest: list[Copy]


PEOPLE = frozenset({"artist", "band", "title", "album", "singer", "cover", "musician", "moon"})
"""Words the reader may take for things to be shown; a moon is drawn over water instead."""


def _shown(design: Design) -> bool:
    """Return whether the brief names something that can be drawn."""
    heads = [s.name.lower().split()[-1] for s in design.brief.subjects]
    if not [h for h in heads if h not in PEOPLE] and words_of(design.brief) & _WATER:
        return False
    return pictured(design)


def read_sleeve(design: Design) -> Sleeve:
    """Take the strings; the artist is who the prompt calls so, else the second headline."""
    said = leads(design.brief)
    kept = [s for s in design.brief.subjects if s.name.lower().split()[-1] not in PEOPLE - {"moon"}]
    design.brief = design.brief.but(subjects=tuple(kept))
    copies = design.content.rest()
    artist = led_by(copies, said, "artist|band|by|singer|trio|duo|quartet|musician|for|from")
    title = led_by([c for c in copies if c is not artist], said, "title|titled|called|album|named")
    left = [c for c in copies if c not in (artist, title)]
    if title is None and left:
        title = left.pop(0)
    if artist is None and left and len(left[0].text) <= 40:
        artist = left.pop(0)
    return Sleeve(title, artist, left)


def _title(
    design: Design, copy: Copy | None, box: Box, on: str, *, cap: float = 17.0, **style: object
) -> list[Layer]:
    """Return the title as large as a box allows."""
    if copy is None:
        return []
    fit = fitted(design, copy, box.width, box.height, most=4, cap=cap * design.u)
    style.setdefault("colour", design.scheme.on(on))
    return [head(design, copy, fit, on=on, box=box, leading=1.02, **style)]  # type: ignore[arg-type]


def _artist(design: Design, sleeve: Sleeve, box: Box, on: str, **style: object) -> list[Layer]:
    """Return the artist and what else is said, in the text face."""
    text = design.type.text
    voice = Voice(text.face, max(600, text.weight), 0.02)
    ink = design.scheme.on(on)
    rows: list[Layer] = []
    if sleeve.artist:
        size = min(5.0 * design.u, 2.6 * box.width / max(8, len(sleeve.artist.text)))
        rows.append(design.text(sleeve.artist, "subhead", voice=voice, on=on, colour=ink, size=size,
                                align=style.get("align", "start")))  # fmt: skip
    many = len(sleeve.rest) > 3
    rows += [
        design.text(c, "small" if many else "body", on=on, colour=mix(ink, on, 0.1),
                    align=style.get("align", "start"), leading=1.3)
        for c in sleeve.rest
    ]  # fmt: skip
    if not rows:
        return []
    return [design.stack(rows, box=box, gap=0.9, justify=str(style.get("justify", "start")),
                         role="artist")]  # fmt: skip


def _inks(design: Design, on: str) -> tuple[str, ...]:
    """Return the scheme's colours that stand off a ground, at least two of them."""
    s = design.scheme
    found = [c for c in (s.accent, s.second, s.third) if contrast(c, on) > 1.35]
    while len(found) < 2:
        found.append(s.on(on) if not found else shift(found[-1], lightness=0.14))
    return tuple(found)


def _split(design: Design) -> tuple[Box, Box]:
    """Return the rooms for words at the head and at the foot of the sleeve."""
    live = design.live
    top = live._replace(height=0.25 * live.height)
    foot = Box(live.x, live.bottom - 0.16 * live.height, live.width, 0.16 * live.height)
    return top, foot


def over_water(design: Design) -> list[Layer]:
    """A disc over water, the title in the sky, the artist on the water."""
    sleeve = read_sleeve(design)
    sky = deep(design)
    design.background = sky
    top, foot = _split(design)
    ink = "#fbf6ea"
    picture = horizon(design, design.canvas, sky=sky, disc=glow(design))
    return [
        *picture,
        *_title(design, sleeve.title, top, sky, colour=ink, valign="top"),
        *_artist(design, sleeve, foot, shift(sky, lightness=-0.05), justify="end"),
    ]  # fmt: skip


def window(design: Design) -> list[Layer]:
    """A picture in a disc, an arch or a square on plain colour; words under it."""
    sleeve = read_sleeve(design)
    s, live = design.scheme, design.live
    design.background = s.ground
    side = 0.62 * min(live.width, live.height)
    box = Box((design.size.width - side) / 2, live.y, side, side)
    form = design.rng.choice(("disc", "arch", "square"))
    if form == "disc":
        clip = circle(*box.centre, side / 2)
    elif form == "arch":
        box = box.inset(0.08 * side, 0)
        r = box.width / 2
        clip = (
            f"M{box.x:.1f} {box.bottom:.1f}V{box.y + r:.1f}A{r:.1f} {r:.1f} 0 0 1 "
            f"{box.right:.1f} {box.y + r:.1f}V{box.bottom:.1f}Z"
        )
    else:
        clip = rect(box)
    picture = [x.but(clip=clip) for x in _picture(design, box)]
    low = Box(live.x, box.bottom + 3.4 * design.u, live.width, live.bottom - box.bottom
              - 3.4 * design.u)  # fmt: skip
    name = low._replace(height=0.58 * low.height)
    foot = Box(low.x, name.bottom, low.width, low.bottom - name.bottom)
    return [
        *picture, *_title(design, sleeve.title, name, s.ground, align="centre", valign="middle"),
        *_artist(design, sleeve, foot, s.ground, align="centre", justify="centre"),
    ]  # fmt: skip


def _picture(design: Design, box: Box) -> list[Layer]:
    """Return what the brief names, else shapes."""
    if _shown(design):
        return depicted(design, box, among=AMONG)
    s = design.scheme
    ground = design.shape(box, deep(design), role="backdrop")
    inks = _inks(design, deep(design))
    way = 0 if words_of(design.brief) & _WATER else design.rng.randrange(3)
    if way == 0:
        return horizon(design, box, sky=deep(design), disc=glow(design))
    if way == 1:
        return [ground, *ranges(design, box, (inks[0], mix(s.ink, deep(design), 0.8)))]
    return [ground, *grooves(design, box, inks[0], inks[1])]


def typographic(design: Design) -> list[Layer]:
    """The title over the whole sleeve, one shape behind it."""
    sleeve = read_sleeve(design)
    s, live = design.scheme, design.live
    ground = s.accent if design.rng.random() < 0.5 and not design.brief.ground else s.ground
    design.background = ground
    ink = s.on(ground)
    shape = mix(ground, ink, 0.1)
    at = design.rng.choice(((0.2, 0.75), (0.82, 0.7), (0.5, 0.5)))
    r = design.rng.uniform(0.34, 0.46) * min(design.size)
    back = design.shape(circle(at[0] * design.size.width, at[1] * design.size.height, r), shape,
                        role="backdrop")  # fmt: skip
    foot = Box(live.x, live.bottom - 0.13 * live.height, live.width, 0.13 * live.height)
    room = live._replace(height=live.height - foot.height - 2 * design.u)
    heavy = Voice(design.type.display.face, max(700, design.type.display.weight),
                  design.type.display.tracking)  # fmt: skip
    design.type = type(design.type)(
        design.type.name, design.type.moods, design.type.characters, heavy, design.type.text,
        design.type.accent,
    )  # fmt: skip
    return [
        back, grain(design, *design.size, 0.3),
        *_title(design, sleeve.title, room, ground, cap=34.0, colour=ink, valign="top"),
        *_artist(design, sleeve, foot, ground, justify="end"),
    ]  # fmt: skip


def in_columns(design: Design) -> list[Layer]:
    """Bars in rhythm over two thirds, the words under them in two columns."""
    sleeve = read_sleeve(design)
    s, live, u = design.scheme, design.live, design.u
    ground = s.ground
    design.background = ground
    inks = _inks(design, ground)
    top = Box(live.x, live.y, live.width, 0.66 * live.height)
    low = Box(live.x, top.bottom + 3.6 * u, live.width, live.bottom - top.bottom - 3.6 * u)
    left = low._replace(width=0.64 * low.width)
    right = Box(low.x + 0.68 * low.width, low.y + 0.6 * u, 0.32 * low.width, low.height - 0.6 * u)
    if design.rtl:
        left, right = (b._replace(x=design.size.width - b.right) for b in (left, right))
    return [
        *bars(design, top, inks), grain(design, *design.size, 0.3),
        *_title(design, sleeve.title, left, ground, cap=13.0, valign="bottom"),
        *_artist(design, sleeve, right, ground, justify="end"),
    ]  # fmt: skip


def whole(design: Design) -> list[Layer]:
    """The picture over the whole sleeve; words on a veil at its foot."""
    sleeve = read_sleeve(design)
    live, u = design.live, design.u
    if _shown(design):
        picture = depicted(design, design.canvas, among=AMONG)
    elif words_of(design.brief) & _WATER:
        picture = horizon(design, design.canvas, sky=deep(design), disc=glow(design))
    else:
        back = pick(design, words_of(design.brief), AMONG)
        picture = [lay(design, back, tones=strong(design, deep(design)))]
    veil = deep(design)
    foot = Box(0, 0.5 * design.size.height, design.size.width, 0.5 * design.size.height)
    name = Box(live.x, live.bottom - 0.33 * live.height, live.width, 0.2 * live.height)
    by = Box(live.x, name.bottom + 1.2 * u, live.width, live.bottom - name.bottom - 1.2 * u)
    ink = readable("#fdf8ee", veil, 7.0)
    return [
        *picture, scrim(design, foot, veil, up=True, strength=0.97),
        *_title(design, sleeve.title, name, veil, colour=ink, valign="bottom"),
        *_artist(design, sleeve, by, veil, justify="start"),
    ]  # fmt: skip


def ringed(design: Design) -> list[Layer]:
    """Broken rings off the middle; words in the two corners they leave."""
    return _shaped(design, lambda box, inks: grooves(design, box, inks[0], inks[1]))


def printed(design: Design) -> list[Layer]:
    """Circles printed over each other; words above and below."""
    return _shaped(design, lambda box, inks: discs(design, box, (*inks, inks[0])))


def _shaped(design: Design, draw: Callable[[Box, tuple[str, ...]], list[Layer]]) -> list[Layer]:
    sleeve = read_sleeve(design)
    s, live, u = design.scheme, design.live, design.u
    ground = s.ground
    design.background = ground
    top = live._replace(height=0.19 * live.height)
    foot = Box(live.x, live.bottom - 0.11 * live.height, live.width, 0.11 * live.height)
    side = foot.y - top.bottom - 3 * u
    box = Box((design.size.width - side) / 2, top.bottom + 1.5 * u, side, side)
    return [
        *draw(box.inset(-0.03 * side), _inks(design, ground)),
        grain(design, *design.size, 0.3),
        *_title(design, sleeve.title, top, ground, cap=12.0, valign="top"),
        *_artist(design, sleeve, foot, ground, justify="end"),
    ]  # fmt: skip


_WATER = frozenset({"moon", "sea", "ocean", "night", "sun", "tide", "sunset", "water", "lake"})
_BEAT = frozenset({"jazz", "trio", "quartet", "quintet", "bop", "funk", "soul", "techno", "house"})


def _suits(brief: Brief) -> Sequence[str]:
    words = words_of(brief)
    if words & _BEAT:
        return ("columns", "discs", "type", "grooves", "window", "horizon")
    if words & _WATER:
        return ("horizon", "window", "type", "full", "grooves", "discs")
    if asked(brief):  # what is asked for is seen
        return ("window", "full")
    if brief.subjects:
        return ("full", "window", "type", "discs", "columns", "grooves")
    return ("type", "horizon", "discs", "columns", "grooves", "window", "full")


KIND = PictureKind(
    name="album-cover",
    title="Album cover",
    compositions={
        "horizon": over_water, "window": window, "type": typographic, "columns": in_columns,
        "full": whole, "grooves": ringed, "discs": printed,
    },
    manual=__doc__ or "",
    cues=("album cover", "album art", "record sleeve", "single cover", "podcast cover"),
    size=(1024, 1024),
    moods=("music", "modern"),
    suits=_suits,
)  # fmt: skip
