"""Values of parameters, read from JSON or from a form's text, or refused in the API's words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from limner.services import errors
from limner.services.images.fields import Field

_WANTED = {
    "string": "a string", "integer": "an integer", "boolean": "a boolean", "object": "an object",
    "list": "an array of strings",
}  # fmt: skip
_TYPES: dict[str, type] = {
    "string": str, "integer": int, "boolean": bool, "object": dict, "list": list,
}  # fmt: skip
_TRUTH = {"true": True, "false": False}


def value(field: Field, given: Any, *, form: bool = False, name: str = "") -> Any:
    """Return what was given for a parameter, or its default; raises ApiError.

    form: whether numbers and the like come as text. name: where it stands inside another.
    """
    name = name or field.name
    if given is None:
        if field.required:
            raise errors.missing(name)
        return field.default
    if form and field.kind != "string" and isinstance(given, str):
        given = _converted(field, given, name)
    if not _is(given, field.kind):
        wanted = _WANTED[field.kind]
        if field.values:
            wanted = f"one of {errors.listed(field.values)}"
        raise errors.wrong_type(name, wanted, given)
    if field.values and given not in field.values:
        raise errors.not_one_of(name, given, field.values)
    if field.low is not None and given < field.low:
        raise errors.too_small(name, given, field.low)
    if field.high is not None and given > field.high:
        raise errors.too_large(name, given, field.high)
    return _inside(field, given, form, name) if field.inside else given


def _is(given: Any, kind: str) -> bool:
    if kind == "integer" and isinstance(given, bool):
        return False
    if kind == "list" and isinstance(given, list):
        return all(isinstance(one, str) for one in given)
    return isinstance(given, _TYPES[kind])


def _converted(field: Field, text: str, name: str) -> Any:
    wanted = _WANTED[field.kind]
    if field.kind == "boolean":
        if text not in _TRUTH:
            raise errors.not_convertible(name, wanted)
        return _TRUTH[text]
    try:
        return int(text) if field.kind == "integer" else json.loads(text)
    except ValueError:
        raise errors.not_convertible(name, wanted) from None


def _inside(field: Field, given: Mapping[str, Any], form: bool, name: str) -> dict[str, Any]:
    for key in given:
        if key not in field.inside:
            raise errors.unknown(f"{name}.{key}")
    return {
        key: value(inner, given.get(key), form=form, name=f"{name}.{key}")
        for key, inner in field.inside.items()
        if inner.required or key in given
    }
