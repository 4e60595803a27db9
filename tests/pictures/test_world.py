"""The World at work: progress, cancellation, a stopped clock, and engines by entry point."""

import io

import numpy as np
import pytest
from PIL import Image

import limner
from limner.basics.geometry import Box, Size
from limner.document.layers.generated import Generated
from limner.document.layers.text import Text, TextStyle
from limner.door import default_world
from limner.world.progress import Reporting

PROMPT = "Poster titled 'Harvest Supper', date '21 September'"


def test_progress_names_every_stage_in_order():
    steps = []
    world = default_world().reporting(Reporting(lambda stage, done: steps.append(stage)))
    limner.draw(PROMPT, size="256x384", world=world)
    first_seen = list(dict.fromkeys(steps))
    assert [s for s in first_seen if s in ("read", "compose", "finish")] == [
        "read",
        "compose",
        "finish",
    ]
    assert "render" in first_seen


def test_cancelling_stops_the_work():
    progress = Reporting(lambda stage, _: progress.cancel() if stage == "read" else None)
    world = default_world().reporting(progress)
    with pytest.raises(limner.Cancelled):
        limner.draw(PROMPT, size="256x384", world=world)


def test_a_test_world_draws_the_same_picture():
    assert (
        limner.draw(PROMPT, size="256x384", world=limner.TestWorld()).data
        == limner.draw(PROMPT, size="256x384").data
    )


def _with_generated() -> limner.Document:
    style = TextStyle(face="inter", size=30, paint="#ffffff")
    return limner.Document(
        size=Size(200, 120),
        background="#203040",
        layers=(
            Generated(id="sea", prompt="a calm sea", box=Box(20, 50, 160, 60)),
            Text(id="title", text="Sea", style=style, box=Box(20, 10, 160, 34)),
        ),
    )


def test_a_named_engine_paints_its_layers_and_the_words_stay_ours():
    art = limner.render(_with_generated(), engine="fake")
    assert "fake" in art.artwork.record.engine
    assert [t.string for t in art.text] == ["Sea"]
    with Image.open(io.BytesIO(art.data)) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    assert (pixels[55:105, 25:175] != (0x20, 0x30, 0x40)).any(axis=-1).mean() > 0.9
    assert (pixels[112:, :] == (0x20, 0x30, 0x40)).all()


def test_without_an_engine_the_error_says_what_to_do():
    with pytest.raises(limner.EngineFailed) as caught:
        limner.render(_with_generated())
    assert caught.value.hint


def test_documents_travel_as_files(tmp_path):
    art = limner.draw(PROMPT, size="256x384")
    path = art.save(tmp_path / "p.limner.json")
    again = limner.open_document(path)
    assert again == art.document
    assert limner.render(again).data == art.data
    (tmp_path / "bad.limner.json").write_text('{"size": [9, 9], "layers": [{"kind": "oil"}]}')
    with pytest.raises(limner.BadDocument, match="unknown layer kind 'oil'"):
        limner.open_document(tmp_path / "bad.limner.json")


def test_saving_elsewhere_changes_the_format(tmp_path):
    art = limner.draw(PROMPT, size="256x384")
    for name, start in (("p.svg", b"<"), ("p.jpg", b"\xff\xd8"), ("p.webp", b"RIFF")):
        assert art.save(tmp_path / name).read_bytes().startswith(start)
    with pytest.raises(limner.BadOption, match="no extension"):
        art.save(tmp_path / "p.tiff")


def test_inside_a_running_loop_the_sync_door_still_opens():
    import asyncio

    async def notebook():
        return limner.draw(PROMPT, size="128x192").size

    assert asyncio.run(notebook()) == (128, 192)
