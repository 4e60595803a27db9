"""The JSON schema of a value, with every member of every open family written out."""

from __future__ import annotations

from typing import Any

from limner.document.document import Document
from limner.document.edit import Edit
from limner.document.frame import Frame, Item
from limner.document.layer import Layer
from limner.document.operation import Operation
from limner.document.value import Kind, Value

FAMILIES: tuple[type[Kind], ...] = (Layer, Edit, Item, Operation)
SURFACES: tuple[type[Value], ...] = (Document, Frame)


def schema(value: type[Value]) -> dict[str, Any]:
    """Return a JSON schema (draft 2020-12) for `value`, self-contained."""
    top = value.model_json_schema()
    definitions: dict[str, Any] = top.pop("$defs", {})
    named: list[str] = []
    for family in FAMILIES:
        members = family.members()
        for name in sorted(members):
            part = members[name].model_json_schema()
            definitions.update(part.pop("$defs", {}))
            definitions[members[name].__name__] = part
            named.append(members[name].__name__)
        definitions[family.__name__] = {
            "oneOf": [{"$ref": f"#/$defs/{members[name].__name__}"} for name in sorted(members)],
            "discriminator": {"propertyName": "kind"},
        }
    if len(set(named)) < len(named):
        raise ValueError(f"two members of open families share a name: {sorted(named)}")
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": definitions}
    linked: dict[str, Any] = _link(whole)
    return {**linked, "$defs": _reachable(linked)}


def _link(node: Any) -> Any:
    """Turn the mark an open family leaves in a schema into a reference to its members."""
    if isinstance(node, dict):
        if "x-family" in node:
            return {"$ref": f"#/$defs/{node['x-family']}"}
        return {key: _link(child) for key, child in node.items()}
    return [_link(child) for child in node] if isinstance(node, list) else node


def _reachable(whole: dict[str, Any]) -> dict[str, Any]:
    """Return the definitions the top of a schema refers to, directly or through others."""
    known: dict[str, Any] = whole["$defs"]
    waiting = _names({k: v for k, v in whole.items() if k != "$defs"})
    found: dict[str, Any] = {}
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = known[name]
            waiting += _names(known[name])
    return {name: found[name] for name in sorted(found)}


def _names(node: Any) -> list[str]:
    if isinstance(node, dict):
        here = [str(node["$ref"]).rsplit("/", 1)[-1]] if "$ref" in node else []
        return here + [name for child in node.values() for name in _names(child)]
    return [name for child in node for name in _names(child)] if isinstance(node, list) else []
