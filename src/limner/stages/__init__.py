"""The stages: each turns one value into the next, and imports no other stage."""
