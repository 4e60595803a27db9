"""What a prompt says besides strings: kind, subjects, setting, palette, air, size, charts, notes."""

from __future__ import annotations

import time

import pytest

from limner.basics.colour import oklch
from limner.document.brief import Brief
from limner.stages.brief import default_cues, read


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A poster for a circus", "poster"),
        ("Event flyer, A5", "flyer"),
        ("A bustling street scene with a billboard showing 'X'", "scene"),
        ("In a café, a menu board says 'Soup', a poster reads 'Jazz'", "scene"),
        ("On a movie poster, the title says 'Dune'", "poster"),
        ("On a website homepage, the header says 'Hi'", "web-page"),
        ("A neon sign on a wall that says 'Bar'", "neon"),
        ("Bar chart titled 'Sales': Q1 3, Q2 4; slide style", "chart"),
        ("A jar next to a poster stand", "still-life"),
        ("Brand identity sheet with a business card and cup mockup", "brand-board"),
        ("Mobile app screen mockup, title 'Hi'", "ui-mobile"),
        ("Three red apples on a plate", "still-life"),
        ("cool futuristic AI image", None),
        ("中文海报", "poster"),
        ("인포그래픽", "infographic"),
        ("ملصق أزرق", "poster"),
        ("Einladung zur Hochzeit", "invitation"),
        ("メニュー表", "menu"),
        ("tarjeta de visita", "business-card"),
    ],
)
def test_kind(prompt: str, kind: str | None) -> None:
    brief = read(prompt)
    assert brief.kind == kind
    if brief.kind_span is not None:
        assert prompt[brief.kind_span.start : brief.kind_span.end].strip()


def test_kinds_of_the_caller_are_known() -> None:
    assert read("A zoetrope strip of a horse").kind != "zoetrope"
    assert (
        read("A zoetrope strip of a horse", kind_cues={"zoetrope": ("zoetrope strip",)}).kind
        == "zoetrope"
    )


def test_every_default_cue_calls_its_kind() -> None:
    wrong = []
    for kind, cues in default_cues().items():
        if cues and cues[0].isascii() and cues[0].islower() and read(f"A {cues[0]}").kind != kind:
            wrong.append((kind, cues[0]))
    assert wrong == []


def named(brief: Brief) -> list[tuple[str, int]]:
    return [(s.name, s.count) for s in brief.subjects]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (
            "Three red apples to the left of two green pears on a white plate",
            [("apple", 3), ("pear", 2), ("plate", 1)],
        ),
        (
            "A dozen red roses in a glass vase on a marble counter",
            [("rose", 12), ("vase", 1), ("counter", 1)],
        ),
        ("A pair of running shoes on a bench", [("running shoe", 2), ("bench", 1)]),
        (
            "A bowl of oranges next to a glass of milk",
            [("bowl of oranges", 1), ("glass of milk", 1)],
        ),
        ("Two cats and a small brown dog on a red bench", [("cat", 2), ("dog", 1), ("bench", 1)]),
        ("12 candles behind a cake", [("candle", 12), ("cake", 1)]),
        ("A fox delivers a parcel", [("fox", 1), ("parcel", 1)]),
        ("Poster for a jazz night", [("jazz", 1)]),
        ("a smiling avocado", [("avocado", 1)]),
        ("一只猫和一只狗", [("cat", 1), ("dog", 1)]),
        ("eine Katze und ein Hund", [("cat", 1), ("dog", 1)]),
    ],
)
def test_subjects(prompt: str, expected: list[tuple[str, int]]) -> None:
    assert named(read(prompt)) == expected


def test_relations_point_at_the_right_things() -> None:
    brief = read("Three red apples to the left of two green pears on a white plate")
    assert [(r.kind, r.other) for r in brief.subjects[0].relations] == [("left_of", 1), ("on", 2)]
    assert [(r.kind, r.other) for r in brief.subjects[1].relations] == [("on", 2)]
    brief = read("A red car parked behind a blue truck, a bicycle in front of the car")
    assert named(brief) == [("car", 1), ("truck", 1), ("bicycle", 1)]
    assert [(r.kind, r.other) for r in brief.subjects[0].relations] == [("behind", 1)]
    assert [(r.kind, r.other) for r in brief.subjects[2].relations] == [("in_front_of", 0)]
    brief = read("A lamp between a sofa and a chair")
    assert [(r.kind, r.other) for r in brief.subjects[0].relations] == [
        ("between", 1),
        ("between", 2),
    ]
    brief = read("A woman wearing a yellow raincoat walking between two tall buildings")
    assert [(r.kind, r.other) for r in brief.subjects[0].relations] == [
        ("wearing", 1),
        ("between", 2),
    ]
    assert read("Four candles in a row").subjects[0].relations[0].kind == "in_a_row"


def test_subject_colours_materials_attributes_and_place() -> None:
    brief = read("A sleeping orange cat on the left, a blue glass bottle in the background")
    cat, bottle = brief.subjects
    assert (cat.colour_words, cat.attributes, cat.place) == (("orange",), ("sleeping",), "left")
    assert (bottle.colour_words, bottle.materials, bottle.place) == (
        ("blue",),
        ("glass",),
        "background",
    )


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("A woman in a sunlit kitchen", "sunlit kitchen"),
        ("A dog on a beach at dusk", "beach at dusk"),
        ("A tram on a steep street", "steep street"),
        ("An apple", None),
        ("eine Frau in der Küche", "kitchen"),
    ],
)
def test_setting(prompt: str, setting: str | None) -> None:
    assert read(prompt).setting == setting


@pytest.mark.parametrize(
    ("prompt", "words", "ground"),
    [
        ("Poster, deep navy and brass palette", ("deep navy", "brass"), False),
        ("Poster, fresh green and cream", ("fresh green", "cream"), False),
        ("Diagram, white background", ("white",), True),
        ("Poster, #ff8800 and #036", ("#ff8800", "#036"), False),
        ("Poster in teal and terracotta", ("teal", "terracotta"), False),
        ("affiche, fond bleu marine", ("bleu marine",), True),
        ("海报，红色背景", ("红色",), True),
        ("An orange cat on a teal sofa", (), False),
        ("golden hour light over a field", (), False),
    ],
)
def test_palette(prompt: str, words: tuple[str, ...], ground: bool) -> None:
    brief = read(prompt)
    assert brief.palette.words == words
    assert (brief.ground is not None) == ground
    assert len(brief.palette.colours) == len(words)


def test_modifiers_move_lightness() -> None:
    def lightness(word: str) -> float:
        return oklch(read(f"Poster, {word} palette").palette.colours[0]).lightness

    assert (
        lightness("dark green")
        < lightness("green")
        < lightness("light green")
        < lightness("pale green") + 0.2
    )
    assert lightness("deep blue") < lightness("blue")
    assert lightness("тёмно-синий") < lightness("синий")
    assert lightness("深红色") < lightness("红色")


def test_things_are_not_colours() -> None:
    brief = read("An orange and a lemon tree next to a cup of coffee")
    assert brief.palette.words == ()
    assert brief.subjects[0].name == "orange"


def test_air() -> None:
    brief = read(
        "Product photograph of a watch, soft diffused studio lighting, 85mm f/1.8, shallow depth of field, "
        "art deco, calm, winter, no people, without text or logos, kraft paper, floral border"
    )
    assert brief.photographic
    assert brief.medium == "photograph"
    assert "soft" in brief.light
    assert "85mm f/1.8" in brief.camera
    assert "shallow depth of field" in brief.camera
    assert brief.styles == ("art-deco",)
    assert brief.moods == ("calm",)
    assert brief.season == "winter"
    assert brief.exclusions == ("people", "text", "logos")
    assert brief.texture == "paper"
    assert brief.ornaments == ("floral border",)


def test_adjectives_of_things_are_not_the_style_of_the_picture() -> None:
    brief = read("A vintage car beside a happy dog")
    assert brief.styles == ()
    assert brief.moods == ()
    assert brief.subjects[0].attributes == ("vintage",)


@pytest.mark.parametrize(
    ("prompt", "size", "aspect"),
    [
        ("Blog header 3:2", None, (3, 2)),
        ("Square social ad", None, (1, 1)),
        ("16:9 slide", None, (16, 9)),
        ("1080x1920 wallpaper", (1080, 1920), None),
        ("1200 × 630 px banner", (1200, 630), None),
        ("Instagram story for a gym", None, (9, 16)),
        ("A4 flyer", None, (1000, 1414)),
        ("A bookmark, tall", None, (2, 3)),
        ("wide banner", None, (3, 1)),
        ("Poster, doors open 20:30", None, None),
        ("A tall man on a square table", None, None),
        ("竖版海报", None, (2, 3)),
        ("Poster im Hochformat", None, (2, 3)),
    ],
)
def test_size_in_words(
    prompt: str, size: tuple[int, int] | None, aspect: tuple[int, int] | None
) -> None:
    brief = read(prompt)
    assert (brief.size, brief.aspect) == (size, aspect)
    known = read(prompt, size=(512, 512))
    assert (known.size, known.aspect) == (None, None)


def test_print_and_panels() -> None:
    assert read("Flyer with 3 mm bleed").bleed_mm == 3
    assert read("Flyer, bleed of 0.125 in").bleed_mm == 3.175
    assert read("A four-panel comic").panels == 4
    assert read("四格漫画").panels == 4
    assert read("Icon, transparent background").background == "transparent"
    assert read("图标，透明背景").background == "transparent"
    assert read("Icon on white").background is None
    assert read("Remove the car and keep the background unchanged").keep == ("background",)


def test_chart_figures() -> None:
    chart = read('Bar chart titled "Revenue (M€)": Q1 12.4, Q2 15.1, Q3 1,204; highlight Q2').chart
    assert chart is not None
    assert (chart.form, chart.title, chart.unit) == ("column", "Revenue (M€)", "M€")
    assert [(f.label, f.text, f.number, f.highlight) for f in chart.figures] == [
        ("Q1", "12.4", 12.4, False), ("Q2", "15.1", 15.1, True), ("Q3", "1,204", 1204.0, False),
    ]  # fmt: skip
    chart = read("Line chart of unemployment, 2019: 4.5%, 2020: 6.1%, 2021: 5.2%").chart
    assert chart is not None
    assert chart.form == "line"
    assert chart.unit == "%"
    assert [f.label for f in chart.figures] == ["2019", "2020", "2021"]
    assert read("A dog").chart is None


def test_links_of_a_diagram() -> None:
    brief = read('Diagram: boxes "A1", "Bee", "Cee" with arrows Bee to Cee, "A1" -> "Bee"')
    names = [c.text for c in brief.strings]
    assert {(names[a], names[b]) for a, b in brief.links} == {("Bee", "Cee"), ("A1", "Bee")}


def test_notes_are_quiet_about_small_talk_and_name_the_unknown() -> None:
    quiet = read("Please create a stunning high quality 8k poster, masterpiece, beautiful")
    assert quiet.notes == ()
    odd = read("Poster, quuxified")
    assert [n.text for n in odd.notes] in ([], ["not understood: quuxified"])
    assert odd.notes or any(
        "quuxified" in s.name or "quuxified" in s.attributes for s in odd.subjects
    )


def test_reading_takes_milliseconds() -> None:
    prompt = "Event poster, headline 'Blue', subtitle 'Live', three cats behind a red sofa, art deco, deep navy and brass"
    read(prompt)
    start = time.perf_counter()
    for _ in range(20):
        read(prompt)
    assert (time.perf_counter() - start) / 20 < 0.05


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ('A black aluminium can labelled "NOIR", studio photo', "can"),
        ('A soda can labelled "NOIR" on a table, studio photo', "soda can"),
        ("A watering can in a garden", "watering can"),
        ("A dog can run on a beach, photo", "dog"),
    ],
)
def test_a_can_is_a_thing_where_it_is_described_and_a_verb_after_who_can(
    prompt: str, noun: str
) -> None:
    assert read(prompt).subjects[0].name == noun
