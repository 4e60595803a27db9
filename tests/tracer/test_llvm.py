"""The compiler: found where it is fit, passed over where it is not, fetched where it lacks."""

from pathlib import Path

import pytest

from limner.basics.errors import MissingAssets
from limner.engines.tracer import TracerEngine, fetch, llvm


@pytest.mark.parametrize(
    ("name", "number"),
    [("libLLVM.so.19.1", 19), ("libLLVM-15.so.1", 15), ("libLLVM-22.so", 22), ("libLLVM.dylib", 0)],
)
def test_versions_are_told_by_names(tmp_path, name, number):
    assert llvm.version(tmp_path / name) == number


def test_the_newest_fit_library_is_taken_and_an_unfit_one_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(llvm, "_PATTERNS", {"linux": (f"{tmp_path}/sys/libLLVM*",)})
    monkeypatch.setattr(llvm.ctypes.util, "find_library", lambda name: None)
    monkeypatch.setattr(llvm.sys, "platform", "linux")
    monkeypatch.setenv("LIMNER_ASSETS", str(tmp_path / "own"))
    monkeypatch.delenv("DRJIT_LIBLLVM_PATH", raising=False)
    system = tmp_path / "sys"
    system.mkdir()
    (system / "libLLVM-15.so.1").touch()
    assert llvm.find() is None
    fit = tmp_path / "own" / "lib" / "libLLVM.so.19.1"
    fit.parent.mkdir(parents=True)
    fit.touch()
    monkeypatch.setenv("DRJIT_LIBLLVM_PATH", str(system / "libLLVM-15.so.1"))
    assert llvm.find() == fit
    (system / "libLLVM.so.21.1").touch()
    assert llvm.find() == system / "libLLVM.so.21.1"
    assert llvm.said(fit) == "", "an empty file is no library"


def test_where_nothing_can_be_fetched_the_way_by_hand_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(fetch, "find", lambda: None)
    monkeypatch.setattr(fetch.shutil, "which", lambda name: None)
    with pytest.raises(MissingAssets, match=r"libllvm19|brew|llvm\.org"):
        fetch.fetch(tmp_path / "lib")
    assert not (tmp_path / "lib").exists()
    said: list[str] = []
    monkeypatch.setattr(llvm, "find", lambda: None)
    TracerEngine().prepare(tmp_path, said.append)
    assert "slower" in said[-1]


def test_the_doctor_says_what_the_tracer_has(tracer):
    found = {finding.name: finding for finding in TracerEngine().examine()}
    assert "llvm_ad_rgb" in found["tracer"].detail
    assert Path(found["tracer: libLLVM"].detail.split(" in ")[1]).is_file()
