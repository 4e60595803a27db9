"""The styles, one file each. Adding a file adds a style that every picture kind can wear."""
