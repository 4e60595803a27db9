"""Files made to harm: each is a clear error or a source, in short time, never anything else."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from contextlib import suppress
from time import process_time

import pytest
import reports

from limner.basics.errors import BadSource
from limner.stages.sources import Limits, studied
from limner.stages.sources.apart import studied_apart

NAMES = (
    "report.pdf",
    "deck.pptx",
    "review.docx",
    "sales.xlsx",
    "orders.csv",
    "trains.md",
    "repair.html",
)
ROUNDS = {"report.pdf": 15, "deck.pptx": 25, "review.docx": 25, "sales.xlsx": 60}
"""Mutations of a file; 120 of those that are read quickly."""


def tried(data: bytes, name: str) -> None:
    """Read a file that may be anything: only the one error is allowed."""
    with suppress(BadSource):
        studied(data, name)


@pytest.mark.parametrize("name", NAMES)
def test_mutated_files_are_read_or_refused(name: str) -> None:
    data = reports.FILES[name]()
    dice = random.Random(name)
    for _ in range(ROUNDS.get(name, 120)):
        broken = bytearray(data)
        way = dice.randrange(4)
        if way == 0:
            del broken[dice.randrange(len(data)) :]
        elif way == 1:
            for _ in range(dice.randrange(1, 30)):
                broken[dice.randrange(len(broken))] = dice.randrange(256)
        elif way == 2:
            at = dice.randrange(len(data))
            del broken[at : at + dice.randrange(1, 400)]
        else:
            at = dice.randrange(len(data))
            broken[at:at] = broken[dice.randrange(len(data)) :][:300]
        tried(bytes(broken), name)


@pytest.mark.parametrize("name", ["deck.pptx", "review.docx", "sales.xlsx"])
def test_mutated_parts_of_office_files_are_read_or_refused(name: str) -> None:
    parts = reports.parts_of(reports.FILES[name]())
    dice = random.Random(name)
    inner = sorted(p for p in parts if p.endswith((".xml", ".rels")))
    for _ in range(20):
        part = dice.choice(inner)
        broken = bytearray(parts[part])
        for _ in range(dice.randrange(1, 12)):
            at = dice.randrange(len(broken))
            broken[at : at + dice.randrange(3)] = bytes([dice.randrange(32, 127)])
        tried(reports.packed({**parts, part: bytes(broken)}), name)


@pytest.mark.parametrize("name", ["deck.pptx", "review.docx", "sales.xlsx"])
@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_entities_are_refused(name: str, code: str) -> None:
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [{lol}]><x>&l9;</x>'.encode(code)
    parts = reports.parts_of(reports.FILES[name]())
    data = reports.packed({**parts, "docProps/core.xml": bomb})
    with pytest.raises(BadSource, match="entities"):
        studied(data, name)


def test_a_zip_bomb_is_refused_before_it_unfolds() -> None:
    parts = reports.parts_of(reports.FILES["review.docx"]())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
        with archive.open("word/media/image1.png", "w", force_zip64=True) as out:
            for _ in range(80):
                out.write(bytes(1 << 20))
    began = process_time()
    with pytest.raises(BadSource, match="unfolds"):
        studied(buffer.getvalue(), "review.docx")
    assert process_time() - began < 2


def test_a_locked_archive_and_a_locked_office_file_are_refused() -> None:
    data = bytearray(reports.FILES["review.docx"]())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<H", data, at + place, 1)
            at = data.find(mark, at + 4)
    with pytest.raises(BadSource, match="password"):
        studied(bytes(data), "review.docx")
    with pytest.raises(BadSource, match="password"):
        studied(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked.xlsx")


def test_a_locked_pdf_is_refused() -> None:
    import pikepdf

    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(reports.FILES["report.pdf"]())) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(BadSource, match="password"):
        studied(buffer.getvalue(), "report.pdf")


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.pdf", "empty"),
        (b"%PDF-1.7\n" + bytes(400), "a.pdf", "damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "a.pdf", "none of the documents"),
        (bytes(range(256)) * 8, "a.md", "none of the documents"),
        (reports.packed({"a.txt": b"hello"}), "a.docx", "ZIP archive"),
        (b"PK\x03\x04" + bytes(200), "a.pptx", "damaged"),
        (b"   \n \n", "a.txt", "no words"),
    ],
)
def test_what_is_no_document_is_told(data: bytes, name: str, words: str) -> None:
    with pytest.raises(BadSource, match=words) as told:
        studied(data, name)
    assert told.value.hint
    assert told.value.param == "documents"


def test_a_name_that_lies_is_refused() -> None:
    with pytest.raises(BadSource, match=r"\.pdf"):
        studied(reports.FILES["report.pdf"](), "report.docx")


def test_limits_hold() -> None:
    data = reports.FILES["report.pdf"]()
    with pytest.raises(BadSource, match="at most"):
        studied(data, "report.pdf", Limits(bytes=1000))
    few = studied(data, "report.pdf", Limits(pages=3)).source
    assert few.pages == 3
    assert any("first 3 of 12" in note for note in few.notes)
    short = studied(b"Some words here.\n\n" * 500, "a.md", Limits(letters=2000)).source
    assert any("2,000" in note for note in short.notes)


def test_deep_nesting_ends() -> None:
    tried(b"<html><body>" + b"<div>" * 50_000 + b"7,350 things", "a.html")
    tried(b">" * 20_000 + b" 72% of beds", "a.md")
    tried(("| a " * 3000 + "|\n" + "|---" * 3000 + "|\n").encode() * 2, "a.md")


def test_what_kills_or_hangs_a_reader_kills_a_child_only() -> None:
    with pytest.raises(BadSource, match="damaged"):
        studied_apart(b"%PDF-1.7\n" + bytes(400), "a.pdf")
    with pytest.raises(BadSource, match="minutes"):
        studied_apart(reports.FILES["report.pdf"](), "report.pdf", Limits(seconds=0.001))
    with pytest.raises(BadSource, match=r"ends the program|damaged"):
        studied_apart(reports.FILES["report.pdf"](), "report.pdf", Limits(memory=50 << 20))
