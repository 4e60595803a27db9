"""Any prompt, any legal size, any seed: all checks hold, or a note says why."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

import limner

words = st.sampled_from([
    "Summer", "Night", "jazz", "50%", "Open", "Крым", "Γεια", "مرحبا", "שלום", "सुबह", "বসন্ত",
    "สวัสดี", "春日", "真夜中", "제주", "🎆", "Café", "extraordinarily", "№ 4", "$129", "a", "—",
])  # fmt: skip
strings = st.lists(words, min_size=1, max_size=9).map(" ".join)
subjects = st.sampled_from([
    "", "with two red apples", "with a lighthouse behind a boat", "in the style of art deco",
    "deep navy and brass", "pastel", "on a brick wall", "with a cat on a sofa",
])  # fmt: skip
openings = st.sampled_from([
    "Poster", "A square social ad", "café menu", "Flat illustration of a street with a sign",
    "Bar chart", "A billboard saying", "Web banner", "something nice", "Book cover", "A mug with",
])  # fmt: skip


@st.composite
def prompts(draw):
    parts = [draw(openings)]
    for string in draw(st.lists(strings, max_size=5, unique=True)):
        parts.append(f'"{string}"')
    parts.append(draw(subjects))
    return " ".join(parts)


@st.composite
def sizes(draw):
    short = draw(st.integers(64, 900))
    long = min(3840, int(short * draw(st.floats(1, 3))))
    return (short, long) if draw(st.booleans()) else (long, short)


@settings(max_examples=120)
@given(prompts(), sizes(), st.integers(0, 10_000))
def test_checks_hold_or_a_note_says_why(prompt, size, seed):
    art = limner.draw(prompt, size=size, seed=seed, engine="vector")
    shown = Counter(t.string for t in art.text)
    assert shown == Counter(c.text for c in art.artwork.brief.strings)
    for check in art.checks:
        if not check.ok:
            assert any(check.name in note for note in art.notes)
            assert check.name not in ("strings", "glyphs")
    if min(size) >= 512 and sum(map(len, shown)) < 120:
        assert all(check.ok for check in art.checks), (art.document.composition, art.checks)


@settings(max_examples=60)
@given(st.text(max_size=200), st.sampled_from(["64x64", "256x128", "200x600", "512x512"]))
def test_any_text_at_all_is_drawn_or_refused_with_words(prompt, size):
    try:
        art = limner.draw(prompt, size=size, engine="vector")
    except limner.BadRequest as refusal:
        said, shown, wanted = refusal.hint, Counter(), Counter()
    else:
        said, shown = "drawn", Counter(t.string for t in art.text)
        wanted = Counter(c.text for c in art.artwork.brief.strings)
    assert said
    assert shown == wanted


@settings(max_examples=15)
@given(prompts(), st.integers(0, 99))
def test_same_seed_same_bytes(prompt, seed):
    first = limner.draw(prompt, size="200x300", seed=seed, engine="vector")
    assert limner.draw(prompt, size="200x300", seed=seed, engine="vector").data == first.data


@settings(max_examples=15)
@given(prompts(), st.integers(0, 99))
def test_a_document_repaints_to_the_same_bytes(prompt, seed):
    art = limner.draw(prompt, size="200x300", seed=seed, engine="vector")
    again = limner.Document.from_json(art.document.to_json())
    assert limner.render(again).data == art.data
