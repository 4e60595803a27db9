"""Flyers: handbills for events, read in the hand rather than across a street.

Takes a headline, subheads, dates and times, venues, prices, a line-up (many strings, or one
with commas), contacts, a call to action and anything else. Facts stand in order, each beside
its icon. A wide sheet takes the poster composition nearest in kind.

Compositions: `pictured` a picture, a title band and a ledger; `dated` a column with the date as
large as it takes; `stub` coupons to tear off below a perforation; `lineup` the names fill the
sheet; `mapped` a street map with the venue at its mark; `split` a slanted cut with a slip of
facts; `leaflet` three folded panels; `pinboard` slips taped to a board.

Example: Event flyer: headline "Night Bites", date "Friday 12 July", venue "Old Tram Depot"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.stages.plan.flyers.facts import LISTED, is_list
from limner.stages.plan.flyers.listed import dated, lineup, stub
from limner.stages.plan.flyers.pictured import leaflet, pictured, split
from limner.stages.plan.flyers.pinned import mapped, pinboard
from limner.stages.plan.kind import Composition, PictureKind
from limner.stages.plan.posters.framed import classical, plate, window
from limner.stages.plan.posters.grids import stacked, swiss, type_
from limner.stages.plan.posters.pictures import scene
from limner.stages.plan.posters.slanted import diagonal

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def _upright(flyer: Composition, poster: Composition) -> Composition:
    """Return a flyer for upright sheets, the nearest poster for wide ones."""

    def compose(design: Design) -> list[Layer]:
        return poster(design) if design.size.aspect > 0.95 else flyer(design)

    compose.__doc__ = flyer.__doc__
    return compose


COMPOSITIONS: dict[str, Composition] = {
    "pictured": _upright(pictured, scene),
    "dated": _upright(dated, swiss),
    "stub": _upright(stub, plate),
    "lineup": _upright(lineup, type_),
    "mapped": _upright(mapped, window),
    "split": _upright(split, diagonal),
    "pinboard": _upright(pinboard, stacked),
    "leaflet": _upright(leaflet, classical),
}


def suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions a brief has the strings for; what it names comes first."""
    roles = {c.role for c in brief.strings}
    listed = sum(c.role in LISTED or c.role == "name" for c in brief.strings) >= 3
    lined = listed or any(is_list(c.text) for c in brief.strings)
    names = [n for n in COMPOSITIONS if n != "lineup" or lined]
    if "venue" not in roles:
        names.remove("mapped")
    if not roles & {"date", "time"}:
        names.remove("dated")
    if "leaflet" in brief.prompt.lower():
        names = ["leaflet", *(n for n in names if n != "leaflet")]
    return tuple(names)


KIND = PictureKind(
    name="event-flyer",
    title="Event flyer",
    compositions=COMPOSITIONS,
    manual=__doc__ or "",
    cues=("flyer", "event flyer", "flier", "handbill", "leaflet", "handout", "event-flyer"),
    size=(1240, 1754),
    moods=("poster", "event"),
    suits=suits,
)
