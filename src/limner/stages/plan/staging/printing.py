"""Printing: every string of a brief onto the thing it belongs to, exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.geometry import Size
from limner.document.brief import Copy
from limner.document.layers.picture import Picture
from limner.document.layers.scene import Matter, SceneObject, Sheet
from limner.solids.solid import Area, solid
from limner.stages.plan.staging import catalogue, labels, screens, setting, signs, words
from limner.stages.plan.staging.cast import Cast
from limner.stages.plan.staging.desk import sheet_size
from limner.stages.plan.staging.wanted import Wanted
from limner.stages.plan.staging.words import bag

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

PACKS = bag("""
    dropper-bottle pump-bottle spray-bottle wine-bottle beer-bottle jar preserve-jar tube can
    tin pouch carton gift-box candle soap incense perfume-bottle coffee-bag bath-bomb
""")
LETTERED = frozenset(["neon-sign", "channel-letters"])
SCREENS = frozenset(["phone", "tablet", "laptop", "monitor"])
_FLAT = {
    "billboard": signs.billboard, "framed-print": signs.poster, "wall-poster": signs.poster,
    "canvas-print": signs.poster, "book": signs.cover, "magazine": signs.cover,
    "menu-board": signs.menu, "a-frame-sign": signs.menu, "board-sign": signs.board,
    "lightbox-sign": signs.lightbox, "shop-front": signs.raised,
    "street-sign": signs.enamel,
}  # fmt: skip
_SHOWN = frozenset(["framed-print", "canvas-print", "wall-poster", *SCREENS, "billboard"])
"""Things that show a picture the caller hands over."""
OVERLAID = frozenset({"headline", "subhead", "cta", "price", "date", "time", "venue", "contact"})
"""Roles of words that are set over a photograph where no thing was named to carry them."""


def print_on(design: Design, cast: Cast, scale: float) -> list[Copy]:
    """Print what belongs on things; return the strings that stand over the picture instead.

    scale: about how many pixels of the picture show a metre.
    """
    waiting = _assigned(design, cast)
    for item, ids in cast.of:
        alike = design.rng.getstate()
        for i, name in enumerate(ids):
            design.rng.setstate(alike)  # packs of one range have one design
            mine = _share(design.brief.prompt, item.copies, len(ids), i)
            thing = _fielded(item, _flavoured(cast.find(name), mine), mine)
            cast.change(thing)
            if mine or _wants_print(cast, item, thing):
                cast.change(_printed(design, item, thing, mine, scale))
    design.content.rest()
    return waiting


def _assigned(design: Design, cast: Cast) -> list[Copy]:
    """Give strings nobody named a carrier for to a thing; return those that none can bear."""
    waiting: list[Copy] = []
    previous: Wanted | None = None
    bearers = [item for item, ids in cast.of if _bears(cast.find(ids[0]))]
    for item, ids in cast.of:
        if item.copies and not _bears(cast.find(ids[0])):
            waiting += item.copies
            item.copies = []
    for copy in design.brief.strings:
        owner = next((i for i, _ in cast.of if copy in i.copies), None)
        if owner is not None:
            previous = owner
            continue
        if copy in waiting:
            continue
        near = previous if previous is not None else (bearers[0] if bearers else None)
        overlaid = copy.role in OVERLAID and copy.carrier is None
        if near is None or (overlaid and not _only(design)):
            waiting.append(copy)
        else:
            near.copies.append(copy)
    return waiting


def _only(design: Design) -> bool:
    """Whether the one string there is must be the sign's or the label's."""
    return len(design.brief.strings) == 1 and design.brief.kind not in ("photograph", "landscape")


def _bears(thing: SceneObject) -> bool:
    return bool(catalogue.of(thing.kind).area) and not thing.prints


def _share(prompt: str, copies: Sequence[Copy], count: int, index: int) -> list[Copy]:
    """Return what one of a group carries: one label each, else the first has all."""
    if count > 1 and len(copies) == count:
        return [copies[index]]
    told = _labels(prompt, copies)
    if count > 1 and len(told) == count:
        return told[index]
    return list(copies) if index == 0 else []


def _labels(prompt: str, copies: Sequence[Copy]) -> list[list[Copy]]:
    """Return strings by the label they were told in: 'LIMA Sparkling' is brand and product."""
    out: list[list[Copy]] = []
    for copy in copies:
        last = out[-1][-1] if out else None
        if last is not None and last.span is not None and copy.span is not None:
            between = prompt[last.span.end : copy.span.start]
            if len(between) < 4 and not between.strip(" ,·|–—-"):
                out[-1].append(copy)
                continue
        out.append([copy])
    return out


def _flavoured(thing: SceneObject, copies: Sequence[Copy]) -> SceneObject:
    """Return a jar of preserves with in it what its label says."""
    if thing.kind != "preserve-jar" or "content" in thing.matter:
        return thing
    colour = _taste(copies)
    if colour is None:
        return thing
    own = catalogue.of(thing.kind).matter["content"]
    if colour in _SAVOURY:
        own = own.but(name="juice")
    return thing.but(matter={**thing.matter, "content": own.but(colour=colour)})


_SAVOURY = frozenset(words.FLAVOURS[name] for name in ("tomato", "pickle"))
"""Colours of preserves that are not clear."""


def _fielded(item: Wanted, thing: SceneObject, copies: Sequence[Copy]) -> SceneObject:
    """Return a carton nobody gave a colour in that of what it holds: its board is printed so."""
    taste = _taste(copies)
    if thing.kind != "carton" or taste is None or item.colours:
        return thing
    own = _body_matter(thing)
    if own.name != catalogue.of("carton").matter["body"].name:
        return thing
    return thing.but(matter={**thing.matter, "body": own.but(colour=taste)})


def _taste(copies: Sequence[Copy]) -> str | None:
    """Return the colour of the fruit or flavour a label names, None where it names none."""
    said = {w for c in copies for w in catalogue.split(c.text)}
    return next((words.FLAVOURS[w] for w in words.FLAVOURS if w in said), None)


def _scent(copies: Sequence[Copy]) -> str | None:
    """Return the colour of what a label says it smells of or is for, None where it says none."""
    said = {w for c in copies for w in catalogue.split(c.text)}
    return next((colour for cues, colour in words.SCENTS if said & cues), _taste(copies))


def _wants_print(cast: Cast, item: Wanted, thing: SceneObject) -> bool:
    """Whether a thing without words is printed too: packs beside labelled ones, screens."""
    if not _bears(thing):
        return False
    if thing.kind in SCREENS or (thing.kind in _SHOWN and thing.kind != "billboard"):
        return True
    if thing.kind == "book":
        return True
    plain = {"plain", "blank", "unlabelled", "unlabeled", "unbranded"} & set(item.attributes)
    return thing.kind in PACKS and not plain and any(i.copies for i, _ in cast.of)


# -- one thing -------------------------------------------------------------------------


def _printed(
    design: Design, item: Wanted, thing: SceneObject, copies: list[Copy], scale: float
) -> SceneObject:
    """Return a thing with its words, or its marks, on the area they go to."""
    kind = catalogue.of(thing.kind)
    if thing.kind in LETTERED:
        return _lettered(design, thing, copies)
    area = _area(thing, kind.area)
    size = sheet_size(area.width, area.height)
    if design.pictures and not copies and thing.kind in _SHOWN:
        sheet = _picture(design, size)
    elif thing.kind in SCREENS:
        sheet = screens.screen(design, thing.kind, copies, _screen_size(area))
    elif thing.kind in _FLAT:
        own = _body_matter(thing)
        wood = own.name in words.TINTS and own.name not in ("paint", "plastic", "steel")
        if thing.kind == "board-sign" and wood:
            sheet = signs.wooden(design, copies, size, own.colour or words.TINTS[own.name])
        else:
            ground = _ground(item, thing) or _grounded(design, thing)
            sheet = _FLAT[thing.kind](design, copies, size, ground)
    elif thing.kind in PACKS:
        seen = smallest(design) / max(1e-6, scale * area.width / size.width)
        sheet = labels.label(design, copies, size, _stock(design, thing, copies), seen)
    else:
        sheet = signs.printed(design, copies, size, _body(thing))
    return thing.but(prints={**thing.prints, kind.area: sheet})


def _area(thing: SceneObject, name: str) -> Area:
    """Return the printed area of a thing, its front's shape where its mesh tells none."""
    area = solid(thing.kind, thing.size, thing.options).areas.get(name)
    if area is not None and area.width > 0.002 and area.height > 0.002:
        return Area(*(float(v) for v in area))
    w, _, h = thing.size or catalogue.of(thing.kind).size
    return Area(0.0, 0.0, 0.7 * w, 0.5 * h)


def _lettered(design: Design, thing: SceneObject, copies: list[Copy]) -> SceneObject:
    """Return a sign of letters, sized to its words."""
    kind = catalogue.of(thing.kind)
    if not copies:
        return thing
    neon = thing.kind == "neon-sign"
    sheet, (width, height) = signs.letters(
        design, copies, neon=neon, most=(1.7, 0.95) if neon else (2.2, 0.7)
    )
    cut = thing.matter.get("face")
    if cut is not None and cut.name in _CUT:
        options = {**thing.options, "metal": cut.name}
        return thing.but(size=(width, kind.size[1], height), prints={kind.area: sheet},
                         options=options)  # fmt: skip
    return thing.but(size=(width, kind.size[1], height), prints={kind.area: sheet})


_CUT = frozenset(["brass", "bronze", "copper", "steel", "gold", "chrome", "aluminium"])
"""Metals letters are cut from where that is said."""


def _screen_size(area: Area) -> Size:
    """Return a screen's sheet: as wide as such screens are, so that type is in scale."""
    longer = 1400 if area.width > area.height else 1500
    return sheet_size(area.width, area.height, longer)


def _ground(item: Wanted, thing: SceneObject) -> str | None:
    """Return the colour asked for a flat print's ground; a frame's own colour is the frame's."""
    if thing.kind == "shop-front":
        fascia = thing.matter.get("fascia")
        return fascia.colour if fascia is not None else None
    return item.colours[0] if item.colours and thing.kind != "framed-print" else None


def _grounded(design: Design, thing: SceneObject) -> str | None:
    """Return the picture's ground where that is the sign's: 'in white on coral'."""
    return design.brief.ground if thing.kind in _GROUNDED else None


_GROUNDED = frozenset(["billboard", "board-sign", "lightbox-sign", "menu-board", "a-frame-sign"])


def _body_matter(thing: SceneObject) -> Matter:
    kind = catalogue.of(thing.kind)
    slot = next(iter(kind.matter))
    return thing.matter.get(slot, kind.matter[slot])


def _body(thing: SceneObject) -> str | None:
    return _body_matter(thing).colour


def _stock(design: Design, thing: SceneObject, copies: Sequence[Copy]) -> setting.Stock:
    made = _body_matter(thing)
    glass = (
        made.name in ("glass", "green-glass", "amber-glass", "cobalt-glass")
        and made.finish != "frosted"
    )
    content = thing.matter.get("content") or catalogue.of(thing.kind).matter.get("content")
    colour = made.colour
    if glass and colour is None and content is not None:
        colour = content.colour
    clear = (glass and made.colour is None and made.name == "glass") or thing.kind in _PAPERED
    stock = labels.stock_of(design, colour, glass=glass, clear=clear)
    stock = stock._replace(rounded=thing.kind in _ROUND, called=thing.kind)
    if thing.kind in _DIRECT:
        stock = stock._replace(paper=None, accent=_scent(copies) or stock.accent)
    return stock


def smallest(design: Design) -> float:
    """Return the em in pixels of the picture under which words are not read."""
    return 11.0 if min(design.size) >= 512 else 7.5


_ROUND = bag("""
    dropper-bottle pump-bottle spray-bottle wine-bottle beer-bottle jar preserve-jar can candle
""")
"""Packs whose front turns away to the sides."""
_PAPERED = bag("wine-bottle beer-bottle preserve-jar")
"""Packs whose labels are of paper."""
_DIRECT = bag("carton incense pouch coffee-bag tube gift-box can")
"""Packs printed on their own stock all over the front, without a label of their own."""


def _picture(design: Design, size: Size) -> Sheet:
    from limner.basics.geometry import Box

    layer = Picture(id=design.id("picture"), blob=design.pictures[0], box=Box(0, 0, *size))
    return Sheet(size=size, background="#ffffff", layers=(layer,))
