"""Places a scene happens in, one file each; a file that defines `SETTING` is one."""
