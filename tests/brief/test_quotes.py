"""Quoted strings come back byte for byte, whatever the marks and whatever stands inside."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.stages.brief import read
from limner.stages.brief.quotes import find_quotes
from limner.stages.brief.roles import ROLE_WORDS

PAIRS = [
    ("'", "'"), ('"', '"'), ("“", "”"), ("‘", "’"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("‹", "›"),
    ("「", "」"), ("『", "』"), ("《", "》"), ("【", "】"), ("`", "`"), ("＂", "＂"), ("”", "”"), ("〝", "〞"),
]  # fmt: skip
FRAMES = [
    "A poster that says {} in red",
    "{} on a mug",
    "Plakat mit dem Text {}",
    "海报，标题{}，蓝色",
    "Poster, headline {}, date {}, deep navy",
]


def texts(prompt: str) -> list[str]:
    return [q.text(prompt) for q in find_quotes(prompt)]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a sign that says 'Don't stop'", ["Don't stop"]),
        ("rock 'n' roll guitars around 'LIVE'", ["LIVE"]),
        ("the dogs' bowl reads 'Rex'", ["Rex"]),
        ("a bowl saying 'the dogs' bowl' in blue", ["the dogs' bowl"]),
        ("a '90s poster, title 'Rave'", ["Rave"]),
        ("signs 'Boys' and 'Girls'", ["Boys", "Girls"]),
        ('a 24" by 36" print with "Hi"', ["Hi"]),
        ("「一」「二」「三」", ["一", "二", "三"]),
        ("「外『内』外」", ["外『内』外"]),
        ("標題“a 'b' c”", ["a 'b' c"]),
        ("He said \"it's 'fine'\" twice", ["it's 'fine'"]),
        ("„Grüße“ und „Küsse“", ["Grüße", "Küsse"]),
        ("« Été »", ["Été"]),
        ("«  zwei»", ["  zwei"]),
        ('"  spaced  "', ["  spaced  "]),
        ('"" and " " and "x"', ["x"]),
        ("don't, won't, it's", []),
        ("it’s the artist’s ‘Self’", ["Self"]),
        ('"Line one\nLine two"', ["Line one\nLine two"]),
        ("`code here`", ["code here"]),
        ('"5 o\'clock"', ["5 o'clock"]),
        ("제목 '봄날'은 크게", ["봄날"]),
    ],
)
def test_quotes(prompt: str, expected: list[str]) -> None:
    assert texts(prompt) == expected


@pytest.mark.parametrize("text", ["FIGURE", "Title", "Step"])
def test_words_of_roles_are_words_where_they_are_said(text: str) -> None:
    assert texts(f"A poster that says 【{text}】 in red") == [text]


def _plain(text: str, left: str, right: str) -> bool:
    marks = (
        {left, right, "'", '"', "`", "’", "‘", "‚"}
        | {m for p in PAIRS for m in p}
        | set("“”‟«»‹›〟〈〉｢｣❝❞＇\\")
    )
    return bool(text.strip()) and not any(c in marks for c in text)


printable = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=40
)


@settings(max_examples=250, deadline=None)
@given(printable, st.sampled_from(PAIRS), st.sampled_from(FRAMES))
def test_any_text_in_any_marks_comes_back(text: str, pair: tuple[str, str], frame: str) -> None:
    left, right = pair
    if not _plain(text, left, right) or (left in "«‹" and text[0].isspace() and text[-1].isspace()):
        return
    if right == '"' and text[-1].isdigit() is False and text.endswith("\\"):
        return
    if left == "【" and ROLE_WORDS.get(
        text.lower()
    ):  # heads what comes after it, as in Chinese lists
        return
    prompt = frame.replace("{}", left + text + right)
    brief = read(prompt)
    assert text in [c.text for c in brief.strings]


@settings(max_examples=150, deadline=None)
@given(st.text("abc DE'1é“”.,!?\n-", min_size=1, max_size=30))
def test_apostrophes_and_curly_marks_inside_straight_double_marks(text: str) -> None:
    if not text.strip():
        return
    assert text in texts(f'a poster with "{text}" on it')


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.from_regex(r"\A[A-Z][a-z]{1,8}( [a-z]{1,6}){0,3}\Z"), min_size=1, max_size=5, unique=True
    )
)
def test_several_strings_keep_their_order(words: list[str]) -> None:
    prompt = "A street with " + ", ".join(f"a sign saying '{w}' in blue" for w in words)
    assert [c.text for c in read(prompt).strings] == words
