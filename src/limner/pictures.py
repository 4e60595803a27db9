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

from limner import revision
from limner.basics.errors import BadDocument, BadOption
from limner.basics.files import write_whole
from limner.basics.geometry import Size
from limner.crew import drawn
from limner.document.channels import CHANNELS
from limner.document.history import History
from limner.document.instruction import Change, Instruction, Target
from limner.document.request import Lead, Request
from limner.document.suite import FORMATS, MOST, Suite
from limner.door import Art, default_world, format_of, keep_documents, request_for, wait
from limner.ports.world import World
from limner.stages.brief import read
from limner.stages.brief.instruction import read_instruction
from limner.stages.brief.localised import localised

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


def draw_set(
    prompt: str,
    *,
    seed: int = 0,
    jobs: int = 1,
    world: World | None = None,
    **options: Any,
) -> Pictures:
    """Draw one prompt as a set of up to ten pictures that share colours, type, words and things.

    Just one way to make a set is given; see `requests_of`. jobs: processes side by side. Further
    options: as for `draw`. Raises BadOption, and whatever drawing raises.
    """
    place = world or default_world()
    options |= keep_documents(options.pop("documents", ()), place)
    requests = requests_of(prompt, seed=seed, **options)
    arts: dict[str, Art] = {}
    done = drawn(list(requests.values()), jobs=jobs, world=place)
    for name, art in zip(requests, done, strict=True):
        if not isinstance(art, Art):
            raise art
        arts[name] = art
    lead = next(iter(requests.values())).lead or Lead(seed=seed)
    return Pictures(prompt, lead, arts)


def requests_of(  # noqa: PLR0913 - one parameter a way to make a set
    prompt: str,
    *,
    formats: Sequence[str] = (),
    variants: int = 0,
    frames: Sequence[str] | Mapping[str, str] = (),
    languages: str | Mapping[str, Strings] | None = None,
    vary: str = "",
    slides: int = 0,
    seed: int = 0,
    size: str | tuple[int, int] | None = None,
    **options: Any,
) -> dict[str, Request]:
    """Return what a set draws, by name; raises BadOption.

    formats: channels such as 'instagram-post' (see `CHANNELS`), or 'WxH'. variants: compositions a,
    b, c …, as for an A/B test. frames: what each picture shows besides, by its name or in order
    (panels of a storyboard). languages: strings by language tag, beside the picture as it is, or
    'prompt' where the prompt has them ('In German: "…", "…"'). vary: one thing that changes from
    picture to picture while all else stays: see `DIMENSIONS`. slides: how many slides the documents
    become: a title, the figures, the chart, what is concluded.
    """
    ways = [bool(w) for w in (formats, variants, frames, languages, vary, slides)]
    if sum(ways) != 1:
        raise BadOption(
            "A set is one of formats, variants, frames, languages, slides or vary.",
            hint="Give one of them.", param="formats",
        )  # fmt: skip
    if formats:
        return _few(formats_of(prompt, formats, seed=seed, **options))
    if languages:
        return _few(_languages(prompt, languages, size, {**options, "seed": seed}))
    first = request_for(prompt, size=size, seed=seed, **options)
    if vary:
        return _few(varied(first, vary))
    if slides:
        return _few(_slides(first, slides))
    lead = Lead(prompt=prompt, seed=seed, size=first.size)
    if variants:
        letters = "abcdefghijklmnopqrstuvwxyz"[: max(0, variants)]
        return _few({a: first.but(seed=seed + n, lead=lead) for n, a in enumerate(letters)})
    told = frames if isinstance(frames, Mapping) else {str(n): f for n, f in enumerate(frames, 1)}
    return _few(
        {
            name: first.but(prompt=f"{prompt.rstrip(' .')}. {said}", lead=lead)
            for name, said in told.items()
        }
    )


def _slides(first: Request, count: int) -> dict[str, Request]:
    """Return the slides of a deck made of documents; raises BadOption where there are none."""
    if not first.documents or count < 2:
        raise BadOption(
            "Slides are made of a document, two at least.", hint="Hand one over.", param="slides"
        )
    lead = Lead(seed=first.seed, size=first.size)
    return {str(n): first.but(page=(n, count), lead=lead) for n in range(1, min(count, 99) + 1)}


def _few(requests: dict[str, Request]) -> dict[str, Request]:
    if len(requests) > MOST:
        raise BadOption(f"A set has {MOST} pictures at most.", hint="Draw two sets.", param="n")
    return requests


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


def _languages(
    prompt: str,
    languages: str | Mapping[str, Strings],
    size: str | tuple[int, int] | None,
    options: dict[str, Any],
) -> dict[str, Request]:
    """Return the picture as it is and set in every language; places and sizes stay where they
    can."""
    given: Mapping[str, Strings]
    if isinstance(languages, str):
        if languages != "prompt":
            raise BadOption(
                f"Languages are given by tag, or 'prompt' says that the prompt has them; "
                f"{languages!r} is neither.", param="languages",
            )  # fmt: skip
        prompt, given = localised(prompt)
        if not given:
            raise BadOption(
                "The prompt has no strings in further languages.",
                hint='Write: In German: "…", "…". In French: "…", "…".', param="languages",
            )  # fmt: skip
    else:
        given = languages
    first = request_for(prompt, size=size, **options)
    own = read(prompt, size=first.size).lang or "en"
    further = {lang: first.but(then=_into(lang, said)) for lang, said in given.items()}
    return {own: first, **{lang: one for lang, one in further.items() if lang != own}}


def _into(lang: str, strings: Strings) -> Instruction:
    """Return the instruction to set all words in another language."""
    pairs = (
        tuple(strings.items())
        if isinstance(strings, Mapping)
        else tuple(("", string) for string in strings)
    )
    target = Target(phrase="all text", noun="text", every=True)
    change = Change(verb="translate", target=target, pairs=pairs, lang=lang, said=f"in {lang}")
    return Instruction(text=f"translate into {lang}", changes=(change,))


DIMENSIONS: dict[str, dict[str, str]] = {
    "background": {
        "white": "make the background white", "cream": "make the background cream",
        "dark": "make the background dark navy", "sage": "make the background sage green",
    },
    "light": {
        "warm": "warmer light", "cool": "cooler light", "left": "light from the left",
        "right": "light from the right", "soft": "softer light", "hard": "harder light",
    },
    "distance": {
        "near": "move the camera a bit closer", "nearer": "move the camera closer",
        "far": "move the camera further away",
    },
    "aspect": {"1x1": "1024x1024", "4x5": "960x1200", "9x16": "864x1536", "16x9": "1536x864"},
    "palette": {
        "burgundy": "change the colours to burgundy and cream",
        "teal": "change the colours to teal and sand",
        "navy": "change the colours to navy and gold",
        "forest": "change the colours to forest green and ochre",
    },
}  # fmt: skip
"""What can vary alone, with the instruction that makes each variant of the first picture; of the
aspect, with the sizes, all of about the same area."""


def varied(first: Request, dimension: str) -> dict[str, Request]:
    """Return a picture and its variants in one dimension; raises BadOption.

    dimension: one of `DIMENSIONS`, or one with the variants wanted: 'light=warm,left'. All else
    stays as it is in the first picture, which is `first`.
    """
    name, _, chosen = dimension.partition("=")
    known = DIMENSIONS.get(name.strip())
    if known is None:
        raise BadOption(
            f"There is no dimension {name!r}.", hint=f"Dimensions: {', '.join(DIMENSIONS)}.",
            param="vary",
        )  # fmt: skip
    wanted = [one.strip() for one in chosen.split(",") if one.strip()] or list(known)
    unknown = next((one for one in wanted if one not in known), None)
    if unknown is not None:
        raise BadOption(
            f"{unknown!r} is no variant of {name}.", hint=f"Variants: {', '.join(known)}.",
            param="vary",
        )  # fmt: skip
    if name.strip() == "aspect":
        lead = Lead(prompt=first.prompt, seed=first.seed, size=first.size)
        return {one: first.but(size=format_size(known[one]), lead=lead) for one in wanted}
    return {"first": first, **{one: first.but(then=read_instruction(known[one])) for one in wanted}}


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
    "CHANNELS", "DIMENSIONS", "FORMATS", "Pictures", "draw_set", "format_size", "formats_of",
    "named", "open_set", "requests_of", "varied",
]  # fmt: skip
