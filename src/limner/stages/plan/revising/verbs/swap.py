"""One in the place of another: words, or what things are made of."""

from __future__ import annotations

from limner.stages.plan.revising.verbs import say, scene
from limner.stages.plan.revising.work import Work

VERBS = ("swap",)


def make(work: Work) -> None:
    """Exchange words for words, matter for matter, a thing for a thing."""
    change = work.change
    if change.target.noun in ("font", "typeface", "type"):
        work.note(f"not known which face {change.text!r} is: say serif, sans, script …")
        return
    if scene.exchanged(work):
        return
    things = work.find()
    texts = [text for one in things for text in work.sight.words_of(one)]
    if len(texts) == 1 and change.text:
        say.rewrite(work, texts[0], change.text)
        work.about = (texts[0],)
    elif things:
        scene.recast(work, things)
