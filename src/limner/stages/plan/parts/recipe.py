"""Reading a recipe: what among its strings goes in, what is done, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from limner.document.brief import Copy
from limner.stages.plan.parts.leads import in_order, leads

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

PARTS = re.compile(
    r"^(?:ingredients?|you need|you will need|what you need|zutaten|ingrédients?|ingredientes?"
    r"|ingredienti|ингредиенты|składniki|malzemeler|材料|配料|食材|재료)\W*$", re.I
)  # fmt: skip
WORK = re.compile(
    r"^(?:method|directions?|steps?|preparation|instructions?|how to make it|zubereitung"
    r"|préparation|preparación|preparazione|preparo|modo de preparo|приготовление|wykonanie"
    r"|yapılışı|作り方|做法|步骤|만드는 법)\W*$", re.I
)  # fmt: skip
_PARTS_SAID = re.compile(
    r"\b(?:ingredients?|you need|zutaten|ingr[ée]dients?|ingredientes?|ingredienti)\b"
    r"|材料|食材|配料|재료"
)
_WORK_SAID = re.compile(
    r"\b(?:steps?|method|directions?|instructions?|preparation|zubereitung|préparation"
    r"|preparación|preparazione)\b|做法|步骤|作り方|手順|만드는 법"
)
FACT = re.compile(
    r"^(?:serves|makes|yields?|feeds|für|pour|para)\b|^(?:prep|cook|total|ready in|oven)\b"
    r"|^\W*\d+(?:\s*[-–]\s*\d+)?\s*(?:min|mins|minutes?|minuten|h|hrs?|hours?|std|stunden|servings?"
    r"|portions?|portionen|personen|people|persons|kcal|pieces)\b\.?$|^(?:easy|medium|hard)$"
    r"|^\W*\d+\s*(?:h|hrs?|hours?|std|stunden|heures?|horas?|ore)\b\.?,?\s*(?:(?:and|und|et|y|e)\s+)?"
    r"\d+(?:\s*(?:m|min|mins|minutes?|minuten|minutos?|minuti)\b\.?)?$"
    r"|^\W*\d+\s*(?:人分|人份|分钟|分鐘|分|小时|時間)$"
    r"|^[一二三四五六七八九十两]{1,3}(?:人分|人份)$", re.I
)  # fmt: skip
QUANTITY = re.compile(
    r"^(?:(?:about|ca\.?)\s+)?(?:[\d½⅓¼¾⅔⅛./,–-]+\s*)+"
    r"(?:(?:g|kg|mg|ml|cl|dl|l|tbsp|tsp|tbs|cups?|oz|lbs?|pints?|EL|TL|Prise|sprigs?|cloves?|cans?"
    r"|tins?|slices?|sticks?|handfuls?|pinch(?:es)?|bunch(?:es)?)\b\.?)?"
    r"|^(?:an?|one|two|three|half an?|some)\s+(?:pinch|handful|bunch|splash|knob|dash|sprig)s?\b",
    re.I,
)
NUMBERED = re.compile(r"^\s*\(?\d{1,2}\s*[.):]\s+|^\s*step\s+\d", re.I)


@dataclass(slots=True)
class Recipe:
    """The strings of a recipe by what they are."""

    title: Copy | None = None
    sub: list[Copy] = field(default_factory=list)
    facts: list[Copy] = field(default_factory=list)
    parts_head: Copy | None = None
    parts: list[Copy] = field(default_factory=list)
    work_head: Copy | None = None
    work: list[Copy] = field(default_factory=list)


def read_recipe(design: Design) -> Recipe:
    """Sort the strings of the brief, in the order the prompt tells them."""
    said = leads(design.brief)
    copies = in_order(design.brief, design.content.rest())
    r = Recipe()
    r.title = next((c for c in copies if c.role == "headline"), copies[0] if copies else None)
    now = ""
    for copy in copies:
        if copy is r.title:
            continue
        text, lead = copy.text.strip(), said.get(copy.text, "")
        if PARTS.match(text) and r.parts_head is None:
            r.parts_head, now = copy, "parts"
        elif WORK.match(text) and r.work_head is None:
            r.work_head, now = copy, "work"
        elif len(text) <= 26 and FACT.search(text):
            r.facts.append(copy)
        else:
            now = (
                "work" if _WORK_SAID.search(lead) else "parts" if _PARTS_SAID.search(lead) else now
            )
            _sorted_in(r, copy, now)
    return r


def _sorted_in(r: Recipe, copy: Copy, now: str) -> None:
    text = copy.text.strip()
    if now == "work":
        r.work.append(copy)
    elif now == "parts" or (QUANTITY.match(text) and len(text) < 60):
        r.parts.append(copy)
    elif NUMBERED.match(text) or (len(text) > 28 and (r.parts or r.work or r.sub)):
        r.work.append(copy)
    elif not r.sub and not r.parts:
        r.sub.append(copy)
    else:
        (r.parts if len(text) < 28 and not r.work else r.work).append(copy)
