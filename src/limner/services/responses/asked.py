"""What a response is asked for: the body of the call, checked, its input as items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from limner.services import errors
from limner.services.errors import refused
from limner.services.images.fields import Field
from limner.services.images.values import value
from limner.services.responses.items import as_items
from limner.services.responses.reasoning import NO_THOUGHT, Thinks, thinks

MODEL = "limner"
"""The name answers give where a call names no model for the conversation itself."""
_READ = {
    "model": Field("model", "string", ""),
    "instructions": Field("instructions", "string", ""),
    "previous_response_id": Field("previous_response_id", "string", ""),
    "store": Field("store", "boolean", "", default=True),
    "background": Field("background", "boolean", "", default=False),
    "stream": Field("stream", "boolean", "", default=False),
    "parallel_tool_calls": Field("parallel_tool_calls", "boolean", "", default=True),
    "max_output_tokens": Field("max_output_tokens", "integer", "", low=16),
    "max_tool_calls": Field("max_tool_calls", "integer", "", low=0),
    "truncation": Field(
        "truncation", "string", "", values=("auto", "disabled"), default="disabled"
    ),
    "safety_identifier": Field("safety_identifier", "string", ""),
    "user": Field("user", "string", ""),
    "service_tier": Field("service_tier", "string", "", default="default"),
    "prompt_cache_key": Field("prompt_cache_key", "string", ""),
}
_TAKEN = frozenset({
    "access_programs", "context_management", "image", "include", "moderation", "prompt",
    "prompt_cache_options", "prompt_cache_retention", "reasoning", "stream_options", "temperature",
    "text", "top_logprobs", "top_p",
})  # fmt: skip
"""Parameters that concern a language model: taken, and some said back."""
_OWN = frozenset({"input", "conversation", "tools", "tool_choice", "metadata"})
_CHOICES = ("none", "auto", "required")


@dataclass(frozen=True, slots=True)
class Asked:
    """A call for a response. tool: the image tool and its place among the tools, where it is there.

    said: what is only said back.
    """

    items: tuple[dict[str, Any], ...]
    model: str = MODEL
    instructions: str | None = None
    tool: Mapping[str, Any] | None = None
    place: int = 0
    choice: str = "auto"
    previous: str | None = None
    conversation: str | None = None
    store: bool = True
    background: bool = False
    stream: bool = False
    thinks: Thinks = NO_THOUGHT
    said: Mapping[str, Any] = field(default_factory=dict)


def read_asked(body: Mapping[str, Any]) -> Asked:
    """Return what a body asks for; raises ApiError for the first rule it breaks."""
    for name in body:
        if name not in _READ and name not in _TAKEN and name not in _OWN:
            raise errors.unknown(name)
    read = {name: value(known, body.get(name)) for name, known in _READ.items()}
    items = as_items(body.get("input"))
    tools = _tools(body.get("tools"))
    place = next((i for i, tool in enumerate(tools) if tool["type"] == "image_generation"), 0)
    tool = tools[place] if tools and tools[place]["type"] == "image_generation" else None
    conversation = _conversation(body.get("conversation"))
    previous = read.pop("previous_response_id")
    if previous and conversation:
        words = "Only one of 'previous_response_id' and 'conversation' can be given."
        raise refused(words, "previous_response_id", "mutually_exclusive_parameters")
    if read["background"] and not read["store"]:
        raise refused("'background' needs 'store' to be true.", "background", "invalid_value")
    choice = body.get("tool_choice") or "auto"
    said = {
        **{name: body.get(name) for name in _TAKEN}, **read, "tools": tools, "tool_choice": choice,
        "metadata": read_metadata(body.get("metadata")),
    }  # fmt: skip
    return Asked(
        items, read["model"] or MODEL, read["instructions"], tool, place, _choice(choice, tool),
        previous, conversation, read["store"], read["background"], read["stream"],
        thinks(body.get("reasoning")), said,
    )  # fmt: skip


def _tools(given: Any) -> list[dict[str, Any]]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise errors.wrong_type("tools", "an array", given)
    for index, tool in enumerate(given):
        if not isinstance(tool, dict):
            raise errors.wrong_type(f"tools[{index}]", "an object", tool)
        if not isinstance(tool.get("type"), str):
            raise errors.missing(f"tools[{index}].type")
    return given


def _choice(given: Any, tool: Mapping[str, Any] | None) -> str:
    """Return 'none', 'auto' or 'required', of the image tool."""
    if isinstance(given, str):
        if given not in _CHOICES:
            raise errors.not_one_of("tool_choice", given, _CHOICES)
        return given if tool is not None else "none"
    if not isinstance(given, dict):
        raise errors.wrong_type("tool_choice", "a string", given)
    if given.get("type") == "allowed_tools":
        listed = given.get("tools") or []
        names = [one.get("type") for one in listed if isinstance(one, dict)]
        if "image_generation" not in names:
            return "none"
        return "required" if given.get("mode") == "required" else "auto"
    if given.get("type") != "image_generation":
        return "none"
    if tool is None:
        words = "Tool choice 'image_generation' not found in 'tools' parameter."
        raise refused(words, "tool_choice", "invalid_value")
    return "required"


def _conversation(given: Any) -> str | None:
    if isinstance(given, dict):
        given = given.get("id")
    if given is not None and not isinstance(given, str):
        raise errors.wrong_type("conversation", "a string", given)
    return given


def read_metadata(given: Any) -> dict[str, str]:
    """Return metadata, 16 pairs at most; raises ApiError."""
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise errors.wrong_type("metadata", "an object", given)
    if len(given) > 16:
        words = f"Invalid 'metadata': too many properties. Expected at most 16, got {len(given)}."
        raise refused(words, "metadata", "object_above_max_properties")
    for key, text in given.items():
        if not isinstance(text, str):
            raise errors.wrong_type(f"metadata.{key}", "a string", text)
        for part, most in ((key, 64), (text, 512)):
            if len(part) > most:
                raise errors.long_string(f"metadata.{key}", len(part), most)
    return given
