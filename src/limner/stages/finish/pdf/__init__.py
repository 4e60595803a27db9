"""PDF: a walk over the Frame that writes shapes, drawings, pictures and live text.

Words are glyphs in fonts of the file's own, to be copied, searched and read aloud in every
script; gradients, alpha, clips and blend modes are PDF's own. What PDF cannot say (textures,
jobs, blurs and soft shadows, colour emoji) is to be flattened to pixels first.

Its size in print is that of every other file: what was asked for in dots per inch, else the
document's own width, else 96 pixels to the inch. The sheet is the whole picture; what is left
when the bleed is trimmed is the trim box. Colours are sRGB.
Format: ISO 32000-2, written as 1.7, which every reader knows.
"""

from __future__ import annotations

import io
from typing import Any
from xml.sax.saxutils import escape

from limner.basics.geometry import Affine
from limner.document.frame import Frame
from limner.ports.world import World
from limner.stages.finish.pdf.sheet import Sheet, place, resources, rounded, transparency
from limner.stages.finish.tags import srgb
from limner.stages.finish.walk import title_of


def write(
    frame: Frame, world: World, *, title: str = "", lang: str = "", dots: float = 96.0
) -> bytes:
    """Return the frame as a PDF file of one page; the same frame gives the same bytes.

    title: the picture's name for readers of the file; without one its words stand in. dots:
    pixels to the inch.
    """
    import pikepdf

    pdf = pikepdf.new()
    sheet = Sheet(world, pdf)
    scale = 72 / dots
    width, height = frame.size.width * scale, frame.size.height * scale
    sheet.here = Affine(scale, 0, 0, -scale, 0, height)
    marks = place(sheet.here) + "".join(sheet.frame(frame))
    sheet.finish_fonts()
    page = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[rounded(v) for v in (0, 0, width, height)],
            Resources=resources(sheet.used[0]),
            Group=transparency(),
            Contents=pdf.make_indirect(pikepdf.Stream(pdf, marks.encode("ascii"))),
        )
    )
    for name, cut in (("BleedBox", frame.slug), ("TrimBox", frame.slug + frame.bleed)):
        inset = cut * scale
        page[f"/{name}"] = [rounded(v) for v in (inset, inset, width - inset, height - inset)]
    pdf.pages.append(pikepdf.Page(page))
    _describe(pdf, title_of(frame, title), lang)
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        deterministic_id=True,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return buffer.getvalue()


def _describe(pdf: Any, title: str, lang: str) -> None:
    """Write title, language, metadata and the colour space all colours are meant in."""
    import pikepdf

    root = pdf.Root
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    if lang:
        root.Lang = pikepdf.String(lang)
    pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Producer=pikepdf.String("Limner")))
    if title:
        pdf.trailer.Info.Title = pikepdf.String(title)
    root.Metadata = pdf.make_indirect(
        pikepdf.Stream(pdf, _xmp(title, lang), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    )
    profile = pikepdf.Stream(pdf, srgb(), N=3, Alternate=pikepdf.Name.DeviceRGB)
    root.OutputIntents = [
        pikepdf.Dictionary(
            Type=pikepdf.Name.OutputIntent,
            S=pikepdf.Name.GTS_PDFA1,
            OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
            Info=pikepdf.String("sRGB IEC61966-2.1"),
            DestOutputProfile=pdf.make_indirect(profile),
        )
    ]


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>Limner</xmp:CreatorTool>
<pdf:Producer>Limner</pdf:Producer>
{more}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def _xmp(title: str, lang: str) -> bytes:
    more = ""
    if title:
        more += (
            '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
            f"{escape(title)}</rdf:li></rdf:Alt></dc:title>\n"
        )
    if lang:
        more += f"<dc:language><rdf:Bag><rdf:li>{escape(lang)}</rdf:li></rdf:Bag></dc:language>\n"
    return _XMP.format(more=more).encode("utf-8")
