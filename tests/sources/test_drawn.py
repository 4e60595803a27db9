"""Pictures of documents: every figure is found in the source, and the record says where."""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO

import pytest
import reports
from PIL import Image

import limner
from limner.stages.brief import read
from limner.stages.brief.sourced import sourced
from limner.stages.sources import studied


@lru_cache(maxsize=1)
def pages() -> list[str]:
    """The pages of the report by another reader than ours: words by single spaces."""
    import pypdfium2

    document = pypdfium2.PdfDocument(reports.report())
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [" ".join(text.split()) for text in found]


def slides() -> list[str]:
    """The slides of the deck as text, out of their XML."""
    parts = reports.parts_of(reports.deck())
    names = sorted(n for n in parts if re.fullmatch(r"ppt/slides/slide\d+\.xml", n))
    return [" ".join(re.findall(r"<a:t>([^<]*)</a:t>", parts[n].decode())) for n in names]


def drawn(prompt: str, tmp_path, name: str, **options) -> limner.Art:
    path = tmp_path / name
    path.write_bytes(reports.FILES[name]())
    return limner.draw(prompt, documents=[path], **options)


@pytest.mark.parametrize(
    ("prompt", "kind", "seed"),
    [("An infographic of this report", "infographic", 0), ("A poster of this report", "poster", 1)],
)
def test_every_figure_of_a_picture_of_a_report_is_found_there(
    prompt: str, kind: str, seed: int, tmp_path
) -> None:
    art = drawn(prompt, tmp_path, "report.pdf", seed=seed, size="512x768")
    record = art.artwork.record
    assert record.kind == kind
    assert all(check.ok for check in art.checks), art.notes
    shown = [t.string for t in art.text if t.string != "Source: report.pdf"]
    assert len([s for s in shown if re.search(r"\d", s)]) >= 5
    where = {c.string: c.place.number for c in record.citations}
    for string in shown:
        assert string in pages()[where[string] - 1]


@pytest.mark.parametrize("prompt", ["Poster about these findings", "Infographic, no chart"])
def test_every_figure_of_a_picture_of_a_deck_is_found_there_and_its_logo_as_it_is(
    prompt: str, tmp_path
) -> None:
    art = drawn(prompt, tmp_path, "deck.pptx", size="512x768")
    assert all(check.ok for check in art.checks), art.notes
    shown = [t.string for t in art.text if t.string != "Source: deck.pptx"]
    assert {"62", "1,860 kg", "94%"} <= set(shown)
    where = {c.string: c.place for c in art.artwork.record.citations}
    for string in shown:
        assert where[string].kind == "slide"
        assert string in slides()[where[string].number - 1]
    marks = [x for x in art.document.walk() if x.kind == "picture" and x.role == "logo"]
    assert len(marks) == 1
    kept = Image.open(BytesIO(art.world.blobs.get(marks[0].blob))).convert("RGBA")
    assert kept.tobytes() == Image.open(BytesIO(reports.logo())).convert("RGBA").tobytes()


def test_the_document_gives_its_colours_and_its_type_feel(tmp_path) -> None:
    source = studied(reports.FILES["report.pdf"](), "report.pdf").source
    brief = sourced(read("An infographic of this report"), [source])
    assert brief.palette.colours[:2] == source.colours[:2]
    assert brief.hand == "serif"
    assert brief.subjects == ()
    assert not [n for n in brief.notes if n.text.startswith("not understood")]


def test_what_the_prompt_puts_in_marks_comes_first() -> None:
    source = studied(reports.FILES["report.pdf"](), "report.pdf").source
    brief = sourced(
        read('Infographic of this report titled "Silent ships", red and white'), [source]
    )
    heads = [c.text for c in brief.strings if c.role == "headline"]
    assert heads == ["Silent ships"]
    assert source.colours[0] not in brief.palette.colours


@pytest.mark.parametrize(("words", "count"), [("three key figures", 3), ("6 numbers", 6)])
def test_as_many_figures_as_are_asked_for(words: str, count: int) -> None:
    source = studied(reports.FILES["report.pdf"](), "report.pdf").source
    brief = sourced(read(f"Infographic of this report with {words}"), [source])
    groups = {c.group for c in brief.strings if (c.group or "").startswith("fact-")}
    assert len(groups) == count


def test_figures_follow_what_the_prompt_is_about() -> None:
    source = studied(reports.FILES["report.pdf"](), "report.pdf").source
    brief = sourced(read("Infographic of this report about revenue and shore power"), [source])
    assert "€31.6 million" in {c.text for c in brief.strings}
    assert brief.chart is not None
    assert brief.chart.title == "Shore power by port, 2025"


def test_a_set_of_slides_agrees_and_says_nothing_twice(tmp_path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(reports.deck())
    made = limner.draw_set("Slides of this deck", documents=[path], slides=4, size="480x270")
    arts = [made[name] for name in made]
    assert [a.artwork.record.kind for a in arts] == ["slide"] * 4
    assert len({a.document.composition for a in arts}) == 1
    shown = [t.string for a in arts for t in a.text if not t.string.startswith("Source")]
    assert len(shown) == len(set(shown))
    assert {"62", "520 kg", "Late mowing doubled the clover"} <= set(shown)
    with pytest.raises(limner.BadOption, match="made of a document"):
        limner.draw_set("Slides", slides=3)


def test_a_label_that_is_changed_is_cited_no_more(tmp_path) -> None:
    art = drawn("An infographic of this report", tmp_path, "report.pdf", size="512x768")
    new = art.revise("change 'ships plugged in' to 'ships on the plug'")
    assert "ships on the plug" in {t.string for t in new.text}
    cited = {c.string for c in new.artwork.record.citations}
    assert "ships plugged in" not in cited
    assert "1,204" in cited


def test_the_command_line_takes_documents(tmp_path) -> None:
    from click.testing import CliRunner

    from limner.apps.cli import cli

    path = tmp_path / "trains.md"
    path.write_bytes(reports.MARKDOWN)
    runner = CliRunner()
    words = ["draw", "An infographic of this", "--size", "256x384", "--json"]
    done = runner.invoke(cli, [*words, "--doc", str(path), "-o", str(tmp_path / "a.png")])
    assert done.exit_code == 0, done.output
    assert '"72%"' in done.output
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")
    bad = ["--doc", str(tmp_path / "bad.pdf"), "-o", str(tmp_path / "b.png")]
    refused = runner.invoke(cli, [*words, *bad])
    assert refused.exit_code != 0
    assert not (tmp_path / "b.png").exists()


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(limner.BadSource, match="cannot be read"):
        limner.draw("An infographic", documents=["nowhere.pdf"])
