"""Exact text on public benchmarks: draw every prompt, read the picture back, compare.

    python -m bench.text DIR --all --jobs 2          # everything, resumable
    python -m bench.text DIR --sample 200            # so many prompts of each benchmark
    python -m bench.text DIR --only cvtg --misses    # what was missed, with the pictures

DIR holds the benchmark files as published:

- `cvtg2k/CVTG/{2..5}.json`, `cvtg2k/CVTG-Style/{2..5}.json`: CVTG-2K (TextCrafter,
  arXiv 2503.23461), Hugging Face dnkdnk/CVTG-2K; also in github.com/CIawevy/TextPecker under
  eval/TextCrafter/CVTG-2K. 2,000 prompts.
- `longtext_bench/text_prompts.jsonl`, `text_prompts_zh.jsonl`: LongText-Bench (X-Omni,
  arXiv 2507.22058), github.com/X-Omni-Team/X-Omni under textbench. 160 + 160 prompts.
- `strict/en.json`, `fr.json`, `zh.json`: STRICT (arXiv 2505.18985),
  github.com/tianyu-z/STRICT-Bench under text_data. 30 + 20 + 20 texts, 16 lengths each.

Pictures are drawn as `limner draw PROMPT --seed 0` draws them, at the size the prompt implies
(STRICT beyond 2,000 characters: 1536×2048). CVTG-2K and LongText-Bench are read with RapidOCR
(PP-OCRv6), STRICT with tesseract page segmentation 3 as its protocol says, and its Chinese
with RapidOCR beside it. The metrics are the published ones, in `metrics.py`.

Results go to `--out` (default `out/bench-text`): `results.jsonl`, one line a picture, so that a
run that was stopped goes on where it was; pictures with something missed; `summary.md`.
"""
