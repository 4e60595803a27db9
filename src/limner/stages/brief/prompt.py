"""What a prompt may be: the checks made before anything is read."""

from __future__ import annotations

import re
from functools import lru_cache

from limner.basics.errors import BadPrompt

LONGEST = 32_000
"""Characters a prompt may have, as in the OpenAI Image API."""


@lru_cache(maxsize=1)
def _forbidden() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def check_prompt(prompt: str) -> str:
    """Return `prompt` without a byte order mark; raise BadPrompt where it cannot be read.

    Refused: nothing but white space, more than 32,000 characters, control characters other
    than tab, line feed and carriage return, and lone surrogates.
    """
    text = prompt.removeprefix("\ufeff")
    if not text.strip():
        raise BadPrompt(
            "The prompt is empty.", hint="Say what the picture should show.", param="prompt"
        )
    if len(text) > LONGEST:
        raise BadPrompt(
            f"The prompt has {len(text):,} characters; at most {LONGEST:,} are read.",
            hint="Shorten the prompt, or split the work over several pictures.",
            param="prompt",
        )
    bad = _forbidden().search(text)
    if bad is not None:
        code = ord(bad.group())
        what = "a lone surrogate" if 0xD800 <= code <= 0xDFFF else "a control character"
        raise BadPrompt(
            f"The prompt holds {what} (U+{code:04X}) at position {bad.start()}.",
            hint="Remove it; only tab and line breaks are allowed besides visible characters.",
            param="prompt",
        )
    return text
