"""Errors as the image API words them: status, type, parameter, code, message, headers.

One function a cause, so that every door says the same of the same mistake.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from limner.basics import errors

REQUEST, PICTURE, SERVER = (
    "invalid_request_error", "image_generation_user_error", "server_error",
)  # fmt: skip
_WORDED = {
    bool: "a boolean", int: "an integer", float: "a decimal number", str: "a string",
    list: "an array", dict: "an object", type(None): "null",
}  # fmt: skip


class ApiError(Exception):
    """What the API answers instead of a picture. headers: what else the caller is told."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        type: str = REQUEST,
        param: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.type = type
        self.param = param
        self.code = code
        self.headers = dict(headers or {})

    def body(self) -> dict[str, Any]:
        """Return the body of the answer; all four keys are always there."""
        return {
            "error": {
                "message": self.message, "type": self.type, "param": self.param,
                "code": self.code,
            }
        }  # fmt: skip

    def under(self, place: str) -> ApiError:
        """Return the same error for a parameter that stands inside another: `tools[0].size`."""
        inner = f"{place}{self.param}" if self.param else place.rstrip(".")
        message = self.message.replace(f"'{self.param}'", f"'{inner}'", 1)
        return ApiError(
            self.status, message, type=REQUEST, param=inner, code=self.code, headers=self.headers
        )


def refused(message: str, param: str | None, code: str | None, *, type: str = REQUEST) -> ApiError:
    """Return a refusal of what the caller asked for."""
    return ApiError(400, message, type=type, param=param, code=code)


def missing(name: str) -> ApiError:
    """A required parameter is not there."""
    return refused(f"Missing required parameter: '{name}'.", name, "missing_required_parameter")


def unknown(name: str) -> ApiError:
    """There is no such parameter."""
    return refused(f"Unknown parameter: '{name}'.", name, "unknown_parameter")


def wrong_type(name: str, wanted: str, got: object) -> ApiError:
    """A value has another type. wanted: 'an integer', 'a string', …"""
    found = _WORDED.get(type(got), "a value")
    words = f"Invalid type for '{name}': expected {wanted}, but got {found} instead."
    return refused(words, name, "invalid_type")


def not_convertible(name: str, wanted: str) -> ApiError:
    """A form's text does not read as the type wanted."""
    words = (
        f"Invalid type for '{name}': expected {wanted}, but got a string value that could not be "
        f"converted into {wanted}."
    )
    return refused(words, name, "invalid_type")


def not_one_of(name: str, value: object, known: Sequence[str]) -> ApiError:
    """A value is none of those there are."""
    words = f"Invalid value: '{value}'. Supported values are: {listed(known)}."
    return refused(words, name, "invalid_value")


def listed(known: Sequence[str]) -> str:
    """Return values in quotes: 'a', 'b', and 'c'."""
    quoted = [f"'{value}'" for value in known]
    if len(quoted) < 3:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + f", and {quoted[-1]}"


def too_small(name: str, value: int, low: int) -> ApiError:
    """A number is below the least there may be."""
    words = f"integer below minimum value. Expected a value >= {low}, but got {value} instead."
    return refused(f"Invalid '{name}': {words}", name, "integer_below_min_value")


def too_large(name: str, value: int, high: int) -> ApiError:
    """A number is above the most there may be."""
    words = f"integer above maximum value. Expected a value <= {high}, but got {value} instead."
    return refused(f"Invalid '{name}': {words}", name, "integer_above_max_value")


def empty_string(name: str) -> ApiError:
    """Words are wanted and there are none."""
    return _empty(name, "string")


def long_string(name: str, length: int, most: int) -> ApiError:
    """Words are too many."""
    return _long(name, "string", length, most)


def empty_array(name: str) -> ApiError:
    """Things are wanted and there are none."""
    return _empty(name, "array")


def long_array(name: str, length: int, most: int) -> ApiError:
    """Things are too many."""
    return _long(name, "array", length, most)


def _empty(name: str, kind: str) -> ApiError:
    words = (
        f"Invalid '{name}': empty {kind}. Expected {_a(kind)} with minimum length 1, but got an "
        f"empty {kind} instead."
    )
    return refused(words, name, f"empty_{kind}")


def _long(name: str, kind: str, length: int, most: int) -> ApiError:
    words = (
        f"Invalid '{name}': {kind} too long. Expected {_a(kind)} with maximum length {most}, but "
        f"got {_a(kind)} with length {length} instead."
    )
    return refused(words, name, f"{kind}_above_max_length")


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def unsupported(name: str, model: str, code: str = "invalid_value") -> ApiError:
    """A model does not know a parameter that others know."""
    words = f"The model '{model}' does not support the '{name}' parameter."
    return refused(words, name, code, type=PICTURE)


def no_model(name: str) -> ApiError:
    """There is no image model of that name; on image calls this is no 404."""
    return refused(f"The model '{name}' does not exist.", "model", "invalid_value", type=PICTURE)


def undecodable(which: str, why: str, request_id: str) -> ApiError:
    """An upload is no picture that can be read. which: its place among them, from 1."""
    words = (
        f"Invalid image file or mode for image {which}, please check your image file. {why} If you "
        f"believe this is an error, include the request ID {request_id}."
    )
    return refused(words, None, "invalid_image_file", type=PICTURE)


def mimetype(name: str, kind: str) -> ApiError:
    """A part of a form is of a kind that is no picture; an empty kind was not given at all."""
    known = "Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'."
    if not kind:
        return refused(
            f"Invalid file '{name}': no mimetype. {known}", name, "missing_file_mimetype"
        )
    words = f"Invalid file '{name}': unsupported mimetype ('{kind}'). {known}"
    return refused(words, name, "unsupported_file_mimetype")


def no_key() -> ApiError:
    """A key is needed and none came."""
    words = (
        "You didn't provide an API key. You need to provide your API key in an Authorization "
        "header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."
    )
    return ApiError(401, words)


def bad_key(key: str) -> ApiError:
    """A key came that nobody was given."""
    shown = f"{key[:3]}…{key[-4:]}" if len(key) > 12 else "…"
    return ApiError(401, f"Incorrect API key provided: {shown}.", code="invalid_api_key")


def no_route(method: str, path: str) -> ApiError:
    """There is nothing at this address."""
    return ApiError(404, f"Invalid URL ({method} {path})")


def wrong_method(allowed: Sequence[str]) -> ApiError:
    """The address knows other methods."""
    several = " and ".join(allowed)
    words = f"Only {several} requests are accepted."
    return ApiError(
        405, words, code="method_not_supported", headers={"allow": ", ".join(allowed)}
    )  # fmt: skip


def too_much(most: int) -> ApiError:
    """A body is larger than is read."""
    words = f"The request is larger than the {most / 2**20:g} MB that are accepted."
    return ApiError(413, words, code="request_too_large")


def media_type(got: str, wanted: Sequence[str]) -> ApiError:
    """A body is of a kind this address does not read."""
    words = f"Invalid Content-Type header ('{got}'), expected {listed(wanted)}."
    return ApiError(415, words, code="unsupported_content_type")


def not_json(why: str) -> ApiError:
    """A body that should be JSON is not."""
    return refused(f"The body of the request is not valid JSON: {why}.", None, "invalid_json")


def limited(bucket: str, limit: int, seconds: float) -> ApiError:
    """A caller asks more often than the server allows."""
    words = (
        f"Rate limit reached on {bucket} per min: Limit {limit}, Used {limit}, Requested 1. "
        f"Please try again in {seconds:.0f}s."
    )
    return ApiError(
        429, words, type=bucket, code="rate_limit_exceeded", headers=_after(seconds)
    )  # fmt: skip


def own_share(seconds: float) -> ApiError:
    """A caller has as much waiting as one caller may."""
    words = "You have too many pictures waiting. Please slow down and try again."
    return ApiError(
        429, words, type="rate_limit_error", code="slow_down", headers=_after(seconds)
    )  # fmt: skip


def overloaded(seconds: float) -> ApiError:
    """All places in the queue are taken, or the server is going down."""
    words = "The server is overloaded or not ready yet. Please try again later."
    return ApiError(
        503, words, type="service_unavailable_error", code="server_is_overloaded",
        headers=_after(seconds),
    )  # fmt: skip


def timed_out(seconds: float) -> ApiError:
    """A picture took longer than it may; another try would too."""
    words = f"The picture was not done within {seconds:g} seconds. Ask for less."
    return ApiError(
        504, words, type=SERVER, code="timeout", headers={"x-should-retry": "false"}
    )  # fmt: skip


def fault(request_id: str) -> ApiError:
    """Something is wrong with the server."""
    words = (
        "The server had an error while processing your request. Sorry about that! Its log has "
        f"more under the request ID {request_id}."
    )
    return ApiError(500, words, type=SERVER, code="server_error")


def of_limner(error: errors.LimnerError, request_id: str) -> ApiError:
    """Return what the API says of an error of ours."""
    if isinstance(error, errors.BadMask):
        return refused(error.message, "mask", error.code, type=PICTURE)
    if isinstance(error, errors.BadImage):
        return undecodable(error.param or "1", error.message, request_id)
    if isinstance(error, errors.BadRequest):
        return refused(str(error), error.param, error.code, type=PICTURE)
    if isinstance(error, errors.Overloaded):
        return overloaded(error.wait)
    if isinstance(error, errors.Declined):
        return refused(str(error), None, error.code, type=PICTURE)
    if isinstance(error, errors.EngineFailed):
        words = f"Image generation failed. {error}"
        # Clients ask again after a 500; what may have been charged must not be charged twice.
        once = isinstance(error, errors.OutcomeUnknown | errors.OutOfCredit)
        return ApiError(
            500, words, type="image_generation_server_error", code="image_generation_failed",
            headers={"x-should-retry": "false"} if once else None,
        )  # fmt: skip
    return fault(request_id)


def _after(seconds: float) -> dict[str, str]:
    whole = max(1, round(seconds))
    return {"retry-after": str(whole), "retry-after-ms": str(whole * 1000)}
