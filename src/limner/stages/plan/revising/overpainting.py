"""Overpainting: what is said of a picture a model painted, done by a model.

What a document understands of its layers comes first. What it does not, and what speaks of things
that are only painted, becomes an edit laid over the painting, which takes in that and no words; or,
where no model that is ready edits, the painting told otherwise from the same seed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from limner.basics.geometry import Affine, Box, Size
from limner.document.edits.insert import Insert, Remove
from limner.document.edits.place import Place
from limner.document.edits.replace import Replace
from limner.document.instruction import Target
from limner.document.layer import Layer
from limner.document.layers.generated import Generated, Task
from limner.document.layers.group import Group
from limner.ports.choosing import Needs, advice, card_of, choose, generative, suits, tier
from limner.ports.instructing import instructed, joined
from limner.ports.models import ModelCard
from limner.stages.plan.painting.commission import PEOPLE
from limner.stages.plan.painting.retold import retold
from limner.stages.plan.revising.find import find
from limner.stages.plan.revising.moulding import moulded
from limner.stages.plan.revising.sight import Seen, over
from limner.stages.plan.revising.work import Work

_TYPE = re.compile(
    r"\b(?:text|wording|headlines?|headings?|titles?|subtitles?|subhead\w*|taglines?|slogans?|"
    r"captions?|fonts?|typefaces?|type|typography|lettering|logos?|buttons?|cta|prices?|dates?|"
    r"venue|address|phone|website|url|e-?mail|footer|copy|spelling|qr|bullets?|borders?|margins?|"
    r"layout|align\w*|columns?|charts?|panels?|badges?|icons?|words?|lines?|dividers?|rules?)\b"
    r"|[\"“”«»„「『]|(?<!\w)['‘]\w"
)
"""What is said of type and layout, not of what is painted."""
_SHEET = frozenset({"poster", "design", "layout", "page", "flyer", "card", "cover", "ad", "banner"})
_PHOTO = frozenset({
    "picture", "image", "photo", "photograph", "shot", "scene", "painting", "illustration",
    "render", "artwork",
})  # fmt: skip
_SEEN = frozenset({"sign", "label", "badge", "logo", "step", "time", "value", "item", "section"})
"""Copy roles whose words may also name what is seen."""
_TALK = re.compile(
    r"(?:why|what|who|whom|how|when|where|which|is|are|was|were|do|does|did)\b.*|"
    r"(?:thanks?(?: you)?|great|perfect|cool|nice|lovely|yes|no|ok(?:ay)?|hi|hello|bye|good"
    r"|(?:i )?(?:love|like|hate) (?:it|this|that))[\s!.]*"
)
_LAID = frozenset({"size", "opacity", "corner"})
"""What can be changed of a painting as a layer."""
_NEVER = frozenset({"translate", "reframe", "undo", "redo", "first"})
_COVERS = 0.9


@dataclass(frozen=True, slots=True)
class Painting:
    """A picture a model painted: the layer, what was painted over it since, and where they are."""

    base: Generated
    over: tuple[Generated, ...]
    into: str | None
    index: int
    seen: Seen

    @property
    def top(self) -> Generated:
        """What is seen of it."""
        return self.over[-1] if self.over else self.base

    @property
    def ids(self) -> frozenset[str]:
        """Layers it is made of."""
        return frozenset({self.base.id, *(one.id for one in self.over)})


# -- whether -------------------------------------------------------------------------------


def meant(work: Work) -> bool:
    """Whether a change is about what a painting shows, before its verb looks at the layers."""
    change, target = work.change, work.change.target
    picture = _picture(work)
    if picture is None or change.verb in _NEVER:
        return False
    if change.verb == "paint":
        return True
    if _typed(work):
        return False
    alone = not work.sight.texts and _covers(work, picture)
    if change.verb in ("add", "setting"):
        return change.verb == "setting" or (bool(change.noun) and not target.noun)
    if change.verb in ("ground", "palette", "calm"):
        return alone
    if target.whole or target.noun in _PHOTO:
        looks = change.verb in ("style", "light", "matter", "swap") and not _laid(work)
        return looks and (alone or target.noun not in _SHEET)
    found = find(target, work.sight, work.sitting.recent).things
    return bool(found) and all(one.id in picture.ids for one in found)


def left(work: Work) -> bool:
    """Whether a change with which nothing could be done may be about what a painting shows."""
    change, target = work.change, work.change.target
    picture = _picture(work)
    if picture is None or work.edits or work.compose or change.verb in (*_NEVER, "paint"):
        return False
    if _typed(work) or (target.whole and _laid(work)):
        return False
    found = find(target, work.sight, work.sitting.recent)
    if target.recent:
        return not _laid(work)
    return not found.doubt and all(one.id in picture.ids for one in found.things)


def _typed(work: Work) -> bool:
    """Whether words and layout are spoken of."""
    change, target = work.change, work.change.target
    if target.quoted or (change.by is not None and change.by.quoted):
        return True
    if target.role is not None and target.role not in _SEEN:
        return True
    return _TYPE.search(change.said.lower()) is not None


def _laid(work: Work) -> bool:
    """Whether a change is one of a layer as such: its size, where it stands."""
    change = work.change
    if change.verb in ("move", "turn", "flip", "remove"):
        return change.target.whole or change.target.noun in _PHOTO
    asked = {*change.more, *({"size"} if change.factor is not None else ())}
    other = bool(change.noun) or change.look.colour is not None
    return bool(asked) and asked <= _LAID and not other


def _covers(work: Work, picture: Painting) -> bool:
    width, height = work.document.size
    return bool(picture.seen.box.area >= _COVERS * width * height)


# -- which ---------------------------------------------------------------------------------


def _picture(work: Work) -> Painting | None:
    """Return the painting a change is about: the one it points at, else the largest."""
    every = list(paintings(work))
    spoken = {one.id for one in find(work.change.target, work.sight, work.sitting.recent).things}
    about = [one for one in every if one.ids & spoken]
    return max(about or every, key=lambda one: one.seen.box.area, default=None)


def paintings(work: Work) -> Iterator[Painting]:
    """Yield the pictures models painted that can be painted over."""
    yield from _among(work, work.document.layers, None, laid=False)


def _among(
    work: Work, layers: tuple[Layer, ...], into: str | None, *, laid: bool
) -> Iterator[Painting]:
    index = 0
    while index < len(layers):
        layer = layers[index]
        if isinstance(layer, Group):
            yield from _among(work, layer.children, layer.id, laid=layer.layout is not None)
        elif (
            isinstance(layer, Generated) and layer.task != "layers" and layer.id in work.sight.by_id
        ):
            laid_on = _over(layer, layers[index + 1 :])
            if layer.box is not None and not laid and not layer.rotate:
                yield Painting(layer, laid_on, into, index, work.sight.by_id[layer.id])
            index += len(laid_on)
        index += 1


def _over(base: Generated, above: tuple[Layer, ...]) -> tuple[Generated, ...]:
    """Return the edits that lie on a painting."""
    out: list[Generated] = []
    for layer in above:
        if not over(layer, base):
            break
        assert isinstance(layer, Generated)
        out.append(layer)
    return tuple(out)


# -- how -----------------------------------------------------------------------------------


def paint(work: Work) -> bool:
    """Have a model do what is said; return whether one could be found."""
    picture, said = _picture(work), work.change.text if work.change.verb == "paint" else None
    said = said or work.change.said
    if picture is None or _TALK.fullmatch(said.lower().strip()):
        return False
    if _again(work, picture, said):
        return True
    edits = _hand(work, picture, "edit", said)
    if edits is not None:
        _laid_over(work, picture, said, edits)
    elif not _told_otherwise(work, picture, said):
        return False
    target = Target(phrase=said, ids=(picture.base.id,))
    work.change = work.change.but(verb="paint", text=said, target=target, brief=None)
    work.about = (picture.seen,)
    return True


def _again(work: Work, picture: Painting, said: str) -> bool:
    """Whether the same clause was done already, in this turn: some are read as two changes."""
    top = picture.top
    return top.id in work.sitting.fresh and top.name.split("; ")[-1] == said


@dataclass(frozen=True, slots=True)
class _Hand:
    """Who paints. model: None where the engine asked for tells nothing of its models."""

    model: str | None
    card: ModelCard | None = None


def _hand(work: Work, picture: Painting, task: Task, said: str) -> _Hand | None:
    """Return the model for a task: the one asked for, else the one that painted the picture, else
    the best that is ready."""
    asked, world = work.sitting.by or work.sitting.request, work.world
    engine = asked.engine if asked is not None else "auto"
    record = world.engines().get(engine)
    if record is not None and "job:*" in record.paints:
        return _Hand(picture.base.model)
    if record is not None and not generative(record):
        return None
    if record is not None and not record.models:
        return _Hand(None) if record.ready else None
    needs = _needs(picture, task, said)
    for name in (asked.model if asked is not None else None, picture.base.model):
        found = card_of(world, name, engine) if name is not None else None
        if found is not None and found[1].ready and task in found[1].tasks:
            if name == picture.base.model and not suits(found[1], needs):
                continue
            return _Hand(found[1].name, found[1])
    card = choose(needs, world, engine)
    return _Hand(card.name, card) if card is not None else None


def _needs(picture: Painting, task: Task, said: str) -> Needs:
    base = picture.base
    assert base.box is not None
    size = Size(max(1, round(base.box.width)), max(1, round(base.box.height)))
    people = PEOPLE.search(f"{said} {base.prompt}".lower()) is not None
    if task != "edit":
        return Needs.of(base, size).but(task=task, people=people)
    return Needs(task="edit", size=size, people=people, tier=tier(base.quality))


def _laid_over(work: Work, picture: Painting, said: str, hand: _Hand) -> None:
    """Lay an edit over a painting and what was painted over it before."""
    base, top = picture.base, picture.top
    layer = Generated(
        id=_free(work, base.id), name=said, role=base.role, box=base.box, clip=base.clip,
        task="edit", prompt=_words(work, picture, said), model=hand.model, quality=base.quality,
    )  # fmt: skip
    one = joined(top, layer) if top.id in work.sitting.fresh else None
    if one is not None:
        work.do(Replace(layer=one.id, by=one))
        return
    index = picture.index + 1 + len(picture.over)
    work.do(Insert(layer=layer, into=picture.into, index=index), layer.id)


def _words(work: Work, picture: Painting, said: str) -> str:
    """Return an edit as the model is told it, with what 'it' is where that was said before."""
    words = instructed(said)
    recent, change = work.sitting.recent, work.change
    of_it = bool(change.look.colour or change.more or change.verb in ("move", "remove", "turn"))
    before = recent.phrase if recent is not None and set(recent.ids) & picture.ids else ""
    if change.target.recent and of_it and before:
        words = f"{words} “{change.target.phrase or 'it'}” is what this was about: “{before}”."
    return f"{words} {'Keep all lettering as it is.' if picture.base.lettering else 'No new text.'}"


def _told_otherwise(work: Work, picture: Painting, said: str) -> bool:
    """Have the painting painted anew from the same seed, told otherwise, where that can be said."""
    base, hand = picture.base, _hand(work, picture, picture.base.task, said)
    if hand is None:
        return False
    new = retold(base, said, excludes=hand.card is None or hand.card.negative)
    if new is None:
        return False
    work.replace(new.but(model=hand.model or base.model))
    work.named += sorted(picture.ids)
    work.note(
        f"{said!r}: no model that is ready edits pictures, so it is painted anew from the same seed"
        f" and other details may change; for edits install "
        f"{advice(_needs(picture, 'edit', said), work.world)}"
    )
    return True


def _free(work: Work, stem: str) -> str:
    taken = {layer.id for layer in work.document.walk()}
    count = 1
    while f"{stem}-over-{count}" in taken:
        count += 1
    return f"{stem}-over-{count}"


def lacking(work: Work) -> str:
    """Return what to install for what is said of a painting; '' where it is not about one."""
    picture, said = _picture(work), work.change.said
    if picture is None or _TALK.fullmatch(said.lower().strip()):
        return ""
    asked = work.sitting.by or work.sitting.request
    record = work.world.engines().get(asked.engine) if asked is not None else None
    if record is not None and not generative(record):
        return ""
    needs = _needs(picture, "edit", said)
    return f"; a generative model could: install {advice(needs, work.world)}"


# -- kept together -------------------------------------------------------------------------


def together(work: Work) -> None:
    """Move, enlarge and take away what is painted over a picture with the picture."""
    done = list(work.edits)
    for picture in paintings(work):
        for edit in done:
            if edit.named[:1] == (picture.base.id,) and picture.over:
                _follow(work, picture, edit)


def _follow(work: Work, picture: Painting, edit: object) -> None:
    old = picture.base.box
    assert old is not None
    if isinstance(edit, Remove):
        at = work.edits.index(edit)
        work.edits[at:at] = [Remove(layer=one.id) for one in reversed(picture.over)]
        work.named += [one.id for one in picture.over]
        return
    new: Box | None = None
    if isinstance(edit, Replace):
        new = edit.by.box
    elif isinstance(edit, Place) and "box" in edit.values:
        new = Box(*edit.values["box"])
    if new is None or new == old:
        return
    x, y = new.width / old.width, new.height / old.height
    at_new = Affine(x, 0, 0, y, new.x - x * old.x, new.y - y * old.y)
    for one in picture.over:
        work.do(Replace(layer=one.id, by=moulded(one, at_new)))
