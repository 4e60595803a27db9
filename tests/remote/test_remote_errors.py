"""Providers that are slow, wrong, busy, out of credit or broken: what is said, what is not charged twice."""

import asyncio
import logging
import pickle
import threading
import time
import traceback
from types import SimpleNamespace

import pytest
from tests.remote.hosts import KEY, Says, b64, error, png

from limner.basics.errors import (
    BadOption,
    Cancelled,
    Declined,
    EngineFailed,
    OutcomeUnknown,
    OutOfCredit,
    Overloaded,
)
from limner.basics.geometry import Size
from limner.services.errors import of_limner
from limner.world.progress import Reporting

SMALL = (256, 256)
BUSY = error(429, "Rate limit reached.", "rate_limit_exceeded", "images")


@pytest.fixture
def box(studio, hosts):
    """A server of one's own that wants a key and money, with small pictures."""
    host = hosts("openai")

    def set_up(name="box", **fields):
        studio.at(host, name, **fields)
        studio.set_up(
            studio.file.read_text("utf-8")
            + f'\n[{name}.model.{name}-model]\nlike = ":openai"\nprice = {{ picture = 0.04 }}\n'
        )
        return host

    return set_up


def draw(studio, size=SMALL, **layer):
    return studio.draw(size, **{"model": "box-model", **layer})


def picture_of(data, **more):
    return Says(200, {"data": [{"b64_json": b64(data)}], **more})


def test_a_busy_provider_is_asked_again(studio, box):
    host = box().says(BUSY, error(503, "Overloaded.", "server_is_overloaded"))
    draw(studio)
    assert len(host.charged) == 3


def test_it_is_left_alone_as_long_as_it_says(studio, box):
    busy = error(429, "Slow down.", "rate_limit_exceeded", headers={"retry-after-ms": "300"})
    host = box().says(busy)
    start = time.monotonic()
    draw(studio)
    assert time.monotonic() - start >= 0.3
    assert len(host.charged) == 2


def test_it_is_not_waited_for_beyond_the_time_of_a_picture(studio, box):
    host = box(seconds=5).says(error(429, "Later.", headers={"retry-after": "90"}))
    with pytest.raises(Overloaded, match="nothing was charged") as caught:
        draw(studio)
    assert caught.value.wait == 90
    assert "Ask again in 90 seconds" in caught.value.hint
    assert len(host.charged) == 1


def test_no_more_attempts_than_are_set(studio, box):
    host = box(attempts=2).says(*[BUSY] * 5)
    with pytest.raises(Overloaded, match="2 times"):
        draw(studio)
    assert len(host.charged) == 2


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        (error(429, "You exceeded your quota.", "insufficient_quota"), OutOfCredit, "no credit"),
        (Says(402, {"detail": "Insufficient credits"}), OutOfCredit, "Top it up"),
        (error(401, f"Incorrect API key provided: {KEY}."), OutOfCredit, "refuses the key"),
        (error(403, "Your organization must be verified."), OutOfCredit, "refuses the key"),
        (
            error(400, "Rejected by the safety system.", "moderation_blocked"),
            Declined,
            "other words",
        ),
        (error(400, "Invalid size '8x8'.", "invalid_value"), EngineFailed, "Invalid size '8x8'"),
        (error(404, "The model does not exist.", "model_not_found"), EngineFailed, "model"),
        (Says(422, {"detail": [{"loc": ["size"], "msg": "too small"}]}), EngineFailed, "too small"),
        (Says(307, headers={"location": "http://127.0.0.1:9/"}), EngineFailed, "not followed"),
    ],
)
def test_refusals_are_told_in_words_and_not_repeated(studio, box, said, kind, words):
    host = box().says(said)
    with pytest.raises(kind, match="box") as caught:
        draw(studio)
    assert words in str(caught.value)
    assert len(host.charged) == 1


def test_a_failure_in_its_own_words_painted_nothing_and_is_tried_again(studio, box):
    host = box().says(error(500, "The server had an error.", "server_error", "server_error"))
    draw(studio)
    assert len(host.charged) == 2


UNKNOWN = {
    "gateway": Says(502, b"<html>Bad gateway</html>", kind="text/html"),
    "gateway timeout": Says(504, b"", kind="text/plain"),
    "slow": Says(200, {}, after=30),
    "broken off": Says(200, {"data": [{"b64_json": b64(png(SMALL))}]}, cut=True),
    "endless": Says(200, b"{", endless=True),
    "packed": Says(200, b"", headers={"content-encoding": "gzip"}),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_what_may_be_charged_is_not_sent_again(studio, box, case):
    host = box(seconds=0.7, largest=1).says(UNKNOWN[case], Says(200, {}))
    start = time.monotonic()
    with pytest.raises(OutcomeUnknown, match="may be painted and charged, and was not sent again"):
        draw(studio)
    assert time.monotonic() - start < 3
    assert len(host.charged) == 1


def test_where_requests_can_be_told_apart_it_is_sent_again_under_the_same_mark(studio, box):
    host = box(idempotency="Idempotency-Key").says(UNKNOWN["gateway"], UNKNOWN["broken off"])
    draw(studio)
    marks = [ask.headers["idempotency-key"] for ask in host.charged]
    assert len(marks) == 3
    assert len(set(marks)) == 1
    draw(studio)
    assert host.charged[3].headers["idempotency-key"] not in marks


def test_where_nothing_is_charged_it_is_sent_again(studio, hosts):
    host = hosts("openai").says(UNKNOWN["gateway"], UNKNOWN["broken off"])
    studio.set_up(f'[box]\nwire = "openai"\nurl = "{host.url}/v1"\nmodels = ["box-model"]\n')
    draw(studio)
    assert len(host.charged) == 3


def test_nobody_there(studio, hosts):
    host = hosts("openai")
    studio.at(host, "box", models=["box-model"])
    port = host.server.server_port
    host.server.server_close()
    with pytest.raises(EngineFailed, match="cannot be reached; nothing was sent"):
        draw(studio)
    assert str(port) not in KEY


BROKEN = {
    "no picture": (picture_of(b"this is no picture at all"), "not a picture"),
    "cut": (picture_of(png(SMALL)[:200]), "ends before"),
    "a page": (picture_of(b"<html>hello</html>"), "a web page"),
    "tiny": (picture_of(png((4, 4))), "4x4 pixels"),
    "vast": (picture_of(png((9000, 10))), "9000x10"),
    "mislabelled": (picture_of(png(SMALL), output_format="jpeg"), "called image/jpeg"),
    "another kind": (picture_of(png(SMALL, form="GIF")), "GIF"),
    "no base64": (Says(200, {"data": [{"b64_json": "&&&"}]}), "holds no picture"),
    "nothing": (Says(200, {"data": []}), "holds no picture"),
    "no JSON": (Says(200, b"hello", kind="text/plain"), "holds no picture"),
    "deep": (Says(200, b"[" * 100_000), "holds no picture"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_picture_is_refused_and_not_asked_for_again(studio, box, case):
    said, words = BROKEN[case]
    host = box().says(said)
    with pytest.raises(EngineFailed, match="may be charged") as caught:
        draw(studio)
    assert words in str(caught.value)
    assert len(host.charged) == 1


def test_a_dear_picture_is_not_asked_for(studio, box):
    host = box(cost=0.03)
    with pytest.raises(BadOption, match=r"about \$0\.04 at 'box'; at most \$0\.03"):
        draw(studio)
    assert host.asked == []


def fallen_back(studio, box, hosts, said, **fields):
    """Ask a provider that says `said` first, with a second one as its fallback."""
    first = box(fallback=["nobody", "flux-kontext-pro", "other-model"], **fields).says(said)
    second = hosts("openai")
    second.colour = (10, 200, 10)
    studio.at(second, "other")
    studio.set_up(
        studio.file.read_text("utf-8")
        + '\n[other.model.other-model]\nlike = ":openai"\nprice = { picture = 0.02 }\n'
    )
    return first, second


def test_a_fallback_paints_and_the_note_says_why(studio, box, hosts):
    out = error(429, "You exceeded your quota.", "insufficient_quota")
    _, second = fallen_back(studio, box, hosts, out)
    raster = draw(studio)
    assert tuple(raster.pixels[5, 5, :3]) == second.colour
    assert raster.notes[0].startswith("box-model did not paint: The account at 'box' has no credit")
    assert "may be charged" not in raster.notes[0]
    assert raster.notes[1].startswith("painted by other-model at other")
    assert "$0.02" in raster.notes[1]


def test_a_fallback_after_what_may_be_charged_says_so(studio, box, hosts):
    first, _ = fallen_back(studio, box, hosts, UNKNOWN["gateway"])
    raster = draw(studio)
    assert raster.notes[0].endswith("; $0.04 may be charged")
    assert len(first.charged) == 1


def test_both_together_keep_to_what_a_picture_may_cost(studio, box, hosts):
    _, second = fallen_back(studio, box, hosts, UNKNOWN["gateway"], cost=0.05)
    with pytest.raises(OutcomeUnknown) as caught:
        draw(studio)
    assert second.asked == []
    assert caught.value.hint.endswith("Also: other-model was not asked: it may cost too much.")


def test_a_refusal_to_paint_is_not_taken_elsewhere(studio, box, hosts):
    declined = error(400, "Rejected.", "moderation_blocked")
    _, second = fallen_back(studio, box, hosts, declined)
    with pytest.raises(Declined):
        draw(studio)
    assert second.asked == []


def test_where_all_fail_the_error_tells_of_each(studio, box, hosts):
    _, second = fallen_back(studio, box, hosts, error(402, "Pay."))
    second.says(error(403, "No."))
    with pytest.raises(OutOfCredit, match="'other' refuses the key") as caught:
        draw(studio)
    assert "Also: box-model did not paint: The account at 'box'" in caught.value.hint


HOSTILE = [
    f"Incorrect API key provided: {KEY}. Go away.",
    f"key={KEY[:14]} is wrong",
    f"Your key ends in {KEY[-9:]}",
    f"\x1b[31mred\x1b[0m\r\nInjected: {KEY.upper()} " + "x" * 5000,
    {"nested": {"message": KEY, "detail": [KEY] * 50}},
]


@pytest.mark.parametrize("message", HOSTILE)
@pytest.mark.parametrize("status", [400, 401, 429, 500])
def test_the_key_is_in_nothing_that_is_shown_or_kept(studio, box, caplog, message, status):
    caplog.set_level(logging.DEBUG)
    host = box(attempts=1)
    host.says(Says(status, {"error": message, "code": KEY}, {"x-request-id": KEY}))
    with pytest.raises((EngineFailed, Overloaded)) as caught:
        draw(studio)
    shown = "".join(traceback.format_exception(caught.value)) + str(vars(caught.value))
    shown += repr(caught.value) + pickle.dumps(caught.value).decode("latin-1") + caplog.text
    _clean(shown.replace("test_remote_errors", ""))
    assert "\x1b" not in shown.replace("\\x1b", "")
    assert len(str(caught.value)) < 600


def test_the_key_is_in_no_value_of_ours(studio, box):
    host = box()
    host.says(Says(200, {"data": [{"b64_json": b64(png(SMALL))}]}, {"x-request-id": f"r-{KEY}"}))
    raster = draw(studio)
    setup = studio.engine.setup()
    shown = repr(setup) + repr(raster.notes) + studio.engine.can.to_json()
    shown += repr(studio.engine.examine()) + repr(vars(studio.engine))
    shown += pickle.dumps(setup.providers["box"]).decode("latin-1")
    shown += setup.providers["box"].to_json()
    _clean(shown)


def _clean(shown):
    for at in range(len(KEY) - 7):
        assert KEY[at : at + 8] not in shown, KEY[at : at + 8]


@pytest.mark.parametrize(
    ("error", "status", "code", "again"),
    [
        (Declined("No."), 400, "moderation_blocked", None),
        (OutOfCredit("No."), 500, "image_generation_failed", "false"),
        (OutcomeUnknown("No."), 500, "image_generation_failed", "false"),
        (EngineFailed("No."), 500, "image_generation_failed", None),
        (Overloaded("No.", wait=7), 503, "server_is_overloaded", None),
    ],
)
def test_our_server_has_nobody_pay_twice(error, status, code, again):
    answer = of_limner(error, "req_1")
    assert (answer.status, answer.code) == (status, code)
    assert answer.headers.get("x-should-retry") == again


def test_nobody_waits_for_it_any_more(studio, box):
    host = box().says(Says(200, {}, after=20))
    progress = Reporting(lambda *_: None)
    threading.Timer(0.4, progress.cancel).start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        draw(studio, progress=progress)
    assert time.monotonic() - start < 3
    assert host.lost.wait(3), "the connection is closed"
    assert len(host.charged) == 1


def test_a_caller_that_is_cancelled_closes_the_connection(studio, box):
    host = box().says(Says(200, {}, after=20))
    world = SimpleNamespace(blobs=studio.blobs, progress=Reporting(lambda *_: None))

    async def hasty():
        async with asyncio.timeout(0.4):
            await studio.engine.draw(studio.job(SMALL, model="box-model"), Size(*SMALL), world)

    with pytest.raises(TimeoutError):
        asyncio.run(hasty())
    assert host.lost.wait(3)
