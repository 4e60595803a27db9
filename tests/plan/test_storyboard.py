"""Storyboards: as many frames as asked, each another shot, captions under their frames."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import limner
from limner.basics.geometry import Box, Size
from limner.basics.path import bounds
from limner.document.brief import Brief, Copy
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.door import default_world
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.stages.plan.kinds.storyboard import KIND, _place_of
from limner.stages.plan.parts.frames import even, led
from limner.stages.plan.parts.vista import light_at, place_of

FOX = (
    "Six-panel storyboard for a short video: a fox delivers a parcel through a snowy forest; "
    "captions 1 to 6 under the panels"
)


def plan(brief, seed=0, size=(768, 512)):
    request = Request(prompt=brief.prompt, size=Size(*size), seed=seed, kind="storyboard")
    return RulesPlanner().plan(brief, request, default_world()).document


def frames(document):
    return [x for x in document.layers if isinstance(x, Group) and x.role == "panel"]


@pytest.mark.parametrize("seed", range(len(KIND.compositions)))
def test_six_wide_frames_with_their_numerals_below(seed):
    document = plan(read(FOX), seed)
    boxes = [bounds(f.clip) for f in frames(document)]
    assert len(boxes) == 6
    assert all(abs(b.width / b.height - 16 / 9) < 0.06 for b in boxes)
    numerals = [x for x in document.walk() if isinstance(x, Text)]
    assert [n.text for n in numerals] == list("123456")
    for box, numeral in zip(boxes, numerals, strict=True):
        assert numeral.box.y >= box.bottom
        assert abs(numeral.box.x - box.x) < 1


def test_every_frame_is_another_shot():
    shapes = [tuple(getattr(c, "d", "") for c in f.children) for f in frames(plan(read(FOX)))]
    assert len(set(shapes)) == 6


def test_captions_in_words_replace_the_numerals():
    brief = Brief(
        prompt="storyboard of a cat",
        panels=3,
        strings=(
            Copy(text="Dawn", role="caption"),
            Copy(text="Close on paws", role="caption"),
            Copy(text="Gone", role="caption"),
        ),
    )
    said = [x.text for x in plan(brief).walk() if isinstance(x, Text)]
    assert said == ["Dawn", "Close on paws", "Gone"]


def test_place_and_light_follow_the_words():
    assert place_of("through a snowy forest") == "forest"
    assert place_of("down a city street") == "city"
    assert place_of("somewhere") == "hills"
    assert light_at("snowy", 0.0) != light_at("sunny", 0.0)
    assert light_at("snowy", 0.0).sky != light_at("snowy", 1.0).sky


COPIES = st.lists(
    st.builds(
        Copy,
        text=st.text("abc def ghi", min_size=1, max_size=120).filter(str.strip),
        role=st.sampled_from(["caption", "headline", "label"]),
    ),
    max_size=9,
    unique_by=lambda c: c.text,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    COPIES,
    st.sampled_from([(768, 512), (256, 256), (900, 300), (300, 900)]),
    st.integers(0, 3),
    st.one_of(st.none(), st.integers(1, 9)),
)
def test_any_strings_are_placed_once_at_any_size(copies, size, seed, count):
    brief = Brief(prompt="storyboard of a dog by the sea", strings=tuple(copies), panels=count)
    document = plan(brief, seed, size)
    found = [x.text for x in document.walk() if isinstance(x, Text) and not x.decorative]
    assert sorted(found) == sorted(c.text for c in copies)
    assert document.composition in KIND.compositions


@pytest.mark.parametrize("seed", range(4))
def test_boards_pass_preflight(seed):
    art = limner.draw(FOX, size="768x512", seed=seed)
    assert [c.name for c in art.artwork.record.checks if not c.ok] == []
    assert art.document.kind == "storyboard"


def test_a_frame_happens_where_and_when_its_caption_says() -> None:
    assert place_of("Sunrise over the bay") == "shore"
    assert _place_of("Coffee with the crew", "shore") == "room"
    assert _place_of("She ties her shoes", "shore") == "shore"
    plain = light_at("a run by the sea", 0.0)
    assert light_at("a run by the sea", 0.0, "Sunrise over the bay") != plain


@given(st.integers(3, 12), st.floats(600, 1600), st.floats(600, 1600), st.floats(0, 90))
def test_a_leading_frame_is_the_larger_and_none_overlap(n, wide, high, caption) -> None:
    room = Box(40, 30, wide, high)
    cells = led(n, room, caption, 20)
    assert len(cells) in (0, n)
    for i, cell in enumerate(cells):
        assert room.inset(-0.5).holds(cell)
        assert abs((cell.height - caption) * 16 / 9 - cell.width) < 0.01
        assert all(cell.intersection(o).area < 0.01 for o in cells[i + 1 :])
    if cells:
        assert cells[0].width > 1.3 * max(c.width for c in cells[1:])


def test_frames_about_a_leading_one_are_not_tiny() -> None:
    room = Box(0, 0, 1450, 950)
    alike = even(4, room, 50, 24)[0].width
    assert min(c.width for c in led(4, room, 50, 24)) > 0.45 * alike


def test_piers_trains_and_stations_are_places_of_their_own() -> None:
    assert place_of("Running along the pier") == "pier"
    assert place_of("On the train") == "train"
    assert place_of("Hurrying to the station") == "station"


def test_eight_frames_wear_the_same_colours() -> None:
    told = ("A letter arrives", "She packs", "Running", "On the train", "The sea", "Waiting",
            "Dusk", "Home")  # fmt: skip
    board = ", ".join(f'"{t}"' for t in told)
    document = plan(read(f"Storyboard in eight frames of a girl in a green coat: {board}"))
    worn = [
        {c.fill for c in f.children if c.role == "subject" and isinstance(c.fill, str)}
        for f in frames(document)
    ]
    assert len(worn) == 8
    assert len(set.intersection(*worn)) >= 2  # coat and legs, whatever the shot
