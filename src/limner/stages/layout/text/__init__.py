"""The typesetter: words in, positioned glyphs out.

cast → itemise → bidi → faces → shape give a `Galley` (shaped text in em units), with squeeze,
spacing and ruby; breaks → sense → lines → columns → fit choose a size and lines for a box;
assemble, vertical and place give every glyph its pixel. See docs/typesetting.md.
"""
