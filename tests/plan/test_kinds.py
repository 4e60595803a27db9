"""Every kind: four seeds are four designs, and pictures of what is named are drawn."""

from __future__ import annotations

import pytest
from desk import brief, compose, copy, design

from limner.document.brief import Chart as Asked
from limner.document.brief import Figure, Subject
from limner.document.document import walk
from limner.document.layers.chart import Chart
from limner.stages.plan.kind import kinds
from limner.stages.plan.kinds.book_cover import KIND as COVER
from limner.stages.plan.kinds.certificate import KIND as CERTIFICATE
from limner.stages.plan.kinds.certificate import read_award
from limner.stages.plan.kinds.chart import KIND as CHART
from limner.stages.plan.kinds.thumbnail import KIND as THUMBNAIL
from limner.stages.plan.parts.wares import ware_of

OTHERS = {"document-page", "character-sheet", "comic", "scene", "storyboard"}


@pytest.mark.parametrize("name", sorted(set(kinds()) - OTHERS))
def test_four_seeds_walk_through_four_compositions(name: str) -> None:
    kind = kinds()[name]
    of = brief(copy("One", "headline"), copy("Two", "subhead"), prompt="a picture", kind=name)
    names = list(kind.suits(of)) or list(kind.compositions)
    assert len(set(names[:4])) == 4


def test_a_cover_draws_the_lighthouse_it_names() -> None:
    of = brief(
        copy("The Keeper", "headline"),
        prompt="Book cover, a lighthouse at dusk",
        subjects=(Subject(name="lighthouse"),),
    )
    drawn = [x.name for x in walk(compose(of, COVER, "panel")) if x.role == "subject" and x.name]
    assert any("lighthouse at dusk" in name for name in drawn)


def test_a_thumbnail_shows_a_drawn_face_before_the_boat() -> None:
    of = brief(
        copy("I built a boat", "headline"), prompt="Thumbnail: I built a boat, surprised face"
    )
    ids = [x.id for x in walk(compose(of, THUMBNAIL, "face", (1280, 720)))]
    assert "face" in ids
    assert any(i.startswith("subject") for i in ids)


def test_the_name_of_a_certificate_follows_presented_to() -> None:
    of = brief(
        copy("Certificate", "headline"), copy("presented to", "subhead"),
        copy("Leila Haddad", "body"), copy("for typography", "body"),
    )  # fmt: skip
    award = read_award(design(of, CERTIFICATE))
    assert award.name is not None
    assert award.name.text == "Leila Haddad"


def test_years_stand_along_the_axis_of_a_stacked_chart() -> None:
    rows = (("2023", "Web", 120), ("2023", "Shop", 80), ("2024", "Web", 170), ("2024", "Shop", 75))
    figures = tuple(Figure(label=b, text=str(n), number=n, series=a) for a, b, n in rows)
    of = brief(copy("Orders", "headline"), chart=Asked(form="stacked", figures=figures))
    chart = next(x for x in walk(compose(of, CHART, "slide")) if isinstance(x, Chart))
    assert [d.label for d in chart.data] == ["2023", "2023", "2024", "2024"]
    assert {d.series for d in chart.data} == {"Web", "Shop"}


@pytest.mark.parametrize(
    ("words", "ware"), [("soap", "soap"), ("skincare", "bottle"), ("tea", "cup"), ("maps", "bag")]
)
def test_a_board_shows_what_the_company_sells(words: str, ware: str) -> None:
    assert ware_of(frozenset({words})) == ware
