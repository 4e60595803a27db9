"""Documents as people write them, made here: a report of twelve pages, a deck, and smaller ones."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from functools import lru_cache
from importlib import resources

from PIL import Image, ImageDraw

TITLE = "The Harbour Grid in 2025"
SUBTITLE = "Annual report on clean power for the northern ports"
TILES = (("€48.2M", "invested in quayside power"), ("1,204", "ships plugged in"),
         ("63%", "of calls without engines running"), ("18,400 t", "of CO2 avoided"))  # fmt: skip
PORTS = (("Port", "Ship calls", "Shore power (GWh)", "Share of calls"),
         ("Bergen", "412", "38.4", "71%"), ("Gothenburg", "388", "33.9", "68%"),
         ("Hamburg", "640", "51.2", "59%"), ("Rotterdam", "905", "66.7", "54%"),
         ("Tallinn", "241", "17.3", "77%"))  # fmt: skip
YEARS = (("Year", "Ships"), ("2020", "186"), ("2021", "297"), ("2022", "455"), ("2023", "702"),
         ("2024", "981"), ("2025", "1,204"))  # fmt: skip
PAGES = (
    ("A year of plugs", "Ships plugged in on 1,204 occasions, more than in the three years before "
     "2024 taken together. Net revenue reached €31.6 million, up 12% on the year. The grid now "
     "serves 23 quays in five countries."),
    ("Cleaner air at the quay", "Nitrogen oxides fell by 41% within a kilometre of the terminals. "
     "18,400 t of CO2 stayed out of the air. Noise at night dropped by 9 decibels."),
    ("How the money was spent", "Cables and converters took €29.4 million. Training took €2.1 "
     "million and reached 860 dock workers. The remaining sum went into storage."),
    ("What ports say", "\u201cWe hear gulls again,\u201d says the harbour master of Bergen. Waiting times for "
     "a socket averaged 14 minutes."),
    ("Storage", "Batteries of 42 MWh stand behind six quays. They cover 17% of peak demand."),
    ("People", "The cooperative employs 318 people. Accidents fell to 0.8 per million hours."),
    ("Risks", "Grid fees rose by 22% in two countries. Delivery of converters takes 14 months."),
    ("Outlook", "By 2030 we want 90% of calls to be silent. A further €75 million is committed."),
)  # fmt: skip
TEAL, SAND, NAVY = (14, 116, 118), (244, 237, 224), (16, 42, 67)


@lru_cache(maxsize=1)
def logo() -> bytes:
    """A mark on clear ground, as a PNG."""
    picture = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((8, 8, 232, 232), fill=(*TEAL, 255))
    pen.polygon(
        [(132, 40), (70, 132), (116, 132), (104, 200), (172, 104), (124, 104)],
        fill=(255, 255, 255, 255),
    )
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


@lru_cache(maxsize=1)
def report() -> bytes:
    """A report of twelve pages: cover, figures at a glance, two tables, chapters, imprint."""
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_creation_date(datetime(2026, 3, 1, tzinfo=UTC))
    for family, package in (("serif", "lora"), ("sans", "work_sans")):
        folder = resources.files(f"fontpkg_{package}") / "files"
        name = {"lora": "Lora[wght].ttf", "work_sans": "WorkSans[wght].ttf"}[package]
        for style in ("", "B"):
            pdf.add_font(family, style, str(folder / name))
    pdf.set_auto_page_break(False)
    _cover(pdf)
    _glance(pdf)
    for number, (heading, text) in enumerate(PAGES, 3):
        _page(pdf, number, heading, text)
        if number == 3:
            pdf.ln(8)
            _table(pdf, "Ships plugged in by year", YEARS)
        if number == 4:
            pdf.ln(8)
            _table(pdf, "Shore power by port, 2025", PORTS)
    _page(
        pdf,
        11,
        "Method",
        "Calls are counted as in Table 3 of the handbook, section 4.2, since 1 May 2019.",
    )
    _page(
        pdf,
        12,
        "Imprint",
        "Published in March 2026 by the Harbour Grid cooperative. Telephone +47 5555 0199.",
    )
    return bytes(pdf.output())


def _cover(pdf) -> None:
    pdf.add_page()
    pdf.set_fill_color(*NAVY)
    pdf.rect(0, 0, 210, 297, "F")
    pdf.set_fill_color(*TEAL)
    pdf.rect(0, 190, 210, 107, "F")
    pdf.image(io.BytesIO(logo()), 20, 18, 22)
    pdf.set_text_color(255, 255, 255)
    pdf.set_xy(20, 90)
    pdf.set_font("serif", "B", 44)
    pdf.multi_cell(170, 18, TITLE, align="L")
    pdf.set_x(20)
    pdf.set_font("sans", "", 16)
    pdf.multi_cell(170, 9, SUBTITLE, align="L")


def _glance(pdf) -> None:
    _page(pdf, 2, "At a glance", "")
    for index, (figure, label) in enumerate(TILES):
        x, y = 20 + 90 * (index % 2), 60 + 60 * (index // 2)
        pdf.set_fill_color(*SAND)
        pdf.rect(x, y, 80, 46, "F")
        pdf.set_xy(x + 6, y + 8)
        pdf.set_font("sans", "B", 30)
        pdf.set_text_color(*TEAL)
        pdf.cell(70, 14, figure)
        pdf.set_xy(x + 6, y + 26)
        pdf.set_font("sans", "", 11)
        pdf.set_text_color(*NAVY)
        pdf.cell(70, 6, label)


def _page(pdf, number: int, heading: str, text: str) -> None:
    pdf.add_page()
    pdf.set_font("sans", "", 8)
    pdf.set_text_color(120, 120, 120)
    pdf.set_xy(20, 10)
    pdf.cell(100, 5, "Harbour Grid · Annual report")
    pdf.set_xy(180, 283)
    pdf.cell(10, 5, str(number))
    pdf.image(io.BytesIO(logo()), 182, 8, 10)
    pdf.set_xy(20, 30)
    pdf.set_font("serif", "B", 24)
    pdf.set_text_color(*NAVY)
    pdf.multi_cell(170, 11, heading, align="L")
    pdf.set_xy(20, 46)
    pdf.set_font("sans", "", 11)
    pdf.multi_cell(170, 6, text, align="L")


def _table(pdf, title: str, rows) -> None:
    pdf.set_x(20)
    pdf.set_font("sans", "B", 11)
    pdf.cell(170, 8, title, new_x="LMARGIN", new_y="NEXT")
    wide = 170 / len(rows[0])
    for index, row in enumerate(rows):
        pdf.set_x(20)
        pdf.set_font("sans", "B" if not index else "", 10)
        for place, cell in enumerate(row):
            pdf.cell(wide, 7, cell, align="L" if not place else "R")
        pdf.ln(7)


@lru_cache(maxsize=1)
def deck() -> bytes:
    """A deck of six slides with a theme, a chart, a table and a logo on every slide."""
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.dml.color import RGBColor
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Emu, Inches, Pt

    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    deck.core_properties.title = "Field Notes: a season of city bees"

    def blank(title: str):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        bar = slide.shapes.add_shape(1, 0, 0, Inches(0.4), deck.slide_height)
        bar.fill.solid()
        bar.fill.fore_color.rgb = RGBColor(0xD9, 0x8E, 0x04)
        mark = slide.shapes.add_picture(io.BytesIO(logo()), Inches(12.3), Inches(0.3), Inches(0.7))
        mark.name = "Logo"
        return slide

    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Field Notes: a season of city bees"
    first.placeholders[1].text = "What 62 rooftop hives told us"
    first.background.fill.solid()
    tiles = blank("The season in numbers")
    for index, (figure, label) in enumerate((("62", "hives on 41 roofs"), ("1,860 kg", "of honey"),
                                             ("94%", "of colonies wintered well"))):  # fmt: skip
        box = tiles.shapes.add_textbox(Inches(1 + 4 * index), Inches(2.5), Inches(3.6), Inches(2))
        box.text_frame.text = figure
        box.text_frame.paragraphs[0].runs[0].font.size = Pt(54)
        more = box.text_frame.add_paragraph()
        more.text = label
        more.font.size = Pt(18)
        more.runs[0].font.size = Pt(18)
    chart = blank("Honey by district")
    data = CategoryChartData(number_format='#,##0" kg"')
    data.categories = ["Old Town", "Riverside", "Station", "Hill", "Docks"]
    data.add_series("Honey", (520, 430, 380, 310, 220))
    chart.shapes.add_chart(
        XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(1.6), Inches(10), Inches(5), data
    )
    points = deck.slides.add_slide(deck.slide_layouts[1])
    points.shapes.title.text = "What helped"
    points.placeholders[
        1
    ].text = (
        "Lime trees flowered for 19 days\nLate mowing doubled the clover\nNo spraying within 3 km"
    )
    table = blank("Hives by keeper")
    grid = table.shapes.add_table(4, 2, Inches(1), Inches(2), Inches(8), Inches(3)).table
    for r, row in enumerate(
        (("Keeper", "Hives"), ("Schools", "27"), ("Firms", "21"), ("Homes", "14"))
    ):
        for c, text in enumerate(row):
            grid.cell(r, c).text = text
    last = blank("Next spring")
    box = last.shapes.add_textbox(Inches(1), Inches(2), Inches(9), Emu(914400))
    box.text_frame.text = "We will add 20 hives and plant 3,500 m² of meadow."
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


@lru_cache(maxsize=1)
def letter() -> bytes:
    """A Word document."""
    import docx

    document = docx.Document()
    document.core_properties.title = ""
    document.add_heading("Library Review", 0)
    document.add_heading("Visits", 1)
    document.add_paragraph("Visits rose to 2.4 million in 2025. Some 38% of readers were under 25.")
    document.add_paragraph("Evening hours doubled", style="List Bullet")
    table = document.add_table(rows=0, cols=2)
    for row in (
        ("Branch", "Loans"),
        ("Centre", "412,000"),
        ("North", "198,500"),
        ("South", "154,200"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@lru_cache(maxsize=1)
def workbook() -> bytes:
    """A workbook with number formats."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sales"
    sheet.append(["Bakery sales by product"])
    sheet.append(["Product", "Turnover", "Growth"])
    for row in (("Bread", 184200, 0.064), ("Rolls", 96400, 0.112), ("Cake", 71900, -0.031)):
        sheet.append(row)
    sheet.append(["Total", "=SUM(B3:B5)", None])
    for row in sheet.iter_rows(min_row=3, min_col=2, max_col=3):
        row[0].number_format, row[1].number_format = '"€"#,##0', "0.0%"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


TABLE = b"Quarter;Orders\nQ1;1.240\nQ2;1.410\nQ3;1.385\nQ4;1.902\n"
MARKDOWN = """---
title: Night Trains
---
# Night Trains

Passengers reached 1.9 million, the most since 2004. Some 72% of beds were sold.

- Eleven new lines
- **46** sleeping cars ordered

| Line | Passengers |
|---|---|
| Berlin–Paris | 212,000 |
| Wien–Rome | 340,500 |
| Oslo–Malmö | 98,700 |
""".encode()
PAGE = """<!doctype html><html><head><title>Repair Café</title><meta name="theme-color" content="#b5386a">
<style>h1 { color: #b5386a }</style></head><body><script>alert(99999)</script>
<h1>Repair Café: five years</h1><div class="stat"><strong>7,350</strong><span>things mended</span></div>
<p>Volunteers gave 12,400 hours. In all, 81% of lamps shine again.</p>
<table><caption>Things by kind</caption><tr><th>Kind</th><th>Things</th></tr><tr><td>Lamps</td><td>2,140</td></tr>
<tr><td>Radios</td><td>1,310</td></tr><tr><td>Coats</td><td>3,900</td></tr></table></body></html>""".encode()  # fmt: skip
FILES = {
    "report.pdf": report, "deck.pptx": deck, "review.docx": letter, "sales.xlsx": workbook,
    "orders.csv": lambda: TABLE, "trains.md": lambda: MARKDOWN, "repair.html": lambda: PAGE,
}  # fmt: skip


def packed(parts: dict[str, bytes]) -> bytes:
    """A ZIP archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a ZIP archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
