"""Turns can be undone, redone and kept in a file; a file of another making says where it fails."""

import json

import pytest

import limner
from limner.document.document import Document
from limner.document.history import History

from .pictures import picture, talk


@pytest.fixture
def told() -> History:
    return talk("jazz", "make the headline red // remove the price // make it 16:9").after


def test_every_step_back_is_the_very_same_document(told):
    start = picture("jazz").document
    documents = [told.undo(n).document for n in range(4)]
    assert documents[3] == start
    assert len({d.hash for d in documents}) == 4
    again = told.first()
    for n in (2, 1, 0):
        again = again.redo()
        assert again.document == documents[n]


def test_a_new_turn_forgets_what_was_undone(told):
    back = told.undo()
    assert back.undone
    assert not back.apply(told.done[0].but(edits=())).undone


def test_what_is_asked_follows_the_turns(told):
    assert "£12" not in {c.text for c in told.brief.strings}
    assert "£12" in {c.text for c in told.first().brief.strings}


def test_diff_says_what_was_done(told):
    assert told.diff()[0] == "headline is set with paint #d62828"
    assert any("composed anew" in line for line in told.diff(2))


def test_a_file_keeps_document_and_history_and_is_a_document_still(told):
    text = told.to_file()
    assert History.from_file(text) == told
    assert Document.from_json(text) == told.document
    assert json.loads(text)["kind"] == "poster"


def test_a_file_without_history_opens(tmp_path):
    path = tmp_path / "old.limner.json"
    path.write_text(picture("card").document.to_json())
    art = limner.edit(path, "make the name red")
    assert art.history.diff()
    assert "composed anew" not in " ".join(art.notes)
    assert limner.edit(art, "make it square").notes


def test_a_broken_file_says_where(tmp_path):
    path = tmp_path / "bad.limner.json"
    path.write_text('{"size": [10, 10], "history": {"done": [{"edits": 3}]}}')
    with pytest.raises(limner.BadDocument, match=r"history|done"):
        limner.edit(path, "undo")
