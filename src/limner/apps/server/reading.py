"""The page that shows the API to people: plain HTML from its description, nothing from elsewhere.

A machine without the internet shows it like any other; it has no script at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

router = APIRouter(include_in_schema=False)
Schema = dict[str, Any]
_STYLE = """
:root{color-scheme:light dark;--faint:color-mix(in srgb,currentColor 12%,transparent)}
body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1.25rem}
h1{font-size:2rem;margin:0}h2{margin:3rem 0 .5rem}summary{cursor:pointer;padding:.55rem 0}
details{border-top:1px solid var(--faint)}code,b{font-family:ui-monospace,monospace;font-size:.9em}
b{display:inline-block;min-width:4.2rem}summary span{opacity:.7;margin-left:.6rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.25rem}h4{margin:.75rem 0 0}
td{border-top:1px solid var(--faint);padding:.35rem .9rem .35rem 0;vertical-align:top}
td:nth-child(2){max-width:22rem;overflow-wrap:anywhere;opacity:.8}
"""


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Return the page."""
    return HTMLResponse(shown(request.app.openapi()))


def shown(api: Schema) -> str:
    """Return an OpenAPI description as a page."""
    calls: dict[str, list[str]] = {}
    for path, methods in api["paths"].items():
        for method, call in methods.items():
            calls.setdefault(call["tags"][0], []).append(_call(method, path, call))
    title = escape(api["info"]["title"])
    body = "".join(f"<h2>{escape(tag)}</h2>{''.join(those)}" for tag, those in calls.items())
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}: the API</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
        f"<h1>{title} {escape(api['info']['version'])}</h1><p>{escape(api['info']['description'])} "
        f'For programs: <a href="openapi.json">openapi.json</a>.</p>{body}</html>'
    )


def _call(method: str, path: str, call: Schema) -> str:
    words = escape(call["summary"])
    head = f"<b>{method.upper()}</b> <code>{escape(path)}</code> <span>{words}</span>"
    parts = [f"<p>{escape(call.get('description', ''))}</p>"]
    if asked := call.get("parameters"):
        rows = ((p["name"], p["schema"], p["required"]) for p in asked)
        parts.append("<h4>In the address</h4>" + _table(rows))
    for media, content in call.get("requestBody", {}).get("content", {}).items():
        parts.append(f"<h4><code>{escape(media)}</code></h4>{_table(_fields(content['schema']))}")
    answers = "".join(
        f"<tr><td><code>{status}</code><td>{escape(said['description'])}"
        for status, said in call["responses"].items()
    )
    parts.append(f"<h4>Answers</h4><table>{answers}</table>")
    return f"<details><summary>{head}</summary>{''.join(parts)}</details>"


def _fields(schema: Schema, within: str = "") -> Iterator[tuple[str, Schema, bool]]:
    """Yield the fields of a body, those inside others too, as `outer.inner`."""
    for name, field in schema.get("properties", {}).items():
        yield within + name, field, name in schema.get("required", ())
        yield from _fields(field, f"{within}{name}.")


def _table(fields: Iterator[tuple[str, Schema, bool]]) -> str:
    rows = (
        f"<tr><td><code>{escape(name)}</code>{' (needed)' if needed else ''}"
        f"<td>{escape(_values(field))}<td>{escape(field.get('description', ''))}"
        for name, field, needed in fields
    )
    return f"<table>{''.join(rows)}</table>"


def _values(field: Schema) -> str:
    """Return what a field may hold, in words."""
    if "enum" in field:
        words = ", ".join(str(value) for value in field["enum"] if value is not None)
    else:
        kinds = [kind for kind in _kinds(field) if kind != "null"]
        words = " or ".join(dict.fromkeys(kinds))
    for key, said in (("minimum", "at least"), ("maximum", "at most")):
        if key in field:
            words += f", {said} {field[key]}"
    return words + (f"; else {field['default']}" if "default" in field else "")


def _kinds(field: Schema) -> list[str]:
    if "anyOf" in field:
        return [kind for one in field["anyOf"] for kind in _kinds(one)]
    kind = field.get("type", "any")
    return list(kind) if isinstance(kind, list) else [kind]
