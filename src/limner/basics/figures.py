"""Figures as they are written, and the numbers they stand for."""

from __future__ import annotations

import re

_SCALES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6,
    "b": 1e9, "bn": 1e9, "mrd": 1e9, "billion": 1e9, "milliard": 1e9, "milliards": 1e9,
    "tn": 1e12, "trillion": 1e12,
}  # fmt: skip


def number_of(text: str) -> float:
    """Return a figure as a number: '48,210' → 48210, '$182k' → 182000, '12,4' → 12.4."""
    match = re.search(r"[-−–]?\d[\d.,\u0020\u00a0\u202f’']*", text)
    if match is None:
        return 0.0
    digits = re.sub(r"[\u0020\u00a0\u202f’']", "", match.group()).rstrip(".,")
    digits = digits.replace("−", "-").replace("–", "-")
    if "," in digits and "." in digits:
        thousands = "," if digits.rfind(".") > digits.rfind(",") else "."
        digits = digits.replace(thousands, "")
    elif re.fullmatch(r"-?\d{1,3}(?:,\d{3})+", digits) or re.fullmatch(
        r"-?\d{1,3}(?:\.\d{3}){2,}", digits
    ):
        digits = digits.replace(",", "").replace(".", "")
    try:
        value = float(digits.replace(",", "."))
    except ValueError:  # '1.2.3': a date or a version, no figure
        return 0.0
    suffix = re.match(r"[^\W\d_]*", text[match.end() :].strip().lower())
    return value * _SCALES.get(suffix.group() if suffix else "", 1.0)
