"""Files are written whole or not at all."""

import os

import pytest

from limner.basics.errors import CannotWrite
from limner.basics.files import check_writable, write_whole


def test_write_and_replace(tmp_path):
    target = tmp_path / "a.bin"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["a.bin"]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(CannotWrite, match="no folder") as caught:
        check_writable(tmp_path / "nowhere" / "a.png")
    assert caught.value.param == "output"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(CannotWrite, match="is a folder"):
        check_writable(tmp_path)


def test_failure_leaves_nothing(tmp_path, monkeypatch):
    def refuse(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CannotWrite, match="No space left"):
        write_whole(tmp_path / "a.bin", b"one")
    assert os.listdir(tmp_path) == []
