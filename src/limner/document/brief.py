"""The Brief: what was asked, read out of the prompt, every field tied to the words it came from.

A Brief holds no decision about how the picture will look beyond what was asked for.
"""

from __future__ import annotations

from typing import Literal

from limner.document.ruby import Ruby
from limner.document.source import Citation
from limner.document.structure import Almanac, Moment, Route, Table, Way
from limner.document.study import Study
from limner.document.value import Value

Role = Literal[
    "headline", "subhead", "body", "label", "price", "date", "time", "venue", "contact",
    "cta", "speech", "thought", "sign", "caption", "author", "quote", "item", "section",
    "axis", "legend", "value", "bullet", "step", "logo", "nav", "badge", "unit", "name",
]  # fmt: skip
"""What a string is for. `item` may carry a price in `Copy.value`."""


class Span(Value):
    """Half-open range of characters of the prompt."""

    start: int
    end: int


class Look(Value):
    """How words or a thing were asked to look; None where nothing was said."""

    size: Literal["tiny", "small", "medium", "large", "huge"] | None = None
    colour: str | None = None
    """Hex colour resolved from the words."""
    colour_word: str | None = None
    weight: Literal["light", "regular", "bold", "heavy"] | None = None
    italic: bool | None = None
    face: str | None = None
    """A face class: sans, serif, slab, script, hand, mono, display, pixel, blackletter, stencil,
    comic, brush, rounded, condensed."""
    effect: str | None = None
    """neon, outline, shadow, chalk, gold, engraved, embossed, graffiti, gradient…"""
    caps: bool | None = None


class Carrier(Value):
    """The thing in the picture that words sit on: billboard, mug, taxi, menu board…"""

    name: str
    """Head noun in the singular, lower case: 'billboard'."""
    phrase: str = ""
    """The words used: 'a large red billboard above the shop'."""
    span: Span | None = None
    where: str | None = None
    """Place words: 'top left', 'on the wall', 'above the door'."""
    look: Look = Look()


class Copy(Value):
    """One verbatim string that must appear exactly, once."""

    text: str
    role: Role = "headline"
    look: Look = Look()
    carrier: Carrier | None = None
    where: str | None = None
    script: str = "Latn"
    """ISO 15924 code of the main script (Latn, Cyrl, Grek, Arab, Hebr, Deva, Beng, Thai, Hans,
    Hant, Jpan, Kore, Zsye, Zyyy…)."""
    lang: str = ""
    """BCP 47 tag, '' when unknown."""
    span: Span | None = None
    group: str | None = None
    """Name of the section, panel, card or speaker it belongs to, where there is one."""
    value: str | None = None
    """For an item: the verbatim price or figure that belongs to it (also its own Copy)."""
    ruby: tuple[Ruby, ...] = ()
    """Readings asked for over some of the characters; they appear once each too."""

    @property
    def strings(self) -> tuple[str, ...]:
        """What is to appear: the text, then its readings."""
        return (self.text, *(note.reading for note in self.ruby))


class Figure(Value):
    """One data point of a chart, exactly as written and as a number."""

    label: str
    text: str
    """The figure as written: '12.4', '$182k', '37 %'."""
    number: float
    series: str = ""
    highlight: bool = False
    x: float | None = None
    """Its place along the axis, where points lie on two."""
    span: Span | None = None


class Chart(Value):
    """A chart that was asked for: its form and its figures."""

    form: Literal[
        "bar", "column", "line", "area", "pie", "donut", "stacked", "table", "scatter",
        "histogram", "radar", "gauge", "treemap", "sankey",
    ] = "bar"  # fmt: skip
    title: str = ""
    unit: str = ""
    figures: tuple[Figure, ...] = ()
    x_label: str = ""
    y_label: str = ""
    full: float | None = None
    """What a gauge is out of, where it is said."""


class Relation(Value):
    """Where one subject stands to another."""

    kind: Literal[
        "left_of", "right_of", "above", "below", "on", "under", "behind", "in_front_of",
        "in", "next_to", "around", "between", "holding", "wearing", "in_a_row", "facing",
    ]  # fmt: skip
    other: int | None = None
    """Index into Brief.subjects; None where the other thing is not a subject ('in a row')."""


class Subject(Value):
    """One kind of thing to be seen."""

    name: str
    """Head noun phrase without article, count or colour, singular: 'running shoe'."""
    count: int = 1
    colours: tuple[str, ...] = ()
    """Hex colours."""
    colour_words: tuple[str, ...] = ()
    each: bool = False
    """Whether the colours are those of the things one by one, in order: 'three boxes in cream,
    green and red' are one of each."""
    materials: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    """Other adjectives and participles: 'sleeping', 'steaming', 'vintage'."""
    relations: tuple[Relation, ...] = ()
    place: str | None = None
    """Place in the picture: 'left', 'top right', 'background', 'foreground', 'centre'."""
    span: Span | None = None


class Optics(Value):
    """What was said of the camera and the light in figures; None where nothing was.

    focal: millimetres on a full frame. f_number: the stop. degrees: of the angle it is seen
    from. kelvin: colour of the light.
    """

    focal: float | None = None
    f_number: float | None = None
    degrees: float | None = None
    kelvin: float | None = None


class Palette(Value):
    """Colours asked for, in the order asked, and the words that asked."""

    colours: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    """pastel, earthy, vibrant, muted, monochrome, dark, neon, warm, cool…"""


class Note(Value):
    """Something the maker should know: what was not understood, or could not be done."""

    text: str
    span: Span | None = None


class Use(Value):
    """What a picture handed over is for. position: 1 is the first.

    kind: its colours are taken; it is placed, unaltered; its colours, type and ground, its layout
    or its texture are taken; it stands in the scene as a thing. where: a place in the picture, ''
    any with room. noun: what it shows, as named.
    """

    position: int
    kind: Literal["palette", "place", "style", "layout", "texture", "cast"]
    where: str = ""
    noun: str = ""


class Brief(Value):
    """Everything the prompt asked for."""

    prompt: str
    kind: str | None = None
    """The picture kind asked for, as a cue name the reader knows ('poster', 'menu', …); where no
    word called it but the subjects suggest one, `kind_span` is None."""
    kind_span: Span | None = None
    photographic: bool = False
    strings: tuple[Copy, ...] = ()
    """Every string that must appear, in reading order."""
    subjects: tuple[Subject, ...] = ()
    setting: str | None = None
    """Where it happens: 'street', 'kitchen', 'beach at dusk'."""
    setting_span: Span | None = None
    chart: Chart | None = None
    palette: Palette = Palette()
    ground: str | None = None
    """Hex colour asked for as the background ('white background', 'yellow on black'); it is in the
    palette too."""
    light: tuple[str, ...] = ()
    camera: tuple[str, ...] = ()
    optics: Optics = Optics()
    styles: tuple[str, ...] = ()
    """Style names: swiss, art-deco, watercolour, vintage, minimal, blueprint, ink-wash…"""
    moods: tuple[str, ...] = ()
    medium: str | None = None
    """illustration, photograph, vector, 3d render, painting…"""
    season: str | None = None
    texture: str | None = None
    ornaments: tuple[str, ...] = ()
    """Named decoration: 'floral border', 'eucalyptus wreath', 'geometric pattern'."""
    exclusions: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    """What must not change (for edits)."""
    uses: tuple[Use, ...] = ()
    """What the pictures handed over are for, where the prompt says."""
    studies: tuple[Study, ...] = ()
    """What was seen in those whose style, layout or texture is asked for."""
    citations: tuple[Citation, ...] = ()
    """Which strings were taken from a document handed over, and where they stand in it."""
    hand: str = ""
    """Face class of that document's headings ('serif', 'sans', 'slab', 'mono'), '' where none."""
    query: str = ""
    """What is to be looked up on the web, where the prompt asks for that; '' else."""
    links: tuple[tuple[int, int], ...] = ()
    """Arrows asked for between strings ('Browser to API'), as pairs of indexes into `strings`."""
    ways: tuple[Way, ...] = ()
    """Arrows of a flow, with what is said of them ('yes', 'no')."""
    routes: tuple[Route, ...] = ()
    """Lines of a transit map."""
    table: Table | None = None
    almanac: Almanac | None = None
    moments: tuple[Moment, ...] = ()
    """What a timeline tells, in order."""
    panels: int | None = None
    """Number of panels, frames or steps, where said."""
    size: tuple[int, int] | None = None
    """Width and height asked for in words, in pixels, where size was auto."""
    aspect: tuple[int, int] | None = None
    background: Literal["transparent", "opaque"] | None = None
    bleed_mm: float | None = None
    """Bleed asked for, in millimetres."""
    lang: str = "en"
    """Language the prompt is written in."""
    notes: tuple[Note, ...] = ()

    def study(self, kind: str) -> Study | None:
        """Return what was seen in the picture that is for `kind` ('style', 'layout', …)."""
        wanted = {use.position for use in self.uses if use.kind == kind}
        return next((study for study in self.studies if study.position in wanted), None)
