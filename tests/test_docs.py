"""The papers agree with the code: every verb, room and environment word is written down."""

import pkgutil
import re
from pathlib import Path

import limner
from limner.apps import cli

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "limner"


def test_readme_names_every_verb():
    readme = (ROOT / "README.md").read_text("utf-8")
    verbs = {m.name for m in pkgutil.iter_modules(cli.__path__) if not m.name.startswith("_")}
    missing = {verb for verb in verbs if not re.search(rf"\blimner {verb}\b", readme)}
    assert not missing


def test_readme_commands_exist():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^(\w+):", makefile, re.MULTILINE))
    assert set(re.findall(r"\bmake (\w+)", (ROOT / "README.md").read_text("utf-8"))) <= targets


def test_every_room_says_what_it_is_for():
    for room in SOURCE.iterdir():
        if room.is_dir() and (room / "__init__.py").exists():
            lines = (room / "README.md").read_text("utf-8").strip().splitlines()
            assert len(lines) >= 4, room.name
            assert room.name in (ROOT / "docs" / "architecture.md").read_text("utf-8")


def test_environment_words_are_documented():
    used = set()
    for path in SOURCE.rglob("*.py"):
        used |= set(re.findall(r"LIMNER_[A-Z]+", path.read_text("utf-8")))
    papers = (ROOT / "README.md").read_text("utf-8")
    assert {word for word in used if word not in papers} == set()


def test_every_module_opens_with_a_docstring():
    for path in SOURCE.rglob("*.py"):
        assert path.read_text("utf-8").lstrip().startswith(('"""', 'r"""')), path


def test_version_is_in_the_changelog():
    assert limner.__version__ in (ROOT / "CHANGELOG.md").read_text("utf-8")
