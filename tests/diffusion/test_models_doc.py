"""docs/models.md lists the models as their cards have them; `--accept` writes it anew."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from limner.engines.diffusion.family import families
from limner.ports.models import ModelCard

PAPER = Path(__file__).parents[2] / "docs" / "models.md"
FAMILIES = tuple(families().values())
TASKS = ("generate", "edit", "vary", "inpaint", "outpaint", "layers")


def rows(cells: Iterable[Iterable[str]]) -> str:
    """A table in Markdown; the first row is its head."""
    head, *body = [f"| {' | '.join(row)} |" for row in cells]
    return "\n".join([head, re.sub(r"[^|]+", "---", head), *body])


def letters(card: ModelCard) -> str:
    """How well it letters, in Latin and Chinese."""
    told = [f"{card.lettering[s]:.2f}" if s in card.lettering else "–" for s in ("Latn", "Hans")]
    return " / ".join(told)


def models() -> str:
    """The table of weights."""
    head = ("model", "licence", "commercial", "bf16", "fp8", "nf4", "offload", "steps", "letters")
    return rows([head, *(
        (
            f"[{card.name}](https://huggingface.co/{card.hub})",
            f"[{card.licence.name}]({card.licence.url})",
            {"yes": "yes", "no": "**no**", "terms": "on terms"}[card.licence.commercial],
            *(f"{card.memory[p]:.0f}" for p in ("bf16", "fp8", "nf4", "offload")),
            "/".join(str(card.steps[tier]) for tier in ("low", "medium", "high")),
            letters(card),
        )
        for family in FAMILIES for card in family.cards
    )])  # fmt: skip


def tasks() -> str:
    """The table of what can be asked."""
    head = ("model", *TASKS, "references", "guides", "not wanted", "LoRA", "clear")
    return rows([head, *(
        (
            card.name,
            *("✓" if task in card.tasks else "" for task in TASKS),
            str(card.references or ""),
            ", ".join((*card.conditions, *beside(family.companions, card))),
            *("✓" if has else "" for has in (card.negative, card.loras, card.alpha)),
        )
        for family in FAMILIES for card in family.cards
    )])  # fmt: skip


def beside(companions: object, card: ModelCard) -> tuple[str, ...]:
    """What companions bring, in brackets."""
    fit = "picture" in card.conditions and isinstance(companions, dict)
    return tuple(f"({name})" for name in companions) if fit else ()  # type: ignore[attr-defined]


def test_the_paper_lists_the_models_as_their_cards_have_them(
    request: pytest.FixtureRequest,
) -> None:
    told = PAPER.read_text("utf-8")
    wanted = told
    for name, table in (("models", models()), ("tasks", tasks())):
        place = re.compile(rf"<!-- {name} -->.*?<!-- /{name} -->", re.DOTALL)
        assert place.search(wanted)
        wanted = place.sub(lambda _, n=name, t=table: f"<!-- {n} -->\n{t}\n<!-- /{n} -->", wanted)
    if request.config.getoption("--accept"):
        PAPER.write_text(wanted, "utf-8")
    assert PAPER.read_text("utf-8") == wanted


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_card_says_all_that_is_asked_of_it(family) -> None:
    for card in family.cards:
        assert card.family == family.name
        assert card.engine == "diffusion"
        assert card.hub.count("/") == 1
        assert card.licence.url.startswith("https://")
        assert card.licence.free or card.licence.note
        assert set(card.steps) == {"low", "medium", "high"}
        assert card.steps["low"] <= card.steps["medium"] <= card.steps["high"]
        assert set(card.memory) == {"bf16", "fp8", "int8", "nf4", "offload"}
        assert card.memory["nf4"] < card.memory["fp8"] < card.memory["bf16"]
        assert all(0 < share <= 1 for share in card.lettering.values())
        assert card.area[0] < 1024 * 1024 <= card.area[1]
        assert card.guidance is not None or not card.negative
        assert not card.ready


def test_names_are_of_one_model_each() -> None:
    names = [card.name for family in FAMILIES for card in family.cards]
    hubs = [card.hub for family in FAMILIES for card in family.cards]
    assert len(set(names)) == len(names)
    assert len(set(hubs)) == len(hubs)
    for family in FAMILIES:
        assert set(family.adapted) <= {card.name for card in family.cards}
