"""limner draw: what a user types and what comes of it, good and bad."""

import json
import os

import pytest
from PIL import Image

POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"


def test_a_picture_and_its_record(limner, tmp_path):
    ran = limner("draw", POSTER, "-o", "p.png", "--size", "512x768", "--json")
    assert ran.code == 0, ran.err
    record = json.loads(ran.out)
    assert {"path", "size", "seconds", "engine", "seed", "kind", "text", "checks", "usage",
            "notes"} <= set(record)  # fmt: skip
    assert record["size"] == "512x768"
    assert sorted(t["string"] for t in record["text"]) == ["21 September", "Harvest Supper"]
    assert all(check["ok"] for check in record["checks"])
    with Image.open(tmp_path / "p.png") as picture:
        assert picture.size == (512, 768)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("p.jpg", b"\xff\xd8\xff"), ("p.webp", b"RIFF"), ("p.svg", b"<"), ("p.png", b"\x89PNG"),
        ("p.limner.json", b"{"),
    ],
)  # fmt: skip
def test_the_extension_is_the_format(limner, tmp_path, name, start):
    ran = limner("draw", POSTER, "-o", name, "--size", "256x256")
    assert ran.code == 0, ran.err
    assert (tmp_path / name).read_bytes().startswith(start)


def test_many_are_numbered_and_differ(limner, tmp_path):
    ran = limner("draw", POSTER, "-o", "p.png", "-n", "3", "--size", "256x384", "--json")
    assert ran.code == 0, ran.err
    assert sorted(os.listdir(tmp_path)) == ["p-1.png", "p-2.png", "p-3.png"]
    assert len({(tmp_path / f"p-{i}.png").read_bytes() for i in (1, 2, 3)}) == 3
    assert [json.loads(line)["seed"] for line in ran.out.splitlines()] == [0, 1, 2]


def test_same_seed_same_bytes_in_fresh_processes(limner, tmp_path):
    for name in ("a.png", "b.png"):
        assert limner("draw", POSTER, "-o", name, "--size", "320x480", "--seed", "3").code == 0
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_keep_writes_every_intermediate(limner, tmp_path):
    ran = limner("draw", POSTER, "-o", "p.png", "--size", "256x384", "--keep", "kept")
    assert ran.code == 0, ran.err
    kept = ["brief.json", "document.json", "frame.json", "plan.json", "plan.md"]
    assert sorted(os.listdir(tmp_path / "kept")) == kept
    for name in kept[:-1]:
        assert json.loads((tmp_path / "kept" / name).read_text("utf-8"))


def test_a_plan_is_read_edited_and_drawn_again(limner, tmp_path):
    ran = limner(
        "draw", POSTER, "-o", "p.png", "--size", "256x384", "--keep", "kept", "--think", "low"
    )
    assert ran.code == 0, ran.err
    assert "choose: " in ran.out
    page = (tmp_path / "kept" / "plan.md").read_text("utf-8")
    assert "| Harvest Supper | headline |" in page
    ran = limner("draw", "--plan", "kept/plan.json", "-o", "again.png")
    assert ran.code == 0, ran.err
    assert (tmp_path / "again.png").read_bytes() == (tmp_path / "p.png").read_bytes()
    plan = (tmp_path / "kept" / "plan.json").read_text("utf-8")
    (tmp_path / "other.json").write_text(plan.replace("Harvest Supper", "Harvest Feast"), "utf-8")
    ran = limner("draw", "--plan", "other.json", "-o", "other.png", "--json")
    assert {t["string"] for t in json.loads(ran.out)["text"]} == {"Harvest Feast", "21 September"}


def test_transparent_background_is_real_alpha(limner, tmp_path):
    ran = limner("draw", POSTER, "-o", "p.png", "--size", "256x384", "--background", "transparent")
    assert ran.code == 0, ran.err
    with Image.open(tmp_path / "p.png") as picture:
        assert picture.mode == "RGBA"
        assert picture.getchannel("A").getextrema() == (0, 255)


def test_a_prompt_from_standard_input(limner, tmp_path):
    ran = limner("draw", "-", "-o", "p.png", "--size", "256x256", stdin=POSTER)
    assert ran.code == 0, ran.err
    assert (tmp_path / "p.png").exists()


BAD = {
    "empty": (["draw", ""], "prompt"),
    "blank": (["draw", "   \n "], "prompt"),
    "control characters": (["draw", "a poster\x07 saying 'hi'"], "control"),
    "unknown option": (["draw", "a poster", "--colour", "red"], "--colour"),
    "a plan and a prompt": (["draw", "a poster", "--plan", "x.json"], "plan"),
    "neither plan nor prompt": (["draw"], "plan"),
    "unknown effort": (["draw", "a poster", "--think", "hard"], "--think"),
    "unknown engine": (["draw", "a poster", "--engine", "oil"], "oil"),
    "unknown kind": (["draw", "a poster", "--kind", "fresco"], "fresco"),
    "no folder": (["draw", "a poster", "-o", "nowhere/p.png"], "nowhere"),
    "unknown extension": (["draw", "a poster", "-o", "p.bmp"], ".png"),
    "too small": (["draw", "a poster", "--size", "32x32"], "64"),
    "too large": (["draw", "a poster", "--size", "5000x3000"], "3840"),
    "too long": (["draw", "a poster", "--size", "1000x300"], "3:1"),
    "not a size": (["draw", "a poster", "--size", "big"], "1024x1536"),
    "too many": (["draw", "a poster", "-n", "11"], "10"),
    "no face has it": (["draw", "a poster titled '\U000131a0\U00013080'"], "U+131A0"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_said_clearly(limner, tmp_path, case):
    words, said = BAD[case]
    ran = limner(*words)
    assert ran.code == 2, ran.out + ran.err
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert os.listdir(tmp_path) == []


def test_a_prompt_of_100_kilobytes_is_refused(limner, tmp_path):
    ran = limner("draw", "-", stdin="poster " * 14_300)
    assert ran.code == 2
    assert "32,000" in ran.err
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder(limner, tmp_path):
    (tmp_path / "shut").mkdir(mode=0o500)
    ran = limner("draw", "a poster", "-o", "shut/p.png")
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_missing_assets_say_how_to_get_them(limner, tmp_path, monkeypatch):
    monkeypatch.setenv("LIMNER_ASSETS", str(tmp_path / "none"))
    ran = limner("draw", "a poster", "-o", "p.png")
    assert ran.code == 1
    assert "limner setup" in ran.err
    assert not (tmp_path / "p.png").exists()
