"""Sets of pictures: variants, formats, frames and languages of one prompt, changed together.

They share by construction: every picture of a set takes colours and type from the one that leads
it, draws the same strings and things, and what is said to the set is said to each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from limner import pipeline, revision
from limner.basics.errors import BadDocument, BadOption, BadPrompt
from limner.basics.files import write_whole
from limner.basics.geometry import Size
from limner.crew import drawn
from limner.document.history import History
from limner.document.instruction import Change, Instruction, Target
from limner.document.request import Lead, Request
from limner.document.suite import FORMATS, MOST, Suite
from limner.door import Art, default_world, format_of, request_for, wait
from limner.ports.world import World
from limner.stages.plan import RulesPlanner

Strings = Sequence[str] | Mapping[str, str]
"""A translation: strings in the order of the picture's, or new ones by the old."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Finished pictures that belong together, by name."""

    prompt: str
    lead: Lead
    arts: Mapping[str, Art]

    def __getitem__(self, name: str) -> Art:
        return self.arts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.arts)

    def __len__(self) -> int:
        return len(self.arts)

    @property
    def suite(self) -> Suite:
        """The documents of the set, to be kept."""
        members = {name: art.history for name, art in self.arts.items()}
        return Suite(prompt=self.prompt, lead=self.lead, members=members)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the maker should know, each once, with the picture it is about."""
        return tuple(f"{name}: {note}" for name, art in self.arts.items() for note in art.notes)

    def revise(self, instruction: str, only: str | Sequence[str] = (), **options: Any) -> Pictures:
        """Return the set with every picture, or those named, changed as an instruction asks.

        Raises BadPrompt, and BadOption for a name that is none of theirs.
        """
        names = (only,) if isinstance(only, str) else tuple(only)
        for name in names:
            if name not in self.arts:
                raise BadOption(
                    f"There is no picture {name!r} in the set.",
                    hint=f"Pictures: {', '.join(self.arts)}.", param="only",
                )  # fmt: skip
        arts = {
            name: art.revise(instruction, **options) if not names or name in names else art
            for name, art in self.arts.items()
        }
        return Pictures(self.prompt, self.lead, arts)

    def save(self, path: str | Path) -> tuple[Path, ...]:
        """Write every picture beside `path`, its name in the file's: out.png, out-story.png …"""
        return tuple(art.save(named(path, name)) for name, art in self.arts.items())

    def keep(self, path: str | Path) -> Path:
        """Write the set's documents as one JSON file, for `open_set`."""
        target = Path(path)
        write_whole(target, (self.suite.to_json(indent=1) + "\n").encode())
        return target


def draw_set(  # noqa: PLR0913 - one parameter a way to make a set
    prompt: str,
    *,
    formats: Sequence[str] = (),
    variants: int = 0,
    frames: Mapping[str, str] | None = None,
    languages: Mapping[str, Strings] | None = None,
    seed: int = 0,
    jobs: int = 1,
    world: World | None = None,
    **options: Any,
) -> Pictures:
    """Draw one prompt as a set of up to ten pictures that share colours, type, words and things.

    formats: names such as 'instagram-post' (see `FORMATS`) or 'WxH'. variants: compositions a, b,
    c …, as for an A/B test. frames: what each picture shows besides, by its name (panels of a
    storyboard). languages: strings by language tag, beside the picture as it is. Just one of them
    is given. options: as for `draw`. Raises BadOption, and whatever drawing raises.
    """
    ways = [bool(formats), bool(variants), bool(frames), bool(languages)]
    if sum(ways) != 1:
        raise BadOption(
            "A set is one of formats, variants, frames or languages.", hint="Give one of them.",
            param="formats",
        )  # fmt: skip
    place = world or default_world()
    if languages:
        return _translated(prompt, languages, place, seed, options)
    requests = _requests(prompt, formats, variants, frames or {}, seed, options)
    if len(requests) > MOST:
        raise BadOption(f"A set has {MOST} pictures at most.", hint="Draw two sets.", param="n")
    arts: dict[str, Art] = {}
    done = drawn(list(requests.values()), jobs=jobs, world=place)
    for name, art in zip(requests, done, strict=True):
        if not isinstance(art, Art):
            raise art
        arts[name] = art
    lead = next(iter(requests.values())).lead or Lead(seed=seed)
    return Pictures(prompt, lead, arts)


def _requests(
    prompt: str,
    formats: Sequence[str],
    variants: int,
    frames: Mapping[str, str],
    seed: int,
    options: dict[str, Any],
) -> dict[str, Request]:
    """Return what to draw, by name; all are led by the first."""
    size = options.pop("size", None)
    if formats:
        return formats_of(prompt, formats, seed=seed, **options)
    first = request_for(prompt, size=size, seed=seed, **options)
    lead = Lead(prompt=prompt, seed=seed, size=first.size)
    if variants:
        return {chr(ord("a") + n): first.but(seed=seed + n, lead=lead) for n in range(variants)}
    return {
        name: first.but(prompt=f"{prompt.rstrip(' .')}. {said}", lead=lead)
        for name, said in frames.items()
    }


def formats_of(
    prompt: str, names: Sequence[str], *, seed: int = 0, **options: Any
) -> dict[str, Request]:
    """Return a request for each format, all led by the first; raises BadOption, BadSize."""
    sizes = {name: format_size(name) for name in names}
    lead = Lead(prompt=prompt, seed=seed, size=next(iter(sizes.values())))
    return {
        name: request_for(
            prompt, size=(extent.width, extent.height), seed=seed, lead=lead, **options
        )
        for name, extent in sizes.items()
    }


def format_size(name: str) -> Size:
    """Return the pixels of a format's name, or of 'WxH'; raises BadOption listing the names."""
    key = name.strip().lower().replace(" ", "-").replace("_", "-")
    if key in FORMATS:
        return FORMATS[key]
    parts = key.split("x")
    if len(parts) == 2 and all(part.isdecimal() for part in parts):
        return Size(int(parts[0]), int(parts[1]))
    raise BadOption(
        f"There is no format {name!r}.", hint=f"Formats: {', '.join(FORMATS)}, or WxH.",
        param="formats",
    )  # fmt: skip


def _translated(
    prompt: str, languages: Mapping[str, Strings], world: World, seed: int, options: dict[str, Any]
) -> Pictures:
    """Draw the picture once and set it in every language; places and sizes stay where they can."""
    size = options.pop("size", None)
    request = request_for(prompt, size=size, seed=seed, **options)
    first = Art(wait(pipeline.draw(request, world)), request, world)
    arts = {first.artwork.brief.lang or "en": first}
    if len(languages) >= MOST:
        raise BadOption(f"A set has {MOST} pictures at most.", hint="Draw two sets.", param="n")
    for lang, strings in languages.items():
        arts[lang] = _in_language(first, lang, strings)
    return Pictures(prompt, Lead(seed=seed, size=request.size), arts)


def _in_language(art: Art, lang: str, strings: Strings) -> Art:
    """Return a picture with its strings in another language; raises BadPrompt where they do not
    match."""
    pairs = (
        tuple(strings.items())
        if isinstance(strings, Mapping)
        else tuple(("", string) for string in strings)
    )
    target = Target(phrase="all text", noun="text", every=True)
    change = Change(verb="translate", target=target, pairs=pairs, lang=lang, said=f"in {lang}")
    instruction = Instruction(text=f"translate into {lang}", changes=(change,))
    work = revision.carried_out(art.history, instruction, art.world, RulesPlanner())
    history, notes, touched = wait(work)
    if history == art.history:
        raise BadPrompt(
            f"The strings for {lang!r} do not fit: {'; '.join(notes)}.", param="languages"
        )
    painted = revision.painted(history, notes, art.request, art.world, touched)
    return Art(wait(painted), art.request, art.world)


def named(path: str | Path, name: str) -> Path:
    """Return `path` with a name before its extension: out.png, story: out-story.png."""
    target = Path(path)
    format_of(target)
    suffix = ".limner.json" if target.name.lower().endswith(".limner.json") else target.suffix
    return target.with_name(f"{target.name[: -len(suffix)]}-{name}{suffix}")


def open_set(path: str | Path, *, world: World | None = None, **options: Any) -> Pictures:
    """Read a set `Pictures.keep` wrote, and paint its pictures; raises BadDocument."""
    place = world or default_world()
    try:
        suite = Suite.from_json(Path(path).read_text("utf-8"))
    except (OSError, ValidationError, ValueError) as error:
        raise BadDocument(
            f"{path} is no set of pictures: {error}.", hint="Check the path."
        ) from error
    arts = {name: _painted(history, place, options) for name, history in suite.members.items()}
    return Pictures(suite.prompt, suite.lead, arts)


def _painted(history: History, world: World, options: dict[str, Any]) -> Art:
    order = history.request or Request(prompt=history.document.title or "document")
    request = order.but(**options) if options else order
    return Art(wait(revision.painted(history, (), request, world)), request, world)


__all__ = [
    "FORMATS", "Pictures", "draw_set", "format_size", "formats_of", "named", "open_set",
]  # fmt: skip
