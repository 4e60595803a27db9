"""Replicas behind Ray Serve: many devices, on one machine or several, that paint the same Orders.

`python -m limner.engines.diffusion.deployment --replicas 2` starts them and stays; with --address
it hands them to a cluster that runs, which restarts those that are there one after the other while
the others paint. Engines reach them by LIMNER_DIFFUSION_HOST: 'ray:auto', or 'ray:HOST:PORT'.

A replica holds one Replica, in a process of its own with a device of its own; step-level batching
stays inside it. Serve adds what is between them: which replica, how long the queue may be, and what
happens when one dies.

An Order paints the same picture wherever it is painted, so one whose replica died is simply asked
of another: nobody loses a request.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from limner.basics.errors import BadOption, Cancelled, EngineFailed, LimnerError, Overloaded
from limner.basics.geometry import Size

if TYPE_CHECKING:
    from limner.engines.diffusion.replica import Load, Painted, Paints, Told
    from limner.ports.orders import Order, Picture

NAME = "limner-diffusion"
BEAT = 0.2
"""Seconds between signs of life of a painting, in which its caller may give it up."""
TRIES = 4
"""Replicas an Order is asked of, where they die."""
PATIENCE = 60.0
"""Seconds to wait for a replica to take the place of a dead one."""
_log = logging.getLogger("limner.diffusion.deployment")
_CARRIED = ("LIMNER_", "HF_", "CUDA_", "PYTORCH_", "OMP_")
"""Settings a replica takes from whoever starts it."""


@dataclass(frozen=True)
class Terms:
    """How replicas are run. gpus, cpus: of each, fractions allowed. at_once: orders a replica has
    under way (about twice its batch); queued: those that may wait, further ones are Overloaded.
    drain: seconds a replica that is let go has for what it began: more than the longest picture.
    most: replicas it may grow to where it is more than `replicas`. warm: models a replica has
    loaded before it is given orders; others load with the first that asks.
    """

    replicas: int = 1
    most: int = 0
    gpus: float = 1.0
    cpus: float = 1.0
    at_once: int = 16
    queued: int = 256
    drain: float = 120.0
    warm: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sign:
    """What a painting says on its way: where it stands, its picture, or how it ended."""

    share: float = 0.0
    partial: Picture | None = None
    done: Painted | None = None
    failed: LimnerError | None = None


class Served:
    """What runs in each replica's process."""

    def __init__(
        self, make: Callable[[], Paints] | None = None, warm: tuple[str, ...] = ()
    ) -> None:
        if make is None:
            from limner.engines.diffusion.replica import here

            make = here
        self._replica = make()
        self._pid = os.getpid()
        for model in warm:
            _warmed(self._replica, model)

    async def paint(self, order: Order) -> AsyncIterator[Sign]:
        """Yield signs until the last, which has the picture or the error."""
        loop, signs, given_up = asyncio.get_running_loop(), asyncio.Queue[Sign](), threading.Event()

        def tell(sign: Sign) -> None:
            loop.call_soon_threadsafe(signs.put_nowait, sign)

        thread = threading.Thread(
            target=_painting, args=(self._replica, order, tell, given_up), daemon=True
        )
        thread.start()
        try:
            last = Sign()
            while last.done is None and last.failed is None:
                try:
                    last = await asyncio.wait_for(signs.get(), BEAT)
                except TimeoutError:
                    last = Sign(last.share)
                yield last
        finally:
            given_up.set()

    async def load(self) -> tuple[int, Load]:
        """Return the process, and how busy its replica is."""
        return self._pid, self._replica.load()


def _warmed(replica: Paints, model: str) -> None:
    """Paint something small, so that weights are there and kernels compiled."""
    from limner.ports.orders import Order

    order = Order(model, "generate", "a hill", Size(256, 256), 0, steps=1)
    try:
        replica.paint(order, lambda *_: None, threading.Event())
    except LimnerError as error:
        _log.warning("%s is not warm: %s", model, error)


def _painting(
    replica: Paints, order: Order, tell: Callable[[Sign], None], given_up: threading.Event
) -> None:
    try:
        done = replica.paint(order, lambda share, partial: tell(Sign(share, partial)), given_up)
    except LimnerError as error:
        tell(Sign(failed=error))
    except Exception as error:
        _log.exception("a painting failed")
        tell(Sign(failed=EngineFailed(f"A replica could not paint: {type(error).__name__}.")))
    else:
        tell(Sign(1.0, done=done))


class Deployment:
    """The replicas of a cluster as one Paints."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle

    def paint(self, order: Order, told: Told, given_up: threading.Event) -> Painted:
        """Paint on any replica, on another where it dies; see `replica.Paints.paint`."""
        from ray.exceptions import RayActorError
        from ray.serve.exceptions import BackPressureError, DeploymentUnavailableError

        end = time.monotonic() + PATIENCE
        for more in reversed(range(TRIES)):
            try:
                return self._once(order, told, given_up)
            except BackPressureError as error:
                raise Overloaded(
                    "Every replica is busy and the queue is full.", hint="Try again in a moment."
                ) from error
            except (RayActorError, DeploymentUnavailableError) as error:
                if not more or time.monotonic() > end:
                    raise EngineFailed(
                        "The replicas that were to paint ended on the way.",
                        hint="Look at `ray status` and the replicas' logs.",
                    ) from error
                given_up.wait(0.5)
        raise AssertionError("unreachable")

    def _once(self, order: Order, told: Told, given_up: threading.Event) -> Painted:
        signs = self._handle.options(stream=True).paint.remote(order)
        try:
            return _heard(signs, told, given_up)
        finally:
            signs.cancel()

    def load(self) -> Load:
        """How busy one of them is, whichever answers."""
        load: Load = self._handle.load.remote().result()[1]
        return load


def _heard(signs: Iterator[Sign], told: Told, given_up: threading.Event) -> Painted:
    for sign in signs:
        if given_up.is_set():
            raise Cancelled("The picture is not wanted any more.")
        if sign.failed is not None:
            raise sign.failed
        if sign.done is not None:
            return sign.done
        told(sign.share, sign.partial)
    raise EngineFailed("A replica ended without a picture.")


def deployed(terms: Terms, make: Callable[[], Paints] | None = None) -> Any:
    """Return the Serve application of `terms`; `serve.run` it, or run anew to change it."""
    from ray import serve

    grown: dict[str, Any] = {"num_replicas": terms.replicas}
    if terms.most > terms.replicas:
        grown = {
            "autoscaling_config": {
                "min_replicas": terms.replicas,
                "max_replicas": terms.most,
                "target_ongoing_requests": max(1, terms.at_once // 2),
            }
        }
    carried = {name: value for name, value in os.environ.items() if name.startswith(_CARRIED)}
    carried["SINCE"] = str(time.time_ns())  # replicas of other settings are replaced, one by one
    made: Any = serve.deployment(
        Served,
        name=NAME,
        max_ongoing_requests=terms.at_once,
        max_queued_requests=terms.queued,
        graceful_shutdown_timeout_s=terms.drain,
        health_check_period_s=2.0,
        ray_actor_options={
            "num_cpus": terms.cpus,
            "num_gpus": terms.gpus,
            "runtime_env": {"env_vars": carried},
        },
        **grown,
    )
    return made.bind(make, terms.warm)


def reach(address: str) -> Deployment:
    """Return the replicas at 'ray:auto' or 'ray:HOST:PORT'; raises BadOption where none run."""
    try:
        import ray
        from ray import serve
    except ImportError:
        raise BadOption(
            "Ray is not installed.", hint="Run: pip install 'limner[ray]'", param="engine"
        ) from None
    cluster = address.removeprefix("ray:").strip("/") or "auto"
    try:
        if not ray.is_initialized():
            ray.init(address=cluster, logging_level=logging.ERROR, log_to_driver=False)
        return Deployment(serve.get_app_handle(NAME))
    except (ConnectionError, RuntimeError, serve.exceptions.RayServeException) as error:
        raise BadOption(
            f"No replicas answer at {address}.",
            hint="Start them: python -m limner.engines.diffusion.deployment",
            param="engine",
        ) from error


def main() -> None:
    """Start replicas and stay until interrupted, or hand them to the cluster that is named."""
    import ray
    from ray import serve

    terms, cluster = _asked()
    ray.init(address=cluster, ignore_reinit_error=True, log_to_driver=False)
    serve.start(proxy_location="Disabled")
    serve.run(deployed(terms), name=NAME, route_prefix=None)
    there = cluster or "auto"
    print(f"{terms.replicas} ready: LIMNER_DIFFUSION_HOST=ray:{there}", flush=True)  # noqa: T201
    if cluster is not None:
        return
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        serve.shutdown()


def _asked() -> tuple[Terms, str | None]:
    """Return the terms of the command line, and the cluster to join (None: one of its own)."""
    words = argparse.ArgumentParser(prog="python -m limner.engines.diffusion.deployment")
    words.add_argument("--address", help="a running cluster: auto, or HOST:PORT")
    for name, kind, meaning in (
        ("replicas", int, "processes that hold weights"),
        ("most", int, "how many they may grow to"),
        ("gpus", float, "GPUs of each"),
        ("cpus", float, "cores of each"),
        ("at_once", int, "orders a replica has under way"),
        ("queued", int, "orders that may wait"),
        ("drain", float, "seconds for what was begun, where a replica is let go"),
    ):
        default = getattr(Terms, name)
        words.add_argument(
            f"--{name.replace('_', '-')}", type=kind, default=default, help=f"{meaning} [{default}]"
        )
    words.add_argument("--warm", nargs="*", default=(), help="models to have ready from the start")
    told = vars(words.parse_args())
    cluster = told.pop("address")
    return Terms(**told | {"warm": tuple(told["warm"])}), cluster


if __name__ == "__main__":
    main()
