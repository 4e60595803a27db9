"""limner brief: what was understood of a prompt, what it leaves open, and where to start."""

from __future__ import annotations

import json
import sys
import textwrap

import click

from limner.basics.errors import BadPrompt
from limner.document.understanding import Said, Understanding
from limner.prompting import templates, understand

_WIDE = 96
_NAMES = {
    "wording": "text", "subjects": "subject", "styles": "style", "moods": "mood",
    "ground": "background", "without": "not wanted",
}  # fmt: skip


@click.command("brief")
@click.argument("prompt", required=False)
@click.option("--json", "as_lines", is_flag=True, help="One JSON object on stdout.")
@click.option("--templates", "only_templates", is_flag=True,
              help="The five templates of the trade, to start from.")  # fmt: skip
def command(prompt: str | None, as_lines: bool, only_templates: bool) -> None:
    """Show what is understood of PROMPT ('-' reads it from standard input), and what is missing."""
    if only_templates:
        click.echo(json.dumps(_listed(), ensure_ascii=False) if as_lines else _starts())
        return
    if prompt is None:
        raise BadPrompt("There is no prompt.", hint="Give one, or --templates to see examples.")
    told = understand(sys.stdin.read() if prompt == "-" else prompt)
    click.echo(told.to_json() if as_lines else in_words(told))


def in_words(told: Understanding) -> str:
    """Return an understanding as a person reads it."""
    about = told.about[:1].lower() + told.about[1:]
    lines = [*textwrap.wrap(f"Read as {about}", _WIDE), ""]
    lines += [_line(told, said) for said in told.said] or ["  nothing to draw was found"]
    if told.missing:
        lines += ["", "Left open, which you may say:"]
        lines += [_folded(_name(gap.part), gap.say) for gap in told.missing]
    if told.unread:
        lines += ["", *(f"Not used: {note.text}" for note in told.unread)]
    if told.start:
        lines += ["", "An example of this kind:", *textwrap.wrap(
            told.start, _WIDE, initial_indent="  ", subsequent_indent="  "
        )]  # fmt: skip
    return "\n".join(lines)


def _line(told: Understanding, said: Said) -> str:
    words = ""
    if said.span is not None:
        quoted = " ".join(told.prompt[said.span.start : said.span.end].split())
        at = f"{said.span.start}–{said.span.end}"
        words = f"   ← {at}" if quoted in said.value else f"   ← “{quoted}” {at}"
    return _folded(_name(said.part), said.value + words)


def _folded(name: str, words: str) -> str:
    return textwrap.fill(
        words, _WIDE, initial_indent=f"  {name:<11} ", subsequent_indent=" " * 14
    )  # fmt: skip


def _name(part: str) -> str:
    return _NAMES.get(part, part)


def _listed() -> list[dict[str, object]]:
    return [
        {"name": one.name, "about": one.about, "wants": one.wants, "prompt": one.prompt,
         "parts": one.example.model_dump(mode="json", exclude_defaults=True)}
        for one in templates()
    ]  # fmt: skip


def _starts() -> str:
    out = []
    for one in templates():
        wants = ", ".join(_name(part) for part in one.wants)
        example = textwrap.wrap(
            one.prompt, _WIDE, initial_indent="  ", subsequent_indent="  "
        )  # fmt: skip
        about = textwrap.fill(f"{one.name}: {one.about}", _WIDE)
        out.append("\n".join([about, f"  Say: {wants}.", *example]))
    return "\n\n".join(out)
