"""What concerns the sheet as a whole, and so is composed anew: format, ground, colours."""

from __future__ import annotations

from limner.basics.errors import BadSize
from limner.basics.geometry import Size
from limner.document.brief import Palette
from limner.document.edits.canvas import Canvas
from limner.stages.plan.revising.tints import colours_of, stepped
from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.work import Work
from limner.stages.plan.size import resized

VERBS = ("reframe", "ground", "palette")


def make(work: Work) -> None:
    """Ask for another sheet, and have it composed from the same strings."""
    {"reframe": _reframe, "ground": _ground, "palette": _palette}[work.change.verb](work)


def _reframe(work: Work) -> None:
    change, document = work.change, work.document
    try:
        size = (
            Size(*change.size) if change.size else resized(document.size, change.aspect or (1, 1))
        )
    except BadSize as error:
        work.note(str(error))
        return
    if size == document.size:
        work.note(f"it is {size} already")
        return
    request = work.sitting.request
    if request is not None:
        work.request = request.but(size=size)
        work.ask(size=None, aspect=None)
    work.anew(f"{size.width} × {size.height}")


def _ground(work: Work) -> None:
    """Ask for another ground: its colour, or none at all."""
    change = work.change
    request = work.request or work.sitting.request
    if change.noun == "transparent":
        if request is not None:
            work.request = request.but(background="transparent")
        work.anew("a clear ground")
        return
    colours = change.colours
    if not colours and change.more:
        now = colours_of(work.document.background)
        colours = (stepped(now[0][:7], change.more),) if now else ()
    if not colours:
        work.note(f"no colour was given for the background: {change.said!r}")
        return
    if scene.scenes(work) and scene.toned(work, colours[0]):
        return
    brief = work.sitting.brief
    if brief is None or work.sitting.likeness is None:
        work.do(Canvas(size=work.document.size, background=colours[0]))
        work.named += [one.id for one in work.sight.texts]
        return
    palette = brief.palette.colours or _accents(work)
    others = tuple(c for c in palette if c not in (brief.ground, *colours))
    asked = Palette(colours=(colours[0], *colours[1:], *others))
    work.ask(palette=asked, ground=colours[0])
    if request is not None and request.background == "transparent":
        work.request = request.but(background="auto")
    work.anew(f"a {change.noun or 'new'} ground")


def _accents(work: Work) -> tuple[str, ...]:
    """Return the colours that call in the picture, where none were asked for."""
    scheme = work.scheme()
    return (scheme.accent, scheme.second) if scheme is not None else ()


def _palette(work: Work) -> None:
    """Ask for other colours; the ground goes with them."""
    change = work.change
    moods = tuple(change.noun.split()) if not change.colours else ()
    work.ask(palette=Palette(colours=change.colours, moods=moods), ground=None)
    work.anew(f"colours: {change.noun}")
