"""The forms of words, one file each: `read(clause)` gives its wishes, none where it is no such."""
