"""The operations, one file each: what can be done to the pixels of a picture."""
