"""What a prompt may be, and that reading one never fails."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.errors import BadPrompt
from limner.stages.brief import LONGEST, check_prompt, read


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "   ",
        "\n\t",
        "\ufeff",
        "x" * (LONGEST + 1),
        "a\x00b",
        "a\x1bb",
        "a\x85\x9fb",
        "a\ud800b",
    ],
)
def test_refused_prompts_say_what_to_do(prompt: str) -> None:
    with pytest.raises(BadPrompt) as caught:
        check_prompt(prompt)
    assert caught.value.message.endswith(".")
    assert caught.value.hint
    assert caught.value.param == "prompt"


def test_allowed_controls_and_byte_order_mark() -> None:
    assert check_prompt("\ufeffa\tb\r\nc") == "a\tb\r\nc"
    assert read("\ufeffA poster").prompt == "A poster"
    assert check_prompt("x" * LONGEST) == "x" * LONGEST


printable = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=200)


@settings(max_examples=300, deadline=None)
@given(printable)
def test_any_text_is_read_and_spans_point_at_the_text(prompt: str) -> None:
    if not prompt.strip():
        return
    brief = read(prompt)
    _check_spans(brief.prompt, brief)


WORD_LINE = (
    "poster menu sign reading titled 'Hi' \"Big Sale\" $12 Q1 12.4, of a the two red pale navy cup coffee on table behind next to in a row "
    "with and , . ; : — without people 16:9 by Ada Lovelace labelled Happy, Sad “x” 标题“你好” 단계: 증발, 응결 «Été» no text light from the left "
    "chart bar 40% Pears steps: One, Two 3 mm bleed transparent background { } [ ] headline: subtitle: \n - "
)
WORDS = WORD_LINE.split(" ")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_any_mixture_of_known_words_is_read(words: list[str]) -> None:
    prompt = " ".join(words)
    if not prompt.strip():
        return
    first, second = read(prompt), read(prompt)
    assert first == second
    _check_spans(prompt, first)


def _check_spans(prompt: str, brief: object) -> None:
    from limner.document.brief import Brief

    assert isinstance(brief, Brief)
    for copy in brief.strings:
        assert copy.span is not None
        assert prompt[copy.span.start : copy.span.end] == copy.text
        if copy.carrier is not None and copy.carrier.span is not None:
            assert 0 <= copy.carrier.span.start < copy.carrier.span.end <= len(prompt)
    for subject in brief.subjects:
        assert subject.span is not None
        assert 0 <= subject.span.start < subject.span.end <= len(prompt)
        for relation in subject.relations:
            assert relation.other is None or 0 <= relation.other < len(brief.subjects)
    for one, other in brief.links:
        assert 0 <= one < len(brief.strings)
        assert 0 <= other < len(brief.strings)
    for note in brief.notes:
        assert note.span is not None
        assert prompt[note.span.start : note.span.end] in note.text
    assert Brief.from_json(brief.to_json()) == brief


@pytest.mark.parametrize(
    "piece",
    [
        "'a ",
        '"a ',
        "“",
        "「",
        "a red cat on a mat, ",
        "says ",
        "红色的猫，",
        "titled Big ",
        "Cat 1, ",
        "A: ",
        "x",
        "0 1-2 ",
    ],
)
def test_the_longest_prompts_are_read_in_seconds(piece: str) -> None:
    prompt = (piece * LONGEST)[:LONGEST]
    start = time.perf_counter()
    read(prompt)
    assert time.perf_counter() - start < 10
