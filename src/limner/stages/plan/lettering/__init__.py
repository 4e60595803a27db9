"""Lettering: crafts by which words are made, one file each.

A file that defines `CRAFT` is a craft; its name is the word the reader puts into `Look.effect`
(or, for a way of drawing letters, `Look.face`), its docstring its manual page.
"""
