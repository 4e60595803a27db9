"""Embedding: a font's glyphs, widths and characters as the objects of a PDF."""

from __future__ import annotations

from typing import Any

from limner.stages.finish.pdf.fonts import EM, Font
from limner.stages.finish.pdf.sheet import rounded


def embed(pdf: Any, into: Any, font: Font) -> None:
    """Fill the dictionary `into` with `font`, whose glyphs are all known now."""
    import pikepdf

    name = pikepdf.Name("/" + font.name)
    box = font.box()
    program = pikepdf.Stream(pdf, font.program(), Subtype=pikepdf.Name.CIDFontType0C)
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor,
        FontName=name,
        Flags=4,
        FontBBox=box,
        ItalicAngle=0,
        Ascent=box[3],
        Descent=min(0, box[1]),
        CapHeight=box[3],
        StemV=80,
        FontFile3=pdf.make_indirect(program),
    )
    descendant = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType0,
        BaseFont=name,
        CIDSystemInfo=pikepdf.Dictionary(
            Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
        ),
        DW=EM,
        W=[1, pikepdf.Array([rounded(width, 2) for width in font.widths()])],
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    into.Type, into.Subtype = pikepdf.Name.Font, pikepdf.Name.Type0
    into.BaseFont = pikepdf.Name(f"/{font.name}-Identity-H")
    into.Encoding = pikepdf.Name("/Identity-H")
    into.DescendantFonts = [pdf.make_indirect(descendant)]
    into.ToUnicode = pdf.make_indirect(pikepdf.Stream(pdf, font.characters()))
