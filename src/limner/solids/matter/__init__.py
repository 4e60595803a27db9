"""Matter: how stuff is drawn, shared by the files of `materials`: grain, weave, stone, glaze."""
