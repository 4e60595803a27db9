"""The page that documents the API: schemas of bodies and answers, from the table of parameters."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from limner.ports.profiles import Profile, profiles
from limner.services.images import Endpoint, Field, known

Schema = dict[str, Any]
WORK = (400, 401, 413, 415, 429, 500, 503, 504)
"""What a call that draws can be answered with, besides its picture."""
_SAID = {
    200: "Done.", 400: "Something in the call is wrong.", 401: "A key is missing or wrong.",
    404: "There is no such thing.", 405: "Another method is needed.", 413: "Too large.",
    415: "A body of another type is needed.", 429: "Too many calls; `retry-after` says how long.",
    500: "A fault of the server.", 503: "No room; `retry-after` says how long.",
    504: "It took too long.",
}  # fmt: skip
_TYPES = {
    "string": "string", "integer": "integer", "boolean": "boolean", "object": "object",
    "list": "array",
}  # fmt: skip
_FILE: Schema = {"type": "string", "format": "binary"}
_REFERENCE: Schema = {
    "type": "object", "additionalProperties": False, "minProperties": 1, "maxProperties": 1,
    "properties": {"image_url": {"type": "string"}, "file_id": {"type": "string"}},
}  # fmt: skip


def ref(name: str) -> Schema:
    """Return a schema by name."""
    return {"$ref": f"#/components/schemas/{name}"}


def answers(schema: str | None, *statuses: int, stream: str | None = None) -> dict[int | str, Any]:
    """Return what a route answers: `schema` where it goes well, errors of `statuses`.

    stream: what its events are called, where it has any. schema None: it never goes well.
    """
    error = {"application/json": {"schema": ref("Error")}}
    known_ = {401, 429, *statuses}
    found: dict[int | str, Any] = {
        status: {"description": _SAID[status], "content": error} for status in sorted(known_)
    }
    if schema is None:
        return found
    if schema == "Content":
        binary = {"application/octet-stream": {"schema": _FILE}}
        return {200: {"description": _SAID[200], "content": binary}, **found}
    content: Schema = {"application/json": {"schema": ref(schema)}}
    if stream is not None:
        told = f"`{stream}.partial_image` up to three times, then `{stream}.completed`; or `error`."
        if stream == "response":
            told = "`response.created`, what comes on the way, then `response.completed`."
        content["text/event-stream"] = {"schema": {"type": "string", "description": told}}
    return {200: {"description": _SAID[200], "content": content}, **found}


def body(*, json: Schema | None = None, form: Schema | None = None) -> Schema:
    """Return what a route takes."""
    content = {}
    if json is not None:
        content["application/json"] = {"schema": json}
    if form is not None:
        content["multipart/form-data"] = {"schema": form}
    return {"requestBody": {"required": True, "content": content}}


def query(*names: str, limit: int = 100) -> Schema:
    """Return the parameters a list takes in its address."""
    shown = {
        "limit": {"type": "integer", "minimum": 1, "maximum": limit},
        "order": {"type": "string", "enum": ["asc", "desc"]},
        "after": {"type": "string"},
        **{name: {"type": "string"} for name in names},
    }
    return {
        "parameters": [
            {"name": name, "in": "query", "required": False, "schema": schema}
            for name, schema in shown.items()
        ]
    }


def parameters(endpoint: Endpoint, *, form: bool) -> Schema:
    """Return the schema of a call: every parameter some model takes."""
    fields: dict[str, Field] = {}
    for profile in profiles().values():
        fields |= known(endpoint, profile, form=form)
    properties = {name: _shown(field, form) for name, field in fields.items()}
    return {
        "type": "object", "additionalProperties": False, "properties": properties,
        "required": [name for name, field in fields.items() if field.required],
    }  # fmt: skip


def _shown(field: Field, form: bool) -> Schema:
    schema: Schema = {"description": field.about}
    if field.kind == "pictures":
        return schema | _pictures(field, form)
    kind = _TYPES[field.kind]
    schema["type"] = kind if field.required or form else [kind, "null"]
    values = _values(field)
    if values:
        schema["enum"] = [*values] if field.required or form else [*values, None]
    for key, limit in (("minimum", field.low), ("maximum", field.high)):
        if limit is not None:
            schema[key] = limit
    if field.kind == "list":
        schema["items"] = {"type": "string"}
    if field.name == "prompt":
        schema |= {"minLength": 1, "maxLength": 32_000}
    if field.default is not None:
        schema["default"] = field.default
    if field.inside:
        schema["properties"] = {n: _shown(inner, form) for n, inner in field.inside.items()}
        schema["additionalProperties"] = False
        schema["required"] = [n for n, inner in field.inside.items() if inner.required]
    return schema


def _pictures(field: Field, form: bool) -> Schema:
    if field.name in ("mask", "markup"):
        return _FILE if form else {"anyOf": [_REFERENCE, {"type": "null"}]}
    item = _FILE if form else _REFERENCE
    return {"type": "array", "minItems": 1, "maxItems": 16, "items": item}


def _values(field: Field) -> tuple[str, ...]:
    """Return the values of a parameter, those of all models where models differ."""
    if field.values or field.name not in ("model", "quality", "output_format"):
        return field.values
    served: list[Profile] = list(profiles().values())
    found = {
        "model": [name for name in profiles()],
        "quality": [q for p in served for q in p.qualities] + ["auto"],
        "output_format": [f for p in served for f in (*p.formats, *p.more)],
    }[field.name]
    return tuple(dict.fromkeys(found))


def _object(required: str = "", **properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": required.split()}


_INT: Schema = {"type": "integer"}
_STR: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_SPLIT = _object("image_tokens text_tokens", image_tokens=_INT, text_tokens=_INT)
RESPONSE_BODY: Schema = {
    "type": "object", "required": ["input"],
    "properties": {
        "input": {"anyOf": [_STR, {"type": "array", "minItems": 1, "items": {"type": "object"}}]},
        "model": _MAYBE, "instructions": _MAYBE, "previous_response_id": _MAYBE,
        "conversation": {"anyOf": [_MAYBE, {"type": "object"}]},
        "tools": {"type": "array", "items": _object("type", type=_STR)},
        "tool_choice": {"anyOf": [{"type": "string", "enum": ["none", "auto", "required"]},
                                  {"type": "object"}]},
        "store": {"type": ["boolean", "null"]}, "background": {"type": ["boolean", "null"]},
        "stream": {"type": ["boolean", "null"]},
        "metadata": {"type": ["object", "null"], "maxProperties": 16,
                     "additionalProperties": {"type": "string", "maxLength": 512}},
    },
}  # fmt: skip
_ITEMS: Schema = {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}
SCHEMAS: dict[str, Schema] = {
    "Item": _object("id type", id=_STR, type=_STR, status=_STR),
    "ItemList": _object("object data has_more", object=_STR, data=_ITEMS, first_id=_MAYBE,
                        last_id=_MAYBE, has_more={"type": "boolean"}),
    "InputTokens": _object("object input_tokens", object=_STR, input_tokens=_INT),
    "Compaction": _object("id object created_at output usage", id=_STR, object=_STR,
                          created_at=_INT, output=_ITEMS, usage={"type": "object"}),
    "Conversation": _object("id object created_at metadata", id=_STR, object=_STR,
                            created_at=_INT, metadata={"type": "object"}),
    "Response": _object(
        "id object created_at status output error incomplete_details instructions metadata model "
        "parallel_tool_calls temperature tool_choice tools top_p",
        id=_STR, object=_STR, created_at=_INT, status=_STR, output=_ITEMS, model=_STR,
        error={"type": ["object", "null"]}, usage={"type": ["object", "null"]},
        tool_usage={"type": "object"}, metadata={"type": ["object", "null"]}),
    "Error": _object("error", error=_object(
        "message type param code", message=_STR, type=_STR, param=_MAYBE, code=_MAYBE)),
    "Model": _object("id object created owned_by", id=_STR, object=_STR, created=_INT,
                     owned_by=_STR, shutdown_date=_STR),
    "ModelList": _object("object data", object=_STR,
                         data={"type": "array", "items": ref("Model")}),
    "File": _object("id object bytes created_at filename purpose status", id=_STR, object=_STR,
                    bytes=_INT, created_at=_INT, expires_at=_INT, filename=_STR, purpose=_STR,
                    status=_STR),
    "FileList": _object("object data has_more", object=_STR, has_more={"type": "boolean"},
                        data={"type": "array", "items": ref("File")}, first_id=_MAYBE,
                        last_id=_MAYBE),
    "Deleted": _object("id object deleted", id=_STR, object=_STR, deleted={"type": "boolean"}),
    "Usage": _object("input_tokens input_tokens_details output_tokens total_tokens",
                     input_tokens=_INT, input_tokens_details=_SPLIT, output_tokens=_INT,
                     output_tokens_details=_SPLIT, total_tokens=_INT),
    "Image": _object("", b64_json=_STR, url=_STR, revised_prompt=_STR,
                     limner={"type": "object", "description": "Where the call has `limner`."}),
    "ImagesResponse": _object(
        "created data", created=_INT, background=_STR, output_format=_STR, quality=_STR, size=_STR,
        data={"type": "array", "items": ref("Image")}, safety_identifier=_STR, usage=ref("Usage"),
        svg_usage={"type": "object"}),
}  # fmt: skip


def described(app: FastAPI) -> Schema:
    """Return the OpenAPI description of the server."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title, version=app.version, routes=app.routes, description=app.description
        )
        components = made.setdefault("components", {})
        components["schemas"] = SCHEMAS | {
            name: schema for name, schema in components.get("schemas", {}).items()
            if "Validation" not in name
        }  # fmt: skip
        components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        made["security"] = [{"key": []}, {}]
        for path in made["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
        app.openapi_schema = made
    return app.openapi_schema
