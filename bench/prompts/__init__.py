"""Prompts, measured: is what they ask for read, planned, set and seen? And how long does it take?

    python -m bench.prompts DIR                      # a sample of everything, about 15 minutes
    python -m bench.prompts DIR --sample 60 --record # … and a row in bench/RESULTS.md
    python -m bench.prompts --no-ocr                 # our own prompts only, nothing read back

DIR holds public benchmarks as published (see `bench/text/__init__.py`); without it examples/*.jsonl
and composed prompts are measured alone. Each prompt is

- *read*: which annotated strings and carriers the Brief recovers (`bench/brief.py`);
- *planned*: seconds of reading and planning by rules, once warm;
- *drawn*: strings exact in the record, checks failed, and where RapidOCR is here, words read back
  (`bench/text`); photographs are planned, not traced;
- *held*: whether the Document shows what the Brief names: things, their number, colours and
  materials, and how they stand to each other (`held.py`).

Composed prompts ("three red apples to the left of two green pears") are ours, the same each time:
public text benchmarks name few relations. A relation or attribute is judged only where the document
can tell; what it cannot is counted apart, never as held.
"""
