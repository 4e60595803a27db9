"""Photographs: how long they take, and what the time buys beside Blender Cycles.

    python -m bench.tracer                         # both
    python -m bench.tracer times --rounds 3        # the public prompts, prompt to PNG, warm
    python -m bench.tracer cycles --bpy PYTHON     # two scenes, light against light

`times` draws the photographic prompts of `examples/prompts.jsonl` at 1024×1024 in each quality, in
a worker that has drawn each of them once, and tells the median and when the first preview came.

`cycles` takes two scenes (`scenes.py`), hands Cycles the very meshes, textures, prints, lamps and
camera (`export.py`), and lets each draw them with more and more samples, each with Open Image
Denoise. Seconds are those of a warm process that has drawn the scene before: Limner's from the
shot (meshes are built anew) to clean light, Cycles' from its scene, which is there already, to
clean light; acceleration structures are built by both, every time. Cycles is as Blender sets it,
but for the samples and the denoiser: 'quick' is balanced without prefilter, 'careful' high with
accurate prefilter, its defaults. Limner's `picture` does more than is timed here: it also shows
previews, looks which thing is where, and develops.

The two shade a little differently, so each is held to its own truth: two pictures A and B of
many samples, of seeds used for nothing else, not denoised (a denoised truth would flatter who
shares its denoiser) and without adaptive sampling. The squared error of x is the mean of
(x - A)(x - B): their noise is independent, so it averages out instead of counting as error. See
`error.py` for how that goes through a tone curve. Truths are kept under `--out`: after a change of
the scenes or of how they look, remove them.

Cycles is Blender's `bpy` (GPL), run in a process and a Python of its own: `pip install bpy` in an
environment with the Python it asks for, named by `--bpy` or $LIMNER_BPY. Without it a line says so.
"""
