"""Other words for a text, or another figure in a chart."""

from __future__ import annotations

import re
import unicodedata

from limner.basics.colour import contrast, readable
from limner.document.brief import Copy
from limner.document.edits.figures import Figures
from limner.document.edits.rewrite import Rewrite
from limner.document.layers.chart import Chart
from limner.document.layers.group import Group
from limner.document.layers.scene import Scene
from limner.document.layers.text import Text
from limner.stages.plan.revising.reworded import reworded
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.work import Work

VERBS = ("say",)
_FORMS = (
    ("price", re.compile(r"^[^\w\s]?\s?\d[\d.,]*\s?(?:[$€£¥]|EUR|USD|GBP|元|円|원|zł|kr)?$")),
    ("contact", re.compile(r"@\w|^\+?[\d\s()-]{7,}$")),
    ("time", re.compile(r"^\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|uhr|h)$", re.I)),
)


def make(work: Work) -> None:
    """Set the words; where a thing that says nothing is meant, dress it instead."""
    change = work.change
    if _charted(work):
        return
    things = work.find()
    if not things:
        return
    texts = [text for one in things for text in spoken(work, one)]
    if not texts:
        work.notes.clear()
        _dressed(work)
        return
    if change.noun and any(one.thing is not None for one in things):
        _dressed(work)
        return
    text = _of_form(work, texts[0], change.text or "")
    if len(texts) > 1 and not change.target.every:
        told = ", ".join(repr(t.words) for t in texts)
        work.note(f"{change.target.phrase!r} says several things ({told}): say which")
        return
    rewrite(work, text, _in_part(work, text, change.text or ""))


_PERCENT = re.compile(r"[-+]?\d+(?:[.,]\d+)? ?%")


def _in_part(work: Work, text: Seen, words: str) -> str:
    """Return the whole of a text where only a part of it was named and is to be other words."""
    target = work.change.target
    named = target.quoted or re.sub(r"^(?:the|our|my)\s+", "", target.phrase).strip()
    if _PERCENT.fullmatch(words.strip()) and len(_PERCENT.findall(text.words)) == 1:
        return _PERCENT.sub(words.strip(), text.words)
    if target.role is not None or not named or words.casefold().find(named.casefold()) >= 0:
        return words
    found = re.search(rf"(?<!\w){re.escape(named)}(?!\w)", text.words, re.IGNORECASE)
    if found is None or found.group() == text.words:
        return words
    return text.words[: found.start()] + words + text.words[found.end() :]


def spoken(work: Work, one: Seen) -> tuple[Seen, ...]:
    """Return the texts of a layer that was pointed at: its own, or what is on it."""
    return work.sight.words_of(one)


def _dressed(work: Work) -> None:
    """Take 'X should be Y' for a look where X says nothing."""
    from limner.stages.plan.revising.verbs import style

    style.make(work)


def rewrite(work: Work, text: Seen, words: str, lang: str = "") -> None:
    """Give a text other words, in the document and in what is asked for."""
    layer = text.layer
    assert isinstance(layer, Text)
    if words == layer.text:
        work.note(f"{text.id} says {words!r} already")
        return
    if not words.strip():
        work.note("there are no words to set")
        return
    ruby = layer.ruby if words == layer.text else ()
    work.do(Rewrite(layer=layer.id, text=words, lang=lang or _lang(layer, words), ruby=ruby))
    work.named += button_of(work, text)
    bearers = [key for key in text.inside if _bears(work, key)]
    work.named += bearers
    if bearers and layer.style.lines == 1 and len(words) > 1.6 * len(layer.text) and " " in words:
        work.restyle(text, lines=2, balance=True)
    brief = work.brief or work.sitting.brief
    copy = next((c for c in work.copies() if c.text == layer.text), None)
    if brief is not None and copy is not None:
        work.brief = reworded(brief, layer.text, _as(copy, words, lang))


def _bears(work: Work, key: str) -> bool:
    """Whether a layer is a scene, which shows what is printed on its things."""
    one = work.sight.by_id.get(key)
    return one is not None and isinstance(one.layer, Scene)


def button_of(work: Work, text: Seen) -> list[str]:
    """Return the plates made for a text alone, which fit themselves to it."""
    out = []
    for key in reversed(text.inside):
        one = work.sight.by_id.get(key)
        held = [t for t in work.sight.texts if key in t.inside]
        if one is None or len(held) != 1 or not isinstance(one.layer, Group):
            break
        if one.layer.box is None or one.layer.fill is not None:
            out.append(key)
    return out


def _as(copy: Copy, words: str, lang: str) -> Copy:
    return copy.but(text=words, lang=lang or copy.lang, script=script_of(words), ruby=())


def script_of(words: str) -> str:
    """Return the script most letters are of, by their Unicode names."""
    kinds = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab",
             "HEBREW": "Hebr", "DEVANAGARI": "Deva", "BENGALI": "Beng", "THAI": "Thai",
             "HANGUL": "Kore", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "CJK": "Hans"}  # fmt: skip
    found = [kinds.get(unicodedata.name(c, "").split(" ")[0], "") for c in words if c.isalpha()]
    if "Jpan" in found:
        return "Jpan"
    known = [kind for kind in found if kind]
    return max(sorted(set(known)), key=known.count) if known else "Latn"


def _lang(layer: Text, words: str) -> str:
    """Keep the language of a text whose script stays the same."""
    return layer.lang if script_of(words) == script_of(layer.text) else ""


def _of_form(work: Work, text: Seen, words: str) -> Seen:
    """Return the text in the same row whose form the words have: 'it' with a price is its price."""
    role = next((role for role, form in _FORMS if form.match(words.strip())), None)
    form = next((form for known, form in _FORMS if known == role), None)
    if role is None or form is None or text.role == role or form.match(text.words):
        return text
    for holder in reversed(text.inside):
        near = [t for t in work.sight.texts if holder in t.inside and t.role in (role, "value")]
        if near:
            return near[0]
    return text


# -- charts --------------------------------------------------------------------------------


def _charted(work: Work) -> bool:
    """Change a figure where the change names one of a chart."""
    change = work.change
    noun = (change.target.quoted or change.target.phrase).casefold().removeprefix("the ")
    for one in work.sight.things:
        chart = one.layer
        if not isinstance(chart, Chart) or one.thing is not None:
            continue
        named = [d for d in chart.data if d.label.casefold() in (noun, noun.split(" of ")[-1])]
        named = named or [d for d in chart.data if d.text == change.target.quoted]
        number = re.search(r"-?\d[\d.,]*", change.text or "")
        if len(named) != 1 or number is None:
            continue
        _figure(work, one, chart, named[0].label, change.text or "")
        return True
    return False


def _figure(work: Work, one: Seen, chart: Chart, label: str, text: str) -> None:
    found = re.search(r"-?\d[\d.,]*", text)
    assert found is not None
    number = float(found.group().rstrip(".,").replace(",", ""))
    data = tuple(d.but(text=text, number=number) if d.label == label else d for d in chart.data)
    dumped = [d.model_dump(mode="json") for d in data]
    work.do(Figures(layer=chart.id, values={"data": dumped}))
    work.about = (one,)
    _told_figure(work, chart, label, text, number)


def _told_figure(work: Work, chart: Chart, label: str, text: str, number: float) -> None:
    brief = work.sitting.brief
    old = next(d.text for d in chart.data if d.label == label)
    if brief is None:
        return
    strings, after = [], False
    for copy in brief.strings:
        hit = after and copy.text == old
        strings.append(copy.but(text=text) if hit else copy)
        after = copy.text == label or (after and not hit)
    figures = brief.chart
    if figures is not None:
        told = tuple(
            f.but(text=text, number=number) if f.label == label else f for f in figures.figures
        )
        figures = figures.but(figures=told)
    work.ask(strings=tuple(strings), chart=figures)


def inked(work: Work, text: Seen, ground: str) -> None:
    """Give a text an ink that reads on a ground that has changed."""
    layer = text.layer
    assert isinstance(layer, Text)
    own = layer.style.paint if isinstance(layer.style.paint, str) else "#111111"
    if contrast(own[:7], ground) < 4.5:
        light = max(("#ffffff", "#111111"), key=lambda c: contrast(c, ground))
        work.restyle(text, paint=readable(light, ground, 4.6))


__all__ = ["VERBS", "button_of", "inked", "make", "rewrite", "script_of", "spoken"]
