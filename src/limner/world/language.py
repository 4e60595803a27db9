"""A language model behind an OpenAI-compatible address, over HTTP.

One question is one or a few calls: a server that is busy is asked again, one that refuses a
parameter is asked more plainly. Replies are bounded in size and time; redirects are not followed,
since a key must not go elsewhere. What a server says of an error is never repeated, as some
repeat the key in it.
"""

from __future__ import annotations

import asyncio
import base64
import json
import math
from collections.abc import Mapping
from time import monotonic
from typing import Any

from limner.basics.errors import BadOption, NoAnswer
from limner.basics.wire import Broken, Call, Reply, exchanged
from limner.ports.language import Answer, Endpoint, Question

LARGEST = 2 << 20
"""Bytes of a reply."""
PAUSES = (0.5, 1.5, 4.0)
"""Seconds before a busy server is asked again, where it does not say how long."""
_FORMS = ("json_schema", "json_object", "text")
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_REFUSED = frozenset({400, 415, 422})
"""Statuses that a plainer question may mend."""


class RemoteLanguageModel:
    """Asks `terms.url`; holds nothing open between questions."""

    def __init__(self, terms: Endpoint) -> None:
        self.terms = terms
        self._form = 0 if terms.form == "auto" else _FORMS.index(terms.form)

    async def ask(self, question: Question, seconds: float) -> Answer:
        """Return an answer within `seconds`; raises NoAnswer."""
        end = monotonic() + seconds
        for pause in (*PAUSES, math.inf):
            try:
                return await self._plainer(question, end)
            except NoAnswer as error:
                wait = error.wait or pause
                if error.lasting or monotonic() + wait >= end:
                    raise
            await asyncio.sleep(wait)
        raise AssertionError("unreachable")

    async def _plainer(self, question: Question, end: float) -> Answer:
        """Ask, and where the server refuses the form of the question, ask more plainly."""
        while True:
            reply = await self._posted(self._body(question), end)
            if reply.status == 200:
                return _answer(reply.data)
            more = self.terms.form == "auto" and self._form + 1 < len(_FORMS)
            if reply.status not in _REFUSED or not more:
                busy = reply.status in _BUSY
                raise NoAnswer(_said(reply.status), lasting=not busy, wait=reply.wait)
            self._form += 1

    def _body(self, question: Question) -> dict[str, Any]:
        form = _FORMS[self._form]
        system = question.system
        body: dict[str, Any] = {"model": self.terms.model, "stream": False}
        if form == "json_schema":
            shape = {"name": question.called, "schema": question.shape, "strict": False}
            body |= {"response_format": {"type": form, "json_schema": shape}, "temperature": 0.4}
            body |= {"max_tokens": question.tokens, "seed": 0}
        else:
            system += "\nJSON schema of the reply:\n" + json.dumps(question.shape)
            body["max_completion_tokens" if form == "json_object" else "max_tokens"] = (
                question.tokens
            )
        if form == "json_object":
            body["response_format"] = {"type": form}
        return body | {"messages": _messages(system, question)}

    async def _posted(self, body: Mapping[str, Any], end: float) -> Reply:
        """Return the reply to `body`; raises NoAnswer."""
        headers = {"content-type": "application/json", "accept": "application/json"}
        if key := self.terms.key.get_secret_value():
            headers["authorization"] = f"Bearer {key}"
        call = Call(
            "POST", f"{self.terms.url}/chat/completions", headers, json.dumps(body).encode()
        )
        try:
            return await exchanged(
                call, seconds=min(self.terms.timeout, end - monotonic()), most=LARGEST
            )
        except Broken as error:
            raise NoAnswer(error.said, lasting=error.lasting) from None
        except ImportError:
            raise BadOption(
                "The planner 'llm' is not installed.", hint="Run: pip install 'limner[planner]'",
                param="planner",
            ) from None  # fmt: skip


def _messages(system: str, question: Question) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = [{"role": "system", "content": system}]
    told += [{"role": speaker, "content": words} for speaker, words in question.turns]
    if question.pictures:
        parts: list[dict[str, Any]] = [{"type": "text", "text": told[-1]["content"]}]
        for picture in question.pictures:
            url = "data:image/png;base64," + base64.b64encode(picture).decode()
            parts.append({"type": "image_url", "image_url": {"url": url}})
        told[-1]["content"] = parts
    return told


def _said(status: int) -> str:
    if status in (401, 403):
        return f"it refuses the key (status {status})"
    if status == 429:
        return "it is asked too often (status 429)"
    return f"it answered with status {status}"


def _answer(data: bytes) -> Answer:
    """Return the answer in a reply; raises NoAnswer where there is none in it."""
    try:
        reply = json.loads(data)
        choice = reply["choices"][0]
        text = choice["message"]["content"]
        usage = reply.get("usage") or {}
        into, out = (usage.get(f"{name}_tokens") for name in ("prompt", "completion"))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise NoAnswer("its reply is no chat completion", lasting=True) from None
    if isinstance(text, list):
        text = "".join(p.get("text") or "" for p in text if isinstance(p, dict))
    if not isinstance(text, str) or not text.strip():
        raise NoAnswer("it answered without a word", lasting=True)
    whole = choice.get("finish_reason") != "length"
    return Answer(text=text, whole=whole, into=_count(into), out=_count(out))


def _count(told: Any) -> int:
    return told if isinstance(told, int) and 0 <= told < 1 << 31 else 0
