"""A Replica paints whole orders with tiny models in the real format, alone and many at once."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch", reason="the diffusion extra is not installed")
pytest.importorskip("diffusers", reason="the diffusion extra is not installed")

import torch

from limner.basics.errors import BadOption, Cancelled, EngineFailed, Overloaded
from limner.basics.geometry import Size
from limner.document.layers.generated import Lora
from limner.engines.diffusion import compiling, precision, shelf
from limner.engines.diffusion import model as model_module
from limner.engines.diffusion.device import device
from limner.engines.diffusion.family import families
from limner.engines.diffusion.replica import Replica
from limner.engines.diffusion.weights import Installed
from limner.ports.orders import Order

KLEIN, GUIDED, Z = "flux2-klein-4b", "flux2-klein-base-4b", "z-image-turbo"
LONG = 60.0


def nobody(share, picture):
    """Hear nothing."""


@pytest.fixture(scope="module")
def find(tiny):
    cards = {card.name: (card, one) for one in families().values() for card in one.cards}

    def found(name, **ways):
        card, family = cards[name]
        card = card.model_copy(update={"area": (1, 2048 * 2048), "ready": True})
        return Installed(card, family, tiny(name), **ways)

    return found


@pytest.fixture(scope="module")
def replica(find):
    return Replica(find=find)


def order(model=KLEIN, seed=0, **ways):
    ways = {"prompt": "a red cube", "size": Size(64, 64), "steps": 3, **ways}
    return Order(model, ways.pop("task", "generate"), seed=seed, **ways)


def paint(replica, wanted, told=nobody):
    return replica.paint(wanted, told, threading.Event()).picture


def levels(replica, wanted):
    """Return what an order is painted as before it is rounded to 8 bits."""
    with replica.painting(wanted) as painting:
        painting.call = replace(painting.call, ways={**painting.call.ways, "output_type": "np"})
        return painting.images()[0]


@pytest.mark.parametrize("model", [KLEIN, GUIDED, Z])
def test_many_at_once_with_their_own_steps_are_what_they_are_alone(replica, model):
    wanted = [
        order(model, seed, prompt=f"a cube{' and a ball' * seed}", steps=2 + seed % 4)
        for seed in range(6)
    ]
    alone = [levels(replica, one) for one in wanted]
    before = replica.batcher.tally.rows, replica.batcher.tally.forwards
    with ThreadPoolExecutor(len(wanted)) as threads:
        together = list(threads.map(lambda one: levels(replica, one), wanted))
    rows, forwards = replica.batcher.tally.rows, replica.batcher.tally.forwards
    assert forwards - before[1] < rows - before[0]
    for one, other in zip(alone, together, strict=True):
        assert np.abs(one - other).max() < 1e-5


def test_a_seed_is_a_picture(replica):
    first, again, other = (paint(replica, order(seed=seed)) for seed in (5, 5, 6))
    assert first.shape == (64, 64, 4)
    assert (first == again).all()
    assert (first != other).any()


@pytest.mark.parametrize("size", [Size(70, 50), Size(33, 64), Size(16, 16)])
def test_any_size_is_handed_back_as_asked(replica, size):
    assert paint(replica, order(size=size)).shape == (size.height, size.width, 4)


def test_partial_pictures_come_in_order_before_the_end(replica):
    told = []
    paint(replica, order(steps=4, previews=2), lambda *news: told.append(news))
    shares = [share for share, _ in told]
    pictures = [picture for _, picture in told if picture is not None]
    assert shares == sorted(shares)
    assert shares[-1] < 1
    assert [picture.shape for picture in pictures] == [(64, 64, 4)] * 2


def below(side=64):
    draw = np.random.default_rng(1)
    return np.dstack([
        draw.integers(0, 256, (side, side, 3), np.uint8), np.full((side, side), 255, np.uint8)
    ])  # fmt: skip


@pytest.mark.parametrize("model", [KLEIN, Z])
def test_outside_the_mask_not_a_bit_changes(replica, model):
    under, mask = below(), np.zeros((64, 64), np.uint8)
    mask[20:40, 10:50] = 255
    told = []
    wanted = order(model, task="inpaint", below=under, mask=mask, previews=1, strength=0.9)
    done = paint(replica, wanted, lambda *news: told.append(news))
    partial = next(picture for _, picture in told if picture is not None)
    for picture in (done, partial):
        assert (picture[mask == 0] == under[mask == 0]).all()
        assert (picture[mask == 255] != under[mask == 255]).any()


def test_beyond_an_edge_what_was_there_stays(replica):
    under = below()
    under[:, 40:] = 0
    done = paint(replica, order(task="outpaint", below=under))
    assert (done[:, :40] == under[:, :40]).all()
    assert (done[..., 3] == 255).all()


def test_giving_up_ends_it_within_a_step(replica):
    given_up = threading.Event()
    before = replica.batcher.tally.forwards

    def told(share, picture):
        given_up.set()

    with pytest.raises(Cancelled):
        replica.paint(order(steps=40), told, given_up)
    assert replica.batcher.tally.forwards - before <= 2
    assert replica.load().running == 0
    assert replica.ledger.quiet


def test_who_listens_may_end_it(replica):
    def told(share, picture):
        raise Cancelled("gone")

    with pytest.raises(Cancelled):
        replica.paint(order(steps=40), told, threading.Event())
    assert replica.batcher.at_work == 0


def test_what_one_asks_wrongly_is_not_felt_by_others(replica):
    good = order(steps=6, seed=3)
    alone = levels(replica, good)
    bad = [
        order(Z, task="edit", below=below()),
        order(loras=(Lora(name="ink"),)),
        order(task="inpaint"),
    ]
    with ThreadPoolExecutor(4) as threads:
        painted = threads.submit(levels, replica, good)
        faults = [threads.submit(paint, replica, one).exception(timeout=LONG) for one in bad]
    assert all(isinstance(fault, BadOption) for fault in faults)
    assert np.abs(painted.result() - alone).max() < 1e-5


def test_a_model_is_loaded_once_however_many_ask(find, monkeypatch):
    loads = []
    real = shelf.loaded

    def loaded(installed, on):
        loads.append(installed.card.name)
        time.sleep(0.02)
        return real(installed, on)

    monkeypatch.setattr(shelf, "loaded", loaded)
    fresh = Replica(find=find)
    with ThreadPoolExecutor(5) as threads:
        list(threads.map(lambda seed: paint(fresh, order(seed=seed)), range(5)))
    paint(fresh, order(task="inpaint", below=below(), mask=below()[..., 0]))
    assert loads == [KLEIN]
    assert fresh.load().models == (KLEIN,)


def test_a_model_that_did_not_load_is_tried_again(find, tmp_path):
    broken = [True]

    def found(name):
        one = find(name)
        return replace(one, folder=tmp_path) if broken[0] else one

    fresh = Replica(find=found)
    with pytest.raises(EngineFailed, match="does not load"):
        paint(fresh, order())
    broken[0] = False
    paint(fresh, order())


@pytest.fixture
def narrow(find, monkeypatch):
    """A replica on whose device one model finds room at a time."""
    monkeypatch.setattr(shelf, "_bytes", lambda folder, on: 60_000_000)
    monkeypatch.setattr(model_module, "weight", lambda pipe: 60_000_000)
    return Replica(replace(device("cpu"), capacity=100_000_000), find=find)


def test_models_make_room_for_one_another(narrow):
    first = paint(narrow, order(KLEIN))
    assert narrow.load().models == (KLEIN,)
    paint(narrow, order(Z))
    assert narrow.load().models == (Z,)
    assert (paint(narrow, order(KLEIN)) == first).all()
    assert narrow.load().models == (KLEIN,)


def test_a_model_in_use_is_not_put_away(narrow):
    begun, go_on, ended = threading.Event(), threading.Event(), []

    def told(share, picture):
        begun.set()
        go_on.wait(LONG)

    def painted(wanted, told):
        paint(narrow, wanted, told)
        ended.append(wanted.model)

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(painted, order(KLEIN), told)
        assert begun.wait(LONG)
        second = threads.submit(painted, order(Z), nobody)
        while narrow.shelf._wanting != Z:
            time.sleep(0.001)
        go_on.set()
        first.result(timeout=LONG)
        second.result(timeout=LONG)
    assert ended == [KLEIN, Z]


def test_what_cannot_fit_is_refused_before_anything_is_run(find):
    fresh = Replica(replace(device("cpu"), capacity=400_000_000), find=find)
    with pytest.raises(BadOption, match="of memory beside the model's weights"):
        paint(fresh, order(size=Size(1024, 1024)))
    assert fresh.batcher.tally.forwards == 0
    assert paint(fresh, order(size=Size(64, 64))).shape == (64, 64, 4)


def test_words_are_read_once(replica):
    paint(replica, order(prompt="words that are read once"))
    misses = replica.embeddings.misses
    paint(replica, order(prompt="words that are read once", seed=9, size=Size(32, 48)))
    assert replica.embeddings.misses == misses
    paint(replica, order(prompt="other words"))
    assert replica.embeddings.misses == misses + 1


@pytest.fixture(scope="module")
def adapter(find, tmp_path_factory):
    """A LoRA of klein's denoiser, random and strong enough to be seen."""
    import diffusers
    from peft import LoraConfig
    from peft.utils import get_peft_model_state_dict

    pipe = diffusers.DiffusionPipeline.from_pretrained(find(KLEIN).folder, local_files_only=True)
    pipe.transformer.add_adapter(LoraConfig(r=2, lora_alpha=2, target_modules=["to_q", "to_out.0"]))
    state = get_peft_model_state_dict(pipe.transformer)
    state = {name: torch.randn_like(part) for name, part in state.items()}
    folder = tmp_path_factory.mktemp("adapters")
    type(pipe).save_lora_weights(folder, transformer_lora_layers=state)
    return folder / "pytorch_lora_weights.safetensors"


def test_adapters_are_worn_by_the_orders_that_ask_for_them_only(find, adapter):
    fresh = Replica(find=lambda name: find(name, loras={"ink": adapter}))
    plain = levels(fresh, order())
    worn = (Lora(name="ink", weight=1.0),)
    inked, faint = (levels(fresh, order(loras=(Lora(name="ink", weight=w),))) for w in (1.0, 0.2))
    assert np.abs(levels(fresh, order()) - plain).max() < 1e-5
    assert np.abs(inked - plain).max() > 1e-3
    assert np.abs(faint - plain).max() < np.abs(inked - plain).max()
    with ThreadPoolExecutor(4) as threads:
        wanted = [order(loras=worn if n % 2 else ()) for n in range(4)]
        both = list(threads.map(lambda one: levels(fresh, one), wanted))
    for n, one in enumerate(both):
        assert np.abs(one - (inked if n % 2 else plain)).max() < 1e-5
    with pytest.raises(BadOption, match="There is: ink"):
        paint(fresh, order(loras=(Lora(name="oil"),)))


def test_an_adapter_of_another_model_is_refused(find, tmp_path):
    from safetensors.torch import save_file

    stray = tmp_path / "stray.safetensors"
    save_file({"transformer.nowhere.lora_A.weight": torch.zeros(2, 2)}, stray)
    fresh = Replica(find=lambda name: find(name, loras={"stray": stray}))
    with pytest.raises(EngineFailed, match="does not fit"):
        paint(fresh, order(loras=(Lora(name="stray"),)))
    assert paint(fresh, order()).shape == (64, 64, 4)


@pytest.mark.parametrize(("bits", "kept"), [(10, True), (1, False)])
def test_fewer_bits_are_kept_only_where_the_picture_is(find, replica, monkeypatch, bits, kept):
    def coarse(module, kind, place):
        for part in module.parameters():
            step = part.abs().max().clamp_min(1e-9) / 2**bits
            part.data = (part.data / step).round() * step

    monkeypatch.setattr(precision, "fewer_bits", coarse)
    monkeypatch.setattr(precision, "able", lambda kind, on: True)
    whole = paint(replica, order())
    fewer = Replica(find=lambda name: find(name, precision="fp8"))
    done = fewer.paint(order(), nobody, threading.Event())
    assert (done.picture == whole).all() != kept
    assert ["painted in whole weights" in note for note in done.notes] == [True] * (not kept)


def test_a_precision_whose_library_is_missing_says_what_to_install(find, monkeypatch):
    monkeypatch.setitem(precision._LIBRARY, "fp8", "no_such_library")
    fresh = Replica(find=lambda name: find(name, precision="fp8"))
    with pytest.raises(EngineFailed, match="pip install no_such_library"):
        paint(fresh, order())


def test_out_of_memory_is_said_to_be_just_that(replica, monkeypatch):
    def full(*_, **__):
        raise torch.OutOfMemoryError("CUDA out of memory")

    with replica.painting(order()) as painting:
        monkeypatch.setattr(painting.model.pipe.vae, "decode", full)
    with pytest.raises(Overloaded):
        paint(replica, order())


def test_a_clear_ground_is_cut_from_an_even_one():
    from limner.engines.diffusion.clear import cut

    rows, columns = np.mgrid[:80, :80]
    inside = (((rows - 40) ** 2 + (columns - 40) ** 2) < 20**2)[..., None]
    picture = np.where(inside, [200, 40, 30, 255], [0, 177, 64, 255]).astype(np.uint8)
    picture[..., :3] += np.random.default_rng(0).integers(0, 4, (80, 80, 3), np.uint8)
    done, notes = cut(picture)
    assert not notes
    assert done[0, 0, 3] == 0
    assert done[40, 40, 3] == 255
    assert ((done[..., 3] > 127) == inside[..., 0]).mean() > 0.999
    uneven, said = cut(below())
    assert (uneven == below()).all()
    assert "not even" in said[0]


def test_declared_shapes_are_run_before_the_first_order(find, monkeypatch):
    monkeypatch.setenv("LIMNER_DIFFUSION_WARM", "32x32 32x48")
    seen = []

    def compiled(denoiser):
        denoiser.module.register_forward_pre_hook(
            lambda module, args, more: seen.append(tuple(more["hidden_states"].shape[:2])),
            with_kwargs=True,
        )
        return True

    monkeypatch.setattr(compiling, "compiled", compiled)
    fresh = Replica(find=find)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda seed: paint(fresh, order(seed=seed)), range(2)))
    assert seen[:4] == [(1, 4), (2, 4), (1, 6), (2, 6)]
    assert sum(rows for rows, _ in seen[4:]) == 2 * 3
    monkeypatch.setenv("LIMNER_DIFFUSION_WARM", "large")
    with pytest.raises(BadOption):
        compiling.shapes()


def test_what_does_not_compile_is_run_as_it_is(find, replica, monkeypatch):
    monkeypatch.setenv("LIMNER_DIFFUSION_WARM", "32x32")

    def broken(denoiser):
        def refuse(*_, **__):
            raise RuntimeError("no compiler")

        for part in denoiser.module.modules():
            part._compiled_call_impl = refuse
        return True

    monkeypatch.setattr(compiling, "compiled", broken)
    fresh = Replica(find=find)
    assert (paint(fresh, order()) == paint(replica, order())).all()
