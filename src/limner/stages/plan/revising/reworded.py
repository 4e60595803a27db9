"""Rewording: a brief that asks for other words, its prompt and every span in it kept in step."""

from __future__ import annotations

from typing import Any

from limner.document.brief import Brief, Copy


def reworded(brief: Brief, old: str, copy: Copy) -> Brief:
    """Return the brief with the first string `old` as `copy` has it.

    The prompt then reads as if it had been written so, as compositions look where in it a string
    stands.
    """
    at = next((i for i, c in enumerate(brief.strings) if c.text == old), None)
    if at is None:
        return brief
    strings = tuple(
        copy if i == at else c.but(value=copy.text) if c.value == old else c
        for i, c in enumerate(brief.strings)
    )
    brief = brief.but(strings=strings)
    span = copy.span
    if span is None:
        return brief
    start = brief.prompt.find(old, max(0, span.start - 2), span.end + 2)
    if start < 0:
        return brief
    end, more = start + len(old), len(copy.text) - len(old)
    prompt = brief.prompt[:start] + copy.text + brief.prompt[end:]
    moved: dict[str, Any] = _moved(brief.model_dump(mode="json"), end, more)
    return Brief.model_validate({**moved, "prompt": prompt})


def _moved(node: Any, end: int, more: int) -> Any:
    """Return a value with every place in the prompt from `end` on `more` characters further."""
    if isinstance(node, dict):
        if set(node) == {"start", "end"}:
            return {key: at + more if at >= end else at for key, at in node.items()}
        return {key: _moved(child, end, more) for key, child in node.items()}
    return [_moved(child, end, more) for child in node] if isinstance(node, list) else node
