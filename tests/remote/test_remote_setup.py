"""What is set up, and how it is told: file, variables, keys, cards, findings; nobody is called."""

import json
import os
import re
import timeit
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.remote.hosts import HOSTS, KEY

from limner.apps.cli import doctor, engines
from limner.basics.errors import BadOption
from limner.engines.remote.profile import known
from limner.engines.remote.provider import setup
from limner.engines.remote.wires import wires
from limner.world.engines import DiscoveredEngines


def test_nothing_is_set_up_unasked(studio, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    record = studio.engine.can
    assert not record.ready
    assert record.lacks
    assert "LIMNER_REMOTE_OPENAI_KEY" in record.get
    assert record.models
    assert not any(card.ready for card in record.models)
    assert all(card.get for card in record.models)
    assert studio.engine.examine() == ()
    with pytest.raises(BadOption, match="is not set up"):
        studio.draw(model="gpt-image-2")
    with pytest.raises(BadOption, match="No model that is set up here can generate"):
        studio.draw()


def test_a_variable_is_enough_for_a_known_provider(studio, monkeypatch):
    monkeypatch.setenv("LIMNER_REMOTE_OPENAI_KEY", KEY)
    ready = {card.name: card for card in studio.engine.can.models if card.ready}
    assert {"gpt-image-2", "gpt-image-1.5", "gpt-image-2.6-flare"} <= set(ready)
    assert "gpt-image-1" not in ready, "it is not served any more"
    assert "flux-2-pro" not in ready
    card = ready["gpt-image-2"]
    assert (card.engine, card.alpha, card.references) == ("remote", True, 15)
    assert card.price == {"low": 0.0059, "medium": 0.0527, "high": 0.2107}
    assert (card.area, card.longest, card.multiple) == ((655_360, 8_294_400), 3840, 16)
    assert "1 December 2026" in ready["gpt-image-1.5"].summary
    monkeypatch.delenv("LIMNER_REMOTE_OPENAI_KEY")
    assert not studio.engine.can.ready, "what is set up is looked at anew"


def test_a_server_of_ones_own_by_variables(studio, monkeypatch):
    told = {"WIRE": "openai", "URL": "http://127.0.0.1:9/v1/", "MODELS": "qwen, z-image",
            "SECONDS": "30", "FALLBACK": "gpt-image-2"}  # fmt: skip
    for name, value in told.items():
        monkeypatch.setenv(f"LIMNER_REMOTE_MY_BOX_{name}", value)
    found = studio.engine.setup()
    provider = found.providers["my-box"]
    assert provider.url == "http://127.0.0.1:9/v1"
    assert (provider.seconds, provider.fallback) == (30, ("gpt-image-2",))
    assert list(found.models) == ["qwen", "z-image"]
    assert studio.engine.can.models[0].ready, "it wants no key"
    assert studio.engine.can.models[0].price == {}


def test_file_and_variables_together(studio, monkeypatch):
    studio.set_up('[openai]\nmodels = ["gpt-image-1.5"]\ncost = 0.2\nfallback = ["flux-2-pro"]\n')
    assert not studio.engine.can.ready or studio.engine.setup().providers["openai"].keyed is False
    monkeypatch.setenv("LIMNER_REMOTE_OPENAI_KEY", KEY)
    found = studio.engine.setup()
    assert list(found.models) == ["gpt-image-1.5"]
    assert found.providers["openai"].cost == 0.2
    (finding,) = studio.engine.examine()
    assert finding.ok
    assert "gpt-image-1.5" in finding.detail
    assert "at most $0.2 a picture, else flux-2-pro" in finding.detail


def test_a_model_of_ones_own(studio):
    studio.set_up(
        '[box]\nwire = "openai"\nurl = "https://box.example/v1"\n'
        '[box.model.poster]\nlike = "gpt-image-1.5"\nsent = "their-name"\n'
        'tasks = ["generate"]\nprice = { picture = 0.01 }\nlettering = { Latn = 0.2 }\n'
        'sizing = { sizes = ["512x512", "768x512"] }\n'
    )
    profile = studio.engine.setup().models["poster"].profile
    assert profile.wired == "their-name"
    assert [str(size) for size in profile.sizing.sizes] == ["512x512", "768x512"]
    assert profile.card().price == {"low": 0.01, "medium": 0.01, "high": 0.01}
    assert profile.rules is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[openai]\nkey = "sk-in-the-file-1234567890"\n', "a variable (key_env) or a file"),
        ('[box]\nurl = "https://x.example"\n', "its wire is not told"),
        ('[box]\nwire = "fax"\nurl = "https://x.example"\n', "there is no wire 'fax'"),
        ('[box]\nwire = "openai"\nurl = "ftp://x"\n', "an http or https address"),
        ('[box]\nwire = "openai"\nurl = "https://u:p@x.example"\n', "without a user"),
        ('[box]\nwire = "openai"\nurl = "https://x.example"\n', "its models are not named"),
        ('[openai]\nattempts = 99\nkey_env = "X"\n', "attempts"),
        ('[openai]\ncolour = "red"\nkey_env = "X"\n', "colour"),
        ('[box]\nwire = "bfl"\nurl = "https://x.example"\nmodels = ["unheard-of"]\n', "nothing is"),
        (
            '[box]\nwire = "openai"\nurl = "https://x.example"\nmodel = "x"\n',
            "a table stands where",
        ),
        ("what is this", "cannot be read"),
        ('loose = "end"\n', "stands outside"),
    ],
)
def test_what_cannot_be_used_is_a_finding_and_no_error(studio, text, said):
    studio.set_up(text)
    assert not studio.engine.can.ready
    findings = studio.engine.examine()
    shown = " ".join(f"{finding.name} {finding.detail}" for finding in findings)
    assert not any(finding.ok for finding in findings)
    assert said in shown
    assert "sk-in-the-file" not in shown


def test_a_file_that_is_not_there(studio, monkeypatch):
    monkeypatch.setenv("LIMNER_REMOTE", "/nowhere/remote.toml")
    (finding,) = studio.engine.examine()
    assert "cannot be read" in finding.detail


def test_a_variable_that_says_nothing_is_found(studio, monkeypatch):
    monkeypatch.setenv("LIMNER_REMOTE_OPENAI_KEYS", KEY)
    (finding,) = studio.engine.examine()
    assert (finding.name, finding.ok) == ("remote: LIMNER_REMOTE_OPENAI_KEYS", False)
    assert "names no setting" in finding.detail
    studio.set_up('[openai]\nkey_env = "LIMNER_REMOTE_OPENAI_KEYS"\n')
    assert [finding.ok for finding in studio.engine.examine()] == [True]


def test_what_the_manual_shows_can_be_set_up(studio, monkeypatch):
    manual = (Path(__file__).parents[2] / "docs" / "remote.md").read_text("utf-8")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    studio.set_up(re.search(r"```toml\n(.*?)```", manual, re.S)[1])
    found = studio.engine.setup()
    assert found.faults == {}
    assert {"gpt-image-2", "qwen", "far", "flux-2-pro"} <= set(found.models)
    assert "gpt-image-1.5" not in found.models
    ready = [card.name for card in studio.engine.can.models if card.ready]
    assert ready == ["gpt-image-2", "gpt-image-2.5-flare", "qwen"]
    for wire in wires():
        assert f"| `{wire}` |" in manual
    for name, profile in known().items():
        shown = name.removeprefix("gpt-image-").removeprefix("flux-2").removeprefix("flux-kontext")
        shown = shown.removeprefix("flux-pro-").removeprefix("stable-image")
        assert shown in manual or profile.retired, name


def test_one_fault_leaves_the_others(studio):
    studio.set_up('[openai]\nkey_env = "SECRET_OF_TESTS"\n[box]\nwire = "fax"\nurl = "http://x"\n')
    assert studio.engine.can.ready
    assert [finding.ok for finding in studio.engine.examine()] == [False, True]


@pytest.mark.skipif(os.name != "posix", reason="modes of files are those of POSIX")
def test_a_key_in_a_file(studio, tmp_path):
    path = tmp_path / "key"
    studio.set_up(f'[openai]\nkey_file = "{path}"\n')
    assert not studio.engine.can.ready
    assert "No such file" in studio.engine.examine()[0].detail
    path.write_text(f"{KEY}\n")
    path.chmod(0o600)
    assert studio.engine.can.ready
    assert studio.engine.examine()[0].ok
    path.chmod(0o644)
    assert "chmod 600" in studio.engine.examine()[0].detail
    path.write_text("two\nlines\x07\n")
    assert "signs no key has" in studio.engine.examine()[0].detail


def test_a_key_that_would_go_unencrypted_is_found(studio):
    studio.set_up(
        '[box]\nwire = "openai"\nurl = "http://box.example/v1"\nmodels = ["x"]\n'
        'key_env = "SECRET_OF_TESTS"\n'
    )
    assert "unencrypted" in studio.engine.examine()[0].detail


def test_looking_at_what_is_set_up_calls_nobody(studio, hosts):
    started = [hosts(wire) for wire in HOSTS]
    for host in started:
        models = {"models": [f"{host.wire}-m"]} if host.wire in ("sdcpp", "webui") else {}
        studio.at(host, f"{host.wire}-box" if models else None, **models)
    assert studio.engine.can.ready
    assert len(studio.engine.examine()) == len(HOSTS)
    assert all(finding.ok for finding in studio.engine.examine())
    assert not any(host.asked for host in started)


def test_looking_is_cheap(studio, monkeypatch):
    monkeypatch.setenv("LIMNER_REMOTE_OPENAI_KEY", KEY)
    assert studio.engine.can.ready
    assert min(timeit.repeat(lambda: studio.engine.can, number=20, repeat=3)) < 0.2


def test_every_profile_has_its_wire_and_its_addresses():
    for name, profile in known().items():
        assert profile.wire in wires(), name
        if profile.wire in ("bfl", "stability"):
            assert set(profile.tasks) <= set(profile.paths), name
        assert profile.price.free == (not profile.provider), name
        assert profile.card().summary
        assert profile.retired or profile.terms or not profile.provider
    assert set(wires()) == set(HOSTS)


def test_a_default_is_the_first_that_can(studio, hosts):
    host = hosts("bfl")
    studio.at(host)
    studio.draw()
    assert host.asked[0].path == "/v1/flux-2-pro"


def test_doctor_and_engines_show_it(monkeypatch, studio):
    monkeypatch.setattr(
        DiscoveredEngines, "_points",
        {"remote": type("Point", (), {"load": staticmethod(lambda: lambda: studio.engine)})},
    )  # fmt: skip
    shown = CliRunner().invoke(engines.command).output
    assert "no provider is set up with a key: export LIMNER_REMOTE_OPENAI_KEY" in shown
    monkeypatch.setenv("LIMNER_REMOTE_OPENAI_KEY", KEY)
    shown = CliRunner().invoke(engines.command).output
    assert "models: gpt-image-2" in shown
    lines = CliRunner().invoke(doctor.command, ["--json"]).output.splitlines()
    found = {line["name"]: line for line in map(json.loads, lines)}
    assert found["remote: openai"]["ok"]
    assert KEY not in json.dumps(found)


def test_settings_hold_where_a_key_is_and_never_what_it_is():
    found = setup({"LIMNER_REMOTE_OPENAI_KEY": KEY, "LIMNER_REMOTE_OPENAI_COST": "0.5"})
    assert found.providers["openai"].key_env == "LIMNER_REMOTE_OPENAI_KEY"
    assert KEY not in repr(found)
