"""Things that carry words in a scene, one file each; a file that defines `CARRIER` is one."""
