"""The smaller verbs, and the promise that importing is quick and help needs no assets."""

import json
import subprocess
import sys
from time import perf_counter


def test_kinds_list_and_manual(limner):
    listed = limner("kinds", "--json")
    assert listed.code == 0, listed.err
    names = [json.loads(line)["name"] for line in listed.out.splitlines()]
    assert {"poster", "social-ad", "menu", "chart", "scene"} <= set(names)
    for name in names:
        page = limner("kinds", name).out if name == "poster" else None
        assert page is None or len(page) > 300
    assert limner("kinds", "fresco").code == 2


def test_every_kind_has_a_manual_and_compositions():
    import limner

    for kind in limner.kinds():
        assert len(kind.manual) > 200, kind.name
        assert len(kind.compositions) >= 2, kind.name


def test_fonts_can_be_asked_by_script(limner):
    ran = limner("fonts", "--script", "Arab", "--json")
    assert ran.code == 0, ran.err
    faces = [json.loads(line) for line in ran.out.splitlines()]
    assert len(faces) >= 5
    assert all("Arab" in face["scripts"] for face in faces)


def test_doctor_reports(limner):
    ran = limner("doctor", "--json")
    findings = [json.loads(line) for line in ran.out.splitlines()]
    assert findings, ran.err
    assert all(f["ok"] or f["remedy"] for f in findings)


def test_engines_are_drawn_from_their_records(limner):
    ran = limner("engines", "--json")
    assert ran.code == 0, ran.err
    names = [json.loads(line)["name"] for line in ran.out.splitlines()]
    assert names[0] == "vector"
    assert names[-1] == "fake"


def test_import_is_quick():
    def seconds(code: str) -> float:
        best = 9.0
        for _ in range(5):
            start = perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            best = min(best, perf_counter() - start)
        return best

    assert seconds("import limner") - seconds("pass") < 0.3


def test_public_names_are_sorted_and_real():
    import limner

    assert limner.__all__ == sorted(limner.__all__)
    for name in limner.__all__:
        assert getattr(limner, name) is not None
    assert not hasattr(limner, "pipelines")
