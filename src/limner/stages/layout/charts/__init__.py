"""The chart forms, one file each: `marks(chart, box, set_text)`. Adding a file adds a form."""
