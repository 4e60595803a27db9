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
from urllib.parse import urlsplit

from limner.basics.errors import BadOption, NoAnswer
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
            status, wait, data = await self._posted(self._body(question), end)
            if status == 200:
                return _answer(data)
            more = self.terms.form == "auto" and self._form + 1 < len(_FORMS)
            if status not in _REFUSED or not more:
                busy = status in _BUSY
                raise NoAnswer(_said(status), lasting=not busy, wait=wait)
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

    async def _posted(self, body: Mapping[str, Any], end: float) -> tuple[int, float, bytes]:
        """Return the status of a reply, the seconds it asks to wait, and its bytes."""
        httpcore = _client()
        trouble = (httpcore.NetworkError, httpcore.ProtocolError, OSError)
        allowed = min(self.terms.timeout, end - monotonic())
        try:
            async with asyncio.timeout(max(0.05, allowed)):
                return await self._exchanged(httpcore, body)
        except (TimeoutError, httpcore.TimeoutException):
            raise NoAnswer(f"it did not answer within {allowed:.3g} seconds") from None
        except httpcore.UnsupportedProtocol:
            raise NoAnswer("its address cannot be used", lasting=True) from None
        except trouble as error:
            refused = isinstance(error, httpcore.ConnectError | ConnectionRefusedError)
            why = "it cannot be reached" if refused else "the connection broke off"
            raise NoAnswer(why, lasting=refused) from None

    async def _exchanged(self, httpcore: Any, body: Mapping[str, Any]) -> tuple[int, float, bytes]:
        headers = {
            "content-type": "application/json", "accept": "application/json",
            "accept-encoding": "identity", "user-agent": "limner",
            "host": urlsplit(self.terms.url).netloc,
        }  # fmt: skip
        if key := self.terms.key.get_secret_value():
            headers["authorization"] = f"Bearer {key}"
        content = json.dumps(body).encode()
        url = f"{self.terms.url}/chat/completions"
        async with (
            httpcore.AsyncConnectionPool(max_keepalive_connections=0) as pool,
            pool.stream("POST", url, headers=headers, content=content) as reply,
        ):
            told = {name.lower(): value for name, value in reply.headers}
            data = bytearray()
            async for chunk in reply.aiter_stream():
                data += chunk
                if len(data) > LARGEST:
                    raise NoAnswer(f"its reply is larger than {LARGEST >> 20} MiB", lasting=True)
            return reply.status, _pause(told.get(b"retry-after", b"")), bytes(data)


def _client() -> Any:
    try:
        import anyio  # noqa: F401 - what the client needs under asyncio
        import httpcore2
    except ImportError:
        raise BadOption(
            "The planner 'llm' is not installed.", hint="Run: pip install 'limner[planner]'",
            param="planner",
        ) from None  # fmt: skip
    return httpcore2


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


def _pause(told: bytes) -> float:
    """Return the seconds a reply asks to wait; 0 where it does not say, or says a date."""
    try:
        wait = float(told)
    except ValueError:
        return 0.0
    return wait if math.isfinite(wait) and wait >= 0 else 0.0


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
