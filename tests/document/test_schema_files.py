"""The schemas in docs/schema are those of the code: a change of a value shows in review.

Run with --accept to write them anew.
"""

import json
from pathlib import Path

import pytest

from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.history import History
from limner.document.instruction import Instruction
from limner.document.schema import schema
from limner.document.suite import Suite

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize(
    "value", [Brief, Document, Frame, History, Instruction, Suite], ids=lambda v: v.__name__
)
def test_committed_schema_is_current(value, request):
    path = FOLDER / f"{value.__name__.lower()}.json"
    text = json.dumps(schema(value), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if request.config.getoption("--accept"):
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text
