"""A turn: one answer, from what is said and the picture there is to the items that come back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from time import time
from typing import Any

from limner.basics.errors import LimnerError
from limner.basics.geometry import Size
from limner.painter import Delivery
from limner.services.errors import ApiError, not_one_of, of_limner, unknown, unsupported
from limner.services.images.bring import NOTHING, Bringer, Brought
from limner.services.images.call import ImageCall, Rules, read_call
from limner.services.images.sources import Source, reference
from limner.services.images.work import Hears, Made, made
from limner.services.pool import Pool
from limner.services.responses.asked import Asked
from limner.services.responses.events import Score
from limner.services.responses.items import Said, answered
from limner.services.responses.reasoning import Reasoning
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
        call = _call(asked, said.text, rules)
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


def _call(asked: Asked, text: str, rules: Rules) -> ImageCall:
    tool = asked.tool or {}
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
    think = call.think if call.think != "none" else asked.thinks.effort
    return replace(call, own=own, think=think)


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
    """What came of a turn. made: the pictures, where some were made; items: theirs, in order."""

    output: list[dict[str, Any]]
    usage: dict[str, Any]
    tool_usage: dict[str, Any] | None = None
    made: Made | None = None
    failure: ApiError | None = None

    @property
    def drawn(self) -> list[str]:
        """Ids of the items with the pictures, in the order of `made`."""
        return [one["id"] for one in self.output if one["type"] == "image_generation_call"]


async def perform(turn: Turn, pool: Pool, score: Score, client: str, engine: str) -> Done:
    """Do what a turn asks for, telling events on the way; a failure is part of what comes of it."""
    call = turn.call
    if call is None:
        item = answered(plain(turn.context))
        score.message(0, item)
        return Done([item], _tokens(turn, item["content"][0]["text"]))
    thought = Reasoning(score, 0, turn.asked.thinks.told) if call.think != "none" else None
    drawing = Drawing(score, 0 if thought is None else 1)
    if thought is None:
        drawing.begin()
    else:
        thought.begin()

    def partial(index: int, data: bytes, size: Size) -> None:
        begun(thought, drawing)
        score.tell(
            "response.image_generation_call.partial_image", **drawing.place,
            partial_image_index=index, partial_image_b64=data, size=str(size),
            quality=call.quality, output_format=call.format,
            background="transparent" if call.background == "transparent" else "opaque",
        )  # fmt: skip

    hears = Hears(partial if turn.asked.stream else None, thought.think if thought else None)
    try:
        work = await made(call, pool, turn.brought, client=client, engine=engine, hears=hears)
    except (ApiError, LimnerError) as error:
        begun(thought, drawing)
        return _failed(turn, thought, drawing, error)
    begun(thought, drawing)
    return _finished(turn, thought, drawing, work)


def begun(thought: Reasoning | None, drawing: Drawing) -> None:
    """Say that thinking is over and drawing has begun, where that has not been said."""
    if thought is not None and not thought.done:
        thought.end()
        drawing.begin()


@dataclass(slots=True)
class Drawing:
    """The first picture of a turn as it comes to be; those of a set follow it."""

    score: Score
    index: int
    id: str = field(default_factory=lambda: new_id("ig_"))

    @property
    def place(self) -> dict[str, Any]:
        """Where its events belong."""
        return {"output_index": self.index, "item_id": self.id}

    @property
    def item(self) -> dict[str, Any]:
        """Its item before anything has come of it."""
        return {
            "id": self.id, "type": "image_generation_call", "status": "in_progress", "result": None
        }  # fmt: skip

    def begin(self) -> None:
        """Say that it is being drawn."""
        self.score.tell("response.output_item.added", output_index=self.index, item=self.item)
        for step in ("in_progress", "generating"):
            self.score.tell(f"response.image_generation_call.{step}", **self.place)

    def done(self, item: dict[str, Any], *, completed: bool = True) -> None:
        """Say what came of it."""
        if completed:
            self.score.tell("response.image_generation_call.completed", **self.place)
        self.score.tell("response.output_item.done", output_index=self.index, item=item)


def _finished(turn: Turn, thought: Reasoning | None, drawing: Drawing, work: Made) -> Done:
    output = [] if thought is None else [thought.item]
    for number, picture in enumerate(work.pictures):
        if number:
            drawing = Drawing(drawing.score, drawing.index + 1)
            drawing.begin()
        item = drawing.item | _shown(turn, work, picture)
        drawing.done(item)
        output.append(item)
    image = {
        "input_tokens": 0, "output_tokens": 0, "total_tokens": 0,
        "input_tokens_details": {"image_tokens": 0, "text_tokens": 0}, **work.usage().body(),
    }  # fmt: skip
    told = {"image_gen": image, "web_search": {"num_requests": 0}}
    understood = "\n".join(picture.understood for picture in work.pictures)
    return Done(output, _tokens(turn, understood, thought), told, work)


def _shown(turn: Turn, work: Made, picture: Delivery) -> dict[str, Any]:
    """Return what an item says of a finished picture."""
    call = work.call
    shown: dict[str, Any] = {
        "status": "completed", "result": picture.data, "revised_prompt": picture.understood,
        "action": turn.action, "background": "transparent" if picture.transparent else "opaque",
        "output_format": call.format, "quality": call.quality, "size": str(picture.record.size),
    }  # fmt: skip
    if (svg := work.svg_usage()) is not None:
        shown["svg_usage"] = svg
    return shown


def _failed(
    turn: Turn, thought: Reasoning | None, drawing: Drawing, error: ApiError | LimnerError
) -> Done:
    told = of_limner(error, "of this call") if isinstance(error, LimnerError) else error
    item = drawing.item | {"status": "failed", "error": told.body()["error"]}
    drawing.done(item, completed=False)
    output = [item] if thought is None else [thought.item, item]
    return Done(output, _tokens(turn, "", thought), failure=told)


def _tokens(turn: Turn, answer: str, thought: Reasoning | None = None) -> dict[str, Any]:
    told = "\n".join(part["text"] for part in thought.summary) if thought else ""
    return tokens(turn.said.text, answer, turn.asked.instructions or "", told)


def counted_input(text: str, instructions: str = "") -> dict[str, Any]:
    """Return how many tokens an input is, as the API says it."""
    into = text_tokens(text) + text_tokens(instructions)
    return {"object": "response.input_tokens", "input_tokens": into}


def tokens(text: str, answer: str, instructions: str = "", thought: str = "") -> dict[str, Any]:
    """Return the usage of a turn in words. thought: what was told of thinking."""
    into = text_tokens(text) + text_tokens(instructions)
    reasoning = text_tokens(thought) if thought else 0
    out = text_tokens(answer) + reasoning
    return {
        "input_tokens": into,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": out, "output_tokens_details": {"reasoning_tokens": reasoning},
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
