"""What is to be looked up: 'search the web for …', and nothing else asks for it."""

from __future__ import annotations

import re

_WEB = r"(?:the )?(?:web|internet)"
_ASKED = re.compile(
    rf"\b(?:please )?(?:search(?: on)?|browse) {_WEB}"
    r"(?:\s+(?:for|about)\s+(?P<what>[^.;\n]{3,160}?))?"
    r"(?=\s*(?:[.;\n]|$)|,? and (?:make|draw|show|turn|use|put)\b)"
    rf"|\b(?:look up|research)\s+(?P<other>[^.;\n]{{3,160}}?)\s+(?:on {_WEB}|online)\b",
    re.IGNORECASE,
)
_MARKS = {"“": "”", "„": "“”", "«": "»", "「": "」"}


def asked(prompt: str) -> tuple[str, str]:
    """Return what a prompt wants looked up, '' where it wants nothing, and the rest of it.

    The rest is as long as the prompt, so that every word keeps its place.
    """
    match = _ASKED.search(prompt)
    if match is None or _in_marks(prompt[: match.start()]):
        return "", prompt
    start, end = match.span()
    rest = prompt[:start] + " " * (end - start) + prompt[end:]
    what = match.group("what") or match.group("other") or re.sub(r"\s+", " ", rest)
    return what.strip(" \"'“”„«».,;:")[:200], rest


def _in_marks(before: str) -> bool:
    """Whether what follows stands in quotation marks: then it is copy."""
    if before.count('"') % 2 or re.search(r"(?:^|\s)'[^']*$", before):
        return True
    return any(
        max((before.rfind(c) for c in close), default=-1) < before.rfind(open_)
        for open_, close in _MARKS.items()
        if open_ in before
    )
