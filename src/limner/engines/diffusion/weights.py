"""Which models are installed: found in folders, a table or the hub's cache; nothing is downloaded.

LIMNER_MODELS names folders (parted as in PATH), each a model or a folder of models, or one TOML
file with a table for each model:

    [house-klein]
    path = "/weights/klein"             # or hub = "black-forest-labs/FLUX.2-klein-4B"
    card = "flux2-klein-4b"             # where neither its name nor its numbers tell
    precision = "fp8"
    licence = "accepted"                # where it is not free of terms
    [house-klein.adapters]
    ink = "/weights/ink.safetensors"
    [house-klein.companions]
    depth = "/weights/controlnet-depth"

Without it, models lie in `home()`. In a model's own folder, `adapters/NAME.safetensors` and
`companions/NAME/` need no table; a folder may hold `model.toml`, such a table without a name, for
weights that lie elsewhere. `lasting` names adapters that are on for every order, `steps` and
`guidance` what suits them. Reading is quick and imports no torch.
"""

from __future__ import annotations

import importlib.util
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast, get_args

from limner.basics.errors import BadOption
from limner.engines.diffusion import consent, folders
from limner.engines.diffusion.family import Family, families
from limner.ports.finding import Finding
from limner.ports.models import ModelCard, Precision

NEEDS = ("torch", "diffusers", "transformers")
EXTRA = "limner[diffusion]"
TABLE = "model.toml"
"""What a folder holds that tells of weights elsewhere."""


@dataclass(frozen=True)
class Installed:
    """A model whose weights are here. precision: None where the device may decide.

    loras, companions: by name, files and folders. lasting: names of adapters that are on for every
    order. Its card says whether it is ready.
    """

    card: ModelCard
    family: Family
    folder: Path
    precision: Precision | None = None
    loras: Mapping[str, Path] = field(default_factory=dict)
    companions: Mapping[str, Path] = field(default_factory=dict)
    lasting: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Entry:
    """A place where a model is said to be, and what its table says of it."""

    name: str
    folder: Path | None
    table: Mapping[str, Any] = field(default_factory=dict)
    hub: str = ""
    base: Path = Path()
    """What paths of the table are counted from."""


@dataclass(frozen=True)
class Inventory:
    """installed: by name, those that cannot be painted with yet too. faults: by name or place."""

    installed: Mapping[str, Installed]
    faults: Mapping[str, str]


def home() -> Path:
    """Return where models are put: the first folder of LIMNER_MODELS, else the user's own."""
    for place in _places():
        if place.suffix != ".toml":
            return place
    return _own()


def inventory() -> Inventory:
    """Return what is installed now, and what is broken."""
    found: dict[str, Installed] = {}
    faults: dict[str, str] = {}
    for entry in _entries(faults):
        if entry.name in found:
            faults[f"{entry.name} ({entry.folder})"] = "another model of this name came first"
            continue
        try:
            found[entry.name] = _installed(entry)
        except BadOption as error:
            faults[entry.name] = str(error)
    for hub, card, family in _of_hub(found):
        folder = folders.cached(hub)
        if folder is not None and folders.fault(folder, family.unused) is None:
            found.setdefault(card.name, Installed(_judged(card, {}), family, folder))
    return Inventory(found, faults)


def installed() -> Mapping[str, Installed]:
    """Return the models whose weights are here, by the name they are asked for."""
    return inventory().installed


def cards() -> tuple[ModelCard, ...]:
    """Return the cards of all models, installed ones first, each saying what it lacks and how it
    is got."""
    stock = inventory()
    here = [model.card for model in stock.installed.values()]
    names = {card.name for card in here}
    kinds = {(card.family, card.hub) for card in here}
    others = (card for family in families().values() for card in family.cards)
    away = [
        card.model_copy(update=_away(card, stock.faults))
        for card in others
        if card.name not in names and (card.family, card.hub) not in kinds
    ]
    return (*sorted(here, key=_rank), *sorted(away, key=_rank))


def _rank(card: ModelCard) -> tuple[bool, int, float]:
    """Ready ones first, then those anybody may use, then those that paint people well."""
    return (not card.ready, ("yes", "terms", "no").index(card.licence.commercial), -card.people)


def findings() -> tuple[Finding, ...]:
    """Return what `limner doctor` shows of models: those that are here, and what is broken."""
    stock = inventory()
    found = [
        Finding(
            f"model: {name}",
            model.card.ready,
            f"{model.folder}, {model.card.licence.name}" if model.card.ready else model.card.lacks,
            "" if model.card.ready else f"nothing is painted with {name}",
            model.card.get,
            optional=True,
        )
        for name, model in stock.installed.items()
    ]
    found += [
        Finding(
            f"model: {name}", False, fault, "it is not painted with", "see docs/models.md", True
        )
        for name, fault in stock.faults.items()
    ]
    if not found:
        get = "limner models"
        found.append(Finding("models", False, f"none in {home()}", "no painted areas", get, True))
    return tuple(found)


def _away(card: ModelCard, faults: Mapping[str, str]) -> dict[str, str]:
    lacks = faults.get(card.name) or "Its weights are not here."
    return {"lacks": lacks, "get": f"limner models get {card.name}"}


def _places() -> list[Path]:
    chosen = os.environ.get("LIMNER_MODELS", "")
    return [Path(place).expanduser() for place in chosen.split(os.pathsep) if place]


def _own() -> Path:
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "limner" / "models"


def _entries(faults: dict[str, str]) -> Iterator[_Entry]:
    """Walk the places that were named; what cannot be read goes to `faults`."""
    named = _places()
    for place in named or [_own()]:
        if place.suffix == ".toml":
            for name, table in (_toml(place, faults) or {}).items():
                yield from _tabled(name, table, place, faults)
        elif folders.is_model(place):
            yield _Entry(place.name, place)
        elif place.is_dir():
            yield from _inside(place, faults)
        elif named:
            faults[str(place)] = "there is no such folder (LIMNER_MODELS)"


def _inside(place: Path, faults: dict[str, str]) -> Iterator[_Entry]:
    for child in sorted(place.iterdir()):
        if child.name.startswith("."):
            continue
        if folders.is_model(child):
            yield _Entry(child.name, child)
        elif (table := child / TABLE).is_file() and (told := _toml(table, faults)) is not None:
            yield from _tabled(child.name, told, table, faults)


def _toml(place: Path, faults: dict[str, str]) -> dict[str, Any] | None:
    try:
        return tomllib.loads(place.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults[str(place)] = f"cannot be read: {error}"
        return None


def _tabled(name: str, table: Any, place: Path, faults: dict[str, str]) -> Iterator[_Entry]:
    if not isinstance(table, dict) or not ("path" in table or "hub" in table):
        faults[f"{place}: {name}"] = "a model needs a table with `path` or `hub`"
        return
    hub = str(table.get("hub", ""))
    folder = _within(place, table["path"]) if "path" in table else folders.cached(hub)
    yield _Entry(name, folder, table, hub, place.parent)


def _within(place: Path, path: Any) -> Path:
    return place.parent / Path(str(path)).expanduser()


def _installed(entry: _Entry) -> Installed:
    """Return the model of an entry; raises limner.BadOption where its files or table are wrong."""
    if entry.folder is None:
        raise BadOption(
            f"{entry.hub} is not in the hub's cache.", hint=f"`limner models get {entry.name}`."
        )
    if not folders.index(entry.folder).get("_class_name"):
        raise BadOption(f"{entry.folder}: {folders.fault(entry.folder)}")
    family, card = _told(entry, entry.folder)
    if fault := folders.fault(entry.folder, family.unused):
        raise BadOption(f"{entry.folder}: {fault}")
    precision = entry.table.get("precision")
    if precision is not None and precision not in get_args(Precision):
        raise BadOption(f"precision {precision!r} is none of {', '.join(get_args(Precision))}.")
    loras = {file.stem: file for file in sorted(entry.folder.glob("adapters/*.safetensors"))}
    companions = {
        child.name: child for child in sorted(entry.folder.glob("companions/*")) if child.is_dir()
    }
    loras |= _paths(entry, "adapters")
    companions |= _paths(entry, "companions")
    for name, path in (*loras.items(), *companions.items()):
        if not path.exists():
            raise BadOption(f"{name} is not at {path}.")
    lasting = tuple(entry.table.get("lasting", ()))
    if unknown := [name for name in lasting if name not in loras]:
        raise BadOption(f"lasting names {', '.join(unknown)}, which `adapters` does not.")
    named = card.model_copy(update={"name": entry.name})
    for name in companions:
        if name not in family.companions:
            fitting = ", ".join(family.companions) or "none"
            raise BadOption(f"{name} is no companion of {card.name}; these are: {fitting}.")
        named = family.companions[name].added(named)
    card = _judged(_adjusted(named, entry.table), entry.table)
    return Installed(
        card, family, entry.folder, cast("Precision | None", precision), loras, companions, lasting
    )


def _paths(entry: _Entry, key: str) -> dict[str, Path]:
    table = entry.table.get(key, {})
    if not isinstance(table, dict):
        raise BadOption(f"`{key}` of {entry.name} has to be a table of names and paths.")
    return {str(name): entry.base / Path(str(path)).expanduser() for name, path in table.items()}


def _adjusted(card: ModelCard, table: Mapping[str, Any]) -> ModelCard:
    """Take over steps and guidance that suit an adapter that is always on."""
    update: dict[str, Any] = {}
    steps, guidance = table.get("steps"), table.get("guidance")
    if steps is not None:
        if not isinstance(steps, int) or not 1 <= steps <= 200:
            raise BadOption(f"steps has to be a number from 1 to 200, not {steps!r}.")
        update["steps"] = dict.fromkeys(("low", "medium", "high"), steps)
    if guidance is not None:
        if not isinstance(guidance, int | float) or guidance < 0:
            raise BadOption(f"guidance has to be a number, 0 for none, not {guidance!r}.")
        update["guidance"] = float(guidance) or None
    return card.model_copy(update=update)


def _told(entry: _Entry, folder: Path) -> tuple[Family, ModelCard]:
    """Tell which card a folder is of: by its table, its name, then its numbers."""
    index = folders.index(folder)
    kind = str(index.get("_class_name"))
    able = [family for family in families().values() if kind in family.classes]
    if not able:
        raise BadOption(f"{folder} is a {kind}, which no family here paints with.")
    choices = [(family, card) for family in able for card in family.cards]
    asked = entry.table.get("card")
    names = {str(asked)} if asked else {_plain(entry.name), _plain(folder.name), _plain(entry.hub)}
    for family, card in choices:
        if card.name in names or (not asked and _plain(card.hub) in names):
            return family, card
    if not asked:
        denoiser = folders.config(folder / able[0].denoiser)
        for family in able:
            for card in family.cards:
                if card.name == family.which(index, denoiser):
                    return family, card
    known = ", ".join(card.name for _, card in choices)
    raise BadOption(
        f"It cannot be told which model {folder} is.", hint=f"Say card = one of {known}."
    )


def _plain(name: str) -> str:
    """Return the last part of a hub's or folder's name, in lower case."""
    return name.rsplit("/", 1)[-1].lower()


def _judged(card: ModelCard, table: Mapping[str, Any]) -> ModelCard:
    """Say whether a model that is here may be painted with, and what is lacking."""
    agreed = table.get("licence") == "accepted" or consent.agreed(card.licence.name, card.name)
    if missing := [name for name in NEEDS if importlib.util.find_spec(name) is None]:
        lacks, get = f"{' and '.join(missing)} are not installed.", f"pip install '{EXTRA}'"
    elif not card.licence.free and not agreed:
        lacks = f"Its licence, {card.licence.name}, has to be agreed to first. {card.licence.note}"
        get = f"limner models accept {card.name}"
    else:
        lacks = get = ""
    return card.model_copy(update={"ready": not lacks, "lacks": lacks, "get": get})


def _of_hub(found: Mapping[str, Installed]) -> Iterator[tuple[str, ModelCard, Family]]:
    for family in families().values():
        for card in family.cards:
            if card.hub and card.name not in found:
                yield card.hub, card, family


def known(name: str) -> tuple[Family, ModelCard]:
    """Return the card called `name`, installed or not; raises limner.BadOption."""
    if (model := installed().get(name)) is not None:
        return model.family, model.card
    for family in families().values():
        for card in family.cards:
            if card.name == name:
                return family, card
    names = ", ".join(card.name for family in families().values() for card in family.cards)
    raise BadOption(f"There is no model {name!r}.", hint=f"Models: {names}.", param="model")


def agree(name: str) -> Path:
    """Take note that the licence of the model `name` is agreed to; returns where that is kept.

    Raises limner.BadOption for an unknown name, CannotWrite.
    """
    _, card = known(name)
    return consent.agree(card.licence.name, card.name)


def named(name: str) -> Installed:
    """Return the model called `name`; raises limner.BadOption saying what is here or lacking."""
    stock = inventory()
    model = stock.installed.get(name)
    if model is not None and model.card.ready:
        return model
    if model is not None:
        raise BadOption(model.card.lacks, hint=model.card.get, param="model")
    here = ", ".join(stock.installed) or "none"
    fault = stock.faults.get(name, f"No model called {name!r} is installed.")
    raise BadOption(fault, hint=f"Installed: {here}. See `limner models`.", param="model")
