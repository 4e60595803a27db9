"""The ledger: what was spent on a picture's advice, and whether there is something left."""

from __future__ import annotations

import asyncio
import json
from time import monotonic

from limner.basics.errors import NoAnswer
from limner.ports.language import Answer, Endpoint, LanguageModel, Question
from limner.ports.world import Progress

_LETTERS = 3
"""Letters of a token, where a server does not count for us: rather too few."""
_PICTURE = 1000
"""Tokens of a picture, likewise."""
_LOOK = 0.2
"""Seconds between two looks whether the picture is still wanted."""


class Ledger:
    """Replies, tokens, money and seconds, counted against the terms of a language model."""

    def __init__(self, terms: Endpoint) -> None:
        self._terms, self._start = terms, monotonic()
        self.replies = self.into = self.out = 0

    @property
    def seconds(self) -> float:
        """Seconds left."""
        return self._terms.seconds - (monotonic() - self._start)

    @property
    def left(self) -> bool:
        """Whether another reply may be asked for."""
        terms = self._terms
        affordable = terms.cost is None or self.cost < terms.cost
        within = self.into + self.out < terms.tokens
        return self.replies < terms.tries and within and affordable and self.seconds > 0

    @property
    def cost(self) -> float:
        """What was spent, in the currency of the prices."""
        return self._terms.spent(self.into, self.out)

    async def ask(self, model: LanguageModel, question: Question, progress: Progress) -> Answer:
        """Return an answer, counted; raises NoAnswer, and Cancelled where nobody waits."""
        self.replies += 1
        letters = len(json.dumps(question.shape)) + len(question.system)
        letters += sum(len(words) for _, words in question.turns)
        rough = letters // _LETTERS + _PICTURE * len(question.pictures)
        if self.into + self.out + rough > self._terms.tokens:
            raise NoAnswer("the budget of tokens is too small for the question", lasting=True)
        task = asyncio.ensure_future(model.ask(question, self.seconds))
        try:
            while not (await asyncio.wait({task}, timeout=_LOOK))[0]:
                progress.step("advise", min(1.0, 1.0 - self.seconds / self._terms.seconds))
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        answer = task.result()
        self.into += answer.into or rough
        self.out += answer.out or len(answer.text) // _LETTERS
        return answer

    def summary(self) -> str:
        """Return what was spent, in words."""
        plural = "reply" if self.replies == 1 else "replies"
        return f"{self.replies} {plural}, {self.into + self.out:,} tokens"

    def counts(self) -> dict[str, str]:
        """Return what was spent, for the record."""
        return {"replies": str(self.replies), "tokens": f"{self.into}+{self.out}"}
