"""A turn: one answer, from what is said and the picture there is to the items that come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import time
from typing import Any

from limner.basics.errors import LimnerError
from limner.basics.geometry import Size
from limner.services.errors import ApiError, not_one_of, of_limner, unknown, unsupported
from limner.services.images.bring import NOTHING, Bringer, Brought
from limner.services.images.call import ImageCall, Rules, read_call
from limner.services.images.sources import Source, reference
from limner.services.images.work import Made, made
from limner.services.pool import Pool
from limner.services.responses.asked import Asked
from limner.services.responses.events import Score
from limner.services.responses.items import Said, answered
from limner.services.responses.wish import Action, action, needs_words, plain, wants_picture
from limner.services.store import new_id
from limner.services.usage import text_tokens

MODEL = "gpt-image-2.6-sunburst"
"""The image model of a tool that names none."""
_APART = frozenset({"type", "action", "input_image_mask", "input_fidelity"})
_ACTIONS = ("generate", "edit", "auto")


@dataclass(frozen=True, slots=True)
class Base:
    """The picture a turn can change. document: the text of its file, "" for a plain picture."""

    document: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn made ready. call: the picture it asks for, None where it asks for none."""

    asked: Asked
    said: Said
    base: Base | None
    call: ImageCall | None = None
    action: Action = "generate"
    brought: Brought = NOTHING

    @property
    def context(self) -> bool:
        """Whether there is a picture to change."""
        return self.base is not None or bool(self.said.pictures)


async def ready(
    asked: Asked, said: Said, base: Base | None, rules: Rules, bringer: Bringer
) -> Turn:
    """Decide what a turn does and get what it needs; raises ApiError."""
    turn = Turn(asked, said, base)
    if asked.tool is None or not wants_picture(said.text, asked.choice, turn.context):
        return turn
    if not said.text:
        raise needs_words()
    place = f"tools[{asked.place}]."
    try:
        call = _call(asked.tool, said.text, rules)
    except ApiError as error:
        raise error.under(place) from None
    wanted = asked.tool.get("action") or "auto"
    done: Action = "generate"  # what a document is handed over for, unless a change is asked for
    if not said.papers or wanted == "edit":
        done = action(wanted, said.text, turn.context, place)
    brought = NOTHING
    if done == "edit":
        brings = replace(call, pictures=said.pictures, mask=_mask(asked, place))
        brought = _around(base, await bringer.bring(brings))
    papers = [await bringer.document(one.source, one.name) for one in said.papers]
    brought = replace(brought, documents=tuple(papers))
    return replace(turn, call=call, action=done, brought=brought)


def _call(tool: Mapping[str, Any], text: str, rules: Rules) -> ImageCall:
    wanted = tool.get("action")
    if wanted is not None and wanted not in _ACTIONS:
        raise not_one_of("action", wanted, _ACTIONS)
    body = {name: given for name, given in tool.items() if name not in _APART}
    for name in ("n", "prompt", "stream", "user", "safety_identifier"):
        if name in body:
            raise unknown(name)
    call = read_call("generations", {"model": MODEL, **body, "prompt": text}, rules)
    if tool.get("input_fidelity") is not None and not call.profile.fidelity:
        raise unsupported("input_fidelity", call.profile.name, "invalid_input_fidelity_model")
    own = {**(call.own or {}), "keep": True}
    return replace(call, own=own)


def _mask(asked: Asked, place: str) -> Source | None:
    given = (asked.tool or {}).get("input_image_mask")
    return None if given is None else reference(given, f"{place}input_image_mask")


def _around(base: Base | None, sources: Brought) -> Brought:
    """Return what is changed: the picture there is, with those just brought beside it."""
    if base is None:
        return sources
    if base.document:
        return replace(sources, document=base.document)
    return replace(sources, pictures=(base.data, *sources.pictures))


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a turn. made: the picture, where one was made."""

    output: list[dict[str, Any]]
    usage: dict[str, Any]
    tool_usage: dict[str, Any] | None = None
    made: Made | None = None
    failure: ApiError | None = None


async def perform(turn: Turn, pool: Pool, score: Score, client: str, engine: str) -> Done:
    """Do what a turn asks for, telling events on the way; a failure is part of what comes of it."""
    if turn.call is None:
        item = answered(plain(turn.context))
        score.message(0, item)
        return Done([item], _tokens(turn, item["content"][0]["text"]))
    item = {
        "id": new_id("ig_"), "type": "image_generation_call", "status": "in_progress",
        "result": None,
    }  # fmt: skip
    score.tell("response.output_item.added", output_index=0, item=dict(item))
    place = {"output_index": 0, "item_id": item["id"]}
    for step in ("in_progress", "generating"):
        score.tell(f"response.image_generation_call.{step}", **place)
    call = turn.call

    def partial(index: int, data: bytes, size: Size) -> None:
        score.tell(
            "response.image_generation_call.partial_image", **place, partial_image_index=index,
            partial_image_b64=data, size=str(size), quality=call.quality,
            background="transparent" if call.background == "transparent" else "opaque",
            output_format=call.format,
        )  # fmt: skip

    try:
        work = await made(
            call, pool, turn.brought, client=client, engine=engine,
            partial=partial if turn.asked.stream else None,
        )  # fmt: skip
    except (ApiError, LimnerError) as error:
        return _failed(turn, item, score, error)
    return _finished(turn, item, score, work)


def _finished(turn: Turn, item: dict[str, Any], score: Score, work: Made) -> Done:
    picture, call = work.pictures[0], work.call
    item |= {
        "status": "completed", "result": picture.data, "revised_prompt": picture.understood,
        "action": turn.action, "background": work.background, "output_format": call.format,
        "quality": call.quality, "size": str(work.size),
    }  # fmt: skip
    if (svg := work.svg_usage()) is not None:
        item["svg_usage"] = svg
    score.tell("response.image_generation_call.completed", output_index=0, item_id=item["id"])
    score.tell("response.output_item.done", output_index=0, item=item)
    image = {
        "input_tokens": 0, "output_tokens": 0, "total_tokens": 0,
        "input_tokens_details": {"image_tokens": 0, "text_tokens": 0}, **work.usage().body(),
    }  # fmt: skip
    told = {"image_gen": image, "web_search": {"num_requests": 0}}
    return Done([item], _tokens(turn, picture.understood), told, work)


def _failed(turn: Turn, item: dict[str, Any], score: Score, error: ApiError | LimnerError) -> Done:
    told = of_limner(error, "of this call") if isinstance(error, LimnerError) else error
    item |= {"status": "failed", "error": told.body()["error"]}
    score.tell("response.output_item.done", output_index=0, item=item)
    return Done([item], _tokens(turn, ""), failure=told)


def _tokens(turn: Turn, answer: str) -> dict[str, Any]:
    return tokens(turn.said.text, answer, turn.asked.instructions or "")


def counted_input(text: str, instructions: str = "") -> dict[str, Any]:
    """Return how many tokens an input is, as the API says it."""
    into = text_tokens(text) + text_tokens(instructions)
    return {"object": "response.input_tokens", "input_tokens": into}


def tokens(text: str, answer: str, instructions: str = "") -> dict[str, Any]:
    """Return the usage of a turn in words."""
    into = text_tokens(text) + text_tokens(instructions)
    out = text_tokens(answer)
    return {
        "input_tokens": into,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": out, "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": into + out,
    }  # fmt: skip


def skeleton(asked: Asked, id: str) -> dict[str, Any]:
    """Return a response before anything has come of it."""
    said = asked.said
    return {
        "id": id, "object": "response", "created_at": int(time()), "status": "in_progress",
        "background": asked.background, "completed_at": None, "error": None,
        "incomplete_details": None, "instructions": asked.instructions,
        "max_output_tokens": said.get("max_output_tokens"),
        "max_tool_calls": said.get("max_tool_calls"), "model": asked.model, "output": [],
        "parallel_tool_calls": said.get("parallel_tool_calls", True),
        "previous_response_id": asked.previous,
        "conversation": {"id": asked.conversation} if asked.conversation else None,
        "reasoning": said.get("reasoning") or {"effort": None, "summary": None},
        "safety_identifier": said.get("safety_identifier"),
        "service_tier": said.get("service_tier") or "default", "store": asked.store,
        "temperature": _or(said.get("temperature"), 1.0),
        "text": said.get("text") or {"format": {"type": "text"}},
        "tool_choice": said.get("tool_choice", "auto"), "tools": said.get("tools", []),
        "top_p": _or(said.get("top_p"), 1.0), "truncation": said.get("truncation") or "disabled",
        "usage": None, "user": said.get("user"), "metadata": said.get("metadata", {}),
    }  # fmt: skip


def _or(given: Any, usual: float) -> Any:
    return usual if given is None else given
