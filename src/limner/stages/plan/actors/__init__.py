"""Actors: figures drawn from the same parts in every view, panel and frame.

One file each; a file that defines `ACTORS` adds some. An actor looks the same wherever it
is drawn because its parts and colours are fixed by its `Cast` and never by chance.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from limner.document.brief import Brief
from limner.stages.plan.actors.sketch import Sketch
from limner.stages.plan.scenery.person.role import is_person
from limner.stages.plan.scenery.thing import cue_table

View = Literal["front", "side", "back"]
Eyes = Literal["open", "wide", "closed", "arc", "half", "narrow"]
Mouth = Literal["smile", "grin", "open", "small", "flat", "sad", "round", "shout"]


GARMENT = re.compile(
    r"\b((?:rain|over)?coat|jacket|parka|anorak|dress|(?:t-)?shirt|hoodie|sweater|jumper|uniform"
    r"|cape|cloak|suit|overalls|tunic|robe|kimono|vest)s?\b"
)


@dataclass(frozen=True, slots=True)
class Mood:
    """An expression. brow: raised (+1) to frowning (-1); tilt: of the head in degrees."""

    eyes: Eyes = "open"
    mouth: Mouth = "smile"
    brow: float = 0.0
    tilt: float = 0.0


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: an actor and the colours it wears in every drawing of the picture."""

    actor: Actor
    name: str
    colours: tuple[str, ...]
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a figure stands. stride -1..1 swings the legs; turn -1..1 turns a bust's face."""

    view: View = "front"
    mood: Mood = Mood()
    stride: float = 0.0
    turn: float = 0.0
    carries: str = ""
    waves: bool = False


def head_name(pose: Pose) -> str:
    """Return what the part of a head is called: one name, one drawing."""
    turned = f"-turned{pose.turn:g}" if pose.turn else ""
    return f"head-{pose.view}-{pose.mood.eyes}-{pose.mood.mouth}{turned}"


@dataclass(frozen=True, slots=True)
class Actor:
    """A figure that can be drawn whole or from the chest up.

    whole: feet on the origin, `height` and `width` units tall and broad. bust: middle of the
    head on the origin, head about two units wide, body running down past `below`.
    mouth: where a balloon's tail points to in a bust. cast: colours from the asked ones.
    """

    name: str
    cues: tuple[str, ...]
    whole: Callable[[Sketch, Cast, Pose], None]
    bust: Callable[[Sketch, Cast, Pose], None]
    cast: Callable[[str, tuple[str, ...]], tuple[str, ...]]
    height: float = 8.0
    width: dict[View, float] | None = None
    mouth: tuple[float, float] = (0.0, 0.8)
    rank: int = 0
    """What it is outranks what it does: a fox courier is a fox."""


@lru_cache(maxsize=1)
def actors() -> tuple[Actor, ...]:
    """Return every actor, found by importing this package."""
    package = importlib.import_module("limner.stages.plan.actors")
    found: list[Actor] = []
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        found += getattr(module, "ACTORS", ())
    return tuple(found)


def actor_for(words: str) -> tuple[Actor, str] | None:
    """Return the actor a noun phrase calls and the cue it was called by."""
    low = words.lower()
    best: tuple[int, Actor, str] | None = None
    for actor in actors():
        for cue in actor.cues:
            hit = cue in low if cue > "\u2e7f" else re.search(rf"\b{re.escape(cue)}s?\b", low)
            weight = len(cue) + 100 * actor.rank
            if hit and (best is None or weight > best[0]):
                best = (weight, actor, cue)
    return (best[1], best[2]) if best else None


def cast_of(brief: Brief, accent: str) -> list[Cast]:
    """Return who plays, in the order the brief names them; at least one."""
    found: list[Cast] = []
    worn = [c for s in brief.subjects if GARMENT.search(s.name) for c in s.colours]
    for subject in brief.subjects:
        called = actor_for(subject.name) or _someone(subject.name) or _beast(subject.name)
        if called is None or any(c.variant == called[1] for c in found):
            continue
        asked = subject.colours
        if called[0].name == "person":
            asked = asked or tuple(worn) or brief.palette.colours[:1]
        colours = called[0].cast(called[1], asked)
        name = subject.name
        if called[0].name == "person" and worn:
            name = " ".join([name, *(s.name for s in brief.subjects if GARMENT.search(s.name))])
        found.append(Cast(called[0], name, colours, called[1]))
    if not found:
        found.append(_unknown(brief, accent))
    return found


def _someone(name: str) -> tuple[Actor, str] | None:
    """Return a person for a calling no actor is listed for: 'a nurse', 'two gardeners'."""
    person = next(a for a in actors() if a.name == "person")
    return (person, name.lower()) if is_person(name) else None


def _beast(name: str) -> tuple[Actor, str] | None:
    """Return an animal that plays as itself: an elephant, a giraffe, a duck."""
    thing = cue_table("figures").get(name.lower().split()[-1])
    alive = thing is not None and thing.draw.__module__.endswith((".animals", ".birds"))
    return (next(a for a in actors() if a.name == "object"), name.lower()) if alive else None


def _unknown(brief: Brief, accent: str) -> Cast:
    """Return who plays where no subject is a known actor: whoever the prompt speaks of, the
    first thing that can be drawn, or a person of no stated kind.
    """
    called = actor_for(brief.prompt)
    if called is not None:
        return Cast(called[0], called[1], called[0].cast(called[1], (accent,)), called[1])
    by_name = {a.name: a for a in actors()}
    for subject in brief.subjects:
        actor = by_name.get("object")
        if actor is not None and cue_table("figures").get(subject.name.lower().split()[-1]):
            return Cast(actor, subject.name, subject.colours[:1], subject.name)
    person = by_name["person"]
    low = brief.prompt.lower()
    # A story told of 'she' or 'he' is played by a woman or a man.
    who = (
        "woman"
        if re.search(r"\b(?:she|her)\b", low)
        else "man"
        if re.search(r"\b(?:he|his|him)\b", low)
        else "person"
    )
    return Cast(person, who, person.cast(who, (accent,)), who)


_MOODS: tuple[tuple[str, Mood], ...] = (
    (
        "happy joy glad smiling smile cheerful 喜 开心 開心 嬉 笑 feliz heureux glücklich",
        Mood("arc", "grin", 0.5),
    ),
    ("laugh excited thrilled delighted", Mood("arc", "open", 0.7)),
    (
        "curious interested puzzled wondering 好奇 curioso curieux neugierig",
        Mood("wide", "small", 0.9, 9),
    ),
    ("confused thinking thoughtful", Mood("open", "flat", 0.8, 7)),
    (
        "sleepy tired asleep sleeping bored 困 眠 müde fatigué cansado",
        Mood("closed", "round", 0.2, -9),
    ),
    ("sad crying worried upset lonely 悲 难过 triste traurig", Mood("half", "sad", 0.9, -5)),
    ("angry mad furious annoyed 怒 生气 enojado wütend", Mood("narrow", "sad", -1.0)),
    ("determined confident brave proud", Mood("narrow", "smile", -0.7)),
    ("surprised shocked amazed astonished 惊 驚 sorprendido", Mood("wide", "round", 1.0)),
    ("scared afraid fearful nervous", Mood("wide", "sad", 0.9)),
    ("shy embarrassed calm relaxed", Mood("closed", "smile", 0.3)),
    ("neutral serious", Mood("open", "flat", 0.0)),
)


def mood_named(word: str, index: int = 0) -> Mood:
    """Return the expression a label names; unknown words walk through the list."""
    low = word.lower()
    for cues, mood in _MOODS:
        if any(cue in low for cue in cues.split()):
            return mood
    return _MOODS[(3 * index) % len(_MOODS)][1]


def mood_of_speech(words: str) -> Mood:
    """Return the face of someone saying `words`, read from their punctuation."""
    end = words.rstrip("\"'”’」』）) ")
    shout = end.endswith(("!", "！"))
    if shout and any(q in end for q in "?？"):
        return Mood("wide", "shout", 1.0)
    if shout:
        return Mood("wide", "open", 0.8) if len(words) < 6 else Mood("open", "open", 0.5)
    if end.endswith(("?", "？", "؟")):
        return Mood("open", "small", 1.0, 5)
    if end.endswith(("…", "...", "。。。", "⋯")):
        return Mood("half", "small", 0.5)
    return Mood("open", "smile", 0.1)
