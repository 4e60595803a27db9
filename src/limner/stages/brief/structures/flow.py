"""Flows: steps joined by arrows, 'then', and 'if … else', with what is said of each way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from limner.document.structure import Way
from limner.stages.brief.reading import OPEN_MASK, Reading
from limner.stages.brief.structures.atoms import HIDDEN, NO, STRING, YES, opening, shown, taken

KINDS = ("flowchart", "diagram")

_LONGEST = 64
"""Letters a bare step may have."""
_ELSE = r"else|otherwise|if not|sonst|andernfalls|sinon|si no|altrimenti|se não|senão|иначе"
_IF = r"if|when|wenn|falls|si|se|если"
_NEXT = (
    r"and then|then|next|finally|after that|afterwards|lastly|at last|dann|danach|schließlich"
    r"|ensuite|puis|enfin|luego|después|finalmente|poi|infine|depois|затем|потом|and|und|et|y"
)
_BACK = r"(?:go |goes |return |returns |loop |jump )?(?:back )?to\b|return to\b|zurück zu\b"
_ACTS = (
    "call|send|go|show|ask|add|return|retry|notify|open|close|ship|pay|escalate|assign|reject"
    "|approve|use|start|stop|wait|repair|replace|contact|check|buy|refund|reply|deliver|cancel"
    "|repeat|move|write|save|log|restart|reorder|reset|publish|merge|deploy|fix|review|order"
)
_BINARY = {
    "de": ("ja", "nein"), "fr": ("oui", "non"), "es": ("sí", "no"), "it": ("sì", "no"),
    "pt": ("sim", "não"), "ru": ("да", "нет"), "nl": ("ja", "nee"), "pl": ("tak", "nie"),
    "ja": ("はい", "いいえ"), "zh": ("是", "否"), "ko": ("예", "아니요"), "tr": ("evet", "hayır"),
}  # fmt: skip


@lru_cache(maxsize=1)
def _arrow() -> re.Pattern[str]:
    return re.compile(
        rf"\s*-+\s*[(\[]?(?P<label>{YES}|{NO})[)\]]?\s*-+>\s*"
        r"|\s*(?:-+>|→|⟶|➔|➜|⇒|=+>|–+>|—+>)\s*(?:[(\[](?P<after>[^)\]]{1,18})[)\]]\s*)?"
        r"|\s+(?:then|leads to|goes to|followed by|dann|puis|luego)\s+"
        rf"|(?<=[{HIDDEN}])\s+(?:to|into|zu|nach|vers|à|hacia)\s+(?={OPEN_MASK})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _clause() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[;；\n。，]|\.(?=\s|$)|,)\s*|(?<=[?？])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Node:
    """A step: where it stands and how it is written."""

    start: int
    end: int
    words: str


@dataclass(slots=True)
class _Flow:
    """A flow while it is read. front: steps the next one follows, with what is said of the way."""

    reading: Reading
    nodes: dict[str, _Node] = field(default_factory=dict)
    ways: dict[tuple[str, str], str] = field(default_factory=dict)
    front: list[tuple[str, str]] = field(default_factory=list)
    parked: list[tuple[str, str]] = field(default_factory=list)
    decision: str = ""
    said: set[str] = field(default_factory=set)
    used: list[tuple[int, int]] = field(default_factory=list)
    """Ranges of words such as 'yes' that say something of a way."""

    def step(self, node: _Node) -> str:
        """Join a step to what it follows; return its key."""
        key = node.words.casefold()
        self.nodes.setdefault(key, node)
        for before, label in self.front:
            if before != key:
                self.ways.setdefault((before, key), label)
        self.front = [(key, "")]
        if node.words.endswith(("?", "？")):
            self.decision, self.parked, self.said = key, [], set()
        return key

    def branch(self, label: str, *, yes: bool) -> None:
        """Turn to a way out of the last decision."""
        if not self.decision:
            return
        self.parked += [w for w in self.front if w[0] != self.decision]
        self.front = [(self.decision, label)]
        self.said.add("yes" if yes else "no")

    def join(self) -> None:
        """Let the next step follow every open end."""
        self.front = self.parked + self.front
        if self.decision and self.said == {"yes"}:
            self.front.append((self.decision, _pair(self.reading)[1]))
        self.parked, self.said = [], set()


def _pair(reading: Reading) -> tuple[str, str]:
    from limner.stages.brief.languages import prompt_language

    words = re.sub(rf"\b(?:{YES}|{NO})\b", "", reading.masked)
    return _BINARY.get(prompt_language(words)[:2], ("yes", "no"))


def read(reading: Reading) -> dict[str, Any]:
    """Return the ways of the flow, where at least two steps are joined."""
    text, start = reading.cased, opening(reading)
    arrows = [m for m in _arrow().finditer(text, start) if m.group().strip(" ") != ""]
    drawn = any(re.search(r"[>→⟶➔➜⇒]", m.group()) for m in arrows)
    bare = drawn or reading.kind == "flowchart"
    if not bare or (not arrows and not re.search(rf"\b(?:{_NEXT}|{_IF})\b", text[start:], re.I)):
        return {}
    flow = _Flow(reading)
    at = start
    for mark in [*_clause().finditer(text, start), None]:
        end = mark.start() if mark else len(text)
        if end > at and not _told(flow, at, end, drawn):
            break
        at = mark.end() if mark else end
    if not flow.ways:
        return {}
    words = {key: taken(reading, n.start, n.end, "step", words=n.words)
             for key, n in sorted(flow.nodes.items(), key=lambda pair: pair[1].start)}  # fmt: skip
    for span in flow.used:
        reading.claim(*span)
        reading.mask(*span)
    ways = tuple(Way(start=words[a], end=words[b], label=say) for (a, b), say in flow.ways.items())
    return {"ways": ways}


def _told(flow: _Flow, start: int, end: int, drawn: bool) -> bool:
    """Read one clause; return False where the flow is over and other words begin."""
    text = flow.reading.cased
    lead = re.compile(rf"\s*(?:(?P<next>{_NEXT})\b)?\s*", re.IGNORECASE).match(text, start, end)
    joined = bool(lead and lead.group("next"))
    start = lead.end() if lead else start
    branch = _branch(flow, start, end)
    inner = [m for m in _arrow().finditer(text, start, end)]
    alone = not inner and not joined and branch is None
    first = not flow.nodes
    if alone and not first and not flow.front:
        return False
    if alone and not first and (drawn or not _branching(flow)):
        return drawn
    if branch is not None:
        start = branch
    elif first or joined or (alone and _branching(flow)):
        if joined and flow.parked:
            flow.join()
    else:
        flow.front, flow.parked = [], []
    return _chain(flow, start, end, inner)


def _branching(flow: _Flow) -> bool:
    """Return whether a way out of a decision was opened and leads nowhere yet."""
    return bool(flow.front) and flow.front[0][0] == flow.decision and bool(flow.front[0][1])


def _branch(flow: _Flow, start: int, end: int) -> int | None:
    """Read 'if yes', 'no', 'else', 'if COND'; return where the rest begins, None for none."""
    text = flow.reading.cased
    said = re.compile(
        rf"(?:(?P<if>{_IF})\s+)?[(\[]?(?P<say>{YES}|{NO})[)\]]?(?![\w-])\s*[:,]?\s*"
        rf"(?:then\s+|dann\s+|-+>\s*|→\s*|=+>\s*)?",
        re.IGNORECASE,
    ).match(text, start, end)
    lone = said is not None and said.end() >= end and not said.group("if")
    if said and not lone and said.group("say") not in ("-", "–", "—", "x", "X", "×"):
        word = said.group("say")
        flow.branch(word, yes=re.fullmatch(YES, word, re.IGNORECASE) is not None)
        flow.used.append(said.span("say"))
        return said.end()
    other = re.compile(rf"(?:{_ELSE})\b[:,]?\s*(?:-+>\s*|→\s*)?", re.I).match(text, start, end)
    if other is not None:
        flow.branch(_pair(flow.reading)[1], yes=False)
        return other.end()
    asked = re.compile(
        rf"(?:{_IF})\s+(?P<cond>[^{HIDDEN}]+?)(?=\s+then\s|\s+(?:{_ACTS})\s|\s*$"
        rf"|\s*-+>|\s*→|\s*[:{OPEN_MASK}])",
        re.IGNORECASE,
    ).match(text, start, end)
    if asked is None:
        return None
    if flow.parked:
        flow.join()
    a, b = asked.span("cond")
    flow.step(_Node(a, b, f"{_capital(text[a:b])}?"))
    flow.branch(_pair(flow.reading)[0], yes=True)
    rest = re.compile(r"\s*(?:then\s+|:\s*|-+>\s*|→\s*)?").match(text, asked.end(), end)
    return rest.end() if rest else asked.end()


def _chain(flow: _Flow, start: int, end: int, arrows: list[re.Match[str]]) -> bool:
    """Read steps joined by arrows from `start` on."""
    at = start
    for arrow in [*(m for m in arrows if m.start() >= start), None]:
        stop = arrow.start() if arrow else end
        if stop > at and not _segment(flow, at, stop):
            return False
        if arrow is not None:
            label = arrow.group("label") or arrow.group("after")
            if label and flow.front:
                flow.front = [(key, label) for key, _ in flow.front]
            at = arrow.end()
    return True


def _segment(flow: _Flow, start: int, end: int) -> bool:
    """Read one step, and 'yes' or 'no' before or after it."""
    text = flow.reading.cased
    while start < end and text[start] in " :\t":
        start += 1
    branch = _branch(flow, start, end)
    start = start if branch is None else branch
    tail = re.compile(
        rf"(?P<node>{STRING}|.+?[?？])\s*[:,]?\s*[(\[]?(?P<say>{YES}|{NO})?[)\]]?\s*$", re.I
    ).match(text, start, end)
    say = ""
    if tail is not None:
        end, say = tail.end("node"), tail.group("say") or ""
    back = re.compile(_BACK, re.IGNORECASE).match(text, start, end)
    if back is not None and _known(flow, text[back.end() : end].strip()):
        start = back.end()
    hidden = re.compile(STRING).search(text, start, end)
    if hidden is not None:
        start, end = hidden.span()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in " :\t":
        end -= 1
    if end - start > _LONGEST and hidden is None:
        return False
    if end <= start:
        return True
    words = shown(flow.reading, start, end)
    flow.step(_Node(start, end, words if hidden else _capital(words)))
    if say:
        flow.branch(say, yes=re.fullmatch(YES, say, re.IGNORECASE) is not None)
        if tail is not None:
            flow.used.append(tail.span("say"))
    return True


def _known(flow: _Flow, words: str) -> bool:
    return words.casefold() in flow.nodes or words.startswith(OPEN_MASK)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
