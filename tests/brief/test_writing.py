"""Prompts written from parts come back as the same parts; what cannot be said is refused by name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import limner
from limner.document.parts import Parts, Seen, Wording
from limner.stages.brief.writing import implied, known, parts_of, written

NAMES = ["apple", "bottle", "dog", "vase", "book", "lamp", "chair", "bicycle", "teapot", "boat",
         "guitar", "candle", "bird", "leaf", "knife", "box", "cherry", "child"]  # fmt: skip
COLOURS = ["red", "navy", "green", "black", "gold", "pink", "brown", "teal", "purple"]
PLACES = ["kitchen", "garden", "street", "library", "café", "desert"]
ROLES = ["headline", "subhead", "date", "venue", "author", "body", "cta", "caption", "quote"]
KINDS = ["poster", "flyer", "menu", "invitation", "infographic", "slide", "book-cover", "banner",
         "certificate", "ticket", "web-page", "social-ad"]  # fmt: skip
LIGHTS = sorted(set(known("light")) - {"studio"})
STYLES = sorted(set(known("styles")) - {"noir", "isometric"})
SIMPLE = st.text("abcdefghijklmnopqrstuvwxyzABCDEÉüñ 0123456789&!?", min_size=4, max_size=24)


def some(values, most):
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


def thing():
    return st.builds(
        Seen, name=st.sampled_from(NAMES), count=st.sampled_from([1, 1, 2, 3, 5, 12]),
        colours=some(COLOURS, 1),
    )  # fmt: skip


def things(most):
    return st.lists(thing(), max_size=most, unique_by=lambda seen: seen.name).map(tuple)


@st.composite
def wordings(draw):
    roles = draw(st.lists(st.sampled_from(ROLES), max_size=4, unique=True))
    texts = draw(
        st.lists(SIMPLE.map(lambda t: f"X{t.strip()}9"), min_size=len(roles), max_size=len(roles),
                 unique=True)
    )  # fmt: skip
    return tuple(Wording(text=text, role=role) for text, role in zip(texts, roles, strict=True))


SHEETS = st.builds(
    Parts, kind=st.sampled_from(KINDS), subjects=things(2), styles=some(STYLES, 1),
    moods=some(known("moods"), 1), palette=some(COLOURS, 2), wording=wordings(),
    without=st.sampled_from([(), ("people",), ("cars", "people")]),
    aspect=st.sampled_from(["", "16:9", "2:3", "1:1"]),
)  # fmt: skip
PHOTOGRAPHS = st.builds(
    Parts, medium=st.just("photograph"), subjects=things(3).filter(len),
    setting=st.sampled_from(["", *PLACES]), light=some(LIGHTS, 1),
    camera=some(sorted(set(known("camera")) - {"isometric"}), 1), moods=some(known("moods"), 1),
    aspect=st.sampled_from(["", "3:2"]),
)  # fmt: skip


@settings(max_examples=30)
@given(SHEETS)
def test_a_sheet_is_read_into_the_parts_it_is_written_from(parts):
    said = limner.prompt(parts)
    assert limner.parts(said) == implied(parts), said


@settings(max_examples=30)
@given(PHOTOGRAPHS)
def test_a_photograph_is_read_into_the_parts_it_is_written_from(parts):
    said = limner.prompt(parts)
    assert limner.parts(said) == implied(parts), said


@pytest.mark.parametrize("part", ["light", "camera", "styles", "moods", "medium"])
def test_every_word_of_a_part_can_be_said(part):
    silent = []
    for value in known(part):
        fields = {part: value if part == "medium" else (value,)}
        try:
            limner.prompt(**fields, wording="Blue Hour")
        except limner.BadPrompt:
            silent.append(value)
    assert set(silent) <= {"noir", "isometric"}


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=60))
def test_any_string_is_carried_or_refused_never_changed(text):
    try:
        said = limner.prompt(kind="poster", wording=text)
    except (limner.BadPrompt, limner.BadOption):
        return
    assert [copy.text for copy in limner.brief(said).strings] == [text]


def test_plain_words_stand_for_parts():
    said = limner.prompt(
        kind="poster", subjects="guitar", palette=["navy", "gold"], styles="art-deco",
        wording={"headline": "Blue Hour", "date": "14 May"},
    )  # fmt: skip
    brief = limner.brief(said)
    assert (brief.kind, brief.styles) == ("poster", ("art-deco",))
    assert [(copy.role, copy.text) for copy in brief.strings] == [
        ("headline", "Blue Hour"), ("date", "14 May")
    ]  # fmt: skip
    assert [subject.name for subject in brief.subjects] == ["guitar"]


def test_what_would_be_read_otherwise_is_refused_by_name():
    with pytest.raises(limner.BadPrompt, match="setting") as caught:
        limner.prompt(medium="photograph", subjects="apple", setting="studio")
    assert caught.value.param == "setting"


def test_a_part_there_is_not_is_refused_by_name():
    with pytest.raises(limner.BadOption, match="colour"):
        limner.prompt(kind="poster", colour="red")
    with pytest.raises(limner.BadOption, match="aspect"):
        limner.prompt(kind="poster", aspect="wide")
    with pytest.raises(limner.BadPrompt, match="nothing to draw"):
        limner.prompt()


def test_parts_can_be_taken_from_a_prompt_changed_and_written_again():
    parts = limner.parts("A photograph of three red apples in a kitchen. Window light. Close-up.")
    said = limner.prompt(parts, light="golden hour")
    assert limner.brief(said).light == ("golden hour",)
    assert limner.brief(said).subjects[0].count == 3
    assert parts_of(limner.brief(written(parts))) == parts
