"""Retouching: how near a fill comes to what was behind, and how long the work takes.

    python -m bench.retouch                          # all
    python -m bench.retouch fill --pictures DIR      # keep the made pictures in DIR
    python -m bench.retouch times
    python -m bench.retouch sheet -o out/retouch     # before and after, one PNG an operation

Twenty pictures are made, none is shipped: ten by procedures (`painted.py`), ten traced
(`traced.py`, where the tracer is installed), each once with a thing in it and once without, so what
was behind the thing is known. `fill` takes the thing out of one, and a shape of its own out of the
other, by ours and by OpenCV's two, and compares what came of it within the hole: structural
similarity (gaussian window, 8-bit) and peak signal to noise. `times` runs the operations on
1024×1024 beside OpenCV's and scikit-image's nearest, medians of `--rounds`, warm.
"""
