"""limner brief: what a user sees of a prompt before anything is drawn."""

import json


def test_a_prompt_is_told_in_words(limner):
    ran = limner("brief", "Poster titled 'Harvest Supper', ochre and forest green")
    assert ran.code == 0, ran.err
    assert "headline: “Harvest Supper”" in ran.out
    assert "Left open" in ran.out
    assert "An example of this kind" in ran.out


def test_a_prompt_is_told_as_json(limner):
    ran = limner("brief", "-", "--json", stdin="two red apples, golden hour")
    told = json.loads(ran.out)
    assert told["template"] == "photograph"
    spans = {one["part"]: one["span"] for one in told["said"]}
    assert spans["light"] == {"start": 16, "end": 27}
    assert {"part", "say"} == set(told["missing"][0])


def test_without_a_prompt_it_says_what_to_do(limner):
    ran = limner("brief")
    assert ran.code == 2
    assert "--templates" in ran.err
