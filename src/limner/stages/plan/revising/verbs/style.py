"""Another look: of words, panels, drawings, charts and the things of a scene."""

from __future__ import annotations

from typing import Any

from limner.document.instruction import Change
from limner.document.layers.chart import Chart
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.verbs import dress, reword, scene
from limner.stages.plan.revising.work import Work

VERBS = ("style",)


def make(work: Work) -> None:
    """Dress what the change points at; of 'it' with nothing before, the picture itself."""
    change = work.change
    if not _asks(change):
        work.note(f"not known how to make {change.target.phrase or 'it'} {change.noun!r}")
        return
    if change.target.whole or (change.target.recent and work.sitting.recent is None):
        _whole(work)
        return
    things = work.find()
    for one in things:
        if one.thing is not None:
            scene.dress(work, one)
        elif isinstance(one.layer, Text):
            board = _board(work, one)
            if board is None:
                reword.set_in(work, one)
            else:
                dress.board(work, board)
        elif isinstance(one.layer, Group) and _means_words(work, one, change):
            for text in work.sight.words_of(one):
                reword.set_in(work, text)
        elif isinstance(one.layer, Chart):
            dress.chart(work, one)
        else:
            dress.paint(work, one)
    if things and not work.edits and not work.compose and not work.notes:
        work.note(f"{change.target.phrase or things[0].id!r} is so already")


def _asks(change: Change) -> bool:
    look = change.look
    asked = look.model_fields_set - {"colour_word"}
    return bool(asked or change.more or change.factor or change.where or change.noun)


def _board(work: Work, one: Seen) -> Seen | None:
    """Return the board a sign's words are on, where the sign is to have a colour."""
    change = work.change
    coloured = change.look.colour is not None and change.target.noun in ("sign", "board")
    if not coloured or change.target.part:
        return None
    held = [work.sight.by_id[key] for key in one.inside if key in work.sight.by_id]
    return next((h for h in held if h.role == "carrier"), None)


def _means_words(work: Work, one: Seen, change: Change) -> bool:
    """Whether a look of a group is one of its words: bold buttons have bold labels."""
    if change.target.part == "letters":
        return True
    look = change.look
    if not work.sight.words_of(one):
        return False
    wordy: tuple[Any, ...] = (look.face, look.weight, look.italic, look.caps)
    steps = {"weight", "tracking", "leading"} & set(change.more)
    plain = one.layer.kind == "group" and getattr(one.layer, "fill", None) is None
    return bool(any(value is not None for value in wordy) or steps or (plain and look.colour))


def _whole(work: Work) -> None:
    """Dress the picture as a whole: its light where it has any, else all its words' face."""
    change = work.change
    steps = {k: v for k, v in change.more.items() if k in ("light", "warmth", "contrast", "chroma")}
    if scene.scenes(work) and steps:
        scene.developed(work, steps)
        return
    if change.look.face and not change.target.recent:
        for text in work.sight.texts:
            reword.set_in(work, text)
        work.about = work.sight.texts
        return
    said = change.target.phrase or "it"
    if change.target.recent:
        work.note(f"nothing was spoken of before that {said!r} could mean: name what is meant")
    else:
        work.note(f"not known how to do that to the whole picture: {change.said!r}")
