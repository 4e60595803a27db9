"""Python and the command line: what was revised is in the file that comes out, and can go on."""

import json

import pytest

import limner
from limner.apps.cli import main
from limner.document.suite import FORMATS

PROMPT = "Poster titled 'Blue Hour', date '14 May', venue 'The Vaults', price '£12'"


@pytest.fixture(scope="module")
def poster():
    return limner.draw(PROMPT, size="512x768")


def shown(art) -> set[str]:
    return {t.string for t in art.text}


def test_a_picture_in_the_hand_is_revised_and_goes_back(poster):
    new = poster.revise("change the date to '21 May'")
    assert shown(new) == {"Blue Hour", "21 May", "The Vaults", "£12"}
    assert all(check.ok for check in new.checks)
    assert new.revise("undo that").data == poster.data


def test_pixels_away_from_the_words_stay(poster):
    import io

    import numpy as np
    from PIL import Image

    new = poster.revise("remove the price")
    was, box = next((t, t.box) for t in poster.text if t.string == "£12")
    one, other = (np.asarray(Image.open(io.BytesIO(a.data)).convert("RGB")) for a in (poster, new))
    rows, _ = np.nonzero((one != other).any(axis=2))
    assert len(rows)
    assert rows.min() >= box.y - 40
    assert rows.max() <= box.bottom + 4
    assert was.string not in shown(new)


def test_what_is_not_understood_changes_no_byte_and_is_said(poster):
    new = poster.revise("make it pop")
    assert new.data == poster.data
    assert new.notes


def test_the_command_edits_a_document_file_and_keeps_its_history(tmp_path, poster, capsys):
    poster.save(tmp_path / "p.limner.json")
    with pytest.raises(SystemExit) as left:
        main(["edit", str(tmp_path / "p.limner.json"), "make the headline red",
              "-o", str(tmp_path / "q.limner.json"), "--json"])  # fmt: skip
    assert left.value.code == 0
    assert json.loads(capsys.readouterr().out)["path"].endswith("q.limner.json")
    again = limner.edit(tmp_path / "q.limner.json", "undo")
    assert again.document == poster.document


def test_formats_share_words_colours_and_type():
    names = ("instagram-post", "story", "linkedin-banner")
    done = limner.draw_set(PROMPT, formats=names)
    assert tuple(done) == names
    assert [done[n].size for n in names] == [FORMATS[n] for n in names]
    assert len({frozenset(shown(done[n])) for n in names}) == 1
    faces = {next(t.font for t in done[n].text if t.string == "Blue Hour") for n in names}
    grounds = {str(done[n].document.background) for n in names}
    assert len(faces) == len(grounds) == 1
    recoloured = done.revise("change the colours to burgundy and cream")
    changed = {str(recoloured[n].document.background) for n in names}
    assert len(changed) == 1
    assert changed != grounds
    assert {frozenset(shown(recoloured[n])) for n in names} == {frozenset(shown(done["story"]))}


def test_variants_differ_in_composition_only(tmp_path):
    done = limner.draw_set(PROMPT, variants=3, size="512x768")
    assert list(done) == ["a", "b", "c"]
    assert len({done[n].document.composition for n in done}) > 1
    assert len({next(t.font for t in done[n].text) for n in done}) == 1
    done.keep(tmp_path / "set.json")
    again = limner.open_set(tmp_path / "set.json")
    assert [again[n].document for n in again] == [done[n].document for n in done]


def test_languages_keep_the_picture_and_refuse_strings_that_do_not_fit():
    german = ["Blaue Stunde", "14. Mai", "Die Gewölbe", "12 £"]
    done = limner.draw_set(PROMPT, languages={"de": german}, size="512x768")
    assert list(done) == ["en", "de"]
    assert shown(done["de"]) == set(german)
    with pytest.raises(limner.BadPrompt, match="3 strings for 4"):
        limner.draw_set(PROMPT, languages={"fr": german[:3]}, size="512x768")


def test_an_unknown_format_is_refused_with_the_names():
    with pytest.raises(limner.BadOption, match="instagram-post"):
        limner.draw_set(PROMPT, formats=["papyrus"])


def test_draw_formats_writes_a_file_each(tmp_path):
    with pytest.raises(SystemExit) as left:
        main(["draw", PROMPT, "--formats", "320x480,480x320", "-o", str(tmp_path / "c.png")])
    assert left.value.code == 0
    assert {p.name for p in tmp_path.iterdir()} == {"c-320x480.png", "c-480x320.png"}
