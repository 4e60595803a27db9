"""The sockets: Engine and Capabilities, Planner, World, Progress, Fonts, Illustrations, Blobs."""
