"""Another language: the strings are supplied, and take the places of the old ones."""

from __future__ import annotations

from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.verbs import say
from limner.stages.plan.revising.work import Work

VERBS = ("translate",)


def make(work: Work) -> None:
    """Set every string anew; all must be there, so that no picture is half in two languages."""
    change = work.change
    if not change.pairs:
        work.note(
            "translations are not made here: give the strings, in their order or as 'old' = 'new'"
        )
        return
    texts = _ordered(work)
    if any(not old for old, _ in change.pairs):
        if len(change.pairs) != len(texts):
            told = ", ".join(repr(t.words) for t in texts)
            work.note(f"{len(change.pairs)} strings for {len(texts)}: the picture says {told}")
            return
        pairs = list(zip(texts, (new for _, new in change.pairs), strict=True))
    else:
        pairs = _matched(work, texts)
    for text, new in pairs:
        if new != text.words:
            say.rewrite(work, text, new, change.lang)
    work.about = tuple(text for text, _ in pairs)
    work.loose = True


def _ordered(work: Work) -> list[Seen]:
    """Return the texts in the order they were asked for, else in reading order."""
    texts = list(work.sight.texts)
    order = [copy.text for copy in work.copies()]
    if sorted(order) == sorted(t.words for t in texts):
        texts.sort(key=lambda t: order.index(t.words))
    return texts


def _matched(work: Work, texts: list[Seen]) -> list[tuple[Seen, str]]:
    out = []
    for old, new in work.change.pairs:
        text = next((t for t in texts if t.words.casefold() == old.casefold()), None)
        if text is None:
            work.note(f"the picture does not say {old!r}")
        else:
            out.append((text, new))
    left = [t.words for t in texts if t not in [text for text, _ in out]]
    if left:
        work.note(f"not translated, as no string was given: {', '.join(map(repr, left))}")
    return out
