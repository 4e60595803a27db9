"""Designed sheets with a photograph: one traced hero, words set as ever, nothing printed twice."""

import pytest

from limner.document.document import walk
from limner.document.layers.scene import Scene
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.ports.engine import Capabilities
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.world.test import TestWorld


class Studio(TestWorld):
    """A world with an engine that traces, or one that would if it were installed."""

    ready = True

    def engines(self):
        vector = Capabilities(name="vector", summary="", paints=("glyphs", "outline"))
        tracer = Capabilities(name="tracer", summary="", paints=("job:scene",), ready=self.ready)
        return {"vector": vector, "tracer": tracer}


class Bare(Studio):
    ready = False


SHEETS = {
    "poster": 'Poster for a tea house: headline "Steep slowly", date "From 3 March", photograph of a '
    "white teapot",
    "social-ad": 'Square social ad with a studio photograph of a coffee bag and a white mug, headline '
    '"Wake up kinder", button "Order now", price "€14"',
    "book-cover": 'Book cover titled "The Orchard" by "Nell Harrow", photograph of three pears on a '
    "dark wooden table",
    "thumbnail": 'YouTube thumbnail, huge text "BEST MUG EVER?", photograph of a red mug',
}  # fmt: skip


def planned(prompt, world, seed=0, **fields):
    brief = read(prompt)
    return brief, RulesPlanner().plan(brief, Request(prompt=prompt, seed=seed, **fields), world)


@pytest.mark.parametrize("kind", SHEETS)
def test_a_sheet_that_asks_for_a_photograph_holds_one(kind):
    found = set()
    for seed in range(4):
        brief, plan = planned(SHEETS[kind], Studio(), seed)
        assert plan.document.kind == kind
        photos = [x for x in walk(plan.document.layers) if isinstance(x, Scene)]
        assert len(photos) <= 1
        found |= {thing.kind for photo in photos for thing in photo.objects}
        set_ = [
            x.text for x in walk(plan.document.layers) if isinstance(x, Text) and not x.decorative
        ]
        assert sorted(set_) == sorted(c.text for c in brief.strings)
    assert found & {"teapot", "coffee-bag", "mug", "pear"}


@pytest.mark.parametrize("how", [{"engine": "vector"}, {"style": "bauhaus"}, {}])
def test_no_photograph_where_none_can_be_or_a_style_is_asked_for(how):
    world = Studio() if how else Bare()
    _, plan = planned(SHEETS["book-cover"], world, **how)
    assert not [x for x in walk(plan.document.layers) if isinstance(x, Scene)]


def test_a_sheet_that_asks_for_none_has_none():
    _, plan = planned('Poster titled "Three pears", date "1 May", with three pears', Studio())
    assert not [x for x in walk(plan.document.layers) if isinstance(x, Scene)]
