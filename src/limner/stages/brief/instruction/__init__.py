"""Reading instructions: 'make the headline red and drop the price' as typed changes.

Like the prompt reader it is rules and tables: quoted strings are hidden first and come through
byte for byte, the rest is split into clauses, and each is asked which form it has.
"""

from __future__ import annotations

import re

from limner.document.brief import Note
from limner.document.instruction import Change, Instruction
from limner.stages.brief import read
from limner.stages.brief.instruction.clause import QUOTE, Clause, hidden
from limner.stages.brief.instruction.forms import forms
from limner.stages.brief.instruction.plainer import plainer
from limner.stages.brief.instruction.values import asked
from limner.stages.brief.prompt import check_prompt

__all__ = ["read_instruction"]

_VERBS = (
    "make|set|turn|change|update|correct|rename|edit|fix|replace|swap|exchange|substitute|remove|"
    "delete|drop|get|take|lose|add|include|insert|put|place|move|shift|bring|push|pull|align|"
    "centre|"
    "center|use|give|rotate|tilt|flip|mirror|translate|undo|redo|revert|go|keep|write|colour|color|"
    "paint|crop|resize|reframe|increase|decrease|reduce|enlarge|shrink|raise|lower|blur|brighten|"
    "darken|lighten|simplify|declutter|warm|cool|dim|capitalise|capitalize|bold|italicise|hide|"
    "start|zoom|soften|sharpen|spread|tighten|enlarge|scale|switch|insert|show"
)
_BREAK = re.compile(
    r"(?:[.;!?]+(?=\s|$)|\n+|,?\s+(?:and\s+)?then\b|,?\s+(?:and|but|also)\s+(?:also\s+)?|,\s+)\s*"
)
_BEGINS = re.compile(rf"(?:please\s+|also\s+)?(?:{_VERBS})\b")
_GAPPED = re.compile(
    rf"(?:(?:the\s+)?[\w '’-]{{2,40}}?|{QUOTE})\s+(?:to|with|for)\s+{QUOTE}\s*(?:$|[,.;])"
)
_LOOKS = re.compile(r"(?:the|its|their)\s+(?P<what>[\w'’-]+(?: [\w'’-]+){0,3}?)\s+(?P<how>\S.*)$")
_SAYS = re.compile(r"(?:the\s+)[\w '’-]{2,40}?\s+(?:should|is now|are now|says|reads|must)\b")
_POLITE = re.compile(
    r"^(?:(?:please|now|ok(?:ay)?|hi|hello|great|thanks|nice|and|but|also|actually|hmm|well|"
    r"(?:can|could|would|will) (?:you|we)(?: please)?|i(?:['’]d| would) (?:like|love)(?: you)? to|"
    r"i want(?: you)? to|let['’]?s|we need to|you should|try to|just)\b[\s,]*)+"
)
_TAIL = re.compile(
    r"[\s,]*(?:\b(?:please|thanks|thank you|for me|and nothing else|nothing else|instead|"
    r"if possible|if you can)\b[\s,.!]*)+$"
)


def read_instruction(text: str) -> Instruction:
    """Return what an instruction asks for; raises BadPrompt for text that cannot be read."""
    whole = hidden(check_prompt(text))
    changes: list[Change] = []
    notes: list[Note] = []
    verb = ""
    for clause in (part for own in _clauses(whole) for part in _spelt_out(own)):
        found = _read(clause) or _read(_with_verb(verb, clause)) or _plainly(clause)
        if found:
            changes += found
        else:
            notes.append(Note(text=f"not understood: {clause.said!r}", span=clause.span))
        begins = _BEGINS.match(clause.text)
        verb = begins.group() if begins else verb
    return Instruction(text=text, changes=tuple(changes), notes=tuple(notes))


def _spelt_out(clause: Clause) -> list[Clause]:
    """Return a clause said plainly: one, or several where it had several orders in it."""
    plain = plainer(clause)
    return _clauses(plain) if plain.said != clause.said else [plain]


def _plainly(clause: Clause) -> tuple[Change, ...]:
    """Read what another way of saying the same thing comes to."""
    other = plainer(clause, read=False)
    return tuple(c for part in _clauses(other) for c in _read(part)) if other != clause else ()


def _read(clause: Clause) -> tuple[Change, ...]:
    for form in forms():
        found = form(clause)
        if found:
            return tuple(_seen(change).but(said=clause.said, span=clause.span) for change in found)
    return ()


def _seen(change: Change) -> Change:
    """Read a thing or a place that is named like a prompt of its own."""
    words = change.noun
    if change.verb == "setting":
        lead = change.text or ""
        words = lead if re.match(r"(?:on|in|at|against|by)\b", lead) else f"in {words}"
        words = f"a thing {words}"
    elif change.verb == "add" and words:
        words = change.text or words
    elif change.verb in ("style", "swap", "say") and words and not change.look.face:
        words = f"a {words} {change.target.noun.split()[-1]}" if change.target.noun else words
    else:
        return change
    return change.but(brief=read(words)) if words.strip() else change


def _with_verb(verb: str, clause: Clause) -> Clause:
    """Return a clause that goes on with the verb of the one before: '…, the date to "21 May"'."""
    if not verb or not (_GAPPED.match(clause.text) or _looks(clause.text)):
        return clause
    lead = f"{verb} "
    return Clause(lead + clause.cased, lead + clause.said, clause.start - len(lead))


def _clauses(whole: Clause) -> list[Clause]:
    """Split where a new order begins; a list of values stays in one piece."""
    if re.search(r"\btranslate\b|\bin [a-z]+:\s", whole.text):
        return [_bare(whole)]
    out: list[Clause] = []
    start = 0
    for match in _BREAK.finditer(whole.text):
        after = whole.text[match.end() :]
        ended = match.group().lstrip()[:1] in ".;!?" or "\n" in match.group()
        begins = _BEGINS.match(after) or _GAPPED.match(after) or _SAYS.match(after)
        if ended or begins or _looks(after):
            out.append(whole.cut(start, match.start()))
            start = match.end()
    out.append(whole.cut(start, len(whole.said)))
    return [clause for clause in map(_bare, out) if clause.said]


def _looks(after: str) -> bool:
    """Whether 'the light warmer' follows: a thing and a look, that share the verb before them."""
    end = _BREAK.search(after)
    match = _LOOKS.match(after[: end.start()] if end else after)
    return match is not None and asked(Clause(match["how"], match["how"])).whole


def _bare(clause: Clause) -> Clause:
    """Return a clause without its courtesies."""
    lead = _POLITE.match(clause.text)
    clause = clause.cut(lead.end() if lead else 0, len(clause.said))
    tail = _TAIL.search(clause.text)
    if tail is None or tail.start() == 0:
        return clause
    return clause.cut(0, tail.start())
