"""Arguments of several forwards become those of one, and its outcome theirs again."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="the diffusion extra is not installed")

from hypothesis import given  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from limner.engines.diffusion.joining import Misfit, count, joined, key, parted  # noqa: E402

JOINING = {
    "x": "rows", "t": "rows", "words": "padded", "ids": "equal", "seed": "each", "items": "lists",
    "shapes": "lists", "more": "rows", "cache": "alone",
}  # fmt: skip


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 5)), min_size=1, max_size=5))
def test_rows_come_back_as_they_went(rows):
    calls = [
        {"x": torch.rand(n, 2, 3), "t": torch.tensor(float(n)), "words": torch.rand(n, length, 2),
         "words_mask": None, "items": [torch.rand(4, i + 1) for i in range(n)]}
        for n, length in rows
    ]  # fmt: skip
    counts = [count(one, JOINING) for one in calls]
    assert counts == [n for n, _ in rows]
    assert len({key(one, JOINING) for one in calls}) == 1
    whole = joined(calls, counts, JOINING)
    assert whole["t"].tolist() == [float(n) for n, _ in rows for _ in range(n)]
    out = parted((whole["x"], whole["items"], whole["words"]), counts)
    for (n, length), one, (x, items, words) in zip(rows, calls, out, strict=True):
        assert torch.equal(x, one["x"])
        assert all(a is b for a, b in zip(items, one["items"], strict=True))
        assert torch.equal(words[:, :length], one["words"])
        assert not words[:, length:].any()
        assert len(items) == n
    if len({length for _, length in rows}) > 1:
        told = parted(whole["words_mask"], counts)
        assert all(
            mask.sum(1).eq(length).all() for (_, length), mask in zip(rows, told, strict=True)
        )
    else:
        assert whole["words_mask"] is None


def test_a_mask_that_is_told_is_kept_where_another_is_made():
    told = {"words": torch.ones(1, 3, 2), "words_mask": torch.tensor([[1, 0, 1]])}
    none = {"words": torch.ones(1, 4, 2), "words_mask": None}
    whole = joined([told, none], [1, 1], JOINING)
    assert whole["words_mask"].tolist() == [[1, 0, 1, 0], [1, 1, 1, 1]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"ids": torch.tensor([1, 2])}, {"ids": torch.tensor([1, 2])}, True),
        ({"ids": torch.tensor([1, 2])}, {"ids": torch.tensor([2, 1])}, False),
        ({"ids": None}, {"ids": torch.tensor([1, 2])}, False),
        ({"seed": 1}, {"seed": 2}, True),
        ({"unnamed": {"scale": 1.0}}, {"unnamed": {"scale": 1.0}}, True),
        ({"unnamed": {"scale": 1.0}}, {"unnamed": {"scale": 0.5}}, False),
        ({"shapes": [[(1, 4, 4)]]}, {"shapes": [[(1, 4, 4)]]}, True),
        ({"shapes": [[(1, 4, 4)]]}, {"shapes": [[(1, 2, 8)]]}, False),
        ({"x": torch.ones(1, 3)}, {"x": torch.ones(2, 3)}, True),
        ({"x": torch.ones(1, 3)}, {"x": torch.ones(1, 4)}, False),
        ({"x": torch.ones(1, 3)}, {"x": torch.ones(1, 3).half()}, False),
        ({"cache": object()}, {"cache": object()}, False),
        ({"cache": None}, {"cache": None}, True),
    ],
)
def test_forwards_are_joined_only_where_that_changes_nothing(one, other, same):
    assert (key(one, JOINING) == key(other, JOINING)) is same


def test_a_tensor_that_was_changed_is_looked_at_again():
    ids = torch.tensor([1, 2])
    before = key({"ids": ids}, JOINING)
    ids.add_(1)
    assert key({"ids": ids}, JOINING) != before


def test_trees_of_tensors_are_joined_leaf_by_leaf():
    calls = [
        {"x": torch.rand(n, 2), "more": [torch.rand(n, 3), {"a": torch.rand(n)}]} for n in (1, 2)
    ]
    counts = [count(one, JOINING) for one in calls]
    assert counts == [1, 2]
    whole = joined(calls, counts, JOINING)
    assert whole["more"][0].shape == (3, 3)
    assert torch.equal(whole["more"][1]["a"][1:], calls[1]["more"][1]["a"])


def test_what_is_no_row_is_no_row():
    with pytest.raises(Misfit):
        count({"x": torch.ones(2, 3), "t": torch.ones(3)}, JOINING)


def test_outcomes_with_names_keep_them():
    from diffusers.models.modeling_outputs import Transformer2DModelOutput

    first, last = parted(Transformer2DModelOutput(sample=torch.arange(3)), [1, 2])
    assert first.sample.tolist() == [0]
    assert last["sample"].tolist() == [1, 2]
