"""One prompt by several painters: a sheet and a page, what failed said on both."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image
from tests.painting.scripted import Scripted, card, studio

import limner
from limner.apps.cli._compared import page, sheet
from limner.apps.cli.compare import _ways, compared

BOTTLE = "Studio photograph of an amber bottle on marble"


class Slow:
    """Stands in for the tracer: says its name on whatever it paints, at once."""

    def __init__(self, world) -> None:
        self.can = world.engines()["tracer"].but(ready=True)

    async def draw(self, item, size, world):
        return await world.engine("fake").draw(item, size, world)


class Traced(type(studio())):
    def engine(self, name: str):
        return Slow(self) if name == "tracer" else super().engine(name)

    def engines(self):
        own = dict(super().engines())
        return {**own, "tracer": own["tracer"].but(ready=True)}


@pytest.fixture(scope="module")
def tried():
    painter = Scripted(card(price={"medium": 0.05}), card("shy", ready=False, lacks="no weights"))
    world = Traced(painters=(painter,))
    ways = _ways("vector,tracer,fake,scripted", "brush,shy", world)
    return compared(BOTTLE, ways, {"size": "192x128", "seed": 0}, world), world


def test_every_painter_has_its_turn(tried):
    found = {one.label: one for one in tried[0]}
    assert list(found) == ["vector", "tracer", "fake", "scripted", "brush", "shy"]
    engines = [one.art.artwork.record.engine for one in tried[0] if one.art]
    assert engines == ["vector", "tracer+vector", "fake+vector"] + ["scripted+vector"] * 2
    assert found["shy"].art is None
    assert "no weights" in found["shy"].failed


def test_time_and_cost_are_said(tried):
    found = {one.label: one for one in tried[0]}
    assert "no cost" in found["vector"].facts
    assert found["brush"].cost == pytest.approx(0.05 * 192 * 128 / 1e6, rel=0.01)
    assert all(re.match(r"\d+\.\d s", one.facts[0]) for one in tried[0])


def test_the_sheet_shows_all_of_them(tried):
    art = sheet(BOTTLE, *tried)
    with Image.open(io.BytesIO(art.data)) as picture:
        assert picture.format == "PNG"
        assert picture.width > 3 * 480
    said = " ".join(text.string for text in art.text)
    for word in (BOTTLE, "vector", "tracer", "fake", "brush", "shy", "no weights"):
        assert word in said


def test_the_page_stands_alone(tried):
    text = page("<b>bottle</b>", tried[0])
    assert "&lt;b&gt;bottle" in text
    assert text.count("data:image/png;base64,") == 5
    assert not re.search(r"(?:src|href)=\"(?!data:)", text)
    assert "no weights" in text


@pytest.mark.parametrize(
    ("engines", "models"), [("", ""), ("vector,nosuch", ""), (",".join("abc"), "")]
)
def test_names_that_are_not_there_are_refused(engines, models):
    with pytest.raises(limner.BadOption):
        _ways(engines, models, studio())


def test_the_command_writes_a_folder(tmp_path, monkeypatch, capsys):
    from click.testing import CliRunner

    from limner.apps.cli.compare import command

    ran = CliRunner().invoke(
        command,
        [
            "A poster 'Hello'",
            "--engines",
            "vector,fake",
            "-o",
            str(tmp_path / "out"),
            "--size",
            "192x256",
        ],
    )
    assert ran.exit_code == 0, ran.output
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "1-vector.png", "2-fake.png", "index.html", "sheet.png",
    ]  # fmt: skip
