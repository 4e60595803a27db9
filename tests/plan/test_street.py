"""Signs, streets and screens: what stands with what, and how large what is shown is set."""

from __future__ import annotations

from studio import planned

STREET = (
    "A bustling street scene with a billboard showing 'Discover' in large bold red letters, a café "
    "menu displaying 'Coffee' in medium brown cursive, and a taxi with the text 'Go' in small green "
    "italic, photograph"
)


def scene(prompt: str, size=(1536, 1024)):
    return next(one for one in planned(prompt, size=size).document.layers if one.kind == "scene")


def texts(sheet):
    """Every text of a sheet with the size it was set in, in shares of the sheet's width."""
    return {
        one.text: one.style.size / sheet.size.width for one in sheet.layers if one.kind == "text"
    }


def test_a_taxi_stands_before_the_billboard_and_the_menu_on_a_board_of_its_own() -> None:
    shot = scene(STREET)
    kinds = {o.kind: o for o in shot.objects}
    assert set(kinds) == {"billboard", "taxi", "a-frame-sign"}
    assert shot.set.kind == "street"
    for name in ("taxi", "a-frame-sign"):
        assert [b.kind for b in kinds[name].bonds] == ["in_front_of"]
    said = {o.kind: set(texts(s)) for o in shot.objects for s in o.prints.values()}
    assert said == {"billboard": {"Discover"}, "taxi": {"Go"}, "a-frame-sign": {"Coffee"}}


def test_a_sign_on_a_post_stands_beside_the_billboard_and_hides_nothing_of_it() -> None:
    shot = scene("On a highway, a billboard reads 'Drive safe', a road sign showing 'Exit 25'")
    sign = next(o for o in shot.objects if o.kind == "street-sign")
    assert [b.kind for b in sign.bonds] == ["right_of"]
    assert set(texts(sign.prints["face"])) == {"Exit 25"}


def test_coral_stays_coral_under_white_words_that_are_read() -> None:
    from limner.basics.colour import contrast, oklch

    shot = scene('A billboard by a road that reads "Next stop: summer" in white on coral')
    sheet = shot.objects[0].prints["face"]
    asked, had = oklch("#ff6f61"), oklch(str(sheet.background))
    assert contrast("#ffffff", str(sheet.background)) >= 3.0
    assert abs(asked.hue - had.hue) < 4
    assert asked.lightness - had.lightness < 0.09
    text = next(one for one in sheet.layers if one.kind == "text")
    assert oklch(str(text.style.paint)).lightness > 0.95


def test_letters_in_the_round_are_deep_on_plaster_and_pale_on_bricks() -> None:
    from limner.basics.colour import oklch

    def paint(prompt: str) -> float:
        one = next(o for o in scene(prompt).objects if o.kind == "channel-letters")
        return oklch(str(one.prints["letters"].layers[0].style.paint)).lightness

    assert paint('Channel letters spelling "NORTH" on a plaster wall, hard side light') < 0.55
    assert paint('Channel letters spelling "NORTH" on a brick wall, hard side light') > 0.8


def test_a_lamp_and_a_plant_stand_at_the_sides_of_a_sofa() -> None:
    shot = scene(
        "A living room with a mustard velvet sofa, a floor lamp, a plant and a framed print"
    )
    bonds = {o.kind: [b.kind for b in o.bonds] for o in shot.objects}
    assert bonds["floor-lamp"] == ["left_of"]
    assert bonds["plant"] == ["right_of"]


def test_a_billboard_by_a_road_stands_by_one() -> None:
    assert scene('A billboard by a road that reads "Go slow", clear sky').set.kind == "roadside"


def test_a_phone_shows_its_lock_screen_in_sizes_that_are_read() -> None:
    shot = scene('A phone on a walnut desk showing a screen with "Good morning" and '
                 '"7 new messages", overhead view', (1024, 1024))  # fmt: skip
    sizes = texts(shot.objects[0].prints["screen"])
    assert set(sizes) == {"Good morning", "7 new messages"}
    assert sizes["Good morning"] > 0.1
    assert sizes["7 new messages"] > 0.05


def test_a_talk_opens_large_on_a_laptop() -> None:
    shot = scene('A laptop on an oak desk showing "Quarterly Review" on its screen, window light')
    assert texts(shot.objects[0].prints["screen"])["Quarterly Review"] > 0.05


def test_a_bag_said_to_hang_hangs_on_a_wall() -> None:
    shot = scene('A canvas tote bag printed with "Buy less" hanging on a plaster wall, soft light')
    assert shot.objects[0].options["pose"] == "hanging"
    assert shot.set.kind == "plaster-wall"
    assert shot.camera.keep_verticals
    standing = scene('A canvas tote bag printed with "Buy less" on a table, soft light, photograph')
    assert "pose" not in standing.objects[0].options


def test_a_sign_on_bricks_hangs_over_an_awning_a_hanging_one_does_not() -> None:
    over = scene("A storefront sign reading OPEN on a brick wall, golden hour light from the left")
    assert 0.5 < over.set.options["awning"] < 1.3
    swung = scene('A hanging wooden shop sign reading "Barber" on a brick wall, afternoon sun')
    assert "awning" not in swung.set.options


def test_calm_water_is_said_to_the_set_and_dusk_is_darker_than_the_meter_has_it() -> None:
    calm = scene("Seascape at dusk, calm water to the horizon, 35mm f/11, natural colours")
    rough = scene("Seascape at noon, waves, 35mm f/11, natural colours, photograph")
    assert calm.set.options["water"] == "calm"
    assert "water" not in rough.set.options
    assert calm.film.exposure < rough.film.exposure


def test_a_print_above_a_sofa_hangs_on_the_wall_over_its_back() -> None:
    from limner.basics.geometry import Size
    from limner.stages.layout.staging import shot

    taken = shot(scene('Mockup of a framed print with the words "Stay Curious" on a gallery wall '
                       "above a sofa, soft daylight", (1024, 1280)), Size(256, 320), 0)  # fmt: skip
    sofa, hung = (next(t for t in taken.things if t.kind == k) for k in ("sofa", "framed-print"))
    assert hung.at[2] > sofa.at[2] + 0.8 * 1.05
    assert hung.at[1] > sofa.at[1] + 0.3
    assert abs(hung.at[0] - sofa.at[0]) < 0.2


def test_a_taxi_is_on_the_road_a_board_on_the_pavement_and_the_billboard_across() -> None:
    shot = scene(STREET)
    at = {o.kind: o.at for o in shot.objects}
    kerb = shot.set.options["kerb"]
    assert at["a-frame-sign"][1] < kerb < at["taxi"][1] < at["billboard"][1] - 8.0
    assert at["taxi"][2] < 0.0 == at["billboard"][2]


def test_a_street_is_as_busy_as_it_is_said_to_be() -> None:
    said = {
        word: scene(f"A {word} city street with a billboard that says 'Go', photograph")
        for word in ("bustling", "sunny", "deserted")
    }
    people = {word: shot.set.options["people"] for word, shot in said.items()}
    assert people["bustling"] > people["sunny"] > people["deserted"] == 0
    notes = planned(STREET).notes
    assert any("walk past" in note and "install" in note for note in notes)


def test_where_it_is_said_what_stands_beside_what_a_street_keeps_to_it() -> None:
    shot = scene("A city street, a taxi that says 'Go' left of a billboard that says 'Run', photo")
    bonds = {b.kind for o in shot.objects for b in o.bonds}
    assert "left_of" in bonds
    assert all(o.at is None for o in shot.objects)
