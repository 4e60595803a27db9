"""Forwards of several paintings run as one: equal to alone, nobody starved, faults kept apart."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

torch = pytest.importorskip("torch", reason="the diffusion extra is not installed")

from limner.basics.errors import Cancelled, Overloaded  # noqa: E402
from limner.engines.diffusion.batcher import Batcher  # noqa: E402

LONG = 30.0
"""Seconds nobody waits in a test that passes."""


class Mixer:
    """A denoiser of one matrix; what a row is told depends on that row alone."""

    joining = {"x": "rows", "t": "rows", "words": "padded", "words_mask": "padded", "size": "equal"}

    def __init__(self, gate=None):
        torch.manual_seed(0)
        self.weight = torch.randn(8, 8)
        self.calls, self.gate = [], gate

    def forward(self, args, adapters):
        self.calls.append((args["x"].shape[0], args["size"], adapters))
        if self.gate is not None:
            self.gate.wait(LONG)
        mask = args["words_mask"]
        words = args["words"] if mask is None else args["words"] * mask[..., None]
        told = words.sum(1, keepdim=True)
        return (torch.tanh(args["x"] @ self.weight + told) * args["t"].reshape(-1, 1, 1),)


def call(seed, step=0, size="a", rows=1):
    draw = torch.Generator().manual_seed(seed)
    return {
        "x": torch.randn(rows, 4, 8, generator=draw) + step,
        "t": torch.full((rows,), 1.0 / (step + 1)),
        "words": torch.randn(rows, 2 + seed % 3, 8, generator=draw),
        "words_mask": None,
        "size": size,
    }


def steps(batcher, denoiser, seed, count, delay=0.0):
    time.sleep(delay)
    with batcher.seat(4, threading.Event()) as seat:
        x, seen = None, []
        for step in range(count):
            asked = call(seed, step)
            if x is not None:
                asked["x"] = x
            (told,) = batcher.ask(seat, denoiser, [asked])
            x = told[0]
            seen.append(x)
        return seen


@pytest.mark.parametrize("seed", range(4))
def test_paintings_that_join_at_any_step_get_what_they_get_alone(seed):
    draw = random.Random(seed)
    work = [(n, draw.randint(1, 7), draw.random() * 0.01) for n in range(7)]
    gate = threading.Event()
    denoiser, batcher = Mixer(gate), Batcher(patience=0.02)
    with ThreadPoolExecutor(len(work)) as threads:
        painting = [threads.submit(steps, batcher, denoiser, *one) for one in work]
        while not denoiser.calls or denoiser.calls[0][0] + len(batcher._rows) < len(work):
            time.sleep(0.001)  # the others wait for the end of the first forward
        gate.set()
        together = [one.result(timeout=LONG) for one in painting]
    assert batcher.tally.rows == sum(count for _, count, _ in work)
    assert batcher.tally.forwards < batcher.tally.rows
    for (n, count, _), got in zip(work, together, strict=True):
        alone = steps(Batcher(), Mixer(), n, count)
        for one, other in zip(got, alone, strict=True):
            assert torch.allclose(one, other, atol=1e-5, rtol=0)


def at_once(batcher, asked):
    """Ask `asked` (denoiser, call, seat's ways) from a thread each, all before any is run."""
    ready = threading.Barrier(len(asked))

    def one(what):
        denoiser, args, ways = what
        with batcher.seat(ways.pop("tokens", 4), threading.Event(), **ways) as seat:
            seat.kind = batcher._row(seat, denoiser, args).kind
            ready.wait(LONG)
            return batcher.ask(seat, denoiser, [args])[0]

    with ThreadPoolExecutor(len(asked)) as threads:
        futures = [threads.submit(one, what) for what in asked]
        return [future.exception() or future.result() for future in futures]


def test_what_fits_is_joined_and_what_does_not_is_run_apart():
    denoiser, batcher = Mixer(), Batcher(patience=LONG)
    asked = [(denoiser, call(n, size="ab"[n % 2], rows=1 + n // 4), {}) for n in range(6)]
    at_once(batcher, asked)
    assert sorted(denoiser.calls) == [(4, "a", ()), (4, "b", ())]


def test_rows_that_wear_other_adapters_are_not_joined():
    denoiser, batcher = Mixer(), Batcher(patience=LONG)
    worn = [(), (("ink", 1.0),), (("ink", 0.5),), (("ink", 1.0),)]
    at_once(batcher, [(denoiser, call(n), {"adapters": one}) for n, one in enumerate(worn)])
    assert sorted(rows for rows, _, _ in denoiser.calls) == [1, 1, 2]


def test_a_forward_keeps_within_its_tokens():
    denoiser, batcher = Mixer(), Batcher(budget=100, patience=LONG)
    at_once(batcher, [(denoiser, call(n), {"tokens": 40}) for n in range(5)])
    assert sorted(rows for rows, _, _ in denoiser.calls) == [1, 2, 2]


def test_a_row_that_fails_fails_alone():
    class Picky(Mixer):
        def forward(self, args, adapters):
            if (args["x"] == 99).any():
                raise ValueError("no ninety-nines")
            return super().forward(args, adapters)

    denoiser, batcher = Picky(), Batcher(patience=LONG)
    bad = call(1)
    bad["x"] = torch.full_like(bad["x"], 99)
    first, fault, last = at_once(
        batcher, [(denoiser, call(0), {}), (denoiser, bad, {}), (denoiser, call(2), {})]
    )
    assert isinstance(fault, ValueError)
    assert torch.allclose(first[0], Mixer().forward(call(0), ())[0], atol=1e-5)
    assert torch.allclose(last[0], Mixer().forward(call(2), ())[0], atol=1e-5)


def test_where_memory_runs_out_halves_are_run_and_later_forwards_are_smaller():
    class Tight(Mixer):
        def forward(self, args, adapters):
            if args["x"].shape[0] > 2:
                raise torch.OutOfMemoryError("CUDA out of memory")
            return super().forward(args, adapters)

    freed = []
    denoiser, batcher = Tight(), Batcher(patience=LONG, spare=lambda: freed.append(1))
    got = at_once(batcher, [(denoiser, call(n), {}) for n in range(5)])
    for n, one in enumerate(got):
        assert torch.allclose(one[0], Mixer().forward(call(n), ())[0], atol=1e-5)
    assert freed
    assert batcher.budget <= 10
    at_once(batcher, [(denoiser, call(n), {}) for n in range(4)])
    assert max(rows for rows, _, _ in denoiser.calls) <= 2


def test_one_row_that_memory_does_not_hold_is_said_to_be_too_much():
    class Full(Mixer):
        def forward(self, args, adapters):
            raise torch.OutOfMemoryError("CUDA out of memory")

    (fault,) = at_once(Batcher(patience=0), [(Full(), call(0), {})])
    assert isinstance(fault, Overloaded)


def test_nobody_waits_for_those_who_left_or_were_given_up():
    denoiser, batcher = Mixer(), Batcher(patience=LONG)
    given_up = threading.Event()
    with batcher.seat(4, threading.Event()) as seat, batcher.seat(4, given_up) as other:
        kind = batcher._row(seat, denoiser, call(0)).kind
        other.kind = kind
        given_up.set()
        with suppress(RuntimeError), batcher.seat(4, threading.Event()) as dead:
            dead.kind = kind
            raise RuntimeError("its thread dies")
        start = time.monotonic()
        batcher.ask(seat, denoiser, [call(0)])
        assert time.monotonic() - start < LONG / 2


def test_those_at_their_steps_are_waited_for_but_not_for_ever():
    denoiser, batcher = Mixer(), Batcher(patience=0.05)
    with batcher.seat(4, threading.Event()) as seat, batcher.seat(4, threading.Event()) as slow:
        slow.kind = batcher._row(seat, denoiser, call(0)).kind
        start = time.monotonic()
        batcher.ask(seat, denoiser, [call(0)])
        assert 0.04 < time.monotonic() - start < LONG / 2


def test_who_is_given_up_hears_at_once_even_while_a_forward_runs():
    gate, given_up = threading.Event(), threading.Event()
    denoiser, batcher = Mixer(gate), Batcher(patience=0)

    def ask():
        with batcher.seat(4, given_up) as seat:
            batcher.ask(seat, denoiser, [call(0)])

    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(ask)
        while not denoiser.calls:
            time.sleep(0.001)
        given_up.set()
        assert isinstance(asked.exception(timeout=LONG), Cancelled)
        gate.set()
    assert batcher.at_work == 0


def test_the_oldest_is_always_next_so_nobody_starves():
    gate = threading.Event()
    denoiser, batcher = Mixer(gate), Batcher(patience=0)
    with ThreadPoolExecutor(3) as threads:
        first = threads.submit(steps, batcher, denoiser, 0, 1)
        while not denoiser.calls:
            time.sleep(0.001)

        def other():
            with batcher.seat(4, threading.Event()) as seat:
                batcher.ask(seat, denoiser, [call(1, size="b")])

        small = threads.submit(other)
        while not batcher._rows:
            time.sleep(0.001)
        many = threads.submit(steps, batcher, denoiser, 2, 3)
        while len(batcher._rows) < 2:
            time.sleep(0.001)
        gate.set()
        for one in (first, small, many):
            one.result(timeout=LONG)
    assert [size for _, size, _ in denoiser.calls] == ["a", "b", "a", "a", "a"]


def test_what_changes_a_model_is_done_between_forwards():
    gate = threading.Event()
    denoiser, batcher = Mixer(gate), Batcher(patience=0)
    with ThreadPoolExecutor(2) as threads:
        painting = threads.submit(steps, batcher, denoiser, 0, 1)
        while not denoiser.calls:
            time.sleep(0.001)
        changing = threads.submit(batcher.between, lambda: threading.current_thread().name)
        time.sleep(0.02)
        assert not changing.done()
        gate.set()
        assert changing.result(timeout=LONG) == "limner-batcher"
        painting.result(timeout=LONG)
    with pytest.raises(ZeroDivisionError):
        batcher.between(lambda: 1 // 0)
