"""The operations as pixels: one file each, named after the kind of `document.operations`.

Each has `apply(canvas, operation, desk)` and returns the canvas after it.
"""
