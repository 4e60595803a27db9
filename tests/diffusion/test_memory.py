"""Memory is counted before an order is taken on: refused, or made to wait, never run out of."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from limner.basics.errors import BadOption, Cancelled, Overloaded
from limner.basics.geometry import Size
from limner.engines.diffusion.family import Call
from limner.engines.diffusion.memory import Ledger, Need, need

GB = 10**9
LONG = 30.0


class Denoiser:
    config = {"num_attention_heads": 24, "attention_head_dim": 128}


def asked(size, references=0, side=1024):
    pictures = [Image.new("RGB", (side, side))] * references
    return Call(
        "Flux2KleinPipeline", {"image": pictures, "mask_image": Image.new("L", (9, 9))}, size, size
    )


def test_a_picture_of_a_megapixel_takes_what_is_known_of_it():
    wanted = need(asked(Size(1024, 1024)), Denoiser(), 2, 80 * GB)
    assert wanted.tokens == 4096 + 512
    assert 0.3 * GB < wanted.steps < 1.5 * GB
    assert 2 * GB < wanted.ending < 4 * GB
    assert not wanted.tiled


def test_references_and_size_are_counted():
    plain = need(asked(Size(1024, 1024)), Denoiser(), 2, 80 * GB)
    one = need(asked(Size(1024, 1024), 1), Denoiser(), 2, 80 * GB)
    large = need(asked(Size(4096, 4096)), Denoiser(), 2, 80 * GB)
    assert one.tokens == plain.tokens + 4096
    assert large.steps > 10 * plain.steps
    assert large.tiled
    assert large.ending < 2 * plain.ending


def test_a_vae_made_for_films_takes_twice_as_much():
    flat, deep = (need(asked(Size(1024, 1024)), Denoiser(), 2, 80 * GB, deep=d) for d in (0, 1))
    assert flat.steps == deep.steps
    assert 2 * flat.ending < deep.ending < 5 * GB


def test_guidance_by_two_passes_is_counted_twice():
    once = need(asked(Size(1024, 1024)), Denoiser(), 2, 80 * GB)
    guided = asked(Size(1024, 1024))
    guided.ways["guidance_scale"] = 4.0
    assert need(guided, Denoiser(), 2, 80 * GB).steps == 2 * once.steps
    told = Denoiser()
    told.config = {**told.config, "guidance_embeds": True}
    assert need(guided, told, 2, 80 * GB).steps == once.steps


def test_sixteen_references_at_4k_are_refused_by_a_card_they_do_not_fit():
    wanted = need(asked(Size(4096, 4096), 16, 4096), Denoiser(), 2, 24 * GB)
    ledger = Ledger(24 * GB)
    ledger.keep("klein", 16 * GB)
    with pytest.raises(BadOption) as refused, ledger.held(wanted, threading.Event()):
        pass
    assert "GB of memory beside the model's weights; 8.0 GB are free" in str(refused.value)
    assert "fewer references" in refused.value.hint
    assert ledger.quiet


def test_what_does_not_fit_yet_waits_in_turn():
    ledger, order, gate = Ledger(100), [], threading.Event()

    def paint(name, wanted):
        with ledger.held(wanted, threading.Event()):
            order.append(name)
            gate.wait(LONG)

    with ThreadPoolExecutor(3) as threads:
        painting = [threads.submit(paint, "first", Need(1, 60, 10))]
        while not order:
            time.sleep(0.001)
        painting.append(threads.submit(paint, "large", Need(1, 50, 10)))
        while not ledger.waiting:
            time.sleep(0.001)
        painting.append(threads.submit(paint, "small", Need(1, 5, 10)))
        while ledger.waiting < 2:
            time.sleep(0.001)
        assert order == ["first"]  # the small one would fit, but the large one came first
        gate.set()
        for one in painting:
            one.result(timeout=LONG)
    assert order[:2] == ["first", "large"]
    assert ledger.quiet


def test_decoding_is_one_at_a_time_and_counted_once():
    ledger = Ledger(100)
    with ledger.held(Need(1, 30, 40), threading.Event()), ThreadPoolExecutor(1) as threads:

        def other():
            with ledger.held(Need(1, 30, 40), threading.Event()):
                return True

        assert threads.submit(other).result(timeout=LONG)


def test_who_is_given_up_while_waiting_goes():
    ledger, given_up = Ledger(100), threading.Event()
    with ledger.held(Need(1, 80, 0), threading.Event()), ThreadPoolExecutor(1) as threads:

        def other():
            with ledger.held(Need(1, 80, 0), given_up):
                return True

        waiting = threads.submit(other)
        while not ledger.waiting:
            time.sleep(0.001)
        given_up.set()
        assert isinstance(waiting.exception(timeout=LONG), Cancelled)
    assert ledger.waiting == 0
    with ledger.held(Need(1, 80, 0), threading.Event()):
        pass


def test_a_queue_that_is_full_says_when_to_come_again():
    ledger, given_up = Ledger(100, waiting=1), threading.Event()

    def other():
        with ledger.held(Need(1, 80, 0), given_up):
            pass

    with ledger.held(Need(1, 80, 0), threading.Event()), ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(other)
        while not ledger.waiting:
            time.sleep(0.001)
        with pytest.raises(Overloaded) as full, ledger.held(Need(1, 80, 0), threading.Event()):
            pass
        assert full.value.wait > 0
        given_up.set()
        waiting.exception(timeout=LONG)
