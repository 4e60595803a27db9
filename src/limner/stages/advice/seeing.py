"""A language model that sees looks at a laid-out picture and says what is amiss."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from limner.basics.errors import NoAnswer
from limner.document.value import Value
from limner.ports.language import LanguageModel, Question
from limner.ports.world import Progress
from limner.stages.advice import asking
from limner.stages.advice.carrying import Refused
from limner.stages.advice.ledger import Ledger
from limner.stages.advice.reply import parsed

_TOKENS = 1500


class Finding(Value):
    """Something amiss in a picture: what, how much it weighs, and in which layer where known."""

    what: Annotated[str, Field(min_length=1, max_length=200)]
    weight: Literal["slight", "serious"] = "slight"
    layer: Annotated[str, Field(max_length=60)] = ""


_FINDINGS = TypeAdapter(Annotated[tuple[Finding, ...], Field(max_length=12)])


async def looked_at(
    picture: bytes, model: LanguageModel, ledger: Ledger, progress: Progress
) -> tuple[Finding, ...]:
    """Return what is found amiss in a PNG; nothing where no usable answer comes.

    Findings are opinions: they are noted and told to whoever designs, and change nothing alone.
    """
    question = Question(
        system=asking.looking(), turns=(("user", "What is amiss?"),), shape=asking.FINDINGS,
        called="findings", tokens=min(_TOKENS, model.terms.reply_tokens), pictures=(picture,),
    )  # fmt: skip
    try:
        answer = await ledger.ask(model, question, progress)
        found = _FINDINGS.validate_python(parsed(answer.text).get("findings", ()))
    except (NoAnswer, Refused, ValidationError):
        return ()
    return tuple(one.but(what=_line(one.what)) for one in found)


def _line(words: str) -> str:
    """Return words as one plain line: people read them, in terminals too."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split()) or "something"
