"""Certificates and tickets: every string once, the name and the date where they belong."""

from __future__ import annotations

import pytest
from desk import SIZES, briefs, compose, design, marks, missing
from hypothesis import given, settings
from hypothesis import strategies as st

import limner
from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.layers.text import Text
from limner.stages.brief import read
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.kinds.certificate import KIND as CERTIFICATE
from limner.stages.plan.kinds.certificate import read_award
from limner.stages.plan.kinds.ticket import KIND as TICKET

AWARD = (
    'Certificate titled "Certificate of Achievement", presented to "Amelia Johnson", "For '
    'tireless work in the reading room", signed "Dr. Lin Wei, Dean", date "4 June 2025"'
)
PASS = (
    'Concert ticket: headline "Blue Hour", subtitle "Live jazz every Thursday", '
    '"14 May, 20:00", "The Velvet Room", "Row C, Seat 9", price "€24"'
)
JOURNEY = (
    'Train ticket: "Coastal Express", "Porto" to "Faro", "12 April, 07:45", '
    '"Coach 4, Seat 21", "€38"'
)
BOTH = [(k, n) for k in (CERTIFICATE, TICKET) for n in k.compositions]


def test_the_name_is_who_it_is_presented_to_and_signatures_stand_at_the_foot() -> None:
    award = read_award(design(read(AWARD), CERTIFICATE, (1536, 1088)))
    assert award.title is not None
    assert award.name is not None
    assert award.title.text == "Certificate of Achievement"
    assert award.name.text == "Amelia Johnson"
    assert [c.text for c in award.foot] == ["Dr. Lin Wei, Dean", "4 June 2025"]


@pytest.mark.parametrize(("kind", "name"), BOTH)
@pytest.mark.parametrize("size", SIZES)
def test_every_string_is_placed_once(kind: PictureKind, name: str, size: tuple[int, int]) -> None:
    of = read(AWARD if kind is CERTIFICATE else PASS)
    layers = compose(of, kind, name, size)
    assert missing(of, layers) == ([], [])
    assert marks(layers) == []


@settings(max_examples=25, deadline=None)
@given(of=briefs("date", "name", "price"), which=st.sampled_from(BOTH))
def test_no_string_is_lost(of: Brief, which: tuple[PictureKind, str]) -> None:
    kind, name = which
    assert missing(of, compose(of, kind, name, kind.size)) == ([], [])


@pytest.mark.parametrize(("prompt", "kind"), [(AWARD, "certificate"), (PASS, "ticket")])
def test_drawn_as_asked_and_every_check_passes(prompt: str, kind: str) -> None:
    art = limner.draw(prompt, seed=0)
    assert art.artwork.record.kind == kind
    assert [c.name for c in art.checks if not c.ok] == []


@pytest.mark.parametrize("name", TICKET.compositions)
@pytest.mark.parametrize("size", [(900, 420), (640, 900), (1536, 864)])
def test_both_ends_of_a_journey_stand_on_one_line(name: str, size: tuple[int, int]) -> None:
    of = read(JOURNEY)
    layers = compose(of, TICKET, name, size)
    assert missing(of, layers) == ([], [])
    assert marks(layers) == []
    (way,) = [x for x in walk(layers) if x.role == "journey"]
    ends = [x for x in way.children if isinstance(x, Text)]
    assert [x.text for x in ends] == ["Porto", "Faro"]
    assert ends[0].style.size == ends[1].style.size


def test_a_drawn_ticket_keeps_its_journey() -> None:
    art = limner.draw(JOURNEY, size="900x420", seed=0)
    assert [c.name for c in art.checks if not c.ok] == []
    assert any(x.role == "journey" for x in walk(art.document.layers))
