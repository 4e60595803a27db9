"""The Batcher: forwards that several paintings ask for at their own steps, run as one.

Each painting is a thread that runs a plain pipeline. Where its pipeline would ask its denoiser, the
thread asks the batcher and waits. One thread of the batcher's own takes the oldest request, waits a
moment for those that are at their steps and will ask the same kind of forward, joins what fits and
runs it. So a painting joins the others at any step and leaves them at any, and what it gets is what
it would have got alone.

Nobody starves: the oldest request is always in the next forward, and it waits for others at most
`patience` seconds. Nobody is waited for who has left, died or been given up. A row that fails
fails alone; where memory runs out, halves are tried and later forwards are smaller.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

from limner.basics.errors import Cancelled, LimnerError, Overloaded
from limner.engines.diffusion.joining import Misfit, count, joined, key, parted

if TYPE_CHECKING:
    from limner.engines.diffusion.family import Joining

BUDGET = 48 * 1024
"""Tokens of one forward: ten pictures of a megapixel. Further rows wait for the next."""
MOST = 32
"""Rows of one forward."""
LEAST_PATIENCE, LONGEST_PATIENCE = 0.002, 0.2
AHEAD = 2
"""Forwards that may be asked of a device before the first of them is done: more would only delay
those who join, and let a painting that is given up go on."""
_LOOK = 0.02
"""Seconds between two looks at whether a painting was given up."""
_log = logging.getLogger("limner.diffusion")


class Denoises(Protocol):
    """A loaded denoiser, as the batcher sees it."""

    @property
    def joining(self) -> Mapping[str, Joining]:
        """How its arguments join."""
        ...

    def forward(self, args: Mapping[str, Any], adapters: Hashable) -> Any:
        """Run it, wearing `adapters`."""
        ...


@dataclass(eq=False)
class Seat:
    """A painting at the batcher. tokens: of one of its rows. adapters: what its rows wear."""

    tokens: int
    given_up: threading.Event
    adapters: Hashable = ()
    kind: Hashable = None
    """The key of the forward it asked for last, and will ask for again."""
    asking: int = 0
    """Its rows that wait or are in a forward."""
    left: bool = False


@dataclass(eq=False)
class _Row:
    seat: Seat
    denoiser: Denoises
    args: Mapping[str, Any]
    kind: Hashable
    rows: int
    since: float
    answer: Future[Any] = field(default_factory=Future)

    @property
    def tokens(self) -> int:
        return self.seat.tokens * self.rows


@dataclass
class Tally:
    """What has been run: forwards, rows in them, and the seconds they took."""

    forwards: int = 0
    rows: int = 0
    seconds: float = 0.0
    sizes: deque[int] = field(default_factory=lambda: deque(maxlen=4096))


class Batcher:
    """Joins forwards; one for each device. mark: see `device.Device.mark`; spare: frees memory."""

    def __init__(
        self,
        *,
        budget: int = BUDGET,
        most: int = MOST,
        patience: float | None = None,
        mark: Callable[[], Callable[[], object]] = lambda: lambda: None,
        spare: Callable[[], None] = lambda: None,
    ) -> None:
        self.budget, self.most = budget, most
        self.tally = Tally()
        self._patience, self._mark, self._spare = patience, mark, spare
        self._means: dict[Hashable, float] = {}
        self._changed = threading.Condition()
        self._seats: set[Seat] = set()
        self._rows: list[_Row] = []
        self._errands: deque[tuple[Callable[[], Any], Future[Any]]] = deque()
        self._thread: threading.Thread | None = None
        self._under_way: deque[Callable[[], object]] = deque()

    @contextmanager
    def seat(
        self, tokens: int, given_up: threading.Event, adapters: Hashable = ()
    ) -> Iterator[Seat]:
        """Give a painting its place, until it leaves or ends in any way."""
        seat = Seat(max(1, tokens), given_up, adapters)
        with self._changed:
            self._seats.add(seat)
        try:
            yield seat
        finally:
            self.leave(seat)

    def leave(self, seat: Seat) -> None:
        """Say that `seat` has taken its last step; nobody waits for it any more."""
        with self._changed:
            seat.left = True
            self._seats.discard(seat)
            self._changed.notify_all()

    def ask(self, seat: Seat, denoiser: Denoises, calls: list[Mapping[str, Any]]) -> list[Any]:
        """Return what `denoiser` says to each of `calls`; blocks.

        Raises limner.Cancelled soon after the seat is given up, and whatever the forward raised.
        """
        rows = [self._row(seat, denoiser, args) for args in calls]
        with self._changed:
            seat.kind, seat.asking = rows[0].kind, len(rows)
            self._rows.extend(rows)
            self._start()
            self._changed.notify_all()
        try:
            return [self._awaited(row) for row in rows]
        finally:
            with self._changed:
                seat.asking = 0
                self._rows = [row for row in self._rows if row.seat is not seat]
                self._changed.notify_all()

    def between(self, work: Callable[[], Any]) -> Any:
        """Return what `work` does in the batcher's thread, while no forward is run."""
        answer: Future[Any] = Future()
        with self._changed:
            self._errands.append((work, answer))
            self._start()
            self._changed.notify_all()
        return answer.result()

    @property
    def at_work(self) -> int:
        """Paintings that have a seat."""
        return len(self._seats)

    def _row(self, seat: Seat, denoiser: Denoises, args: Mapping[str, Any]) -> _Row:
        try:
            rows, kind = count(args, denoiser.joining), key(args, denoiser.joining)
        except Misfit as misfit:
            _log.debug("a forward is run alone: %s", misfit)
            rows, kind = 1, object()
        return _Row(seat, denoiser, args, (id(denoiser), seat.adapters, kind), rows, monotonic())

    def _awaited(self, row: _Row) -> Any:
        while True:
            try:
                return row.answer.result(timeout=_LOOK)
            except TimeoutError:
                if row.seat.given_up.is_set():
                    raise _gone() from None

    def _start(self) -> None:
        """Start the thread; with the lock held."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name="limner-batcher", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        import torch

        with torch.no_grad():
            while True:
                with self._changed:
                    batch, errand = self._next()
                if errand is not None:
                    _done(*errand)
                else:
                    self._run_rows(batch)
                del batch, errand

    def _run_rows(self, batch: list[_Row]) -> None:
        """Run rows, whatever happens: a thread that waits for one must never wait in vain."""
        try:
            self._forward(batch)
        except BaseException as error:
            _log.exception("the batcher failed; it goes on")
            for row in batch:
                if not row.answer.done():
                    row.answer.set_exception(error)

    def _next(self) -> tuple[list[_Row], tuple[Callable[[], Any], Future[Any]] | None]:
        """Wait for the rows of the next forward, or work to be done between; the lock is held."""
        while True:
            self._rows = [row for row in self._rows if not _given_up(row)]
            if self._errands:
                return [], self._errands.popleft()
            left: float | None = None
            if self._rows:
                batch = self._taken(self._rows[0])
                left = batch[0].since + self._patient(batch[0]) - monotonic()
                if left <= 0 or not self._more_to_come(batch):
                    chosen = set(batch)
                    self._rows = [row for row in self._rows if row not in chosen]
                    return batch, None
            self._changed.wait(left)

    def _taken(self, first: _Row) -> list[_Row]:
        """Return the rows that can be run with `first`, oldest first, within the budget."""
        batch, tokens = [first], first.tokens
        for row in self._rows:
            if len(batch) >= self.most:
                break
            alike = abs(row.seat.tokens - first.seat.tokens) * 8 <= first.seat.tokens
            fits = tokens + row.tokens <= self.budget
            if row is not first and row.kind == first.kind and alike and fits:
                batch.append(row)
                tokens += row.tokens
        return batch

    def _more_to_come(self, batch: list[_Row]) -> bool:
        """Whether somebody at his steps will ask for what fits into this forward."""
        tokens = sum(row.tokens for row in batch)
        first = batch[0]
        if len(batch) >= self.most or tokens + first.tokens > self.budget:
            return False
        return any(
            seat.kind == first.kind and not seat.asking and not seat.given_up.is_set()
            for seat in self._seats
        )

    def _patient(self, row: _Row) -> float:
        """Return the seconds a row waits for others: half of what a forward takes, in bounds."""
        if self._patience is not None:
            return self._patience
        half = self._means.get(row.kind, 0.0) / 2
        return min(LONGEST_PATIENCE, max(LEAST_PATIENCE, half))

    def _forward(self, batch: list[_Row]) -> None:
        """Run rows as one; where that fails, in parts, so that each has its own outcome."""
        import torch

        start = monotonic()
        try:
            counts = [row.rows for row in batch]
            first = batch[0]
            args = first.args
            if len(batch) > 1:
                args = joined([row.args for row in batch], counts, first.denoiser.joining)
            outcome = first.denoiser.forward(args, first.seat.adapters)
            parts = parted(outcome, counts) if len(batch) > 1 else [outcome]
            self._under_way.append(self._mark())
            if len(self._under_way) >= AHEAD:
                self._under_way.popleft()()
        except torch.OutOfMemoryError:
            trouble: Exception = _no_room()
            rest = self._halves(batch)
        except Exception as error:
            trouble, rest = error, [[row] for row in batch]
        else:
            self._count(batch, monotonic() - start)
            for row, part in zip(batch, parts, strict=True):
                row.answer.set_result(part)
            return
        if len(batch) == 1:
            batch[0].answer.set_exception(trouble)
            return
        _log.warning("a forward of %d rows failed (%s); it is tried in parts", len(batch), trouble)
        for part in rest:
            live = [row for row in part if not _given_up(row)]
            if live:
                self._forward(live)

    def _halves(self, batch: list[_Row]) -> list[list[_Row]]:
        """Lower the budget to what half of `batch` takes."""
        self._under_way.clear()
        self._spare()
        if len(batch) > 1:
            self.budget = min(self.budget, sum(row.tokens for row in batch) // 2)
        middle = (len(batch) + 1) // 2
        return [batch[:middle], batch[middle:]]

    def _count(self, batch: list[_Row], seconds: float) -> None:
        kind = batch[0].kind
        if len(self._means) > 256:
            self._means.clear()
        known = self._means.get(kind, seconds)
        self._means[kind] = known + 0.3 * (seconds - known)
        self.tally.forwards += 1
        self.tally.rows += len(batch)
        self.tally.seconds += seconds
        self.tally.sizes.append(len(batch))


def _done(work: Callable[[], Any], answer: Future[Any]) -> None:
    try:
        answer.set_result(work())
    except BaseException as error:
        answer.set_exception(error)


def _given_up(row: _Row) -> bool:
    """Whether nobody waits for a row any more; then it is told so."""
    if not row.seat.given_up.is_set():
        return False
    if not row.answer.done():
        row.answer.set_exception(_gone())
    return True


def _gone() -> Cancelled:
    return Cancelled("The picture was given up.", hint="Ask again to paint it.")


def _no_room() -> LimnerError:
    return Overloaded(
        "The device has not enough memory left for this picture.",
        hint="Take a smaller size or fewer references.",
    )
