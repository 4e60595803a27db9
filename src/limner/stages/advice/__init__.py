"""Advice: a language model reads the prompt and designs the picture, within our layers.

It is asked, its reply is read as text from elsewhere (`reply.py`), the design laid out and judged,
and what is amiss told to it, until nothing is, or its tries, tokens, money or time run out.
Strings are carried around it (`carrying.py`). Without any usable reply there is no advice, and
rules compose the picture.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from limner.basics.errors import Cancelled, NoAnswer
from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.value import Value
from limner.ports.language import Answer, LanguageModel, Question, Speaker
from limner.ports.world import World
from limner.stages.advice import asking
from limner.stages.advice.carrying import Cargo, Refused, loaded
from limner.stages.advice.ledger import Ledger
from limner.stages.advice.reply import Proposal, Sheet, read_reply
from limner.stages.advice.seeing import Finding, looked_at

__all__ = ["Advice", "Finding", "Sheet", "Verdict", "consult", "inspect"]


class Advice(Value):
    """What a language model made of a prompt.

    document: its design, None where it gave a reading only. passes: whether nothing was amiss
    with it. notes: for people; origin: for the record.
    """

    brief: Brief
    document: Document | None = None
    passes: bool = False
    notes: tuple[str, ...] = ()
    origin: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A design laid out. amiss: what checks found, by layer; picture: a PNG of it, b"" for none."""

    amiss: tuple[str, ...] = ()
    picture: bytes = b""


Judge = Callable[[Document, Brief], Awaitable[Verdict]]
_Turns = tuple[tuple[Speaker, str], ...]


async def consult(brief: Brief, sheet: Sheet, world: World, judge: Judge) -> Advice:
    """Return a language model's advice; raises NoAnswer where none could be had.

    judge: lays a design out and checks it.
    """
    model = world.language()
    talk = _Talk(brief, sheet, world, judge, model, Ledger(model.terms), loaded(brief))
    best: tuple[int, Proposal] | None = None
    opening = asking.opening(brief, talk.cargo, sheet, model.terms.gives)
    turns: _Turns = (("user", opening),)
    why = "no reply came"
    while talk.ledger.left:
        try:
            answer = await talk.asked(turns)
        except NoAnswer as error:
            why = error.message
            break
        try:
            proposal = talk.proposed(answer)
            amiss = await talk.judged(proposal)
        except Refused as error:
            why = f"no reply could be used ({error})"
            turns = (turns[0], ("assistant", answer.text), ("user", asking.amended(str(error))))
            continue
        if best is None or len(amiss) < best[0]:
            best = len(amiss), proposal
        if not amiss:
            break
        turns = (turns[0], ("assistant", answer.text), ("user", asking.revised(amiss)))
    if best is None:
        raise NoAnswer(why)
    return talk.advice(best[1], passes=best[0] == 0)


@dataclass(frozen=True, slots=True)
class _Talk:
    """One picture's talk with a language model."""

    brief: Brief
    sheet: Sheet
    world: World
    judge: Judge
    model: LanguageModel
    ledger: Ledger
    cargo: Cargo

    async def asked(self, turns: _Turns) -> Answer:
        """Return the next answer; raises NoAnswer."""
        terms = self.model.terms
        question = Question(
            system=asking.system(), turns=turns, shape=dict(asking.form(terms.gives)),
            called="design", tokens=terms.reply_tokens,
        )  # fmt: skip
        return await self.ledger.ask(self.model, question, self.world.progress)

    def proposed(self, answer: Answer) -> Proposal:
        """Return what an answer proposes; raises Refused."""
        if not answer.whole:
            raise Refused("the reply was cut off; be shorter")
        fonts, drawings = self.world.fonts, self.world.illustrations
        return read_reply(answer.text, self.cargo, self.sheet, fonts, drawings)

    async def judged(self, proposal: Proposal) -> tuple[str, ...]:
        """Return what is amiss with a design; raises Refused where it cannot be laid out."""
        if proposal.document is None:
            return ()
        try:
            verdict = await self.judge(proposal.document, self.read(proposal))
        except Cancelled:
            raise
        except Exception as error:  # whatever a design from elsewhere trips, rules go on
            raise Refused("the design cannot be laid out") from error
        if verdict.amiss or not verdict.picture or not self.ledger.left:
            return verdict.amiss
        look = looked_at(verdict.picture, self.model, self.ledger, self.world.progress)
        return tuple(f.what for f in await look if f.weight == "serious")

    def read(self, proposal: Proposal) -> Brief:
        """Return the brief with what a proposal says of it."""
        told = proposal.told
        return self.brief if told is None else told.into(self.brief, self.cargo)

    def advice(self, proposal: Proposal, *, passes: bool) -> Advice:
        """Return what comes of the talk."""
        name = self.model.terms.model
        notes = [f"planned by the language model {name}: {self.ledger.summary()}"]
        notes += [f"the language model remarks: {remark}" for remark in proposal.remarks]
        origin = {"planner": "llm", "model": name, **self.ledger.counts()}
        return Advice(
            brief=self.read(proposal), document=proposal.document, passes=passes,
            notes=tuple(notes), origin=origin,
        )  # fmt: skip


async def inspect(picture: bytes, world: World) -> tuple[Finding, ...]:
    """Return what a language model that sees finds amiss in a PNG; none where it gives no answer
    that can be used."""
    model = world.language()
    return await looked_at(picture, model, Ledger(model.terms), world.progress)
