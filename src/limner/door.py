"""The one thin door for Python callers: sync and async, over the same pipeline.

Everything here is translation (strings into Requests, paths into formats); nothing about
how a picture is made.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from limner import pipeline
from limner.basics.errors import BadDocument, BadOption, BadSize, BadSource
from limner.basics.files import check_writable, write_whole
from limner.basics.geometry import Size
from limner.document import enclosed
from limner.document.animation import Animation
from limner.document.artwork import Artwork, Check, SetText
from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.history import History
from limner.document.request import FORMATS, MEASURED, MOVING, Format, Request
from limner.ports.language import Endpoint
from limner.ports.world import World
from limner.stages.brief import read
from limner.stages.layout import layout
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.kind import kinds as all_kinds
from limner.stages.plan.style import Style
from limner.stages.plan.style import styles as all_styles
from limner.world import LocalWorld

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Art:
    """A finished picture in the hand: its bytes, its record, and ways to keep it."""

    artwork: Artwork
    request: Request
    world: World

    @property
    def data(self) -> bytes:
        """The encoded picture."""
        return self.artwork.data

    @property
    def document(self) -> Document:
        """The layers it was painted from."""
        return self.artwork.document

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return self.artwork.size

    @property
    def text(self) -> tuple[SetText, ...]:
        """Every requested string as set, read back from the glyph runs."""
        return self.artwork.record.text

    @property
    def checks(self) -> tuple[Check, ...]:
        """The preflight checks."""
        return self.artwork.record.checks

    @property
    def notes(self) -> tuple[str, ...]:
        """What the maker should know."""
        return self.artwork.record.notes

    @property
    def history(self) -> History:
        """How its document came to be, and the way back."""
        return self.artwork.history or History(document=self.artwork.document)

    def revise(self, instruction: str, **options: Any) -> Art:
        """Return the picture changed as an instruction asks; what it does not name stays as it is.

        'make the headline red', 'change the date to "21 May"', 'make it 16:9', 'undo that'. What
        could not be done is in the notes. options: as for `draw`. Raises BadPrompt for text that
        cannot be read.
        """
        return edit(self, instruction, world=self.world, **options)

    def save(self, path: str | Path) -> Path:
        """Write the picture, in the format of the path's extension; whole or not at all.

        Raises CannotWrite and BadOption (an unknown extension).
        """
        target = Path(path)
        wanted = format_of(target)
        check_writable(target)
        if wanted == self.artwork.format:
            data = self.artwork.data
        else:
            moving = self.request.animate and wanted in MOVING
            request = self.request.but(format=wanted, animate=moving)
            data = wait(pipeline.deliver(self.artwork, request, self.world))
        write_whole(target, data)
        return target

    def keep(self, folder: str | Path) -> Path:
        """Write brief.json, document.json, frame.json and the plan into `folder`, making it.

        plan.json is drawn again by `open_plan`, as it is or edited; plan.md is the same to read.
        """
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name, value in (
            ("brief", self.artwork.brief),
            ("document", self.artwork.document),
            ("frame", self.artwork.frame),
        ):
            write_whole(target / f"{name}.json", value.to_json(indent=2).encode())
        direction = self.artwork.direction
        if direction is not None:
            from limner.stages.finish.planned import as_markdown

            page = as_markdown(self.request, direction, self.artwork.record)
            write_whole(target / "plan.md", page.encode())
            plan = (self.plan.to_json(indent=2) + "\n").encode()
            write_whole(target / "plan.json", plan)
        return target

    @property
    def plan(self) -> Request:
        """The request with all that was settled: drawing it draws this picture again."""
        settled = pipeline.ordered(self.request)
        return settled.but(direction=self.artwork.direction)

    def keep_passes(self, folder: str | Path) -> Path:
        """Write depth, normals and who is who of every traced scene into `folder`, making it.

        Raises BadOption where no engine left any.
        """
        from limner.stages.finish import passes

        if not self.artwork.passes:
            raise BadOption(
                "This picture has no passes: nothing in it was traced.",
                hint="Ask for a photograph of things.", param="passes",
            )  # fmt: skip
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name, data in passes.files(self.artwork.frame, self.artwork.passes).items():
            write_whole(target / name, data)
        return target


async def adraw(
    prompt: str | Request,
    *,
    size: str | tuple[int, int] | None = None,
    seed: int = 0,
    references: Sequence[str | Path | bytes] = (),
    planner: str | Endpoint = "rules",
    world: World | None = None,
    **options: Any,
) -> Art:
    """Draw a picture from a prompt, or a plan.

    prompt: words, or the request that `open_plan` or `Art.plan` gives. size: 'WxH', (w, h), or
    None/'auto' to take it from the prompt. references: pictures (paths or bytes) whose colours it
    takes where the prompt names none. planner: 'llm' asks the language model LIMNER_PLANNER_URL
    names first, an Endpoint the one it names. options: the other fields of `Request` (quality,
    background, format, compression, engine, kind, style, and think: how many layouts are compared
    first: 'none', 'low', 'medium', 'high'; model, lettering, guide and strength: which generative
    model paints, whether it letters, and what of a composed picture it keeps to). Raises BadRequest
    errors for bad input, MissingAssets before `limner setup` has run.
    """
    if isinstance(prompt, Request):
        return await _planned(prompt, world or default_world(), options)
    place, options["planner"] = planned_by(planner, world or default_world())
    kept = tuple(keep_picture(picture, place) for picture in references)
    options |= keep_documents(options.pop("documents", ()), place)
    request = make_request(
        prompt=prompt, size=parse_size(size), seed=seed, references=kept,
        reference_names=names_of(references), **options,
    )  # fmt: skip
    return Art(await carry_out(request, place), request, place)


async def carry_out(request: Request, world: World) -> Artwork:
    """Draw what a request asks for, and what is to be changed in it then."""
    if request.then is None:
        return await pipeline.draw(request, world)
    from limner import revision  # loaded with the first change

    return await revision.draw(request, world)


async def _planned(plan: Request, place: World, options: dict[str, Any]) -> Art:
    """Draw a plan, with some of its fields changed."""
    request = make_request(**{n: getattr(plan, n) for n in plan.model_fields_set} | options)
    return Art(await carry_out(request, place), request, place)


def planned_by(planner: str | Endpoint, world: World) -> tuple[World, str]:
    """Return the world with the language model that is to plan, and the planner's name.

    Raises BadOption where 'llm' is asked for and none is set up.
    """
    if isinstance(planner, Endpoint):
        world, planner = replace(cast(LocalWorld, world), endpoint=planner), "llm"
    if planner == "llm":
        world.language()
    return world, planner


def draw(prompt: str | Request, **options: Any) -> Art:
    """Draw a picture from a prompt; see `adraw` for the options."""
    return wait(adraw(prompt, **options))


def brief(prompt: str, *, size: str | tuple[int, int] | None = None) -> Brief:
    """Return what a prompt asks for, without drawing it."""
    return read(prompt, size=parse_size(size))


def kinds() -> tuple[PictureKind, ...]:
    """Return the picture kinds, by name."""
    return tuple(all_kinds().values())


def styles() -> tuple[Style, ...]:
    """Return the styles, by name."""
    return tuple(all_styles().values())


def render(document: Document, *, world: World | None = None, **options: Any) -> Art:
    """Paint a document as it stands: no planning, the checks still run and are recorded."""
    place = world or default_world()
    options.setdefault("seed", document.seed)
    request = make_request(prompt=document.title or "document", size=document.size, **options)
    return Art(wait(pipeline.paint_document(document, request, place)), request, place)


def edit(
    picture: Art | History | Document | str | Path | bytes,
    instruction: str,
    *,
    mask: str | Path | bytes | None = None,
    references: Sequence[str | Path | bytes] = (),
    world: World | None = None,
    **options: Any,
) -> Art:
    """Change a picture as an instruction asks; what it does not name stays as it is.

    picture: a finished picture, a document, its history, the path of a `.limner.json` file, which
    also says what was asked for at first, or a photograph: a path or the bytes of an image file.
    mask: an image as large as a photograph, clear where it may change (`mask_mode='white'`: white).
    references: further pictures, which the words call 'image 2' and so on. options: how to write
    it, as for `draw`. Raises BadDocument, BadPrompt, BadOption, BadImage, BadMask.
    """
    from limner import darkroom, revision

    place = world or default_world()
    fields = dict(options)
    if mask is not None:
        fields["mask"] = keep_picture(mask, place)
    if references:
        fields["references"] = tuple(keep_picture(one, place) for one in references)
        fields["reference_names"] = names_of(references)
    if isinstance(picture, bytes) or (
        isinstance(picture, str | Path) and darkroom.uploaded(picture)
    ):
        fields |= {"prompt": instruction, "picture": keep_picture(picture, place)}
        fields["called"] = "" if isinstance(picture, bytes) else Path(picture).name
        fields["size"] = parse_size(fields.get("size"))
        request = make_request(**fields)
        return Art(wait(darkroom.begin(instruction, request, place)), request, place)
    history = opened(picture, place)
    if mask is not None and not darkroom.photographic(history.document):
        raise BadOption(
            "A mask says what of a photograph may change; this picture has layers to be named.",
            hint="Leave the mask out.", param="mask",
        )  # fmt: skip
    request = make_request(**(asked_of(history, picture) | fields))
    return Art(wait(revision.revise(history, instruction, request, place)), request, place)


def opened(picture: Art | History | Document | str | Path, world: World | None = None) -> History:
    """Return the document of a picture with its past; raises BadDocument."""
    if isinstance(picture, Art):
        return picture.history
    if isinstance(picture, History):
        return picture
    if isinstance(picture, Document):
        return History(document=picture)
    return open_history(picture, world)


def asked_of(history: History, picture: object) -> dict[str, Any]:
    """Return the fields of the request a revised picture is written by."""
    request = picture.request if isinstance(picture, Art) else history.request
    document = history.document
    if request is None:
        return {"prompt": document.title or "document", "seed": document.seed}
    fields = {name: getattr(request, name) for name in request.model_fields_set}
    # A mask is for one turn, and a photograph has the size the turns have left it.
    once = {"mask", "mask_mode", "picture", "called"} | ({"size"} if request.picture else set())
    return {name: value for name, value in fields.items() if name not in once}


def animate(
    pictures: Art | Document | Frame | Sequence[Art | Document | Frame],
    path: str | Path,
    *,
    seconds: float | None = None,
    world: World | None = None,
    **options: Any,
) -> Path:
    """Write an animation, a .gif or an animated .webp, that plays for ever.

    One picture builds up: its backdrop, then the picture, then the words as they are read.
    Several are shown one after another, equally long. seconds: how long all of it takes; None is
    as long as the build-up needs, or a second and a half a picture. options: `compression` of
    WebP. Raises BadOption (another extension, sizes that differ), BadSize, CannotWrite.
    """
    target = Path(path)
    place = world or default_world()
    request = make_request(prompt="animation", format=format_of(target), animate=True, **options)
    check_writable(target)
    if seconds is not None and not 0.1 <= seconds <= 600:
        raise BadOption("An animation takes 0.1 to 600 seconds.", param="seconds")
    several = (pictures,) if isinstance(pictures, Art | Document | Frame) else pictures
    frames = tuple(_frame(picture, place) for picture in several)
    if len(frames) == 1:
        work = pipeline.unfold(frames[0], request, place, seconds)
    else:
        work = pipeline.film(_in_turn(frames, seconds), request, place)
    write_whole(target, wait(work))
    return target


def _in_turn(frames: tuple[Frame, ...], seconds: float | None) -> Animation:
    each = round((seconds or 1.5 * len(frames)) * 1000 / max(1, len(frames)))
    try:
        return Animation(frames=frames, milliseconds=(each,) * len(frames))
    except ValidationError as error:
        said = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise BadOption(
            f"Nothing to animate: {said}.", hint="Draw them all with the same size.",
            param="pictures",
        ) from error  # fmt: skip


def _frame(picture: Art | Document | Frame, world: World) -> Frame:
    if isinstance(picture, Art):
        return picture.artwork.frame
    return layout(picture, world) if isinstance(picture, Document) else picture


def open_plan(path: str | Path) -> Request:
    """Read a plan that `Art.keep` wrote, as it is or edited; raises BadDocument saying where it is
    wrong."""
    try:
        plan = Request.from_json(Path(path).read_bytes())
    except OSError as error:
        raise BadDocument(f"{path} cannot be read: {error}.", hint="Check the path.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the top"
        raise BadDocument(
            f"{path} is not a plan: at {where}: {first['msg']}.",
            hint="Compare it with a plan.json written by `limner draw --keep`.",
        ) from error
    if plan.references or plan.documents:
        raise BadDocument(
            f"{path} was drawn from files that were handed over, which a plan does not hold.",
            hint="Keep the document instead: -o x.limner.json.",
        )
    return plan


def open_document(path: str | Path) -> Document:
    """Read a `.limner.json` document; raises BadDocument saying where it is wrong."""
    return open_history(path).document


def open_history(path: str | Path, world: World | None = None) -> History:
    """Read a `.limner.json` document with its history; raises BadDocument saying where it is
    wrong. world: keeps the pictures the file brings."""
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadDocument(f"{path} cannot be read: {error}.", hint="Check the path.") from error
    return read_history(text, str(path), world)


def read_history(text: str, called: str = "The text", world: World | None = None) -> History:
    """Read the text of a `.limner.json` file, `called` so where it is wrong; see `open_history`."""
    try:
        text = enclosed.taken_out(text, (world or default_world()).blobs)
        return History.from_file(text)
    except (ValidationError, ValueError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else None
        where = ".".join(str(part) for part in first["loc"]) if first else ""
        said = first["msg"] if first else str(error)
        raise BadDocument(
            f"{called} is not a Limner document: at {where or 'the top'}: {said}.",
            hint="Compare it with a file written by `limner draw -o x.limner.json`.",
        ) from error


def keep_picture(picture: str | Path | bytes, world: World) -> str:
    """Keep a picture where the pipeline can find it; return its digest. Raises BadOption."""
    if isinstance(picture, bytes):
        return world.blobs.put(picture)
    try:
        return world.blobs.put(Path(picture).read_bytes())
    except OSError as error:
        raise BadOption(
            f"The picture {picture} cannot be read: {error.strerror}.",
            hint="Check the path.",
            param="image",
        ) from error


def keep_documents(documents: Sequence[str | Path | bytes], world: World) -> dict[str, Any]:
    """Keep reports, decks and sheets where the pipeline can find them; return the fields of the
    Request that name them. Raises BadSource."""
    for one in documents:
        if not isinstance(one, bytes) and not Path(one).is_file():
            raise BadSource(
                f"The document {one} cannot be read.", hint="Check the path.", param="documents"
            )
    kept = tuple(keep_picture(one, world) for one in documents)
    return {"documents": kept, "document_names": names_of(documents)} if kept else {}


def names_of(pictures: Sequence[str | Path | bytes]) -> tuple[str, ...]:
    """Return what the files of some pictures are called, '' for bytes."""
    return tuple("" if isinstance(one, bytes) else Path(one).name for one in pictures)


def lay_out(document: Document, *, world: World | None = None) -> Frame:
    """Return the Frame of a document."""
    return layout(document, world or default_world())


def request_for(
    prompt: str, *, size: str | tuple[int, int] | None = None, **options: Any
) -> Request:
    """Return the Request for a prompt and the options of `draw`; raises BadSize, BadOption."""
    return make_request(prompt=prompt, size=parse_size(size), **options)


def make_request(**fields: Any) -> Request:
    """Return a Request; raises BadOption naming the option and what it may be."""
    try:
        request = Request(**fields)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "request"
        raise BadOption(
            f"Option {name!r}: {first['msg'][:1].lower()}{first['msg'][1:]}.",
            hint=f"Options: {', '.join(Request.model_fields)}.",
            param=name,
        ) from error
    for wanted, name, able in (
        (request.animate, "animate", MOVING),
        (request.dpi, "dpi", MEASURED),
    ):
        if wanted and request.format not in able:
            raise BadOption(
                f"Option {name!r} means nothing in a {request.format} file.",
                hint=f"Write one of {', '.join(able)}.",
                param=name,
            )
    return request


def parse_size(size: str | tuple[int, int] | None) -> Size | None:
    """Return a Size from 'WxH', a pair, or None for 'auto'; raises BadSize."""
    if size is None or size == "auto":
        return None
    if isinstance(size, str):
        parts = size.lower().replace("×", "x").split("x")
        if len(parts) != 2 or not all(p.strip().isdecimal() for p in parts):
            raise BadSize(
                f"Size {size!r} is not WIDTHxHEIGHT.", hint="Try 1024x1536 or auto.", param="size"
            )
        return Size(int(parts[0]), int(parts[1]))
    return Size(*size)


def format_of(path: Path) -> Format:
    """Return the format an extension stands for; raises BadOption listing the extensions."""
    name = path.name.lower()
    for extension in sorted(FORMATS, key=len, reverse=True):
        if name.endswith(extension):
            return FORMATS[extension]
    raise BadOption(
        f"{path.name!r} has no extension Limner can write.",
        hint=f"Use one of {' '.join(FORMATS)}.",
        param="output",
    )


@lru_cache(maxsize=1)
def default_world() -> LocalWorld:
    """Return this machine's World, made once."""
    return LocalWorld()


def wait(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end, also where an event loop is already running (notebooks)."""
    outcome: list[T] = []
    failure: list[BaseException] = []

    async def kept() -> None:
        # Kept apart: asyncio prints the result of its last task, all bytes of a picture.
        outcome.append(await work)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(kept())
        return outcome[0]

    def target() -> None:
        try:
            asyncio.run(kept())
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
    if failure:
        raise failure[0]
    return outcome[0]
