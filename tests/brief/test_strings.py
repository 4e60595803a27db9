"""Strings of whole prompts: text, role, carrier and look, in every way people write them."""

from __future__ import annotations

import pytest

from limner.stages.brief import read

TABLE: list[tuple[str, list[tuple[str, str]]]] = [
    ("A storefront sign reading CLOSED on a stone wall", [("CLOSED", "sign")]),
    ("A neon sign that says open late above the door of a diner", [("open late", "sign")]),
    ("A vintage travel poster called Visit Lisbon, sunny yellow tram", [("Visit Lisbon", "headline")]),
    ("A wide banner reading Grand Opening in gold script on green", [("Grand Opening", "headline")]),
    ("Poster: 'Hamlet' by 'William Shakespeare', 'June 3–9'", [("Hamlet", "headline"), ("William Shakespeare", "author"), ("June 3–9", "date")]),
    ("Book cover: The Silent Sea by Mara Lindqvist, minimalist", [("The Silent Sea", "headline"), ("Mara Lindqvist", "author")]),
    ("Headline: Big Autumn Sale\nSubtitle: Everything must go\nCTA: Shop now", [("Big Autumn Sale", "headline"), ("Everything must go", "subhead"), ("Shop now", "cta")]),
    ("Title: Trip\nBullets:\n- Pack light\n- Wake early", [("Trip", "headline"), ("Pack light", "bullet"), ("Wake early", "bullet")]),
    ('{"type": "poster", "headline": "Open Air", "subtitle": "In July", "style": "art deco"}', [("Open Air", "headline"), ("In July", "subhead")]),
    ('{"kind": "menu", "title": "Lunch", "items": [{"name": "Soup", "price": "4.50"}, {"name": "Pie", "price": "6"}]}', [("Lunch", "headline"), ("Soup", "item"), ("4.50", "price"), ("Pie", "item"), ("6", "price")]),
    ("Menu for a taco truck: Tacos $3, Burritos $7.50, Churros $4", [("Tacos", "item"), ("$3", "price"), ("Burritos", "item"), ("$7.50", "price"), ("Churros", "item"), ("$4", "price")]),
    ("Menu with sections Tea: Sencha 3.00, Matcha 4.50; Cakes: Scone 2.20, Tart 3.80", [("Tea", "section"), ("Sencha", "item"), ("3.00", "price"), ("Matcha", "item"), ("4.50", "price"), ("Cakes", "section"), ("Scone", "item"), ("2.20", "price"), ("Tart", "item"), ("3.80", "price")]),
    ("A chalkboard menu lists: Soup of the day, Grilled cheese, Apple pie", [("Soup of the day", "item"), ("Grilled cheese", "item"), ("Apple pie", "item")]),
    ("Three-step infographic: Plan, Build, Launch, with icons", [("Plan", "step"), ("Build", "step"), ("Launch", "step")]),
    ("Infographic with five steps: rinse, soak, drain, cook, serve", [("rinse", "step"), ("soak", "step"), ("drain", "step"), ("cook", "step"), ("serve", "step")]),
    ("Timeline: 1999 Founded, 2005 First store, 2014 Online", [("1999", "date"), ("Founded", "step"), ("2005", "date"), ("First store", "step"), ("2014", "date"), ("Online", "step")]),
    ('Pie chart titled "Share": Apples 40%, Pears 35%', [("Share", "headline"), ("Apples", "axis"), ("40%", "value"), ("Pears", "axis"), ("35%", "value")]),
    ('Dashboard with "Revenue" $48.2k, "Orders" 1,204 and "Refunds" 1.8%', [("Revenue", "label"), ("$48.2k", "value"), ("Orders", "label"), ("1,204", "value"), ("Refunds", "label"), ("1.8%", "value")]),
    ("Business card for Maria Rossi, Interior Designer, maria@rossi.it, +39 02 1234 5678, www.rossi.it", [("Maria Rossi", "name"), ("Interior Designer", "subhead"), ("maria@rossi.it", "contact"), ("+39 02 1234 5678", "contact"), ("www.rossi.it", "contact")]),
    ("Quote card: “Less, but better.” — Dieter Rams, grey", [("Less, but better.", "quote"), ("Dieter Rams", "author")]),
    ("A comic with 2 panels: a boy says \"Where is it?\", a dog thinks \"Food!\"", [("Where is it?", "speech"), ("Food!", "thought")]),
    ("sticker of a happy avocado, text: Let's go, transparent background", [("Let's go", "headline")]),
    ('Ticket for "Moonlight Run", "Gate B", $25', [("Moonlight Run", "headline"), ("Gate B", "subhead"), ("$25", "price")]),
    ('A4 flyer, headline "Garage Sale", date Saturday 3 May, address 12 Elm Street', [("Garage Sale", "headline"), ("Saturday 3 May", "date"), ("12 Elm Street", "venue")]),
    ('Logo for a coffee roaster named "North & Pine", in the style of "The Great Wave"', [("North & Pine", "logo")]),
    ('Replace the text "Old" with "New"', [("New", "headline")]),
    ('A poster with "Jazz" in a "Futura" font, without the word "Blues"', [("Jazz", "headline")]),
    ("App screen with tab bar with Home, Search and Profile", [("Home", "nav"), ("Search", "nav"), ("Profile", "nav")]),
    ('"Shop now" as the button, "Spring" as the headline on a banner', [("Shop now", "cta"), ("Spring", "headline")]),
    ('Label for a jar: "Fig Jam", "Net Wt 250 g"', [("Fig Jam", "headline"), ("Net Wt 250 g", "unit")]),
    ("Plakat mit der Überschrift „Sommerfest 2026“ und Untertitel „Musik & Tanz“, blau", [("Sommerfest 2026", "headline"), ("Musik & Tanz", "subhead")]),
    ("Affiche « Été à Paris » avec sous-titre « Concerts gratuits »", [("Été à Paris", "headline"), ("Concerts gratuits", "subhead")]),
    ('Cartel titulado "La última noche", fecha "12 de mayo"', [("La última noche", "headline"), ("12 de mayo", "date")]),
    ("Постер с заголовком «Белые ночи» и подзаголовком «Джаз на крыше»", [("Белые ночи", "headline"), ("Джаз на крыше", "subhead")]),
    ("ポスター、タイトル「春の音楽祭」、サブタイトル「入場無料」", [("春の音楽祭", "headline"), ("入場無料", "subhead")]),
    ("海報，標題「夜市美食節」，副標題「十月五日至七日」，紅色背景", [("夜市美食節", "headline"), ("十月五日至七日", "subhead")]),
    ("信息图，步骤：播种、浇水、收获，扁平风格", [("播种", "step"), ("浇水", "step"), ("收获", "step")]),
    ("포스터, 제목: 가을 음악회, 날짜 \"10월 3일\"", [("가을 음악회", "headline"), ("10월 3일", "date")]),
    ('एक पोस्टर जिसका शीर्षक "दिवाली मेला" हो', [("दिवाली मेला", "headline")]),
    ('ملصق بعنوان "مهرجان الربيع" باللون الأخضر', [("مهرجان الربيع", "headline")]),
    ('פוסטר עם הכותרת "ליל הסדר" בצבע כחול', [("ליל הסדר", "headline")]),
    ('โปสเตอร์ หัวข้อ "งานวัด" สีแดง', [("งานวัด", "headline")]),
    ("Poster z tytułem „Noc Muzeów”", [("Noc Muzeów", "headline")]),
    ('Başlığı "Kahve Festivali" olan afiş', [("Kahve Festivali", "headline")]),
    ('Áp phích với tiêu đề "Lễ hội Trung Thu"', [("Lễ hội Trung Thu", "headline")]),
    ('Safety poster: headline "Goggles On", three rules: "Tie back your hair", "Know the red button", "Clean as you go"', [("Goggles On", "headline"), ("Tie back your hair", "bullet"), ("Know the red button", "bullet"), ("Clean as you go", "bullet")]),
    ('Storyboard in two frames: "Sunrise", "She ties her shoes"', [("Sunrise", "caption"), ("She ties her shoes", "caption")]),
    # nothing to draw
    ("A woman reading a book in a park", []),
    ("A girl named after her aunt walks home", []),
    ("Canon 85mm f/1.8, ISO 200, 1/125 s, 8k", []),
    ("A castle, labelled diagrams of nothing", []),
    ("a street in Paris in 1920, 3 people, 2 dogs", []),
]  # fmt: skip


@pytest.mark.parametrize(("prompt", "expected"), TABLE, ids=[t[0][:40] for t in TABLE])
def test_strings_and_roles(prompt: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.text, c.role) for c in read(prompt).strings] == expected


@pytest.mark.parametrize(
    ("prompt", "carriers"),
    [
        (
            "A café with a menu board saying 'Soup', a mug with 'Joy' printed on it",
            ["board", "mug"],
        ),
        ("'Go' on the side of a taxi", ["taxi"]),
        ("the words 'Keep Out' painted on an old wooden gate", ["gate"]),
        ("a banner above the door that says 'Hi'", ["banner"]),
        ("a calendar on the wall reads 'May'", ["calendar"]),
        ("A street, restroom doors show 'Men' and 'Women'", ["door", "door"]),
        ("A shop with a window display announcing 'New'", ["display"]),
        (
            "In a gym, a water bottle labeled 'Stay' and a yoga mat with the word 'Calm'",
            ["bottle", "mat"],
        ),
        ("a white van, on its side 'Bakery'", ["van"]),
        ("街道上，招牌写着“面馆”，一辆出租车上写着“空车”", ["sign", "taxi"]),
        ("Ein Schild mit der Aufschrift „Bäckerei“ in einer Straße", ["sign"]),
        ("A mug mockup with the slogan Stay Weird", ["mug"]),
    ],
)
def test_carriers(prompt: str, carriers: list[str | None]) -> None:
    assert [c.carrier.name if c.carrier else None for c in read(prompt).strings] == carriers


def test_carrier_keeps_its_phrase_place_and_look() -> None:
    (copy,) = read(
        "A large red billboard above the shop says 'Sale' in small white italic letters"
    ).strings
    assert copy.carrier is not None
    assert copy.carrier.name == "billboard"
    assert copy.carrier.where == "above the shop"
    assert copy.carrier.look.colour_word == "red"
    assert copy.carrier.look.size == "large"
    assert (copy.look.size, copy.look.colour, copy.look.italic) == ("small", "#ffffff", True)


@pytest.mark.parametrize(
    ("prompt", "look"),
    [
        ("a sign saying 'X Y' in large bold red letters", {"size": "large", "weight": "bold", "colour_word": "red"}),
        ("a sign saying 'X Y' in medium brown cursive", {"size": "medium", "colour_word": "brown", "face": "script"}),
        ("a mug with 'X Y' in black monospaced type", {"colour_word": "black", "face": "mono"}),
        ("YouTube thumbnail, huge text 'X Y', bold yellow on black", {"size": "huge", "colour_word": "yellow", "weight": "bold"}),
        ("a shirt with 'X Y' embroidered in pale blue serif capitals", {"effect": "embroidered", "colour_word": "pale blue", "face": "serif", "caps": True}),
        ("a board with 'X Y' in hand-lettered chalk", {"face": "hand", "effect": "chalk"}),
        ("海报以粗体红色字体写着“春天”", {"weight": "bold", "colour_word": "红色"}),
    ],
)  # fmt: skip
def test_looks(prompt: str, look: dict[str, object]) -> None:
    got = read(prompt).strings[0].look
    assert {k: getattr(got, k) for k in look} == look


def test_long_text_is_one_body() -> None:
    text = "Call me Ishmael. Some years ago — never mind how long — 'precisely', \"having\" little.  Two  spaces."
    brief = read(f"Produce an image of a typed document page with the following text: {text}")
    assert [(c.text, c.role) for c in brief.strings] == [(text, "body")]
    assert brief.kind == "document-page"


def test_a_string_asked_for_twice_is_one_copy() -> None:
    brief = read('Poster "Unwind", the headline "Unwind" in blue')
    assert [c.text for c in brief.strings] == ["Unwind"]


@pytest.mark.parametrize(
    ("prompt", "text", "times"),
    [
        ('Wine menu "Ullage": section "White": "Pinot" "7", "Albariño" "8"; section "Red": "Gamay" "7"', "7", 2),
        ('Price list: "Tea" at "3", "Coffee" at "4", "Cake" at "4"', "4", 2),
        ('Menu: section "Lunch": "Soup" "5", "Pie" "6"; section "Dinner": "Soup" "7", "Pie" "9"', "Soup", 2),
        ('Timetable poster: "Monday" "Yoga", "Tuesday" "Pilates", "Friday" "Yoga"', "Yoga", 2),
        ('Web shop: "Mug" "€9" button "Buy", "Cup" "€12" button "Buy"', "Buy", 2),
        ("Menu with sections Tea: Small 3.00, Large 4.50; Coffee: Small 3.00, Large 5.00", "Small", 2),
        ('Dashboard: "Sold" "12", "Kept" "3", "Lost" "3"', "3", 2),
        # mentions of one and the same thing
        ('Poster "Unwind", "Spa" and "Free"; "Unwind" at the top, "Free" in red', "Unwind", 1),
        ('Diagram: "Sensor" to "Hub", "Hub" to "Cloud"', "Hub", 1),
        ('Rainy street, a shop sign says "OPEN", the "OPEN" sign glows', "OPEN", 1),
        ('Poster with a badge "50%", headline "Sale", the "50%" in yellow', "50%", 1),
    ],
)  # fmt: skip
def test_what_is_listed_again_is_an_item_and_what_is_mentioned_again_is_not(
    prompt: str, text: str, times: int
) -> None:
    assert [c.text for c in read(prompt).strings].count(text) == times


def test_items_know_price_and_section() -> None:
    brief = read("Menu with sections Tea: Sencha 3.00, Matcha 4.50; Cakes: Scone 2.20")
    items = {c.text: c for c in brief.strings if c.role == "item"}
    assert items["Matcha"].value == "4.50"
    assert items["Matcha"].group == "Tea"
    assert items["Scone"].group == "Cakes"


def test_speech_knows_its_speaker() -> None:
    brief = read('Comic: a boy says "Hi", a girl asks "Who?"')
    assert [(c.text, c.group, c.carrier) for c in brief.strings] == [
        ("Hi", "boy", None),
        ("Who?", "girl", None),
    ]


@pytest.mark.parametrize(
    ("prompt", "script", "lang"),
    [
        ("Poster 'Summer Days'", "Latn", "en"),
        ("Book cover in Hindi titled 'सुबह'", "Deva", "hi"),
        ("Book cover in Marathi titled 'सकाळ'", "Deva", "mr"),
        ("海报，标题“春日茶会”", "Hans", "zh-Hans"),
        ("海報，標題「夜市美食節」", "Hant", "zh-Hant"),
        ("ポスター、タイトル「東京」", "Jpan", "ja"),
        ("Japanese poster titled '東京'", "Jpan", "ja"),
        ("Poster 'これは何'", "Jpan", "ja"),
        ("Poster '제주'", "Kore", "ko"),
        ("Poster 'Привет'", "Cyrl", "ru"),
        ("Poster 'Київ їжа'", "Cyrl", "uk"),
        ("Poster 'Καλημέρα'", "Grek", "el"),
        ("Persian poster 'سلام'", "Arab", "fa"),
        ("Poster 'שלום'", "Hebr", "he"),
        ("Poster 'সকাল'", "Beng", "bn"),
        ("Poster 'สวัสดี'", "Thai", "th"),
        ("French poster 'Bonjour les amis'", "Latn", "fr"),
        ("Poster '2026'", "Zyyy", ""),
    ],
)
def test_script_and_language(prompt: str, script: str, lang: str) -> None:
    (copy,) = read(prompt).strings
    assert (copy.script, copy.lang) == (script, lang)
