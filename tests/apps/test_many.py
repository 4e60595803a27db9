"""Many pictures by several processes: in order, as alone, and nobody lost for another's fault."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

import limner
from limner import crew
from limner.crew import drawn
from limner.door import request_for

POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"


def test_two_processes_draw_what_one_draws():
    requests = [request_for(POSTER, size="128x192", seed=seed) for seed in range(4)]
    alone = limner.draw_many(requests, jobs=1)
    crewed = limner.draw_many(requests, jobs=2)
    assert [art.data for art in crewed] == [art.data for art in alone]
    assert [art.artwork.record.seed for art in crewed] == [0, 1, 2, 3]
    assert crewed[0].document == alone[0].document


def test_painters_stay_warm_for_the_next_pictures(monkeypatch):
    started = []
    start = crew._start
    monkeypatch.setattr(crew, "_start", lambda: started.append(1) or start())
    crew._idle.end()
    for _ in range(2):
        limner.draw_many([POSTER] * 2, jobs=2, size="128x192")
    assert len(started) == 2
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    limner.draw_many([POSTER] * 2, jobs=2, size="128x192")
    assert len(started) == 4, "another environment, other painters"
    crew._idle.end()


def test_one_error_loses_one_picture(tmp_path):
    prompts = [POSTER, "a poster titled '\U000131a0'", POSTER]
    for jobs in (1, 2):
        good, bad, last = limner.draw_many(prompts, jobs=jobs, size="128x192")
        assert isinstance(bad, limner.MissingGlyphs)
        assert bad.hint
        assert good.data == last.data
    good.save(tmp_path / "good.svg")


def test_a_painter_that_dies_loses_one_picture(monkeypatch):
    monkeypatch.setattr("limner.crew._CHILD", DIES)
    first, second, third = drawn(
        [request_for(p, size="128x192") for p in (POSTER, "a poster that kills", POSTER)], jobs=2
    )
    assert isinstance(first, limner.Art)
    assert isinstance(third, limner.Art)
    assert isinstance(second, limner.EngineFailed)
    assert "code 7" in str(second)


DIES = """
import json, os, sys; sys.path[:] = json.loads(sys.argv[1])
from limner import painter, pipeline
draw = pipeline.draw
def deadly(request, world):
    if "kills" in request.prompt:
        os._exit(7)
    return draw(request, world)
pipeline.draw = deadly
painter.serve()
"""


def test_a_script_needs_no_guard(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import limner\n"
        f"arts = limner.draw_many([{POSTER!r}] * 2, jobs=2, size='128x192')\n"
        "print('drawn', len({art.data for art in arts}))\n"
    )
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=100)
    assert ran.stdout == "drawn 1\n", ran.stderr


def test_no_pictures_and_bad_options():
    assert limner.draw_many([], jobs=4) == []
    with pytest.raises(limner.BadOption, match="job"):
        limner.draw_many([POSTER], jobs=0)
    with pytest.raises(limner.BadSize):
        limner.draw_many([POSTER], jobs=2, size="big")


def test_the_command_line_draws_side_by_side(limner, tmp_path):
    ran = limner("draw", POSTER, "-n", "3", "--jobs", "2", "--size", "128x192", "-o", "p.limner.json",
                 "--json", "--keep", "kept")  # fmt: skip
    assert ran.code == 0, ran.err
    assert [json.loads(line)["seed"] for line in ran.out.splitlines()] == [0, 1, 2]
    assert sorted(os.listdir(tmp_path)) == ["kept", *(f"p-{i}.limner.json" for i in (1, 2, 3))]
    assert sorted(os.listdir(tmp_path / "kept")) == ["1", "2", "3"]


def test_what_is_wrong_for_all_is_said_once(limner, tmp_path):
    ran = limner("draw", "a poster titled '\U000131a0'", "-n", "3", "--jobs", "2")
    assert ran.code == 2
    assert ran.err.count("U+131A0") == 1
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on POSIX")
def test_ctrl_c_leaves_nothing_behind(tmp_path):
    # Who runs the tests in the background has them ignore what Ctrl-C sends.
    hears = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = f"{hears}; from limner.apps.cli import main; main()"
    words = ["draw", POSTER, "-n", "10", "--jobs", "2", "--size", "2048x2048", "-o", "p.png"]
    child = subprocess.Popen(
        [sys.executable, "-c", program, *words], cwd=tmp_path, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout.readline(), child.stderr.read()
    os.killpg(child.pid, signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert child.returncode == 130
    assert "stopped" in err
    assert "Traceback" not in err
    time.sleep(0.1)
    assert all(name.startswith("p-") for name in os.listdir(tmp_path)), "whole files only"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--animate", "-o", "p.png"], "animate"),
        (["--animate", "-o", "p.svg"], "animate"),
        (["--dpi", "300", "-o", "p.svg"], "dpi"),
        (["--dpi", "300", "-o", "p.gif"], "dpi"),
        (["--dpi", "5"], "10"),
        (["--jobs", "0"], "jobs"),
        (["-o", "p.gif", "--size", "3000x3000"], "2048"),
    ],
)
def test_options_that_do_not_go_together(limner, tmp_path, words, said):
    ran = limner("draw", POSTER, *words)
    assert ran.code == 2, ran.out + ran.err
    assert said in ran.err
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "start"), [("p.psd", b"8BPS"), ("p.gif", b"GIF89a"), ("p.webp", b"RIFF")]
)
def test_the_newer_formats(limner, tmp_path, name, start):
    more = ["--animate"] if name == "p.webp" else []
    ran = limner("draw", POSTER, "-o", name, "--size", "128x192", *more)
    assert ran.code == 0, ran.err
    data = (tmp_path / name).read_bytes()
    assert data.startswith(start)
    assert (b"ANIM" in data[:4000]) == (name == "p.webp")
