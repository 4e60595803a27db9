"""Blobs: bytes under their digest, in memory and in a folder."""

from __future__ import annotations

from pathlib import Path

from limner.basics.errors import BadDocument
from limner.basics.files import write_whole
from limner.basics.hash import digest


class MemoryBlobs:
    """Blobs kept for the life of the process."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def put(self, data: bytes) -> str:
        """Keep `data`; return its digest."""
        name = digest(data)
        self._kept[name] = data
        return name

    def get(self, digest: str) -> bytes:
        """Return the bytes; raises BadDocument."""
        try:
            return self._kept[digest]
        except KeyError:
            raise unknown(digest) from None


class FolderBlobs:
    """Blobs kept as files, two digits of the digest a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, data: bytes) -> str:
        """Keep `data`; return its digest."""
        name = digest(data)
        path = self.folder / name[:2] / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        return name

    def get(self, digest: str) -> bytes:
        """Return the bytes; raises BadDocument."""
        try:
            return (self.folder / digest[:2] / digest).read_bytes()
        except OSError:
            raise unknown(digest) from None


def unknown(name: str) -> BadDocument:
    """Return the error for a digest nobody has kept."""
    return BadDocument(
        f"No picture is kept under {name!r}.", hint="Upload it again, or mend the document."
    )
