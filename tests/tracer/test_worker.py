"""The tracing process: it answers, can be stopped, may die, and outlives nobody."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from tests.tracer.scenes import shot

from limner.basics.errors import BadDocument, Cancelled, EngineFailed
from limner.basics.geometry import Size
from limner.engines.tracer.build import Sheets
from limner.engines.tracer.child import Worker

EMPTY = shot(things=(), quality="low")
LONG = shot(things=(), quality="high")
SMALL, LARGE = Size(64, 48), Size(1600, 1200)


def quiet(share, pixels) -> None:
    """Hear nothing."""


def test_pictures_come_with_progress_and_previews(worker):
    heard = []
    made, passes, notes = worker.trace(
        EMPTY, Sheets(), Size(700, 400), lambda share, pixels: heard.append((share, pixels))
    )
    assert made.shape == (400, 700, 4)
    assert passes["thing"].shape == (400, 700)
    assert notes == ()
    shares = [share for share, _ in heard]
    assert shares == sorted(shares)
    previews = [pixels for _, pixels in heard if pixels is not None]
    assert previews
    assert all(pixels.shape == made.shape for pixels in previews)
    assert np.abs(previews[0].astype(int) - made).mean() < 12


@pytest.mark.parametrize("cutout", [False, True])
@pytest.mark.parametrize("wanted", [0, 3])
def test_as_many_previews_come_as_are_wanted(worker, wanted, cutout):
    heard = []
    cube = shot().things[0].model_copy(update={"kind": "cube", "matter": {}, "prints": {}})
    asked = shot(quality="high", cutout=cutout, things=(cube,))
    worker.trace(asked, Sheets(), Size(200, 150), lambda *step: heard.append(step), previews=wanted)
    shares = [share for share, pixels in heard if pixels is not None]
    assert len(shares) == wanted
    assert all(share * (wanted + 1) >= n for n, share in enumerate(shares, 1)), "evenly"


def test_a_picture_can_be_given_up_and_the_next_one_works(worker):
    worker.trace(EMPTY, Sheets(), SMALL, quiet)
    stop = time.monotonic() + 1.0
    asked = []

    def told(share, pixels) -> None:
        if time.monotonic() > stop:
            asked.append(time.monotonic())
            raise Cancelled("enough")

    with pytest.raises(Cancelled):
        worker.trace(LONG, Sheets(), LARGE, told)
    assert time.monotonic() - asked[0] < 1.0
    assert asked[0] - stop < 1.0, "asked often, though no preview came"
    assert worker.trace(EMPTY, Sheets(), SMALL, quiet)[0].shape == (48, 64, 4)


@pytest.mark.usefixtures("tracer")
def test_a_process_nobody_asks_ends_and_is_followed_by_another(monkeypatch):
    monkeypatch.setenv("LIMNER_TRACER_IDLE", "0.3")
    worker = Worker()
    try:
        worker.trace(EMPTY, Sheets(), SMALL, quiet)
        first = worker.pid
        state = Path(f"/proc/{first}/stat")
        last = time.monotonic() + 30.0  # a busy machine takes its time to unload a renderer
        while state.exists() and state.read_text().rsplit(") ")[-1][0] != "Z":
            assert time.monotonic() < last
            time.sleep(0.1)
        assert worker.trace(EMPTY, Sheets(), SMALL, quiet)[0].shape == (48, 64, 4)
        assert worker.pid != first
    finally:
        worker.stop()


def test_a_killed_process_fails_its_picture_only(worker):
    worker.trace(EMPTY, Sheets(), SMALL, quiet)
    start = time.monotonic()

    def told(share, pixels) -> None:
        if time.monotonic() > start + 0.5:
            os.kill(worker.pid, signal.SIGKILL)

    with pytest.raises(EngineFailed, match="SIGKILL") as failed:
        worker.trace(LONG, Sheets(), LARGE, told)
    assert "memory" in failed.value.hint
    assert worker.trace(EMPTY, Sheets(), SMALL, quiet)[0].shape == (48, 64, 4)


def test_a_bad_order_leaves_the_process_well(worker):
    worker.trace(EMPTY, Sheets(), SMALL, quiet)
    pid = worker.pid
    bad = EMPTY.model_copy(update={"set": EMPTY.set.model_copy(update={"kind": "nowhere"})})
    with pytest.raises(BadDocument, match="nowhere"):
        worker.trace(bad, Sheets(), SMALL, quiet)
    assert worker.trace(EMPTY, Sheets(), SMALL, quiet)[0].shape == (48, 64, 4)
    assert worker.pid == pid


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_process_ends_with_its_parent(tracer):
    code = (
        "import sys, threading, time; sys.path[:0] = ['.'];"
        "from limner.engines.tracer.child import Worker;"
        "from limner.engines.tracer.build import Sheets;"
        "from tests.tracer.test_worker import LONG, LARGE;"
        "w = Worker(); heard = lambda share, pixels: print(w.pid, share, flush=True);"
        "w.trace(LONG, Sheets(), LARGE, heard)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = None
    for line in parent.stdout:
        pid, share = line.split()
        if float(share) > 0:
            break
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 3
    while os.path.exists(f"/proc/{pid}/stat") and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not os.path.exists(f"/proc/{pid}/stat")


def test_nothing_heavy_is_loaded_here():
    code = (
        "import sys, limner; from limner.engines.tracer import TracerEngine; e = TracerEngine();"
        "import limner.engines.tracer.child, limner.engines.tracer.sheets;"
        "heavy = {'mitsuba', 'drjit', 'pyoidn', 'scipy', 'shapely'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
