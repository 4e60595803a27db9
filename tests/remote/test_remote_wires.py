"""The other wires, each before a server that speaks it: what is sent, what comes, what is refused."""

import base64
import time

import numpy as np
import pytest
from tests.remote.conftest import is_flat
from tests.remote.hosts import KEY, Says, b64, error, opened, png

from limner.basics.errors import (
    Cancelled,
    Declined,
    EngineFailed,
    OutcomeUnknown,
    OutOfCredit,
    Overloaded,
)
from limner.world.progress import Reporting


def sent(text):
    return opened(base64.b64decode(text))


class TestGoogle:
    def test_words_and_pictures_become_parts(self, studio, hosts):
        host = hosts("google")
        raster = studio.at(host).draw(
            (1600, 900), model="gemini-3.1-flash-image", task="edit", seed=9,
            below=png((1600, 900), (1, 2, 3)), references=[png((64, 64), (9, 9, 9))],
        )  # fmt: skip
        (ask,) = host.asked
        assert ask.path == "/models/gemini-3.1-flash-image:generateContent"
        assert ask.headers["x-goog-api-key"] == KEY
        words, below, other = ask.json["contents"][0]["parts"]
        assert words == {"text": "a fox in the snow"}
        assert below["inlineData"]["mimeType"] == "image/png"
        assert (sent(below["inlineData"]["data"]) == (1, 2, 3)).all()
        assert sent(other["inlineData"]["data"]).shape == (64, 64, 3)
        assert ask.json["generationConfig"] == {
            "responseModalities": ["IMAGE"], "seed": 9,
            "imageConfig": {"aspectRatio": "16:9", "imageSize": "2K"},
        }  # fmt: skip
        assert raster.size == (1600, 900)
        assert "request resp-77: $0.101 by our table" in raster.notes[0]

    def test_heavy_pictures_go_as_jpeg(self, studio, hosts):
        host = hosts("google")
        studio.at(host)
        limited = '[google.model.light]\nlike = "gemini-3-pro-image"\nheaviest = 1\n'
        studio.set_up(studio.file.read_text("utf-8") + "\n" + limited)
        noise = np.random.default_rng(0).integers(0, 256, (500, 500, 3), np.uint8)
        clear = np.dstack([noise, np.full((500, 500), 9, np.uint8)])
        studio.draw(model="light", references=[_png_of(noise), _png_of(clear)])
        _, *parts = host.asked[0].json["contents"][0]["parts"]
        kinds = [part["inlineData"]["mimeType"] for part in parts]
        assert kinds == ["image/jpeg", "image/png"], "what is clear stays clear"

    def test_predict_where_it_is_still_spoken(self, studio, hosts):
        host = hosts("google")
        raster = studio.at(host, models=["imagen-4"]).draw((900, 1600), model="imagen-4")
        assert host.asked[0].path == "/models/imagen-4.0-generate-001:predict"
        assert host.asked[0].json == {
            "instances": [{"prompt": "a fox in the snow"}],
            "parameters": {"sampleCount": 1, "aspectRatio": "9:16", "imageSize": "2K"},
        }
        assert is_flat(raster, host.colour)

    @pytest.mark.parametrize(
        "body",
        [
            {"candidates": [{"finishReason": "IMAGE_SAFETY", "finishMessage": "Unsafe."}]},
            {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}},
            {"predictions": [{"raiFilteredReason": "Unsafe."}]},
        ],
    )
    def test_a_refusal_with_a_good_status(self, studio, hosts, body):
        host = hosts("google").says(Says(200, body))
        with pytest.raises(Declined):
            studio.at(host).draw(model="gemini-3-pro-image")
        assert len(host.asked) == 1

    def test_words_instead_of_a_picture(self, studio, hosts):
        parts = [{"text": "I cannot see what you mean."}]
        body = {"candidates": [{"content": {"parts": parts}}]}
        host = hosts("google").says(Says(200, body))
        with pytest.raises(EngineFailed, match="holds no picture"):
            studio.at(host).draw(model="gemini-3-pro-image")

    def test_quotas_of_the_day_and_of_the_minute(self, studio, hosts):
        def exhausted(quota, delay):
            details = [
                {"@type": "QuotaFailure", "violations": [{"quotaId": quota}]},
                {"@type": "RetryInfo", "retryDelay": delay},
            ]
            body = {"code": 429, "status": "RESOURCE_EXHAUSTED", "message": "Quota exceeded"}
            return Says(429, {"error": {**body, "details": details}})

        host = hosts("google").says(exhausted("RequestsPerMinute", "0.05s"))
        studio.at(host).draw(model="gemini-3-pro-image")
        assert len(host.asked) == 2
        host.says(exhausted("RequestsPerMinute", "55s"))
        with pytest.raises(Overloaded, match="nothing was charged") as caught:
            studio.draw(model="gemini-3-pro-image")
        assert caught.value.wait == 55
        host.says(exhausted("RequestsPerDay", "9s"))
        with pytest.raises(OutOfCredit):
            studio.draw(model="gemini-3-pro-image")

    def test_a_wrong_key_has_a_status_of_its_own(self, studio, hosts):
        details = [{"reason": "API_KEY_INVALID"}]
        body = {"error": {"code": 400, "message": "API key not valid.", "details": details}}
        host = hosts("google").says(Says(400, body))
        with pytest.raises(OutOfCredit, match="refuses the key"):
            studio.at(host).draw(model="gemini-3-pro-image")


class TestFLUX:
    def test_submitted_watched_and_fetched(self, studio, hosts):
        host = hosts("bfl")
        raster = studio.at(host).draw((1200, 800), model="flux-2-pro", seed=3)
        submit, *looks, fetch = host.asked
        assert submit.path == "/v1/flux-2-pro"
        assert submit.headers["x-key"] == KEY
        assert submit.json == {
            "prompt": "a fox in the snow", "output_format": "png", "width": 1200, "height": 800,
            "seed": 3, "disable_pup": True,
        }  # fmt: skip
        assert [look.path for look in looks] == ["/v1/get_result?id=job-1"] * 3
        assert all(look.headers["x-key"] == KEY for look in looks)
        assert fetch.path == "/delivery/a.png?sig=1"
        assert "x-key" not in fetch.headers
        assert raster.notes == (
            "painted by flux-2-pro at bfl, request job-1: $0.03 by our table of prices; it says "
            "$0.045",
        )

    def test_pictures_that_are_handed_over(self, studio, hosts):
        host = hosts("bfl")
        studio.at(host).draw(
            model="flux-2-pro", task="edit", below=png(), references=[png((32, 32), (1, 1, 1))]
        )
        told = host.asked[0].json
        assert sent(told["input_image"]).shape == (1024, 1024, 3)
        assert sent(told["input_image_2"]).shape == (32, 32, 3)
        studio.draw((1600, 900), model="flux-kontext-pro", task="edit", below=png((1600, 900)))
        told = host.charged[1].json
        assert told["aspect_ratio"] == "16:9"
        assert "width" not in told

    def test_a_mask_is_white_where_pixels_may_change(self, studio, hosts):
        host = hosts("bfl")
        mask = np.zeros((512, 512), np.uint8)
        mask[:256] = 255
        studio.at(host).draw(
            (512, 512), model="flux-fill-pro", task="inpaint", below=png((512, 512)),
            mask=_png_of(mask),
        )  # fmt: skip
        told = host.asked[0].json
        assert host.asked[0].path == "/v1/flux-pro-1.0-fill"
        assert (sent(told["mask"])[:250] == 255).all()
        assert (sent(told["mask"])[262:] == 0).all()
        assert sent(told["image"]).shape == (512, 512, 3)

    def test_an_edit_with_a_mask_is_an_edit(self, studio, hosts):
        host = hosts("bfl")
        mask = _png_of(np.full((512, 512), 255, np.uint8))
        studio.at(host).draw(
            (512, 512), model="flux-2-pro", task="edit", below=png((512, 512)), mask=mask
        )
        assert "input_image" in host.asked[0].json
        assert "mask" not in host.asked[0].json

    @pytest.mark.parametrize("status", ["Request Moderated", "Content Moderated"])
    def test_moderated(self, studio, hosts, status):
        host = hosts("bfl")
        host.look_script = [Says(200, {"id": "job-1", "status": status})]
        with pytest.raises(Declined, match=r"Job job-1"):
            studio.at(host).draw(model="flux-2-pro")

    def test_a_look_that_fails_is_repeated_and_the_job_is_not(self, studio, hosts):
        host = hosts("bfl")
        host.look_script = [Says(502), Says(429), Says(200, {"id": "job-1", "status": "Pending"})]
        studio.at(host).draw(model="flux-2-pro")
        assert len(host.charged) == 1

    def test_a_job_that_is_lost_names_its_number(self, studio, hosts):
        host = hosts("bfl")
        host.look_script = [Says(200, {"id": "job-1", "status": "Task not found"})]
        with pytest.raises(OutcomeUnknown, match="number there is job-1"):
            studio.at(host).draw(model="flux-2-pro")

    def test_a_job_that_never_ends(self, studio, hosts):
        host = hosts("bfl")
        host.looks = ("Pending",)
        with pytest.raises(OutcomeUnknown, match=r"not done after 0\.5 seconds"):
            studio.at(host, seconds=0.5).draw(model="flux-2-pro")
        assert len(host.charged) == 1

    @pytest.mark.parametrize("status", ["Error", "Failed", "Strange new status"])
    def test_a_job_that_fails(self, studio, hosts, status):
        host = hosts("bfl")
        host.look_script = [Says(200, {"id": "job-1", "status": status})]
        with pytest.raises(EngineFailed, match="failed at it"):
            studio.at(host).draw(model="flux-2-pro")

    def test_the_key_goes_to_no_other_address(self, studio, hosts):
        host, other = hosts("bfl"), hosts("webui")
        look = f"{other.url}/v1/get_result?id=job-1"
        host.says(Says(200, {"id": "job-1", "polling_url": look}))
        with pytest.raises(EngineFailed, match="where the key does not go"):
            studio.at(host).draw(model="flux-2-pro")
        host.sample = f"{other.url}/a.png"
        with pytest.raises(EngineFailed, match="an address that is not its own"):
            studio.draw(model="flux-2-pro")
        assert other.asked == []

    def test_a_finished_picture_that_cannot_be_fetched(self, studio, hosts):
        host = hosts("bfl")
        host.sample = f"{host.url}/nowhere"
        host.answer = _without(host, "/nowhere")
        with pytest.raises(EngineFailed, match=r"status 404\. It will be charged"):
            studio.at(host).draw(model="flux-2-pro")

    def test_a_wrong_key_and_no_credit(self, studio, hosts):
        host = hosts("bfl").says(Says(422, {"detail": "Invalid API key format"}), Says(402, {}))
        with pytest.raises(OutOfCredit, match="refuses the key"):
            studio.at(host).draw(model="flux-2-pro")
        with pytest.raises(OutOfCredit, match="no credit left"):
            studio.draw(model="flux-2-pro")


class TestStability:
    def test_words_go_as_a_form_and_the_picture_comes_bare(self, studio, hosts):
        host = hosts("stability")
        raster = studio.at(host).draw(
            (1600, 900), model="stable-image-core", seed=4, exclude="haze"
        )
        (ask,) = host.asked
        assert ask.path == "/v2beta/stable-image/generate/core"
        assert ask.headers["authorization"] == f"Bearer {KEY}"
        assert ask.headers["accept"] == "image/*"
        assert ask.form == {
            "prompt": "a fox in the snow", "output_format": "png", "seed": "4",
            "negative_prompt": "haze", "aspect_ratio": "16:9",
        }  # fmt: skip
        assert raster.notes[0].endswith("at stability, request st-5: $0.03 by our table of prices")

    def test_a_picture_is_varied(self, studio, hosts):
        host = hosts("stability")
        studio.at(host).draw(model="stable-image-ultra", task="vary", below=png(), strength=0.4)
        assert host.asked[0].form["strength"] == "0.4"
        assert len(host.asked[0].files("image")) == 1

    def test_a_picture_is_repainted_at_its_own_size(self, studio, hosts):
        host = hosts("stability")
        mask = np.zeros((300, 500), np.uint8)
        mask[100:200, 200:300] = 255
        raster = studio.at(host).draw(
            (500, 300), model="stable-image-core", task="inpaint", below=png((500, 300)),
            mask=_png_of(mask),
        )  # fmt: skip
        (ask,) = host.asked
        assert ask.path == "/v2beta/stable-image/edit/inpaint"
        assert (opened(ask.files("mask")[0]) == mask).all()
        assert opened(ask.files("image")[0]).shape == (300, 500, 3)
        assert not any("brought to" in note for note in raster.notes)

    def test_a_rim_is_told_in_pixels_a_side(self, studio, hosts):
        host = hosts("stability")
        picture = np.zeros((300, 500, 4), np.uint8)
        picture[20:, 100:450] = (5, 6, 7, 255)
        raster = studio.at(host).draw(
            (500, 300), model="stable-image-core", task="outpaint", below=_png_of(picture)
        )
        (ask,) = host.asked
        assert ask.path == "/v2beta/stable-image/edit/outpaint"
        sides = [ask.form[side] for side in ("left", "up", "right", "down")]
        assert sides == ["100", "20", "50", "0"]
        assert opened(ask.files("image")[0]).shape == (280, 350, 3)
        assert raster.size == (500, 300)

    def test_a_clear_ground_is_a_second_call_and_its_price(self, studio, hosts):
        host = hosts("stability")
        raster = studio.at(host).draw(model="stable-image-core", clear=True)
        paths = [ask.path.rsplit("/", 1)[1] for ask in host.asked]
        assert paths == ["core", "remove-background"]
        assert (raster.pixels[..., 3] == 90).all()
        assert "$0.08 by our table" in raster.notes[0]
        assert "its ground was taken away by a second call" in raster.notes

    def test_a_picture_it_does_not_show(self, studio, hosts):
        filtered = Says(200, png(), {"finish-reason": "CONTENT_FILTERED"}, kind="image/png")
        host = hosts("stability").says(filtered)
        with pytest.raises(Declined, match="declines to show it"):
            studio.at(host).draw(model="stable-image-core")

    def test_errors_have_names(self, studio, hosts):
        moderated = {"id": "x", "name": "content_moderation", "errors": ["Flagged."]}
        host = hosts("stability").says(Says(403, moderated))
        with pytest.raises(Declined, match="Flagged"):
            studio.at(host).draw(model="stable-image-core")

    def test_a_label_that_lies(self, studio, hosts):
        host = hosts("stability").says(Says(200, png(form="JPEG"), kind="image/png"))
        with pytest.raises(EngineFailed, match="called image/png and is image/jpeg"):
            studio.at(host).draw(model="stable-image-core")


class TestSdCpp:
    def set_up(self, studio, host, **fields):
        studio.at(host, "box", models=["sdxl"], **fields)
        return studio

    def test_a_job(self, studio, hosts):
        host = hosts("sdcpp")
        self.set_up(studio, host).draw(
            (512, 512), model="sdxl", seed=2, steps=8, guidance=2.5, exclude="blur",
            loras=({"name": "lcm", "weight": 0.5},),
        )  # fmt: skip
        told = host.asked[0].json
        assert (told["width"], told["height"], told["seed"]) == (512, 512, 2)
        assert told["negative_prompt"] == "blur"
        assert told["sample_params"] == {"sample_steps": 8, "guidance": {"txt_cfg": 2.5}}
        assert told["lora"] == [{"path": "lcm", "multiplier": 0.5}]

    def test_pictures(self, studio, hosts):
        host = hosts("sdcpp")
        mask = _png_of(np.full((512, 512), 255, np.uint8))
        self.set_up(studio, host).draw(
            (512, 512), model="sdxl", task="inpaint", below=png((512, 512)), mask=mask,
            strength=0.7,
        )  # fmt: skip
        told = host.charged[0].json
        assert sent(told["init_image"]).shape == (512, 512, 3)
        assert (sent(told["mask_image"]) == 255).all()
        assert told["strength"] == 0.7
        studio.draw((512, 512), model="sdxl", task="edit", below=png((512, 512)))
        assert len(host.charged[1].json["ref_images"]) == 1
        assert "init_image" not in host.charged[1].json

    def test_a_job_nobody_waits_for_is_cancelled(self, studio, hosts):
        host = hosts("sdcpp")
        host.endless = True
        ticks = []

        def step(stage, share):
            ticks.append(share)
            if len(ticks) > 3 and any(ask.method == "GET" for ask in host.asked):
                progress.cancel()

        progress = Reporting(step)
        start = time.monotonic()
        with pytest.raises(Cancelled):
            self.set_up(studio, host).draw((512, 512), progress, model="sdxl")
        assert host.cancelled.is_set()
        assert host.asked[-1].path == "/sdcpp/v1/jobs/job_1/cancel"
        assert time.monotonic() - start < 5

    def test_a_job_that_takes_too_long_is_cancelled(self, studio, hosts):
        host = hosts("sdcpp")
        host.endless = True
        with pytest.raises(OutcomeUnknown):
            self.set_up(studio, host, seconds=0.5).draw((512, 512), model="sdxl")
        assert host.cancelled.is_set()

    def test_a_job_that_fails(self, studio, hosts):
        host = hosts("sdcpp")
        host.failing = True
        with pytest.raises(EngineFailed, match="failed at job job_1: no memory"):
            self.set_up(studio, host).draw((512, 512), model="sdxl")

    def test_a_job_with_a_hostile_number(self, studio, hosts):
        host = hosts("sdcpp").says(Says(202, {"id": "../../v1/x?", "status": "queued"}))
        with pytest.raises(EngineFailed, match="holds no picture"):
            self.set_up(studio, host).draw((512, 512), model="sdxl")
        assert len(host.asked) == 1


class TestWebUI:
    def test_words(self, studio, hosts):
        host = hosts("webui")
        studio.set_up(
            f'[box]\nwire = "webui"\nurl = "{host.url}"\nkey_env = "SECRET_OF_TESTS"\n'
            '[box.model.dream]\nsent = "dreamshaper_8"\n'
        )
        studio.draw((512, 768), model="dream", seed=11, steps=20, guidance=6, exclude="blur")
        (ask,) = host.asked
        assert ask.path == "/sdapi/v1/txt2img"
        assert ask.headers["authorization"] == "Basic " + b64(KEY.encode())
        told = ask.json
        assert (told["width"], told["height"]) == (512, 768)
        assert told["override_settings"] == {"sd_model_checkpoint": "dreamshaper_8"}
        assert (told["seed"], told["steps"], told["cfg_scale"]) == (11, 20, 6)

    def test_a_mask(self, studio, hosts):
        host = hosts("webui")
        mask = _png_of(np.full((512, 512), 255, np.uint8))
        studio.at(host, "box", models=["dream"]).draw(
            (512, 512), model="dream", task="inpaint", below=png((512, 512)), mask=mask,
            strength=0.6,
        )  # fmt: skip
        told = host.asked[0].json
        assert host.asked[0].path == "/sdapi/v1/img2img"
        assert told["denoising_strength"] == 0.6
        assert told["inpainting_mask_invert"] == 0
        assert len(told["init_images"]) == 1

    def test_an_error(self, studio, hosts):
        host = hosts("webui").says(error(404, "Sampler not found"))
        with pytest.raises(EngineFailed, match="Sampler not found"):
            studio.at(host, "box", models=["dream"]).draw((512, 512), model="dream")


def _png_of(pixels):
    import io

    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def _without(host, path):
    answer = host.answer
    return lambda ask: Says(404) if ask.path == path else answer(ask)
