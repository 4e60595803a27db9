"""The other half of the product on one page: read → find → edit or compose anew → hold → paint.

An instruction becomes a turn of a History. Edits touch the layers it names; where those stand in a
stack, all others are held where they were. What concerns the sheet as a whole is composed anew from
the same strings, colours and type, and what was revised before is carried over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from limner import darkroom, pipeline
from limner.basics.errors import BadPrompt
from limner.composing import RECOLOUR, Proof, compose, prove
from limner.document.artwork import Artwork
from limner.document.brief import Brief, Span, Use
from limner.document.document import Document, walk
from limner.document.edit import Edit
from limner.document.edits.hold import Hold
from limner.document.edits.insert import Insert
from limner.document.edits.recompose import Recompose
from limner.document.edits.replace import Replace
from limner.document.edits.rewrite import Rewrite
from limner.document.history import History, Turn
from limner.document.instruction import Change, Instruction, Target
from limner.document.layer import Held, Layer
from limner.document.layers.group import Group
from limner.document.request import Request
from limner.pipeline import Clock
from limner.ports.planner import Likeness, Plan, Planner, Revision, Sitting
from limner.ports.world import World, unseen
from limner.stages.brief.instruction import read_instruction
from limner.stages.brief.reference import glances, recoloured, used
from limner.stages.brief.uses import apart
from limner.stages.layout import layout
from limner.stages.layout.hold import steady
from limner.stages.plan import RulesPlanner
from limner.stages.plan.kind import kinds
from limner.stages.plan.marks import marked
from limner.stages.render import render, settle
from limner.stages.upload import clean

STEPS = frozenset({"undo", "redo", "first"})
"""Verbs that walk through the history."""
CARRIED = frozenset({
    "style", "move", "turn", "flip", "light", "camera", "film", "swap", "setting", "paint",
})  # fmt: skip
"""Verbs done again on a new composition; others are in the brief it is composed from."""
MENDS = 3


@dataclass
class Draft:
    """A turn in the making."""

    history: History
    document: Document
    brief: Brief | None
    request: Request | None
    by: Request | None = None
    edits: list[Edit] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    @classmethod
    def on(cls, history: History, by: Request | None = None) -> Draft:
        """Begin a turn. by: the request it came with."""
        return cls(history, history.document, history.brief, history.request, by)

    def sitting(self, world: World) -> Sitting:
        """Return the picture as it stands, laid out."""
        return Sitting(
            document=self.document, frame=layout(self.document, world), brief=self.brief,
            request=self.request, likeness=_likeness(self.history, self.document),
            recent=self.recent, by=self.by,
            fresh=tuple(edit.layer.id for edit in self.edits if isinstance(edit, Insert)),
        )  # fmt: skip

    @property
    def recent(self) -> Target | None:
        """What was spoken of last, in this turn or before it."""
        changes = [c for turn in self.history.done for c in turn.changes] + self.changes
        return next((c.target for c in reversed(changes) if c.target.ids or c.target.words), None)

    def do(self, edits: Iterable[Edit]) -> None:
        """Make edits."""
        for edit in edits:
            self.document = edit.apply(self.document)
            self.edits.append(edit)

    def turn(self, said: str) -> Turn:
        """Return the turn."""
        brief = self.brief if self.brief != self.history.brief else None
        request = self.request if self.request != self.history.request else None
        return Turn(
            said=said, changes=tuple(self.changes), edits=tuple(self.edits), brief=brief,
            request=request, notes=tuple(self.notes),
        )  # fmt: skip


async def revise(
    history: History, said: str, request: Request, world: World, planner: Planner | None = None
) -> Artwork:
    """Return the picture revised as `said` asks, with its history one turn longer.

    Where nothing could be done the picture is the one before, and its notes say why. request: how
    it is to be written. Raises BadPrompt for text that cannot be read.
    """
    if darkroom.photographic(history.document) and not _walks(said):
        return await darkroom.develop(history, said, request, world, planner)
    clock, planner = Clock(), planner or RulesPlanner()
    shown, rest, told = await _shown(history, said, request, world, planner)
    after, notes, named = (shown, list[str](), set[str]())
    if rest.strip():
        after, notes, named = await revised(shown, rest, world, planner, request)
    notes = [*told, *notes]
    clock.lap("read")
    named = named if after.done and after != history else set()
    return await painted(after, notes, request, world, named, clock)


async def draw(request: Request, world: World) -> Artwork:
    """Draw a picture and change it as its request says, in one turn of its history.

    Raises BadPrompt where nothing of it can be done.
    """
    if request.then is None:
        return await pipeline.draw(request, world)
    plain = request.but(then=None)
    first = await pipeline.draw(plain.but(format="json"), world)
    assert first.history is not None
    history, notes, touched = await carried_out(
        first.history, request.then, world, RulesPlanner(), plain
    )
    if history == first.history:
        raise BadPrompt(f"{request.then.text!r} cannot be done: {'; '.join(notes)}.")
    before = [note for note in first.notes if note not in notes]
    return await painted(history, [*before, *notes], plain, world, touched)


async def painted(
    history: History,
    notes: Sequence[str],
    request: Request,
    world: World,
    named: set[str] | frozenset[str] = frozenset(),
    clock: Clock | None = None,
) -> Artwork:
    """Paint a history as it stands. named: layers whose words may be made readable by its last
    turn, where they are not."""
    clock = clock or Clock()
    brief = _asked(history, request)
    plan = Plan(document=history.document, notes=tuple(notes))
    proof = await prove(plan, brief, world, request.engine)
    if named:
        proof, history = await _mended(proof, history, named, request, world)
    clock.lap("compose")
    return await pipeline.paint(proof, brief, request, world, clock, history)


def _asked(history: History, request: Request) -> Brief:
    """Return what the picture is asked to be; its reading was remarked on when it was drawn."""
    brief = history.brief or pipeline.brief_of(history.document, request.prompt)
    return brief.but(notes=())


def _walks(said: str) -> bool:
    return any(change.verb in STEPS for change in read_instruction(said).changes)


async def revised(
    history: History, said: str, world: World, planner: Planner, by: Request | None = None
) -> tuple[History, list[str], set[str]]:
    """Return the history after what was said, what there is to say, and the layers it named."""
    return await carried_out(history, read_instruction(said), world, planner, by)


async def carried_out(
    history: History,
    instruction: Instruction,
    world: World,
    planner: Planner,
    by: Request | None = None,
) -> tuple[History, list[str], set[str]]:
    """Return the history after an instruction, what there is to say, and the layers it named.

    by: the request it came with, which may say who paints.
    """
    said = instruction.text
    notes = [note.text for note in instruction.notes if note.span is None]
    draft = Draft.on(history, by)
    for change in _orders(instruction):
        if change.verb in STEPS:
            history = _kept(draft, said)
            walked = _walked(history, change)
            if walked == history:
                notes.append(
                    f"there is nothing to {change.verb if change.verb != 'first' else 'undo'}"
                )
            history = walked
            draft = Draft.on(history, by)
            continue
        await _one(draft, change, world, planner)
        notes += draft.notes[len([n for n in notes if n in draft.notes]) :]
    return _kept(draft, said), list(dict.fromkeys([*notes, *draft.notes])), draft.named


def _orders(instruction: Instruction) -> Iterator[Change]:
    """Yield the changes of an instruction, and what was not understood as words for a model, in the
    order they were said."""
    spans = [note.span for note in instruction.notes if note.span is not None]
    lost = [(span, instruction.text[span.start : span.end]) for span in spans]
    for change in instruction.changes:
        while lost and change.span is not None and lost[0][0].start < change.span.start:
            yield _told(*lost.pop(0))
        yield change
    for span, words in lost:
        yield _told(span, words)


def _told(span: Span, words: str) -> Change:
    return Change(verb="paint", text=words, said=words, span=span)


def _kept(draft: Draft, said: str) -> History:
    return draft.history.apply(draft.turn(said)) if draft.edits else draft.history


def _walked(history: History, change: Change) -> History:
    times = int(change.number or 1)
    if change.verb == "first":
        return history.first()
    return history.undo(times) if change.verb == "undo" else history.redo(times)


async def _one(draft: Draft, change: Change, world: World, planner: Planner) -> None:
    """Make one change in the draft."""
    revision = planner.revise(draft.sitting(world), change, world)
    draft.notes += revision.notes
    if revision.empty:
        return
    draft.brief = revision.brief or draft.brief
    draft.request = revision.request or draft.request
    if revision.compose:
        await _composed(draft, revision, world, planner)
    else:
        _edited(draft, revision, world)
    draft.changes.append(revision.change)


def _edited(draft: Draft, revision: Revision, world: World) -> None:
    """Make edits, and hold all they do not name."""
    before = draft.document
    if revision.loose:
        draft.do(_released(draft.document, revision.named))
    draft.do(revision.edits)
    named = frozenset(revision.named)
    if revision.loose:
        named |= _stacks(draft.document, named) | _stacks(before, named)
    hold, moved = steady(before, draft.document, named, world)
    if hold is not None:
        draft.do([hold])
    if moved:
        draft.notes.append(f"made room: {', '.join(moved)} moved")
    draft.named |= named | set(moved)


def _released(document: Document, named: Sequence[str]) -> list[Edit]:
    """Return what lets the neighbours of the named layers move again, where they were held."""
    free = _stacks(document, frozenset(named))
    held: dict[str, Held | None] = {
        la.id: None for la in document.walk() if la.id in free and la.flow.held is not None
    }
    return [Hold(held=held)] if held else []


def _stacks(document: Document, named: frozenset[str]) -> frozenset[str]:
    """Return all that is in the outermost groups the named layers stand in."""
    out: set[str] = set()
    for layer in document.layers:
        if isinstance(layer, Group):
            inside = {one.id for one in walk(layer.children)}
            out |= inside if named & inside else set()
    return frozenset(out)


# -- pictures handed over ------------------------------------------------------------------


async def _shown(
    history: History, said: str, request: Request, world: World, planner: Planner
) -> tuple[History, str, list[str]]:
    """Return the history after what is said of pictures handed over, the rest of it, and notes.

    Their colours, style, layout and texture have the picture composed anew; logos are laid on it.
    """
    names = request.references
    if not names or not said.strip():
        return history, said, []
    names = tuple(clean(name, world.blobs) for name in names)
    glanced = glances(names, world.blobs, request.reference_names)
    found, rest = apart(said, len(names), glanced)
    taken = tuple(use for use in found if use.kind not in ("place", "cast"))
    if not found:
        return history, said, []
    draft = Draft.on(history)
    if taken and (draft.brief is None or _likeness(history, draft.document) is None):
        draft.notes.append("how this picture was asked for is not known: it cannot take a style")
    elif taken:
        assert draft.brief is not None
        draft.brief = used(draft.brief, taken, names, world.blobs)
        draft.brief = recoloured(draft.brief, names, world.blobs)
        again = Revision(change=Change(verb="palette", said=said), compose="a picture handed over")
        await _composed(draft, again, world, planner)
    marks = {use: names[use.position - 1] for use in found if use.kind == "place"}
    if marks:
        await _laid_on(draft, marks, request, world)
    return _kept(draft, said), rest, draft.notes


async def _laid_on(draft: Draft, marks: dict[Use, str], request: Request, world: World) -> None:
    """Lay logos and pictures on top, unaltered, where they cover no words."""
    frame, _ = await settle(layout(draft.document, world), world, engine=request.engine)
    seen, _ = await render(frame, unseen(world), engine=request.engine)
    document, notes = marked(draft.document, frame, seen, marks, world.blobs)
    taken = {layer.id for layer in draft.document.layers}
    for layer in document.layers[len(draft.document.layers) :]:
        name = layer.id
        while name in taken:
            name += "+"
        draft.do([Insert(layer=layer.but(id=name), index=len(draft.document.layers))])
        taken.add(name)
    draft.notes += notes


# -- composing anew ------------------------------------------------------------------------


async def _composed(draft: Draft, revision: Revision, world: World, planner: Planner) -> None:
    """Compose the picture anew from what is asked now, and carry over what was revised before."""
    like = _likeness(draft.history, draft.document)
    assert draft.brief is not None
    assert draft.request is not None
    proof = await compose(draft.brief, draft.request, world, planner, like)
    draft.notes += [note for note in proof.plan.notes if note not in draft.notes]
    draft.do([Recompose(by=proof.plan.document, why=revision.compose)])
    draft.named |= {layer.id for layer in draft.document.walk()}
    for change in list(_carried(draft)):
        again = planner.revise(draft.sitting(world), change, world)
        if not again.compose and again.edits:
            _edited(draft, again, world)
        else:
            draft.notes.append(f"not carried over: {change.said!r}")


def _carried(draft: Draft) -> Iterator[Change]:
    """Yield the changes so far that a composition does not know of, their targets by their present
    words."""
    turns = [*draft.history.done, draft.turn("")]
    said = [(change, number) for number, turn in enumerate(turns) for change in turn.changes]
    for change, number in said:
        if change.verb not in CARRIED:
            continue
        renamed = _renamed(turns[number:])
        words = tuple(renamed.get(w, w) for w in change.target.words)
        yield change.but(target=change.target.but(words=words))


def _renamed(turns: Sequence[Turn]) -> dict[str, str]:
    """Return the words some turns replaced, with those that came in their place."""
    out: dict[str, str] = {}
    for turn in turns:
        old = {e.layer: e.text for e in turn.undo if isinstance(e, Rewrite)}
        for edit in turn.edits:
            if isinstance(edit, Rewrite) and edit.layer in old:
                out = {k: edit.text if v == old[edit.layer] else v for k, v in out.items()}
                out.setdefault(old[edit.layer], edit.text)
    return out


def _likeness(history: History, document: Document) -> Likeness | None:
    if history.origin is None or history.order is None or document.kind not in kinds():
        return None
    own = Likeness(brief=history.origin, request=history.order)
    like = pipeline.led(history.origin, history.order) or own
    return like.but(kind=document.kind, composition=document.composition)


# -- mending -------------------------------------------------------------------------------


async def _mended(
    proof: Proof,
    history: History,
    named: set[str] | frozenset[str],
    request: Request,
    world: World,
) -> tuple[Proof, History]:
    """Make named words that do not read where they are now readable, within the same turn."""
    planner, brief = RulesPlanner(), _asked(history, request)
    for attempt in range(1, MENDS + 1):
        misfits = tuple(m for m in proof.misfits if m.check in RECOLOUR and m.layer in named)
        if not misfits:
            break
        plan = planner.mend(proof.plan, misfits, attempt)
        edits = tuple(_replaced(history.document.layers, plan.document.layers))
        last = history.done[-1]
        back = history.undo().but(undone=())
        history = back.apply(last.but(edits=(*last.edits, *edits)))
        told = f"{', '.join(m.layer for m in misfits)}: moved to a shade that reads there"
        notes = tuple(dict.fromkeys((*proof.plan.notes, told)))
        plan = plan.but(document=history.document, notes=notes)
        proof = await prove(plan, brief, world, request.engine)
    return proof, history


def _replaced(old: tuple[Layer, ...], new: tuple[Layer, ...]) -> Iterator[Edit]:
    """Yield what makes `new` of `old`, which holds the same layers in the same order."""
    for one, other in zip(old, new, strict=True):
        if one == other:
            continue
        if isinstance(one, Group) and isinstance(other, Group):
            inner = [child.id for child in one.children] == [child.id for child in other.children]
            if inner and one.but(children=other.children) == other:
                yield from _replaced(one.children, other.children)
                continue
        yield Replace(layer=one.id, by=other)
