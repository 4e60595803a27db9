"""The prompts bench judges documents as a person would, and keeps its table."""

from bench.prompts.composed import composed
from bench.prompts.held import held
from bench.prompts.report import HEAD, HEADING, recorded, share

from limner.basics.geometry import Box, Size
from limner.document.brief import Brief, Relation, Span, Subject
from limner.document.document import Document
from limner.document.layers.group import Group
from limner.document.layers.scene import Matter, Scene, SceneObject, SceneSet
from limner.document.layers.shape import Shape

PROMPT = "Two red apples to the left of a green pear"
BRIEF = Brief(
    prompt=PROMPT,
    subjects=(
        Subject(
            name="apple", count=2, colours=("#d62828",), colour_words=("red",),
            relations=(Relation(kind="left_of", other=1),), span=Span(start=0, end=14),
        ),
        Subject(name="pear", colours=("#2d8a3e",), colour_words=("green",),
                span=Span(start=30, end=42)),
    ),
)  # fmt: skip


def thing(name: str, number: int, x: float, colour: str) -> Group:
    fill = Shape(id=f"{name}-{number}-fill", box=Box(0, 0, 80, 80), fill=colour)
    return Group(
        id=f"{name}-{number}", name=name, role="subject", box=Box(x, 100, 80, 80), children=(fill,)
    )  # fmt: skip


def judged(*layers: Group) -> dict[str, tuple[int, int]]:
    found = held(BRIEF, Document(size=Size(600, 300), kind="scene", layers=layers))
    return {name: (found.held[name], found.asked[name]) for name in sorted(found.asked)}


def test_a_document_that_shows_all_holds_all():
    layers = thing("apple", 1, 10, "#d0302a"), thing("apple", 2, 110, "#cc2222"), (
        thing("pear", 1, 400, "#3a8f44")
    )  # fmt: skip
    assert judged(*layers) == {
        "attributes": (2, 2), "counts": (1, 1), "relations": (1, 1), "things": (2, 2)
    }  # fmt: skip


def test_what_is_too_few_miscoloured_misplaced_or_absent_is_missed():
    swapped = thing("apple", 1, 400, "#2233cc"), thing("pear", 1, 10, "#3a8f44")
    assert judged(*swapped) == {
        "attributes": (1, 2), "counts": (0, 1), "relations": (0, 1), "things": (2, 2)
    }  # fmt: skip
    assert judged(thing("apple", 1, 10, "#cc2222"))["things"] == (1, 2)


def test_a_cloth_is_shown_by_the_surface_made_of_it_and_a_screen_by_its_laptop():
    brief = Brief(
        prompt="A laptop with a screen on a cloth beside a jar",
        subjects=(
            Subject(name="laptop", relations=(Relation(kind="on", other=2),)),
            Subject(name="screen"), Subject(name="cloth"), Subject(name="jar"),
        ),
    )  # fmt: skip
    scene = Scene(
        id="scene", box=Box(0, 0, 600, 300),
        set=SceneSet(kind="table", matter={"table": Matter(name="linen")}),
        objects=(SceneObject(id="laptop", kind="laptop"),),
    )  # fmt: skip
    found = held(brief, Document(size=Size(600, 300), kind="scene", layers=(scene,)))
    assert (found.held["things"], found.asked["things"]) == (3, 4)
    assert (found.held["relations"], found.asked["relations"]) == (1, 1)
    assert found.missed == ["things: jar"]


def test_composed_prompts_are_the_same_each_time():
    assert composed(8) == composed(8)
    assert len(set(composed(60))) == 60


def test_a_row_is_added_to_the_table_and_nothing_else_changes(tmp_path):
    path = tmp_path / "RESULTS.md"
    path.write_text("# Results\n\n## Other\n\nwords\n", "utf-8")
    cells = [f"c{n}" for n in range(len(HEAD))]
    recorded(cells, path)
    path.write_text(path.read_text("utf-8") + "\n## Last\n\n| a | b |\n", "utf-8")
    recorded(["d", *cells[1:]], path)
    text = path.read_text("utf-8")
    assert text.startswith("# Results\n\n## Other\n\nwords\n")
    assert text.endswith("\n## Last\n\n| a | b |\n")
    rows = [line for line in text.partition(HEADING)[2].splitlines() if line.startswith("|")]
    assert [row[:4] for row in rows[2:4]] == ["| c0", "| d "]


def test_shares_say_their_counts():
    assert share(19, 20) == "19/20 = 0.950"
    assert share(0, 0) == "–"
