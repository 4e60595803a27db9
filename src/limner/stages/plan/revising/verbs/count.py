"""More or fewer of a thing."""

from __future__ import annotations

from limner.stages.plan.revising.find import find
from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.work import Work

VERBS = ("count",)


def make(work: Work) -> None:
    """Change how many there are: of a photograph its things, else of what is asked to be drawn."""
    if scene.scenes(work):
        scene.counted(work)
        return
    brief, change = work.sitting.brief, work.change
    if brief is None or not brief.subjects:
        work.find()
        work.note("only things that were asked for can be counted")
        return
    noun = change.target.noun.split()[-1] if change.target.noun else ""
    old = int(change.old) if change.old.isdigit() else None
    at = next(
        (i for i, s in enumerate(brief.subjects)
         if (noun and noun in s.name.split()) or (not noun and (old is None or s.count == old))),
        None,
    )  # fmt: skip
    if at is None:
        work.note(f"nothing in the picture answers to {change.target.phrase or change.said!r}")
        return
    subject = brief.subjects[at]
    number = int(
        change.number if change.number is not None else subject.count + change.more["count"]
    )
    if not 1 <= number <= 40:
        work.note(f"{number} cannot be drawn: 1 to 40 can")
        return
    subjects = tuple(s.but(count=number) if i == at else s for i, s in enumerate(brief.subjects))
    work.about = find(change.target, work.sight, work.sitting.recent).things
    work.ask(subjects=subjects)
    work.anew(f"{number} {subject.name}")
