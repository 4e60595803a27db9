"""The typesetter: words in, positioned glyphs out.

itemise → bidi → faces → shape give a `Galley` (shaped text in em units); breaks → lines → fit
choose a size and lines for a box; place and vertical give every glyph its pixel.
"""
