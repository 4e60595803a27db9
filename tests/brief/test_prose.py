"""Long prose: things that can be seen are subjects; verbs, adverbs, notions and adjectives are not."""

import pytest

from limner.stages.brief import read


def names(prompt):
    return [subject.name for subject in read(prompt).subjects]


@pytest.mark.parametrize(
    ("prompt", "nothing", "things"),
    [
        (
            "An exhibition hall with ancient artifacts and clear labels that neatly identify their "
            "historical significance and origins beside a ceramic vase.",
            ("neatly", "identify", "significance", "origin"),
            ("artifact", "vase"),
        ),
        (
            "A plaza where shoppers frequently pause, thoughtfully read and appreciate the warmth "
            "and authenticity of wooden stalls.",
            ("frequently", "pause", "read", "appreciate", "warmth", "authenticity"),
            ("shopper", "stall"),
        ),
        (
            "Two snails in a garden, an umbrella tilted upwards to clearly indicate a "
            "conversational exchange, informative and spacious overall.",
            ("indicate", "exchange", "informative", "spacious", "overall", "upwards"),
            ("snail", "umbrella"),
        ),
        (
            "A banner prominently hung between two trees, presented in inviting colours.",
            ("prominently", "presented"),
            ("tree",),
        ),
        (
            "A fountain whose jets of water rise and a lighthouse gracefully enhances the mood.",
            ("gracefully", "enhance"),
            ("fountain",),
        ),
    ],
)
def test_prose_names_only_what_can_be_seen(prompt, nothing, things):
    found = names(prompt)
    words = {word for name in found for word in name.split()}
    assert not words & set(nothing)
    assert set(things) <= {name.split()[-1] for name in found}


@pytest.mark.parametrize(
    "thing",
    [
        "olive",
        "fence",
        "vegetable",
        "lotion",
        "train",
        "station",
        "gift",
        "present",
        "butterfly",
        "airplane",
        "ship",
        "monument",
        "instrument",
        "cushion",
        "apartment",
        "beehive",
        "dish",
        "city",
        "lily",
        "accordion",
        "table",
    ],
)
def test_things_that_end_like_notions_are_still_things(thing):
    prompt = f"Illustration of a red {thing} and two dogs"
    assert thing in " ".join([*names(prompt), read(prompt).setting or ""])


def test_a_brightly_painted_thing_keeps_its_number():
    (boat, *_) = read("Illustration of three brightly painted boats").subjects
    assert (boat.name, boat.count) == ("boat", 3)
