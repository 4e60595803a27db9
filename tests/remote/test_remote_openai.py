"""The image API's wire: fields by the model's rules, forms with masks, streams, other servers."""

import json

import numpy as np
import pytest
from tests.remote.conftest import is_flat
from tests.remote.hosts import KEY, OpenAIHost, Says, b64, opened, png

from limner.basics.errors import BadOption, Declined, EngineFailed, OutcomeUnknown
from limner.world.progress import Reporting


def test_a_picture_from_words(studio, hosts):
    host = hosts("openai")
    raster = studio.at(host).draw(model="gpt-image-2")
    (ask,) = host.asked
    assert ask.path == "/v1/images/generations"
    assert ask.headers["authorization"] == f"Bearer {KEY}"
    assert ask.json == {
        "model": "gpt-image-2", "prompt": "a fox in the snow", "n": 1, "size": "1024x1024",
        "quality": "medium", "output_format": "png", "background": "opaque",
    }  # fmt: skip
    assert raster.size == (1024, 1024)
    assert is_flat(raster, host.colour)
    # 60 tokens of words at $5 and 1000 of pictures at $30 a million
    assert raster.notes == (
        "painted by gpt-image-2 at openai, request req_0123abc: $0.0303 by our table of prices",
    )


@pytest.mark.parametrize(
    ("model", "asked", "sent"),
    [
        ("gpt-image-2", (512, 512), "816x816"),
        ("gpt-image-2", (1000, 700), "1008x704"),
        ("gpt-image-2", (3840, 2160), "3840x2160"),
        ("gpt-image-1.5", (600, 900), "1024x1536"),
        ("gpt-image-1.5", (1600, 900), "1536x1024"),
        ("gpt-image-1.5", (640, 640), "1024x1024"),
    ],
)
def test_sizes_a_model_has_and_the_very_size_asked_for(studio, hosts, model, asked, sent):
    host = hosts("openai")
    raster = studio.at(host, models=[model]).draw(asked, model=model)
    assert host.asked[0].json["size"] == sent
    assert raster.size == asked
    assert any(f"brought to {asked[0]}x{asked[1]}" in note for note in raster.notes) == (
        sent != f"{asked[0]}x{asked[1]}"
    )


def test_an_edit_with_a_mask_and_references(studio, hosts):
    host = hosts("openai")
    mask = np.zeros((90, 120), np.uint8)
    mask[:, 60:] = 255
    raster = studio.at(host).draw(
        (120, 90), model="gpt-image-2", task="inpaint", below=png((120, 90), (10, 90, 200)),
        mask=_grey(mask), references=[png((64, 64), (0, 255, 0)), png((32, 64), (9, 9, 9))],
    )  # fmt: skip
    (ask,) = host.asked
    assert ask.path == "/v1/images/edits"
    assert "input_fidelity" not in ask.form
    width, height = map(int, ask.form["size"].split("x"))
    pictures = ask.files("image[]")
    assert len(pictures) == 3
    assert opened(pictures[0]).shape == (height, width, 3)
    assert (opened(pictures[0]) == (10, 90, 200)).all()
    sent = opened(ask.files("mask")[0])
    assert sent.shape == (height, width, 4)
    assert (sent[:, : width // 2 - 8, 3] == 255).all(), "what is kept is opaque"
    assert (sent[:, width // 2 + 8 : -4, 3] == 0).all(), "what may change is clear"
    assert raster.size == (120, 90)


def test_older_models_are_told_to_keep_close_to_pictures(studio, hosts):
    host = hosts("openai")
    studio.at(host).draw(model="gpt-image-1.5", task="edit", below=png())
    assert host.asked[0].form["input_fidelity"] == "high"


def test_beyond_an_edge_the_clear_rim_may_change(studio, hosts):
    host = hosts("openai")
    picture = np.zeros((1024, 1024, 4), np.uint8)
    picture[:, 256:768] = (30, 60, 90, 255)
    studio.at(host).draw(model="gpt-image-2", task="outpaint", below=_rgba(picture))
    (ask,) = host.asked
    mask = opened(ask.files("mask")[0])
    assert (mask[:, :250, 3] == 0).all()
    assert (mask[:, 260:760, 3] == 255).all()
    assert (opened(ask.files("image[]")[0]) == (30, 60, 90)).all(), "edges are carried on"


def test_clear_ground(studio, hosts):
    host = hosts("openai")
    host.colour = (0, 200, 0, 120)
    raster = studio.at(host).draw(model="gpt-image-2", clear=True)
    assert host.asked[0].json["background"] == "transparent"
    assert (raster.pixels[..., 3] == 120).all()
    host.colour = (0, 200, 0)
    assert any("painted none" in n for n in studio.draw(model="gpt-image-2", clear=True).notes)


def test_what_has_no_field_is_said_in_words(studio, hosts):
    host = hosts("openai")
    studio.at(host).draw(
        model="gpt-image-2", exclude="people", lettering=("OPEN", "fox"), references=[png()],
        guide={"kind": "picture"},
    )  # fmt: skip
    assert host.asked[0].form["prompt"] == (
        'a fox in the snow. Letter exactly: "OPEN". Leave out: people. '
        "Keep to the composition of image 2."
    )


def test_partial_pictures_are_previews(studio, hosts):
    host = hosts("openai")
    seen = []
    progress = Reporting(lambda stage, share: None, seen.append)
    raster = studio.at(host).draw((512, 512), progress, model="gpt-image-2")
    told = host.asked[0].json
    assert (told["stream"], told["partial_images"]) == (True, 3)
    assert host.asked[0].headers["accept"] == "text/event-stream"
    assert [int(picture.pixels[0, 0, 0]) for picture in seen] == [0, 60, 120]
    assert all(picture.size == (512, 512) for picture in seen)
    assert is_flat(raster, host.colour)


def test_an_edit_is_streamed_too(studio, hosts):
    host = hosts("openai")
    seen = []
    studio.at(host).draw(
        progress=Reporting(lambda *_: None, seen.append), model="gpt-image-2", task="edit",
        below=png(),
    )  # fmt: skip
    assert host.asked[0].form["stream"] == "true"
    assert len(seen) == 3


def test_a_stream_that_ends_in_an_error(studio, hosts):
    host = hosts("openai")
    told = {"size": "1024x1024", "partial_images": 1}
    last = {"type": "error", "error": {"type": "x", "code": "moderation_blocked", "message": "No."}}
    host.says(host.stream(told, b"", {}, last))
    with pytest.raises(Declined, match=r"It says: No\."):
        studio.at(host).draw(progress=Reporting(lambda *_: None, print), model="gpt-image-2")


def test_a_stream_that_breaks_off_is_not_sent_again(studio, hosts):
    host = hosts("openai")
    told = {"size": "1024x1024", "partial_images": 1}
    host.says(host.stream(told, b"", {}, {"type": "nothing.more"}))
    with pytest.raises(OutcomeUnknown, match="its stream ended before the picture did"):
        studio.at(host).draw(progress=Reporting(lambda *_: None, print), model="gpt-image-2")
    assert len(host.asked) == 1


def test_a_server_that_does_not_stream_is_taken_as_it_is(studio, hosts):
    host = hosts("openai")
    host.says(Says(200, {"data": [{"b64_json": b64(png())}]}))
    seen = []
    studio.at(host).draw(progress=Reporting(lambda *_: None, seen.append), model="gpt-image-2")
    assert seen == []


def test_a_server_of_ones_own_is_sent_what_it_takes(studio, hosts):
    host = hosts("openai")
    studio.set_up(
        f'[box]\nwire = "openai"\nurl = "{host.url}/v1"\n'
        '[box.model.qwen]\nsent = "Qwen/Qwen-Image"\nextra = { true_cfg_scale = 4.0 }\n'
    )
    raster = studio.draw(model="qwen", seed=5, exclude="blur", steps=12, guidance=3.5)
    (ask,) = host.asked
    assert "authorization" not in ask.headers
    assert ask.json == {
        "model": "Qwen/Qwen-Image", "prompt": "a fox in the snow", "n": 1, "size": "1024x1024",
        "response_format": "b64_json", "seed": 5, "negative_prompt": "blur",
        "num_inference_steps": 12, "guidance_scale": 3.5, "true_cfg_scale": 4.0,
    }  # fmt: skip
    assert raster.notes == ("painted by qwen at box, request req_0123abc",), "it costs nothing"


def test_it_asks_as_the_official_client_does(studio, hosts):
    openai = pytest.importorskip("openai", reason="the official client is not installed")
    host = hosts("openai")
    studio.at(host)
    studio.draw(model="gpt-image-2", quality="low")
    studio.draw(
        model="gpt-image-2", task="inpaint", quality="low", below=png(), references=[png((9, 9))],
        mask=_rgba(np.zeros((1024, 1024), np.uint8)),
    )  # fmt: skip
    with openai.OpenAI(base_url=f"{host.url}/v1", api_key=KEY, max_retries=0) as client:
        told = {
            "model": "gpt-image-2", "prompt": "a fox in the snow", "n": 1, "size": "1024x1024",
            "quality": "low", "output_format": "png", "background": "opaque",
        }  # fmt: skip
        client.images.generate(**told)
        pictures = [("0.png", png()), ("1.png", png((9, 9)))]
        client.images.edit(**told, image=pictures, mask=("2.png", png()))
    ours, our_edit, theirs, their_edit = host.asked
    assert ours.json == theirs.json
    assert our_edit.form == their_edit.form
    assert [(n, f) for n, _, f in our_edit.parts if f] == [
        (n, f) for n, _, f in their_edit.parts if f
    ]
    for name in ("authorization", "accept"):
        assert ours.headers[name] == theirs.headers[name]


class Shelf(OpenAIHost):
    """Leaves pictures at an address."""

    where = None

    def answer(self, ask):
        if ask.method == "GET":
            return Says(200, png(), kind="image/png")
        return Says(200, {"data": [{"url": (self.where or self.url) + "/files/a.png"}]})


def test_a_picture_by_address_is_fetched_without_the_key(studio):
    host = Shelf().start()
    try:
        studio.at(host).draw(model="gpt-image-2")
        assert host.asked[1].path == "/files/a.png"
        assert "authorization" not in host.asked[1].headers
        assert KEY not in json.dumps(host.asked[1].headers)
    finally:
        host.stop()


def test_a_picture_elsewhere_is_not_fetched(studio, hosts):
    host, other = Shelf().start(), hosts("webui")
    host.where = other.url
    try:
        with pytest.raises(EngineFailed, match="an address that is not its own"):
            studio.at(host).draw(model="gpt-image-2")
        assert other.asked == []
    finally:
        host.stop()


@pytest.mark.parametrize(
    ("layer", "said"),
    [
        ({"task": "vary", "below": png()}, "cannot vary"),
        ({"loras": ({"name": "x"},)}, "takes no adapters"),
        ({"guide": {"kind": "depth"}}, "is not guided by depth"),
        ({"references": [png((8, 8), (n, 0, 0)) for n in range(17)]}, "takes 16 pictures"),
    ],
)
def test_what_a_model_cannot_is_refused_before_anybody_is_asked(studio, hosts, layer, said):
    host = hosts("openai")
    with pytest.raises(BadOption, match=said):
        studio.at(host).draw(model="gpt-image-2", **layer)
    assert host.asked == []


def _grey(mask):
    return _rgba(mask)


def _rgba(pixels):
    import io

    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()
