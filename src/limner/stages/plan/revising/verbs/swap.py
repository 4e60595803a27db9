"""One in the place of another: words, or what things are made of."""

from __future__ import annotations

from limner.document.layers.illustration import Illustration
from limner.stages.plan.revising.find import find
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.verbs import say, scene
from limner.stages.plan.revising.work import Work

VERBS = ("swap",)


def make(work: Work) -> None:
    """Exchange words for words, matter for matter, a thing for a thing."""
    change = work.change
    if change.target.noun in ("font", "typeface", "type"):
        work.note(f"not known which face {change.text!r} is: say serif, sans, script …")
        return
    if change.by is not None:
        _each_other(work)
        return
    if scene.exchanged(work):
        return
    things = work.find()
    texts = [text for one in things for text in work.sight.words_of(one)]
    if len(texts) == 1 and change.text:
        say.rewrite(work, texts[0], change.text)
        work.about = (texts[0],)
    elif any(isinstance(one.layer, Illustration) for one in things):
        _redrawn(work, things)
    elif things:
        scene.recast(work, things)


def _each_other(work: Work) -> None:
    """Let two texts change places: each says what the other said."""
    by = work.change.by
    one = work.find()
    found = find(by, work.sight, work.sitting.recent) if by is not None else None
    texts = [
        t for thing in (*one, *(found.things if found else ())) for t in work.sight.words_of(thing)
    ]
    if len(texts) != 2:
        if one:
            work.note((found and found.doubt) or "only two texts can change places")
        return
    # By way of a stand-in, as a brief holds each string once.
    first, second = texts[0].words, texts[1].words
    brief = work.sitting.brief
    say.rewrite(work, texts[0], second)
    say.rewrite(work, texts[1], first)
    if brief is not None:
        places = {first: second, second: first}
        strings = tuple(c.but(text=places.get(c.text, c.text)) for c in brief.strings)
        work.brief = brief.but(strings=strings)


def _redrawn(work: Work, things: tuple[Seen, ...]) -> None:
    """Put another drawing in the place of one."""
    noun = work.change.noun
    found = work.world.illustrations.search(noun, style="flat", limit=1) if noun else ()
    if not found:
        work.note(f"there is no drawing of {noun!r}")
        return
    for one in things:
        if isinstance(one.layer, Illustration):
            work.replace(one.layer.but(art=found[0].id, label=noun))
