"""A desk to test picture kinds at: briefs in, layers out, the words that were placed."""

from __future__ import annotations

from collections import Counter

from hypothesis import strategies as st

from limner.basics.geometry import Size
from limner.basics.hash import rng
from limner.document.brief import Brief, Copy, Role
from limner.document.document import Document, walk
from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.document.layers.text import Text
from limner.stages.plan import scheme as schemes
from limner.stages.plan import typography
from limner.stages.plan.content import Content
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.world.test import TestWorld

WORLD = TestWorld()
SIZES = ((1024, 1536), (1536, 1024), (1024, 1024), (1536, 512), (512, 1536), (64, 96))


def copy(text: str, role: Role, **fields: object) -> Copy:
    return Copy.model_validate({"text": text, "role": role, **fields})


def brief(*strings: Copy, prompt: str = "a picture", **fields: object) -> Brief:
    return Brief.model_validate({"prompt": prompt, "strings": strings, **fields})


def design(
    of: Brief, kind: PictureKind, size: tuple[int, int] = (1024, 1536), seed: int = 0
) -> Design:
    stream = rng("test", of.prompt, size, seed)
    return Design(
        brief=of, size=Size(*size), scheme=schemes.choose(of, stream, prefer=kind.sheet),
        type=typography.choose(of, WORLD.fonts, stream, prefer=kind.moods),
        content=Content.of(of), rng=stream, world=WORLD,
    )  # fmt: skip


def compose(
    of: Brief, kind: PictureKind, name: str, size: tuple[int, int] = (1024, 1536), seed: int = 0
) -> tuple[Layer, ...]:
    """Return the layers of one composition, proven to make a Document."""
    desk = design(of, kind, size, seed)
    layers = tuple(kind.compositions[name](desk))
    Document(size=desk.size, layers=layers, background=desk.background or desk.scheme.ground)
    return layers


def words(layers: tuple[Layer, ...]) -> list[str]:
    """Return every requested string the layers will show."""
    found = []
    for layer in walk(layers):
        if isinstance(layer, Text) and not layer.decorative:
            found.append(layer.text)
        elif isinstance(layer, Chart):
            named = any(d.series for d in layer.data)
            labels = [d.label for d in layer.data if d.label]
            found += dict.fromkeys(labels) if named else labels
            found += dict.fromkeys(d.series for d in layer.data if d.series)
            found += [d.text for d in layer.data if d.text]
    return found


def marks(layers: tuple[Layer, ...]) -> list[str]:
    """Return the strings that are marks of our own."""
    return [x.text for x in walk(layers) if isinstance(x, Text) and x.decorative]


def missing(of: Brief, layers: tuple[Layer, ...]) -> tuple[list[str], list[str]]:
    """Return what the layers leave out, and what they show too often."""
    asked, shown = Counter(c.text for c in of.strings), Counter(words(layers))
    return sorted((asked - shown).elements()), sorted((shown - asked).elements())


def briefs(*roles: Role) -> st.SearchStrategy[Brief]:
    """Return briefs of 0–14 strings in any roles, mostly those given, 1–300 characters long."""
    letters = st.sampled_from("abcdefg hijklm nopqrst uvwxyz 0123456789 .,;:!?'€é水山日本語한글")
    text = st.text(letters, min_size=1, max_size=24).map(str.strip).filter(bool)
    long = st.integers(40, 300).map(lambda n: ("running words of a note " * 13)[:n].strip())
    any_role = st.sampled_from(
        [*roles, *roles, *roles, "headline", "body", "caption", "cta", "date"]
    )
    string = st.tuples(st.one_of(text, text, text, long), any_role)
    return st.lists(string, max_size=14, unique_by=lambda pair: pair[0]).map(
        lambda pairs: brief(*(copy(t, r) for t, r in pairs))
    )
