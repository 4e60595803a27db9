"""A notice's picture with people or animals in it: a small scene of what it is about.

A charity run shows runners, a garden day gardeners; drawn by the same figures and places as
scenes are, in the sheet's colours, so that it needs no ready-made drawing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from limner.basics.geometry import Box, Size
from limner.document.brief import Brief, Span, Subject
from limner.document.layers.group import Group
from limner.stages.plan.content import Content
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.scenic import named

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

TOPICS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r"\b(fun |charity )?run\b(?!ning shoe)|\bmarathon|\b(5|10)k\b|\brunners?\b",
     "running in the park", ("woman", "man", "woman")),
    (r"\b(bike|cycle|cycling|bicycle) (ride|tour|race|day|club)|\bcyclists?\b",
     "cycling in the park", ("woman", "man")),
    (r"\byoga\b|\bmeditation\b", "meditating in the park", ("woman", "man")),
    (r"\bscience (fair|day|week|club)\b|\bstem\b", "in the classroom", ("scientist", "child")),
    (r"\b(community )?garden(ing)? (day|club|party|show)|\bplant (sale|swap)",
     "kneeling in the garden", ("woman", "old man")),
    (r"\bfarmers'? market\b", "at the market", ("farmer", "woman")),
    (r"\bpet adoption|\badopt a|\bdog (show|walk|day)|\banimal shelter", "in the park",
     ("woman", "dog", "dog")),
    (r"\bbook (club|fair|week)|\breading (day|week|hour)|\bstory ?time", "reading in the park",
     ("woman", "child", "man")),
    (r"\bcook(ing|ery) (class|course|show)|\bcook-?off", "cooking in the kitchen", ("chef",)),
    (r"\b(dance|salsa|ballet|tango) (class|night|party|festival|show)", "dancing at a party",
     ("woman", "man", "woman")),
    (r"\b(open mic|folk night|singer-songwriter|acoustic)\b", "playing guitar on the street",
     ("man",)),
    (r"\b(hiking|hike|nature walk|trail)\b (club|day|trip|tour)?", "walking in the mountains",
     ("hiker", "woman")),
    (r"\b(back to school|school (open )?day|open house at school)\b", "in front of the school park",
     ("teacher", "girl", "boy")),
    (r"\bvet(erinary|s)?\b|\bpet[ -](clinic|care|check|day)|\bcats and dogs\b", "in the park",
     ("woman", "dog", "cat")),
    (r"\b(health|blood donation|vaccination|clinic) (day|drive|week|camp)?\b", "in the clinic",
     ("doctor", "nurse")),
)  # fmt: skip
"""What a notice is about, what goes on in its picture, and who takes part."""


def topic_of(brief: Brief) -> tuple[str, tuple[str, ...]] | None:
    """Return what goes on and who takes part, where a notice calls for people."""
    text = brief.prompt.lower()
    for pattern, place, cast in TOPICS:
        if re.search(pattern, text):
            return place, cast
    return None


def enacted(design: Design, box: Box) -> Group | None:
    """Return a scene of what the brief is about in `box`; None where it calls for none."""
    if min(box.width, box.height) < 16 * design.u:
        return None
    if shown := asked(design.brief):
        scene = named(design)
        if scene is not None:
            return played(design, box, *scene)
        if any(design.art(s.name) for s in shown):
            return None
    found = topic_of(design.brief)
    if found is None:
        return None
    place, cast = found
    names = list(dict.fromkeys(cast))
    subjects = tuple(Subject(name=n, count=cast.count(n)) for n in names)
    return played(design, box, f"{' and '.join(names)} {place}", subjects)


def played(design: Design, box: Box, said: str, subjects: Sequence[Subject]) -> Group:
    """Return the scene some words tell of in `box`, in the sheet's colours."""
    from limner.stages.plan.kinds.scene import scene  # scenes know every place: loaded when asked

    brief = Brief(
        prompt=said, kind="scene", subjects=_spanned(said, subjects), palette=design.brief.palette
    )
    inner = replace(
        design,
        brief=brief,
        size=Size(round(box.width), round(box.height)),
        content=Content.of(brief),
        rng=Random(design.rng.randrange(1 << 30)),
        bleed=0.0,
        notes=[],
        transparent=False,
    )
    view = "elevation" if box.width < 1.2 * box.height else design.rng.choice(("elevation", "wide"))
    layers = scene(inner, view)
    return Group(
        id=design.id("subject"),
        role="subject",
        name=said,
        box=box,
        crop=True,
        fill=inner.scheme.surface,
        children=tuple(layers),
    )


def _spanned(text: str, subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return subjects that know where they stand in the words, as a reader's do."""
    out = []
    for subject in subjects:
        at = text.find(subject.name)
        out.append(subject.but(span=Span(start=at, end=at + len(subject.name))))
    return tuple(out)
