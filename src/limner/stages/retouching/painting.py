"""What a generative model is asked to do to a photograph: edits that need to know what is seen.

Retouching keeps what it does exactly. What it declines is handed on as one instruction, under the
same mask, where a model is ready for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Box, Size
from limner.document.edits.insert import Insert
from limner.document.edits.replace import Replace
from limner.document.layers.generated import Generated, Task
from limner.ports.choosing import Needs, advice, card_of, choose, generative, tier
from limner.ports.instructing import LOCAL, instructed, joined
from limner.stages.retouching.sight import keep

if TYPE_CHECKING:
    from limner.ports.models import ModelCard
    from limner.stages.retouching.desk import Desk
    from limner.stages.retouching.sight import Reference, Sight

_PEOPLE = re.compile(
    r"\b(?:people|person|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|cats?|dogs?|birds?|horses?|him"
    r"|her|face|model)\b"
)
_NUMBERED = re.compile(r"\b(?:image|picture|photo|reference)s?\s*#?(\d{1,2})")


def asked_by_name(sight: Sight) -> bool:
    """Whether a model, or an engine that has some, is asked for by name."""
    if sight.model is not None:
        return True
    record = sight.world.engines().get(sight.engine)
    return record is not None and record.ready and generative(record)


def painter(sight: Sight, needs: Needs) -> ModelCard | None:
    """Return the model that would do it: the one asked for by name, else the best that is ready.

    None where an engine that paints otherwise is asked for.
    """
    if sight.model is not None:
        found = card_of(sight.world, sight.model, sight.engine)
        able = found is not None and found[1].ready and needs.task in found[1].tasks
        return found[1] if found is not None and able else None
    if sight.engine != "auto" and not asked_by_name(sight):
        return None
    return choose(needs, sight.world, sight.engine)


def paint(
    desk: Desk, said: str, *, references: tuple[Reference, ...] | None = None,
    mask: str | None = None, task: Task | None = None, words: str = "",
) -> bool:  # fmt: skip
    """Have a model do what is said to the photograph; return whether one could be found.

    references: None takes those its words number, or all where they number none. mask: None is the
    caller's. task: None is an edit by instruction, or filling a mask. words: for the model, where
    they are not `said`.
    """
    mask = mask if mask is not None else desk.mask
    given = shown(desk, said) if references is None else references
    card, chosen = _for(desk, said, task, mask, len(given))
    if card is None:
        return False
    told = words or instructed(said, masked=mask is not None)
    blobs = tuple(reference.blob for reference in given)
    layer = Generated(
        id=desk.free("painted"), name=said, role="photo", box=Box(0, 0, *desk.size), task=chosen,
        prompt=told, references=blobs, mask=mask, model=card.name, quality=tier(desk.sight.quality),
        seed=desk.document.seed,
    )  # fmt: skip
    before = desk.last_painted
    one = joined(before, layer) if before is not None else None
    if one is not None:
        desk.edit(Replace(layer=one.id, by=one))
        return True
    desk.edit(Insert(layer=layer, index=desk.top))
    return True


def _for(
    desk: Desk, said: str, task: Task | None, mask: str | None, references: int
) -> tuple[ModelCard | None, Task]:
    """Return the model and the task: what a mask opens may be filled, or edited within."""
    first: tuple[Task, ...] = ("edit",)
    if task is not None:
        first = (task,)
    elif mask is not None:
        first = ("edit", "inpaint") if LOCAL.match(said.lower()) else ("inpaint", "edit")
    for one in first:
        card = painter(desk.sight, needed(desk, said, one, references))
        if card is not None:
            return card, one
    return None, first[0]


def needed(desk: Desk, said: str, task: Task = "edit", references: int = 0) -> Needs:
    """Return what an edit needs of a model."""
    people = _PEOPLE.search(said.lower()) is not None
    return Needs(
        task=task, size=desk.size, references=references, people=people,
        tier=tier(desk.sight.quality),
    )  # fmt: skip


def shown(desk: Desk, said: str) -> tuple[Reference, ...]:
    """Return the references a model is shown: up to the last its words number, else all of them."""
    numbers = [int(found) for found in _NUMBERED.findall(said.lower())]
    every = desk.sight.references
    return every[: max(numbers) - 1] if numbers else every


def lacking(desk: Desk, said: str, task: Task = "edit") -> str:
    """Return what to install for an edit that is declined; none where another is asked."""
    if desk.sight.engine != "auto" and not asked_by_name(desk.sight):
        return ""
    needs = needed(desk, said, task, len(shown(desk, said)))
    return f"; a generative model could: install {advice(needs, desk.sight.world)}"


def outpaint(desk: Desk, said: str, margins: dict[str, int], content: str) -> bool:
    """Have a model paint what lies beyond the edges; return whether one could be found.

    The pixels there are stay as they are to the last bit.
    """
    left, top = margins.get("left", 0), margins.get("top", 0)
    width = desk.size.width + left + margins.get("right", 0)
    height = desk.size.height + top + margins.get("bottom", 0)
    old, new = desk.size, Size(width, height)
    if not desk.fits(new):
        return False
    needs = needed(desk, said, "outpaint").but(size=new)
    if painter(desk.sight, needs) is None:
        return False
    desk.frame(said, new, view=Box(-left, -top, width, height), shift=(float(left), float(top)))
    rim = np.full((height, width), 255, np.uint8)
    rim[top : top + old.height, left : left + old.width] = 0
    where = " and ".join(side for side in ("left", "right", "top", "bottom") if margins.get(side))
    words = f"Continue the picture beyond its {where} edge, seamlessly, in the same light and style"
    words += f": {content}." if content else "."
    return paint(
        desk, said, references=(), mask=keep(rim, desk.sight.world), task="outpaint", words=words
    )
