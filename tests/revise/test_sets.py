"""Sets: what they share is the same in every frame, and what was to vary is all that does."""

import asyncio
import json
import re
from functools import lru_cache

import pytest

import limner
from limner.apps.cli import main
from limner.basics.errors import BadOption, BadPrompt
from limner.document.channels import CHANNELS
from limner.document.frame import Art, Cluster, Glyphs
from limner.pictures import DIMENSIONS, requests_of
from limner.revision import carried_out
from limner.stages.brief import read
from limner.stages.brief.localised import localised

from .pictures import PLANNER, PROMPTS, STUDIO

STORY = "Flat illustration: a fox delivers a parcel in a snowy forest"
PANELS = (
    "the fox walks past a post box", "the fox crosses a wooden bridge", "the fox runs by a stream",
    "the fox meets an owl in a tree", "the fox waits under a lamp", "the fox finds a bird",
    "the fox knocks at a cottage", "the fox gives the parcel to a girl",
)  # fmt: skip
POSTER = (
    "Poster titled 'Open Day', date '6 March', venue 'City Library', teal and sand. "
    'In German: "Tag der offenen Tür", "6. März", "Stadtbibliothek". '
    'In French: "Portes ouvertes", "6 mars", "Bibliothèque". '
    'Spanish: "Puertas abiertas", "6 de marzo", "Biblioteca". '
    "pl: „Dzień otwarty”, „6 marca”, „Biblioteka miejska”. "
    "In Japanese: 「開館記念日」、「3月6日」、「市立図書館」"
)
TONGUES = ("en", "de", "fr", "es", "pl", "ja")


@lru_cache(maxsize=1)
def story():
    return limner.draw_set(STORY, frames=PANELS, size="768x512", format="json")


@lru_cache(maxsize=1)
def six():
    return limner.draw_set(POSTER, languages="prompt", size="512x768", format="json")


def bare(value):
    """Return what an item is, without the id of the layer it came from."""
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items() if key != "layer"}
    return [bare(one) for one in value] if isinstance(value, list | tuple) else value


def parts(frame, inside=""):
    """Yield the shared parts of a frame by name, each without its placement."""
    for item, _ in frame.walk():
        if isinstance(item, Cluster) and item.layer == inside:
            yield from parts(frame.but(items=item.items))
        elif isinstance(item, Cluster) and not inside and PART.match(item.layer):
            name = re.sub(r"-\d+$", "", item.layer)
            yield name, json.dumps([bare(one.model_dump(mode="json")) for one in item.items])


PART = re.compile(r"(head|hair|coat|body)\b")


def unworded(frame):
    """Return all that a frame paints but its words, each with its place on the sheet; rules
    between words go with their lines up or down.
    """
    return [
        (
            bare(item.model_dump(mode="json", exclude={"items"})),
            tuple(round(n, 3) for n in (at[:5] if item.layer.startswith("rule") else at)),
        )
        for item, at in frame.walk()
        if not isinstance(item, Glyphs)
        and not (isinstance(item, Cluster) and not item.clip and not item.effects)
    ]


def test_an_eight_frame_story_has_one_fox_head_to_the_last_point():
    done = story()
    assert list(done) == [str(n) for n in range(1, 9)]
    heads = [list(parts(done[name].artwork.frame, "fox")) for name in done]
    assert all(len(one) == 1 and one[0][0] == "head" for one in heads)
    assert len({drawn for ((_, drawn),) in heads}) == 1
    assert len({done[name].document.hash for name in done}) == 8
    assert "girl" in done["8"].artwork.brief.prompt


TOLD = ("A letter arrives", "She packs", "Running", "On the train", "The sea", "Waiting", "Dusk",
        "Home")  # fmt: skip


@pytest.mark.parametrize("who", ["a girl in a green coat", "a fox with a parcel", "a robot"])
@pytest.mark.parametrize("seed", [0, 1])
def test_parts_of_a_storyboards_frames_are_identical(who, seed):
    board = f"Storyboard in eight frames of {who}: " + ", ".join(f'"{told}"' for told in TOLD)
    frame = limner.draw(board, size="768x512", format="json", seed=seed).artwork.frame
    found = list(parts(frame))
    by_name = {name: {drawn for other, drawn in found if other == name} for name, _ in found}
    assert len(found) > len(by_name) >= 2, "some part is seen in more than one frame"
    assert {name: len(drawn) for name, drawn in by_name.items()} == dict.fromkeys(by_name, 1)


def test_a_poster_in_six_languages_shares_all_but_its_words():
    done = six()
    assert tuple(done) == TONGUES
    shared = [unworded(done[name].artwork.frame) for name in done]
    assert len(shared[0]) > 3
    assert all(one == shared[0] for one in shared)
    assert len({str(done[name].artwork.frame.background) for name in done}) == 1
    assert {t.string for t in done["pl"].text} == {"Dzień otwarty", "6 marca", "Biblioteka miejska"}
    assert {t.string for t in done["ja"].text} == {"開館記念日", "3月6日", "市立図書館"}
    for name in done:
        assert all(check.ok for check in done[name].checks), name


CAMPAIGN = "Social ad for running shoes: headline 'Run lighter', button 'Shop now', coral on white"
CHANNEL_NAMES = ("instagram-post", "story", "open-graph", "x-post")


def test_formats_of_a_campaign_share_drawings_colours_faces_and_words():
    done = limner.draw_set(CAMPAIGN, formats=CHANNEL_NAMES, format="json")
    drawn, faces, words = set(), set(), set()
    for name in done:
        items = [item for item, _ in done[name].artwork.frame.walk()]
        drawn.add(frozenset(
            (i.art, i.flat, tuple(sorted(i.colours.items()))) for i in items
            if isinstance(i, Art) and not i.flat))  # fmt: skip
        glyphs = [i for i in items if isinstance(i, Glyphs) and i.role != "mark"]
        faces.add(frozenset((i.text, r.sha256) for i in glyphs for r in i.runs))
        words.add(frozenset(i.text for i in glyphs))
    assert len(done) == len(CHANNEL_NAMES)
    assert all(len(one) == 1 for one in (drawn, faces, words))
    assert next(iter(drawn)), "there is a drawing to share"


def geometry(items):
    """Return where everything is and how it is formed, whatever its paint."""
    return [
        (item.kind, item.box, item.transform, item.clip, getattr(item, "d", None),
         [(r.ids, r.xs, r.ys, r.size, r.sha256) for r in getattr(item, "runs", ())],
         geometry(getattr(item, "items", ())))
        for item in items if item.role not in ("texture", "light")
    ]  # fmt: skip


@pytest.mark.parametrize("dimension", ["palette=burgundy,navy", "background=white,dark"])
def test_colour_varies_and_nothing_moves(dimension):
    done = limner.draw_set(POSTER.partition(" In German")[0], vary=dimension, size="512x768",
                           format="json")  # fmt: skip
    first, *others = (done[name].artwork.frame for name in done)
    assert len(others) == 2
    for other in others:
        assert geometry(other.items) == geometry(first.items)
        assert other.to_json() != first.to_json()


def test_every_word_of_the_set_comes_from_the_prompt():
    prompt, found = localised(POSTER)
    assert (
        prompt == "Poster titled 'Open Day', date '6 March', venue 'City Library', teal and sand."
    )
    assert list(found) == list(TONGUES[1:])
    shown = {t.string for name in six() for t in six()[name].text}
    assert all(string in POSTER for string in shown)


@pytest.mark.parametrize(
    "prompt",
    ['Poster: headline "Note: bring a coat"', "Sign that says 'in: open'", 'Menu: "Tea", "Pie"'],
)
def test_a_prompt_without_languages_stays_as_it_is(prompt):
    assert localised(prompt) == (prompt, {})
    with pytest.raises(BadOption, match="In German"):
        requests_of(prompt, languages="prompt")


@lru_cache(maxsize=1)
def bottle():
    (first, *_) = requests_of(PROMPTS["olio"], vary="light").values()
    brief = read(first.prompt)
    document = PLANNER.plan(brief, first, STUDIO).document
    return limner.History(document=document, origin=brief, order=first)


CHANGED = {"light": {"lights", "film"}, "distance": {"camera"}, "background": {"set", "backdrop"}}


def scene_of(document):
    (scene,) = (layer for layer in document.walk() if layer.kind == "scene")
    return scene.model_dump()


@pytest.mark.parametrize("dimension", ["light", "distance", "background"])
def test_one_dimension_varies_at_a_time(dimension):
    before, seen = scene_of(bottle().document), set()
    for name, request in requests_of(PROMPTS["olio"], vary=dimension).items():
        if request.then is None:
            assert name == "first"
            continue
        work = carried_out(bottle(), request.then, STUDIO, PLANNER)
        after = scene_of(asyncio.run(work)[0].document)
        seen.add(json.dumps(after, sort_keys=True, default=str))
        assert {key for key in after if after[key] != before[key]} <= CHANGED[dimension], name
    assert len(seen) == len(DIMENSIONS[dimension])


def test_palettes_vary_with_the_same_words_in_the_same_composition():
    done = limner.draw_set(
        PROMPTS["jazz"], vary="palette=burgundy,teal", size="512x768", format="json"
    )
    assert list(done) == ["first", "burgundy", "teal"]
    assert len({done[n].document.composition for n in done}) == 1
    assert len({frozenset(t.string for t in done[n].text) for n in done}) == 1
    assert len({frozenset(t.font for t in done[n].text) for n in done}) == 1
    assert len({str(done[n].document.background) for n in done}) == 3


def test_aspects_share_colours_and_type():
    done = requests_of(PROMPTS["jazz"], vary="aspect")
    assert {str(r.size) for r in done.values()} == set(DIMENSIONS["aspect"].values())
    assert len({r.lead for r in done.values()}) == 1


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        ({"vary": "mood"}, "dimension"), ({"vary": "light=purple"}, "no variant"), ({}, "one of"),
        ({"vary": "light", "variants": 2}, "one of"), ({"frames": ["x"] * 11}, "10 pictures"),
        ({"languages": "german"}, "by tag"),
    ],
)  # fmt: skip
def test_what_is_no_set_is_refused(ways, said):
    with pytest.raises(BadOption, match=said):
        requests_of("Poster titled 'X'", **ways)


def test_light_of_what_is_not_photographed_is_refused():
    with pytest.raises(BadPrompt, match="nothing here is photographed"):
        limner.draw_set("Poster titled 'Blue Hour'", vary="light=warm", size="256x384")


def test_every_channel_says_where_its_size_comes_from():
    for name, channel in CHANNELS.items():
        assert len(channel.source) > 8, name
        assert max(channel.size) <= 3 * min(channel.size), name
    iso = [CHANNELS[n].size for n in ("a3-poster", "a4-poster", "a5-flyer")]
    assert all(abs(max(s) / min(s) - 2**0.5) < 0.005 for s in iso)


def test_the_command_line_draws_sets(tmp_path):
    strings = tmp_path / "strings.json"
    strings.write_text(json.dumps({"de": ["Tag der offenen Tür"]}), "utf-8")
    poster = "Poster titled 'Open Day'"
    with pytest.raises(SystemExit) as left:
        main(["draw", poster, "--languages", str(strings), "--size", "256x384", "-o",
              str(tmp_path / "p.png")])  # fmt: skip
    assert left.value.code == 0
    assert {p.name for p in tmp_path.glob("*.png")} == {"p-en.png", "p-de.png"}
    with pytest.raises(SystemExit) as left:
        main(["draw", poster, "--frame", "a", "--frame", "b", "-n", "2", "-o",
              str(tmp_path / "q.png")])  # fmt: skip
    assert left.value.code != 0
    assert not list(tmp_path.glob("q*.png"))
