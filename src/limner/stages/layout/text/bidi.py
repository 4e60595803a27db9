"""Directions of mixed text: embedding levels and the visual order of runs (UAX #9).

`levels` implements rules P2–I2 and L1 with isolates and paired brackets; `visual_order` is L2.
An even level runs left to right, an odd one right to left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

import regex

from limner.stages.layout.text.scripts import RTL

_TURNING = regex.compile(
    r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}"
    r"\u202A-\u202E\u2066-\u2069]"
)
_STRONG = regex.compile(r"[\p{Bidi_Class=L}\p{Bidi_Class=R}\p{Bidi_Class=AL}]")
_ISOLATES = ("LRI", "RLI", "FSI")
_EXPLICIT = {"LRE", "RLE", "LRO", "RLO"}
_NEUTRAL = {"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"}
_RTL_LANGS = ("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "dv", "iw")
_MAX_DEPTH = 125
_BRACKETS = (
    {a: b for a, b in ("()", "[]", "{}", "⁅⁆", "⁽⁾", "₍₎", "⌈⌉", "⌊⌋", "〈〉")}
    | {
        chr(c): chr(c + 1)
        for c in (
            *range(0x2768, 0x2775, 2),
            *range(0x27E6, 0x27EF, 2),
            *range(0x2983, 0x2998, 2),
            *range(0x3008, 0x3011, 2),
            *range(0x3014, 0x301B, 2),
            0xFF5F,
            0xFF62,
            0x29FC,
        )
    }
    | {"（": "）", "［": "］", "｛": "｝"}
)
_CLOSING = {close: opening for opening, close in _BRACKETS.items()}


@lru_cache(maxsize=16384)
def _bidi_class(character: str) -> str:
    return unicodedata.bidirectional(character) or "L"


def has_turns(text: str) -> bool:
    """Whether anything in `text` may run right to left."""
    return _TURNING.search(text) is not None


def base_level(text: str, lang: str = "") -> int:
    """Return 0 or 1: the paragraph's direction.

    A right-to-left language decides where the text holds any letter of such a script; else the
    first strong character outside isolates (P2, P3).
    """
    if not has_turns(text):
        return 0
    if lang.split("-")[0] in _RTL_LANGS and any(_bidi_class(c) in ("R", "AL") for c in text):
        return 1
    return _first_strong(text, 0) or 0


def _first_strong(text: str, start: int) -> int | None:
    depth = 0
    for character in text[start:]:
        name = _bidi_class(character)
        if name in _ISOLATES:
            depth += 1
        elif name == "PDI":
            if depth == 0:
                return None
            depth -= 1
        elif depth == 0 and name in ("L", "R", "AL"):
            return int(name != "L")
    return None


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every character of one paragraph."""
    if base == 0 and not has_turns(text):
        return [0] * len(text)
    original = [_bidi_class(c) for c in text]
    result, classes = _explicit(text, original, base)
    for sequence, sos, eos in _sequences(result, classes, original, base):
        level = result[sequence[0]]
        kinds = _weak([classes[i] for i in sequence], sos)
        kinds = _brackets([text[i] for i in sequence], kinds, level, sos, original, sequence)
        kinds = _neutral(kinds, level, sos, eos)
        for i, kind in zip(sequence, kinds, strict=True):
            result[i] += _implicit(kind, level)
    _fill_removed(result, classes, base)
    _reset_spaces(result, original, base)
    return result


def _explicit(text: str, original: list[str], base: int) -> tuple[list[int], list[str]]:
    """Rules X1–X8: levels and classes after embeddings, overrides and isolates ('BN': removed)."""
    state = _Embedding(base)
    result, classes = [base] * len(text), list(original)
    for i, name in enumerate(original):
        level, override, _ = state.stack[-1]
        result[i] = level
        if name in _ISOLATES or name in _EXPLICIT:
            classes[i] = "BN" if name in _EXPLICIT else override or name
            if name == "FSI":
                name = "RLI" if _first_strong(text, i + 1) else "LRI"
            state.enter(name)
        elif name == "PDI":
            state.leave_isolate()
            result[i] = state.stack[-1][0]
            classes[i] = state.stack[-1][1] or "PDI"
        elif name == "PDF":
            classes[i] = "BN"
            state.leave_embedding()
        elif name == "B":
            result[i] = base
        elif override and name != "BN":
            classes[i] = override
    return result, classes


class _Embedding:
    """The stack of rules X1–X7: (level, override, whether an isolate), and what overflowed it."""

    def __init__(self, base: int) -> None:
        self.stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self._over_isolate = self._over_embedding = self._isolates = 0

    def enter(self, name: str) -> None:
        """Open an embedding, override or isolate."""
        level, isolate = self.stack[-1][0], name in _ISOLATES
        deeper = level + 2 - level % 2 if name[0] == "L" else level + 1 + level % 2
        if deeper <= _MAX_DEPTH and not self._over_isolate and not self._over_embedding:
            self.stack.append((deeper, name[0] if name.endswith("O") else "", isolate))
            self._isolates += isolate
        elif isolate:
            self._over_isolate += 1
        elif not self._over_isolate:
            self._over_embedding += 1

    def leave_isolate(self) -> None:
        """Close the innermost isolate and what is open inside it."""
        if self._over_isolate:
            self._over_isolate -= 1
        elif self._isolates:
            self._over_embedding = 0
            while not self.stack[-1][2]:
                self.stack.pop()
            self.stack.pop()
            self._isolates -= 1

    def leave_embedding(self) -> None:
        """Close the innermost embedding or override, unless an isolate is open inside it."""
        if self._over_isolate:
            return
        if self._over_embedding:
            self._over_embedding -= 1
        elif len(self.stack) > 1 and not self.stack[-1][2]:
            self.stack.pop()


def _sequences(
    result: list[int], classes: list[str], original: list[str], base: int
) -> list[tuple[list[int], str, str]]:
    """Rule X10: isolating run sequences with their start and end directions."""
    kept = [i for i, name in enumerate(classes) if name != "BN"]
    runs = [list(g) for _, g in groupby(kept, key=lambda i: result[i])]
    matches = _isolate_pairs(original)
    run_of = {run[0]: run for run in runs}
    followers = {
        matches[run[-1]] for run in runs if original[run[-1]] in _ISOLATES and run[-1] in matches
    }
    place = {index: n for n, index in enumerate(kept)}
    out = []
    for run in runs:
        if run[0] in followers:
            continue
        sequence = list(run)
        while original[sequence[-1]] in _ISOLATES and matches.get(sequence[-1]) in run_of:
            sequence += run_of[matches[sequence[-1]]]
        level = result[run[0]]
        first, last = place[sequence[0]], place[sequence[-1]]
        ahead = result[kept[first - 1]] if first else base
        open_end = original[sequence[-1]] in _ISOLATES and sequence[-1] not in matches
        behind = result[kept[last + 1]] if last + 1 < len(kept) and not open_end else base
        out.append((sequence, "LR"[max(level, ahead) % 2], "LR"[max(level, behind) % 2]))
    return out


def _isolate_pairs(original: list[str]) -> dict[int, int]:
    """Return the matching PDI of every isolate initiator that has one (BD9)."""
    waiting: list[int] = []
    pairs: dict[int, int] = {}
    for i, name in enumerate(original):
        if name in _ISOLATES:
            waiting.append(i)
        elif name == "PDI" and waiting:
            pairs[waiting.pop()] = i
    return pairs


def _weak(kinds: list[str], sos: str) -> list[str]:
    """Rules W1–W7."""
    before, strong = sos, sos
    for i, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[i] = "ON" if before in (*_ISOLATES, "PDI") else before
        elif kind == "EN" and strong == "AL":
            kinds[i] = "AN"
        if kinds[i] in ("L", "R", "AL"):
            strong = kinds[i]
        before = kinds[i]
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for i in range(1, len(kinds) - 1):
        around = (kinds[i - 1], kinds[i + 1])
        if around == ("EN", "EN") and kinds[i] in ("ES", "CS"):
            kinds[i] = "EN"
        elif around == ("AN", "AN") and kinds[i] == "CS":
            kinds[i] = "AN"
    _weak_terminators(kinds)
    strong = sos
    for i, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"
    return kinds


def _weak_terminators(kinds: list[str]) -> None:
    """Rules W5 and W6, in place."""
    i = 0
    while i < len(kinds):
        if kinds[i] == "ET":
            end = i
            while end < len(kinds) and kinds[end] == "ET":
                end += 1
            numeric = (i > 0 and kinds[i - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
            kinds[i:end] = ["EN" if numeric else "ON"] * (end - i)
            i = end
            continue
        if kinds[i] in ("ES", "CS"):
            kinds[i] = "ON"
        i += 1


def _pairs(characters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """Return bracket pairs in order of their opening (BD16)."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for i, character in enumerate(characters):
        if kinds[i] != "ON":
            continue
        if character in _BRACKETS:
            if len(waiting) == 63:
                return []
            waiting.append((character, i))
        elif character in _CLOSING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == _CLOSING[character]:
                    pairs.append((waiting[depth][1], i))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _strong(kind: str) -> str:
    return "R" if kind in ("EN", "AN", "R") else "L" if kind == "L" else ""


def _brackets(
    characters: list[str],
    kinds: list[str],
    level: int,
    sos: str,
    original: list[str],
    sequence: list[int],
) -> list[str]:
    """Rule N0: brackets take the direction of what they hold."""
    embedding = "LR"[level % 2]
    for opening, closing in _pairs(characters, kinds):
        inside = {_strong(k) for k in kinds[opening + 1 : closing]} - {""}
        if embedding in inside:
            direction = embedding
        elif inside:
            earlier = next((s for k in reversed(kinds[:opening]) if (s := _strong(k))), sos)
            direction = earlier if earlier != embedding else embedding
        else:
            continue
        for i in (opening, closing):
            kinds[i] = direction
            for j in range(i + 1, len(kinds)):
                if original[sequence[j]] != "NSM":
                    break
                kinds[j] = direction
    return kinds


def _neutral(kinds: list[str], level: int, sos: str, eos: str) -> list[str]:
    """Rules N1 and N2."""
    i = 0
    while i < len(kinds):
        if kinds[i] not in _NEUTRAL:
            i += 1
            continue
        end = i
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        ahead = _strong(kinds[i - 1]) if i else sos
        behind = _strong(kinds[end]) if end < len(kinds) else eos
        kinds[i:end] = [ahead if ahead == behind else "LR"[level % 2]] * (end - i)
        i = end
    return kinds


def _implicit(kind: str, level: int) -> int:
    """Rules I1 and I2: how much deeper than its run a character lies."""
    if level % 2 == 0:
        return 1 if kind == "R" else 2 if kind in ("AN", "EN") else 0
    return 1 if kind in ("L", "EN", "AN") else 0


def _fill_removed(result: list[int], classes: list[str], base: int) -> None:
    before = base
    for i, name in enumerate(classes):
        if name == "BN":
            result[i] = before
        before = result[i]


def _reset_spaces(result: list[int], original: list[str], base: int) -> None:
    """Rule L1 for a whole paragraph: separators and the spaces before them take its level."""
    trailing = True
    for i in range(len(original) - 1, -1, -1):
        name = original[i]
        if name in ("S", "B"):
            trailing = True
            result[i] = base
        elif trailing and name in ("WS", *_ISOLATES, "PDI", "BN", "PDF", *_EXPLICIT):
            result[i] = base
        else:
            trailing = False


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """Return the indices of runs from left to right (L2)."""
    order = list(range(len(run_levels)))
    odd = [level for level in run_levels if level % 2]
    if not odd:
        return order
    for level in range(max(run_levels), min(odd) - 1, -1):
        i = 0
        while i < len(order):
            if run_levels[order[i]] < level:
                i += 1
                continue
            end = i
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[i:end] = order[i:end][::-1]
            i = end
    return order


def is_rtl_script(script: str) -> bool:
    """Whether a script is written from right to left."""
    return script in RTL
