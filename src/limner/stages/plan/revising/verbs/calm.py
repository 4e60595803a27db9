"""Less: ornaments, textures and repeated drawings go; words stay as they are."""

from __future__ import annotations

from limner.document.edits.insert import Remove
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.revising.sight import Seen
from limner.stages.plan.revising.work import Work

VERBS = ("calm",)
_ADORNING = frozenset(["ornament", "texture", "pattern", "shadow", "light"])


def make(work: Work) -> None:
    """Take away what only adorns; where nothing does, ask for a plainer composition."""
    gone = _adornments(work)
    for one in gone:
        inside = [seen.id for seen in work.sight.below(one.id)]
        work.do(Remove(layer=one.id), *inside)
    brief = work.sitting.brief
    if gone:
        return
    if brief is not None and "minimal" not in brief.styles:
        work.ask(styles=(*brief.styles, "minimal"), ornaments=(), texture=None)
        work.anew("a calmer picture")
    else:
        work.note("nothing in it only adorns: name what should go")


def _adornments(work: Work) -> list[Seen]:
    """Return the layers that only adorn: no words stand on or in them, nothing is told by them."""
    out: list[Seen] = []
    for one in work.sight.things:
        if one.thing is not None or any(one.id == k.id or k.id in one.inside for k in out):
            continue
        if _adorns(work, one):
            out.append(one)
    return [*out, *_repeated(work, out)]


def _adorns(work: Work, one: Seen) -> bool:
    layer = one.layer
    if isinstance(layer, Text):
        return layer.decorative and not one.inside
    if work.sight.words_of(one) or one.role not in _ADORNING | {"backdrop"}:
        return False
    if one.role == "shadow":
        return False
    width, height = work.document.size
    covers = one.box.area > 0.5 * width * height
    if one.role == "backdrop":
        return not covers and not _carries(work, one) and not isinstance(layer, Group)
    rule = isinstance(layer, Shape) and layer.flow.height is not None
    return not rule and not _carries(work, one)


def _carries(work: Work, one: Seen) -> bool:
    """Whether words stand on a filled layer, so that they would lose their ground."""
    fill = getattr(one.layer, "fill", None)
    if fill is None or one.role in ("texture", "ornament"):
        return False
    later = {seen.id: n for n, seen in enumerate(work.sight.things)}
    return any(
        one.box.intersection(t.box).area > 0.2 * t.box.area and later[t.id] > later[one.id]
        for t in work.sight.texts
    )


def _repeated(work: Work, gone: list[Seen]) -> list[Seen]:
    """Return drawings beyond the first where the same one is repeated over the sheet."""
    ids = {one.id for one in gone}
    drawn: dict[str, list[Seen]] = {}
    for one in work.sight.things:
        if (
            isinstance(one.layer, Illustration)
            and not ids & {one.id, *one.inside}
            and not one.inside
        ):
            drawn.setdefault(one.layer.art, []).append(one)
    return [one for many in drawn.values() if len(many) > 2 for one in many[1:]]
