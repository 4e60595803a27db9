"""Twelve pictures to talk to, each drawn once from its prompt, and the turns of a talk."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import lru_cache

from limner.composing import compose
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.history import History
from limner.document.request import Request
from limner.ports.engine import Capabilities
from limner.revision import revised
from limner.stages.brief import read
from limner.stages.layout import layout
from limner.stages.plan import RulesPlanner
from limner.world.test import TestWorld

PROMPTS = {
    "jazz": "Poster for a jazz night, title 'Blue Hour', subtitle 'An evening of live jazz', date "
    "'14 May', time '8 pm', venue 'The Vaults, Leeds', price '£12', button 'Book now'. Navy and "
    "gold.",
    "menu": "Café menu titled 'Morning Menu' with sections Coffee: Espresso £2.50, Flat white "
    "£3.20, Cortado £2.90; Pastries: Croissant £2.80, Cinnamon bun £3.40. Footer 'Open daily from "
    "7'.",
    "card": "Business card for name 'Ada Byrne', job title 'Landscape architect', email "
    "'ada@byrne.studio', phone '+44 20 7946 0000', logo 'BYRNE'",
    "shoes": "Instagram ad for running shoes, headline 'Run lighter', subhead 'The new Aero 2', "
    "price '$89', button 'Shop now'",
    "wedding": "Wedding invitation, names 'Mia & Jonas', text 'invite you to celebrate', date "
    "'12 September 2026', venue 'Villa Rossa, Como', floral border",
    "brew": "Infographic titled 'Brew better coffee' with four steps: 'Grind 18 g', 'Rinse the "
    "filter', 'Pour slowly', 'Enjoy'",
    "sales": "Bar chart titled 'Sales by region' with North 12, South 18, East 9, West 15",
    "olio": "Product photo of a glass bottle with a label saying 'OLIO' next to two lemons on a "
    "marble table, soft window light from the left",
    "park": "Illustration of two dogs in a park with a sign saying 'Good dogs only'",
    "slide": "Presentation slide titled 'Three ways to grow' with bullets 'New markets', 'Better "
    "pricing', 'Stronger brand'",
    "login": "Mobile app login screen with title 'Welcome back', fields 'Email' and 'Password', "
    "button 'Sign in', link 'Forgot password?'",
    "novel": "Book cover, title 'The Salt Road', author 'Nora Finch', tagline 'Some paths choose "
    "you', sea at night",
}


class Studio(TestWorld):
    """A world with an engine that traces, which is never asked to."""

    def engines(self):
        scene = Capabilities(name="tracer", summary="", paints=("job:scene",), ready=True)
        return {
            "vector": Capabilities(name="vector", summary="", paints=("glyphs",)),
            "tracer": scene,
        }


WORLD, STUDIO, PLANNER = TestWorld(), Studio(), RulesPlanner()


@dataclass(frozen=True)
class Talk:
    """Where a talk about a picture has come to. before: how it was at the start."""

    name: str
    before: History
    after: History
    notes: tuple[str, ...] = ()

    @property
    def old(self) -> Document:
        return self.before.document

    @property
    def new(self) -> Document:
        return self.after.document

    @property
    def named(self) -> frozenset[str]:
        """Ids of what the edits name; of holds none."""
        return frozenset(k for turn in self.after.done for e in turn.edits for k in e.named)

    def frames(self) -> tuple[Frame, Frame]:
        return frame(self.old, self.name), frame(self.new, self.name)


def world(name: str) -> TestWorld:
    return STUDIO if name == "olio" else WORLD


@lru_cache(maxsize=256)
def _frame(document: Document, name: str) -> Frame:
    return layout(document, world(name))


def frame(document: Document, name: str) -> Frame:
    return _frame(document, name)


@lru_cache(maxsize=16)
def picture(name: str) -> History:
    """Return a picture with its history not yet begun."""
    request = Request(prompt=PROMPTS[name])
    brief = read(request.prompt)
    if name == "olio":
        document = PLANNER.plan(brief, request, STUDIO).document
    else:
        document = asyncio.run(compose(brief, request, WORLD, PLANNER)).plan.document
    return History(document=document, origin=brief, order=request)


@lru_cache(maxsize=256)
def talk(name: str, said: str) -> Talk:
    """Say something to a picture, turn by turn."""
    before = after = picture(name)
    notes: list[str] = []
    for one in said.split("//"):
        after, told, _ = asyncio.run(revised(after, one.strip(), world(name), PLANNER))
        notes += told
    return Talk(name, before, after, tuple(notes))
