"""Document pages: long text at a size that follows from its amount."""

from __future__ import annotations

import pytest
from desk import SIZES, brief, briefs, compose, copy, missing, words
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.layers.text import Text
from limner.stages.plan.kinds.page import KIND

RIVER = "The river rises in the hills above the town and runs for forty kilometres to the sea. "


def page(letters: int, paragraphs: int = 3) -> Brief:
    text = (RIVER * 60)[: letters // paragraphs]
    bodies = (copy(f"{i} {text}".strip(), "body") for i in range(paragraphs))
    return brief(copy("On Rivers", "headline"), *bodies, copy("A. Writer", "author"))


@pytest.mark.parametrize("name", KIND.compositions)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("letters", [90, 1200, 5000])
def test_every_string_is_placed_once(name: str, size: tuple[int, int], letters: int) -> None:
    assert missing(page(letters), compose(page(letters), KIND, name, size)) == ([], [])


@pytest.mark.parametrize("name", KIND.compositions)
def test_more_text_is_set_smaller_but_legible(name: str) -> None:
    def size(letters: int) -> float:
        made = walk(compose(page(letters), KIND, name, (1024, 1448)))
        return max(x.style.size for x in made if isinstance(x, Text) and x.role == "body")

    assert size(600) > size(5000) > 11


@pytest.mark.parametrize("name", KIND.compositions)
def test_paragraphs_keep_their_order(name: str) -> None:
    of = page(3000, 6)
    bodies = [c.text for c in of.strings if c.role == "body"]
    assert [w for w in words(compose(of, KIND, name, (1536, 1024))) if w in bodies] == bodies


def test_one_long_text_runs_through_columns() -> None:
    of = brief(copy("Report", "headline"), copy((RIVER * 40).strip(), "body"))
    texts = [x for x in walk(compose(of, KIND, "columns", (1536, 1024))) if isinstance(x, Text)]
    assert max(x.style.columns for x in texts) >= 2


@settings(max_examples=40)
@given(
    of=briefs("body", "section", "bullet"),
    name=st.sampled_from(sorted(KIND.compositions)),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_it_holds_whatever_arrives(of: Brief, name: str, size: tuple[int, int], seed: int) -> None:
    assert missing(of, compose(of, KIND, name, size, seed)) == ([], [])
