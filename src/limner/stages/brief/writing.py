"""Writing a prompt from its parts: the reader's rules, the other way round.

Every part has a phrase the reader is known to take for it. What was written is read again, and a
prompt whose parts would come back otherwise is never handed out: the error says which part it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from limner.basics.english import singular
from limner.basics.errors import BadPrompt
from limner.document.brief import Brief, Role, Subject
from limner.document.parts import Parts, Seen, Wording
from limner.stages.brief import atmosphere, read
from limner.stages.brief.cues import default_cues
from limner.stages.brief.lexicon import Lexicon
from limner.stages.brief.nouns import NUMBERS
from limner.stages.brief.roles import ROLE_WORDS

MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("「", "」"))
"""Quotation marks, in the order they are tried."""
_TABLES: dict[str, Lexicon[str]] = {
    "light": atmosphere.LIGHT, "camera": atmosphere.CAMERA, "styles": atmosphere.STYLES,
    "moods": atmosphere.MOODS, "medium": atmosphere.MEDIA, "season": atmosphere.SEASONS,
}  # fmt: skip
_SAID: dict[str, str] = {
    "light": "Lighting", "camera": "Shot", "styles": "Style", "moods": "Mood", "season": "Season",
}  # fmt: skip


_OPTICAL = frozenset({"shallow depth of field", "deep depth of field", "long exposure"})
_LOOKS = frozenset({"watercolour", "collage"})
"""Media that are styles too."""
_ALONE = (Wording(text="Abc"),)
"""What a phrase is tried beside."""
_ODD = ("men", "women", "children", "people", "feet", "teeth", "geese", "mice")


def known(part: str) -> tuple[str, ...]:
    """Return the words of a part that can be written: kinds, lights, cameras, styles …"""
    if part == "kind":
        return tuple(sorted(default_cues()))
    values = dict.fromkeys(_TABLES[part].entries.values())
    return tuple(one for one in values if one not in ("film", "camera"))


def built(parts: Parts) -> str:
    """Return a prompt that is read into the very same parts; raises BadPrompt where none is."""
    parts = implied(parts)
    prompt = written(parts)
    if not prompt:
        raise BadPrompt("There is nothing to draw in these parts.", hint="Say a kind or a subject.")
    back = parts_of(read(prompt))
    wrong = [name for name in Parts.model_fields if getattr(back, name) != getattr(parts, name)]
    if wrong:
        told = "; ".join(
            f"{n}: {_plain(parts, n)} would be read as {_plain(back, n)}" for n in wrong
        )
        raise BadPrompt(
            f"These parts cannot be said so that they are understood: {told}.",
            hint="Say them with other words: `limner brief` shows what is understood.",
            param=wrong[0],
        )
    return prompt


def implied(parts: Parts) -> Parts:
    """Return the parts with what follows from them: a depth of field is a camera's."""
    if parts.ground in parts.palette:
        parts = parts.but(palette=tuple(one for one in parts.palette if one != parts.ground))
    if not parts.medium and _OPTICAL & set(parts.camera):
        parts = parts.but(medium="photograph")
    if parts.medium in _LOOKS and parts.medium not in parts.styles:
        parts = parts.but(styles=(parts.medium, *parts.styles))
    return parts


def _plain(parts: Parts, name: str) -> str:
    value = parts.model_dump(mode="json", exclude_defaults=True).get(name)
    return "nothing" if value in (None, "", []) else repr(value)


def written(parts: Parts) -> str:
    """Return the parts as a prompt, without a look at how it would be read."""
    sentences = [_opening(parts)]
    for name, said in _SAID.items():
        value = getattr(parts, name)
        values = (value,) if isinstance(value, str) else value
        phrases = [_phrase(name, one) for one in values if one]
        sentences.append(f"{said}: {', '.join(phrases)}" if phrases else "")
    sentences.append(f"Colour palette: {_listed([*parts.palette])}" if parts.palette else "")
    sentences.append(f"{parts.ground.capitalize()} background" if parts.ground else "")
    sentences += [_worded(one) for one in parts.wording]
    sentences.append(f"No {', no '.join(parts.without)}" if parts.without else "")
    sentences.append(f"Aspect ratio {parts.aspect}" if parts.aspect else "")
    return ". ".join(one for one in sentences if one)


def _opening(parts: Parts) -> str:
    """Return what the picture is and shows: 'A poster of two red apples in a kitchen'."""
    things = _listed([_thing(one) for one in parts.subjects])
    kind = _kind_phrase(parts.kind) if parts.kind else ""
    medium = _phrase("medium", parts.medium) if parts.medium else ""
    lead = " ".join(dict.fromkeys(word for word in (medium, kind) if word)) or (
        "A picture" if things else ""
    )
    lead = _with_article(lead) if lead and not lead.startswith("A ") else lead
    shown = f" of {things}" if things else ""
    place = f" in a {parts.setting}" if parts.setting else ""
    if place and not lead:
        lead = "A scene"
    return lead + shown + place


def _thing(seen: Seen) -> str:
    words = [*seen.attributes, *_joined(seen.colours), *seen.materials, _plural(seen)]
    said = " ".join(words)
    return f"{_number(seen.count)} {said}" if seen.count > 1 else _with_article(said, small=True)


def _joined(colours: Sequence[str]) -> list[str]:
    return [" and ".join(colours)] if colours else []


def _plural(seen: Seen) -> str:
    """Return the name in the number it is wanted: one the reader's singular leads back from."""
    if seen.count == 1:
        return seen.name
    before, _, head = seen.name.rpartition(" ")
    stem = head[:-1]
    tries = (f"{head}s", f"{head}es", f"{stem}ies", f"{stem}ves", f"{head[:-2]}ves", *_ODD)
    many = next((one for one in tries if one != head and singular(one) == head), f"{head}s")
    return f"{before} {many}".lstrip()


def _number(count: int) -> str:
    return next((word for word, value in NUMBERS.items() if value == count > 1), str(count))


def _listed(things: list[str]) -> str:
    return (
        " and ".join([", ".join(things[:-1]), things[-1]]) if len(things) > 1 else "".join(things)
    )


def _with_article(words: str, *, small: bool = False) -> str:
    article = "an" if words[:1].lower() in "aeiou" else "a"
    return f"{article if small else article.capitalize()} {words}"


@lru_cache(maxsize=512)
def _phrase(name: str, value: str) -> str:
    """Return words the reader takes for a value of a table and nothing else, where there are."""
    entries = _TABLES[name].entries
    keys = [key for key, own in entries.items() if own == value and key.isascii()]
    tries = dict.fromkeys([value, *(key for key in keys if not key.endswith("*"))])
    one: object = value if name in ("medium", "season") else (value,)
    own = Parts(wording=_ALONE).but(**{name: one})
    for phrase in tries:
        said = f"A {phrase}" if name == "medium" else f"{_SAID[name]}: {phrase}"
        if parts_of(read(f"{said}. {_worded(_ALONE[0])}")) == own:
            return phrase
    return value if value in entries or not keys else keys[0]


@lru_cache(maxsize=128)
def _kind_phrase(kind: str) -> str:
    cues = default_cues().get(kind, ())
    return next((cue for cue in cues if cue.isascii() and not cue.endswith("*")), kind)


@lru_cache(maxsize=1)
def _roles() -> dict[Role, str]:
    out: dict[Role, str] = {}
    for word, role in ROLE_WORDS.entries.items():
        if word.isascii() and not word.endswith("*"):
            out.setdefault(role, word)
    return out


def _worded(wording: Wording) -> str:
    opening, closing = next((pair for pair in MARKS if not set(pair) & set(wording.text)), MARKS[0])
    return f"{_roles()[wording.role].capitalize()}: {opening}{wording.text}{closing}"


# -- the way back ----------------------------------------------------------------------


def parts_of(brief: Brief) -> Parts:
    """Return the parts of a prompt that was read."""
    across, down = brief.aspect or (0, 0)
    return Parts(
        kind=brief.kind or "" if brief.kind_span is not None else "",
        medium=brief.medium or "",
        subjects=tuple(_seen(one) for one in brief.subjects),
        setting=brief.setting or "",
        light=brief.light, camera=brief.camera, styles=brief.styles, moods=brief.moods,
        season=brief.season or "",
        palette=tuple(w for w, c in _colours(brief) if c != brief.ground),
        ground=next((w for w, c in _colours(brief) if c == brief.ground), brief.ground or ""),
        wording=tuple(Wording(text=copy.text, role=copy.role) for copy in brief.strings),
        without=brief.exclusions,
        aspect=f"{across}:{down}" if across else "",
    )  # fmt: skip


def _colours(brief: Brief) -> list[tuple[str, str]]:
    return list(zip(brief.palette.words, brief.palette.colours, strict=True))


def _seen(subject: Subject) -> Seen:
    return Seen(
        name=subject.name, count=min(12, max(1, subject.count)), colours=subject.colour_words,
        materials=subject.materials, attributes=subject.attributes,
    )  # fmt: skip
