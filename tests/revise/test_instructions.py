"""What people say to pictures lands as they meant it; what cannot be done changes nothing."""

from pathlib import Path

import pytest

from .outcome import holds
from .pictures import talk

TABLE = Path(__file__).with_name("instructions.txt")
SHARE = 0.95
"""Of the rows that must hold; the rest must leave the picture as it was, and say why."""


def rows():
    for number, line in enumerate(TABLE.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            name, said, claims = (part.strip() for part in line.split(" | "))
            yield number, name, said, claims


ROWS = list(rows())


@pytest.mark.parametrize(("number", "name", "said", "claims"), ROWS, ids=lambda v: str(v)[:40])
def test_an_instruction_lands_as_meant(number, name, said, claims):
    done = talk(name, said)
    missed = [claim for claim in claims.split(";") if not holds(claim, done)]
    told = [f"{e.says}" for turn in done.after.done for e in turn.edits]
    assert not missed, f"line {number}: {missed}; edits: {told}; notes: {done.notes}"


def test_the_table_is_large_enough():
    assert len(ROWS) >= 60
    assert len({name for _, name, _, _ in ROWS}) == 12
