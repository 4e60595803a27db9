"""Text: words set by the typesetter, exactly as given."""

from __future__ import annotations

from typing import Literal

from limner.document.layer import Layer
from limner.document.lettering import Lettering, Passage
from limner.document.paint import Paint, Stroke
from limner.document.ruby import Ruby
from limner.document.value import Value


class TextStyle(Value):
    """How words are set. Lengths in pixels, tracking in em, leading as a multiple of size.

    face: id of an installed face family; scripts it lacks are set in the nearest face in
    character that has them. size is wanted, least the smallest the fit may go down to;
    `fill_box` lets the fit enlarge the text up to `size` until the box is full.
    """

    face: str
    weight: int = 400
    italic: bool = False
    size: float
    least: float = 0.0
    """0 means: as small as legible (the layout knows the limit for the delivery size)."""
    tracking: float = 0.0
    leading: float | None = None
    """None takes the face's natural leading for the role of the text."""
    align: Literal["start", "centre", "end", "justify", "left", "right"] = "start"
    valign: Literal["top", "middle", "bottom", "baseline"] = "top"
    paint: Paint = "#000000"
    outline: Stroke | None = None
    lines: int | None = None
    """Most lines wanted; the fit goes smaller before it goes over."""
    balance: bool = False
    """Make lines of a wrapped text about equal (headlines)."""
    columns: int = 1
    """0: as many as give lines that are pleasant to read, 45 to 75 letters."""
    direction: Literal["horizontal", "vertical"] = "horizontal"
    features: dict[str, int] = {}
    """OpenType features: {'onum': 1, 'smcp': 1}; they come before what `figures` asks."""
    figures: Literal["auto", "lining", "oldstyle", "tabular"] = "auto"
    """auto: lining beside capitals, old-style in running serif text, else as the face has them."""
    caps: Literal["none", "small", "all"] = "none"
    """Set small letters, or all, as small capitals; the words stay as they are."""
    stretch: float = 100.0
    """Width of the letters in per cent, of faces with a width axis."""
    narrowest: float | None = None
    """Width in per cent the fit may go down to before size; None allows headlines a little."""
    indent: float | None = None
    """Em the first line of every paragraph but the first is set in by; None indents long
    paragraphs that follow each other without a space."""
    paragraph_gap: float = 0.0
    """Space between paragraphs, as a multiple of the distance between lines."""
    measure: float | None = None
    """Longest line in pixels where shorter than the box."""
    hang: bool = True
    """Let opening quotes and closing punctuation hang outside the margin."""
    passages: tuple[Passage, ...] = ()
    """Parts of the text in another colour, weight or face; where they overlap the later wins."""
    lettering: Lettering | None = None


class Text(Layer):
    """One string. It appears exactly as given, once."""

    kind: Literal["text"] = "text"
    text: str
    lang: str = ""
    style: TextStyle
    ruby: tuple[Ruby, ...] = ()
    """Furigana, pinyin or bopomofo, in order and apart; they count as words of the picture."""
    decorative: bool = False
    """True for marks we set ourselves (a numeral in a step disc, an axis tick)."""

    @property
    def strings(self) -> tuple[str, ...]:
        """What the layer shows: its text, then its readings."""
        return (self.text, *(note.reading for note in self.ruby))
