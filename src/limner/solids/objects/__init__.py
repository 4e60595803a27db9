"""One file each; found by folder."""
