"""The parameters of image calls as one table: names, types, ranges, defaults, and whose they are.

Validation reads it, and so does the page that documents the API.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from limner.ports.profiles import Profile

Endpoint = Literal["generations", "edits"]
Kind = Literal["string", "integer", "boolean", "object", "list", "pictures"]


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter.

    values: those there are, where no model changes them. of: 'all' models, the 'new' ones or the
    'old' (DALL·E). where: the calls that take it; wire: whether it is for JSON, forms or both.
    inside: the keys of an object.
    """

    name: str
    kind: Kind
    about: str
    values: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    default: Any = None
    required: bool = False
    of: Literal["all", "new", "old"] = "all"
    where: tuple[Endpoint, ...] = ("generations", "edits")
    wire: Literal["both", "json", "form"] = "both"
    inside: dict[str, Field] = field(default_factory=dict)


def _named(*fields: Field) -> dict[str, Field]:
    return {f.name: f for f in fields}


OWN = _named(
    Field("seed", "integer", "Same seed, same picture; of several pictures the first's.", low=0),
    Field("engine", "string", "Name of the engine to prefer."),
    Field("kind", "string", "Name of the picture kind, else read from the prompt."),
    Field("style", "string", "Name of the style, else read from the prompt."),
    Field(
        "planner",
        "string",
        "llm: a language model plans, rules where it fails.",
        values=("rules", "llm"),
    ),
    Field("model", "string", "Name of the generative model that is to paint."),
    Field(
        "lettering",
        "string",
        "painted: the model letters; its words are read back and mended.",
        values=("set", "painted"),
    ),
    Field(
        "guide",
        "string",
        "Compose first; a model paints over it, held to this of it.",
        values=("picture", "depth", "edges"),
    ),
    Field("strength", "integer", "Per cent the model may leave it by.", low=0, high=100),
    Field("text", "string", "Words of an SVG.", values=("outlines", "live")),
    Field("document", "object", "A document to paint as it stands; the prompt is its title."),
    Field(
        "think",
        "string",
        "How many layouts are compared before one is painted.",
        values=("none", "low", "medium", "high"),
    ),
    Field(
        "count", "integer", "A set: so many variants with the same colours and type.", low=1, high=8
    ),
    Field("frames", "list", "A set: what each picture shows besides, 1 to 8."),
    Field("formats", "list", "A set: one picture a channel, by name or WxH."),
    Field("languages", "object", "A set: strings by language tag, in order or by the old ones."),
    Field(
        "vary",
        "string",
        "A set: variants in one thing: background, light, distance, aspect or "
        "palette, 'light=warm,left' some of them.",
    ),
    Field("keep", "boolean", "Also return the document each picture was painted from."),
)
"""What stands in the namespaced field `limner`."""

SETS = ("count", "frames", "formats", "languages", "vary")
"""Options that ask for a set; one of them may be given."""
_EFFORT = ("none", "minimal", "low", "medium", "high", "xhigh", "max")

FIELDS = _named(
    Field("model", "string", "Name of a profile: parameter rules, token counts and prices."),
    Field("prompt", "string", "What to draw, or to change.", required=True),
    Field("images", "pictures", "1 to 16 pictures: each an image_url (an address or a data URL) or "
          "a file_id.", required=True, where=("edits",), wire="json"),
    Field("image", "pictures", "1 to 16 pictures: png, webp or jpg, each under 50 MB.",
          required=True, where=("edits",), wire="form"),
    Field("mask", "pictures", "Where it is clear, the first picture may change.", where=("edits",)),
    Field("markup", "pictures", "A clear PNG with marks over the first picture.", where=("edits",),
          of="new"),
    Field("n", "integer", "How many pictures.", low=1, high=10, default=1),
    Field("quality", "string", "How much work goes in.", default="auto"),
    Field("output_format", "string", "The file's format.", default="png", of="new"),
    Field("output_compression", "integer", "Of jpeg and webp; 100 loses least.", low=0, high=100,
          default=100, of="new"),
    Field("size", "string", "WIDTHxHEIGHT, or auto.", default="auto"),
    Field("background", "string", "Transparent needs png or webp.",
          values=("transparent", "opaque", "auto"), default="auto", of="new"),
    Field("moderation", "string", "Taken; a matter of the server's policy.",
          values=("auto", "low"), default="auto", of="new"),
    Field("partial_images", "integer", "Partial pictures of a stream.", low=0, high=3, default=0,
          of="new"),
    Field("stream", "boolean", "Answer with server-sent events.", default=False, of="new"),
    Field("input_fidelity", "string", "Taken by models that had a choice.",
          values=("high", "low"), where=("edits",), of="new"),
    Field("complexity", "string", "Planning effort, of 2.6.", values=("low", "medium", "high"),
          of="new"),
    Field("frame_count", "integer", "Of a gif.", low=2, high=16, of="new"),
    Field("frame_duration_ms", "integer", "Of a gif.", low=20, high=655_350, of="new"),
    Field("svg", "object", "Of output_format svg.", of="new", inside=_named(
        Field("model", "string", "Name of the model that writes it.", required=True),
        Field("reasoning", "object", "Taken.", inside=_named(
            Field("effort", "string", "Taken.", values=_EFFORT))),
    )),
    Field("response_format", "string", "How a picture comes.", values=("url", "b64_json"),
          default="url", of="old"),
    Field("style", "string", "Taken.", values=("vivid", "natural"), of="old",
          where=("generations",)),
    Field("safety_identifier", "string", "Said back."),
    Field("user", "string", "Said back where there is no safety_identifier."),
    Field("limner", "object", "Limner's own options.", inside=OWN),
)  # fmt: skip
"""Every parameter, in the order they are checked: model, unknown names, prompt, pictures, …"""


def known(endpoint: Endpoint, profile: Profile, *, form: bool) -> dict[str, Field]:
    """Return the parameters of a call under a profile."""
    age = "old" if profile.legacy else "new"
    wire = "form" if form else "json"
    return {
        f.name: f
        for f in FIELDS.values()
        if endpoint in f.where and f.of in ("all", age) and f.wire in ("both", wire)
    }
