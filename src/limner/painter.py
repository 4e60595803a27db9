"""A painter: a child process that takes Orders through a pipe and gives pictures back.

What goes to it: `("order", number, Order)` and `("cancel", number)`. What comes back, for an order:
`("step", stage, done)`, `("thought", index, words)`, `("preview", index, bytes, size)`, and at the
end `("done", outcome, memory)`. Where the other side has gone, the work stops at its next step.
"""

from __future__ import annotations

import io
import math
import os
import queue
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import IO, Any

from limner import pipeline
from limner.basics.errors import BadImage, BadMask, BadRequest, Cancelled, LimnerError
from limner.basics.geometry import Size
from limner.basics.pipes import receive, send
from limner.document import enclosed
from limner.document.artwork import Artwork, Record
from limner.document.direction import STEPS
from limner.document.history import History
from limner.document.raster import Raster
from limner.document.request import Format, Request
from limner.door import asked_of, carry_out, default_world, make_request, read_history, wait
from limner.ports.language import Endpoint
from limner.ports.world import CHARGED, World
from limner.stages.brief import read
from limner.stages.finish import pixels_as
from limner.stages.plan.choice import chosen
from limner.stages.plan.size import choose_size
from limner.stages.upload import grey_png, received
from limner.stages.upload.markup import marked
from limner.world.blobs import MemoryBlobs

CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from limner.painter import serve; serve()"
)
SHARED = {"LIMNER_DIFFUSION_HOST": "auto"}
"""What a painter is told where its environment does not say: one process holds the weights of
models for all painters, and outlives them where they are replaced."""
_PIPE = 1 << 20
"""Bytes of the pipe that pictures go through."""
_OFTEN = 0.2
"""Seconds between two steps told."""


@dataclass(frozen=True, slots=True)
class Order:
    """A picture to paint: from a prompt, or from the request's own picture, changed as it says.

    pictures: those the request refers to, by digest. document: the text of a `.limner.json` file,
    painted as it stands in place of the prompt, or with `revise` changed as the prompt says. keep:
    whether such a text of the picture is wanted. among: sizes one of which it takes where the
    request leaves it to the prompt. marks: the request's mask is marks over its picture, whose part
    they mean is to change. previews: how many partial pictures are wanted. told: whether
    steps are; thinking: whether thoughts are. slim: whether a Delivery is enough. endpoint: of the
    language model that may plan.
    """

    request: Request
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    document: str = ""
    revise: bool = False
    keep: bool = False
    among: tuple[Size, ...] = ()
    marks: bool = False
    previews: int = 0
    told: bool = False
    thinking: bool = False
    slim: bool = False
    endpoint: Endpoint | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """Digests of the pictures it brings, masks aside: the one it is about first."""
        own = self.request.picture
        return (() if own is None else (own,)) + self.request.references

    def sizes(self) -> tuple[Size, ...]:
        """Return the sizes of the pictures it brings, once they are known to be pictures."""
        return tuple(_size(self.pictures[digest]) for digest in self.given)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A finished picture without what only its maker needs.

    document: the text of its `.limner.json` file, where that was wanted. given: sizes of the
    pictures the order brought, masks aside. understood: what was taken from the prompt, in words.
    """

    data: bytes
    format: Format
    record: Record
    transparent: bool
    document: str = ""
    given: tuple[Size, ...] = ()
    understood: str = ""

    @classmethod
    def of(cls, art: Artwork, order: Order, world: World) -> Delivery:
        """Return what is delivered of an artwork."""
        history = art.history or History(document=art.document)
        document = enclosed.put_in(history.to_file(indent=None), world.blobs) if order.keep else ""
        return cls(
            art.data, art.format, art.record, _clear(art), document, order.sizes(),
            understood(art, history),
        )  # fmt: skip


def understood(art: Artwork, history: History) -> str:
    """Return in words what a picture was taken to be, or what its last turn did to it."""
    if history.done:
        last = history.done[-1]
        return "; ".join(edit.says for edit in last.edits) or last.said
    brief, record = art.brief, art.record
    parts = [f"{record.kind.replace('-', ' ') or 'picture'}, {record.size}"]
    if brief.strings:
        parts.append("words: " + ", ".join(f"\u201c{copy.text}\u201d" for copy in brief.strings))
    shown = [subject.name for subject in brief.subjects]
    if shown:
        parts.append("showing " + ", ".join(dict.fromkeys(shown)))
    if art.document.style:
        parts.append(f"style {art.document.style}")
    return "; ".join(parts)


def _clear(art: Artwork) -> bool:
    """Whether one can see through a picture; a PNG says whether it has alpha at all."""
    if art.format == "png":
        return art.data[25] in (4, 6)
    return art.document.background is None and art.format != "jpeg"


Outcome = Artwork | Delivery | LimnerError


async def perform(order: Order, world: World) -> Artwork:
    """Paint what an order asks for; raises limner errors."""
    request = order.request
    if request.picture is not None:
        from limner import darkroom  # loaded with the first photograph

        if order.marks:
            request = _masked(order, world)
        try:
            return await darkroom.begin(request.prompt, request, world)
        except BadMask:
            raise
        except BadImage as error:
            error.param = _unreadable(order) or error.param
            raise
    if order.document:
        return await _again(order, world)
    if order.among and request.size is None:
        request = request.but(size=nearest(request, order.among, world))
    return await carry_out(request, world)


def _masked(order: Order, world: World) -> Request:
    """Return an order's request with a mask of what its marks mean; raises BadRequest."""
    request, pictures = order.request, order.pictures
    assert request.picture is not None
    assert request.mask is not None
    try:
        picture = received(pictures[request.picture])
    except BadImage as error:
        error.param = "1"
        raise
    mask = grey_png(marked(pictures[request.mask], picture))
    return request.but(mask=world.blobs.put(mask), mask_mode="white")


async def _again(order: Order, world: World) -> Artwork:
    """Paint a document as it stands, or changed as the prompt says."""
    history, asked = read_history(order.document, "The document", world), order.request
    if not order.revise:
        request = asked.but(size=history.document.size)
        return await pipeline.paint_document(history.document, request, world)
    from limner import revision

    own = ("format", "compression", "background", "quality", "engine", "references", "mask", "text")
    fields = asked_of(history, None) | {name: getattr(asked, name) for name in own}
    if asked.size is not None:
        fields["size"] = asked.size
    return await revision.revise(history, asked.prompt, make_request(**fields), world)


def _unreadable(order: Order) -> str | None:
    """Return which of an order's pictures cannot be read, as its place among them from 1."""
    for place, digest in enumerate(order.given, 1):
        try:
            received(order.pictures[digest])
        except BadImage:
            return str(place)
    return None


def _size(data: bytes) -> Size:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        return Size(*picture.size)


def nearest(request: Request, among: Sequence[Size], world: World) -> Size:
    """Return the size nearest in shape to the one the prompt would get."""
    brief = read(request.prompt)
    own = choose_size(brief, request, chosen(brief, request, world)[0])
    return min(among, key=lambda size: abs(math.log(size.aspect / own.aspect)))


class Telling:
    """Progress through the pipe; stops the work once nobody wants it."""

    def __init__(
        self, order: Order, tell: Callable[[tuple[Any, ...]], None], unwanted: Callable[[], bool]
    ) -> None:
        self._order, self._tell, self._unwanted = order, tell, unwanted
        self._sent, self._last, self._thoughts = 0, 0.0, 0

    def step(self, stage: str, done: float) -> None:
        """Tell a step, if it is time; raises Cancelled."""
        if self._unwanted():
            raise Cancelled("The picture was cancelled.", hint="Ask again to draw it.")
        if self._order.thinking and stage.partition(": ")[0] in STEPS and ": " in stage:
            self._thoughts += 1
            self._tell(("thought", self._thoughts - 1, stage))
        if stage == CHARGED:
            self._tell((CHARGED,))
        if self._order.told and monotonic() - self._last >= _OFTEN:
            self._last = monotonic()
            self._tell(("step", stage, done))

    @property
    def partials(self) -> int:
        """How many more partial pictures are taken."""
        return self._order.previews - self._sent

    def wants(self, share: float) -> bool:
        """Whether the next partial picture is due: the first at once, the others evenly."""
        wanted = self._order.previews
        return self._sent < wanted and share * wanted >= self._sent

    def preview(self, raster: Raster) -> None:
        """Tell a partial picture as a file of the format asked for."""
        if self._sent < self._order.previews:
            index, self._sent = self._sent, self._sent + 1
            data = pixels_as(raster, self._order.request)
            self._tell(("preview", index, data, tuple(raster.size)))


class _Desk:
    """Orders as they come in, and which of them nobody wants any more."""

    def __init__(self, orders: IO[bytes]) -> None:
        self._orders = orders
        self._inbox: queue.SimpleQueue[tuple[int, Order] | None] = queue.SimpleQueue()
        self._cancelled = -1
        self._alone = False
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        try:
            while True:
                kind, number, *rest = receive(self._orders)
                if kind == "cancel":
                    self._cancelled = number
                else:
                    self._inbox.put((number, rest[0]))
        except (EOFError, OSError):
            self._alone = True
            self._inbox.put(None)

    def next(self) -> tuple[int, Order] | None:
        """Wait for the next order; None when there will be no more."""
        return self._inbox.get()

    def unwanted(self, number: int) -> bool:
        """Whether nobody waits for order `number`."""
        return self._alone or self._cancelled == number


def serve() -> None:
    """Paint what comes in, until nothing does; what is printed meanwhile goes to stderr."""
    out = os.fdopen(os.dup(1), "wb", 0)
    _widen(out)
    os.dup2(2, 1)
    desk = _Desk(os.fdopen(os.dup(0), "rb", 0))
    lock = threading.Lock()

    def tell(words: tuple[Any, ...]) -> None:
        with lock:
            send(out, words)

    while (taken := desk.next()) is not None:
        number, order = taken
        try:
            outcome = _painted(order, Telling(order, tell, partial(desk.unwanted, number)))
            tell(("done", outcome, memory()))
        except BrokenPipeError:
            return


def _widen(pipe: IO[bytes]) -> None:
    """Let a whole picture into a pipe at once, where pipes can be widened."""
    try:
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)
    except (ImportError, AttributeError, OSError):
        pass


def _painted(order: Order, progress: Telling) -> Outcome:
    # Pictures painted on the way are kept no longer than the order they belong to.
    world = replace(
        default_world(), blobs=MemoryBlobs(), progress=progress, endpoint=order.endpoint
    )
    for picture in order.pictures.values():
        world.blobs.put(picture)
    try:
        art = wait(perform(order, world))
        return Delivery.of(art, order, world) if order.slim else art
    except BrokenPipeError:
        raise
    except LimnerError as error:
        return error
    except MemoryError:
        return BadRequest(
            "There is not enough memory for this picture.", hint="Take a smaller size.",
            param="size",
        )  # fmt: skip
    except Exception as error:
        return LimnerError(f"An unexpected fault: {type(error).__name__}: {error}.")


def memory() -> int:
    """Return the bytes this process holds now, or has held at most where that is not told."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        pass
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
