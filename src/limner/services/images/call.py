"""An image call: what was asked, checked in the API's order and with its rules resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from limner.basics.geometry import Size
from limner.document.direction import Effort
from limner.document.request import Format
from limner.ports.profiles import Profile, profiles
from limner.services import errors
from limner.services.errors import PICTURE, refused
from limner.services.images import sources
from limner.services.images.fields import FIELDS, SETS, Endpoint, Field, known
from limner.services.images.sizes import read_size
from limner.services.images.sources import Source, Upload
from limner.services.images.values import value

MOST = 8
"""Pictures of a set that frames, formats or languages make."""
PIXELS = ("png", "webp", "jpeg")
"""Formats that can be streamed."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the server's settings say of calls.

    model: the name taken where a call names none, "" for none. retired: whether names that were
    retired elsewhere are served.
    """

    model: str = "gpt-image-2"
    retired: bool = False


@dataclass(frozen=True, slots=True)
class ImageCall:
    """A call that keeps all rules. size None is auto; quality and the model are resolved."""

    endpoint: Endpoint
    profile: Profile
    model: str
    prompt: str
    n: int = 1
    quality: str = "medium"
    size: Size | None = None
    format: Format = "png"
    compression: int = 100
    background: Literal["transparent", "opaque", "auto"] = "auto"
    partial_images: int = 0
    stream: bool = False
    response_format: Literal["url", "b64_json"] = "b64_json"
    safety_identifier: str | None = None
    svg_model: str | None = None
    think: Effort = "none"
    own: Mapping[str, Any] | None = None
    """The options of `limner`; None where the field is not there."""
    pictures: tuple[Source, ...] = ()
    mask: Source | None = None
    markup: Source | None = None


def read_call(
    endpoint: Endpoint, body: Mapping[str, Any], rules: Rules, *, form: bool = False
) -> ImageCall:
    """Return the call a body asks for; raises ApiError for the first rule it breaks.

    body: JSON as parsed; of a form, text by name, `image` a list of Uploads.
    """
    model, profile = _model(body, rules)
    fields = known(endpoint, profile, form=form)
    _refuse_unknown(body, endpoint, fields, form)

    def read(name: str) -> Any:
        return value(fields[name], body.get(name), form=form) if name in fields else None

    prompt = _prompt(read("prompt"), profile)
    pictures, mask, markup = _pictures(body, endpoint, form)
    n = _count(read("n"), profile)
    quality = _quality(read("quality"), profile)
    format, compression = _format(read("output_format"), read("output_compression"), body, profile)
    size = read_size(profile.size if body.get("size") is None else read("size"), profile)
    background = _background(read("background") or "auto", format, profile)
    read("moderation")
    partials, stream = read("partial_images") or 0, read("stream") or False
    think = _model_only(body, profile, read)
    own = _own(read("limner"), n)
    svg = _vector(read("svg"), format, n, stream, partials)
    _moving(body, format, stream, partials, read)
    if stream and n > 1:
        words = "Streaming is only supported with n=1."
        raise refused(words, "input", "unsupported_parameter", type=PICTURE)
    answer: Literal["url", "b64_json"] = read("response_format") or "b64_json"
    read("style")
    named = read("safety_identifier") or read("user")
    return ImageCall(
        endpoint, profile, model, prompt, n, quality, size, format, compression, background,
        partials, stream, answer, named or None, svg, (own or {}).get("think") or think, own,
        pictures, mask, markup,
    )  # fmt: skip


def _model(body: Mapping[str, Any], rules: Rules) -> tuple[str, Profile]:
    name = value(FIELDS["model"], body.get("model")) or rules.model
    if not name:
        raise errors.missing("model")
    profile = profiles().get(name)
    if profile is None or (profile.retired and not rules.retired):
        raise errors.no_model(name)
    return name, profile


def _refuse_unknown(
    body: Mapping[str, Any], endpoint: Endpoint, fields: Mapping[str, Field], form: bool
) -> None:
    for name in body:
        if name in fields:
            continue
        if endpoint == "edits" and name in ("image", "images"):
            raise _other_wire(form)
        raise errors.unknown(name)


def _other_wire(form: bool) -> errors.ApiError:
    if form:
        hint = "For multipart/form-data use 'image' or 'image[]'."
        return refused(f"Unknown parameter: 'images'. {hint}", "images", "invalid_value")
    hint = "For application/json on /v1/images/edits, use 'images' (array)."
    return refused(f"Unknown parameter: 'image'. {hint}", "image", "invalid_value")


def _prompt(prompt: str, profile: Profile) -> str:
    if not prompt:
        raise errors.empty_string("prompt")
    if len(prompt) > profile.longest_prompt:
        raise errors.long_string("prompt", len(prompt), profile.longest_prompt)
    return prompt


def _pictures(
    body: Mapping[str, Any], endpoint: Endpoint, form: bool
) -> tuple[tuple[Source, ...], Source | None, Source | None]:
    if endpoint != "edits":
        return (), None, None
    found = (
        sources.of_form(body.get("image") or ()) if form else sources.of_json(body.get("images"))
    )
    mask, markup = (_overlay(body.get(name), name) for name in ("mask", "markup"))
    if mask is not None and markup is not None:
        words = "'markup' cannot be used together with 'mask'."
        raise refused(words, "markup", "invalid_value", type=PICTURE)
    return found, mask, markup


def _overlay(given: Any, name: str) -> Source | None:
    if given is None:
        return None
    if isinstance(given, Upload):
        return sources.sized(given, name)
    return sources.reference(given, name)


def _count(n: int, profile: Profile) -> int:
    if n > profile.most:
        raise errors.too_large("n", n, profile.most)
    return n


def _quality(asked: str, profile: Profile) -> str:
    if asked == "auto":
        return profile.auto
    if asked not in profile.qualities:
        raise errors.not_one_of("quality", asked, [*profile.qualities, "auto"])
    return asked


def _format(
    asked: str | None, compression: int | None, body: Mapping[str, Any], profile: Profile
) -> tuple[Format, int]:
    format = asked or "png"
    if format not in (*profile.formats, *profile.more):
        raise errors.not_one_of("output_format", format, profile.formats)
    given = body.get("output_compression") is not None
    if format == "png" and given and compression is not None and compression < 100:
        words = "Compression less than 100 is not supported for PNG output format"
        raise refused(words, None, "invalid_png_output_compression", type=PICTURE)
    if format in ("gif", "svg") and given and compression != 100:
        words = f"'output_compression' is not supported for {format.upper()} output format."
        raise refused(words, "output_compression", "unsupported_parameter", type=PICTURE)
    return cast(Format, format), 100 if compression is None else compression


def _background(
    asked: Literal["transparent", "opaque", "auto"], format: str, profile: Profile
) -> Literal["transparent", "opaque", "auto"]:
    if asked == "transparent":
        if not profile.transparent:
            words = "Transparent background is not supported for this model."
            raise refused(words, "background", "invalid_value", type=PICTURE)
        if format == "jpeg":
            words = "Transparent background is not supported for JPEG output format"
            code = "invalid_transparent_background_output_format"
            raise refused(words, "background", code, type=PICTURE)
    return asked


def _own(given: Mapping[str, Any] | None, n: int) -> Mapping[str, Any] | None:
    """Return the options of `limner`; refuses two ways to make a set, or `n` with one."""
    ways = [name for name in SETS if (given or {}).get(name)]
    if ways and (n > 1 or len(ways) > 1):
        words = f"A set is asked for by one of {', '.join(SETS)}, and without 'n'."
        raise refused(words, f"limner.{ways[-1]}", "mutually_exclusive_parameters")
    for name in ("frames", "formats", "languages"):
        if given and len(given.get(name) or ()) > MOST:
            words = f"Invalid 'limner.{name}': a set has {MOST} pictures at most."
            raise refused(words, f"limner.{name}", "array_above_max_length")
    return given


def _model_only(body: Mapping[str, Any], profile: Profile, read: Any) -> Effort:
    """Refuse what only other models know; return the effort of planning."""
    fidelity = body.get("input_fidelity")
    if fidelity is not None and not profile.fidelity:
        code = "invalid_input_fidelity_model"
        raise errors.unsupported("input_fidelity", profile.name, code)
    if fidelity is not None and read("input_fidelity") not in profile.fidelity:
        raise errors.not_one_of("input_fidelity", fidelity, profile.fidelity)
    if body.get("complexity") is not None and not profile.complexity:
        raise errors.unsupported("complexity", profile.name)
    effort: Effort = read("complexity") or "none"
    if body.get("markup") is not None and not profile.markup:
        raise errors.unsupported("markup", profile.name)
    return effort


def _vector(
    svg: Mapping[str, Any] | None, format: str, n: int, stream: bool, partials: int
) -> str | None:
    """Return the name of the model that is to write the SVG, where one is named."""
    if svg is not None and format != "svg":
        words = "'svg' needs output_format 'svg'."
        raise refused(words, "svg", "invalid_value", type=PICTURE)
    if format == "svg":
        for name, wrong in (("n", n > 1), ("stream", stream), ("partial_images", partials > 0)):
            if wrong:
                words = f"'{name}' is not supported for SVG output format."
                raise refused(words, name, "unsupported_parameter", type=PICTURE)
    return None if svg is None else str(svg["model"])


def _moving(body: Mapping[str, Any], format: str, stream: bool, partials: int, read: Any) -> None:
    for name in ("frame_count", "frame_duration_ms"):
        if read(name) is not None and format != "gif":
            words = f"'{name}' is only supported for GIF output format."
            raise refused(words, name, "unsupported_parameter", type=PICTURE)
    if format != "gif":
        return
    asked = (
        ("stream", stream), ("partial_images", partials > 0), ("mask", body.get("mask") is not None)
    )  # fmt: skip
    for name, wrong in asked:
        if wrong:
            words = f"'{name}' is not supported for GIF output format."
            raise refused(words, name, "unsupported_parameter", type=PICTURE)
