"""Lettering: set words bent along a path, poured into a form, jittered, coloured and given depth.

Words are first set like any others; then letters are moved. What must stay one piece does: a
mark stays on its letter, and joined scripts are bent along with the line instead of broken.
"""
