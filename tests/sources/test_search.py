"""Web search: asked only where a prompt says so, through whatever provider is set up."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

import limner
from limner.basics.errors import BadOption, SearchFailed
from limner.door import wait
from limner.stages.brief import read
from limner.world.search import provider
from limner.world.search.folder import FolderSearch
from limner.world.search.searxng import SearxngSearch

PROMPT = "Infographic; search the web for shore power in ports"
NOTED = "the web was not searched"


@pytest.fixture
def pages(tmp_path):
    (tmp_path / "ports.md").write_text(
        "# Shore power in ports\n\nSome 63% of ferries plug in. Ports reached 1,204 calls.\n"
    )
    (tmp_path / "bread.html").write_text("<title>Bread</title><p>Loaves cost 4.20 a piece.</p>")
    return tmp_path


@pytest.mark.parametrize(
    ("prompt", "query"),
    [
        (PROMPT, "shore power in ports"),
        ('Search the web for "tea exports 2025" and make an infographic', "tea exports 2025"),
        ("Poster. Look up the height of Everest online.", "the height of Everest"),
        ("Infographic of coffee prices. Search the web.", "Infographic of coffee prices"),
        ("Poster titled 'Search the web' in red", ""),
        ('Banner with the words "search the web for joy"', ""),
        ("Poster for a web design course, find us online", ""),
    ],
)
def test_the_web_is_asked_only_where_the_prompt_says_so(prompt: str, query: str) -> None:
    brief = read(prompt)
    assert brief.query == query
    assert not query or query not in {c.text for c in brief.strings}


def test_what_is_found_is_shown_and_cited(pages) -> None:
    world = limner.LocalWorld(searching=FolderSearch(str(pages)))
    art = limner.draw(PROMPT, world=world, size="512x768")
    assert all(check.ok for check in art.checks), art.notes
    cited = {c.string: c.place for c in art.artwork.record.citations}
    assert {"63%", "1,204"} <= {t.string for t in art.text} & set(cited)
    assert cited["63%"].words == (pages / "ports.md").as_uri()


def test_nothing_is_searched_unless_a_provider_is_named(monkeypatch) -> None:
    monkeypatch.delenv("LIMNER_SEARCH", raising=False)
    art = limner.draw(PROMPT, size="256x256")
    assert any(note.startswith(NOTED) for note in art.notes)
    with pytest.raises(BadOption, match="No web search"):
        provider({})
    with pytest.raises(BadOption, match="folder"):
        provider({"LIMNER_SEARCH": "other"})
    assert isinstance(provider({"LIMNER_SEARCH": "folder:/srv"}), FolderSearch)


def test_pages_that_say_more_come_first(pages) -> None:
    found = wait(FolderSearch(str(pages)).search("power for ports", 5))
    assert [hit.title for hit in found] == ["Shore power in ports"]
    with pytest.raises(SearchFailed):
        wait(FolderSearch(str(pages / "none")).search("ports", 5))


@pytest.fixture
def instance():
    answers: list[bytes] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answers[0])

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", answers
        server.shutdown()
        thread.join()


def test_an_instance_of_searxng_answers(instance) -> None:
    address, answers = instance
    good = {
        "title": "Ports &amp; power",
        "url": "https://example.org/a",
        "content": "<b>63%</b> plug in.",
    }
    bad = [{"title": "x"}, {"title": "x", "url": "javascript:1", "content": "y"}, 7]
    answers[:] = [json.dumps({"results": [*bad, good]}).encode()]
    (hit,) = wait(SearxngSearch(address).search("ports", 5))
    assert (hit.title, hit.text) == ("Ports & power", "63% plug in.")
    for wrong in (b"<html>", b"[]", b'{"results": 3}'):
        answers[:] = [wrong]
        with pytest.raises(SearchFailed):
            wait(SearxngSearch(address).search("ports", 5))
    with pytest.raises(BadOption):
        SearxngSearch("file:///etc")
