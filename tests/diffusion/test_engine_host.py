"""Another process holds the weights: orders and pictures travel, faults and goings are heard."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from limner.basics.errors import BadOption, Cancelled, EngineFailed, Overloaded
from limner.basics.geometry import Size
from limner.engines.diffusion import host
from limner.engines.diffusion.host import Away, Host, reach
from limner.engines.diffusion.replica import Load, Painted
from limner.ports.orders import Order

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs Unix sockets")
LONG = 30.0


class Brush:
    """Paints the seed; says no, fails or goes on for ever where the prompt says so."""

    def __init__(self):
        self.ended = threading.Event()

    def paint(self, order, told, given_up):
        if order.prompt == "no":
            raise BadOption("It cannot.", hint="Ask another.", param="model")
        if order.prompt == "full":
            raise Overloaded("No room.", wait=7)
        if order.prompt == "fault":
            raise ZeroDivisionError
        if order.prompt == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        picture = np.full((order.size.height, order.size.width, 4), order.seed, np.uint8)
        told(0.5, picture)
        if order.prompt == "for ever":
            assert given_up.wait(LONG)
            self.ended.set()
            raise Cancelled("given up")
        return Painted(picture, {"denoise": 1.0}, ("noted",))

    def load(self):
        return Load(0.0, 1, 2, ("klein",))


def order(prompt="a fox", seed=3):
    return Order("klein", "generate", prompt, Size(4, 2), seed)


def nobody(share, picture):
    """Hear nothing."""


@pytest.fixture
def brush():
    return Brush()


@pytest.fixture
def away(tmp_path, brush):
    place = tmp_path / "h"
    one = Host(place, lambda: brush)
    threading.Thread(target=one.serve, daemon=True).start()
    yield Away(place, start=False)
    one.close()


def test_orders_go_there_and_pictures_come_back(away):
    told = []
    done = away.paint(order(), lambda *news: told.append(news), threading.Event())
    assert (done.picture == 3).all()
    assert done.picture.shape == (2, 4, 4)
    assert done.notes == ("noted",)
    assert told[0][0] == 0.5
    assert told[0][1].shape == (2, 4, 4)
    assert away.load() == Load(0.0, 1, 2, ("klein",))


def test_many_may_ask_at_once(away):
    with ThreadPoolExecutor(8) as threads:
        seeds = range(24)
        done = threads.map(lambda n: away.paint(order(seed=n), nobody, threading.Event()), seeds)
        assert [int(one.picture[0, 0, 0]) for one in done] == list(seeds)


def test_refusals_are_the_same_as_near_by(away):
    with pytest.raises(BadOption) as refused:
        away.paint(order("no"), nobody, threading.Event())
    assert (refused.value.hint, refused.value.param) == ("Ask another.", "model")
    with pytest.raises(Overloaded) as full:
        away.paint(order("full"), nobody, threading.Event())
    assert full.value.wait == 7
    with pytest.raises(EngineFailed, match="ZeroDivisionError"):
        away.paint(order("fault"), nobody, threading.Event())


def test_who_gives_up_ends_it_there(away, brush):
    given_up = threading.Event()
    with pytest.raises(Cancelled):
        away.paint(order("for ever"), lambda *_: given_up.set(), given_up)
    assert brush.ended.wait(LONG)


def test_who_listens_no_more_ends_it_there(away, brush):
    def told(share, picture):
        raise Cancelled("gone")

    with pytest.raises(Cancelled):
        away.paint(order("for ever"), told, threading.Event())
    assert brush.ended.wait(LONG)


def test_only_who_has_the_key_is_heard(away, tmp_path):
    key = tmp_path / "h.key"
    assert key.stat().st_mode & 0o077 == 0
    right = key.read_bytes()
    key.write_bytes(b"another")
    with pytest.raises(Exception, match="digest"):
        away.paint(order(), nobody, threading.Event())
    key.write_bytes(right)
    assert away.load().models == ("klein",)


def test_a_place_nobody_listens_at_says_what_to_start(tmp_path):
    with pytest.raises(EngineFailed) as fault:
        reach(str(tmp_path / "none")).load()
    assert "python -m limner.engines.diffusion.host" in fault.value.hint


SCRIPT = """
import sys
from pathlib import Path
from limner.engines.diffusion.host import Host
from tests.diffusion.test_engine_host import Brush
Host(Path(sys.argv[1]), Brush).serve()
"""


@pytest.fixture
def spawned(tmp_path, monkeypatch):
    """Have hosts started as processes that paint without models; return them as they start."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv(host.NAME, "auto")
    root = Path(__file__).parents[2]
    processes = []

    def spawn(place, script=SCRIPT):
        with place.with_name(place.name + ".log").open("wb") as log:
            words = [sys.executable, "-c", script, str(place)]
            processes.append(subprocess.Popen(words, cwd=root, stdout=log, stderr=log))
        return processes[-1]

    monkeypatch.setattr(host, "_spawned", spawn)
    yield processes
    for process in processes:
        process.kill()
        process.wait()


def test_it_starts_with_the_first_order_and_anew_after_its_death(spawned):
    away = reach()
    with ThreadPoolExecutor(3) as threads:
        done = list(
            threads.map(lambda n: away.paint(order(seed=n), nobody, threading.Event()), range(3))
        )
    assert [int(one.picture[0, 0, 0]) for one in done] == [0, 1, 2]
    assert len(spawned) == 1
    with pytest.raises(EngineFailed, match="ended while it painted"):
        away.paint(order("die"), nobody, threading.Event())
    assert spawned[0].wait(LONG) == -signal.SIGKILL
    assert away.paint(order(seed=9), nobody, threading.Event()).picture[0, 0, 0] == 9
    assert len(spawned) == 2


def test_one_that_does_not_start_says_why(spawned, monkeypatch):
    spawn = host._spawned
    monkeypatch.setattr(
        host, "_spawned", lambda place: spawn(place, "raise SystemExit('no driver')")
    )
    with pytest.raises(EngineFailed, match="does not start: no driver"):
        reach().paint(order(), nobody, threading.Event())


def test_a_host_that_is_idle_ends(tmp_path, monkeypatch):
    ended = threading.Event()
    monkeypatch.setattr(host.os, "_exit", lambda code: ended.set())
    one = Host(tmp_path / "h", Brush, idle=0.05)
    threading.Thread(target=one.serve, daemon=True).start()
    assert ended.wait(LONG)
