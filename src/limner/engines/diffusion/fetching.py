"""Getting a model's weights from the hub, when a user asks for them: never otherwise.

What is fetched lies in a folder of its own until all of it is there, so that an interrupted
download is continued and half a model is never found.
"""

from __future__ import annotations

import fnmatch
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from limner.basics.errors import BadOption, CannotWrite, EngineFailed
from limner.engines.diffusion import consent, folders, weights
from limner.engines.diffusion.family import Adapted
from limner.ports.models import Licence

INDEX = "model_index.json"
UNWANTED = ("*.bin", "*.ckpt", "*.msgpack", "*.onnx*", "*.pb", "*.fp16.*", "*.md", "*.png", "*.jpg")
"""The same weights again in other forms, and pictures."""

Say = Callable[[str], None]


class Hub(Protocol):
    """Where weights are published."""

    def files(self, name: str) -> Mapping[str, int]:
        """Return the files of 'owner/name' and their bytes; raises limner.EngineFailed."""
        ...

    def download(self, name: str, files: Iterable[str], folder: Path) -> None:
        """Put files into `folder`, going on where it was interrupted; raises EngineFailed."""
        ...


class HuggingFace:
    """The public hub, or what HF_ENDPOINT names; HF_TOKEN is sent where it is set."""

    def files(self, name: str) -> Mapping[str, int]:
        """Return the files of 'owner/name' and their bytes."""
        with _failures(name):
            told = self._api().model_info(name, files_metadata=True)
        return {file.rfilename: file.size or 0 for file in told.siblings or ()}

    def download(self, name: str, files: Iterable[str], folder: Path) -> None:
        """Put files into `folder`."""
        with _failures(name):
            self._api().snapshot_download(
                name, local_dir=folder, allow_patterns=[_exactly(file) for file in files]
            )

    def _api(self) -> Any:
        from huggingface_hub import HfApi

        return HfApi(endpoint=os.environ.get("HF_ENDPOINT"))


@dataclass(frozen=True)
class _Wish:
    """What is to be fetched, and where to."""

    name: str
    hub: str
    licence: Licence
    target: Path
    adapted: Adapted | None = None
    unused: tuple[str, ...] = ()
    whole: bool = True
    """Whether it is a pipeline: a companion may be a component."""


def fetch(model: str, say: Say, hub: Hub | None = None) -> Path:
    """Fetch `model` ('flux1-dev', or a companion 'flux1-dev/redux'); returns its folder.

    `say` is told size and licence before anything is loaded. Raises limner.BadOption for unknown
    names, licences that are not agreed to and offline machines, CannotWrite where there is no room,
    EngineFailed where the hub does not answer.
    """
    hub = hub or HuggingFace()
    wish = _wish(model)
    if wish.target.exists():
        raise BadOption(f"{wish.target} is there already.", hint="Remove it to fetch it anew.")
    _permitted(wish)
    partial = wish.target.with_name(f".{wish.target.name}.partial")
    files = _wanted(wish, hub, partial)
    size = sum(files.values())
    say(f"{wish.hub}: {size / 1e9:.1f} GB in {len(files)} files, into {wish.target}.")
    say(f"Licence: {wish.licence.name}, {_commercial(wish.licence)}. {wish.licence.url}".rstrip())
    _room(wish.target, size)
    hub.download(wish.hub, files, partial)
    _finish(wish, partial)
    say(f"{wish.name} is ready." if wish.whole else f"{wish.name} is there.")
    return wish.target


def _wish(model: str) -> _Wish:
    name, _, companion = model.partition("/")
    family, card = weights.known(name)
    if not companion:
        adapted = family.adapted.get(card.name)
        target = weights.home() / name
        return _Wish(name, card.hub, card.licence, target, adapted, family.unused)
    beside = family.companions.get(companion)
    here = weights.installed().get(name)
    if beside is None or not beside.hub:
        fitting = ", ".join(key for key, value in family.companions.items() if value.hub) or "none"
        raise BadOption(f"{name} has no companion {companion!r}.", hint=f"There are: {fitting}.")
    if here is None:
        raise BadOption(f"{name} is not installed.", hint=f"First `limner models get {name}`.")
    target = here.folder / "companions" / companion
    return _Wish(model, beside.hub, card.licence, target, whole=False)


def _permitted(wish: _Wish) -> None:
    name = wish.name.partition("/")[0]
    if not wish.licence.free and not consent.agreed(wish.licence.name, name):
        raise BadOption(
            f"{name} is under the licence {wish.licence.name}: {wish.licence.note} "
            f"{wish.licence.url}",
            hint=f"If you agree: limner models accept {name}",
        )
    if os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE"):
        raise BadOption("HF_HUB_OFFLINE is set, so nothing is fetched.", hint="Unset it to fetch.")
    if wish.adapted is not None and wish.adapted.base not in weights.installed():
        raise BadOption(
            f"{name} is an adapter of {wish.adapted.base}, which is not installed.",
            hint=f"First `limner models get {wish.adapted.base}`.",
        )


def _wanted(wish: _Wish, hub: Hub, partial: Path) -> dict[str, int]:
    """Return the files of a pipeline, and no other form of the same weights."""
    files = dict(hub.files(wish.hub))
    if wish.adapted is not None:
        chosen = {wish.adapted.file: files.get(wish.adapted.file, -1)}
        if -1 in chosen.values():
            raise EngineFailed(f"{wish.hub} has no {wish.adapted.file}.")
        return chosen
    useful = {
        file: size for file, size in files.items()
        if not any(fnmatch.fnmatch(file, pattern) for pattern in UNWANTED)
    }  # fmt: skip
    if INDEX in files:
        hub.download(wish.hub, [INDEX], partial)
        parts = {name for name in folders.index(partial) if not name.startswith("_")}
        parts -= set(wish.unused)
        return {
            file: size for file, size in useful.items()
            if file == INDEX or file.partition("/")[0] in parts
        }  # fmt: skip
    if wish.whole:
        raise EngineFailed(f"{wish.hub} is no model that diffusers saved: it has no {INDEX}.")
    return {file: size for file, size in useful.items() if "/" not in file}


def _room(target: Path, size: int) -> None:
    place = next(folder for folder in target.parents if folder.exists())
    free = shutil.disk_usage(place).free
    if free < size * 1.02:
        raise CannotWrite(
            f"{place} has {free / 1e9:.1f} GB free; {size / 1e9:.1f} GB are needed.",
            hint="Set LIMNER_MODELS to a folder with room.",
        )


def _finish(wish: _Wish, partial: Path) -> None:
    """Put what was fetched in its place; raises limner.EngineFailed where it is not whole."""
    if wish.adapted is not None:
        base = weights.installed()[wish.adapted.base].folder
        (partial / weights.TABLE).write_text(
            f"path = {json.dumps(str(base))}\ncard = {json.dumps(wish.name)}\n"
            f'lasting = ["own"]\n[adapters]\nown = {json.dumps(wish.adapted.file)}\n',
            "utf-8",
        )
    elif wish.whole and (fault := folders.fault(partial, wish.unused)):
        shutil.rmtree(partial, ignore_errors=True)
        raise EngineFailed(f"{wish.hub} came broken: {fault}.", hint="Fetch it again.")
    shutil.rmtree(partial / ".cache", ignore_errors=True)
    partial.rename(wish.target)


def _commercial(licence: Licence) -> str:
    words = {"yes": "commercial use is free", "terms": "commercial use on terms"}
    return words.get(licence.commercial, "no commercial use")


def _exactly(file: str) -> str:
    """Return the pattern only `file` fits."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in file)


class _failures:  # noqa: N801  (read as a word: with _failures(name))
    """Tell what went wrong at the hub, and what can be done about it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if error is None or isinstance(error, (KeyboardInterrupt, SystemExit)):
            return
        from huggingface_hub import errors

        if isinstance(error, errors.GatedRepoError):
            raise EngineFailed(
                f"{self._name} is handed out on request only.",
                hint=f"Ask at https://huggingface.co/{self._name}, then set HF_TOKEN.",
            ) from None
        if isinstance(error, errors.RepositoryNotFoundError):
            raise EngineFailed(
                f"The hub has no {self._name}, or not for you.", hint="Set HF_TOKEN."
            ) from None
        if isinstance(error, OSError | ValueError | errors.HfHubHTTPError):
            raise EngineFailed(
                f"{self._name} could not be fetched: {error}".splitlines()[0],
                hint="Run the same command again to go on where it stopped.",
            ) from None
