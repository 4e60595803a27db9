"""Preparing the asset folder: once, whole or not at all, and never over somebody's files."""

from __future__ import annotations

import json
import re
import struct
import time
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

import pytest

from limner.basics.errors import CannotWrite, MissingAssets
from limner.world.assets import prepare as room
from limner.world.assets.__main__ import main
from limner.world.assets.doctor import inventory
from limner.world.assets.folder import assets_folder, read_marker
from limner.world.assets.merge import _join_variations, _renumber


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An asset folder whose parts are small files, built without a network."""
    built: list[str] = []

    def builder(part: str) -> Any:
        def build(modules: Path, work: Path, workers: Executor) -> Any:
            built.append(part)
            (work / f"{part}.txt").write_text(f"{part} {len(built)}")
            return lambda: None

        return build

    monkeypatch.setattr(room, "BUILDERS", {part: builder(part) for part in ("a", "b")})
    monkeypatch.setattr(room, "PART_FILES", {"a": ("a.txt",), "b": ("b.txt",)})
    monkeypatch.setattr(room, "versions", lambda: {"a": "1", "b": "1"})
    monkeypatch.setattr(room, "_fetch", lambda downloads: downloads.mkdir() or downloads)
    return tmp_path / "share" / "limner"


def test_prepares_once(workshop: Path) -> None:
    assert room.prepare(workshop) == workshop
    before = (workshop / "a.txt").stat().st_mtime_ns
    room.prepare(workshop)
    assert (workshop / "a.txt").stat().st_mtime_ns == before
    assert [path.name for path in workshop.parent.iterdir()] == ["limner"]
    assert not (workshop / room.DOWNLOADS).exists()


def test_only_the_changed_part_is_built_again(
    workshop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.prepare(workshop)
    monkeypatch.setattr(room, "versions", lambda: {"a": "1", "b": "2"})
    room.prepare(workshop)
    assert (workshop / "a.txt").read_text() == "a 1"
    assert (workshop / "b.txt").read_text() == "b 3"


def test_a_failure_leaves_the_old_assets(workshop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room.prepare(workshop)
    monkeypatch.setattr(room, "versions", lambda: {"a": "2", "b": "2"})

    def fail(downloads: Path) -> Path:
        raise MissingAssets("no network")

    monkeypatch.setattr(room, "_fetch", fail)
    with pytest.raises(MissingAssets):
        room.prepare(workshop)
    assert read_marker(workshop) == {"a": "1", "b": "1"}
    assert (workshop / "b.txt").read_text() == "b 2"
    assert [path.name for path in workshop.parent.iterdir()] == ["limner"]


def test_never_replaces_a_folder_it_did_not_make(workshop: Path) -> None:
    workshop.mkdir(parents=True)
    (workshop / "thesis.txt").write_text("years of work")
    with pytest.raises(CannotWrite, match="LIMNER_ASSETS"):
        room.prepare(workshop)
    assert (workshop / "thesis.txt").read_text() == "years of work"


def test_without_npm_the_way_out_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["--to", str(tmp_path / "assets")]) == 1
    assert "Node.js" in capsys.readouterr().err
    assert not (tmp_path / "assets").exists()


def test_the_real_folder_is_current_and_says_so_quickly(capsys: pytest.CaptureFixture[str]) -> None:
    start = time.perf_counter()
    assert main([]) == 0
    assert time.perf_counter() - start < 1.0
    assert capsys.readouterr().out.strip() == str(assets_folder())


def test_the_environment_chooses_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMNER_ASSETS", "/somewhere/else")
    assert assets_folder() == Path("/somewhere/else")


def test_pins_are_exact_hashed_and_tied_to_no_registry() -> None:
    pins = room.pins_folder()
    wanted = json.loads((pins / "package.json").read_text())["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    lock = json.loads((pins / "package-lock.json").read_text())["packages"]
    for name, package in lock.items():
        assert "resolved" not in package
        assert not name or package["integrity"].startswith("sha512-")
    assert "omit-lockfile-registry-resolved=true" in (pins / ".npmrc").read_text()


def test_licences_are_kept_for_every_family() -> None:
    from limner.world.assets.fonts import LocalFonts

    licences = json.loads((assets_folder() / "licences.json").read_text("utf-8"))
    for face in LocalFonts().faces():
        assert licences[face.family]["licence"] == face.licence
        assert len(licences[face.family]["text"]) > 500


def test_doctor_finds_this_machine_well() -> None:
    findings = {finding.name: finding for finding in inventory()}
    assert all(f.ok or f.optional for name, f in findings.items() if name != "npm")
    assert {"python", "npm", "assets", "emoji", "illustrations", "lexicon"} <= set(findings)
    assert {"fonts: Thai", "fonts: Japanese", "fonts: Arabic"} <= set(findings)


def test_doctor_says_what_an_empty_folder_costs(tmp_path: Path) -> None:
    findings = [f for f in inventory(tmp_path) if not f.ok]
    assert len(findings) >= 15
    assert all(finding.cost and finding.remedy for finding in findings)
    assert {f.remedy for f in findings if f.name.startswith("fonts")} == {"limner setup"}


def test_compound_glyphs_follow_their_components() -> None:
    head = struct.pack(">hhhhh", -1, 0, 0, 0, 0)
    first = struct.pack(">HHhh", 0x0001 | 0x0020, 3, 0, 0)
    second = struct.pack(">HHbbh", 0x0008, 9, 0, 0, 0)
    moved = _renumber(head + first + second, 100)
    assert struct.unpack_from(">H", moved, 12)[0] == 103
    assert struct.unpack_from(">H", moved, 20)[0] == 109
    simple = struct.pack(">hhhhh", 1, 0, 0, 0, 0) + bytes(8)
    assert _renumber(simple, 100) == simple


def variations(tuples: bytes, blobs: list[bytes]) -> bytes:
    """A gvar table of one axis with short offsets."""
    offsets = [0]
    for blob in blobs:
        offsets.append(offsets[-1] + len(blob) // 2)
    packed = struct.pack(f">{len(offsets)}H", *offsets)
    at = 20 + len(packed)
    head = (1, 0, 1, len(tuples) // 2, at, len(blobs), 0, at + len(tuples))
    return struct.pack(">HHHHLHHL", *head) + packed + tuples + b"".join(blobs)


def test_variations_join_in_glyph_order() -> None:
    shared = b"\x40\x00"
    joined = _join_variations([variations(shared, [b"aa", b""]), variations(shared, [b"bbbb"])])
    (count,) = struct.unpack_from(">H", joined, 12)
    offsets = struct.unpack_from(f">{count + 1}L", joined, 20)
    assert (count, offsets) == (3, (0, 2, 2, 6))
    assert joined.endswith(b"aabbbb")


def test_parts_of_different_fonts_are_refused() -> None:
    with pytest.raises(ValueError, match="share"):
        _join_variations([variations(b"\x40\x00", [b"aa"]), variations(b"\x20\x00", [b"bb"])])
