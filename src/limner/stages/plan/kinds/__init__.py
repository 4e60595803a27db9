"""The picture kinds, one file each. Adding a file adds a kind."""
